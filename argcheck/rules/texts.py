"""Which facts of texts a run needs: those that its checks read, for reading all of them takes time."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import TYPE_CHECKING

from argcheck.rules.check import Check
from argcheck.rules.program import asked_by, reached
from argcheck.rules.rulebook import Rulebook, rulebook

if TYPE_CHECKING:
    from argcheck.facts import Facts
    from argcheck.manuscript import Manuscript


def add_texts(
    facts: Facts, manuscripts: Mapping[str, Manuscript], checks: Sequence[Check], book: Rulebook | None = None
) -> None:
    """Adds what the checks, and the user's own rules, read of the texts of manuscripts (by path)."""
    if manuscripts:
        from argcheck.facts.text import ReadText, write_texts

        write_texts(facts, (ReadText(path, paper) for path, paper in manuscripts.items()), read_by(checks, book))


def read_by(checks: Sequence[Check], book: Rulebook | None = None) -> set[str]:
    """The predicates that checks and a user's own rules rest on, and those that headers name."""
    book = book or rulebook()
    return reached(asked_by(checks, book), book.whole.rules)
