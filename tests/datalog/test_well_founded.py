"""What is true, false and undecided where negation goes in a loop, and why."""

from __future__ import annotations

from collections.abc import Iterable

import pytest
from hypothesis import given, settings

from argcheck.datalog import (
    Atom,
    Budget,
    Comparison,
    Derivation,
    LimitReached,
    Literal,
    Negated,
    NormalProgram,
    Positive,
    ProgramErrors,
    Rule,
    check,
    check_normal,
    compare,
    evaluate,
    evaluate_well_founded,
    substitute,
    substituted,
)
from tests.datalog.programs import ARITIES, Case, cases, normal_cases
from tests.datalog.reference import Bindings, matches

OUT = NormalProgram.parse("out(A) :- attacks(B, A), no out(B). accepted(A) :- view(A), no out(A).")


def attacked(*pairs: str):
    """The model of attacks, each written as attacker and attacked."""
    views = [f"view({name})" for name in dict.fromkeys("".join(pairs))]
    return evaluate_well_founded(OUT, [*views, *(f"attacks({one}, {other})" for one, other in pairs)])


def accepted(*pairs: str) -> dict[str, str]:
    model = attacked(*pairs)
    return {name: model.value(f"accepted({name})") for name in dict.fromkeys("".join(pairs))}


# Acceptability: the grounded extension of Dung 1995


def test_what_is_attacked_by_what_is_out_is_accepted_again():
    assert accepted("ab", "bc") == {"a": "true", "b": "false", "c": "true"}


def test_two_that_attack_one_another_are_undecided_and_so_is_what_hangs_on_them():
    assert accepted("de", "ed", "ef") == {"d": "undecided", "e": "undecided", "f": "undecided"}


def test_an_accepted_attacker_decides_a_circle():
    assert accepted("de", "ed", "xd") == {"d": "false", "e": "true", "x": "true"}


def test_what_attacks_itself_is_undecided():
    assert accepted("aa") == {"a": "undecided"}


def test_undecided_rows_are_kept_apart_from_true_ones():
    model = attacked("ab", "de", "ed")
    assert [str(row[0]) for row in model.relation("accepted")] == ["a"]
    assert [str(row[0]) for row in model.undecided("accepted")] == ["d", "e"]
    assert model.undecided("attacks") == []


# Proofs


def lines(derivation: Derivation) -> list[str]:
    return str(derivation).splitlines()


def test_a_true_atom_is_proved_with_absences_that_are_unfounded():
    derivation = attacked("ab", "bc").why("accepted(c)")
    assert lines(derivation) == ["accepted(c) (rule)", "  view(c) (fact)", "  no out(c) (unfounded)"]
    assert str(derivation.rule) == "accepted(A) :- view(A), no out(A)."
    assert derivation.premises[1].searched == (("out", 1),)


def test_of_an_undecided_atom_it_shows_what_would_follow_and_what_stands_in_the_way():
    shown = attacked("de", "ed").suspended("accepted(d)")
    assert lines(shown.derivation) == ["accepted(d) (rule)", "  view(d) (fact)", "  no out(d) (assumed)"]
    assert [lines(one) for one in shown.in_the_way] == [
        ["out(d) (rule)", "  attacks(e, d) (fact)", "  no out(e) (assumed)"]
    ]


def test_of_a_false_atom_it_shows_the_true_one_that_stood_in_its_way():
    (attempt,) = attacked("ab").why_not("accepted(b)")
    assert str(attempt.missing) == "no out(b)"
    assert str(attempt.rule) == "accepted(A) :- view(A), no out(A)."
    assert [lines(one) for one in attempt.found] == [
        ["out(b) (rule)", "  attacks(a, b) (fact)", "  no out(a) (unfounded)"]
    ]


def test_each_proof_is_only_of_what_there_is():
    model = attacked("ab", "de", "ed")
    with pytest.raises(LookupError, match=r"accepted\(b\) is false"):
        model.why("accepted(b)")
    with pytest.raises(LookupError, match=r"accepted\(d\) is undecided"):
        model.why("accepted(d)")
    with pytest.raises(LookupError, match=r"accepted\(a\) is true"):
        model.suspended("accepted(a)")


def test_a_true_atom_never_rests_on_itself():
    """`b` is false since `a` holds; that `b` is false must not be why `a` holds, though that proof is as short."""
    program = NormalProgram.parse("a(X) :- c(X), no b(X). a(X) :- d(X). b(X) :- c(X), no a(X).")
    derivation = evaluate_well_founded(program, ["c(x)", "d(x)"]).why("a(x)")
    assert lines(derivation) == ["a(x) (rule)", "  d(x) (fact)"]


def test_what_is_settled_before_keeps_its_derivation():
    program = NormalProgram.parse("move(X, Y) :- edge(X, Y), no closed(X). win(X) :- move(X, Y), no win(Y).")
    derivation = evaluate_well_founded(program, ["edge(a, b)", "closed(z)"]).why("win(a)")
    assert lines(derivation) == [
        "win(a) (rule)",
        "  move(a, b) (rule)",
        "    edge(a, b) (fact)",
        "    no closed(a) (absence)",
        "  no win(b) (unfounded)",
    ]
    assert derivation.height == 2


def test_a_game_of_a_thousand_moves_is_decided_from_its_end():
    program = NormalProgram.parse("win(X) :- move(X, Y), no win(Y).")
    model = evaluate_well_founded(program, [Atom("move", (at, at + 1)) for at in range(100)])
    assert [row[0] for row in model.relation("win")] == list(range(99, 0, -2))[::-1]


# Checking


def test_it_is_checked_for_safety_with_every_fault():
    with pytest.raises(ProgramErrors) as caught:
        NormalProgram.parse("p(X) :- q(X), no r(X). r(X) :- q(X), no p(X). s(Y) :- q(X). t(X, Y) :- q(X), no p(X).")
    assert [str(fault.message) for fault in caught.value.faults] == [
        "nothing binds Y of the head s(Y)",
        "nothing binds Y of the head t(X, Y)",
    ]


def test_what_may_stay_undecided_cannot_be_counted():
    with pytest.raises(ProgramErrors, match=r"“N = count\(X : out\(X\)\)” goes over out, which may stay undecided"):
        NormalProgram.parse("out(A) :- attacks(B, A), no out(B). n(N) :- N = count(X : out(X)).")


# Agreement


@settings(max_examples=300, deadline=None)
@given(normal_cases())
def test_agrees_with_the_naive_alternating_fixpoint(case: Case) -> None:
    true, possible = naive(case.raw.rules, case.facts)
    model = evaluate_well_founded(check_normal(case.raw, ARITIES), case.facts)
    assert {atom: model.value(atom) for atom in possible} == {
        atom: "true" if atom in true else "undecided" for atom in possible
    }
    for name in ARITIES:
        assert {Atom(name, row) for row in model.relation(name)} == {atom for atom in true if atom.predicate == name}
        undecided = {Atom(name, row) for row in model.undecided(name)}
        assert undecided == {atom for atom in possible - true if atom.predicate == name}


@settings(max_examples=150, deadline=None)
@given(normal_cases())
def test_every_proof_is_made_of_instances_and_stands_on_what_is_false_or_assumed(case: Case) -> None:
    true, possible = naive(case.raw.rules, case.facts)
    model = evaluate_well_founded(check_normal(case.raw, ARITIES), case.facts)
    for atom in possible:
        root = model.why(atom) if atom in true else model.suspended(atom).derivation
        kinds = set()
        for step in steps(root):
            kinds.add(step.kind)
            if step.kind == "rule":
                assert step.rule and substituted(step.rule.head, step.bindings) == step.conclusion
                assert len(step.premises) == len(step.rule.body)
                assert step.height == step.rule.cost + max([one.height for one in step.premises], default=0)
            elif step.kind in ("absence", "unfounded"):
                assert not any(matches(step.conclusion, {}, dict.fromkeys(possible, 0)))
            elif step.kind == "assumed":
                assert not any(matches(step.conclusion, {}, dict.fromkeys(true, 0)))
            elif step.kind == "fact":
                assert step.conclusion in case.facts
        assert ("assumed" in kinds) == (atom not in true)


@settings(max_examples=150, deadline=None)
@given(cases())
def test_a_stratified_program_has_its_ordinary_model(case: Case) -> None:
    ordinary = evaluate(check(case.raw, ARITIES), case.facts)
    model = evaluate_well_founded(check_normal(case.raw, ARITIES), case.facts)
    for name in ARITIES:
        assert set(model.relation(name)) == set(ordinary.relation(name))
        assert model.undecided(name) == []


def steps(root: Derivation) -> Iterable[Derivation]:
    waiting, seen = [root], {}
    while waiting:
        step = waiting.pop()
        if id(step) not in seen:
            seen[id(step)] = step
            waiting += step.premises
    return seen.values()


def naive(rules: tuple[Rule, ...], facts: Iterable[Atom]) -> tuple[set[Atom], set[Atom]]:
    """What is true, and what is not false: all rules on everything, with negation read off the other of the two."""
    given = list(facts)
    true: set[Atom] = set()
    while True:
        possible = closed(rules, given, true)
        more = closed(rules, given, possible)
        if more == true:
            return true, possible
        true = more


def closed(rules: tuple[Rule, ...], facts: Iterable[Atom], against: set[Atom]) -> set[Atom]:
    found, before = dict.fromkeys(facts, 0), -1
    while len(found) > before:
        before = len(found)
        for rule in rules:
            for bindings in list(solved(rule.body, {}, found, dict.fromkeys(against, 0))):
                found[substituted(rule.head, bindings)] = 0
    return set(found)


def solved(
    body: tuple[Literal, ...], bindings: Bindings, found: dict[Atom, int], against: dict[Atom, int]
) -> Iterable[Bindings]:
    if not body:
        yield bindings
        return
    literal, rest = body[0], body[1:]
    match literal:
        case Positive(atom=atom):
            for _, extended in matches(atom, bindings, found):
                yield from solved(rest, extended, found, against)
        case Negated(atom=atom):
            if not any(matches(atom, bindings, against)):
                yield from solved(rest, bindings, found, against)
        case Comparison(op=op, left=left, right=right):
            if compare(op, substitute(left, bindings), substitute(right, bindings)):
                yield from solved(rest, bindings, found, against)


def test_a_limit_ends_it():
    with pytest.raises(LimitReached, match="0 seconds"):
        evaluate_well_founded(OUT, ["view(a)", "attacks(a, a)"], budget=Budget(seconds=0))
