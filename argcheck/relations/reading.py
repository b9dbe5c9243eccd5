"""How far the reading of a paper's citations can be trusted, and when two entries of a list are one work.

The thresholds of the citation checks stand here. They were set on twenty papers with a rendered list of references:
of fifteen published by journals (1 102 citations) fourteen had every citation lead to an entry and one 21 of 22, while
of two that were put together carelessly 32 of 52 and 9 of 13 did. No careful paper had more than one work that no entry
fits; one, whose list serves a notebook too, leaves 16 of 35 entries uncited and unnamed, and no other more than one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from re import findall

from argcheck.datalog import Computed, Constant, Symbol
from argcheck.spelling import distance

YES: tuple[Constant, ...] = ()
ENOUGH = 10
"""Citations from which on their share says something."""
MOST = 0.9
"""The share of the other citations that lead to an entry, from which on a missing entry is the author's."""
MANY = 5
"""Works beyond which a check doubts the reading and says what it found once."""
ALIKE = 0.95
"""Likeness (difflib's ratio) of the titles of one work listed twice: 7 true pairs at 1.0, the next pair at 0.91."""
TELLING = 12
"""Letters of a title from which on it names one work; shorter ones (Editorial, Preface) name many."""


def trustworthy(found: Constant, every: Constant) -> Iterator[tuple[Constant, ...]]:
    """Of `every` citation, all but one being looked at, enough lead to an entry."""
    if isinstance(found, int) and isinstance(every, int) and every >= ENOUGH and found >= MOST * (every - 1):
        yield YES


def many(count: Constant) -> Iterator[tuple[Constant, ...]]:
    """More than a careful author gets wrong in one paper."""
    if isinstance(count, int) and count > MANY:
        yield YES


def mostly(some: Constant, every: Constant) -> Iterator[tuple[Constant, ...]]:
    """A habit of a paper's: three times at least, and half of the times that it could be."""
    if isinstance(some, int) and isinstance(every, int) and some >= 3 and 2 * some >= every:
        yield YES


def more_than_incidental(count: Constant, leading: Constant) -> Iterator[tuple[Constant, ...]]:
    """A second style is one: at least three citations, and one for ten of the leading style's."""
    if isinstance(count, int) and isinstance(leading, int) and count >= 3 and count * 10 >= leading:
        yield YES


def alike_titles(one: Constant, other: Constant) -> Iterator[tuple[Constant, ...]]:
    """Two titles but for misprints; parts that are told apart by a number are not alike."""
    if not (isinstance(one, str) and isinstance(other, str)) or min(len(one), len(other)) < TELLING:
        return
    if one == other or (
        findall(r"\d+|\b[ivx]+\b", one) == findall(r"\d+|\b[ivx]+\b", other)
        and SequenceMatcher(None, one, other, False).ratio() >= ALIKE
        and not _other_words(one.split(), other.split())
    ):
        yield YES


def _other_words(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether a word of one title stands for another word of the other, no misprint of it (male, female)."""
    return len(one) == len(other) and any(a != b and distance(a, b, 1) > 1 for a, b in zip(one, other, strict=True))


def lettered_apart(one: Constant, other: Constant) -> Iterator[tuple[Constant, ...]]:
    """Two years that their letters tell apart: `2002a`, `2002b`."""
    if isinstance(one, str) and isinstance(other, str) and one[-1:].isalpha() and other[-1:].isalpha() and one != other:
        yield YES


def younger_by(year: Constant, than: Constant) -> Iterator[tuple[Constant, ...]]:
    """By how many years a year follows another, if it does."""
    if isinstance(year, int) and isinstance(than, int) and year > than:
        yield (year - than,)


def doi_differs(doi: Constant, year: Constant) -> Iterator[tuple[Constant, ...]]:
    """How the year in a DOI is apart from the entry's by more than one: later, earlier, or before the volume.

    DOIs hold the year in which a work was submitted or put online: in nine lists two or three years before, never more.
    """
    if isinstance(doi, int) and isinstance(year, int) and abs(doi - year) > 1:
        yield (Symbol("later" if doi > year else "before_the_volume" if doi >= year - 3 else "earlier"),)


COMPUTED = (
    Computed("trustworthy", ("++",), trustworthy, say="{0} of {1} citations lead to an entry, so the list was read"),
    Computed("many", ("+",), many, say="{0} are many for one paper"),
    Computed("lettered_apart", ("++",), lettered_apart, say="{0} and {1} are two years by their letters"),
    Computed("alike_titles", ("++",), alike_titles, say="“{0}” and “{1}” are one title"),
    Computed("mostly", ("++",), mostly, say="{0} of {1} are a habit"),
    Computed("more_than_incidental", ("++",), more_than_incidental, say="{0} beside {1} are more than incidental"),
    Computed("doi_differs", ("++-",), doi_differs, say="the DOI's year {0} is not {1} ({2})"),
    Computed("younger_by", ("++-",), younger_by, say="{0} is {2} after {1}"),
)
