"""`argcheck outline`: what was understood of a manuscript."""

from __future__ import annotations

import typer

from argcheck.cli._common import Paths, TextOrJson, known_format, settings, write


def command(
    paths: Paths,
    format: TextOrJson = "text",
) -> None:
    """Show how a manuscript was read: its sections with what they are for, labels, citations, what was passed over.

    Look at it before you believe a check: what was read wrong cannot be judged right. Exit status 2 when a file could
    not be read.

    Examples:

    - `argcheck outline paper.md`

    - `argcheck outline papers/ --format json`
    """
    known_format(format)
    config = settings(paths)
    from argcheck.outline import outlines, told

    found, inputs = outlines(paths, config)
    if format == "json":
        import json

        write(json.dumps({"outlines": found}, ensure_ascii=False, indent=2) + "\n", encoding="utf-8")
    else:
        write("\n".join(map(told, found)))
    for problem in inputs.diagnostics:
        typer.echo(f"argcheck: {problem.span.path}: {problem.message}", err=True)
    raise typer.Exit(2 if inputs.diagnostics else 0)
