"""Graphs as mappings from a node to its successors: components, shortest paths and orders, without recursion."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable, Iterator, Mapping
from typing import TypeVar

Node = TypeVar("Node", bound=Hashable)


def components(graph: Mapping[Node, Iterable[Node]]) -> Iterator[list[Node]]:
    """Strongly connected components, each after all those that it leads to (Tarjan 1972)."""
    order: dict[Node, int] = {}
    low: dict[Node, int] = {}  # of the nodes on the stack: the earliest of these that is known to be reachable
    place: dict[Node, int] = {}
    stack: list[Node] = []
    walk: list[tuple[Node, Iterator[Node]]] = []

    def enter(node: Node) -> None:
        order[node] = low[node] = len(order)
        place[node] = len(stack)
        stack.append(node)
        walk.append((node, iter(graph.get(node, ()))))

    for root in graph:
        if root not in order:
            enter(root)
        while walk:
            node, successors = walk[-1]
            for successor in successors:
                if successor not in order:
                    enter(successor)
                    break
                if successor in low:
                    low[node] = min(low[node], order[successor])
            else:
                walk.pop()
                if walk:
                    parent = walk[-1][0]
                    low[parent] = min(low[parent], low[node])
                if low[node] == order[node]:
                    found = stack[place[node] :]
                    del stack[place[node] :]
                    for member in found:
                        del low[member]
                    yield found


def breadth_first(
    graph: Mapping[Node, Iterable[Node]], start: Node, within: Collection[Node] | None = None
) -> dict[Node, Node]:
    """For each node that `start` leads to, the nearest first, the one before it on a shortest path."""
    came_from: dict[Node, Node] = {}
    reached = {start}
    frontier = [start]
    for node in frontier:  # grows as it is walked through
        for successor in graph.get(node, ()):
            if successor not in reached and (within is None or successor in within):
                reached.add(successor)
                came_from[successor] = node
                frontier.append(successor)
    return came_from


def path_between(
    graph: Mapping[Node, Iterable[Node]], start: Node, goal: Node, within: Collection[Node] | None = None
) -> list[Node]:
    """The nodes of a shortest path, both ends included; there must be one."""
    came_from = breadth_first(graph, start, within)
    path = [goal]
    while path[-1] != start:
        path.append(came_from[path[-1]])
    return path[::-1]


def postorder(graph: Mapping[Node, Iterable[Node]], start: Node) -> list[Node]:
    """What `start` leads to, each node after those first reached through it; `start` last."""
    order: list[Node] = []
    seen = {start}
    walk = [(start, iter(graph.get(start, ())))]
    while walk:
        node, successors = walk[-1]
        for successor in successors:
            if successor not in seen:
                seen.add(successor)
                walk.append((successor, iter(graph.get(successor, ()))))
                break
        else:
            walk.pop()
            order.append(node)
    return order
