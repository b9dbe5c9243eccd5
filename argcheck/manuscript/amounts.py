"""Whole numbers as papers write them, in figures or in words."""

from __future__ import annotations

import re
from functools import lru_cache

from argcheck.manuscript.words import pieces
from argcheck.patterns import late

_ONES = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_VALUES = (
    {word: at for at, word in enumerate(_ONES, 1)}
    | {word: at for at, word in enumerate(_TEENS, 10)}
    | {word: 10 * at for at, word in enumerate(_TENS, 2)}
)
_UNDER_HUNDRED = rf"(?:(?:{'|'.join(_TENS)})(?:[-\s](?:{'|'.join(_ONES)}))?|{'|'.join(_TEENS)}|{'|'.join(_ONES)})"
_SPELT = rf"\b(?:(?:a|{'|'.join(_ONES)}) hundred(?:(?: and)? {_UNDER_HUNDRED})?|{_UNDER_HUNDRED})(?![-\w])"
AMOUNT = r"(?<![\w.,:/$€£-])(?:\d{1,3}(?:[,\u202f\u00a0 ]\d{3})+|\d+)(?![\d%]|[.,:/]\d|\s?%)"
"""A count in a text whose numbers `in_figures` has put into figures."""
NUMBER = late(AMOUNT)
_WORDS = late(_SPELT, re.IGNORECASE)
_DIGIT = late(r"\d")
_TELLING = frozenset((*_ONES[2:], *_TEENS, *_TENS, "hundred"))
"""Words of a number from three on; `one` and `two` stand everywhere."""


def counting(text: str) -> bool:
    """Whether a number may stand in a text: a cheap look, so that patterns run where they can match."""
    return bool(_DIGIT.search(text)) or not pieces(text).isdisjoint(_TELLING)


@lru_cache(maxsize=4096)
def in_figures(text: str) -> str:
    """The text with its spelt numbers in figures, each behind as many noughts as keep every letter at its place."""
    if pieces(text).isdisjoint(_VALUES):
        return text
    return _WORDS.sub(lambda match: str(_value(match[0])).zfill(len(match[0])), text)


def amount(figures: str) -> int:
    """The value of what `AMOUNT` has found."""
    return int(late(r"\D").sub("", figures))


def amounts(text: str) -> set[int]:
    """Every whole number of a text."""
    return {amount(match[0]) for match in NUMBER.finditer(in_figures(text))} if counting(text) else set()


def _value(said: str) -> int:
    total = 0
    for word in late(r"[-\s]+").split(said.casefold()):
        total = max(total, 1) * 100 if word == "hundred" else total + _VALUES.get(word, 0)
    return total
