"""What each block of a file is to the paper: heading, running text, note, caption or furniture; paragraphs cut in two are joined."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, field

from argcheck.manuscript.blocks import Block
from argcheck.manuscript.dates import LABEL, LABELLED, ONE_DATE
from argcheck.manuscript.headings import is_front, looks_like_heading, role_of
from argcheck.manuscript.prose import Piece, Prose, Vocabulary, prose


@dataclass(slots=True)
class Element:
    """A block on its way into the paper. `kind` is as of a block, or date, furniture (with `why`) or blank."""

    kind: str
    pieces: list[Piece]
    prose: Prose
    level: int = 0
    mark: str = ""
    group: int = 0
    marked: bool = False
    bold: bool = False
    why: str = ""

    @property
    def text(self) -> str:
        return self.prose.text

    def drop(self, why: str) -> None:
        self.kind, self.why = "furniture", why


@dataclass(slots=True)
class Layout:
    """The elements of a file in order, and how to get the plain text of pieces."""

    source: str
    elements: list[Element] = field(default_factory=list)
    vocabulary: Vocabulary = field(init=False)

    def __post_init__(self) -> None:
        self.vocabulary = Vocabulary(self.source)

    def prose(self, pieces: Sequence[Piece]) -> Prose:
        return prose(self.source, tuple(pieces), self.vocabulary.one_word)


def lay_out(source: str, blocks: list[Block]) -> Layout:
    """The elements of a file, each with what it is; joined paragraphs are one element."""
    layout = Layout(source)
    for block in blocks:
        layout.elements += _elements(layout, block)
    _find_captions(layout.elements)
    _find_furniture(layout.elements)
    _find_headings(layout.elements)
    _find_notes(layout)
    _join(layout)
    return layout


_BOLD = re.compile(r"(\*{2,3}|__)(?:[^*_]|(?<=\w)_(?=\w))++(?:\1|\*{2,3}|__):?\s*$")
_RUN_IN = re.compile(
    r"[*_]{0,3}(?P<title>abstract|summary|key ?-?words|key words and phrases|index terms)[*_]{0,3}\s*[:.—–-]+\s*[*_]{0,3}\s*(?=\S)",
    re.IGNORECASE,
)
_CAPITALS_RUN_IN = re.compile(
    r"[*_]{0,3}(?P<title>(?:\d{1,2}\.?\s)?[A-Z][A-Z &]{3,40})[*_]{0,3}\s?[:.—–][*_]{0,3}\s+(?=[A-Z\"“])"
)


def _elements(layout: Layout, block: Block) -> list[Element]:
    """The element of a block, or two where a heading stands at the start of its paragraph (`ABSTRACT: …`)."""
    if block.kind in ("meta", "code", "rule"):
        why = {"meta": "front matter", "code": "code or formula", "rule": "rule or link definition"}[
            block.kind
        ]
        return [
            Element(
                block.kind,
                list(block.pieces),
                Prose("", (0,), (block.pieces[0][0] if block.pieces else 0,)),
                why=why,
            )
        ]
    pieces = block.pieces
    first = (
        layout.source[pieces[0][0] : min(pieces[0][1], pieces[0][0] + 200)] if block.kind == "text" else ""
    )
    match = _RUN_IN.match(first) or _CAPITALS_RUN_IN.match(first)
    if match and (match.re is _RUN_IN or role_of(match["title"])):
        start = pieces[0][0]
        head = [(start + match.start("title"), start + match.end("title"))]
        rest = [(start + match.end(), pieces[0][1]), *pieces[1:]]
        return [
            Element("heading", head, layout.prose(head), level=2, group=block.group, why="run-in"),
            Element("text", rest, layout.prose(rest), group=block.group),
        ]
    plain = layout.prose(pieces)
    kind = block.kind if any(character.isalnum() for character in plain.text) else "blank"
    raw = layout.source[pieces[0][0] : pieces[-1][1]] if len(pieces) < 4 else ""
    element = Element(
        kind, list(pieces), plain, block.level, block.mark, block.group, marked=kind == "heading"
    )
    element.bold = kind == "text" and len(raw) < 300 and bool(_BOLD.match(raw))
    if kind == "heading" and len(plain.text.split(None, 41)) > 40:
        element.kind, element.marked = "text", False
    return [element]


_CAPTION = re.compile(
    r"(?:supplementary )?(?:figure|fig\.?|table|tbl\.?|chart|graph|map|exhibit|box|plate|appendix figure)\s*[A-Z]?\d+[a-z]?\s*[.:|—–-]",
    re.IGNORECASE,
)
_SOURCE = re.compile(r"(?:sources?|notes?)\s*:", re.IGNORECASE)


def _find_captions(elements: list[Element]) -> None:
    """`Figure 2: …`, the `Source: …` below a figure, and the bare line above that."""
    before: Element | None = None
    for element in elements:
        if element.kind == "text":
            short = len(element.text) < 400
            if short and _CAPTION.match(element.text):
                element.kind = "caption"
            elif short and _SOURCE.match(element.text) and before is not None:
                bare = before.kind == "text" and len(before.text) < 200 and before.text[-1] not in ".?!:;"
                if before.kind in ("caption", "row") or bare:
                    before.kind = "caption" if bare else before.kind
                    element.kind = "caption"
        if element.kind not in ("blank", "rule"):
            before = element


_FURNITURE = re.compile(
    r"(?P<page>(?:page\s*|p\.\s*|[-–—|]\s*)?\d{1,4}(?:\s*(?:of|/)\s*\d{1,4})?\s*[-–—|]?$|page\s+\w{1,6}$)"
    r"|(?P<correspondence>[*†‡\s]*(?:correspond(?:ence|ing authors?)\b.{0,40}?(?::|@|e-?mail)|e-?mails?(?: address(?:es)?)?\s*:))"
    r"|(?P<identifier>(?:doi\s*:|https?://(?:dx\.)?doi\.org/\S+$|(?:e-?|p-?)?issn\b|isbn\b|orcid\b))"
    r"|(?P<licence>©|\(c\)\s*\d{4}|copyright\b.{0,20}(?:©|\d{4})|this (?:is an open[- ]access article|work is licen[cs]ed|article is (?:licen[cs]ed|an open[- ]access))"
    r"|licen[cs]ee\b|(?:the|this) journal is (?:published|indexed)|all rights reserved|open access\b.{0,20}$)"
    r"|(?P<citation>(?:how to )?cite (?:this|as)\b|(?:suggested|recommended) citation\s*:|to cite this)",
    re.IGNORECASE,
)
_WHY = {
    "page": "page number",
    "correspondence": "address of an author",
    "identifier": "identifier of the article",
    "licence": "licence or imprint",
    "citation": "how to cite",
}


def _find_furniture(elements: list[Element]) -> None:
    """Page numbers, running heads, imprints, addresses of authors, and lines of dates."""
    short = [element for element in elements if element.kind == "text" and len(element.text) < 100]
    counts = Counter(_shape(element.text) for element in short)
    closing = False
    before: Element | None = None
    for element in elements:
        if element.kind == "heading" or (
            element.kind == "text" and len(element.text) < 60 and role_of(element.text)
        ):
            closing = role_of(element.text) == "references"
        elif element.kind == "text":
            match = _FURNITURE.match(element.text) if len(element.text) < 600 else None
            if match and (not closing or match["page"]):
                element.drop(_WHY[match.lastgroup or ""])
            elif before is not None and _belongs(before, element):
                element.drop(before.why)
            elif _is_date_line(element.text) or (
                _LABEL_ALONE(before) and ONE_DATE.match(element.text) and len(element.text) < 40
            ):
                element.kind = "date"
            elif (
                len(element.text) < 100
                and counts[_shape(element.text)] > 2
                and element.text[-1] not in ".!?:;"
                and not closing
            ):
                element.drop("running head")
        if element.kind != "blank":
            before = element


def _shape(text: str) -> str:
    return re.sub(r"\d+", "#", " ".join(text.split()).casefold())


def _belongs(before: Element, element: Element) -> bool:
    """Whether a short line goes on with a line of furniture that ended in a colon, as an address does."""
    same = before.kind == "furniture" and before.group == element.group and len(element.text) < 80
    if same and (before.text.endswith(":") or before.mark == "label"):
        element.mark = "label"
        return True
    return False


def _is_date_line(text: str) -> bool:
    if len(text) > 400:
        return False
    rest, found = LABELLED.subn("", text)
    letters = sum(character.isalpha() for character in rest.casefold().replace("article history", ""))
    return (found > 0 and letters < 15) or bool(LABEL.fullmatch(text.strip()) and text.strip().endswith(":"))


def _LABEL_ALONE(element: Element | None) -> bool:
    return element is not None and element.kind == "date" and bool(LABEL.fullmatch(element.text.strip()))


def _find_headings(elements: list[Element]) -> None:
    """Headings without `#`: bold lines, usual titles, and in a file without other headings any line that looks like one."""
    marked = [element for element in elements if element.marked]
    liberal = (
        sum(not is_front(element.text) for element in marked[1:]) == 0
        and sum(element.bold for element in elements) < 4
    )
    opened = closing = False
    role: str | None = None
    depth = 1
    for number, element in enumerate(elements):
        if role == "keywords" and element.kind == "text":
            # What stands under this heading is a list of terms, however it looks.
            role = None
        elif element.kind in ("text", "item") and _is_heading(
            elements, number, liberal and opened and not closing, opened
        ):
            known = role_of(element.text) is not None
            element.level = 2 if known else (depth + 1 if element.bold else 2)
            element.kind = "heading"
        elif element.marked:
            depth = element.level
        if element.kind == "heading":
            role = role_of(element.text)
            closing = role == "references" or (closing and role is None)
            opened = (
                opened
                or role is not None
                or (element.marked and element is not marked[0] and not is_front(element.text))
            )


def _is_heading(elements: list[Element], number: int, liberal: bool, opened: bool) -> bool:
    element = elements[number]
    text = element.text
    if len(text) > 160 or len(element.pieces) > (3 if element.bold else 1):
        return False
    if element.kind == "item":
        if not element.mark[:1].isdigit() or _beside_item(elements, number):
            return False
        return ((liberal and looks_like_heading(text)) or role_of(text) is not None) and _over_text(
            elements, number, 2
        )
    role = role_of(text)
    if role in ("keywords", "references") or (role is not None and element.bold):
        return looks_like_heading(text.rstrip(".:"))
    if role is not None:
        return looks_like_heading(text) and _over_text(elements, number, 2)
    if element.bold:
        return (
            opened
            and text[-1] not in ",;"
            and len(text.split()) <= 20
            and not LABEL.match(text)
            and not text.rstrip(":").isdigit()
        )
    return liberal and looks_like_heading(text) and _over_text(elements, number, 2)


def _beside_item(elements: list[Element], number: int) -> bool:
    return any(elements[n].kind == "item" for n in (number - 1, number + 1) if 0 <= n < len(elements))


def _over_text(elements: list[Element], number: int, depth: int) -> bool:
    """Whether running text follows, at once or below another heading."""
    for element in elements[number + 1 : number + 6]:
        if element.kind in ("blank", "furniture", "rule", "caption", "row", "note", "code"):
            continue
        if element.kind not in ("text", "item", "quote", "heading"):
            return False
        if element.kind == "heading" or (len(element.text) < 160 and looks_like_heading(element.text)):
            return depth > 0 and _over_text(elements, number + 1, depth - 1)
        return len(element.text.split(None, 8)) > 7 or element.text[-1] in ".?!"
    return False


_RAISED = re.compile(r"<sup>\s*\\?(\d{1,3})\s*</sup>\s*")
_OPENS_NOTE = re.compile(_RAISED.pattern + r"(?<=\s)")


def _find_notes(layout: Layout) -> None:
    """Footnotes that stand between paragraphs as `<sup>4</sup> …`; before the first heading they are affiliations."""
    opened = False
    waiting = ""
    headings = 0
    found: list[Element] = []
    for element in layout.elements:
        if element.kind == "heading":
            headings += 1
            opened = opened or role_of(element.text) is not None or (headings > 1 and not is_front(element.text))
            waiting = ""
        elif element.kind == "text" and opened:
            start, end = element.pieces[0][0], element.pieces[-1][1]
            if waiting or _OPENS_NOTE.match(layout.source, start, end):
                notes, waiting = _notes(layout, element, waiting)
                found += notes
                continue
        found.append(element)
    layout.elements = found


def _notes(layout: Layout, element: Element, mark: str) -> tuple[list[Element], str]:
    """The notes of one block, each from its raised number to the next; a number with nothing behind it waits for the next block."""
    found: list[Element] = []
    start, end = element.pieces[0][0], element.pieces[-1][1]
    for match in [*_RAISED.finditer(layout.source, start, end), None]:
        stop = match.start() if match else end
        pieces = [(max(a, start), min(b, stop)) for a, b in element.pieces if a < stop and b > start]
        plain = layout.prose(pieces)
        if any(character.isalnum() for character in plain.text):
            found.append(Element("note", pieces, plain, mark=mark, group=element.group))
            mark = ""
        if match:
            start, mark = match.end(), match[1]
    return found, mark


_CLOSED = re.compile(r"""[.!?:;…]["'”’»)\]*†]*(?:\[\d[\d,\s–-]*\]|\d{1,3})?$""")
_GOES_ON = frozenset(
    ["a", "an", "the", "and", "or", "nor", "but", "of", "to", "in", "on", "at", "by", "for", "from", "with", "without", "between", "among", "into", "onto", "over", "under", "through", "as", "than", "that", "which", "who", "whose", "this", "these", "those", "its", "their", "his", "her", "our", "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "not", "no", "if", "while", "when", "where", "because", "such", "can", "could", "may", "might", "must", "shall", "should", "will", "would", "via", "per", "about", "against", "during", "including"]
)
_MOST_SCRAPS = 12


def _join(layout: Layout) -> None:
    """A paragraph cut by a page break becomes one element, also across notes, captions and furniture."""
    kept: list[Element] = []
    above: Element | None = None
    noted = grown = False
    number = 0
    elements = layout.elements

    def settle() -> None:
        if above is not None and grown:
            above.prose = layout.prose(above.pieces)

    tail = ""
    while number < len(elements):
        element = elements[number]
        if element.kind == "text" and noted and (scraps := _scraps(elements, number, tail)):
            note = next(note for note in reversed(kept) if note.kind == "note")
            for scrap in elements[number : number + scraps]:
                if scrap.kind == "text":
                    note.pieces += scrap.pieces
                else:
                    kept.append(scrap)
            note.prose = layout.prose(note.pieces)
            number += scraps
            continue
        if element.kind == "text" and above is not None and _continues(tail, element.text):
            above.pieces += element.pieces
            tail, noted, grown = element.text, False, True
        else:
            kept.append(element)
            noted = noted or element.kind == "note"
            if element.kind in ("text", "item", "heading", "quote"):
                settle()
                above, noted, grown = (element if element.kind in ("text", "item") else None), False, False
                tail = element.text
        number += 1
    settle()
    layout.elements = kept


def _continues(tail: str, text: str) -> bool:
    """Whether `text` goes on in the sentence that `tail` broke off."""
    if len(tail.split(None, 3)) < 3 or (
        _CLOSED.search(tail[-30:]) and not (tail[-1] == ";" and text[0].islower())
    ):
        return False
    if not (text[0].isupper() or text[0] in "\"“‘'[→"):
        return True
    if len(tail.split(None, 8)) < 8:
        return False
    last = tail.rsplit(None, 1)[-1]
    return last in _GOES_ON or last[-1] in ",-–—(" or tail[-300:].count("(") > tail[-300:].count(")")


def _scraps(elements: list[Element], number: int, tail: str) -> int:
    """How many short blocks, from this one, belong to the footnote that stands in the middle of a broken sentence."""
    if _CLOSED.search(tail[-30:]):
        return 0
    for count, element in enumerate(elements[number : number + _MOST_SCRAPS + 1]):
        if element.kind == "text" and element.text[0].islower() and len(element.text.split(None, 8)) > 7:
            return count
        if element.kind not in ("text", "note", "blank", "furniture") or (
            element.kind == "text" and len(element.text) > 60
        ):
            return 0
    return 0
