"""How well the text under a heading treats what the heading says, and how well its neighbours' texts do.

A heading's words count by how few sections of the paper hold them: a word of the paper's topic tells no section from
another. Words are compared by their first letters, so that a family of words (expand, expansion) counts as one.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from functools import cached_property
from math import log
from typing import NamedTuple

from argcheck.manuscript.headings import key, role_of
from argcheck.manuscript.words import ROOT, STOP, stem, words
from argcheck.patterns import late

_SAYS = (
    r"(?:(?:final|general|further|concluding|brief|key|main) )?(?:summary|outlook|findings|results|discussion"
    r"|conclusions?|remarks|comments|(?:worked )?examples?|applications?|illustrations?|extensions?|implications?)"
)
_PART = late(
    rf"{_SAYS}(?:(?:,| and| of| &)(?: the)? {_SAYS})*"
    r"|(?:the )?(?:problem statement|statement of (?:the )?problem"
    r"|(?:research |study )?(?:questions?|objectives?|aims?|hypothes[ei]s|problem|gap)(?: and .*)?"
    r"|(?:settings?|sites?|sample|population|participants|subjects)(?: and .*)?"
    r"|(?:instruments?|materials?|measures?|procedures?|tools?)(?: and .*)?"
    r"|(?:scope|significance|rationale|purpose|contributions?|outline|structure|organi[sz]ation)(?: (?:of|and) .*)?"
    r"|data(?: (?:collection|analysis|sources?))?|statistical analys[ei]s|experiment \d+|study \d+|case study|overview"
    r"|future (?:work|research|directions)|(?:table of )?contents|index|(?:foot|end)?notes)"
)
"""Titles that name a part of papers and not a subject."""
_YEAR = late(r"\b(?:1[5-9]|20)\d\d\b")
REACH = 2
"""Sections away that a text may have slipped."""
LEAST = 40
"""Words of a text from which on it treats something."""
TELLING = 1.0
"""Weight that a heading's words have together before it says what its text is about."""
BETWEEN = 0.65
"""The same where two headings and two texts are held against each other: short papers have few sections to tell by."""


class Headed(NamedTuple):
    """A section by its number, with the roots of its heading's words (each with a word that has it) and of its text."""

    number: int
    level: int
    heading: dict[str, str]
    text: Counter[str]


class Fit(NamedTuple):
    """How much of a heading a text treats, in hundredths by weight.

    `said` are the words that stand there, with how often; `times` how often altogether, a word at most twice.
    """

    heading: int
    text: int
    share: int
    times: int
    said: str


def headed(number: int, level: int, title: str, stems: Iterable[str]) -> Headed:
    """A section by its level, its title and the stems of its text, with the years in it.

    A title that only names a part of papers tells nothing.
    """
    if role_of(title) or _PART.fullmatch(key(title)):
        title = ""
    title = late(r"['’]s\b").sub("", title)
    heading = {stem(word)[:ROOT]: word for word in words(title) if word not in STOP and len(word) > 2}
    heading |= {year: year for year in dates(title)}
    return Headed(number, level, heading, Counter(one[:ROOT] for one in stems))


def dates(text: str) -> list[str]:
    """The years in a text."""
    return _YEAR.findall(text)


class Treatment:
    """The sections of a paper, weighed against one another."""

    def __init__(self, sections: list[Headed]) -> None:
        self.sections = [one for one in sections if sum(one.text.values()) * 2 >= LEAST]

    @cached_property
    def weights(self) -> dict[str, float]:
        """The weight of each word, the more the fewer sections hold it."""
        holding = Counter(root for one in self.sections for root in one.text)
        return {root: log((len(self.sections) + 1) / (count + 0.5)) for root, count in holding.items()}

    def own(self) -> Iterator[Fit]:
        """How much of its own heading each text treats, where the heading tells something."""
        for one in self.sections:
            if (fit := self.fit(one, one, frozenset())) is not None:
                yield fit

    def neighbours(self) -> Iterator[tuple[Fit, Fit, Fit, Fit]]:
        """For two sections near each other: how the first heading fits its own text and the other's; the second too.

        Where the first stands above the other it is its introduction, and nothing is said.

        Words that stand in both headings tell nothing here.
        """
        for near in range(1, REACH + 1):
            for one, other in zip(self.sections, self.sections[near:], strict=False):
                if one.level < other.level:
                    continue
                both = frozenset(one.heading.keys() & other.heading.keys())
                if both and min(len(one.heading), len(other.heading)) - len(both) < 2:
                    continue  # What is left of a heading tells too little of its text.
                fits = [
                    self.fit(h, text, both, True)
                    for h, text in ((one, one), (one, other), (other, other), (other, one))
                ]
                if all(fit is not None for fit in fits):
                    first, second, third, fourth = (fit for fit in fits if fit is not None)
                    yield first, second, third, fourth

    def fit(self, one: Headed, under: Headed, but: frozenset[str], between: bool = False) -> Fit | None:
        """A word that stands once counts half, and more the more often it does.

        Where texts are held against each other, a word that no text has is the rarest; else it tells nothing.
        """
        unseen, telling = (log(2 * len(self.sections) + 2), BETWEEN) if between else (0.0, TELLING)
        weighed = {root: self.weights.get(root, unseen) for root in one.heading if root not in but}
        whole = sum(weighed.values())
        if whole < telling:
            return None
        treated = {root: under.text[root] for root in weighed if under.text[root]}
        share = sum(weighed[root] * times / (times + 1) for root, times in treated.items()) / whole
        said = ", ".join(f"{one.heading[root]} {times}" for root, times in treated.items()) or "none of its words"
        times = sum(min(count, 2) for count in treated.values())
        return Fit(one.number, under.number, round(100 * share), times, said)
