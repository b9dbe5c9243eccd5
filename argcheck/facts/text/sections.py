"""Sections with what they are for, and the sentences that stand in them."""

from __future__ import annotations

from argcheck.datalog import Symbol
from argcheck.facts.store import Facts
from argcheck.facts.text.reading import ReadText

WRITES = ("section", "section_role", "sentence")
NONE = Symbol("none")


def write(facts: Facts, text: ReadText) -> None:
    for number, (section, role) in enumerate(text.sections, 1):
        facts.add("section", text.symbol, number, section.title, spans=(section.span,))
        facts.add("section_role", text.symbol, number, Symbol(role) if role else NONE, spans=(section.span,))
    for one in text.placed:
        facts.add("sentence", text.symbol, one.number, one.section, one.paragraph, spans=(one.sentence.span,))
