"""On random programs the engine finds what a naive evaluator finds, at the same heights, with derivations that hold."""

from __future__ import annotations

from random import Random

from hypothesis import given, settings
from hypothesis import strategies as st

from argcheck.datalog import (
    Aggregate,
    Atom,
    Comparison,
    Derivation,
    Model,
    Negated,
    Positive,
    check,
    compare,
    evaluate,
    from_data,
    substitute,
    substituted,
    to_data,
)
from tests.datalog.programs import ARITIES, Case, cases
from tests.datalog.reference import reference


def evaluated(case: Case) -> Model:
    return evaluate(check(case.raw, ARITIES), case.facts)


def atoms(model: Model) -> set[Atom]:
    return {Atom(name, row) for name in model.predicates() for row in model.relation(name)}


@settings(max_examples=300, deadline=None)
@given(cases())
def test_agrees_with_the_naive_evaluator_on_facts_and_on_their_least_heights(case: Case) -> None:
    model = evaluated(case)
    expected = reference(model.program.rules, case.facts)
    assert {atom: model.derivation(atom).height for atom in atoms(model)} == expected


@settings(max_examples=100, deadline=None)
@given(cases(), st.randoms())
def test_the_order_of_facts_changes_nothing_but_order(case: Case, random: Random) -> None:
    shuffled = list(case.facts)
    random.shuffle(shuffled)
    assert atoms(evaluated(case)) == atoms(evaluated(case._replace(facts=shuffled)))


@settings(max_examples=100, deadline=None)
@given(cases())
def test_every_derivation_is_an_instance_of_its_rule(case: Case) -> None:
    model = evaluated(case)
    for atom in atoms(model):
        holds(model.derivation(atom), model, case)


def holds(derivation: Derivation, model: Model, case: Case) -> None:
    assert model.holds(derivation.conclusion)
    if derivation.kind == "fact":
        assert derivation.conclusion in case.facts and derivation.height == 0
        return
    rule, bindings = derivation.rule, derivation.bindings
    assert rule and substituted(rule.head, bindings) == derivation.conclusion
    assert derivation.height == rule.cost + max(premise.height for premise in derivation.premises)
    for literal, premise in zip(rule.body, derivation.premises, strict=True):
        match literal:
            case Positive(atom=pattern):
                assert premise.conclusion == substituted(pattern, bindings)
            case Negated(atom=pattern):
                assert premise.kind == "absence" and not any(model.matches(substituted(pattern, bindings)))
            case Comparison(op=op, left=left, right=right):
                assert compare(op, substitute(left, bindings), substitute(right, bindings))  # type: ignore[arg-type]
            case Aggregate(atom=pattern):
                found = set(model.matches(substituted(pattern, bindings)))
                assert {member.conclusion for member in premise.premises} == found


@settings(max_examples=100, deadline=None)
@given(cases())
def test_data_gives_back_the_program_that_went_in(case: Case) -> None:
    assert repr(from_data(to_data(case.raw))) == repr(case.raw)
