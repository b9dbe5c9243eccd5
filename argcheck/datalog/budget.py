"""What an evaluation may take: seconds, and memory of the whole process."""

from __future__ import annotations

import sys
from pathlib import Path
from time import monotonic

MEGABYTE = 1_000_000
UNIT = 1 if sys.platform == "darwin" else 1024
"""Bytes in which the system counts the most memory that a process had."""
NOW = Path("/proc/self/statm")
"""Where Linux tells how many pages of memory the process has, the second number being those in use."""


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
        if self.megabytes is not None and (used := memory()) >= self.megabytes:
            return f"it took {used:,.0f} MB of memory, and may take {self.megabytes:,g}"
        return ""


def memory() -> float:
    """The memory of this process in MB; 0 where the system does not tell.

    Where it tells only the most that there was, that counts. On Linux it would not do: a process is said there to have
    had what the process that started it had.
    """
    try:
        import resource

        return int(NOW.read_bytes().split()[1]) * resource.getpagesize() / MEGABYTE
    except ImportError:  # Windows
        return 0.0
    except OSError:
        return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * UNIT / MEGABYTE
