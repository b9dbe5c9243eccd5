"""A relation: its facts in blocks, seen as rows with indexes or as columns, each view made when it is asked for."""

from __future__ import annotations

from bisect import bisect_left
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

if TYPE_CHECKING:
    from argcheck.datalog.columns.table import Table
    from argcheck.datalog.planning import Plan

Row: TypeAlias = tuple[int, ...]
"""The numbers of a fact's constants."""
Entry: TypeAlias = tuple[int, ...]
"""A row followed by the number of its fact."""
Environment: TypeAlias = tuple[Any, ...]
"""The numbers of constants and facts that a join has gathered so far, each at the place that its plan says."""
Index: TypeAlias = Mapping[Any, list[Entry]]


class Witnessed(NamedTuple):
    """Why a row of a computed relation holds: these facts."""

    facts: tuple[int, ...]


Reason: TypeAlias = tuple["Plan", Environment] | Witnessed | None
"""Why a fact holds: a rule fired with this environment, or it is computed; None for a fact that was given."""
Reasons: TypeAlias = Sequence[Reason] | None
"""The reasons of a block's facts; None where all were given."""


def picker(places: Sequence[int]) -> Callable[[Sequence[Any]], Any]:
    """Picks those places out of a tuple, as a key: one place gives the bare value."""
    return itemgetter(*places) if places else nothing


def tuple_picker(places: Sequence[int]) -> Callable[[Sequence[Any]], tuple[Any, ...]]:
    """Picks those places out of a tuple, always as a tuple."""
    if len(places) == 1:
        (place,) = places
        return lambda values: (values[place],)
    return picker(places)


def nothing(_values: Sequence[Any]) -> tuple[()]:
    return ()


class Block(NamedTuple):
    """Facts of one relation that were settled together, at one height; their numbers count on from `first`."""

    predicate: str
    first: int
    height: int
    rows: Sequence[Row]
    reasons: Reasons

    @property
    def facts(self) -> range:
        return range(self.first, self.first + len(self.rows))


class Relation:
    """The facts of one relation in the order in which they were found, and the range of their heights."""

    __slots__ = (
        "_entries", "_indexes", "_rows", "_table",
        "blocks", "entered", "highest", "listed", "lowest", "size", "thinned",
    )  # fmt: skip

    def __init__(self) -> None:
        self.blocks: list[Block] = []
        self.size = self.lowest = self.highest = 0
        self.listed = self.entered = 0
        self.thinned = False
        """Whether facts have been taken out, which the blocks and the columns still have."""
        self._rows: dict[Row, int] = {}
        self._entries: list[Entry] = []
        self._indexes: dict[tuple[int, ...], tuple[Callable[[Sequence[Any]], Any], defaultdict[Any, list[Entry]]]] = {}
        self._table: Table | None = None

    def extend(self, block: Block) -> None:
        self.lowest = min(self.lowest, block.height) if self.blocks else block.height
        self.highest = max(self.highest, block.height) if self.blocks else block.height
        self.blocks.append(block)
        self.size += len(block.rows)

    @classmethod
    def of(cls, entries: Iterable[Entry]) -> Relation:
        """A relation of these entries alone, for a join to begin at."""
        made = cls()
        made._entries = list(entries)
        made._rows = {entry[:-1]: entry[-1] for entry in made._entries}
        made.size = len(made._rows)
        return made

    def remove(self, row: Row) -> None:
        """Takes a fact out. Entries are in the order of their facts, so each is found without looking through them."""
        self.index(())
        fact = self.rows.pop(row)
        entry = (*row, fact)
        drop(self._entries, fact)
        for key, index in self._indexes.values():
            where = key(entry)
            drop(index[where], fact)
            if not index[where]:
                del index[where]
        self.size -= 1
        self.thinned, self._table = True, None

    @property
    def unlisted(self) -> int:
        """How many facts are not seen as rows yet."""
        return self.size - len(self._rows)

    @property
    def rows(self) -> dict[Row, int]:
        """The number of each fact by its row."""
        for block in self.blocks[self.listed :]:
            self._rows.update(zip(block.rows, block.facts, strict=True))
        self.listed = len(self.blocks)
        return self._rows

    def index(self, columns: tuple[int, ...]) -> Index:
        """The entries by what stands in those columns."""
        for block in self.blocks[self.entered :]:
            added = [(*row, fact) for row, fact in zip(block.rows, block.facts, strict=True)]
            self._entries += added
            for key, known in self._indexes.values():
                enter(added, key, known)
        self.entered = len(self.blocks)
        if not columns:
            return {(): self._entries} if self._entries else {}
        if columns not in self._indexes:
            key = picker(columns)
            index: defaultdict[Any, list[Entry]] = defaultdict(list)
            self._indexes[columns] = key, index
            enter(self._entries, key, index)
        return self._indexes[columns][1]

    @property
    def table(self) -> Table:
        """The relation as columns."""
        if self._table is None:
            from argcheck.datalog.columns.table import Table

            self._table = Table(self.blocks)
        return self._table.synchronised()

    def find(self, row: Row) -> int | None:
        """The number of the fact that has this row."""
        if self._table is not None and not self.listed:
            return self.table.find(row)
        return self.rows.get(row)


def drop(entries: list[Entry], fact: int) -> None:
    """Takes the entry of a fact out of entries that are in the order of their facts."""
    del entries[bisect_left(entries, fact, key=itemgetter(-1))]


def enter(entries: list[Entry], key: Callable[[Sequence[Any]], Any], index: defaultdict[Any, list[Entry]]) -> None:
    for where, entry in zip(map(key, entries), entries, strict=True):
        index[where].append(entry)
