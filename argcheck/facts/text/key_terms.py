"""Words that run through the aims of a paper and not through its results: said in `rules/key_term_dropped.dl`."""

from __future__ import annotations

from collections import defaultdict

from argcheck.facts.store import Facts
from argcheck.facts.text.reading import ReadText
from argcheck.manuscript.aims import own_words
from argcheck.manuscript.words import STOP, stem, words

WRITES = ("key_term_nowhere",)
LONG = 8
"""Letters of a word that says what a paper is about."""
AIMS = 2
"""Aims that share it, from which on it is no word of one sentence."""
OFTEN = 5
"""Sentences with it, from which on a paper has made it one of its own."""
ENOUGH = 60
"""Sentences behind the method among which it would stand; in 28 papers by careful authors every such word does."""


def write(facts: Facts, text: ReadText) -> None:
    announced = text.announced
    later = {one.number for one in text.later}
    if len(announced) < AIMS or len(later) < ENOUGH or not text.english:
        return
    shared: dict[str, list[tuple[int, str]]] = defaultdict(list)
    for aim in announced:
        own = set(own_words(aim.text, set()).values())
        for word in dict.fromkeys(words(aim.text)):
            if len(word) >= LONG and word not in STOP and word in own:
                shared[stem(word)].append((text.number(aim.sentence), word))
    behind = ""
    for root, places in shared.items():
        numbers = text.index.get(root, ())
        if len({number for number, _ in places}) < AIMS or len(numbers) < OFTEN or not later.isdisjoint(numbers):
            continue
        behind = behind or " ".join(text.placed[number - 1].text.casefold() for number in sorted(later))
        if root not in behind and places[0][0]:
            at, word = text.placed[places[0][0] - 1], places[0][1]
            said = (text.symbol, at.number, word, len(numbers))
            facts.add("key_term_nowhere", *said, basis="computed", spans=(at.sentence.span,))
