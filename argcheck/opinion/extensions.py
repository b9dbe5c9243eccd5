"""Relations as rows of numbers: those of the engine, shapes of terms, the order of constants, computed relations."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import product
from typing import Any

from argcheck.datalog import Atom, Compound, Computed, Constant, Model, is_ground, substitute, variables
from argcheck.datalog.terms import sort_key
from argcheck.query.question import matches

MOST_TRIED = 200_000
Name = str | int | tuple[str, int]
Row = tuple[Constant, ...]


class Refused(Exception):
    """A clause that cannot be handed to pyDatalog; the message says why."""


class Numbers(dict[Constant, int]):
    """A number for each constant, in the order in which they are met; the parts of a compound are met before it."""

    def __init__(self) -> None:
        super().__init__()
        self.shapes: dict[tuple[str, int], list[list[int]]] = {}

    def __missing__(self, constant: Constant) -> int:
        if isinstance(constant, Compound):
            parts = [self[part] for part in constant.arguments]  # type: ignore[index]  # a constant's are constants
            self[constant] = number = len(self)
            self.shapes.setdefault((constant.functor, len(parts)), []).append([number, *parts])
            return number
        self[constant] = len(self)
        return self[constant]


@dataclass(slots=True)
class Tried:
    """A relation that is known by its rows alone."""

    rows: Sequence[Row]

    def relation(self, predicate: str) -> Sequence[Row]:
        return self.rows


@dataclass(slots=True)
class Extensions:
    """The relations that goals name by number, each with its rows."""

    model: Model
    numbers: Numbers
    names: dict[tuple[str, Name], int] = field(default_factory=dict)
    known: dict[str, Sequence[Row]] = field(default_factory=dict)
    found: dict[int, list[list[int]]] = field(default_factory=dict)

    def relation(self, predicate: str) -> Sequence[Row]:
        """The rows of a relation of the engine, as constants."""
        if predicate not in self.known:
            self.known[predicate] = self.model.relation(predicate)
        return self.known[predicate]

    def derived(self, predicate: str) -> int:
        """The number of a relation of the engine."""
        number = self._number("derived", predicate)
        if number not in self.found:
            self.found[number] = self._numbered(self.relation(predicate))
        return number

    def given(self, rows: Sequence[Row]) -> int:
        """The number of a relation with these rows."""
        number = self._number("given", len(self.names))
        self.found[number] = self._numbered(rows)
        return number

    def shape(self, functor: str, arity: int) -> int:
        """The number of the relation of the compounds of one functor and arity: each with its parts."""
        return self._number("shape", (functor, arity))

    def order(self) -> int:
        """The number of the relation of every constant with its kind and its place among its kind."""
        return self._number("order", "")

    def sizes(self, most: int) -> int:
        """The number of the relation of the numbers up to `most`, each with the number that stands for it here."""
        number = self._number("sizes", most)
        self.found[number] = [[size, self.numbers[size]] for size in range(1, most + 1)]
        return number

    def rows(self) -> list[list[list[int]]]:
        """The rows of all relations, by number."""
        return [self._rows(name, number) for (_, name), number in self.names.items()]

    def _number(self, kind: str, name: Name) -> int:
        return self.names.setdefault((kind, name), len(self.names))

    def _rows(self, name: Name, number: int) -> list[list[int]]:
        if number in self.found:
            return self.found[number]
        return self.numbers.shapes.get(name, []) if isinstance(name, tuple) else ranked(self.numbers)

    def _numbered(self, rows: Iterable[Row]) -> list[list[int]]:
        return [[self.numbers[constant] for constant in row] for row in rows]


def ranked(numbers: Mapping[Constant, int]) -> list[list[int]]:
    """For each constant its number, the number of its kind, and its rank among the constants of that kind."""
    keys = {number: sort_key(constant) for constant, number in numbers.items()}
    kinds: dict[str, set[Any]] = {}
    for kind, value in keys.values():
        kinds.setdefault(kind, set()).add(value)
    place = {kind: at for at, kind in enumerate(kinds)}
    rank = {kind: {value: at for at, value in enumerate(sorted(values))} for kind, values in kinds.items()}
    return [[number, place[kind], rank[kind][value]] for number, (kind, value) in keys.items()]


# Computed relations: their rows for the inputs that can occur


@dataclass(slots=True)
class Sources:
    """What the variables of a clause can stand for: the bindings that its literals with known rows allow."""

    bindings: list[tuple[set[str], list[dict[str, Constant]]]] = field(default_factory=list)

    def add(self, atom: Atom, rows: Sequence[Row]) -> None:
        self.bindings.append((names_in(atom.arguments), list(matches(atom, Tried(rows)))))

    def tuples(self, names: set[str]) -> list[list[dict[str, Constant]]] | None:
        """Lists of bindings that together give the names their values; None where a name has none."""
        lists: list[list[dict[str, Constant]]] = []
        left = set(names)
        while left:
            useful = [(known & left, found) for known, found in self.bindings if known & left]
            if not useful:
                return None
            taken, found = min(useful, key=lambda entry: (-len(entry[0]), len(entry[1])))
            order = sorted(taken)
            different = dict.fromkeys(tuple(binding[name] for name in order) for binding in found)
            lists.append([dict(zip(order, values, strict=True)) for values in different])
            left -= taken
        return lists


def extension(atom: Atom, relation: Computed, sources: Sources) -> list[Row] | None:
    """The rows of a computed relation for all inputs that can occur; None where nothing gives these. Raises Refused."""
    feasible = []
    for mode in relation.modes:
        inputs = [argument for argument, sign in zip(atom.arguments, mode, strict=True) if sign == "+"]
        lists = sources.tuples(names_in(inputs))
        if lists is not None:
            feasible.append((size(lists), mode, lists))
    if not feasible:
        return None
    tried, mode, lists = min(feasible, key=lambda entry: entry[0])
    if tried > MOST_TRIED:
        raise Refused(f"a computed relation would be tried on more than {MOST_TRIED:,} inputs")
    return list(dict.fromkeys(computed_rows(atom, relation, mode, lists)))


def size(lists: Sequence[Sequence[object]]) -> int:
    total = 1
    for each in lists:
        total *= len(each)
    return total


def computed_rows(
    atom: Atom, relation: Computed, mode: str, lists: Sequence[Sequence[dict[str, Constant]]]
) -> Iterator[Row]:
    asked = [argument for argument, sign in zip(atom.arguments, mode, strict=True) if sign == "+"]
    tried: dict[tuple[Any, ...], None] = {}
    for bindings in product(*lists):
        binding = {name: value for part in bindings for name, value in part.items()}
        tried[tuple(substitute(argument, binding) for argument in asked)] = None
    for inputs in tried:
        if not all(map(is_ground, inputs)):
            raise Refused("a computed relation is asked about anything")
        for outputs in relation.function(*inputs):
            given, found = iter(inputs), iter(outputs)
            yield tuple(next(given if sign == "+" else found) for sign in mode)


def names_in(terms: Iterable[Any]) -> set[str]:
    return {variable.name for term in terms for variable in variables(term)}
