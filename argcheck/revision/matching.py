"""Which diagnostic of one version is which of the other: by what it says and where it stands, never by line."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from argcheck.diagnostic import Diagnostic
from argcheck.manuscript.pairing import Candidate, Words, likeness, one_to_one, words
from argcheck.revision.places import FILE, Both, Key
from argcheck.source import Span

EXACT, COUNTED, LIKE = 0, 2, 4
"""It says the same; the same but for counts; much the same. Each is worth two steps further away."""
HERE, BESIDE, NEAR, ELSEWHERE = 0, 1, 3, 5
"""It stands at the same thing; speaks of the same things; stands in the same section; stands anywhere else."""
ALIKE = 0.5
"""The likeness from which two messages at one place tell of one thing."""
_PLACEHOLDER = re.compile(r"\{[^{}]*\}")
_COUNT = re.compile(r"\d+")
YEARS = range(1500, 2100)


@dataclass(frozen=True, slots=True)
class Point:
    """One thing that a diagnostic tells: each thing on its list, or the diagnostic itself where it has none."""

    diagnostic: int
    code: str
    said: str
    span: Span
    item: bool


@dataclass(frozen=True, slots=True)
class _Seen:
    """A point with what it is known by, in the terms of the new version."""

    said: Words
    counted: Words
    here: Key | None
    beside: frozenset[Key | None]
    subjects: frozenset[str]
    section: Key | None
    telling: bool


def points(diagnostics: Sequence[Diagnostic]) -> list[Point]:
    """What each diagnostic tells, in order."""
    return [
        Point(number, one.code, said, span, bool(one.items))
        for number, one in enumerate(diagnostics)
        for said, span in [(item.message, item.span) for item in one.items] or [(one.message, one.span)]
    ]


class Matching:
    """Pairs the points of two versions one to one; the most alike first."""

    def __init__(self, both: Both, old: Sequence[Diagnostic], new: Sequence[Diagnostic]) -> None:
        self.both = both
        self.old, self.new = points(old), points(new)
        before = [self.seen_before(point, old[point.diagnostic]) for point in self.old]
        after = [self.seen(point, new[point.diagnostic]) for point in self.new]
        self.pairs = dict(sorted(one_to_one(self.candidates(before, after))))

    def candidates(self, before: list[_Seen], after: list[_Seen]) -> Iterator[Candidate]:
        codes: dict[str, list[int]] = {}
        for number, point in enumerate(self.new):
            codes.setdefault(point.code, []).append(number)
        for left, point in enumerate(self.old):
            for right in codes.get(point.code, ()):
                key = _unlike(before[left], after[right])
                if key is not None:
                    yield key, left, right

    def seen(self, point: Point, diagnostic: Diagnostic) -> _Seen:
        side = self.both.new
        return _seen(
            point,
            diagnostic,
            point.said,
            side.key,
            frozenset(diagnostic.subjects),
            _section_key(side.version.sentences, side.key(point.span)),
        )

    def seen_before(self, point: Point, diagnostic: Diagnostic) -> _Seen:
        both, side = self.both, self.both.old

        def key(span: Span) -> Key | None:
            return both.across(side.key(span))

        section = _section_key(side.version.sentences, side.key(point.span))
        return _seen(
            point,
            diagnostic,
            both.renamed(point.said),
            key,
            both.subjects(diagnostic.subjects),
            both.across(section) if section else None,
        )


def _section_key(sentences: Sequence[object], key: Key) -> Key | None:
    kind, number = key
    if kind == "sentence" and isinstance(number, int):
        section = getattr(sentences[number], "section", None)
        return None if section is None else ("heading", section)
    return key if kind == "heading" else None


def _seen(
    point: Point,
    diagnostic: Diagnostic,
    text: str,
    key: Callable[[Span], Key | None],
    subjects: frozenset[str],
    section: Key | None,
) -> _Seen:
    said = words(text)
    return _Seen(
        said,
        tuple("#" if _COUNT.fullmatch(word) and int(word) not in YEARS else word for word in said),
        key(point.span),
        frozenset() if point.item else frozenset(key(label.span) for label in diagnostic.related),
        frozenset() if point.item else subjects,
        section,
        bool(_told(said) - _template(point.code)),
    )


def _told(said: Words) -> set[str]:
    return {word for word in said if not _COUNT.fullmatch(word) or int(word) in YEARS}


@cache
def _template(code: str) -> frozenset[str]:
    """The words that every message of a check has."""
    from argcheck.rules import check_named

    check = check_named(code)
    texts = (check.item or check.message, check.info) if check else ()
    return frozenset(word for text in texts for word in words(_PLACEHOLDER.sub(" ", text)))


def _unlike(one: _Seen, other: _Seen) -> tuple[int, float] | None:
    """How far two points of one check are from being one; None where they are two.

    A message that says nothing of its own ("this sentence …") is known by its place alone, and one that says another
    thing must stand at the same place.
    """
    where = _where(one, other)
    if one.said == other.said:
        how, alike = EXACT, 1.0
    elif one.counted == other.counted:
        how, alike = COUNTED, 1.0
    else:
        how, alike = LIKE, likeness(one.said, other.said)
        if alike < ALIKE or where > BESIDE:
            return None
    if where > BESIDE and not (one.telling and other.telling):
        return None
    return how + where, -alike


def _where(one: _Seen, other: _Seen) -> int:
    if one.here is not None and one.here == other.here:
        return HERE
    shared = (one.beside & other.beside) - {None, FILE}
    if shared or (one.subjects and one.subjects == other.subjects):
        return BESIDE
    return NEAR if one.section is not None and one.section == other.section else ELSEWHERE
