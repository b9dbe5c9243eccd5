"""The parts of the argument, and how much text there is in which something announced could come back."""

from __future__ import annotations

from collections.abc import Sequence

from argcheck.datalog import Symbol
from argcheck.facts.store import Facts
from argcheck.facts.text.reading import ReadText
from argcheck.manuscript import Section
from argcheck.manuscript.parts import LATER

WRITES = ("section_part", "looked_in", "later_words")


def write(facts: Facts, text: ReadText) -> None:
    later = []
    for number, ((section, _), part) in enumerate(zip(text.sections, text.parts, strict=True), 1):
        facts.add("section_part", text.symbol, number, Symbol(part), basis="computed", spans=(section.span,))
        if part in LATER and section.paragraphs:
            later.append(section)
    looked_in(facts, "looked_in", text, later)
    words = sum(len(one.text.split()) for one in text.later)
    facts.add("later_words", text.symbol, words, basis="computed")


def looked_in(facts: Facts, predicate: str, text: ReadText, sections: Sequence[Section]) -> None:
    """In how many sections something was looked for, and the headings of the first and the last."""
    if sections:
        first, last = (section.title or "a section without a heading" for section in (sections[0], sections[-1]))
        spans = (sections[0].span, sections[-1].span)
        facts.add(predicate, text.symbol, len(sections), first, last, basis="computed", spans=spans)
