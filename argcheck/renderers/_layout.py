"""Text on a terminal: cells, folding, colour, and characters that must not reach it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import category, combining, east_asian_width

_COLOURS = {
    "error": "1;31",
    "warning": "1;33",
    "info": "1;36",
    "strong": "1",
    "place": "34",
    "basis": "32",
    "faint": "2",
}
_UNPRINTABLE = re.compile(r"[^\x20-\x7e\xa1-\u02ff\u0370-\u058f\u1e00-\u1fff\u2010-\u2027\u2500-\u257f]")

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
    if text.isascii():
        return len(text)
    return sum(0 if combining(c) or c in _JOINERS else 2 if east_asian_width(c) in "WF" else 1 for c in text)


def fold(text: str, width: int, first: str = "", rest: str | None = None) -> Iterator[str]:
    """The text in lines of at most `width` cells, where its words allow; `first` leads the first of them.

    Lines do not break at a space that is said to hold (U+00A0), and it is written as any other.
    """
    rest = first if rest is None else rest
    line, used = first, cells(first)
    empty = True
    for word in filter(None, clean(text).split(" ")):
        word = word.replace("\xa0", " ")
        size = cells(word)
        if not empty and used + 1 + size > width:
            yield line
            line, used, empty = rest, cells(rest), True
        line += word if empty else " " + word
        used += size if empty else size + 1
        empty = False
    yield line.rstrip() if empty else line
