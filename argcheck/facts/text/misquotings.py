"""One quotation in two wordings: said in English in `rules/quotation_in_two_wordings.dl`."""

from __future__ import annotations

from itertools import combinations
from typing import NamedTuple

from argcheck.facts.store import Facts
from argcheck.facts.text.quotations import PASSED, marked, studies_people
from argcheck.facts.text.reading import Placed, ReadText
from argcheck.manuscript.words import roots_of
from argcheck.patterns import caseless, holds, late

WRITES = ("quoted_twice", "quoted_again")
SHARED = 2
"""Words with which both begin."""
ENDING = 3
"""Words of a quotation whose last letters differ, from which on it is no term."""
LONG = 5
"""Words of one that differs in a word, from which on two of one speaker are no two sayings with one opening."""
STEM = 4
"""Letters that a word and its longer form share."""
_MARKED = late(marked("120"))
_SAYING = tuple(
    """
    promis pledg vow assur guarant commit slogan motto said says saying stated stating declar told tells warn wrote
    writes call describ phrase words quot announc insist argue reply replied remark
    """.split()
)
_INFLECTED = frozenset(("s", "es", "d", "ed", "ing", "er", "ers", "'s", "’s", "ly", "n", "en"))
"""Endings by which a word is fitted into a sentence."""
_FITTED = frozenset("a an the his her its their our my your i we you he she they it is was are were".split())
"""Words by which a quotation is fitted into a sentence."""
_NAME = late(r"(?<![.?!]\s)(?<!^)\b[A-ZÀ-Þ][a-zà-þ]+\b")


class Quoted(NamedTuple):
    one: Placed
    said: str
    words: tuple[str, ...]
    before: str


def write(facts: Facts, text: ReadText) -> None:
    if not text.english:
        return
    found = [quoted for one in text.running(*PASSED) if one.kind == "text" for quoted in quotations(one)]
    pairs = [(first, second) for first, second in combinations(found, 2) if differ(first, second)]
    if not pairs or studies_people(text):
        return
    for first, second in pairs:
        said = (first.one.number, first.said, second.one.number, second.said)
        facts.add("quoted_twice", text.symbol, *said, basis="computed", spans=(first.one.sentence.span,))
        facts.add("quoted_again", text.symbol, *said[2:], spans=(second.one.sentence.span,))


def quotations(one: Placed) -> list[Quoted]:
    """What a sentence quotes of somebody, where it has a word for saying, promising or writing."""
    if not holds(one.text, ("“", '"', "'", "‘")) or not holds(caseless(one.text), _SAYING):
        return []
    found = []
    for match in _MARKED.finditer(one.text):
        said = (match["said"] or match["once"]).strip(" .,;:!?")
        words = tuple(word.strip(".,;:!?") for word in said.casefold().split())
        if len(words) >= ENDING:
            found.append(Quoted(one, said, words, one.text[: match.start()]))
    return found


def differ(first: Quoted, second: Quoted) -> bool:
    """Whether two quotations differ in one word: in its ending, or in all of it where both name one speaker."""
    mine, yours = first.words, second.words
    if len(mine) != len(yours) or mine[:SHARED] != yours[:SHARED] or first.one.number == second.one.number:
        return False
    apart = [(one, other) for one, other in zip(mine, yours, strict=True) if one != other]
    if len(apart) != 1 or not (set(roots_of(first.before)) & set(roots_of(second.before))):
        return False
    short, long = sorted(apart[0], key=len)
    if not short.isalpha() or not long.isalpha() or {short, long} & _FITTED:
        return False
    if long.startswith(short):
        return len(short) >= STEM and long[len(short) :] not in _INFLECTED
    named = set(_NAME.findall(first.before)) & set(_NAME.findall(second.before))
    return len(mine) >= LONG and bool(named) and short[:STEM] != long[:STEM]
