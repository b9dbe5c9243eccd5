"""Passages that stand in two manuscripts, aligned sentence by sentence; the rules say which are the same text.

The predicates are said in English in `rules/shared_passage.dl`.
"""

from __future__ import annotations

from collections.abc import Sequence

from argcheck.facts.store import Facts
from argcheck.facts.text.passages import NOTED, best, passages, where
from argcheck.facts.text.reading import ReadText
from argcheck.manuscript.likeness import Alike, Passage, alike

WRITES = ("alike_elsewhere", "says_elsewhere", "most_elsewhere", "stretch_in", "running_passages")


def write_between(facts: Facts, texts: Sequence[ReadText]) -> None:
    """The pairs of paragraphs of two texts that are alike."""
    every: list[Passage] = []
    home: dict[int, ReadText] = {}
    for text in texts if len(texts) > 1 else ():
        _, paragraphs = passages(text)
        facts.add("running_passages", text.symbol, len(paragraphs), text.paper.title or text.path)
        every += paragraphs
        home.update((id(one), text) for one in paragraphs)
    for pair in alike(every, NOTED, lambda one, other: home[id(one)] is home[id(other)]):
        write_pair(facts, home[id(pair.one)], home[id(pair.other)], pair)


def write_pair(facts: Facts, text: ReadText, other: ReadText, pair: Alike) -> None:
    for paper, passage in ((text, pair.one), (other, pair.other)):
        title = paper.sections[passage.section - 1][0].title
        first = paper.placed[passage.said[0].number - 1].sentence
        facts.add("stretch_in", paper.symbol, passage.number, title, spans=(first.span,))
    both = (text.symbol, pair.one.number, other.symbol, pair.other.number)
    facts.add("alike_elsewhere", *both, *pair.measures, basis="computed")
    for predicate, pairs in (("says_elsewhere", pair.pairs), ("most_elsewhere", best(pair.pairs))):
        for here, there, _ in pairs:
            said, again = text.placed[here - 1].sentence.span, other.placed[there - 1].sentence.span
            facts.add(predicate, *both, here, where(again), basis="computed", spans=(said,))
            facts.add(predicate, *both[2:], *both[:2], there, where(said), basis="computed", spans=(again,))
