"""`python -m argcheck`, and the `argcheck` command."""

from __future__ import annotations

import gc
import sys
from typing import Any

INTERRUPTED = 130
"""The status after Ctrl-C: 128 and the number of SIGINT, as shells have it."""


def main() -> None:
    """The command; after Ctrl-C it ends with 130, before a command began, while it ran, or after it ended."""
    try:
        from argcheck.cli import run

        run()
    except KeyboardInterrupt:
        sys.stderr.write("argcheck: interrupted\n")
        sys.exit(INTERRUPTED)


def command() -> None:
    """The command in a process of its own, which ends at once with what it printed.

    Python would first take apart, piece by piece, all that was read and derived. And after Ctrl-C it would end by the
    signal where this came while a class was being made, and go on where it came while something was thrown away.
    """
    sys.unraisablehook = unraisable
    gc.disable()  # what is read and derived is kept to the end and forms next to no cycles; walking it costs a tenth
    try:
        main()
    except SystemExit as end:
        if end.code is None or isinstance(end.code, int):
            keep_programs()
            end_at_once(end.code or 0)
        raise


def keep_programs() -> None:
    if (used := sys.modules.get("argcheck.programs")) is not None:
        used.keep()


def unraisable(lost: Any) -> None:
    if not issubclass(lost.exc_type, KeyboardInterrupt):
        sys.__unraisablehook__(lost)
    else:
        sys.stderr.write("argcheck: interrupted\n")
        end_at_once(INTERRUPTED)


def end_at_once(status: int) -> None:
    """Ends the process, unless what was printed cannot be written: Python tells that."""
    import os

    try:
        for stream in (sys.stdout, sys.stderr):
            stream.flush()
    except OSError:
        return
    os._exit(status)


if __name__ == "__main__":
    command()
