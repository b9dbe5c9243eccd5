"""Numbers in a series: what a step from one to the next leaves out."""

from __future__ import annotations

from collections.abc import Iterator

from argcheck.datalog import Computed, Constant

FARTHEST = 5
"""Numbers beyond which a step is no slip of the author's, but of the reader."""


def left_out(one: Constant, following: Constant) -> Iterator[tuple[Constant, ...]]:
    """left_out(N, K, X): X lies between N and K, which follows it."""
    if isinstance(one, int) and isinstance(following, int) and 1 < following - one <= FARTHEST:
        yield from ((number,) for number in range(one + 1, following))


def more_than_a_third(part: Constant, whole: Constant) -> Iterator[tuple[Constant, ...]]:
    """more_than_a_third(N, K): N of K are more than a third of them; one of three is not, nor one of two."""
    if isinstance(part, int) and isinstance(whole, int) and part > max(1, whole / 3):
        yield ()


COMPUTED = (
    Computed("left_out", ("++-",), left_out, say="{2} lies between {0} and {1}"),
    Computed("more_than_a_third", ("++",), more_than_a_third, say="{0} of {1} are more than a third"),
)
