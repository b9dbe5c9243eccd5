"""Which statements of a knowledge folder matter: deletes each claim and each attribute in turn, and checks again.

Usage: python benchmarks/ablation.py FOLDER [--manuscripts DIR] [--attributes]

A deletion matters when it changes any diagnostic (its code, words, whether it is expected, or what it is related to).
What does not matter is context. Prints each line that is only context, and a count for each file.
"""

from __future__ import annotations

import argparse
import shutil
import sys
import tempfile
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor
from functools import cache
from pathlib import Path

from argcheck.checker import check
from argcheck.config import Config
from argcheck.model import ROLES
from argcheck.readers.argument.lines import statements
from argcheck.source import Source

Finding = tuple[object, ...]


def findings(folder: Path, config: Config) -> frozenset[Finding]:
    """What is found in a folder, without line numbers, which every deletion changes."""
    report = check([str(folder)], config)
    return frozenset(
        (
            one.code,
            one.message,
            one.expected,
            one.severity,
            one.subjects,
            frozenset(label.message for label in one.related),
        )
        for one in report.diagnostics
    )


def cuts(source: Source, attributes: bool) -> Iterator[tuple[str, int, int, int]]:
    """What can be deleted: `claim` or `attribute`, its line, and its first and last character."""
    for statement in statements(source):
        head = statement.head
        if head is None or source.text[head.start :].split(None, 1)[0] not in ROLES:
            continue
        end = statement.attributes[-1].end if statement.attributes else head.end
        yield "claim", source.position(head.start)[0], head.start, end
        if attributes:
            for line in statement.attributes:
                yield "attribute", source.position(line.start)[0], line.start, line.end


@cache
def whole(folder: str, manuscripts: str | None) -> frozenset[Finding]:
    return findings(Path(folder), settings(manuscripts))


def settings(manuscripts: str | None) -> Config:
    return Config(manuscripts=Path(manuscripts) if manuscripts else None)


def matters(job: tuple[str, str, str | None, int, int]) -> bool:
    folder, name, manuscripts, start, end = job
    with tempfile.TemporaryDirectory() as temporary:
        copy = Path(temporary) / "knowledge"
        shutil.copytree(folder, copy)
        text = Source.read(copy / name).text
        (copy / name).write_text(text[:start] + text[end:], encoding="utf-8")
        return findings(copy, settings(manuscripts)) != whole(folder, manuscripts)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.split("\n")[0])
    parser.add_argument("folder", type=Path)
    parser.add_argument("--manuscripts")
    parser.add_argument("--attributes", action="store_true", help="delete single attributes too")
    options = parser.parse_args()
    with ProcessPoolExecutor() as pool:
        for path in sorted(options.folder.glob("*.arg")):
            source = Source.read(path)
            found = list(cuts(source, options.attributes))
            jobs = [(str(options.folder), path.name, options.manuscripts, start, end) for _, _, start, end in found]
            kept = list(pool.map(matters, jobs, chunksize=8))
            for kind in ("claim", "attribute"):
                told = [
                    (line, start, answer)
                    for (what, line, start, _), answer in zip(found, kept, strict=True)
                    if what == kind
                ]
                for line, start, answer in told:
                    if not answer:
                        print(f"{path}:{line}: context: {source.text[start:].splitlines()[0].strip()}")
                if told:
                    context = sum(not answer for _, _, answer in told)
                    print(f"{path}: {context} of {len(told)} {kind}s are only context ({context / len(told):.0%})")
    sys.stdout.flush()


if __name__ == "__main__":
    main()
