"""Constants, variables, patterns and atoms, and how they are written."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import lru_cache
from operator import ge, gt, le, lt
from typing import Any, NamedTuple, TypeAlias

BARE = re.compile(r"[^\W\d_A-Z]\w*(?:[-./]\w+)*")
KEYWORDS = frozenset({"no", "count", "min", "max"})
ORDERS: dict[str, Callable[[Any, Any], bool]] = {"<": lt, "<=": le, ">": gt, ">=": ge}
ESCAPES = {"\\": "\\\\", "\n": "\\n", "\r": "\\r", "\t": "\\t"}
ESCAPED = {quote: str.maketrans(ESCAPES | {quote: f"\\{quote}"}) for quote in "'\""}
"""What is escaped in a text between such quotes."""


@dataclass(frozen=True, slots=True)
class Symbol:
    """A name; two symbols are the same when their names are."""

    name: str

    def __hash__(self) -> int:
        return hash(self.name)  # asked for at every look-up; that of a record makes a tuple first

    def __str__(self) -> str:
        return bare(self.name)


@dataclass(frozen=True, slots=True)
class Interval:
    """A stretch of days, both ends included; None leaves an end open."""

    start: date | None
    end: date | None

    def __str__(self) -> str:
        return f"{self.start or ''}..{self.end or ''}"


@dataclass(frozen=True, slots=True)
class Quantity:
    """A number with its unit; quantities in different units are never compared."""

    value: int | float
    unit: str

    def __str__(self) -> str:
        return f"{self.value} {bare(self.unit)}"


@dataclass(frozen=True, slots=True)
class Variable:
    """A variable, named as it is written: `X`, `?x`; `_` stands for a new one wherever it is written."""

    name: str

    @property
    def anonymous(self) -> bool:
        return self.name == "_"

    def __str__(self) -> str:
        return self.name


@dataclass(frozen=True, slots=True)
class Compound:
    """A functor applied to terms: a constant when they are, else a pattern.

    Its hash is kept: to work it out again would go through all of what is in it.
    """

    functor: str
    arguments: tuple[Term, ...]
    _hash: int = field(init=False, repr=False, compare=False)

    def __post_init__(self) -> None:
        object.__setattr__(self, "_hash", hash((self.functor, self.arguments)))

    def __hash__(self) -> int:
        return self._hash

    def __reduce__(self) -> tuple[type[Compound], tuple[str, tuple[Term, ...]]]:
        return Compound, (self.functor, self.arguments)  # another process hashes texts otherwise

    def __str__(self) -> str:
        return f"{bare(self.functor)}({', '.join(map(written, self.arguments))})"


Constant: TypeAlias = Symbol | str | int | float | date | Interval | Quantity | Compound
Term: TypeAlias = Constant | Variable


class Atom(NamedTuple):
    """A predicate applied to terms."""

    predicate: str
    arguments: tuple[Term, ...] = ()

    def __str__(self) -> str:
        if not self.arguments:
            return bare(self.predicate)
        return f"{bare(self.predicate)}({', '.join(map(written, self.arguments))})"


def atom_of(given: Atom | str) -> Atom:
    """An atom, or the text of one. Raises ProgramErrors where the text is none."""
    if isinstance(given, str):
        from argcheck.datalog.parsing import parse_atom

        return parse_atom(given)
    return given


@lru_cache(maxsize=4096)
def bare(name: str) -> str:
    """A name as it is written: in single quotes when it does not look like a symbol."""
    if BARE.fullmatch(name) and name not in KEYWORDS:
        return name
    return "'" + escaped(name, "'") + "'"


def escaped(text: str, quote: str) -> str:
    return text.translate(ESCAPED[quote])


def written(term: Term) -> str:
    """A term as the rule parser reads it back."""
    return '"' + escaped(term, '"') + '"' if isinstance(term, str) else str(term)


def variables(term: Term) -> Iterator[Variable]:
    """The named variables of a term, in order, as often as they occur."""
    waiting = [term]
    while waiting:
        term = waiting.pop()
        if isinstance(term, Compound):
            waiting += reversed(term.arguments)
        elif isinstance(term, Variable) and not term.anonymous:
            yield term


def is_ground(term: Term) -> bool:
    if not isinstance(term, Compound):
        return not isinstance(term, Variable)
    waiting: list[Term] = [term]
    while waiting:
        term = waiting.pop()
        if isinstance(term, Compound):
            waiting += term.arguments
        elif isinstance(term, Variable):
            return False
    return True


def substitute(term: Term, bindings: Mapping[str, Constant]) -> Term:
    """The term with every variable that has a binding replaced by it."""
    if isinstance(term, Variable):
        return bindings.get(term.name, term)
    if isinstance(term, Compound):
        return Compound(term.functor, tuple(substitute(argument, bindings) for argument in term.arguments))
    return term


def substituted(atom: Atom, bindings: Mapping[str, Constant]) -> Atom:
    return Atom(atom.predicate, tuple(substitute(argument, bindings) for argument in atom.arguments))


def fitted(
    terms: Sequence[Term], values: Sequence[Term], bindings: Mapping[str, Constant]
) -> Mapping[str, Constant] | None:
    """The bindings, widened so that the terms with them filled in are the values; None where they cannot be."""
    found = dict(bindings)
    pairs: list[tuple[Term, Any]] = list(zip(terms, values, strict=True))
    while pairs:
        term, value = pairs.pop()
        if isinstance(term, Variable):
            if not term.anonymous and found.setdefault(term.name, value) != value:
                return None
        elif isinstance(term, Compound) and isinstance(value, Compound):
            if (term.functor, len(term.arguments)) != (value.functor, len(value.arguments)):
                return None
            pairs += zip(term.arguments, value.arguments, strict=True)
        elif term != value:
            return None
    return found


def compare(operator: str, left: Constant, right: Constant) -> bool:
    """Whether a comparison holds. Only like is compared with like: across types `!=` holds and everything else fails.

    Numbers compare by value, quantities in one unit by value, dates by day, texts and symbols by spelling, and
    intervals and compounds by their written form, so that `A < B` picks one of every pair.
    """
    if operator == "=":
        return left == right
    if operator == "!=":
        return left != right
    one, other = sort_key(left), sort_key(right)
    if one[0] != other[0]:
        return False
    return ORDERS[operator](one[1], other[1])


def sort_key(constant: Constant) -> tuple[str, Any]:
    """The kind of a constant, and a value that orders constants of that kind."""
    match constant:
        case int() | float():
            return "number", constant
        case Quantity(value=value, unit=unit):
            return f"quantity in {unit}", value
        case date():
            return "date", constant
        case str():
            return "text", constant
        case Symbol(name=name):
            return "symbol", name
        case Interval():
            return "interval", str(constant)
        case Compound():
            return "compound", str(constant)
