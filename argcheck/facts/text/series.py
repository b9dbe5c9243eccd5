"""Labels of a series by their numbers: where each stands first, and in which part of the paper."""

from __future__ import annotations

import re

from argcheck.datalog import Symbol
from argcheck.facts.store import Facts
from argcheck.facts.text.reading import ReadText
from argcheck.manuscript.labels import mentioned, short_objectives
from argcheck.manuscript.parts import LATER
from argcheck.patterns import late

WRITES = ("series_label",)
_WRITTEN = {"hypothesis": "H", "question": "RQ", "objective": "objective "}


def write(facts: Facts, text: ReadText) -> None:
    short = short_objectives(text.paper)
    seen: set[tuple[str, int]] = set()
    for one in text.running("abstract", "keywords", "declarations"):
        for series, label, start in mentioned(one.text, short):
            number = int(label.rstrip("abcdefgh"))
            if (series, number) in seen or late(r"the\s", re.IGNORECASE).match(one.text[start:]):
                continue
            seen.add((series, number))
            where = Symbol("used" if text.part(one) in LATER else "announced")
            said = (
                Symbol(series),
                number,
                one.text[start : start + 1] + str(number)
                if short and one.text[start] == "O"
                else _WRITTEN[series] + str(number),
                where,
                one.number,
            )
            facts.add("series_label", text.symbol, *said, spans=(one.sentence.span,))
