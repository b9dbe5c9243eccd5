"""Whatever `check` is given: a diagnosis and exit 2, never a traceback, and the other files still checked."""

from __future__ import annotations

import json
import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from argcheck.cli import app
from tests.conftest import Run

Argcheck = Callable[..., Run]
GOOD = 'paper "Rain" as rain\n\nfinding trend "It rains more often"\n  evidence none\n'

BAD: dict[str, bytes] = {
    "empty.arg": b"",
    "blank.arg": b"\n\n  \n",
    "binary.arg": bytes(range(256)) * 40,
    "latin.arg": 'paper "Größe" as x\n'.encode("latin-1"),
    "utf16.arg": 'paper "X" as x\n'.encode("utf-16"),
    "long.arg": b'paper "X" as x\nfinding f "' + b"word " * 2_000_000,
    "name.arg": b"a" * 10_000_000,
    "nested.arg": b'paper "X" as x\nfinding f "F"\n  says ' + b"f(" * 10_000 + b"x" + b")" * 10_000 + b"\n",
    "open.arg": b'paper "X" as x\nfinding f "F"\n  says ' + b"f(" * 10_000 + b"\n",
    "itself.arg": b'include "itself.arg"\n\npaper "X" as x\n',
    "unended.arg": b'paper "X" as x\nfinding f "F\n',
    "kind.arg": b'paper "X" as x\nfindin f "F"\n',
    "no_statement.arg": b"  evidence none\n",
    "known.xyz": b"some text\n",
    "no_suffix": b"some text\n",
    "empty.md": b"",
    "binary.md": b"\x00\x01\x02" * 100,
    "latin.txt": "Größe\n".encode("latin-1"),
}


@pytest.fixture
def good(tmp_path: Path) -> Path:
    path = tmp_path / "good.arg"
    path.write_text(GOOD)
    return path


def findings(run: Run) -> dict[str, list[str]]:
    """The codes by the file that they stand in."""
    found: dict[str, list[str]] = {}
    for diagnostic in json.loads(run.out)["diagnostics"]:
        found.setdefault(Path(diagnostic["path"]).name, []).append(diagnostic["code"])
    return found


@pytest.mark.parametrize("name", BAD)
def test_bad_files_are_diagnosed_and_the_others_checked(
    argcheck: Argcheck, tmp_path: Path, good: Path, name: str
) -> None:
    bad = tmp_path / name
    bad.write_bytes(BAD[name])
    run = argcheck("check", bad, good, "--format", "json")
    assert run.status == 2, run
    found = findings(run)
    assert any(code in {"AC001", "AC002", "AC003"} for code in found[name]), found
    assert "AC204" in found["good.arg"]
    text = argcheck("check", bad, good)
    assert text.status == 2
    assert len(text.out) < 100_000


@pytest.mark.parametrize("name", ["missing.arg", "missing/", "missing.md"])
def test_what_is_not_there_is_diagnosed(argcheck: Argcheck, tmp_path: Path, good: Path, name: str) -> None:
    run = argcheck("check", tmp_path / name, good, "--format", "json")
    assert run.status == 2
    assert "AC002" in findings(run)[Path(name).name]
    assert "AC204" in findings(run)["good.arg"]


def test_an_unreadable_folder_is_diagnosed(
    tmp_path: Path, good: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    """The refusal is made here, since there are users who may read everything."""
    folder = tmp_path / "locked"
    folder.mkdir()

    def refuse(function: Callable[..., Any]) -> Callable[..., Any]:
        def guarded(path: Any = ".", *rest: Any, **options: Any) -> Any:
            if os.fspath(path).startswith(str(folder)):
                raise PermissionError(13, "Permission denied", str(path))
            return function(path, *rest, **options)

        return guarded

    for name in ("scandir", "listdir"):
        monkeypatch.setattr(os, name, refuse(getattr(os, name)))
    with pytest.raises(SystemExit) as caught:
        app(["check", str(folder), str(good), "--format", "json"])
    run = Run(int(str(caught.value.code)), capsys.readouterr().out, "")
    assert run.status == 2
    assert "AC002" in findings(run)["locked"]
    assert "AC204" in findings(run)["good.arg"]


def test_a_folder_that_leads_to_itself_is_diagnosed(argcheck: Argcheck, tmp_path: Path, good: Path) -> None:
    (tmp_path / "loop").symlink_to(tmp_path / "loop")
    run = argcheck("check", tmp_path / "loop", good, "--format", "json")
    assert run.status == 2
    assert "AC002" in findings(run)["loop"]


def test_an_empty_folder_is_diagnosed(argcheck: Argcheck, tmp_path: Path, good: Path) -> None:
    (tmp_path / "empty").mkdir()
    assert argcheck("check", tmp_path / "empty", good).status == 2


def test_other_files_of_a_folder_are_passed_over(argcheck: Argcheck, tmp_path: Path, good: Path) -> None:
    (tmp_path / "picture.png").write_bytes(b"\x89PNG\x00")
    (tmp_path / "notes.xyz").write_text("notes")
    run = argcheck("check", tmp_path, "--format", "json")
    assert run.status == 1, run
    assert list(findings(run)) == ["good.arg"]


def test_every_mistake_is_reported_in_one_run(argcheck: Argcheck, tmp_path: Path) -> None:
    bad = tmp_path / "bad.arg"
    bad.write_text('paper "X" as x\nfindin f "F"\nfinding g "G"\n  evidnce none\nfinding h "H\n')
    run = argcheck("check", bad, "--format", "json")
    assert run.status == 2
    found = [one for one in json.loads(run.out)["diagnostics"] if one["code"] == "AC001"]
    assert [one["start"]["line"] for one in found] == [2, 4, 5]


@pytest.mark.parametrize("command", ["why", "why-not", "query"])
def test_the_other_commands_refuse_bad_files_too(argcheck: Argcheck, tmp_path: Path, command: str) -> None:
    bad = tmp_path / "bad.arg"
    bad.write_bytes(BAD["binary.arg"])
    run = argcheck(command, "supported(?x)" if command == "query" else "f", bad)
    assert run.status == 2
    assert str(bad) in run.err


def test_output_does_not_depend_on_the_hash_seed(argcheck: Argcheck) -> None:
    runs = {argcheck("check", "examples/", "--format", "json", PYTHONHASHSEED=seed).out for seed in ("0", "1", "7")}
    assert len(runs) == 1


def test_two_papers_of_one_name_are_not_taken_for_one(argcheck: Argcheck, tmp_path: Path, good: Path) -> None:
    (tmp_path / "a.arg").write_text('paper "One" as x\nfinding f "F"\n  says wet(town)\n', encoding="utf-8")
    (tmp_path / "b.arg").write_text('paper "Two" as x\nfinding f "F"\n  says not wet(town)\n', encoding="utf-8")
    run = argcheck("check", tmp_path / "a.arg", tmp_path / "b.arg", "--format", "json", "--select", "AC3")
    (found,) = json.loads(run.out)["diagnostics"]
    assert run.status == 2
    assert found["message"] == "another file already holds a paper called x, so this file is passed over"
    assert (found["path"], found["start"]) == (str(tmp_path / "b.arg"), {"line": 1, "column": 16})
    assert [related["message"] for related in found["related"]] == ["the other x: “One”"]


def test_a_link_to_itself_is_diagnosed(argcheck: Argcheck, tmp_path: Path, good: Path) -> None:
    loop = tmp_path / "loop.arg"
    loop.symlink_to(loop)
    run = argcheck("check", loop, good)
    assert run.status == 2
    assert "AC002" in run.out and "AC204" in run.out


FINDING = GOOD.partition("\n")[2]


@pytest.mark.parametrize("line", ['include "{}.arg"', '  manuscript "{}.md"', 'works "{}.bib"'])
def test_a_name_too_long_for_any_file_is_no_crash(argcheck: Argcheck, tmp_path: Path, line: str) -> None:
    (tmp_path / "x.arg").write_text(f'paper "X" as x\n{line.format("a" * 5000)}\n{FINDING}', encoding="utf-8")
    run = argcheck("check", tmp_path / "x.arg", "a" * 5000 + ".arg")
    assert run.status == 2
    assert "AC002" in run.out and "AC204" in run.out and not run.err


def test_a_path_that_is_not_there_is_no_question_of_its_suffix(argcheck: Callable[..., Run]) -> None:
    run = argcheck("check", "nosuch")
    assert run.status == 2
    assert "cannot read this file: there is no such file or folder" in run.out
