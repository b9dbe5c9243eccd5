"""Normal programs, in which negation may go in a loop: checked for safety, and split at what such a loop reaches."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace

from argcheck.datalog.builtins import BUILTINS
from argcheck.datalog.checking import check, faults_of, read_only
from argcheck.datalog.computed import Computed
from argcheck.datalog.graphs import components
from argcheck.datalog.parsing import parse_rules
from argcheck.datalog.program import (
    Aggregate,
    Fault,
    Literal,
    Negated,
    Positive,
    Program,
    ProgramErrors,
    RawProgram,
    Rule,
)
from argcheck.datalog.strata import Graph, dependencies

MARK = " (estimate)"
"""What the name of a relation's estimate ends in; nobody would write that."""


@dataclass(frozen=True, slots=True, eq=False)
class NormalProgram:
    """Rules that are safe but may negate in a loop; made by `check_normal` alone.

    `settled` are the rules that no such loop reaches. In the others, `open`, an absence of what a loop reaches is
    looked for in an estimate, a relation of its own; `written` has each of these rules as it was written, in order.
    """

    settled: Program
    open: Program
    written: tuple[Rule, ...]

    @classmethod
    def parse(cls, text: str, known: Mapping[str, int] | None = None) -> NormalProgram:
        """The program that a text says, with `known` as in `Program.parse`. Raises ProgramErrors."""
        raw = parse_rules(text)
        return check_normal(raw, read_only(raw) if known is None else known)

    @property
    def estimated(self) -> tuple[str, ...]:
        """The relations of which estimates are read."""
        return tuple(name.removesuffix(MARK) for name in self.open.arities if name.endswith(MARK))


def check_normal(raw: RawProgram, known: Mapping[str, int], computed: Iterable[Computed] = ()) -> NormalProgram:
    """The program that `raw` says, as `check` does, with negation in loops allowed.

    Raises ProgramErrors with every fault, among them aggregates and computed relations over what may stay undecided.
    """
    relations = tuple(computed)
    reached = undecidable(dependencies(raw.rules)[0])
    arities = dict(known)
    for rule in raw.rules:
        arities.setdefault(rule.head.predicate, len(rule.head.arguments))
    settled = tuple(rule for rule in raw.rules if rule.head.predicate not in reached)
    written = tuple(rule for rule in raw.rules if rule.head.predicate in reached)
    names = {relation.name: relation for relation in (*BUILTINS, *relations)}
    faults = [fault for rule in raw.rules for fault in faults_of(rule, arities, names)]
    faults += [fault for rule in written for fault in uncountable(rule, reached)]
    if faults:
        raise ProgramErrors(faults)
    estimates = {name + MARK: arities[name] for rule in written for name in negated(rule, reached)}
    estimating = replace(raw, rules=tuple(looking_into_estimates(rule, reached) for rule in written))
    return NormalProgram(
        check(replace(raw, rules=settled), arities, relations),
        check(estimating, arities | estimates, relations),
        written,
    )


def undecidable(graph: Graph) -> set[str]:
    """The relations in a loop through negation, and those that are made from them."""
    found: set[str] = set()
    for component in components(graph):  # what a relation is made from comes before it
        uses = [(other, use) for name in component for other, use in graph[name].items()]
        if any(other in found or (use == "no" and other in component) for other, use in uses):
            found.update(component)
    return found


def negated(rule: Rule, reached: set[str]) -> list[str]:
    return [one.atom.predicate for one in rule.body if isinstance(one, Negated) and one.atom.predicate in reached]


def uncountable(rule: Rule, reached: set[str]) -> Iterator[Fault]:
    """Aggregates and computed relations over what may stay undecided."""
    for literal in rule.body:
        names: tuple[str, ...] = ()
        if isinstance(literal, Aggregate):
            names = (literal.atom.predicate,)
        elif isinstance(literal, Positive | Negated):
            names = literal.over
        for name in reached.intersection(names):
            hint = f"{name} is reached by a loop through negation"
            yield Fault(rule.origin.span, f"“{literal}” goes over {name}, which may stay undecided", hint)


def looking_into_estimates(rule: Rule, reached: set[str]) -> Rule:
    """The rule with absences of what a loop reaches looked for in estimates."""

    def looking(literal: Literal) -> Literal:
        if isinstance(literal, Negated) and literal.atom.predicate in reached:
            return Negated(literal.atom._replace(predicate=literal.atom.predicate + MARK))
        return literal

    return replace(rule, body=tuple(map(looking, rule.body)))
