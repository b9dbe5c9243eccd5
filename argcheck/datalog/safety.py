"""Safety: every variable of a rule gets its value from somewhere, and every literal can be reached with its inputs."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping

from argcheck.datalog.computed import Computed
from argcheck.datalog.program import Aggregate, Comparison, Literal, Negated, Positive, Rule, terms_of
from argcheck.datalog.terms import Compound, Term, Variable, variables

BIND = "a literal of the body without “no” must hold it"


def names(*terms: Term) -> set[str]:
    return {variable.name for term in terms for variable in variables(term)}


def holes(term: Term, bound: Collection[str]) -> set[str]:
    """The variables of a term that are not bound, `_` among them."""
    if isinstance(term, Variable):
        return set() if term.name in bound else {term.name}
    if isinstance(term, Compound):
        return {name for argument in term.arguments for name in holes(argument, bound)}
    return set()


def needs(literal: Literal, bound: Collection[str], elsewhere: set[str], computed: Mapping[str, Computed]) -> set[str]:
    """The variables that must be bound before the literal can be looked at; empty when it can be."""
    match literal:
        case Comparison(op="=", left=left, right=right):
            return min(holes(left, bound), holes(right, bound), key=len)
        case Comparison(left=left, right=right):
            return holes(left, bound) | holes(right, bound)
        case Aggregate(template=template, atom=atom):
            inside = names(*atom.arguments)
            return (inside & elsewhere).difference(bound) | ({template.name} - inside)
        case Negated(atom=atom, over=over):
            missing = names(*atom.arguments).difference(bound)
        case Positive(atom=atom, over=over):
            missing = set()
    if atom.predicate in computed and not over:
        missing |= mode_of(computed[atom.predicate], atom.arguments, bound)[1]
    return missing


def mode_of(relation: Computed, arguments: tuple[Term, ...], bound: Collection[str]) -> tuple[str, set[str]]:
    """The mode whose inputs are bound, that with the most inputs first; failing that the nearest; and what it lacks."""
    lacking = []
    for mode in relation.modes:
        inputs = (argument for argument, sign in zip(arguments, mode, strict=True) if sign == "+")
        missing = {name for term in inputs for name in holes(term, bound)}
        lacking.append((len(missing), -mode.count("+"), mode, missing))
    _, _, mode, missing = min(lacking, key=lambda entry: entry[:2])
    return mode, missing


def gives(literal: Literal) -> set[str]:
    """The variables that are bound once the literal has been looked at."""
    return set() if isinstance(literal, Negated) else names(*terms_of(literal))


def shared(rule: Rule) -> dict[int, set[str]]:
    """For each aggregate (by its place in the body) the variables that also occur outside of aggregates."""
    aggregates = [at for at, literal in enumerate(rule.body) if isinstance(literal, Aggregate)]
    if not aggregates:
        return {}
    outside = names(*rule.head.arguments, *(term for literal in rule.body for term in terms_of(literal)))
    return dict.fromkeys(aggregates, outside)


def in_order(rule: Rule, computed: Mapping[str, Computed], first: Literal | None = None) -> tuple[Literal, ...]:
    """The literals of a safe body, each when it can be looked at; `first` first, else what adds nothing."""
    elsewhere = shared(rule)
    waiting = dict(enumerate(rule.body))
    bound: set[str] = set()
    found: list[Literal] = []

    def rank(at: int) -> tuple[bool, bool, int]:
        given = gives(waiting[at])
        return waiting[at] == first, given <= bound, len(given & bound)

    while waiting:
        ready = [at for at, one in waiting.items() if not needs(one, bound, elsewhere.get(at, set()), computed)]
        found.append(waiting.pop(max(ready, key=rank)))
        bound |= gives(found[-1])
    return tuple(found)


def unbound(rule: Rule, computed: Mapping[str, Computed]) -> Iterator[tuple[str, str]]:
    """What is unsafe in a rule, as message and hint."""
    elsewhere = shared(rule)
    waiting = dict(enumerate(rule.body))
    bound: set[str] = set()
    while ready := [at for at, one in waiting.items() if not needs(one, bound, elsewhere.get(at, set()), computed)]:
        for at in ready:
            bound |= gives(waiting.pop(at))
    for at, literal in waiting.items():
        missing = needs(literal, bound, elsewhere.get(at, set()), computed)
        yield f"nothing binds {listed(missing)} in “{literal}”", advice(literal, computed)
    head = rule.head.arguments
    if any("_" in holes(term, ()) for term in head):
        yield f"“_” in the head {rule.head} stands for nothing", "name the variable and bind it in the body"
    given = {name for literal in waiting.values() for name in gives(literal)}
    if missing := names(*head) - bound - given:
        yield f"nothing binds {listed(missing)} of the head {rule.head}", BIND


def listed(missing: set[str]) -> str:
    return ", ".join(sorted(missing))


def advice(literal: Literal, computed: Mapping[str, Computed]) -> str:
    match literal:
        case Positive(atom=atom):
            modes = " or ".join(computed[atom.predicate].modes)
            return f"{atom.predicate} takes {modes}: + must be bound before, - is found"
        case Negated():
            return f"{BIND}; write _ for “any”"
        case Aggregate():
            return "its template must occur inside, and what also occurs outside must be bound there"
        case Comparison():
            return BIND
