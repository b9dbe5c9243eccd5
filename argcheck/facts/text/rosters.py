"""What a paper announces by name and number (three towns, four themes), and where each of it comes back.

Said in English in `rules/announced_item_unmet.dl`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from argcheck.facts.store import Facts
from argcheck.facts.text.reading import Placed, ReadText, stretch
from argcheck.manuscript.rosters import FOUND, NUMBERS, Roster, names_of, rosters
from argcheck.manuscript.symbols import explained
from argcheck.manuscript.voice import THEIRS
from argcheck.manuscript.words import roots_of, words
from argcheck.patterns import holds, late
from argcheck.source import Span

WRITES = ("roster", "roster_item", "roster_named", "roster_met", "roster_searched")
_OWN = late(
    r"\b(?:we|I|our|it|(?:this|the|the present) (?:study|paper|article|analysis|chapter|thesis|survey|research))\b",
    re.IGNORECASE,
)
"""Who announces what the paper treats, outside of its methods."""
_FOUND = late(rf"(?:{FOUND})$", re.IGNORECASE)
_MEASURING = frozenset(
    roots_of(
        """
        quality level score rate index status performance degree amount intensity number frequency size length duration
        ability experience perception perceived use behaviour behavior attitude issue aspect problem concern general
        overall total new main
        """
    )
)
"""Roots of nouns that say how a thing is measured; whoever writes of the thing may leave them out."""
_NEXT = 3
"""Sentences behind a number in which its things may be named."""
_SHARE = 2 / 3
"""The share of a phrase's own words that one paragraph has where it is taken up, if there are three or more."""


def write(facts: Facts, text: ReadText) -> None:
    for one in announcing(text):
        if not holds(one.text.casefold(), NUMBERS) or text.voice(one.number).kind in THEIRS:
            continue
        following = " ".join(each.text for _, each in zip(range(_NEXT), text.behind(one), strict=False))
        for roster in rosters(one.text, following):
            if one.section in text.work.analysis and not _FOUND.search(roster.head):
                continue
            _Roster(facts, text, one, roster).write()

    if any(one.kind == "row" and one.section in text.work.analysis for one in text.placed):
        variables(facts, text)


def variables(facts: Facts, text: ReadText) -> None:
    """The variables that a sentence below a formula explains, in a paper whose tables were read."""
    for one in text.standing_in(text.work.method):
        if one.kind == "text" and holds(one.text, ("where ", "Here", "in which", "with ")):
            behind = [each.text for _, each in zip(range(_NEXT), text.behind(one), strict=False)]
            if found := explained([one.text, *behind]):
                roster = Roster("the variables of the model", "variables", found)
                _Roster(facts, text, one, roster).write()


def announcing(text: ReadText) -> Iterator[Placed]:
    """The sentences that may announce what the paper treats: of the methods, the introduction and the findings."""
    for one in text.placed:
        if one.kind not in ("text", "item"):
            continue
        opening = text.part(one) == "opening" and _OWN.search(one.text)
        if opening or one.section in text.work.method or one.section in text.work.analysis:
            yield one


class _Roster:
    def __init__(self, facts: Facts, text: ReadText, at: Placed, roster: Roster) -> None:
        self.facts, self.text, self.at, self.roster = facts, text, at, roster
        numbers = frozenset(text.work.after)
        self.later = [
            each
            for each in text.placed
            if each.section in numbers
            and (each.section, each.paragraph) != (at.section, at.paragraph)
            and (at.section not in numbers or each.number > at.number)
        ]
        self.titles = [text.sections[number - 1][0] for number in text.work.after]
        every = [frozenset(roots_of(item)) for item in roster.items]
        self.own = {
            item: frozenset(root for root in each if sum(root in other for other in every) == 1) or each
            for item, each in zip(roster.items, every, strict=True)
        }

    def write(self) -> None:
        add, symbol, at = self.facts.add, self.text.symbol, self.at
        if not self.later:
            return
        spans = (at.sentence.span,)
        add("roster", symbol, at.number, self.roster.what, len(self.roster.items), spans=spans)
        add("roster_searched", symbol, at.number, len(self.later), basis="computed", spans=(stretch(self.later),))
        for item in self.roster.items:
            add("roster_item", symbol, at.number, item, spans=spans)
            named = names_of(item)
            if named:
                add("roster_named", symbol, at.number, item, basis="computed")
            found = self.by_name(item, named) or self.by_words(item)
            if found is not None:
                number, span = found
                add("roster_met", symbol, at.number, item, number, basis="computed", spans=(span,))

    def by_name(self, item: str, named: Sequence[str]) -> tuple[int, Span] | None:
        """The first later sentence or heading with one of the names of a thing, or its initials."""
        initials = "".join(word[0] for word in item.split() if word[0].isalnum()).upper()
        names = [*named, *([initials] if len(initials) > 2 else [])]
        if not names:
            return None
        pattern = re.compile("|".join(rf"\b{re.escape(name)}" for name in names), re.IGNORECASE)
        for section in self.titles:
            if pattern.search(section.title):
                return 0, section.span
        return next(((one.number, one.sentence.span) for one in self.later if pattern.search(one.text)), None)

    def by_words(self, item: str) -> tuple[int, Span] | None:
        """The first heading with a word of its own, or paragraph with most of them."""
        own = self.telling(item)
        if not own:
            return None
        for section in self.titles:
            if own & set(roots_of(section.title)):
                return 0, section.span
        enough = len(own) if len(own) < 3 else round(_SHARE * len(own))
        held: dict[tuple[int, int], set[str]] = {}
        for one in self.later:
            place = held.setdefault((one.section, one.paragraph), set())
            place |= own.intersection(self.text.roots_in(one.number))
            if len(place) >= enough:
                return one.number, one.sentence.span
        return None

    def telling(self, item: str) -> frozenset[str]:
        """The roots of its own words, without verbs that open a title and nouns of measuring (`sleep quality`)."""
        verbs = frozenset(root for word in words(item) if word.endswith("ing") for root in roots_of(word))
        return self.own[item] - verbs - _MEASURING or self.own[item]
