"""`argcheck facts`: what reading gave."""

from __future__ import annotations

import json
from pathlib import Path

from typer.testing import CliRunner

from argcheck.cli import app

PAPER = """# Stones

Received: 3 February 2024

## Introduction

Stones lie (Aalto, 2014). They roll (Nobody, 2015).

## References

Aalto, A. (2014). First stones. Stone Press.
"""


def test_json_holds_facts_references_and_citations(tmp_path: Path) -> None:
    path = tmp_path / "paper.md"
    path.write_text(PAPER, encoding="utf-8")
    result = CliRunner().invoke(app, ["facts", str(path), "--format", "json"])
    assert result.exit_code == 0
    tree = json.loads(result.stdout)
    assert tree["references"] == [{"line": 11}]
    assert tree["citations"] == [{"line": 7, "ref_line": 11}]
    places = {fact["atom"].split("(")[0]: [place["line"] for place in fact["places"]] for fact in tree["facts"]}
    assert places["dated"] == [3] and places["manuscript"] == []


def test_text_shows_what_leads_nowhere(tmp_path: Path) -> None:
    path = tmp_path / "paper.md"
    path.write_text(PAPER, encoding="utf-8")
    shown = CliRunner().invoke(app, ["facts", str(path)]).stdout
    assert f"{path}:7: cites Aalto 2014: line 11 (exact)" in shown
    assert f"{path}:7: cites Nobody 2015: no entry" in shown


def test_a_file_that_cannot_be_read(tmp_path: Path) -> None:
    assert CliRunner().invoke(app, ["facts", str(tmp_path / "nothing.md")]).exit_code == 2
    assert CliRunner().invoke(app, ["facts", "x.md", "--format", "xml"]).exit_code == 2
