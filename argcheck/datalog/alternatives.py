"""All derivations of a fact, one at a time as they are asked for, those of least height first.

Within one derivation a fact has one reason, and no fact rests on itself. A derivation is therefore a choice of a reason
for each fact that it reaches, and two of them differ in a rule or in what its variables stand for. They are searched
for depth first under a bound on the height, which is raised when there are no more (Korf 1985, "Depth-first
iterative-deepening"): memory is that of one derivation, and nothing is remembered of those already given.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple, TypeAlias

from argcheck.datalog.planning import Plan, plan_rule
from argcheck.datalog.program import Rule
from argcheck.datalog.proofs import Derivation, Proofs, supports, unified
from argcheck.datalog.relation import Reason, Witnessed
from argcheck.datalog.terms import Constant


class Option(NamedTuple):
    """A reason for a fact, what it stands on, what its step adds to the height, and the least height that it gives."""

    reason: Reason
    supports: tuple[int, ...]
    cost: int
    least: int


class Pending(NamedTuple):
    """Facts that wait for a reason, as a linked list, so that going back costs nothing; how far below the root."""

    fact: int
    depth: int
    rest: Pending | None


class Frame(NamedTuple):
    """A fact at which the search may try its next option."""

    pending: Pending
    options: Iterator[Option]


Chosen: TypeAlias = dict[int, Option]


class Alternatives:
    """The ways to derive facts of one evaluation."""

    def __init__(self, proofs: Proofs) -> None:
        self.proofs = proofs
        self.store = proofs.store
        self.options: dict[int, tuple[Option, ...]] = {}
        self.plans: dict[int, tuple[Plan, tuple[str, ...]]] = {}
        self.defining: dict[str, list[tuple[int, Rule]]] = {}
        for number, rule in enumerate(proofs.program.rules):
            self.defining.setdefault(rule.head.predicate, []).append((number, rule))

    def derivations(self, fact: int) -> Iterator[Derivation]:
        """Every derivation of a fact, least height first, none twice."""
        bound: int | None = self.store.heights[fact]
        while bound is not None:
            search = Search(self, fact, bound)
            for chosen, heights in search.complete():
                yield self.made(chosen, heights)
            bound = search.following

    def made(self, chosen: Chosen, heights: dict[int, int]) -> Derivation:
        """The derivation that was chosen; `heights` are in an order that has premises first."""
        made: dict[int, Derivation] = {}
        for fact, height in heights.items():
            made[fact] = self.proofs.made_by(fact, chosen[fact].reason, height, made.__getitem__)
        return made[fact]

    # The reasons for a fact

    def of(self, fact: int) -> tuple[Option, ...]:
        """Every reason for a fact, those that may give the least height first, of these the recorded one."""
        if fact not in self.options:
            recorded = self.option(self.store.reason(fact))
            found = {self.key(option): option for option in [*self.instances(fact), recorded]}
            others = sorted((one for key, one in found.items() if key != self.key(recorded)), key=self.order)
            self.options[fact] = tuple(sorted([recorded, *others], key=lambda option: option.least))
        return self.options[fact]

    def instances(self, fact: int) -> Iterator[Option]:
        """The rules that conclude a fact, with what their variables stand for."""
        store = self.store
        values = store.terms.constants(store.row(fact))
        for number, rule in self.defining.get(store.predicate(fact), ()):
            bindings: dict[str, Constant] | None = {}
            for term, wanted in zip(rule.head.arguments, values, strict=True):
                bindings = unified(term, wanted, bindings)
            if bindings is not None:
                plan, names = self.plan(number, rule, tuple(bindings))
                for environment in plan.run(store, given=[bindings[name] for name in names]):
                    option = self.option((plan, environment))
                    if fact not in option.supports:
                        yield option

    def plan(self, number: int, rule: Rule, names: tuple[str, ...]) -> tuple[Plan, tuple[str, ...]]:
        """How a rule is joined when the variables of its head are known."""
        if number not in self.plans:
            self.plans[number] = plan_rule(number, rule, self.proofs.program.computed, None, names), names
        return self.plans[number]

    def option(self, reason: Reason) -> Option:
        facts = tuple(dict.fromkeys(supports(reason)))
        cost = 0 if reason is None or isinstance(reason, Witnessed) else reason[0].rule.cost
        return Option(reason, facts, cost, cost + max([self.store.heights[one] for one in facts], default=0))

    def key(self, option: Option) -> tuple[object, ...]:
        """What two reasons must share to be the same."""
        match option.reason:
            case None | Witnessed():
                return ()
            case plan, environment:
                bound = tuple(environment[place] for place in plan.slots.values())
                return plan.number, bound, frozenset(option.supports)

    def order(self, option: Option) -> tuple[int, tuple[int, ...]]:
        match option.reason:
            case None | Witnessed():
                return -1, ()
            case plan, environment:
                return plan.rank(environment)


class Search:
    """The derivations of a fact that have one height; `following` is the next height at which there may be any."""

    def __init__(self, alternatives: Alternatives, fact: int, height: int) -> None:
        self.alternatives = alternatives
        self.root = fact
        self.height = height
        self.following: int | None = None
        self.chosen: Chosen = {}

    def complete(self) -> Iterator[tuple[Chosen, dict[int, int]]]:
        """The choices that give a derivation of this height, with the heights of the facts, premises first."""
        frames: list[Frame] = []
        pending: Pending | None = Pending(self.root, 0, None)
        while True:
            while pending and pending.fact in self.chosen:
                pending = pending.rest
            if pending:
                frames.append(Frame(pending, iter(self.alternatives.of(pending.fact))))
            else:
                heights = self.heights()
                if heights[self.root] == self.height:
                    yield self.chosen, heights
                self.postpone(heights[self.root])
            while frames and (option := self.next_option(frames[-1])) is None:
                frames.pop()
            if not frames:
                return
            pending = self.choose(frames[-1].pending, option)

    def next_option(self, frame: Frame) -> Option | None:
        """The next option for a fact that the bound allows and that does not rest on the fact itself."""
        fact, depth, _ = frame.pending
        self.chosen.pop(fact, None)
        for option in frame.options:
            if depth + option.least > self.height:
                self.postpone(depth + option.least)
            elif not self.rests_on(option.supports, fact):
                return option
        return None

    def choose(self, at: Pending, option: Option | None) -> Pending | None:
        assert option
        self.chosen[at.fact] = option
        pending = at.rest
        for fact in reversed(option.supports):
            pending = Pending(fact, at.depth + option.cost, pending)
        return pending

    def postpone(self, height: int) -> None:
        if height > self.height:
            self.following = height if self.following is None else min(height, self.following)

    def rests_on(self, facts: tuple[int, ...], fact: int) -> bool:
        """Whether one of the facts is chosen to rest on another, or is it."""
        waiting = [one for one in facts if one in self.chosen or one == fact]
        seen = set(waiting)
        while waiting:
            current = waiting.pop()
            if current == fact:
                return True
            below = [one for one in self.chosen[current].supports if one == fact or one in self.chosen]
            fresh = [one for one in below if one not in seen]
            seen.update(fresh)
            waiting += fresh
        return False

    def heights(self) -> dict[int, int]:
        """The height of every fact that the choice reaches, premises before what rests on them."""
        heights: dict[int, int] = {}
        waiting = [self.root]
        while waiting:
            fact = waiting[-1]
            option = self.chosen[fact]
            lacking = [one for one in option.supports if one not in heights]
            if lacking:
                waiting += reversed(lacking)
            else:
                waiting.pop()
                heights[fact] = option.cost + max([heights[one] for one in option.supports], default=0)
        return heights
