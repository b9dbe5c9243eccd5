"""`argcheck facts`: what reading the files gave, before any rule."""

from __future__ import annotations

from typing import Annotated

import typer

from argcheck.cli._common import Manuscripts, Paths, known_format, settings, write


def command(
    paths: Paths,
    format: Annotated[str, typer.Option("--format", metavar="text|json", help="How to show the facts.")] = "text",
    manuscripts: Manuscripts = None,
) -> None:
    """Print the facts that were read, with the references and citations of manuscripts.

    In JSON, `references` holds the line of each entry of the reference list, and `citations` the line of each citation
    with the line of the entry that it leads to; those that lead to none, or to several, are not among them.

    Examples:

    - `argcheck facts paper.md`

    - `argcheck facts paper.md --format json`
    """
    known_format(format)
    config = settings(paths, manuscripts=manuscripts)
    from argcheck.factsheet import as_json, as_text, read

    sheet = read(paths, config.manuscripts)
    write(as_json(sheet) if format == "json" else as_text(sheet), encoding="utf-8" if format == "json" else None)
    if sheet.unreadable:
        raise typer.Exit(2)
