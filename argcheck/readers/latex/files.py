"""The files that a LaTeX document is made of, read once each."""

from __future__ import annotations

from pathlib import Path

from argcheck.disk import is_file
from argcheck.readers.latex.scan import File
from argcheck.source import Source, Unreadable

_MOST = 32_000_000
"""Characters that are read in all, however often files include each other."""


class Files:
    def __init__(self, source: Source) -> None:
        self.main = File(source, 0)
        self.known: dict[str, File | None] = {}
        self.all = [self.main]
        self.left = _MOST

    @property
    def sources(self) -> list[Source]:
        return [file.source for file in self.all]

    def included(self, name: str, beside: str, suffixes: tuple[str, ...] = ("", ".tex")) -> File | None:
        """The file that a document names, beside its main file or beside the file that names it."""
        for folder in dict.fromkeys((Path(self.main.source.path).parent, Path(beside).parent)):
            for suffix in suffixes:
                file = self._read(folder / (name.strip().strip('"') + suffix))
                if file is not None:
                    self.left -= len(file.text) + 1_000
                    return file if self.left > 0 else None
        return None

    def _read(self, path: Path) -> File | None:
        key = str(path)
        if key not in self.known:
            self.known[key] = None
            try:
                if is_file(path) and path.suffix.casefold() in (".tex", ".ltx", ".latex", ".rnw", ".bbl"):
                    self.known[key] = File(Source.read(key), len(self.all))
            except (Unreadable, OSError, ValueError):
                return None
            file = self.known[key]
            if file is not None:
                self.all.append(file)
        return self.known[key]
