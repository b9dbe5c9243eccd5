"""What a map of an argument is made of: claims, what leads from one to another, and where they stand."""

from __future__ import annotations

from dataclasses import dataclass, field

SUPPORTS, TAKES_UP, ATTACKS = "supports", "takes up", ("rebuts", "undercuts", "undermines", "contradicts")


@dataclass(frozen=True, slots=True)
class Mark:
    """A diagnostic on a claim."""

    code: str
    severity: str
    message: str


@dataclass(frozen=True, slots=True)
class Node:
    """A claim, or the claims of a section together; `group` is where the paper says it."""

    name: str
    role: str
    text: str
    paper: str
    group: str
    hedged: bool = False
    marks: tuple[Mark, ...] = ()
    members: int = 1

    @property
    def head(self) -> str:
        """Its role and its name without the paper's; a section is named in its text."""
        return self.role if self.role == "section" else f"{self.role} {self.name.split('.', 1)[1]}"

    @property
    def place(self) -> str:
        """The section to be told in the node; one that stands for a section has its title already."""
        return "" if self.role == "section" else self.group


@dataclass(frozen=True, slots=True)
class Edge:
    """From a premise to a conclusion, or from what attacks to what is attacked; `note` is the scheme or the verdict."""

    source: str
    target: str
    kind: str
    note: str = ""

    @property
    def attacks(self) -> bool:
        return self.kind in ATTACKS


@dataclass(frozen=True)
class Map:
    """An argument to be drawn."""

    title: str
    nodes: tuple[Node, ...]
    edges: tuple[Edge, ...] = ()
    collapsed: bool = field(default=False)

    @property
    def papers(self) -> list[str]:
        return list(dict.fromkeys(node.paper for node in self.nodes))
