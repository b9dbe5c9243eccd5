"""The schemas of our formats, and that what we write fits them."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Callable
from dataclasses import replace

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
