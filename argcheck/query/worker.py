"""pyDatalog at work: a checked question answered in a process of its own, which a time limit can end."""

from __future__ import annotations

import os
import pickle
import subprocess
import sys
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from argcheck.datalog import Constant, compare


@dataclass(frozen=True, slots=True)
class Asked:
    """A checked question, with numbers for variables and for constants: what the worker receives.

    Each literal has a relation, the variables of its columns, and whether it is negated; a comparison's sides are
    variables or numbers of constants, which `values` gives back.
    """

    variables: int
    relations: list[list[tuple[int, ...]]] = field(default_factory=list)
    columns: list[tuple[int, ...]] = field(default_factory=list)
    negated: list[bool] = field(default_factory=list)
    comparisons: list[tuple[str, str, str]] = field(default_factory=list)
    values: dict[int, Constant] = field(default_factory=dict)


class OutOfTime(Exception):
    """The time limit was reached before the answer."""


def in_worker(asked: Asked, limit: float) -> list[tuple[int, ...]]:
    """The answers of pyDatalog, from a process that is killed at the limit. Raises OutOfTime."""
    path = os.pathsep.join(entry for entry in sys.path if entry)
    try:
        done = subprocess.run(
            [sys.executable, "-P", "-W", "ignore", "-m", "argcheck.query.worker"],
            input=pickle.dumps(asked),
            capture_output=True,
            timeout=limit,
            env={**os.environ, "PYTHONPATH": path, "PYTHONHASHSEED": "0"},
            check=False,
        )
    except subprocess.TimeoutExpired:
        raise OutOfTime from None
    if done.returncode != 0:
        raise RuntimeError((done.stderr.decode("utf-8", "replace").strip().splitlines() or ["the worker died"])[-1])
    found: list[tuple[int, ...]] = pickle.loads(done.stdout)
    return found


def evaluated(asked: Asked) -> list[tuple[int, ...]]:
    """The answers, by pyDatalog in this process: positive literals, then comparisons, then negated ones.

    Every name in the text that pyDatalog reads is made here. The first column of each relation is 0, since
    pyDatalog knows no relation without columns.
    """
    from pyDatalog import pyDatalog

    pyDatalog.Logic()
    _resolver("unit", 1, _lookup([(0,)]))
    body = ["unit(Z)"]
    last: list[str] = []
    literals = zip(asked.relations, asked.columns, asked.negated, strict=True)
    for number, (rows, columns, negated) in enumerate(literals):
        _resolver(f"relation{number}", len(columns) + 1, _lookup([(0, *row) for row in rows]))
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


if __name__ == "__main__":
    from argcheck.query import worker  # what is pickled is of that module, not of this one

    sys.stdout.buffer.write(pickle.dumps(worker.evaluated(pickle.load(sys.stdin.buffer))))
