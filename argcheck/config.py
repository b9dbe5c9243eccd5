"""What may be set in `argcheck.toml`, in `[tool.argcheck]` of `pyproject.toml`, or on the command line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import MISSING, asdict, dataclass, field, fields, replace
from enum import StrEnum
from pathlib import Path
from typing import Any

from argcheck import disk
from argcheck.diagnostic import Severity


class ConfigError(Exception):
    """A setting that cannot be used; the message names the file and the key."""


class ProofDetail(StrEnum):
    """How much of a proof a report shows."""

    NONE = "none"
    SHORT = "short"
    FULL = "full"


@dataclass(frozen=True, slots=True)
class Limits:
    """When an evaluation stops: after so many seconds, MB of the whole process, or facts."""

    time: float | None = None
    memory: float | None = None
    facts: int = 5_000_000


class ArticleType(StrEnum):
    """What kind of article a manuscript is, where a person says so; else its sections tell."""

    EMPIRICAL = "empirical"
    THEORETICAL = "theoretical"
    REVIEW = "review"
    ESSAY = "essay"
    SOFTWARE = "software paper"
    THESIS = "thesis chapter"


@dataclass(frozen=True)
class Config:
    """The settings of one run; `severity` is the lowest that is shown.

    What is given is held against the shapes in `argcheck.settings`, and refused with ConfigError or made what it is to
    be (`select="AC2, AC301"` is two codes). Most runs give nothing, and these shapes take long to load.
    """

    manuscripts: Path | None = None
    select: tuple[str, ...] = ()
    ignore: tuple[str, ...] = ()
    severity: Severity = Severity.INFO
    severities: Mapping[str, Severity] = field(default_factory=dict)
    """What checks are to count as, by their codes, beginnings of codes, or names; the most exact holds."""
    proof: ProofDetail = ProofDetail.SHORT
    article: ArticleType | None = None
    queries: Path | None = None
    rules: tuple[Path, ...] = ()
    limits: Limits = Limits()
    per_file_ignores: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """Checks that are not shown in some files, by patterns of their paths such as `drafts/*.md`."""
    baseline: Path | None = None
    places: Mapping[str, str] = field(default_factory=dict, compare=False, repr=False)
    """Where each setting that a file holds is written; no part of what the settings are."""

    def __post_init__(self) -> None:
        usual = {one.name: one.default if one.default is not MISSING else {} for one in fields(self) if one.compare}
        given = {name: value for name in usual if (value := getattr(self, name)) != usual[name]}
        if given:
            from argcheck.settings import fitted

            for name, value in fitted(given).items():
                object.__setattr__(self, name, value)

    @classmethod
    def of(cls, table: object, prefix: str = "") -> Config:
        """The settings of a table such as a file holds. Raises ConfigError."""
        from argcheck.settings import fitted

        return cls(**fitted(table, prefix))

    @classmethod
    def find(cls, start: Path) -> Config:
        """The settings that hold for a folder: of the nearest file in it or above it. Raises ConfigError."""
        for path, table in nearest(start):
            from argcheck.settings import fitted, places

            return cls(**fitted(table, path=path), places=places(path, table))
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
        return f"{self.places[key]}: {key}: " if key in self.places else ""

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
        for path, table in nearest(start):
            from argcheck.settings import places

            return places(path, table)
        return {}

    @classmethod
    def home(cls, start: Path) -> Path | None:
        """The folder of the settings that hold for a folder; None where there are none."""
        return next((path.parent for path, _ in nearest(start)), None)

    def override(self, **options: Any) -> Config:
        """These settings with others over them; None leaves a setting as it is. Raises ConfigError.

        Rules are added to those that there are, and limits are set one by one.
        """
        given = {name: value for name, value in options.items() if value is not None}
        if rules := given.pop("rules", ()):
            given["rules"] = (*self.rules, *rules)
        limits = {name: value for name, value in given.pop("limits", {}).items() if value is not None}
        if limits:
            given["limits"] = {**asdict(self.limits), **limits}
        if not given:
            return self.checked_folder("--")
        from argcheck.settings import fitted

        elsewhere = {name: place for name, place in self.places.items() if name not in given}
        return replace(self, **fitted(given, "--"), places=elsewhere).checked_folder("--")


def nearest(start: Path) -> Iterator[tuple[Path, object]]:
    """The files with settings of ours in a folder and above it, the nearest first, and what they set."""
    start = start.absolute()
    for folder in (start, *start.parents):
        for name in ("argcheck.toml", "pyproject.toml"):
            if disk.is_file(folder / name):
                from argcheck.settings import of_file

                if (table := of_file(folder / name)) is not None:
                    yield folder / name, table
