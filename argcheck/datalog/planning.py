"""From a rule's body to the steps of a join: in which order its literals are taken, and what stands where meanwhile."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from argcheck.datalog import steps
from argcheck.datalog.computed import Computed
from argcheck.datalog.program import (
    Aggregate,
    Comparison,
    Literal,
    Negated,
    Positive,
    Rule,
    relation_name,
)
from argcheck.datalog.relation import Environment, Relation, tuple_picker
from argcheck.datalog.safety import holes, mode_of, needs, shared
from argcheck.datalog.steps import Absent, Different, Environments, Flat, Join, Ordered, Same, Step, through
from argcheck.datalog.storage import Store
from argcheck.datalog.terms import Atom, Compound, Constant, Term, Variable, is_ground


class Scan(NamedTuple):
    """A relation that a rule's body looks through: the literal, and how many of its columns are constants."""

    at: int
    relation: str
    constants: int


def scans_of(rule: Rule, computed: Mapping[str, Computed]) -> tuple[Scan, ...]:
    """The relations that a rule's body looks through."""
    return tuple(
        Scan(at, relation_name(literal), sum(map(is_ground, literal.atom.arguments)))
        for at, literal in enumerate(rule.body)
        if isinstance(literal, Positive) and (literal.over or literal.atom.predicate not in computed)
    )


@dataclass(frozen=True, slots=True, eq=False)
class Plan:
    """How a rule is joined. Environments start with its constants and given variables; entries of relations follow."""

    number: int
    rule: Rule
    constants: tuple[Constant, ...]
    slots: Mapping[str, int]
    stages: tuple[tuple[int, tuple[Step, ...]], ...]
    """The literals in the order in which they are taken, each with its steps."""
    places: Mapping[int, int]
    """Where the fact that a literal found, or the facts that an aggregate was taken over, stand."""
    head: Callable[[Environment], tuple[int, ...]]
    head_places: tuple[int, ...]
    premises: Callable[[Environment], tuple[int, ...]]
    premise_places: tuple[int, ...]
    members: tuple[int, ...]
    scans: tuple[Scan, ...]
    start: int | None
    first: Join | None
    rest: tuple[Step, ...]

    def run(self, store: Store, delta: Relation | None = None, given: Sequence[Constant] = ()) -> Environments:
        """Every environment that the body leads to; with `delta`, the first literal looks only there.

        `given` are the values of the variables that the plan was made for.
        """
        environments: Environments = [store.terms.row([*self.constants, *given])]
        if self.first is not None:
            environments = self.first.over(delta or store.relation(self.first.relation), environments)
        return through(self.rest, environments, store)

    @property
    def flat(self) -> bool:
        """Whether its steps look at numbers of constants alone."""
        return all(isinstance(step, Flat) for _, taken in self.stages for step in taken)

    def environment(self, facts: tuple[int, ...], store: Store) -> Environment:
        """The environment in which a flat rule stands on those facts, its premises."""
        environment: Environment = store.terms.row(self.constants)
        for _, fact in sorted(zip(self.premise_places, facts, strict=True)):
            environment += (*store.row(fact), fact)
        return environment

    def supports(self, environment: Environment) -> tuple[int, ...]:
        """The facts that the rule's conclusion stands on."""
        facts = self.premises(environment)
        for place in self.members:
            facts += environment[place]
        return facts

    def rank(self, environment: Environment) -> tuple[int, tuple[int, ...]]:
        """Of two derivations of one height the one of lower rank counts."""
        return self.number, self.supports(environment)

    def bindings(self, environment: Environment, store: Store) -> dict[str, Constant]:
        values = store.terms.constant
        return {name: values[environment[place]] for name, place in self.slots.items()}


def plan_rule(
    number: int, rule: Rule, computed: Mapping[str, Computed], start: int | None, given: Sequence[str] = ()
) -> Plan:
    """The plan that takes the literal `start` first and then always the one that narrows most, `given` being bound."""
    layout = Layout(computed, dict.fromkeys(ground_terms(rule)), given)
    stages = layout.stages(rule, start)
    built = len(layout.steps)
    head = [layout.place(argument, create=True) for argument in rule.head.arguments]
    stages = [*stages, (len(rule.body), tuple(layout.steps[built:]))]
    taken = tuple(layout.steps)
    first = taken[0] if start is not None and isinstance(taken[0], Join) else None
    found = [layout.facts[at] for at in sorted(layout.facts)]
    return Plan(
        number=number,
        rule=rule,
        constants=tuple(layout.constants),
        slots=in_order(rule, layout.slots),
        stages=tuple(stages),
        places={**layout.facts, **layout.groups},
        head=tuple_picker(head),
        head_places=tuple(head),
        premises=tuple_picker(found),
        premise_places=tuple(found),
        members=tuple(layout.groups[at] for at in sorted(layout.groups)),
        scans=scans_of(rule, computed),
        start=start,
        first=first,
        rest=taken[1:] if first else taken,
    )


def in_order(rule: Rule, slots: Mapping[str, int]) -> dict[str, int]:
    return {name: slots[name] for name in rule.variables() if name in slots}


def ground_terms(rule: Rule) -> Iterator[Constant]:
    """The constants of a rule, those inside of patterns too."""
    for literal in (Positive(rule.head), *rule.body):
        match literal:
            case Comparison(left=left, right=right):
                yield from ground_parts((left, right))
            case Aggregate(result=result, atom=atom):
                yield from ground_parts((result, *atom.arguments))
            case Positive(atom=atom) | Negated(atom=atom):
                yield from ground_parts(atom.arguments)


def ground_parts(terms: Iterable[Term]) -> Iterator[Constant]:
    for term in terms:
        if is_ground(term):
            yield term  # type: ignore[misc]
        elif isinstance(term, Compound):
            yield from ground_parts(term.arguments)


class Layout:
    """A plan in the making: what has been put where, and the steps so far."""

    def __init__(
        self, computed: Mapping[str, Computed], constants: Iterable[Constant], given: Sequence[str] = ()
    ) -> None:
        self.computed = computed
        self.constants = {constant: place for place, constant in enumerate(constants)}
        self.slots = {name: len(self.constants) + place for place, name in enumerate(given)}
        self.width = len(self.constants) + len(self.slots)
        self.steps: list[Step] = []
        self.facts: dict[int, int] = {}
        self.groups: dict[int, int] = {}

    def inner(self) -> Layout:
        """A plan that starts where this one has come to."""
        made = Layout(self.computed, ())
        made.constants, made.slots, made.width = self.constants, dict(self.slots), self.width
        return made

    def stages(self, rule: Rule, start: int | None, as_written: bool = False) -> list[tuple[int, tuple[Step, ...]]]:
        """Takes every literal of the body, each as soon as it can be, the most narrowing first or as written."""
        elsewhere = shared(rule)
        waiting = dict(enumerate(rule.body))
        stages = []
        following = start
        while waiting:
            if following is None:
                ranks = [
                    (self.rank(literal), at)
                    for at, literal in waiting.items()
                    if not needs(literal, self.slots, elsewhere.get(at, set()), self.computed)
                ]
                following = min(at for _, at in ranks) if as_written else min(ranks)[1]
            before = len(self.steps)
            self.take(waiting.pop(following), following)
            stages.append((following, tuple(self.steps[before:])))
            following = None
        return stages

    def rank(self, literal: Literal) -> tuple[int, int]:
        """What is taken first: tests, then what a binding or index narrows most, aggregates and cross products last."""
        match literal:
            case Comparison():
                return 0, 0
            case Negated():
                return 1, 0
            case Aggregate():
                return 5, 0
            case Positive(atom=atom, over=over):
                bound = sum(not holes(argument, self.slots) for argument in atom.arguments)
                if bound == len(atom.arguments):
                    return 2, 0
                if atom.predicate in self.computed and not over:
                    return 3, 0
                return (4, -bound) if bound else (6, 0)

    def take(self, literal: Literal, at: int) -> None:
        match literal:
            case Comparison():
                self.compare(literal)
            case Negated():
                self.exclude(literal)
            case Aggregate():
                self.groups[at] = self.summarise(literal)
            case Positive(atom=atom, over=over) if atom.predicate in self.computed and not over:
                self.compute(atom)
            case Positive(atom=atom):
                self.facts[at] = self.join(relation_name(literal), atom)

    def join(self, relation: str, atom: Atom) -> int:
        """Looks into a relation by what is bound, and takes apart what is not; where the fact's number will stand."""
        columns = [column for column, argument in enumerate(atom.arguments) if not holes(argument, self.slots)]
        places = [self.place(atom.arguments[column]) for column in columns]
        base = self.widen(len(atom.arguments) + 1)
        self.steps.append(Join(relation, tuple(columns), tuple(places)))
        for column, argument in enumerate(atom.arguments):
            if column not in columns:
                self.match(argument, base + column)
        return base + len(atom.arguments)

    def compute(self, atom: Atom) -> None:
        mode, _ = mode_of(self.computed[atom.predicate], atom.arguments, self.slots)
        pairs = list(zip(atom.arguments, mode, strict=True))
        inputs = [self.place(argument, create=True) for argument, sign in pairs if sign == "+"]
        outputs = [argument for argument, sign in pairs if sign == "-"]
        base = self.widen(len(outputs))
        self.steps.append(steps.computed(atom.predicate, mode, tuple_picker(inputs)))
        for offset, argument in enumerate(outputs):
            self.match(argument, base + offset)

    def compare(self, literal: Comparison) -> None:
        left, right = literal.left, literal.right
        if literal.op == "=":
            if holes(left, self.slots):
                left, right = right, left
            self.match(right, self.place(left, create=True))
        else:
            one, other = self.place(left, create=True), self.place(right, create=True)
            self.steps.append(Different(one, other) if literal.op == "!=" else Ordered(literal.op, one, other))

    def exclude(self, literal: Negated) -> None:
        """An absence: a look into an index where all there is are bound variables, constants and `_`."""
        atom = literal.atom
        flat = all(is_ground(argument) or isinstance(argument, Variable) for argument in atom.arguments)
        if flat and (literal.over or atom.predicate not in self.computed):
            columns = [column for column, argument in enumerate(atom.arguments) if not holes(argument, self.slots)]
            places = [self.place(atom.arguments[column]) for column in columns]
            self.steps.append(Absent(relation_name(literal), tuple(columns), tuple(places)))
        else:
            inner = self.inner()
            inner.take(Positive(atom, literal.over), 0)
            self.steps.append(steps.unless(tuple(inner.steps)))

    def summarise(self, literal: Aggregate) -> int:
        inner = self.inner()
        fact = inner.join(literal.atom.predicate, literal.atom)
        base = self.widen(2)
        template = inner.slots[literal.template.name]
        self.steps.append(steps.summarised(literal.function, tuple(inner.steps), template, fact))
        self.match(literal.result, base)
        return base + 1

    def widen(self, count: int) -> int:
        """Room for as many more places; the first of them."""
        base = self.width
        self.width += count
        return base

    def place(self, term: Term, create: bool = False) -> int:
        """Where a term stands all of whose variables are bound; compounds are looked up, or with `create` made."""
        if isinstance(term, Variable):
            return self.slots[term.name]
        if term in self.constants:
            return self.constants[term]
        assert isinstance(term, Compound)
        parts = tuple_picker([self.place(argument, create) for argument in term.arguments])
        arity = len(term.arguments)
        self.steps.append(steps.built(term.functor, parts) if create else steps.found(term.functor, arity, parts))
        return self.widen(1)

    def match(self, term: Term, place: int) -> None:
        """Matches a term with what stands in a place: binds its variables, compares what is bound."""
        if isinstance(term, Variable) and term.name not in self.slots:
            if not term.anonymous:
                self.slots[term.name] = place
        elif isinstance(term, Compound) and holes(term, self.slots):
            base = self.widen(len(term.arguments))
            self.steps.append(steps.opened(place, term.functor, len(term.arguments)))
            for offset, argument in enumerate(term.arguments):
                self.match(argument, base + offset)
        else:
            self.steps.append(Same(self.place(term), place))
