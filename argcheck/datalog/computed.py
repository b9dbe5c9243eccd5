"""Relations that are computed by a function instead of by rules."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from typing import Any, NamedTuple

from argcheck.datalog.terms import Constant

Row = tuple[Constant, ...]
Witness = tuple[str | int, Row]


class Computed(NamedTuple):
    """A computed relation.

    `modes` has one letter an argument: `+` is given, `-` is found. `function` receives the arguments marked `+` and
    yields a tuple of those marked `-` for each answer (an empty tuple to say yes). With `over` = n, written
    `name[p, q](X, Y)` in a rule, it receives n relations as lists of rows instead, and yields pairs of a row and its
    witnesses: a witness is a relation (its name or its number among those given, or n for the computed relation
    itself) with a row of it that was there before; `columns` says how many arguments each of the relations has.
    `say` puts it into English, with `{0}`, `{1}` for the arguments.
    """

    name: str
    modes: tuple[str, ...]
    function: Callable[..., Iterable[Any]]
    over: int = 0
    say: str = ""
    columns: tuple[int, ...] = ()

    @property
    def arity(self) -> int:
        return len(self.modes[0])
