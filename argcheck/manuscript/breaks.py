"""What a page break does to a text, undone: footnotes set apart, paragraphs cut in two joined."""

from __future__ import annotations

from argcheck.manuscript.elements import Element, Layout
from argcheck.manuscript.headings import is_front, role_of
from argcheck.patterns import late

_RAISED = late(r"<sup>\s*\\?(\d{1,3})\s*</sup>\s*")
_OPENS_NOTE = late(_RAISED.pattern + r"(?<=\s)")


def find_notes(layout: Layout) -> None:
    """Footnotes between paragraphs (`<sup>4</sup> …`); before the first heading they are affiliations."""
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
    """The notes of one block, and the number at its end that waits for its text in the next block."""
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


_CLOSED = late(r"""[.!?:;…]["'”’»)\]*†]*(?:\[\d[\d,\s–-]*\]|\d{1,3})?$""")
_LINKS = """
    a an the and or nor but of to in on at by for from with without between among into onto over under
    through as than that which who whose this these those its their his her our is are was were be been
    being has have had not no if while when where because such can could may might must shall should
    will would via per about against during including"""
GOES_ON = frozenset(_LINKS.split())
"""Words that no sentence ends with."""

_MOST_SCRAPS = 12


def join(layout: Layout) -> None:
    """A paragraph cut by a page break becomes one element, also across notes, captions and furniture."""
    kept: list[Element] = []
    above: Element | None = None
    noted = grown = edge = False
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
        if (
            element.kind == "text"
            and above is not None
            and _continues(tail, element.text)
            and (edge or not _begins_anew(layout, tail, element))
        ):
            above.pieces += element.pieces
            tail, noted, grown, edge = element.text, False, True, False
        else:
            kept.append(element)
            edge = edge or element.kind != "blank"
            noted = noted or element.kind == "note"
            if element.kind in ("text", "item", "heading", "quote"):
                settle()
                above, noted, grown = (element if element.kind in ("text", "item") else None), False, False
                edge = False
                tail = element.text
        number += 1
    settle()
    layout.elements = kept


_OWES = frozenset("a an the and or nor but because although while its their our his her this these those".split())
"""Words that no sentence ends with, and no display follows."""


def _begins_anew(layout: Layout, tail: str, element: Element) -> bool:
    """Whether a sentence that broke off over an empty line, with no sign of a page between, is left as it is: what
    follows opens with a word that has its capital only where a sentence begins.
    """
    first = element.text.split(None, 1)[0].strip(",")
    if not (first[:1].isupper() and first.isalpha() and tail.rsplit(None, 1)[-1] in _OWES):
        return False
    start = element.pieces[0][0]
    paged = "\f" in layout.source[max(0, start - 3) : start]
    return not paged and layout.vocabulary.writes(first.lower())


def _continues(tail: str, text: str) -> bool:
    """Whether `text` goes on in the sentence that `tail` broke off."""
    if len(tail.split(None, 3)) < 3 or (_CLOSED.search(tail[-30:]) and not (tail[-1] == ";" and text[0].islower())):
        return False
    if not (text[0].isupper() or text[0] in "\"“‘'[→"):
        return True
    if len(tail.split(None, 8)) < 8:
        return False
    last = tail.rsplit(None, 1)[-1]
    return last in GOES_ON or last[-1] in ",-–—(" or tail[-300:].count("(") > tail[-300:].count(")")


def _scraps(elements: list[Element], number: int, tail: str) -> int:
    """How many short blocks, from this one, belong to the footnote in the middle of a broken sentence."""
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
