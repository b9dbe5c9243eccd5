"""What is known already is not told again: a baseline, and a revision of git."""

from __future__ import annotations

import subprocess
from collections.abc import Callable
from pathlib import Path

import pytest

from argcheck import baseline
from argcheck.checker import check
from argcheck.config import Config, ConfigError
from argcheck.report import Report
from argcheck.since import known_at
from tests.conftest import Run

Argcheck = Callable[..., Run]
LANES = """paper "Lanes" as lanes
finding f "Counts rose"
  evidence none
finding g "Rides grew"
  evidence none
"""
REFERENCES = "\n## References\n\nBaker, A. (2001). Bread. Oven Press.\n"
SHORT = "# Bread\n\n## Results\n\nThe loaves rose within 3 hours, as figure 1 shows."


def found(folder: Path, **settings: object) -> Report:
    return check([str(folder)], Config(**{"select": ("AC204", "AC1"), **settings}))  # type: ignore[arg-type]


def fresh(report: Report, known: str, folder: Path) -> tuple[list[str], int, list[str]]:
    file = folder / "known.json"
    file.write_text(known)
    left, number, vain = baseline.without(report, baseline.read(file), folder)
    return [one.code for one in left.diagnostics], number, [entry.code for entry in vain]


def test_what_was_there_is_known_wherever_it_moves(tmp_path: Path) -> None:
    file = tmp_path / "lanes.arg"
    file.write_text(LANES)
    before = found(tmp_path)
    assert [one.code for one in before.diagnostics] == ["AC204", "AC204"]
    known = baseline.written(before, tmp_path)
    assert fresh(before, known, tmp_path) == ([], 2, [])
    file.write_text(LANES.replace("finding f", "\n# a word\n\nfinding f"))
    assert fresh(found(tmp_path), known, tmp_path) == ([], 2, [])


def test_what_is_new_is_told_and_so_is_what_is_no_longer_found(tmp_path: Path) -> None:
    file = tmp_path / "lanes.arg"
    file.write_text(LANES)
    known = baseline.written(found(tmp_path), tmp_path)
    file.write_text(LANES.replace("finding g", "finding h"))
    assert fresh(found(tmp_path), known, tmp_path) == (["AC204"], 1, ["AC204"])


def test_one_that_is_known_once_covers_one(tmp_path: Path) -> None:
    text = "# Bread\n\n## Results\n\nThe loaves rose (TODO).\n"
    (tmp_path / "bread.md").write_text(text)
    settings = {"select": ("AC",)}
    once = found(tmp_path, **settings)
    known = baseline.written(once, tmp_path)
    assert once.diagnostics and fresh(once, known, tmp_path) == ([], len(once.diagnostics), [])
    (tmp_path / "bread.md").write_text(f"A word before.\n\n{text}\nIt is well known, as everybody says.\n")
    codes = fresh(found(tmp_path, **settings), known, tmp_path)[0]
    assert not {one.code for one in once.diagnostics if not one.items} & set(codes)


def test_a_baseline_is_the_same_bytes_wherever_the_folder_lies(tmp_path: Path) -> None:
    written = []
    for name in ("here", "there"):
        folder = tmp_path / name
        folder.mkdir()
        (folder / "lanes.arg").write_text(LANES)
        written.append(baseline.written(found(folder), folder))
    assert written[0] == written[1]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("{}", "expected a baseline, as `argcheck check --write-baseline` makes it"),
        ('{"version": 2}', "expected a baseline of version 1, not 2"),
        ("nothing", "expected a baseline, as"),
    ],
)
def test_what_is_no_baseline_is_told(tmp_path: Path, text: str, message: str) -> None:
    (tmp_path / "known.json").write_text(text)
    with pytest.raises(ConfigError, match=message):
        baseline.read(tmp_path / "known.json")


def test_the_command_writes_a_baseline_and_reads_it_from_the_settings(tmp_path: Path, argcheck: Argcheck) -> None:
    (tmp_path / "lanes.arg").write_text(LANES)
    made = argcheck("check", str(tmp_path), "--write-baseline", str(tmp_path / "known.json"))
    assert made.status == 0 and "known.json: " in made.err
    (tmp_path / "argcheck.toml").write_text('baseline = "known.json"\n')
    again = argcheck("check", str(tmp_path))
    assert (again.status, "AC204" in again.out) == (0, False)
    assert "not shown" in again.err
    (tmp_path / "lanes.arg").write_text(LANES.replace("finding g", "finding h"))
    later = argcheck("check", str(tmp_path))
    assert (later.status, later.out.count("error AC204") + later.out.count("warning AC204")) == (1, 1)
    assert "knows of what is no longer found: AC204 in lanes.arg" in later.err


@pytest.fixture
def repository(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "lanes.arg").write_text(LANES)
    git(folder, "init", "-q")
    commit(folder)
    monkeypatch.chdir(folder)
    return folder


def git(folder: Path, *arguments: str) -> None:
    subprocess.run(["git", "-C", str(folder), *arguments], check=True, capture_output=True)


def commit(folder: Path) -> None:
    git(folder, "add", "-A")
    git(folder, "-c", "user.name=A", "-c", "user.email=a@example.org", "commit", "-qm", "a step")


def brought(path: str, revision: str = "HEAD") -> list[str]:
    config = Config(select=("AC204",))
    left, _, _ = baseline.without(check([path], config), *known_at(revision, [path], config))
    return [one.message for one in left.diagnostics]


def test_only_what_a_change_brought_is_told(repository: Path) -> None:
    assert brought(".") == []
    (repository / "lanes.arg").write_text(LANES + 'finding h "Falls halved"\n  evidence none\n')
    assert brought(".") == brought("lanes.arg") == ["could not find what the finding h rests on"]
    commit(repository)
    assert brought(".") == []
    assert brought(".", "HEAD~1") == ["could not find what the finding h rests on"]


def test_a_new_file_is_all_new_and_one_that_was_renamed_is_not(repository: Path) -> None:
    (repository / "more.arg").write_text('paper "More" as more\nfinding m "Bells rang"\n  evidence none\n')
    assert len(brought("more.arg")) == 1
    git(repository, "mv", "lanes.arg", "tracks.arg")
    assert brought("tracks.arg") == []


def test_what_git_does_not_know_is_said(repository: Path, tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="--diff: git knows no revision 'nowhere' here"):
        brought(".", "nowhere")
    (tmp_path / "alone.arg").write_text(LANES)
    with pytest.raises(ConfigError, match=r"--diff: .* is in no git repository"):
        brought(str(tmp_path / "alone.arg"))


def test_the_command_shows_what_a_change_brought(repository: Path, argcheck: Argcheck) -> None:
    assert argcheck("check", ".", "--diff", "HEAD", cwd=repository).status == 0
    (repository / "lanes.arg").write_text(LANES + 'finding h "Falls halved"\n  evidence none\n')
    shown = argcheck("check", ".", "--diff", "HEAD", "--select", "AC204", cwd=repository)
    assert (shown.status, shown.out.count("AC204")) == (1, 1)
    assert "2 diagnostics at HEAD already, not shown" in shown.err
