"""What a process has read before: a file that is as it was is not read again, and its text not parsed again."""

from __future__ import annotations

import os
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from argcheck import disk
from argcheck.source import Source

SETTLED = 0.1
"""Seconds for which a file must have been left alone before its time is trusted: clocks of disks are coarse."""

Stamp: TypeAlias = tuple[int, int, int, int]


@dataclass(slots=True)
class Memory:
    """Sources by path, each with what showed at a glance that it was this one; and what was read of them."""

    sources: dict[str, tuple[Stamp, Source]] = field(default_factory=dict)
    read: dict[str, tuple[Source, Any]] = field(default_factory=dict)

    def source(self, path: str, read: Callable[[], Source]) -> Source:
        """The text of a file: as it was read before, where its time and size are the same. Raises Unreadable."""
        known = self.sources.get(path)
        before = stamp(path)
        if known is not None and known[0] == before:
            disk.told(path, known[1].digest)
            return known[1]
        source = read()
        if known is not None and known[1] == source:
            source = known[1]
        if before is not None and before == stamp(path) and time.time() - before[0] / 1e9 > SETTLED:
            self.sources[path] = before, source
        return source

    def parsed(self, source: Source, read: Callable[[Source], Any]) -> Any:
        """What a reader makes of a source, once, unless it asks the disk for more."""
        known = self.read.get(source.path)
        if known is not None and known[0] is source:
            return known[1]
        with disk.asking() as asked:
            found = read(source)
        if asked.answers:
            disk.repeat(asked)
        else:
            self.read[source.path] = source, found
        return found


def stamp(path: str) -> Stamp | None:
    """A file's times, size and number; None where there is none."""
    try:
        stat = os.stat(path)  # noqa: PTH116 - every file, at every look
    except (OSError, ValueError):
        return None
    return stat.st_mtime_ns, stat.st_ctime_ns, stat.st_size, stat.st_ino
