"""All derivations of a fact: each once, the lowest first, none that rests on itself."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice

import pytest
from hypothesis import assume, given, settings

from argcheck.datalog import (
    Aggregate,
    Atom,
    Derivation,
    Model,
    Positive,
    Program,
    check,
    evaluate,
    substituted,
)
from tests.datalog.programs import ARITIES, Case, cases
from tests.datalog.reference import matches, reference, solutions

REACHED = Program.parse("reached(Y) :- start(Y). reached(Y) :- reached(X), edge(X, Y).")


def lines(derivation: Derivation) -> list[str]:
    return str(derivation).splitlines()


def test_every_way_is_shown_the_shortest_first():
    model = evaluate(REACHED, ["start(a)", "edge(a, b)", "edge(b, c)", "edge(a, c)"])
    short, long = model.proofs("reached(c)")
    assert lines(short) == lines(model.why("reached(c)"))
    assert lines(long) == [
        "reached(c) (rule)",
        "  reached(b) (rule)",
        "    reached(a) (rule)",
        "      start(a) (fact)",
        "    edge(a, b) (fact)",
        "  edge(b, c) (fact)",
    ]
    assert (short.height, long.height) == (2, 3)


def test_no_proof_rests_on_itself():
    model = evaluate(REACHED, ["start(a)", "edge(a, b)", "edge(b, a)", "edge(b, b)"])
    assert [one.height for one in model.proofs("reached(b)")] == [2]
    assert [one.height for one in model.proofs("reached(a)")] == [1]


def test_within_one_proof_a_fact_has_one_reason():
    program = Program.parse("p(X) :- q(X). p(X) :- r(X). left(X) :- p(X). right(X) :- p(X). s(X) :- left(X), right(X).")
    assert len(list(evaluate(program, ["q(a)", "r(a)"]).proofs("s(a)"))) == 2


def test_what_is_given_may_also_follow():
    model = evaluate(Program.parse("p(X) :- q(X).", {"p": 1, "q": 1}), ["p(a)", "q(a)"])
    assert [lines(one) for one in model.proofs("p(a)")] == [["p(a) (fact)"], ["p(a) (rule)", "  q(a) (fact)"]]


def test_through_negation_a_proof_shows_what_was_looked_through_and_through_a_count_its_members():
    program = Program.parse("known(X) :- told(X, _). known(X) :- read(X). n(N) :- N = count(X : known(X)), no lost(_).")
    model = evaluate(program, ["told(a, b)", "read(a)", "told(c, d)"])
    first, second = model.proofs("n(2)")
    assert [str(step.conclusion) for step in first.premises[0].premises] == ["known(a)", "known(c)"]
    assert [str(step.premises[0].conclusion) for step in first.premises[0].premises] == ["told(a, b)", "told(c, d)"]
    assert [str(step.premises[0].conclusion) for step in second.premises[0].premises] == ["read(a)", "told(c, d)"]
    assert second.premises[1].searched == (("lost", 0),)


def test_they_are_worked_out_one_at_a_time():
    """There are more than 10 ** 12 ways through sixty pairs of doors."""
    doors = [f"edge({at}, {at + step})" for at in range(60) for step in (1, 2)]
    proofs = list(islice(evaluate(REACHED, ["start(0)", *doors]).proofs("reached(60)"), 40))
    assert [proofs[0].height, proofs[1].height, proofs[32].height] == [31, 32, 32]


def test_a_proof_ten_thousand_steps_deep_has_its_alternatives_too():
    edges = [Atom("edge", (at, at + 1)) for at in range(10_000)]
    model = evaluate(REACHED, [Atom("start", (0,)), *edges, Atom("edge", (0, 2))])
    assert [one.height for one in model.proofs("reached(10000)")] == [10_000, 10_001]


def test_what_does_not_hold_has_none():
    with pytest.raises(LookupError, match=r"reached\(b\) does not hold"):
        evaluate(REACHED, ["start(a)"]).proofs("reached(b)")


# Agreement with an enumeration that one can check by reading it

Instance = tuple[Atom, int, frozenset[tuple[str, object]], frozenset[Atom]]


@settings(max_examples=200, deadline=None)
@given(cases())
def test_agrees_with_the_naive_enumeration(case: Case) -> None:
    model = evaluate(check(case.raw, ARITIES), case.facts)
    instances = instances_of(model, case)
    for atom in instances:
        expected = set(islice(choices([atom], {}, instances), 200))
        assume(len(expected) < 200)
        proofs = list(model.proofs(atom))
        found = [chosen(proof, model) for proof in proofs]
        assert len(set(found)) == len(found)
        assert set(found) == expected
        heights = [proof.height for proof in proofs]
        assert heights == sorted(heights)
        assert found[0] == chosen(model.derivation(atom), model)


def instances_of(model: Model, case: Case) -> dict[Atom, list[Instance]]:
    """For each fact the instances of rules that conclude it; one that was given may have that for its reason."""
    facts = reference(model.program.rules, case.facts)
    found: dict[Atom, list[Instance]] = {fact: [] for fact in facts}
    for fact in dict.fromkeys(case.facts):
        found[fact].append((fact, -1, frozenset(), frozenset()))
    for number, rule in enumerate(model.program.rules):
        for bindings, _ in solutions(rule.body, {}, 0, facts):
            premises: set[Atom] = set()
            for literal in rule.body:
                if isinstance(literal, Positive):
                    premises.add(substituted(literal.atom, bindings))  # type: ignore[arg-type]
                elif isinstance(literal, Aggregate):
                    premises.update(member for member, _ in matches(literal.atom, bindings, facts))
            head = substituted(rule.head, bindings)  # type: ignore[arg-type]
            one = (head, number, frozenset(bindings.items()), frozenset(premises))
            if one not in found[head] and head not in premises:
                found[head].append(one)
    return found


def choices(
    pending: list[Atom], made: dict[Atom, Instance], instances: dict[Atom, list[Instance]]
) -> Iterator[frozenset[Instance]]:
    """Every choice of one instance for each fact that is reached, without circles."""
    pending = [atom for atom in pending if atom not in made]
    if not pending:
        yield frozenset(made.values())
        return
    for instance in instances[pending[0]]:
        chosen_now = made | {pending[0]: instance}
        if not circular(pending[0], chosen_now):
            yield from choices([*pending[1:], *sorted(instance[3], key=str)], chosen_now, instances)


def circular(atom: Atom, made: dict[Atom, Instance]) -> bool:
    below, waiting = set[Atom](), [atom]
    while waiting:
        for premise in made[waiting.pop()][3]:
            if premise == atom:
                return True
            if premise in made and premise not in below:
                below.add(premise)
                waiting.append(premise)
    return False


def chosen(root: Derivation, model: Model) -> frozenset[Instance]:
    """The instances that a derivation is made of."""
    numbers = {id(rule): number for number, rule in enumerate(model.program.rules)}
    found, waiting = set[Instance](), [root]
    while waiting:
        step = waiting.pop()
        if step.kind in ("fact", "rule"):
            below = [one for each in step.premises for one in (each, *each.premises * (each.kind == "aggregate"))]
            premises = [one for one in below if one.kind in ("fact", "rule")]
            bindings = frozenset((step.bindings or {}).items())
            number = numbers[id(step.rule)] if step.rule else -1
            found.add((step.conclusion, number, bindings, frozenset(one.conclusion for one in premises)))
            waiting += premises
    return frozenset(found)
