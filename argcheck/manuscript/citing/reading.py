"""How a paper cites: its styles first, then its reference list, its citations, and what each points to."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from argcheck.manuscript.citing import authoryear, numeric, years
from argcheck.manuscript.citing.accepting import accepted
from argcheck.manuscript.citing.again import Placed, with_again
from argcheck.manuscript.citing.entries import opens, read_list
from argcheck.manuscript.citing.fields import Fields, fields
from argcheck.manuscript.citing.keys import keyed
from argcheck.manuscript.citing.names import folded
from argcheck.manuscript.citing.nouns import Citation, Citing, Noted, Reference
from argcheck.manuscript.citing.passages import Passage, passages
from argcheck.manuscript.citing.resolve import Index
from argcheck.manuscript.citing.towns import without_towns
from argcheck.manuscript.nouns import Manuscript
from argcheck.manuscript.prose import Mark
from argcheck.patterns import late

_NEXT_WORK = late(rf"(?:{years.NUMBER}|n\.d)[a-h]?\)?[.;]\s+")
_SEE = late(r"\s*(?:[Ss]ee(?: also)?|[Cc]f\.?|[Vv]er|[Vv]gl\.)\s+")
_WITHIN = late(r"\b(?:quoted|cited|qtd\.?|reprinted|reproduced|printed|translated|discussed)\s(?:in|from|after|by)\s+")
"""Before the work in which another source of a note is found."""
_ARCHIVAL = late(
    r"\bArchives?\b(?! of\b)|\bArchiv(?:o|io|es)?\b|\bRecords? Office\b|\b(?:Minute|Day|Account) Books?\b"
    r"|\b(?:Tax|Parish) (?:Lists?|Registers?)\b|\bfol(?:io|s)?\.|\bMSS?\b"
)
"""What stands in an archive has no entry in a list of works."""
_LONGEST_NOTE = 60
"""Words beyond which a footnote says more than which work is meant."""


def read(manuscript: Manuscript, bibliography: Sequence[Reference] = ()) -> Citing:
    """How `manuscript` cites. `bibliography` holds the entries of its `.bib` files."""
    found = read_list(manuscript)
    references = found.references
    index = Index([*references, *bibliography])
    stretches = [
        passage for passage in passages(manuscript) if not found.taken or id(passage.paragraph) not in found.taken
    ]
    order = {id(passage): number for number, passage in enumerate(stretches)}
    noted = _notes(manuscript, index)
    placed = list(_numbered(stretches, order, references, {note.note.mark for note in noted}))
    placed += _keyed(stretches, order, [*(entry for entry in references if entry.key), *bibliography])
    named = list(_named(stretches, order, index, {id(note.note) for note in noted}))
    by_number = sum(each[2].style in ("numeric", "superscript") for each in placed)
    if by_number and sum(each[2].how in ("exact", "folded") for each in named) * 4 < by_number:
        # Names with years in a paper that cites by number say of which year the work was, no more.
        named = []
    if any(each[2].style == "tag" for each in named):
        named += _undated(stretches, order, references)
    placed += named
    placed += _marked(stretches, order, noted, index)
    placed.sort(key=lambda each: each[:2])
    citations = with_again(_without_strays(placed), stretches)
    styles = Counter(citation.style for citation in citations)
    return Citing(
        tuple(style for style, _ in sorted(styles.items(), key=lambda item: (-item[1], item[0]))),
        references,
        tuple(citations),
        tuple(noted),
        found.intruding,
    )


def _named(stretches: Sequence[Passage], order: dict[int, int], index: Index, skipped: set[int]) -> Iterator[Placed]:
    """Citations by author and year; footnotes that are references are read apart."""
    candidates = [
        candidate
        for passage in stretches
        if passage.note is None or id(passage.note) not in skipped
        for candidate in authoryear.candidates(passage, index)
    ]
    for each in without_towns(accepted(candidates), stretches, index.references):
        passage = each.passage
        yield (
            order[id(passage)],
            each.end,
            Citation(
                "tag" if each.kind == "tag" else "author-year",
                passage.text[each.start : each.end],
                passage.span(each.start, each.end),
                passage.section,
                passage.sentence(each.start),
                each.kind == "narrative",
                tuple(each.names),
                each.found.others,
                each.year,
                "",
                each.locator,
                each.match.references,
                each.match.how,
            ),
        )


def _without_strays(placed: list[Placed]) -> list[Placed]:
    """Where the only entry of an author is cited with its own year too, another year means another work.

    A tag that gives the first name too is copied from the list, and there the year is what went wrong.
    """
    known = {
        id(citation.references[0])
        for _, _, citation in placed
        if citation.how in ("exact", "folded") and citation.references
    }
    found = []
    for at, place, citation in placed:
        entry = citation.reference
        if citation.how == "near-year" and entry is not None and id(entry) in known:
            first, second = years.number(citation.year), years.number(entry.year)
            copied = citation.style == "tag" and any(_spelt_out(author.given, citation) for author in entry.authors[:1])
            if first is not None and second is not None and abs(first - second) > 1 and not copied:
                citation = citation._replace(references=(), how="none")
        found.append((at, place, citation))
    return found


def _spelt_out(given: str, citation: Citation) -> bool:
    """Whether a citation gives a first name, and not its initial alone."""
    first = given.split(" ")[0].strip(".")
    return len(first) > 2 and re.search(rf"\b{re.escape(first)}\b", citation.text) is not None


def _undated(stretches: Sequence[Passage], order: dict[int, int], references: Sequence[Reference]) -> Iterator[Placed]:
    """Tags that only give an author, `Surname, Name`, as the list does, behind the last mark of a paragraph."""
    known: dict[str, list[Reference]] = {}
    for reference in references:
        if reference.authors and reference.authors[0].given:
            known.setdefault(folded(str(reference.authors[0])), []).append(reference)
    for passage in stretches:
        start = passage.marks[-1].index if passage.marks else len(passage.text)
        tail = passage.text[start:].strip(" .")
        if not 4 < len(tail) < 60 or "," not in tail or folded(tail) not in known:
            continue
        start = passage.text.index(tail, start)
        citation = Citation(
            "tag",
            tail,
            passage.span(start, start + len(tail)),
            passage.section,
            passage.sentence(start),
            names=(tail.partition(",")[0],),
            references=tuple(known[folded(tail)]),
            how="exact",
        )
        yield order[id(passage)], start, citation


def _numbered(
    stretches: Sequence[Passage], order: dict[int, int], references: Sequence[Reference], noted: set[str]
) -> Iterator[Placed]:
    entries = numeric.by_number(references)
    for group in numeric.recognised(numeric.groups(stretches), references, noted):
        passage = group.passage
        if group.offsets is not None:
            span = passage.source.span(*group.offsets)
        else:
            span = passage.span(group.start, group.end)
        for number in group.numbers:
            entry = entries.get(number, ())
            yield (
                order[id(passage)],
                group.start,
                Citation(
                    "superscript" if group.style == "superscript" else "numeric",
                    group.text,
                    span,
                    passage.section,
                    passage.sentence(max(group.start - 1, 0)),
                    label=str(number),
                    references=entry[:1],
                    how="exact" if entry else "none",
                ),
            )


def _keyed(stretches: Sequence[Passage], order: dict[int, int], bibliography: Sequence[Reference]) -> Iterator[Placed]:
    entries = {reference.key: reference for reference in reversed(bibliography)}
    for passage in stretches:
        for each in keyed(passage):
            entry = entries.get(each.key)
            yield (
                order[id(passage)],
                each.start,
                Citation(
                    each.style,
                    passage.text[each.start : each.end],
                    passage.span(each.start, each.end),
                    passage.section,
                    passage.sentence(each.start),
                    each.narrative,
                    label=each.key,
                    locator=each.locator,
                    references=(entry,) if entry else (),
                    how="exact" if entry else "none",
                ),
            )


def _notes(manuscript: Manuscript, index: Index) -> list[Noted]:
    """The footnotes that are references: they open with an author and give a year."""
    found = []
    for note in manuscript.notes:
        text = " ".join(sentence.text for sentence in note.sentences)
        if len(text.split()) > _LONGEST_NOTE:
            continue
        for part in _works(text):
            said = fields(part)
            if said.year and said.title and _names_work(part, said, index):
                reference = Reference(
                    part, (note.span,), said.authors, said.year, said.years, said.title, said.venue, said.dois,
                    said.url, note.mark, "", said.others,
                )  # fmt: skip
                found.append(Noted(note, reference))
    return found


def _names_work(text: str, said: Fields, index: Index) -> bool:
    """Whether a note opens with a person as entries do, or with an organisation that the list knows."""
    if not said.authors or _ARCHIVAL.search(text):
        return False
    first = said.authors[0]
    given = first.given and (opens(text) or text.startswith(first.given))
    return bool(given) or (text.startswith(f"{first.family}.") and index.known(first.family))


def _works(text: str) -> Iterator[str]:
    """The works that one note names, one behind the other."""
    see = _SEE.match(text)
    start = see.end() if see else 0
    within = _WITHIN.search(text, start)
    if within and opens(text[within.end() :]):
        start = within.end()
    for match in _NEXT_WORK.finditer(text):
        if opens(text[match.end() :]):
            yield text[start : match.end()]
            start = match.end()
    yield text[start:]


def _marked(
    stretches: Sequence[Passage], order: dict[int, int], noted: Sequence[Noted], index: Index
) -> Iterator[Placed]:
    """Footnote marks whose note is a reference: each cites the work that the note names."""
    notes: dict[str, dict[int, list[Noted]]] = {}
    for each in noted:
        notes.setdefault(each.note.mark, {}).setdefault(id(each.note), []).append(each)
    marks: dict[str, list[tuple[Passage, Mark]]] = {}
    for passage in stretches if notes else ():
        for mark in passage.marks if passage.kind != "note" else ():
            if mark.text in notes:
                marks.setdefault(mark.text, []).append((passage, mark))
    for name, places in marks.items():
        # Where a number is used twice, the first mark means the first note.
        said = list(notes[name].values())
        paired = len(said) == len(places)
        for count, (passage, mark) in enumerate(places):
            for each in said[count] if paired else [one for several in said for one in several]:
                yield order[id(passage)], mark.index, _noted_citation(passage, mark, each.reference, index)


def _noted_citation(passage: Passage, mark: Mark, said: Reference, index: Index) -> Citation:
    match = index.find([author.family for author in said.authors], said.year, said.others)
    alike = tuple(entry for entry in match.references if _alike(entry.title, said.title))
    references = alike or (match.references if match.rank <= 1 else ())
    return Citation(
        "note",
        mark.text,
        passage.source.span(mark.start, mark.end),
        passage.section,
        passage.sentence(max(mark.index - 1, 0)),
        names=tuple(author.family for author in said.authors),
        others=said.others,
        year=said.year,
        label=mark.text,
        references=references,
        how=match.how if references else "none",
    )


def _alike(first: str, second: str) -> bool:
    a, b = folded(first), folded(second)
    return bool(a and b) and (a.startswith(b[:30]) or b.startswith(a[:30]))
