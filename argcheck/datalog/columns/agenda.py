"""What has been concluded and is not settled yet, as columns."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from typing import overload

import numpy as np

from argcheck.datalog.agenda import Batch
from argcheck.datalog.columns.arrays import Array, groups
from argcheck.datalog.columns.joins import joined
from argcheck.datalog.columns.table import Rows, Table, columns_of
from argcheck.datalog.planning import Plan
from argcheck.datalog.relation import Reason, Relation
from argcheck.datalog.storage import Store


class ColumnAgenda:
    """The agenda of what is evaluated by columns; of equal conclusions the best is chosen when they are settled."""

    def __init__(self, store: Store, limit: Callable[[int], None]) -> None:
        self.store = store
        self.limit = limit
        self.waiting: dict[int, dict[str, list[Batch]]] = {}

    def conclude(self, plan: Plan, delta: Relation | None = None) -> None:
        environments = joined(plan, self.store, delta)
        if not environments.size:
            return
        self.limit(environments.size)
        heads = [environments.column(place) for place in plan.head_places]
        premises = [environments.column(place) for place in plan.premise_places]
        heights = self.heights(plan, delta, premises)
        if isinstance(heights, int):
            self.take(batch(plan, heights, heads, premises, environments.size))
            return
        for height in np.unique(heights).tolist():
            chosen = np.flatnonzero(heights == height)
            of_height = ([one[chosen] for one in heads], [one[chosen] for one in premises])
            self.take(batch(plan, height, *of_height, len(chosen)))

    def take(self, batch: Batch) -> None:
        waiting = self.waiting.setdefault(batch.height, {})
        waiting.setdefault(batch.plan.rule.head.predicate, []).append(batch)

    def batches(self) -> Iterator[Batch]:
        for by_predicate in self.waiting.values():
            for batches in by_predicate.values():
                yield from batches

    def heights(self, plan: Plan, delta: Relation | None, premises: list[Array]) -> int | Array:
        """The height of the highest premise: one for all, or one for each."""
        scanned = [
            delta if delta and scan.at == plan.start else self.store.relation(scan.relation) for scan in plan.scans
        ]
        lowest = max([relation.lowest for relation in scanned], default=0)
        above = [facts for relation, facts in zip(scanned, premises, strict=True) if relation.highest > lowest]
        if not above:
            return lowest
        known = np.frombuffer(self.store.heights, np.int32)
        highest = known[above[0]]
        for facts in above[1:]:
            highest = np.maximum(highest, known[facts])
        return np.maximum(highest, lowest)

    def settle(self, predicate: str, conclusions: list[Batch], height: int) -> Relation:
        table = self.store.relation(predicate).table
        found = Conclusions(conclusions)
        places, chosen = found.best(table)
        rows = Rows([head[places] for head in found.heads], len(places))
        return self.store.add(predicate, rows, height, found.fired(chosen, self.store))


def batch(plan: Plan, highest: int, heads: list[Array], premises: list[Array], size: int) -> Batch:
    return Batch(plan, highest + plan.rule.cost, Rows(heads, size), Rows(premises, size))


class Conclusions:
    """Batches put behind one another, of one predicate and height. Rules of fewer premises have -1 for the others."""

    def __init__(self, batches: list[Batch]) -> None:
        self.plans = [batch.plan for batch in batches]
        self.sizes = [len(batch.heads) for batch in batches]
        self.size = sum(self.sizes)
        heads = [columns_of(batch.heads) for batch in batches]
        self.heads = [np.concatenate(parts) for parts in zip(*heads, strict=True)]
        premises = [columns_of(batch.premises) for batch in batches]
        self.premises = [
            np.concatenate([
                facts[number] if number < len(facts) else np.full(size, -1, np.int32)
                for facts, size in zip(premises, self.sizes, strict=True)
            ])
            for number in range(max(map(len, premises)))
        ]  # fmt: skip

    def of_each(self, numbers: Sequence[int]) -> Array:
        """A number of each batch, for each conclusion."""
        return np.repeat(np.array(numbers, np.int32), self.sizes)

    def best(self, known: Table) -> tuple[Array, Array]:
        """Each different row that is not known: where it stands first, and by which conclusion it holds."""
        order, begins = groups(self.heads, self.size)
        counts = np.diff(begins, append=self.size)
        firsts = order[begins]
        fresh = ~known.has([head[firsts] for head in self.heads], len(firsts))
        members = order[np.repeat(fresh, counts)]
        counts = counts[fresh]
        winner = np.full(self.size, -1)
        winner[firsts[fresh]] = self.lowest(members, np.cumsum(counts) - counts)
        places = np.flatnonzero(winner >= 0)
        return places, winner[places]

    def lowest(self, members: Array, begins: Array) -> Array:
        """Of each group of conclusions that one with the earliest rule, then from the earliest facts."""
        for rank in (self.of_each([plan.number for plan in self.plans]), *self.premises):
            if len(members) == len(begins):
                break
            values = rank[members]
            counts = np.diff(begins, append=len(members))
            kept = values == np.repeat(np.minimum.reduceat(values, begins), counts)
            members = members[kept]
            begins = np.cumsum(kept)[begins] - kept[begins]
        return members[begins]

    def fired(self, chosen: Array, store: Store) -> Fired:
        batches = self.of_each(range(len(self.plans)))[chosen] if len(self.plans) > 1 else None
        return Fired(self.plans, batches, [facts[chosen] for facts in self.premises], store)


class Fired(Sequence[Reason]):
    """The reasons of facts that rules concluded, as their premises; read as environments."""

    def __init__(self, plans: list[Plan], batches: Array | None, premises: list[Array], store: Store) -> None:
        self.plans = plans
        self.batches = batches
        self.premises = premises
        self.store = store

    def __len__(self) -> int:
        return len(self.premises[0])

    @overload
    def __getitem__(self, at: int) -> Reason: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[Reason]: ...
    def __getitem__(self, at: int | slice) -> Reason | Sequence[Reason]:
        if isinstance(at, slice):
            return [self[one] for one in range(len(self))[at]]
        plan = self.plans[0 if self.batches is None else self.batches[at]]
        facts = tuple([int(facts[at]) for facts in self.premises[: len(plan.premise_places)]])
        return plan, plan.environment(facts, self.store)
