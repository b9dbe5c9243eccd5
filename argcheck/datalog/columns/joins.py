"""The steps of a join, each taken by all environments at once."""

from __future__ import annotations

import sys
from collections.abc import Sequence
from typing import Any

import numpy as np

from argcheck.datalog.columns.arrays import Array
from argcheck.datalog.columns.table import Table
from argcheck.datalog.planning import Plan
from argcheck.datalog.relation import Relation, Row
from argcheck.datalog.steps import Absent, Different, Join, Ordered, Same, Step
from argcheck.datalog.storage import Store
from argcheck.datalog.terms import ORDERS

MANY = 2_000_000
"""Environments that a join may lead to at once; more are made by halves, so that a limit can end it."""


def joined(plan: Plan, store: Store, delta: Relation | None) -> Environments:
    """Every environment that the body of a flat plan leads to, in the order in which rows lead to them."""
    environments = Environments(store.terms.row(plan.constants))
    if plan.first is not None:
        environments.scan(plan.first, (delta or store.relation(plan.first.relation)).table)
    return through(plan.rest, environments, store)


def through(steps: Sequence[Step], environments: Environments, store: Store) -> Environments:
    """The environments after all steps."""
    for number, step in enumerate(steps):
        if not environments.size:
            break
        if not isinstance(step, Join):
            take(step, environments, store)
        elif not environments.join(step, store.relation(step.relation).table):
            middle = environments.size // 2
            first = through(steps[number:], environments.part(0, middle), store)
            store.limit(first.size)
            return first.before(through(steps[number:], environments.part(middle, environments.size), store))
    return environments


def take(step: Step, environments: Environments, store: Store) -> None:
    match step:
        case Absent():
            environments.exclude(step, store.relation(step.relation).table)
        case Same(one, other):
            environments.keep(environments.column(one) == environments.column(other))
        case Different(one, other):
            environments.keep(environments.column(one) != environments.column(other))
        case Ordered(op, one, other):
            environments.keep(in_order(op, environments.column(one), environments.column(other), store))
        case _:
            raise TypeError(f"columns cannot take {step}")


class Environments:
    """Environments as places in the tables that were joined; columns are fetched when a step looks at them."""

    def __init__(self, constants: Row) -> None:
        self.size = 1
        self.constants = constants
        self.tables: list[Table] = []
        self.at: list[Array | slice] = []
        self.homes: list[tuple[int, int]] = []

    def column(self, place: int) -> Array:
        """What stands in a place of each environment."""
        if place < len(self.constants):
            return np.full(self.size, self.constants[place], np.int32)
        table, column = self.homes[place - len(self.constants)]
        return self.tables[table].column(column)[self.at[table]]

    def scan(self, step: Join, table: Table) -> None:
        """The first join: all of a table, or what has the rule's constants in its columns."""
        found: Array | None = None
        for column, place in zip(step.columns, step.places, strict=True):
            same = table.column(column) == self.constants[place]
            found = same if found is None else found & same
        self.add(table, slice(0, table.size) if found is None else np.flatnonzero(found))

    def join(self, step: Join, table: Table) -> bool:
        """Joins them with a table; False, with nothing done, where that would be too many at once."""
        most = MANY if self.size > 1 else sys.maxsize
        if not table.size:
            owners = places = np.empty(0, np.int64)
        elif step.columns:
            found = table.index(step.columns).find([self.column(place) for place in step.places], most)
            if found is None:
                return False
            owners, places = found
        elif self.size * table.size > most:
            return False
        else:
            owners = np.repeat(np.arange(self.size), table.size)
            places = np.tile(np.arange(table.size), self.size)
        self.at = [one[owners] if isinstance(one, np.ndarray) else owners for one in self.at]
        self.add(table, places)
        return True

    def part(self, start: int, end: int) -> Environments:
        """Some of them, in their order."""
        made = Environments(self.constants)
        made.tables, made.homes, made.size = [*self.tables], [*self.homes], end - start
        made.at = [one[start:end] if isinstance(one, np.ndarray) else np.arange(start, end) for one in self.at]
        return made

    def before(self, others: Environments) -> Environments:
        """These and then others that went through the same steps."""
        if not (self.size and others.size):
            return self if self.size else others
        pairs = zip(self.at, others.at, strict=True)
        self.at = [np.concatenate([one, other]) for one, other in pairs]
        self.size += others.size
        return self

    def exclude(self, step: Absent, table: Table) -> None:
        if table.size and step.columns:
            self.keep(~table.index(step.columns).has([self.column(place) for place in step.places]))
        elif table.size:
            self.keep(np.zeros(self.size, bool))

    def add(self, table: Table, places: Array | slice) -> None:
        self.homes += [(len(self.tables), column) for column in range(len(table.columns) + 1)]
        self.tables.append(table)
        self.at.append(places)
        self.size = len(places) if isinstance(places, np.ndarray) else table.size

    def keep(self, chosen: Array) -> None:
        places = np.flatnonzero(chosen)
        if len(places) < self.size:
            self.at = [one[places] if isinstance(one, np.ndarray) else places for one in self.at]
            self.size = len(places)


def in_order(op: str, left: Array, right: Array, store: Store) -> Array:
    """Which constants are of one kind and in order."""
    numbers = np.unique(np.concatenate((left, right)))
    kinds, ranks = ranked([store.terms.sort_keys[number] for number in numbers.tolist()])
    one, other = np.searchsorted(numbers, left), np.searchsorted(numbers, right)
    found: Array = (kinds[one] == kinds[other]) & ORDERS[op](ranks[one], ranks[other])
    return found


def ranked(keys: list[tuple[str, Any]]) -> tuple[Array, Array]:
    """The kind of each constant as a number, and its rank among those of its kind; equal ones share theirs."""
    values: dict[str, set[Any]] = {}
    for kind, value in keys:
        values.setdefault(kind, set()).add(value)
    number = {kind: place for place, kind in enumerate(values)}
    rank = {kind: {value: place for place, value in enumerate(sorted(found))} for kind, found in values.items()}
    return np.array([number[kind] for kind, _ in keys]), np.array([rank[kind][value] for kind, value in keys])
