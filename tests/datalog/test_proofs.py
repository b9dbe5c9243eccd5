"""Why something holds, and how near it came when it does not."""

from __future__ import annotations

import pytest

from argcheck.datalog import Atom, Computed, Derivation, Model, check, evaluate, parse_atom, parse_rules


def model(rules: str, facts: str = "", computed: tuple[Computed, ...] = ()) -> Model:
    given = [parse_atom(fact) for fact in facts.splitlines()]
    return evaluate(check(parse_rules(rules), {f.predicate: len(f.arguments) for f in given}, computed), given)


def tree(derivation: Derivation, indent: str = "") -> list[str]:
    """A derivation as lines, premises below what they support."""
    below = [line for premise in derivation.premises for line in tree(premise, indent + "  ")]
    return [f"{indent}{derivation.literal or derivation.conclusion} ({derivation.kind}, {derivation.height})", *below]


def why(model: Model, atom: str) -> list[str]:
    return tree(model.derivation(parse_atom(atom)))


SUPPORT = """
supported(C) :- granted(C).
supported(C) :- from(C, D), supported(D), no doubted(D), D != C.
"""


def test_a_derivation_shows_every_step_in_the_order_of_the_rule():
    argued = model(SUPPORT, "granted(a)\nfrom(b, a)\ndoubted(z)")
    assert why(argued, "supported(b)") == [
        "supported(b) (rule, 2)",
        "  from(b, a) (fact, 0)",
        "  supported(a) (rule, 1)",
        "    granted(a) (fact, 0)",
        "  no doubted(a) (absence, 0)",
        "  a != b (comparison, 0)",
    ]
    step = argued.derivation(parse_atom("supported(b)"))
    assert str(step.rule) == "supported(C) :- from(C, D), supported(D), no doubted(D), D != C."
    assert {name: str(value) for name, value in step.bindings.items()} == {"C": "b", "D": "a"}


def test_an_absence_says_what_was_looked_through():
    rules = "cited(W) :- cites(_, W). cited(W) :- quotes(W). lost(W) :- work(W), no cited(W)."
    argued = model(rules, "work(a)\nwork(b)\ncites(c, a)\nquotes(z)")
    _, absence = argued.derivation(parse_atom("lost(b)")).premises
    assert absence.searched == (("cited", 2), ("cites", 1), ("quotes", 1))


def test_the_shorter_of_two_ways_is_shown():
    argued = model(SUPPORT, "granted(a)\ngranted(b)\nfrom(d, c)\nfrom(c, b)\nfrom(d, a)\ndoubted(z)")
    assert argued.derivation(parse_atom("supported(d)")).height == 2
    assert "  from(d, a) (fact, 0)" in why(argued, "supported(d)")


def test_of_two_ways_of_one_height_the_earlier_rule_and_then_the_earlier_fact_is_shown():
    argued = model("p(X) :- r(X, _). p(X) :- q(X, _).", "q(a, 1)\nr(a, 2)\nr(a, 3)")
    assert why(argued, "p(a)") == ["p(a) (rule, 1)", "  r(a, 2) (fact, 0)"]


def test_what_was_given_is_not_derived_again():
    argued = model("p(X) :- q(X).", "q(a)\np(a)")
    assert why(argued, "p(a)") == ["p(a) (fact, 0)"]
    assert argued.given(parse_atom("p(a)"))


def test_links_of_a_chain_cost_no_height():
    """An inference from many premises is one step, though its premises are walked through one by one."""
    rules = """
    %! hidden walked(i, c)
    supported(C) :- granted(C).
    supported(C) :- last(C, D), walked(C, D).
    walked(C, D) :- first(C, D), supported(D).
    walked(C, E) :- walked(C, D), next(C, D, E), supported(E).
    """
    premises = [f"granted(p{number})" for number in range(9)]
    chain = [f"next(c, p{number}, p{number + 1})" for number in range(8)]
    argued = model(rules, "\n".join([*premises, *chain, "first(c, p0)", "last(c, p8)"]))
    assert argued.derivation(parse_atom("supported(c)")).height == 2


def test_a_short_way_through_hidden_links_beats_a_long_one_through_few():
    rules = """
    %! hidden link(x, y)
    link(X, Y) :- edge(X, Y).
    link(X, Z) :- link(X, Y), edge(Y, Z).
    far(X, Y) :- edge(X, Y).
    far(X, Z) :- far(X, Y), edge(Y, Z).
    reached(Y) :- far(a, Y).
    reached(Y) :- link(a, Y).
    """
    argued = model(rules, "edge(a, b)\nedge(b, c)\nedge(c, d)")
    assert argued.derivation(parse_atom("reached(d)")).height == 1


def test_an_aggregate_shows_its_members():
    argued = model(
        "n(C, N) :- claim(C), N = count(W : cites(C, W)).", "claim(c)\ncites(c, a)\ncites(c, b)\ncites(d, a)"
    )
    assert why(argued, "n(c, 2)") == [
        "n(c, 2) (rule, 1)",
        "  claim(c) (fact, 0)",
        "  2 = count(W : cites(c, W)) (aggregate, 0)",
        "    cites(c, a) (fact, 0)",
        "    cites(c, b) (fact, 0)",
    ]


def test_a_computed_relation_shows_its_inputs_or_its_witnesses():
    argued = model("p(N) :- t(X), functor(X, F, N).", "t(f(a, b))")
    assert why(argued, "p(2)") == ["p(2) (rule, 1)", "  t(f(a, b)) (fact, 0)", "  functor(f(a, b), f, 2) (computed, 0)"]

    both = Computed("joined", ("--",), lambda rows: [(row, [(0, row)]) for row in rows], over=1)
    argued = model("p(X) :- joined[e](X, _).", "e(a, b)", (both,))
    assert why(argued, "p(a)") == ["p(a) (rule, 1)", "  joined[e](a, b) (computed, 0)", "    e(a, b) (fact, 0)"]


def test_steps_that_are_shared_are_one_object():
    argued = model("p(X) :- q(X). r(X) :- p(X). s(X) :- p(X), r(X).", "q(a)")
    shared, above = argued.derivation(parse_atom("s(a)")).premises
    assert above.premises[0] is shared


def test_a_proof_may_be_ten_thousand_steps_deep():
    chain = [Atom("next", (number, number + 1)) for number in range(10_000)]
    program = check(parse_rules("r(0). r(Y) :- r(X), next(X, Y)."), {"next": 2})
    derivation = evaluate(program, chain).derivation(Atom("r", (10_000,)))
    assert derivation.height == 10_001


def test_what_does_not_hold_has_no_derivation():
    with pytest.raises(LookupError, match=r"p\(b\) does not hold"):
        model("p(X) :- q(X).", "q(a)").derivation(parse_atom("p(b)"))


# Why not


def test_the_nearest_attempt_comes_first_with_what_it_had_and_what_it_lacked():
    nearest, other = model(SUPPORT, "granted(z)\nfrom(b, a)\ndoubted(z)").why_not(parse_atom("supported(b)"))
    assert str(nearest.rule) == "supported(C) :- granted(C)."
    assert (nearest.premises, str(nearest.missing), nearest.left) == ((), "granted(b)", 1)
    assert [str(premise.conclusion) for premise in other.premises] == ["from(b, a)"]
    assert (str(other.missing), other.left) == ("supported(a)", 3)


def test_where_an_absence_was_lacking_the_attempt_shows_what_was_found():
    *_, attempt = sorted(
        model(SUPPORT, "granted(a)\nfrom(b, a)\ndoubted(a)").why_not(parse_atom("supported(b)")),
        key=lambda one: len(one.premises),
    )
    assert str(attempt.missing) == "no doubted(a)"
    assert [str(one.conclusion) for one in attempt.found] == ["doubted(a)"]


def test_what_no_rule_concludes_was_never_attempted():
    assert model("p(a) :- q(a).", "q(b)").why_not(parse_atom("p(b)")) == []
    assert model("", "q(b)").why_not(parse_atom("q(a)")) == []
