"""Results as a notebook and a table have them."""

from __future__ import annotations

import sys
from pathlib import Path
from types import SimpleNamespace
from typing import Any

import pytest

import argcheck
from argcheck.api import COLUMNS, NoFrames
from argcheck.config import ConfigError
from tests.conftest import ROOT

EXAMPLE = ROOT / "examples" / "bicycles.arg"


def test_a_path_is_enough() -> None:
    result = argcheck.check(EXAMPLE)
    assert {one.code for one in result.diagnostics} >= {"AC301", "AC701"}
    assert result.exit_code == 1


def test_settings_may_be_named_and_wrong_ones_are_told() -> None:
    assert {one.code for one in argcheck.check(EXAMPLE, select="AC7").diagnostics} == {"AC701"}
    with pytest.raises(ConfigError, match="severity: expected one of"):
        argcheck.check(EXAMPLE, severity="grave")


def test_the_settings_file_of_the_folder_holds(tmp_path: Path) -> None:
    (tmp_path / "argcheck.toml").write_text('select = "AC301"\n')
    (tmp_path / "bicycles.arg").write_text(EXAMPLE.read_text("utf-8"), "utf-8")
    assert {one.code for one in argcheck.check(tmp_path).diagnostics} == {"AC301"}


def test_a_notebook_shows_passages_and_folded_proofs() -> None:
    page = argcheck.check(EXAMPLE, select="AC301")._repr_html_()
    assert "<blockquote>finding shops &quot;Shops along the lanes gained customers&quot;</blockquote>" in page
    assert "<details><summary>Why: the proof</summary>" in page


@pytest.mark.parametrize("library", ["pandas", "polars"])
def test_a_table_of_the_library_that_is_there(library: str, monkeypatch: pytest.MonkeyPatch) -> None:
    """Stand-ins, so that the tests need neither of them."""
    made: list[Any] = []

    def frame(rows: Any, **_: Any) -> str:
        made.append(rows)
        return library

    other = {"pandas": "polars", "polars": "pandas"}[library]
    monkeypatch.setitem(sys.modules, other, None)
    monkeypatch.setitem(sys.modules, library, SimpleNamespace(DataFrame=frame))
    assert argcheck.check(EXAMPLE, select="AC301").to_frame() == library
    assert tuple(made[0][0]) == COLUMNS


def test_without_one_it_says_how_to_get_one(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("pandas", "polars"):
        monkeypatch.setitem(sys.modules, name, None)
    with pytest.raises(NoFrames, match="pip install pandas"):
        argcheck.check(EXAMPLE).to_frame()
