"""A text on disk and the places in it."""

from __future__ import annotations

import hashlib
from bisect import bisect_right
from dataclasses import dataclass, field
from functools import cached_property
from pathlib import Path

from argcheck import disk

MOST_TEXT, MOST_BINARY = 16_000_000, 256_000_000
"""Bytes beyond which a file is not read: no paper is that long, and reading it would look like hanging."""


class Unreadable(Exception):
    """A path that gives no text; `reason` says why in a few words."""

    def __init__(self, path: str, reason: str) -> None:
        super().__init__(f"{path}: {reason}")
        self.path = path
        self.reason = reason


@dataclass(frozen=True, slots=True, order=True)
class Span:
    """A stretch of a file: lines and columns count code points from 1, the end column is one past the last."""

    path: str
    line: int
    column: int
    end_line: int
    end_column: int
    page: int | None = field(default=None, compare=False)


@dataclass(frozen=True)
class Source:
    """The text of one file, with the SHA-256 of its bytes; `data` are those of a file that is no text."""

    path: str
    text: str
    digest: str
    data: bytes = field(default=b"", repr=False, compare=False)

    @classmethod
    def of(cls, text: str, path: str = "-") -> Source:
        return cls(path, text, hashlib.sha256(text.encode("utf-8", "surrogatepass")).hexdigest())

    @classmethod
    def read(cls, path: str | Path, binary: bool = False, data: bytes | None = None) -> Source:
        """The file at `path`: as UTF-8 (with or without a byte-order mark), or its bytes. Raises Unreadable.

        `data` is what it is to hold, where that is not what stands on disk.
        """
        name = str(path)
        most = MOST_BINARY if binary else MOST_TEXT
        try:
            if data is None:
                data = disk.read(path, most)
        except IsADirectoryError:
            raise Unreadable(name, "it is a folder") from None
        except FileNotFoundError:
            raise Unreadable(name, "there is no such file") from None
        except (OSError, ValueError) as error:
            raise Unreadable(name, getattr(error, "strerror", None) or str(error)) from None
        if len(data) > most:
            raise Unreadable(name, f"it is larger than {most // 1_000_000} MB")
        if binary:
            return cls(name, "", hashlib.sha256(data).hexdigest(), data)
        if b"\0" in data:
            raise Unreadable(name, "it holds a NUL byte, so it is not a text")
        try:
            text = data.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = data.count(b"\n", 0, error.start) + 1
            raise Unreadable(name, f"line {line} is not UTF-8; save the file as UTF-8") from None
        return cls(name, text, hashlib.sha256(data).hexdigest())

    @cached_property
    def _starts(self) -> list[int]:
        starts, at = [0], self.text.find("\n")
        while at >= 0:
            starts.append(at + 1)
            at = self.text.find("\n", at + 1)
        return starts

    @cached_property
    def lines(self) -> list[str]:
        """The lines, which end at `\\n` or `\\r\\n` and nowhere else."""
        return [line.removesuffix("\r") for line in self.text.split("\n")]

    @property
    def parts(self) -> tuple[Source, ...]:
        """What the spans of this text lie in: itself, or the files that it was put together from."""
        return (self,)

    def shown(self, span: Span) -> list[str]:
        """The lines that a span lies on, in the file that it is of."""
        part = next((part for part in self.parts if part.path == span.path), self)
        return part.lines[span.line - 1 : span.end_line]

    def position(self, offset: int) -> tuple[int, int]:
        """Line and column of a character, from 1."""
        line = bisect_right(self._starts, offset)
        return line, offset - self._starts[line - 1] + 1

    def offset(self, line: int, column: int = 1) -> int:
        return self._starts[line - 1] + column - 1

    def span(self, start: int, end: int) -> Span:
        """The characters from `start` up to, and without, `end`."""
        line, column = self.position(start)
        end_line, end_column = self.position(end)
        return Span(self.path, line, column, end_line, end_column)
