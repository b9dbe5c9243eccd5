"""Checking again whenever something changes that the last run asked the disk about."""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterator

from argcheck import disk

PAUSE = 0.5
"""Seconds between two looks: soon enough for a person, and next to no work."""


def watched(run: Callable[[], object], ticks: Iterator[object]) -> None:
    """Runs, and runs again at the first tick at which something has changed, for as long as there are ticks."""
    while True:
        with disk.asking() as asked:
            run()
        before = stamps(asked)
        if asked.torn or changed_meanwhile(asked):
            continue
        for _ in ticks:
            if stamps(asked) != before:
                break
        else:
            return


def every_half_second() -> Iterator[None]:
    while True:
        time.sleep(PAUSE)
        yield


def stamps(asked: disk.Asked) -> list[object]:
    """What shows at a glance that an answer may be another now: a file's time and size, or the answer itself."""
    folders: dict[str, str] = {}
    return [
        _stamp(path) if kind == "bytes" else disk.again(kind, path, folders)
        for kind, path in asked.answers
        if kind != "day"
    ]


def changed_meanwhile(asked: disk.Asked) -> bool:
    """Whether a file was changed after it was read and before its time was looked at."""
    return any(
        kind == "bytes" and answer != disk.TOO_LARGE and _content(path) != answer
        for (kind, path), answer in asked.answers.items()
    )


def _stamp(path: str) -> object:
    try:
        stat = os.stat(path)  # noqa: PTH116 - every file, every half second
    except (OSError, ValueError):
        return None
    return stat.st_mtime_ns, stat.st_size, stat.st_ino


def _content(path: str) -> str:
    try:
        return disk.digest(disk.content(path))
    except (OSError, ValueError) as problem:
        return disk.refusal(problem)
