"""Words that stand once and are a slip away from a word that the same text has more often."""

from __future__ import annotations

import re
from collections import Counter
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
    written: dict[str, str] = {}
    for text in texts:
        for match in _WORD.finditer(text):
            count[match[0].lower()] += 1
            written.setdefault(match[0].lower(), match[0])
    usual = {word for word, often in count.items() if often >= USUAL and len(word) >= SWAPPED}
    near: dict[str, str] = {}
    for word in sorted(usual):
        near.update(dict.fromkeys(swaps(word), word))
        if len(word) >= LOST:
            near.update(dict.fromkeys(losses(word), word))
    for word, often in count.items():
        if often > 1 or len(word) < SWAPPED:
            continue
        more = (shorter for shorter in losses(word) if shorter in usual and len(word) >= LOST)
        if meant := near.get(word) or next(more, ""):
            yield written[word], meant


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
