"""An argument asked line by line."""

from __future__ import annotations

from pathlib import Path

import pytest
from typer.testing import CliRunner

from argcheck.checker import argue
from argcheck.cli import app
from argcheck.config import Config
from argcheck.query.shell import Shell
from argcheck.renderers import Options

PAPER = """\
paper "Lanes" as lanes

premise p "Kerbs slow cars"
finding f "Crashes fell"
  evidence series "six junctions"
finding g "Riders came"
  evidence none
conclusion c "Kerbs help"
  from p, f
conclusion d "Build kerbs"
  from c, g
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    path = tmp_path / "lanes.arg"
    path.write_text(PAPER, encoding="utf-8")
    return path


@pytest.fixture
def shell(path: Path) -> Shell:
    return Shell(argue([str(path)], Config()), Options())


def test_a_claim_retracted_and_taken_back(shell: Shell) -> None:
    assert shell.answer("retract p") == (
        "no longer supported: c “Kerbs help”\n"
        "no longer supported: p “Kerbs slow cars”\n"
        "new: error AC203 could not find what c follows from\n"
    )
    assert shell.answer("supported(lanes.c)") == "no\n"
    assert "gone: error AC203 could not find what c follows from" in shell.answer("undo")
    assert shell.answer("supported(lanes.c)") == "yes\n"
    assert shell.answer("undo") == "nothing was assumed or retracted\n"


def test_a_claim_assumed(shell: Shell) -> None:
    said = shell.answer("assume g")
    assert "now supported: d “Build kerbs”" in said and "now supported: g “Riders came”" in said
    assert "g is assumed here" in shell.answer("why g")
    assert shell.answer("assume p") == "nothing changes\n"


def test_questions_and_proofs(shell: Shell) -> None:
    assert shell.answer("?- role(?x, conclusion), supported(?x).").splitlines()[-1].startswith("lanes.c")
    assert "This does not hold" in shell.answer("why-not d")
    assert shell.answer("claims").splitlines()[2] == "  g “Riders came”"
    assert shell.answer("check").startswith("warning AC204")


@pytest.mark.parametrize(
    ("line", "said"),
    [
        ("whyy", "did you mean why?"),
        ("why", "why takes a claim or an atom"),
        ("assume pp", "there is no claim 'pp'"),
        ("suported(?x)", "did you mean 'supported'?"),
        ("supported(?x", "expected"),
        ("nonsense here(", "expected"),
    ],
)
def test_a_mistake_is_told_and_the_shell_goes_on(shell: Shell, line: str, said: str) -> None:
    assert said in shell.answer(line)
    assert shell.answer("supported(lanes.c)") == "yes\n"


def test_words_to_complete_with(shell: Shell) -> None:
    assert {"retract", "supported", "c"} <= set(shell.words())


def test_lines_from_a_pipe(path: Path) -> None:
    lines = "# a comment\n\nsupported(lanes.c)\nquit\nclaims\n"
    run = CliRunner().invoke(app, ["shell", str(path)], input=lines)
    assert (run.exit_code, run.stdout) == (0, "yes\n")
