"""A report as JSON: keys in a fixed order, so that equal reports are equal bytes."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator
from typing import Any

from argcheck.diagnostic import Abstention, Diagnostic, Proof, Step
from argcheck.renderers import Options, Report
from argcheck.source import Span

Object = dict[str, Any]


def render(report: Report, options: Options) -> str:
    counts = Counter(diagnostic.severity.value for diagnostic in report.diagnostics)
    tree = {
        "version": 1,
        "inputs": [{"path": source.path, "sha256": source.digest} for source in report.inputs],
        "rules": report.rules,
        "diagnostics": [of_diagnostic(diagnostic, options) for diagnostic in report.diagnostics],
        "abstained": list(map(of_abstention, report.abstained)),
        "summary": {
            "files": report.files,
            "errors": counts["error"],
            "warnings": counts["warning"],
            "infos": counts["info"],
            "expected": sum(diagnostic.expected for diagnostic in report.diagnostics),
        },
    }
    return dump(tree)


def dump(tree: object) -> str:
    """JSON text that any UTF-8 stream takes: what is not a character of Unicode is escaped.

    The tree is laid out down to the steps of a proof, and these stand on a line each: a report is mostly steps, and
    `json` indents ten times slower than it writes.
    """
    return printable("".join(_laid_out(tree, 0))) + "\n"


def line(tree: object) -> str:
    """JSON text on one line."""
    return printable(_line(tree))


def printable(text: str) -> str:
    """A text that any UTF-8 stream takes: halves of surrogate pairs are escaped."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


_line = json.JSONEncoder(ensure_ascii=False).encode
_LAID_OUT = 5
"""How deep the tree of a report is laid out: its diagnostics, a diagnostic, a proof, its steps."""


def _laid_out(tree: object, depth: int) -> Iterator[str]:
    inner = tree.values() if isinstance(tree, dict) else tree if isinstance(tree, list) else ()
    if depth == _LAID_OUT or not any(isinstance(each, dict | list) for each in inner):
        yield _line(tree)
        return
    opening, closing = "{}" if isinstance(tree, dict) else "[]"
    heads = [f"{_line(key)}: " for key in tree] if isinstance(tree, dict) else [""] * len(tree)  # type: ignore[arg-type]
    before = opening
    for head, each in zip(heads, inner, strict=True):
        yield f"{before}\n{'  ' * (depth + 1)}{head}"
        yield from _laid_out(each, depth + 1)
        before = ","
    yield f"\n{'  ' * depth}{closing}"


def of_diagnostic(diagnostic: Diagnostic, options: Options) -> Object:
    tree: Object = {
        "code": diagnostic.code,
        "check": diagnostic.check,
        "severity": diagnostic.severity.value,
        "message": diagnostic.message,
        "question": diagnostic.question,
        **place(diagnostic.span),
        "expected": diagnostic.expected,
        "related": [{**place(label.span), "message": label.message} for label in diagnostic.related],
        "proof": proof(diagnostic.proof) if diagnostic.proof is not None and options.proof != "none" else None,
    }
    if diagnostic.own_severity is not None:
        tree["own_severity"] = diagnostic.own_severity.value
    if diagnostic.help:
        tree["help"] = diagnostic.help
    if (repair := diagnostic.repair) is not None:
        tree["repair"] = {**place(repair.span), "text": repair.text, "certain": repair.certain}
    return tree


def of_abstention(abstention: Abstention) -> Object:
    return {"check": abstention.check, "path": abstention.path, "reason": abstention.reason}


def proof(proof: Proof) -> Object:
    """A proof as a list of steps, premises before conclusions."""
    return {"root": proof.root, "steps": [of_step(step) for step in proof.steps]}


def of_step(step: Step) -> Object:
    tree: Object = {"id": step.id, "kind": step.kind, "atom": step.atom, "text": step.text}
    if step.kind == "absence":
        tree["searched"] = list(step.searched)
    if step.kind != "rule":
        tree["basis"] = step.basis
        tree["places"] = [place(span) for span in step.places]
    if step.rule:
        tree["rule"] = step.rule
    if step.kind == "rule" or step.bindings:
        tree["bindings"] = dict(step.bindings)
    if step.kind == "rule" or step.premises:
        tree["premises"] = list(step.premises)
    if step.hidden:
        tree["hidden"] = True
    if step.bound:
        tree["bound"] = True
    return tree


def place(span: Span) -> Object:
    """A stretch of a file."""
    tree: Object = {
        "path": span.path,
        "start": {"line": span.line, "column": span.column},
        "end": {"line": span.end_line, "column": span.end_column},
    }
    return tree if span.page is None else {**tree, "page": span.page}
