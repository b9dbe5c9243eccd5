"""A review as one page that opens from disk: no request leaves it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from html import escape
from importlib import resources

from argcheck.diagnostic import Diagnostic
from argcheck.identity import words
from argcheck.renderers import Options, Report
from argcheck.renderers._layout import clean
from argcheck.renderers._proof import rests_on, tree
from argcheck.renderers.text import summary
from argcheck.review import Matrix, Review
from argcheck.source import Source, Span

FULL = Options("full", width=110)


def render(review: Review) -> str:
    page = resources.files("argcheck.review").joinpath("page.html").read_text("utf-8")
    parts = {
        "title": shown(review.title),
        "summary": shown(summary(review.report)) + ".",
        "counts": "".join(counts(review)),
        "map": drawing(review),
        "diagnostics": "\n".join(diagnostics(review)),
        "matrices": "\n".join(map(matrix, review.matrices)) or "<p>No hypothesis is encoded.</p>",
        "positions": "\n".join(topics(review)) or "<p>Fewer than two papers take a position on anything.</p>",
        "citations": citations(review),
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


def shown(text: str) -> str:
    return escape(clean(text))


def counts(review: Review) -> Iterator[str]:
    """A row for each check that found something."""
    found = Counter((one.code, one.check, one.severity.value) for one in review.report.diagnostics)
    for (code, check, severity), number in sorted(found.items()):
        yield f"<tr><th scope='row'>{code}</th><td>{shown(check)}</td><td>{severity}</td><td>{number}</td></tr>"


def drawing(review: Review) -> str:
    if not review.drawing:
        return f"<p>{shown(review.undrawn)}</p>"
    return f'<div class="drawing" tabindex="0" role="region" aria-label="Argument map">{review.drawing}</div>'


def diagnostics(review: Review) -> Iterator[str]:
    number = 0
    for path, found in review.by_paper.items():
        yield f"<h3>{shown(path)}</h3>"
        for one in found:
            number += 1
            yield article(one, number, review.sources)


def listed(report: Report) -> str:
    """The diagnostics alone, as a piece of a page: for notebooks."""
    sources = {source.path: source for source in report.inputs}
    parts = [f"<p><strong>{shown(summary(report))}</strong></p>"]
    parts += [article(one, number, sources) for number, one in enumerate(report.diagnostics, 1)]
    return f'<div class="argcheck">{"".join(parts)}</div>'


def article(one: Diagnostic, number: int, sources: Mapping[str, Source]) -> str:
    state = "expected" if one.expected else one.severity.value
    parts = [
        f'<article id="d{number}" class="diagnostic {state}" data-severity="{one.severity.value}">',
        f'<h4><span class="badge">{state}</span> {one.code} {shown(one.check)}</h4>',
        f'<p class="message">{shown(one.message)}</p>',
        passage(one.span, "", sources),
        *(passage(label.span, label.message, sources) for label in one.related),
    ]
    if one.proof:
        lines = "\n".join([*tree(one.proof, FULL, "", one.message, one.span.path), rests_on(one.proof)])
        parts.append(f"<details><summary>Why: the proof</summary><pre>{escape(lines)}</pre></details>")
    if one.help:
        parts.append(f"<p>{shown(one.help)}</p>")
    if one.question:
        parts.append(
            f'<p class="question"><strong>To the author:</strong> <span>{shown(one.question)}</span>'
            f' <button type="button" class="copy" aria-label="Copy the question of {one.code}">Copy</button></p>'
        )
    return "\n".join([*parts, "</article>"])


def passage(span: Span, message: str, sources: Mapping[str, Source]) -> str:
    """A place and what stands there."""
    said = " ".join(words(span, sources).split())
    quoted = f"<blockquote>{shown(said)}</blockquote>" if said else ""
    told = f" {shown(message)}" if message else ""
    return f'<div class="place"><code>{shown(where(span))}</code>{told}{quoted}</div>'


def where(span: Span) -> str:
    return f"{span.path}, page {span.page}" if span.page is not None else f"{span.path}:{span.line}"


def matrix(one: Matrix) -> str:
    heads = "".join(f'<th scope="col"><abbr title="{shown(text)}">{shown(n)}</abbr></th>' for n, text in one.findings)
    rows = []
    for name, text in one.hypotheses:
        cells = "".join(f"<td>{shown(one.verdicts.get((name, finding), '–'))}</td>" for finding, _ in one.findings)
        none = "" if any(hypothesis == name for hypothesis, _ in one.verdicts) else " <em>(nothing takes it up)</em>"
        rows.append(f'<tr><th scope="row">{shown(name)}: {shown(text)}{none}</th>{cells}</tr>')
    caption = f"<caption>{shown(one.paper)}</caption>"
    table = f'<table>{caption}<thead><tr><th scope="col">Hypothesis</th>{heads}</tr></thead>'
    table += f"<tbody>{''.join(rows)}</tbody></table>"
    return f'<div class="wide" tabindex="0" role="region" aria-label="Hypotheses of {shown(one.paper)}">{table}</div>'


def topics(review: Review) -> Iterator[str]:
    for topic in review.topics:
        held = "".join(
            f"<li><strong>{shown(one.paper)}</strong> {one.stance}"
            f"{f' ({shown(one.holder)})' if one.holder else ''}: {shown(one.text)}</li>"
            for one in topic.positions
        )
        mark = f' <span class="badge">{topic.difference}</span>' if topic.difference else ""
        yield f"<details><summary>{shown(topic.text)}{mark}</summary><ul>{held}</ul></details>"


def citations(review: Review) -> str:
    if not review.citations:
        return "<p>None found.</p>"
    rows = "".join(
        f'<tr><th scope="row">{one.code}</th><td>{shown(one.check)}</td><td>{shown(where(one.span))}</td>'
        f"<td>{shown(one.message)}</td></tr>"
        for one in review.citations
    )
    head = "".join(f'<th scope="col">{name}</th>' for name in ("Code", "Check", "Place", "What"))
    table = (
        f"<table><caption>Citations and references</caption><thead><tr>{head}</tr></thead><tbody>{rows}</tbody></table>"
    )
    return f'<div class="wide" tabindex="0" role="region" aria-label="Citation problems">{table}</div>'


def abstained(review: Review) -> str:
    together: dict[tuple[str, str], list[str]] = {}
    for one in review.report.abstained:
        together.setdefault((one.path, one.reason), []).append(one.check)
    items = "".join(
        f"<li><code>{shown(path)}</code>: {shown(reason)} <small>({shown(', '.join(checks))})</small></li>"
        for (path, reason), checks in together.items()
    )
    return f"<ul>{items}</ul>" if items else "<p>Nothing: every check could be made.</p>"
