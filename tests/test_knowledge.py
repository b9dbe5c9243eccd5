"""The papers encoded in knowledge/: each diagnostic is one that its file expects, with a proof a reader can follow."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from pathlib import Path

import pytest

from argcheck.checker import Report, check
from argcheck.config import Config
from argcheck.rules import rulebook

ROOT = Path(__file__).resolve().parent.parent
KNOWLEDGE = ROOT / "knowledge"


@pytest.fixture(scope="module")
def report() -> Report:
    return check([str(KNOWLEDGE)], Config())


def test_nothing_is_found_that_the_files_do_not_expect(report: Report) -> None:
    unexpected = [(one.code, one.span.line, one.message) for one in report.diagnostics if not one.expected]
    assert [one for one in unexpected if report.exit_code] == []
    assert report.exit_code == 0


def test_every_proof_ends_in_places_or_in_what_was_looked_through(report: Report) -> None:
    for one in report.diagnostics:
        assert one.proof is not None
        steps = {step.id: step for step in one.proof.steps}
        assert one.proof.root in steps
        leaves = [step for step in steps.values() if not step.premises]
        assert any(leaf.places for leaf in leaves)
        assert all(premise < step.id for step in steps.values() for premise in step.premises)


def test_a_reader_never_meets_a_raw_predicate(report: Report) -> None:
    predicates = {rule.head.predicate for rule in rulebook().program.rules if "_" in rule.head.predicate}
    shown = [step.text for one in report.diagnostics if one.proof for step in one.proof.steps if not step.hidden]
    shown += [text for one in report.diagnostics for text in (one.message, one.question, one.help)]
    words = {word for text in shown for word in re.findall(r"\w+", text)}
    assert words & predicates == set()
    assert not [text for text in shown if re.search(r"\{\w+|\b(affirms|denies)\(", text)]


def test_output_does_not_depend_on_the_hash_seed() -> None:
    command = [sys.executable, "-m", "argcheck", "check", "knowledge/", "--format", "json"]
    runs = {
        subprocess.run(command, cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed}, capture_output=True).stdout
        for seed in ("0", "1", "2024")
    }
    assert len(runs) == 1
