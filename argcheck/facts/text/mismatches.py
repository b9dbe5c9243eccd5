"""What stands beside a citation and differs: a name, an order of names, a journal, a note; and which styles are mixed.

The predicates are said in English in the checks that read them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from argcheck.datalog import Symbol
from argcheck.facts.store import Facts
from argcheck.facts.text.citations import called
from argcheck.facts.text.reading import ReadText
from argcheck.manuscript.citing import Citation, Citing, Reference, mismatches, numeric
from argcheck.manuscript.citing.passages import passages
from argcheck.manuscript.citing.venues import likely
from argcheck.manuscript.nouns import Note
from argcheck.manuscript.words import numbered
from argcheck.source import Span

WRITES = (
    "named_in_front",
    "opens_with",
    "names_reordered",
    "placed_elsewhere",
    "titled_otherwise",
    "told_of_work",
    "listed_as",
    "note_differs",
    "style_used",
    "cited_in_style",
    "list_numbered",
)
FAMILIES = {
    "author-year": "names_and_years",
    "numeric": "numbers",
    "superscript": "numbers",
    "note": "footnotes",
    "tag": "bare_names",
}
COUNTED = ("numeric", "superscript", "note")
LISTED = 8
"""Entries from which on the numbers of a list are more than a list's marks."""
SHOWN = 2
"""Citations of each style that are shown; of bare names without a mark every one."""


def write(facts: Facts, text: ReadText) -> None:
    cited, symbol = text.cited, text.symbol
    for predicate, found in (
        ("named_in_front", mismatches.bracketed(cited)),
        ("names_reordered", mismatches.reordered(cited)),
        ("placed_elsewhere", mismatches.published_elsewhere(cited)),
        ("titled_otherwise", mismatches.retitled(cited)),
    ):
        for one in found:
            place = (cited.citations[one.number - 1].span,)
            facts.add(predicate, symbol, one.number, one.said, one.instead, spans=place)
            facts.add("told_of_work", symbol, one.number, spans=place)
    write_passing(facts, text)
    for one in mismatches.opening(cited):
        # Whoever is spoken of more often may be one of those whom the paper is about.
        if len(re.findall(rf"\b{re.escape(one.said)}\b", text.paper.source.text)) == 1:
            citation = cited.citations[one.number - 1]
            where = Symbol("note" if citation.style == "note" else "citation")
            facts.add("opens_with", symbol, one.number, one.said, one.instead, where, spans=(citation.span,))
    for number, (what, spans) in enumerate(notes_differing(text), 1):
        facts.add("note_differs", symbol, number, what, spans=spans)
    if len(strays := stray_numbers(text)) > 2:
        facts.add("style_used", symbol, Symbol("numbers"), len(strays), basis="computed", spans=strays[:1])
    if counted_in_vain(cited) and all(printed(text, entry) for entry in cited.references):
        facts.add("list_numbered", symbol, len(cited.references), spans=(cited.references[0].span,))
    for family, citations in styles(cited, text.paper.notes).items():
        facts.add("style_used", symbol, Symbol(family), len(citations), basis="computed", spans=(citations[0][1].span,))
        shown = (
            citations[:SHOWN] if family != "bare_names" else [each for each in citations if not _marked(each[1], cited)]
        )
        for number, citation in shown:
            facts.add("cited_in_style", symbol, number, Symbol(family), citation.text, spans=(citation.span,))


def write_passing(facts: Facts, text: ReadText) -> None:
    """Journals that a sentence names in its course, without a citation, where the list has the work elsewhere.

    What is told so is numbered behind the citations.
    """
    cited = text.cited
    numbers = {id(entry): number for number, entry in enumerate(cited.references, 1)}
    last = len(cited.citations)
    for one in text.running() if cited.references else ():
        if not (likely(one.text) and numbered(one.text)):
            continue
        marked = {id(entry) for each in cited.citations if each.sentence is one.sentence for entry in each.references}
        for said, instead, entry in mismatches.told_in_passing(one.text, cited):
            if id(entry) not in marked:
                last += 1
                place = (one.sentence.span,)
                facts.add("placed_elsewhere", text.symbol, last, said, instead, spans=place)
                facts.add("told_of_work", text.symbol, last, spans=place)
                facts.add("listed_as", text.symbol, last, numbers[id(entry)], spans=entry.spans)


def counted_in_vain(cited: Citing) -> bool:
    """Whether each entry of a long list has its number, and works are cited by name and none by number."""
    numbers = [entry.number for entry in cited.references]
    in_order = len(numbers) >= LISTED and numbers == [str(at) for at in range(1, len(numbers) + 1)]
    return in_order and "author-year" in cited.styles and not {*cited.styles}.intersection(COUNTED)


def printed(text: ReadText, entry: Reference) -> bool:
    """Whether an entry's number stands in front of it in the file, and is no label that a format keeps beside it."""
    line = next(iter(text.paper.source.shown(entry.span)), "")
    opened = line.lstrip("\t \u00a0\u202f[(*>-")
    return opened.startswith(entry.number) and not opened[len(entry.number) :][:1].isdecimal()


def notes_differing(text: ReadText) -> Iterator[tuple[str, tuple[Span, ...]]]:
    """What a note says otherwise than the text beside its mark, or than the list, and where both stand."""
    cited = text.cited
    for one in mismatches.noted_otherwise(cited, text.paper.source):
        mark = cited.citations[one.number - 1]
        notes = [said.note.span for said in cited.noted if said.note.mark == mark.label]
        what = f"note {mark.label} is {one.said}, and {one.instead} stands beside its mark"
        yield what, (mark.span, cited.citations[one.other - 1].span, *notes[:1])
    for number, place, how in mismatches.noted_unlike_list(cited):
        said, entry = cited.noted[number - 1], cited.references[place - 1]
        what = f"note {said.note.mark} gives “{called(said.reference)}” with {how} than the list, “{called(entry)}”"
        yield what, (said.note.span, entry.span)
    for note, entry in mismatches.short_notes(text.paper.notes, cited):
        yield f"note {note.mark} gives another author than the list, “{called(entry)}”", (note.span, entry.span)


def styles(cited: Citing, notes: tuple[Note, ...]) -> dict[str, list[tuple[int, Citation]]]:
    """The citations of the running text by family of style; names in a sentence go with every style."""
    inside = {note.span.line for note in notes}
    found: dict[str, list[tuple[int, Citation]]] = {}
    for number, citation in enumerate(cited.citations, 1):
        family = FAMILIES.get(citation.style, "")
        if family and not (citation.narrative or citation.again or citation.line in inside):
            found.setdefault(family, []).append((number, citation))
    return found


def stray_numbers(text: ReadText) -> list[Span]:
    """Numbers of entries in square brackets at the end of a clause, in a paper that was not found to cite by number."""
    cited = text.cited
    if not cited.references or {"numeric", "superscript"} & {*cited.styles}:
        return []
    found = []
    for passage in passages(text.paper):
        for group in numeric.groups([passage]) if passage.kind in ("text", "item") and "[" in passage.text else ():
            ends = passage.text[group.end : group.end + 1] in (".", ",", ";", ")", "")
            if (
                group.style == "numeric"
                and ends
                and all(0 < number <= len(cited.references) for number in group.numbers)
            ):
                found.append(passage.span(group.start, group.end))
    return found


def _marked(citation: Citation, cited: Citing) -> bool:
    """Whether a mark of a note stands on the line of a citation."""
    return any(other.style == "note" and other.line == citation.line for other in cited.citations)
