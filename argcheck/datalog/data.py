"""Programs as JSON-able data, so that rules can travel compiled and load without a parser."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from typing import Any

from argcheck.datalog.program import (
    Aggregate,
    Comparison,
    Header,
    Literal,
    Negated,
    Origin,
    Positive,
    RawProgram,
    Rule,
    Saying,
)
from argcheck.datalog.terms import Atom, Compound, Interval, Quantity, Symbol, Term, Variable, written
from argcheck.source import Span

VERSION = 1
Data = dict[str, Any]


def to_data(raw: RawProgram) -> Data:
    """The program as lists, numbers and texts; every term is written once and referred to by its number."""
    terms = TermTable()
    return {
        "version": VERSION,
        "rules": [
            [
                atom_data(rule.head, terms),
                [literal_data(literal, terms) for literal in rule.body],
                rule.severity,
                rule.cost,
                *origin_data(rule.origin),
            ]
            for rule in raw.rules
        ],
        "sayings": sayings_data(raw.sayings),
        "absences": sayings_data(raw.absences),
        "hidden": sayings_data(raw.hidden),
        "headers": [list(header) for header in raw.headers],
        "terms": terms.data,
    }


def from_data(data: Data) -> RawProgram:
    """The program that `to_data` wrote."""
    if data.get("version") != VERSION:
        raise ValueError(f"these rules were compiled as version {data.get('version')}, not {VERSION}")
    terms: list[Term] = []
    for entry in data["terms"]:
        terms.append(term_of(entry, terms))
    return RawProgram(
        tuple(
            Rule(
                atom_of(head, terms),
                tuple([literal_of(literal, terms) for literal in body]),
                severity,
                origin_of(origin),
                cost,
            )
            for head, body, severity, cost, *origin in data["rules"]
        ),
        sayings_of(data["sayings"]),
        sayings_of(data["absences"]),
        sayings_of(data["hidden"]),
        tuple(Header(*header) for header in data["headers"]),
    )


class TermTable:
    """Terms by number; the parts of a compound come before it."""

    def __init__(self) -> None:
        self.data: list[Any] = []
        self.numbers: dict[str, int] = {}

    def number(self, term: Term) -> int:
        key = written(term)  # tells 1 from 1.0, which are equal
        if key not in self.numbers:
            entry = self.entry(term)
            self.numbers[key] = len(self.data)
            self.data.append(entry)
        return self.numbers[key]

    def entry(self, term: Term) -> Any:
        match term:
            case Symbol(name=name):
                return ["symbol", name]
            case Variable(name=name):
                return ["variable", name]
            case Compound(functor=functor, arguments=arguments):
                return ["compound", functor, [self.number(argument) for argument in arguments]]
            case Quantity(value=value, unit=unit):
                return ["quantity", value, unit]
            case Interval(start=start, end=end):
                return ["interval", start and start.isoformat(), end and end.isoformat()]
            case date():
                return ["date", term.isoformat()]
            case _:
                return term


def term_of(entry: Any, terms: list[Term]) -> Term:
    match entry:
        case ["symbol", name]:
            return Symbol(name)
        case ["variable", name]:
            return Variable(name)
        case ["compound", functor, numbers]:
            return Compound(functor, tuple([terms[number] for number in numbers]))
        case ["quantity", value, unit]:
            return Quantity(value, unit)
        case ["interval", start, end]:
            return Interval(start and date.fromisoformat(start), end and date.fromisoformat(end))
        case ["date", text]:
            return date.fromisoformat(text)
        case _:
            constant: Term = entry
            return constant


def atom_data(atom: Atom, terms: TermTable) -> list[Any]:
    return [atom.predicate, *(terms.number(argument) for argument in atom.arguments)]


def atom_of(data: list[Any], terms: list[Term]) -> Atom:
    return Atom(data[0], tuple([terms[number] for number in data[1:]]))


def literal_data(literal: Literal, terms: TermTable) -> list[Any]:
    match literal:
        case Positive(atom=atom, over=over):
            return ["yes", atom_data(atom, terms), *over]
        case Negated(atom=atom, over=over):
            return ["no", atom_data(atom, terms), *over]
        case Comparison(op=op, left=left, right=right):
            return [op, terms.number(left), terms.number(right)]
        case Aggregate(result=result, function=function, template=template, atom=atom):
            return [function, terms.number(result), terms.number(template), atom_data(atom, terms)]


def literal_of(data: list[Any], terms: list[Term]) -> Literal:
    kind = data[0]
    if kind == "yes":
        return Positive(atom_of(data[1], terms), tuple(data[2:]))
    if kind == "no":
        return Negated(atom_of(data[1], terms), tuple(data[2:]))
    if len(data) == 3:
        return Comparison(kind, terms[data[1]], terms[data[2]])
    template = terms[data[2]]
    assert isinstance(template, Variable)
    return Aggregate(terms[data[1]], kind, template, atom_of(data[3], terms))


def origin_data(origin: Origin) -> list[Any]:
    span = origin.span
    place = span and [span.path, span.line, span.column, span.end_line, span.end_column, span.page]
    return [origin.path, origin.clause, place, origin.note]


def origin_of(data: list[Any]) -> Origin:
    path, clause, place, note = data
    return Origin(path, clause, Span(*place) if place else None, note)


def sayings_data(sayings: Iterable[Saying]) -> list[list[Any]]:
    return [[one.predicate, list(one.parameters), one.text, *origin_data(one.origin)] for one in sayings]


def sayings_of(data: Iterable[list[Any]]) -> tuple[Saying, ...]:
    return tuple(Saying(predicate, tuple(names), text, origin_of(origin)) for predicate, names, text, *origin in data)
