"""Where the nodes of a map stand: by Graphviz where it is installed, else by fast-sugiyama (the extra `map`)."""

from __future__ import annotations

import shutil
import subprocess
import textwrap
from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass, replace

from argcheck.maps.nouns import Edge, Map, Node

WIDTH, LINE, PADDING, GAP, STEP = 230, 17, 12, 36, 56
"""In pixels: a node's width, a line of text, the space around the text, and between nodes beside and below others."""
BESIDE = 96
"""Between a premise and what it supports, where premises stand beside it: a word stands on the line."""
WIDEST = 1640
"""Beyond this a page would have to be scrolled sideways, so that premises go beside their conclusions."""
LETTERS, MOST_LINES = 28, 5
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
        return height(self.node, self.lines)

    @property
    def left(self) -> float:
        return self.x - WIDTH / 2

    @property
    def top(self) -> float:
        return self.y - self.height / 2


@dataclass(frozen=True, slots=True)
class Layout:
    """Boxes by name, and how wide and high all of them are together; `sideways` where premises stand beside."""

    boxes: dict[str, Box]
    width: float
    height: float
    sideways: bool = False


def lines_of(node: Node) -> tuple[str, ...]:
    lines = textwrap.wrap(node.text, LETTERS, max_lines=MOST_LINES, placeholder=" …")
    return tuple(lines) or (node.name,)


def height(node: Node, lines: tuple[str, ...]) -> float:
    """A node's height: its role, its words, and the section that it stands in."""
    return LINE * (len(lines) + 1 + bool(node.place)) + 2 * PADDING


def lay_out(drawn: Map) -> Layout:
    """Premises below what they support, or beside it where that would be too wide. Raises NoLayout.

    What hangs together is kept together; claims that nothing ties to others stand in rows at the foot.
    """
    tied = {end for edge in drawn.edges for end in (edge.source, edge.target)}
    boxes = {node.name: Box(node, lines_of(node), 0, 0) for node in drawn.nodes}
    together = {name: box for name, box in boxes.items() if name in tied}
    groups = islands(together, drawn.edges)
    sideways = False
    placed = positions(together, drawn.edges, sideways)
    if max((widest(group, placed) for group in groups), default=0) > WIDEST:
        sideways = True
        placed = positions(together, drawn.edges, sideways)
    pieces = [moved(boxes, group, placed) for group in groups]
    pieces += [{name: replace(box, x=WIDTH / 2, y=box.height / 2)} for name, box in boxes.items() if name not in tied]
    found = shelved(pieces)
    wide = max((box.left + WIDTH for box in found.values()), default=0)
    high = max((box.top + box.height for box in found.values()), default=0)
    return Layout({name: found[name] for name in boxes}, wide, high, sideways)


Positions = dict[str, tuple[float, float]]
Boxes = dict[str, Box]


def islands(boxes: Iterable[str], edges: Iterable[Edge]) -> list[list[str]]:
    """The names that edges tie to one another, each island in the order of the text."""
    near: dict[str, list[str]] = defaultdict(list)
    for edge in edges:
        near[edge.source].append(edge.target)
        near[edge.target].append(edge.source)
    found: list[list[str]] = []
    seen: set[str] = set()
    for start in boxes:
        if start in seen:
            continue
        seen.add(start)
        island = [start]
        for name in island:  # which grows meanwhile
            fresh = [other for other in dict.fromkeys(near[name]) if other not in seen]
            seen.update(fresh)
            island += fresh
        found.append(island)
    return found


def widest(group: list[str], placed: Positions) -> float:
    across = [placed[name][0] for name in group]
    return max(across) - min(across) + WIDTH


def moved(boxes: Boxes, group: list[str], placed: Positions) -> Boxes:
    """An island with its corner at the origin."""
    left = min(placed[name][0] for name in group) - WIDTH / 2
    top = min(placed[name][1] - boxes[name].height / 2 for name in group)
    return {name: replace(boxes[name], x=placed[name][0] - left, y=placed[name][1] - top) for name in group}


def shelved(pieces: list[Boxes]) -> Boxes:
    """Islands side by side on shelves, the highest first, so that the picture is not wider than its widest."""
    sizes = [
        (max(box.left + WIDTH for box in piece.values()), max(box.top + box.height for box in piece.values()))
        for piece in pieces
    ]
    room = max([WIDEST, *(wide for wide, _ in sizes)])
    alone = [len(piece) == 1 for piece in pieces]
    order = sorted(range(len(pieces)), key=lambda at: (alone[at], 0 if alone[at] else -sizes[at][1], at))
    found: Boxes = {}
    x = y = shelf = 0.0
    for at in order:
        wide, high = sizes[at]
        if x and x + wide > room:
            x, y, shelf = 0.0, y + shelf + GAP, 0.0
        found.update({name: replace(box, x=box.x + x, y=box.y + y) for name, box in pieces[at].items()})
        x, shelf = x + wide + GAP, max(shelf, high)
    return found


def positions(boxes: Boxes, edges: tuple[Edge, ...], sideways: bool) -> Positions:
    """The centres of boxes that are tied to others. Raises NoLayout."""
    if not boxes:
        return {}
    if shutil.which("dot"):
        return by_graphviz(boxes, edges, sideways)
    try:
        import fast_sugiyama  # noqa: F401
    except ImportError:
        hint = "a map needs Graphviz (graphviz.org), or: pip install 'argcheck[map]'"
        raise NoLayout(hint) from None
    return by_sugiyama(boxes, edges, sideways)


def by_sugiyama(boxes: Boxes, edges: tuple[Edge, ...], sideways: bool) -> Positions:
    import fast_sugiyama

    names = list(boxes)
    numbers = {name: number for number, name in enumerate(names)}
    pairs = {(numbers[edge.target], numbers[edge.source]) for edge in edges if edge.source != edge.target}
    highest = max(box.height for box in boxes.values())
    along, step = (highest + GAP, WIDTH + BESIDE) if sideways else (WIDTH + GAP, highest + STEP)
    found: Positions = {}
    start = 0.0
    layouts = fast_sugiyama.from_edges(sorted(pairs), vertex_spacing=along, dummy_vertices=True) if pairs else None
    for places, *_ in layouts.to_list() if layouts else ():
        levels = sorted({y for _, (_, y) in places}, reverse=True)
        own = [(names[int(n)], at, levels.index(y)) for n, (at, y) in places if int(n) < len(names)]
        first = min(at for _, at, _ in own)
        found.update({name: (start + at - first, level * step) for name, at, level in own})
        start = max(at for at, _ in found.values()) + along
    for name in names:  # one that is tied to itself alone
        found.setdefault(name, (start, 0.0))
    return {name: (level, at) for name, (at, level) in found.items()} if sideways else found


def by_graphviz(boxes: Boxes, edges: tuple[Edge, ...], sideways: bool) -> Positions:
    numbers = {name: f"n{number}" for number, name in enumerate(boxes)}
    way, beside, step = ("RL", GAP * 2 // 3, BESIDE) if sideways else ("BT", GAP, STEP)
    text = ["digraph {", f"rankdir={way}; nodesep={beside / 72}; ranksep={step / 72}; splines=line;"]
    for name, box in boxes.items():
        size = f"width={WIDTH / 72:.3f}, height={box.height / 72:.3f}"
        text.append(f'{numbers[name]} [label="", shape=box, fixedsize=true, {size}];')
    text += [f"{numbers[edge.source]} -> {numbers[edge.target]};" for edge in edges]
    done = subprocess.run(["dot", "-Tplain"], input="\n".join([*text, "}"]), capture_output=True, text=True, check=True)
    names = {number: name for name, number in numbers.items()}
    rows = [line.split() for line in done.stdout.splitlines() if line.startswith("node ")]
    return {names[row[1]]: (float(row[2]) * 72, -float(row[3]) * 72) for row in rows}
