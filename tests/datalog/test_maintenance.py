"""A model that is kept up with its facts is the one that an evaluation of these facts makes."""

from __future__ import annotations

from time import monotonic

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from argcheck.datalog import Atom, Budget, LimitReached, Model, Program, check, evaluate
from argcheck.datalog.maintenance import Maintenance
from tests.datalog.programs import ARITIES, CONSTANTS, DERIVED, Case, cases
from tests.datalog.reference import reference
from tests.datalog.test_agreement import atoms, holds

PATHS = """
path(X, Y) :- edge(X, Y).
path(X, Z) :- path(X, Y), edge(Y, Z).
closed(X) :- path(X, X).
apart(X, Y) :- node(X), node(Y), no path(X, Y).
ways(X, N) :- node(X), N = count(Y : edge(X, Y)).
"""


def kept(*facts: str) -> Maintenance:
    return Maintenance(evaluate(Program.parse(PATHS), facts))


def rows(model: Model, predicate: str) -> set[str]:
    return {",".join(map(str, row)) for row in model.relation(predicate)}


def test_what_an_edge_leads_to_comes_and_goes_with_it() -> None:
    keeping = kept("edge(a, b)", "node(a)", "node(b)", "node(c)")
    touched = keeping.change(added=["edge(b, c)"])
    assert rows(keeping.model, "path") == {"a,b", "b,c", "a,c"}
    assert {",".join(map(str, row)) for row in touched["path"]} == {"b,c", "a,c"}
    keeping.change(removed=["edge(a, b)"])
    assert rows(keeping.model, "path") == {"b,c"}
    assert "a,b" in rows(keeping.model, "apart")


def test_what_holds_in_another_way_stays_and_has_the_other_derivation() -> None:
    keeping = kept("edge(a, b)", "edge(b, c)", "edge(a, c)")
    assert keeping.model.why("path(a, c)").height == 1
    keeping.change(removed=["edge(a, c)"])
    assert keeping.model.why("path(a, c)").height == 2
    keeping.change(added=["edge(a, c)"])
    assert keeping.model.why("path(a, c)").height == 1


def test_a_circle_does_not_hold_itself_up() -> None:
    keeping = kept("edge(start, a)", "edge(a, b)", "edge(b, a)")
    keeping.change(removed=["edge(a, b)"])
    assert rows(keeping.model, "path") == {"start,a", "b,a"}
    assert rows(keeping.model, "closed") == set()


def test_a_count_follows_and_one_of_nothing_is_nought() -> None:
    keeping = kept("node(a)", "edge(a, b)", "edge(a, c)")
    assert rows(keeping.model, "ways") == {"a,2"}
    keeping.change(removed=["edge(a, b)"])
    assert rows(keeping.model, "ways") == {"a,1"}
    keeping.change(removed=["edge(a, c)"])
    assert rows(keeping.model, "ways") == {"a,0"}


def test_what_is_not_touched_is_not_told() -> None:
    keeping = kept("edge(a, b)", "edge(x, y)", "node(a)")
    assert dict(keeping.change(removed=["edge(x, z)"], added=["edge(a, b)"])) == {}
    assert set(keeping.change(added=["edge(x, z)"])) == {"edge", "path"}


def test_a_limit_ends_a_join_that_is_under_way() -> None:
    program = Program.parse("far(X) :- v(X), v(Y), v(Z), X < Y, Y < Z, Z < X.", {"v": 1})
    keeping = Maintenance(evaluate(program))
    begun = monotonic()
    with pytest.raises(LimitReached):
        keeping.change(added=[f"v({number})" for number in range(2000)], budget=Budget(seconds=0.5))
    assert monotonic() - begun < 20, "the limit was asked about only when the join was over"


def test_a_limit_ends_it() -> None:
    keeping = kept("edge(a, b)")
    with pytest.raises(LimitReached, match="more than 3 facts"):
        Maintenance(keeping.model, most_facts=3).change(added=["edge(b, c)"])
    with pytest.raises(LimitReached, match="0 seconds"):
        keeping.change(added=["edge(c, d)"], budget=Budget(seconds=0))


@st.composite
def changes(draw: DrawFn) -> list[tuple[list[Atom], list[Atom]]]:
    """Facts to take out and to put in, in several turns; some are of relations that rules conclude."""
    constant = st.sampled_from(CONSTANTS)
    arities = {"given": 1, "edge": 2, **{name: arity for name, (_, arity) in DERIVED.items()}}
    names = st.sampled_from(["given", "edge", "edge", *DERIVED])
    atom = names.flatmap(lambda name: st.tuples(*[constant] * arities[name]).map(lambda row: Atom(name, row)))
    return draw(st.lists(st.tuples(st.lists(atom, max_size=4), st.lists(atom, max_size=3)), min_size=1, max_size=4))


@settings(max_examples=400, deadline=None)
@given(cases(), changes())
def test_changing_facts_is_evaluating_the_changed_facts(case: Case, turns: list[tuple[list[Atom], list[Atom]]]) -> None:
    program = check(case.raw, ARITIES)
    keeping = Maintenance(evaluate(program, case.facts))
    facts = dict.fromkeys(case.facts)
    for removed, added in turns:
        before = derivations(keeping.model)
        touched = keeping.change([*removed, *list(facts)[:1]], added)
        facts = dict.fromkeys([*(one for one in list(facts)[1:] if one not in removed), *added])
        after = derivations(keeping.model)
        assert {atom: keeping.model.why(atom).height for atom in after} == reference(program.rules, facts)
        told = {Atom(name, row) for name, each in touched.items() for row in each}
        assert {atom for atom in {**before, **after} if before.get(atom) != after.get(atom)} <= told
        for atom in after:
            holds(keeping.model.derivation(atom), keeping.model, case._replace(facts=list(facts)))


def derivations(model: Model) -> dict[Atom, str]:
    return {atom: str(model.derivation(atom)) for atom in atoms(model)}


@settings(max_examples=100, deadline=None)
@given(cases())
def test_facts_may_come_one_by_one_and_go_again(case: Case) -> None:
    program = check(case.raw, ARITIES)
    keeping = Maintenance(evaluate(program))
    for fact in case.facts:
        keeping.change(added=[fact])
    assert atoms(keeping.model) == atoms(evaluate(program, case.facts))
    for fact in case.facts:
        keeping.change(removed=[fact])
    assert atoms(keeping.model) == atoms(evaluate(program))
