"""One file per output format, each with `render(report, options) -> str`; a file named `_…` helps them."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from importlib import import_module
from pathlib import Path
from typing import NamedTuple, Protocol, cast

from argcheck.diagnostic import Abstention, Diagnostic
from argcheck.source import Source


class Report(Protocol):
    """What a renderer needs of a run; `argcheck.checker.Report` is one."""

    @property
    def inputs(self) -> tuple[Source, ...]: ...
    @property
    def rules(self) -> str: ...
    @property
    def diagnostics(self) -> tuple[Diagnostic, ...]: ...
    @property
    def abstained(self) -> tuple[Abstention, ...]: ...
    @property
    def files(self) -> int: ...
    @property
    def headings(self) -> Mapping[str, Sequence[tuple[int, str]]]: ...
    @property
    def papers(self) -> Mapping[str, str]: ...
    @property
    def reasons(self) -> Mapping[str, str]: ...


class Options(NamedTuple):
    """How to show it: `proof` is none, short or full; `width` counts cells; `group` is paper, check or section.

    `quiet` leaves diagnostics alone, `statistics` counts them by check in their place, `links` lets a terminal open
    the places.
    """

    proof: str = "short"
    width: int = 80
    colour: bool = False
    terminal: bool = False
    group: str = "paper"
    quiet: bool = False
    statistics: bool = False
    links: bool = False


Render = Callable[[Report, Options], str]


def formats() -> list[str]:
    """The names of the formats, which are the files of this folder."""
    return sorted(file.stem for file in Path(__file__).parent.glob("[!_]*.py"))


def renderer(name: str) -> Render:
    """The `render` of a format that `formats` lists."""
    return cast(Render, import_module(f"{__name__}.{name}").render)
