"""How a manuscript cites, as facts: entries of its list, citations, where each leads, and what comes nearest.

The predicates are said in English in `rules/citing.dl`.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator

from argcheck.datalog import Symbol
from argcheck.facts.store import Facts
from argcheck.facts.text.reading import ReadText
from argcheck.manuscript.citing import Citation, Name, Reference
from argcheck.manuscript.citing.kinds import kind, work
from argcheck.manuscript.citing.names import acronym, folded, marked_apart, near, shorter
from argcheck.manuscript.citing.passages import passages
from argcheck.patterns import late
from argcheck.source import Span

RENDERED = ("author-year", "tag", "numeric", "superscript", "note")
"""Styles in which a reader looks works up in the paper's own list."""
NEAREST = 3
"""Entries shown beside a citation that leads to none."""
LONG = 90
"""Letters of an entry that are shown."""
_QUOTED_FROM = late(
    r"\)?(?:[^\"“'‘()]|(?<=\w)['’](?=\w)){0,120}"
    r"(?:[\"“][^\"“”]{10,900}[\"”]|(?<!\w)['‘](?:[^'’]|['’](?=\w)){10,900}['’])"
    r"\s*\((?P<by>[^()]*\d{4}[^()]*)\)"
)
"""A quotation with its source, behind the name of who said it."""


WRITES = (
    "citation_style",
    "reference_list",
    "reference",
    "reference_called",
    "reference_identity",
    "reference_whole",
    "reference_venue",
    "reference_unsigned",
    "reference_url",
    "reference_doi",
    "citation",
    "cites_work",
    "leads_to",
    "marked_otherwise",
    "near_entry",
    "unused_of_year",
    "named_in_text",
    "year_of",
)


def write(facts: Facts, text: ReadText) -> None:
    cited = text.cited
    for style in cited.styles:
        facts.add("citation_style", text.symbol, Symbol(style), basis="computed")
    if cited.references and cited.styles and (cited.styles[0] in RENDERED or cited.keyed):
        span = cited.references[0].span
        facts.add("reference_list", text.symbol, len(cited.references), spans=(span,))
    _Citing(facts, text).write()
    for stamp in text.paper.dates:
        if stamp.date is not None:
            year, late = stamp.date.year, Symbol("late" if stamp.date.month > 9 else "early")
            facts.add("year_of", text.symbol, Symbol(stamp.event), year, late, spans=(stamp.span,))


class _Citing:
    """Writes the entries and citations of one manuscript."""

    def __init__(self, facts: Facts, text: ReadText) -> None:
        self.facts = facts
        self.text = text
        self.symbol = text.symbol
        self.cited = cited = text.cited
        self.entries = {id(entry): number for number, entry in enumerate(cited.references, 1)}
        self.found = {id(citation): citation.references or self.abbreviated(citation) for citation in cited.citations}
        self.used = {id(entry) for found in self.found.values() for entry in found}

    def write(self) -> None:
        for number, entry in enumerate(self.cited.references, 1):
            self.entry(number, entry)
        for number in self.named_in_text():
            entry = self.cited.references[number - 1]
            self.facts.add("named_in_text", self.symbol, number, basis="computed", spans=(entry.span,))
        for number, citation in enumerate(self.cited.citations, 1):
            self.citation(number, citation, self.text.number(citation.sentence))

    def entry(self, number: int, entry: Reference) -> None:
        add, symbol = self.facts.add, self.symbol
        author = str(entry.authors[0]) if entry.authors else ""
        add("reference", symbol, number, author, entry.year, entry.title, spans=entry.spans)
        add("reference_called", symbol, number, called(entry), spans=entry.spans)
        if entry.authors and entry.year[:4].isdigit():
            surname, year = folded(entry.authors[0].family), int(entry.year[:4])
            title = " ".join(late(r"\w+").findall(entry.title.casefold()))
            add("reference_identity", symbol, number, surname, year, title, spans=entry.spans)
        whole = folded(entry.text).lstrip("0123456789")
        add("reference_whole", symbol, number, whole, spans=entry.spans)
        if entry.venue:
            add("reference_venue", symbol, number, entry.venue, spans=entry.spans)
            if entry.authors and folded(entry.authors[0].family) == folded(entry.venue):
                add("reference_unsigned", symbol, number, entry.venue, spans=entry.spans)
        if entry.url and "doi.org" not in entry.url:
            add("reference_url", symbol, number, plain_url(entry.url), spans=entry.spans)
        for doi in entry.dois[:1]:
            add("reference_doi", symbol, number, doi.casefold(), spans=entry.spans)

    def citation(self, number: int, citation: Citation, sentence: int) -> None:
        add, symbol = self.facts.add, self.symbol
        spans = (citation.span, *self.note(citation))
        add("citation", symbol, number, sentence, citation.text, citation.year, spans=spans[:1])
        what = "aside" if self.passed_on(citation, sentence) else kind(citation, self.cited.keyed)
        add("cites_work", symbol, number, Symbol(what), work(citation), spans=spans)
        how = Symbol(citation.how if citation.references else "abbreviated")
        for entry in self.found[id(citation)]:
            place = self.entries.get(id(entry), 0)
            add("leads_to", symbol, number, place, how, basis="computed", spans=spans)
            if any(marked_apart(name, author.family) for name in citation.names for author in entry.authors):
                add("marked_otherwise", symbol, number, place, basis="computed", spans=spans)
        if not self.found[id(citation)] and self.cited.listed:
            for target, why in self.nearest(citation):
                entry = self.cited.references[target - 1]
                said = f"{why}: {called(entry)}"
                add("near_entry", symbol, number, target, said, basis="computed", spans=(entry.span,))
            for target, entry in enumerate(self.cited.references, 1):
                if id(entry) not in self.used and citation.year and entry.year[:4] == citation.year[:4]:
                    add("unused_of_year", symbol, number, target, basis="computed", spans=(entry.span,))

    def passed_on(self, citation: Citation, sentence: int) -> bool:
        """Whether the work was read in another: its words are quoted, and a listed work stands behind the quotation."""
        if not citation.narrative or self.found[id(citation)] or not sentence:
            return False
        _, behind, said = self.text.paragraph_from(sentence).partition(citation.text)
        quoted = _QUOTED_FROM.match(said) if behind else None
        return quoted is not None and any(
            other.text in quoted["by"] and self.found[id(other)] for other in self.cited.citations if other.text
        )

    def abbreviated(self, citation: Citation) -> tuple[Reference, ...]:
        """The entry of the year that holds the abbreviation by which a work is cited, or whose author it stands for."""
        name = citation.names[0] if len(citation.names) == 1 else ""
        if sum(letter.isupper() for letter in name) < 2 or not name.isalpha():
            return ()
        return tuple(
            entry
            for entry in self.cited.references
            if citation.year
            and entry.year[:4] == citation.year[:4]
            and (re.search(rf"\b{name}\b", entry.text) or name.casefold() in _initials(entry))
        )[:1]

    def note(self, citation: Citation) -> list[Span]:
        """Where the note stands that says what its mark cites."""
        return [
            said.note.span
            for said in self.cited.noted
            if citation.style == "note"
            and said.note.mark == citation.label
            and (tuple(name.family for name in said.reference.authors), said.reference.year)
            == (citation.names, citation.year)
        ]

    def nearest(self, citation: Citation) -> Iterator[tuple[int, str]]:
        """The entries that have one of the names, else one that is written like it; then those of the year that
        nothing cites."""
        names = {folded(short) for name in citation.names for short in shorter(name)[-1:]}
        found = 0
        for like, why in ((False, "an entry of this name"), (True, "an entry of a like name")):
            for number, entry in enumerate(self.cited.references, 1):
                authors = [folded(author.family) for author in entry.authors]
                fits = any(near(name, author) for name in names for author in authors) if like else names & {*authors}
                if fits and found < NEAREST:
                    found += 1
                    yield number, why
            if found:
                return
        for number, entry in enumerate(self.cited.references, 1):
            if id(entry) not in self.used and citation.year and entry.year[:4] == citation.year[:4] and found < NEAREST:
                found += 1
                yield number, "an entry of this year that nothing cites"

    def named_in_text(self) -> Iterator[int]:
        """The entries that nothing cites, and whose author or title stands somewhere in the text."""
        waiting = [
            (number, entry) for number, entry in enumerate(self.cited.references, 1) if id(entry) not in self.used
        ]
        if not waiting:
            return
        source = self.text.paper.source
        lost = (" ".join(source.shown(span)) for span, _ in self.text.paper.dropped)
        words = late(r"\w+").findall(" ".join([*(passage.text for passage in passages(self.text.paper)), *lost]))
        written = f" {' '.join(words)} "
        text = f" {' '.join(map(folded, words))} "
        elsewhere = self.named_in_citations()
        capitals = {word for word in words if word.isupper()}
        for number, entry in waiting:
            short = {acronym(author.family).upper() for author in entry.authors if not author.given}
            if (
                any(text.count(f" {name} ") > elsewhere[name] for name in _names(entry))
                or any(f" {name} " in written for name in _unsigned(entry))
                or not short.isdisjoint(capitals)
            ):
                yield number

    def named_in_citations(self) -> Counter[str]:
        """How often a name stands in citations that lead to an entry, and so means that and no other."""
        found: Counter[str] = Counter()
        for citation in self.cited.citations:
            if self.found[id(citation)] and not citation.again:
                words = "".join(f" {folded(word)} " for word in late(r"\w+").findall(citation.text))
                found.update({name for name in map(_name, citation.names) if f" {name} " in words})
        return found


def _name(text: str) -> str:
    """A name as words of a folded text; an empty name is never in one."""
    return " ".join(folded(word) for word in late(r"\w+").findall(text)) or "\0"


def _unsigned(entry: Reference) -> Iterator[str]:
    """What stands where the author would, in several words as written: an organisation, or a title that in small
    letters is but a phrase of the text (`Lane–kerb relations`)."""
    return (" ".join(late(r"\w+").findall(author.family)) for author in entry.authors if _in_words(author))


def _in_words(author: Name) -> bool:
    """Whether an author is several words and no person."""
    return not author.given and len(late(r"\w+").findall(author.family)) > 1


def _names(entry: Reference) -> Iterator[str]:
    """An entry's authors and the start of its title as words of a folded text; an empty name is never in one."""
    yield from (_name(author.family) for author in entry.authors if not _in_words(author))
    title = [folded(word) for word in late(r"\w+").findall(entry.title)]
    if len(title) > 2:
        yield " ".join(title[:4])


def plain_url(url: str) -> str:
    """An address without what makes no difference."""
    return late(r"^https?://(?:www\.)?|/+$").sub("", url.casefold())


def _initials(entry: Reference) -> Iterator[str]:
    """The first letters of an organisation's words, with the small words and without them."""
    for author in entry.authors:
        if not author.given:
            words = [folded(word) for word in late(r"[^\W\d_]+").findall(author.family)]
            yield "".join(word[:1] for word in words)
            yield "".join(word[:1] for word in words if len(word) > 3)


def called(entry: Reference) -> str:
    """The first words of an entry, as the list has it."""
    text = entry.text.replace("*", "").strip()
    return text if len(text) < LONG else f"{text[:LONG].rsplit(' ', 1)[0]} …"
