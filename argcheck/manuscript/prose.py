"""The plain text of a stretch of a file: without markup and line breaks, each character's place kept."""

from __future__ import annotations

import html
import re
import unicodedata
from bisect import bisect_right
from collections.abc import Callable
from dataclasses import dataclass, field

from argcheck.patterns import late

Piece = tuple[int, int]
"""Start and end offset, in the file, of (part of) a line."""

_TOKEN = late(
    r"""(?=[^\w,.;:'"()?/\x20]|_|[ ]\s|[¹²³⁰⁴-⁹])(?:            # what no token starts with is passed over fast
        (?P<hyphen>(?<=[^\W\d_])(?:[-‐]|\u00ad)[^\S\n]*+\n\s*+(?=[^\W\d_]))
      | (?P<space>\s{2,}+|[^\S\x20])
      | (?P<nothing>[\u200b\u200c\u200d\u2060\ufeff\u00ad]++)
      | \[\^(?P<note>[^\]\[\s]++)\]
      | \\(?P<escaped>[!-/:-@\[-`{-~])
      | (?P<open>!?\[(?=(?:[^\[\]]|\[[^\[\]]*+\])*+\]\((?:[^()\s]|\([^()\s]*+\))*+(?:\s++"[^"()]*+")?\)))
      | (?P<close>\]\((?:[^()\s]|\([^()\s]*+\))*+(?:\s++"[^"()]*+")?\))
      | <(?P<address>[a-z]{3,10}:[^\s<>]++|[^\s<>@]++@[^\s<>@]++)>
      | (?P<mark><sup>[\d,;*†‡\s–\\-]++</sup>)
      | (?P<raised>\^\(?\s?\d[\d,;\s–—-]*+\)?\s?\^)
      | (?P<sign>[¹²³⁰⁴-⁹](?:[,–⁻-]?[¹²³⁰⁴-⁹])*+)
      | (?P<tag></?[a-zA-Z][^<>]*+>)
      | (?P<entity>&\#?\w{1,31};)
      | (?P<emphasis>(?:\*{1,3}+(?=\S)|(?<=\S)\*{1,3}+|(?<![\w])_{1,3}+(?=\S)|(?<=\S)_{1,3}+(?![\w])))
      | (?P<code>`++))""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Mark:
    """A raised number (`<sup>3</sup>`, `^3,4^`, `³`) or a note's mark (`[^a]`): what it says, where it stood in the
    text, and its stretch of the file."""

    text: str
    index: int
    start: int
    end: int
    noted: bool = False
    """Whether it can only be a note's."""


@dataclass(frozen=True, slots=True)
class Prose:
    """A text, and where in the file each of its characters stands."""

    text: str
    _at: tuple[int, ...]
    """Where each stretch that was copied in one go starts in `text`, …"""
    _offsets: tuple[int, ...]
    """… and where in the file."""
    marks: tuple[Mark, ...] = ()
    """The raised numbers and marks of notes that were taken out."""

    def offset(self, index: int) -> int:
        """The place in the file of the character at `index`."""
        found = max(bisect_right(self._at, index) - 1, 0)
        return self._offsets[found] + index - self._at[found]

    def line_starts(self, source: str) -> list[int]:
        """Where, in this text, a further line of the file starts."""
        found = []
        for number in range(1, len(self._at)):
            start, end = self._offsets[number - 1], self._offsets[number]
            if source.find("\n", start + self._at[number] - self._at[number - 1] - 1, end) >= 0:
                found.append(self._at[number])
        return found

    def between(self, start: int, end: int) -> Piece:
        """The stretch of the file from the character at `start` to the one before `end`."""
        return self.offset(start), self.offset(end - 1) + 1


@dataclass(slots=True)
class _Writer:
    out: list[str]
    at: list[int]
    offsets: list[int]
    length: int = 0
    space: bool = True
    marks: list[Mark] = field(default_factory=list)

    def write(self, text: str, offset: int) -> None:
        if self.space and text.startswith(" "):
            text, offset = text[1:], offset + 1
        if text:
            self.out.append(text)
            self.at.append(self.length)
            self.offsets.append(offset)
            self.length += len(text)
            self.space = text.endswith(" ")


def prose(text: str, pieces: tuple[Piece, ...], broken: Callable[[str, str], bool] | None = None) -> Prose:
    """The plain text of `pieces` of `text`.

    `broken` tells, of the two halves of a word with a hyphen at the end of a line, whether it is one word.
    """
    if len(pieces) == 1 and not _TOKEN.search(text, *pieces[0]):
        start, end = pieces[0]
        blank = start < end and text[start] == " "
        return Prose(text[start + blank : end].rstrip(), (0,), (start + blank,))
    writer = _Writer([], [], [])
    joined = "\n".join(text[start:end] for start, end in pieces)
    starts, total = [], 0
    for start, end in pieces:
        starts.append(total)
        total += end - start + 1

    def place(index: int) -> int:
        found = bisect_right(starts, index) - 1
        return pieces[found][0] + min(index - starts[found], pieces[found][1] - pieces[found][0])

    def copy(start: int, end: int) -> None:
        # A stretch without a line break lies in one piece.
        if start < end:
            writer.write(joined[start:end], place(start))

    last = 0
    for match in _TOKEN.finditer(joined):
        copy(last, match.start())
        _replace(match, writer, place, broken)
        last = match.end()
    copy(last, len(joined))
    return Prose(
        "".join(writer.out).rstrip(),
        tuple(writer.at) or (0,),
        tuple(writer.offsets) or (place(0) if pieces else 0,),
        tuple(writer.marks),
    )


def _replace(
    match: re.Match[str],
    writer: _Writer,
    place: Callable[[int], int],
    broken: Callable[[str, str], bool] | None,
) -> None:
    kind, start = match.lastgroup, match.start()
    if kind == "space":
        writer.write(" ", place(start))
    elif kind == "escaped":
        writer.write(match["escaped"], place(start + 1))
    elif kind == "address":
        writer.write(match["address"], place(start + 1))
    elif kind == "entity":
        for character in html.unescape(match["entity"]):
            writer.write(" " if character.isspace() else character, place(start))
    elif kind == "hyphen":
        before, after = _halves(match)
        if match[0][0] != "\u00ad" and not (broken or _one_word)(before, after):
            writer.write("-", place(start))
    elif kind == "note":
        writer.marks.append(Mark(match["note"], writer.length, place(start), place(match.end() - 1) + 1, True))
    elif kind in ("mark", "raised", "sign"):
        _raise(match, writer, place)
    elif kind == "emphasis" and match["emphasis"] == "*" and match.string[start - 1 : start] == " " and _alone(match):
        writer.write("*", place(start))


def _raise(match: re.Match[str], writer: _Writer, place: Callable[[int], int]) -> None:
    """A raised number is a mark, which is no part of the text, or an exponent, which is."""
    if match["mark"]:
        shown = match["mark"][5:-6].replace("\\", "")
    else:
        shown = (match["raised"] or match["sign"]).strip("^()\n\t ").rstrip(" )")
    if _footnote_mark(match):
        name = shown.strip().translate(_DIGITS)
        writer.marks.append(Mark(name, writer.length, place(match.start()), place(match.end() - 1) + 1))
    elif match["sign"]:
        writer.write(shown, place(match.start()))
    else:
        writer.write(shown.strip(), place(match.start() + (5 if match["mark"] else 1)))


def _alone(match: re.Match[str]) -> bool:
    return match.string[match.end() : match.end() + 1].isspace()


def _halves(match: re.Match[str]) -> tuple[str, str]:
    text = match.string
    before = late(r"[^\W\d_]+\Z").search(text[max(0, match.start() - 40) : match.start()])
    after = late(r"[^\W\d_]+").match(text[match.end() : match.end() + 40])
    return (before[0] if before else ""), (after[0] if after else "")


def _one_word(before: str, after: str) -> bool:
    return len(before) > 1 and len(after) > 1 and after.islower() and before[1:].islower()


_DIGITS = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹⁻", "0123456789-")
_UNIT = late(r"(?<![^\W\d_])(?:[cmkµn]?m|k?g|ft|yd)\Z")
_GOES_ON = late(r"[-‐‑]?[^\W\d_]")
"""What follows a raised number that belongs to a name, as in ¹⁴C or Δ⁹-THC."""


def _footnote_mark(match: re.Match[str]) -> bool:
    """Whether a raised number refers to a note: not behind a number or a symbol (10², R²)."""
    text, start = match.string, match.start()
    before = text[max(0, start - 2) : start]
    if _UNIT.search(text, max(0, start - 4), start):
        return False
    if (not before or before[-1] in " \n([Δδ") and _GOES_ON.match(text, match.end()):
        return False
    # An accent that stands by itself is that of a symbol, as in û².
    word = len(before) == 2 and before.isalpha() and "Lm" not in map(unicodedata.category, before)
    return not before or not before[-1].isalnum() or word


class Vocabulary:
    """The words of a file, to tell a word broken over two lines from one that has a hyphen."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._words: frozenset[str] | None = None

    def writes(self, word: str) -> bool:
        """Whether the file has a word in these letters, large and small."""
        return bool(re.search(rf"\b{re.escape(word)}\b", self._text))

    def one_word(self, before: str, after: str) -> bool:
        if self._words is None:
            self._words = frozenset(late(r"[^\W\d_]++(?:-[^\W\d_]++)*+").findall(self._text.casefold()))
        if (before + after).casefold() in self._words:
            return True
        return f"{before}-{after}".casefold() not in self._words and _one_word(before, after)
