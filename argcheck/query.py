"""Questions to what was derived: goal-directed, by pyDatalog, in a process of its own that a time limit can end."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any, Protocol

from argcheck.datalog import (
    Atom,
    Comparison,
    Compound,
    Constant,
    Literal,
    Negated,
    Positive,
    ProgramErrors,
    Symbol,
    Term,
    Variable,
    compare,
    parse_query,
    variables,
    written,
)

if TYPE_CHECKING:
    from argcheck.renderers import Options

Row = tuple[Constant, ...]


class QueryError(Exception):
    """A question that cannot be answered; the message says why, and what would do."""


class Relations(Protocol):
    """What a question needs of the derived relations."""

    def relation(self, predicate: str) -> Iterable[Sequence[Constant]]: ...


@dataclass(frozen=True, slots=True)
class Asked:
    """A checked question, with numbers for variables and for constants; it is what the worker receives.

    `literals` pairs a relation with the variables of its columns; `values` are the constants that comparisons look at.
    """

    variables: int
    relations: list[list[tuple[int, ...]]] = field(default_factory=list)
    literals: list[tuple[int, tuple[int, ...], bool]] = field(default_factory=list)
    comparisons: list[tuple[str, str, str]] = field(default_factory=list)
    values: dict[int, Constant] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Answers:
    """The answers to a question: for each, what its variables stand for."""

    variables: tuple[str, ...]
    rows: tuple[Row, ...]
    named: Mapping[Symbol, str] = field(default_factory=dict)

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
        text = self.named.get(value) if isinstance(value, Symbol) else None
        return f"{written(value)}  “{text}”" if text else written(value)


def answers(
    question: str,
    relations: Relations,
    arities: Mapping[str, int],
    limit: float = 10.0,
    named: Mapping[Symbol, str] | None = None,
) -> Answers:
    """What makes every literal of the question hold. Raises QueryError."""
    literals = parsed(question)
    names = [f"?{name}" if not name.startswith("?") else name for name in _checked(literals, arities)]
    asked, constants = _numbered(literals, relations)
    found = _in_worker(asked, limit)
    rows = sorted(
        {tuple(constants[number] for number in row) for row in found}, key=lambda row: [*map(written, row)]
    )
    return Answers(tuple(name.lstrip("?") for name in names), tuple(rows), named or {})


def parsed(question: str) -> list[Literal]:
    try:
        return list(parse_query(question))
    except ProgramErrors as error:
        raise QueryError(str(error)) from None


# Checking, so that nothing reaches pyDatalog that it would answer wrongly or not at all


def _checked(literals: Sequence[Literal], arities: Mapping[str, int]) -> list[str]:
    """The variables of a question, in the order in which they stand; raises QueryError where it cannot be answered."""
    bound = {
        v.name
        for one in literals
        if isinstance(one, Positive)
        for t in one.atom.arguments
        for v in variables(t)
    }
    found: dict[str, None] = {}
    for literal in literals:
        terms = _terms(literal)
        if isinstance(literal, Positive | Negated):
            known(literal.atom, arities)
        for variable in (variable for term in terms for variable in variables(term)):
            found[variable.name] = None
            if variable.name not in bound:
                raise QueryError(
                    f"{variable.name} stands only in `{literal}`: name it in a literal without `no` as well, "
                    "or write `_` where any value will do"
                )
    return list(found)


def _terms(literal: Literal) -> tuple[Term, ...]:
    match literal:
        case Positive(atom=atom, over=()) | Negated(atom=atom, over=()):
            return atom.arguments
        case Comparison(left=left, right=right):
            if any(isinstance(t, Compound) and (any(variables(t)) or "_" in str(t)) for t in (left, right)):
                raise QueryError(f"`{literal}` has a variable inside a term: a question compares whole terms")
            if Variable("_") in (left, right):
                raise QueryError(f"`{literal}` compares with `_`, which could be anything")
            return (left, right)
        case _:
            raise QueryError(f"`{literal}` can stand in a rule, not in a question")


def known(atom: Atom, arities: Mapping[str, int]) -> None:
    """Raises QueryError where there is no such predicate, or where it has another number of arguments."""
    if atom.predicate not in arities:
        near = get_close_matches(atom.predicate, arities, 1)
        hint = f"did you mean '{near[0]}'?" if near else f"there are {', '.join(sorted(arities))}"
        raise QueryError(f"there is no predicate '{atom.predicate}'; {hint}")
    if (wanted := arities[atom.predicate]) != len(atom.arguments):
        raise QueryError(f"{atom.predicate} takes {wanted} arguments, not {len(atom.arguments)}: `{atom}`")


# Numbering: pyDatalog joins relations of numbers, and never sees a name, a float or a text


class _Numbers(dict[Constant, int]):
    """A number for each constant, in the order in which they are met."""

    def __missing__(self, constant: Constant) -> int:
        self[constant] = len(self)
        return self[constant]


def _numbered(literals: Sequence[Literal], relations: Relations) -> tuple[Asked, list[Constant]]:
    numbers = _Numbers()
    names: dict[str, int] = {}
    for literal in literals:
        for term in _terms(literal):
            for variable in variables(term):
                names.setdefault(variable.name, len(names))
    asked = Asked(len(names))
    for literal in literals:
        if isinstance(literal, Positive | Negated):
            columns = list(dict.fromkeys(v.name for term in literal.atom.arguments for v in variables(term)))
            rows = matches(literal.atom, relations)
            asked.relations.append(
                list(dict.fromkeys(tuple(numbers[found[name]] for name in columns) for found in rows))
            )
            order = tuple(names[name] for name in columns)
            asked.literals.append((len(asked.relations) - 1, order, isinstance(literal, Negated)))
        elif isinstance(literal, Comparison):
            left, right = (
                f"X{names[term.name]}" if isinstance(term, Variable) else str(numbers[term])
                for term in (literal.left, literal.right)
            )
            asked.comparisons.append((literal.op, left, right))
    if asked.comparisons:
        asked.values.update((number, constant) for constant, number in numbers.items())
    return asked, list(numbers)


def matches(atom: Atom, relations: Relations) -> Iterator[dict[str, Constant]]:
    """What the variables of an atom stand for, in each row of its relation that fits it."""
    for row in relations.relation(atom.predicate):
        found: dict[str, Constant] = {}
        if all(_fits(term, value, found) for term, value in zip(atom.arguments, row, strict=True)):
            yield found


def _fits(term: Term, value: Constant, found: dict[str, Constant]) -> bool:
    """Whether a constant is one that the term stands for, given what its variables stand for already."""
    if isinstance(term, Variable):
        return term.anonymous or found.setdefault(term.name, value) == value
    if isinstance(term, Compound):
        return (
            isinstance(value, Compound)
            and (term.functor, len(term.arguments)) == (value.functor, len(value.arguments))
            and all(
                _fits(part, inner, found) for part, inner in zip(term.arguments, value.arguments, strict=True)
            )
        )
    return term == value


# The worker


def _in_worker(asked: Asked, limit: float) -> list[tuple[int, ...]]:
    """The answers of pyDatalog, from a process that is killed at the limit. Raises QueryError."""
    path = os.pathsep.join(entry for entry in sys.path if entry)
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-W", "ignore", "-m", "argcheck.query"],
            input=pickle.dumps(asked),
            capture_output=True,
            timeout=limit,
            env={**os.environ, "PYTHONPATH": path, "PYTHONHASHSEED": "0"},
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise QueryError(
            f"no answer within {limit:g} seconds; ask for less, or give it longer with --limit"
        ) from None
    if done.returncode != 0:
        raise RuntimeError(
            (done.stderr.decode("utf-8", "replace").strip().splitlines() or ["the worker died"])[-1]
        )
    found: list[tuple[int, ...]] = pickle.loads(done.stdout)
    return found


def evaluated(asked: Asked) -> list[tuple[int, ...]]:
    """The answers, by pyDatalog in this very process: literals without `no` first, then comparisons, then the others.

    Every name in the text that pyDatalog reads is made here. The first column of each relation is 0, since pyDatalog
    knows no relation without columns.
    """
    from pyDatalog import pyDatalog

    pyDatalog.Logic()
    _resolver("unit", 1, _lookup([(0,)]))
    body = ["unit(Z)"]
    last = []
    for number, (relation, columns, negated) in enumerate(asked.literals):
        rows = [(0, *row) for row in asked.relations[relation]]
        _resolver(f"relation{number}", len(columns) + 1, _lookup(rows))
        atom = f"relation{number}({', '.join(['Z', *(f'X{column}' for column in columns)])})"
        (last if negated else body).append(f"~{atom}" if negated else atom)
    for number, (operator, left, right) in enumerate(asked.comparisons):
        _resolver(f"comparison{number}", 3, _comparison(operator, asked.values))
        body.append(f"comparison{number}(Z, {left}, {right})")
    head = f"answer({', '.join(['Z', *(f'X{n}' for n in range(asked.variables))])})"
    pyDatalog.load(f"{head} <= {' & '.join(body + last)}")
    found = pyDatalog.ask(head)
    return [tuple(row)[1:] for row in found.answers] if found else []


Resolver = Callable[..., Iterator[tuple[int, ...]]]


def _lookup(rows: Sequence[tuple[int, ...]]) -> Resolver:
    """Reads a relation in place, through an index on whatever columns are given."""
    indices: dict[tuple[int, ...], dict[tuple[int, ...], list[tuple[int, ...]]]] = {}

    def resolve(*terms: Any) -> Iterator[tuple[int, ...]]:
        given = tuple(column for column, term in enumerate(terms) if term.is_const())
        if given not in indices:
            index: dict[tuple[int, ...], list[tuple[int, ...]]] = {}
            for row in rows:
                index.setdefault(tuple(row[column] for column in given), []).append(row)
            indices[given] = index
        yield from indices[given].get(tuple(terms[column].id for column in given), ())

    return resolve


def _comparison(operator: str, values: Mapping[int, Constant]) -> Resolver:
    def resolve(zero: Any, left: Any, right: Any) -> Iterator[tuple[int, ...]]:
        if compare(operator, values[left.id], values[right.id]):
            yield (zero.id, left.id, right.id)

    return resolve


def _resolver(name: str, arity: int, function: Resolver) -> None:
    """Tells pyDatalog that a predicate of that name and arity is answered by a function."""
    import inspect

    from pyDatalog import pyDatalog

    def resolve(*terms: Any) -> Iterator[tuple[int, ...]]:
        return function(*terms)

    kind = inspect.Parameter.POSITIONAL_OR_KEYWORD
    parameters = [inspect.Parameter(f"term{number}", kind) for number in range(arity)]
    resolve.__name__ = name
    resolve.__signature__ = inspect.Signature(parameters)  # type: ignore[attr-defined]  # how the arity is told
    pyDatalog.predicate()(resolve)


def _plain(value: Constant) -> Any:
    """A constant as JSON has it: numbers and texts are themselves, all else is as it is written."""
    if isinstance(value, str | int | float):
        return value
    if isinstance(value, Symbol):
        return value.name
    return value.isoformat() if isinstance(value, date) else str(value)


if __name__ == "__main__":
    from argcheck import query  # what is pickled is of that module, not of this one

    sys.stdout.buffer.write(pickle.dumps(query.evaluated(pickle.load(sys.stdin.buffer))))
