"""Which names of a paper are places: `(Barcelona, 2008)` says where and when something was held."""

from __future__ import annotations

from collections.abc import Sequence

from argcheck.manuscript.citing.authoryear import Candidate
from argcheck.manuscript.citing.names import WORD
from argcheck.manuscript.citing.nouns import Reference
from argcheck.manuscript.citing.passages import Passage
from argcheck.patterns import late

_THERE = late(
    rf"\b(?:in|at|near|outside)\s(?P<name>{WORD}(?:\s{WORD})?)(?!['’]s?\b|\s?[(\[]|,?\s(?:and|&|et)\b|,?\s(?:1[4-9]|20)\d\d|\w|\s{WORD})"
)
_PRINTED = late(rf"[.,)]\s(?P<name>{WORD}(?:\s{WORD})?)(?:,\s[A-Z]{{2}})?\s?:\s[A-Z]")
"""A place before its press: `London: City Press`."""


def without_towns(
    found: Sequence[Candidate], stretches: Sequence[Passage], references: Sequence[Reference]
) -> list[Candidate]:
    """The candidates but for places with a year: the list does not know the name, and the paper uses it as a place."""
    doubtful = {name for each in found if (name := _doubtful(each))}
    if not doubtful:
        return list(found)
    used = {match["name"].casefold() for passage in stretches for match in _THERE.finditer(passage.text)}
    used |= {match["name"].casefold() for entry in references for match in _PRINTED.finditer(entry.text)}
    places = doubtful & used
    return [each for each in found if _doubtful(each) not in places]


def _doubtful(each: Candidate) -> str:
    """The one name of a candidate in brackets that no entry fits and the list does not know."""
    one = len(each.names) == 1 and not each.found.several and not each.listed
    return each.names[0].casefold() if one and each.kind == "parenthetical" and not each.match.references else ""
