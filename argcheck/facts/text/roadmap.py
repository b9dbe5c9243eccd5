"""What a paper says of its numbered sections before they come, and which of them are not there or end otherwise.

Said in English in `rules/roadmap_differs.dl`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from argcheck.facts.store import Facts
from argcheck.facts.text.reading import Placed, ReadText
from argcheck.patterns import late

WRITES = ("road_told", "road_lost", "road_ends")
LEAST = 3
"""Sections that a sentence tells of, and numbered headings, from which on the one is held against the other."""
_TOLD = late(r"\b(?:[Ss]ections?|[Pp]arts?)\s(?P<number>\d{1,2}|[IVX]{1,4})\b(?!\.\d|\s(?:of|in) (?:the|its|their)\b)")
_CLOSES = late(r"\s(?:\w+ly\s)?(?:concludes?\b|(?:presents?|contains?|gives?|offers?) (?:the |our )?conclusions?\b)")
BACK = ("references", "declarations", "keywords")
_ROMAN = {"I": 1, "V": 5, "X": 10}


def write(facts: Facts, text: ReadText) -> None:
    headings = dict(numbered(text))
    if len(headings) < LEAST or sorted(headings) != list(range(1, len(headings) + 1)):
        return
    for one in text.running("abstract", "keywords", "references", "declarations"):
        told = list(_TOLD.finditer(one.text)) if "ection" in one.text or "art " in one.text else []
        named = {number_of(match["number"]): match for match in told}
        if len(named) < LEAST or sorted(named) != list(range(min(named), max(named) + 1)):
            continue
        facts.add("road_told", text.symbol, one.number, len(named), len(headings), spans=(one.sentence.span,))
        write_lost(facts, text, one, named, headings)
        return


def write_lost(
    facts: Facts, text: ReadText, one: Placed, named: dict[int, re.Match[str]], headings: dict[int, int]
) -> None:
    """The sections told of that have no heading, and the one that is said to conclude where another does.

    Headings without a number, behind those that have one, may be the ones that are told of.
    """
    last = max(headings.values())
    level = text.sections[last - 1][0].level
    behind = [section for section, role in text.sections[last:] if role not in BACK and section.level <= level]
    plain = sum(bool(section.title) and not section.number for section in behind)
    ends = [number for number, section in headings.items() if text.sections[section - 1][1] == "conclusion"]
    for number, match in named.items():
        if number not in headings:
            if number > len(headings) + plain and not stands_bare(text, number):
                facts.add("road_lost", text.symbol, number, one.number, spans=(one.sentence.span,))
        elif _CLOSES.match(one.text, match.end()) and ends and number not in ends:
            section = headings[number]
            span = text.sections[section - 1][0].span
            facts.add("road_ends", text.symbol, number, section, one.number, spans=(one.sentence.span, span))


def numbered(text: ReadText) -> Iterator[tuple[int, int]]:
    """The numbers of the main headings, each with its section's."""
    for at, (section, _) in enumerate(text.sections, 1):
        bare = section.number.strip(".")
        if bare.isdigit() or late(r"[IVX]+").fullmatch(bare):
            yield number_of(bare), at


def number_of(said: str) -> int:
    if said.isdigit():
        return int(said)
    values = [_ROMAN[letter] for letter in said]
    return sum(-one if one < after else one for one, after in zip(values, [*values[1:], 0], strict=True))


def roman(number: int) -> str:
    return "X" * (number // 10) + ("", "I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX")[number % 10]


def stands_bare(text: ReadText, number: int) -> bool:
    """Whether a line opens with a number as headings do, though it was not read as one."""
    line = re.compile(rf"[#*\s]*(?:{number}|{roman(number)})\.?[\s*:]+[A-Z]")
    return any(line.match(each) for part in text.paper.source.parts for each in part.lines)
