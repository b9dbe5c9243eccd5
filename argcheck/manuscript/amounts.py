"""Whole numbers as papers write them, in figures or in words."""

from __future__ import annotations

import re

from argcheck.manuscript.words import pieces

_ONES = "one two three four five six seven eight nine".split()
_TEENS = "ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen nineteen".split()
_TENS = "twenty thirty forty fifty sixty seventy eighty ninety".split()
_VALUES = (
    {word: at for at, word in enumerate(_ONES, 1)}
    | {word: at for at, word in enumerate(_TEENS, 10)}
    | {word: 10 * at for at, word in enumerate(_TENS, 2)}
)
_UNDER_HUNDRED = rf"(?:(?:{'|'.join(_TENS)})(?:[-\s](?:{'|'.join(_ONES)}))?|{'|'.join(_TEENS)}|{'|'.join(_ONES)})"
SPELT = rf"(?:(?:a|{'|'.join(_ONES)}) hundred(?:(?: and)? {_UNDER_HUNDRED})?|{_UNDER_HUNDRED})(?![-\w])"
FIGURES = r"(?:\d{1,3}(?:[,\u202f\u00a0 ]\d{3})+|\d+)(?![\d%]|[.,:/]\d|\s?%)"
AMOUNT = rf"(?:(?<![\w.,:/$€£-]){FIGURES}|\b{SPELT})"
"""A count: match it without regard to case."""
NUMBER = re.compile(AMOUNT, re.IGNORECASE)
_DIGIT = re.compile(r"\d")
WORDS = frozenset((*_ONES, *_TEENS, *_TENS, "hundred"))


def counting(text: str) -> bool:
    """Whether a number may stand in a text: a cheap look, so that patterns run where they can match."""
    return bool(_DIGIT.search(text)) or not pieces(text).isdisjoint(WORDS)


def amount(said: str) -> int:
    """The value of a number that `AMOUNT` has found."""
    if said[0].isdigit():
        return int(re.sub(r"\D", "", said))
    total = 0
    for word in re.split(r"[-\s]+", said.casefold()):
        total = max(total, 1) * 100 if word == "hundred" else total + _VALUES.get(word, 0)
    return total


def amounts(text: str) -> set[int]:
    """Every whole number of a text."""
    return {amount(match[0]) for match in NUMBER.finditer(text)} if counting(text) else set()
