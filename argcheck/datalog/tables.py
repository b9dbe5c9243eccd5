"""Facts in bulk: tables of columns, and reading them from files."""

from __future__ import annotations

import csv
from collections.abc import Iterator, Mapping, Sequence
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from argcheck.datalog import columns
from argcheck.datalog.terms import Constant, Symbol

if TYPE_CHECKING:
    from argcheck.datalog.columns.arrays import Array

LARGE = 500_000
"""The bytes from which on a file is read by numpy."""
Column: TypeAlias = "Sequence[Constant] | Array"
"""Constants, or a numpy array of whole numbers."""


class Columns:
    """The facts of one relation, column by column; all columns are of one length."""

    def __init__(self, *columns: Column) -> None:
        self.columns = columns
        if len({len(column) for column in columns}) != 1:
            lengths = ", ".join(str(len(column)) for column in columns)
            raise ValueError(f"columns must be of one length: {lengths or 'there are none'}")

    @classmethod
    def of(cls, table: Columns | Sequence[tuple[Constant, ...]]) -> Columns:
        """A table of rows, at least one, as columns."""
        return table if isinstance(table, Columns) else cls(*zip(*table, strict=True))

    def first(self) -> Columns:
        """The first row, as a table of its own."""
        return Columns(*(column[:1] for column in self.columns))

    def __len__(self) -> int:
        return len(self.columns[0])

    def __iter__(self) -> Iterator[tuple[Constant, ...]]:
        plain: list[Any] = [column if isinstance(column, list) else listed(column) for column in self.columns]
        return zip(*plain, strict=True)


Tables: TypeAlias = Mapping[str, "Columns | Sequence[tuple[Constant, ...]]"]
"""For each relation its facts, as columns or as rows."""


def listed(column: Any) -> list[Constant]:
    found: list[Constant] = column.tolist() if hasattr(column, "tolist") else list(column)
    return found


def read_tables(folder: str | Path) -> dict[str, Columns]:
    """The tab-separated files of a folder, each `<relation>.tsv`, as tables; empty files are left out."""
    found = {path.stem: read_table(path) for path in sorted(Path(folder).glob("*.tsv"))}
    return {name: table for name, table in found.items() if table is not None}


def read_table(path: Path) -> Columns | None:
    """One tab-separated file, a fact a line: whole numbers are numbers, anything else is a symbol.

    Raises ValueError with the line where a line has more or fewer columns than the first.
    """
    if path.stat().st_size == 0:
        return None
    if path.stat().st_size >= LARGE and columns.available() and (numbers := columns.read_numbers(path)) is not None:
        return Columns(*numbers)
    with path.open(newline="", encoding="utf-8") as file:
        rows = list(csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE))
    width = len(rows[0])
    for line, row in enumerate(rows, 1):
        if len(row) != width:
            raise ValueError(f"{path}:{line}: {len(row)} columns, {width} expected as in the first line")
    return Columns(*([constant(word) for word in column] for column in zip(*rows, strict=True)))


def constant(word: str) -> Constant:
    try:
        return int(word)
    except ValueError:
        return Symbol(word)
