"""A review as one page that opens from disk: no request leaves it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from importlib import resources
from pathlib import Path

from argcheck.diagnostic import Diagnostic, Severity
from argcheck.identity import words
from argcheck.renderers import Report
from argcheck.renderers.text import grouped, summary
from argcheck.review import Drawing, Matrix, Review
from argcheck.review.pieces import proof_list, shown, where
from argcheck.source import Source, Span

FEW = 12
"""Rows that may stand open before the picture and the diagnostics."""


def render(review: Review) -> str:
    page = resources.files("argcheck.review").joinpath("page.html").read_text("utf-8")
    numbers = {id(one): number for number, one in enumerate(review.ordered, 1)}
    parts = {
        "title": shown(review.title),
        "summary": shown(summary(review.report)) + ".",
        "papers": papers(review),
        "counts": counts(review, numbers),
        "map": "\n".join(map(drawing, review.drawings)) or f"<p>{shown(review.undrawn)}</p>",
        "diagnostics": "\n".join(diagnostics(review, numbers)),
        "matrices": "\n".join(map(matrix, review.matrices)) or "<p>No hypothesis is encoded.</p>",
        "positions": "\n".join(topics(review)) or "<p>Fewer than two papers take a position on anything.</p>",
        "citations": citations(review, numbers),
        "abstained": abstained(review),
        "inputs": "".join(
            f"<li><code>{shown(source.path)}</code> <small>SHA-256 {source.digest}</small></li>"
            for source in review.report.inputs
        ),
        "rules": review.report.rules,
    }
    for name, part in parts.items():
        before, mark, after = page.partition(f"<!-- {name} -->")
        page = f"{before}{part}{after}" if mark else page
    return page.replace("<!-- title -->", parts["title"])


def papers(review: Review) -> str:
    """Of several papers, how much was found in each, with a link to it."""
    if len(review.by_paper) < 2:
        return ""
    rows = []
    for number, (name, found) in enumerate(review.by_paper.items(), 1):
        by = Counter(one.severity for one in found)
        cells = "".join(f'<td class="number">{by[severity]}</td>' for severity in Severity)
        title = review.titles.get(found[0].span.path, "")
        told = f"{shown(title)} <small>{shown(name)}</small>" if title else shown(name)
        rows.append(f'<tr><th scope="row"><a href="#p{number}">{told}</a></th>{cells}</tr>')
    return table("Papers", ("Paper", "Errors", "Warnings", "Notes"), rows)


def counts(review: Review, numbers: Mapping[int, int]) -> str:
    """A row for each check that found something, with a link to the first thing that it found."""
    rows = []
    found = Counter((one.code, one.check, one.severity.value) for one in review.report.diagnostics)
    first = {(one.code, one.severity.value): numbers[id(one)] for one in reversed(review.ordered)}
    for (code, check, severity), number in sorted(found.items()):
        link = f'<a href="#d{first[code, severity]}">{code} {shown(check)}</a>'
        rows.append(
            f'<tr><th scope="row">{link}</th><td class="{severity}"><span class="badge">{severity}</span></td>'
            f'<td class="number">{number}</td></tr>'
        )
    open = " open" if len(rows) <= FEW else ""
    whole = table("Diagnostics by check", ("Check", "Severity", "Number"), rows)
    return f"<details{open}><summary>What each check found</summary>{whole}</details>" if rows else ""


def drawing(one: Drawing) -> str:
    head = f"<h3>{shown(one.title)}</h3>" if one.title else ""
    return f'{head}<div class="drawing" tabindex="0" role="region" aria-label="Map: {shown(one.label)}">{one.svg}</div>'


def diagnostics(review: Review, numbers: Mapping[int, int]) -> Iterator[str]:
    for number, (name, found) in enumerate(review.by_paper.items(), 1):
        yield f'<h3 id="p{number}">{shown(name)}</h3>'
        for one in found:
            yield article(one, numbers[id(one)], review.sources)


NOTEBOOK = """
.argcheck article { border-left: 4px solid #28557d; padding: .1em 0 .1em .9em; margin: 1em 0; }
.argcheck article.error { border-color: #c0392b; } .argcheck article.warning { border-color: #b07800; }
.argcheck article.expected { border-color: #999; } .argcheck article > p, .argcheck h4 { margin: .3em 0; }
.argcheck blockquote { margin: .2em 0 .5em; padding-left: .8em; border-left: 2px solid #9998; font-size: 1em; }
.argcheck .proof ul { list-style: none; margin: 0; padding-left: 1.1em; border-left: 1px solid #9998; }
.argcheck .badge { border: 1px solid; border-radius: 3px; padding: 0 .3em; font-size: .85em; }
"""
"""The looks of a notebook's own page, light or dark, but for what only we have."""


def listed(report: Report) -> str:
    """The diagnostics alone, the most serious of each paper first, as a piece of a page: for notebooks."""
    sources = {source.path: source for source in report.inputs}
    parts = [f"<style>{NOTEBOOK}</style><p><strong>{shown(summary(report))}</strong></p>"]
    for head, found in grouped(report, "paper"):
        parts += [f"<h3>{shown(head)}</h3>"] if head else []
        parts += [article(one, 0, sources) for one in found]
    return f'<div class="argcheck">{"".join(parts)}</div>'


def article(one: Diagnostic, number: int, sources: Mapping[str, Source]) -> str:
    """A diagnostic; one without a number stands in a page that is not ours, which cannot copy for us."""
    state = "expected" if one.expected else one.severity.value
    anchor = f' id="d{number}"' if number else ""
    also = f' <span class="badge">{one.severity.value}</span>' if one.expected else ""
    parts = [
        f'<article{anchor} class="diagnostic {state}" data-severity="{one.severity.value}">',
        f'<h4><span class="badge">{state}</span>{also} {one.code} {shown(one.check)}</h4>',
        f'<p class="message">{shown(one.message)}</p>',
        passage(one.span, "", sources),
        *(passage(label.span, label.message, sources) for label in one.related),
    ]
    if one.proof:
        parts.append(
            f"<details><summary>Why: the proof</summary>{proof_list(one.proof, one.message, one.span.path)}</details>"
        )
    if one.help:
        parts.append(f"<p>{shown(one.help)}</p>")
    if one.question:
        button = f' <button type="button" class="copy" aria-label="Copy the question of {one.code}">Copy</button>'
        said = f"<strong>To the author:</strong> <span>{shown(one.question)}</span>"
        parts.append(f'<p class="question">{said}{button if number else ""}</p>')
    return "\n".join([*parts, "</article>"])


def passage(span: Span, message: str, sources: Mapping[str, Source]) -> str:
    """A place and what stands there."""
    said = " ".join(words(span, sources).split())
    quoted = f"<blockquote>{shown(said)}</blockquote>" if said else ""
    told = f" {shown(message)}" if message else ""
    return f'<div class="place"><code>{shown(where(span))}</code>{told}{quoted}</div>'


def matrix(one: Matrix) -> str:
    """Hypotheses by findings, and below it what each finding says."""
    heads = ["Hypothesis", *(name for name, _ in one.findings)]
    rows = []
    for name, text in one.hypotheses:
        cells = "".join(f"<td>{shown(one.verdicts.get((name, finding), '–'))}</td>" for finding, _ in one.findings)
        none = "" if any(hypothesis == name for hypothesis, _ in one.verdicts) else " <em>(nothing takes it up)</em>"
        rows.append(f'<tr><th scope="row">{shown(name)}: {shown(text)}{none}</th>{cells}</tr>')
    said = "".join(f"<dt>{shown(name)}</dt><dd>{shown(text)}</dd>" for name, text in one.findings)
    return table(one.paper, heads, rows, "matrix") + (f'<dl class="said">{said}</dl>' if said else "")


def topics(review: Review) -> Iterator[str]:
    for topic in review.topics:
        held = "".join(
            f"<li><strong>{shown(one.paper)}</strong> {one.stance}"
            f"{f' ({shown(one.holder)})' if one.holder else ''}: {shown(one.text)}</li>"
            for one in topic.positions
        )
        mark = f' <span class="badge">{topic.difference}</span>' if topic.difference else ""
        yield f"<details><summary>{shown(topic.text)}{mark}</summary><ul>{held}</ul></details>"


def citations(review: Review, numbers: Mapping[int, int]) -> str:
    if not review.citations:
        return "<p>None found.</p>"
    rows = []
    for one in review.citations:
        place = where(one.span).removeprefix(one.span.path)
        rows.append(
            f'<tr><th scope="row"><a href="#d{numbers[id(one)]}">{one.code} {shown(one.check)}</a></th>'
            f"<td>{shown(Path(one.span.path).name + place)}</td><td>{shown(one.message)}</td></tr>"
        )
    return table("Citations and references", ("Check", "Place", "What"), rows, "citations")


def table(caption: str, heads: tuple[str, ...] | list[str], rows: list[str], kind: str = "plain") -> str:
    """A table that scrolls by itself where it is wider than the page."""
    columns = "".join(f'<th scope="col">{shown(head).replace("_", "_<wbr>")}</th>' for head in heads)
    return (
        f'<div class="wide" tabindex="0" role="region" aria-label="{shown(caption)}"><table class="{kind}">'
        f"<caption>{shown(caption)}</caption><thead><tr>{columns}</tr></thead><tbody>{''.join(rows)}</tbody></table></div>"
    )


def abstained(review: Review) -> str:
    together: dict[tuple[str, str], list[str]] = {}
    for one in review.report.abstained:
        together.setdefault((one.path, one.reason), []).append(one.check)
    items = "".join(
        f"<li><code>{shown(path)}</code>: {shown(reason)} <small>({shown(', '.join(checks))})</small></li>"
        for (path, reason), checks in together.items()
    )
    return f"<ul>{items}</ul>" if items else "<p>Nothing: every check could be made.</p>"
