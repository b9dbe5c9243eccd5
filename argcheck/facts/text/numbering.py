"""The numbers of sections, figures, tables and notes in their series, and which of them the text speaks of."""

from __future__ import annotations

from collections import defaultdict
from itertools import pairwise

from argcheck.datalog import Symbol
from argcheck.facts.store import Facts
from argcheck.facts.text.reading import ReadText
from argcheck.manuscript.numbering import Numbered, mentioned, numbered

WRITES = ("numbered", "next_number", "speaks_of", "pointed_at")
FEWEST = {"figure": 1, "table": 1, "note": 3}
"""Members from which on numbers make a series; for sections three."""


def write(facts: Facts, text: ReadText) -> None:
    series: dict[str, list[Numbered]] = defaultdict(list)
    for one in numbered(text.paper):
        series[one.series].append(one)
    for name, members in series.items():
        for part, run in enumerate(runs(members), 1):
            if len(run) >= FEWEST.get(name, 3) and (name in FEWEST or run[0].number <= 1):
                write_run(facts, text, Symbol(name if part == 1 else f"{name} ({part})"), run)
    for each in mentioned(text.paper):
        said = (text.symbol, Symbol(each.series), each.number, text.number(each.sentence))
        facts.add("speaks_of", *said, spans=(each.span,))
        if all(one.number != each.number for one in series[each.series]):
            facts.add("pointed_at", *said[:3], spans=(each.span,))


def runs(members: list[Numbered]) -> list[list[Numbered]]:
    """Series that begin anew: 1, 2, 3, 1, 2 are two."""
    found: list[list[Numbered]] = [[]]
    for at, one in enumerate(members):
        following = members[at + 1].number if at + 1 < len(members) else 0
        if one.number == 1 and following == 2 and found[-1] and found[-1][-1].number > 1:
            found.append([])
        found[-1].append(one)
    return found


def write_run(facts: Facts, text: ReadText, series: Symbol, run: list[Numbered]) -> None:
    for at, one in enumerate(run, 1):
        facts.add("numbered", text.symbol, series, at, one.number, spans=(one.span,))
        if one.series in ("figure", "table"):
            facts.add("pointed_at", text.symbol, Symbol(one.series), one.number, spans=(one.span,))
    for at, (one, following) in enumerate(pairwise(run), 1):
        said = (text.symbol, series, at, one.number, at + 1, following.number)
        facts.add("next_number", *said, basis="computed", spans=(following.span,))
