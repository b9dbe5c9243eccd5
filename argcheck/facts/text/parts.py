"""The parts of the argument, and how much text there is in which something announced could come back."""

from __future__ import annotations

from argcheck.datalog import Symbol
from argcheck.facts.store import Facts
from argcheck.facts.text.reading import ReadText
from argcheck.manuscript.parts import LATER

WRITES = ("section_part", "looked_in", "later_words")


def write(facts: Facts, text: ReadText) -> None:
    later = []
    for number, ((section, _), part) in enumerate(zip(text.sections, text.parts, strict=True), 1):
        facts.add("section_part", text.symbol, number, Symbol(part), basis="computed", spans=(section.span,))
        if part in LATER and section.paragraphs:
            later.append(section)
    if later:
        titles = [section.title or "a section without a heading" for section in later]
        spans = (later[0].span, later[-1].span)
        facts.add("looked_in", text.symbol, len(later), titles[0], titles[-1], basis="computed", spans=spans)
    words = sum(len(one.text.split()) for one in text.later)
    facts.add("later_words", text.symbol, words, basis="computed")
