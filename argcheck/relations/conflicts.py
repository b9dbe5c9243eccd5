"""Minimal conflicts: the smallest sets of members that lead to a collision, by the labels of an assumption-based TMS.

The method is de Kleer's (1986, "An assumption-based TMS", Artificial Intelligence 28): the label of a node is the
smallest sets of members that lead to it. The three relations work over the same six:

- `leaf(M, N)`: the member M gives the node N; `background(N)`: N is there anyway;
- `passage(N, O)`: N leads to O;
- `needs(I, N)`, `yields(I, O)`: the instance I leads to O from all the nodes that it needs together;
- `collides(N, O)`: N and O cannot both be.

A node is several columns wide: as many as the relations have beside those named here.

Labels can double with each join, so at most MOST_SETS are kept of one node, and at most MOST_SETS conflicts are told,
the smallest. What is told is a minimal conflict even so, since each is tested by leaving out its members one by one; a
conflict that is larger than those told may be missed.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from typing import NamedTuple

from argcheck.datalog.computed import Computed, Row, Witness
from argcheck.datalog.terms import Compound, Constant, Symbol

MOST_SETS = 64
PASSING = Symbol("passing")
LEAF, BACKGROUND, PASSAGE, NEEDS, YIELDS, COLLIDES, ITSELF = range(7)
Members = int
"""A set of members, as bits: the first member named is 1, the next 2, then 4."""


class Link(NamedTuple):
    """One way to get to a node; a `join` is an instance, and steps on from the other links it costs nothing to take."""

    end: int
    starts: tuple[int, ...]
    member: Members
    join: bool
    via: Constant
    witness: Witness


class Reached(NamedTuple):
    """How a node is first reached: by how many joins, one after another, and by which link."""

    joins: int
    link: Link


@dataclass(slots=True)
class Network:
    """What leads to what, nodes being numbers."""

    links: list[Link] = field(default_factory=list)
    collisions: list[tuple[int, int]] = field(default_factory=list)
    members: dict[Constant, int] = field(default_factory=dict)
    nodes: dict[Row, int] = field(default_factory=dict)
    leaving: dict[int, list[int]] = field(default_factory=dict)
    """The links, by number, that start at a node."""

    def node(self, columns: Sequence[Constant]) -> int:
        return self.nodes.setdefault(tuple(columns), len(self.nodes))

    def halves(self, row: Row) -> tuple[int, int]:
        """The two nodes of a row that holds nothing else."""
        middle = len(row) // 2
        return self.node(row[:middle]), self.node(row[middle:])

    def add(
        self, starts: Iterable[int], end: int, witness: Witness, *, member: int = 0, via: Constant = PASSING
    ) -> None:
        named = tuple(dict.fromkeys(starts))
        for start in named:
            self.leaving.setdefault(start, []).append(len(self.links))
        self.links.append(Link(end, named, member, witness[0] == YIELDS, via, witness))


class Conflict(NamedTuple):
    """A minimal conflict: its name, its proof as nodes with the links to them, premises first, and what comes of it."""

    name: Compound
    proof: dict[int, Link]
    collisions: tuple[int, ...]
    """The first nodes of the pairs that its members lead to."""
    lost: dict[Constant, int]
    """For each member, the first thing in the proof that is not reached without it: a join's, else one side."""


def network(inputs: Sequence[Sequence[Row]]) -> Network:
    """The network of the six relations."""
    leaf, background, passage, needs, yields, collides = inputs
    made = Network()
    for row in leaf:
        bit = 1 << made.members.setdefault(row[0], len(made.members))
        made.add((), made.node(row[1:]), (LEAF, row), member=bit)
    for row in background:
        made.add((), made.node(row), (BACKGROUND, row))
    for row in passage:
        start, end = made.halves(row)
        made.add((start,), end, (PASSAGE, row))
    needed: dict[Constant, list[int]] = {}
    for row in needs:
        needed.setdefault(row[0], []).append(made.node(row[1:]))
    for row in yields:
        made.add(needed.get(row[0], ()), made.node(row[1:]), (YIELDS, row), via=row[0])
    made.collisions = [made.halves(row) for row in collides]
    return made


# Labels


def smallest(found: Iterable[Members], most: int = MOST_SETS) -> list[Members]:
    """The sets that hold no other, smallest first, and no more than so many."""
    kept: list[Members] = []
    for members in sorted(set(found), key=lambda one: (one.bit_count(), one)):
        if not any(less & members == less for less in kept):
            kept.append(members)
            if len(kept) == most:
                break
    return kept


def together(labels: Iterable[Sequence[Members]]) -> list[Members]:
    """The sets that lead to several nodes at once."""
    found = [0]
    for label in labels:
        found = smallest(one | other for one in found for other in label)
    return found


def bearing(net: Network) -> set[int]:
    """The nodes that lead to a collision."""
    into: dict[int, list[int]] = {}
    for link in net.links:
        into.setdefault(link.end, []).extend(link.starts)
    found = {node for pair in net.collisions for node in pair}
    waiting = list(found)
    while waiting:
        for node in into.get(waiting.pop(), ()):
            if node not in found:
                found.add(node)
                waiting.append(node)
    return found


def labels(net: Network) -> dict[int, list[Members]]:
    """For each node that bears on a collision, the smallest sets of members that lead to it.

    A label only ever gets better (smaller sets come before what they drive out), so this ends.
    """
    bear = bearing(net)
    found: dict[int, list[Members]] = {}
    waiting = dict.fromkeys(number for number, link in enumerate(net.links) if link.end in bear and not link.starts)
    while waiting:
        number = next(iter(waiting))
        del waiting[number]
        link = net.links[number]
        sets = [members | link.member for members in together(found.get(start, ()) for start in link.starts)]
        known = found.get(link.end, [])
        better = smallest((*known, *sets))
        if better != known:
            found[link.end] = better
            waiting.update((after, None) for after in net.leaving.get(link.end, ()) if net.links[after].end in bear)
    return found


# What some members lead to


def reached(net: Network, members: Members) -> dict[int, Reached]:
    """What these members lead to, each node after those that it is reached from, by fewest joins."""
    found: dict[int, Reached] = {}
    missing = {number: len(link.starts) for number, link in enumerate(net.links)}
    given = (
        number for number, link in enumerate(net.links) if not link.starts and link.member & members == link.member
    )
    now, later, joins = deque(given), list[int](), 0
    while now:
        while now:
            link = net.links[now.popleft()]
            if link.end in found:
                continue
            found[link.end] = Reached(joins, link)
            for after in net.leaving.get(link.end, ()):
                missing[after] -= 1
                if not missing[after]:
                    (later if net.links[after].join else now).append(after)
        now, later, joins = deque(later), [], joins + 1
    return found


def collided(net: Network, found: dict[int, Reached]) -> list[tuple[int, int]]:
    """The collisions that are reached, those of fewest joins first."""
    pairs = [pair for pair in net.collisions if pair[0] in found and pair[1] in found]
    return sorted(pairs, key=lambda pair: found[pair[0]].joins + found[pair[1]].joins)


def least(net: Network, members: Members) -> Members:
    """A conflict without the members that it does not need."""
    for bit in bits(members):
        if collided(net, reached(net, members & ~bit)):
            members &= ~bit
    return members


def bits(members: Members) -> Iterator[Members]:
    while members:
        yield members & -members
        members &= members - 1


# Conflicts


@lru_cache(maxsize=1)  # the three relations ask for the same, one after another
def conflicts(inputs: tuple[tuple[Row, ...], ...]) -> tuple[list[Row], list[Conflict]]:
    """The columns of the nodes, and the minimal conflicts, smallest first."""
    net = network(inputs)
    label = labels(net)
    pairs = ([label.get(node, []) for node in pair] for pair in net.collisions)
    sets = smallest(members for pair in pairs for members in together(pair))
    return list(net.nodes), [told(net, members) for members in smallest(least(net, one) for one in sets) if members]


def told(net: Network, members: Members) -> Conflict:
    """A minimal conflict with its proof; a side that is given at once comes before one that is led to."""
    found = reached(net, members)
    pairs = collided(net, found)
    sides = sorted(pairs[0], key=lambda node: found[node].joins)
    proof = proved(found, sides)
    names = {1 << number: member for member, number in net.members.items()}
    named = {names[link.member]: link.member for link in proof.values() if link.member}
    lost = {member: first_lost(proof, sides, reached(net, members & ~bit)) for member, bit in named.items()}
    return Conflict(
        Compound("conflict-set", tuple(named)), proof, tuple(dict.fromkeys(pair[0] for pair in pairs)), lost
    )


def proved(found: dict[int, Reached], sides: Sequence[int]) -> dict[int, Link]:
    """The links that lead to the sides, premises first."""
    proof: dict[int, Link] = {}
    waiting = list(reversed(sides))
    while waiting:
        link = found[waiting[-1]].link
        before = [] if link.end in proof else [start for start in link.starts if start not in proof]
        if before:
            waiting.extend(reversed(before))
        else:
            proof.setdefault(waiting.pop(), link)
    return proof


def first_lost(proof: dict[int, Link], sides: Sequence[int], left: dict[int, Reached]) -> int:
    """What of a proof is not reached any more."""
    lost = [node for node in proof if node not in left]
    joins = (node for node in lost if proof[node].join)
    return next(joins, next(node for node in sides if node not in left))


# The relations


def conflict(*inputs: Sequence[Row]) -> Iterator[tuple[Row, list[Witness]]]:
    """`conflict[…](K, V, N)`: the proof of the minimal conflict K gets to N, by the instance V or by `passing` on.

    Its witnesses are what it gets there from, and the row of the six relations that leads on from these. K is the
    compound conflict-set(a, b, …) of the members, a side that one of them gives at once before what leads to the other.
    """
    for one, columns in analysed(inputs):
        rows: dict[int, Row] = {}
        for node, link in one.proof.items():
            rows[node] = (one.name, link.via, *columns[node])
            before: list[Witness] = [(ITSELF, rows[start]) for start in link.starts]
            yield rows[node], [*before, link.witness]


def conflict_loss(*inputs: Sequence[Row]) -> Iterator[tuple[Row, list[Witness]]]:
    """`conflict_loss[…](K, M, N)`: without its member M the minimal conflict K does not get to N, nor to its end.

    N is the first in the proof that an instance yields; where all of these are left, it is one of the sides.
    """
    for one, columns in analysed(inputs):
        for member, node in one.lost.items():
            yield (one.name, member, *columns[node]), []


def conflict_at(*inputs: Sequence[Row]) -> Iterator[tuple[Row, list[Witness]]]:
    """`conflict_at[…](K, N)`: the minimal conflict K leads to N and to what N collides with."""
    for one, columns in analysed(inputs):
        for node in one.collisions:
            yield (one.name, *columns[node]), []


def analysed(inputs: Iterable[Sequence[Row]]) -> Iterator[tuple[Conflict, list[Row]]]:
    """The minimal conflicts, each with the columns of every node."""
    columns, found = conflicts(tuple(map(tuple, inputs)))
    return ((one, columns) for one in found)


NODE = "------"
"""The width of a node as argcheck's rules write it: the function itself takes any."""

COLUMNS = tuple(len(NODE) * nodes + names for nodes, names in ((1, 1), (1, 0), (2, 0), (1, 1), (1, 1), (2, 0)))
SAYINGS = "{0} leads to {5}", "without {1} nothing leads to {5}", "{0} leads to {4} and to what excludes it"
COMPUTED = (
    Computed("conflict", (f"--{NODE}",), conflict, over=6, say=SAYINGS[0], columns=COLUMNS),
    Computed("conflict_loss", (f"--{NODE}",), conflict_loss, over=6, say=SAYINGS[1], columns=COLUMNS),
    Computed("conflict_at", (f"-{NODE}",), conflict_at, over=6, say=SAYINGS[2], columns=COLUMNS),
)
