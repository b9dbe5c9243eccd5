"""A report to paste: into an issue, a review form, a letter to the editor."""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from argcheck.diagnostic import Diagnostic
from argcheck.identity import words
from argcheck.renderers import Options, Report
from argcheck.renderers._layout import clean
from argcheck.renderers._proof import rests_on, tree
from argcheck.renderers.text import papers_of, summary

_MARKS = re.compile(r"([\\`*_{}\[\]<>#|~$])")


def render(report: Report, options: Options) -> str:
    parts = ["# Report of argcheck", plain(summary(report)) + ".", *diagnostics(report, options), *not_judged(report)]
    return "\n\n".join(parts) + "\n"


def diagnostics(report: Report, options: Options) -> Iterator[str]:
    """The diagnostics of each paper under its heading, the most serious first."""
    sources = {source.path: source for source in report.inputs}
    papers = papers_of(report)
    of_paper: dict[str, list[Diagnostic]] = {}
    for one in report.diagnostics:
        of_paper.setdefault(papers.get(one.span.path, one.span.path), []).append(one)
    for path, found in of_paper.items():
        yield f"## {plain(path)}"
        for one in sorted(found, key=lambda one: (one.severity.rank, one.order)):
            yield from section(one, words(one.span, sources), options, path)


def not_judged(report: Report) -> Iterator[str]:
    """What was abstained from, with the checks of one reason together."""
    together: dict[tuple[str, str], list[str]] = {}
    for one in report.abstained:
        together.setdefault((one.path, one.reason), []).append(one.check)
    if together:
        yield "## Not judged"
        yield "\n".join(
            f"- {', '.join(checks)} in {plain(path)}: {plain(reason)}" for (path, reason), checks in together.items()
        )


def section(one: Diagnostic, passage: str, options: Options, under: str) -> Iterator[str]:
    """A diagnostic: what is said, the passage, the other places, the proof, the question; `under` is the heading."""
    expected = ", expected" if one.expected else ""
    yield f"### {one.code} {one.check} ({one.severity.value}{expected}), {where(one, under)}"
    yield plain(one.message[:1].upper() + one.message[1:] + ".")
    if passage.strip():
        yield "> " + plain(" ".join(passage.split()))
    if one.related:
        yield "\n".join(
            f"- {plain(label.span.path)}, line {label.span.line}: {plain(label.message)}" for label in one.related
        )
    if one.proof and options.proof != "none":
        lines = [*tree(one.proof, options, "", one.message, one.span.path), rests_on(one.proof)]
        fence = "`" * max(3, 1 + max((len(run) for line in lines for run in re.findall("`+", line)), default=0))
        yield "\n".join(["Because:", "", f"{fence}text", *lines, fence])
    if one.help:
        yield f"{plain(one.help[:1].upper() + one.help[1:])}."
    if one.question:
        yield f"**To the author:** {plain(one.question)}"


def where(one: Diagnostic, under: str) -> str:
    """The page or line, and the file where the heading does not tell it."""
    file = "" if under == one.span.path else f"{plain(Path(one.span.path).name)}, "
    return file + (f"page {one.span.page}" if one.span.page is not None else f"line {one.span.line}")


def plain(text: str) -> str:
    """Words that Markdown shows as they are."""
    return _MARKS.sub(r"\\\1", clean(text))
