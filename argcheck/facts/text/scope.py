"""The period and the cases that a paper announces, and those that its analysis speaks of.

Said in English in `rules/scopes.dl`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from argcheck.facts.store import Facts
from argcheck.facts.text.reading import Placed, ReadText, stretch
from argcheck.manuscript.scope import DECADE, YEAR, announced_cases, announced_periods
from argcheck.manuscript.words import numbered

WRITES = (
    "announced_scope",
    "searched_for",
    "period_announced",
    "year_treated",
    "year_looked_back",
    "case_announced",
    "case_treated",
    "named_before",
    "period_opening",
    "period_said_again",
    "years_instead",
)
THEIRS = ("limitation", "question", "quotation")
STEM = 4
"""Letters that a name shares with its adjective (Norway, Norwegian)."""


def write(facts: Facts, text: ReadText) -> None:
    analysis = text.standing_in(text.work.analysis)
    announcing = [
        one
        for one in text.standing_in((*text.work.promising, *text.work.before))
        if own(text, one) and one.role != "literature"
    ]
    for one in announcing:
        for first, last in dict.fromkeys(announced_periods(one.text)):
            period = f"the period from {first} to {last}"
            announce(facts, text, period, one, analysis)
            if one.section not in text.work.method:
                opening(facts, text, one, period, range(first, last + 1))
            facts.add("period_announced", text.symbol, period, first, last, one.number, spans=(one.sentence.span,))
    years(facts, text, analysis)
    for one in announcing:
        for name in dict.fromkeys(announced_cases(one.text)):
            announce(facts, text, name, one, analysis)
            facts.add("case_announced", text.symbol, name, one.number, spans=(one.sentence.span,))
            treated(facts, text, name, one, analysis)


def announce(facts: Facts, text: ReadText, item: str, said: Placed, analysis: list[Placed]) -> None:
    """That a sentence announces something, and how much of the analysis it was looked for in."""
    facts.add("announced_scope", text.symbol, item, said.number, spans=(said.sentence.span,))
    if analysis:
        facts.add("searched_for", text.symbol, item, len(analysis), spans=(stretch(analysis),))


def own(text: ReadText, one: Placed) -> bool:
    """Whether a sentence may announce something; “case studies show” reports nobody else."""
    voice = text.voice(one.number)
    return voice.kind not in THEIRS and (
        voice.kind != "reported" or "case stud" in voice.holder.casefold() + one.text[:12].casefold()
    )


def works_year(text: ReadText, one: Placed, year: str) -> bool:
    """Whether a year in a sentence is that of a work that it cites."""
    return any(citation.year[:4] == year for _, citation in text.citing.get(one.number, ()))


def opening(facts: Facts, text: ReadText, said: Placed, period: str, within: range) -> None:
    """That a period is announced in abstract or introduction; whether another sentence has a year of it, and whether
    methods or analysis have other years."""
    facts.add("period_opening", text.symbol, period, said.number, spans=(said.sentence.span,))
    for section, _ in text.sections:
        if any(int(year) in within for year in YEAR.findall(section.title)):
            facts.add("period_said_again", text.symbol, period, 0, spans=(section.span,))
            return
    worked = {*text.work.method, *text.work.analysis}
    for one in text.running():
        years = {int(year) for year in YEAR.findall(one.text) if not works_year(text, one, year)}
        if one.number != said.number and any(year in within for year in years):
            facts.add("period_said_again", text.symbol, period, one.number, spans=(one.sentence.span,))
            return
        if years and one.section in worked and one.kind == "text":
            facts.add("years_instead", text.symbol, period, min(years), one.number, spans=(one.sentence.span,))


def years(facts: Facts, text: ReadText, analysis: list[Placed]) -> None:
    """The years that the analysis and its headings speak of, but for those of works that it cites."""
    for one in analysis:
        if not numbered(one.text):
            continue
        for year in spoken_of(one.text):
            if not works_year(text, one, str(year)):
                facts.add("year_treated", text.symbol, year, spans=(one.sentence.span,))
    for one in text.standing_in(text.work.closing):
        for year in spoken_of(one.text) if numbered(one.text) else ():
            if not works_year(text, one, str(year)):
                facts.add("year_looked_back", text.symbol, year, spans=(one.sentence.span,))
    for number in text.work.analysis:
        section = text.sections[number - 1][0]
        for match in YEAR.finditer(section.title):
            facts.add("year_treated", text.symbol, int(match[0]), spans=(section.span,))


def spoken_of(text: str) -> Iterator[int]:
    """The years that a sentence names; a decade is its first and its last."""
    for match in YEAR.finditer(text):
        yield int(match[0])
    for match in DECADE.finditer(text):
        yield from (int(match[0]), int(match[0]) + 9)


def treated(facts: Facts, text: ReadText, name: str, announced: Placed, analysis: list[Placed]) -> None:
    """Where the analysis names a case, in its text or headings; and where else the paper does."""
    pattern = re.compile("|".join(rf"\b{re.escape(word[:STEM])}" for word in name.split() if len(word) > 2))
    for number in text.work.after:
        section = text.sections[number - 1][0]
        if pattern.search(section.title):
            facts.add("case_treated", text.symbol, name, 0, spans=(section.span,))
            return
    for one in analysis:
        if pattern.search(one.text):
            facts.add("case_treated", text.symbol, name, one.number, spans=(one.sentence.span,))
            return
    for one in text.running():
        if one.number != announced.number and pattern.search(one.text):
            facts.add("named_before", text.symbol, name, one.number, spans=(one.sentence.span,))
