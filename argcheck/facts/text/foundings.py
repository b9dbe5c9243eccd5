"""One event that a paper puts into two years: put into English in `rules/event_year_differs.dl`."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import combinations

from argcheck.datalog import Symbol
from argcheck.facts.store import Facts
from argcheck.facts.text.reading import Placed, ReadText
from argcheck.manuscript.foundings import Founding, foundings

WRITES = ("dated_event", "two_years")
CERTAIN = ("founded", "signed", "ratified", "dissolved")
"""What happens to a thing once; a law may be passed, and a railway opened, in parts."""
Told = tuple[Placed, Founding]


def write(facts: Facts, text: ReadText) -> None:
    pairs = combinations(told(text), 2)
    clashes = [(one, other) for one, other in pairs if one[1].year != other[1].year and one[1].same(other[1])]
    for one, other in clashes:
        if both_told(text, one[1].year, other[1].year):
            continue
        certain = one[1].verb == other[1].verb and one[1].group in CERTAIN
        what = " ".join(sorted(one[1].names))
        for place, event in (one, other):
            said = (text.symbol, place.number, what, event.said, event.year)
            facts.add("dated_event", *said, spans=(place.sentence.span,))
        numbers = (one[0].number, other[0].number)
        facts.add(
            "two_years", text.symbol, what, *numbers, Symbol("certain" if certain else "likely"), basis="computed"
        )


def told(text: ReadText) -> Iterator[Told]:
    """The events of the paper's sentences, where it does not report what others hold."""
    before: Told | None = None
    for one in text.running():
        if one.kind not in ("text", "item") or text.part(one) == "back":
            continue
        near = before is not None and (before[0].section, before[0].paragraph) == (one.section, one.paragraph)
        for event in foundings(one.text, text.names, before[1] if near and before else None):
            if text.voice(one.number).kind == "own":
                before = (one, event)
                yield one, event


def both_told(text: ReadText, year: int, other: int) -> bool:
    """Whether a sentence has both years, and so may say how they go together."""
    return any(str(year) in one.text and str(other) in one.text for one in text.running())
