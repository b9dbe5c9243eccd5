"""OpenDocument text (`.odt`): headings by their level, lists, tables, notes; a line is a paragraph."""

from __future__ import annotations

from dataclasses import dataclass

from argcheck.manuscript import Manuscript
from argcheck.manuscript.archive import Archive, Line, Lines
from argcheck.manuscript.markup import Node, Tag, entities, tree
from argcheck.manuscript.sections import manuscript
from argcheck.source import Source, Unreadable

SUFFIXES = (".odt", ".ott")
BINARY = True

_SKIPPED = frozenset(
    """text:tracked-changes office:annotation office:annotation-end text:sequence-decls office:forms svg:title svg:desc
    text:variable-decls text:user-field-decls math:math draw:object text:note-citation text:bookmark""".split()
)
_INDEXES = frozenset(
    """text:table-of-content text:illustration-index text:table-index text:alphabetical-index text:user-index
    text:object-index""".split()
)


@dataclass(frozen=True, slots=True)
class Style:
    name: str = ""
    parent: str = ""
    bold: bool = False
    raised: bool = False


def read(source: Source) -> Manuscript:
    """Raises Unreadable where the file is not an OpenDocument text."""
    archive = Archive(source, ".odt")
    text = archive.part("content.xml")
    if text is None:
        raise Unreadable(source.path, "it is not .odt, or is damaged: it holds no content.xml")
    root = tree(text)
    body = next(root.within("office:text"), None)
    if body is None:
        raise Unreadable(source.path, "it holds no text: it has a password, or is a sheet or slides")
    document = _Document(text, _styles(root, tree(archive.part("styles.xml") or "")))
    document.blocks(body, "text")
    document.write_notes()
    return manuscript(document.lines.source(source), document.lines.blocks)


class _Document:
    def __init__(self, text: str, styles: dict[str, Style]) -> None:
        self.text = text
        self.styles = styles
        self.lines = Lines()
        self.notes: list[tuple[str, Node]] = []
        self.boxes: list[Node] = []

    def blocks(self, parent: Node, kind: str) -> None:
        for node in parent.nodes:
            name = node.name
            if name == "text:h":
                level = node.tag.attributes.get("text:outline-level", "1")
                self.paragraph(node, "heading", int(level) + 1 if level.isdigit() and len(level) < 3 else 2)
            elif name == "text:p":
                self.paragraph(node, *self.kind(node, kind))
            elif name == "table:table":
                self.table(node)
            elif name in _INDEXES:
                self.blocks(node, "dropped")
            elif name not in _SKIPPED:
                self.blocks(node, "item" if name == "text:list-item" and kind == "text" else kind)

    def kind(self, node: Node, kind: str) -> tuple[str, int]:
        """What a paragraph is by its style, or by what it stands in."""
        style = self.styles.get(node.tag.attributes.get("text:style-name", ""), Style())
        for _ in range(10):
            name = style.name.casefold().replace("_20_", " ")
            if name == "title":
                return "heading", 1
            if name in ("quotations", "caption", "illustration", "table", "drawing", "figure"):
                return ("quote" if name == "quotations" else "caption"), 0
            if name == "preformatted text":
                return "code", 0
            if not style.parent:
                break
            style = self.styles.get(style.parent, Style(style.parent))
        return kind, 0

    def paragraph(self, node: Node, kind: str, level: int) -> None:
        line = Line()
        style = self.styles.get(node.tag.attributes.get("text:style-name", ""), Style())
        self.inline(node, line, style)
        self.lines.add(line, kind, level, "table of contents" if kind == "dropped" else "")
        boxes, self.boxes = self.boxes, []
        for box in boxes:
            self.blocks(box, "text")

    def table(self, table: Node) -> None:
        rows = list(table.within("table:table-row"))
        if all(sum(cell.name == "table:table-cell" for cell in row.nodes) < 2 for row in rows):
            for row in rows:
                self.blocks(row, "text")
            return
        for row in rows:
            pieces = []
            for paragraph in row.within("text:p", "text:h"):
                line = Line()
                self.inline(paragraph, line, Style())
                pieces.append(self.lines.write(line))
            self.lines.row(pieces)

    def inline(self, node: Node, line: Line, style: Style) -> None:
        for child in node.children:
            if isinstance(child, Tag):
                for start, end, meant in entities(self.text, child.start, child.end):
                    line.add(self.text[start:end] if meant is None else meant, style.raised, style.bold)
            elif child.name == "text:s" or child.name in ("text:tab", "text:line-break"):
                line.add(" ")
            elif child.name == "text:note":
                self.note(child, line)
            elif child.name == "draw:text-box":
                self.boxes.append(child)
            elif child.name == "text:span":
                own = self.styles.get(child.tag.attributes.get("text:style-name", ""), Style())
                self.inline(child, line, Style("", "", own.bold or style.bold, own.raised or style.raised))
            elif child.name not in _SKIPPED:
                self.inline(child, line, style)

    def note(self, node: Node, line: Line) -> None:
        citation, body = node.first("text:note-citation"), node.first("text:note-body")
        mark = citation.words(self.text) if citation is not None else ""
        mark = "".join(mark.split()).strip("[]^") or str(len(self.notes) + 1)
        line.mark(mark)
        if body is not None:
            self.notes.append((mark, body))

    def write_notes(self) -> None:
        """The notes, below the text; a note within a note is one too."""
        for mark, body in self.notes:
            for paragraph in body.within("text:p", "text:h"):
                line = Line()
                self.inline(paragraph, line, Style())
                self.lines.add(line, "note", mark=mark)


def _styles(*roots: Node) -> dict[str, Style]:
    """The styles of the document and its own (automatic) ones, by name."""
    found: dict[str, Style] = {}
    for root in reversed(roots):
        for node in root.within("style:style"):
            attributes = node.tag.attributes
            name, parent = attributes.get("style:name", ""), attributes.get("style:parent-style-name", "")
            properties = node.first("style:text-properties")
            given = properties.tag.attributes if properties is not None else {}
            inherited = found.get(parent, Style())
            bold = given.get("fo:font-weight") == "bold" if "fo:font-weight" in given else inherited.bold
            position = given.get("style:text-position", "")
            raised = position.startswith("super") or (position[:1].isdigit() and not position.startswith("0"))
            found[name] = Style(name, parent, bold, raised)
    return found
