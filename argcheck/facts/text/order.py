"""Which entries of a list of references leave its alphabet: said in English in `rules/reference_order.dl`."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Sequence

from argcheck.facts.store import Facts
from argcheck.facts.text.reading import ReadText
from argcheck.manuscript.citing import Reference
from argcheck.manuscript.citing.names import folded
from argcheck.patterns import late

WRITES = ("list_begins_anew", "out_of_alphabet")
LEAST = 10
"""Entries from which on their order says something."""
MOST = 5
"""Of so many entries one may leave the alphabet; where more do, the list has another order.

An entry that is listed twice is told as that.
"""


def write(facts: Facts, text: ReadText) -> None:
    entries = [one for one in text.cited.references if not one.key]
    names = [name_of(one) for one in entries]
    if len(entries) < LEAST or len(text.cited.references) != len(entries):
        return
    lost = strays(names)
    if not lost:
        return
    if len(lost) * MOST > len(names):
        descents = [at for at in range(1, len(names)) if names[at] < names[at - 1]]
        if len(descents) == 1:
            at = descents[0]
            facts.add("list_begins_anew", text.symbol, at + 1, basis="computed", spans=entries[at].spans)
        return
    titles = Counter(entry.title.casefold() for entry in entries)
    for at in lost:
        if (entries[at].title and titles[entries[at].title.casefold()] > 1) or fits(names, at, entries[at]):
            continue
        facts.add("out_of_alphabet", text.symbol, at + 1, basis="computed", spans=entries[at].spans)


def name_of(entry: Reference) -> str:
    """What an entry is listed by: its first author without particles, else its first words."""
    first = (
        entry.authors[0].family if entry.authors else late(r"^\W*(?:the|an?)\s+").sub("", entry.text.casefold())[:30]
    )
    return folded(late(r"^(?:(?:van|von|de|der|den|di|da|la|le|el|al|al-)\s+)+", re.IGNORECASE).sub("", first))


def fits(names: Sequence[str], at: int, entry: Reference) -> bool:
    """Whether an entry stands right by another form of its first author's name: with its particles, or by the name
    before, as where a program that sorted the list did not know which name is the family's.
    """
    if not entry.authors:
        return False
    others = [folded(entry.authors[0].family), *map(folded, entry.authors[0].given.split()[-1:])]
    last, following = names[at - 1] if at else "", names[at + 1] if at + 1 < len(names) else "\uffff"
    return any(last <= name <= following for name in others)


def strays(names: Sequence[str]) -> list[int]:
    """The places that the longest run in order leaves out."""
    ends: list[str] = []
    at_end: list[int] = []
    before: list[int] = []
    for at, name in enumerate(names):
        place = bisect_right(ends, name)
        ends[place : place + 1] = [name]
        at_end[place : place + 1] = [at]
        before.append(at_end[place - 1] if place else -1)
    kept = set()
    at = at_end[-1] if at_end else -1
    while at >= 0:
        kept.add(at)
        at = before[at]
    return [each for each in range(len(names)) if each not in kept]
