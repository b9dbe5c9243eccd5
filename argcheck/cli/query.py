"""`argcheck query`: questions to what was derived."""

from __future__ import annotations

from typing import Annotated

import typer

from argcheck.cli._common import Manuscripts, Paths, options, settings, write


def command(
    question: Annotated[
        str,
        typer.Argument(
            metavar="QUERY",
            show_default=False,
            help="Literals with commas between; `?x` is what is asked for.",
        ),
    ],
    paths: Paths,
    format: Annotated[str, typer.Option("--format", metavar="table|json", help="How to show the answers.")] = "table",
    limit: Annotated[
        float, typer.Option("--limit", metavar="SECONDS", min=0.1, help="How long the answer may take.")
    ] = 10.0,
    manuscripts: Manuscripts = None,
) -> None:
    """Ask about what was derived from argument files.

    A query is a list of literals: an answer makes all of them hold. `no` before a literal asks for its
    absence, and its variables must stand in another literal too; `_` is a variable that nobody needs again.

    Examples:

    - `argcheck query 'supported(?x), no attacked(?x)' paper.arg`

    - `argcheck query 'role(?claim, finding), no supported(?claim)' knowledge/ --format json`
    """
    if format not in ("table", "json"):
        raise typer.BadParameter(f"'{format}' is not one of table, json", param_hint="--format")
    config = settings(paths, manuscripts=manuscripts)
    from argcheck.checker import argue
    from argcheck.query import ask

    answers = ask(argue(paths, config), question, limit)
    if format == "json":
        write(answers.json(), encoding="utf-8")
    else:
        write(answers.table(options()))
