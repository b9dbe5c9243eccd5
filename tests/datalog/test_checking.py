"""What is said about a program before it runs: every fault, with the nearest name or a way out."""

from __future__ import annotations

import pytest

from argcheck.datalog import Computed, ProgramErrors, check, parse_rules

BASE = {"claim": 2, "premise": 2, "paper": 1}
LOOP = Computed("loop", ("--",), lambda edges: [], over=1)


def faults(text: str) -> list[str]:
    with pytest.raises(ProgramErrors) as caught:
        check(parse_rules(text, "r"), BASE, [LOOP])
    return [str(fault).removeprefix("r:1:1: ") for fault in caught.value.faults]


@pytest.mark.parametrize(
    ("rule", "fault"),
    [
        ("p(X) :- clam(X, _).", "no predicate is called clam (did you mean claim?)"),
        ("p(X) :- claim(X).", "claim takes 2 arguments, 1 given: claim(X)"),
        ("claim(X) :- paper(X).", "claim takes 2 arguments, 1 given: claim(X)"),
        ("overlap(X) :- paper(X), argument(X).", "argument takes 3 arguments, 1 given: argument(X)"),
        ("functor(X, F, N) :- claim(X, F), paper(N).", "functor is computed, so no rule can define it"),
        ("p(L) :- loop(L, _).", "loop works over 1 relation, 0 given (write loop[p](A, B))"),
        ("p(L) :- loop[premises](L, _).", "no predicate is called premises (did you mean premise?)"),
        ("p(X) :- paper[claim](X).", "paper is not computed, so it works over no relation (write paper(X))"),
    ],
)
def test_names_and_numbers_of_arguments(rule, fault):
    assert faults(rule) == [fault]


@pytest.mark.parametrize(
    ("rule", "fault"),
    [
        (
            "p(X, Y) :- paper(X).",
            "nothing binds Y of the head p(X, Y) (a literal of the body without “no” must hold it)",
        ),
        (
            "p(X) :- paper(X), no claim(X, Y).",
            "nothing binds Y in “no claim(X, Y)” (a literal of the body without “no” must hold it; write _ for “any”)",
        ),
        (
            "p(X) :- paper(X), X < Y.",
            "nothing binds Y in “X < Y” (a literal of the body without “no” must hold it)",
        ),
        (
            "p(X) :- paper(X), renamed(X, F, _).",
            "nothing binds F in “renamed(X, F, _)” (renamed takes ++-: + must be bound before, - is found)",
        ),
        (
            "p(X, N) :- paper(X), N = count(C : claim(C, Y)), no paper(Y).",
            "nothing binds Y in “no paper(Y)” (a literal of the body without “no” must hold it; write _ for “any”)",
        ),
        ("p(_) :- paper(X).", "“_” in the head p(_) stands for nothing (name the variable and bind it in the body)"),
    ],
)
def test_every_variable_is_bound_by_something(rule, fault):
    assert fault in faults(rule)


def test_literals_may_stand_in_any_order():
    check(parse_rules("p(X, F) :- no paper(X), F != a, functor(Y, F, _), Y = X, claim(X, _)."), BASE)


@pytest.mark.parametrize(
    ("rules", "fault"),
    [
        (
            "win(X) :- claim(X, Y), no win(Y).",
            "negation in a loop: win → no win (win must be complete before win is begun, and cannot be)",
        ),
        (
            "a(X) :- paper(X), no b(X). b(X) :- c(X). c(X) :- a(X).",
            "negation in a loop: a → no b → c → a (b must be complete before a is begun, and cannot be)",
        ),
        (
            "big(N) :- paper(P), N = count(M : big(M)).",
            "an aggregate in a loop: big → all big (big must be complete before big is begun, and cannot be)",
        ),
        (
            "e(X, Y) :- claim(X, Y). e(X, X) :- loop[e](_, X).",
            (
                "a computed relation in a loop: loop[e] → e → loop[e] "
                "(e must be complete before loop[e] is begun, and cannot be)"
            ),
        ),
    ],
)
def test_what_must_be_complete_first_is_in_no_loop_with_what_needs_it(rules, fault):
    assert fault in faults(rules)


def test_all_faults_are_found_in_one_run():
    assert faults("p(X) :- clam(X, _), papr(X). q(X) :- claim(X).") == [
        "no predicate is called clam (did you mean claim?)",
        "no predicate is called papr (did you mean paper?)",
        "r:1:30: claim takes 2 arguments, 1 given: claim(X)",
    ]


def test_a_predicate_is_said_once():
    text = "%! say paper(p): {p} is a paper\n%! say paper(q): {q} is a study"
    assert faults(text) == ["r:2:1: paper is said twice (first at r:1)"]
