"""From the characters of a page to its rows of text, in the order in which they are read."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from argcheck.manuscript.transcript import escaped
from argcheck.patterns import late

if TYPE_CHECKING:
    from argcheck.readers.pdf.glyphs import Glyph, Page

_GAP = 1.2
"""Times the size of the font: white space that wide may part columns."""

_CELL = 2.5
"""Times the size of the font: white space that wide parts cells of a table."""

_RAISED = late(r"[\d*†‡][\d,;*†‡\s–-]*")


@dataclass(slots=True)
class Run:
    """Characters that were drawn one behind the other on one line."""

    glyphs: list[Glyph]
    spaced: list[bool]
    """Whether white space stands before each."""

    @property
    def left(self) -> float:
        return self.glyphs[0].left

    @property
    def right(self) -> float:
        return self.glyphs[-1].right


@dataclass(slots=True)
class Row:
    """A line of a column: its cells (one, but in a table), its place and its font."""

    cells: list[str]
    left: float
    right: float
    base: float
    size: float
    bold: bool
    column: int
    edges: tuple[float, float] = (0, 0)
    """Where the lines of the column start and end."""
    pieces: list[tuple[int, int]] = field(default_factory=list)

    @property
    def text(self) -> str:
        return " ".join(self.cells)

    @property
    def indent(self) -> float:
        """How far the row starts to the right of its column, in sizes of its font."""
        return (self.left - self.edges[0]) / max(self.size, 1)

    @property
    def short(self) -> bool:
        """Whether the row ends well before its column does."""
        return self.right < self.edges[1] - 0.12 * (self.edges[1] - self.edges[0])


def rows(page: Page) -> list[Row]:
    """The rows of a page: column by column, between those that go across the columns."""
    runs = _runs(page)
    gutter = _gutter(runs)
    if gutter is None:
        return _edged(_lines(runs, 0))
    sides: tuple[list[Run], list[Run], list[Run]] = ([], [], [])
    for run in runs:
        sides[0 if run.right <= gutter else 1 if run.left >= gutter else 2].append(run)
    left, right, across = (_edged(_lines(side, number)) for number, side in enumerate(sides))
    found: list[Row] = []
    for row in across:
        for side in (left, right):
            while side and side[0].base > row.base:
                found.append(side.pop(0))
        found.append(row)
    return found + left + right


def _runs(page: Page) -> list[Run]:
    found: list[Run] = []
    run: Run | None = None
    space = False
    for glyph in page.glyphs:
        if glyph.text == " ":
            space = True
            continue
        if run is not None and _follows(run, glyph):
            gap = glyph.left - run.right
            run.spaced.append(space or gap > 0.5 * glyph.size)
            run.glyphs.append(glyph)
        else:
            run = Run([glyph], [False])
            found.append(run)
        space = False
    return found


def _follows(run: Run, glyph: Glyph) -> bool:
    """Whether a character goes on with a run; a raised or lowered one does, and each that a ligature stands for."""
    last = run.glyphs[-1]
    if (glyph.left, glyph.right, glyph.base) == (last.left, last.right, last.base):
        return True
    size = max(run.glyphs[0].size, glyph.size)
    gap = glyph.left - run.right
    return abs(glyph.base - run.glyphs[0].base) < 0.6 * size and -0.6 * size < gap < _GAP * size


def _gutter(runs: list[Run]) -> float | None:
    """The middle of the white space between two columns, where there is one."""
    if len(runs) < 20:
        return None
    first, last = min(run.left for run in runs), max(run.right for run in runs)
    width = last - first
    best: tuple[int, float] | None = None
    for step in range(61):
        at = first + width * (0.3 + 0.4 * step / 60)
        crossing = sum(run.left < at < run.right for run in runs)
        rank = (crossing, abs(at - first - width / 2))
        if best is None or rank < (best[0], abs(best[1] - first - width / 2)):
            best = (crossing, at)
    assert best is not None
    crossing, at = best
    sides = (
        [run.right - run.left for run in runs if run.right <= at],
        [run.right - run.left for run in runs if run.left >= at],
    )
    full = [sum(length > 0.25 * width for length in side) for side in sides]
    return at if crossing * 3 <= len(runs) and min(full) >= 6 and min(full) * 3 >= len(min(sides, key=len)) else None


def _lines(runs: list[Run], column: int) -> list[Row]:
    """The rows that runs make, from the top."""
    lines: list[list[Run]] = []
    for run in sorted(runs, key=lambda run: -_base(run)):
        size = max(glyph.size for glyph in run.glyphs)
        if lines and abs(_base(lines[-1][0]) - _base(run)) < 0.35 * size:
            lines[-1].append(run)
        else:
            lines.append([run])
    found = [_row(line, column) for line in lines]
    return [row for row in found if row.cells]


def _base(run: Run) -> float:
    """The line that most of a run stands on."""
    return Counter(glyph.base for glyph in run.glyphs).most_common(1)[0][0]


def _row(line: list[Run], column: int) -> Row:
    line.sort(key=lambda run: run.left)
    glyphs = [glyph for run in line for glyph in run.glyphs]
    size = Counter(glyph.size for glyph in glyphs).most_common(1)[0][0]
    base = Counter(glyph.base for glyph in glyphs if glyph.size == size).most_common(1)[0][0]
    cells = [""]
    before: Run | None = None
    for run in line:
        if before is not None and run.left - before.right > _CELL * size:
            cells.append("")
        elif before is not None:
            cells[-1] += " "
        cells[-1] += _text(run, size, base)
        before = run
    letters = [glyph.bold for glyph in glyphs if glyph.text.isalnum()]
    bold = bool(letters) and all(letters)
    kept = [" ".join(cell.split()) for cell in cells if cell.strip()]
    return Row(kept, line[0].left, max(run.right for run in line), base, size, bold, column)


def _text(run: Run, size: float, base: float) -> str:
    """A run's text in the marks that `prose` knows; raised numbers are marked."""
    parts: list[str] = []
    raised = ""
    for glyph, spaced in zip(run.glyphs, run.spaced, strict=True):
        if glyph.size < 0.85 * size and glyph.base > base + 0.15 * size:
            raised += (" " if spaced and raised else "") + glyph.text
            continue
        if raised:
            parts.append(_marked(raised))
            raised = ""
        parts.append((" " if spaced else "") + glyph.text)
    if raised:
        parts.append(_marked(raised))
    return "".join(parts)


def _marked(raised: str) -> str:
    return f"\ue000{raised}\ue001" if _RAISED.fullmatch(raised) else raised


def written(cell: str) -> str:
    """A cell's text as it is written down."""
    return escaped(cell).replace("\ue000", "<sup>").replace("\ue001", "</sup>")


def _edged(found: list[Row]) -> list[Row]:
    """The rows, told where their column starts and ends: where most of its long rows do."""
    lefts = Counter(round(row.left) for row in found if len(row.text) > 25)
    if not lefts:
        return found
    most = lefts.most_common(1)[0][1]
    left = min(at for at, count in lefts.items() if count * 4 >= most)
    rights = sorted(row.right for row in found if len(row.text) > 25)
    right = rights[int(len(rights) * 0.9)]
    for row in found:
        row.edges = (float(left), right)
    return found
