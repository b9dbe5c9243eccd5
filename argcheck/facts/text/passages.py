"""Passages of a manuscript that are alike, aligned sentence by sentence; the rules say which repeat one another.

The predicates are said in English in `rules/passages.dl`.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import groupby
from weakref import WeakKeyDictionary

from argcheck.datalog import Symbol
from argcheck.facts.store import Facts
from argcheck.facts.text.reading import Placed, ReadText
from argcheck.manuscript.likeness import Alike, Passage, Said, alike
from argcheck.patterns import late
from argcheck.source import Span

WRITES = ("stretch", "alike", "says_again", "says_most", "owns_repeating")
UNREAD = ("references", "keywords", "declarations")
"""Roles of sections that hold no running text."""
PROSE = ("text", "item", "quote")
SHORT = 45
"""Words of a passage below which a likeness is chance."""
LONGEST = 60
"""Sentences beyond which a section is compared by its paragraphs alone."""
LONGER = 1.5
"""A section so many times as long as another holds it among other things."""
NOTED = 30
"""Likeness in hundredths from which on a pair is written down."""
SHOWN = 3
"""Pairs of sentences that labels show; the proof has all."""

_AS_ABOVE = late(
    r"\b(?:[Aa]s (?:above|before|already|(?:discussed|described|explained|shown|noted) (?:above|before|earlier))"
    r"|[Aa]s in (?:the (?:previous|preceding|last)|[Ss]ection)|[Aa]nalogous(?:ly)? to|[Ll]ikewise)\b"
)
"""How a text says itself that it tells again what it has told of something else."""

KEPT: WeakKeyDictionary[ReadText, tuple[list[Passage], list[Passage]]] = WeakKeyDictionary()


def write(facts: Facts, text: ReadText) -> None:
    wholes, paragraphs = passages(text)
    found = [*alike(wholes, NOTED, unlike_long), *alike(paragraphs, NOTED, beside_whole)]
    named: set[int] = set()
    for pair in found:
        for passage in (pair.one, pair.other):
            if passage.number not in named:
                named.add(passage.number)
                write_passage(facts, text, passage)
        write_pair(facts, text, pair)


def passages(text: ReadText) -> tuple[list[Passage], list[Passage]]:
    """The passages of a text, which several kinds of facts read: see `read`."""
    if text not in KEPT:
        KEPT[text] = read(text)
    return KEPT[text]


def read(text: ReadText) -> tuple[list[Passage], list[Passage]]:
    """The sections of a text, each as a passage, and the paragraphs; the only paragraph of a section is both.

    What stands behind the list of references is left out: supplements say again what they go with.
    """
    wholes: list[Passage] = []
    paragraphs: list[Passage] = []
    last = max((at for at, (_, role) in enumerate(text.sections, 1) if role == "references"), default=0)
    end = last or len(text.sections)
    running = (one for one in text.running(*UNREAD) if one.kind in PROSE and one.section <= end)
    for section, inside in groupby(running, lambda one: one.section):
        parts = [(number, list(part)) for number, part in groupby(inside, lambda one: one.paragraph)]
        every = [one for _, part in parts for one in part]
        prose = [one for one in every if one.kind == "text"]
        every = prose if sum(len(one.text.split()) for one in prose) >= SHORT else every  # lists vary, the text tells
        whole = made(text, len(text.placed) + section, section, 0, every)
        if whole.words >= SHORT and len(whole.said) <= LONGEST:
            wholes.append(whole)
        if len(parts) == 1:
            paragraphs += [whole] if whole.words >= SHORT else []
            continue
        for number, part in parts:
            passage = made(text, part[0].number, section, number, part)
            if part[0].kind == "text" and passage.words >= SHORT:
                paragraphs.append(passage)
    return wholes, paragraphs


def made(text: ReadText, number: int, section: int, paragraph: int, placed: Sequence[Placed]) -> Passage:
    """A passage; a paragraph is numbered by its first sentence, a section behind all of them."""
    said = (Said(one.number, frozenset(text.stems(one.number)), one.text) for one in placed)
    return Passage(number, section, paragraph, tuple(said))


def unlike_long(one: Passage, other: Passage) -> bool:
    """Whether one section may hold the other, which its paragraphs tell."""
    return max(one.words, other.words) > LONGER * min(one.words, other.words)


def beside_whole(one: Passage, other: Passage) -> bool:
    """Whether two passages have been compared as sections already."""
    return one.paragraph == 0 and other.paragraph == 0 and not unlike_long(one, other)


def write_passage(facts: Facts, text: ReadText, passage: Passage) -> None:
    section = text.sections[passage.section - 1][0]
    alone = sum(paragraph.kind in PROSE for paragraph in section.paragraphs) == 1
    listed = sum(text.placed[one.number - 1].kind == "item" for one in passage.said) * 2 > len(passage.said)
    kind = "paragraph" if passage.paragraph else "list" if listed else "only" if alone else "whole"
    first = text.placed[passage.said[0].number - 1].sentence
    about = (passage.number, passage.section, Symbol(kind), passage.words)
    facts.add("stretch", text.symbol, *about, spans=(first.span,))
    for one in passage.said:
        if _AS_ABOVE.search(one.text):
            spans = (text.placed[one.number - 1].sentence.span,)
            facts.add("owns_repeating", text.symbol, passage.number, one.number, basis="computed", spans=spans)


def write_pair(facts: Facts, text: ReadText, pair: Alike) -> None:
    one, other = pair.one.number, pair.other.number
    facts.add("alike", text.symbol, one, other, *pair.measures, basis="computed")
    for predicate, pairs in (("says_again", pair.pairs), ("says_most", best(pair.pairs))):
        for here, there, _ in pairs:
            write_says(facts, text, predicate, (one, other), here, there)
            write_says(facts, text, predicate, (other, one), there, here)


def write_says(facts: Facts, text: ReadText, predicate: str, within: tuple[int, int], here: int, there: int) -> None:
    """A sentence says what one of another passage says, which is told by its line."""
    said, again = text.placed[here - 1].sentence.span, text.placed[there - 1].sentence.span
    facts.add(predicate, text.symbol, *within, here, where(again), basis="computed", spans=(said,))


def where(span: Span) -> str:
    """The line of a sentence, with its column where it does not start the line."""
    return f"line {span.line}" if span.column == 1 else f"line {span.line}, column {span.column}"


def best(pairs: Iterable[tuple[int, int, int]]) -> Iterator[tuple[int, int, int]]:
    """The pairs most alike, each sentence in one of them, in the order of the text."""
    taken: set[int] = set()
    kept: list[tuple[int, int, int]] = []
    for one, other, like in sorted(pairs, key=lambda pair: (-pair[2], pair)):
        if one not in taken and other not in taken and len(kept) < SHOWN:
            taken |= {one, other}
            kept.append((one, other, like))
    return iter(sorted(kept))
