"""Loops: one for each knot of a relation, however many circles it holds."""

from __future__ import annotations

from argcheck.datalog import Atom, Symbol, check, evaluate, parse_atom, parse_rules
from argcheck.relations.loops import COMPUTED, loops

RULES = "on_loop(L, X) :- loop[rests_on](L, X)."


def edges(text: str) -> list[tuple[Symbol, Symbol]]:
    return [(Symbol(pair[0]), Symbol(pair[1])) for pair in text.split()]


def shown(text: str) -> list[str]:
    """Each loop, with the edges that witness it."""
    return list(
        dict.fromkeys(
            f"{loop}: {' '.join(f'{start}{end}' for _, (start, end) in witnesses)}"
            for (loop, _), witnesses in loops(edges(text))
        )
    )


def test_a_relation_without_circles_has_no_loops():
    assert shown("ab bc ac") == []


def test_a_circle_is_one_loop_of_its_members_in_the_order_in_which_they_come():
    assert shown("ab bc ca") == ["loop(a, b, c): ab bc ca"]


def test_what_rests_on_itself_is_a_loop():
    assert shown("ab bb") == ["loop(b): bb"]


def test_what_leads_into_a_loop_and_out_of_it_is_not_on_it():
    assert shown("xa ab ba by") == ["loop(a, b): ab ba"]


def test_two_circles_with_a_common_member_are_one_loop_and_both_are_shown():
    assert shown("ab ba bc cb") == ["loop(a, b, c): ab bc cb ba"]


def test_circles_apart_are_loops_apart():
    assert shown("ab ba cd dc") == ["loop(a, b): ab ba", "loop(c, d): cd dc"]


def test_a_circle_of_many_thousand_is_found_without_recursion():
    ring = [(number, (number + 1) % 20_000) for number in range(20_000)]
    found = list(loops(ring))
    assert len(found) == 20_000
    assert len(found[0][1]) == 20_000


def test_in_a_rule_each_member_is_derived_from_the_edges_of_the_loop():
    facts = [parse_atom(f"rests_on({start}, {end})") for start, end in edges("ab ba")]
    model = evaluate(check(parse_rules(RULES), {"rests_on": 2}, COMPUTED), facts)
    assert [str(Atom("on_loop", row)) for row in model.relation("on_loop")] == [
        "on_loop(loop(a, b), a)",
        "on_loop(loop(a, b), b)",
    ]
    (step,) = model.derivation(parse_atom("on_loop(loop(a, b), a)")).premises
    assert str(step.literal) == "loop[rests_on](loop(a, b), a)"
    assert [str(edge.conclusion) for edge in step.premises] == ["rests_on(a, b)", "rests_on(b, a)"]
