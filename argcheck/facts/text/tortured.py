"""Where a text has words that stand for a fixed term."""

from __future__ import annotations

from argcheck.facts.store import Facts
from argcheck.facts.text.reading import ReadText
from argcheck.manuscript.tortured import IN_PLACE, stand_ins, tortured
from argcheck.manuscript.words import stem

WRITES = ("odd_words", "odd_term", "odd_terms")
OFTEN = 3
"""Sentences with a term itself from which on the paper is about it."""


def write(facts: Facts, text: ReadText) -> None:
    used = [plain for plain in IN_PLACE if len(text.index.get(stem(plain), ())) >= OFTEN]
    wordings: set[str] = set()
    terms: set[str] = set()
    for one in text.running():
        for found in (*tortured(one.text), *stand_ins(one.text, used)):
            said = (text.symbol, found.plain, found.said, one.number)
            if found.plain not in terms:
                facts.add("odd_term", *said, basis="computed", spans=(one.sentence.span,))
            elif found.said.casefold() not in wordings:
                facts.add("odd_words", *said, basis="computed", spans=(one.sentence.span,))
            terms.add(found.plain)
            wordings.add(found.said.casefold())
    facts.add("odd_terms", text.symbol, len(terms), basis="computed")
