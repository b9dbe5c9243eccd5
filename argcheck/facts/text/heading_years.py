"""The one year that a heading names, and the years that the text below it speaks of.

Said in English in `rules/scopes.dl`.
"""

from __future__ import annotations

from itertools import zip_longest

from argcheck.facts.store import Facts
from argcheck.facts.text.reading import ReadText, stretch
from argcheck.manuscript.scope import YEAR

WRITES = ("heading_year", "section_year", "announced_scope", "searched_for")
FEWEST = 5
"""Sentences from which on a section says enough for its years to be missed."""


def write(facts: Facts, text: ReadText) -> None:
    cited = {citation.year[:4] for citation in text.cited.citations}
    for number, ((section, role), below) in enumerate(zip_longest(text.sections, text.sections[1:]), 1):
        years = set(YEAR.findall(section.title))
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
