"""Where a word stands in the place of its opposite."""

from __future__ import annotations

from argcheck.facts.store import Facts
from argcheck.facts.text.reading import ReadText
from argcheck.manuscript.polarity import slips

WRITES = ("slip",)


def write(facts: Facts, text: ReadText) -> None:
    for one in text.running():
        for slip in slips(one.text):
            said = (text.symbol, one.number, slip.said, slip.word, slip.noun)
            facts.add("slip", *said, basis="computed", spans=(one.sentence.span,))
