"""Words that stand once and are a slip away from a word that the same text has more often."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from itertools import chain

from argcheck.patterns import late

SWAPPED = 7
"""Letters from which on two that changed places are a slip: below that, causal and casual are two words."""
LOST = 9
"""Letters from which on one that is left out or put in is a slip: below that, though and through are two words."""
_WORD = late(rf"(?<![\w’'/.@-])[A-Za-z][a-z]{{{SWAPPED - 1},}}(?![\w’'/@-])")
USUAL = 3
"""Times that the other word stands in the text; of two spellings that stand twice and once, either may be wrong."""


def misspelt(texts: Iterable[str]) -> Iterator[tuple[str, str]]:
    """Each such word, as the text has it, with what it may stand for."""
    count: Counter[str] = Counter()
    for text in texts:
        count.update(_WORD.findall(text))
    often: Counter[str] = Counter()
    for word, times in count.items():
        often[word.lower()] += times
    by_letters: dict[str, list[str]] = defaultdict(list)
    by_ends: dict[str, list[str]] = defaultdict(list)
    for word, times in often.items():
        if times >= USUAL:
            by_letters["".join(sorted(word))].append(word)
            by_ends[word[0] + word[-3:]].append(word)
    for word in count:
        same = word.lower()
        if often[same] == 1:
            swapped = (other for other in by_letters.get("".join(sorted(same)), ()) if same in swaps(other))
            lost = (other for other in by_ends.get(same[0] + same[-3:], ()) if is_lost(same, other))
            if meant := next(chain(swapped, lost), ""):
                yield word, meant


def is_lost(one: str, other: str) -> bool:
    """Whether one letter inside of a long word came or went."""
    if abs(len(one) - len(other)) != 1:
        return False
    short, long = sorted((one, other), key=len)
    return len(long) >= LOST and short in losses(long)


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
