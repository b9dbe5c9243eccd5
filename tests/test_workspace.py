"""What is checked again after an edit is what a check of the edited files finds, proofs and all."""

from __future__ import annotations

import random
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

import argcheck
from argcheck.checker import check
from argcheck.config import Config
from argcheck.memory import SETTLED
from argcheck.report import Report
from argcheck.source import Source
from argcheck.workspace import Workspace

ROOT = Path(__file__).parent.parent
WORDS = "contrary raises(?x, ?y) | lowers(?x, ?y)\nkind rain of weather\n"
STUDY = """include "words.arg"
paper "Study {0}" as s{0}

premise p "The {0} premise"
  says raises(rain, {1})
  cites k

finding f "The {0} finding"
  evidence {2}

conclusion c "The {0} conclusion"
  from p, f

work k "A book"
"""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    (tmp_path / "words.arg").write_text(WORDS)
    for number in range(4):
        (tmp_path / f"s{number}.arg").write_text(STUDY.format(number, "crops", "none" if number % 2 else "series"))
    return tmp_path


@pytest.fixture
def workspace(folder: Path, monkeypatch: pytest.MonkeyPatch) -> Workspace:
    """A workspace that has been checked once, of files that lay still for long enough to be known again."""
    monkeypatch.setattr("argcheck.memory.SETTLED", -SETTLED)
    made = Workspace([str(folder)], Config())
    made.check()
    return made


def fresh(workspace: Workspace) -> Report:
    return check(workspace.paths, workspace.config)


def codes(report: Report, name: str) -> list[str]:
    return [one.code for one in report.diagnostics if one.span.path.endswith(name) and one.code != "AC108"]


def test_a_contradiction_between_papers_comes_with_an_edit_and_goes_with_the_next(
    workspace: Workspace, folder: Path
) -> None:
    file = folder / "s1.arg"
    before = file.read_text()
    file.write_text(before.replace("raises(", "lowers("))
    report = workspace.check()
    assert "AC801" in codes(report, "s1.arg") + codes(report, "s0.arg")
    assert report == fresh(workspace)
    file.write_text(before)
    report = workspace.check()
    assert "AC801" not in codes(report, "s1.arg")
    assert report == fresh(workspace)


def test_what_has_not_changed_is_not_read_or_said_anew(workspace: Workspace, folder: Path) -> None:
    assert workspace.kept is not None
    before = workspace.kept.argument
    said = dict(workspace.kept.judge.said)
    (folder / "s2.arg").write_text((folder / "s2.arg").read_text() + "# a word\n")
    workspace.check()
    now = workspace.kept.argument
    assert now.model is before.model
    others = [reading for reading in now.inputs.readings if not reading.document.source.path.endswith("s2.arg")]
    assert all(any(one.document is reading.document for one in before.inputs.readings) for reading in others)
    kept = [one for key, one in said.items() if workspace.kept.judge.said.get(key) is one]
    assert len(kept) == len(said)


def lines(file: Path, change: Callable[[list[str]], object]) -> None:
    text = file.read_text().split("\n")
    change(text)
    file.write_text("\n".join(text))


EDITS: dict[str, Callable[[Path], object]] = {
    "a line above": lambda folder: lines(folder / "s0.arg", lambda text: text.insert(2, "# a word")),
    "other words": lambda folder: lines(folder / "s0.arg", lambda text: text.__setitem__(3, 'premise p "Another"')),
    "a claim goes": lambda folder: lines(folder / "s1.arg", lambda text: text.__delitem__(slice(7, 10))),
    "a mistake": lambda folder: lines(folder / "s1.arg", lambda text: text.__setitem__(7, "finding 1 2 3")),
    "a warrant": lambda folder: lines(folder / "s1.arg", lambda text: text.insert(5, "  says wet(?x) if rain(?x)")),
    "a kind": lambda folder: (folder / "words.arg").write_text(WORDS + "kind crops of food\n"),
    "a contrary": lambda folder: (folder / "words.arg").write_text(WORDS + "contrary wet(?x) | dry(?x)\n"),
    "a word": lambda folder: (folder / "words.arg").write_text(WORDS + 'word rain "heavy rain"\n'),
    "another file": lambda folder: (folder / "s9.arg").write_text(STUDY.format(9, "trade", "none")),
    "a file goes": lambda folder: (folder / "s3.arg").unlink(),
    "another name": lambda folder: lines(folder / "s0.arg", lambda text: text.__setitem__(1, 'paper "Zero" as zero')),
    "what is expected": lambda folder: lines(folder / "s1.arg", lambda text: text.append("expect AC204 at f")),
    "no vocabulary": lambda folder: (folder / "words.arg").unlink(),
    "nothing": lambda folder: None,
}


@pytest.mark.parametrize("edit", EDITS)
def test_whatever_is_edited(edit: str, workspace: Workspace, folder: Path) -> None:
    EDITS[edit](folder)
    assert workspace.check() == fresh(workspace)
    assert workspace.check() == fresh(workspace)


def test_one_edit_after_another_in_real_papers(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("argcheck.memory.SETTLED", -SETTLED)
    folder = tmp_path / "knowledge"
    shutil.copytree(ROOT / "knowledge", folder)
    workspace = Workspace([str(folder)], Config())
    workspace.check()
    chance = random.Random(1)
    brought = 0
    for turn in range(6):
        file = chance.choice(sorted(folder.glob("*.arg")))
        kept = workspace.kept
        text = file.read_text().split("\n")
        text.insert(chance.randrange(len(text)), "") if turn % 2 else text.pop(len(text) // 3)
        file.write_text("\n".join(text))
        assert workspace.check() == fresh(workspace)
        brought += workspace.kept is kept
    assert brought, "every edit was a whole run"


def test_a_manuscript_that_changes_is_read_again(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("argcheck.memory.SETTLED", -SETTLED)
    (tmp_path / "a.arg").write_text(
        'paper "A" as a\n  manuscript "a.md"\nfinding f "Rain fell"\n  at "Results" p1 s1\n'
    )
    (tmp_path / "a.md").write_text("# A\n\n## Results\n\nRain fell.\n")
    workspace = Workspace([str(tmp_path)], Config())
    assert workspace.check() == fresh(workspace)
    (tmp_path / "a.md").write_text("# A\n\n## Findings\n\nRain fell.\n")
    report = workspace.check()
    assert report == fresh(workspace)
    assert "AC107" in [one.code for one in report.diagnostics]


def test_a_limit_is_told_and_nothing_is_kept_of_it(folder: Path) -> None:
    workspace = Workspace([str(folder)], Config.of({"limits": {"facts": 50}}))
    assert "AC004" in [one.code for one in workspace.check().diagnostics]
    assert workspace.kept is None


def test_a_file_that_is_being_written_is_read_again(tmp_path: Path) -> None:
    file = tmp_path / "s0.arg"
    file.write_text('paper "A" as a\n')
    memory = argcheck.Workspace([str(file)], Config()).memory
    first = memory.source(str(file), lambda: Source.read(file))
    assert memory.source(str(file), lambda: Source.read(file)) is first or not memory.sources
    assert not memory.sources, "it was written a moment ago, so its time may not tell the next change"
