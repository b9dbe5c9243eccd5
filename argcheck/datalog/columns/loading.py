"""Facts that are given in bulk: read from files, numbered and freed of repetitions as columns."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TypeGuard

import numpy as np

from argcheck.datalog.columns.arrays import Array, groups
from argcheck.datalog.columns.table import Rows
from argcheck.datalog.storage import Store, Terms
from argcheck.datalog.tables import Column, Columns, Tables, listed

SPARSE = 8
"""Whole numbers are looked up in an array where it takes at most as many places for each of them."""


def load(store: Store, tables: Tables) -> None:
    """Adds the facts of tables that are new, each relation's as a block of height 0."""
    given = {name: Columns.of(table) for name, table in tables.items()}
    numbering = Numbering(store.terms, [column for table in given.values() for column in table.columns])
    for predicate, table in given.items():
        columns = [numbering.of(column) for column in table.columns]
        fresh = np.flatnonzero(~store.relation(predicate).table.has(columns, len(table)))
        order, begins = groups([column[fresh] for column in columns], len(fresh))
        places = fresh if len(begins) == len(fresh) else fresh[np.sort(order[begins])]
        store.add(predicate, Rows([column[places] for column in columns], len(places)), 0, None)


class Numbering:
    """The numbers of constants in columns; for whole numbers that lie close together, through an array."""

    def __init__(self, terms: Terms, columns: Iterable[Column]) -> None:
        self.terms = terms
        self.numbers: Array = np.empty(0, np.int32)
        whole = [column for column in columns if is_whole(column) and len(column)]
        if whole and min(int(column.min()) for column in whole) >= 0:
            top = max(int(column.max()) for column in whole) + 1
            if top <= SPARSE * sum(map(len, whole)):
                self.prepare(whole, top)

    def prepare(self, whole: list[Array], top: int) -> None:
        occurring = np.zeros(top, bool)
        for column in whole:
            occurring[column] = True
        values = np.flatnonzero(occurring)
        self.numbers = np.zeros(top, np.int32)
        self.numbers[values] = self.terms.numbers(values.tolist())

    def of(self, column: Column) -> Array:
        if not is_whole(column):
            return np.fromiter(map(self.terms.__getitem__, listed(column)), np.int32, len(column))
        if len(self.numbers):
            return self.numbers[column]
        values, places = np.unique(column, return_inverse=True)
        return np.array(self.terms.numbers(values.tolist()), np.int32)[places]


def is_whole(column: Column) -> TypeGuard[Array]:
    return isinstance(column, np.ndarray) and column.dtype.kind in "iu"


def read(path: Path) -> list[Array] | None:
    """The columns of a tab-separated file of whole numbers; None when it holds anything else."""
    try:
        return list(np.loadtxt(path, np.int64, delimiter="\t", comments=None, ndmin=2).T)
    except (ValueError, OverflowError):
        return None
