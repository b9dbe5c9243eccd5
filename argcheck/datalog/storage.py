"""Facts in memory: constants as numbers, relations as rows of numbers with indexes made when they are asked for."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from operator import itemgetter
from typing import TYPE_CHECKING, Any, NamedTuple, TypeAlias

from argcheck.datalog.computed import Computed
from argcheck.datalog.terms import Compound, Constant, Variable

if TYPE_CHECKING:
    from argcheck.datalog.planning import Plan

Row: TypeAlias = tuple[int, ...]
"""The numbers of a fact's constants."""
Entry: TypeAlias = tuple[int, ...]
"""A row followed by the number of its fact."""
Environment: TypeAlias = tuple[Any, ...]
"""The numbers of constants and facts that a join has gathered so far, each at the place that its plan says."""
Index: TypeAlias = dict[Any, list[Entry]]


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


class TooDeep(Exception):
    """A rule has built a term that nests deeper than is allowed."""


class Terms(dict[Constant, int]):
    """Every constant by its number; compounds are known by their parts too, so that patterns open and build them."""

    def __init__(self, deepest: int) -> None:
        super().__init__()
        self.deepest = deepest
        self.constant: list[Constant] = []
        self.depths: dict[int, int] = {}
        self.opened: dict[tuple[str, int], dict[int, Row]] = {}
        self.built: dict[tuple[str, int], dict[Row, int]] = {}

    def __missing__(self, constant: Constant) -> int:
        if isinstance(constant, Compound):
            parts = tuple([self[part] for part in constant.arguments])  # type: ignore[index]
            return self._new(constant, parts)
        if isinstance(constant, Variable):
            raise ValueError(f"{constant} is a variable; only constants are facts")
        self[constant] = number = len(self.constant)
        self.constant.append(constant)
        return number

    def row(self, constants: Iterable[Any]) -> Row:
        return tuple(map(self.__getitem__, constants))

    def constants(self, row: Iterable[int]) -> tuple[Constant, ...]:
        return tuple(map(self.constant.__getitem__, row))

    def shape(self, functor: str, arity: int) -> dict[Row, int]:
        """The compounds of that functor and arity by their parts."""
        if (functor, arity) not in self.built:
            self.built[functor, arity] = {}
            self.opened[functor, arity] = {}
        return self.built[functor, arity]

    def parts(self, functor: str, arity: int) -> dict[int, Row]:
        """The parts of the compounds of that functor and arity."""
        self.shape(functor, arity)
        return self.opened[functor, arity]

    def build(self, functor: str, parts: Row) -> int:
        """The compound that has those parts. Raises TooDeep for a new one that nests too deep."""
        known = self.shape(functor, len(parts)).get(parts)
        if known is not None:
            return known
        return self.checked(self._new(Compound(functor, self.constants(parts)), parts))

    def checked(self, number: int) -> int:
        if self.depths.get(number, 0) > self.deepest:
            raise TooDeep(str(self.constant[number]))
        return number

    def _new(self, constant: Compound, parts: Row) -> int:
        self[constant] = number = len(self.constant)
        self.constant.append(constant)
        self.shape(constant.functor, len(parts))[parts] = number
        self.opened[constant.functor, len(parts)][number] = parts
        self.depths[number] = 1 + max((self.depths.get(part, 0) for part in parts), default=0)
        return number


class Relation:
    """The rows of one relation in the order in which they were found, with the range of their heights, and indexes."""

    __slots__ = ("entries", "highest", "indexes", "lowest", "rows")

    def __init__(self) -> None:
        self.rows: dict[Row, int] = {}
        self.entries: list[Entry] = []
        self.lowest = self.highest = 0
        self.indexes: dict[tuple[int, ...], tuple[Callable[[Sequence[Any]], Any], Index]] = {}

    def extend(self, rows: Sequence[Row], first: int, height: int) -> Relation:
        """Adds new rows of one height, their facts numbered from `first`; what was added, as a relation of its own."""
        added = Relation()
        if not rows:
            return added
        self.lowest = min(self.lowest, height) if self.rows else height
        self.highest = max(self.highest, height) if self.rows else height
        added.lowest = added.highest = height
        added.rows = dict(zip(rows, range(first, first + len(rows)), strict=True))
        added.entries = [(*row, fact) for row, fact in added.rows.items()]
        self.rows.update(added.rows)
        self.entries += added.entries
        for key, index in self.indexes.values():
            for entry in added.entries:
                index.setdefault(key(entry), []).append(entry)
        return added

    def index(self, columns: tuple[int, ...]) -> Index:
        """The entries by what stands in those columns."""
        if not columns:
            return {(): self.entries} if self.entries else {}
        if columns not in self.indexes:
            self.indexes[columns] = picker(columns), indexed(self.entries, columns)
        return self.indexes[columns][1]


def indexed(entries: Iterable[Entry], columns: tuple[int, ...]) -> Index:
    key = picker(columns)
    index: Index = {}
    for entry in entries:
        index.setdefault(key(entry), []).append(entry)
    return index


class Memo(dict[Row, list[Row]]):
    """A computed relation in one mode: the outputs of each input, computed when first asked for."""

    def __init__(self, relation: Computed, terms: Terms) -> None:
        super().__init__()
        self.relation = relation
        self.terms = terms

    def __missing__(self, inputs: Row) -> list[Row]:
        known = len(self.terms.constant)
        found = self.relation.function(*self.terms.constants(inputs))
        self[inputs] = outputs = [self.terms.row(output) for output in found]
        for number in range(known, len(self.terms.constant)):
            self.terms.checked(number)
        return outputs


class Witnessed(NamedTuple):
    """Why a row of a computed relation holds: these facts."""

    facts: tuple[int, ...]


Reason: TypeAlias = tuple["Plan", Environment] | Witnessed | None
"""Why a fact holds: a rule fired with this environment, or it is computed; None for a fact that was given."""


class Store:
    """Every fact, numbered in the order in which it was found, with its height and its reason."""

    def __init__(self, computed: dict[str, Computed], deepest: int) -> None:
        self.terms = Terms(deepest)
        self.computed = computed
        self.relations: dict[str, Relation] = {}
        self.memos: dict[str, Memo] = {}
        self.predicates: list[str] = []
        self.rows: list[Row] = []
        self.heights: list[int] = []
        self.reasons: list[Reason] = []

    def relation(self, name: str) -> Relation:
        found = self.relations.get(name)
        if found is None:
            found = self.relations[name] = Relation()
        return found

    def memo(self, name: str, mode: str) -> Memo:
        key = f"{name} {mode}"
        if key not in self.memos:
            self.memos[key] = Memo(self.computed[name], self.terms)
        return self.memos[key]

    def add(self, predicate: str, rows: Sequence[Row], height: int, reasons: Iterable[Reason]) -> Relation:
        """Adds facts that are new, all of one height; what was added, as a relation of its own."""
        first = len(self.rows)
        self.rows += rows
        self.predicates += [predicate] * len(rows)
        self.heights += [height] * len(rows)
        self.reasons += reasons
        return self.relation(predicate).extend(rows, first, height)
