"""Loops of a relation: what goes round in circles, as strongly connected components (Tarjan 1972)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argcheck.datalog.computed import Computed, Row, Witness
from argcheck.datalog.graphs import breadth_first, components
from argcheck.datalog.terms import Compound, Constant

Graph = dict[Constant, dict[Constant, None]]


def loops(edges: Sequence[Row]) -> Iterator[tuple[Row, list[Witness]]]:
    """`loop[p](L, X)`: X is a member of the loop L that p goes through.

    There is one loop for each component that has a cycle: the compound loop(a, b, …) of its members in the order in
    which the edges first name them. Its witnesses are edges enough to lead from its first member to every other and
    back: for a plain cycle that is the cycle.
    """
    following: Graph = {}
    leading: Graph = {}
    for start, end in edges:
        following.setdefault(start, {})[end] = None
        leading.setdefault(end, {})[start] = None
        following.setdefault(end, {})
    place = {node: number for number, node in enumerate(following)}
    found = (sorted(component, key=place.__getitem__) for component in components(following))
    for members in sorted(found, key=lambda component: place[component[0]]):
        if len(members) > 1 or members[0] in following[members[0]]:
            loop = Compound("loop", tuple(members))
            shown: list[Witness] = [(0, edge) for edge in circle(following, leading, members)]
            for member in members:
                yield (loop, member), shown


def circle(following: Graph, leading: Graph, members: list[Constant]) -> list[Row]:
    """Edges that lead from the first member to all others and from these back to it."""
    first, within = members[0], set(members)
    if len(members) == 1:
        return [(first, first)]
    out = [(start, end) for end, start in breadth_first(following, first, within).items()]
    back = [(start, end) for start, end in breadth_first(leading, first, within).items()]
    return list(dict.fromkeys([*out, *reversed(back)]))


COMPUTED = (Computed("loop", ("--",), loops, over=1, say="{1} leads back to itself", columns=(2,)),)
