"""The name that somebody may have meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import get_close_matches

from argcheck.datalog import Computed, Constant, Symbol

Row = tuple[Constant, ...]


def nearest(lost: Sequence[Row], known: Sequence[Row]) -> Iterator[tuple[Row, list[tuple[str, Row]]]]:
    """For each lost name, the known one that is written most like it (difflib's ratio, at least 0.6)."""
    names = [row[0].name for row in known if isinstance(row[0], Symbol)]
    for row in lost:
        if isinstance(row[0], Symbol):
            for close in get_close_matches(row[0].name, names, 1, 0.6):
                yield (row[0], Symbol(close)), []


COMPUTED = (Computed("nearest", ("--",), nearest, over=2),)
