"""`argcheck fmt`: argument files in one style."""

from __future__ import annotations

import sys
from difflib import unified_diff
from typing import Annotated

import typer

from argcheck.cli._common import rewrite, write


def command(
    paths: Annotated[
        list[str],
        typer.Argument(metavar="PATH", show_default=False, help="Argument files, or folders that hold some."),
    ],
    check: Annotated[
        bool, typer.Option("--check", help="Write nothing; end with 1 where a file would change.")
    ] = False,
    diff: Annotated[bool, typer.Option("--diff", help="Write nothing; show what would change.")] = False,
) -> None:
    """Format argument files: statements in the first column, attributes two spaces in, one space between words.

    Comments, the order and what stands in quotation marks are kept, and the file says the same as before. A file with
    a mistake is left as it is.

    Exit status: 1 when `--check` or `--diff` would change something, 2 when a file has a mistake, else 0.

    Examples:

    - `argcheck fmt paper.arg`

    - `argcheck fmt --check knowledge/`
    """
    from argcheck.formatting import Misread, formatted
    from argcheck.inputs import arguments_of
    from argcheck.source import Source, Unreadable

    changed = refused = 0
    for path in arguments_of(paths):
        try:
            source = Source.read(path)
            text = formatted(source)
        except (Unreadable, Misread) as problem:
            print(f"argcheck: {problem}", file=sys.stderr)
            refused += 1
            continue
        if text == source.text:
            continue
        changed += 1
        if diff:
            old, new = source.text.splitlines(True), text.splitlines(True)
            write("".join(unified_diff(old, new, path, path)))
        elif check:
            write(f"would format {path}\n")
        else:
            rewrite(path, text)
            write(f"formatted {path}\n")
    raise typer.Exit(2 if refused else int(changed > 0 and (check or diff)))
