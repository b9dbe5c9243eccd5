"""Slips of the hand: a word that is one letter away from a word that is known, and from no other."""

from __future__ import annotations

from collections.abc import Iterable

SHORTEST = 4
"""Letters of which a word must have so many: `c1` and `h1` are other names, and no slips."""


def meant(word: str, known: Iterable[str]) -> str | None:
    """The known word that a word is a slip of: one letter dropped, added, changed, or two of them swapped.

    None where the slip would be in a digit (`trend2` is not `trend1`), or where another known word is near too.
    """
    if len(word) < SHORTEST:
        return None
    near = [each for each in dict.fromkeys(known) if abs(len(each) - len(word)) <= 2 and distance(word, each) <= 2]
    if len(near) != 1 or len(near[0]) < SHORTEST or distance(word, near[0]) != 1:
        return None
    return near[0] if digits(word) == digits(near[0]) else None


def digits(word: str) -> str:
    return "".join(filter(str.isdigit, word))


def distance(one: str, other: str, most: int | None = None) -> int:
    """How many letters must be dropped, added, changed or swapped with their neighbour (Damerau 1964), none twice.

    With `most` it stops where there are more, and says `most` + 1.
    """
    if most is not None and abs(len(one) - len(other)) > most:
        return most + 1
    before: list[int] = []
    row = list(range(len(other) + 1))
    for i, letter in enumerate(one, 1):
        earlier, before, row = before, row, [i]
        for j, wanted in enumerate(other, 1):
            cost = min(before[j] + 1, row[j - 1] + 1, before[j - 1] + (letter != wanted))
            if i > 1 and j > 1 and letter == other[j - 2] and one[i - 2] == wanted:
                cost = min(cost, earlier[j - 2] + 1)
            row.append(cost)
        if most is not None and min(row) > most:
            return most + 1
    return row[-1]
