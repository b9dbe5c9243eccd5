"""Minimal conflicts: every smallest set of members that leads to a collision, with its proof, and nothing else."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from argcheck.checker import argue
from argcheck.checker import check as run
from argcheck.config import Config
from argcheck.datalog import Atom, Compound, Constant, Symbol, Term, check, evaluate, parse_atom, parse_rules
from argcheck.relations.conflicts import COMPUTED, MOST_SETS, conflict, conflict_at, conflict_loss
from argcheck.rules import rulebook

Rows = list[tuple[Constant, ...]]
Inputs = tuple[Rows, Rows, Rows, Rows, Rows, Rows]


def rows(text: str) -> Rows:
    """`am bn` is the rows (a, m) and (b, n)."""
    return [tuple(map(Symbol, word)) for word in text.split()]


def inputs(
    leaf: str = "", background: str = "", passage: str = "", needs: str = "", yields: str = "", collides: str = ""
) -> Inputs:
    return rows(leaf), rows(background), rows(passage), rows(needs), rows(yields), rows(collides)


def sets(given: Inputs) -> list[str]:
    """The members of each conflict, in the order in which they are told."""
    names = dict.fromkeys(row[0] for row, _ in conflict(*given))
    return ["".join(map(str, name.arguments)) for name in names if isinstance(name, Compound)]


def proof(given: Inputs) -> list[str]:
    """Each step as what it comes from and what it gets to."""
    return [f"{''.join(str(row[-1]) for _, row in witnesses[:-1])}>{step[2]}" for step, witnesses in conflict(*given)]


# Worked examples


def test_without_a_collision_there_is_no_conflict() -> None:
    assert sets(inputs(leaf="am bn", passage="mo")) == []


def test_two_members_that_give_what_collides() -> None:
    assert sets(inputs(leaf="am bn cn", collides="mn")) == ["ab", "ac"]


def test_an_instance_needs_all_that_it_needs() -> None:
    chain = inputs(leaf="am bn co", needs="1m 1n", yields="1x", collides="xo")
    assert sets(chain) == ["cab"]
    assert proof(chain) == [">o", ">m", ">n", "mn>x"]
    assert sets(inputs(leaf="am co", needs="1m 1n", yields="1x", collides="xo")) == []


def test_what_is_there_anyway_is_no_member() -> None:
    assert sets(inputs(leaf="am co", background="n", needs="1m 1n", yields="1x", collides="xo")) == ["ca"]
    assert sets(inputs(leaf="am", background="n o", collides="no mn")) == []


def test_the_smallest_come_first_and_those_that_hold_a_smaller_one_not_at_all() -> None:
    given = inputs(
        leaf="am bn co dx eq fy",
        needs="1m 1n 2x 2q 3m 3q",
        yields="1x 2y 3p",
        passage="po",
        collides="xo yo xp",
    )
    assert sets(given) == ["dc", "fc", "cab", "abe", "dae", "fae"]


def test_ways_round_in_circles_add_nothing() -> None:
    assert sets(inputs(leaf="am bn", passage="mx xm xy yx", collides="yn")) == ["ab"]


def test_the_proof_takes_the_way_of_fewest_joins() -> None:
    long = inputs(leaf="am bn co", needs="1m 2u 3m", yields="1u 2x 3x", collides="xo")
    assert proof(long) == [">o", ">m", "m>x"]


def test_without_a_member_the_first_thing_that_a_join_led_to_is_lost_or_else_its_side() -> None:
    given = inputs(leaf="am bn co dp", needs="1m 1n 2x 2p", yields="1x 2y", passage="oz", collides="yz")
    lost = {str(row[1]): str(row[2]) for row, _ in conflict_loss(*given)}
    assert lost == {"a": "x", "b": "x", "c": "z", "d": "y"}


def test_a_conflict_names_everything_that_it_runs_into() -> None:
    given = inputs(leaf="am bn", passage="mo nq", collides="mn oq oz")
    assert [str(row[1]) for row, _ in conflict_at(*given)] == ["m", "o"]


def test_more_ways_than_anyone_reads_are_cut_to_the_smallest_and_stay_minimal() -> None:
    leaf: Rows = [(f"{stage}{one}", f"n{stage}") for stage in range(12) for one in range(3)]
    leaf += [("short", "n12")]
    needs: Rows = [("all", f"n{stage}") for stage in range(12)]
    given: Inputs = (leaf, [], [("n11", "n12")], needs, [("all", "end")], [("end", "n12")])
    found = {row[0] for row, _ in conflict(*given)}
    assert len(found) == MOST_SETS
    for name in found:
        assert isinstance(name, Compound)
        assert minimal({*name.arguments}, given)


# Against a naive evaluator


def leads_to(members: Iterable[Term], given: Inputs) -> set[Constant]:
    """All that some members lead to."""
    leaf, background, passage, needs, yields, _ = given
    chosen = set(members)
    found = {node for member, node in leaf if member in chosen} | {node for (node,) in background}
    before = -1
    while before < len(found):
        before = len(found)
        found |= {end for start, end in passage if start in found}
        found |= {end for one, end in yields if all(node in found for other, node in needs if other == one)}
    return found


def conflicting(members: Iterable[Term], given: Inputs) -> bool:
    found = leads_to(members, given)
    return any(one in found and other in found for one, other in given[5])


def minimal(members: set[Term], given: Inputs) -> bool:
    return conflicting(members, given) and not any(conflicting(members - {one}, given) for one in members)


def all_minimal(given: Inputs) -> set[frozenset[Constant]]:
    """By trying every set, the smallest first."""
    members = list(dict.fromkeys(row[0] for row in given[0]))
    found: list[frozenset[Constant]] = []
    for size in range(len(members) + 1):
        for one in map(frozenset, combinations(members, size)):
            if not any(less <= one for less in found) and conflicting(one, given):
                found.append(one)
    return set(filter(None, found))


NODES = st.integers(0, 6)
INSTANCES = st.sampled_from("uvw")
INPUTS = st.tuples(
    st.lists(st.tuples(st.sampled_from("abcdef"), NODES), max_size=10),
    st.lists(st.tuples(NODES), max_size=1),
    st.lists(st.tuples(NODES, NODES), max_size=4),
    st.lists(st.tuples(INSTANCES, NODES), max_size=8),
    st.lists(st.tuples(INSTANCES, NODES), max_size=3, unique_by=lambda row: row[0]),
    st.lists(st.tuples(NODES, NODES), max_size=3),
)


@settings(max_examples=400, deadline=None)
@given(INPUTS)
def test_the_conflicts_are_those_that_trying_every_set_finds(given: Inputs) -> None:
    names = list(dict.fromkeys(row[0] for row, _ in conflict(*given)))
    found = [frozenset(name.arguments) for name in names if isinstance(name, Compound)]
    assert set(found) == all_minimal(given)
    assert [len(one) for one in found] == sorted(len(one) for one in found)


@settings(max_examples=200, deadline=None)
@given(INPUTS)
def test_each_step_of_a_proof_is_made_of_steps_before_it_and_what_is_given(given: Inputs) -> None:
    before: set[tuple[Constant, ...]] = set()
    for step, witnesses in conflict(*given):
        *premises, (relation, row) = witnesses
        assert isinstance(relation, int)
        assert all(place == len(given) and premise in before for place, premise in premises)
        assert row in given[relation]
        before.add(step)


@settings(max_examples=200, deadline=None)
@given(INPUTS)
def test_what_a_member_is_told_to_be_needed_for_is_lost_without_it(given: Inputs) -> None:
    told: dict[Constant, set[Constant]] = {}
    for (name, member, node), _ in conflict_loss(*given):
        assert isinstance(name, Compound)
        others = {*name.arguments} - {member}
        assert node in leads_to(name.arguments, given)
        assert node not in leads_to(others, given)
        told.setdefault(name, set()).add(member)
    assert all(members == {*name.arguments} for name, members in told.items() if isinstance(name, Compound))


# In rules and in papers

WIDTH = 6
RULES = f"""step(K, N) :- conflict[leaf, background, passage, needs, yields, collides](K, _, N{", _" * (WIDTH - 1)})."""


def test_in_a_rule_the_steps_of_a_proof_stand_on_one_another() -> None:
    def wide(text: str) -> str:
        return text.replace("@", ", ".join("x" * (WIDTH - 1)))

    facts = ["leaf(a, m, @)", "leaf(b, n, @)", "passage(m, @, o, @)", "collides(o, @, n, @)"]
    arities = {"leaf": 7, "background": 6, "passage": 12, "needs": 7, "yields": 7, "collides": 12}
    model = evaluate(check(parse_rules(RULES), arities, COMPUTED), [parse_atom(wide(fact)) for fact in facts])
    name = Compound("conflict-set", (Symbol("a"), Symbol("b")))
    (step,) = model.derivation(Atom("step", (name, Symbol("o")))).premises
    assert [str(one.conclusion.predicate) for one in step.premises] == ["conflict", "passage"]
    assert [str(one.conclusion.predicate) for one in step.premises[0].premises] == ["leaf"]


ROAD = """paper "Roads" as roads
premise w "Paint slows traffic"
  says slower(?r) if painted(?r)
premise v "Slow roads are safe"
  says safe(?r) if slower(?r)
finding p "The road was painted"
  says painted(road)
finding f "The road was not safe"
  says not safe(road)
"""


def told(text: str, folder: Path) -> list[str]:
    """The codes of conflicts with how serious each is, and what they speak of."""
    path = folder / "roads.arg"
    path.write_text(text, encoding="utf-8")
    found = run([str(path)], Config(select=("AC3",))).diagnostics
    return [f"{one.code} {one.severity} {' '.join(one.subjects)}".replace("roads.", "") for one in found]


def test_one_conflict_is_told_once(tmp_path: Path) -> None:
    assert told(ROAD, tmp_path) == ["AC306 error f p w v"]
    assert told(ROAD.replace("not safe", "not slower"), tmp_path) == ["AC302 error f"]


def test_a_content_that_one_application_leads_to_as_well_is_still_told_by_ac302(tmp_path: Path) -> None:
    more = 'premise u "Paint is safe"\n  says safe(?r) if painted(?r)\n'
    assert told(ROAD + more, tmp_path) == ["AC302 error f", "AC306 error f p w v"]


def test_where_two_claims_say_the_same_conflict_they_are_told_first(tmp_path: Path) -> None:
    more = 'finding g "The road was safe"\n  says safe(road)\n'
    assert told(ROAD + more, tmp_path) == ["AC301 error g f"]


def test_a_qualified_member_makes_it_a_warning(tmp_path: Path) -> None:
    text = ROAD.replace("  says painted", "  with probably\n  says painted")
    assert told(text, tmp_path) == ["AC306 warning f p w v"]


def test_a_claim_that_gives_all_the_rules_is_one_member(tmp_path: Path) -> None:
    text = ROAD.replace('premise v "Slow roads are safe"\n', "")
    assert told(text, tmp_path) == ["AC306 error f p w"]
    assert told(text.replace('finding p "The road was painted"\n', ""), tmp_path) == ["AC302 error f"]


def test_periods_that_do_not_overlap_are_no_conflict(tmp_path: Path) -> None:
    text = ROAD.replace("painted(road)", "painted(road) in 2001").replace("not safe(road)", "not safe(road) in 2002")
    assert told(text, tmp_path) == []


def test_every_set_is_told_with_why_each_member_is_needed(tmp_path: Path) -> None:
    path = tmp_path / "roads.arg"
    path.write_text(ROAD + 'finding q "Painted again"\n  says painted(road)\n', encoding="utf-8")
    found = run([str(path)], Config(select=("AC306",))).diagnostics
    assert [one.message for one in found] == [
        "4 claims cannot hold together: f, p, w and v",
        "4 claims cannot hold together: f, q, w and v",
    ]
    assert [(label.span.line, label.message) for label in found[1].related] == [
        (8, "without f nothing here denies that safe of road"),
        (10, "without q nothing here affirms that slower of road"),
        (2, "without w nothing here affirms that slower of road"),
        (4, "without v nothing here affirms that safe of road"),
    ]


def test_a_proof_speaks_of_the_members_of_its_set_alone(tmp_path: Path) -> None:
    path = tmp_path / "roads.arg"
    path.write_text(ROAD + 'finding q "Painted again"\n  says painted(road)\n', encoding="utf-8")
    for found in run([str(path)], Config(select=("AC306",))).diagnostics:
        assert found.proof
        steps = {step.id: step for step in found.proof.steps}
        seen, waiting = set[str](), [found.proof.root]
        while waiting:
            step = steps[waiting.pop()]
            if not step.bound:
                waiting += step.premises
                seen |= {name for name in "pqwvf" if f"claim(roads.{name}," in step.atom}
        assert seen == {name.removeprefix("roads.") for name in found.subjects}


def test_a_paper_without_strict_warrants_has_nothing_to_compute(tmp_path: Path) -> None:
    path = tmp_path / "roads.arg"
    path.write_text('paper "R" as r\npremise a "A"\n  says safe(x)\npremise b "B"\n  says not safe(x)\n')
    model = argue([str(path)], Config()).model
    assert not {"leaf", "passage", "collides"} & set(model.predicates())


def test_its_page_names_the_most_sets_that_are_told() -> None:
    (page,) = (one.reason for one in rulebook().checks if one.code == "AC306")
    assert f"({MOST_SETS})" in page
