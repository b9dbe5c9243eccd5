"""What follows from facts by rules."""

from __future__ import annotations

import subprocess
import sys
from time import monotonic

import pytest

from argcheck.datalog import (
    Atom,
    Budget,
    Computed,
    LimitReached,
    Model,
    Program,
    Symbol,
    check,
    evaluate,
    parse_atom,
    parse_rules,
)
from argcheck.datalog.relation import Relation
from argcheck.datalog.steps import Environments, Join


def model(rules: str, facts: str = "", computed: tuple[Computed, ...] = (), **limits: int) -> Model:
    given = [parse_atom(fact) for fact in facts.splitlines()]
    arities = {fact.predicate: len(fact.arguments) for fact in given}
    return evaluate(check(parse_rules(rules), arities | {"unknown": 1}, computed), given, **limits)


def found(evaluated: Model, predicate: str) -> list[str]:
    return [str(Atom(predicate, row)) for row in evaluated.relation(predicate)]


FAMILY = "parent(ann, bea)\nparent(bea, cy)\nparent(cy, dan)"


def test_recursion_goes_on_until_nothing_is_new():
    ancestors = model("anc(X, Y) :- parent(X, Y). anc(X, Z) :- anc(X, Y), parent(Y, Z).", FAMILY)
    assert found(ancestors, "anc") == [
        "anc(ann, bea)", "anc(bea, cy)", "anc(cy, dan)", "anc(ann, cy)", "anc(bea, dan)", "anc(ann, dan)",
    ]  # fmt: skip


def test_a_circle_ends():
    assert found(model("r(X, Z) :- e(X, Z). r(X, Z) :- r(X, Y), r(Y, Z).", "e(a, b)\ne(b, a)"), "r") == [
        "r(a, b)", "r(b, a)", "r(a, a)", "r(b, b)",
    ]  # fmt: skip


def test_no_asks_for_absence():
    childless = model("childless(X) :- parent(_, X), no parent(X, _).", FAMILY)
    assert found(childless, "childless") == ["childless(dan)"]


def test_no_of_something_that_never_was_holds():
    assert found(model("p(X) :- parent(X, _), no unknown(X).", FAMILY), "p") == ["p(ann)", "p(bea)", "p(cy)"]


def test_a_rule_may_be_about_constants_alone():
    assert found(model("p(a). q(X) :- p(X), no r(b). r(c)."), "q") == ["q(a)"]


def test_comparisons_do_not_mix_kinds():
    facts = 'v(1)\nv(1.5)\nv("1")\nv(a)\nv(2 percent)\nv(2020-01-01)'
    assert found(model("p(X) :- v(X), X < 3.", facts), "p") == ["p(1)", "p(1.5)"]
    assert found(model("p(X) :- v(X), X = 1.0.", facts), "p") == ["p(1)"]
    assert found(model("p(X) :- v(X), X >= 1 percent.", facts), "p") == ["p(2 percent)"]
    assert found(model("p(X) :- v(X), X < 2021-01-01.", facts), "p") == ["p(2020-01-01)"]


def test_equals_binds_takes_apart_and_puts_together():
    facts = "holds(causes(fear, war))\nholds(peace)"
    assert found(model("p(E) :- holds(X), X = causes(_, E).", facts), "p") == ["p(war)"]
    assert found(model("p(Y) :- holds(causes(C, E)), Y = caused(E, C).", facts), "p") == ["p(caused(war, fear))"]


def test_patterns_are_matched_in_bodies_and_built_in_heads():
    facts = "says(c1, prevents(growth, gain(russia, land)))\nsays(c2, gain(russia, land))\nsays(c3, gain(x, x))"
    assert found(model("denied(E) :- says(_, prevents(_, E)).", facts), "denied") == ["denied(gain(russia, land))"]
    assert found(model("p(C) :- says(C, gain(X, X)).", facts), "p") == ["p(c3)"]
    assert found(model("p(C, D) :- says(C, prevents(_, E)), says(D, E).", facts), "p") == ["p(c1, c2)"]
    assert found(model("p(C) :- says(C, gain(X, Y)), no says(_, prevents(_, gain(X, Y))).", facts), "p") == ["p(c3)"]
    assert found(model("p(lost(X, Y)) :- says(_, gain(X, Y)).", facts), "p") == [
        "p(lost(russia, land))",
        "p(lost(x, x))",
    ]


def test_counts_and_extremes_are_taken_over_different_values():
    facts = "cites(c1, a, 2001)\ncites(c1, a, 2003)\ncites(c1, b, 1999)\nclaim(c1)\nclaim(c2)"
    rules = """
    works(C, N) :- claim(C), N = count(W : cites(C, W, _)).
    first(C, Y) :- claim(C), Y = min(Z : cites(C, _, Z)).
    last(C, Y) :- claim(C), Y = max(Z : cites(C, _, Z)).
    uncited(C) :- claim(C), 0 = count(W : cites(C, W, _)).
    both(C, N, M) :- claim(C), N = count(X : cites(C, X, _)), M = count(X : cites(C, _, X)).
    """
    counted = model(rules, facts)
    assert found(counted, "works") == ["works(c1, 2)", "works(c2, 0)"]
    assert found(counted, "first") == ["first(c1, 1999)"]
    assert found(counted, "last") == ["last(c1, 2003)"]
    assert found(counted, "uncited") == ["uncited(c2)"]
    assert found(counted, "both") == ["both(c1, 2, 3)", "both(c2, 0, 0)"]


def test_there_is_no_greatest_of_things_that_do_not_compare():
    assert found(model("p(M) :- M = max(X : v(X)).", 'v(1)\nv("2")'), "p") == []


def test_terms_are_opened_and_rebuilt():
    facts = "t(causes(enlargement, fear))"
    assert found(model("p(F, N) :- t(X), functor(X, F, N).", facts), "p") == ["p(causes, 2)"]
    assert found(model("p(I, A) :- t(X), argument(X, I, A).", facts), "p") == ["p(1, enlargement)", "p(2, fear)"]
    assert found(model("p(Y) :- t(X), replaced(X, 2, war, Y).", facts), "p") == ["p(causes(enlargement, war))"]
    assert found(model("p(Y) :- t(X), renamed(X, contributes, Y).", facts), "p") == [
        "p(contributes(enlargement, fear))"
    ]
    assert found(model("p(X, V) :- t(Y), extended(X, V, Y).", facts), "p") == ["p(causes(enlargement), fear)"]
    assert found(model("p(Y) :- t(X), extended(X, now, Y).", facts), "p") == ["p(causes(enlargement, fear, now))"]
    assert found(model("p(X, V) :- t(Y), extended(X, V, Y).", "t(rises(7))"), "p") == ["p(rises, 7)"]


def test_texts():
    facts = 't("All Wars")'
    assert found(model('p(L) :- t(X), lowercase(X, L), contains(L, "war").', facts), "p") == ['p("all wars")']
    assert found(model('p(Y) :- t(X), concat(X, " End", Y).', facts), "p") == ['p("All Wars End")']


def test_a_relation_may_be_computed():
    def double(number):
        yield (number * 2,)

    twice = Computed("twice", ("+-",), double)
    assert found(model("p(Y) :- v(X), twice(X, Y).", "v(2)\nv(3)", (twice,)), "p") == ["p(4)", "p(6)"]
    assert found(model("p(X) :- v(X), twice(X, 6).", "v(2)\nv(3)", (twice,)), "p") == ["p(3)"]
    assert found(model("p(X) :- v(X), no twice(X, 6).", "v(2)\nv(3)", (twice,)), "p") == ["p(2)"]


def test_a_relation_may_be_computed_over_whole_relations():
    def widest(rows):
        row = max(rows, key=lambda row: row[1])
        yield row, [(0, row)]

    over = Computed("widest", ("--",), widest, over=1)
    rules = "w(X) :- widest[size](X, _). size(X, N) :- measured(X, N), N < 9."
    assert found(model(rules, "measured(a, 3)\nmeasured(b, 5)\nmeasured(c, 9)", (over,)), "w") == ["w(b)"]


def test_terms_that_grow_without_end_are_stopped():
    with pytest.raises(LimitReached) as caught:
        model("n(s(X)) :- n(X).", "n(zero)", deepest_term=3)
    assert str(caught.value) == "rules build terms that nest more than 3 deep: s(s(s(s(zero))))"
    assert found(caught.value.model, "n") == ["n(zero)", "n(s(zero))", "n(s(s(zero)))", "n(s(s(s(zero))))"]


def test_terms_that_were_given_may_be_deeper():
    assert found(model("p(X) :- n(X).", "n(f(f(f(a))))", deepest_term=2), "p") == ["p(f(f(f(a))))"]


def test_too_many_facts_are_stopped():
    with pytest.raises(LimitReached) as caught:
        model("pair(X, Y) :- v(X), v(Y).", "\n".join(f"v({number})" for number in range(100)), most_facts=1000)
    assert str(caught.value) == "more than 1,000 facts follow from these rules"


def test_facts_have_the_arguments_that_the_program_knows():
    program = check(parse_rules("p(X) :- v(X)."), {"v": 1})
    with pytest.raises(ValueError, match=r"v takes 1 arguments: v\(1, 2\)"):
        evaluate(program, [parse_atom("v(1, 2)")])


def test_facts_have_no_variables():
    with pytest.raises(ValueError, match="X is a variable; only constants are facts"):
        model("", "v(X)")


def test_questions_may_hold_variables():
    family = model("", FAMILY)
    assert [str(atom) for atom in family.matches(parse_atom("parent(X, cy)"))] == ["parent(bea, cy)"]
    assert [str(atom) for atom in family.matches(parse_atom("parent(X, X)"))] == []
    assert family.holds(Atom("parent", (Symbol("ann"), Symbol("bea"))))


SCRIPT = """
from argcheck.datalog import check, evaluate, parse_atom, parse_rules
rules = parse_rules("r(X, Y) :- e(X, Y). r(X, Z) :- r(X, Y), e(Y, Z). s(X) :- e(X, _), no r(X, X).")
facts = [parse_atom(f"e(n{i}, n{i * 7 % 13})") for i in range(13)]
model = evaluate(check(rules, {"e": 2}), facts)
print([(name, model.relation(name)) for name in model.predicates()], model.derivation(parse_atom("r(n2, n2)")).premises)
"""


def test_the_seed_of_hashes_changes_nothing():
    said = {
        subprocess.run(
            [sys.executable, "-c", SCRIPT], env={"PYTHONHASHSEED": seed}, capture_output=True, check=True
        ).stdout
        for seed in ("0", "1", "2")
    }
    assert len(said) == 1


def test_memory_is_that_of_the_process_and_not_of_the_one_that_started_it() -> None:
    pytest.importorskip("resource")
    script = "from argcheck.datalog.budget import memory; print(memory())"
    large = bytearray(b"x") * 300_000_000
    said = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True).stdout
    assert 1 < float(said) < len(large) / 1_000_000


def test_a_product_of_many_is_ended_before_much_of_it_is_there(monkeypatch: pytest.MonkeyPatch) -> None:
    largest = 0
    join = Join.over

    def measured(self: Join, relation: Relation, environments: Environments) -> Environments:
        nonlocal largest
        found = join(self, relation, environments)
        largest = max(largest, len(found))
        return found

    monkeypatch.setattr(Join, "over", measured)
    program = Program.parse("pair(X, Y) :- v(X), v(Y).")
    with pytest.raises(LimitReached, match="more than 50,000 facts"):
        evaluate(program, [Atom("v", (number,)) for number in range(20_000)], most_facts=50_000)
    assert largest < 1_000_000


def test_what_was_found_until_a_limit_can_be_asked_about() -> None:
    program = Program.parse("far(X) :- v(X), v(Y), v(Z), X < Y, Y < Z, Z < X.")
    with pytest.raises(LimitReached) as reached:
        evaluate(program, [Atom("v", (number,)) for number in range(1500)], budget=Budget(seconds=0))
    assert len(reached.value.model.query("v(X), X >= 0")) == 1500


def test_a_join_that_explodes_is_ended_while_it_is_under_way():
    program = Program.parse("far(X) :- v(X), v(Y), v(Z), v(U), v(V), X < Y, Y < Z, Z < U, U < V, V < X.")
    given = [f"v({number})" for number in range(400)]
    begun = monotonic()
    with pytest.raises(LimitReached, match=r"0\.2 seconds"):
        evaluate(program, given, budget=Budget(seconds=0.2))
    assert monotonic() - begun < 10, "the limit was asked about only when the join was over"
