"""The command line from outside: help, versions, usage errors, colour, failures."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest
import typer
from typer.testing import CliRunner

import argcheck as package
from argcheck.cli import Commands, app
from argcheck.cli._failure import status_of
from argcheck.config import ConfigError
from argcheck.query import QueryError
from argcheck.source import Unreadable
from tests.conftest import ROOT, Run

Argcheck = Callable[..., Run]
COMMANDS = [
    "anchor",
    "check",
    "checks",
    "config",
    "explain",
    "export",
    "extract",
    "facts",
    "fix",
    "fmt",
    "from-aif",
    "init",
    "map",
    "new",
    "outline",
    "positions",
    "query",
    "review",
    "revision",
    "schema",
    "shell",
    "stats",
    "verify",
    "why",
    "why-not",
]


def test_the_version(argcheck: Argcheck) -> None:
    assert argcheck("--version") == Run(0, f"argcheck {package.__version__}\n", "")


def test_the_commands_are_the_files() -> None:
    assert Commands(name="argcheck").list_commands(None) == COMMANDS


def test_help_lists_every_command_and_shows_examples(argcheck: Argcheck) -> None:
    shown = argcheck("--help")
    assert shown.status == 0
    assert all(re.search(rf"\b{name} ", shown.out) for name in COMMANDS)
    assert "argcheck check knowledge/" in shown.out
    assert "Exit status" in shown.out


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_help(name: str) -> None:
    shown = CliRunner().invoke(app, [name, "--help"])
    assert shown.exit_code == 0
    assert "Usage: " in shown.output
    if name != "checks":
        assert "Examples:" in shown.output


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["chek", "x.arg"], "Did you mean 'check'"),
        (["check", "x.arg", "--colour"], "No such option"),
        (["check", "x.arg", "--format", "xml"], "'xml' is not one of csv, github, gitlab, json"),
        (["check", "x.arg", "--severity", "grave"], "expected one of error, warning, info, not 'grave'"),
        (["check", "x.arg", "--proof", "all"], "expected one of none, short, full, not 'all'"),
        (["query", "p(?x)", "x.arg", "--limit", "0"], "Invalid value"),
        (["query", "p(?x)", "x.arg", "--format", "text"], "'text' is not one of table, json"),
        (["why", "c1"], "Missing"),
    ],
)
def test_an_error_of_usage_goes_to_stderr(argcheck: Argcheck, arguments: list[str], words: str) -> None:
    shown = argcheck(*arguments)
    assert (shown.status, shown.out) == (2, "")
    assert words in " ".join(re.sub(r"[│╭╮╰╯─]", " ", shown.err).split())


def test_a_wrong_setting_ends_in_one_line(argcheck: Argcheck, tmp_path: Path) -> None:
    (tmp_path / "argcheck.toml").write_text("sevrity = 'error'\n")
    (tmp_path / "x.arg").write_text('paper "X" as x\n')
    shown = argcheck("check", tmp_path / "x.arg")
    told = f"argcheck: {tmp_path / 'argcheck.toml'}:1: there is no setting 'sevrity'; did you mean 'severity'?\n"
    assert shown == Run(2, "", told)


@pytest.mark.parametrize("error", [ConfigError("x: y"), QueryError("x: y"), Unreadable("x", "y")])
def test_what_the_user_can_mend_is_told_in_its_own_words(error: Exception, capsys: pytest.CaptureFixture[str]) -> None:
    assert status_of(error) == 2
    assert capsys.readouterr().err == "argcheck: x: y\n"


def test_what_nobody_foresaw_asks_for_a_report(
    capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("ARGCHECK_DEBUG", raising=False)
    assert status_of(RecursionError("too deep\nindeed")) == 2
    [line] = capsys.readouterr().err.splitlines()
    assert "please report it: RecursionError: too deep (" in line
    monkeypatch.setenv("ARGCHECK_DEBUG", "1")
    assert status_of(ValueError()) == 2
    assert "ValueError" in capsys.readouterr().err


def test_run_lets_nothing_through(monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> None:
    def fail(**_: object) -> None:
        raise KeyError("x")

    monkeypatch.setattr("argcheck.cli.app", fail)
    with pytest.raises(SystemExit) as caught:
        __import__("argcheck.cli", fromlist=["run"]).run()
    assert caught.value.code == 2
    assert "please report it" in capsys.readouterr().err


def test_colour_only_on_a_terminal(argcheck: Argcheck) -> None:
    assert "\x1b" not in argcheck("check", ROOT / "examples").out


@pytest.mark.parametrize(
    ("environment", "coloured"), [({}, True), ({"NO_COLOR": "1"}, False), ({"TERM": "dumb"}, False)]
)
def test_no_color_is_respected(monkeypatch: pytest.MonkeyPatch, environment: dict[str, str], coloured: bool) -> None:
    from argcheck.cli._common import options

    monkeypatch.delenv("NO_COLOR", raising=False)
    monkeypatch.setenv("TERM", "xterm")
    for name, value in environment.items():
        monkeypatch.setenv(name, value)
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    assert options().colour is coloured


def test_the_public_names_are_there_and_few() -> None:
    assert len(package.__all__) <= 15
    assert all(getattr(package, name) is not None for name in package.__all__)
    with pytest.raises(AttributeError):
        _ = package.nothing


def test_app_is_a_typer_program() -> None:
    assert isinstance(app, typer.Typer)


MANUSCRIPT = "# Rain\n\n## Results\n\nIt rained more. The paths were muddy.\n"
ARGUMENT = """\ufeffpaper "Rain" as rain\r
  manuscript "rain.md"\r
\r
finding wet "More rain"     # a note\r
  at "Results" p1 s1\r
  evidence none\r
"""


def test_anchor_adds_digests_and_changes_nothing_else(argcheck: Argcheck, tmp_path: Path) -> None:
    path = tmp_path / "rain.arg"
    path.write_text(ARGUMENT, encoding="utf-8", newline="")
    (tmp_path / "rain.md").write_text(MANUSCRIPT)
    assert argcheck("anchor", path) == Run(0, f"{path}: anchored\n", "")
    anchored = path.read_bytes().decode("utf-8")
    assert re.sub(r" \[\w+\]", "", anchored) == ARGUMENT
    assert re.search(r"p1 s1 \[\w+\]\r\n", anchored)
    assert argcheck("anchor", path) == Run(0, f"{path}: nothing to anchor\n", "")


def test_anchor_refuses_what_it_cannot_read(argcheck: Argcheck, tmp_path: Path) -> None:
    path = tmp_path / "rain.arg"
    path.write_text(ARGUMENT, encoding="utf-8")
    run = argcheck("anchor", path)
    assert run.status == 2
    assert "its manuscript was not found" in run.err
    assert path.read_text(encoding="utf-8") == ARGUMENT.replace("\r", "")
