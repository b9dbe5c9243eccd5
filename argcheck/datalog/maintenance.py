"""Maintenance: a model brought up to date with its facts, without deriving anew what has not changed.

A fact is kept while its recorded derivation stands. When a fact goes, what was derived from it goes too, along the
recorded derivations, and is looked for again from its head; what is new is derived as in an evaluation. Facts are
settled by height, and one that is found at a lesser height takes the place of the old, so that derivations stay least.
This is delete-and-rederive (Gupta, Mumick and Subrahmanian 1993, "Maintaining views incrementally"), led by derivations
as in Ramalingam and Reps (1996), "An incremental algorithm for a generalization of the shortest-path problem".
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from functools import partial
from operator import attrgetter
from typing import TypeAlias

from argcheck.datalog.budget import Budget
from argcheck.datalog.computing import computed_rows
from argcheck.datalog.engine import LimitReached, uncollected
from argcheck.datalog.guards import Guarded
from argcheck.datalog.model import Model
from argcheck.datalog.planning import Plan
from argcheck.datalog.proofs import supports
from argcheck.datalog.relation import Environment, Reason, Relation, Row, Witnessed
from argcheck.datalog.storage import TooDeep, unlimited
from argcheck.datalog.strata import Stratum
from argcheck.datalog.terms import Atom, Constant, atom_of

Touched: TypeAlias = Mapping[str, Sequence[tuple[Constant, ...]]]
"""By relation, the rows that came or went, and those whose derivation is another now."""
GIVEN = -1
"""The number of the rule of what no rule concluded: it comes before all others."""


class Maintenance:
    """Keeps a model up to date with its facts. The model itself is changed; after an exception it is of no more use."""

    def __init__(self, model: Model, most_facts: int = 5_000_000) -> None:
        self.model = model
        self.most_facts = most_facts
        self.program, self.store = model.program, model.store
        self.rules = [Guarded(number, rule, self.program) for number, rule in enumerate(self.program.rules)]
        self.dead: set[int] = set()
        self.consumers: dict[int, list[int]] = defaultdict(list)
        """The facts whose recorded derivation stands on a fact."""
        for block in self.store.blocks:
            for fact, reason in zip(block.facts, block.reasons or (), strict=block.reasons is not None):
                for premise in supports(reason):
                    self.consumers[premise].append(fact)

    def change(
        self, removed: Iterable[Atom | str] = (), added: Iterable[Atom | str] = (), budget: Budget | None = None
    ) -> Touched:
        """Takes facts out of what was given and puts others in; what that changed.

        Raises LimitReached as `evaluate` does, and ValueError for a fact of the wrong number of arguments.
        """
        turn = Turn(self, budget or Budget())
        self.store.limit = turn.limit
        try:
            with uncollected():
                turn.give(removed, added)
                for stratum in self.program.strata:
                    turn.compute(stratum) if stratum.computed else turn.bring(stratum)
        except TooDeep as error:
            message = f"rules build terms that nest more than {self.store.terms.deepest} deep: {error}"
            raise LimitReached(message, self.model) from None
        finally:
            self.store.limit = unlimited
            self.model.forget()
        return turn.touched()

    def number(self, fact: int) -> int:
        """The number of the rule that a fact was concluded by."""
        match self.store.reason(fact):
            case Plan(number=number), _:
                return number
            case _:
                return GIVEN

    def concluded(self, guarded: Guarded, names: Sequence[str]) -> Iterator[tuple[int, Row]]:
        """The facts that a rule concluded, and what those variables stood for."""
        for fact in self.store.relation(guarded.rule.head.predicate).rows.values():
            match self.store.reason(fact):
                case Plan(number=guarded.number, slots=slots), environment:
                    yield fact, tuple([environment[slots[name]] for name in names])


class Turn:
    """One change under way: what it has taken out of each relation, and what it has put in."""

    def __init__(self, kept: Maintenance, budget: Budget) -> None:
        self.kept = kept
        self.store = kept.store
        self.budget = budget
        self.lost: dict[str, dict[Row, int]] = defaultdict(dict)
        """The rows that were there before and have been taken out, with the heights that they had."""
        self.came: dict[str, dict[Row, int]] = defaultdict(dict)
        """The rows that have been put in, with their facts; some of them were lost before."""
        self.wanted: dict[str, dict[Row, None]] = defaultdict(dict)
        """What was lost and has not been looked for again."""
        self.waiting: dict[int, dict[str, dict[Row, tuple[Plan, Environment]]]] = {}

    # Facts

    def give(self, removed: Iterable[Atom | str], added: Iterable[Atom | str]) -> None:
        known = [self.find(atom_of(atom)) for atom in removed]
        self.take_out(fact for fact in known if fact is not None and self.store.reason(fact) is None)
        for atom in map(atom_of, added):
            fact = self.find(atom)
            arity = self.kept.program.arities.get(atom.predicate, len(atom.arguments))
            if len(atom.arguments) != arity:
                raise ValueError(f"{atom.predicate} takes {arity} arguments: {atom}")
            if fact is None or self.store.reason(fact) is not None:
                self.take_out([] if fact is None else [fact])
                self.put_in(atom.predicate, [self.store.terms.row(atom.arguments)], 0, None)
        self.store.terms.settle_depth()

    def find(self, atom: Atom) -> int | None:
        return self.store.relation(atom.predicate).find(self.store.terms.row(atom.arguments))

    def take_out(self, facts: Iterable[int]) -> None:
        """Takes facts out, with all that is recorded to stand on them."""
        store, dead, waiting = self.store, self.kept.dead, list(facts)
        while waiting:
            fact = waiting.pop()
            if fact in dead:
                continue
            dead.add(fact)
            waiting += self.kept.consumers.pop(fact, ())
            predicate, row = store.predicate(fact), store.row(fact)
            store.relation(predicate).remove(row)
            if self.came[predicate].pop(row, None) is None:
                self.lost[predicate].setdefault(row, store.heights[fact])
            self.wanted[predicate][row] = None

    def put_in(self, predicate: str, rows: list[Row], height: int, reasons: list[Reason] | None) -> Relation:
        added = self.store.add(predicate, rows, height, reasons)
        self.came[predicate].update(added.rows)
        for fact, reason in zip(added.rows.values(), reasons or (), strict=reasons is not None):
            for premise in supports(reason):
                self.kept.consumers[premise].append(fact)
        self.limit(0)
        return added

    def limit(self, more: int) -> None:
        if exceeded := self.budget.exceeded():
            raise LimitReached(exceeded, self.kept.model)
        if max(len(self.store) - len(self.kept.dead), more) > self.kept.most_facts:
            raise LimitReached(f"more than {self.kept.most_facts:,} facts follow from these rules", self.kept.model)

    # What has changed in a relation

    def changed(self, relation: str) -> bool:
        return bool(self.lost.get(relation) or self.came.get(relation))

    def gone(self, relation: str) -> Relation:
        """What holds no more."""
        came = self.came[relation]
        return Relation.of((*row, 0) for row in self.lost[relation] if row not in came)

    def new(self, relation: str) -> Relation:
        """What holds and did not before."""
        lost = self.lost[relation]
        return Relation.of((*row, fact) for row, fact in self.came[relation].items() if row not in lost)

    def nearer(self, relation: str) -> Relation:
        """What is new or stands lower than it did, and so may give something a better derivation."""
        lost, heights = self.lost[relation], self.store.heights
        came = self.came[relation].items()
        return Relation.of((*row, fact) for row, fact in came if row not in lost or heights[fact] < lost[row])

    def members(self, relation: str) -> Relation:
        """What came or went, or has another derivation."""
        return Relation.of((*row, 0) for row in {**self.lost[relation], **self.came[relation]})

    def touched(self) -> Touched:
        constants = self.store.terms.constants
        names = [name for name in {**self.lost, **self.came} if self.changed(name)]
        return {name: [constants(row) for row in {**self.lost[name], **self.came[name]}] for name in names}

    # Strata

    def compute(self, stratum: Stratum) -> None:
        """Asks a computed relation again, where what it works over has changed."""
        if not any(map(self.changed, stratum.over)):
            return
        (name,) = stratum.relations
        relation = self.store.relation(name)
        found: dict[Row, None] = {}
        for row, witnesses in computed_rows(self.kept.program, self.store, stratum):
            if row in found:
                continue
            found[row] = None
            fact = relation.find(row)
            if fact is not None and supports(self.store.reason(fact)) != witnesses:
                self.take_out([fact])
                fact = None
            if fact is None:
                height = max([self.store.heights[one] for one in witnesses], default=0)
                self.put_in(name, [row], height, [Witnessed(witnesses)])
        self.take_out([fact for row, fact in relation.rows.items() if row not in found])

    def bring(self, stratum: Stratum) -> None:
        """Brings a stratum up to date, what it reads being so."""
        here = [self.kept.rules[number] for number, _ in stratum.rules]
        reading = [one for one in here if any(map(self.changed, one.reads))]
        if reading or any(self.wanted.get(name) for name in stratum.relations):
            for guarded in reading:
                self.doubt(guarded)
            for guarded in reading:
                self.reach(guarded)
            self.settle(stratum, here)

    def doubt(self, guarded: Guarded) -> None:
        """Takes out what a rule concluded from an absence that is none any more, or over a set that has changed."""
        known = self.store.relation(guarded.rule.head.predicate).rows
        for which, relation in guarded.absences():
            new = self.new(relation)
            if not new.size:
                continue
            if guarded.aggregates:
                self.take_out([fact for fact, _ in self.kept.concluded(guarded, ())])
                continue
            plan = guarded.denied(which)
            facts = [known.get(plan.head(environment)) for environment in plan.run(self.store, new)]
            self.take_out(fact for fact in facts if fact is not None and self.kept.number(fact) == guarded.number)
        for counted in guarded.counted:
            members = self.members(counted.relation)
            groups = {counted.group.head(one) for one in counted.group.run(self.store, members)} if members.size else ()
            if groups:
                self.take_out([f for f, key in self.kept.concluded(guarded, counted.names) if key in groups])

    def reach(self, guarded: Guarded) -> None:
        """Concludes what a rule makes of what is new below it, of what is absent now, and of sets that have changed."""
        for relation, at in guarded.reached():
            self.conclude(self.nearer(relation), partial(guarded.from_literal, at))
        for which, relation in guarded.absences():
            self.conclude(self.gone(relation), partial(guarded.freed, which))
        for counted in guarded.counted:
            self.conclude(self.members(counted.relation), partial(attrgetter("plan"), counted))

    # One stratum

    def conclude(self, delta: Relation, plan_of: Callable[[], Plan]) -> None:
        """Puts on the agenda what a plan makes of some rows, unless something better is known."""
        if not delta.size:
            return
        plan, heights = plan_of(), self.store.heights
        environments = plan.run(self.store, delta)
        self.limit(len(environments))
        predicate, cost = plan.rule.head.predicate, plan.rule.cost
        for environment in environments:
            row = plan.head(environment)
            height = cost + max([heights[fact] for fact in plan.supports(environment)], default=0)
            if self.is_better(plan, height, predicate, row):
                conclusions = self.waiting.setdefault(height, {}).setdefault(predicate, {})
                rival = conclusions.get(row)
                if rival is None or plan.rank(environment) < rival[0].rank(rival[1]):
                    conclusions[row] = (plan, environment)

    def is_better(self, plan: Plan, height: int, predicate: str, row: Row) -> bool:
        """Whether a derivation goes before the one that is recorded: it is lower, or as low and by an earlier rule.

        A rule that adds no height may lead in a circle, and so does not take the place of what is as low.
        """
        fact = self.store.relation(predicate).find(row)
        if fact is None:
            return True
        if self.store.reason(fact) is None:
            return False
        known = self.store.heights[fact]
        return height < known or (height == known and plan.rule.cost > 0 and plan.number < self.kept.number(fact))

    def settle(self, stratum: Stratum, here: Sequence[Guarded]) -> None:
        """Makes facts of what waits, the lowest first, and fires the rules that this may make fire."""
        self.look_again(stratum, here)
        while self.waiting:
            height = min(self.waiting)
            conclusions = self.waiting.pop(height)
            for predicate in filter(conclusions.__contains__, stratum.relations):
                fresh = self.settled(predicate, conclusions[predicate], height)
                for guarded in here:
                    for relation, at in guarded.reached():
                        if relation == predicate:
                            self.conclude(fresh, partial(guarded.from_literal, at))
            self.look_again(stratum, here)

    def look_again(self, stratum: Stratum, here: Sequence[Guarded]) -> None:
        """Concludes what was lost and can be derived in another way."""
        for name in stratum.relations:
            wanted = self.wanted.pop(name, {})
            known = self.store.relation(name).rows
            delta = Relation.of((*row, 0) for row in sorted(wanted) if row not in known)
            for guarded in here:
                if guarded.rule.head.predicate == name:
                    self.conclude(delta, partial(getattr, guarded, "from_head"))

    def settled(self, predicate: str, conclusions: dict[Row, tuple[Plan, Environment]], height: int) -> Relation:
        """Makes facts of what waited at a height; what is new. What lost a premise meanwhile is looked for again."""
        relation = self.store.relation(predicate)
        better = {row: made for row, made in conclusions.items() if self.is_better(made[0], height, predicate, row)}
        self.take_out([relation.rows[row] for row in better if row in relation.rows])
        reasons: dict[Row, Reason] = {}
        for row, (plan, environment) in better.items():
            if self.kept.dead.isdisjoint(plan.supports(environment)):
                reasons[row] = (plan, environment)
            else:
                self.wanted[predicate][row] = None
        return self.put_in(predicate, list(reasons), height, list(reasons.values()))
