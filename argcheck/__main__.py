"""`python -m argcheck`, and the `argcheck` command."""

from __future__ import annotations

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
    """The command in a process of its own, which Ctrl-C ends at once.

    Left to itself Python would end by the signal where this came while a class was being made, and go on where it
    came while something was being thrown away.
    """
    sys.unraisablehook = unraisable
    try:
        main()
    except SystemExit as end:
        if end.code == INTERRUPTED:
            end_at_once()
        raise


def unraisable(lost: Any) -> None:
    if not issubclass(lost.exc_type, KeyboardInterrupt):
        sys.__unraisablehook__(lost)
    else:
        sys.stderr.write("argcheck: interrupted\n")
        end_at_once()


def end_at_once() -> None:
    import os

    for stream in (sys.stdout, sys.stderr):
        stream.flush()
    os._exit(INTERRUPTED)


if __name__ == "__main__":
    command()
