"""Text on a terminal: cells, folding, colour, and characters that must not reach it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import category, combining, east_asian_width

from argcheck.patterns import late

_COLOURS = {
    "error": "1;31",
    "warning": "1;33",
    "info": "1;36",
    "strong": "1",
    "place": "34",
    "basis": "32",
    "faint": "2",
}
_UNPRINTABLE = late(r"[^\x20-\x7e\xa1-\u02ff\u0370-\u058f\u1e00-\u1fff\u2010-\u2027\u2500-\u257f]")

_UNEVEN = late(r"[^\x20-\x7e\xa0-\u02ff\u0370-\u0482\u048a-\u058f\u1e00-\u1fff\u2010-\u2027\u2500-\u257f]")
"""What may take no cell of a terminal, or two."""
_STEERING = {"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"}
_JOINERS = "\u200c\u200d"  # some scripts cannot be written without them


class Paint:
    """Marks text with a colour by its role, or leaves it as it is where there is no colour."""

    def __init__(self, colour: bool) -> None:
        self.colour = colour

    def __call__(self, role: str, text: str) -> str:
        return f"\x1b[{_COLOURS[role]}m{text}\x1b[0m" if self.colour and text else text


def clean(text: str) -> str:
    """The text on one line, with nothing in it that could steer a terminal."""
    return text if text.isascii() and text.isprintable() else _UNPRINTABLE.sub(_harmless, text)


def _harmless(match: re.Match[str]) -> str:
    character = match[0]
    if character in "\t\n\r":
        return " "
    if category(character) in _STEERING and character not in _JOINERS:
        return f"\\u{{{ord(character):x}}}"
    return character


def cells(text: str) -> int:
    """How many cells of a terminal the text takes."""
    if text.isascii() or not _UNEVEN.search(text):
        return len(text)
    return sum(0 if combining(c) or c in _JOINERS else 2 if east_asian_width(c) in "WF" else 1 for c in text)


def fold(text: str, width: int, first: str = "", rest: str | None = None) -> Iterator[str]:
    """The text in lines of at most `width` cells, where its words allow; `first` leads the first of them.

    Lines do not break at a space that is said to hold (U+00A0), and it is written as any other.
    """
    words = " ".join(filter(None, clean(text).split(" ")))
    lead, rest = first, first if rest is None else rest
    start = 0
    while cells(lead) + cells(words[start:]) > width:
        stop = _stop(words, start, width - cells(lead))
        if stop < 0:
            break
        yield lead + words[start:stop].replace("\xa0", " ")
        lead, start = rest, stop + 1
    yield lead + words[start:].replace("\xa0", " ") if words else first.rstrip()


def _stop(words: str, start: int, room: int) -> int:
    """The last space that leaves the line from `start` its room, or the first there is; -1 where there is none."""
    if words.isascii() or not _UNEVEN.search(words, start):
        stop = words.rfind(" ", start, start + room + 1) if room > 0 else -1
    else:
        stop, more = -1, words.find(" ", start)
        while more >= 0 and cells(words[start:more]) <= room:
            stop, more = more, words.find(" ", more + 1)
    return stop if stop >= 0 else words.find(" ", start)
