"""`argcheck schema`: what our own formats look like, for programs that read them."""

from __future__ import annotations

from importlib import resources
from typing import Annotated

import typer

from argcheck.cli._common import write


def command(
    of: Annotated[str, typer.Argument(metavar="report|config", show_default=False, help="Which format.")],
) -> None:
    """Print the JSON Schema (2020-12) of the JSON report, or of the settings.

    Examples:

    - `argcheck schema report`
    """
    if of == "report":
        write(resources.files("argcheck.renderers").joinpath("report.schema.json").read_text("utf-8"), encoding="utf-8")
    elif of == "config":
        from argcheck.config import Config
        from argcheck.renderers.json import dump

        dialect = {"$schema": "https://json-schema.org/draft/2020-12/schema"}
        write(dump({**dialect, **Config.model_json_schema(by_alias=True)}), encoding="utf-8")
    else:
        raise typer.BadParameter(f"'{of}' is not one of report, config", param_hint="report|config")
