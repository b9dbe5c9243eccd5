"""The formats that other programs read."""

import csv
import json
import xml.etree.ElementTree as ET
from dataclasses import replace
from io import StringIO
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from jsonschema import Draft7Validator

from argcheck.checker import check
from argcheck.config import Config
from argcheck.diagnostic import Diagnostic, Label, Severity
from argcheck.identity import identities
from argcheck.renderers import Options, formats, renderer
from argcheck.source import Source, Span
from tests.conftest import Made

ROOT = Path(__file__).parents[1]
SARIF = Draft7Validator(json.loads((ROOT / "tests/data/sarif-2.1.0.json").read_text("utf-8")))
"""The schema of OASIS (errata 01), as Microsoft's jest-sarif ships it under the MIT licence."""


def shown(name: str, report: Made) -> str:
    return renderer(name)(report, Options("full"))


def test_sarif_is_valid_and_a_proof_is_a_code_flow(report: Made) -> None:
    tree = json.loads(shown("sarif", report))
    assert [error.message for error in SARIF.iter_errors(tree)] == []
    (run,) = tree["runs"]
    (result,) = run["results"]
    assert (result["ruleId"], result["level"]) == ("AC204", "warning")
    assert result["locations"][0]["physicalLocation"]["region"]["startLine"] == 3
    (flow,) = result["codeFlows"]
    steps = flow["threadFlows"][0]["locations"]
    assert [(one["nestingLevel"], one["location"]["message"]["text"]) for one in steps][-1] == (
        0,
        "nothing supports trend",
    )
    assert run["tool"]["driver"]["rules"][0]["fullDescription"] == {"text": "A finding needs evidence."}


def test_sarif_of_real_reports_is_valid() -> None:
    report = check([str(ROOT / "knowledge"), str(ROOT / "examples")], Config())
    assert report.diagnostics
    tree = json.loads(renderer("sarif")(report, Options("full")))
    assert [error.message for error in SARIF.iter_errors(tree)] == []
    expected = [one for one in tree["runs"][0]["results"] if "suppressions" in one]
    assert len(expected) == sum(one.expected for one in report.diagnostics)


def test_a_line_of_jsonl_is_a_diagnostic_of_json(report: Made) -> None:
    (line,) = shown("jsonl", report).splitlines()
    assert json.loads(line) == json.loads(shown("json", report))["diagnostics"][0]


def test_github_marks_the_line(report: Made) -> None:
    assert shown("github", report) == (
        "::warning file=study.arg,line=3,endLine=3,col=1,endColumn=38,title=AC204 unsupported-finding"
        "::could not find what supports trend. What did you see that shows trend?\n"
    )


def test_github_escapes_what_it_would_misread(report: Made, diagnostic: Diagnostic) -> None:
    odd = replace(diagnostic, message="100%\nsure", span=replace(diagnostic.span, path="a,b:c.arg"))
    line = shown("github", replace(report, diagnostics=(odd,)))
    assert "file=a%2Cb%3Ac.arg," in line
    assert "::100%25 sure." in line


@pytest.mark.parametrize("name", ["github", "gitlab"])
def test_what_a_file_expects_is_not_marked(name: str, report: Made, diagnostic: Diagnostic) -> None:
    assert shown(name, replace(report, diagnostics=(replace(diagnostic, expected=True),))) in ("", "[]\n")


def test_gitlab_tells_the_place_and_a_fingerprint(report: Made) -> None:
    (one,) = json.loads(shown("gitlab", report))
    assert one["severity"] == "minor"
    assert one["location"]["positions"]["begin"] == {"line": 3, "column": 1}
    assert len(one["fingerprint"]) == 16


def test_junit_has_a_failure_for_each_warning_and_error(report: Made, diagnostic: Diagnostic) -> None:
    note = replace(diagnostic, severity=Severity.INFO)
    root = ET.fromstring(shown("junit", replace(report, diagnostics=(diagnostic, note))))
    assert (root.get("tests"), root.get("failures")) == ("2", "1")
    failure = root.find("testsuite/testcase/failure")
    assert failure is not None
    assert "because" in (failure.text or "")


def test_a_file_without_diagnostics_is_a_case_that_passed() -> None:
    root = ET.fromstring(shown("junit", Made((Source.of("", "study.arg"),))))
    assert (root.get("tests"), root.get("failures")) == ("1", "0")


def test_csv_has_a_row_for_each(report: Made) -> None:
    (row,) = csv.DictReader(StringIO(shown("csv", report)))
    assert (row["code"], row["severity"], row["line"]) == ("AC204", "warning", "3")


def test_no_cell_is_a_formula(report: Made, diagnostic: Diagnostic) -> None:
    odd = replace(diagnostic, message="=HYPERLINK(1)")
    (row,) = csv.DictReader(StringIO(shown("csv", replace(report, diagnostics=(odd,)))))
    assert row["message"] == "'=HYPERLINK(1)"


def test_markdown_shows_the_passage_the_proof_and_the_question(report: Made) -> None:
    text = shown("markdown", report)
    assert "### AC204 unsupported-finding (warning), line 3" in text
    assert '> finding trend "Rain falls more often"' in text
    assert "the paper says: trend is a finding" in text
    assert "**To the author:** What did you see that shows trend?" in text
    assert "- hypothesis-not-addressed in study.arg: the file states no hypothesis" in text


def test_an_identity_outlives_edits_elsewhere(report: Made, diagnostic: Diagnostic) -> None:
    (before,) = identities([diagnostic], report.inputs)
    moved = replace(diagnostic, span=Span("study.arg", 5, 1, 5, 38))
    (after,) = identities([moved], [Source.of("\n\n" + report.inputs[0].text, "study.arg")])
    assert before == after
    assert len(set(identities([diagnostic, diagnostic], report.inputs))) == 2


@pytest.mark.parametrize("name", formats())
@given(text=st.text(max_size=30))
def test_any_text_can_be_written(name: str, text: str) -> None:
    span = Span(f"{text or 'x'}.md", 1, 1, 1, 2)
    one = Diagnostic(
        "AC204", "unsupported-finding", Severity.ERROR, text or "x", span, text, related=(Label(span, text),)
    )
    made = Made((Source.of(text, span.path),), diagnostics=(one,))
    written = renderer(name)(made, Options())
    written.encode("utf-8", "backslashreplace")
    if name == "junit":
        ET.fromstring(written)
    elif name in ("json", "gitlab"):
        json.loads(written)
    elif name == "sarif":
        assert list(SARIF.iter_errors(json.loads(written))) == []
    elif name == "csv":
        assert len(list(csv.reader(StringIO(written)))) == 2
    elif name == "github":
        assert written.count("\n") == 1
