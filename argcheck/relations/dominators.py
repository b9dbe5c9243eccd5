"""Dominators: what every way from the roots goes through (Cooper, Harvey, Kennedy 2001, "A Simple, Fast Dominance
Algorithm")."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argcheck.datalog.computed import Computed, Row, Witness
from argcheck.datalog.graphs import breadth_first, postorder
from argcheck.datalog.terms import Compound, Constant

START: Constant = Compound("start", ())  # leads to every root; no constant of a program has no arguments
Graph = dict[Constant, list[Constant]]


def dominators(edges: Sequence[Row], roots: Sequence[Row]) -> Iterator[tuple[Row, list[Witness]]]:
    """`dominator[p, r](X, D)`: every way along p from a member of r to X goes through D, another node than X.

    Where edges lead from grounds to what they support, D is a sole support of X: X falls with it. Witnesses are the
    edges of one shortest way to X; D is on it.
    """
    following: Graph = {START: [root for (root,) in roots]}
    for start, end in edges:
        following.setdefault(start, []).append(end)
    above = immediate_dominators(following)
    came_from = breadth_first(following, START)
    for node in came_from:
        way = list(way_to(node, came_from))
        dominator = above[node]
        while dominator != START:
            yield (node, dominator), way
            dominator = above[dominator]


def immediate_dominators(following: Graph) -> dict[Constant, Constant]:
    """The last node that every way from START to a node goes through; START for itself."""
    order = postorder(following, START)
    rank = {node: number for number, node in enumerate(order)}
    leading: Graph = {}
    for node in order:
        for successor in following.get(node, ()):
            leading.setdefault(successor, []).append(node)
    above: dict[Constant, Constant] = {START: START}
    changed = True
    while changed:
        changed = False
        for node in reversed(order[:-1]):
            known = [before for before in leading[node] if before in above]
            common = known[0]
            for other in known[1:]:
                common = nearest_common(common, other, above, rank)
            if above.get(node) != common:
                above[node] = common
                changed = True
    return above


def nearest_common(
    one: Constant, other: Constant, above: dict[Constant, Constant], rank: dict[Constant, int]
) -> Constant:
    """The lowest node above both in the tree of dominators found so far."""
    while one != other:
        while rank[one] < rank[other]:
            one = above[one]
        while rank[other] < rank[one]:
            other = above[other]
    return one


def way_to(node: Constant, came_from: dict[Constant, Constant]) -> Iterator[Witness]:
    """The edges of a shortest way to a node, from its end, and the root that it starts from."""
    while (before := came_from[node]) != START:
        yield 0, (before, node)
        node = before
    yield 1, (node,)


COMPUTED = (
    Computed(
        "dominator",
        ("--",),
        dominators,
        over=2,
        say="{0} rests on nothing that does not rest on {1}",
        columns=(2, 1),
    ),
)
