"""Labels of hypotheses, questions and objectives, and those that are announced without one."""

from __future__ import annotations

from argcheck.datalog import Symbol
from argcheck.facts.store import Facts
from argcheck.facts.text.reading import ReadText
from argcheck.manuscript.labels import announced, labels

WRITES = ("label", "announced")


def write(facts: Facts, text: ReadText) -> None:
    for label in labels(text.paper):
        use = Symbol("introduces" if label.introduces else "uses")
        said = (Symbol(label.series), label.number, use, text.number(label.sentence))
        facts.add("label", text.symbol, *said, spans=(label.sentence.span,))
    for one in announced(text.paper):
        said_by = text.number(one.sentence)
        facts.add("announced", text.symbol, Symbol(one.series), said_by, spans=(one.sentence.span,))
