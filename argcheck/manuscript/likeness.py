"""How like two passages are: pairs that share rare words, each aligned sentence by sentence.

Likeness is counted in content words alone, so that what holds sentences together makes nothing alike. Only passages
that share several words which few others have are compared, so the cost grows with the text and not with its square.
"""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from itertools import chain, combinations

from argcheck.patterns import late

RARE = 6
"""Passages that hold a word, beyond which it brings no pair together."""
COMMON = 4
"""Rare words that two passages share before they are compared."""
NEAR = 0.2
"""Share of content words from which on a sentence says something of what another says."""
WITHIN = 45
"""Content words of the shorter passage, in hundredths, that stand in the other before they are aligned."""
PLAIN = 0.35
"""Share of content words from which on a sentence is plainly another's, said again."""
LEAST = 3
"""Content words without which a sentence says too little to be compared."""
LONGER = 1.4
"""A passage so many times as long as the other is compared by the stretch that the other aligns with."""
_FIGURE = late(r"\d+(?:[.,]\d+)*")


@dataclass(frozen=True)
class Said:
    """A sentence by its number, with the stems of its content words."""

    number: int
    stems: frozenset[str]
    text: str

    @cached_property
    def words(self) -> int:
        return len(self.text.split())

    @cached_property
    def figures(self) -> frozenset[str]:
        return frozenset(_FIGURE.findall(self.text))


@dataclass(frozen=True)
class Passage:
    """A paragraph, or all that stands in a section (paragraph 0)."""

    number: int
    section: int
    paragraph: int
    said: tuple[Said, ...]

    @cached_property
    def stems(self) -> frozenset[str]:
        return frozenset[str]().union(*(one.stems for one in self.said))

    @cached_property
    def words(self) -> int:
        return sum(one.words for one in self.said)

    @property
    def told(self) -> tuple[Said, ...]:
        """The sentences that say enough to be compared."""
        return tuple(one for one in self.said if len(one.stems) >= LEAST)


@dataclass(frozen=True, slots=True)
class Alike:
    """Two passages and their likeness, in hundredths.

    `shared` is the Jaccard index of their content words, `one_in_other` and `other_in_one` the mean, over the sentences
    of one, of the best Jaccard index with a sentence of the other; `in_order` is how many of the aligned sentences
    stand in the same order, of those of the shorter passage; `words` counts the shorter stretch, and `figures` how
    many of the numbers in aligned sentences are the same (100 where there are none); `covered` is how much of
    either, by words, stands in sentences that the other has, at least.
    """

    one: Passage
    other: Passage
    shared: int
    one_in_other: int
    other_in_one: int
    in_order: int
    words: int
    figures: int
    covered: int
    pairs: tuple[tuple[int, int, int], ...] = field(compare=False)
    """Numbers of aligned sentences, each with its likeness, in the order of the first passage."""

    @property
    def measures(self) -> tuple[int, ...]:
        """From `shared` to `covered`, as facts of likeness have them."""
        likeness = (self.shared, self.one_in_other, self.other_in_one)
        return (*likeness, self.in_order, self.words, self.figures, self.covered)


def likeness(one: frozenset[str], other: frozenset[str]) -> float:
    """The Jaccard index."""
    both = len(one & other)
    return both / (len(one) + len(other) - both) if both else 0.0


def alike(
    passages: Sequence[Passage], least: int, apart: Callable[[Passage, Passage], bool] | None = None
) -> Iterator[Alike]:
    """The pairs of passages whose content words are alike by `least` hundredths and more, the earlier passage first.

    A pair is passed over where `apart` says that the two are not to be compared.
    """
    for one, other in candidates(passages):
        if (apart is None or not apart(one, other)) and may_be(one, other, least):
            found = compared(one, other)
            if found.shared >= least:
                yield found


def may_be(one: Passage, other: Passage, least: int) -> bool:
    """Whether so many words are in both that two passages may be alike, or one hold the other."""
    both, (few, many) = len(one.stems & other.stems), sorted((len(one.stems), len(other.stems)))
    return 100 * both >= WITHIN * few and (many > LONGER * few or 100 * both >= least * (few + many - both))


def candidates(passages: Sequence[Passage]) -> Iterator[tuple[Passage, Passage]]:
    """The pairs that share enough words which few passages have, in order."""
    holding: dict[str, list[int]] = defaultdict(list)
    for place, passage in enumerate(passages):
        for stem in passage.stems:
            holding[stem].append(place)
    rare = (combinations(places, 2) for places in holding.values() if 2 <= len(places) <= RARE)
    together = Counter(chain.from_iterable(rare))
    for one, other in sorted(pair for pair, common in together.items() if common >= COMMON):
        yield passages[one], passages[other]


def compared(one: Passage, other: Passage) -> Alike:
    """The likeness of two passages; of the longer, the stretch counts that the shorter aligns with."""
    short, long = (one, other) if len(one.stems) <= len(other.stems) else (other, one)
    there = list(long.told)
    found = list(_aligned(short.told, there))
    if long.words > LONGER * short.words and (met := [place for _, place, like in found if like >= NEAR]):
        there = there[min(met) : max(met) + 1]
        found = list(_aligned(short.told, there))
    stretch = frozenset[str]().union(*(each.stems for each in there))
    back = list(_aligned(there, short.told))
    inner, outer = _mean(found), _mean(back)
    pairs = _pairs(short.told, there, found, back)
    ordered = _ordered([place for _, place, like in found if like >= NEAR])
    alike_pairs = [(a.number, b.number, like) for a, b, like in pairs]
    if short is not one:
        alike_pairs = sorted((b, a, like) for a, b, like in alike_pairs)
    return Alike(
        one,
        other,
        round(100 * likeness(short.stems, stretch)),
        inner if short is one else outer,
        outer if short is one else inner,
        round(100 * ordered / len(found)) if found else 0,
        min(short.words, sum(each.words for each in there)),
        _figures(pairs),
        min(_covered(found, short.told), _covered(back, there)),
        tuple(alike_pairs),
    )


def _aligned(here: Sequence[Said], there: Sequence[Said]) -> Iterator[tuple[int, int, float]]:
    """For each sentence its place, that of the sentence there most like it, and how like they are."""
    holding: dict[str, list[int]] = defaultdict(list)
    for place, each in enumerate(there):
        for stem in each.stems:
            holding[stem].append(place)
    for number, each in enumerate(here):
        both = Counter(place for stem in each.stems for place in holding.get(stem, ()))
        best = max(
            ((count / (len(each.stems) + len(there[place].stems) - count), -place) for place, count in both.items()),
            default=(0.0, 0),
        )
        yield number, -best[1], best[0]


def _mean(found: Sequence[tuple[int, int, float]]) -> int:
    return round(100 * sum(like for _, _, like in found) / len(found)) if found else 0


def _covered(found: Sequence[tuple[int, int, float]], here: Sequence[Said]) -> int:
    """How many words, in hundredths, stand in sentences that are plainly another's."""
    every = sum(each.words for each in here)
    return round(100 * sum(here[place].words for place, _, like in found if like >= PLAIN) / every) if every else 0


def _ordered(places: Sequence[int]) -> int:
    """How many of the places stand in rising order at most."""
    tails: list[int] = []
    for place in places:
        at = bisect_right(tails, place)
        tails[at : at + 1] = [place]
    return len(tails)


def _pairs(
    here: Sequence[Said],
    there: Sequence[Said],
    found: Sequence[tuple[int, int, float]],
    back: Sequence[tuple[int, int, float]],
) -> list[tuple[Said, Said, int]]:
    """Each sentence with that most like it, from both sides, each pair once."""
    pairs = {(one, other): like for one, other, like in found if like >= NEAR}
    pairs.update({(one, other): like for other, one, like in back if like >= NEAR})
    return [(here[one], there[other], round(100 * like)) for (one, other), like in sorted(pairs.items())]


def _figures(pairs: Sequence[tuple[Said, Said, int]]) -> int:
    """How many of the numbers in aligned sentences are in both, in hundredths."""
    every = [len(one.figures | other.figures) for one, other, _ in pairs]
    same = [len(one.figures & other.figures) for one, other, _ in pairs]
    return round(100 * sum(same) / sum(every)) if sum(every) else 100
