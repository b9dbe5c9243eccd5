"""Two versions of a manuscript side by side: which section, sentence and reference of one is which of the other."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from argcheck.manuscript import citing
from argcheck.manuscript.nouns import PROSE, Manuscript, Paragraph, digest
from argcheck.manuscript.pairing import Candidate, Words, likeness, one_to_one, words
from argcheck.patterns import late
from argcheck.source import Span

ALIKE, ALIKE_IN_PLACE = 0.6, 0.4
"""The likeness from which a sentence is another one edited: anywhere, and between the same neighbours."""
SHORT = 5
"""Words below which a sentence says too little to be known again away from its neighbours."""
COMMON = 20
"""A word in more of the unpaired sentences than this tells none of them apart."""
SHARE = 0.5
"""How many of its sentences a section has in common with one that is called otherwise."""
SAME_TITLE = 0.8
"""The likeness of the titles of one work, corrected."""
_YEAR = late(r"\d{4}")


class Part(NamedTuple):
    """A sentence, heading, reference, title or date of a paper; `counted` is whether it is running text.

    `name` is the event of a date.
    """

    kind: str
    text: str
    spans: tuple[Span, ...]
    section: int | None = None
    counted: bool = False
    name: str = ""

    @property
    def span(self) -> Span:
        return self.spans[0]


class Heading(NamedTuple):
    """A section's title, where it stands, its role, and the places of its sentences in the version's list."""

    title: str
    number: str
    span: Span
    role: str | None
    sentences: tuple[int, ...]


@dataclass(slots=True)
class Version:
    """One version, taken apart."""

    sentences: list[Part] = field(default_factory=list)
    sections: list[Heading] = field(default_factory=list)
    references: list[Part] = field(default_factory=list)
    others: list[Part] = field(default_factory=list)
    """The title, headings and dates."""
    names: list[tuple[str, str, str]] = field(default_factory=list)
    """First author, year and title of each reference, folded."""


class Alignment(NamedTuple):
    """Pairs of places in the lists of the two versions, old before new; what stands in no pair is gone or is new."""

    old: Version
    new: Version
    sentences: dict[int, int]
    sections: dict[int, int]
    references: dict[int, int]


def version(manuscripts: Iterable[Manuscript]) -> Version:
    """The parts of one version, which is one manuscript or those that an argument file speaks of."""
    made = Version()
    for manuscript in manuscripts:
        _take_apart(manuscript, made)
    return made


def _take_apart(manuscript: Manuscript, made: Version) -> None:
    references = citing.read(manuscript).references
    for one in references:
        made.references.append(Part("reference", one.text, one.spans))
        year = _YEAR.search(one.year)
        family = one.authors[0].family if one.authors else ""
        made.names.append((" ".join(words(family)), year[0] if year else "", " ".join(words(one.title))))
    entries = Places([(span, 0) for one in references for span in one.spans])
    for section in manuscript.sections:
        number, first = len(made.sections), len(made.sentences)
        for paragraph in section.paragraphs:
            made.sentences += _sentences(paragraph, number, entries)
        inside = tuple(range(first, len(made.sentences)))
        made.sections.append(Heading(section.title, section.number, section.span, section.role, inside))
        if section.title:
            made.others.append(Part("heading", section.title, (section.span,), number))
    for note in manuscript.notes:
        made.sentences += [Part("sentence", one.text, (one.span,), None, True) for one in note.sentences]
    if manuscript.title_span:
        made.others.append(Part("title", manuscript.title, (manuscript.title_span,)))
    made.others += [Part("date", one.text, (one.span,), name=one.event) for one in manuscript.dates]


def _sentences(paragraph: Paragraph, section: int, entries: Places) -> Iterator[Part]:
    counted = paragraph.kind in PROSE
    for one in paragraph.sentences:
        if entries.at(one.span) is None:
            yield Part("sentence", one.text, (one.span,), section, counted)


class Places:
    """Stretches of files, each with a number, to be asked what stands at a place."""

    def __init__(self, stretches: Iterable[tuple[Span, int]]) -> None:
        self.files: dict[str, list[tuple[tuple[int, int], tuple[int, int], int]]] = {}
        for span, number in stretches:
            stretch = ((span.line, span.column), (span.end_line, span.end_column), number)
            self.files.setdefault(span.path, []).append(stretch)
        for file in self.files.values():
            file.sort()

    def at(self, span: Span) -> int | None:
        """The number of the stretch in which `span` begins; of several the one that begins last."""
        file = self.files.get(span.path, [])
        place = (span.line, span.column)
        for at in range(bisect_right(file, place, key=lambda stretch: stretch[0]) - 1, -1, -1):
            if place < file[at][1]:
                return file[at][2]
        return None


def align(old: Version, new: Version) -> Alignment:
    """Which is which: what is exactly alike first, then what is alike where its neighbours are."""
    pairing = _Pairing(old, new)
    return Alignment(old, new, pairing.sentences, pairing.sections, _references(old, new))


class _Pairing:
    """Pairs sentences and sections, each by what is known of the other."""

    def __init__(self, old: Version, new: Version) -> None:
        self.versions = old, new
        self.digests = [[digest(part.text) for part in one.sentences] for one in self.versions]
        self.words: list[list[Words]] = [[words(part.text) for part in one.sentences] for one in self.versions]
        self.sentences: dict[int, int] = {}
        self.sections: dict[int, int] = {}
        self.alone()
        self.same_sections()
        self.add(self.repeated())
        self.add(self.edited())
        self.same_sections()
        self.same_roles()
        self.sentences = dict(sorted(self.sentences.items()))
        self.sections = dict(sorted(self.sections.items()))

    def add(self, candidates: Iterable[Candidate]) -> None:
        self.sentences.update(list(one_to_one(candidates)))

    # Sentences

    def alone(self) -> None:
        """Pairs sentences of which each version has just one."""
        counts = [Counter(digests) for digests in self.digests]
        places = {one: number for number, one in enumerate(self.digests[1])}
        for number, one in enumerate(self.digests[0]):
            if counts[0][one] == counts[1][one] == 1:
                self.sentences[number] = places[one]

    def left(self) -> tuple[list[int], list[int]]:
        """The sentences that no pair has yet."""
        paired = set(self.sentences.values())
        old = [number for number in range(len(self.digests[0])) if number not in self.sentences]
        return old, [number for number in range(len(self.digests[1])) if number not in paired]

    def repeated(self) -> Iterator[Candidate]:
        """Equal sentences of which there are several: those first that stand between equal neighbours."""
        old, new = self.left()
        places: dict[str, list[int]] = {}
        for number in new:
            places.setdefault(self.digests[1][number], []).append(number)
        for number in old:
            for other in places.get(self.digests[0][number], ()):
                neighbours = sum(self.neighbour(number, other, step) for step in (-2, -1, 1, 2))
                yield (-neighbours, not self.one_section(number, other)), number, other

    def neighbour(self, old: int, new: int, step: int) -> bool:
        left, right = old + step, new + step
        if left < 0 or right < 0 or left >= len(self.digests[0]) or right >= len(self.digests[1]):
            return False
        return self.digests[0][left] == self.digests[1][right]

    def one_section(self, old: int, new: int) -> bool:
        section = self.versions[0].sentences[old].section
        other = self.versions[1].sentences[new].section
        if section is None or other is None:
            return section == other
        return self.sections.get(section) == other

    def edited(self) -> Iterator[Candidate]:
        """Sentences that are alike, those first that stand between the same neighbours."""
        old, new = self.left()
        rare: dict[str, tuple[list[int], list[int]]] = {}
        for side, numbers in enumerate((old, new)):
            for number in numbers:
                for word in set(self.words[side][number]):
                    rare.setdefault(word, ([], []))[side].append(number)
        shared: Counter[tuple[int, int]] = Counter()
        for lefts, rights in rare.values():
            if len(lefts) + len(rights) <= COMMON:
                shared.update((left, right) for left in lefts for right in rights)
        between = self.between()
        for left, right in shared:
            one, other = self.words[0][left], self.words[1][right]
            before, behind = between[0][left], between[1][right]
            placed = sum(mine == theirs for mine, theirs in zip(before, behind, strict=True))
            short = min(len(one), len(other)) < SHORT
            alike = likeness(one, other)
            if alike >= (ALIKE_IN_PLACE if placed else ALIKE) and (placed or not short):
                yield -(alike + 0.1 * placed), left, right

    def between(self) -> tuple[list[tuple[int, int]], list[tuple[int, int]]]:
        """For each sentence of each version the pairs that stand next before and behind it, as new sentences."""
        back = {right: right for right in self.sentences.values()}
        ends = -1, len(self.digests[1])
        return (
            _around(len(self.digests[0]), self.sentences, ends),
            _around(len(self.digests[1]), back, ends),
        )

    # Sections

    def same_sections(self) -> None:
        """Sections by their titles, of equal ones those with most sentences in common; others by `SHARE` of these."""
        old, new = self.versions
        shared: Counter[tuple[int, int]] = Counter()
        for left, right in self.sentences.items():
            section, other = old.sentences[left].section, new.sentences[right].section
            if section is not None and other is not None:
                shared[section, other] += 1
        titles: dict[str, list[int]] = {}
        for number, one in enumerate(new.sections):
            titles.setdefault(_title(one.title), []).append(number)
        candidates: list[Candidate] = [
            ((0, -shared[number, other]), number, other)
            for number, one in enumerate(old.sections)
            for other in (titles.get(_title(one.title), ()) if one.title else ())
        ]
        for (number, other), count in shared.items():
            least = min(len(old.sections[number].sentences), len(new.sections[other].sentences))
            if count >= SHARE * least:
                candidates.append(((1, -count), number, other))
        self.sections = dict(one_to_one(candidates))

    def same_roles(self) -> None:
        """Of the sections left over, those with a role that only one in each version has."""
        paired = set(self.sections.values())
        left = [n for n in range(len(self.versions[0].sections)) if n not in self.sections]
        right = [n for n in range(len(self.versions[1].sections)) if n not in paired]
        for role, number in _only(self.versions[0].sections, left).items():
            other = _only(self.versions[1].sections, right).get(role)
            if other is not None:
                self.sections[number] = other


def _around(count: int, paired: dict[int, int], ends: tuple[int, int]) -> list[tuple[int, int]]:
    before, last = [], ends[0]
    for number in range(count):
        before.append(last)
        last = paired.get(number, last)
    behind, last = [], ends[1]
    for number in range(count - 1, -1, -1):
        behind.append(last)
        last = paired.get(number, last)
    return list(zip(before, reversed(behind), strict=True))


def _only(sections: Sequence[Heading], numbers: list[int]) -> dict[str, int]:
    counts = Counter(sections[number].role for number in numbers)
    return {role: n for n in numbers if (role := sections[n].role) and counts[role] == 1}


def _title(title: str) -> str:
    return " ".join(words(title))


def _references(old: Version, new: Version) -> dict[int, int]:
    """References by what is written, by author, year and title, or by what two of these tell."""
    index: dict[tuple[int, str], list[int]] = {}
    for number, (name, part) in enumerate(zip(new.names, new.references, strict=True)):
        for key in _handles(name, part):
            index.setdefault(key, []).append(number)
    candidates: list[Candidate] = []
    for number, (name, part) in enumerate(zip(old.names, old.references, strict=True)):
        near = dict.fromkeys(other for key in _handles(name, part) for other in index.get(key, ()))
        for other in near:
            rank = _unlike(part, name, new.references[other], new.names[other])
            if rank is not None:
                candidates.append((rank, number, other))
    return dict(sorted(one_to_one(candidates)))


def _handles(name: tuple[str, str, str], part: Part) -> Iterator[tuple[int, str]]:
    yield from ((at, word) for at, word in ((0, name[0]), (2, name[2])) if word)
    yield 3, digest(part.text)


def _unlike(part: Part, name: tuple[str, str, str], other: Part, called: tuple[str, str, str]) -> float | None:
    """0 where two entries are written alike, more the less they agree, None where they are two works."""
    if digest(part.text) == digest(other.text):
        return 0.0
    alike = likeness(tuple(name[2].split()), tuple(called[2].split()))
    if not (name[2] and called[2]):
        alike = likeness(words(part.text), words(other.text))
    differing = (name[0] != called[0]) + (name[1] != called[1])
    return 1 + differing + (1 - alike) if alike >= SAME_TITLE and differing < 2 else None
