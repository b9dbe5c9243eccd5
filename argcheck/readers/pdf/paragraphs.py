"""From the rows of a PDF's pages to blocks: furniture, headings, paragraphs, notes, items, rows of tables."""

from __future__ import annotations

import re
from collections import Counter
from dataclasses import dataclass, field
from itertools import pairwise
from statistics import median

from argcheck.manuscript.blocks import Block
from argcheck.manuscript.furniture import CAPTION
from argcheck.manuscript.headings import numbered, role_of
from argcheck.patterns import late
from argcheck.readers.pdf.rows import Row, written

_STOP = late(r"""[.!?:]["'”’)\]\ue001\d]*$""")
_BULLET = late(r"[•▪◦●○■□➢✓–]\s+(?=\S)")
_ENTRY = late(r"(?:\[\d{1,3}\]|\d{1,3}\.)\s")
_NOTE = late(r"\ue000?(\d{1,3}|[*∗†‡])\ue001?(?![.,:]?\d|\s?%)\s*(?=\S)")
"""`39.90%` at the start of a line is a number of its sentence."""
_PAGE = late(r"(?:page\s*)?[-–—|\s]*(?:\d{1,5}|[ivxl]{1,6})(?:\s*(?:of|/|\|)\s*\d{1,5})?[-–—|\s]*$", re.IGNORECASE)
_CONTENTS = late(r"(?:\.\s?){5,}\s*(?:\d{1,4}|[ivxl]{1,6})?$|^(?:table of )?contents$", re.IGNORECASE)
_LONGEST_HEADING = 160


@dataclass(slots=True)
class _Group:
    kind: str
    rows: list[Row]
    level: int = 0
    mark: str = ""
    skip: int = 0
    """Characters at the start of the first row that are its mark."""


@dataclass(slots=True)
class _Document:
    pages: list[list[Row]]
    size: float = 10
    """Of the font that most of the text is set in."""
    pitch: float = 1.2
    """Between two lines of it, in sizes."""
    indented: bool = False
    """Whether paragraphs start with an indent."""
    groups: list[_Group] = field(default_factory=list)
    dropped: dict[int, str] = field(default_factory=dict)
    """Why a row, by its id, is no text."""


def blocks(pages: list[list[Row]]) -> tuple[str, list[Block]]:
    """The text of the pages, a row a line, and what its rows are."""
    text = _write(pages)
    document = _Document(pages)
    _measure(document)
    _find_furniture(document)
    notes = _find_notes(document)
    _group(document, notes)
    made = []
    for number, group in enumerate(document.groups):
        pieces = [piece for row in group.rows for piece in row.pieces]
        pieces[0] = (min(pieces[0][0] + group.skip, pieces[0][1]), pieces[0][1])
        kept = tuple(piece for piece in pieces if piece[0] < piece[1])
        if kept:
            made.append(Block(group.kind, kept, group.level, group.mark, number))
    return text, made


def _write(pages: list[list[Row]]) -> str:
    out: list[str] = []
    length = 0
    for row in (row for page in pages for row in page):
        for number, cell in enumerate(row.cells):
            text = written(cell)
            row.pieces.append((length, length + len(text)))
            end = "\n" if number == len(row.cells) - 1 else "\t"
            out += [text, end]
            length += len(text) + 1
    return "".join(out)


def _measure(document: _Document) -> None:
    sizes: Counter[float] = Counter()
    for page in document.pages:
        for row in page:
            sizes[row.size] += len(row.text)
    document.size = sizes.most_common(1)[0][0] or 10
    gaps, starts, indents = [], 0, 0
    for page in document.pages:
        for above, row in pairwise(page):
            if row.column == above.column and row.size == above.size == document.size and row.base < above.base:
                gaps.append((above.base - row.base) / row.size)
                if above.short and _STOP.search(above.text) and len(row.text) > 40:
                    starts += 1
                    indents += 0.7 < row.indent < 5
    document.pitch = median(gaps) if gaps else 1.2
    document.indented = indents * 2 > starts


def _find_furniture(document: _Document) -> None:
    """Page numbers, and lines that stand again at the top or foot of other pages."""
    edges: list[list[Row]] = []
    for page in document.pages:
        ordered = sorted(page, key=lambda row: -row.base)
        edges.append(list({id(row): row for row in (*ordered[:3], *ordered[-3:])}.values()))
    counts = Counter(shape for rows in edges for shape in {_shape(document, row) for row in rows})
    least = max(2, len(document.pages) * 0.15)
    for page, rows in zip(document.pages, edges, strict=True):
        top, foot = max((row.base for row in page), default=0), min((row.base for row in page), default=0)
        for row in rows:
            if _PAGE.match(row.text) and row.base in (top, foot):
                document.dropped[id(row)] = "page number"
            elif counts[_shape(document, row)] >= least and len(row.text) < 200:
                document.dropped[id(row)] = "repeated line"
        for row in page:
            if _CONTENTS.search(row.text):
                document.dropped[id(row)] = "table of contents"


def _shape(document: _Document, row: Row) -> str:
    """What a line has in common with those that only have another number; a heading's number is its own."""
    text = row.text.casefold()
    return text if row.bold or row.size > document.size * 1.06 else re.sub(r"\d+", "#", text)


def _find_notes(document: _Document) -> dict[int, str]:
    """The marks of the rows that start notes at the foot of a column, and "" for those that go on with one."""
    found: dict[int, str] = {}
    closing = False
    for page in document.pages:
        for column in range(3):
            rows = [row for row in page if row.column == column and id(row) not in document.dropped]
            closing = closing or any(role_of(row.text) == "references" for row in rows if len(row.text) < 40)
            foot = len(rows)
            while foot and rows[foot - 1].size < 0.93 * document.size:
                foot -= 1
            small = rows[foot:]
            if not small or not foot or closing:
                continue
            while small and not _NOTE.match(small[0].text):
                small = small[1:]
            for row in small:
                match = _NOTE.match(row.text)
                found[id(row)] = match[1] if match else ""
    return found


def _group(document: _Document, notes: dict[int, str]) -> None:
    flow: _Group | None = None
    references = opened = False
    waiting: list[_Group] = []
    above: Row | None = None
    headings = [[row for row in page if _is_heading(document, row)] for page in document.pages]
    sizes = sorted({row.size for page in headings for row in page}, reverse=True)
    largest = _title_size(document, headings) or (sizes[0] if sizes else 0)
    for row in (row for page in document.pages for row in page):
        if id(row) in document.dropped:
            waiting.append(_Group("dropped", [row], mark=document.dropped[id(row)]))
            continue
        if id(row) in notes:
            if notes[id(row)] or not waiting or waiting[-1].kind != "note":
                match = _NOTE.match(row.text)
                waiting.append(_Group("note", [row], mark=notes[id(row)], skip=len(written(match[0])) if match else 0))
            else:
                waiting[-1].rows.append(row)
            continue
        group = _new(document, row, sizes, largest)
        usual = document.size if above is None else above.size
        if references and group.kind == "row" and row.size in (document.size, usual) and not row.short:
            group = _Group("text", [row])  # A line of an entry that was stretched to the margin.
        if group.kind == "heading" and group.level > 1 and not opened and _about(row):
            group = _Group("text", [row])
        opened = opened or (group.kind == "heading" and group.level > 1) or (flow is not None and len(flow.rows) > 3)
        if flow is not None and above is not None and _goes_on(document, flow, group, above, row, references):
            flow.rows.append(row)
        else:
            document.groups += waiting
            waiting = []
            document.groups.append(group)
            flow = group
            if group.kind == "heading":
                references = role_of(row.text) == "references" or (references and role_of(row.text) is None)
                if group.level == 1:
                    largest = -1
            elif len(row.text) < 40 and role_of(row.text) == "references":
                references, flow = True, None  # A heading in the font of the text.
        above = row
    document.groups += waiting


def _title_size(document: _Document, headings: list[list[Row]]) -> float:
    """The largest font of the first page that sets a line of several words in a large one; a word or two are a
    picture's, and so is what is larger on later pages.
    """
    for page in headings:
        sizes = [row.size for row in page if len(row.text.split()) > 2]
        if sizes and max(sizes) > document.size * 1.15:
            return max(sizes)
    return 0


def _is_heading(document: _Document, row: Row) -> bool:
    """Whether a row is set apart by its font as headings are."""
    if len(row.cells) > 1 or len(row.text) > _LONGEST_HEADING or not any(sign.isalpha() for sign in row.text):
        return False
    if row.size > document.size * 1.06:
        return True
    return row.bold and row.size > document.size * 0.95 and row.text[-1] not in ",;" and len(row.text) < 110


def _about(row: Row) -> bool:
    """Whether what is set large between title and text is about the article: authors, the journal."""
    return role_of(row.text) is None and not numbered(row.text)[0]


def _new(document: _Document, row: Row, sizes: list[float], largest: float) -> _Group:
    if len(row.cells) > 1:
        return _Group("row", [row])
    if _is_heading(document, row):
        number = numbered(row.text)[0]
        if row.size == largest and row.size > document.size * 1.15:
            return _Group("heading", [row], 1)
        rank = sizes.index(row.size) + (1 if row.bold or row.size > document.size * 1.06 else 2)
        level = number.count(".") + 2 if number else min(rank, 3) + 1
        return _Group("heading", [row], level)
    if bullet := _BULLET.match(row.text):
        return _Group("item", [row], skip=bullet.end())
    return _Group("text", [row])


def _goes_on(document: _Document, flow: _Group, group: _Group, above: Row, row: Row, references: bool) -> bool:
    """Whether a row goes on with the block above it."""
    if group.kind == "row" or flow.kind == "row" or group.kind == "item":
        return False
    same_place = row.column == above.column and row.base < above.base
    gap = (above.base - row.base) / max(row.size, 1)
    close = same_place and gap < max(1.35 * document.pitch, 1.0)
    if group.kind == "heading" or flow.kind == "heading":
        alike = group.kind == flow.kind and row.size == above.size and row.bold == above.bold
        return alike and same_place and gap < 1.6 * document.pitch and len(flow.rows) < 4 and not numbered(row.text)[0]
    if abs(row.size - above.size) > 0.6 or _opens_caption(row, close):
        return False
    if references:
        return _entry_goes_on(flow, row, close, same_place)
    ended = bool(_STOP.search(above.text))
    if not same_place:
        return not ended or (not above.short and (row.indent < 0.7 if document.indented else row.text[0].islower()))
    if not close:
        return False
    if row.indent > 0.7 and above.indent < 0.5 and flow.kind != "item":
        return not ended
    return not (ended and above.short) or flow.kind == "item"


def _opens_caption(row: Row, close: bool) -> bool:
    """Whether a row is where a caption starts; `Figure 2. We` may also be a line of a sentence that closes there."""
    match = CAPTION.match(row.text)
    return match is not None and (match[0][-1] in ":|" or not close)


def _entry_goes_on(flow: _Group, row: Row, close: bool, same_place: bool) -> bool:
    """Whether a row goes on with an entry of the list of references: it hangs, or is not far below."""
    if _ENTRY.match(row.text) and (_ENTRY.match(flow.rows[0].text) or row.indent < 0.5):
        return False
    if _ENTRY.match(flow.rows[0].text):
        return close or not same_place
    if row.indent > 0.7:
        return True
    hangs = len(flow.rows) > 1 and flow.rows[1].indent > 0.7
    above = flow.rows[-1]
    return (close or not same_place) and not hangs and not (above.short and _STOP.search(above.text))
