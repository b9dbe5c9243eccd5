"""Regular expressions that are compiled when they are first used.

A paper meets two thirds of those that there are, an argument file hardly one, and to compile one costs as much as to
look for it in a hundred sentences.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import lru_cache
from typing import Any, cast

from argcheck import programs

METHODS = ("search", "match", "fullmatch", "finditer", "findall", "sub", "subn", "split")


class Late:
    """A pattern that is not compiled yet; its methods stand here once the first of them is asked for."""

    def __init__(self, pattern: str, flags: int) -> None:
        self.pattern = pattern
        self._flags = flags

    def __getattr__(self, name: str) -> Any:
        if name.startswith("__"):
            raise AttributeError(name)
        compiled, parts = programs.compiled(self.pattern, self._flags)
        vars(self).update({method: getattr(compiled, method) for method in METHODS})
        if parts:
            vars(self).update(looking(compiled, parts))
        return vars(self).get(name) or getattr(compiled, name)


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, but a mistake in the pattern is told at its first use."""
    return cast("re.Pattern[str]", Late(pattern, flags))


@lru_cache(maxsize=8192)
def caseless(text: str) -> str:
    """The text without capitals, in which words are looked for: what `re` takes for one letter is one letter here.

    Every kind of facts asks for the same sentences.
    """
    if not text.isascii():
        text = text.replace("İ", "i").replace("ı", "i")  # the first would be two characters
    return text.casefold()


def holds(text: str, parts: Iterable[str]) -> bool:
    """Whether one of some parts stands in a text: a cheap look, so that a pattern runs where it can match."""
    for part in parts:  # noqa: SIM110  `any` with a generator takes twice as long, and every sentence comes here
        if part in text:
            return True
    return False


def looking(pattern: re.Pattern[str], parts: tuple[str, ...]) -> dict[str, Callable[..., Any]]:
    """The methods that search, by name, which first look for parts of which one stands in every match."""
    searches, finds, finds_each = pattern.search, pattern.findall, pattern.finditer

    def search(text: str, *between: int) -> re.Match[str] | None:
        return searches(text, *between) if holds(caseless(text), parts) else None

    def findall(text: str, *between: int) -> list[Any]:
        return finds(text, *between) if holds(caseless(text), parts) else []

    def finditer(text: str, *between: int) -> Iterator[re.Match[str]]:
        return finds_each(text, *between) if holds(caseless(text), parts) else iter(())

    return {"search": search, "findall": findall, "finditer": finditer}
