"""When a gap is left open: which share of its own words never comes back, or which subject of the review does not.

Set on 30 careful papers, in which no gap called one loses three of its words, and on five careless ones.
"""

from __future__ import annotations

from collections.abc import Iterator

from argcheck.datalog import Computed, Constant

YES: tuple[Constant, ...] = ()
LEAST = 3
"""Own words that must be lost."""
PLAIN, PASSING = 0.4, 0.8
"""The share that must be lost of a gap that is called one, and of one claimed by the way (`few studies`)."""
SUBJECT = 4
"""Sentences from which on a word is a subject of the review."""


def too_much_lost(lost: Constant, own: Constant, how: Constant) -> Iterator[tuple[Constant, ...]]:
    """Too many of a gap's own words never come back."""
    share = PLAIN if str(how) == "plainly" else PASSING
    if isinstance(lost, int) and isinstance(own, int) and lost >= LEAST and lost >= share * own:
        yield YES


def much_spoken_of(count: Constant) -> Iterator[tuple[Constant, ...]]:
    """A word is a subject up to here, and no mere word."""
    if isinstance(count, int) and count >= SUBJECT:
        yield YES


COMPUTED = (
    Computed(
        "too_much_lost", ("+++",), too_much_lost, say="{0} of {1} own words lost are too many for a gap claimed {2}"
    ),
    Computed("much_spoken_of", ("+",), much_spoken_of, say="{0} sentences up to here speak of it"),
)
