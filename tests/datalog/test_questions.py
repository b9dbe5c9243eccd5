"""Questions to a model: the body of a rule, answered over what was derived."""

from __future__ import annotations

import pytest

from argcheck.datalog import Atom, Compound, Program, ProgramErrors, Symbol, evaluate

WORKS = evaluate(
    Program.parse("cited(W) :- cites(_, W). old(W) :- work(W, Y), Y < 2000."),
    ["work(a, 1990)", "work(b, 2010)", "cites(b, a)", "cites(c, f(a))"],
)


def answers(question: str) -> list[dict[str, str]]:
    return [{name: str(value) for name, value in row.items()} for row in WORKS.query(question)]


def test_an_answer_says_what_each_variable_stands_for():
    assert answers("work(X, Y), cited(X)") == [{"X": "a", "Y": "1990"}]
    assert answers("work(?w, ?y), no cited(?w), ?y > 2000") == [{"w": "b", "y": "2010"}]


def test_each_answer_comes_once():
    assert answers("work(X, _), cites(_, _)") == [{"X": "a"}, {"X": "b"}]


def test_what_has_no_variables_holds_or_does_not():
    assert answers("cited(a), old(a)") == [{}]
    assert answers("cited(b)") == []


def test_patterns_counts_and_built_in_relations_may_stand_in_a_question():
    assert answers("cites(_, f(X))") == [{"X": "a"}]
    assert answers("N = count(W : cited(W))") == [{"N": "2"}]
    assert answers("cites(_, T), functor(T, F, 1)") == [{"T": "f(a)", "F": "f"}]


def test_a_question_over_a_relation_that_does_not_exist_is_refused_with_the_nearest_name():
    with pytest.raises(ProgramErrors, match=r"no predicate is called citd \(did you mean cited\?\)"):
        WORKS.query("citd(X)")


def test_a_variable_that_nothing_binds_is_refused():
    with pytest.raises(ProgramErrors, match="nothing binds Y in “X < Y”"):
        WORKS.query("cited(X), X < Y")


def test_a_text_is_taken_where_an_atom_is():
    assert WORKS.holds("cites(c, f(a))") and WORKS.given("work(a, 1990)")
    assert list(WORKS.matches("old(X)")) == [Atom("old", (Symbol("a"),))]
    assert str(WORKS.why("old(a)").rule) == "old(W) :- work(W, Y), Y < 2000."
    assert [str(one.missing) for one in WORKS.why_not("old(b)")] == ["2010 < 2000"]
    with pytest.raises(ProgramErrors, match="the text stops here"):
        WORKS.holds("cites(c")


def test_a_term_may_nest_ten_thousand_deep():
    program = Program.parse("number(s(X)) :- number(X), below(X, s(X)).", {"number": 1, "below": 2})
    term: Symbol | Compound = Symbol("zero")
    facts = [Atom("number", (term,))]
    for _ in range(10_000):
        term, before = Compound("s", (term,)), term
        facts.append(Atom("below", (before, term)))
    model = evaluate(program, facts)
    assert len(model.relation("number")) == 10_001
    assert model.derivation(Atom("number", (term,))).height == 10_000
