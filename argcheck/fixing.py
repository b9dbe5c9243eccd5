"""Repairing argument files where one repair is certain, and only there; the manuscript is its author's alone.

A repair comes with its diagnostic. They are made in the text that was read, and the text is checked again: a repair
after which more cannot be read, or more names stand for nothing, is taken back. Nothing is written here.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from argcheck.checker import argue, check
from argcheck.config import Config
from argcheck.diagnostic import Diagnostic, Repair
from argcheck.report import Report
from argcheck.source import Source

ROUNDS = 5
"""Repairs may show others, as a line that can be read names what it rests on."""
WORSE = ("AC001", "AC101")


@dataclass(slots=True)
class Mended:
    """An argument file before and after, with what was done and the line of the first text where."""

    source: Source
    text: str
    done: list[tuple[int, str]] = field(default_factory=list)


def mended(paths: Sequence[str], config: Config) -> list[Mended]:
    """The argument files among what `paths` name that can be repaired, each as it would be."""
    config = config.override(severity="info", proof="none")
    report = check(paths, config)
    sources = {source.path: source for source in report.inputs}
    files: dict[str, Mended] = {}
    refused: set[str] = set()
    for _ in range(ROUNDS):
        fresh = {path: repairs for path, repairs in certain(report).items() if path not in refused}
        if not fresh:
            break
        tried = {path: made(sources[path], repairs) for path, repairs in fresh.items()}
        unsaved = {path: file.text.encode("utf-8", "surrogatepass") for path, file in {**files, **tried}.items()}
        after = check(paths, config, argue(paths, config, whole=False, unsaved=unsaved))
        worse = {path for path in tried if trouble(after, path) > trouble(report, path)}
        refused |= worse
        for path in tried.keys() - worse:
            before = files.setdefault(path, Mended(sources[path], sources[path].text))
            before.text, before.done = tried[path].text, [*before.done, *tried[path].done]
        if worse:  # what was taken back is not in the report
            unsaved = {path: file.text.encode("utf-8", "surrogatepass") for path, file in files.items()}
            after = check(paths, config, argue(paths, config, whole=False, unsaved=unsaved))
        report = after
        sources = {source.path: source for source in report.inputs}
    return [files[path] for path in sorted(files)]


def certain(report: Report) -> dict[str, list[tuple[Repair, Diagnostic]]]:
    """The repairs of a report that are certain, by file, in the order of the text and none over another.

    Nothing is taken out as idle before everything can be read: it may be needed then.
    """
    found: dict[str, list[tuple[Repair, Diagnostic]]] = {}
    unread = any(one.code in (*WORSE, "AC002") for one in report.diagnostics)
    every = [(one.repair, one) for one in report.diagnostics if one.repair and one.repair.certain]
    every = [(repair, one) for repair, one in every if repair.text or not unread]
    for repair, one in sorted(every, key=lambda pair: pair[0].span):
        if repair.span.path.endswith(".arg"):
            known = found.setdefault(repair.span.path, [])
            ends = (known[-1][0].span.end_line, known[-1][0].span.end_column) if known else (0, 0)
            if (repair.span.line, repair.span.column) >= ends:
                known.append((repair, one))
    return found


def made(source: Source, repairs: Iterable[tuple[Repair, Diagnostic]]) -> Mended:
    """A file with its repairs made. What is taken out goes with its lines."""
    file = Mended(source, source.text)
    for repair, one in reversed(list(repairs)):
        start = source.offset(repair.span.line, repair.span.column)
        end = source.offset(repair.span.end_line, repair.span.end_column)
        before = source.text[start:end]
        if not repair.text:
            start = source.offset(repair.span.line)
            stop = source.text.find("\n", end)
            end = len(source.text) if stop < 0 else stop + 1
            said = f"took out “{before}”: {one.message}"
        else:
            said = f"“{before}” is “{repair.text}” now"
        file.text = file.text[:start] + repair.text + file.text[end:]
        file.done.insert(0, (repair.span.line, said))
    return file


def trouble(report: Report, path: str) -> int:
    """How many mistakes of a file are of those that no repair may add to."""
    found = Counter(one.span.path for one in report.diagnostics if one.code in WORSE)
    return found[path]
