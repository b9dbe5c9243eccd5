"""When two lists that speak of one work say different things of it."""

from __future__ import annotations

from collections.abc import Iterator
from difflib import SequenceMatcher
from re import findall
from unicodedata import combining, normalize

from argcheck.datalog import Computed, Constant

SMALL = frozenset("the of and for in on a an de des du la le der die das und et y e da do zur".split())
ALIKE = 0.85
"""Likeness (difflib's ratio) of two spellings of one venue or surname: Foreign Affair for Foreign Affairs."""


def same_initial(one: Constant, other: Constant) -> Iterator[tuple[Constant, ...]]:
    """Given names that may be one person's: one initial, or none given."""
    if one == other or not one or not other:
        yield ()


def other_venue(one: Constant, other: Constant) -> Iterator[tuple[Constant, ...]]:
    """Two venues of which neither is the other's misprint or abbreviation."""
    if not (isinstance(one, str) and isinstance(other, str)):
        return
    first, second = _words(one), _words(other)
    if not (first and second) or _abbreviates(first, second) or _abbreviates(second, first):
        return
    if SequenceMatcher(None, " ".join(first), " ".join(second), False).ratio() < ALIKE:
        yield ()


def _words(venue: str) -> list[str]:
    return [word for word in findall(r"[^\W_]+", _plain(venue)) if word not in SMALL]


def _plain(text: str) -> str:
    """Without capitals and diacritics."""
    return "".join(sign for sign in normalize("NFKD", text.casefold()) if not combining(sign))


def _abbreviates(short: list[str], long: list[str]) -> bool:
    """Whether each word begins, in order, one of the other's words (J Mod Hist), or all are its initials (PNAS)."""
    if len(short) == 1 and len(long) > 2 and short[0].startswith("".join(word[0] for word in long)[:4]):
        return True
    rest = iter(long)
    return all(any(word.startswith(part) for word in rest) for part in short)


def other_authors(one: Constant, other: Constant) -> Iterator[tuple[Constant, ...]]:
    """Two lists of surnames that are not one list but for misprints; long ones are cut by many styles."""
    if not (isinstance(one, str) and isinstance(other, str)):
        return
    first, second = (_plain(names).split(", ") for names in (one, other))
    if max(len(first), len(second)) > 6:
        return
    if len(first) != len(second) or any(not _one(name, second) for name in first):
        yield ()


def _one(name: str, names: list[str]) -> bool:
    return any(
        name.endswith(other) or other.endswith(name) or SequenceMatcher(None, name, other, False).ratio() >= ALIKE
        for other in names
    )


COMPUTED = (
    Computed("same_initial", ("++",), same_initial),
    Computed("other_venue", ("++",), other_venue, say="{0} and {1} are two venues"),
    Computed("other_authors", ("++",), other_authors, say="{0} are not {1}"),
)
