"""Percentages beside the counts that they come from, and percentages that make up a whole."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from typing import NamedTuple

from argcheck.manuscript.amounts import AMOUNT, amount, in_figures
from argcheck.manuscript.sums import OTHERS
from argcheck.patterns import late

_SIGN = r"\s?(?:%|per ?cent\b)"
_PERCENT = rf"(?P<percent>\d{{1,3}}(?:\.\d{{1,3}})?){_SIGN}"
_END = r"(?=\s?[);,])"
_WORDS = r"(?:\s+(?!(?:and|or|to|with|than)\b)[^\W\d_][\w’'-]*){0,3}?"
_OF = r"(?:\s+(?:out\s+)?of\s+(?:(?:the|our|these|all)\s+)?|\s?/\s?)"
_LOOSE = late(
    r"\b(?:about|around|approximately|roughly|nearly|almost|some|over|under|more than|less than|at least|up to"
    r"|weight\w*|~)\W*$|weighted"
    r"|\b(?:CI|confidence|credible)\b",
    re.IGNORECASE,
)
_REMAINING = late(
    rf"\b(?:the\s+)?(?:remaining|remainder|rest"
    rf"|others?)\b[^,;:.%\d]{{0,30}}?\(?\d{{1,3}}(?:\.\d+)?{_SIGN}(?!\s+of\b)",
    re.IGNORECASE,
)
_EACH = late(rf"(?<![\d.])(?P<number>\d{{1,3}}(?:\.\d{{1,3}})?){_SIGN}")
_OTHER_BASE = late(
    r"\b(?:of (?:these|those|whom|which|them)|among (?:them|these|those|whom)|CI|confidence|increas\w*|decreas\w*"
    r"|f[ae]ll|fallen|r[io]se|risen|from"
    r"|than|about|around|approximately|roughly|nearly|almost|over|more|less|least|up to|growth|rates?|intervals?"
    r"|hal(?:f|ves)|thirds?|quarters?"
    r"|fifths?|tenths?|variance|explain\w*|respectively|overlap\w*|both|each|against|versus|vs|only|side|whereas|while|one|two|three|four|five"
    r"|six|seven|eight|nine|ten"
    r"|majority|most|few|many|some|minority|in addition|also|response|accuracy|level)\b",
    re.IGNORECASE,
)
"""Words beside which percentages may be of several wholes, or not all there are."""
_FEMALE, _MALE = r"(?:females?|women|girls)", r"(?:males?|men|boys)"


LEAST = 5
"""Of fewer a percentage is seldom given: it is of something else."""


@dataclass(frozen=True, slots=True)
class Share:
    """`17 of 40 (52 %)`: the count, its whole, and the percentage as written."""

    count: int
    whole: int
    percent: str
    said: str

    @property
    def right(self) -> str:
        """The percentage that the counts give, with as many places as the one written."""
        return f"{100 * self.count / self.whole:.{places(self.percent)}f}"

    @property
    def fits(self) -> bool:
        return abs(100 * self.count / self.whole - float(self.percent)) <= 1.001 * 10.0 ** -places(self.percent)


def places(number: str) -> int:
    return len(number.partition(".")[2])


_FIGURES = late(r"\d+")


@cache
def _counted() -> tuple[re.Pattern[str], ...]:
    count, whole = rf"(?P<count>{AMOUNT}|(?<![\w.,/$€£-])\d+)", rf"(?P<whole>{AMOUNT}|\d+)(?![\d/])"
    forms = (
        rf"{count}{_OF}{whole}{_WORDS}\s?\({_PERCENT}{_END}",
        rf"\({count}{_OF}{whole}{_WORDS}[,;]\s?(?:or\s)?{_PERCENT}\s?\)",
        rf"{_PERCENT}\s?\({count}{_OF}{whole}{_WORDS}\s?[),;]",
        rf"\bof\s+(?:the\s+|our\s+|all\s+|these\s+)?{whole}{_WORDS},?\s+{count}\s?\({_PERCENT}{_END}",
    )
    return tuple(late(form, re.IGNORECASE) for form in forms)


def worth(text: str) -> bool:
    """A cheap look: whether a text gives a percentage."""
    return "%" in text or "per cent" in text or "percent" in text


def of_three(sentence: str) -> bool:
    """Whether a sentence has three numbers: a percentage, and the two it comes from."""
    return len(_FIGURES.findall(in_figures(sentence))) > 2


def shares(sentence: str) -> Iterator[Share]:
    """The percentages of a sentence that stand beside both numbers they come from."""
    for pattern in _counted() if worth(sentence) and "(" in sentence and of_three(sentence) else ():
        for match in pattern.finditer(in_figures(sentence)):
            before = sentence[max(0, match.start("percent") - 20) : match.start("percent")]
            behind = sentence[match.end("percent") : match.end() + 3]
            count, whole = amount(match["count"]), amount(match["whole"])
            year = 1800 <= count <= 2030 and 1800 <= whole <= 2030
            if 0 < count <= whole and whole >= LEAST and not (year or _LOOSE.search(before) or "CI" in behind):
                closed = match.end() + (sentence[match.end() :].startswith(")") and "(" in match[0])
                said = sentence[match.start() : closed].strip(" ,;")
                yield Share(count, whole, match["percent"], said)


class Split(NamedTuple):
    """Percentages that a sentence gives for all there are."""

    total: float
    said: str
    plain: bool


def split_shares(sentence: str) -> Split | None:
    """What makes up a whole, by its own words: all percentages beside `the remaining 20 %`, or women and men."""
    if not worth(sentence):
        return None
    numbers = [match["number"] for match in _EACH.finditer(sentence)]
    if len(numbers) > 1 and _REMAINING.search(sentence) and not _OTHER_BASE.search(sentence):
        return _split(numbers, True)
    pair = _sexes().search(sentence) if len(numbers) == 2 else None
    if pair and not OTHERS.search(sentence):
        return _split(numbers, False)
    return None


@cache
def _sexes() -> re.Pattern[str]:
    share = rf"\(?\d{{1,3}}(?:\.\d+)?{_SIGN}\)?\s+(?:(?:were|was|are|is)\s+)?"
    return late(
        rf"(?<!than ){share}(?:(?P<f>{_FEMALE})|{_MALE})\b(?:,? and |, |; | while ){share}(?(f){_MALE}"
        rf"|{_FEMALE})\b(?=\s*[.,;)]|\s+(?:with|aged|and)\b)",
        re.IGNORECASE,
    )


def _split(numbers: list[str], plain: bool) -> Split | None:
    total = sum(map(float, numbers))
    rough = max(10.0 ** -places(each) for each in numbers)
    off = abs(total - 100) > max(0.51 * rough * len(numbers), rough) + 0.001
    said = ", ".join(f"{each} %" for each in numbers)
    nested = any(abs(total - 2 * float(each)) <= rough for each in numbers)
    return Split(total, said, plain) if off and not nested and 75 < total < 125 else None
