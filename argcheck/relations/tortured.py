"""How many terms must be replaced word by word before a paper is told so.

Of 61 papers of careful authors none has any by the table; a careless one has eleven.
"""

from __future__ import annotations

from collections.abc import Iterator

from argcheck.datalog import Computed, Constant

SEVERAL = 2
"""Different terms from which on chance and a word of the field are ruled out."""


def several_terms(count: Constant) -> Iterator[tuple[Constant, ...]]:
    """several_terms(N): N different terms are no slip."""
    if isinstance(count, int) and count >= SEVERAL:
        yield ()


COMPUTED = (Computed("several_terms", ("+",), several_terms, say="{0} different terms are no slip"),)
