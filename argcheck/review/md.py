"""A review as Markdown; the picture is Mermaid's, which code hosts draw."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path

from argcheck.diagnostic import Severity
from argcheck.maps import mmd
from argcheck.renderers import Options
from argcheck.renderers.markdown import diagnostics, not_judged, plain
from argcheck.renderers.text import summary
from argcheck.review import Drawing, Matrix, Review


def render(review: Review, pictures: Sequence[str] | None = None, width: int = 100) -> str:
    """The review; `pictures` are files to show in place of what Mermaid draws, one for each drawing."""
    parts = [f"# {plain(review.title)}", plain(summary(review.report)) + ".", *papers(review), "## The argument"]
    shown = map(drawing, review.drawings) if pictures is None else map(picture, review.drawings, pictures)
    parts += [*shown] or [plain(review.undrawn[:1].upper() + review.undrawn[1:]) + "."]
    parts += [*diagnostics(review.report, Options("full", width=width)), *map(matrix, review.matrices)]
    parts += [*topics(review), *citations(review), *not_judged(review.report)]
    return "\n\n".join(parts) + "\n"


def papers(review: Review) -> Iterator[str]:
    """Of several papers, how much was found in each."""
    if len(review.by_paper) < 2:
        return
    rows = []
    for name, found in review.by_paper.items():
        by = Counter(one.severity for one in found)
        title = review.titles.get(found[0].span.path, name)
        rows.append([plain(title), *(str(by[severity]) for severity in Severity)])
    yield table(["Paper", "Errors", "Warnings", "Notes"], rows)


def drawing(one: Drawing) -> str:
    head = f"### {plain(one.title)}\n\n" if one.title else ""
    return f"{head}```mermaid\n{mmd.render(one.map)}```"


def picture(one: Drawing, file: str) -> str:
    head = f"### {plain(one.title)}\n\n" if one.title else ""
    return f"{head}![Map: {plain(one.label)}]({file})"


def matrix(one: Matrix) -> str:
    """Hypotheses by findings as a table, and what each finding says."""
    rows = [
        [
            f"{plain(name)}: {plain(text)}",
            *(plain(one.verdicts.get((name, finding), "–")) for finding, _ in one.findings),
        ]
        for name, text in one.hypotheses
    ]
    told = "\n".join(f"- **{plain(name)}**: {plain(text)}" for name, text in one.findings)
    whole = table(["Hypothesis", *(plain(name) for name, _ in one.findings)], rows)
    return f"## Hypotheses of {plain(one.paper)}\n\n{whole}" + (f"\n\n{told}" if told else "")


def topics(review: Review) -> Iterator[str]:
    if review.topics:
        yield "## Positions between papers"
    for topic in review.topics:
        held = [
            f"- **{plain(one.paper)}** {one.stance}{f' ({plain(one.holder)})' if one.holder else ''}: {plain(one.text)}"
            for one in topic.positions
        ]
        yield "\n".join([f"{plain(topic.text)} ({topic.difference or 'no difference'})", "", *held])


def citations(review: Review) -> Iterator[str]:
    if review.citations:
        yield "## Citation problems"
        yield table(
            ["Check", "Place", "What"],
            [
                [f"{one.code} {one.check}", f"{plain(Path(one.span.path).name)}:{one.span.line}", plain(one.message)]
                for one in review.citations
            ],
        )


def table(heads: list[str], rows: list[list[str]]) -> str:
    lines = [heads, ["---"] * len(heads), *rows]
    return "\n".join(f"| {' | '.join(line)} |" for line in lines)
