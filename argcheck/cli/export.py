"""`argcheck export`: arguments for other programs."""

from __future__ import annotations

from importlib import import_module
from typing import Annotated

import typer

from argcheck.cli._common import Paths, known_format, save, write


def command(
    paths: Paths,
    to: Annotated[str, typer.Option("--to", metavar="aif|argdown", help="The format.")] = "aif",
    output: Annotated[
        str | None, typer.Option("--output", "-o", metavar="FILE", show_default=False, help="Where to write it.")
    ] = None,
) -> None:
    """Write arguments in the format of other programs: AIF in JSON, as AIFdb and its tools have it, or Argdown.

    What a claim says as a content, and its places, have no room there and are left out. `argcheck from-aif` reads AIF
    back.

    Examples:

    - `argcheck export paper.arg --to aif -o paper.json`

    - `argcheck export paper.arg --to argdown -o paper.argdown`
    """
    from argcheck.exchange import FORMATS
    from argcheck.inputs import arguments_of, whole_reading

    known_format(to, FORMATS, "--to")
    read = {path: whole_reading(path, None).document for path in arguments_of(paths)}
    bare = [path for path, document in read.items() if document.paper is None]
    if given := next((path for path in bare if path in paths), None):
        raise typer.BadParameter(f"{given} holds no paper", param_hint="PATH")
    documents = [document for document in read.values() if document.paper]
    if not documents:
        raise typer.BadParameter("none of these is the argument file of a paper", param_hint="PATH")
    text: str = import_module(f"argcheck.exchange.{to}").render(documents)
    write(text, encoding="utf-8") if output is None else save(output, text)
