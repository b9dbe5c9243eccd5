"""`argcheck schema`: what our own formats look like, for programs that read them."""

from __future__ import annotations

from importlib import resources
from typing import Annotated

import typer

from argcheck.cli._common import one_of, write

OF = ("report", "config", "positions", "stats", "revision", "baseline")


def command(
    of: Annotated[
        str,
        typer.Argument(
            metavar="FORMAT", show_default=False, help=f"One of {', '.join(OF)}.", autocompletion=one_of(*OF)
        ),
    ],
) -> None:
    """Print the JSON Schema (2020-12) of one of our formats: the JSON of a command, the settings, or a baseline.

    Examples:

    - `argcheck schema report`

    - `argcheck schema baseline`
    """
    from argcheck.renderers.json import dump

    if of == "report":
        write(resources.files("argcheck.renderers").joinpath("report.schema.json").read_text("utf-8"), encoding="utf-8")
    elif of == "config":
        from argcheck.settings import Settings

        dialect = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
        write(dump({**dialect, **Settings.model_json_schema(by_alias=True)}), encoding="utf-8")
    elif of in OF:
        from argcheck.renderers._shapes import schema

        write(dump(schema(of)), encoding="utf-8")
    else:
        raise typer.BadParameter(f"'{of}' is not one of {', '.join(OF)}", param_hint="FORMAT")
