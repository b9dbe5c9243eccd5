"""The last reports, kept on disk: a run that would ask the same and be answered the same is not made again.

An entry holds every question that a run asked of the disk, with its answer (which files a folder has, what a file
holds, what was looked for and is not there), and the report. It counts only if each question still gets its answer.
"""

from __future__ import annotations

import json
import os
import sys
import time
from collections.abc import Callable, Sequence
from datetime import date
from importlib.util import find_spec
from pathlib import Path
from typing import Any

from argcheck import __version__, disk
from argcheck.cache.codec import packed, unpacked
from argcheck.config import Config
from argcheck.report import Report
from argcheck.source import Source

FORMAT = 1
FOLDER = ".argcheck_cache"
MOST_ENTRIES, MOST_BYTES = 40, 100_000_000
TAG = "Signature: 8a477f597d28d172789f06886806bc55\n# Kept by argcheck; it may be deleted at any time.\n"


def folder_for(home: Path) -> Path | None:
    """Where entries are kept: `ARGCHECK_CACHE_DIR`, or a folder in `home`; None where that variable is empty."""
    named = os.environ.get("ARGCHECK_CACHE_DIR")
    return home / FOLDER if named is None else Path(named) if named else None


def checked(
    paths: Sequence[str], config: Config, run: Callable[[], Report], folder: Path | None, today: date | None = None
) -> Report:
    """What `run` finds, or what it found when everything was as it is now; `folder` None keeps nothing."""
    if folder is None:
        return run()
    entry = folder / f"{key(paths, config)}.json"
    known = recalled(entry, today or disk.present_day())
    if known is not None:
        return known
    with disk.asking() as asked:
        report = run()
    if keepable(report, asked):
        keep(entry, {"answers": [[*question, answer] for question, answer in asked.answers.items()], **packed(report)})
    return report


def key(paths: Sequence[str], config: Config) -> str:
    """What a run is told, and the program that it is of."""
    told = [FORMAT, __version__, sys.version, program(), str(Path.cwd()), list(paths), repr(config)]
    return disk.digest(json.dumps(told).encode())


def program() -> list[Any]:
    """The files of argcheck, by size and time; and when something was last installed beside what it is built on."""
    own, built_on = Path(__file__).parent.parent, find_spec("pydantic")
    assert built_on and built_on.origin
    files = sorted(
        (str(Path(folder, name)), stat.st_size, stat.st_mtime_ns)
        for folder, _, names in os.walk(own)
        for name in names
        if not name.endswith(".pyc")
        for stat in [os.stat(f"{folder}/{name}")]  # noqa: PTH116 - hundreds of files, at every start
    )
    return [files, Path(built_on.origin).parent.parent.stat().st_mtime_ns]


def keepable(report: Report, asked: disk.Asked) -> bool:
    """Whether the same run would find the same: not if something failed, hit a limit or changed meanwhile."""
    limited = any(one.code == "AC004" for one in report.diagnostics)
    plain = all(type(source) is Source for source in report.inputs)
    return plain and not (report.unreadable or asked.torn or limited)


def recalled(entry: Path, today: date) -> Report | None:
    """The report of an entry, where every answer in it is still given; None if it is damaged in any way."""
    try:
        checksum, _, body = entry.read_bytes().partition(b"\n")
        if checksum.decode() != disk.digest(body):
            return None
        tree = json.loads(body)
        contents: dict[str, bytes] = {}
        if not all(holds(kind, path, answer, today, contents) for kind, path, answer in tree["answers"]):
            return None
        return unpacked(tree, contents)
    except (OSError, ValueError, KeyError, TypeError):
        return None


def holds(kind: str, path: str, answer: str, today: date, contents: dict[str, bytes]) -> bool:
    """Whether a question gets this answer still; what a file holds is kept in `contents`."""
    if kind == "day":
        return today.isoformat() == answer
    if kind != "bytes":
        return disk.again(kind, path) == answer
    try:
        data = contents[path] = disk.content(path)
    except (OSError, ValueError) as problem:
        return disk.refusal(problem) == answer
    return disk.digest(data) == answer


def keep(entry: Path, tree: dict[str, Any]) -> None:
    """Writes an entry, whole or not at all; where it cannot, nothing is kept and nothing is lost."""
    body = json.dumps(tree, separators=(",", ":")).encode()
    if len(body) > MOST_BYTES:
        return
    try:
        furnish(entry.parent)
        disk.replace_file(entry, disk.digest(body).encode() + b"\n" + body)
        prune(entry.parent)
    except OSError:
        return


def furnish(folder: Path) -> None:
    """Makes the folder, passed over by git and by backups."""
    if folder.is_dir():
        return
    folder.mkdir(parents=True, exist_ok=True)
    disk.replace_file(folder / ".gitignore", b"*\n")
    disk.replace_file(folder / "CACHEDIR.TAG", TAG.encode())


def prune(folder: Path) -> None:
    """Drops the oldest entries, and what a run that was killed left half-written an hour ago or more."""
    entries = sorted(folder.glob("*.json"), key=lambda file: file.stat().st_mtime_ns, reverse=True)
    stale = [file for file in folder.glob(".*.json.*") if file.stat().st_mtime < time.time() - 3600]
    for file in (*entries[MOST_ENTRIES:], *stale):
        file.unlink(missing_ok=True)
