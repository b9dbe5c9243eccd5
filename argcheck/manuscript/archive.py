"""Word processors' files: the parts of their archive, and their paragraphs as lines of a text."""

from __future__ import annotations

import io
import zipfile
import zlib
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import IO

from argcheck.manuscript.blocks import Block
from argcheck.manuscript.prose import Piece
from argcheck.manuscript.transcript import escaped
from argcheck.patterns import late
from argcheck.source import Source, Unreadable

_MOST = 64_000_000
"""Bytes to which a part may unpack."""

_RAISED = late(r"[\d*†‡][\d,;*†‡\s–-]*")
_LONGEST_BOLD = 250


class Archive:
    """The parts of a file that is a zip archive. Raises Unreadable."""

    def __init__(self, source: Source, format: str) -> None:
        self.path = source.path
        if source.data.startswith(b"\xd0\xcf\x11\xe0"):
            raise Unreadable(self.path, f"it is of an old format or has a password; save it as {format} without one")
        try:
            self.archive = zipfile.ZipFile(io.BytesIO(source.data))
        except (zipfile.BadZipFile, ValueError, EOFError, OSError, NotImplementedError):
            raise Unreadable(self.path, f"it is not {format}, or is damaged") from None

    def part(self, name: str) -> str | None:
        """The text of a part, or None where there is none."""
        try:
            info = self.archive.getinfo(name)
        except KeyError:
            return None
        if info.flag_bits & 1:
            raise Unreadable(self.path, "it has a password")
        if info.compress_type not in (zipfile.ZIP_STORED, zipfile.ZIP_DEFLATED):
            raise Unreadable(self.path, f"{name} in it is packed in an unusual way")
        try:
            with self.archive.open(info) as file:
                return _decoded(self._limited(file, name))
        except (zipfile.BadZipFile, zlib.error, EOFError, OSError, RuntimeError, ValueError, NotImplementedError):
            raise Unreadable(self.path, f"{name} in it is damaged") from None

    def _limited(self, file: IO[bytes], name: str) -> bytes:
        data = file.read(_MOST + 1)
        if len(data) > _MOST:
            raise Unreadable(self.path, f"{name} in it unpacks to more than {_MOST // 1_000_000} MB")
        return data


def _decoded(data: bytes) -> str:
    if data[:2] in (b"\xff\xfe", b"\xfe\xff"):
        return data.decode("utf-16", "replace")
    return data.decode("utf-8-sig", "replace")


@dataclass(slots=True)
class Line:
    """A paragraph in the making: stretches of text, each with whether it is raised and whether bold."""

    runs: list[tuple[str, bool, bool]] = field(default_factory=list)

    def add(self, text: str, raised: bool = False, bold: bool = False) -> None:
        if text:
            self.runs.append((escaped(text), raised, bold))

    def mark(self, mark: str) -> None:
        """A note's mark."""
        self.runs.append((f"[^{mark}]", False, False))

    def text(self, kind: str) -> str:
        """The paragraph in the marks that `prose` knows; one all in bold may be a heading."""
        parts: list[str] = []
        number = 0
        while number < len(self.runs):
            text, raised, _ = self.runs[number]
            number += 1
            while raised and number < len(self.runs) and self.runs[number][1]:
                text += self.runs[number][0]
                number += 1
            plain = text.replace("\\", "").strip()
            parts.append(f"<sup>{plain}</sup>" if raised and _RAISED.fullmatch(plain) else text)
        whole = "".join(parts).strip()
        letters = [bold for text, _, bold in self.runs if any(character.isalnum() for character in text)]
        if kind == "text" and letters and all(letters) and len(whole) < _LONGEST_BOLD:
            return f"**{whole}**"
        return whole


class Lines:
    """A document whose paragraphs are lines, and its blocks."""

    def __init__(self) -> None:
        self.lines: list[str] = []
        self.blocks: list[Block] = []
        self.length = 0

    def add(self, line: Line, kind: str, level: int = 0, mark: str = "") -> None:
        """A paragraph that is a block of its own; an empty one is a line all the same."""
        piece = self.write(line, kind)
        if piece is not None:
            self.blocks.append(Block(kind, (piece,), level, mark, len(self.blocks)))

    def row(self, pieces: Iterable[Piece | None]) -> None:
        kept = tuple(piece for piece in pieces if piece is not None)
        if kept:
            self.blocks.append(Block("row", kept, group=len(self.blocks)))

    def write(self, line: Line, kind: str = "") -> Piece | None:
        """Writes a paragraph down as a line: where it stands, if anything is in it."""
        text = " ".join(line.text(kind).split())
        start, self.length = self.length, self.length + len(text) + 1
        self.lines.append(text)
        return (start, start + len(text)) if text else None

    def source(self, source: Source) -> Source:
        return Source(source.path, "\n".join(self.lines), source.digest)
