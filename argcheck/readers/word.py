"""Word's `.docx`: headings by style, lists, tables, notes; a line is a paragraph."""

from __future__ import annotations

from dataclasses import dataclass

from argcheck.manuscript import Manuscript
from argcheck.manuscript.archive import Archive, Line, Lines
from argcheck.manuscript.markup import Node, Tag, entities, tree
from argcheck.manuscript.sections import manuscript
from argcheck.patterns import late
from argcheck.source import Source, Unreadable

SUFFIXES = (".docx", ".docm", ".dotx")
BINARY = True

_SKIPPED = frozenset(
    """w:del w:moveFrom w:rPr w:pPr w:instrText w:delText mc:Fallback w:tblPr w:trPr w:tcPr w:sectPr w:sdtPr
    w:annotationRef w:tblGrid w:commentReference w:fldData wp:docPr wp:positionH wp:positionV""".split()
)
_SIGNS = {"w:tab": " ", "w:br": " ", "w:cr": " ", "w:noBreakHyphen": "-", "w:softHyphen": "", "w:ptab": " "}
_HEADING = late(r"(?:heading|überschrift|titre|título) ?([1-9])$")
_KINDS = (
    (late(r"(?:toc|table of figures|index)\b"), "dropped"),
    (late(r"(?:caption|(?:table|image|figure) caption)"), "caption"),
    (late(r"(?:intense )?quote|quotations?|block text|block ?quote"), "quote"),
    (late(r"source code|verbatim|html preformatted|code\b"), "code"),
    (late(r"list\b(?! paragraph)"), "item"),
    (late(r"header|footer"), "dropped"),
)


@dataclass(frozen=True, slots=True)
class Style:
    """What a paragraph of this style is: a kind of block, and the level of a heading."""

    kind: str = "text"
    level: int = 0
    bold: bool = False


def read(source: Source) -> Manuscript:
    """Raises Unreadable where the file is not a Word document."""
    archive = Archive(source, ".docx")
    text = archive.part("word/document.xml")
    if text is None:
        raise Unreadable(source.path, "it is not .docx, or is damaged: it holds no word/document.xml")
    document = _Document(archive, text)
    document.read()
    return manuscript(document.lines.source(source), document.lines.blocks)


class _Document:
    def __init__(self, archive: Archive, text: str) -> None:
        self.text = text
        self.body = tree(text)
        self.styles = _styles(archive.part("word/styles.xml") or "")
        self.notes = {
            kind: _notes(archive.part(f"word/{kind}s.xml") or "", f"w:{kind}") for kind in ("footnote", "endnote")
        }
        self.lines = Lines()
        self.marks: list[tuple[str, str, str]] = []
        """Notes in the order of their marks: kind, id, mark."""
        self.boxes: list[Node] = []

    def read(self) -> None:
        for body in self.body.within("w:body"):
            self.blocks(body)
        for kind, identity, mark in self.marks:
            text, notes = self.notes[kind]
            self.text = text
            for paragraph in notes[identity].within("w:p"):
                self.lines.add(self.line(paragraph, Style()), "note", mark=mark)

    def blocks(self, parent: Node) -> None:
        for node in parent.nodes:
            if node.name == "w:p":
                self.paragraph(node)
            elif node.name == "w:tbl":
                self.table(node)
            elif node.name not in _SKIPPED:
                self.blocks(node)

    def paragraph(self, node: Node) -> None:
        style = self.style(node)
        line = self.line(node, style)
        if style.kind == "dropped":
            self.lines.add(line, "dropped", mark="table of contents or furniture")
        else:
            self.lines.add(line, style.kind, style.level)
        boxes, self.boxes = self.boxes, []
        for box in boxes:
            self.blocks(box)

    def table(self, table: Node) -> None:
        """The rows of a table; one of a single column only sets text apart."""
        rows = list(table.within("w:tr"))
        if all(sum(cell.name == "w:tc" for cell in row.nodes) < 2 for row in rows):
            for row in rows:
                self.blocks(row)
            return
        for row in rows:
            self.lines.row([self.lines.write(self.line(each, Style())) for each in row.within("w:p")])
        self.boxes = []

    def style(self, paragraph: Node) -> Style:
        properties = paragraph.first("w:pPr")
        if properties is None:
            return self.styles.get("", Style())
        named = properties.first("w:pStyle")
        style = self.styles.get(_value(named), Style()) if named else self.styles.get("", Style())
        outline = properties.first("w:outlineLvl")
        if outline is not None and _value(outline) in "012345678" and style.kind == "text":
            return Style("heading", int(_value(outline)) + 2)
        listed = properties.first("w:numPr")
        number = listed.first("w:numId") if listed else None
        if style.kind == "text" and number is not None and _value(number) != "0":
            return Style("item")
        return style

    def line(self, paragraph: Node, style: Style) -> Line:
        line = Line()
        self.inline(paragraph, line, style.bold)
        return line

    def inline(self, node: Node, line: Line, bold: bool, raised: bool = False) -> None:
        for child in node.nodes:
            name = child.name
            if name == "w:r":
                properties = child.first("w:rPr")
                self.inline(child, line, _is_bold(properties, bold), _is_raised(properties))
            elif name in ("w:t", "m:t"):
                line.add(_text(self.text, child), raised, bold)
            elif name in _SIGNS:
                line.add(_SIGNS[name])
            elif name in ("w:footnoteReference", "w:endnoteReference"):
                self.note(child, line)
            elif name == "w:txbxContent":
                self.boxes.append(child)
            elif name not in _SKIPPED:
                self.inline(child, line, bold, raised)

    def note(self, node: Node, line: Line) -> None:
        kind, identity = node.name[2:-9], node.tag.attributes.get("w:id", "")
        if identity in self.notes[kind][1]:
            count = 1 + sum(each == kind for each, _, _ in self.marks)
            mark = str(count) if kind == "footnote" or not self.notes["footnote"][1] else f"e{count}"
            self.marks.append((kind, identity, mark))
            line.mark(mark)


def _value(node: Node | None) -> str:
    return node.tag.attributes.get("w:val", "") if node is not None else ""


def _text(text: str, node: Node) -> str:
    parts = []
    for child in node.children:
        if isinstance(child, Tag):
            for start, end, meant in entities(text, child.start, child.end):
                parts.append(text[start:end] if meant is None else meant)
    return "".join(parts)


def _is_bold(properties: Node | None, bold: bool) -> bool:
    node = properties.first("w:b") if properties is not None else None
    return bold if node is None else _value(node) not in ("0", "false", "off")


def _is_raised(properties: Node | None) -> bool:
    return _value(properties.first("w:vertAlign") if properties is not None else None) == "superscript"


def _styles(text: str) -> dict[str, Style]:
    """What each style is, by its id; that of paragraphs without one by the empty id."""
    nodes = {
        node.tag.attributes.get("w:styleId", ""): node
        for node in tree(text).within("w:style")
        if node.tag.attributes.get("w:type", "paragraph") == "paragraph"
    }
    found: dict[str, Style] = {}
    for identity, node in nodes.items():
        found[identity] = _style(node, nodes)
        if node.tag.attributes.get("w:default") in ("1", "true"):
            found[""] = found[identity]
    return found


def _style(node: Node, nodes: dict[str, Node]) -> Style:
    """The style as its name says, or its outline level, or what it is based on."""
    current: Node | None = node
    for _ in range(10):
        if current is None:
            break
        name = _value(current.first("w:name")).casefold()
        if name == "title":
            return Style("heading", 1)
        if name == "abstract title":
            return Style("heading", 2)
        if heading := _HEADING.fullmatch(name):
            return Style("heading", int(heading[1]) + 1)
        for pattern, kind in _KINDS:
            if pattern.match(name):
                return Style(kind)
        properties = current.first("w:pPr")
        outline = properties.first("w:outlineLvl") if properties is not None else None
        if outline is not None and _value(outline) in tuple("012345678"):
            return Style("heading", int(_value(outline)) + 2)
        based = current.first("w:basedOn")
        current = nodes.get(_value(based)) if based is not None else None
    return Style(bold=_is_bold(node.first("w:rPr"), False))


def _notes(text: str, name: str) -> tuple[str, dict[str, Node]]:
    """The notes of a part, by their ids; those that only draw a line are left out."""
    return text, {
        node.tag.attributes.get("w:id", ""): node
        for node in tree(text).within(name)
        if node.tag.attributes.get("w:type", "normal") == "normal"
    }
