"""The schemas of our formats, and that what we write fits them."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from argcheck.checker import check
from argcheck.config import Config
from argcheck.diagnostic import Diagnostic
from argcheck.renderers import Options, renderer
from tests.conftest import ROOT, Made, Run

Argcheck = Callable[..., Run]


def schema(argcheck: Argcheck, of: str) -> Draft202012Validator:
    tree = json.loads(argcheck("schema", of).out)
    Draft202012Validator.check_schema(tree)
    return Draft202012Validator(tree)


@pytest.mark.parametrize("folder", ["examples", "knowledge", "docs/tutorial"])
def test_reports_fit_their_schema(argcheck: Argcheck, folder: str) -> None:
    report = renderer("json")(check([str(ROOT / folder)], Config()), Options("full"))
    assert [error.message for error in schema(argcheck, "report").iter_errors(json.loads(report))] == []


def test_a_report_with_a_page_and_without_a_proof_fits(
    argcheck: Argcheck, report: Made, diagnostic: Diagnostic
) -> None:
    odd = replace(diagnostic, span=replace(diagnostic.span, page=3), proof=None, help="look there")
    tree = json.loads(renderer("json")(replace(report, diagnostics=(odd,)), Options()))
    assert list(schema(argcheck, "report").iter_errors(tree)) == []
    del tree["rules"]
    assert [error.message for error in schema(argcheck, "report").iter_errors(tree)] == [
        "'rules' is a required property"
    ]


def test_settings_fit_their_schema(argcheck: Argcheck) -> None:
    valid = schema(argcheck, "config")
    settings = tomllib.loads('select = ["AC3"]\nseverity = "warning"\nlimits = {time = 60}\n')
    assert list(valid.iter_errors(settings)) == []
    assert list(valid.iter_errors({"severity": "grave"})) != []


def fits(argcheck: Argcheck, of: str, *words: str) -> None:
    tree = json.loads(argcheck(*words, "--format", "json").out)
    assert [f"{error.json_path}: {error.message}" for error in schema(argcheck, of).iter_errors(tree)] == []
    tree["more"] = 1
    assert not schema(argcheck, of).is_valid(tree)


@pytest.mark.parametrize("folder", ["examples", "knowledge"])
def test_statistics_and_positions_fit_their_schemas(argcheck: Argcheck, folder: str) -> None:
    fits(argcheck, "stats", "stats", str(ROOT / folder))
    fits(argcheck, "positions", "positions", str(ROOT / folder), "--all")


def test_a_comparison_fits_its_schema(argcheck: Argcheck, tmp_path: Path) -> None:
    old = ROOT / "examples" / "bicycles.md"
    new = tmp_path / "bicycles.md"
    text = (
        old.read_text("utf-8").replace("2 February 2024", "2 April 2024").replace("## Discussion", "## What it means")
    )
    new.write_text(
        text.replace("Shops on", "All shops on") + "\n## More\n\nOur third hypothesis (H3) is that it rains.\n"
    )
    fits(argcheck, "revision", "revision", str(old), str(new))
    fits(argcheck, "revision", "revision", str(new), str(old))


def test_a_baseline_fits_its_schema(argcheck: Argcheck, tmp_path: Path) -> None:
    file = tmp_path / "known.json"
    argcheck("check", str(ROOT / "examples"), "--write-baseline", str(file))
    tree = json.loads(file.read_text("utf-8"))
    assert len(tree["known"]) == 8
    assert list(schema(argcheck, "baseline").iter_errors(tree)) == []


def test_a_format_that_we_do_not_have_is_told(argcheck: Argcheck) -> None:
    run = argcheck("schema", "poem")
    assert run.status == 2
    assert "'poem' is not one of report, config, positions" in run.err
