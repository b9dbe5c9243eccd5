"""How often a short form must be used to need its long form, and how long a reader has to wait for it.

Set on 43 papers of careful authors: six use a short form in one sentence without its long form, mostly the name of a
product or a file; two use three such names in two sentences or more; one gives a long form four sentences late.
"""

from __future__ import annotations

from collections.abc import Iterator

from argcheck.datalog import Computed, Constant

SENTENCES = 2
"""Sentences with a short form from which on it is no name in passing."""
LATE = 5
"""Sentences after which the long form comes too late to help."""


def used_again(count: Constant) -> Iterator[tuple[Constant, ...]]:
    """used_again(N): N sentences are more than a mention."""
    if isinstance(count, int) and count >= SENTENCES:
        yield ()


def much_later(one: Constant, other: Constant) -> Iterator[tuple[Constant, ...]]:
    """much_later(A, B): sentence B comes long after sentence A."""
    if isinstance(one, int) and isinstance(other, int) and other - one >= LATE:
        yield ()


COMPUTED = (
    Computed("used_again", ("+",), used_again, say="{0} sentences are more than a mention"),
    Computed("much_later", ("++",), much_later, say="sentence {1} comes long after sentence {0}"),
)
