"""How many things are announced, and how many listed: said in English in `rules/count_differs.dl`."""

from __future__ import annotations

from argcheck.datalog import Symbol
from argcheck.facts.store import Facts
from argcheck.facts.text.reading import ReadText
from argcheck.manuscript.counts import counted

WRITES = ("listed_otherwise",)


def write(facts: Facts, text: ReadText) -> None:
    for number, one in enumerate((each for each in counted(text.paper) if each.listed != each.announced), 1):
        said = (text.symbol, number, one.said, one.listed, Symbol(one.how))
        facts.add("listed_otherwise", *said, basis="computed", spans=(one.span,))
