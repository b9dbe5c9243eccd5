"""What has been concluded and is not settled yet, as rows: by height and predicate, each row by its best derivation."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from itertools import groupby
from typing import Any, NamedTuple, Protocol, TypeAlias

from argcheck.datalog.planning import Plan
from argcheck.datalog.relation import Environment, Relation, Row
from argcheck.datalog.storage import Store

Conclusions: TypeAlias = dict[Row, tuple[Plan, Environment]]


class Batch(NamedTuple):
    """What one plan concluded in one go, to wait at one height: the heads, and the facts that each stands on."""

    plan: Plan
    height: int
    heads: Sequence[Row]
    premises: Sequence[tuple[int, ...]]


class Agenda(Protocol):
    """Conclusions by the height at which they wait and by predicate, and how they are made and settled."""

    waiting: dict[int, dict[str, Any]]

    def conclude(self, plan: Plan, delta: Relation | None = None) -> None:
        """Puts what a rule concludes on the agenda, each conclusion at the height that its premises give it.

        With `delta`, the first literal of the plan looks there only.
        """

    def settle(self, predicate: str, conclusions: Any, height: int) -> Relation:
        """Makes facts of what waited at this height, unless a lesser height came first; what is new."""

    def batches(self) -> Iterator[Batch]:
        """Everything that waits, in the order in which it was concluded, so that another agenda can take it."""

    def take(self, batch: Batch) -> None:
        """Puts what was concluded elsewhere on the agenda."""


class RowAgenda:
    """The agenda of what is evaluated a row at a time."""

    def __init__(self, store: Store, limit: Callable[[int], None]) -> None:
        self.store = store
        self.limit = limit
        self.waiting: dict[int, dict[str, Conclusions]] = {}

    def conclude(self, plan: Plan, delta: Relation | None = None) -> None:
        environments = plan.run(self.store, delta)
        if not environments:
            return
        self.limit(len(environments))
        predicate, cost, head = plan.rule.head.predicate, plan.rule.cost, plan.head
        known, heights = self.store.relation(predicate).rows, self.store.heights
        height = self.common_height(plan, delta)
        conclusions = {} if height is None else self.at(predicate, height + cost)
        for environment in environments:
            row = head(environment)
            if row in known:
                continue
            if height is None:
                highest = max([heights[fact] for fact in plan.supports(environment)], default=0)
                conclusions = self.at(predicate, highest + cost)
            rival = conclusions.get(row)
            if rival is None or plan.rank(environment) < rival[0].rank(rival[1]):
                conclusions[row] = (plan, environment)

    def common_height(self, plan: Plan, delta: Relation | None) -> int | None:
        """The height of the highest premise, where it is the same however the rule fires; else None."""
        scanned = [
            delta if delta and scan.at == plan.start else self.store.relation(scan.relation) for scan in plan.scans
        ]
        lowest = max([relation.lowest for relation in scanned], default=0)
        highest = max([relation.highest for relation in scanned], default=0)
        return highest if lowest == highest and not plan.members else None

    def settle(self, predicate: str, conclusions: Conclusions, height: int) -> Relation:
        known = self.store.relation(predicate).rows
        new = [row for row in conclusions if row not in known]
        return self.store.add(predicate, new, height, [conclusions[row] for row in new])

    def batches(self) -> Iterator[Batch]:
        for height, by_predicate in self.waiting.items():
            for conclusions in by_predicate.values():
                for _, group in groupby(conclusions.items(), lambda entry: id(entry[1][0])):
                    made = list(group)
                    plan = made[0][1][0]
                    premises = [plan.supports(environment) for _, (_, environment) in made]
                    yield Batch(plan, height, [row for row, _ in made], premises)

    def take(self, batch: Batch) -> None:
        plan = batch.plan
        conclusions = self.at(plan.rule.head.predicate, batch.height)
        for row, facts in zip(batch.heads, batch.premises, strict=True):
            rival = conclusions.get(row)
            if rival is None or (plan.number, facts) < rival[0].rank(rival[1]):
                conclusions[row] = (plan, plan.environment(facts, self.store))

    def at(self, predicate: str, height: int) -> Conclusions:
        return self.waiting.setdefault(height, {}).setdefault(predicate, {})
