"""SARIF 2.1.0 (OASIS, 2020), which code hosts and editors read: a proof is a code flow, a step a location of it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import PurePath
from typing import Any
from urllib.parse import quote

from argcheck import __version__
from argcheck.diagnostic import Diagnostic, Proof, Step
from argcheck.identity import identities
from argcheck.renderers import Options, Report
from argcheck.renderers._short import LEVELS
from argcheck.renderers.json import dump
from argcheck.source import Span

Object = dict[str, Any]


def render(report: Report, options: Options) -> str:
    rules = {one.code: one.check for one in report.diagnostics}
    order = {code: number for number, code in enumerate(rules)}
    named = zip(report.diagnostics, identities(report.diagnostics, report.inputs), strict=True)
    driver: Object = {
        "name": "argcheck",
        "semanticVersion": __version__,
        "rules": [rule(code, name, report.reasons.get(code, "")) for code, name in rules.items()],
    }
    run = {
        "tool": {"driver": driver},
        "columnKind": "unicodeCodePoints",
        "artifacts": [
            {"location": {"uri": uri(source.path)}, "hashes": {"sha-256": source.digest}} for source in report.inputs
        ],
        "invocations": [{"executionSuccessful": True, "toolExecutionNotifications": list(abstentions(report))}],
        "results": [result(one, order[one.code], identity, options) for one, identity in named],
    }
    return dump(
        {"$schema": "https://json.schemastore.org/sarif-2.1.0.json", "version": "2.1.0", "runs": [run]}  # a name
    )


def rule(code: str, name: str, reason: str) -> Object:
    """A check, as a rule in SARIF's sense."""
    tree: Object = {"id": code, "name": "".join(part.title() for part in name.split("-"))}
    tree["shortDescription"] = {"text": name.replace("-", " ")}
    if reason:
        tree["fullDescription"] = {"text": reason}
        tree["help"] = {"text": f"{reason}\n\nargcheck explain {code} shows examples."}
    return tree


def abstentions(report: Report) -> Iterator[Object]:
    for one in report.abstained:
        text = f"{one.check} was not judged in {one.path}: {one.reason}"
        yield {"level": "note", "message": {"text": text}}


def result(one: Diagnostic, index: int, identity: str, options: Options) -> Object:
    told = (one.message, one.help, one.question)
    tree: Object = {
        "ruleId": one.code,
        "ruleIndex": index,
        "level": LEVELS[one.severity],
        "message": {"text": "\n".join(part for part in told if part)},
        "locations": [location(one.span)],
        "partialFingerprints": {"argcheck/v1": identity},
    }
    if one.related:
        tree["relatedLocations"] = [
            {"id": number, **location(label.span, label.message)} for number, label in enumerate(one.related, 1)
        ]
    if one.proof is not None and options.proof != "none":
        tree["codeFlows"] = [flow(one.proof)]
    if (repair := one.repair) is not None:
        change = {
            "artifactLocation": {"uri": uri(repair.span.path)},
            "replacements": [{"deletedRegion": region(repair.span), "insertedContent": {"text": repair.text}}],
        }
        text = ("" if repair.certain else "perhaps ") + (f"write {repair.text}" if repair.text else "take it out")
        tree["fixes"] = [{"description": {"text": text}, "artifactChanges": [change]}]
    if one.expected:
        tree["suppressions"] = [{"kind": "inSource", "justification": "the argument file expects or allows it"}]
    return tree


def flow(proof: Proof) -> Object:
    """The steps of a proof, premises before conclusions, nested as deep as the shortest way from the root."""
    depths = depths_of(proof)
    steps = [step for step in proof.steps if not step.hidden and step.id in depths]
    return {
        "message": {"text": f"{len(steps)} steps, premises before conclusions"},
        "threadFlows": [{"locations": [visited(step, depths[step.id]) for step in steps]}],
    }


def depths_of(proof: Proof) -> dict[int, int]:
    steps = {step.id: step for step in proof.steps}
    depths, level = {proof.root: 0}, [proof.root]
    while level:
        below = [premise for one in level for premise in steps[one].premises if premise not in depths]
        depths.update(dict.fromkeys(below, depths[level[0]] + 1))
        level = list(dict.fromkeys(below))
    return depths


def visited(step: Step, depth: int) -> Object:
    where = location(step.places[0], step.text) if step.places else {"message": {"text": step.text}}
    tree: Object = {"location": where, "nestingLevel": depth}
    if step.basis:
        tree["kinds"] = [step.kind, step.basis]
    return tree


def location(span: Span, message: str = "") -> Object:
    tree: Object = {"physicalLocation": {"artifactLocation": {"uri": uri(span.path)}, "region": region(span)}}
    if message:
        tree["message"] = {"text": message}
    return tree


def region(span: Span) -> Object:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }


def uri(path: str) -> str:
    """A path as a reference: relative ones stay relative, to where argcheck was started."""
    pure = PurePath(path)
    return pure.as_uri() if pure.is_absolute() else quote(pure.as_posix().encode("utf-8", "surrogateescape"))
