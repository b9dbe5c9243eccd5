"""A report as lists that JSON can hold, and back: exactly the same, with every proof."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from argcheck.diagnostic import Abstention, Diagnostic, Label, Proof, Repair, Severity, Step
from argcheck.disk import digest
from argcheck.report import Report
from argcheck.source import Source, Span

Packed = dict[str, Any]


def packed(report: Report) -> Packed:
    return {
        "inputs": [_source(source) for source in report.inputs],
        "rules": report.rules,
        "diagnostics": [_diagnostic(one) for one in report.diagnostics],
        "abstained": [[one.check, one.path, one.reason] for one in report.abstained],
        "unreadable": report.unreadable,
        "files": report.files,
        "reasons": dict(report.reasons),
        "headings": {path: [list(pair) for pair in pairs] for path, pairs in report.headings.items()},
        "papers": dict(report.papers),
    }


def unpacked(tree: Packed, contents: Mapping[str, bytes]) -> Report:
    """The report, with what the files hold, by path."""
    return Report(
        inputs=tuple(_read_source(each, contents) for each in tree["inputs"]),
        rules=tree["rules"],
        diagnostics=tuple(map(_read_diagnostic, tree["diagnostics"])),
        abstained=tuple(Abstention(*each) for each in tree["abstained"]),
        unreadable=tree["unreadable"],
        files=tree["files"],
        reasons=tree["reasons"],
        headings={path: tuple((line, title) for line, title in pairs) for path, pairs in tree["headings"].items()},
        papers=tree["papers"],
    )


def _source(source: Source) -> list[str | None]:
    """A text is kept only where it is not just what the file holds."""
    data = source.text.encode("utf-8", "surrogatepass")
    plain = source.digest in (digest(data), digest(b"\xef\xbb\xbf" + data))
    return [source.path, source.digest, None if plain else source.text]


def _read_source(kept: list[Any], contents: Mapping[str, bytes]) -> Source:
    path, known, text = kept
    if text is None:
        text = contents[path].decode("utf-8-sig")
    return Source(path, text, known)


def _span(span: Span) -> list[Any]:
    return [span.path, span.line, span.column, span.end_line, span.end_column, span.page]


def _labels(labels: tuple[Label, ...]) -> list[Any]:
    return [[_span(label.span), label.message] for label in labels]


def _read_labels(kept: list[Any]) -> tuple[Label, ...]:
    return tuple(Label(Span(*span), message) for span, message in kept)


def _diagnostic(one: Diagnostic) -> list[Any]:
    proof = None if one.proof is None else [one.proof.root, [_step(step) for step in one.proof.steps]]
    said = [one.code, one.check, one.severity.value, one.message, _span(one.span), one.question, one.help]
    seen = [one.expected, _labels(one.related), proof, list(one.subjects), _labels(one.items)]
    repair = one.repair and [_span(one.repair.span), one.repair.text, one.repair.certain]
    return [*said, *seen, one.waived, one.own_severity, repair]


def _read_diagnostic(kept: list[Any]) -> Diagnostic:
    code, check, severity, message, span, question, help, expected, related, proof, *rest = kept
    subjects, items, waived, own, repair = rest
    return Diagnostic(
        code, check, Severity(severity), message, Span(*span), question, help, expected,
        related=_read_labels(related),
        proof=None if proof is None else Proof(proof[0], tuple(map(_read_step, proof[1]))),
        subjects=tuple(subjects),
        items=_read_labels(items),
        waived=waived,
        repair=repair and Repair(Span(*repair[0]), *repair[1:]),
        own_severity=own and Severity(own),
    )  # fmt: skip


def _step(step: Step) -> list[Any]:
    head = [step.id, step.kind, step.atom, step.text, step.basis, [_span(span) for span in step.places], step.rule]
    bindings = [list(pair) for pair in step.bindings]
    return [*head, bindings, list(step.premises), list(step.searched), step.hidden, step.bound]


def _read_step(kept: list[Any]) -> Step:
    id, kind, atom, text, basis, places, rule, bindings, premises, searched, hidden, bound = kept
    return Step(
        id, kind, atom, text, basis, tuple(Span(*span) for span in places), rule,
        tuple((name, value) for name, value in bindings), tuple(premises), tuple(searched), hidden, bound,
    )  # fmt: skip
