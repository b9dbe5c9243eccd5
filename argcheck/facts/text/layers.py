"""The parts of a theoretical framework, and whether the findings have what each brings up: names and quoted terms."""

from __future__ import annotations

from argcheck.facts.store import Facts
from argcheck.facts.text.reading import Placed, ReadText
from argcheck.manuscript.terms import telling, terms
from argcheck.manuscript.words import adjacent, roots_of

WRITES = ("told_here", "layer", "layer_term", "layer_again")
LEAST = 2
"""Terms of a part from which on their absence says something."""
PARTS = 2
"""Parts from which on a framework has any."""


def write(facts: Facts, text: ReadText) -> None:
    layers = [
        number
        for number, ((section, role), part) in enumerate(zip(text.sections, text.parts, strict=True), 1)
        if role == "theory" and part == "frame" and section.role is None and section.paragraphs
    ]
    findings = [text.roots_in(one.number) for one in text.later if one.role == "findings"]
    if len(layers) < PARTS or not findings:
        return
    findings += [roots_of(section.title) for section, role in text.sections if role == "findings"]
    title = set(roots_of(text.paper.title))
    for number in layers:
        found: dict[str, Placed] = {}
        for one in text.placed:
            if one.section == number:
                for term in terms(one.text, text.names):
                    if telling(term) and not set(roots_of(term.text)) <= title:
                        found.setdefault(term.text, one)
        if len(found) < LEAST:
            continue
        section = text.sections[number - 1][0]
        facts.add("layer", text.symbol, number, section.title, basis="computed", spans=(section.span,))
        for what, one in found.items():
            spans = (one.sentence.span,)
            facts.add("layer_term", text.symbol, number, what, one.number, basis="computed", spans=spans)
            facts.add("told_here", text.symbol, what, one.number, basis="computed", spans=spans)
            if any(adjacent(roots_of(what), sentence) for sentence in findings):
                facts.add("layer_again", text.symbol, number, what, basis="computed")
