"""A map in Mermaid's language, which code hosts draw in Markdown."""

from __future__ import annotations

from argcheck.maps.dot import in_section
from argcheck.maps.layout import lines_of
from argcheck.maps.nouns import Map


def render(drawn: Map) -> str:
    numbers = {node.name: f"n{number}" for number, node in enumerate(drawn.nodes)}
    lines = ["flowchart BT"]
    for number, paper in enumerate(drawn.papers):
        lines.append(f'  subgraph p{number}["{plain(paper)}"]')
        for node in drawn.nodes:
            if node.paper == paper:
                marks = " ".join(dict.fromkeys(mark.code for mark in node.marks))
                head = f"{node.head} {marks}".strip()
                label = "<br>".join(plain(line) for line in (head, *lines_of(node), *in_section(node)))
                lines.append(f'    {numbers[node.name]}["{label}"]')
        lines.append("  end")
    for edge in drawn.edges:
        said = edge.kind if edge.attacks else edge.note
        arrow = "-.->" if edge.kind != "supports" else "-->"
        label = f'|"{plain(said)}"|' if said else ""
        lines.append(f"  {numbers[edge.source]} {arrow}{label} {numbers[edge.target]}")
    return "\n".join(lines) + "\n"


def plain(text: str) -> str:
    """Words that Mermaid takes as they are."""
    for character, said in (("#", "35"), ("&", "amp"), ("<", "lt"), (">", "gt"), ('"', "quot")):
        text = text.replace(character, f"#{said};")
    return text.replace("`", "'")
