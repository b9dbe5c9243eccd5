"""From the elements of a file to a paper: title, sections and their roles, paragraphs, sentences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import takewhile

from argcheck.manuscript.blocks import Block
from argcheck.manuscript.elements import Element, Layout
from argcheck.manuscript.front import Meta, dates, find_title, is_body, meta
from argcheck.manuscript.headings import is_front, key, numbered, role_of
from argcheck.manuscript.layout import lay_out
from argcheck.manuscript.material import methods
from argcheck.manuscript.nouns import Manuscript, Note, Paragraph, Section, Sentence
from argcheck.manuscript.prose import Piece, Prose
from argcheck.manuscript.sentences import split
from argcheck.patterns import late
from argcheck.source import Source, Span

_LONGEST_ABSTRACT = 600
"""Words that stand before the first heading, beyond which they are no abstract."""
_NOTES = late(r"(?:foot|end)?\s?notes")


@dataclass(slots=True)
class _Draft:
    title: str
    span: Span
    number: str = ""
    level: int = 1
    role: str | None = None
    paragraphs: list[Paragraph] = field(default_factory=list)
    heading: Prose | None = None

    def done(self) -> Section:
        return Section(self.title, self.number, self.level, self.span, self.role, tuple(self.paragraphs), self.heading)


def manuscript(source: Source, blocks: list[Block], told: bool = False, text: str | None = None) -> Manuscript:
    """The paper that the blocks of `source` make up; `told` where the format itself says what its title is.

    `text` is that of `source` where some of it is to be passed over, blanked out.
    """
    return _Assembly(source, lay_out(source.text if text is None else text, blocks), told).paper()


class _Assembly:
    def __init__(self, source: Source, layout: Layout, told: bool) -> None:
        self.source = source
        self.told = told
        self.layout = layout
        self.elements = layout.elements
        self.meta: Meta = meta(source, next((element for element in self.elements if element.kind == "meta"), None))
        self.title = None if self.meta.title else find_title(self.elements, told)
        self.first = next((n for n, element in enumerate(self.elements) if self._opens(element)), len(self.elements))
        self.sections: list[_Draft] = []
        self.notes: list[Note] = []
        self.front: list[Span] = []
        self.broken = False
        self.begun = 0
        """Headings over the text itself."""
        self.dropped: list[tuple[Span, str]] = []

    def paper(self) -> Manuscript:
        for pieces in self.meta.abstract:
            self._add("Abstract", "abstract", self._paragraph(self.layout.prose(pieces), "text"))
        self._read_front()
        about = False
        for element in self.elements[self.first :]:
            if element.kind == "heading":
                about = self._is_about(element)
            if about and element.kind not in ("note", "date", "furniture"):
                self._drop(element, "about the article")
            else:
                self._read(element)
        self._listed_notes()
        for place in list(methods([(draft.title, draft.role) for draft in self.sections])):
            self.sections[place].role = "method"
        title = self.layout.prose(self.meta.title) if self.meta.title else self.title.prose if self.title else None
        found = [*self.meta.dates, *dates(self.source, self.elements, self.first)]
        return Manuscript(
            self.source,
            title.text.strip(" *") if title else "",
            self._span(title) if title and title.text else None,
            _hull(self.front),
            tuple(draft.done() for draft in self.sections),
            tuple(self.notes),
            tuple(found),
            tuple(sorted(self.dropped)),
        )

    def _opens(self, element: Element) -> bool:
        """Whether a heading opens a section (it is not the title, nor one over facts about the article)."""
        return (
            element.kind == "heading"
            and element is not self.title
            and (not is_front(element.text) or role_of(element.text) is not None)
        )

    def _is_about(self, element: Element) -> bool:
        """Whether a heading stands over facts about the article: only before the text itself begins."""
        begun = any(draft.role not in ("abstract", "keywords") for draft in self.sections)
        return not begun and is_front(element.text) and role_of(element.text) is None

    def _read_front(self) -> None:
        """What stands before the first heading: an abstract without one, and facts about the article."""
        headed = self.first < len(self.elements)
        about = False
        body = [e for e in self.elements[: self.first] if e.kind in ("text", "item", "quote") and e is not self.title]
        words = sum(len(e.text.split()) for e in body if is_body(e.prose))
        labelled = self.meta.abstract or any(
            e.kind == "heading" and role_of(e.text) == "abstract" for e in self.elements
        )
        unlabelled = headed and words <= _LONGEST_ABSTRACT and not labelled and not self.told
        title, role = ("Abstract", "abstract") if unlabelled else ("", None)
        started = False
        for element in self.elements[: self.first]:
            if element is self.title:
                self.front.append(self._span(element.prose))
                continue
            if element.kind == "heading":
                about = True
            is_prose = element.kind in ("text", "item", "quote", "row", "caption")
            if (
                is_prose
                and not about
                and (not headed or self.told or is_body(element.prose) or (started and element.kind != "text"))
            ):
                paragraph = self._paragraph(element.prose, element.kind)
                if not started:
                    self.sections.append(_Draft(title, paragraph.span, role=role))
                started = True
                self._add("", None, paragraph)
            elif element.kind in ("text", "item", "heading", "quote", "row", "caption", "about"):
                self._drop(element, "about the article")
                self.front.append(self._element_span(element))
            else:
                self._read(element)
                if element.kind in ("date", "furniture", "meta"):
                    self.front.append(self._element_span(element))

    def _read(self, element: Element) -> None:
        if element.kind == "heading":
            self._open(element)
        elif element.kind in ("text", "item", "quote", "row", "caption"):
            self._add("", None, self._paragraph(element.prose, element.kind, element.mark))
        elif element.kind == "note":
            self._note(element)
        elif element.kind == "break":
            self.broken = bool(self.sections)
        elif element.kind == "about":
            self._drop(element, "about the article")
        elif element.kind != "blank":
            self._drop(element, element.why or ("date" if element.kind == "date" else element.kind))

    def _open(self, element: Element) -> None:
        self.broken = False
        number, title = numbered(element.text.strip())
        if element.mark:
            number, title = element.mark.strip("().[]"), element.text
        title = title.strip().rstrip(":.").strip("*_ ")
        role = role_of(title)
        self.begun += role not in ("abstract", "keywords")
        if role == "abstract" and self.begun > (not number) and key(title) == "summary":
            # A summary behind the text is no abstract of it.
            role = "conclusion"
        draft = _Draft(title, self._span(element.prose), number, element.level, role)
        draft.heading = element.prose
        self.sections.append(draft)

    def _add(self, title: str, role: str | None, paragraph: Paragraph) -> None:
        """A paragraph for the section at hand, or, where none is, for one of this title."""
        if not self.sections:
            self.sections.append(_Draft(title, paragraph.span, role=role))
        draft = self.sections[-1]
        keywords = draft.role == "keywords" and draft.paragraphs and paragraph.kind != "item"
        if keywords or self.broken:
            # Keywords are one block; what follows without a heading is the text.
            self.broken = False
            draft = _Draft("", paragraph.span)
            self.sections.append(draft)
        draft.paragraphs.append(paragraph)

    def _note(self, element: Element) -> None:
        sentences = self._sentences(element.prose)
        if sentences:
            self.notes.append(Note(element.mark, sentences, self._span(element.prose), element.prose))

    def _listed_notes(self) -> None:
        """Makes notes of a list under `Notes`, or of one from 1 on that ends a section.

        Raised numbers of the text must refer to most of it.
        """
        for draft in self.sections:
            items = list(takewhile(_numbered_item, reversed(draft.paragraphs)))[::-1]
            names = [each.mark.strip("().[]") for each in items]
            titled = bool(_NOTES.fullmatch(key(draft.title))) and len(items) == len(draft.paragraphs)
            counted = len(names) > 2 and names == [str(number) for number in range(1, len(names) + 1)]
            if not items or draft.role == "references" or not (titled or counted):
                continue
            raised = {mark.text for each in self._proses() for mark in each.marks}
            if sum(name in raised for name in names) * 5 >= len(names) * 4:
                found = zip(names, items, strict=True)
                self.notes += [Note(name, each.sentences, each.span, each.prose) for name, each in found]
                del draft.paragraphs[-len(items) :]

    def _proses(self) -> Iterator[Prose]:
        return (each.prose for draft in self.sections for each in draft.paragraphs if each.prose is not None)

    def _paragraph(self, prose: Prose, kind: str, mark: str = "") -> Paragraph:
        sentences = self._whole(prose) if kind in ("row", "caption") else self._sentences(prose)
        # A paragraph of one sentence stands where that stands.
        span = sentences[0].span if len(sentences) == 1 else self._span(prose)
        return Paragraph(sentences, span, kind, prose, mark)

    def _whole(self, prose: Prose) -> tuple[Sentence, ...]:
        return (Sentence(prose.text.strip(), self._span(prose)),)

    def _sentences(self, prose: Prose) -> tuple[Sentence, ...]:
        text = prose.text
        return tuple(
            Sentence(text[start:end], self.source.span(*prose.between(start, end))) for start, end in split(text)
        )

    def _span(self, prose: Prose) -> Span:
        text = prose.text
        start = len(text) - len(text.lstrip())
        return self.source.span(*prose.between(start, max(len(text.rstrip()), start + 1)))

    def _element_span(self, element: Element) -> Span:
        pieces: list[Piece] = element.pieces or [(0, 0)]
        return self.source.span(pieces[0][0], pieces[-1][1])

    def _drop(self, element: Element, why: str) -> None:
        self.dropped.append((self._element_span(element), why))


def _numbered_item(paragraph: Paragraph) -> bool:
    return paragraph.kind == "item" and paragraph.mark.strip("().[]").isdigit()


def _hull(spans: list[Span]) -> Span | None:
    if not spans:
        return None
    first, last = min(spans), max(spans, key=lambda span: (span.end_line, span.end_column))
    return Span(first.path, first.line, first.column, last.end_line, last.end_column)
