"""The checks: one rule file each, the vocabulary that they share, and what is made of what they find."""

from __future__ import annotations

from argcheck.rules.check import Check, Example
from argcheck.rules.rulebook import Rulebook, computed, rulebook

__all__ = ["Check", "Example", "Rulebook", "check_named", "checks", "computed", "rulebook", "selected"]


def checks() -> list[Check]:
    """All checks, in the order of their codes."""
    return list(rulebook().checks)


def check_named(name: str) -> Check | None:
    """The check with this code or name."""
    return next((check for check in checks() if name.casefold() in (check.code.casefold(), check.name)), None)


def selected(select: tuple[str, ...], ignore: tuple[str, ...]) -> list[Check]:
    """The checks that codes, beginnings of codes (`AC2`) and names pick out; all where none is given."""

    def picked(check: Check, words: tuple[str, ...]) -> bool:
        return any(check.code.startswith(word.upper()) or check.name == word for word in words)

    return [check for check in checks() if (not select or picked(check, select)) and not picked(check, ignore)]
