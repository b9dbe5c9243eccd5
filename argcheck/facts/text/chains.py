"""Chains that a paper announces, and where each link is taken up in what it finds."""

from __future__ import annotations

from argcheck.datalog import Symbol
from argcheck.facts.store import Facts
from argcheck.facts.text.reading import Placed, ReadText
from argcheck.manuscript.chains import chain
from argcheck.manuscript.words import ROOT, content, stem, words

WRITES = ("chain", "chain_link", "link_found", "link_word", "link_nearest")
_ANNOUNCING = ("opening", "review", "frame")


def write(facts: Facts, text: ReadText) -> None:
    units = _units(text)
    spread: dict[str, int] = {}
    for roots, _ in units:
        for root in roots:
            spread[root] = spread.get(root, 0) + 1
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


def _units(text: ReadText) -> list[tuple[set[str], Placed]]:
    """The roots of each sentence of the findings, and of each heading together with the sentence below it."""
    found: list[tuple[set[str], Placed]] = []
    section = 0
    for one in text.later:
        if one.role in ("conclusion", "recommendations", "limitations", "discussion"):
            continue
        found.append(({stem[:ROOT] for stem in text.stems(one.number)}, one))
        if one.section != section:
            section = one.section
            title = text.sections[section - 1][0].title.replace("-", " ")
            found.append(({stem[:ROOT] for stem in content(title)}, one))
    return found


def _look(
    facts: Facts,
    text: ReadText,
    units: list[tuple[set[str], Placed]],
    spread: dict[str, int],
    link: tuple[int, int, str],
) -> None:
    """A link is found where its words stand in one sentence: both of two, all but one of more, its rarest always."""
    roots = list(dict.fromkeys(stem[:ROOT] for stem in content(link[2].replace("-", " "))))
    if not roots or not units:
        return
    rarest = min(roots, key=lambda root: spread.get(root, 0))
    needed = len(roots) if len(roots) < 3 else len(roots) - 1
    best, at = max(((len(held & set(roots)), one) for held, one in units), key=lambda pair: pair[0])
    whole = next((one for held, one in units if rarest in held and len(held & set(roots)) >= needed), None)
    if whole:
        facts.add("link_found", text.symbol, *link, whole.number, basis="computed", spans=(whole.sentence.span,))
        return
    if not spread.get(rarest):
        word = next(word for word in words(link[2].replace("-", " ")) if stem(word)[:ROOT] == rarest)
        facts.add("link_word", text.symbol, *link[:2], word, basis="computed")
    if best:
        facts.add("link_nearest", text.symbol, *link, at.number, basis="computed", spans=(at.sentence.span,))
