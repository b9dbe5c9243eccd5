"""Regular expressions that are compiled when they are first used.

A paper meets two thirds of those that there are, an argument file hardly one, and to compile one costs as much as to
look for it in a hundred sentences.
"""

from __future__ import annotations

import re
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
        compiled = programs.compiled(self.pattern, self._flags)
        vars(self).update({method: getattr(compiled, method) for method in METHODS})
        return getattr(compiled, name)


def late(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """As `re.compile`, but a mistake in the pattern is told at its first use."""
    return cast("re.Pattern[str]", Late(pattern, flags))
