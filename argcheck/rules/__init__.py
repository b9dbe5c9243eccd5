"""The checks: one rule file each, the vocabulary that they share, and what is made of what they find."""

from __future__ import annotations

from difflib import get_close_matches

from argcheck.config import Config, ConfigError
from argcheck.rules.check import Check, Example
from argcheck.rules.rulebook import Rulebook, computed, rulebook
from argcheck.rules.texts import add_texts

__all__ = [
    "Check",
    "Example",
    "Rulebook",
    "add_texts",
    "check_named",
    "checks",
    "computed",
    "rulebook",
    "selected",
    "wanted",
]


def checks(book: Rulebook | None = None) -> list[Check]:
    """All checks, in the order of their codes; without a book those that are shipped."""
    return list((book or rulebook()).checks)


def check_named(name: str, book: Rulebook | None = None) -> Check | None:
    """The check with this code or name."""
    return next((check for check in checks(book) if name.casefold() in (check.code.casefold(), check.name)), None)


def selected(select: tuple[str, ...], ignore: tuple[str, ...], book: Rulebook | None = None) -> list[Check]:
    """The checks that codes, beginnings of codes (`AC2`) and names pick out, or all. Raises ConfigError."""
    every = checks(book)
    for word in (*select, *ignore):
        if problem := unknown(word, every, book):
            raise ConfigError(problem)

    def picked(check: Check, words: tuple[str, ...]) -> bool:
        return any(picks(word, check) for word in words)

    return [check for check in every if (not select or picked(check, select)) and not picked(check, ignore)]


def wanted(config: Config, book: Rulebook | None = None) -> list[Check]:
    """The checks that settings pick out. Raises ConfigError, with its place, where any of them names no check."""
    every = checks(book)
    for key, words in config.checks_named().items():
        for word in words:
            if problem := unknown(word, every, book):
                raise ConfigError(config.at(key) + problem)
    return selected(config.select, config.ignore, book)


def unknown(word: str, every: list[Check], book: Rulebook | None) -> str:
    """What is wrong with a word that means no check; nothing where it means one, or where not all rules were read."""
    if word.upper().startswith("AC0") or any(picks(word, check) for check in every) or (book and book.partial):
        return ""
    near = get_close_matches(word, [name for check in every for name in (check.code, check.name)], 1)
    return f"there is no check '{word}'" + (
        f"; did you mean '{near[0]}'?" if near else "; `argcheck checks` lists them"
    )


def picks(word: str, check: Check) -> bool:
    """Whether a code, the beginning of one, or a name means a check."""
    return check.code.startswith(word.upper()) or check.name == word
