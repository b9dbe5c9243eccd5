"""The text read out of a document, in the marks that `prose` knows, each stretch with its place on disk."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass, field, replace

from argcheck.manuscript.blocks import Block
from argcheck.manuscript.markup import entities
from argcheck.patterns import late
from argcheck.source import Source, Span

_MARK = late(r"[*_`]|\\(?=[!-/:-@\[-`{-~])|<(?=[A-Za-z/])|&(?=#?\w)|\[(?=\^)|\](?=\()|\^(?=\(?[\d,;])|(?<=\d)\^")
"""What `prose` would take for a mark, and here stands for itself."""

_BREAKS = str.maketrans("\n\r\f\v", "    ")


def escaped(text: str) -> str:
    """Text that `prose` reads as itself."""
    return _MARK.sub(lambda match: "\\" + match[0], text).translate(_BREAKS)


@dataclass(frozen=True, slots=True)
class _Run:
    """A stretch of a transcript and where it came from; one of the same length was copied, another stands for it."""

    at: int
    length: int
    file: int
    start: int
    end: int


@dataclass(frozen=True)
class Transcript(Source):
    """A text put together from one file or several: offsets are of this text, spans are of the files on disk."""

    files: tuple[Source, ...] = ()
    runs: tuple[_Run, ...] = field(default=(), repr=False)
    starts: tuple[int, ...] = field(default=(), repr=False)

    @property
    def parts(self) -> tuple[Source, ...]:
        return self.files

    def span(self, start: int, end: int) -> Span:
        """Where the characters stand on disk; of a stretch that spans two files, the part in the first."""
        if not self.runs:
            return self.files[0].span(0, 0)
        first = self._run(start)
        last = self._run(max(end - 1, start))
        while self.runs[last].file != self.runs[first].file:
            last -= 1
        file = self.files[self.runs[first].file]
        return file.span(self._place(first, start)[0], self._place(last, max(end - 1, start))[1])

    def _run(self, offset: int) -> int:
        return max(bisect_right(self.starts, offset) - 1, 0)

    def _place(self, number: int, offset: int) -> tuple[int, int]:
        """The stretch on disk of one character of a run; what lies behind the run's end is its last."""
        run = self.runs[number]
        if run.length != run.end - run.start:
            return run.start, run.end
        within = min(max(offset - run.at, 0), run.length - 1)
        return run.start + within, run.start + within + 1


class Passage:
    """A text in the making: what was copied from a file, and what was put there in place of markup."""

    __slots__ = ("segments",)

    def __init__(self) -> None:
        self.segments: list[tuple[str, int, int, int]] = []

    def copy(self, text: str, start: int, end: int, file: int = 0) -> None:
        """The characters of a file's `text`, each standing for itself."""
        if start >= end:
            return
        last = start
        for match in _MARK.finditer(text, start, end):
            self._copied(text, last, match.start(), file)
            self.segments.append(("\\" + match[0], file, match.start(), match.end()))
            last = match.end()
        self._copied(text, last, end, file)

    def _copied(self, text: str, start: int, end: int, file: int) -> None:
        if start < end:
            self.segments.append((text[start:end].translate(_BREAKS), file, start, end))

    def copy_markup(self, text: str, start: int, end: int, file: int = 0) -> None:
        """The characters of a file in HTML or XML, where entities stand for others."""
        for first, last, meant in entities(text, start, end):
            if meant is None:
                self.copy(text, first, last, file)
            else:
                self.put(escaped(meant), first, last, file)

    def put(self, text: str, start: int, end: int, file: int = 0) -> None:
        """Text, in the marks that `prose` knows, for a stretch of a file."""
        if text and start < end:
            self.segments.append((text, file, start, end))

    def without(self, opening: re.Pattern[str]) -> None:
        """Takes off what the text opens with, where the first copied stretch has all of it."""
        text, file, start, end = self.segments[0]
        match = opening.match(text)
        if match and len(text) == end - start:
            self.segments[0] = (text[match.end() :], file, start + match.end(), end)

    def extend(self, other: Passage) -> None:
        self.segments += other.segments

    @property
    def text(self) -> str:
        return "".join(segment[0] for segment in self.segments)

    def __bool__(self) -> bool:
        return any(character.isalnum() for segment in self.segments for character in segment[0])


@dataclass(slots=True)
class Draft:
    """A block whose text is not yet written down; the cells of a row are passages of their own."""

    kind: str
    passages: list[Passage]
    level: int = 0
    mark: str = ""


def transcribe(files: list[Source], drafts: list[Draft]) -> tuple[Transcript, list[Block]]:
    """The drafts written down one below the other, as a text and its blocks."""
    out: list[str] = []
    runs: list[_Run] = []
    blocks: list[Block] = []
    length = 0
    for group, draft in enumerate(drafts):
        pieces = []
        for passage in draft.passages:
            start = length
            for text, file, origin, end in passage.segments:
                out.append(text)
                runs.append(_Run(length, len(text), file, origin, end))
                length += len(text)
            if length > start:
                pieces.append((start, length))
                out.append("\n")
                length += 1
        if pieces:
            blocks.append(Block(draft.kind, tuple(pieces), draft.level, draft.mark, group))
    main = files[0]
    text = "".join(out)
    starts = tuple(run.at for run in runs)
    return Transcript(main.path, text, main.digest, b"", tuple(files), tuple(runs), starts), blocks


@dataclass(frozen=True)
class Pages(Source):
    """The text of a paged document: its lines are counted through all pages, and spans say the page."""

    first_lines: tuple[int, ...] = ()
    """The line that each page starts with."""

    def span(self, start: int, end: int) -> Span:
        span = super().span(start, end)
        return replace(span, page=max(bisect_right(self.first_lines, span.line), 1))
