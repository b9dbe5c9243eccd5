"""`argcheck shell`: an argument asked line by line."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import suppress
from pathlib import Path
from typing import TYPE_CHECKING

from argcheck.cli._common import Manuscripts, Paths, Rules, options, settings, write

if TYPE_CHECKING:
    from argcheck.query.shell import Shell

PROMPT = "argcheck> "


def command(paths: Paths, manuscripts: Manuscripts = None, rules: Rules = None) -> None:
    """Ask an argument line by line: questions, `why`, `why-not`, and what would change.

    `assume CLAIM` and `retract CLAIM` tell which claims gain or lose support and which diagnostics come and go, and
    hold for the lines that follow, until `undo`. On a terminal the lines are kept, and predicates and claims completed.

    Examples:

    - `argcheck shell paper.arg`

    - `echo 'retract p1' | argcheck shell paper.arg`
    """
    config = settings(paths, manuscripts=manuscripts, rules=rules)
    from argcheck.checker import argue
    from argcheck.query.question import readable
    from argcheck.query.shell import Shell

    argument = argue(paths, config)
    readable(argument)
    shell = Shell(argument, options("short"))
    for line in lines(shell):
        if line.strip() in ("quit", "exit"):
            break
        if line.strip() and not line.lstrip().startswith(("#", "%")):
            write(shell.answer(line))


def lines(shell: Shell) -> Iterator[str]:
    """The lines of stdin; on a terminal with a prompt, history and completion."""
    if not sys.stdin.isatty():
        yield from (line.rstrip("\n") for line in sys.stdin)
        return
    remembered = prepare(shell)
    with suppress(EOFError):
        while True:
            yield input(PROMPT)
            if remembered:
                remembered()


def prepare(shell: Shell) -> Callable[[], None] | None:
    """Turns on history and completion where the system has them; what keeps the history."""
    try:
        import readline
    except ImportError:  # as on Windows
        return None

    def complete(text: str, number: int) -> str | None:
        fitting = [word for word in shell.words() if word.startswith(text)]
        return fitting[number] if number < len(fitting) else None

    readline.set_completer(complete)
    readline.set_completer_delims(" ,()?")
    readline.parse_and_bind("tab: complete")
    home = Path(os.environ.get("XDG_STATE_HOME") or Path.home() / ".local" / "state") / "argcheck"
    with suppress(OSError):
        home.mkdir(parents=True, exist_ok=True)
        readline.read_history_file(home / "history")

    def keep() -> None:
        with suppress(OSError):
            readline.write_history_file(home / "history")

    return keep
