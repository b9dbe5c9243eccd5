"""Running text inside the list of references, entries of a list inside the text, entries torn in two.

The predicates are said in English in `rules/intruding_section.dl`.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from argcheck.datalog import Symbol
from argcheck.facts.store import Facts
from argcheck.facts.text.reading import ReadText
from argcheck.manuscript import Paragraph
from argcheck.manuscript.citing.entries import is_entry
from argcheck.source import Span

WRITES = ("intrusion", "intruding", "torn_entry", "entries_inside", "stops_before_list")
LIST = Symbol("list")
RUN = 2
"""Entries in a row that are a list."""
ENTRIES = 2
"""Entries that make a list: below a heading such as “Further reading” works may be told of in sentences."""
PLACES = 2
"""Places among the entries at which running text stands; at more of them an annotated list tells of its works: three
such lists have from 3 to 30 places, and of the lists that a text strayed into none has more than one."""
LONG = 25
"""Words beyond which a paragraph is running text."""
HEADING = 6
"""Words that may be a heading over the list, which was not taken for one."""


def write(facts: Facts, text: ReadText) -> None:
    spans = sorted({*text.cited.intruding, *between_lists(text)})
    if len(text.cited.references) < ENTRIES or places(text, spans) > PLACES:
        spans = []
    for number, span in enumerate(spans, 1):
        facts.add("intruding", text.symbol, LIST, number, spans=(span,))
    if spans:
        facts.add("intrusion", text.symbol, LIST, spans=spans[:1])
        write_around(facts, text, spans)
    for section, run in runs(text):
        title = text.sections[section - 1][0].title
        facts.add("intrusion", text.symbol, section, spans=(run[0].span,))
        facts.add("entries_inside", text.symbol, section, title, len(run), spans=(run[0].span,))


def places(text: ReadText, spans: Sequence[Span]) -> int:
    """At how many places, with entries between them, paragraphs stand."""
    starts = sorted(entry.span for entry in text.cited.references)
    between = sum(any(one < start < other for start in starts) for one, other in pairwise(spans))
    return between + bool(spans)


def write_around(facts: Facts, text: ReadText, spans: Sequence[Span]) -> None:
    """What the running text has torn: the entry that it stands in, and the sentence that it goes on with."""
    for number, entry in enumerate(text.cited.references, 1):
        for first, second in pairwise(entry.spans):
            if any(first.end_line < span.line < second.line for span in spans):
                facts.add("torn_entry", text.symbol, LIST, number, spans=(first, second))
    start = (spans[0].line, spans[0].column)
    before = [one for one in text.running() if (one.sentence.span.line, one.sentence.span.column) < start]
    if before and before[-1].text[-1].isalpha():
        facts.add("stops_before_list", text.symbol, LIST, before[-1].number, spans=(before[-1].sentence.span,))


def between_lists(text: ReadText) -> Iterator[Span]:
    """The paragraphs without a heading between two parts of the list, where a format gives each part one."""
    for before, here, after in zip(text.sections, text.sections[1:], text.sections[2:], strict=False):
        if before[1] == "references" and after[1] == "references" and not here[0].title:
            yield from (each.span for each in here[0].paragraphs if len(each.text.split()) > LONG)


def runs(text: ReadText) -> Iterator[tuple[int, list[Paragraph]]]:
    """The entries in a row that stand in a section behind its own text."""
    for number, (section, role) in enumerate(text.sections, 1):
        if role in ("references", "declarations", "keywords") or not section.title:
            continue
        before: Paragraph | None = None
        for entry, group in groupby(section.paragraphs, is_entry):
            run = list(group)
            if entry and before is not None and len(run) >= RUN and len(before.text.split()) > HEADING:
                yield number, run
            before = run[-1]
