"""What a paper is made of: sections, paragraphs, sentences, notes and dates, each with its place on disk."""

from __future__ import annotations

import datetime
import hashlib
import unicodedata
from dataclasses import dataclass, field
from functools import cached_property
from typing import NamedTuple

from argcheck.manuscript.prose import Prose
from argcheck.source import Source, Span

PROSE = ("text", "item", "quote")
"""The kinds of paragraph that an ordinal counts; rows of a table and captions stand beside them."""


def digest(text: str) -> str:
    """Eight hex digits that name a sentence; line breaks, punctuation and capitals do not change them."""
    folded = unicodedata.normalize("NFKC", text).casefold()
    bare = "".join(character for character in folded if character.isalnum())
    return hashlib.sha256(bare.encode("utf-8", "surrogatepass")).hexdigest()[:8]


@dataclass(frozen=True)
class Sentence:
    """One sentence: its text without markup, and its stretch on disk (with what a page break put inside)."""

    text: str
    span: Span

    @cached_property
    def digest(self) -> str:
        return digest(self.text)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """`kind` is text, item (of a list), quote, row (of a table) or caption."""

    sentences: tuple[Sentence, ...]
    span: Span
    kind: str = "text"
    prose: Prose | None = field(default=None, compare=False, repr=False)
    """The way from each character back to the file, where the format has one."""
    mark: str = ""
    """What stands before an item, or the key of an entry of a list of references."""

    @property
    def text(self) -> str:
        return " ".join(sentence.text for sentence in self.sentences)


@dataclass(frozen=True)
class Section:
    """A heading and what stands under it up to the next heading; `title` is empty for text that has none."""

    title: str
    number: str
    level: int
    span: Span
    role: str | None
    paragraphs: tuple[Paragraph, ...]
    heading: Prose | None = field(default=None, compare=False, repr=False)

    @cached_property
    def prose(self) -> tuple[Paragraph, ...]:
        """The paragraphs that `p1`, `p2`, … of an address count."""
        return tuple(paragraph for paragraph in self.paragraphs if paragraph.kind in PROSE)


@dataclass(frozen=True, slots=True)
class Note:
    """A footnote, by the mark that stands before it."""

    mark: str
    sentences: tuple[Sentence, ...]
    span: Span
    prose: Prose | None = field(default=None, compare=False, repr=False)


class Dated(NamedTuple):
    """Received, revised, accepted or published; `date` is None where it can be read in two ways."""

    event: str
    date: datetime.date | None
    text: str
    span: Span


class Spot(NamedTuple):
    """A sentence and where it stands: section, paragraph, and place in that (both from 1)."""

    sentence: Sentence
    section: Section
    paragraph: int
    number: int

    def __str__(self) -> str:
        return f'"{self.section.title}" p{self.paragraph} s{self.number}'


@dataclass(frozen=True)
class Manuscript:
    """A paper as read; `dropped` says which stretches were taken out of the text, and why."""

    source: Source
    title: str
    title_span: Span | None
    front: Span | None
    sections: tuple[Section, ...]
    notes: tuple[Note, ...]
    dates: tuple[Dated, ...]
    dropped: tuple[tuple[Span, str], ...]

    @property
    def headings(self) -> tuple[tuple[int, str], ...]:
        """The line where each section begins, and its title."""
        return tuple((section.span.line, section.title) for section in self.sections)

    @cached_property
    def spots(self) -> dict[str, list[Spot]]:
        """The sentences that an ordinal can name, by digest."""
        found: dict[str, list[Spot]] = {}
        for section in self.sections:
            for p, paragraph in enumerate(section.prose, 1):
                for s, sentence in enumerate(paragraph.sentences, 1):
                    found.setdefault(sentence.digest, []).append(Spot(sentence, section, p, s))
        return found
