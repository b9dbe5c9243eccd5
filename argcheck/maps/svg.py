"""A map as SVG that needs nothing else: it can be opened, printed, or put into a page as it is."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape

from argcheck.maps.layout import LINE, PADDING, WIDTH, Box, Layout, lay_out
from argcheck.maps.nouns import SUPPORTS, Edge, Map

MARGIN, LEGEND = 24, 56
FAMILIES = {
    "aim": ("hypothesis", "question", "objective", "gap"),
    "ground": ("premise", "assumption", "definition", "theory", "mechanism", "variable"),
    "study": ("method", "evidence", "finding"),
    "claim": ("conclusion", "recommendation"),
    "doubt": ("objection", "limitation"),
}
"""Roles that belong together; each family has its colour."""
FAMILY = {role: family for family, roles in FAMILIES.items() for role in roles}
STYLE = """
.argmap { --ink: #1c2330; --paper: #ffffff; --box: #f4f6f9; --line: #5b6577; --attack: #b3261e; --mark: #b3261e;
  --warn: #8a5a00; --note: #33618f; --faint: #4d5769; --aim: #7a4fa3; --ground: #7b8698; --study: #2b6cb0;
  --claim: #2f6f4f; --doubt: #b3261e; font: 13px/1.3 system-ui, sans-serif; background: var(--paper); }
@media (prefers-color-scheme: dark) { .argmap { --ink: #e8ebf0; --paper: #14181f; --box: #1f2630; --line: #9aa5b8;
  --attack: #ff8a80; --mark: #ff8a80; --warn: #f0c060; --note: #8fc1f5; --faint: #aab3c2; --aim: #c9a6f0;
  --ground: #8b97aa; --study: #7fb4f0; --claim: #7fd1a8; --doubt: #ff8a80; } }
@media print { .argmap { --ink: #000; --paper: #fff; --box: #fff; --line: #444; --attack: #b3261e; --mark: #b3261e;
  --warn: #7a4f00; --note: #28557d; --faint: #333; --aim: #7a4fa3; --ground: #7b8698; --study: #2b6cb0;
  --claim: #2f6f4f; --doubt: #b3261e; print-color-adjust: exact; } }
.argmap text { fill: var(--ink); } .argmap .role { font-size: 11px; font-weight: 600; }
.argmap .place { font-size: 11px; fill: var(--faint); }
.argmap rect.box { fill: var(--box); stroke: var(--line); stroke-width: 1.2; }
.argmap .conclusion rect.box, .argmap .recommendation rect.box { stroke: var(--claim); stroke-width: 2.6; }
.argmap .hedged rect.box { stroke-dasharray: 5 3; }
.argmap .stripe { fill: var(--line); }
.argmap .aim { fill: var(--aim); } .argmap .ground { fill: var(--ground); } .argmap .study { fill: var(--study); }
.argmap .claim { fill: var(--claim); } .argmap .doubt { fill: var(--doubt); }
.argmap path { fill: none; stroke: var(--line); stroke-width: 1.3; }
.argmap path.attacks { stroke: var(--attack); stroke-dasharray: 7 4; stroke-width: 1.8; }
.argmap path.tie { stroke-dasharray: 2 3; } .argmap .head { fill: var(--line); stroke: none; }
.argmap .label { paint-order: stroke; stroke: var(--paper); stroke-width: 4px; font-size: 11px; }
.argmap path.head.attacks { fill: var(--attack); stroke: none; }
.argmap .mark { font-size: 11px; font-weight: 700; } .argmap .error { fill: var(--mark); }
.argmap .warning { fill: var(--warn); } .argmap .info { fill: var(--note); }
"""


def render(drawn: Map, prefix: str = "map") -> str:
    """The drawing; `prefix` begins its ids, so that two may stand in one page. Raises NoLayout."""
    layout = lay_out(drawn)
    wide = max(layout.width, 560) + 2 * MARGIN
    high = layout.height + 2 * MARGIN + LEGEND
    parts = [
        f'<svg xmlns="http://www.w3.org/2000/svg" class="argmap" role="img" viewBox="0 0 {wide:.0f} {high:.0f}"'
        f' width="{wide:.0f}" height="{high:.0f}" style="--wide: {wide:.0f}px"'
        f' aria-labelledby="{prefix}-title {prefix}-desc">',
        f'<title id="{prefix}-title">Argument map: {escape(drawn.title)}</title>',
        f'<desc id="{prefix}-desc">{escape(described(drawn, layout.sideways))}</desc>',
        f"<style>{STYLE}</style>",
        *legend(drawn),
        f'<g transform="translate({MARGIN},{MARGIN + LEGEND})">',
    ]
    parts += [edge_of(edge, layout) for edge in drawn.edges]
    parts += [box_of(box, prefix, number) for number, box in enumerate(layout.boxes.values())]
    return "\n".join([*parts, "</g>", "</svg>"]) + "\n"


def described(drawn: Map, sideways: bool) -> str:
    """The map in a few words, for those who do not see it."""
    attacks = sum(edge.attacks for edge in drawn.edges)
    marks = sum(len(node.marks) for node in drawn.nodes)
    what = "sections" if drawn.collapsed else "claims"
    where = "to the right of" if sideways else "below"
    return (
        f"{len(drawn.nodes)} {what}, {len(drawn.edges) - attacks} ways of support, {attacks} conflicts,"
        f" {marks} marks of diagnostics. Premises stand {where} what they support."
    )


def legend(drawn: Map) -> Iterator[str]:
    """What the lines mean, and below that the colours of those roles that the map has."""
    for at, (name, kind) in enumerate((("supports", ""), ("takes up", "tie"), ("conflicts", "attacks"))):
        start = MARGIN + at * 120
        yield f'<path class="{kind}" d="M{start} 22h34"/><text class="label" x="{start + 40}" y="26">{name}</text>'
    yield f'<text class="label" x="{MARGIN + 360}" y="26">dashed box: hedged</text>'
    x = float(MARGIN)
    for family, roles in FAMILIES.items():
        there = [role for role in roles if any(node.role == role for node in drawn.nodes)]
        if there:
            yield f'<rect class="{family}" x="{x:.0f}" y="40" width="12" height="12" rx="2"/>'
            yield f'<text class="label" x="{x + 18:.0f}" y="50">{", ".join(there)}</text>'
            x += 18 + 6.2 * len(", ".join(there)) + 24


def box_of(box: Box, prefix: str, number: int) -> str:
    node = box.node
    kinds = f"node {node.role}" + " hedged" * node.hedged
    told = "\n".join(
        [
            f"{node.role} {node.name}: {node.text}",
            *([f"in {node.place}"] if node.place else []),
            *(f"{mark.code} {mark.severity}: {mark.message}" for mark in node.marks),
        ]
    )
    return "".join(
        [
            f'<g class="{escape(kinds)}" id="{prefix}-n{number}" data-name="{escape(node.name)}">',
            f"<title>{escape(told)}</title>",
            f'<rect class="box" x="{box.left:.1f}" y="{box.top:.1f}" width="{WIDTH}"'
            f' height="{box.height:.1f}" rx="6"/>',
            f'<rect class="stripe {FAMILY.get(node.role, "")}" x="{box.left:.1f}" y="{box.top + 7:.1f}" width="5"'
            f' height="{box.height - 14:.1f}"/>',
            *words_of(box),
            *marks_of(box),
            "</g>",
        ]
    )


def words_of(box: Box) -> Iterator[str]:
    """The role with the name, the words, and where they stand."""
    node = box.node
    x, y = box.left + PADDING, box.top + PADDING + 11
    yield f'<text class="role" x="{x:.1f}" y="{y:.1f}">{escape(cut(node.head, 31))}</text>'
    for line in box.lines:
        y += LINE
        yield f'<text x="{x:.1f}" y="{y:.1f}">{escape(line)}</text>'
    if node.place:
        yield f'<text class="place" x="{x:.1f}" y="{y + LINE:.1f}">{escape(cut(node.place, 33))}</text>'


def cut(text: str, most: int) -> str:
    return text if len(text) <= most else text[: most - 1].rstrip() + "…"


def marks_of(box: Box) -> Iterator[str]:
    """Up to four codes over the box, the most serious at its edge, and how many are left."""
    ranks = {"error": 0, "warning": 1, "info": 2}
    codes = {mark.code: mark.severity for mark in sorted(box.node.marks, key=lambda mark: -ranks[mark.severity])}
    marks = sorted(codes.items(), key=lambda mark: ranks[mark[1]])
    shown = [*marks[:4], *([(f"+{len(marks) - 4}", "info")] if len(marks) > 4 else [])]
    for at, (code, severity) in enumerate(shown):
        x = box.left + WIDTH - 6 - at * 46
        yield f'<text class="mark {severity}" x="{x:.1f}" y="{box.top - 4:.1f}" text-anchor="end">{code}</text>'


def edge_of(edge: Edge, layout: Layout) -> str:
    """A line from border to border with its head, and what it is where that is not plain support."""
    kind = "attacks" if edge.attacks else "" if edge.kind == SUPPORTS else "tie"
    path, head, (x, y) = ways(layout.boxes[edge.source], layout.boxes[edge.target], layout.sideways)
    said = edge.kind if edge.attacks else edge.note
    label = f'<text class="label" x="{x:.1f}" y="{y:.1f}" text-anchor="middle">{escape(said)}</text>' if said else ""
    told = f"{edge.source} {edge.kind} {edge.target}" + (f" ({edge.note})" if edge.note else "")
    return (
        f'<g><title>{escape(told)}</title><path class="{kind}" d="{path}"/>'
        f'<path class="head {kind}" d="{head}"/>{label}</g>'
    )


Point = tuple[float, float]


def ways(one: Box, other: Box, sideways: bool) -> tuple[str, str, Point]:
    """The path between two boxes, the triangle at its end, and where a word on it stands.

    A line leaves by the side that looks to the next level, and by another where both boxes are on one level.
    """
    above = other.top + other.height <= one.top
    below = one.top + one.height <= other.top
    apart = abs(one.x - other.x) >= WIDTH
    if (above or below) and not (sideways and apart):
        side = -1 if above else 1
        start, end = (one.x, one.y + side * one.height / 2), (other.x, other.y - side * other.height / 2)
        bend: Point = (0, (end[1] - start[1]) / 2)
        head = f"l-4.5 {-side * 9}h9z"
    else:
        side = 1 if other.x >= one.x else -1
        start, end = (one.x + side * WIDTH / 2, one.y), (other.x - side * WIDTH / 2, other.y)
        bend = ((end[0] - start[0]) / 2, 0)
        head = f"l{-side * 9} -4.5v9z"
    (x1, y1), (x2, y2), (dx, dy) = start, end, bend
    path = f"M{x1:.1f} {y1:.1f}C{x1 + dx:.1f} {y1 + dy:.1f} {x2 - dx:.1f} {y2 - dy:.1f} {x2:.1f} {y2:.1f}"
    return path, f"M{x2:.1f} {y2:.1f}{head}", ((x1 + x2) / 2, (y1 + y2) / 2 + 4)
