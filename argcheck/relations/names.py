"""The name that somebody may have meant."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher, get_close_matches

from argcheck.datalog import Computed, Constant, Symbol
from argcheck.spelling import meant

Row = tuple[Constant, ...]


def nearest(lost: Sequence[Row], known: Sequence[Row]) -> Iterator[tuple[Row, list[tuple[str, Row]]]]:
    """For each lost name, the known one of its paper that is written most like it (difflib's ratio, at least 0.6)."""
    names: dict[str, list[str]] = {}
    for row in known if lost else ():
        if isinstance(row[0], Symbol):
            names.setdefault(row[0].name.rpartition(".")[0], []).append(row[0].name)
    for row in lost:
        if isinstance(row[0], Symbol):
            beside = names.get(row[0].name.rpartition(".")[0], [])
            for close in get_close_matches(row[0].name, beside, 1, 0.6):
                yield (row[0], Symbol(close)), []


def slips(missing: Sequence[Row], known: Sequence[Row]) -> Iterator[tuple[Row, list[tuple[str, Row]]]]:
    """The name of its own paper that a claim meant, where what it wrote is one letter away from that one alone."""
    by_paper: dict[str, list[str]] = {}
    for row in known if missing else ():
        if isinstance(row[0], Symbol):
            paper, _, name = row[0].name.partition(".")
            by_paper.setdefault(paper, []).append(name)
    for claim, lost in missing:
        if isinstance(claim, Symbol) and isinstance(lost, Symbol):
            paper, _, name = lost.name.partition(".")
            if claim.name.partition(".")[0] == paper and (one := meant(name, by_paper.get(paper, ()))):
                yield (claim, lost, Symbol(f"{paper}.{one}")), []


def unlike_text(one: Constant, other: Constant) -> Iterator[tuple[Constant, ...]]:
    """Two texts that are no misprints of each other: difflib's ratio, without case, is below 0.9."""
    if not (isinstance(one, str) and isinstance(other, str)):
        return
    if SequenceMatcher(None, one.casefold(), other.casefold()).ratio() < 0.9:
        yield ()


COMPUTED = (
    Computed("unlike_text", ("++",), unlike_text, say="{0} and {1} are not written alike"),
    Computed("slip_of", ("---",), slips, over=2, columns=(2, 1)),
    Computed("nearest", ("--",), nearest, over=2, columns=(1, 1)),
)
