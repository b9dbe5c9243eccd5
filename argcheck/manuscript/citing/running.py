"""What is running text and no entry of a list of references, though it stands there."""

from __future__ import annotations

from collections.abc import Sequence
from itertools import pairwise

from argcheck.manuscript.citing.years import YEAR
from argcheck.manuscript.sentences import split
from argcheck.manuscript.words import STOP, words

LONG = 25
"""Words beyond which a paragraph that does not open like an entry is running text."""
HOLDING = 40
"""Words of running text in a hundred that say nothing by themselves: six of 225 long entries (laws) have more."""
WHOLE = 8
"""Words of a sentence that is more than a part of an entry."""


def reads_on(text: str) -> bool:
    """Whether a paragraph is sentences and no entry, by the share of words that hold sentences together."""
    found = words(text)
    if len(found) <= LONG or sum(word in STOP for word in found) * 100 < HOLDING * len(found):
        return False
    return sum(len(text[start:end].split()) >= WHOLE for start, end in split(text)) > 1


def inserted(lines: Sequence[str], starts: Sequence[int]) -> set[int]:
    """The places of lines of running text between two entries, without an empty line on either side.

    `starts` are the places of the lines with which entries begin. Only behind a whole entry can such a text begin.
    """
    found: set[int] = set()
    for start, end in pairwise(starts):
        for cut in range(start + 1, end) if end - start > 2 else ():
            closed = lines[cut - 1].rstrip().endswith(".") and lines[cut].lstrip()[:1].isupper()
            if (
                closed
                and _dated(lines[start:cut])
                and not _dated(lines[cut:end])
                and reads_on(" ".join(lines[cut:end]))
            ):
                found.update(range(cut, end))
                break
    return found


def _dated(lines: Sequence[str]) -> bool:
    return any(YEAR.search(line) for line in lines)
