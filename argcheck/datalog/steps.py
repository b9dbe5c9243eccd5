"""The steps of a join: each takes all environments gathered so far to those that survive it, widened by what it found.

A step is made once for a rule and works for every evaluation: it knows places in environments, never constants.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any, Protocol, TypeAlias

from argcheck.datalog.storage import Environment, Relation, Row, Store
from argcheck.datalog.terms import Constant, compare, sort_key

Environments: TypeAlias = list[Environment]
Pick: TypeAlias = Callable[[Sequence[Any]], Any]


class Step(Protocol):
    def __call__(self, environments: Environments, store: Store) -> Environments: ...


@dataclass(frozen=True, slots=True)
class Join:
    """Adds an entry of a relation: those that have in `columns` what `key` picks."""

    relation: str
    columns: tuple[int, ...]
    key: Pick

    def __call__(self, environments: Environments, store: Store) -> Environments:
        return self.over(store.relation(self.relation), environments)

    def over(self, relation: Relation, environments: Environments) -> Environments:
        if len(environments) == 1:
            (start,) = environments
            return [start + entry for entry in relation.index(self.columns).get(self.key(start), ())]
        find, key = relation.index(self.columns).get, self.key
        return [environment + entry for environment in environments for entry in find(key(environment), ())]


@dataclass(frozen=True, slots=True)
class Absent:
    """Keeps what has no entry in a relation."""

    relation: str
    columns: tuple[int, ...]
    key: Pick

    def __call__(self, environments: Environments, store: Store) -> Environments:
        index, key = store.relation(self.relation).index(self.columns), self.key
        return [environment for environment in environments if key(environment) not in index]


@dataclass(frozen=True, slots=True)
class Unless:
    """Keeps what the inner steps lead nowhere for."""

    inner: tuple[Step, ...]

    def __call__(self, environments: Environments, store: Store) -> Environments:
        return [environment for environment in environments if not through(self.inner, [environment], store)]


@dataclass(frozen=True, slots=True)
class Same:
    """Keeps what has one and the same constant in two places."""

    one: int
    other: int

    def __call__(self, environments: Environments, store: Store) -> Environments:
        one, other = self.one, self.other
        return [environment for environment in environments if environment[one] == environment[other]]


@dataclass(frozen=True, slots=True)
class Different:
    """Keeps what has different constants in two places."""

    one: int
    other: int

    def __call__(self, environments: Environments, store: Store) -> Environments:
        one, other = self.one, self.other
        return [environment for environment in environments if environment[one] != environment[other]]


@dataclass(frozen=True, slots=True)
class Ordered:
    """Keeps what is in order."""

    operator: str
    one: int
    other: int

    def __call__(self, environments: Environments, store: Store) -> Environments:
        values, operator, one, other = store.terms.constant, self.operator, self.one, self.other
        return [e for e in environments if compare(operator, values[e[one]], values[e[other]])]


@dataclass(frozen=True, slots=True)
class Open:
    """Adds the parts of a compound of that functor and arity."""

    place: int
    functor: str
    arity: int

    def __call__(self, environments: Environments, store: Store) -> Environments:
        parts, place = store.terms.parts(self.functor, self.arity), self.place
        return [e + parts[e[place]] for e in environments if e[place] in parts]


@dataclass(frozen=True, slots=True)
class Find:
    """Adds the compound that has those parts; what has no such compound anywhere is dropped."""

    functor: str
    arity: int
    parts: Pick

    def __call__(self, environments: Environments, store: Store) -> Environments:
        find, parts = store.terms.shape(self.functor, self.arity).get, self.parts
        return [(*e, found) for e in environments if (found := find(parts(e))) is not None]


@dataclass(frozen=True, slots=True)
class Build:
    """Adds the compound that has those parts, made where there was none."""

    functor: str
    parts: Pick

    def __call__(self, environments: Environments, store: Store) -> Environments:
        build, functor, parts = store.terms.build, self.functor, self.parts
        return [(*environment, build(functor, parts(environment))) for environment in environments]


@dataclass(frozen=True, slots=True)
class Compute:
    """Adds the outputs of a computed relation."""

    name: str
    mode: str
    inputs: Pick

    def __call__(self, environments: Environments, store: Store) -> Environments:
        memo, inputs = store.memo(self.name, self.mode), self.inputs
        return [environment + output for environment in environments for output in memo[inputs(environment)]]


@dataclass(frozen=True, slots=True)
class Summarise:
    """Adds the count, least or greatest of what the inner steps find, and the facts that it was taken over."""

    function: str
    inner: tuple[Step, ...]
    template: int
    fact: int

    def __call__(self, environments: Environments, store: Store) -> Environments:
        summed: Environments = []
        for environment in environments:
            found = through(self.inner, [environment], store)
            values = list(dict.fromkeys(member[self.template] for member in found))
            result = self.result(store.terms.constants(values))
            if result is not None:
                summed.append((*environment, store.terms[result], tuple(member[self.fact] for member in found)))
        return summed

    def result(self, values: Row | tuple[Constant, ...]) -> Constant | None:
        """None where there is no least or greatest: of nothing, and of things that do not compare."""
        if self.function == "count":
            return len(values)
        keys = [(sort_key(value), value) for value in values]
        if len({key[0] for key, _ in keys}) != 1:
            return None
        choose = min if self.function == "min" else max
        return choose(keys, key=lambda entry: entry[0][1])[1]


def through(steps: Sequence[Step], environments: Environments, store: Store) -> Environments:
    """The environments after all steps; it stops where none are left."""
    for step in steps:
        if not environments:
            break
        environments = step(environments, store)
    return environments
