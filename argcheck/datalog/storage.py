"""Everything that an evaluation knows: constants by number, facts by number, relations by name."""

from __future__ import annotations

from array import array
from bisect import bisect_right
from collections.abc import Callable, Iterable, Sequence
from itertools import chain
from typing import Any

from argcheck.datalog.computed import Computed
from argcheck.datalog.relation import Block, Reason, Reasons, Relation, Row
from argcheck.datalog.terms import Compound, Constant, Variable, sort_key


class TooDeep(Exception):
    """A rule has built a term that nests deeper than is allowed."""


class SortKeys(dict[int, tuple[str, Any]]):
    """What constants are ordered by, by their numbers, worked out when it is first asked for."""

    def __init__(self, constant: list[Constant]) -> None:
        super().__init__()
        self.constant = constant

    def __missing__(self, number: int) -> tuple[str, Any]:
        self[number] = key = sort_key(self.constant[number])
        return key


class Terms(dict[Constant, int]):
    """Every constant by its number; compounds are known by their parts too, so that patterns open and build them."""

    def __init__(self, deepest: int) -> None:
        super().__init__()
        self.deepest = deepest
        self.constant: list[Constant] = []
        self.sort_keys = SortKeys(self.constant)
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

    def rows(self, facts: Sequence[tuple[Any, ...]]) -> Iterable[Row]:
        """The rows of facts of one arity, many at a time."""
        if not facts or not facts[0]:
            return [()] * len(facts)
        numbers = map(self.__getitem__, chain.from_iterable(facts))
        return zip(*[numbers] * len(facts[0]), strict=True)

    def numbers(self, constants: Sequence[Constant]) -> list[int]:
        """The numbers of constants that are no compounds, many at a time."""
        fresh = [constant for constant in constants if constant not in self]
        self.update(zip(fresh, range(len(self.constant), len(self.constant) + len(fresh)), strict=True))
        self.constant += fresh
        return list(map(self.__getitem__, constants))

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

    def settle_depth(self) -> None:
        """Allows terms to be as deep as any that there is."""
        self.deepest = max([self.deepest, *self.depths.values()])

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


def unlimited(_facts: int) -> None:
    pass


class Store:
    """Every fact, numbered in the order in which it was found, in blocks; with its height and its reason."""

    def __init__(self, computed: dict[str, Computed], deepest: int) -> None:
        self.terms = Terms(deepest)
        self.computed = computed
        self.relations: dict[str, Relation] = {}
        self.memos: dict[str, Memo] = {}
        self.blocks: list[Block] = []
        self.firsts: list[int] = []
        self.heights = array("i")
        self.limit: Callable[[int], None] = unlimited
        """Raises where so many facts, or the time or memory taken, are beyond what is allowed."""

    def __len__(self) -> int:
        return len(self.heights)

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

    def add(self, predicate: str, rows: Sequence[Row], height: int, reasons: Reasons) -> Relation:
        """Adds facts that are new, all of one height; what was added, as a relation of its own."""
        added = Relation()
        relation = self.relation(predicate)
        if len(rows):
            block = Block(predicate, len(self), height, rows, reasons)
            self.blocks.append(block)
            self.firsts.append(block.first)
            self.heights.extend(array("i", [height]) * len(rows))
            relation.extend(block)
            added.extend(block)
        return added

    def block(self, fact: int) -> Block:
        """The block that a fact is in."""
        return self.blocks[bisect_right(self.firsts, fact) - 1]

    def predicate(self, fact: int) -> str:
        return self.block(fact).predicate

    def row(self, fact: int) -> Row:
        block = self.block(fact)
        return block.rows[fact - block.first]

    def reason(self, fact: int) -> Reason:
        block = self.block(fact)
        return block.reasons[fact - block.first] if block.reasons is not None else None
