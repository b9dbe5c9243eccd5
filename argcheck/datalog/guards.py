"""A rule's plans for a change: each begins at what has changed, and concludes as the rule itself does."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from functools import cached_property
from typing import NamedTuple

from argcheck.datalog.computed import Computed
from argcheck.datalog.planning import Plan, plan_rule, scans_of
from argcheck.datalog.program import Aggregate, Negated, Positive, Program, Rule, relation_name
from argcheck.datalog.relation import tuple_picker
from argcheck.datalog.safety import names, shared
from argcheck.datalog.terms import Atom, Compound, Term, Variable, variables

GUARD = "guard!"
"""No relation has this name; a plan looks for it in what it is given."""


class Counted(NamedTuple):
    """An aggregate of a rule: its relation, the plan to each group that a row belongs to, and that to conclude anew."""

    relation: str
    names: tuple[str, ...]
    group: Plan
    plan: Plan


class Guarded:
    """One rule, seen from each relation that it reads and from its head; a plan is made when it is first needed."""

    def __init__(self, number: int, rule: Rule, program: Program) -> None:
        self.number = number
        self.rule = rule
        self.program = program
        self.scans = scans_of(rule, program.computed)
        self.negated = [one for one in rule.body if isinstance(one, Negated) and not built_in(one, program.computed)]
        self.aggregates = [at for at, literal in enumerate(rule.body) if isinstance(literal, Aggregate)]
        counted = [literal.atom.predicate for literal in rule.body if isinstance(literal, Aggregate)]
        self.reads = {*(scan.relation for scan in self.scans), *map(relation_name, self.negated), *counted}
        self._denied: dict[int, Plan] = {}
        self._freed: dict[int, Plan] = {}

    def reached(self) -> Iterator[tuple[str, int]]:
        """The relations that the body looks through, with their places in it."""
        return ((scan.relation, scan.at) for scan in self.scans)

    def absences(self) -> Iterator[tuple[int, str]]:
        """The relations that must not hold something, with the place of each among the negated literals."""
        return ((which, relation_name(literal)) for which, literal in enumerate(self.negated))

    def from_literal(self, at: int) -> Plan:
        """The rule, from a literal of its body."""
        plans = self.program.plans
        if (self.number, at) not in plans:
            plans[self.number, at] = plan_rule(self.number, self.rule, self.program.computed, at)
        return plans[self.number, at]

    @cached_property
    def from_head(self) -> Plan:
        """The rule, for heads that are given."""
        return self.guarded(self.rule.head.arguments)

    def freed(self, which: int) -> Plan:
        """The rule, from rows that a negated literal has not to fear any more."""
        if which not in self._freed:
            self._freed[which] = self.guarded(self.negated[which].atom.arguments)
        return self._freed[which]

    def denied(self, which: int) -> Plan:
        """From rows that a negated literal meets to the heads that may have been concluded in their absence.

        The other negated literals are left out, since they may have lost what they rested on as well.
        """
        if which not in self._denied:
            kept = tuple(literal for literal in self.rule.body if not isinstance(literal, Negated))
            body = (*kept, Positive(Atom(GUARD, self.negated[which].atom.arguments)))
            rule = replace(self.rule, body=body)
            self._denied[which] = plan_rule(self.number, rule, self.program.computed, len(kept))
        return self._denied[which]

    @cached_property
    def counted(self) -> list[Counted]:
        outside = shared(self.rule)
        found = []
        for at in self.aggregates:
            literal = self.rule.body[at]
            assert isinstance(literal, Aggregate)
            keys = sorted(names(*literal.atom.arguments) & outside[at])
            arguments = tuple(blurred(argument, keys) for argument in literal.atom.arguments)
            head = Atom(GUARD, tuple(map(Variable, keys)))
            group = plan_rule(self.number, Rule(head, (Positive(Atom(GUARD, arguments)),)), {}, 0)
            found.append(Counted(literal.atom.predicate, tuple(keys), group, self.guarded(arguments)))
        return found

    def guarded(self, arguments: Iterable[Term]) -> Plan:
        """The rule, from rows that are given: they stand behind its body, and are no part of what it concludes."""
        behind = len(self.rule.body)
        rule = replace(self.rule, body=(*self.rule.body, Positive(Atom(GUARD, tuple(arguments)))))
        plan = plan_rule(self.number, rule, self.program.computed, behind)
        premises = plan.premise_places[:-1]
        return replace(
            plan,
            rule=self.rule,
            places={at: place for at, place in plan.places.items() if at != behind},
            premises=tuple_picker(premises),
            premise_places=premises,
            scans=self.scans,
        )


def built_in(literal: Negated, computed: Mapping[str, Computed]) -> bool:
    return literal.atom.predicate in computed and not literal.over


def blurred(term: Term, kept: Iterable[str]) -> Term:
    """A term with `_` for the variables that are not kept."""
    if isinstance(term, Variable):
        return term if term.name in kept else Variable("_")
    if isinstance(term, Compound) and any(True for _ in variables(term)):
        return Compound(term.functor, tuple(blurred(part, kept) for part in term.arguments))
    return term
