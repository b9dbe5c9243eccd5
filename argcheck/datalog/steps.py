"""The steps of a join: each takes all environments gathered so far to those that survive it, widened by what it found.

A step is made once for a rule and works for every evaluation: it knows places in environments, never constants.
Those that `columns` can take as well say what they do; the others are functions.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Any, TypeAlias

from argcheck.datalog.relation import Environment, Relation, picker
from argcheck.datalog.storage import Store
from argcheck.datalog.terms import ORDERS, Constant, sort_key

Environments: TypeAlias = list[Environment]
Step: TypeAlias = Callable[[Environments, Store], Environments]
Pick: TypeAlias = Callable[[Sequence[Any]], Any]


MANY = 1_000
"""Environments that go through a step together; between two such lots a limit may end a join that explodes."""
MANY_MORE = 100_000
"""What a lot may lead to: where one leads to more the next are smaller."""


def through(steps: Sequence[Step], environments: Environments, store: Store) -> Environments:
    """The environments after all steps; it stops where none are left."""
    for number, step in enumerate(steps):
        if not environments:
            break
        if len(environments) > MANY:
            return in_lots(steps[number:], environments, store)
        environments = step(environments, store)
    return environments


def in_lots(steps: Sequence[Step], environments: Environments, store: Store) -> Environments:
    """The same, some environments at a time, in their order."""
    found: Environments = []
    first, size = 0, MANY // 100
    while first < len(environments):
        store.limit(len(found))
        some = steps[0](environments[first : first + size], store)
        first += size
        size = max(1, min(MANY, 2 * size, MANY_MORE * size // max(len(some), 1)))
        found += through(steps[1:], some, store)
    return found


@dataclass(frozen=True, slots=True)
class Join:
    """Adds an entry of a relation: each that has in `columns` what stands in `places`."""

    relation: str
    columns: tuple[int, ...]
    places: tuple[int, ...]
    key: Pick = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "key", picker(self.places))

    def __call__(self, environments: Environments, store: Store) -> Environments:
        return self.over(store.relation(self.relation), environments)

    def over(self, relation: Relation, environments: Environments) -> Environments:
        find, key = relation.index(self.columns).get, self.key
        if len(environments) == 1:
            (start,) = environments
            return [start + entry for entry in find(key(start), ())]
        return [environment + entry for environment in environments for entry in find(key(environment), ())]


@dataclass(frozen=True, slots=True)
class Absent:
    """Keeps what has no such entry in a relation."""

    relation: str
    columns: tuple[int, ...]
    places: tuple[int, ...]

    def __call__(self, environments: Environments, store: Store) -> Environments:
        index, key = store.relation(self.relation).index(self.columns), picker(self.places)
        return [environment for environment in environments if key(environment) not in index]


@dataclass(frozen=True, slots=True)
class Same:
    """Keeps what has one and the same constant in two places."""

    one: int
    other: int

    def __call__(self, environments: Environments, _store: Store) -> Environments:
        one, other = self.one, self.other
        return [environment for environment in environments if environment[one] == environment[other]]


@dataclass(frozen=True, slots=True)
class Different:
    """Keeps what has different constants in two places."""

    one: int
    other: int

    def __call__(self, environments: Environments, _store: Store) -> Environments:
        one, other = self.one, self.other
        return [environment for environment in environments if environment[one] != environment[other]]


@dataclass(frozen=True, slots=True)
class Ordered:
    """Keeps what has constants in order in two places."""

    operator: str
    one: int
    other: int

    def __call__(self, environments: Environments, store: Store) -> Environments:
        in_order, one, other, keys = ORDERS[self.operator], self.one, self.other, store.terms.sort_keys
        return [
            environment
            for environment in environments
            for (kind, value), (other_kind, other_value) in [(keys[environment[one]], keys[environment[other]])]
            if kind == other_kind and in_order(value, other_value)
        ]


Flat: TypeAlias = Join | Absent | Same | Different | Ordered
"""The steps that look at numbers of constants alone, never inside of them: those that columns can take as well."""


def unless(inner: Sequence[Step]) -> Step:
    """Keeps what the inner steps lead nowhere for."""

    def step(environments: Environments, store: Store) -> Environments:
        return [environment for environment in environments if not through(inner, [environment], store)]

    return step


def opened(place: int, functor: str, arity: int) -> Step:
    """Adds the parts of a compound of that functor and arity."""

    def step(environments: Environments, store: Store) -> Environments:
        parts = store.terms.parts(functor, arity)
        return [e + parts[e[place]] for e in environments if e[place] in parts]

    return step


def found(functor: str, arity: int, parts: Pick) -> Step:
    """Adds the compound that has those parts; where there is none anywhere, no fact can hold it."""

    def step(environments: Environments, store: Store) -> Environments:
        find = store.terms.shape(functor, arity).get
        return [(*e, compound) for e in environments if (compound := find(parts(e))) is not None]

    return step


def built(functor: str, parts: Pick) -> Step:
    """Adds the compound that has those parts, made where there was none."""

    def step(environments: Environments, store: Store) -> Environments:
        build = store.terms.build
        return [(*environment, build(functor, parts(environment))) for environment in environments]

    return step


def computed(name: str, mode: str, inputs: Pick) -> Step:
    """Adds the outputs of a computed relation."""

    def step(environments: Environments, store: Store) -> Environments:
        memo = store.memo(name, mode)
        return [environment + output for environment in environments for output in memo[inputs(environment)]]

    return step


def summarised(function: str, inner: Sequence[Step], template: int, fact: int) -> Step:
    """Adds the count, least or greatest of what the inner steps find, and the facts that it was taken over."""

    def step(environments: Environments, store: Store) -> Environments:
        summed: Environments = []
        for environment in environments:
            members = through(inner, [environment], store)
            values = dict.fromkeys(member[template] for member in members)
            result = summary(function, store.terms.constants(values))
            if result is not None:
                summed.append((*environment, store.terms[result], tuple([member[fact] for member in members])))
        return summed

    return step


def summary(function: str, values: Sequence[Constant]) -> Constant | None:
    """None where there is no least or greatest: of nothing, and of things that do not compare."""
    if function == "count":
        return len(values)
    keys = [(*sort_key(value), value) for value in values]
    if len({kind for kind, _, _ in keys}) != 1:
        return None
    choose = min if function == "min" else max
    return choose(keys, key=lambda entry: entry[1])[2]
