"""From a clause to a goal of numbers: equations solved, patterns opened by relations, absences as goals inside."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import count
from typing import NamedTuple

from argcheck.datalog import (
    Aggregate,
    Atom,
    Comparison,
    Compound,
    Literal,
    Negated,
    Positive,
    Program,
    Rule,
    Term,
    Variable,
    is_ground,
)
from argcheck.datalog.program import relation_name
from argcheck.opinion.equations import solved
from argcheck.opinion.extensions import Extensions, Refused, Row, Sources, extension, names_in
from argcheck.opinion.worker import Call, Goal, empty


class Translated(NamedTuple):
    """Goals any of which may hold, the names of the variables that their answers are about, and the head they fill."""

    goals: tuple[Goal, ...]
    names: tuple[str, ...]
    head: Atom


def translated(rule: Rule, program: Program, extensions: Extensions) -> Translated:
    """A clause as goals. Raises Refused where pyDatalog would answer it wrongly or not at all."""
    refuse(rule, program)
    head, body = solved(rule)
    computed = computed_extensions(body, program, extensions)
    relations = {
        at: computed[at] if at in computed else extensions.derived(relation_name(literal))
        for at, literal in enumerate(body)
        if isinstance(literal, Positive | Negated)
    }
    names = tuple(sorted(names_in(head.arguments)))
    counting = any(isinstance(literal, Aggregate) for literal in body)
    cases = [False, True] if counting else [False]
    return Translated(tuple(goal(rule, names, body, relations, extensions, none) for none in cases), names, head)


def goal(
    rule: Rule,
    names: Sequence[str],
    body: Sequence[Literal],
    relations: Mapping[int, int],
    extensions: Extensions,
    none: bool,
) -> Goal:
    """What must hold for a clause: where it counts, either some things or `none`."""
    scope = Scope(extensions)
    made = empty()
    for at, literal in enumerate(body):
        if isinstance(literal, Positive):
            scope.call(literal.atom, relations[at], made)
    for literal in body:
        if isinstance(literal, Aggregate):
            scope.count(literal, local_names(rule), made, none)
    for literal in body:
        if isinstance(literal, Comparison):
            scope.compare(literal, made)
    for at, literal in enumerate(body):
        if isinstance(literal, Negated):
            made.absences.append(scope.absence(literal.atom, relations[at], names_in(literal.atom.arguments)))
    scope.must_bind(names, rule.head)
    made.head.extend(scope.variable(name) for name in names)
    return made


def local_names(rule: Rule) -> set[str]:
    """The variables that occur in an aggregate and nowhere else."""
    inside = {
        name
        for one in rule.body
        if isinstance(one, Aggregate)
        for name in names_in((*one.atom.arguments, one.template))
    }
    return inside - set(rule.variables())


def refuse(rule: Rule, program: Program) -> None:
    """Raises Refused for recursion, for all aggregates but one count, and for predicates that nobody defines."""
    own = {rule.head.predicate}
    for stratum in program.strata:
        if rule.head.predicate in stratum.relations:
            own.update(stratum.relations)
    aggregates = [literal for literal in rule.body if isinstance(literal, Aggregate)]
    for aggregate in aggregates:
        if aggregate.function != "count":
            raise Refused(f"it takes a {aggregate.function}")
        if aggregate.template.name in rule.variables():
            raise Refused("it takes a count of what is given")
        if aggregate.atom.predicate not in program.arities:
            raise Refused(f"{aggregate.atom.predicate} is not known")
    if len(aggregates) > 1:
        raise Refused("it takes several counts")
    for literal in rule.body:
        if isinstance(literal, Positive | Negated):
            if relation_name(literal) in own:
                raise Refused("it is recursive")
            if literal.atom.predicate not in program.arities and literal.atom.predicate not in program.computed:
                raise Refused(f"{literal.atom.predicate} is not known")


def computed_extensions(body: Sequence[Literal], program: Program, extensions: Extensions) -> dict[int, int]:
    """For each literal that asks a computed relation, the number of the relation of its rows. Raises Refused."""
    sources = Sources()
    waiting: dict[int, Positive | Negated] = {}
    for at, literal in enumerate(body):
        if isinstance(literal, Positive | Negated):
            if literal.atom.predicate in program.computed and not literal.over:
                waiting[at] = literal
            elif isinstance(literal, Positive):
                sources.add(literal.atom, extensions.relation(relation_name(literal)))
    found: dict[int, int] = {}
    while waiting:
        before = len(found)
        for at, literal in list(waiting.items()):
            rows = extension(literal.atom, program.computed[literal.atom.predicate], sources)
            if rows is not None:
                found[at] = extensions.given(rows)
                del waiting[at]
                if isinstance(literal, Positive):
                    sources.add(literal.atom, rows)
        if len(found) == before:
            raise Refused("nothing tells on what a computed relation is to be tried")
    return found


@dataclass(slots=True)
class Scope:
    """The variables of a clause, numbered below zero, and those that a positive literal holds already."""

    extensions: Extensions
    bound: set[str] = field(default_factory=set)
    places: dict[str, int] = field(default_factory=dict)
    below: Iterator[int] = field(default_factory=lambda: count(-1, -1))

    def variable(self, name: str) -> int:
        if name not in self.places:
            self.places[name] = next(self.below)
        return self.places[name]

    def call(self, atom: Atom, relation: int, goal: Goal) -> None:
        """Adds a literal, with a call of a shape for each pattern in it: before it where its parts are all bound."""
        before: list[Call] = []
        after: list[Call] = []
        places = []
        for argument in atom.arguments:
            shapes: list[Call] = []
            places.append(self.place(argument, shapes))
            if shapes and self.all_bound(argument):
                before += reversed(shapes)
            else:
                after += shapes
        self.bound |= names_in(atom.arguments)
        for call in (*before, Call(relation, places), *after):
            goal.calls.append(self.apart(call, goal))

    def apart(self, call: Call, goal: Goal) -> Call:
        """The call with another variable wherever it names one again, and a test that both are the same."""
        places: list[int] = []
        for place in call.places:
            again = place < 0 and place in places
            places.append(next(self.below) if again else place)
            if again:
                goal.tests.append(("==", place, places[-1]))
        return Call(call.relation, places)

    def place(self, term: Term, shapes: list[Call]) -> int:
        """Where a term stands; a pattern stands in a variable of its own, with shapes that open it from outside in."""
        if isinstance(term, Variable):
            return next(self.below) if term.anonymous else self.variable(term.name)
        if is_ground(term):
            return self.extensions.numbers[term]
        assert isinstance(term, Compound)
        whole = next(self.below)
        shape = Call(self.extensions.shape(term.functor, len(term.arguments)), [whole])
        shapes.append(shape)
        shape.places.extend([self.place(part, shapes) for part in term.arguments])
        return whole

    def all_bound(self, term: Term) -> bool:
        if isinstance(term, Compound):
            return all(map(self.all_bound, term.arguments))
        return not isinstance(term, Variable) or term.name in self.bound

    def absence(self, atom: Atom, relation: int, names: Iterable[str]) -> Goal:
        """A literal that must not hold, as a goal of its own about some of its variables."""
        self.must_bind(names, atom)
        made = empty()
        made.head.extend(self.variable(name) for name in sorted(names))
        self.call(atom, relation, made)
        return made

    def count(self, literal: Aggregate, local: set[str], goal: Goal, none: bool) -> None:
        """A count; of nothing it is 0, which pyDatalog does not tell, so that is a case of its own."""
        relation = self.extensions.derived(literal.atom.predicate)
        member = self.absence(literal.atom, relation, names_in(literal.atom.arguments) - local)
        if none:
            goal.absences.append(member)
            goal.after.append(Call(self.extensions.given([(0,)]), [self.place(literal.result, [])]))
        else:
            member.head.append(self.variable(literal.template.name))
            size = next(self.below)
            goal.counts.append((member, size))
            sizes = self.extensions.sizes(len(self.extensions.relation(literal.atom.predicate)))
            goal.after.append(Call(sizes, [size, self.place(literal.result, [])]))
        self.bound |= names_in([literal.result])

    def compare(self, comparison: Comparison, goal: Goal) -> None:
        """A comparison: of numbers for `!=`, else of ranks among constants of one kind."""
        sides = (comparison.left, comparison.right)
        if any(isinstance(side, Compound) and not is_ground(side) for side in sides):
            raise Refused("it compares a term with variables inside")
        self.must_bind(names_in(sides), comparison)
        left, right = (self.place(side, []) for side in sides)
        if comparison.op == "!=" and left >= 0 and right >= 0:  # which Python would answer before pyDatalog saw it
            rows: list[Row] = [()] if left != right else []
            goal.after.append(Call(self.extensions.given(rows), []))
            return
        if comparison.op == "!=":
            goal.tests.append(("!=", left, right))
            return
        order, kind, one, other = self.extensions.order(), next(self.below), next(self.below), next(self.below)
        goal.after.extend([Call(order, [left, kind, one]), Call(order, [right, kind, other])])
        goal.tests.append((comparison.op, one, other))

    def must_bind(self, names: Iterable[str], where: object) -> None:
        """Raises Refused for a variable that no positive literal holds: pyDatalog would answer it wrongly."""
        if missing := sorted(set(names) - self.bound):
            raise Refused(f"no positive literal holds {', '.join(missing)} of {where}")
