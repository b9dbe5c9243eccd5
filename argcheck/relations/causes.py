"""When two statements of a cause are about the same things, and when they stand so close that both are meant.

Set on 43 papers of careful authors (240 statements in their own voice) and five of careless ones (83): nine pairs of
the former have words crosswise, at most 16 in a hundred of the less alike things, and the one pair of the latter,
75 and 100 in a hundred, is a reversal.
"""

from __future__ import annotations

from collections.abc import Iterator

from argcheck.datalog import Computed, Constant

ENOUGH = 60
"""Words in a hundred that two things have in common, from which on they are taken for one."""
BESIDE = 2
"""Sentences within which a cause and its reverse are one thought."""


def one_thing(share: Constant) -> Iterator[tuple[Constant, ...]]:
    """one_thing(N): N in a hundred words in common are enough."""
    if isinstance(share, int) and share >= ENOUGH:
        yield ()


def well_apart(one: Constant, other: Constant) -> Iterator[tuple[Constant, ...]]:
    """well_apart(A, B): the sentences do not stand beside each other."""
    if isinstance(one, int) and isinstance(other, int) and abs(other - one) > BESIDE:
        yield ()


COMPUTED = (
    Computed("one_thing", ("+",), one_thing, say="{0} in a hundred words in common are enough"),
    Computed("well_apart", ("++",), well_apart, say="sentences {0} and {1} do not stand beside each other"),
)
