"""Gaps that a paper claims in what is known, and what of each comes back after the review."""

from __future__ import annotations

import re
from itertools import groupby

from argcheck.datalog import Symbol
from argcheck.facts.store import Facts
from argcheck.facts.text.reading import Placed, ReadText
from argcheck.manuscript.aims import own_words
from argcheck.manuscript.gaps import TRADE, claims_gap
from argcheck.manuscript.words import roots_of
from argcheck.patterns import late

WRITES = ("gap_claimed", "gap_own", "gap_lost", "gap_together", "gap_alone", "gap_subject", "gap_nearest")
_VOICES = ("own", "limitation", "plan")
_NOBODY = late(
    r"^\W*(?:few|no|hardly any) (?:\w+ )?(?:authors?|scholars?|studies|researchers?|works?) ha", re.IGNORECASE
)
"""What hardly anybody has done, which no one is said to hold."""


def write(facts: Facts, text: ReadText) -> None:
    common = set(roots_of(text.paper.title))
    before = (one for one in text.placed if text.part(one) in ("opening", "review"))
    number = 0
    for _, group in groupby(before, key=lambda one: (one.section, one.paragraph)):
        paragraph = list(group)
        for place, plain in claims_gap(one.text for one in paragraph):
            one = paragraph[place]
            if text.voice(one.number).kind in _VOICES or _NOBODY.search(one.text):
                number += 1
                _Gap(facts, text, number, one).write(common, plain)


class _Gap:
    def __init__(self, facts: Facts, text: ReadText, number: int, at: Placed) -> None:
        self.facts = facts
        self.text = text
        self.gap = number
        self.at = at

    def add(self, predicate: str, *arguments: object, at: Placed | None = None) -> None:
        spans = (at.sentence.span,) if at else ()
        self.facts.add(predicate, self.text.symbol, self.gap, *arguments, basis="computed", spans=spans)

    def write(self, common: set[str], plain: bool) -> None:
        own = own_words(self.at.text, common, TRADE)
        how = Symbol("plainly" if plain else "in_passing")
        self.add("gap_claimed", how, self.at.number, at=self.at)
        later = {
            root: [n for n in self.text.roots.get(root, ()) if self.after(self.text.placed[n - 1])] for root in own
        }
        lost = [word for root, word in own.items() if not later[root] and telling_word(word)]
        self.add("gap_own", len(own), ", ".join(own.values()))
        self.add("gap_lost", len(lost), ", ".join(lost))
        together = self.text.together(own, ("frame", "body", "end"), (self.at.section,))
        self.add("gap_together", len(together), ", ".join(own[root] for root in together))
        alone = [word for root, word in own.items() if self.text.only_in(root, self.at.number)]
        self.add("gap_alone", len(alone), ", ".join(alone))
        for root, word in own.items():
            if not later[root]:
                self.add("gap_subject", word, sum(n <= self.at.number for n in self.text.roots.get(root, ())))
        shared = {n: sum(n in found for found in later.values()) for found in later.values() for n in found}
        if shared:
            best = max(shared, key=lambda n: (shared[n], -n))
            held = [own[root] for root, found in later.items() if best in found]
            self.add("gap_nearest", best, ", ".join(held), at=self.text.placed[best - 1])

    def after(self, one: Placed) -> bool:
        """Whether a sentence stands where a gap can be filled: behind its paragraph, and not in the review."""
        part = self.text.part(one)
        return part in ("frame", "body", "end") or (
            part == "opening"
            and one.number > self.at.number
            and (one.section, one.paragraph) != (self.at.section, self.at.paragraph)
        )


def telling_word(word: str) -> bool:
    """Whether the loss of a word says something: no adverb, and no short word but a name."""
    return not word.endswith("ly") and (len(word) > 5 or word[0].isupper())
