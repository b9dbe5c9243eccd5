"""Which entry of the list a name and a year point to, and how sure that is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from typing import NamedTuple

from argcheck.manuscript.citing import years
from argcheck.manuscript.citing.names import PARTICLES, SURNAME, UPPER, acronym, folded, initial, near, plain, shorter
from argcheck.manuscript.citing.nouns import Reference
from argcheck.patterns import late

_ALONE = late(rf"\W*(?:\d+\W+)?{SURNAME},?\s(?:[{UPPER}]\.?[\s-]?)+\s?(?:\(?\d{{4}}|:\s|\.?\s[{UPPER}][^\W\d_]{{2}})")
"""A surname with its initials, and the year or the title right behind."""
RANK = ("exact", "folded", "near-name", "near-year", "none")
"""From the surest to nothing found."""


class Match(NamedTuple):
    """The entries that fit best (several: ambiguous), how, and how many names of the citation fitted."""

    references: tuple[Reference, ...] = ()
    how: str = "none"
    names: int = 0

    @property
    def rank(self) -> int:
        return RANK.index(self.how)


@dataclass(slots=True)
class _Keys:
    """How an entry can be named: the folded names of each of its authors."""

    reference: Reference
    authors: list[frozenset[str]]
    spelt: frozenset[str]
    """Names with their diacritics."""


def _ways(name: str) -> list[str]:
    """The ways to write an author's name: whole, without what is in brackets, what is in brackets, its acronym."""
    bare = name.replace("[", "(").replace("]", ")")
    outside, _, inside = bare.partition("(")
    inside = inside.partition(")")[0]
    short = acronym(outside)
    found = [outside, inside, short, outside.strip().rstrip("."), name]
    if len(short) > 3:
        found.append(short[:-1])  # CDC for the Centers for Disease Control and Prevention
    if ". " in outside:
        found.append(outside.partition(". ")[0])
    words = outside.split()
    while len(words) > 1 and words[0].casefold() in PARTICLES:
        words = words[1:]
        found.append(" ".join(words))
    if len(words) > 1 and words[0].casefold() in ("the", "o", "a", "la", "le", "el"):
        found.append(" ".join(words[1:]))
    if ":" in outside:
        found.append(outside.partition(":")[0])
    return [way for way in found if way.strip()]


@dataclass(slots=True)
class Index:
    """A reference list, ready to be asked."""

    references: Sequence[Reference]
    _first: dict[str, list[_Keys]] = field(default_factory=dict)
    _any: dict[str, list[_Keys]] = field(default_factory=dict)
    _near: dict[str, list[str]] = field(default_factory=dict)
    _long: dict[str, list[_Keys]] = field(default_factory=dict)
    """Titles and names of organisations, which are told from the end of what stands before a year."""
    _by_initial: dict[str, list[str]] = field(default_factory=dict)
    _lengths: list[int] = field(default_factory=list)

    def __post_init__(self) -> None:
        before: tuple[str, ...] = ()
        for reference in self.references:
            names = [author.family for author in reference.authors] or list(before)
            keys = [frozenset(key for way in _ways(name) if (key := folded(way))) for name in names]
            if not keys and reference.title:
                keys = [frozenset({folded(reference.title)})]
            spelt = frozenset(plain(way) for name in names for way in _ways(name))
            entry = _Keys(reference, keys, spelt)
            for number, ways in enumerate(keys):
                for key in sorted(ways):
                    self._any.setdefault(key, []).append(entry)
                    if number == 0:
                        self._first.setdefault(key, []).append(entry)
            if reference.authors:
                before = tuple(names)
            for long in {folded(way) for way in _long_names(reference)}:
                if len(long) >= 10:
                    self._long.setdefault(long, []).append(entry)
        for key in self._first:
            self._by_initial.setdefault(key[:1], []).append(key)
        self._lengths = sorted({len(long) for long in self._long}, reverse=True)

    def ending(self, text: str, year: str) -> tuple[Match, int]:
        """The entry whose title, or whose author if an organisation, ends `text`; and how many letters that has."""
        tail = folded(text[-300:])
        for length in self._lengths:
            if length <= len(tail) and (found := self._long.get(tail[-length:])):
                dated = _distinct(entry for entry in found if _year_fit(entry.reference, year) > 1)
                if dated:
                    return Match(tuple(dated), "exact", 1), length
        return Match(), 0

    def known(self, name: str) -> bool:
        """Whether an author of the list has this name."""
        return any(folded(short) in self._any for short in shorter(name))

    def person(self, name: str) -> bool:
        """Whether somebody of this surname is the first author of an entry, with the initial that the name has."""
        letter = initial(name)
        return any(
            entry.reference.authors
            and (given := entry.reference.authors[0].given)
            and letter in ("", folded(given[:1]))
            for entry in self._candidates(name, self._first)
        )

    def body(self, name: str) -> bool:
        """Whether an organisation of exactly this name is the first author of an entry."""
        return any(
            entry.reference.authors and not entry.reference.authors[0].given
            for entry in self._first.get(folded(name), ())
        )

    def find(self, names: Sequence[str], year: str, others: bool = False) -> Match:
        """The entry that a citation with these authors (in order) and this year means."""
        if not names or not year:
            return Match()
        candidates = self._candidates(names[0], self._first)
        exact = self._best(candidates, names, year, others)
        if exact.references:
            return exact
        swapped = [entry for entry in self._candidates(names[0], self._any) if _fitting(entry, names) > 1]
        exact = self._best(swapped, names, year, others)
        if exact.references:
            return exact
        close = self._best(self._close(names[0]), names, year, others, "near-name")
        if close.references:
            return close
        alike = [entry for entry in candidates if _fitting(entry, names) >= min(len(names), len(entry.authors))]
        dated = [entry for entry in alike if _near_year(entry.reference, year)] or alike
        distinct = _distinct(dated)
        return Match(tuple(distinct), "near-year", _fitting(dated[0], names)) if len(distinct) == 1 else Match()

    def _candidates(self, name: str, index: dict[str, list[_Keys]]) -> list[_Keys]:
        for short in shorter(name):
            if (found := index.get(folded(short))) is not None:
                return found
        return []

    def _close(self, name: str) -> list[_Keys]:
        found: list[_Keys] = []
        for key in dict.fromkeys((folded(name.split()[-1]), folded(name))):
            if key not in self._near:
                self._near[key] = sorted(other for other in self._by_initial.get(key[:1], ()) if near(key, other))
            found += [entry for other in self._near[key] for entry in self._first[other]]
        return found

    def _best(self, candidates: Iterable[_Keys], names: Sequence[str], year: str, others: bool, how: str = "") -> Match:
        """Of the entries of that year the one whose authors fit best."""
        scored = [
            (_year_fit(entry.reference, year) * 10 + _author_fit(entry, names, others), entry)
            for entry in candidates
            if _year_fit(entry.reference, year) and not _another_work(entry, names, others)
        ]
        if not scored:
            return Match()
        best = max(score for score, _ in scored)
        found = [entry for score, entry in scored if score == best]
        count = _fitting(found[0], names)
        if len(names) > 1 and count < 2 and how != "near-name" and len(found[0].authors) > 1:
            near_one = any(near(folded(names[1].split()[-1]), key) for keys in found[0].authors[1:] for key in keys)
            how = "near-name" if near_one else how
        found = _by_letter(_by_initial(found, names[0]), year)
        fitted = [name for name in names if _fitting(found[0], [name])] or names[:1]
        spelt = all(any(plain(short) in found[0].spelt for short in shorter(name)) for name in fitted)
        return Match(tuple(_distinct(found)), how or ("exact" if spelt else "folded"), count)


def _long_names(reference: Reference) -> list[str]:
    titles = [reference.title, reference.title.partition(":")[0]] if len(reference.title.split()) < 14 else []
    return titles + [author.family for author in reference.authors if not author.given]


def _year_fit(reference: Reference, year: str) -> int:
    """3 where the year is the same with its letter, 2 but for the letter, 1 where it is another year of the entry."""
    if reference.year == year or (year[0].isalpha() and reference.year[:1].isalpha()):
        return 3
    if years.base(reference.year) == years.base(year):
        return 2 if not (reference.year[4:] and year[4:]) else 0
    if not reference.year and not year[0].isdigit():
        return 2
    return 1 if years.base(year) in (years.base(other) for other in reference.years) else 0


def _by_initial(found: list[_Keys], name: str) -> list[_Keys]:
    """Of works by authors of one surname those whose given name starts as it was cited."""
    letter = initial(name)
    fitting = [
        entry
        for entry in found
        if letter and entry.reference.authors and folded(entry.reference.authors[0].given[:1]) == letter
    ]
    return fitting or found


def _by_letter(found: list[_Keys], year: str) -> list[_Keys]:
    """Where the list has no letters, the first of several works of one year is a, the second b."""
    place = ord(year[4]) - ord("a") if year[4:] and year[0].isdigit() else -1
    if len(found) > 1 and 0 <= place < len(found) and not any(entry.reference.year[4:] for entry in found):
        return [found[place]]
    return found


def _near_year(reference: Reference, year: str) -> bool:
    first, second = years.number(reference.year), years.number(year)
    return first is not None and second is not None and abs(first - second) <= 2


def _fitting(entry: _Keys, names: Sequence[str]) -> int:
    """How many of the names are authors of the entry."""
    every = frozenset().union(*entry.authors) if entry.authors else frozenset()
    return sum(any(folded(short) in every for short in shorter(name)) for name in names)


def _author_fit(entry: _Keys, names: Sequence[str], others: bool) -> int:
    """How well the number of authors and the further names fit, from 0 to 9."""
    count, fitting = len(entry.authors), _fitting(entry, names)
    more = (count > len(names)) + (count > max(len(names), 2)) if not entry.reference.others else 2
    return min(fitting, 4) * 2 - (len(names) > fitting) * 2 + (more if others else count == len(names))


def _another_work(entry: _Keys, names: Sequence[str], others: bool) -> bool:
    """Whether the authors besides the first cannot be those of the entry: another name, or some where it has none."""
    reference = entry.reference
    if reference.others or not all(author.given for author in reference.authors):
        return False
    if len(reference.authors) == 1:
        return others and bool(_ALONE.match(reference.text))
    if len(names) != 2 or others or len(names[1].split()) > 2 or not reference.authors:
        return False
    second = [folded(short) for short in shorter(names[1])]
    return not any(key in second or any(near(key, one) for one in second) for keys in entry.authors for key in keys)


def _distinct(entries: Iterable[_Keys]) -> list[Reference]:
    """One of each work, for a list may hold it twice."""
    found: dict[tuple[str, ...], Reference] = {}
    for entry in entries:
        reference = entry.reference
        found.setdefault(
            (reference.year, folded(reference.title)[:40], *(folded(a.family) for a in reference.authors)), reference
        )
    return list(found.values())
