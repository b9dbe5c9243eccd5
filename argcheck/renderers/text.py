"""A report for a reader: each diagnostic with its places, its proof in plain English, and its question."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from argcheck.diagnostic import Diagnostic, Severity
from argcheck.renderers import Options, Report
from argcheck.renderers._excerpt import excerpt
from argcheck.renderers._layout import Paint, clean, fold
from argcheck.renderers._proof import count, rests_on, tree
from argcheck.source import Source, Span


def render(report: Report, options: Options) -> str:
    paint = Paint(options.colour)
    sources = {source.path: source for source in report.inputs}
    lines: list[str] = []
    for diagnostic in report.diagnostics:
        lines += [*_diagnostic(diagnostic, sources, options, paint), ""]
    lines += _abstentions(report, options)
    lines += fold(_summary(report), options.width)
    return "\n".join(lines) + "\n"


def _diagnostic(diagnostic: Diagnostic, sources: dict[str, Source], options: Options, paint: Paint) -> Iterator[str]:
    role = diagnostic.severity.value
    expected = " (expected)" if diagnostic.expected else ""
    code = paint("strong", diagnostic.code)
    yield f"{paint(role, role)} {code} {diagnostic.check}{paint('faint', expected)}"
    yield from fold(diagnostic.message, options.width, "  ")
    yield from _place(diagnostic.span, "", options, paint)
    if diagnostic.span.path in sources:
        yield from excerpt(sources[diagnostic.span.path], diagnostic.span, role, options.width, paint)
    for label in diagnostic.related:
        yield from _place(label.span, label.message, options, paint)
    if diagnostic.proof is not None and options.proof != "none":
        yield "  because"
        yield from tree(diagnostic.proof, options, "    ", diagnostic.message)
        yield f"  {rests_on(diagnostic.proof)}"
    if diagnostic.help:
        yield from fold(diagnostic.help, options.width, "  help: ", "        ")
    if diagnostic.question:
        yield from fold(diagnostic.question, options.width, "  to the author: ", "    ")


def _place(span: Span, message: str, options: Options, paint: Paint) -> Iterator[str]:
    """`--> path:line:column`, in one piece so that a terminal can open it, and what is to be seen there."""
    page = "" if span.page is None else f", page {span.page}"
    place = f"{clean(span.path)}:{span.line}:{span.column}{page}"
    lines = list(fold(message, options.width, f"  --> {place}  ", "      ")) if message else [f"  --> {place}"]
    yield lines[0].replace(place, paint("place", place), 1).rstrip()
    yield from lines[1:]


def _abstentions(report: Report, options: Options) -> Iterator[str]:
    if not report.abstained:
        return
    yield "abstained"
    together: dict[tuple[str, str], list[str]] = {}
    for abstention in report.abstained:
        together.setdefault((abstention.path, abstention.reason), []).append(abstention.check)
    for (path, reason), checks in together.items():
        yield from fold(f"{', '.join(checks)} in {path}: {reason}", options.width, "  ", "    ")
    yield ""


def _summary(report: Report) -> str:
    found = Counter(diagnostic.severity for diagnostic in report.diagnostics)
    expected = sum(diagnostic.expected for diagnostic in report.diagnostics)
    nouns = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
    told = ", ".join(count(found[severity], noun) for severity, noun in nouns.items())
    marked = f"; {expected} of them expected" if expected else ""
    return f"{count(report.files, 'file')} checked: {told}{marked}"
