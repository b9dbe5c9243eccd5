"""The stretches of a paper in which citations are looked for, each with its way back to the file."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterator
from dataclasses import dataclass, field

from argcheck.manuscript.nouns import Manuscript, Note, Paragraph, Section, Sentence
from argcheck.manuscript.prose import Mark, Prose
from argcheck.source import Source, Span


@dataclass(slots=True)
class Passage:
    """A heading, paragraph or note. `kind` is a paragraph's, heading or note."""

    source: Source
    kind: str
    text: str
    whole: Span
    sentences: tuple[Sentence, ...]
    section: Section | None = None
    prose: Prose | None = None
    note: Note | None = None
    paragraph: Paragraph | None = None
    _starts: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        at = 0
        for sentence in self.sentences:
            found = self.text.find(sentence.text, at)
            self._starts.append(found if found >= 0 else at)
            at = self._starts[-1] + (len(sentence.text) if found >= 0 else 0)

    @property
    def marks(self) -> tuple[Mark, ...]:
        return self.prose.marks if self.prose else ()

    def sentence(self, index: int) -> Sentence | None:
        """The sentence that the character at `index` stands in."""
        if not self.sentences:
            return None
        return self.sentences[max(bisect_right(self._starts, index) - 1, 0)]

    def span(self, start: int, end: int) -> Span:
        """Where a stretch of the text stands on disk; where the format does not tell, its sentence."""
        if self.prose is None:
            sentence = self.sentence(start)
            return sentence.span if sentence else self.whole
        return self.source.span(*self.prose.between(start, max(end, start + 1)))


def passages(manuscript: Manuscript) -> Iterator[Passage]:
    """Everything but the reference list and the keywords."""
    source = manuscript.source
    for section in manuscript.sections:
        if section.role in ("references", "keywords"):
            continue
        if section.heading is not None and section.title:
            yield Passage(source, "heading", section.heading.text, section.span, (), section, section.heading)
        for paragraph in section.paragraphs:
            text = paragraph.prose.text if paragraph.prose else paragraph.text
            yield Passage(
                source, paragraph.kind, text, paragraph.span, paragraph.sentences, section, paragraph.prose,
                paragraph=paragraph,
            )  # fmt: skip
    for note in manuscript.notes:
        text = note.prose.text if note.prose else " ".join(sentence.text for sentence in note.sentences)
        yield Passage(source, "note", text, note.span, note.sentences, None, note.prose, note)
