"""Checking again upon each change."""

from __future__ import annotations

import os
import signal
import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

from argcheck.checker import check
from argcheck.config import Config
from argcheck.watching import watched

LANES = 'paper "Lanes" as lanes\n  manuscript "lanes.md"\nfinding f "Counts rose"\n  evidence none\n'


def files_seen(folder: Path, edits: list[Callable[[], object]]) -> list[int]:
    """How many texts each run read, with one edit between two looks."""
    seen: list[int] = []

    def ticks() -> Iterator[None]:
        for edit in edits:
            edit()
            yield

    def run() -> None:
        seen.append(len(check([str(folder)], Config.find(folder)).inputs))

    watched(run, ticks())
    return seen


def test_a_change_of_what_was_read_or_looked_for_checks_again(tmp_path: Path) -> None:
    file = tmp_path / "lanes.arg"
    file.write_text(LANES)
    edits: list[Callable[[], object]] = [
        lambda: None,
        lambda: file.write_text(LANES + "# a word\n"),
        lambda: (tmp_path / "notes.txt").write_text("nobody reads this"),
        lambda: (tmp_path / "lanes.md").write_text("# Lanes\n\nCounts rose.\n"),
        lambda: None,
        lambda: (tmp_path / "lanes.md").unlink(),
    ]
    assert files_seen(tmp_path, edits)[0] == 1
    assert files_seen(tmp_path, edits)[-1] == 1
    assert 2 in files_seen(tmp_path, edits)


def test_nothing_changed_is_one_run(tmp_path: Path) -> None:
    (tmp_path / "lanes.arg").write_text(LANES)
    assert files_seen(tmp_path, [lambda: None] * 5) == [1]


def test_settings_are_watched(tmp_path: Path) -> None:
    (tmp_path / "lanes.arg").write_text(LANES)
    assert files_seen(tmp_path, [lambda: (tmp_path / "argcheck.toml").write_text('select = "AC2"\n')]) == [1, 1]


def test_a_change_while_a_run_goes_on_is_not_missed(tmp_path: Path) -> None:
    file = tmp_path / "lanes.arg"
    file.write_text(LANES)
    seen: list[str] = []

    def run() -> None:
        seen.append(check([str(file)], Config()).inputs[0].text)
        file.write_text(LANES + "# later\n")

    watched(run, iter(()))
    assert seen == [LANES, LANES + "# later\n"]


def test_ctrl_c_ends_with_130(tmp_path: Path) -> None:
    (tmp_path / "lanes.arg").write_text(LANES)
    command = [sys.executable, "-m", "argcheck", "check", str(tmp_path), "--watch"]
    # What a shell runs in the background ignores Ctrl-C, and so does what that starts: here it is heard all the same.
    heard = signal.signal(signal.SIGINT, signal.default_int_handler)
    with subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True, env=os.environ) as one:
        signal.signal(signal.SIGINT, heard)
        assert one.stderr is not None
        assert "watching; Ctrl-C ends it" in one.stderr.readline()
        one.send_signal(signal.SIGINT)
        assert one.wait(20) == 130
