"""Every check finds what its bad examples mark, on the very line, and nothing in its good ones."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest

from argcheck.checker import Report
from argcheck.checker import check as run
from argcheck.config import Config
from argcheck.renderers import Options
from argcheck.renderers.json import render
from argcheck.rules import Check, Example, checks, rulebook
from argcheck.rules.rulebook import COMPILED, compiled, parsed, rule_files, to_data_all
from argcheck.verification import verify

MARK = re.compile(r"(?:#|<!--) *(?P<code>AC\d+)")
EXAMPLES = [(check, example) for check in checks() for form in check.forms for example in form.examples]


def marked(text: str) -> set[tuple[str, int]]:
    """The codes that stand in comments, with their lines."""
    return {(match["code"], number) for number, line in enumerate(text.split("\n"), 1) for match in MARK.finditer(line)}


def found_in(example: Example, folder: Path) -> tuple[str, Report]:
    text = example.text
    if example.language == "arg" and not text.startswith("paper "):
        text = f'paper "An example" as example\n{text}'
    path = folder / f"example.{example.language}"
    path.write_text(text, encoding="utf-8")
    return text, run([str(path)], Config())


def unsaid(report: Report) -> list[str]:
    """Steps that a reader sees and that only name their predicate."""
    steps = [step for one in report.diagnostics if one.proof for step in one.proof.steps if not step.hidden]
    return [step.text for step in steps if step.text.startswith(step.atom.partition("(")[0].replace("_", " ") + ": ")]


@pytest.mark.parametrize(
    ("check", "example"), EXAMPLES, ids=[f"{c.code}-{e.kind}{n}" for n, (c, e) in enumerate(EXAMPLES)]
)
def test_examples(check: Check, example: Example, tmp_path: Path) -> None:
    text, report = found_in(example, tmp_path)
    diagnostics = report.diagnostics
    assert verify(json.loads(render(report, Options())), [report.inputs[0].path], Config()).faults == ()
    own = {(one.code, one.span.line) for one in diagnostics if one.code == check.code}
    assert own == marked(text)
    assert (example.kind == "bad") == bool(own)
    assert not [one for one in diagnostics if one.code.startswith("AC0")]
    assert unsaid(report) == []


@pytest.mark.parametrize("check", checks(), ids=lambda check: check.code)
def test_a_check_says_all_about_itself(check: Check) -> None:
    assert all(form.reason and form.message and form.source for form in check.forms)
    found = [form.finds.predicate for form in check.forms]
    assert found == [f"{check.name.replace('-', '_')}{where}" for where in ("", "_in_text")][: len(found)]


def test_codes_are_unique_and_files_are_named_after_what_they_find() -> None:
    codes = [check.code for check in checks()]
    assert len(codes) == len(set(codes))
    names = {file.name for file in rule_files()}
    assert {f"{check.name.replace('-', '_')}.dl" for check in checks()} <= names


def test_each_predicate_is_defined_in_one_file() -> None:
    homes: dict[str, set[str]] = {}
    for rule in rulebook().program.rules:
        homes.setdefault(rule.head.predicate, set()).add(rule.origin.path)
    assert {name: files for name, files in homes.items() if len(files) > 1} == {}


def test_every_predicate_reads_in_english_or_is_hidden() -> None:
    program = rulebook().program
    known = {saying.predicate for saying in (*program.sayings, *program.hidden)} | {
        form.finds.predicate for c in checks() for form in c.forms
    }
    assert {rule.head.predicate for rule in program.rules} - known == set()


def test_the_compiled_rules_are_those_of_the_texts() -> None:
    """Where this fails, write them again: python -m argcheck.rules"""
    texts = {file.name: file.read_text("utf-8") for file in rule_files()}
    assert compiled() == json.loads(json.dumps(to_data_all(parsed(texts)))), f"{COMPILED} is out of date"
