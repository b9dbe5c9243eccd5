"""The command line: one file per command, imported only when it is called or its help is needed."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from pathlib import Path
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_command

from argcheck import __version__

INTERRUPTED = 130
"""The status that Typer ends with after Ctrl-C: 128 and the number of SIGINT, as shells have it."""


ALONE = ("checks", "config", "init")
"""The commands that need no argument; the others show their help without one."""


class Commands(TyperGroup):
    """The files of this folder, each with a function `command`; those named `_…` help them."""

    def list_commands(self, ctx: Any) -> list[str]:
        files = Path(__file__).parent.glob("[!_]*.py")
        return sorted(file.stem.replace("_", "-") for file in files)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        names = self.list_commands(ctx)
        if cmd_name in names:
            return self.commands.setdefault(cmd_name, _load(cmd_name))
        self.commands.update({name: _load(name) for name in names})  # a near one is suggested from these
        return None


def _load(name: str) -> Any:
    module = import_module(f"{__name__}.{name.replace('-', '_')}")
    command = typer.Typer(add_completion=False, rich_markup_mode="markdown")
    command.command(name, no_args_is_help=name not in ALONE)(module.command)
    made = get_command(command)
    for param in made.params:
        if getattr(param, "is_flag", False):
            param.metavar = ""  # else the help says of each that it is a <bool>
    return made


app = typer.Typer(cls=Commands, no_args_is_help=True, rich_markup_mode="markdown")


def _version(wanted: bool) -> None:
    if wanted:
        sys.stdout.write(f"argcheck {__version__}\n")
        raise typer.Exit


@app.callback()
def _main(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Print the version.")
    ] = False,
    debug: Annotated[bool, typer.Option("--debug", help="Show a traceback where argcheck itself fails.")] = False,
) -> None:
    """Check arguments: what a paper claims, what that rests on, and what contradicts what.

    Every diagnostic comes with its proof, whose leaves are places in the argument file and in the manuscript.

    Examples:

    - `argcheck check knowledge/` reads every argument file in a folder

    - `argcheck why c1 paper.arg` shows what a claim rests on

    - `argcheck why-not c1 paper.arg` shows what a claim lacks

    - `argcheck query 'supported(?x), no attacked(?x)' paper.arg` asks about what was derived

    - `argcheck explain AC301` tells what a check is for

    Exit status: 0 nothing found that the files do not expect, 1 an error or a warning was found, 2 something
    could not be read or understood, 130 after Ctrl-C.
    """
    if debug:
        os.environ["ARGCHECK_DEBUG"] = "1"


def run() -> None:
    """The `argcheck` command: whatever goes wrong ends in words and a status, not in a traceback."""
    os.environ.setdefault("PYDANTIC_DISABLE_PLUGINS", "__all__")  # or it looks at each start for what we do not use
    try:
        app(prog_name="argcheck")
    except SystemExit as end:
        if end.code == INTERRUPTED:
            sys.stderr.write("argcheck: interrupted\n")
        raise
    except Exception as error:  # noqa: BLE001  the last line of defence
        from argcheck.cli._failure import status_of

        sys.exit(status_of(error))
