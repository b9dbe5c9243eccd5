"""Which entries of a list of known defects some diagnostic lies on, by their lines in the manuscripts.

Usage: python benchmarks/known_defects.py KNOWLEDGE DEFECTS.json --manuscripts DIR

An entry is touched when a place of a diagnostic lies on its lines, in two papers for an entry between papers. Whether
the diagnostic says what the entry says is for a reader to judge: both are printed.
"""

from __future__ import annotations

import argparse
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from argcheck.checker import Report, check
from argcheck.config import Config
from argcheck.diagnostic import Diagnostic


def lines_of(entry: dict[str, Any]) -> dict[str, list[list[int]]]:
    return entry["lines"] if isinstance(entry["lines"], dict) else {entry["paper"]: entry["lines"]}


def places(one: Diagnostic) -> Iterator[tuple[str, int]]:
    spans = [one.span, *(label.span for label in one.related)]
    spans += [span for step in one.proof.steps for span in step.places] if one.proof else []
    yield from {(Path(span.path).name, span.line) for span in spans}


def touching(entry: dict[str, Any], report: Report) -> list[Diagnostic]:
    """The diagnostics on an entry's lines: in two papers of an entry between papers, in its paper otherwise."""
    wanted = lines_of(entry)
    found = []
    for one in report.diagnostics:
        hit = {paper for paper, line in places(one) for first, last in wanted.get(paper, ()) if first <= line <= last}
        if len(hit) >= min(2, len(wanted)) and (len(wanted) == 1 or one.code.startswith("AC8")):
            found.append(one)
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("folder")
    parser.add_argument("defects", type=Path)
    parser.add_argument("--manuscripts", type=Path, required=True)
    parser.add_argument("--seen-from", default="encoding")
    parser.add_argument("--confidence", default="high")
    options = parser.parse_args()
    report = check([options.folder], Config(manuscripts=options.manuscripts))
    entries = [
        entry
        for entry in json.loads(options.defects.read_text(encoding="utf-8"))
        if entry["seen_from"] == options.seen_from and entry["confidence"] == options.confidence
    ]
    touched = 0
    for entry in entries:
        found = touching(entry, report)
        touched += bool(found)
        print(f"{entry['id']} {entry['category']}: {entry['why']}")
        for one in found[:6]:
            print(f"    {one.code} {one.message}")
    print(f"{touched} of {len(entries)} entries are touched")


if __name__ == "__main__":
    main()
