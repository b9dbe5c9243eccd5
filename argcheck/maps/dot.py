"""A map in Graphviz's language."""

from __future__ import annotations

from argcheck.maps.layout import lines_of
from argcheck.maps.nouns import Map


def render(drawn: Map) -> str:
    lines = ["digraph argument {", "  rankdir=BT;", '  node [shape=box, style=rounded, fontname="sans-serif"];']
    for number, paper in enumerate(drawn.papers):
        lines += [f"  subgraph cluster_{number} {{", f"    label={quoted(paper)};"]
        for node in drawn.nodes:
            if node.paper == paper:
                marks = " ".join(dict.fromkeys(mark.code for mark in node.marks))
                label = "\n".join([f"{node.role} {node.name.split('.', 1)[1]} {marks}".strip(), *lines_of(node)])
                style = ', style="rounded,dashed"' if node.hedged else ""
                lines.append(f"    {quoted(node.name)} [label={quoted(label)}{style}];")
        lines.append("  }")
    for edge in drawn.edges:
        colour = ', color="#b3261e", style=dashed' if edge.attacks else ""
        label = quoted(edge.kind if edge.attacks else edge.note)
        lines.append(f"  {quoted(edge.source)} -> {quoted(edge.target)} [label={label}{colour}];")
    return "\n".join([*lines, "}"]) + "\n"


def quoted(text: str) -> str:
    escaped = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'"{escaped}"'
