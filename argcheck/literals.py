"""What a text must hold for a pattern to match in it: a few strings, of which one stands in every match.

`\\b(?:kerbs?|lanes?)\\b` finds nothing where neither `kerb` nor `lane` stands. `re` tries such a pattern at each
character; to look for the strings first takes a tenth of that, and most sentences have none of them. The strings are
without case, as is the text where they are looked for: any part of a pattern may take letters for their capitals.
"""

from __future__ import annotations

from collections.abc import Iterable
from itertools import product
from re import _constants as sre
from typing import Any, NamedTuple

from argcheck.patterns import caseless, fewest

LEAST, ENOUGH, MOST = 3, 4, 64
"""Letters: a look for fewer hardly ever fails, and more hardly help; one for more strings takes long itself."""
_SIGN = 3
"""A sign that is no part of plain text tells as much as so many letters."""
_WIDEST = 8
"""Characters of a class that are told one by one."""


def look(parsed: Any) -> tuple[str, ...]:
    """The strings to look for, without case, for a pattern that `re` has parsed; none where that is not worth it."""
    parts = sorted(_row(parsed).best or ())
    return tuple(parts) if len(parts) <= MOST and all(_telling(part) >= LEAST for part in parts) else ()


class _Told(NamedTuple):
    """Of a part of a pattern: every string that it matches, where these are few; else those with which each begins."""

    whole: frozenset[str] | None
    begins: frozenset[str] | None
    best: frozenset[str] | None
    """The most telling strings of which one stands in every match."""


_NOTHING = _Told(None, None, None)
_EMPTY = frozenset(("",))


def _row(parsed: Iterable[tuple[Any, Any]]) -> _Told:
    """Of a row of parts: strings that stand side by side are one."""
    run, begins, best = _EMPTY, None, None
    unbroken = True
    for op, argument in parsed:
        if op in (sre.AT, sre.ASSERT_NOT):
            continue  # it takes no room
        told = _part(op, argument)
        longer = _joined(run, told.whole)
        if longer is not None:
            if len(longer) > len(run):
                best = _better(best, run)
            run = longer
            continue
        ended = _joined(run, told.begins) if told.whole is None else None
        best = _better(best, _better(told.best, ended or run))
        if unbroken:
            begins, unbroken = ended or run, False
        run = told.whole or _EMPTY
    best = _better(best, run)
    return _Told(run if unbroken else None, run if unbroken else begins, best)


def _part(op: Any, argument: Any) -> _Told:
    if op is sre.LITERAL:
        return _exactly(chr(argument))
    if op is sre.IN:
        return _one_of(argument)
    if op is sre.BRANCH:
        return _either([_row(each) for each in argument[1]])
    if op is sre.SUBPATTERN:
        return _row(argument[3])
    if op is sre.ATOMIC_GROUP:
        return _row(argument)
    if op is sre.ASSERT:
        return _Told(None, None, _row(argument[1]).best)
    if op in (sre.MAX_REPEAT, sre.MIN_REPEAT, sre.POSSESSIVE_REPEAT):
        least, most, repeated = argument
        told = _row(repeated)
        if (least, most) == (0, 1) and told.whole is not None:
            return _Told(told.whole | _EMPTY, None, None)
        return _Told(None, told.begins, told.best) if least else _NOTHING
    return _NOTHING


def _exactly(letter: str) -> _Told:
    one = frozenset((caseless(letter),))
    return _Told(one, one, one)


def _one_of(members: list[tuple[Any, Any]]) -> _Told:
    if len(members) > _WIDEST or any(op is not sre.LITERAL for op, _ in members):
        return _NOTHING
    return _either([_exactly(chr(code)) for _, code in members])


def _either(told: list[_Told]) -> _Told:
    return _Told(*(_union(column) for column in zip(*told, strict=True)))


def _union(sets: Iterable[frozenset[str] | None]) -> frozenset[str] | None:
    held: set[str] = set()
    for one in sets:
        if one is None:
            return None
        held |= one
    return frozenset(held)


def _joined(before: frozenset[str], after: frozenset[str] | None) -> frozenset[str] | None:
    """Each of some strings with each of others behind it, unless these are too many."""
    if after is None or len(before) * len(after) > MOST:
        return None
    return frozenset(one + other for one, other in product(before, after))


def _better(one: frozenset[str] | None, other: frozenset[str] | None) -> frozenset[str] | None:
    """Of two sets of strings the one that tells more: that of the longer strings, or else the smaller one."""
    found = [frozenset(fewest(each)) for each in (one, other) if each is not None]
    return max(found, key=lambda each: (min(ENOUGH, *map(_telling, each)), -len(each)), default=None)


def _telling(string: str) -> int:
    """How much it tells that a string stands in a text."""
    return sum(1 if letter.isalnum() else 0 if letter in " ,." else _SIGN for letter in string)
