"""What an editor holds, checked before it is saved."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.conftest import ROOT

MANUSCRIPT = "# Kerbs\n\nReceived: 2020-05-01\n\nAccepted: 2019-01-01\n\n## Results\n\nKerbs help.\n"


def piped(text: bytes, *arguments: str, folder: Path = ROOT) -> tuple[int, str]:
    command = [sys.executable, "-m", "argcheck", "check", "-", *arguments]
    done = subprocess.run(command, input=text, capture_output=True, cwd=folder, env={"PYTHONPATH": str(ROOT)})
    return done.returncode, done.stdout.decode()


def test_a_manuscript_from_standard_input() -> None:
    status, out = piped(MANUSCRIPT.encode(), "--stdin-filename", "draft.md", "--format", "json")
    (one,) = [one for one in json.loads(out)["diagnostics"] if one["code"] == "AC701"]
    assert (status, one["path"], one["start"]["line"]) == (1, "draft.md", 5)


def test_an_argument_file_finds_what_it_points_to(tmp_path: Path) -> None:
    (tmp_path / "draft.md").write_text(MANUSCRIPT, "utf-8")
    (tmp_path / "draft.arg").write_text("old, and full of mistakes\n", "utf-8")
    text = b'paper "Kerbs" as kerbs\n  manuscript "draft.md"\n'
    _, out = piped(text, "--stdin-filename", "draft.arg", "--format", "json", folder=tmp_path)
    tree = json.loads(out)
    assert [one["path"] for one in tree["inputs"]] == ["draft.arg", "draft.md"]
    assert "AC001" not in {one["code"] for one in tree["diagnostics"]}


def test_without_a_name_it_is_an_argument_file() -> None:
    status, out = piped(b"nonsense\n")
    assert status == 2
    assert "stdin.arg:1:1" in out


def test_bytes_that_are_no_text_are_said_to_be_none() -> None:
    status, out = piped(b"\xff\xfe", "--stdin-filename", "draft.md")
    assert status == 2
    assert "is not UTF-8" in out
