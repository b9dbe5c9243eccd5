"""A relation as columns, with indexes that follow it as it grows."""

from __future__ import annotations

import sys
from collections.abc import Iterator, Sequence
from typing import overload

import numpy as np

from argcheck.datalog.columns.arrays import Array, Coding, Growing, order_of, spread
from argcheck.datalog.relation import Block, Row


class Rows(Sequence[Row]):
    """Columns that can be read as rows."""

    __slots__ = ("columns", "size")

    def __init__(self, columns: Sequence[Array], size: int) -> None:
        self.columns = tuple(columns)
        self.size = size

    def __len__(self) -> int:
        return self.size

    @overload
    def __getitem__(self, at: int) -> Row: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Row]: ...
    def __getitem__(self, at: int | slice) -> Row | Sequence[Row]:
        if isinstance(at, slice):
            return list(self)[at]
        return tuple([int(column[at]) for column in self.columns])

    def __iter__(self) -> Iterator[Row]:
        if not self.columns:
            return iter([()] * self.size)
        return zip(*(column.tolist() for column in self.columns), strict=True)


def columns_of(rows: Sequence[Row]) -> Sequence[Array]:
    if isinstance(rows, Rows):
        return rows.columns
    return list(np.array(rows, np.int32).reshape(len(rows), len(rows[0])).T)


class Table:
    """The facts of a relation as columns, in the order of their numbers."""

    def __init__(self, blocks: list[Block]) -> None:
        self.blocks = blocks
        self.read = 0
        self.size = 0
        self._columns: list[Growing] = []
        self._facts = Growing()
        self._indexes: dict[tuple[int, ...], Index] = {}

    def synchronised(self) -> Table:
        """The table up to the last block of its relation."""
        for block in self.blocks[self.read :]:
            columns = columns_of(block.rows)
            if not self._columns:
                self._columns = [Growing() for _ in columns]
            for growing, column in zip(self._columns, columns, strict=True):
                growing.extend(column)
            self._facts.extend(np.arange(block.first, block.first + len(block.rows), dtype=np.int32))
            self.size += len(block.rows)
        self.read = len(self.blocks)
        return self

    def column(self, number: int) -> Array:
        """A column of constants; the one behind the last holds the numbers of the facts."""
        return (self._columns[number] if number < len(self._columns) else self._facts).values

    @property
    def columns(self) -> list[Array]:
        return [growing.values for growing in self._columns]

    @property
    def facts(self) -> Array:
        return self._facts.values

    def index(self, columns: tuple[int, ...]) -> Index:
        """An index over those columns, at least one."""
        if columns not in self._indexes:
            self._indexes[columns] = Index(self, columns)
        return self._indexes[columns].synchronised()

    def has(self, rows: Sequence[Array], size: int) -> Array:
        """Which of so many rows, given as columns, are facts."""
        if not self.size or not rows:
            return np.full(size, bool(self.size))
        return self.index(tuple(range(len(self._columns)))).has(rows)

    def find(self, row: Row) -> int | None:
        """The number of the fact that has this row."""
        if not self.size or not row:
            return int(self.facts[0]) if self.size else None
        found = self.index(tuple(range(len(row)))).find([np.array([number], np.int32) for number in row])
        return int(self.facts[found[1][0]]) if found and len(found[1]) else None


class Index:
    """Where in a table a key stands: in stretches of the table, each sorted, that are joined as there come more."""

    def __init__(self, table: Table, columns: tuple[int, ...]) -> None:
        self.table = table
        self.columns = columns
        self.stretches: list[Direct | Sorted] = []
        self.read = 0

    def synchronised(self) -> Index:
        size = self.table.size
        if self.read < size:
            first = self.read
            while self.stretches and self.stretches[-1].size <= 2 * (size - first):
                first = self.stretches.pop().first
            self.stretches.append(stretch([self.table.column(number) for number in self.columns], first))
            self.read = size
        return self

    def has(self, keys: Sequence[Array]) -> Array:
        """Which keys stand anywhere."""
        found: Array = np.zeros(len(keys[0]), bool)
        for one in self.stretches:
            found |= one.has(keys)
        return found

    def find(self, keys: Sequence[Array], most: int = sys.maxsize) -> tuple[Array, Array] | None:
        """Pairs of a key, by its number, and a place in the table where it stands; by key, then by place.

        None where they are more than `most`.
        """
        spans = [one.spans(keys) for one in self.stretches]
        if sum(int((rights - lefts).sum()) for lefts, rights in spans) > most:
            return None
        found = []
        for one, (lefts, rights) in zip(self.stretches, spans, strict=True):
            owners, places = spread(lefts, rights - lefts)
            found.append((owners, one.order[places]))
        if len(found) == 1:
            return found[0]
        owners = np.concatenate([owners for owners, _ in found])
        by_key = np.argsort(owners, kind="stable")
        return owners[by_key], np.concatenate([places for _, places in found])[by_key]


def stretch(columns: Sequence[Array], first: int) -> Direct | Sorted:
    """The part of a table from `first` on, sorted by those columns: by counting where it is one of dense numbers."""
    keys = [column[first:] for column in columns]
    if len(keys) == 1 and int(keys[0].max()) <= 4 * len(keys[0]) + 1000:
        return Direct(keys[0], first)
    return Sorted(keys, first)


class Direct:
    """A stretch in which each number of a single column has its own place."""

    def __init__(self, keys: Array, first: int) -> None:
        self.keys = keys
        self.first = first
        self.size = len(keys)
        self.top = int(keys.max()) + 1
        self.begins = np.zeros(self.top + 2, np.int64)
        np.cumsum(np.bincount(keys), out=self.begins[1:-1])
        self.begins[-1] = self.begins[-2]
        self._order: Array | None = None

    @property
    def order(self) -> Array:
        """The places in the table, sorted."""
        if self._order is None:
            self._order = order_of(self.keys, self.top.bit_length())[0] + self.first
        return self._order

    def has(self, keys: Sequence[Array]) -> Array:
        lefts, rights = self.spans(keys)
        found: Array = lefts < rights
        return found

    def spans(self, keys: Sequence[Array]) -> tuple[Array, Array]:
        """Where in the order each key begins and ends."""
        (wanted,) = keys
        wanted = np.minimum(wanted, self.top)
        return self.begins[wanted], self.begins[wanted + 1]


class Sorted:
    """A stretch that is searched by halves."""

    def __init__(self, keys: Sequence[Array], first: int) -> None:
        self.first = first
        self.coding = Coding(keys)
        self.codes = self.coding.made
        self.size = len(self.codes)
        self.coding.made = np.empty(0)
        self.ascending = np.sort(self.codes)
        self._order: Array | None = None
        self._ends: Array | None = None

    @property
    def order(self) -> Array:
        """The places in the table, sorted."""
        if self._order is None:
            self._order = order_of(self.codes, self.coding.bits)[0] + self.first
        return self._order

    def spans(self, keys: Sequence[Array]) -> tuple[Array, Array]:
        """Where in the order each key begins and ends."""
        wanted, lefts = self.search(keys)
        if self._ends is None:
            last = np.flatnonzero(np.diff(self.ascending, append=-1))
            self._ends = np.repeat(last + 1, np.diff(last, prepend=-1))
        return lefts, np.where(self.ascending[lefts] == wanted, self._ends[lefts], lefts)

    def has(self, keys: Sequence[Array]) -> Array:
        wanted, lefts = self.search(keys)
        found: Array = self.ascending[lefts] == wanted
        return found

    def search(self, keys: Sequence[Array]) -> tuple[Array, Array]:
        """The codes of keys, and where each stands first, if anywhere."""
        wanted = self.coding.codes(keys)
        return wanted, np.minimum(np.searchsorted(self.ascending, wanted), self.size - 1)
