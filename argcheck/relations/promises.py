"""When what is promised and not taken up says something about a paper.

Set on five careless papers and on 43 by careful authors (26 with a methods section), of which 14 are made up: of the 23
methods that careful authors promise, every one leaves a trace. They give few series of indicators (four things measured
in one paper, all taken up), so that a series is judged with more doubt than a method.
"""

from __future__ import annotations

from collections.abc import Iterator

from argcheck.datalog import Computed, Constant

YES: tuple[Constant, ...] = ()
ENOUGH = 10
"""Sentences of an analysis, below which it may be a summary or was not read."""
SIBLINGS = 2
"""Others of a series that are taken up, from which on one that is not stands out."""
MOST = 0.6
"""Their share of the series without the one looked at."""
SERIES = 3
"""Things measured, from which on they are a series."""

LONG = 10
"""Years of a period that an analysis would not pass over."""
END = 0.2
"""The share of a period at one of its ends of which an analysis by years would speak."""
HALF = 0.5
"""The share of a period that the years of an analysis cover at least."""


def enough_to_miss(sentences: Constant) -> Iterator[tuple[Constant, ...]]:
    """So many sentences that what was promised should stand in one."""
    if isinstance(sentences, int) and sentences >= ENOUGH:
        yield YES


def most_taken_up(found: Constant, every: Constant) -> Iterator[tuple[Constant, ...]]:
    """Of `every` promise, most are taken up, so that one which is not stands out."""
    if isinstance(found, int) and isinstance(every, int) and found >= SIBLINGS and found >= MOST * (every - 1):
        yield YES


def all_but_one(found: Constant, every: Constant) -> Iterator[tuple[Constant, ...]]:
    """Of three or more that are announced together all but one are taken up."""
    if isinstance(found, int) and isinstance(every, int) and every >= SERIES and found == every - 1:
        yield YES


def a_series(count: Constant) -> Iterator[tuple[Constant, ...]]:
    """So many things measured that they are a series."""
    if isinstance(count, int) and count >= SERIES:
        yield YES


def short_of(first: Constant, last: Constant, earliest: Constant, latest: Constant) -> Iterator[tuple[Constant, ...]]:
    """Years from `earliest` to `latest` cover too little of a period of some length, from `first` to `last`."""
    if (
        isinstance(first, int)
        and isinstance(last, int)
        and isinstance(earliest, int)
        and isinstance(latest, int)
        and last - first >= LONG
        and latest - earliest < HALF * (last - first)
    ):
        yield YES


def long_tail(first: Constant, last: Constant, start: Constant, end: Constant) -> Iterator[tuple[Constant, ...]]:
    """The years from `start` to `end` are ten or more, and a fifth of a period from `first` to `last`."""
    if (
        isinstance(first, int)
        and isinstance(last, int)
        and isinstance(start, int)
        and isinstance(end, int)
        and end - start >= LONG
        and end - start >= END * (last - first)
    ):
        yield YES


COMPUTED = (
    Computed("enough_to_miss", ("+",), enough_to_miss, say="{0} sentences are enough to take up what was promised"),
    Computed("most_taken_up", ("++",), most_taken_up, say="{0} of {1} that are promised are taken up"),
    Computed("all_but_one", ("++",), all_but_one, say="{0} of {1} that are announced together are taken up"),
    Computed("a_series", ("+",), a_series, say="{0} are a series"),
    Computed("long_tail", ("++++",), long_tail, say="{2} to {3} is ten years or more, and a fifth of {0} to {1}"),
    Computed("short_of", ("++++",), short_of, say="{2} to {3} is less than half of {0} to {1}"),
)
