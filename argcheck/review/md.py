"""A review as Markdown; the picture is Mermaid's, which code hosts draw."""

from __future__ import annotations

from collections.abc import Iterator

from argcheck.renderers import Options, renderer
from argcheck.renderers.markdown import plain
from argcheck.review import Matrix, Review


def render(review: Review) -> str:
    report = renderer("markdown")(review.report, Options("full", width=100))
    parts = [report.rstrip("\n"), *map(matrix, review.matrices), *topics(review)]
    return "\n\n".join(parts) + "\n"


def matrix(one: Matrix) -> str:
    """Hypotheses by findings as a table."""
    heads = ["Hypothesis", *(name for name, _ in one.findings)]
    lines = [f"## Hypotheses of {plain(one.paper)}", "", row(heads), row(["---"] * len(heads))]
    for name, text in one.hypotheses:
        cells = [one.verdicts.get((name, finding), "–") for finding, _ in one.findings]
        lines.append(row([f"{plain(name)}: {plain(text)}", *map(plain, cells)]))
    return "\n".join(lines)


def row(cells: list[str]) -> str:
    return f"| {' | '.join(cells)} |"


def topics(review: Review) -> Iterator[str]:
    if review.topics:
        yield "## Positions"
    for topic in review.topics:
        held = [f"- **{plain(one.paper)}** {one.stance}: {plain(one.text)}" for one in topic.positions]
        yield "\n".join([f"{plain(topic.text)} ({topic.difference or 'no difference'})", "", *held])
