"""Which heading the text under each heading fits: said in English in `rules/shifted_body.dl`."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from itertools import pairwise

from argcheck.facts.store import Facts
from argcheck.facts.text.passages import PROSE
from argcheck.facts.text.reading import Placed, ReadText
from argcheck.manuscript.kinds import kind_of, traded
from argcheck.manuscript.treatment import Fit, Headed, Treatment, dates, headed

WRITES = ("treats", "treats_near", "kinds_traded")
UNHEADED = ("abstract", "references", "declarations", "keywords")
"""Roles of sections whose texts are not about what their headings say."""


def write(facts: Facts, text: ReadText) -> None:
    if not text.english:
        return  # The little words of other languages would count as what a heading says.
    inside: dict[int, list[Placed]] = {}
    for one in text.running(*UNHEADED):
        if one.kind in PROSE:
            inside.setdefault(one.section, []).append(one)
    dated = any(dates(text.sections[number - 1][0].title) for number in inside)
    write_kinds(facts, text, inside)
    found = Treatment([made(text, number, placed, dated) for number, placed in inside.items()])
    for fit in found.own():
        spans = (text.sections[fit.heading - 1][0].span,)
        facts.add("treats", text.symbol, fit.heading, fit.share, fit.said, basis="computed", spans=spans)
    for own, across, others, back in found.neighbours():
        if across.share > own.share or back.share > others.share:
            write_near(facts, text, own, across)
            write_near(facts, text, others, back)


def write_kinds(facts: Facts, text: ReadText, inside: Mapping[int, Sequence[Placed]]) -> None:
    """Neighbouring parts of a method whose texts tell of each other's matter."""
    for number, other in pairwise(inside):
        one, following = text.sections[number - 1][0], text.sections[other - 1][0]
        kinds = kind_of(one.title), kind_of(following.title)
        if one.level != following.level or not (kinds[0] and kinds[1]):
            continue
        bodies = [" ".join(each.text for each in inside[at]) for at in (number, other)]
        if told := traded(kinds[0], bodies[0], kinds[1], bodies[1]):
            spans = (one.span, following.span)
            said = (text.symbol, number, other, told[0].words, told[1].words)
            facts.add("kinds_traded", *said, basis="computed", spans=spans)


def made(text: ReadText, number: int, placed: Sequence[Placed], dated: bool) -> Headed:
    """A section with its text; years count as words where a heading of the paper has one."""
    section, _ = text.sections[number - 1]
    stems = [stem for one in placed for stem in text.stems(one.number)]
    years = [year for one in placed for year in dates(one.text)] if dated else []
    return headed(number, section.level, section.title, [*stems, *years])


def write_near(facts: Facts, text: ReadText, own: Fit, across: Fit) -> None:
    """How a heading fits its own text and another."""
    spans = (text.sections[own.heading - 1][0].span,)
    measures = (own.share, across.share, across.times, across.said)
    facts.add("treats_near", text.symbol, own.heading, across.text, *measures, basis="computed", spans=spans)
