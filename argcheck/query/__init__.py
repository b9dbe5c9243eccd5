"""Questions to what was derived: `ask` for what holds; `why` and `why_not` for the proof of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from typing import TYPE_CHECKING, Any

from argcheck.datalog import Constant, Symbol, written
from argcheck.query.question import Named, QueryError, Relations, checked, localised, numbered, parsed, readable
from argcheck.query.worker import OutOfTime, in_worker

if TYPE_CHECKING:
    from argcheck.checker import Argument
    from argcheck.renderers import Options

__all__ = ["Answers", "QueryError", "answers", "ask"]


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers to a question: for each, what its variables stand for."""

    variables: tuple[str, ...]
    rows: tuple[tuple[Constant, ...], ...]
    named: Mapping[Symbol, Named] = field(default_factory=dict)

    def json(self) -> str:
        from argcheck.renderers.json import dump

        return dump([dict(zip(self.variables, map(_plain, row), strict=True)) for row in self.rows])

    def table(self, options: Options) -> str:
        from argcheck.renderers._table import table

        if not self.variables:
            return "yes\n" if self.rows else "no\n"
        if not self.rows:
            return "no answers\n"
        return table(self.variables, [[self._shown(value) for value in row] for row in self.rows], options)

    def _shown(self, value: Constant) -> str:
        known = self.named.get(value) if isinstance(value, Symbol) else None
        return f"{written(value)}  “{known.text}”" if known and known.text else written(value)


def ask(argument: Argument, question: str, limit: float = 10.0) -> Answers:
    """What makes every literal of a question hold. Raises QueryError."""
    readable(argument)
    return answers(question, argument.model, argument.model.program.arities, limit, argument.facts.named)


def answers(
    question: str,
    relations: Relations,
    arities: Mapping[str, int],
    limit: float = 10.0,
    named: Mapping[Symbol, Named] | None = None,
) -> Answers:
    """The answers over any relations; `named` tells what a claim is called and says."""
    literals = parsed(question)
    names = checked(literals, arities)
    asked, constants = numbered([localised(one, relations, named or {}) for one in literals], relations)
    try:
        found = in_worker(asked, limit)
    except OutOfTime:
        late = f"no answer within {limit:g} seconds; ask for less, or give it longer with --limit"
        raise QueryError(late) from None
    answered = (tuple(constants[number] for number in row) for row in found)
    rows = sorted(dict.fromkeys(answered), key=lambda row: [*map(written, row)])
    return Answers(tuple(name.lstrip("?") for name in names), tuple(rows), named or {})


def _plain(value: Constant) -> Any:
    """A constant as JSON has it: numbers and texts are themselves, all else is as it is written."""
    if isinstance(value, str | int | float):
        return value
    if isinstance(value, Symbol):
        return value.name
    return value.isoformat() if isinstance(value, date) else str(value)
