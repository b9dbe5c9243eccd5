"""Regular expressions that are compiled when they are first used.

A paper meets two thirds of those that there are, an argument file hardly one, and to compile one costs as much as to
look for it in a hundred sentences.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from functools import cache, lru_cache
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
        vars(self).update({method: getattr(compiled, method) for method in METHODS}, parts=parts)
        if parts:
            vars(self).update(looking(compiled, parts))
        return vars(self)[name] if name in vars(self) else getattr(compiled, name)


@cache
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


class Together:
    """Patterns of which a text that holds nothing of any meets none: one look for all of them.

    Many sentences are asked for many families of words, and most have none.
    """

    def __init__(self, patterns: Iterable[re.Pattern[str]]) -> None:
        self._patterns = (*patterns,)
        self._parts: tuple[str, ...] | None = None

    def may_match(self, text: str) -> bool:
        if self._parts is None:
            each = [parts_of(pattern) for pattern in self._patterns]
            self._parts = fewest(part for parts in each for part in parts) if all(each) else ("",)
        return holds(caseless(text), self._parts)


def parts_of(pattern: re.Pattern[str]) -> tuple[str, ...]:
    """What a late pattern looks for first; nothing where it does not."""
    return cast("tuple[str, ...]", cast("Any", pattern).parts)


def fewest(strings: Iterable[str]) -> tuple[str, ...]:
    """Without those that hold another one."""
    held = {*strings}
    return tuple(sorted(one for one in held if not any(other in one for other in held if other != one)))


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
