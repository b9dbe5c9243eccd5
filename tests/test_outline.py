"""`argcheck outline`: what was understood of a manuscript, at a glance."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

from tests.conftest import Run
from tests.test_manuscript_labels import PAPER


def test_the_outline_of_a_paper(argcheck: Callable[..., Run], tmp_path: Path) -> None:
    path = tmp_path / "lanes.md"
    path.write_text(PAPER, encoding="utf-8")
    lines = argcheck("outline", path).out.splitlines()
    assert lines[1:3] == ["  Lanes and riders", "  by nobody named"]
    assert "      Introduction  [introduction] lines 3–5: 1 paragraph, 2 sentences" in lines
    assert "      Hypotheses  [no role] lines 7–11: 2 paragraphs, 2 sentences" in lines
    assert "  citations: 0 (no style recognised), 0 of them resolved" in lines


def test_the_outline_as_json(argcheck: Callable[..., Run], tmp_path: Path) -> None:
    path = tmp_path / "lanes.md"
    path.write_text(PAPER, encoding="utf-8")
    (data,) = json.loads(argcheck("outline", path, "--format", "json").out)["outlines"]
    assert [(one["role"], one["known_by"]) for one in data["sections"]] == [
        ("introduction", "title"),
        (None, ""),
        ("findings", "title"),
    ]
    assert data["labels"] == [
        {"series": "hypothesis", "number": "1", "line": 9},
        {"series": "hypothesis", "number": "2", "line": 11},
    ]


def test_what_cannot_be_read_is_told(argcheck: Callable[..., Run], tmp_path: Path) -> None:
    run = argcheck("outline", tmp_path / "none.md")
    assert run.status == 2
    assert "there is no such file" in run.err


def test_a_person_may_say_what_kind_of_article_it_is(argcheck: Callable[..., Run], tmp_path: Path) -> None:
    (tmp_path / "lanes.md").write_text(PAPER, encoding="utf-8")
    (tmp_path / "argcheck.toml").write_text('article = "essay"\n', encoding="utf-8")
    assert "  essay; 3 sections" in argcheck("outline", tmp_path / "lanes.md").out.splitlines()


def test_a_file_without_running_text_is_told(argcheck: Callable[..., Run], tmp_path: Path) -> None:
    path = tmp_path / "bare.md"
    path.write_text("# Lanes\n", encoding="utf-8")
    run = argcheck("check", path)
    assert "AC003" in run.out and "could not find any running text" in run.out
