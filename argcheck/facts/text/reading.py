"""A manuscript on its way to facts: what several kinds of facts need of it, made once and only if it is needed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cached_property
from itertools import islice, takewhile
from math import log
from typing import NamedTuple

from argcheck.datalog import Symbol
from argcheck.manuscript import Manuscript, Paragraph, Section, Sentence
from argcheck.manuscript.aims import Aim, aims
from argcheck.manuscript.citing import Citation, Citing, beside, read
from argcheck.manuscript.parts import LATER, parts
from argcheck.manuscript.roles import roles
from argcheck.manuscript.terms import capitalised
from argcheck.manuscript.voice import Voice, voice
from argcheck.manuscript.words import ROOT, content, rooted, words
from argcheck.manuscript.work import Work, work
from argcheck.source import Span

COMMON = frozenset("the of and to in is that a for with was are this by as on it be".split())
"""Words of which every eighth word of an English text is one: in 32 papers a fifth at least, in two Portuguese 4 %."""
SAMPLE = 200
"""Sentences from which the language is told; of fewer than a hundred words it is taken for English."""

SUMMARY = ("abstract", "keywords")
"""Roles of sections that say again what others say."""


class Placed(NamedTuple):
    """A sentence and where it stands: its own number, its section's and its paragraph's, all from 1.

    `role` is what the section is for, `kind` what the paragraph is (text, item, quote, row or caption).
    """

    number: int
    sentence: Sentence
    section: int
    role: str | None
    paragraph: int
    kind: str
    text: str

    def goes_on(self, before: Placed) -> bool:
        """Whether it follows another sentence in its paragraph."""
        return (self.section, self.paragraph, self.number) == (before.section, before.paragraph, before.number + 1)


def stretch(sentences: Sequence[Placed]) -> Span:
    """From the first to the last of some sentences."""
    first, last = sentences[0].sentence.span, sentences[-1].sentence.span
    return replace(first, end_line=last.end_line, end_column=last.end_column)


def _within(inner: Span, outer: Span) -> bool:
    """Whether a stretch of text stands inside of another."""
    ends = (outer.end_line, outer.end_column)
    return (outer.line, outer.column) <= (inner.line, inner.column) and (inner.end_line, inner.end_column) <= ends


class ReadText:
    """One manuscript, by its path; sections and sentences are numbered from 1 in the order of the text."""

    def __init__(self, path: str, paper: Manuscript, cited: Citing | None = None) -> None:
        self.path = path
        self.paper = paper
        self.symbol = Symbol(path)
        self._cited = cited

    @cached_property
    def cited(self) -> Citing:
        """How it cites; works in `.bib` files count where they lie beside it."""
        return self._cited if self._cited is not None else read(self.paper, beside(self.paper.source))

    @cached_property
    def citing(self) -> dict[int, list[tuple[int, Citation]]]:
        """The sentences of the text that cite, by their numbers: their citations, each with its own number."""
        found: dict[int, list[tuple[int, Citation]]] = defaultdict(list)
        for count, citation in enumerate(self.cited.citations, 1):
            if place := self.number(citation.sentence):
                found[place].append((count, citation))
        return dict(found)

    @cached_property
    def sections(self) -> list[tuple[Section, str | None]]:
        """Each section with its role: the section numbered n is at n - 1."""
        return [(section, role) for section, role, _ in roles(self.paper)]

    @cached_property
    def parts(self) -> list[str]:
        """The part of the argument that each section belongs to: that of the section numbered n is at n - 1."""
        return parts(self.paper)

    def part(self, one: Placed) -> str:
        """The part that a sentence stands in."""
        return self.parts[one.section - 1]

    @cached_property
    def names(self) -> frozenset[str]:
        """The words that the paper writes with a capital inside of sentences."""
        return capitalised(one.text for one in self.running())

    @cached_property
    def later(self) -> list[Placed]:
        """The sentences in which what was announced is looked for: findings, discussion and what follows them."""
        return [one for one in self.placed if self.part(one) in LATER]

    def together(self, roots: Iterable[str], within: Container[str], but: Container[int] = ()) -> list[str]:
        """The most of some roots that one paragraph of some parts holds; `but` are sections left out."""
        found: dict[tuple[int, int], list[str]] = defaultdict(list)
        for root in roots:
            spots = {(self.placed[n - 1].section, self.placed[n - 1].paragraph) for n in self.roots.get(root, ())}
            for spot in spots:
                if self.parts[spot[0] - 1] in within and spot[0] not in but:
                    found[spot].append(root)
        return max(found.values(), key=len, default=[])

    @cached_property
    def paragraph_count(self) -> int:
        """How many paragraphs the text has outside of the list of references and the abstract."""
        return len({(one.section, one.paragraph) for one in self.running(*SUMMARY)})

    def weight(self, root: str) -> float:
        """What a word tells by the paragraphs that have it: next to nothing where most do, the most where one does."""
        placed = (self.placed[number - 1] for number in self.roots.get(root, ()))
        having = {(one.section, one.paragraph) for one in placed if one.role not in SUMMARY}
        return log((self.paragraph_count + 1) / max(len(having), 1))

    @cached_property
    def announced(self) -> list[Aim]:
        """The questions, objectives and hypotheses that the paper announces."""
        return list(aims(self.paper))

    @cached_property
    def work(self) -> Work:
        """Which of its sections promise work, and which carry it out."""
        return work([section for section, _ in self.sections])

    def behind(self, one: Placed) -> Iterator[Placed]:
        """The sentences behind one in its paragraph."""
        place = (one.section, one.paragraph)
        return takewhile(lambda each: (each.section, each.paragraph) == place, islice(self.placed, one.number, None))

    def paragraph_from(self, number: int) -> str:
        """A sentence and what stands behind it in its paragraph."""
        one = self.placed[number - 1]
        return " ".join(each.text for each in (one, *self.behind(one)))

    def standing_in(self, sections: Iterable[int]) -> list[Placed]:
        """The sentences of some sections, by their numbers."""
        wanted = frozenset(sections)
        return [one for one in self.placed if one.section in wanted]

    @cached_property
    def placed(self) -> list[Placed]:
        """Every sentence of the sections; the sentence numbered n is at n - 1.

        Where the text breaks off before the list of references, what goes on inside it belongs to the section before.
        """
        found: list[Placed] = []
        for at, (section, role) in enumerate(self.sections, 1):
            for number, paragraph in enumerate(section.paragraphs, 1):
                place = self._before_list(at, number, paragraph) or (at, role, number)
                for sentence in paragraph.sentences:
                    found.append(Placed(len(found) + 1, sentence, *place, paragraph.kind, sentence.text))
        return found

    @cached_property
    def strayed(self) -> list[Paragraph]:
        """The paragraphs inside the list of references that go on with what breaks off before it."""
        return [
            paragraph
            for at, (section, role) in enumerate(self.sections, 1)
            for number, paragraph in enumerate(section.paragraphs if role == "references" else (), 1)
            if self._before_list(at, number, paragraph)
        ]

    def quoted(self, kind: str, number: int) -> str:
        """The words of the sentence, citation, entry or section (its title) of a number; empty for none."""
        if kind == "sentence":
            return self.placed[number - 1].text if 0 < number <= len(self.placed) else ""
        if kind == "section":
            return self.sections[number - 1][0].title if 0 < number <= len(self.sections) else ""
        if kind == "citation":
            return self.cited.citations[number - 1].text if 0 < number <= len(self.cited.citations) else ""
        entry = self.cited.references[number - 1] if 0 < number <= len(self.cited.references) else None
        return f"{entry.authors[0].family} {entry.year}".strip() if entry and entry.authors else ""

    def _before_list(self, at: int, number: int, paragraph: Paragraph) -> tuple[int, str | None, int] | None:
        """Where a paragraph belongs that stands inside the list of references and is none of its entries."""
        if at < 2 or self.sections[at - 1][1] != "references":
            return None
        section, role = self.sections[at - 2]
        broken = section.paragraphs and section.paragraphs[-1].text.rstrip()[-1:].isalpha()
        if not broken or not any(_within(paragraph.span, span) for span in self.cited.intruding):
            return None
        return at - 1, role, len(section.paragraphs) + number

    @cached_property
    def _numbers(self) -> dict[int, int]:
        return {id(one.sentence): one.number for one in self.placed}

    def number(self, sentence: Sentence | None) -> int:
        """A sentence's number; 0 for one that is not of the running text (a note, a caption)."""
        return self._numbers.get(id(sentence), 0)

    def running(self, *but: str) -> Iterator[Placed]:
        """The sentences outside of the list of references, and of sections with the roles named."""
        return (one for one in self.placed if one.role not in ("references", *but))

    @cached_property
    def english(self) -> bool:
        """Whether the text is in English, as far as its commonest words tell; those who look for words ask first."""
        found = [word for one in islice(self.running(), SAMPLE) for word in words(one.text)]
        return len(found) < 100 or sum(word in COMMON for word in found) * 8 >= len(found)

    def voice(self, number: int) -> Voice:
        """Whose claim a sentence is, by its number."""
        if number not in self._voices:
            self._voices[number] = voice(self.placed[number - 1].text)
        return self._voices[number]

    def stems(self, number: int) -> list[str]:
        """The stems of a sentence's content words, by its number."""
        if number not in self._stems:
            self._stems[number] = content(self.placed[number - 1].text)
        return self._stems[number]

    def roots_in(self, number: int) -> list[str]:
        """The roots of a sentence's content words, by its number."""
        return rooted(self.stems(number))

    @cached_property
    def _voices(self) -> dict[int, Voice]:
        return {}

    @cached_property
    def _stems(self) -> dict[int, list[str]]:
        return {}

    @cached_property
    def index(self) -> dict[str, list[int]]:
        """The numbers of the sentences outside of the list of references that hold a stem, in order."""
        found: dict[str, list[int]] = defaultdict(list)
        for one in self.running():
            for stem in dict.fromkeys(self.stems(one.number)):
                found[stem].append(one.number)
        return dict(found)

    @cached_property
    def roots(self) -> dict[str, list[int]]:
        """The same by the first letters of stems, which a family of words shares: what stands nowhere is absent."""
        found: dict[str, set[int]] = defaultdict(set)
        for stem, numbers in self.index.items():
            found[stem[:ROOT]].update(numbers)
        return {root: sorted(numbers) for root, numbers in found.items()}

    def only_in(self, root: str, number: int) -> bool:
        """Whether no sentence but this one has a word of this root, in the abstract either."""
        return all(other == number for other in self.roots.get(root, ()))

    def holding(self, stems: Iterable[str]) -> list[Placed]:
        """The sentences outside of the list of references that hold all of these stems."""
        lists = [set(self.index.get(stem, ())) for stem in stems]
        return [self.placed[number - 1] for number in sorted(set.intersection(*lists))] if lists else []
