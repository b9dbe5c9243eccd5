"""Whose claim each sentence is, how strongly it is put, and whether it denies."""

from __future__ import annotations

from argcheck.datalog import Symbol
from argcheck.facts.store import Facts
from argcheck.facts.text.reading import ReadText

WRITES = ("voice", "put_as", "denying")


def write(facts: Facts, text: ReadText) -> None:
    for one in text.running():
        found = text.voice(one.number)
        spans = (one.sentence.span,)
        said = (text.symbol, one.number)
        facts.add("voice", *said, Symbol(found.kind), found.holder, basis="computed", spans=spans)
        if found.strength != "plain":
            facts.add("put_as", *said, Symbol(found.strength), basis="computed", spans=spans)
        if found.denied:
            facts.add("denying", *said, basis="computed", spans=spans)
