"""Queries with names: those that come with argcheck, and those of one's own file."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from argcheck.checker import argue
from argcheck.config import Config
from argcheck.query import QueryError, ask
from argcheck.query.saved import parsed, saved_queries, saved_query

from .conftest import Run

PAPER = """\
paper "The lane" as lane
finding fewer "There are fewer crashes"
  evidence series "crashes"
finding cheap "The lane was cheap"
  evidence none
  from none
question q "Was it worth it?"
"""

OWN = """\
[cheap-things]
asks = "Which claims are called cheap?"
query = "role(cheap, ?role)"

[open-questions]
asks = "Which findings are there?"
query = "role(?claim, finding)"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "lane.arg").write_text(PAPER, encoding="utf-8")
    (tmp_path / "own.toml").write_text(OWN, encoding="utf-8")
    return tmp_path


@pytest.mark.parametrize("name", saved_queries())
def test_each_query_that_is_shipped_can_be_asked_and_says_what_it_asks(folder: Path, name: str) -> None:
    query = saved_query(name)
    assert query.asks.endswith("?")
    ask(argue([str(folder / "lane.arg")], Config()), query.query)


def test_a_query_is_asked_by_its_name(folder: Path, argcheck: Callable[..., Run]) -> None:
    run = argcheck("query", "--saved", "unsupported-findings", "lane.arg", cwd=folder)
    assert run == Run(0, "Which findings does nothing support?\n\nclaim\nlane.cheap  “The lane was cheap”\n", "")
    run = argcheck("query", "lane.arg", "--saved", "open-questions", "--format", "json", cwd=folder)
    assert json.loads(run.out) == [{"question": "lane.q"}]


def test_a_file_of_one_s_own_adds_queries_and_stands_over_those_shipped(
    folder: Path, argcheck: Callable[..., Run]
) -> None:
    own = ("--queries", "own.toml", "--format", "json")
    assert json.loads(argcheck("query", "--saved", "cheap-things", "lane.arg", *own, cwd=folder).out) == [
        {"role": "finding"}
    ]
    found = argcheck("query", "--saved", "open-questions", "lane.arg", *own, cwd=folder).out
    assert [row["claim"] for row in json.loads(found)] == ["lane.cheap", "lane.fewer"]


def test_the_file_may_be_named_in_the_settings(folder: Path, argcheck: Callable[..., Run]) -> None:
    (folder / "argcheck.toml").write_text('queries = "own.toml"\n', encoding="utf-8")
    run = argcheck("query", "--saved", "cheap-things", folder / "lane.arg")
    assert run.out.startswith("Which claims are called cheap?\n")


def test_a_list_of_them_needs_no_file(folder: Path, argcheck: Callable[..., Run]) -> None:
    run = argcheck("query", "--saved", "list", "--queries", "own.toml", cwd=folder)
    assert run.status == 0
    lines = [line.split("  ")[0] for line in run.out.splitlines()]
    assert lines == ["name", *saved_queries(folder / "own.toml")]
    assert "Which claims are called cheap?" in run.out


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--saved", "open-question", "lane.arg"], "no saved query 'open-question'; did you mean 'open-questions'?"),
        (["--saved", "zzz", "lane.arg"], "no saved query 'zzz'; there are unsupported-findings, "),
        (["--saved", "causes"], "name at least one file or folder"),
        (["supported(?x)"], "name at least one file or folder"),
        (["--saved", "causes", "lane.arg", "--queries", "none.toml"], "none.toml: there is no such file"),
    ],
)
def test_what_cannot_be_asked_is_told_with_status_2(
    folder: Path, argcheck: Callable[..., Run], arguments: list[str], message: str
) -> None:
    run = argcheck("query", *arguments, cwd=folder, COLUMNS="200")
    assert (run.status, run.out) == (2, "")
    assert message in run.err


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("a = ", "q.toml: not TOML: Invalid value (at end of document)"),
        ("a = 1", 'q.toml: a: expected a table, as in [a] with query = "…" under it'),
        ("[a]\nasks = 'What?'", "q.toml: [a] has no query"),
        ("[a]\nquery = 1", "q.toml: [a] query: expected a text, not 1"),
        ("[a]\nquery = 'p(?x)'\nask = 'What?'", "q.toml: [a] there is no key 'ask'; keys: asks, query"),
    ],
)
def test_a_file_that_cannot_be_used_is_diagnosed(text: str, message: str) -> None:
    with pytest.raises(QueryError) as caught:
        parsed(text, "q.toml")
    assert str(caught.value) == message
