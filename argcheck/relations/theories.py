"""How often a theory is named beside another that it would have to stand in for."""

from __future__ import annotations

from collections.abc import Iterator

from argcheck.datalog import Computed, Constant

TIMES = 3
"""From how many times as often on another theory is the one that a paper works with."""


def thrice(few: Constant, several: Constant) -> Iterator[tuple[Constant, ...]]:
    """thrice(N, K): K is at least three times N."""
    if isinstance(few, int) and isinstance(several, int) and several >= TIMES * few:
        yield ()


COMPUTED = (Computed("thrice", ("++",), thrice, say="{1} are at least three times {0}"),)
