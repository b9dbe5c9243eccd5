"""Which files a run reads, and reading each once: argument files, what they include, and manuscripts."""

from __future__ import annotations

import os
import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache, partial
from pathlib import Path
from typing import TYPE_CHECKING, Any

from argcheck import progress
from argcheck.diagnostic import Abstention, Diagnostic, Label, Severity
from argcheck.disk import files_under, is_file, is_folder, settled
from argcheck.facts import Reading
from argcheck.manuscript import Manuscript
from argcheck.memory import Memory
from argcheck.readers import is_binary, is_manuscript, reader, suffixes
from argcheck.source import Source, Span, Unreadable

if TYPE_CHECKING:
    from argcheck.model import Document, Include, Paper, Text

ARGUMENT = ".arg"
RULES = ".dl"


@dataclass(slots=True)
class Inputs:
    """What was read: argument files and manuscripts by path, and the diagnostics about reading them."""

    sources: dict[str, Source] = field(default_factory=dict)
    documents: dict[str, Document] = field(default_factory=dict)
    manuscripts: dict[str, Manuscript] = field(default_factory=dict)
    readings: list[Reading] = field(default_factory=list)
    rules: list[Source] = field(default_factory=list)
    """The user's own rule files, in the order in which they are named."""
    diagnostics: list[Diagnostic] = field(default_factory=list)
    abstained: list[Abstention] = field(default_factory=list)
    files: int = 0

    @property
    def papers(self) -> dict[str, str]:
        """The argument file of each manuscript that has one; of several the first."""
        found: dict[str, str] = {}
        for reading in self.readings:
            if reading.manuscript is not None:
                found.setdefault(reading.manuscript.source.path, reading.document.source.path)
        return found


def read_inputs(
    paths: Sequence[str],
    manuscripts: Path | None,
    rules: Sequence[Path] = (),
    unsaved: Mapping[str, bytes] | None = None,
    memory: Memory | None = None,
) -> Inputs:
    """All that `paths` name, with includes and the manuscripts of papers; and the user's own rule files.

    `unsaved` is what files hold in an editor, by path, in place of what they hold on disk. What is in `memory` and has
    not changed is not read again: it is the very same object.
    """
    reading = InputReader(manuscripts, unsaved, memory)
    for path in paths:
        reading.named(path)
    for file in rules:
        try:
            reading.rules(str(file))
        except Unreadable as problem:
            reading.refuse(problem)
    reading.finish()
    return reading.inputs


def whole_reading(path: str, manuscripts: Path | None) -> Reading:
    """One argument file that has no mistake, to be rewritten. Raises Unreadable."""
    inputs = read_inputs([path], manuscripts)
    reading = next((reading for reading in inputs.readings if reading.document.source.path == path), None)
    if reading is None:
        raise Unreadable(path, inputs.diagnostics[0].message if inputs.diagnostics else "it is no argument file")
    if reading.document.faults:
        first = reading.document.faults[0]
        raise Unreadable(path, f"line {first.span.line}: {first.message}; mend it first")
    return reading


class InputReader:
    """Reads files once each, however often they are named, included or pointed to."""

    def __init__(
        self, folder: Path | None, unsaved: Mapping[str, bytes] | None = None, memory: Memory | None = None
    ) -> None:
        self.folder = folder
        self.memory = memory
        self.unsaved = {settled(path): data for path, data in (unsaved or {}).items()}
        self.inputs = Inputs()
        self.by_place: dict[Path, str] = {}
        self.places: dict[str, Path] = {}
        self.folders: dict[str, str] = {}

    # Paths as given

    def named(self, path: str) -> None:
        """A file or folder of the command line."""
        place = Path(path)
        if not path:
            self.refuse(Unreadable(path, "its name is empty"))
            return
        try:
            if is_folder(place):
                found = listed(place)
                if not found:
                    self.refuse(Unreadable(path, "the folder holds no argument file and no manuscript"))
                for each in progress.over(found, f"reading {path}"):
                    self.file(str(each))
            elif reader(path) is None and self.place(path) not in self.unsaved and not is_file(place):
                self.refuse(Unreadable(path, "there is no such file or folder"))
            else:
                self.file(path)
        except Unreadable as problem:
            self.refuse(problem)
        except OSError as problem:
            self.refuse(Unreadable(path, problem.strerror or str(problem)))

    def file(self, path: str) -> None:
        """A file that is to be checked itself."""
        before = len(self.inputs.sources)
        try:
            self.argument(path) if path.endswith(ARGUMENT) else self.manuscript(path)
        except Unreadable as problem:
            self.refuse(problem)
        self.inputs.files += len(self.inputs.sources) > before

    def refuse(self, problem: Unreadable, span: Span | None = None) -> None:
        where = span or Span(problem.path, 1, 1, 1, 1)
        message = (
            f"cannot read {problem.path}: {problem.reason}" if span else f"cannot read this file: {problem.reason}"
        )
        self.inputs.diagnostics.append(Diagnostic("AC002", "unreadable-file", Severity.ERROR, message, where))

    # Reading

    def place(self, path: str | Path) -> Path:
        """Where a path leads, asked for once."""
        name = str(path)
        if name not in self.places:
            self.places[name] = settled(name, self.folders)
        return self.places[name]

    def source(self, path: str) -> tuple[str, Source, bool]:
        """The path under which a file was first read, its text, and whether this is the first time."""
        place = self.place(path)
        if place in self.by_place:
            known = self.by_place[place]
            return known, self.inputs.sources[known], False
        unsaved = self.unsaved.get(place)
        read = partial(Source.read, path, is_binary(path), unsaved)
        source = read() if self.memory is None or unsaved is not None else self.memory.source(path, read)
        if not (source.data or source.text.strip()):
            raise Unreadable(path, "it is empty")
        self.by_place[place] = path
        self.inputs.sources[path] = source
        return path, source, True

    def argument(self, path: str) -> str:
        """Reads an argument file and what it includes; the path under which it is known. Raises Unreadable."""
        known, source, fresh = self.source(path)
        if fresh:
            document = self.parsed(path, source)
            self.inputs.documents[known] = document
            self.inputs.diagnostics.extend(document.faults)
            for include in document.includes:
                self.include(document, include)
        return known

    def include(self, document: Document, include: Include) -> None:
        path = beside(document.source.path, include.path.text)
        if self.place(path) == self.place(document.source.path):
            message = "this file includes itself"
            self.inputs.diagnostics.append(
                Diagnostic("AC001", "syntax-error", Severity.ERROR, message, include.path.span)
            )
            return
        try:
            self.rules(str(path)) if path.suffix == RULES else self.argument(str(path))
        except Unreadable as problem:
            self.refuse(problem, include.path.span)

    def rules(self, path: str) -> None:
        """Reads a rule file, which holds for the whole run. Raises Unreadable."""
        _, source, fresh = self.source(path)
        if fresh:
            self.inputs.rules.append(source)

    def manuscript(self, path: str) -> Manuscript:
        """Reads a manuscript. Raises Unreadable."""
        reader_of(path)
        known, source, fresh = self.source(path)
        if fresh:
            try:
                self.inputs.manuscripts[known] = manuscript = self.parsed(path, source)
            except Unreadable:
                # Nothing was read, so the next one to ask is told so too.
                del self.inputs.sources[known], self.by_place[self.place(path)]
                raise
            self.inputs.sources.update((part.path, part) for part in manuscript.source.parts)
            if not any(section.paragraphs for section in manuscript.sections):
                message = "could not find any running text in this file"
                bare = Diagnostic("AC003", "nothing-extracted", Severity.WARNING, message, Span(known, 1, 1, 1, 1))
                self.inputs.diagnostics.append(bare)
        return self.inputs.manuscripts[known]

    def parsed(self, path: str, source: Source) -> Any:
        """What the reader of its format makes of a file. Raises Unreadable."""
        read = reader_of(path)
        return read(source) if self.memory is None else self.memory.parsed(source, read)

    # Joining

    def finish(self) -> None:
        """Joins each paper with the vocabulary that it holds and its manuscript."""
        papers: dict[str, Paper] = {}
        for document in list(self.inputs.documents.values()):
            if document.paper and papers.setdefault(document.paper.name.text, document.paper) is not document.paper:
                self.refuse_namesake(document.paper, papers[document.paper.name.text])
                continue
            held = list(self.held(document))
            manuscript = self.manuscript_of(document)
            works = tuple(self.works(document, held))
            paths = tuple(other.source.path for other in held)
            self.inputs.readings.append(Reading(document, paths, works, manuscript))

    def refuse_namesake(self, paper: Paper, first: Paper) -> None:
        """Two papers under one name would be taken for one, and said to contradict itself."""
        name = paper.name
        self.inputs.diagnostics.append(
            Diagnostic(
                "AC001", "syntax-error", Severity.ERROR,
                f"another file already holds a paper called {name.text}, so this file is passed over", name.span,
                help="give each paper a name of its own after `as`",
                related=(Label(first.name.span, f"the other {name.text}: “{first.title}”"),),
            )
        )  # fmt: skip

    def held(self, document: Document) -> Iterator[Document]:
        """The files that a document includes, and those that these include."""
        seen = {document.source.path}
        waiting = [document]
        while waiting:
            current = waiting.pop(0)
            for include in current.includes:
                place = self.place(beside(current.source.path, include.path.text))
                path = self.by_place.get(place)
                if path in self.inputs.documents and path not in seen:
                    seen.add(path)
                    waiting.append(self.inputs.documents[path])
                    yield self.inputs.documents[path]

    def works(self, document: Document, held: list[Document]) -> Iterator[str]:
        """The keys of works that a paper may cite besides those that it states."""
        for other in held:
            yield from (work.key.text for work in other.works)
        for owner in (document, *held):
            for bibliography in owner.bibliographies:
                path = beside(owner.source.path, bibliography.path.text)
                try:
                    yield from bib_keys(self.source(str(path))[1])
                except Unreadable as problem:
                    self.refuse(problem, bibliography.path.span)

    def manuscript_of(self, document: Document) -> Manuscript | None:
        paper = document.paper
        if paper is None or paper.manuscript is None:
            return None
        for path in self.candidates(document, paper.manuscript):
            if is_file(path):
                try:
                    return self.manuscript(str(path))
                except Unreadable as problem:
                    self.refuse(problem, paper.manuscript.span)
                    return None
        return None

    def candidates(self, document: Document, name: Text) -> Iterator[Path]:
        if self.folder is not None:
            yield self.folder / name.text
        yield beside(document.source.path, name.text)


def listed(folder: Path) -> list[Path]:
    """A folder's argument files, and where it has none its manuscripts; hidden files and folders are passed over."""
    files = files_under(folder)
    arguments = [path for path in files if path.suffix == ARGUMENT]
    return arguments or [path for path in files if is_manuscript(path.name)]


def arguments_of(paths: Sequence[str]) -> Iterator[str]:
    """The argument files that paths name, those of folders among them; what is no folder is given as it is."""
    for path in paths:
        if is_folder(path):
            yield from (str(file) for file in files_under(Path(path)) if file.suffix == ARGUMENT)
        else:
            yield path


def reader_of(path: str) -> Callable[[Source], Any]:
    """The reader of a file's format. Raises Unreadable."""
    read = reader(path)
    if read is None:
        raise Unreadable(path, f"its suffix is none of {', '.join(sorted(suffixes()))}")
    return read


def beside(path: str, name: str) -> Path:
    """A path written in a file, which is relative to that file's folder."""
    return joined(os.path.dirname(path), name)  # noqa: PTH120 - thousands of files, at every look


@lru_cache(2**12)
def joined(folder: str, name: str) -> Path:
    return Path(folder) / name


def bib_keys(source: Source) -> list[str]:
    """The keys of a BibTeX file."""
    return re.findall(r"@\w+\s*\{\s*([^\s,{}]+)\s*,", source.text)
