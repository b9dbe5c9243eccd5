"""From what argument files say to a map: all of it, what lies around a claim, or what a diagnostic rests on."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from typing import Protocol

from argcheck.diagnostic import Diagnostic
from argcheck.facts import Reading
from argcheck.maps.nouns import ATTACKS, SUPPORTS, Edge, Map, Mark, Node
from argcheck.model import Claim, Document

MOST = 60
"""Claims beyond which a map shows sections in their place, unless it is told otherwise: more cannot be read at once."""
CONTRADICTING = ("AC301", "AC302", "AC801")
"""Checks whose diagnostics say of two claims that they cannot both hold."""

PLURALS = {"evidence": "evidence", "hypothesis": "hypotheses", "theory": "theories"}


class NoClaim(LookupError):
    """There is no such claim, or no such diagnostic; the message says what there is."""


class Read(Protocol):
    """What was read; `argcheck.inputs.Inputs` is one."""

    @property
    def readings(self) -> list[Reading]: ...


def argument_map(
    inputs: Read,
    diagnostics: Sequence[Diagnostic] = (),
    *,
    around: str = "",
    depth: int = 1,
    why: str = "",
    collapse: bool | None = None,
    paper: str = "",
) -> Map:
    """The map of what was read, with diagnostics as marks.

    `around` names a claim, and shows it with what is up to `depth` steps from it; `why` is a code, or `CODE@LINE`,
    and shows the claims that a diagnostic speaks of and rests on. `collapse` puts a section's claims into one node:
    where it is None, when there are more than MOST. `paper` leaves all but one paper out. Raises NoClaim.
    """
    papers = [
        reading.document
        for reading in inputs.readings
        if (of := reading.document.paper) and paper in ("", of.name.text)
    ]
    titles = [document.paper.title for document in papers if document.paper]
    title = f"{len(titles)} papers" if len(titles) > 2 else "; ".join(titles) or "no argument file"
    nodes = {node.name: node for document in papers for node in nodes_of(document, diagnostics)}
    known = [edge for edge in edges(papers, diagnostics) if {edge.source, edge.target} <= nodes.keys()]
    drawn = Map(title, tuple(nodes.values()), tuple(dict.fromkeys(known)))
    if around:
        drawn = cut(drawn, neighbours(drawn, found(around, nodes), depth))
    if why:
        drawn = cut(drawn, concerned(why, diagnostics, nodes))
    if collapse or (collapse is None and len(drawn.nodes) > MOST):
        drawn = collapsed(drawn)
    return drawn


def nodes_of(document: Document, diagnostics: Iterable[Diagnostic]) -> Iterator[Node]:
    assert document.paper
    paper = document.paper.name.text
    marks: dict[str, list[Mark]] = defaultdict(list)
    for one in diagnostics:
        for subject in one.subjects:
            marks[subject].append(Mark(one.code, one.severity.value, one.message))
    for claim in document.claims:
        name = f"{paper}.{claim.name.text}"
        group = next((place.section for place in claim.places if place.section), "")
        hedged = any(qualifier.text != "certain" for qualifier in claim.qualifiers)
        yield Node(name, claim.role, claim.text or claim.name.text, paper, group or "", hedged, tuple(marks[name]))


def edges(papers: Sequence[Document], diagnostics: Iterable[Diagnostic]) -> Iterator[Edge]:
    for document in papers:
        assert document.paper
        paper = document.paper.name.text
        inferred = {
            inference.name.text: claim.name.text
            for claim in document.claims
            for inference in claim.inferences
            if inference.name
        }
        for claim in document.claims:
            yield from edges_of(claim, paper, inferred)
    for one in diagnostics:
        if one.code in CONTRADICTING and len(one.subjects) > 1:
            yield Edge(one.subjects[0], one.subjects[1], "contradicts", one.code)


def edges_of(claim: Claim, paper: str, inferred: dict[str, str]) -> Iterator[Edge]:
    """What leads to a claim and what it attacks; an attack on an inference is drawn to its conclusion."""

    def full(name: str) -> str:
        name = inferred.get(name, name)
        return name if "." in name else f"{paper}.{name}"

    own = full(claim.name.text)
    for inference in claim.inferences:
        scheme = inference.scheme.text.replace("_", " ") if inference.scheme else ""
        yield from (Edge(full(premise.text), own, SUPPORTS, scheme) for premise in inference.premises)
        yield from (Edge(full(name.text), own, "undercuts", "unless") for name in inference.unless)
    yield from (Edge(own, full(conflict.target.text), conflict.kind) for conflict in claim.conflicts)
    for tie in claim.ties:
        yield Edge(full(tie.by.text), full(tie.taken_up.text), tie.kind, tie.verdict or "")


# Parts of a map


def found(name: str, nodes: dict[str, Node]) -> str:
    """The full name of a claim that is named with or without its paper. Raises NoClaim."""
    fitting = [full for full in nodes if full == name or full.split(".", 1)[1] == name]
    if len(fitting) == 1:
        return fitting[0]
    if fitting:
        raise NoClaim(f"several papers have a claim {name}: {', '.join(fitting)}")
    from difflib import get_close_matches

    near = get_close_matches(name, [*nodes, *(full.split(".", 1)[1] for full in nodes)], 1)
    raise NoClaim(f"there is no claim {name}" + (f"; did you mean {near[0]}?" if near else ""))


def neighbours(drawn: Map, start: str, depth: int) -> set[str]:
    reached = {start}
    for _ in range(depth):
        reached |= {
            end for edge in drawn.edges if {edge.source, edge.target} & reached for end in (edge.source, edge.target)
        }
    return reached


def concerned(why: str, diagnostics: Sequence[Diagnostic], nodes: dict[str, Node]) -> set[str]:
    """The claims that a diagnostic speaks of, and those that the steps of its proof name. Raises NoClaim."""
    code, _, line = why.partition("@")
    fitting = [one for one in diagnostics if one.code == code and (not line or str(one.span.line) == line)]
    if not fitting:
        told = ", ".join(sorted({f"{one.code}@{one.span.line}" for one in diagnostics})) or "nothing was found"
        raise NoClaim(f"there is no diagnostic {why}; there are: {told}")
    names = {subject for one in fitting for subject in one.subjects}
    atoms = [step.atom for one in fitting if one.proof for step in one.proof.steps if not step.bound]
    words = {word for atom in atoms for word in atom.replace("(", " ").replace(")", " ").replace(",", " ").split()}
    return (names | words) & nodes.keys()


def cut(drawn: Map, names: set[str]) -> Map:
    nodes = tuple(node for node in drawn.nodes if node.name in names)
    return replace(drawn, nodes=nodes, edges=tuple(e for e in drawn.edges if {e.source, e.target} <= names))


def collapsed(drawn: Map) -> Map:
    """A node for each section of each paper, and an edge where any of its claims has one."""
    home = {node.name: f"{node.paper}.{node.group or 'no place'}" for node in drawn.nodes}
    together: dict[str, list[Node]] = defaultdict(list)
    for node in drawn.nodes:
        together[home[node.name]].append(node)
    nodes = tuple(section(name, members) for name, members in together.items())
    ways = Counter(
        (home[edge.source], home[edge.target], edge.kind if edge.kind in ATTACKS else SUPPORTS)
        for edge in drawn.edges
        if home[edge.source] != home[edge.target]
    )
    edges = tuple(Edge(source, target, kind, f"{n}×" if n > 1 else "") for (source, target, kind), n in ways.items())
    return Map(drawn.title, nodes, edges, collapsed=True)


def section(name: str, members: list[Node]) -> Node:
    roles = Counter(member.role for member in members)
    text = ", ".join(f"{n} {PLURALS.get(role, role + 's') if n > 1 else role}" for role, n in roles.items())
    marks = dict.fromkeys(mark for member in members for mark in member.marks)
    group = members[0].group or "no place"
    return Node(name, "section", f"{group}: {text}", members[0].paper, group, False, tuple(marks), len(members))
