"""Dominators: what a node cannot be reached without."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from argcheck.relations.dominators import dominators


def shown(edges: str, roots: str) -> list[str]:
    """Each dominator, as `node<dominator`."""
    rows = dominators([(pair[0], pair[1]) for pair in edges.split()], [(root,) for root in roots.split()])
    return [f"{node}<{dominator}" for (node, dominator), _ in rows]


def test_the_only_way_makes_a_sole_support():
    assert shown("ab bc", "a") == ["b<a", "c<b", "c<a"]


def test_two_ways_to_a_node_leave_only_what_they_have_in_common():
    """c may be reached through x or y; it falls only with a."""
    assert shown("ax ay xc yc", "a") == ["x<a", "y<a", "c<a"]


def test_what_stands_on_two_roots_has_no_sole_support():
    assert shown("ac bc", "a b") == []


def test_a_root_needs_nothing_else_though_something_leads_to_it():
    assert shown("ab ba", "a b") == []


def test_a_circle_on_the_way_changes_nothing():
    assert shown("ab bc cb bd", "a") == ["b<a", "c<b", "c<a", "d<b", "d<a"]


def test_what_no_root_leads_to_is_left_out():
    assert shown("ab xy", "a") == ["b<a"]


def test_witnesses_are_a_way_from_a_root_through_the_dominator():
    rows = dict(dominators([("a", "b"), ("b", "c")], [("a",)]))
    assert rows["c", "a"] == [(0, ("b", "c")), (0, ("a", "b")), (1, ("a",))]


numbers = st.integers(0, 6)


@given(st.lists(st.tuples(numbers, numbers), max_size=14), st.lists(numbers, min_size=1, max_size=2))
def test_a_dominator_is_what_cuts_off_when_it_is_taken_out(edges, roots):
    found = {row for row, _ in dominators(edges, [(root,) for root in roots])}
    reached = reachable(edges, roots, without=None)
    cut = {(node, out) for out in reached for node in reached - reachable(edges, roots, out) if node != out}
    assert found == cut


def reachable(edges, roots, without):
    seen = {root for root in roots if root != without}
    for _ in range(7):
        seen |= {end for start, end in edges if start in seen and end != without}
    return seen
