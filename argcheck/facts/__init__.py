"""The only bridge from readers' models to Datalog: argument files and manuscripts as facts, vocabulary as rules."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import TYPE_CHECKING, NamedTuple

from argcheck.facts.manuscripts import write_manuscript
from argcheck.facts.store import Facts, Named, Origin
from argcheck.manuscript import Manuscript

if TYPE_CHECKING:  # a run over manuscripts alone need not load what argument files are made of
    from argcheck.model import Document

__all__ = ["Facts", "Named", "Origin", "Reading", "facts_of"]


class Reading(NamedTuple):
    """An argument file, the files whose vocabulary it holds (by path), and its paper's manuscript if it was found."""

    document: Document
    holds: tuple[str, ...] = ()
    works: tuple[str, ...] = ()
    manuscript: Manuscript | None = None


def facts_of(readings: Iterable[Reading], manuscripts: Mapping[str, Manuscript]) -> Facts:
    """The facts of argument files and of manuscripts (by path)."""
    facts = Facts()
    for path, manuscript in manuscripts.items():
        write_manuscript(facts, path, manuscript)
    for reading in readings:
        from argcheck.facts.arguments import write_reading

        write_reading(facts, reading)
    return facts
