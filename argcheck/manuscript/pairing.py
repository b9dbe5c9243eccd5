"""Pairing two lists of texts one to one: how alike two texts are, and which pairs to keep."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterable, Iterator
from typing import Any

from argcheck.patterns import late

_WORD = late(r"[^\W_]+")

Words = tuple[str, ...]
Candidate = tuple[Any, int, int]
"""How good a pair is (the lowest first, comparable), and the places of its two sides in their lists."""


def words(text: str) -> Words:
    """The words of a text in order, without capitals and punctuation."""
    return tuple(_WORD.findall(unicodedata.normalize("NFKC", text).casefold()))


def likeness(one: Words, other: Words) -> float:
    """From 0 to 1: twice the words that both have in one order, over the words of both. It is symmetric."""
    if not one or not other:
        return 0.0
    return 2 * _in_order(one, other) / (len(one) + len(other))


def _in_order(one: Words, other: Words) -> int:
    """The length of a longest common subsequence, a machine word at a time (Hyyrö 2004)."""
    where: dict[str, int] = {}
    for number, word in enumerate(one):
        where[word] = where.get(word, 0) | 1 << number
    whole = (1 << len(one)) - 1
    left = whole
    for word in other:
        met = left & where.get(word, 0)
        left = (left + met | left - met) & whole
    return len(one) - left.bit_count()


def one_to_one(candidates: Iterable[Candidate]) -> Iterator[tuple[int, int]]:
    """The best pairs, each side at most once.

    Pairs that are equally good are taken by how far apart they stand. Two that are alike in that too, (1, 2) and
    (2, 1), share no side: so the lists swapped give the same pairs swapped.
    """
    taken: tuple[set[int], set[int]] = set(), set()
    for _, left, right in sorted(candidates, key=_order):
        if left not in taken[0] and right not in taken[1]:
            taken[0].add(left)
            taken[1].add(right)
            yield left, right


def _order(candidate: Candidate) -> tuple[Any, int, int, int, int]:
    key, left, right = candidate
    return key, abs(left - right), min(left, right), max(left, right), left
