"""Chains that a paper announces, and where each link is taken up in what it finds."""

from __future__ import annotations

from collections import Counter

from argcheck.datalog import Symbol
from argcheck.facts.store import Facts
from argcheck.facts.text.parts import looked_in
from argcheck.facts.text.reading import Placed, ReadText
from argcheck.manuscript.chains import chain
from argcheck.manuscript.words import root, roots_of, words

WRITES = ("chain", "chain_link", "link_found", "link_word", "link_nearest", "findings_looked_in")
_ANNOUNCING = ("opening", "review", "frame")


def write(facts: Facts, text: ReadText) -> None:
    units = _units(text)
    spread = Counter(each for roots, _ in units for each in roots)
    before = ""
    number = 0
    for one in text.placed:
        found = chain(one.text, before) if text.part(one) in _ANNOUNCING else None
        before = one.text
        if found is None or text.voice(one.number).kind in ("reported", "quotation", "question"):
            continue
        number += 1
        spans = (one.sentence.span,)
        how = Symbol("called" if found.called else "drawn")
        facts.add("chain", text.symbol, number, how, one.number, basis="computed", spans=spans)
        for place, link in enumerate(found.links, 1):
            facts.add("chain_link", text.symbol, number, place, link, basis="computed", spans=spans)
            _look(facts, text, units, spread, (number, place, link))
    if number:
        findings = dict.fromkeys(one.section for _, one in units)
        looked_in(facts, "findings_looked_in", text, [text.sections[section - 1][0] for section in findings])


def _units(text: ReadText) -> list[tuple[set[str], Placed]]:
    """The roots of each sentence of the findings, and of each heading together with the sentence below it."""
    found: list[tuple[set[str], Placed]] = []
    section = 0
    for one in text.later:
        if one.role in ("conclusion", "recommendations", "limitations", "discussion"):
            continue
        found.append((set(text.roots_in(one.number)), one))
        if one.section != section:
            section = one.section
            found.append((set(roots_of(text.sections[section - 1][0].title)), one))
    return found


def _look(
    facts: Facts,
    text: ReadText,
    units: list[tuple[set[str], Placed]],
    spread: Counter[str],
    link: tuple[int, int, str],
) -> None:
    """A link is found where its words stand in one sentence: both of two, all but one of more, its rarest always."""
    roots = list(dict.fromkeys(roots_of(link[2])))
    if not roots or not units:
        return
    rarest = min(roots, key=lambda each: spread[each])
    needed = len(roots) if len(roots) < 3 else len(roots) - 1
    best, at = max(((len(held & set(roots)), one) for held, one in units), key=lambda pair: pair[0])
    whole = next((one for held, one in units if rarest in held and len(held & set(roots)) >= needed), None)
    if whole:
        facts.add("link_found", text.symbol, *link, whole.number, basis="computed", spans=(whole.sentence.span,))
        return
    if not spread.get(rarest):
        word = next(word for word in words(link[2]) if root(word) == rarest)
        facts.add("link_word", text.symbol, *link[:2], word, basis="computed")
    if best:
        facts.add("link_nearest", text.symbol, *link, at.number, basis="computed", spans=(at.sentence.span,))
