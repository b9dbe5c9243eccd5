"""How soon after its receipt a paper can have been reviewed.

Two days are a bound and not a measure: what is accepted within them was not sent out, or one of its dates is a slip.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from argcheck.datalog import Computed, Constant

DAYS = 2
"""Days in which nobody is asked, reads and answers."""


def hardly_later(one: Constant, other: Constant) -> Iterator[tuple[Constant, ...]]:
    """hardly_later(T, U): day U is T, or comes at most two days after it."""
    if isinstance(one, date) and isinstance(other, date) and 0 <= (other - one).days <= DAYS:
        yield ()


COMPUTED = (Computed("hardly_later", ("++",), hardly_later, say="from {0} to {1} no more than two days pass"),)
