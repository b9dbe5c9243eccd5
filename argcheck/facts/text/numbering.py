"""The numbers of sections, figures, tables and notes in their series, and which of them the text speaks of."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from argcheck.datalog import Symbol
from argcheck.facts.store import Facts
from argcheck.facts.text.reading import ReadText
from argcheck.manuscript.numbering import Mentioned, Numbered, mentioned, numbered, swallowed
from argcheck.patterns import late

WRITES = (
    "numbered",
    "next_number",
    "speaks_of",
    "pointed_at",
    "lone_number",
    "lone_entry",
    "level_differs",
    "headings_unnumbered",
)
BACK = ("abstract", "keywords", "declarations", "references")
FEWEST = {"figure": 1, "table": 1, "note": 3, "note text": 3}
"""Members from which on numbers make a series; for sections three."""
LISTED = 8
"""Entries of a list, among which one with a number stands alone."""
BELOW = 4
"""Headings without a number below a numbered one, from which on they are more than openings of paragraphs."""
UNNUMBERED = 5
"""Headings without a number, beside which one with a number stands alone."""


def write(facts: Facts, text: ReadText) -> None:
    series: dict[str, list[Numbered]] = defaultdict(list)
    for one in numbered(text.paper):
        series[one.series].append(one)
    spoken = list(mentioned(text.paper))
    for one in swallowed(text.paper, lost(series, spoken)):
        series[one.series].append(one)
        series[one.series].sort(key=lambda each: (each.span.line, each.span.column))
    for name, members in series.items():
        for part, run in enumerate(runs(members), 1):
            enough = len(run) >= FEWEST.get(name, 3) or pair_apart(text, name, run, series)
            if enough and (name in FEWEST or run[0].number <= 1):
                write_run(facts, text, Symbol(name if part == 1 else f"{name} ({part})"), run)
    write_levels(facts, text, series)
    write_entry(facts, text)
    write_below(facts, text)
    for each in spoken:
        said = (text.symbol, Symbol(each.series), each.number, text.number(each.sentence))
        facts.add("speaks_of", *said, spans=(each.span,))
        if all(one.number != each.number for one in series[each.series]):
            facts.add("pointed_at", *said[:3], spans=(each.span,))


def lost(series: dict[str, list[Numbered]], spoken: Iterable[Mentioned]) -> set[tuple[str, int]]:
    """The figures and tables whose captions are missed, of a series that has some: those spoken of, or between two."""
    known = {(name, one.number) for name in ("figure", "table") for one in series.get(name, ())}
    between = {
        (name, number)
        for name in ("figure", "table")
        for one, other in pairwise(series.get(name, ()))
        for number in range(one.number + 1, other.number)
    }
    return ({(each.series, each.number) for each in spoken if series.get(each.series)} | between) - known


def pair_apart(text: ReadText, name: str, run: list[Numbered], series: dict[str, list[Numbered]]) -> bool:
    """Whether two numbers are a series: 4.1 and 4.3, where all other parts are in step and no line says 4.2."""
    if len(run) != 2 or not name.startswith("section ") or (run[0].number, run[1].number) != (1, 3):
        return False
    others = [one for other, one in series.items() if other.startswith("section") and other != name]
    if len(others) < 2 or any([each.number for each in one] != list(range(1, len(one) + 1)) for one in others):
        return False
    lost = re.compile(rf"\W*{re.escape(name.removeprefix('section '))}\.2\b")
    between = replace(run[0].span, end_line=run[1].span.line)
    return run[0].span.path == run[1].span.path and not any(map(lost.match, text.paper.source.shown(between)))


def write_levels(facts: Facts, text: ReadText, series: dict[str, list[Numbered]]) -> None:
    """A heading that alone has a number; and numbered ones that stand at another level than most of their like."""
    numbered_ones = [section for section, role in text.sections if section.number and role != "references"]
    plain = sum(bool(section.title) and not section.number for section, role in text.sections if role not in BACK)
    if len(numbered_ones) == 1 and plain >= UNNUMBERED and late(r"\d\.?").fullmatch(numbered_ones[0].number):
        section, number = numbered_ones[0], int(numbered_ones[0].number.strip("."))
        if number > 1:
            facts.add("numbered", text.symbol, Symbol("section"), 1, number, spans=(section.span,))
            facts.add("lone_number", text.symbol, number, section.title, spans=(section.span,))
    levels = {section.span: section.level for section, _ in text.sections}
    for name, members in series.items():
        if not name.startswith("section") or len(members) < FEWEST.get(name, 3):
            continue
        (usual, often), *others = Counter(levels[one.span] for one in members).most_common()
        for at, one in enumerate(members, 1):
            if others and often > len(members) / 2 and levels[one.span] != usual:
                facts.add("level_differs", text.symbol, Symbol(name), at, one.number, spans=(one.span,))


def write_entry(facts: Facts, text: ReadText) -> None:
    """An entry of the list of references that alone has a number."""
    counted = [entry for entry in text.cited.references if entry.number]
    if len(counted) == 1 and len(text.cited.references) >= LISTED and counted[0].number.isdigit():
        number, spans = int(counted[0].number), counted[0].spans
        facts.add("numbered", text.symbol, Symbol("entry"), 1, number, spans=spans)
        facts.add("lone_entry", text.symbol, number, spans=spans)


def write_below(facts: Facts, text: ReadText) -> None:
    """The numbered sections whose own headings have no number, where those below another have one.

    Behind the last numbered section stands what belongs to none.
    """
    titled = [section for section, _ in text.sections if section.title]
    tops = [at for at, section in enumerate(titled) if late(r"\d{1,2}\.?").fullmatch(section.number)]
    below = {top: titled[top + 1 : after] for top, after in pairwise(tops)}
    if not any(len(inside) > 1 and all("." in one.number.strip(".") for one in inside) for inside in below.values()):
        return
    for top, inside in below.items():
        if len(inside) >= BELOW and not any(one.number for one in inside):
            section, number = titled[top], int(titled[top].number.strip("."))
            facts.add("headings_unnumbered", text.symbol, number, len(inside), spans=(section.span, inside[0].span))


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
