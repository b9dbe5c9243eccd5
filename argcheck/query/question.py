"""A question from its text to numbers: parsed, checked, its names resolved, its relations read."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from difflib import get_close_matches
from itertools import repeat
from typing import TYPE_CHECKING, Any, Protocol

from argcheck.datalog import (
    Atom,
    Comparison,
    Compound,
    Constant,
    Literal,
    Negated,
    Positive,
    ProgramErrors,
    Symbol,
    Term,
    Variable,
    is_ground,
    parse_query,
    variables,
)
from argcheck.query.worker import Asked

if TYPE_CHECKING:
    from argcheck.checker import Argument


class QueryError(Exception):
    """A question that cannot be answered; the message says why, and what would do."""


class Named(Protocol):
    """What a name of the argument stands for."""

    @property
    def kind(self) -> str: ...
    @property
    def name(self) -> str: ...
    @property
    def text(self) -> str: ...


class Relations(Protocol):
    """What a question needs of the derived relations."""

    def relation(self, predicate: str) -> Iterable[Sequence[Constant]]: ...


def parsed(question: str) -> list[Literal]:
    try:
        return list(parse_query(question))
    except ProgramErrors as error:
        raise QueryError(str(error)) from None


def readable(argument: Argument) -> None:
    """Raises QueryError where an input could not be read or parsed, or a limit was reached.

    What follows from the rest would mislead, and more what does not.
    """
    faults = [found for found in argument.inputs.diagnostics if found.code in ("AC001", "AC002")]
    if faults:
        raise QueryError("\n".join(one.in_one_line for one in faults))
    if argument.limit:
        raise QueryError(f"stopped at a limit: {argument.limit}; what is asked about may not have been derived yet")


# Checking, so that nothing reaches pyDatalog that it would answer wrongly or not at all


def checked(literals: Sequence[Literal], arities: Mapping[str, int]) -> list[str]:
    """The variables of a question, in their order; raises QueryError where it cannot be answered."""
    bound = {name for literal in literals if isinstance(literal, Positive) for name in names_in(literal.atom.arguments)}
    found: dict[str, None] = {}
    for literal in literals:
        names = names_in(terms_of(literal))
        if isinstance(literal, Positive | Negated):
            known(literal.atom, arities)
        for name in names:
            found[name] = None
            if name not in bound:
                raise QueryError(
                    f"{name} stands only in `{literal}`: name it in a literal without `no` as well, "
                    "or write `_` where any value will do"
                )
    return list(found)


def terms_of(literal: Literal) -> tuple[Term, ...]:
    match literal:
        case Positive(atom=atom, over=()) | Negated(atom=atom, over=()):
            return atom.arguments
        case Comparison(left=left, right=right):
            if any(isinstance(term, Compound) and not is_ground(term) for term in (left, right)):
                raise QueryError(f"`{literal}` has a variable inside a term: a question compares whole terms")
            if Variable("_") in (left, right):
                raise QueryError(f"`{literal}` compares with `_`, which could be anything")
            return (left, right)
        case _:
            raise QueryError(f"`{literal}` can stand in a rule, not in a question")


def names_in(terms: Iterable[Term]) -> list[str]:
    """The names of the variables in some terms, each once, in order."""
    return list(dict.fromkeys(variable.name for term in terms for variable in variables(term)))


WELL_KNOWN = (
    "paper claim role says asserted committed supported failing rests_on tested answered cites evidence".split()
)


def known(atom: Atom, arities: Mapping[str, int]) -> None:
    """Raises QueryError where there is no such predicate, or where it has another number of arguments."""
    if atom.predicate not in arities:
        near = get_close_matches(atom.predicate, arities, 1)
        hint = (
            f"did you mean '{near[0]}'?"
            if near
            else f"well known are {', '.join(name for name in WELL_KNOWN if name in arities)}"
        )
        raise QueryError(f"there is no predicate '{atom.predicate}'; {hint}")
    if (wanted := arities[atom.predicate]) != len(atom.arguments):
        takes = "1 argument" if wanted == 1 else f"{wanted} arguments"
        raise QueryError(f"{atom.predicate} takes {takes}, not {len(atom.arguments)}: `{atom}`")


# Names: a claim may be called by its own name wherever only one paper's can be meant


def localised(literal: Literal, relations: Relations, named: Mapping[Symbol, Named]) -> Literal:
    """The literal with claims called by their full names."""
    if isinstance(literal, Positive | Negated):
        return replace(literal, atom=in_full(literal.atom, relations, named))
    return literal


def in_full(atom: Atom, relations: Relations, named: Mapping[Symbol, Named]) -> Atom:
    """The atom with `c1` written as `paper.c1`, where that is what its relation speaks of. Raises QueryError."""
    terms = list(atom.arguments)
    for column, term in enumerate(terms):
        if not isinstance(term, Symbol) or term in named:
            continue
        called = {symbol: known.kind for symbol, known in named.items() if known.name == term.name}
        meant = [symbol for symbol, kind in called.items() if kind == "claim"] or list(called)
        if meant:
            values = {row[column] for row in relations.relation(atom.predicate)}
            there = [symbol for symbol in meant if symbol in values]
            if term not in values:
                terms[column] = the_one(term.name, there or meant)
    return Atom(atom.predicate, tuple(terms))


def claims_called(name: str, named: Mapping[Symbol, Named]) -> list[Symbol]:
    """The claims of that name, with or without their paper's."""
    return [symbol for symbol, one in named.items() if one.kind == "claim" and name in (symbol.name, one.name)]


def no_claim(name: str, named: Mapping[Symbol, Named]) -> str:
    """That there is no such claim, and which is written like it."""
    known = [each for symbol, one in named.items() if one.kind == "claim" for each in (symbol.name, one.name)]
    near = get_close_matches(name, known, 1)
    return f"there is no claim '{name}'" + (f"; did you mean '{near[0]}'?" if near else "")


def the_one(name: str, meant: Sequence[Symbol]) -> Symbol:
    if len(meant) > 1:
        raise QueryError(f"several are called '{name}': {', '.join(symbol.name for symbol in meant)}")
    return meant[0]


# Numbering: pyDatalog joins relations of numbers, and never sees a name, a float or a text


class _Numbers(dict[Constant, int]):
    """A number for each constant, in the order in which they are met."""

    def __missing__(self, constant: Constant) -> int:
        self[constant] = len(self)
        return self[constant]


def numbered(literals: Sequence[Literal], relations: Relations) -> tuple[Asked, list[Constant]]:
    """A question in numbers, and the constants that the numbers stand for."""
    numbers = _Numbers()
    every = names_in(term for literal in literals for term in terms_of(literal))
    variable = {name: number for number, name in enumerate(every)}
    asked = Asked(len(variable))
    for literal in literals:
        if isinstance(literal, Positive | Negated):
            columns = names_in(literal.atom.arguments)
            found = matches(literal.atom, relations)
            rows = dict.fromkeys(tuple(numbers[row[name]] for name in columns) for row in found)
            asked.relations.append(list(rows))
            asked.columns.append(tuple(variable[name] for name in columns))
            asked.negated.append(isinstance(literal, Negated))
        elif isinstance(literal, Comparison):
            left, right = (
                f"X{variable[term.name]}" if isinstance(term, Variable) else str(numbers[term])
                for term in (literal.left, literal.right)
            )
            asked.comparisons.append((literal.op, left, right))
    if asked.comparisons:
        asked.values.update((number, constant) for constant, number in numbers.items())
    return asked, list(numbers)


def matches(atom: Atom, relations: Relations) -> Iterator[dict[str, Constant]]:
    """What the variables of an atom stand for, in each row of its relation that fits it."""
    for row in relations.relation(atom.predicate):
        found: dict[str, Constant] = {}
        if all(map(_fits, atom.arguments, row, repeat(found))):
            yield found


def first_like(atom: Atom, relations: Relations) -> Atom | None:
    """The first fact that an atom with variables fits."""
    for row in relations.relation(atom.predicate):
        found: dict[str, Constant] = {}
        if all(map(_fits, atom.arguments, row, repeat(found))):
            return Atom(atom.predicate, tuple(row))
    return None


def _fits(term: Term, value: Any, found: dict[str, Constant]) -> bool:
    """Whether a constant is one that the term stands for, given what its variables stand for already."""
    if isinstance(term, Variable):
        return term.anonymous or bool(found.setdefault(term.name, value) == value)
    if isinstance(term, Compound):
        return (
            isinstance(value, Compound)
            and (term.functor, len(term.arguments)) == (value.functor, len(value.arguments))
            and all(_fits(part, inner, found) for part, inner in zip(term.arguments, value.arguments, strict=True))
        )
    return bool(term == value)
