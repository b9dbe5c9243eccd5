"""`argcheck fix`: certain repairs of argument files."""

from __future__ import annotations

import sys
from difflib import unified_diff
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from argcheck.cli._common import Ignore, Manuscripts, Rules, Select, rewrite, settings, write

if TYPE_CHECKING:
    from argcheck.config import Config


def command(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH", show_default=False, help="Argument files, or folders that hold some."),
    ],
    diff: Annotated[bool, typer.Option("--diff", help="Write nothing; show what would change.")] = False,
    select: Select = None,
    ignore: Ignore = None,
    manuscripts: Manuscripts = None,
    rules: Rules = None,
) -> None:
    """Repair argument files where one repair is certain: a misspelt name or word of the language, an idle waiver.

    A name is misspelt where it is one letter away from one that the paper states, and from no other. What is only
    likely is left to you: `argcheck check` says what may be meant. Layout is the matter of `argcheck fmt`. Manuscripts
    are never changed.

    Exit status: 1 when `--diff` shows a change, else 0.

    Examples:

    - `argcheck fix --diff paper.arg`

    - `argcheck fix knowledge/`
    """
    from argcheck.inputs import arguments_of

    for path in arguments_of(paths):
        if not Path(path).is_file():
            raise typer.BadParameter(f"{path}: there is no such file or folder", param_hint="PATH")
    config = settings(paths, select=select, ignore=ignore, manuscripts=manuscripts, rules=rules)
    number = repaired(paths, config, diff)
    if diff and number:
        raise typer.Exit(1)
    if not number:
        print("argcheck: nothing here has a certain repair", file=sys.stderr)


def repaired(paths: list[str], config: Config, diff: bool = False, quiet: bool = False) -> int:
    """Repairs what has a certain repair, or shows the change; the number of repairs. What changed meanwhile is left."""
    from argcheck.fixing import mended
    from argcheck.source import Source, Unreadable

    number = 0
    for file in mended(paths, config):
        path = file.source.path
        number += len(file.done)
        if diff:
            old, new = file.source.text.splitlines(True), file.text.splitlines(True)
            write("".join(unified_diff(old, new, path, path)))
            continue
        try:
            if Source.read(path).digest != file.source.digest:
                raise Unreadable(path, "it has changed meanwhile, and is left as it is")
            rewrite(path, file.text)
        except (Unreadable, OSError) as problem:
            print(f"argcheck: {problem}", file=sys.stderr)
            continue
        for line, said in file.done:
            told = f"{path}:{line}: {said}\n"
            sys.stderr.write(f"argcheck: {told}") if quiet else write(told)
    return number
