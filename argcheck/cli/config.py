"""`argcheck config`: which settings hold, and where they come from."""

from __future__ import annotations

import re
from pathlib import Path
from typing import Annotated, Any

import typer

from argcheck.cli._common import TextOrJson, known_format, write


def command(
    path: Annotated[
        str, typer.Argument(metavar="[PATH]", show_default=False, help="A file or folder; else where you are.")
    ] = ".",
    format: TextOrJson = "text",
) -> None:
    """Show the settings that hold for a file or folder, each with the place where it is written.

    Settings stand in `argcheck.toml`, or under `[tool.argcheck]` in `pyproject.toml`, in the folder or above it; the
    nearest file holds. Options of the command line stand over them.

    Examples:

    - `argcheck config papers/`
    """
    from argcheck.config import Config
    from argcheck.settings import Settings

    known_format(format)
    folder = Path(path) if Path(path).is_dir() else Path(path).parent
    config, origins = Config.find(folder), Config.origins(folder)
    values: dict[str, Any] = Settings.model_validate(config).model_dump(mode="json", by_alias=True)
    told = {key: (value, origins.get(key, "default")) for key, value in values.items()}
    if format == "json":
        from argcheck.renderers.json import dump

        write(dump({key: {"value": value, "from": place} for key, (value, place) in told.items()}), encoding="utf-8")
        return
    for key, (value, place) in told.items():
        write(f"{key} = {written(value)}  # {place}\n")


def bare_or_quoted(key: str) -> str:
    return key if re.fullmatch(r"[A-Za-z0-9_-]+", key) else f'"{key}"'


def written(value: Any) -> str:
    """A value as TOML has it; what is not set is said so."""
    match value:
        case None:
            return "(not set)"
        case bool():
            return str(value).lower()
        case dict():
            return "{" + ", ".join(f"{bare_or_quoted(key)} = {written(each)}" for key, each in value.items()) + "}"
        case list():
            return "[" + ", ".join(map(written, value)) + "]"
        case str():
            return f'"{value}"'
    return str(value)
