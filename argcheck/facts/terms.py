"""From the model's terms to Datalog's."""

from __future__ import annotations

from argcheck import model
from argcheck.datalog import Compound, Constant, Interval, Quantity, Symbol, Term, Variable
from argcheck.facts.store import ALWAYS, ANY

SIGNS = {False: Symbol("affirms"), True: Symbol("denies")}


def term(given: model.Term) -> Term:
    """A term, maybe with variables."""
    match given:
        case model.Name(text=text):
            return Symbol(text)
        case model.Variable(name=name):
            return Variable(f"?{name}")
        case model.Number(value=value, unit=None):
            return value
        case model.Number(value=value, unit=unit):
            return Quantity(value, unit or "")
        case model.Date(value=value):
            return value
        case model.Period(start=start, end=end):
            return Interval(start, end)
        case model.Text(text=text):
            return text
        case model.Application(word=word, arguments=arguments):
            return Compound(word, tuple(term(argument) for argument in arguments))


def ground(given: model.Term) -> Constant:
    """A term whose variables, if any, stand for themselves (`?x` in a question)."""
    match given:
        case model.Variable(name=name):
            return Symbol(f"?{name}")
        case model.Application(word=word, arguments=arguments):
            return Compound(word, tuple(ground(argument) for argument in arguments))
        case _:
            return term(given)  # type: ignore[return-value]


def sign(literal: model.Literal) -> Symbol:
    return SIGNS[literal.denied]


def period(given: model.Period | None) -> Constant:
    return Interval(given.start, given.end) if given else ALWAYS


def respect(literal: model.Literal) -> Constant:
    return Symbol(literal.respect) if literal.respect else ANY


def variables(given: Term) -> dict[Variable, None]:
    """The variables of a term, each once, in order."""
    if isinstance(given, Variable):
        return {given: None}
    if isinstance(given, Compound):
        return {found: None for argument in given.arguments for found in variables(argument)}
    return {}


def names(given: model.Term) -> list[model.Name]:
    """The names in a term, its word's left out."""
    if isinstance(given, model.Name):
        return [given]
    if isinstance(given, model.Application):
        return [name for argument in given.arguments for name in names(argument)]
    return []
