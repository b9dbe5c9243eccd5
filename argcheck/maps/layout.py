"""Where the nodes of a map stand: by Graphviz where it is installed, else by fast-sugiyama (the extra `map`)."""

from __future__ import annotations

import shutil
import subprocess
import textwrap
from dataclasses import dataclass

from argcheck.maps.nouns import Edge, Map, Node

WIDTH, LINE, PADDING, GAP, STEP = 230, 17, 12, 36, 56
"""In pixels: a node's width, a line of text, the space around the text, and between nodes beside and below others."""
LETTERS, MOST_LINES = 30, 5
"""What fits into a node: letters of a line, and lines."""


class NoLayout(Exception):
    """Neither Graphviz nor the library is there; the message says how to get one."""


@dataclass(frozen=True, slots=True)
class Box:
    """A node with its lines and its centre; y grows downward."""

    node: Node
    lines: tuple[str, ...]
    x: float
    y: float

    @property
    def height(self) -> float:
        return height(self.lines)


@dataclass(frozen=True, slots=True)
class Layout:
    """Boxes by name, and how wide and high all of them are together."""

    boxes: dict[str, Box]
    width: float
    height: float


def lines_of(node: Node) -> tuple[str, ...]:
    lines = textwrap.wrap(node.text, LETTERS, max_lines=MOST_LINES, placeholder=" …")
    return tuple(lines) or (node.name,)


def height(lines: tuple[str, ...]) -> float:
    return LINE * (len(lines) + 1) + 2 * PADDING


def lay_out(drawn: Map) -> Layout:
    """Premises below conclusions; claims that nothing ties to others stand in rows at the foot. Raises NoLayout."""
    lines = {node.name: lines_of(node) for node in drawn.nodes}
    tied = {end for edge in drawn.edges for end in (edge.source, edge.target)}
    together = [node for node in drawn.nodes if node.name in tied]
    placed = positions(together, drawn.edges, lines) if together else {}
    left = min((x for x, _ in placed.values()), default=0) - WIDTH / 2
    top = min((y - height(lines[name]) / 2 for name, (_, y) in placed.items()), default=0)
    boxes = {
        node.name: Box(node, lines[node.name], placed[node.name][0] - left, placed[node.name][1] - top)
        for node in together
    }
    width = max((box.x + WIDTH / 2 for box in boxes.values()), default=0)
    foot = max((box.y + box.height / 2 for box in boxes.values()), default=-GAP) + GAP
    alone = [node for node in drawn.nodes if node.name not in tied]
    across = max(int((max(width, 4 * (WIDTH + GAP)) + GAP) // (WIDTH + GAP)), 1)
    for start in range(0, len(alone), across):
        row = alone[start : start + across]
        high = max(height(lines[node.name]) for node in row)
        for at, node in enumerate(row):
            x = WIDTH / 2 + at * (WIDTH + GAP)
            boxes[node.name] = Box(node, lines[node.name], x, foot + height(lines[node.name]) / 2)
        foot += high + GAP
    width = max((box.x + WIDTH / 2 for box in boxes.values()), default=0)
    return Layout(boxes, width, max(foot - GAP, 0))


Positions = dict[str, tuple[float, float]]
Lines = dict[str, tuple[str, ...]]


def positions(nodes: list[Node], edges: tuple[Edge, ...], lines: Lines) -> Positions:
    if shutil.which("dot"):
        return by_graphviz(nodes, edges, lines)
    try:
        import fast_sugiyama
    except ImportError:
        hint = "a map needs Graphviz (graphviz.org), or: pip install 'argcheck[map]'"
        raise NoLayout(hint) from None
    numbers = {node.name: number for number, node in enumerate(nodes)}
    pairs = [(numbers[edge.target], numbers[edge.source]) for edge in edges if edge.source != edge.target]
    if not pairs:
        return {node.name: (at * (WIDTH + GAP), 0.0) for at, node in enumerate(nodes)}
    across = WIDTH + GAP
    layouts = fast_sugiyama.from_edges(sorted(set(pairs)), vertex_spacing=across, dummy_vertices=True)
    found: Positions = {}
    step = max(map(height, lines.values())) + STEP
    start = 0.0
    for places, *_ in layouts.to_list():
        ys = sorted({y for _, (_, y) in places}, reverse=True)
        own = [(int(number), x, ys.index(y)) for number, (x, y) in places if int(number) < len(nodes)]
        left = min(x for _, x, _ in own)
        found.update({nodes[number].name: (start + x - left, level * step) for number, x, level in own})
        start = max(x for x, _ in found.values()) + across
    for node in nodes:  # one that is tied to itself alone
        found.setdefault(node.name, (start, 0.0))
    return found


def by_graphviz(nodes: list[Node], edges: tuple[Edge, ...], lines: Lines) -> Positions:
    numbers = {node.name: f"n{number}" for number, node in enumerate(nodes)}
    text = ["digraph {", f"rankdir=BT; nodesep={GAP / 72}; ranksep={STEP / 72}; splines=line;"]
    for node in nodes:
        size = f"width={WIDTH / 72:.3f}, height={height(lines[node.name]) / 72:.3f}"
        text.append(f'{numbers[node.name]} [label="", shape=box, fixedsize=true, {size}];')
    text += [f"{numbers[edge.source]} -> {numbers[edge.target]};" for edge in edges]
    done = subprocess.run(["dot", "-Tplain"], input="\n".join([*text, "}"]), capture_output=True, text=True, check=True)
    names = {number: name for name, number in numbers.items()}
    rows = [line.split() for line in done.stdout.splitlines() if line.startswith("node ")]
    return {names[row[1]]: (float(row[2]) * 72, -float(row[3]) * 72) for row in rows}
