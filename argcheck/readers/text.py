"""Plain text: headings in capitals, on bare lines or marked; paragraphs by empty lines or one a line."""

from __future__ import annotations

from itertools import pairwise

from argcheck.manuscript import Manuscript
from argcheck.manuscript.blocks import Line, Soft, lines, split, without_comments
from argcheck.manuscript.headings import is_capitals, role_of
from argcheck.manuscript.sections import manuscript
from argcheck.patterns import late
from argcheck.source import Source

SUFFIXES = (".txt",)

_NARROW = 120
"""A text that somebody wrapped has lines no longer than this, or it shows that it is wrapped."""

_ENDS = late(r"""[.!?:;…]["'”’»)\]*_]*$""")


def read(source: Source) -> Manuscript:
    text = without_comments(source.text)
    return manuscript(source, split(text, _policy(lines(text))), text=text)


def _policy(found: list[Line]) -> Soft:
    """How line breaks are to be read in this file: as wrapping, or as the ends of paragraphs."""
    total = sum(len(line.text) for line in found)
    long = sum(len(line.text) for line in found if len(line.text) > _NARROW)
    if long * 5 < total:
        width = max((len(line.text) for line in found if len(line.text) <= _NARROW), default=0)
        return lambda line, following: not _breaks_narrow(line, following, width)
    width = max((len(line.text) for line in found), default=0)
    pairs = [(a, b) for a, b in pairwise(found) if a.text and b.text]
    full = sum(_full(a, b, width) for a, b in pairs)
    wrapped = full * 5 >= len(pairs) * 3
    return lambda line, following: (wrapped and _full(line, following, width)) or _runs_on(line, following)


def _full(line: Line, following: Line, width: int) -> bool:
    """Whether the next line's first word would not have fitted."""
    return len(line.text) + 1 + len(following.text.split(None, 1)[0]) > width


def _runs_on(line: Line, following: Line) -> bool:
    """Whether one line of a text with a paragraph a line still goes on in the next."""
    return not _ENDS.search(line.text) and not following.text[0].isupper() and not following.text[0].isdigit()


def _breaks_narrow(line: Line, following: Line, width: int) -> bool:
    """Whether a line of a wrapped text ends a paragraph: a heading, or the line before an indented one."""
    if _full(line, following, width):
        return False
    if len(line.text) * 3 < width * 2 and (is_capitals(line.text) or role_of(line.text) is not None):
        return True
    return following.indent >= line.indent + 2 and bool(_ENDS.search(line.text))
