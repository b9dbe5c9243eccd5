"""Which facts of texts a run needs: those that its checks read, for reading all of them takes time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from argcheck.rules.check import Check

if TYPE_CHECKING:
    from argcheck.facts import Facts
    from argcheck.manuscript import Manuscript

CITING = "AC6"
"""The checks that need to know how manuscripts cite."""


def add_texts(facts: Facts, manuscripts: Mapping[str, Manuscript], checks: Sequence[Check]) -> None:
    """Adds what the checks read of the texts of manuscripts (by path)."""
    if manuscripts and any(check.code.startswith(CITING) for check in checks):
        from argcheck.facts.texts import add_citing

        add_citing(facts, manuscripts)
