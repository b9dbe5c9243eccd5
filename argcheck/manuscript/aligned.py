"""Rows of a table whose columns are kept apart by spaces alone, as in text copied from a page."""

from __future__ import annotations

import re
from collections.abc import Sequence

from argcheck.manuscript.prose import Piece
from argcheck.patterns import late

CAPTION = late(r"(?:table|tab\.)\s*[A-Z]?\d+[a-z]?\s*[.:|—–-]", re.IGNORECASE)
"""How the line above such a table begins."""
_CELL = late(r"\S+(?: \S+)*")
_NUMBER = late(r"[-−–+(<>=*]*[\d.]|[-−–*]+$|n\.?[sa]\.?$", re.IGNORECASE)
LEAST = 2
"""Rows with numbers from which on lines are a table."""


def cells(text: str) -> list[tuple[int, int]]:
    """Where the cells of a line stand: what two spaces or more keep apart."""
    return [match.span() for match in _CELL.finditer(text)]


def is_row(text: str) -> bool:
    """Whether a line has cells, and those behind the first are numbers."""
    found = cells(text) if "  " in text else []
    numbers = sum(bool(_NUMBER.match(text[start:end])) for start, end in found[1:])
    return bool(numbers) and 2 * numbers >= len(found) - 1


def table(texts: Sequence[str]) -> tuple[int, int] | None:
    """The first line of a table below its caption, heads included, and the line behind its last."""
    if not CAPTION.match(texts[0]):
        return None
    rows = [number for number, text in enumerate(texts) if number and is_row(text)]
    if len(rows) < LEAST:
        return None
    first = next((number for number in range(1, rows[0]) if "  " in texts[number]), rows[0])
    return first, rows[-1] + 1


def pieces(start: int, text: str) -> tuple[Piece, ...]:
    """The cells of a line that starts at `start`, as stretches of the file."""
    return tuple((start + first, start + last) for first, last in cells(text))
