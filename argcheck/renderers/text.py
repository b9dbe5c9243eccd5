"""A report for a reader: each diagnostic with its places, its proof in plain English, and its question."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path

from argcheck.diagnostic import Diagnostic, Severity
from argcheck.renderers import Options, Report
from argcheck.renderers._excerpt import excerpt
from argcheck.renderers._layout import Paint, clean, fold
from argcheck.renderers._proof import count, rests_on, tree
from argcheck.source import Source, Span

MOST_PLACES = 20
"""Other places that are shown where the proof is not wanted in full."""


def render(report: Report, options: Options) -> str:
    paint = Paint(options.colour)
    sources = {source.path: source for source in report.inputs}
    lines: list[str] = []
    if options.statistics:
        lines += [*_statistics(report, paint), ""]
    else:
        for head, together in grouped(report, options.group):
            lines += [paint("strong", clean(head)), ""] if head else []
            for diagnostic in together:
                lines += [*_diagnostic(diagnostic, sources, options, paint), ""]
    if not options.quiet:
        lines += _abstentions(report, options)
        lines += fold(summary(report), options.width)
    return "".join(f"{line}\n" for line in lines)


def grouped(report: Report, group: str) -> Iterator[tuple[str, list[Diagnostic]]]:
    """The diagnostics of each paper, check or section under its heading, the most serious first.

    Of one paper alone the heading is left out.
    """
    papers = papers_of(report)
    keys: dict[str, Callable[[Diagnostic], str]] = {
        "paper": lambda one: papers.get(one.span.path, one.span.path),
        "check": lambda one: f"{one.code} {one.check}",
        "section": lambda one: section_of(one, report),
    }
    together: dict[str, list[Diagnostic]] = {}
    ordered = sorted(report.diagnostics, key=lambda one: one.code) if group == "check" else report.diagnostics
    for one in ordered:
        together.setdefault(keys[group](one), []).append(one)
    alone = group == "paper" and len(together) == 1
    for head, found in together.items():
        yield "" if alone else head, sorted(found, key=lambda one: one.severity.rank)


def papers_of(report: Report) -> dict[str, str]:
    """What the paper of a file is called, which are its argument file and its manuscripts, where it has both."""
    files: dict[str, list[str]] = {}
    for manuscript, argument in report.papers.items():
        files.setdefault(argument, [argument]).append(manuscript)
    return {path: " with ".join(together) for together in files.values() for path in together}


def section_of(one: Diagnostic, report: Report) -> str:
    """The section of the manuscript in which a diagnostic, or the first place that it points to there, stands."""
    for span in (one.span, *(label.span for label in one.related)):
        before = [title for line, title in report.headings.get(span.path, ()) if line <= span.line]
        if before:
            return f"{span.path}: {before[-1] or 'before the first heading'}"
    return one.span.path


def _statistics(report: Report, paint: Paint) -> Iterator[str]:
    """How often each check found something, the most frequent first."""
    counts = Counter((one.code, one.check, one.severity) for one in report.diagnostics)
    for (code, check, severity), number in sorted(counts.items(), key=lambda item: (-item[1], item[0])):
        yield f"{number:5} {paint('strong', code)} {check} ({paint(severity.value, severity.value)})"


def _diagnostic(diagnostic: Diagnostic, sources: dict[str, Source], options: Options, paint: Paint) -> Iterator[str]:
    role = diagnostic.severity.value
    expected = f" ({clean(diagnostic.waived or 'expected')})" if diagnostic.expected else ""
    code = paint("strong", diagnostic.code)
    own = f" (as set; its check says {diagnostic.own_severity.value})" if diagnostic.own_severity else ""
    yield f"{paint(role, role)} {code} {diagnostic.check}{paint('faint', own + expected)}"
    yield from fold(diagnostic.message, options.width, "  ")
    yield from _place(diagnostic.span, "", options, paint)
    if diagnostic.span.path in sources:
        yield from excerpt(sources[diagnostic.span.path], diagnostic.span, role, options.width, paint)
    shown = diagnostic.related if options.proof == "full" else diagnostic.related[:MOST_PLACES]
    for label in shown:
        yield from _place(label.span, label.message, options, paint)
    if left := len(diagnostic.related) - len(shown):
        yield f"  … and {count(left, 'more place')} (--proof full)"
    if diagnostic.proof is not None and options.proof != "none":
        yield "  because"
        yield from tree(diagnostic.proof, options, "    ", diagnostic.message, diagnostic.span.path)
        yield f"  {rests_on(diagnostic.proof)}"
    if diagnostic.help:
        yield from fold(diagnostic.help, options.width, "  help: ", "        ")
    if diagnostic.question:
        yield from fold(diagnostic.question, options.width, "  to the author: ", "    ")


def _place(span: Span, message: str, options: Options, paint: Paint) -> Iterator[str]:
    """`--> path:line:column`, in one piece so that a terminal can open it, and what is to be seen there."""
    page = "" if span.page is None else f", page {span.page}"
    place = f"{clean(span.path)}:{span.line}:{span.column}{page}"
    shown = _linked(place, span) if options.links else place
    lines = list(fold(message, options.width, f"  --> {place}  ", "      ")) if message else [f"  --> {place}"]
    yield lines[0].replace(place, paint("place", shown), 1).rstrip()
    yield from lines[1:]


def _linked(place: str, span: Span) -> str:
    """A place that a terminal opens when it is clicked (OSC 8)."""
    target = Path(span.path).absolute().as_uri()
    return f"\x1b]8;;{target}#{span.line}\x1b\\{place}\x1b]8;;\x1b\\"


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


def summary(report: Report) -> str:
    found = Counter(diagnostic.severity for diagnostic in report.diagnostics)
    expected = sum(diagnostic.expected for diagnostic in report.diagnostics)
    nouns = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
    told = ", ".join(count(found[severity], noun) for severity, noun in nouns.items())
    marked = f"; {expected} of them expected" if expected else ""
    passed = len({one.check for one in report.abstained})
    abstained = f"; {count(passed, 'check')} abstained" if passed else ""
    certain = sum(one.repair is not None and one.repair.certain for one in report.diagnostics)
    mend = f"; {certain} can be repaired: argcheck fix --diff shows how" if certain else ""
    return f"{count(report.files, 'file')} checked: {told}{marked}{abstained}{mend}"
