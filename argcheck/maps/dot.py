"""A map in Graphviz's language."""

from __future__ import annotations

from argcheck.maps.layout import lines_of
from argcheck.maps.nouns import Map, Node

MANY = 16
"""Nodes beyond which premises stand beside what they support, so that a picture is not too wide for a page."""


def render(drawn: Map) -> str:
    way = "RL" if len(drawn.nodes) > MANY else "BT"
    lines = [
        "digraph argument {",
        f'  rankdir={way}; fontname="sans-serif"; edge [fontname="sans-serif", fontsize=11];',
        '  node [shape=box, style=rounded, fontname="sans-serif"];',
    ]
    for number, paper in enumerate(drawn.papers):
        lines += [f"  subgraph cluster_{number} {{", f"    label={quoted(paper)};"]
        for node in drawn.nodes:
            if node.paper == paper:
                marks = " ".join(dict.fromkeys(mark.code for mark in node.marks))
                label = "\n".join([f"{node.head} {marks}".strip(), *lines_of(node), *in_section(node)])
                style = ', style="rounded,dashed"' if node.hedged else ""
                lines.append(f"    {quoted(node.name)} [label={quoted(label)}{style}];")
        lines.append("  }")
    for edge in drawn.edges:
        colour = ', color="#b3261e", style=dashed' if edge.attacks else ""
        label = quoted(edge.kind if edge.attacks else edge.note)
        lines.append(f"  {quoted(edge.source)} -> {quoted(edge.target)} [label={label}{colour}];")
    return "\n".join([*lines, "}"]) + "\n"


def in_section(node: Node) -> list[str]:
    return [f"[{node.place}]"] if node.place else []


def quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
