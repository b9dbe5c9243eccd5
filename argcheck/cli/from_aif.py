"""`argcheck from-aif`: an argument file from AIF."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from argcheck.cli._common import save, write


def command(
    file: Annotated[str, typer.Argument(metavar="FILE.json", show_default=False, help="A graph in AIF, as JSON.")],
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE.arg", show_default=False, help="Where to write it.")
    ] = None,
) -> None:
    """Write an argument file from a graph in AIF: I-nodes become claims, RA-nodes inferences, CA-nodes conflicts.

    A claim without a role of ours is a conclusion where something supports it, else a premise.

    Examples:

    - `argcheck from-aif map.json -o map.arg`
    """
    from argcheck.exchange.aif import NotAif, argument_file
    from argcheck.source import Source

    try:
        text = argument_file(Source.read(file).text, Path(file).stem)
    except NotAif as problem:
        raise typer.BadParameter(f"{file}: {problem}", param_hint="FILE.json") from None
    write(text, encoding="utf-8") if output is None else save(output, text)
