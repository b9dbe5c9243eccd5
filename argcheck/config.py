"""What may be set in `argcheck.toml`, in `[tool.argcheck]` of `pyproject.toml`, or on the command line."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from difflib import get_close_matches
from enum import StrEnum
from pathlib import Path
from typing import Annotated, Any

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, PrivateAttr, ValidationError

from argcheck import disk
from argcheck.diagnostic import Severity


class ConfigError(Exception):
    """A setting that cannot be used; the message names the file and the key."""


class ProofDetail(StrEnum):
    """How much of a proof a report shows."""

    NONE = "none"
    SHORT = "short"
    FULL = "full"


class Limits(BaseModel):
    """When an evaluation stops: after so many seconds, MB of the whole process, or facts."""

    model_config = ConfigDict(extra="forbid", frozen=True)

    time: float | None = Field(None, ge=0)
    memory: float | None = Field(None, ge=0)
    facts: int = Field(5_000_000, ge=0)


class ArticleType(StrEnum):
    """What kind of article a manuscript is, where a person says so; else its sections tell."""

    EMPIRICAL = "empirical"
    THEORETICAL = "theoretical"
    REVIEW = "review"
    ESSAY = "essay"
    SOFTWARE = "software paper"
    THESIS = "thesis chapter"


def _codes(value: object) -> object:
    """One string, with commas or without, or a list of such strings: a flat list of codes and names."""
    if isinstance(value, str):
        value = [value]
    if not isinstance(value, Sequence) or not all(isinstance(item, str) for item in value):
        return value
    return [code.strip() for item in value for code in item.split(",") if code.strip()]


Codes = Annotated[tuple[str, ...], BeforeValidator(_codes)]


class Config(BaseModel):
    """The settings of one run; `severity` is the lowest that is shown."""

    model_config = ConfigDict(extra="forbid", frozen=True, populate_by_name=True)

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

    _places: dict[str, str] = PrivateAttr(default_factory=dict)
    """Where each setting that a file holds is written; no part of what the settings are."""

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Config) and dict(self) == dict(other)

    @classmethod
    def find(cls, start: Path) -> Config:
        """The settings that hold for a folder: of the nearest file in it or above it. Raises ConfigError."""
        start = start.absolute()
        for folder in (start, *start.parents):
            for path, table in _tables(folder):
                return _validated(path, table)
        return cls()

    def passes_over(self, path: str, code: str, name: str) -> bool:
        """Whether a check is not to be shown in a file."""
        if not self.per_file_ignores:
            return False
        from fnmatch import fnmatch

        return any(
            any(name == one or code.startswith(one) for one in codes)
            for pattern, codes in self.per_file_ignores.items()
            if fnmatch(Path(path).as_posix(), pattern) or fnmatch(Path(path).as_posix(), f"*/{pattern}")
        )

    def checks_named(self) -> dict[str, tuple[str, ...]]:
        """The codes, beginnings of codes and names of checks in each setting that has any."""
        files = tuple(code for codes in self.per_file_ignores.values() for code in codes)
        own = {"select": self.select, "ignore": self.ignore}
        return {**own, "severities": tuple(self.severities), "per-file-ignores": files}

    def at(self, key: str) -> str:
        """The beginning of a complaint about a setting: the place where it is written, where it is in a file."""
        return f"{self._places[key]}: {key}: " if key in self._places else ""

    def severity_of(self, code: str, name: str) -> Severity | None:
        """What a check is to count as, where that is set."""
        fitting = [word for word in self.severities if word == name or code.startswith(word.upper())]
        return self.severities[max(fitting, key=lambda word: (word == name, len(word)))] if fitting else None

    def checked_folder(self, prefix: str) -> Config:
        """These settings. Raises ConfigError where manuscripts are to lie in a folder that is not there."""
        if self.manuscripts is not None and not disk.is_folder(self.manuscripts):
            where = self.at("manuscripts") or f"{prefix}manuscripts: "
            raise ConfigError(f"{where}there is no folder {self.manuscripts}")
        return self

    @classmethod
    def origins(cls, start: Path) -> dict[str, str]:
        """Where each setting that holds for a folder is written, as `path:line`."""
        start = start.absolute()
        for folder in (start, *start.parents):
            for path, table in _tables(folder):
                return {str(key): f"{path}:{_line(path, str(key))}" for key in table}
        return {}

    @classmethod
    def home(cls, start: Path) -> Path | None:
        """The folder of the settings that hold for a folder; None where there are none."""
        start = start.absolute()
        return next((each for each in (start, *start.parents) for _ in _tables(each)), None)

    def override(self, **options: Any) -> Config:
        """These settings with others over them; None leaves a setting as it is. Raises ConfigError.

        Rules are added to those that there are, and limits are set one by one.
        """
        given = {key: value for key, value in options.items() if value is not None}
        given["rules"] = (*self.rules, *given.get("rules", ()))
        limits = {key: value for key, value in given.get("limits", {}).items() if value is not None}
        given["limits"] = {**self.limits.model_dump(), **limits}
        try:
            config = Config.model_validate({**self.model_dump(), **given})
            config._places.update({key: place for key, place in self._places.items() if options.get(key) is None})
            return config.checked_folder("--")
        except ValidationError as error:
            raise ConfigError("\n".join(_complaints(error, "--"))) from None


def _tables(folder: Path) -> Iterator[tuple[Path, Mapping[str, Any]]]:
    """The settings that a folder holds, `argcheck.toml` before `pyproject.toml`."""
    own, project = folder / "argcheck.toml", folder / "pyproject.toml"
    if disk.is_file(own):
        yield own, _toml(own)
    if disk.is_file(project):
        tools = _toml(project).get("tool", {})
        if isinstance(tools, dict) and "argcheck" in tools:
            yield project, tools["argcheck"]


def _toml(path: Path) -> dict[str, Any]:
    try:
        return tomllib.loads(disk.read(path, 10_000_000).decode().replace("\r\n", "\n"))
    except tomllib.TOMLDecodeError as error:
        raise ConfigError(f"{path}: not TOML: {error}") from None
    except UnicodeDecodeError:
        raise ConfigError(f"{path}: not UTF-8") from None
    except OSError as error:
        raise ConfigError(f"{path}: {error.strerror or error}") from None


def _validated(path: Path, table: object) -> Config:
    """The settings of a file; its relative paths start at its own folder."""
    try:
        config = Config.model_validate(table)
    except ValidationError as error:
        prefix = "[tool.argcheck] " if path.name == "pyproject.toml" else ""
        told = (f"{path}:{_line(path, key)}: {prefix}{line}" for key, line in _faults(error))
        raise ConfigError("\n".join(told)) from None
    named = {"manuscripts": config.manuscripts, "queries": config.queries, "baseline": config.baseline}
    placed: dict[str, Any] = {key: path.parent / name for key, name in named.items() if name is not None}
    config = config.model_copy(update={**placed, "rules": tuple(path.parent / name for name in config.rules)})
    assert isinstance(table, Mapping)
    config._places.update({str(key): f"{path}:{_line(path, str(key))}" for key in table})
    return config


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


def _line(path: Path, key: str) -> int:
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


def _complaints(error: ValidationError, prefix: str = "") -> Iterator[str]:
    """One line for each key that is wrong."""
    yield from (line for _, line in _faults(error, prefix))


def _faults(error: ValidationError, prefix: str = "") -> Iterator[tuple[str, str]]:
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
