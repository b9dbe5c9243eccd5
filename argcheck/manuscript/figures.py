"""Figures in a text: percentages, ranges, decimals and counts; and when two agree."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from argcheck.manuscript.words import numbered, pieces
from argcheck.patterns import late

_NUMBER = r"\d{1,3}(?:[, \u202f\u00a0]\d{3})+(?:\.\d+)?|\d+(?:\.\d+)?"
_PERCENT = r"(?:\s?%|\s?per\s?cent(?:age)?s?\b|\s?percent(?:age)?s?\b)"
_FIGURE = late(
    rf"(?<![\w.,/-])(?P<number>{_NUMBER})(?:\s?(?:to|[-–])\s?(?P<last>{_NUMBER}))?(?P<percent>{_PERCENT})?(?![\w/]|[.,]\d|-\w)"
)
_ANY = late(rf"(?<![\d.]){_NUMBER}(?![\d])")
_YEAR = late(r"(?:1[5-9]|20)\d\d")
_LOOSE = late(
    r"\b(?:about|around|over|more than|nearly|almost|approximately|roughly|some|up to|at least|less than|under"
    r"|circa|ca\.?|~)\s*$",
    re.I,
)
WORDS = (
    {
        word: float(number)
        for number, word in enumerate(
            "zero one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen"
            " seventeen eighteen nineteen twenty".split()
        )
    }
    | {
        word: float(10 * number)
        for number, word in enumerate("thirty forty fifty sixty seventy eighty ninety".split(), 3)
    }
    | {"half": 50.0, "third": 33.0, "quarter": 25.0, "hundred": 100.0}
)
_SPELT = late(rf"\b({'|'.join(WORDS)})\b(?:[-\s]({'|'.join(WORDS)})\b)?", re.IGNORECASE)
SMALLEST = 13
"""Counts below this are mostly written out, or count what a reader can count himself."""


class Figure(NamedTuple):
    """A figure as written, its values, and how far another may be off (an absolute amount)."""

    text: str
    values: tuple[float, ...]
    within: float
    percent: bool


def figures(text: str) -> list[Figure]:
    """The figures of a text that others can be held against: no years, no small counts."""
    found: list[Figure] = []
    for match in _FIGURE.finditer(text):
        numbers = [number for number in (match["number"], match["last"]) if number]
        if all(_YEAR.fullmatch(number) for number in numbers):
            continue
        values = tuple(map(value, numbers))
        if not match["percent"] and all(
            one < SMALLEST and "." not in number for one, number in zip(values, numbers, strict=True)
        ):
            continue
        places = max(len(number.partition(".")[2]) for number in numbers)
        loose = bool(_LOOSE.search(text[: match.start()]))
        within = max(0.51 * 10**-places, 0.1 * max(values) if loose else 0.0)
        found.append(Figure(match[0].strip(), values, within, bool(match["percent"])))
    return found


def numbers(texts: Iterable[str]) -> list[float]:
    """Every number of some texts, in figures or in words, in order of size."""
    found: set[float] = set()
    for text in texts:
        if numbered(text):
            found.update(value(match[0]) for match in _ANY.finditer(text))
        for match in () if pieces(text).isdisjoint(WORDS) else _SPELT.finditer(text):
            tens, ones = WORDS[match[1].casefold()], WORDS.get((match[2] or "").casefold(), 0.0)
            found.update((tens, tens + ones) if 20 <= tens <= 90 and 1 <= ones <= 9 else (tens, ones or tens))
    return sorted(found)


def agrees(figure: Figure, known: list[float]) -> bool:
    """Whether each of a figure's values is among the numbers known, rounded, as a share, or as what is left of all."""
    return all(any(_near(one, other, figure) for other in known) for one in figure.values)


def nearest(figure: Figure, known: list[float]) -> float | None:
    """The number that comes nearest to one of a figure's values that no number agrees with, within a fifth of it."""
    lost = [one for one in figure.values if not any(_near(one, other, figure) for other in known)]
    close = [other for other in known for one in lost if abs(one - other) <= 0.2 * one and (other % 1 or not one % 1)]
    return min(close, key=lambda other: min(abs(one - other) for one in lost), default=None)


def _near(one: float, other: float, figure: Figure) -> bool:
    shares = (other, other * 100, 100 - other) if figure.percent else (other,)
    return any(abs(one - share) <= figure.within for share in shares)


def value(number: str) -> float:
    return float(late(r"[, \u202f\u00a0]").sub("", number))
