"""What the methods section and the abstract promise, and what of it the sections behind them take up.

Said in English in `rules/methods.dl`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from argcheck.facts.store import Facts
from argcheck.facts.text.reading import Placed, ReadText, stretch
from argcheck.manuscript.aims import TRADE
from argcheck.manuscript.indicators import Named, datasets_in, measured_in, proxies_in, sources_in
from argcheck.manuscript.methods import SAMPLE, Method, named_in, reported
from argcheck.manuscript.synonyms import enough, met, ways
from argcheck.manuscript.voice import THEIRS
from argcheck.manuscript.words import rooted, roots_of
from argcheck.patterns import late

WRITES = (
    "methods_section",
    "analysis_of",
    "promised",
    "method_promised",
    "method_trace",
    "looked_back_on",
    "indicator",
    "indicator_held",
    "indicator_word_nowhere",
    "dataset",
    "dataset_named",
    "nearest_to",
    "statistic",
    "table_lost",
)
FIGURE = late(r"\S*\d\S*")
"""A number in a row of a table."""
TABLE = late(r"\bTables?\s+S?\d")
SHOWN = 160
"""Letters of a sentence that are shown."""


def write(facts: Facts, text: ReadText) -> None:
    _Promises(facts, text).write()


class _Promises:
    """Writes what one manuscript promises and takes up."""

    def __init__(self, facts: Facts, text: ReadText) -> None:
        self.facts = facts
        self.text = text
        self.symbol = text.symbol
        self.analysis = text.standing_in(text.work.analysis)
        self.closing = text.standing_in(text.work.closing)
        self.roots = [(one, frozenset(text.roots_in(one.number))) for one in self.analysis]
        self.everywhere = frozenset().union(*(roots for _, roots in self.roots))

    def write(self) -> None:
        add, symbol, text = self.facts.add, self.symbol, self.text
        for number in text.work.method:
            section = text.sections[number - 1][0]
            add("methods_section", symbol, number, section.title, spans=(section.span,))
        if self.analysis:
            add("analysis_of", symbol, len(self.analysis), spans=(stretch(self.analysis),))
        for one in self.analysis:
            found = reported(one.text) or (FIGURE.search(one.text) if one.kind == "row" else None)
            if found:
                add("statistic", symbol, one.number, found[0].strip(), basis="computed", spans=(one.sentence.span,))
                break
        if not any(one.kind == "row" for one in text.placed):
            for one in self.analysis:
                if TABLE.search(one.text):
                    add("table_lost", symbol, one.number, basis="computed", spans=(one.sentence.span,))
                    break
        self.methods()
        self.indicators()

    def promises(self, sections: Sequence[int]) -> Iterator[Placed]:
        """The sentences of some sections in which the author promises something."""
        for one in self.text.standing_in(sections):
            if self.text.voice(one.number).kind not in THEIRS:
                yield one

    def methods(self) -> None:
        seen: set[str] = set()
        for one in self.promises((*self.text.work.method, *self.text.work.abstract)):
            for method, said in named_in(one.text, plain=one.section in self.text.work.abstract):
                spans = (one.sentence.span,)
                self.facts.add("promised", self.symbol, method.name, one.number, spans=spans)
                self.facts.add("method_promised", self.symbol, method.name, one.number, said, spans=spans)
                if method.name not in seen:
                    seen.add(method.name)
                    whom = SAMPLE.match(one.text.partition(said)[2]) if method.sampled else None
                    self.traced(method, frozenset(roots_of(whom["whom"])) if whom else frozenset())

    def traced(self, method: Method, sample: frozenset[str]) -> None:
        """Where a method or whom it was done with is spoken of again."""
        left = re.compile(rf"\b(?:{method.sampled})", re.IGNORECASE) if sample else method.left
        early = self.told_early if method.early else []
        for predicate, sentences in (("method_trace", [*early, *self.analysis]), ("looked_back_on", self.closing)):
            for one in sentences:
                match = left.search(one.text) or (reported(one.text) if method.counts else None)
                met = sample.intersection(self.text.roots_in(one.number))
                if match or met:
                    trace = _whole(one.text, match) if match else next(iter(sorted(met)))
                    said = (method.name, one.number, trace)
                    self.facts.add(predicate, self.symbol, *said, basis="computed", spans=(one.sentence.span,))
                    break

    @cached_property
    def told_early(self) -> list[Placed]:
        """The sentences of the methods that report a number."""
        return [one for one in self.text.standing_in(self.text.work.method) if reported(one.text)]

    def indicators(self) -> None:
        add, symbol = self.facts.add, self.symbol
        seen: set[tuple[str, ...]] = set()
        for one in self.promises(self.text.work.method):
            spans = (one.sentence.span,)
            named = " ".join(found.name for found in datasets_in(one.text))
            for phrase in measured_in(one.text):
                key = tuple(phrase.core.casefold().split())
                if key in seen or phrase.core in named:
                    continue
                seen.add(key)
                add("promised", symbol, phrase.core, one.number, spans=spans)
                add("indicator", symbol, phrase.core, one.number, spans=spans)
                self.held(phrase.core)
            for found in (*datasets_in(one.text), *proxies_in(one.text)):
                add("promised", symbol, found.name, one.number, spans=spans)
                add("dataset", symbol, found.name, one.number, spans=spans)
                self.named(found)

            for found in self.sources(one):
                add("promised", symbol, found.name, one.number, spans=spans)
                add("dataset", symbol, found.name, one.number, spans=spans)

    def sources(self, one: Placed) -> Iterator[Named]:
        """What a sentence says was read or measured and no other sentence of the paper has a word of.

        Words of the trade are left out, of which at least two must remain. A sentence that names a method or a dataset
        is judged by these.
        """
        if any(True for _ in named_in(one.text)) or any(True for _ in datasets_in(one.text)):
            return
        for found in sources_in(one.text):
            telling = [root for root in rooted(found.stems) if root not in TRADE]
            if len(telling) > 1 and all(self.text.only_in(root, one.number) for root in telling):
                yield found

    def named(self, found: Named) -> None:
        """Where a dataset or instrument is named, by its abbreviation, half of its words, or what it measures."""
        telling, measured = frozenset(rooted(found.stems)), frozenset(rooted(found.measured))
        for one, roots in self.roots:
            short = found.short and found.short in one.text
            if short or roots & measured or 2 * len(roots & telling) >= max(len(telling), 1):
                spans = (one.sentence.span,)
                self.facts.add("dataset_named", self.symbol, found.name, one.number, basis="computed", spans=spans)
                return

    def held(self, phrase: str) -> None:
        """Where a sentence has a phrase's words or some of like meaning (of three or more all but a third), or what
        comes nearest to one."""
        wanted = ways(phrase)
        one, most = max(
            ((one, met(wanted, roots)) for one, roots in self.roots), key=lambda pair: pair[1], default=(None, 0)
        )
        if one is None or not most:
            pass
        elif most >= enough(wanted):
            self.facts.add(
                "indicator_held", self.symbol, phrase, one.number, basis="computed", spans=(one.sentence.span,)
            )
        else:
            self.facts.add(
                "nearest_to",
                self.symbol,
                phrase,
                one.number,
                _short(one.text),
                basis="computed",
                spans=(one.sentence.span,),
            )
        if met(wanted, self.everywhere) < len(wanted):
            self.facts.add("indicator_word_nowhere", self.symbol, phrase, basis="computed")


def _whole(text: str, match: re.Match[str]) -> str:
    """What matched, up to the end of its last word."""
    end = match.end()
    while end < len(text) and text[end].isalpha():
        end += 1
    return text[match.start() : end].strip()


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[:SHOWN].rsplit(' ', 1)[0]} …"
