"""Derivations: why a fact holds, step by step, and how near a fact came that does not."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Literal as Either
from typing import NamedTuple, TypeAlias

from argcheck.datalog.planning import Layout, ground_parts, ground_terms
from argcheck.datalog.program import (
    Aggregate,
    Comparison,
    Literal,
    Negated,
    Positive,
    Program,
    Rule,
    relation_name,
)
from argcheck.datalog.relation import Environment, Reason, Witnessed
from argcheck.datalog.steps import through
from argcheck.datalog.storage import Store
from argcheck.datalog.terms import Atom, Compound, Constant, Term, Variable, is_ground, substitute, substituted

Kind: TypeAlias = Either["fact", "rule", "absence", "aggregate", "computed", "comparison", "unfounded", "assumed"]
MOST_FOUND = 3


@dataclass(frozen=True, slots=True, eq=False, repr=False)
class Derivation:
    """Why something holds. `premises` are in the order of the rule's body; shared steps are shared objects.

    For an aggregate the premises are the facts that it was taken over, for a computed relation its witnesses.
    An absence has none, but `searched`: what was looked through for it, relations with their sizes.
    """

    conclusion: Atom
    kind: Kind
    height: int = 0
    rule: Rule | None = None
    bindings: Mapping[str, Constant] = field(default_factory=dict)
    premises: tuple[Derivation, ...] = ()
    literal: Literal | None = None
    """The literal of the body with its variables filled in, where it says more than the conclusion."""
    searched: tuple[tuple[str, int], ...] = ()

    def __repr__(self) -> str:
        return f"<{self.kind} {self.literal or self.conclusion}, height {self.height}>"

    def __str__(self) -> str:
        """The derivation as lines, premises below what they support, each step once."""
        return "\n".join(self.lines())

    def lines(self) -> Iterator[str]:
        told: set[int] = set()
        waiting = [(self, 0)]
        while waiting:
            step, depth = waiting.pop()
            again = bool(step.premises) and id(step) in told
            yield f"{'  ' * depth}{step.literal or step.conclusion} ({step.kind}{', see above' * again})"
            if not again:
                told.add(id(step))
                waiting += [(premise, depth + 1) for premise in reversed(step.premises)]


Prover: TypeAlias = Callable[[int], Derivation]
"""From the number of a fact to its derivation."""


class Attempt(NamedTuple):
    """A rule that did not fire: the premises that it had, the literal that it lacked, and how many were left with that.

    Where an absence was lacking, `found` holds facts that stood in its way.
    """

    rule: Rule
    bindings: Mapping[str, Constant]
    premises: tuple[Derivation, ...]
    missing: Literal
    left: int
    found: tuple[Derivation, ...] = ()


class Proofs:
    """The derivations of one evaluation, each made once when it is first asked for, without recursion."""

    def __init__(self, program: Program, store: Store) -> None:
        self.program = program
        self.store = store
        self.made: dict[int, Derivation] = {}
        self.computed = {stratum.relations[0]: stratum for stratum in program.strata if stratum.computed}

    def derivation(self, fact: int) -> Derivation:
        waiting = [fact]
        while waiting:
            current = waiting[-1]
            lacking = [] if current in self.made else [one for one in self.supports(current) if one not in self.made]
            if lacking:
                waiting += reversed(lacking)
            else:
                waiting.pop()
                if current not in self.made:
                    self.made[current] = self.make(current)
        return self.made[fact]

    def supports(self, fact: int) -> tuple[int, ...]:
        return supports(self.store.reason(fact))

    def make(self, fact: int) -> Derivation:
        """The derivation of a fact whose premises have theirs."""
        return self.made_by(fact, self.store.reason(fact), self.store.heights[fact], self.made.__getitem__)

    def made_by(self, fact: int, reason: Reason, height: int, prove: Prover) -> Derivation:
        """The derivation of a fact for one reason, its premises being proved by `prove`."""
        store = self.store
        relation = store.predicate(fact)
        conclusion = Atom(relation, store.terms.constants(store.row(fact)))
        match reason:
            case None:
                return Derivation(conclusion, "fact")
            case Witnessed(facts):
                stratum = self.computed[relation]
                atom = Atom(stratum.computed, conclusion.arguments)
                witnesses = tuple(map(prove, facts))
                return Derivation(atom, "computed", height, premises=witnesses, literal=Positive(atom, stratum.over))
            case plan, environment:
                bindings = plan.bindings(environment, store)
                premises = tuple(
                    self.premise(literal, environment, plan.places.get(at), bindings, prove)
                    for at, literal in enumerate(plan.rule.body)
                )
                return Derivation(conclusion, "rule", height, plan.rule, bindings, premises)

    def premise(
        self,
        literal: Literal,
        environment: Environment,
        place: int | None,
        bindings: Mapping[str, Constant],
        prove: Prover,
    ) -> Derivation:
        """How one literal of a body is met, given what its variables stand for."""
        match literal:
            case Positive() if place is not None:
                return prove(environment[place])
            case Positive(atom=atom):
                return Derivation(substituted(atom, bindings), "computed")
            case Negated(atom=atom, over=over):
                pattern = substituted(atom, bindings)
                searched = self.searched(relation_name(literal))
                return Derivation(pattern, "absence", literal=Negated(pattern, over), searched=searched)
            case Comparison(op=op):
                left, right = substitute(literal.left, bindings), substitute(literal.right, bindings)
                return Derivation(Atom(op, (left, right)), "comparison", literal=Comparison(op, left, right))
            case Aggregate(function=function, template=template):
                assert place is not None
                members = tuple(map(prove, environment[place]))
                result, pattern = substitute(literal.result, bindings), substituted(literal.atom, bindings)
                filled = Aggregate(result, function, template, pattern)
                height = max((member.height for member in members), default=0)
                return Derivation(pattern, "aggregate", height, premises=members, literal=filled)

    def searched(self, relation: str) -> tuple[tuple[str, int], ...]:
        """What was looked through in vain, with the sizes."""
        return tuple((name, self.store.relation(name).size) for name in self.program.looked_through(relation))

    # What does not hold

    def matching(self, pattern: Atom) -> Iterator[int]:
        """The facts of a pattern; equal variables stand for equal constants."""
        layout = Layout(self.program.computed, dict.fromkeys(ground_parts(pattern.arguments)))
        place = layout.join(pattern.predicate, pattern)
        start = [self.store.terms.row(layout.constants)]
        return (environment[place] for environment in through(layout.steps, start, self.store))

    def attempts(self, pattern: Atom) -> list[Attempt]:
        """How each rule that could conclude the pattern failed to, the nearest first."""
        found = []
        for rule in self.program.defining(pattern.predicate):
            bindings: dict[str, Constant] | None = {}
            for term, wanted in zip(rule.head.arguments, pattern.arguments, strict=False):
                bindings = unified(term, wanted, bindings)
            if bindings is not None and (attempt := self.attempt(rule, bindings)):
                found.append(attempt)
        return sorted(found, key=lambda attempt: attempt.left)

    def attempt(self, rule: Rule, given: dict[str, Constant]) -> Attempt | None:
        """How far a rule gets with its literals as written; None when it gets to its end."""
        store = self.store
        layout = Layout(self.program.computed, dict.fromkeys(ground_terms(rule)), list(given))
        stages = layout.stages(rule, None, as_written=True)
        environments: list[Environment] = [store.terms.row([*layout.constants, *given.values()])]
        for number, (at, steps) in enumerate(stages):
            reached = environments[0]
            environments = through(steps, environments, store)
            if not environments:
                values = store.terms.constant
                known = {n: values[reached[p]] for n, p in layout.slots.items() if p < len(reached)}
                bindings = {name: known[name] for name in rule.variables() if name in known}
                places = {**layout.facts, **layout.groups}
                met, prove = sorted(taken for taken, _ in stages[:number]), self.derivation
                premises = tuple(self.premise(rule.body[one], reached, places.get(one), bindings, prove) for one in met)
                missing = filled(rule.body[at], bindings)
                return Attempt(rule, bindings, premises, missing, len(stages) - number, self.in_the_way(missing))
        return None

    def in_the_way(self, missing: Literal) -> tuple[Derivation, ...]:
        if not isinstance(missing, Negated):
            return ()
        facts = list(self.matching(Atom(relation_name(missing), missing.atom.arguments)))
        return tuple(self.derivation(fact) for fact in facts[:MOST_FOUND])


def supports(reason: Reason) -> tuple[int, ...]:
    """The facts that a reason stands on."""
    match reason:
        case None:
            return ()
        case Witnessed(facts):
            return facts
        case plan, environment:
            return plan.supports(environment)


def unified(term: Term, wanted: Term, bindings: dict[str, Constant] | None) -> dict[str, Constant] | None:
    """What a head's variables must stand for to give what is wanted; None when it never will."""
    if bindings is None or isinstance(wanted, Variable):
        return bindings
    if isinstance(term, Variable):
        if not is_ground(wanted):
            return bindings
        return bindings | {term.name: wanted} if bindings.get(term.name, wanted) == wanted else None
    if isinstance(term, Compound) and isinstance(wanted, Compound) and term.functor == wanted.functor:
        if len(term.arguments) != len(wanted.arguments):
            return None
        for part, other in zip(term.arguments, wanted.arguments, strict=True):
            bindings = unified(part, other, bindings)
        return bindings
    return bindings if term == wanted else None


def filled(literal: Literal, bindings: Mapping[str, Constant]) -> Literal:
    """A literal with what is known put for its variables."""
    match literal:
        case Positive(atom=atom, over=over):
            return Positive(substituted(atom, bindings), over)
        case Negated(atom=atom, over=over):
            return Negated(substituted(atom, bindings), over)
        case Comparison(op=op, left=left, right=right):
            return Comparison(op, substitute(left, bindings), substitute(right, bindings))
        case Aggregate(result=result, function=function, template=template, atom=atom):
            return Aggregate(substitute(result, bindings), function, template, substituted(atom, bindings))
