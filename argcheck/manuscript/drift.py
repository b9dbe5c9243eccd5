"""Names of one concept that differ by a letter or two, or by a word of like meaning at their end.

Names are groups of two words (a modifier and a head). Synonyms are those of a thesaurus (Roget's classes of words)
among nouns that end terms in every field; of nouns that are told apart in some field (price and cost, war and
conflict) more is asked.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Container, Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from itertools import combinations
from typing import NamedTuple

from argcheck.manuscript.synonyms import KINDRED, SPELT
from argcheck.manuscript.words import STOP, stem
from argcheck.patterns import late
from argcheck.spelling import distance

_FAMILIES = """
work labour labor
model scheme
order sequence ordering
gap spread divide gulf
cover coverage
network web
theory doctrine
practice custom habit
reading perusal
threat menace peril
isolation seclusion
teacher instructor
reward prize
duty obligation
anger wrath rage
fear dread
journey voyage
remedy cure
harbour harbor haven
street road
shop store
car automobile
film movie
error mistake
exam examination test
assistance aid help
obstacle barrier hurdle
vessel ship boat
wage salary pay
farmer peasant
lawyer attorney
doctor physician
coast shore
dwelling house
board council
card sheet leaflet
score mark grade
"""
_SYNONYMS = {word: line.split()[0] for line in _FAMILIES.strip().splitlines() for word in line.split()}
_MARKS = '()[]{}.,;:!?“”"‘*_–—-'
_GENITIVE = late(r"[’']s?$")
_PLURAL = late(r"[^\W\d_]{2}[^aius\W\d_]s$")
_PREFIXES = frozenset(
    """
    in ex im em de con com dis un non re pre pro ob sub intra inter intro extra hypo hyper micro macro maxi mini over
    under ad ab a e ante anti post mono poly bi tri multi out up down fe male wo
    """.split()
)
"""What opposites begin with (inclusion, exclusion); words that differ in them alone are no variants."""
_PLAIN = frozenset(
    """
    new old main same other good bad high low large small great major minor different similar certain general
    specific important particular early late long short first second third next last many several various more less
    most least own common key final total full whole recent current former present given following previous possible
    necessary relevant suitable appropriate adequate actual real true false right wrong single open sound simple
    clear strong weak best better worst worse higher lower larger smaller greater longer shorter earlier later
    useful useless mere sheer precise exact rough rare frequent usual typical obvious apparent interesting
    surprising remarkable increasing decreasing growing rising falling declining reducing improving changing
    """.split()
)
"""Modifiers that make no term."""
SHIFTS = 3
"""Modifiers of one head from which on its name shifts."""
LONG = 8
"""Letters of words that hardly come close to each other by chance."""
REPEATED = 2
"""Sentences with a name from which on it is no slip of the pen; more make it the usual one."""


class Variant(NamedTuple):
    """Two names of what may be one concept, how they differ, and the sentences of each."""

    one: str
    other: str
    how: str
    places: tuple[int, ...]
    others: tuple[int, ...]


@dataclass(slots=True)
class Names:
    """The groups of two words of a text, with their sentences, and how often each word stands there at all."""

    pairs: dict[tuple[str, str], list[int]]
    count: Counter[str]
    heads: dict[str, set[str]]


def names(sentences: Iterable[tuple[int, str]]) -> Names:
    """Takes sentences by their numbers; words are without capitals, and without the `s` of their plural."""
    pairs: dict[tuple[str, str], list[int]] = defaultdict(list)
    count: Counter[str] = Counter()
    heads: dict[str, set[str]] = defaultdict(set)
    for number, text in sentences:
        before = ""
        tokens = text.replace("—", " — ").split()
        said = list(map(plain, tokens))
        count.update(said)
        for token, word in zip(tokens, said, strict=True):
            if len(word) < 3 or word in STOP:
                before = ""
                continue
            if before and token[0].isalpha():
                pairs[before, word].append(number)
                heads[before].add(word)
            before = word if token[-1].isalpha() else ""
    return Names(dict(pairs), count, dict(heads))


@cache
def plain(token: str) -> str:
    """A word without capitals, marks around it, and the `s` of a plural or genitive."""
    folded = token.strip(_MARKS).casefold()
    if "'" in folded or "’" in folded:
        folded = _GENITIVE.sub("", folded)
    return folded[:-1] if folded.endswith("s") and _PLURAL.search(folded) else folded


def variants(found: Names, announced: set[str]) -> Iterator[Variant]:
    """The pairs of names that may be one; `announced` are the words of title, abstract and keywords."""
    yield from garbled(found)
    for modifier, heads in found.heads.items():
        if len(heads) < 2 or modifier in _PLAIN or modifier.endswith("ly"):
            continue
        telling = sorted(head for head in heads if len(head) >= LONG or head in _SYNONYMS)
        for one, other in combinations(telling, 2):
            places, others = found.pairs[modifier, one], found.pairs[modifier, other]
            how = ""
            lone = only_here(found, modifier, one, announced, other) or only_here(
                found, modifier, other, announced, one
            )
            if lone and neighbours(one, other):
                how = "letters"
            elif _SYNONYMS.get(one, one) == _SYNONYMS.get(other) and max(len(places), len(others)) > REPEATED:
                how = "synonym"
            if how:
                yield Variant(f"{modifier} {one}", f"{modifier} {other}", how, tuple(places), tuple(others))


def kindred(found: Names, paragraphs: Mapping[int, tuple[int, int]], terms: Container[str]) -> Iterator[Variant]:
    """Two names of one modifier whose heads are of like meaning, and which are used as two names of one thing are.

    Such names take turns: where one stands the other does not, while things that are told apart are held against each
    other in some paragraph. One is the usual name, and one of the heads belongs to this name alone. Fifteen papers of
    careful authors have 35 pairs of like meaning and none that is used so; nor have a hundred chapters of manuals.
    A modifier that makes no term by itself (`small`) does so in the `terms` of title, abstract and keywords.
    """
    for modifier, heads in found.heads.items():
        if len(heads) < 2:
            continue
        known = [head for head in heads if head in KINDRED]
        if len(known) < 2 or modifier.endswith("ly") or not modifier[0].isalpha():
            continue
        if modifier in _PLAIN and not any(f"{modifier} {head}" in terms for head in known):
            continue
        for one, other in combinations(sorted(known), 2):
            alike = not set(KINDRED[one]).isdisjoint(KINDRED[other]) and SPELT[one] != SPELT[other]
            if not alike or _SYNONYMS.get(one, one) == _SYNONYMS.get(other):
                continue
            places, others = found.pairs[modifier, one], found.pairs[modifier, other]
            usual = max(len(set(places)), len(set(others))) > REPEATED
            lone = len(places) == found.count[one] or len(others) == found.count[other]
            if usual and lone and {paragraphs[n] for n in places}.isdisjoint(paragraphs[n] for n in others):
                names = (f"{modifier} {SPELT[one]}", f"{modifier} {SPELT[other]}")
                yield Variant(*names, "kindred", tuple(places), tuple(others))


def shifting(found: Names, quoted: Counter[str], announced: set[str]) -> Iterator[Variant]:
    """The first and the last of three or more names of one head that never stands alone and changes its modifier.

    `quoted` are the names that stand in quotation marks, as terms do that a paper makes: two of them do.
    """
    under: dict[str, list[str]] = defaultdict(list)
    for modifier, head in found.pairs:
        under[head].append(modifier)
    for head, modifiers in under.items():
        if len(modifiers) < SHIFTS or len(head) < LONG or head in announced:
            continue
        names = [f"{modifier} {head}" for modifier in modifiers]
        places = [found.pairs[modifier, head] for modifier in modifiers]
        made = sum(name in quoted for name in names) > 1 and all(len(each) <= REPEATED for each in places)
        alone = found.count[head] != sum(map(len, places))
        if made and not alone:
            yield Variant(names[-1], names[0], "modifier", tuple(places[-1]), tuple(places[0]))


def only_here(found: Names, modifier: str, head: str, announced: set[str], other: str) -> bool:
    """Whether a head belongs to one announced name alone, while the other head is nowhere announced."""
    told = head in announced and other not in announced
    return told and found.count[head] == len(found.pairs[modifier, head])


def garbled(found: Names) -> Iterator[Variant]:
    """Two modifiers of one head, a letter apart, that the text has nowhere else."""
    rare: dict[str, list[str]] = defaultdict(list)
    for (modifier, head), places in found.pairs.items():
        if found.count[modifier] == len(places) >= REPEATED and modifier.isalpha() and modifier not in _PLAIN:
            rare[head].append(modifier)
    for head, modifiers in rare.items():
        for one, other in combinations(sorted(modifiers), 2):
            if len(one) == len(other) and distance(one, other) == 1 and stem(one) != stem(other):
                places, others = found.pairs[one, head], found.pairs[other, head]
                yield Variant(f"{one} {head}", f"{other} {head}", "letters", tuple(places), tuple(others))


def neighbours(one: str, other: str) -> bool:
    """Whether two long words are a letter or two apart, in more than a prefix and an ending."""
    if min(len(one), len(other)) < LONG or abs(len(one) - len(other)) > 2 or stem(one) == stem(other):
        return False
    end = 0
    while end < min(len(one), len(other)) and one[-1 - end] == other[-1 - end]:
        end += 1
    starts = {one[: len(one) - end], other[: len(other) - end]}
    front = 0
    while front < min(len(one), len(other)) and one[front] == other[front]:
        front += 1
    if front >= 5 or any(start in _PREFIXES or not start for start in starts):
        return False
    return distance(one, other) <= 2
