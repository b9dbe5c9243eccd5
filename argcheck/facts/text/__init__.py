"""What a manuscript's text gives as facts: a module for each kind, which runs where something reads what it writes.

A module has `WRITES`, the predicates of its facts (each put into English in a rule file), and `write(facts, text)`, or
`write_between(facts, texts)` where it holds texts against one another.
"""

from __future__ import annotations

from collections.abc import Callable, Container, Iterable, Sequence
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from argcheck import progress
from argcheck.facts.store import Facts
from argcheck.facts.text.reading import ReadText

__all__ = ["ReadText", "write_texts"]

Writer = Callable[[Facts, Sequence[ReadText]], None]


@cache
def writers() -> dict[tuple[str, ...], Writer]:
    """What each module writes of texts, and how."""
    names = sorted(found.name for found in iter_modules(__path__) if found.name != "reading")
    modules = (import_module(f"{__name__}.{name}") for name in names)
    return {module.WRITES: getattr(module, "write_between", None) or each(module.write) for module in modules}


def each(write: Callable[[Facts, ReadText], None]) -> Writer:
    """Writes of every text by itself."""

    def write_each(facts: Facts, texts: Sequence[ReadText]) -> None:
        for text in texts:
            write(facts, text)

    return write_each


def write_texts(facts: Facts, texts: Iterable[ReadText], wanted: Container[str] | None = None) -> None:
    """Adds the facts of texts: all, or those of modules that write one of the wanted predicates."""
    read = list(texts)
    facts.quoted.update((text.symbol, text.quoted) for text in read)
    needed = [write for writes, write in writers().items() if wanted is None or any(name in wanted for name in writes)]
    for write in progress.over(needed, "looking through the texts"):
        write(facts, read)
