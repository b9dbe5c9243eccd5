"""What a paper announces by name and number, so that a reader waits for each: three towns, four themes."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from argcheck.manuscript.words import STOP
from argcheck.patterns import holds, late

NUMBERS = {word: at for at, word in enumerate("three four five six seven eight nine ten".split(), 3)} | {
    str(number): number for number in range(3, 11)
}
"""How many are announced; of two that are compared either may be meant by “the other”."""
PLACES = (
    r"towns|cities|villages|countries|states|regions|districts|valleys|islands|parishes|provinces|counties|ports"
    r"|harbours|boroughs|neighbou?rhoods|communities|municipalities|sites|areas|lakes|rivers|catchments"
)
HOUSES = (
    r"compan(?:ies)|firms|banks|hospitals|schools|universities|factories|plants|mills|clinics|wards|courts|museums"
    r"|librar(?:ies)|organi[sz]ations|institutions|agencies|parties|unions|newspapers|magazines|journals|cooperatives"
)
STUFF = (
    r"cases|novels|plays|films|poems|paintings|speeches|letters|texts|chronicles|archives|treaties|agreements"
    r"|languages|dialects|varieties|species|breeds|cultivars|crops|alloys|materials|devices|tools|platforms"
    r"|baselines|algorithms|models|classifiers|systems|data ?sets|corpora|benchmarks|collections"
)
MEASURED = (
    r"scales|tests|questionnaires|instruments|measures|variables|indicators|outcomes|dimensions|indices|predictors"
)
FOUND = r"themes|categories|types|patterns|clusters|factors|narratives|frames|strategies|barriers|motives|discourses"
_HEADS = rf"(?:{PLACES}|{HOUSES}|{STUFF}|{MEASURED}|{FOUND})"
_MODIFIERS = r"(?:(?!(?:of|or|to|and|in|on|at|by|the|than|more|times|other|such)\b)[\w’'-]+\s+){0,3}?"
_ROSTER = late(
    rf"\b(?P<number>{'|'.join(NUMBERS)})\s+(?P<what>{_MODIFIERS}(?P<head>{_HEADS}))"
    r"(?P<mark>(?:\s(?:was|were|is|are|have been|has been)\s\w+)?\s*[:(–—]|,(?: namely| viz\.)?)\s*"
    r"(?P<list>[^.;:?!]*?)(?=[.;:?!](?:\s|$)|$)",
    re.IGNORECASE,
)
_LATER = late(rf"\b(?P<number>{'|'.join(NUMBERS)})\s+(?P<what>{_MODIFIERS}(?P<head>{_HEADS}))\s*\.$", re.IGNORECASE)
"""The number at the end of a sentence, whose things the next one names."""
_SUBJECT = late(
    r"(?:^|[.;,]\s|\band\s|\bwhile\s|\bwhereas\s)(?P<name>(?:The\s)?[A-Z][\w’'-]*(?:\s[A-Z][\w’'-]*){0,2})\s+"
    r"(?:is|was|are|were|has|have|had|holds?|held|contains?|covers?|covered|comprises?|consists?|lies|lay|offers?|includes?|makes?"
    r"|made|runs?|ran|belongs?|stands?|stood|produces?|produced|gives?|gathers?|stems?|comes?|came|[a-z]+ed)\b"
)
_BEFORE = late(
    r"\b(?:at least|more than|over|about|first|last|other|of(?: the| these)?|these|those|or|than|among|following)\s+$",
    re.IGNORECASE,
)
_ASIDE = late(r"\s*(?:\[[^\[\]]*\]|\([^()]*\d[^()]*\))")
"""Citations and numbers in brackets, which say nothing of a thing."""
_BRACKET = late(r"\(([A-Z][\w-]{1,9})\)")
_RELATIVE = late(
    r",?\s+(?:which|who|whose|where|all of|each of|both of|that|because|since|so that|in order|as well as their)\b.*$"
)
_AND = late(r",?\s+(?:and|or|&|as well as)\s+")
_VERB = late(r",?\s(?:was|were|is|are|has|have|had|will|can|differ)\b.*$")
"""What a sentence goes on with behind a list that has no end of its own."""
_LEAD = late(
    r"^(?:\(?(?:[a-h]|[ivx]{1,4}|\d)\)\s*|(?:and|or)\s+|(?:first|second|third|fourth|finally)(?:ly)?,?\s+)+",
    re.IGNORECASE,
)
_APPOSED = late(r"(?:an?|the)\s+[a-z]")
_NAMED = late(r"[A-Z]\w*")
_NO_ITEM = late(r"\b(?:etc|e\.g|i\.e|for example|such as|so on|others|respectively)\b|\d", re.IGNORECASE)
_LONG = 9
"""Words of a thing on a list, beyond which a list was misread."""


class Roster(NamedTuple):
    """What was announced (`four baselines`), the head noun, and the names of the things in their order."""

    what: str
    head: str
    items: tuple[str, ...]


def rosters(text: str, following: str = "") -> Iterator[Roster]:
    """The lists of a sentence (or of the one behind it) that name as many things as are announced, three or more."""
    if not holds(text.casefold(), NUMBERS):
        return
    for match in _ROSTER.finditer(text):
        if _BEFORE.search(text[: match.start()]):
            continue
        listed = match["list"]
        mark = match["mark"].strip()[-1]
        listed = listed.partition(")" if mark == "(" else mark if mark in "–—" else "\n")[0]
        found = parts(listed, NUMBERS[match["number"].casefold()])
        if found:
            yield Roster(f"{match['number']} {match['what']}", match["head"], found)
            return
    ending = _LATER.search(text) if following else None
    if ending and not _BEFORE.search(text[: ending.start()]):
        names = dict.fromkeys(name["name"].removeprefix("The ") for name in _SUBJECT.finditer(following))
        if len(names) == NUMBERS[ending["number"].casefold()]:
            yield Roster(f"{ending['number']} {ending['what']}", ending["head"], tuple(names))


def parts(listed: str, count: int) -> tuple[str, ...]:
    """The things of a list, if there are as many as announced: by its commas, or with what stands in apposition."""
    bare = _VERB.sub("", _RELATIVE.sub("", _ASIDE.sub("", listed))).strip(" ,)")
    last = next(reversed(list(_AND.finditer(bare))), None)
    if last is None:
        return ()
    found = [
        piece for side in (bare[: last.start()], bare[last.end() :]) for piece in late(r",\s+").split(side) if piece
    ]
    if len(found) > count:
        found = _apposed(found)
    items = tuple(_LEAD.sub("", piece).strip() for piece in found)
    good = all(0 < len(item.split()) <= _LONG and not _NO_ITEM.search(item) for item in items)
    return items if len(items) == count and good else ()


def _apposed(found: list[str]) -> list[str]:
    """Names with what is said of each (`DeepTail, a convolutional model`) as one."""
    joined: list[str] = []
    for piece in found:
        if joined and _APPOSED.match(piece) and _NAMED.search(joined[-1]):
            joined[-1] += f", {piece}"
        else:
            joined.append(piece)
    return joined


def names_of(item: str) -> tuple[str, ...]:
    """The words of a thing that are names: with a capital, or its short form."""
    found = (name for name in _NAMED.findall(item) if name.casefold() not in STOP)
    return tuple(dict.fromkeys((*_BRACKET.findall(item), *found)))
