"""The tokens of a LaTeX file, its accents, and which braces and brackets belong together."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass, field
from functools import cached_property

from argcheck.patterns import late
from argcheck.source import Source

TOKEN = late(
    r"""(?P<text>[^\\%{}$&~`'\n-]++)
      | (?P<par>\n[ \t\r]*+\n\s*+)
      | (?P<comment>%[^\n]*+(?:\n[ \t]*+(?![ \t\r]*+\n))?)
      | (?P<accent>\\(?:["'`^~=.]\s*+|[uvHtcdbrk](?![A-Za-z])\s*+)
            (?:\{\s*+(?P<inner>\\?[^\W\d_])?+\s*+\}|(?P<bare>\\[ij](?![A-Za-z])|[^\W\d_])))
      | \\(?P<word>[A-Za-z@]++\*?+)
      | \\(?P<sign>.|\n)
      | (?P<brace>[{}])
      | (?P<dollar>\$\$?+)
      | (?P<cell>&)
      | (?P<print>~|---?+|``|''|`|'|-)
      | (?P<newline>\n)
      | (?P<end>\\)""",
    re.VERBOSE,
)
PRINTS = {"~": " ", "--": "–", "---": "—", "``": "“", "''": "”", "`": "‘", "'": "'", "-": "-"}
_COMBINING = {
    "`": "\u0300",
    "'": "\u0301",
    "^": "\u0302",
    "~": "\u0303",
    "=": "\u0304",
    "u": "\u0306",
    ".": "\u0307",
    '"': "\u0308",
    "r": "\u030a",
    "H": "\u030b",
    "v": "\u030c",
    "d": "\u0323",
    "c": "\u0327",
    "k": "\u0328",
    "b": "\u0331",
    "t": "",
}
_PAIR = late(r"\\.|%[^\n]*+|[{}\[\]]", re.DOTALL)
_BLANK = late(r"(?:\s|%[^\n]*+\n)*+")
_CHUNK = late(r"^<<[^\n]*>>=[ \t\r]*$", re.MULTILINE)
_CHUNK_END = late(r"^@[ \t\r]*$", re.MULTILINE)


def accented(match: re.Match[str]) -> str:
    """The letter that an accent and its letter make."""
    letter = (match["inner"] or match["bare"] or "").lstrip("\\")
    return unicodedata.normalize("NFC", letter + _COMBINING[match["accent"][1]])


@dataclass(frozen=True)
class File:
    """One file of a document, by its number among them."""

    source: Source
    number: int
    text: str = field(init=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", without_chunks(self.source.text))

    @cached_property
    def pairs(self) -> dict[int, int]:
        """The closing brace or bracket of each opening one."""
        found: dict[int, int] = {}
        opened: list[int] = []
        for match in _PAIR.finditer(self.text):
            sign, at = match[0], match.start()
            if sign in ("{", "["):
                opened.append(at)
            elif sign == "]":
                if opened and self.text[opened[-1]] == "[":
                    found[opened.pop()] = at
            elif sign == "}":
                while opened and self.text[opened[-1]] == "[":
                    opened.pop()
                if opened:
                    found[opened.pop()] = at
        return found

    def argument(self, at: int) -> tuple[int, int] | None:
        """The inside of the braces that stand at `at`, perhaps behind white space."""
        at = self.skip(at)
        close = self.pairs.get(at) if self.text.startswith("{", at) else None
        return (at + 1, close) if close is not None else None

    def option(self, at: int) -> tuple[int, int] | None:
        """The inside of the brackets that stand right at `at`."""
        close = self.pairs.get(at) if self.text.startswith("[", at) else None
        return (at + 1, close) if close is not None else None

    def past_options(self, at: int) -> int:
        """What stands behind all brackets at `at`."""
        while (option := self.option(at)) is not None:
            at = option[1] + 1
        return at

    def main_argument(self, at: int) -> tuple[int, int] | None:
        """The argument behind any options."""
        return self.argument(self.past_options(at))

    def skip(self, at: int) -> int:
        match = _BLANK.match(self.text, at)
        return match.end() if match else at


def without_chunks(text: str) -> str:
    """The text with chunks of code (`<<…>>=` to `@`) blanked out, every other character at its place."""
    if ">>=" not in text:
        return text
    parts, last = [], 0
    for match in _CHUNK.finditer(text):
        if match.start() < last:
            continue
        end = _CHUNK_END.search(text, match.end())
        stop = end.end() if end else len(text)
        parts += [text[last : match.start()], re.sub(r"[^\n]", " ", text[match.start() : stop])]
        last = stop
    return "".join(parts) + text[last:]


def plain(text: str) -> str:
    """A short definition's text without commands."""
    return " ".join(re.sub(r"\\[A-Za-z@]+\*?|[{}$]|\\", "", text).replace("~", " ").split())
