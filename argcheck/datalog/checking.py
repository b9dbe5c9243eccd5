"""From a program as written to one that can run: everything that could go wrong is said before anything runs."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from argcheck.datalog.builtins import BUILTINS
from argcheck.datalog.computed import Computed
from argcheck.datalog.program import (
    Aggregate,
    Comparison,
    Fault,
    Literal,
    Program,
    ProgramErrors,
    RawProgram,
    Rule,
    Saying,
)
from argcheck.datalog.safety import unbound
from argcheck.datalog.strata import stratify
from argcheck.datalog.terms import Atom


def check(raw: RawProgram, known: Mapping[str, int], computed: Iterable[Computed] = (), sound: int = 0) -> Program:
    """The program that `raw` says, over base predicates (name to arity) and computed relations beside the built-in.

    The first `sound` rules were checked before, over the same relations, and are not looked at one by one again.
    Raises ProgramErrors with every fault: an unknown predicate, a wrong number of arguments, a variable that nothing
    binds, a computed relation whose inputs nothing binds, and negation, aggregates or computed relations in a loop.
    """
    relations = {relation.name: relation for relation in (*BUILTINS, *computed)}
    hidden = frozenset(saying.predicate for saying in raw.hidden)
    arities = dict(known)
    for rule in raw.rules:
        arities.setdefault(rule.head.predicate, len(rule.head.arguments))
    rules = tuple(replace(rule, cost=0) if rule.head.predicate in hidden else rule for rule in raw.rules)
    faults = [fault for rule in rules[sound:] for fault in faults_of(rule, arities, relations)]
    faults += [fault for group in (raw.sayings, raw.absences) for fault in said_twice(group)]
    strata, loops = stratify(rules)
    if faults or loops:
        raise ProgramErrors(faults + loops)
    return Program(
        rules=rules,
        strata=strata,
        arities=arities,
        computed=relations,
        sayings={saying.predicate: saying for saying in raw.sayings},
        absences={saying.predicate: saying for saying in raw.absences},
        hidden=hidden,
        headers=raw.headers,
    )


def read_only(raw: RawProgram, computed: Iterable[Computed] = ()) -> dict[str, int]:
    """The predicates that bodies name and no rule concludes, with the numbers of arguments that they have first."""
    apart = {relation.name for relation in (*BUILTINS, *computed)} | {rule.head.predicate for rule in raw.rules}
    found: dict[str, int] = {}
    for rule in raw.rules:
        for literal in rule.body:
            if not isinstance(literal, Comparison) and literal.atom.predicate not in apart:
                found.setdefault(literal.atom.predicate, len(literal.atom.arguments))
    return found


def faults_of(rule: Rule, arities: Mapping[str, int], computed: Mapping[str, Computed]) -> Iterator[Fault]:
    """What is wrong with one rule by itself."""
    span = rule.origin.span
    head = rule.head
    if head.predicate in computed:
        yield Fault(span, f"{head.predicate} is computed, so no rule can define it")
    elif len(head.arguments) != arities[head.predicate]:
        yield Fault(span, wrong_arity(head, arities[head.predicate]))
    named = [fault for literal in rule.body for fault in misnamed(literal, arities, computed)]
    for message, hint in named:
        yield Fault(span, message, hint)
    if not named:
        for message, hint in unbound(rule, computed):
            yield Fault(span, message, hint)


def misnamed(
    literal: Literal, arities: Mapping[str, int], computed: Mapping[str, Computed]
) -> Iterator[tuple[str, str]]:
    """Predicates that do not exist, or take another number of arguments."""
    if isinstance(literal, Comparison):
        return
    name, over = literal.atom.predicate, () if isinstance(literal, Aggregate) else literal.over
    relation = computed.get(name)
    arity = relation.arity if relation else arities.get(name)
    if arity is None:
        yield unknown(name, [*arities, *computed])
    elif len(literal.atom.arguments) != arity:
        yield wrong_arity(literal.atom, arity), ""
    if relation and isinstance(literal, Aggregate):
        yield f"{name} is computed; an aggregate goes over a relation", f"define one by a rule with {name} in its body"
    elif relation and len(over) != relation.over:
        relations = f"{relation.over} relation{'s' * (relation.over != 1)}"
        yield f"{name} works over {relations}, {len(over)} given", f"write {name}{usage(relation)}"
    elif over and not relation:
        yield f"{name} is not computed, so it works over no relation", f"write {literal.atom}"
    for other in over:
        if other not in arities:
            yield unknown(other, list(arities))
    for other, columns in zip(over, relation.columns if relation else (), strict=False):
        if arities.get(other, columns) != columns:
            yield f"{name} works here over a relation of {columns} arguments, and {other} takes {arities[other]}", ""


def usage(relation: Computed) -> str:
    over = f"[{', '.join('pqrstuvw'[: relation.over])}]" if relation.over else ""
    return f"{over}({', '.join('ABCDEFGH'[: relation.arity])})"


def unknown(name: str, names: list[str]) -> tuple[str, str]:
    from difflib import get_close_matches

    close = get_close_matches(name, names, 1, 0.6)
    return f"no predicate is called {name}", f"did you mean {close[0]}?" if close else ""


def wrong_arity(atom: Atom, arity: int) -> str:
    given = len(atom.arguments)
    return f"{atom.predicate} takes {arity} argument{'s' * (arity != 1)}, {given} given: {atom}"


def said_twice(sayings: Iterable[Saying]) -> Iterator[Fault]:
    first: dict[str, Saying] = {}
    for saying in sayings:
        if first.setdefault(saying.predicate, saying) is not saying:
            place = first[saying.predicate].origin
            where = f"{place.path}:{place.span.line}" if place.span else place.path
            yield Fault(saying.origin.span, f"{saying.predicate} is said twice", f"first at {where}")
