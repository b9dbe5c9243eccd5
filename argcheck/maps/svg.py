"""A map as SVG that needs nothing else: it can be opened, printed, or put into a page as it is."""

from __future__ import annotations

from html import escape

from argcheck.maps.layout import LINE, PADDING, WIDTH, Box, Layout, lay_out
from argcheck.maps.nouns import Edge, Map

MARGIN, LEGEND = 24, 34
STYLE = """
.argmap { --ink: #1c2330; --paper: #ffffff; --box: #f4f6f9; --line: #5b6577; --attack: #b3261e; --mark: #b3261e;
  --warn: #8a5a00; --note: #33618f; --claim: #2f6f4f; font: 13px/1.3 system-ui, sans-serif; background: var(--paper); }
@media (prefers-color-scheme: dark) { .argmap { --ink: #e8ebf0; --paper: #14181f; --box: #1f2630; --line: #9aa5b8;
  --attack: #ff8a80; --mark: #ff8a80; --warn: #f0c060; --note: #8fc1f5; --claim: #7fd1a8; } }
.argmap text { fill: var(--ink); } .argmap .role { font-size: 11px; font-weight: 600; }
.argmap rect.box { fill: var(--box); stroke: var(--line); stroke-width: 1.2; }
.argmap .conclusion rect.box, .argmap .recommendation rect.box { stroke: var(--claim); stroke-width: 2.6; }
.argmap .hedged rect.box { stroke-dasharray: 5 3; }
.argmap path { fill: none; stroke: var(--line); stroke-width: 1.3; }
.argmap path.attacks { stroke: var(--attack); stroke-dasharray: 7 4; stroke-width: 1.8; }
.argmap path.tie { stroke-dasharray: 2 3; } .argmap .head { fill: var(--line); stroke: none; }
.argmap .label { paint-order: stroke; stroke: var(--paper); stroke-width: 4px; }
.argmap .head.attacks { fill: var(--attack); } .argmap .label { font-size: 11px; }
.argmap .mark { font-size: 11px; font-weight: 700; } .argmap .error { fill: var(--mark); }
.argmap .warning { fill: var(--warn); } .argmap .info { fill: var(--note); }
"""


def render(drawn: Map, prefix: str = "map") -> str:
    """The drawing; `prefix` begins its ids, so that two may stand in one page. Raises NoLayout."""
    layout = lay_out(drawn)
    wide = max(layout.width, 520) + 2 * MARGIN
    high = layout.height + 2 * MARGIN + LEGEND
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" class="argmap" role="img" viewBox="0 0 {wide:.0f} {high:.0f}"'
        f' width="{wide:.0f}" height="{high:.0f}" aria-labelledby="{prefix}-title {prefix}-desc">',
        f'<title id="{prefix}-title">Argument map: {escape(drawn.title)}</title>',
        f'<desc id="{prefix}-desc">{escape(described(drawn))}</desc>',
        f"<style>{STYLE}</style>",
        legend(),
        f'<g transform="translate({MARGIN},{MARGIN + LEGEND})">',
    ]
    parts += [edge_of(edge, layout) for edge in drawn.edges]
    parts += [box_of(box, prefix, number) for number, box in enumerate(layout.boxes.values())]
    return "\n".join([*parts, "</g>", "</svg>"]) + "\n"


def described(drawn: Map) -> str:
    """The map in a few words, for those who do not see it."""
    attacks = sum(edge.attacks for edge in drawn.edges)
    marks = sum(len(node.marks) for node in drawn.nodes)
    what = "sections" if drawn.collapsed else "claims"
    return (
        f"{len(drawn.nodes)} {what}, {len(drawn.edges) - attacks} ways of support, {attacks} conflicts,"
        f" {marks} marks of diagnostics. Premises stand below what they support."
    )


def legend() -> str:
    ways = (("supports", ""), ("takes up", "tie"), ("conflicts", "attacks"))
    parts = []
    for at, (name, kind) in enumerate(ways):
        x = MARGIN + at * 120
        parts.append(f'<path class="{kind}" d="M{x} 22h34"/><text class="label" x="{x + 40}" y="26">{name}</text>')
    parts.append(f'<text class="label" x="{MARGIN + 360}" y="26">dashed box: hedged</text>')
    return "".join(parts)


def box_of(box: Box, prefix: str, number: int) -> str:
    node = box.node
    left, top = box.x - WIDTH / 2, box.y - box.height / 2
    kinds = f"node {node.role}" + " hedged" * node.hedged
    told = "\n".join(
        [f"{node.role} {node.name}: {node.text}", *(f"{m.code} {m.severity}: {m.message}" for m in node.marks)]
    )
    parts = [f'<g class="{escape(kinds)}" id="{prefix}-n{number}" data-name="{escape(node.name)}">']
    parts.append(f"<title>{escape(told)}</title>")
    parts.append(f'<rect class="box" x="{left:.1f}" y="{top:.1f}" width="{WIDTH}" height="{box.height:.1f}" rx="6"/>')
    short = node.name.split(".", 1)[1]
    head = f"{node.role}" if node.role == "section" else f"{node.role} {short}"
    y = top + PADDING + 11
    parts.append(f'<text class="role" x="{left + PADDING:.1f}" y="{y:.1f}">{escape(head[:34])}</text>')
    for line in box.lines:
        y += LINE
        parts.append(f'<text x="{left + PADDING:.1f}" y="{y:.1f}">{escape(line)}</text>')
    for at, code in enumerate(dict.fromkeys((mark.code, mark.severity) for mark in node.marks)):
        x = left + WIDTH - 6 - at * 46
        if at < 4:
            parts.append(
                f'<text class="mark {code[1]}" x="{x:.1f}" y="{top - 4:.1f}" text-anchor="end">{escape(code[0])}</text>'
            )
    return "".join([*parts, "</g>"])


def edge_of(edge: Edge, layout: Layout) -> str:
    """A line from border to border with its head, and what it is where that is not plain support."""
    one, other = layout.boxes[edge.source], layout.boxes[edge.target]
    kind = "attacks" if edge.attacks else "" if edge.kind == "supports" else "tie"
    if other.y + other.height / 2 < one.y - one.height / 2:
        start, end, turn = (one.x, one.y - one.height / 2), (other.x, other.y + other.height / 2), -1
    elif one.y + one.height / 2 < other.y - other.height / 2:
        start, end, turn = (one.x, one.y + one.height / 2), (other.x, other.y - other.height / 2), 1
    else:
        side = 1 if other.x >= one.x else -1
        start, end = (one.x + side * WIDTH / 2, one.y), (other.x - side * WIDTH / 2, other.y)
        turn = 0
    (x1, y1), (x2, y2) = start, end
    bend = (y2 - y1) / 2 if turn else 0
    path = f"M{x1:.1f} {y1:.1f}C{x1:.1f} {y1 + bend:.1f} {x2:.1f} {y2 - bend:.1f} {x2:.1f} {y2:.1f}"
    if turn:
        head = f"M{x2:.1f} {y2:.1f}l-4.5 {-turn * 9}h9z"
    else:
        side = 1 if x2 >= x1 else -1
        head = f"M{x2:.1f} {y2:.1f}l{-side * 9} -4.5v9z"
    said = edge.kind if edge.attacks else edge.note
    label = ""
    if said:
        x, y = (x1 + x2) / 2, (y1 + y2) / 2
        label = f'<text class="label" x="{x:.1f}" y="{y:.1f}" text-anchor="middle">{escape(said)}</text>'
    told = f"{edge.source} {edge.kind} {edge.target}" + (f" ({edge.note})" if edge.note else "")
    return (
        f'<g><title>{escape(told)}</title><path class="{kind}" d="{path}"/>'
        f'<path class="head {kind}" d="{head}"/>{label}</g>'
    )
