"""The forms in which a draft is written out, and the lines on which each of its blocks comes to stand."""

from __future__ import annotations

import io
import re
import textwrap
import zipfile
from collections.abc import Callable
from dataclasses import dataclass
from html import escape
from pathlib import Path

from argcheck.manuscript.authors import names
from corruption.drafts import Block, Draft, caption_of, number_of

_BOLD = re.compile(r"\*\*(.+?)\*\*")
_EMPHASIS = re.compile(r"(?<![\w*])\*(?!\s)([^*]+?)\*(?![\w*])")
_RAISED = re.compile(r"\^(\d[\d,–-]*)\^")
_MARK = re.compile(r"\[\^([^\]]+)\]")
_ITEM = re.compile(r"(?:[-*+]|\d{1,3}\.)\s+")
_SUPERSCRIPTS = str.maketrans("0123456789,–-", "⁰¹²³⁴⁵⁶⁷⁸⁹,–⁻")


@dataclass(frozen=True, slots=True)
class Written:
    """A file's bytes, its suffix, and the first and last line of each block by its uid."""

    data: bytes
    suffix: str
    lines: dict[int, tuple[int, int]]


def note_of(block: Block) -> tuple[str, str]:
    """The mark of a note, and its text."""
    match = re.match(r"\[\^([^\]]+)\]:\s*", block.text)
    return (match[1], block.text[match.end() :]) if match else ("", block.text)


def cells_of(table: str) -> list[list[str]]:
    """The cells of a table of Markdown, row by row, without the line below its head."""
    rows = [row for row in table.split("\n") if not re.fullmatch(r"[|\s:-]+", row)]
    return [[cell.strip() for cell in row.strip().strip("|").split("|")] for row in rows]


class Page:
    """Lines as they are written."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.places: dict[int, tuple[int, int]] = {}

    def put(self, text: str, uid: int | None = None) -> None:
        first = len(self.lines) + 1
        self.lines += text.split("\n")
        if uid is not None:
            self.places[uid] = (first, len(self.lines))

    def written(self, suffix: str) -> Written:
        return Written(("\n".join(self.lines) + "\n").encode(), suffix, self.places)


def markdown(draft: Draft) -> Written:
    page = Page()
    previous = ""
    for block in draft.blocks:
        if page.lines and not (block.kind == previous == "item"):
            page.put("")
        marks = {"title": "# ", "heading": "#" * block.level + " "}.get(block.kind, "")
        page.put(marks + block.text, block.uid)
        previous = block.kind
    return page.written(".md")


def plain(text: str) -> str:
    """A text without emphasis, raised citations in brackets of their own kind."""
    bare = _EMPHASIS.sub(r"\1", _BOLD.sub(r"\1", text))
    bare = _RAISED.sub(lambda match: match[1].translate(_SUPERSCRIPTS), bare)
    return _MARK.sub(lambda match: match[1].translate(_SUPERSCRIPTS), bare)


def _plain_block(block: Block, capitals: bool) -> str:
    if block.kind == "heading":
        return block.text.upper() if capitals and block.level <= 2 else block.text
    if block.kind == "note":
        mark, note = note_of(block)
        return f"{mark}. {plain(note)}"
    if block.kind == "table":
        return "\n".join("\t".join(row) for row in cells_of(block.text))
    return plain(block.text)


def text(draft: Draft) -> Written:
    """Plain text with a paragraph a line; headings in capitals, or bare with their numbers."""
    page = Page()
    for block in draft.blocks:
        if page.lines:
            page.put("")
        page.put(_plain_block(block, draft.options.get("headings") == "capitals"), block.uid)
    return page.written(".txt")


def paged(draft: Draft) -> Written:
    """Plain text as pages have it: wrapped lines, and a running head and a page number inside paragraphs."""
    page = Page()
    running = draft.options.get("running", "Journal of Careful Studies, Vol. 4, No. 2")
    on_page, number = 0, int(draft.options.get("page", "101"))
    for block in draft.blocks:
        shown = _plain_block(block, draft.options.get("headings") == "capitals")
        rows = [row for line in shown.split("\n") for row in textwrap.wrap(line, 92, break_on_hyphens=False) or [""]]
        page.put("")
        first = len(page.lines) + 1
        for place, row in enumerate(rows):
            if on_page >= 44 and place not in (0, 1) and block.kind == "text":
                page.put(f"\n{number}\n\f{running}\n")
                number, on_page = number + 1, 0
            page.put(row)
            on_page += 1
        page.places[block.uid] = (first, len(page.lines))
        on_page += 1
    return page.written(".txt")


# LaTeX

_TEX = str.maketrans({"&": r"\&", "%": r"\%", "$": r"\$", "#": r"\#", "_": r"\_", "~": r"\textasciitilde{}"})
_SECTIONS = {2: "section", 3: "subsection", 4: "subsubsection"}


def latex(draft: Draft) -> Written:
    """LaTeX: `[3]` becomes `\\cite{r3}` where the list is numbered, tables are floats, and notes go to their marks."""
    writer = _Latex(draft)
    for block in draft.blocks:
        if block.kind != "note":
            writer.block(block)
    writer.close()
    writer.page.put("\\end{document}")
    return writer.page.written(".tex")


class _Latex:
    """Writes blocks one after another, and closes the environments that they stand in."""

    def __init__(self, draft: Draft) -> None:
        self.page = Page()
        self.notes = {mark: rest for mark, rest in map(note_of, draft.of("note")) if mark}
        self.noted = {note_of(block)[0]: block.uid for block in draft.of("note")}
        self.begun = False
        self.numbered = any(re.match(r"\[\d+\]", block.text) for block in draft.of("entry"))
        self.open = ""
        self.page.put("\\documentclass{article}\n\\usepackage[utf8]{inputenc}\n\\begin{document}")

    def environment(self, name: str, options: str = "") -> None:
        """Closes the environment that is open where it is another, and opens this one."""
        if self.open != name:
            self.close()
            if name:
                self.page.put(f"\n\\begin{{{name}}}{options}")
        self.open = name

    def close(self) -> None:
        if self.open:
            self.page.put(f"\\end{{{self.open}}}")
        self.open = ""

    def block(self, block: Block) -> None:
        listed = self.numbered and block.kind == "entry"
        abstract = block.role == "abstract" and block.kind in ("heading", "text")
        self.environment("thebibliography" if listed else "abstract" if abstract else "", "{99}" if listed else "")
        if (abstract or (block.role == "references" and self.numbered)) and block.kind == "heading":
            return
        self.page.put("")
        if block.kind == "title":
            self.page.put(self.written(block), block.uid)
            return
        self.titled(block)
        self.page.put(self.written(block), block.uid)
        for mark in _MARK.findall(block.text):
            if mark in self.noted:
                self.page.places[self.noted[mark]] = self.page.places[block.uid]

    def titled(self, block: Block) -> None:
        """Ends the title, behind the authors where they come next."""
        if not self.begun and not _names(block):
            self.page.put("\\maketitle\n")
            self.begun = True

    def written(self, block: Block) -> str:
        if block.kind == "title":
            return f"\\title{{{self.marked(block.text)}}}"
        if not self.begun and _names(block):
            return "\\author{" + self.marked(block.text) + "}"
        if block.kind == "heading":
            title = self.marked(number_of(block.text)[1])
            return f"\\{_SECTIONS.get(block.level, 'paragraph')}{{{title}}}"
        entry = re.match(r"\[(\d+)\]\s*", block.text)
        if block.kind == "entry" and entry:
            return f"\\bibitem{{r{entry[1]}}} " + self.marked(block.text[entry.end() :])
        if block.kind == "table":
            rows = (" & ".join(map(self.marked, row)) for row in cells_of(block.text))
            return "\\begin{tabular}{lllll}\n" + " \\\\\n".join(rows) + "\n\\end{tabular}"
        if block.kind == "caption" and (told := caption_of(block.text)):
            text = re.sub(r"^\**\w+ \d+[.:]?\**[.:]?\s*", "", block.text)
            name = told[0].lower()
            return f"\\begin{{{name}}}\n\\caption{{{self.marked(text)}}}\n\\label{{{name}:{told[1]}}}\n\\end{{{name}}}"
        if block.kind == "item":
            return "\\begin{itemize}\n\\item " + self.marked(_ITEM.sub("", block.text, 1)) + "\n\\end{itemize}"
        return self.marked(block.text)

    def marked(self, source: str) -> str:
        out = source.translate(_TEX)
        out = re.sub(r"https?://\S+[^\s.,)]", lambda match: "\\url{" + match[0].replace("\\_", "_") + "}", out)
        out = _EMPHASIS.sub(r"\\emph{\1}", _BOLD.sub(r"\\textbf{\1}", out))
        out = re.sub(r"\b(Table|Figure) (\d+)", lambda match: f"{match[1]}~\\ref{{{match[1].lower()}:{match[2]}}}", out)
        if self.numbered:
            out = re.sub(r"\[(\d+(?:, ?\d+)*)\]", lambda match: _cite(match[1]), out)
        out = _RAISED.sub(r"\\textsuperscript{\1}", out)
        return _MARK.sub(lambda match: "\\footnote{" + self.marked(self.notes.get(match[1], "")) + "}", out)


def _names(block: Block) -> bool:
    """Whether a block of the front matter is the names of the authors, and nothing else."""
    return block.kind == "front" and bool(names(block.text))


def _cite(numbers: str) -> str:
    return "\\cite{" + ",".join(f"r{number.strip()}" for number in numbers.split(",")) + "}"


# HTML


def html(draft: Draft) -> Written:
    page = Page()
    page.put(f'<!DOCTYPE html>\n<html lang="en">\n<head><title>{escape(draft.name)}</title></head>\n<body>')
    page.put("<nav><a href='/'>Home</a> <a href='/issues'>All issues</a></nav>\n<article>")
    for block in draft.blocks:
        page.put(_html_block(block), block.uid)
    page.put("</article>\n<footer>© The journal. Privacy and cookies.</footer>\n</body>\n</html>")
    return page.written(".html")


def _marked(source: str) -> str:
    out = escape(source, False)
    out = _EMPHASIS.sub(r"<em>\1</em>", _BOLD.sub(r"<strong>\1</strong>", out))
    out = _RAISED.sub(r"<sup>\1</sup>", out)
    return _MARK.sub(r'<sup><a href="#fn\1">\1</a></sup>', out)


def _html_block(block: Block) -> str:
    if block.kind in ("title", "heading"):
        level = 1 if block.kind == "title" else block.level
        return f"<h{level}>{_marked(block.text)}</h{level}>"
    if block.kind == "note":
        mark, note = note_of(block)
        return f'<div class="footnote" id="fn{mark}"><p>{mark}. {_marked(note)}</p></div>'
    if block.kind == "table":
        cells = ("".join(f"<td>{_marked(cell)}</td>" for cell in row) for row in cells_of(block.text))
        return "<table>\n" + "\n".join(f"<tr>{row}</tr>" for row in cells) + "\n</table>"
    if block.kind == "caption":
        return f'<p class="caption">{_marked(block.text)}</p>'
    if block.kind == "item":
        return f"<ul><li>{_marked(_ITEM.sub('', block.text, count=1))}</li></ul>"
    return f"<p>{_marked(block.text)}</p>"


# Word

_W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
_STYLES = {"title": "Title", "caption": "Caption", "item": "ListBullet", "quote": "Quote"}


def word(draft: Draft) -> Written:
    """A Word document; a line of it is a paragraph, and its notes come after the text in the order of their marks."""
    body, notes, places, line = [], [], {}, 0
    marks = [match[1] for block in draft.blocks if block.kind != "note" for match in _MARK.finditer(block.text)]
    for block in draft.blocks:
        if block.kind != "note":
            xml, count = _word_block(block)
            body.append(xml)
            places[block.uid] = (line + 1, line + count)
            line += count
    for block in draft.of("note"):
        mark, text = note_of(block)
        if mark in marks:
            notes.append(f'<w:footnote w:id="{mark}"><w:p>{_run(text)}</w:p></w:footnote>')
            places[block.uid] = (line + 1 + marks.index(mark), line + 1 + marks.index(mark))
    return Written(_zipped("".join(body), "".join(notes)), ".docx", places)


def _word_block(block: Block) -> tuple[str, int]:
    """A block as Word has it, and how many lines it takes: a cell of a table is one."""
    if block.kind == "table":
        cells = cells_of(block.text)
        rows = ["".join(f"<w:tc><w:p>{_run(cell)}</w:p></w:tc>" for cell in row) for row in cells]
        return "<w:tbl>" + "".join(f"<w:tr>{row}</w:tr>" for row in rows) + "</w:tbl>", sum(map(len, cells))
    style = f"Heading{block.level - 1}" if block.kind == "heading" else _STYLES.get(block.kind, "Normal")
    text = _ITEM.sub("", block.text, count=1) if block.kind == "item" else block.text
    return f'<w:p><w:pPr><w:pStyle w:val="{style}"/></w:pPr>{_runs(text.replace(chr(10), " "))}</w:p>', 1


def _runs(source: str) -> str:
    out = []
    for piece in re.split(r"(\^\d[\d,–-]*\^|\[\^[^\]]+\])", source):
        if _RAISED.fullmatch(piece):
            out.append(_run(piece.strip("^"), '<w:vertAlign w:val="superscript"/>'))
        elif _MARK.fullmatch(piece):
            out.append(f'<w:r><w:footnoteReference w:id="{piece[2:-1]}"/></w:r>')
        elif piece:
            out.append(_run(piece))
    return "".join(out)


def _run(source: str, properties: str = "") -> str:
    bare = escape(_EMPHASIS.sub(r"\1", _BOLD.sub(r"\1", source)), False)
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{bare}</w:t></w:r>'


def _zipped(body: str, notes: str) -> bytes:
    names = ("Title", "heading 1", "heading 2", "heading 3", "Caption", "Quote", "List Bullet", "Normal")
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{name.title().replace(" ", "")}"><w:name w:val="{name}"/></w:style>'
        for name in names
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_STORED) as file:
        for part, content in (
            ("word/document.xml", f"<w:document {_W}><w:body>{body}</w:body></w:document>"),
            ("word/styles.xml", f"<w:styles {_W}>{styles}</w:styles>"),
            ("word/footnotes.xml", f"<w:footnotes {_W}>{notes}</w:footnotes>"),
        ):
            file.writestr(zipfile.ZipInfo(part), content)
    return out.getvalue()


FORMS: dict[str, Callable[[Draft], Written]] = {
    "md": markdown,
    "txt": text,
    "paged": paged,
    "tex": latex,
    "html": html,
    "docx": word,
}


def write(draft: Draft, folder: Path, form: str = "") -> tuple[Path, Written]:
    """Writes a draft into a folder in its form, or in the one given."""
    written = FORMS[form or draft.form](draft)
    path = folder / (draft.name + written.suffix)
    path.write_bytes(written.data)
    return path, written
