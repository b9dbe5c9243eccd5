"""Where a manuscript stops short or holds a place open: said in English in `rules/unfinished_text.dl`."""

from __future__ import annotations

from argcheck.datalog import Symbol
from argcheck.facts.store import Facts
from argcheck.facts.text.reading import ReadText
from argcheck.manuscript.unfinished import unfinished

WRITES = ("unfinished",)


def write(facts: Facts, text: ReadText) -> None:
    for number, found in enumerate(unfinished(text.paper, text.strayed), 1):
        facts.add("unfinished", text.symbol, number, Symbol(found.kind), found.words, spans=(found.span,))
