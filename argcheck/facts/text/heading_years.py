"""The year or the range of years that a heading names, and the years that the text below it speaks of.

Said in English in `rules/scopes.dl`.
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import takewhile, zip_longest

from argcheck.facts.store import Facts
from argcheck.facts.text.reading import Placed, ReadText, stretch
from argcheck.manuscript.periods import Headed, headed, opening
from argcheck.manuscript.scope import ANY_YEAR, YEAR
from argcheck.manuscript.words import content, numbered

WRITES = (
    "heading_year",
    "section_year",
    "heading_range",
    "range_year",
    "range_met",
    "other_range",
    "announced_scope",
    "searched_for",
)
FEWEST = 5
"""Sentences from which on a section says enough for its years to be missed."""


def write(facts: Facts, text: ReadText) -> None:
    ranges(facts, text)
    cited = {citation.year[:4] for citation in text.cited.citations}
    for number, ((section, role), below) in enumerate(zip_longest(text.sections, text.sections[1:]), 1):
        years = set(ANY_YEAR.findall(section.title))  # the second year of a range is one too
        parted = below is not None and below[0].level > section.level
        body = [one for one in text.standing_in([number]) if one.kind in ("text", "item")]
        if len(years) != 1 or parted or len(body) < FEWEST or role in ("references", "declarations"):
            continue
        item = f"the year {min(years)} of the heading “{section.title}”"
        facts.add("announced_scope", text.symbol, item, 0, spans=(section.span,))
        facts.add("heading_year", text.symbol, item, int(min(years)), number, spans=(section.span,))
        facts.add("searched_for", text.symbol, item, len(body), spans=(stretch(body),))
        for one in body:
            for year in YEAR.findall(one.text):
                if year not in cited or year in years:
                    said = (text.symbol, number, int(year), one.number)
                    facts.add("section_year", *said, spans=(one.sentence.span,))


def ranges(facts: Facts, text: ReadText) -> None:
    """Headings with a range of years at their beginning or end, the years below them, and another range there."""
    found = {}
    for number, (section, role) in enumerate(text.sections, 1):
        if numbered(section.title) and role not in ("references", "declarations") and (years := headed(section.title)):
            found[number] = years
    for number, years in found.items():
        section = text.sections[number - 1][0]
        item = f"the years {years.first} to {years.last} of the heading “{section.title}”"
        body = [one for one in text.standing_in(below(text, number)) if one.kind in ("text", "item")]
        if body:
            facts.add("announced_scope", text.symbol, item, 0, spans=(section.span,))
            facts.add("searched_for", text.symbol, item, len(body), spans=(stretch(body),))
            facts.add("heading_range", text.symbol, item, years.first, years.last, spans=(section.span,))
            spoken(facts, text, item, years, body)
        for one in openings(text, number) if text.english else ():
            # What an outside source tells of is dated as the source dates it.
            other = opening(one.text) if one.number not in text.citing else None
            if other and other.shifted(years) and not set(content(section.title)).isdisjoint(text.stems(one.number)):
                said = f", and below it {other.first} to {other.last}"
                facts.add("announced_scope", text.symbol, item, 0, spans=(section.span,))
                facts.add("heading_range", text.symbol, item, years.first, years.last, spans=(section.span,))
                facts.add("other_range", text.symbol, item, one.number, said, spans=(one.sentence.span,))


def below(text: ReadText, number: int) -> list[int]:
    """A section and those under it."""
    level = text.sections[number - 1][0].level
    return [number, *takewhile(lambda each: text.sections[each - 1][0].level > level, after(text, number))]


def after(text: ReadText, number: int) -> Iterator[int]:
    return iter(range(number + 1, len(text.sections) + 1))


def spoken(facts: Facts, text: ReadText, item: str, years: Headed, body: list[Placed]) -> None:
    """The years of the text below a heading, if it is long enough; those of works that it cites do not count."""
    if len(body) < FEWEST:
        return
    if any(years.first <= int(year) <= years.last for one in body for year in ANY_YEAR.findall(one.text)):
        facts.add("range_met", text.symbol, item, basis="computed")
        return
    for one in body:
        for year in YEAR.findall(one.text) if one.number not in text.citing else ():
            facts.add("range_year", text.symbol, item, int(year), one.number, spans=(one.sentence.span,))


def openings(text: ReadText, number: int) -> Iterator[Placed]:
    """The sentences that open a section and those under it; where it only leads in, also those of sections beside it
    whose headings have no years, which speak of something that its heading names and the paper's title does not.
    """
    section, role = text.sections[number - 1]
    leads = len(text.standing_in([number])) < FEWEST
    named, beside = set(content(section.title)) - set(content(text.paper.title)), False
    for each in (number, *after(text, number)):
        other, its = text.sections[each - 1]
        beside = beside or (each != number and other.level == section.level)
        if each != number and (other.level < section.level or its != role or numbered(other.title)):
            return
        first = next((one for one in text.standing_in([each]) if one.kind == "text"), None)
        if first and (not beside or (leads and not named.isdisjoint(text.stems(first.number)))):
            yield first
