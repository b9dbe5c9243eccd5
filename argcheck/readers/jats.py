"""JATS, the XML that journals are kept in: front matter, sections, notes and references by their tags."""

from __future__ import annotations

from argcheck.manuscript import Manuscript
from argcheck.manuscript.markup import Node, Tag, tree
from argcheck.manuscript.sections import manuscript
from argcheck.manuscript.transcript import Draft, Passage, transcribe
from argcheck.patterns import late
from argcheck.source import Source, Unreadable

SUFFIXES = (".xml", ".nxml", ".jats")

_SKIPPED = frozenset(
    """tex-math graphic inline-graphic media object-id contrib-id bio disp-formula disp-formula-group code preformat
    supplementary-material long-desc alt-text annotation annotation-xml xref-group processing-meta""".split()
)
_BLOCKS = frozenset(
    """list disp-quote fig fig-group table-wrap table-wrap-group boxed-text def-list verse-group speech statement
    disp-formula disp-formula-group code preformat supplementary-material""".split()
)
"""What may stand inside of a paragraph and is a block of its own."""

_TITLES = {
    "abstract": "Abstract",
    "ack": "Acknowledgements",
    "ref-list": "References",
    "kwd-group": "Keywords",
    "glossary": "Glossary",
    "app": "Appendix",
}
_EVENTS = {
    "received": "Received",
    "rev-recd": "Revised",
    "accepted": "Accepted",
    "pub": "Published",
    "epub": "Published",
}
_ASIDE = ("graphical", "teaser", "toc", "key-point", "executive", "web-summary", "editor", "short", "plain-language")
_RAISED = late(r"[\[(]?[\d*†‡][\d,;*†‡\s–-]*[\])]?")
_BETWEEN = {
    **dict.fromkeys(
        ("person-group", "year", "article-title", "chapter-title", "source", "publisher-name", "lpage"), ". "
    ),
    **dict.fromkeys(("elocation-id", "part-title", "data-title", "conf-name", "edition", "collab", "page-range"), ". "),
    "surname": " ",
    "given-names": "",
    "name": ", ",
    "string-name": ", ",
    "volume": ", ",
    "issue": ", ",
    "fpage": "–",
    "publisher-loc": ": ",
    "pub-id": " ",
    "comment": " ",
    "etal": ". ",
    "ext-link": " ",
    "uri": " ",
    "suffix": " ",
}
"""What is written behind each part of a reference that comes without punctuation of its own."""
_NAMES = frozenset("prefix surname given-names suffix".split())
"""Parts of a name, which may stand side by side without a space."""
_PARTS = frozenset("volume issue fpage elocation-id page-range".split())
"""Where in a journal a work stands."""


def read(source: Source) -> Manuscript:
    """Raises Unreadable where the file is other XML."""
    found = list(tree(source.text).within("article", "book-part"))
    if not found:
        raise Unreadable(source.path, "this XML is not a JATS article")
    article = _Article(source.text)
    article.read(found[0])
    transcript, blocks = transcribe([source], article.drafts)
    return manuscript(transcript, blocks, told=True)


class _Article:
    def __init__(self, text: str) -> None:
        self.text = text
        self.drafts: list[Draft] = []
        self.pending: list[Draft] = []
        """Notes that wait for the end of their paragraph."""
        self.notes = 0
        self.entries = 0
        self.by_number = False

    def read(self, article: Node) -> None:
        cites = [
            node.words(self.text) for node in article.within("xref") if node.tag.attributes.get("ref-type") == "bibr"
        ]
        self.by_number = sum(bool(_RAISED.fullmatch(shown)) for shown in cites) * 2 > len(cites)
        for part in article.nodes:
            if part.name in ("front", "front-stub", "book-part-meta"):
                self.front(part.first("article-meta") or part)
            elif part.name in ("body", "back", "floats-group"):
                if part.name == "body":
                    self.ended(part)
                self.blocks(part, 1)
            elif part.name in ("sub-article", "response"):
                self.dropped(part, "reviews and replies")

    # Front matter

    def front(self, meta: Node) -> None:
        for title in meta.within("article-title"):
            self.paragraph(title, "heading", 1)
            break
        for each in meta.nodes:
            if each.name == "contrib-group":
                for person in each.within("contrib"):
                    if person.tag.attributes.get("contrib-type", "author") != "author":
                        continue  # who edited or reviewed it
                    self.paragraph(person.first("name", "string-name", "collab") or person, "about")
            elif each.name in ("history", "pub-date"):
                for date in each.within("date") if each.name == "history" else (each,):
                    self.date(date)
        for each in meta.nodes:
            if each.name == "abstract" and not any(
                word in each.tag.attributes.get("abstract-type", "") for word in _ASIDE
            ):
                self.summary(each)
                self.ended(each)
        for each in meta.nodes:
            if each.name == "kwd-group":
                self.keywords(each)

    def summary(self, abstract: Node) -> None:
        """An abstract; the headings of its parts (`Methods`, `Results`) are none of the article's, and stand before
        their text."""
        title = abstract.first("title")
        if title is not None and title.words(self.text):
            self.paragraph(title, "heading", 2)
        else:
            self.put(_TITLES["abstract"], abstract, "heading", 2)
        for node in abstract.nodes:
            if node.name != "sec":
                if node.name not in ("title", "label"):
                    self.paragraph(node, "text") if node.name == "p" else self.block(node, 2)
                continue
            lead = node.first("title")
            for each in node.within("p"):
                passage = Passage()
                if lead is not None and lead.words(self.text):
                    self.inline(lead, passage)
                    passage.put(": ", lead.tag.start, lead.tag.end)
                    lead = None
                self.inline(each, passage)
                self.add(passage, "text")

    def date(self, date: Node) -> None:
        attributes = date.tag.attributes
        event = _EVENTS.get(attributes.get("date-type") or attributes.get("pub-type") or "")
        found = [date.first(name) for name in ("year", "month", "day")]
        numbers = [node.words(self.text) if node else "" for node in found]
        if event and all(number.isdigit() and len(number) < 5 for number in numbers):
            year, month, day = map(int, numbers)
            self.put(f"{event}: {year:04}-{month:02}-{day:02}", date, "about")

    def keywords(self, group: Node) -> None:
        words = list(group.within("kwd"))
        if not words or group.tag.attributes.get("kwd-group-type", "author") not in (
            "author",
            "author-keywords",
            "author-generated",
        ):
            return
        self.put("Keywords", group, "heading", 2)
        passage = Passage()
        for number, word in enumerate(words):
            if number:
                passage.put("; ", word.tag.start, word.tag.end)
            self.inline(word, passage)
        self.add(passage, "text")

    # Body

    def blocks(self, parent: Node, level: int) -> None:
        """What stands in a section or another part, without its label and title."""
        for node in parent.nodes:
            if node.name in ("sec", "ack", "app", "ref-list", "glossary", "abstract", "notes", "bio"):
                self.part(node, level)
            elif node.name in ("title", "label", "sec-meta"):
                continue
            elif node.name == "p":
                self.paragraph(node, "text")
            else:
                self.block(node, level)

    def part(self, part: Node, level: int) -> None:
        title, label = part.first("title"), part.first("label")
        if title is not None and title.words(self.text):
            number = label.words(self.text).rstrip(".") if label else ""
            self.paragraph(title, "heading", level + 1, number)
        elif part.name in _TITLES:
            self.put(_TITLES[part.name], part, "heading", level + 1)
        self.blocks(part, level + 1)

    def block(self, node: Node, level: int) -> None:
        name = node.name
        if name in ("fig", "table-wrap", "boxed-text"):
            self.captioned(node, level)
        elif name == "ref":
            self.reference(node)
        elif name == "fn":
            self.note(node)
            self.drafts += self.pending
            self.pending = []
        elif name in ("list-item", "def-item"):
            for each in node.nodes:
                self.paragraph(each, "item") if each.name in ("p", "term", "def") else self.block(each, level)
        elif name in ("disp-quote", "verse-group", "attrib", "verse-line"):
            for each in (*node.within("p", "verse-line", "attrib"),) or (node,):
                self.paragraph(each, "quote")
        elif name in _SKIPPED:
            self.dropped(node, "code or formula")
        elif name == "tr":
            self.row(node)
        elif name == "p":
            self.paragraph(node, "text")
        elif name not in ("label", "title"):
            self.blocks(node, level)

    def captioned(self, node: Node, level: int) -> None:
        """A figure or table: its caption, with the label before it, and its rows."""
        label, caption = node.first("label"), node.first("caption")
        passage = Passage()
        if label is not None:
            self.inline(label, passage)
            passage.put(": ", label.tag.start, label.tag.end)
        for part in caption.nodes if caption is not None else ():
            self.inline(part, passage)
            passage.put(" ", part.tag.start, part.tag.end)
        self.add(passage, "caption")
        for row in node.within("tr"):
            self.row(row)
        for note in node.within("table-wrap-foot", "attrib"):
            for each in note.within("p", "attrib"):
                self.paragraph(each, "row")
        if node.name == "boxed-text":
            self.blocks(node, level)

    def row(self, row: Node) -> None:
        cells = []
        for cell in row.nodes:
            passage = Passage()
            self.inline(cell, passage)
            if passage:
                cells.append(passage)
        if cells:
            self.drafts.append(Draft("row", cells))

    def reference(self, ref: Node) -> None:
        label = ref.first("label")
        mark = label.words(self.text).strip("[]().") if label is not None else ""
        passage = Passage()
        for node in ref.nodes:
            if node.name in ("element-citation", "nlm-citation", "citation", "mixed-citation"):
                # Signs stand between the parts of an entry, or none do but for a word such as “(accepted)”.
                said = sum(not one.name and bool(self.text[one.start : one.end].strip()) for one in _texts(node))
                spaced = 2 * said >= sum(1 for _ in node.nodes)
                self.inline(node, passage, joined=not spaced)
                passage.put(" ", node.tag.start, node.tag.end)
            elif node.name not in ("label", "x"):
                self.inline(node, passage)
        # Each <ref> is an entry; where works are cited by number, one without a number has that of its place.
        self.entries += 1
        place = f"{'' if self.by_number else '#'}{self.entries}"
        self.add(passage, "item", mark=mark if mark.isdigit() else place)

    def note(self, node: Node) -> str:
        self.notes += 1
        label = node.first("label")
        mark = (label.words(self.text) if label is not None else "").strip("[](). ") or str(self.notes)
        passage = Passage()
        for each in node.nodes:
            if each is not label:
                self.inline(each, passage)
                passage.put(" ", each.tag.start, each.tag.end)
        if passage:
            self.pending.append(Draft("note", [passage], mark=mark))
        return mark

    # Text

    def paragraph(self, node: Node, kind: str, level: int = 0, mark: str = "") -> None:
        """A paragraph; lists and figures inside of it stand where they interrupt it."""
        passage = Passage()
        for child in node.children:
            if isinstance(child, Node) and child.name in _BLOCKS:
                if child.name not in _SKIPPED:
                    self.add(passage, kind, level, mark)
                    passage = Passage()
                    self.block(child, level)
                else:
                    passage.put(" ", child.tag.start, child.tag.end)
                    self.dropped(child, "code or formula", later=True)
            else:
                self.piece(child, passage)
        self.add(passage, kind, level, mark)

    def inline(self, node: Node, passage: Passage, joined: bool = False) -> None:
        last, before = "", None
        for child in node.children:
            if joined and last == "year" and isinstance(child, Node) and child.name in _PARTS:
                self.dated(passage)
            if (
                not joined
                and isinstance(before, Node)
                and isinstance(child, Node)
                and {before.name, child.name} <= _NAMES
            ):
                passage.put(" ", child.tag.start, child.tag.end)
            self.piece(child, passage, joined)
            last, before = child.name or last, child

    def dated(self, passage: Passage) -> None:
        """Sets a year off from the volume or page behind it, which may look like a year too: `2020;3, 1801–1809`."""
        sign, file, start, end = passage.segments[-1]
        passage.segments[-1] = (sign.replace(". ", ";"), file, start, end)

    def piece(self, child: Node | Tag, passage: Passage, joined: bool = False) -> None:
        """A text, or what an element inside of a text shows."""
        if isinstance(child, Tag):
            if child.name == "cdata":
                passage.copy(self.text, child.start, child.end)
            elif not joined or self.text[child.start : child.end].strip():
                passage.copy_markup(self.text, child.start, child.end)
        elif child.name == "fn":
            passage.put(f"[^{self.note(child)}]", child.tag.start, child.tag.end)
        elif child.name == "break":
            passage.put(" ", child.tag.start, child.tag.end)
        elif child.name == "sup" or (child.name == "xref" and child.tag.attributes.get("ref-type") == "fn"):
            self.raised(child, passage)
        elif child.name == "inline-formula":
            before = len(passage.segments)
            self.inline(child, passage, joined)
            if len(passage.segments) == before:  # a picture: the words around it must not meet
                passage.put("□", child.tag.start, child.tag.end)
        elif child.name not in _SKIPPED:
            self.inline(child, passage, joined)
            if joined and child.name in _BETWEEN:
                self.punctuate(child, passage)

    def raised(self, node: Node, passage: Passage) -> None:
        """Raised numbers: the marks of notes, or citations."""
        shown = node.words(self.text)
        if not _RAISED.fullmatch(shown):
            self.inline(node, passage)
            return
        marks = (node, *node.within("xref"))
        noted = any(each.name == "xref" and each.tag.attributes.get("ref-type") == "fn" for each in marks)
        text = f"[^{shown.strip('[]() ')}]" if noted else f"<sup>{shown}</sup>"
        passage.put(text, node.tag.start, node.tag.end + len(shown))

    def punctuate(self, node: Node, passage: Passage) -> None:
        if passage.segments and passage.segments[-1][0] == _BETWEEN["name"] and node.name != "name":
            # The last of several names.
            passage.segments.pop()
        last = "".join(segment[0] for segment in passage.segments[-3:]).rstrip()
        if last:
            sign = _BETWEEN[node.name]
            passage.put(" " if last[-1] in ".,;:–" and sign.strip() else sign, node.tag.start, node.tag.end)

    # Writing down

    def put(self, text: str, node: Node, kind: str, level: int = 0) -> None:
        """A block that the file does not write out."""
        passage = Passage()
        passage.put(text, node.tag.start, node.tag.end)
        self.add(passage, kind, level)

    def add(self, passage: Passage, kind: str, level: int = 0, mark: str = "") -> None:
        if passage:
            self.drafts.append(Draft(kind, [passage], level, mark))
        self.drafts += self.pending
        self.pending = []

    def dropped(self, node: Node, why: str, later: bool = False) -> None:
        passage = Passage()
        passage.put("¤", node.tag.start, node.tag.end)
        (self.pending if later else self.drafts).append(Draft("dropped", [passage], mark=why))

    def ended(self, node: Node) -> None:
        passage = Passage()
        passage.put("¤", node.tag.start, node.tag.end)
        self.drafts.append(Draft("break", [passage]))


def _texts(node: Node) -> list[Tag]:
    return [child for child in node.children if isinstance(child, Tag)]
