"""The computed relations that every program has: opening and rebuilding terms, and comparing texts."""

from __future__ import annotations

from collections.abc import Iterator

from argcheck.datalog.computed import Computed
from argcheck.datalog.terms import Compound, Constant, Symbol

YES: tuple[()] = ()


def functor(whole: Constant) -> Iterator[tuple[Symbol, int]]:
    """functor(X, F, N): X is F applied to N arguments; a symbol is itself, applied to none."""
    if isinstance(whole, Compound):
        yield Symbol(whole.functor), len(whole.arguments)
    elif isinstance(whole, Symbol):
        yield whole, 0


def argument(whole: Constant) -> Iterator[tuple[int, Constant]]:
    """argument(X, I, A): A is the I-th argument of X, from 1."""
    if isinstance(whole, Compound):
        yield from enumerate(parts(whole), 1)


def argument_at(whole: Constant, place: Constant) -> Iterator[tuple[Constant]]:
    if isinstance(whole, Compound) and isinstance(place, int) and 1 <= place <= len(whole.arguments):
        yield (parts(whole)[place - 1],)


def replaced(whole: Constant, place: Constant, part: Constant) -> Iterator[tuple[Constant]]:
    """replaced(X, I, B, Y): Y is X with B for its I-th argument."""
    if isinstance(whole, Compound) and isinstance(place, int) and 1 <= place <= len(whole.arguments):
        arguments = whole.arguments
        yield (Compound(whole.functor, (*arguments[: place - 1], part, *arguments[place:])),)


def renamed(whole: Constant, name: Constant) -> Iterator[tuple[Constant]]:
    """renamed(X, F, Y): Y is X with F for its functor."""
    if isinstance(whole, Compound) and isinstance(name, Symbol):
        yield (Compound(name.name, whole.arguments),)


def shortened(whole: Constant) -> Iterator[tuple[Constant, Constant]]:
    """extended(X, V, Y) from Y: Y is X with V as one more argument, so X is Y without its last one."""
    if isinstance(whole, Compound) and whole.arguments:
        *first, last = parts(whole)
        yield Compound(whole.functor, tuple(first)) if first else Symbol(whole.functor), last


def extended(whole: Constant, last: Constant) -> Iterator[tuple[Constant]]:
    """extended(X, V, Y) from X and V."""
    if isinstance(whole, Symbol):
        yield (Compound(whole.name, (last,)),)
    elif isinstance(whole, Compound):
        yield (Compound(whole.functor, (*whole.arguments, last)),)


def parts(whole: Compound) -> tuple[Constant, ...]:
    """The arguments of a compound constant."""
    return whole.arguments  # type: ignore[return-value]  # a constant has no variables inside


def contains(text: Constant, part: Constant) -> Iterator[tuple[()]]:
    """contains(T, P): the text T contains the text P."""
    if isinstance(text, str) and isinstance(part, str) and part in text:
        yield YES


def concat(one: Constant, other: Constant) -> Iterator[tuple[str]]:
    """concat(A, B, C): C is the text A followed by the text B."""
    if isinstance(one, str) and isinstance(other, str):
        yield (one + other,)


def lowercase(text: Constant) -> Iterator[tuple[str]]:
    """lowercase(T, L): L is the text T in small letters."""
    if isinstance(text, str):
        yield (text.lower(),)


def argument_of(whole: Constant, *place: Constant) -> Iterator[tuple[Constant, ...]]:
    return argument_at(whole, *place) if place else argument(whole)


def extended_or_shortened(*given: Constant) -> Iterator[tuple[Constant, ...]]:
    return extended(*given) if len(given) == 2 else shortened(*given)


BUILTINS = (
    Computed("functor", ("+--",), functor, say="{0} is {1} of {2} things"),
    Computed("argument", ("+--", "++-"), argument_of, say="{2} is part of {0}"),
    Computed("replaced", ("+++-",), replaced, say="{3} is {0} with {2} in place {1}"),
    Computed("renamed", ("++-",), renamed, say="{2} is {0} with the word {1}"),
    Computed("extended", ("--+", "++-"), extended_or_shortened, say="{2} gives {0} the value {1}"),
    Computed("contains", ("++",), contains, say="“{0}” contains “{1}”"),
    Computed("concat", ("++-",), concat, say="“{0}” followed by “{1}” is “{2}”"),
    Computed("lowercase", ("+-",), lowercase, say="“{0}” in small letters is “{1}”"),
)
