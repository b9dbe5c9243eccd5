"""A baseline: the diagnostics that are known already, so that only others are told.

A diagnostic is known again by its check, its file, and what it is about: the statements of an argument file that it
speaks of, or the words of a manuscript that it stands at. Line numbers and counts take no part, so that an edit
elsewhere changes nothing. What lists several things is known if each of them is.
"""

from __future__ import annotations

import json
import os
import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from argcheck.config import ConfigError
from argcheck.diagnostic import Diagnostic
from argcheck.disk import digest
from argcheck.report import Report
from argcheck.source import Source, Span

VERSION = 1


@dataclass(frozen=True, slots=True, order=True)
class Entry:
    """One thing that is known: its file from the baseline's folder, its check, and a digest of what it is about."""

    path: str
    code: str
    about: str
    message: str


def entries(report: Report, folder: Path) -> list[tuple[Diagnostic, list[Entry]]]:
    """What each diagnostic that is counted tells, without those of files that cannot be read."""
    sources = {source.path: source for source in report.inputs}
    return [
        (one, list(_entries(one, sources, folder)))
        for one in report.diagnostics
        if not one.expected and not one.code.startswith("AC00")
    ]


def _entries(one: Diagnostic, sources: dict[str, Source], folder: Path) -> Iterator[Entry]:
    path = relative(one.span.path, folder)
    if one.items:
        for item in one.items:
            told = (_words(item.message), _words(_text(item.span, sources)))
            yield Entry(path, one.code, _about(told), item.message)
    elif one.subjects and one.span.path.endswith(".arg"):
        yield Entry(path, one.code, _about(one.subjects), one.message)
    else:
        told = (_words(one.message), _words(_text(one.span, sources)))
        yield Entry(path, one.code, _about(told), one.message)


def relative(path: str, folder: Path) -> str:
    return Path(os.path.relpath(path, folder)).as_posix()


def _words(text: str) -> str:
    """The words of a text, whose numbers do not count."""
    return " ".join(re.findall(r"[^\W\d_]+", text.casefold()))


def _text(span: Span, sources: dict[str, Source]) -> str:
    source = sources.get(span.path)
    lines = source.shown(span) if source else []
    if not lines:
        return ""
    lines[-1] = lines[-1][: span.end_column - 1]
    lines[0] = lines[0][span.column - 1 :]
    return "\n".join(lines)


def _about(told: Sequence[str]) -> str:
    return digest("\0".join(told).encode("utf-8", "surrogatepass"))[:16]


def written(report: Report, folder: Path) -> str:
    """The baseline of a report, as JSON in a fixed order: one line for each thing that is known."""
    known = Counter(entry for _, told in entries(report, folder) for entry in told)
    counts: dict[tuple[str, str, str], dict[str, Any]] = {}
    for entry, count in sorted(known.items()):
        line = counts.setdefault(
            (entry.path, entry.code, entry.about),
            {"path": entry.path, "code": entry.code, "about": entry.about, "message": entry.message, "count": 0},
        )
        line["count"] += count
    lines = ",\n".join(f"  {json.dumps(line)}" for line in counts.values())
    return f'{{"version": {VERSION}, "known": [\n{lines}\n]}}\n'


def read(file: Path) -> Counter[Entry]:
    """What a baseline knows. Raises ConfigError."""
    try:
        tree = json.loads(file.read_text("utf-8"))
        if tree["version"] != VERSION:
            raise ConfigError(f"{file}: expected a baseline of version {VERSION}, not {tree['version']!r}")
        return Counter({Entry(e["path"], e["code"], e["about"], e["message"]): int(e["count"]) for e in tree["known"]})
    except OSError as problem:
        raise ConfigError(f"{file}: cannot read the baseline: {problem.strerror}") from None
    except (ValueError, KeyError, TypeError):
        raise ConfigError(f"{file}: expected a baseline, as `argcheck check --write-baseline` makes it") from None


def without(report: Report, known: Counter[Entry], folder: Path) -> tuple[Report, int, list[Entry]]:
    """What is told besides what is known; how many diagnostics are known; and what is known of these files in vain."""
    left: Counter[tuple[str, str, str]] = Counter()
    for entry, count in known.items():
        left[entry.path, entry.code, entry.about] += count
    dropped: set[int] = set()
    for one, told in entries(report, folder):
        needed = Counter((entry.path, entry.code, entry.about) for entry in told)
        if needed <= left:
            dropped.add(id(one))
            left -= needed
    read_now = {relative(source.path, folder) for source in report.inputs}
    vain = [entry for entry in sorted(known) if entry.path in read_now and left[entry.path, entry.code, entry.about]]
    shown = tuple(one for one in report.diagnostics if id(one) not in dropped)
    return replace(report, diagnostics=shown), len(dropped), vain
