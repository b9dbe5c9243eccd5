"""The report as a program reads it."""

from __future__ import annotations

import json
from dataclasses import replace

from argcheck.diagnostic import Diagnostic
from argcheck.renderers import Options, formats, renderer
from argcheck.renderers.json import render
from argcheck.source import Source
from tests.conftest import TEXT, Made


def test_the_formats_are_the_files() -> None:
    assert formats() == ["csv", "github", "gitlab", "json", "jsonl", "junit", "markdown", "sarif", "text"]
    assert renderer("json") is render


def place(path: str, line: int, column: int, end: int) -> dict[str, object]:
    return {"path": path, "start": {"line": line, "column": column}, "end": {"line": line, "column": end}}


def test_a_report_key_for_key(report: Made) -> None:
    arg, paper = place("study.arg", 3, 1, 38), place("study.md", 12, 1, 30)
    expected = {
        "version": 1,
        "inputs": [{"path": "study.arg", "sha256": Source.of(TEXT).digest}],
        "rules": "0" * 64,
        "diagnostics": [
            {
                "code": "AC204",
                "check": "unsupported-finding",
                "severity": "warning",
                "message": "could not find what supports trend",
                "question": "What did you see that shows trend?",
                **arg,
                "expected": False,
                "related": [{**paper, "message": 'section "Results", paragraph 1, sentence 2'}],
                "proof": {
                    "root": 4,
                    "steps": [
                        {
                            "id": 1,
                            "kind": "fact",
                            "atom": "role(trend, finding)",
                            "text": "trend is a finding",
                            "basis": "paper",
                            "places": [arg, paper],
                        },
                        {
                            "id": 2,
                            "kind": "fact",
                            "atom": "evidence(trend, none)",
                            "text": "trend has no evidence",
                            "basis": "encoder",
                            "places": [place("study.arg", 5, 3, 16)],
                        },
                        {
                            "id": 3,
                            "kind": "absence",
                            "atom": "no from(_, trend)",
                            "text": "no inference leads to trend",
                            "searched": ["study.arg"],
                            "basis": "computed",
                            "places": [],
                        },
                        {
                            "id": 4,
                            "kind": "rule",
                            "atom": "unsupported_finding(trend)",
                            "text": "nothing supports trend",
                            "rule": "unsupported-finding:1",
                            "bindings": {"F": "trend"},
                            "premises": [1, 2, 3],
                        },
                    ],
                },
            }
        ],
        "abstained": [
            {
                "check": "hypothesis-not-addressed",
                "path": "study.arg",
                "reason": "the file states no hypothesis",
            }
        ],
        "summary": {"files": 1, "errors": 0, "warnings": 1, "infos": 0, "expected": 0},
    }
    written = render(report, Options(proof="full"))
    assert json.dumps(json.loads(written)) == json.dumps(expected)
    assert '\n          {"id": 1, "kind": "fact", "atom": "role(trend, finding)",' in written, "a step on each line"


def test_a_page_and_a_hidden_step_are_told_at_the_end(report: Made, diagnostic: Diagnostic) -> None:
    assert diagnostic.proof
    hidden = diagnostic.proof.steps[0]._replace(hidden=True)
    proof = diagnostic.proof._replace(steps=(hidden, *diagnostic.proof.steps[1:]))
    changed = replace(diagnostic, proof=proof, span=replace(diagnostic.span, page=4))
    [shown] = json.loads(render(replace(report, diagnostics=(changed,)), Options()))["diagnostics"]
    assert list(shown)[5:9] == ["path", "start", "end", "page"]
    assert list(shown["proof"]["steps"][0].items())[-1] == ("hidden", True)


def test_no_proof_where_none_is_wanted(report: Made) -> None:
    [shown] = json.loads(render(report, Options(proof="none")))["diagnostics"]
    assert shown["proof"] is None


def test_half_a_character_is_escaped(report: Made, diagnostic: Diagnostic) -> None:
    shown = render(replace(report, diagnostics=(replace(diagnostic, message="half \udc80"),)), Options())
    assert json.loads(shown.encode("utf-8"))["diagnostics"][0]["message"] == "half \udc80"
