"""What citing is made of: entries of a reference list, citations, and what each citation points to."""

from __future__ import annotations

from typing import NamedTuple

from argcheck.manuscript.nouns import Note, Section, Sentence
from argcheck.source import Span


class Name(NamedTuple):
    """An author; `given` is empty for an organisation and where only the surname stands."""

    family: str
    given: str = ""

    def __str__(self) -> str:
        return f"{self.family}, {self.given}" if self.given else self.family


class Reference(NamedTuple):
    """An entry of a reference list, of a bibliography file, or a footnote that is one.

    `year` is as written (`2014a`, `n.d.`, `in press`) and empty where there is none; `years` are the other years
    the entry holds, such as that of the first edition. `spans` are its stretches on disk in order: several where
    a page break put something else inside.
    """

    text: str
    spans: tuple[Span, ...]
    authors: tuple[Name, ...] = ()
    year: str = ""
    years: tuple[str, ...] = ()
    title: str = ""
    venue: str = ""
    dois: tuple[str, ...] = ()
    url: str = ""
    number: str = ""
    """The number that stands before it."""
    key: str = ""
    """Its key, in a bibliography file or in a list that the paper was typeset from (`\\bibitem{key}`)."""
    others: bool = False
    """Whether the list of authors ends in "et al."."""

    @property
    def span(self) -> Span:
        return self.spans[0]

    @property
    def line(self) -> int:
        return self.spans[0].line


class Citation(NamedTuple):
    """One work cited at one place.

    `style` is author-year, tag (a bare `Name 2017`), numeric, superscript, note, key or latex. `how` it was resolved is
    exact, folded (but for diacritics), near-name (a letter or two apart), near-year (the year differs), or none.
    `references` holds one entry; none where nothing fits; several where it is ambiguous.
    """

    style: str
    text: str
    span: Span
    section: Section | None = None
    sentence: Sentence | None = None
    narrative: bool = False
    names: tuple[str, ...] = ()
    """Authors as written, without initials where the surname can be told."""
    others: bool = False
    year: str = ""
    label: str = ""
    """The number, key or note's mark."""
    locator: str = ""
    references: tuple[Reference, ...] = ()
    how: str = "none"
    again: bool = False
    """Whether it is an ibid. or op. cit., which stands for the work cited before."""

    @property
    def line(self) -> int:
        return self.span.line

    @property
    def ambiguous(self) -> bool:
        return len(self.references) > 1

    @property
    def reference(self) -> Reference | None:
        return self.references[0] if len(self.references) == 1 else None


class Noted(NamedTuple):
    """A footnote that names a work: what it says of it."""

    note: Note
    reference: Reference


class Citing(NamedTuple):
    """How a paper cites: `styles` from the most used to the least, its reference list, and its citations in order.

    `listed` is whether there is a list to look works up in. `intruding` is running text inside the reference list.
    """

    styles: tuple[str, ...] = ()
    references: tuple[Reference, ...] = ()
    citations: tuple[Citation, ...] = ()
    noted: tuple[Noted, ...] = ()
    intruding: tuple[Span, ...] = ()

    @property
    def listed(self) -> bool:
        return bool(self.references)

    @property
    def keyed(self) -> bool:
        """Whether the paper's own list has keys."""
        return any(reference.key for reference in self.references)
