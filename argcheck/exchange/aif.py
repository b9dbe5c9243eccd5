"""AIF as AIFdb has it in JSON (Chesñevar et al. 2006; Lawrence et al. 2012), written and read.

Claims are I-nodes, inferences RA-nodes, attacks CA-nodes, preferences PA-nodes; what AIF has no room for (roles, the
paper) stands in keys of ours that other programs pass over.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from typing import Any

from argcheck.model import ROLES, Claim, Document
from argcheck.renderers.json import dump
from argcheck.writing import quoted

Object = dict[str, Any]
ATTACKS = ("rebuts", "undercuts", "undermines")
DEFAULT = "Default Inference"


class NotAif(ValueError):
    """A text that is no AIF in JSON; the message says what is wrong."""


# Writing


def render(documents: Sequence[Document]) -> str:
    graph = Graph()
    for document in documents:
        graph.add(document)
    return dump({"nodes": graph.nodes, "edges": graph.edges, "locutions": [], "argcheck": {"papers": graph.papers}})


class Graph:
    """The nodes and edges of some papers, numbered as they come."""

    def __init__(self) -> None:
        self.nodes: list[Object] = []
        self.edges: list[Object] = []
        self.papers: list[Object] = []

    def node(self, name: str, text: str, kind: str, **more: str) -> str:
        self.nodes.append({"nodeID": name, "text": text, "type": kind, **more})
        return name

    def edge(self, source: str, target: str) -> None:
        self.edges.append({"edgeID": str(len(self.edges) + 1), "fromID": source, "toID": target, "formEdgeID": None})

    def add(self, document: Document) -> None:
        assert document.paper
        paper = document.paper.name.text
        self.papers.append({"name": paper, "title": document.paper.title})
        inferred: dict[str, str] = {}
        for claim in document.claims:
            self.node(f"{paper}.{claim.name.text}", claim.text, "I", role=claim.role)
            for inference in claim.inferences:
                if inference.name:
                    inferred[inference.name.text] = f"{paper}/{inference.name.text}"
        for claim in document.claims:
            self.inferences(claim, paper)
        for claim in document.claims:
            self.attacks(claim, paper, inferred)
        for one in document.preferences:
            between = self.node(f"{paper}/pa{len(self.nodes)}", "Default Preference", "PA")
            self.edge(full(one.better.text, paper), between)
            self.edge(between, full(one.worse.text, paper))

    def inferences(self, claim: Claim, paper: str) -> None:
        own = f"{paper}.{claim.name.text}"
        for inference in claim.inferences:
            scheme = inference.scheme.text if inference.scheme else DEFAULT
            name = inference.name.text if inference.name else f"ra{len(self.nodes)}"
            step = self.node(f"{paper}/{name}", scheme, "RA", **({"named": "yes"} if inference.name else {}))
            for premise in inference.premises:
                self.edge(full(premise.text, paper), step)
            self.edge(step, own)
            for exception in inference.unless:
                attack = self.node(f"{paper}/ca{len(self.nodes)}", "unless", "CA")
                self.edge(full(exception.text, paper), attack)
                self.edge(attack, step)

    def attacks(self, claim: Claim, paper: str, inferred: dict[str, str]) -> None:
        for conflict in claim.conflicts:
            attack = self.node(f"{paper}/ca{len(self.nodes)}", conflict.kind, "CA")
            self.edge(f"{paper}.{claim.name.text}", attack)
            self.edge(attack, inferred.get(conflict.target.text) or full(conflict.target.text, paper))


def full(name: str, paper: str) -> str:
    return name if "." in name else f"{paper}.{name}"


# Reading


def argument_file(text: str, stem: str) -> str:
    """The argument file that a graph in AIF amounts to; `stem` names the paper where it does not. Raises NotAif."""
    try:
        tree = json.loads(text)
    except (ValueError, RecursionError) as problem:
        raise NotAif(f"not JSON: {problem}") from None
    nodes, edges = parts(tree)
    papers = tree.get("argcheck", {}).get("papers") if isinstance(tree.get("argcheck"), dict) else None
    first = papers[0] if isinstance(papers, list) and papers and isinstance(papers[0], dict) else {}
    if isinstance(papers, list) and len(papers) > 1:
        raise NotAif(f"it holds {len(papers)} papers; export them one by one")
    paper = valid(str(first.get("name") or stem)) or "paper"
    title = str(first.get("title") or stem)
    return "\n".join(Reading(nodes, edges, paper).lines(title)) + "\n"


def parts(tree: Any) -> tuple[dict[str, Object], list[tuple[str, str]]]:
    """The nodes by their ids, and the edges. Raises NotAif."""
    if not isinstance(tree, dict) or not isinstance(tree.get("nodes"), list):
        raise NotAif("expected an object with “nodes” and “edges”")
    nodes = {}
    for number, node in enumerate(tree["nodes"], 1):
        if not isinstance(node, dict) or "nodeID" not in node or "type" not in node:
            raise NotAif(f"node {number} has no nodeID or no type")
        nodes[str(node["nodeID"])] = node
    edges = []
    for number, edge in enumerate(tree.get("edges") or (), 1):
        if not isinstance(edge, dict) or not {"fromID", "toID"} <= edge.keys():
            raise NotAif(f"edge {number} has no fromID or no toID")
        ends = str(edge["fromID"]), str(edge["toID"])
        if missing := [end for end in ends if end not in nodes]:
            raise NotAif(f"edge {number} leads to node {missing[0]}, which is not there")
        edges.append(ends)
    return nodes, edges


def valid(name: str) -> str:
    """A name of an argument file, made of another's id."""
    name = re.sub(r"[^\w-]+", "_", name, flags=re.ASCII).strip("_-")
    return name if name[:1].isalpha() else f"n{name}" if name else ""


class Reading:
    """A graph, read as the claims of one paper."""

    def __init__(self, nodes: dict[str, Object], edges: list[tuple[str, str]], paper: str) -> None:
        self.nodes = nodes
        self.paper = paper
        self.into: dict[str, list[str]] = {name: [] for name in nodes}
        self.out: dict[str, list[str]] = {name: [] for name in nodes}
        for source, target in edges:
            self.into[target].append(source)
            self.out[source].append(target)
        self.names: dict[str, str] = {}
        for name, node in nodes.items():
            own = valid(name.removeprefix(f"{paper}.").removeprefix(f"{paper}/")) or "n"
            if node["type"] in ("I", "RA"):
                while own in self.names.values() or own in ROLES:
                    own += "_"
                self.names[name] = own

    def kind(self, name: str) -> str:
        return str(self.nodes[name]["type"])

    def lines(self, title: str) -> Iterator[str]:
        yield f"paper {quoted(title)} as {self.paper}"
        for name in self.nodes:
            if self.kind(name) == "I":
                yield from ("", *self.claim(name))
        for name in self.nodes:
            if self.kind(name) == "PA":
                for better in self.claims(self.into[name]):
                    yield from (f"prefer {better} over {worse}" for worse in self.claims(self.out[name]))

    def claim(self, name: str) -> Iterator[str]:
        node = self.nodes[name]
        steps = [step for step in self.into[name] if self.kind(step) == "RA" and self.claims(self.into[step])]
        role = str(node.get("role") or ("conclusion" if steps else "premise"))
        if role not in ROLES:
            role = "premise"
        yield f"{role} {self.names[name]} {quoted(str(node.get('text') or ''))}"
        for step in steps:
            scheme = str(self.nodes[step].get("text") or "")
            by = f" by {scheme}" if re.fullmatch(r"[a-z]+(?:-[a-z]+)*", scheme) else ""
            attacked = any(
                self.kind(one) == "CA" and self.nodes[one].get("text") != "unless" for one in self.into[step]
            )
            named = f" as {self.names[step]}" if self.nodes[step].get("named") or attacked else ""
            yield f"  from {', '.join(self.claims(self.into[step]))}{by}{named}"
            for attack in self.into[step]:
                if self.kind(attack) == "CA" and self.nodes[attack].get("text") == "unless":
                    yield f"  unless {', '.join(self.claims(self.into[attack]))}"
        for attack in self.out[name]:
            if self.kind(attack) != "CA" or self.nodes[attack].get("text") == "unless":
                continue
            for target in self.out[attack]:
                kind = str(self.nodes[attack].get("text"))
                if kind not in ATTACKS:
                    kind = "undercuts" if self.kind(target) == "RA" else "rebuts"
                if target in self.names:
                    yield f"  {kind} {self.names[target]}"

    def claims(self, names: list[str]) -> list[str]:
        return [self.names[name] for name in names if self.kind(name) == "I"]
