"""A long run shows how far it is on a terminal, and nothing anywhere else."""

from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from argcheck import progress
from tests.conftest import ROOT, Run

IMPATIENT = "import sys, argcheck.progress as p; p.PATIENCE = -1; from argcheck.__main__ import main; main()"


def test_without_anybody_watching_items_pass_through() -> None:
    assert list(progress.over(["a", "b"], "reading")) == ["a", "b"]


def test_a_short_run_shows_nothing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(progress, "started", lambda: pytest.fail("nobody has waited yet"))
    assert list(progress.Bar().over(["a", "b"], "reading")) == ["a", "b"]


@pytest.mark.skipif(sys.platform == "win32", reason="no pseudo-terminal")
def test_on_a_terminal_it_is_told_what_is_done(tmp_path: Path) -> None:
    import pty

    for number in range(3):
        (tmp_path / f"s{number}.arg").write_text(f'paper "S{number}" as s{number}\n')
    ours, theirs = pty.openpty()
    command = [sys.executable, "-c", IMPATIENT, "check", str(tmp_path), "--no-cache"]
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "TERM": "xterm", "COLUMNS": "120"}
    subprocess.run(command, stdout=subprocess.DEVNULL, stderr=theirs, env=environment, check=True, timeout=60)
    os.close(theirs)
    shown = os.read(ours, 100_000).decode()
    os.close(ours)
    assert "reading" in shown and "/3" in shown


def test_elsewhere_stderr_stays_clean(argcheck: Callable[..., Run], tmp_path: Path) -> None:
    (tmp_path / "s.arg").write_text('paper "S" as s\n')
    assert argcheck("check", tmp_path).err == ""
