"""What each setting may hold, and what is said of one that holds something else.

Apart from the settings themselves, for most runs set nothing and need none of this.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from argcheck import config, disk
from argcheck.config import ArticleType, ConfigError, ProofDetail
from argcheck.diagnostic import Severity


class Limits(BaseModel):
    """When an evaluation stops: after so many seconds, MB of the whole process, or facts."""

    model_config = ConfigDict(extra="forbid", frozen=True, from_attributes=True)

    time: float | None = Field(None, ge=0)
    memory: float | None = Field(None, ge=0)
    facts: int = Field(config.Limits().facts, ge=0)


def _codes(value: object) -> object:
    """One string, with commas or without, or a list of such strings: a flat list of codes and names."""
    if isinstance(value, str):
        value = [value]
    if not isinstance(value, Sequence) or not all(isinstance(item, str) for item in value):
        return value
    return [code.strip() for item in value for code in item.split(",") if code.strip()]


Codes = Annotated[tuple[str, ...], BeforeValidator(_codes)]


class Settings(BaseModel):
    """The settings of one run; `severity` is the lowest that is shown."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True, from_attributes=True, title="Config")

    manuscripts: Path | None = None
    select: Codes = ()
    ignore: Codes = ()
    severity: Severity = Severity.INFO
    severities: dict[str, Severity] = Field(default_factory=dict)
    """What checks are to count as, by their codes, beginnings of codes, or names; the most exact holds."""
    proof: ProofDetail = ProofDetail.SHORT
    article: ArticleType | None = None
    queries: Path | None = None
    rules: tuple[Path, ...] = ()
    limits: Limits = Limits()
    per_file_ignores: dict[str, Codes] = Field(default_factory=dict, alias="per-file-ignores")
    """Checks that are not shown in some files, by patterns of their paths such as `drafts/*.md`."""
    baseline: Path | None = None


def fitted(table: object, prefix: str = "", path: Path | None = None) -> dict[str, Any]:
    """What a table sets, as a Config takes it. Raises ConfigError, a line for each setting that is wrong.

    Where the table is that of a file, complaints have its lines, and its relative paths start at its folder.
    """
    try:
        settings = Settings.model_validate(table)
    except ValidationError as error:
        whole = "[tool.argcheck] " if path and path.name == "pyproject.toml" else ""
        wrong = faults(error, prefix)
        told = (f"{path}:{line_of(path, key)}: {whole}{line}" if path else line for key, line in wrong)
        raise ConfigError("\n".join(told)) from None
    values = {name: getattr(settings, name) for name in settings.model_fields_set}
    if "limits" in values:
        values["limits"] = config.Limits(**values["limits"].model_dump())
    if path:
        named = {
            name: path.parent / values[name] for name in ("manuscripts", "queries", "baseline") if values.get(name)
        }
        values |= named | {"rules": tuple(path.parent / name for name in values.get("rules", ()))}
    return values


def of_file(path: Path) -> object | None:
    """What a file sets: the whole of `argcheck.toml`, our table of `pyproject.toml`; None where it has none."""
    tree = _toml(path)
    if path.name != "pyproject.toml":
        return tree
    tools = tree.get("tool", {})
    return tools.get("argcheck") if isinstance(tools, dict) else None


def places(path: Path, table: object) -> dict[str, str]:
    """Where each setting of a file is written, as `path:line`."""
    return {str(key): f"{path}:{line_of(path, str(key))}" for key in table} if isinstance(table, Mapping) else {}


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(disk.read(path, 10_000_000).decode().replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: not TOML: {error}") from None
    except UnicodeDecodeError:
        raise ConfigError(f"{path}: not UTF-8") from None
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror or error}") from None


_WANTED = {
    "manuscripts": "the path of a folder",
    "select": 'codes or names of checks, such as ["AC2", "contradiction"]',
    "ignore": 'codes or names of checks, such as ["AC2", "contradiction"]',
    "severity": "one of " + ", ".join(Severity),
    "severities": 'a table of severities by check, such as {AC103 = "warning", AC6 = "info"}',
    "proof": "one of " + ", ".join(ProofDetail),
    "article": "one of " + ", ".join(ArticleType),
    "queries": "the path of a file",
    "rules": 'the paths of rule files, such as ["mine.dl"]',
    "limits": "a table of limits, such as {time = 60, memory = 2000, facts = 1000000}",
    "per-file-ignores": 'a table of codes by pattern, such as {"drafts/*.md" = ["AC5"]}',
    "baseline": "the path of a file",
}


def line_of(path: Path, key: str) -> int:
    """The line on which a setting is written, or 1: in a table of its own, or in that of all settings."""
    own = "tool.argcheck" if path.name == "pyproject.toml" else ""
    table = ""
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        if header := re.match(r"\s*\[+\s*([^\]]*?)\s*\]+", line):
            table = header[1].replace(" ", "").replace('"', "")
            if table.split(".") == [*filter(None, own.split(".")), key]:
                return number
        elif table == own and re.match(rf"""\s*["']?{re.escape(key)}["']?\s*[=.]""", line):
            return number
    return 1


def faults(error: ValidationError, prefix: str = "") -> Iterator[tuple[str, str]]:
    """Each key that is wrong, and what is said of it."""
    told = set()
    for problem in error.errors():
        key = str(problem["loc"][0]) if problem["loc"] else ""
        if key in told:
            continue
        told.add(key)
        if not key:
            yield key, "settings are a table of keys and values"
        elif key in _WANTED:
            yield key, f"{prefix}{key}: expected {_WANTED[key]}, not {problem['input']!r}"
        else:
            near = get_close_matches(key, _WANTED, 1)
            hint = f"did you mean '{near[0]}'?" if near else f"settings: {', '.join(_WANTED)}"
            yield key, f"there is no setting '{key}'; {hint}"
