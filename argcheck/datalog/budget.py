"""What an evaluation may take: seconds, and memory of the whole process."""

from __future__ import annotations

import sys
from time import monotonic

MEGABYTE = 1_000_000
UNIT = 1 if sys.platform == "darwin" else 1024
"""Bytes in which the system counts the most memory that a process had."""


class Budget:
    """Counts from when it is made; a limit of None is none. Memory is not measured where the system does not tell."""

    def __init__(self, seconds: float | None = None, megabytes: float | None = None) -> None:
        self.seconds = seconds
        self.megabytes = megabytes
        self.begun = monotonic()

    def exceeded(self) -> str:
        """Which limit is reached, in words; empty while none is."""
        if self.seconds is not None and monotonic() - self.begun >= self.seconds:
            return f"the {self.seconds:g} seconds that it may take are over"
        if self.megabytes is not None and (used := most_memory()) >= self.megabytes:
            return f"it took {used:,.0f} MB of memory, and may take {self.megabytes:,g}"
        return ""


def most_memory() -> float:
    """The most memory that this process had at once, in MB; 0 where the system does not tell."""
    try:
        import resource
    except ImportError:  # Windows
        return 0.0
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * UNIT / MEGABYTE
