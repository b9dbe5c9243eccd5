"""Words that stand once and are a slip away from a word that the same text has more often."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator

_WORD = re.compile(r"(?<![\w’'/.@-])[A-Za-z][a-z]+(?![\w’'/@-])")
SWAPPED = 7
"""Letters from which on two that changed places are a slip: below that, causal and casual are two words."""
LOST = 9
"""Letters from which on one that is left out or put in is a slip: below that, though and through are two words."""
USUAL = 2
"""Times that the other word stands in the text."""


def misspelt(texts: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each such word, as the text has it, with what it may stand for."""
    count: Counter[str] = Counter()
    for text in texts:
        count.update(_WORD.findall(text))
    often: Counter[str] = Counter()
    for word, times in count.items():
        often[word.lower()] += times
    usual: dict[object, list[str]] = defaultdict(list)
    for word, times in often.items():
        if times >= USUAL and len(word) >= SWAPPED:
            for key in keys(word):
                usual[key].append(word)
    for word in count:
        if len(word) >= SWAPPED and often[word.lower()] == 1:
            same = word.lower()
            meant = next((other for key in keys(same) for other in usual.get(key, ()) if is_slip(same, other)), "")
            if meant:
                yield word, meant


def keys(word: str) -> Iterator[object]:
    """What a word and a slip of it share: its letters, or its ends."""
    yield tuple(sorted(word))
    yield word[0], word[-3:]


def is_slip(one: str, other: str) -> bool:
    """Whether two neighbouring letters inside of a word changed places, or one of a long word came or went."""
    if len(one) == len(other):
        return one in swaps(other)
    short, long = sorted((one, other), key=len)
    return len(long) == len(short) + 1 and len(long) >= LOST and short in losses(long)


def swaps(word: str) -> Iterator[str]:
    """The word with two neighbouring letters inside of it changed."""
    for at in range(1, len(word) - 2):
        if word[at] != word[at + 1]:
            yield word[:at] + word[at + 1] + word[at] + word[at + 2 :]


def losses(word: str) -> Iterator[str]:
    """The word without one letter inside of it; what spellings differ in (colour, judgement, anaemia) does not count,
    nor what endings do (writers, writes)."""
    for at in range(1, len(word) - 3):
        doubled = word[at] in (word[at - 1], word[at + 1])
        regional = word[at : at + 2] in ("ur", "em", "ae", "oe")
        if not doubled and not regional:
            yield word[:at] + word[at + 1 :]
