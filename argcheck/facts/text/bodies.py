"""Which heading the text under each heading fits: said in English in `rules/shifted_body.dl`."""

from __future__ import annotations

from argcheck.facts.store import Facts
from argcheck.facts.text.passages import PROSE
from argcheck.facts.text.reading import ReadText
from argcheck.manuscript.treatment import Fit, Treatment, headed

WRITES = ("treats", "treats_near")
UNHEADED = ("abstract", "references", "declarations", "keywords")
"""Roles of sections whose texts are not about what their headings say."""


def write(facts: Facts, text: ReadText) -> None:
    stems: dict[int, list[str]] = {}
    for one in text.running(*UNHEADED):
        if one.kind in PROSE:
            stems.setdefault(one.section, []).extend(text.stems(one.number))
    sections = [(number, text.sections[number - 1][0], inside) for number, inside in stems.items()]
    found = Treatment([headed(number, section.level, section.title, inside) for number, section, inside in sections])
    for fit in found.own():
        spans = (text.sections[fit.heading - 1][0].span,)
        facts.add("treats", text.symbol, fit.heading, fit.share, fit.said, basis="computed", spans=spans)
    for own, across, others, back in found.neighbours():
        if across.share > own.share or back.share > others.share:
            write_near(facts, text, own, across)
            write_near(facts, text, others, back)


def write_near(facts: Facts, text: ReadText, own: Fit, across: Fit) -> None:
    """How a heading fits its own text and another."""
    spans = (text.sections[own.heading - 1][0].span,)
    measures = (own.share, across.share, across.times, across.said)
    facts.add("treats_near", text.symbol, own.heading, across.text, *measures, basis="computed", spans=spans)
