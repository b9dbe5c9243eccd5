"""Closing a stratum: every rule once on what is complete, then those that each newly settled fact may make fire."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property

from argcheck.datalog import columns
from argcheck.datalog.agenda import Agenda, RowAgenda
from argcheck.datalog.planning import Plan, Scan, plan_rule, scans_of
from argcheck.datalog.program import Positive, Program, Rule
from argcheck.datalog.storage import Store
from argcheck.datalog.strata import Stratum

SMALL, LARGE = 64, 256
"""Rounds of fewer new facts are faster by rows, those of more conclusions by columns."""


class Closing:
    """A stratum under way, by rows or by columns, whichever its size asks for; the result is the same.

    It is columns from `columns_from` rows on, read or found, while rounds are large. From columns it goes to rows once
    small rounds have cost what it costs to list the relations as rows: that is never more than twice the best.
    """

    def __init__(
        self, program: Program, store: Store, stratum: Stratum, limit: Callable[[int], None], columns_from: int
    ) -> None:
        self.program = program
        self.store = store
        self.stratum = stratum
        self.limit = limit
        self.columns_from = columns_from
        self.scans = {number: scans_of(rule, program.computed) for number, rule in stratum.rules}
        self.wasted = 0
        self.agenda: Agenda = RowAgenda(store, limit)
        if self.is_large():
            self.to_columns()

    def run(self) -> None:
        for number, rule in self.stratum.rules:
            self.fire(number, rule)
        while self.agenda.waiting:
            height = min(self.agenda.waiting)
            self.change_if_better(height)
            self.round(height)

    def round(self, height: int) -> None:
        """Settles what waits at a height, and fires the rules that this may make fire."""
        conclusions = self.agenda.waiting.pop(height)
        before = len(self.store)
        for predicate in filter(conclusions.__contains__, self.stratum.relations):
            new = self.agenda.settle(predicate, conclusions[predicate], height)
            for number, rule, at in self.triggers.get(predicate, ()) if new.size else ():
                if self.can_fire(number):
                    self.agenda.conclude(self.plan(number, rule, at), new)
        self.limit(0)
        self.wasted += max(SMALL - (len(self.store) - before), 0)

    def fire(self, number: int, rule: Rule) -> None:
        """Fires a rule on everything there is, from what looks like the smallest relation."""
        if self.can_fire(number):
            sizes = [(self.size(scan), scan.at) for scan in self.scans[number]]
            self.agenda.conclude(self.plan(number, rule, min(sizes)[1] if sizes else None))

    def can_fire(self, number: int) -> bool:
        """False when a relation that the body needs is empty."""
        relations = self.store.relations
        return all(scan.relation in relations and relations[scan.relation].size for scan in self.scans[number])

    def size(self, scan: Scan) -> int:
        """The rows of a relation, fewer by a guess for each constant that picks among them."""
        return self.store.relation(scan.relation).size >> (2 * scan.constants)

    def plan(self, number: int, rule: Rule, start: int | None) -> Plan:
        plans = self.program.plans
        if (number, start) not in plans:
            plans[number, start] = plan_rule(number, rule, self.program.computed, start)
        return plans[number, start]

    @cached_property
    def triggers(self) -> dict[str, list[tuple[int, Rule, int]]]:
        """For each relation of the stratum, the places in bodies where a new fact of it may complete a join."""
        found: dict[str, list[tuple[int, Rule, int]]] = {}
        for number, rule in self.stratum.rules:
            for at, literal in enumerate(rule.body):
                if isinstance(literal, Positive) and literal.atom.predicate in self.stratum.relations:
                    found.setdefault(literal.atom.predicate, []).append((number, rule, at))
        return found

    # Rows or columns

    @cached_property
    def relations(self) -> list[str]:
        """The relations that are read or defined here."""
        read = [scan.relation for scans in self.scans.values() for scan in scans]
        return list(dict.fromkeys([*self.stratum.relations, *read]))

    @cached_property
    def may_be_columns(self) -> bool:
        """Whether no rule looks inside of constants, and numpy is there."""
        return all(self.plan(number, rule, None).flat for number, rule in self.stratum.rules) and columns.available()

    def is_large(self) -> bool:
        return sum(self.store.relation(name).size for name in self.relations) >= self.columns_from

    def change_if_better(self, height: int) -> None:
        if isinstance(self.agenda, RowAgenda):
            concluded = sum(map(len, self.agenda.waiting[height].values()))
            if concluded >= LARGE and self.is_large():
                self.to_columns()
        elif self.wasted >= max(sum(self.store.relation(name).unlisted for name in self.relations), LARGE):
            self.change(RowAgenda(self.store, self.limit))

    def to_columns(self) -> None:
        if self.may_be_columns:
            from argcheck.datalog.columns.agenda import ColumnAgenda

            self.change(ColumnAgenda(self.store, self.limit))

    def change(self, agenda: Agenda) -> None:
        for batch in self.agenda.batches():
            agenda.take(batch)
        self.agenda = agenda
        self.wasted = 0
