"""Setting a project up, and what the repository offers to other ones: hooks and an action."""

from __future__ import annotations

import re
import shlex
import tomllib
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml

from argcheck.cli.init import SETTINGS
from argcheck.config import Config
from tests.conftest import ROOT, Run

Argcheck = Callable[..., Run]
LANES = 'paper "Lanes" as lanes\nfinding f "Counts rose"\n  evidence series\n'


def test_every_setting_that_is_shown_as_an_example_can_be_set() -> None:
    shown = [line.removeprefix("# ") for line in SETTINGS.splitlines() if re.match(r"# [\w-]+ = ", line)]
    config = Config.of(tomllib.loads("\n".join(shown)))
    assert len(shown) == 9 and config.article is not None and config.per_file_ignores


def test_a_project_is_set_up_and_what_comes_next_is_said(argcheck: Argcheck, tmp_path: Path) -> None:
    (tmp_path / "lanes.arg").write_text(LANES)
    run = argcheck("init", ".", "--hook", "--action", cwd=tmp_path)
    assert run.out.splitlines() == [
        "wrote argcheck.toml",
        "wrote .pre-commit-config.yaml; then run: pre-commit install",
        f"wrote {Path('.github/workflows/argcheck.yml')}",
        "next: argcheck check .",
    ]
    assert argcheck("check", ".", cwd=tmp_path).status == 0


def test_what_is_there_is_left_as_it_is(argcheck: Argcheck, tmp_path: Path) -> None:
    (tmp_path / "argcheck.toml").write_text('severity = "error"\n')
    (tmp_path / ".pre-commit-config.yaml").write_text("repos: []\n")
    run = argcheck("init", tmp_path, "--hook")
    assert f"settings stand in {tmp_path} already" in run.out
    assert "is there already; this is what it would need" in run.out and "- id: argcheck" in run.out
    assert (tmp_path / "argcheck.toml").read_text() == 'severity = "error"\n'
    assert (tmp_path / ".pre-commit-config.yaml").read_text() == "repos: []\n"


@pytest.mark.parametrize(
    ("files", "said"),
    [
        ([], "argcheck new paper.arg"),
        (["study.md", "README.md"], "argcheck check study.md"),
        (["study.md"], "argcheck extract study.md -o study.arg"),
    ],
)
def test_what_comes_next_depends_on_what_there_is(
    argcheck: Argcheck, tmp_path: Path, files: list[str], said: str
) -> None:
    for name in files:
        (tmp_path / name).write_text("# A study\n\nRain fell.\n")
    assert said in argcheck("init", cwd=tmp_path).out


def test_there_must_be_a_folder(argcheck: Argcheck, tmp_path: Path) -> None:
    run = argcheck("init", tmp_path / "nowhere")
    assert run.status == 2 and "there is no folder" in run.err


def test_the_hooks_that_are_written_run(argcheck: Argcheck, tmp_path: Path) -> None:
    (tmp_path / "lanes.arg").write_text(LANES)
    argcheck("init", tmp_path, "--hook")
    config = yaml.safe_load((tmp_path / ".pre-commit-config.yaml").read_text())
    run_hooks(argcheck, config["repos"][0]["hooks"], tmp_path)


def test_the_hooks_that_other_repositories_may_use_run(argcheck: Argcheck, tmp_path: Path) -> None:
    (tmp_path / "lanes.arg").write_text(LANES)
    hooks = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text())
    assert {hook["id"] for hook in hooks} == {"argcheck", "argcheck-fmt"}
    run_hooks(argcheck, hooks, tmp_path)


def run_hooks(argcheck: Argcheck, hooks: list[dict[str, object]], folder: Path) -> None:
    for hook in hooks:
        program, *words = shlex.split(str(hook["entry"]))
        assert program == "argcheck" and hook["language"] == "python"
        given = list(hook.get("args", []))  # type: ignore[call-overload]
        files = ["lanes.arg"] if hook.get("pass_filenames", True) else []
        assert re.search(str(hook.get("files", "")), "lanes.arg")
        run = argcheck(*words, *given, *files, cwd=folder)
        assert run.status == 0, run.out + run.err


def test_the_action_runs_what_there_is(argcheck: Argcheck, tmp_path: Path) -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text())
    assert action["runs"]["using"] == "composite"
    steps = action["runs"]["steps"]
    assert all("uses" in step or step["shell"] == "bash" for step in steps)
    values = [value for step in steps for value in (*step.get("env", {}).values(), *step.get("with", {}).values())]
    used = {name for value in values for name in re.findall(r"inputs\.([\w-]+)", value)}
    assert used == set(action["inputs"])
    (tmp_path / "lanes.arg").write_text(LANES)
    for line in re.findall(r"argcheck (check .*)", steps[-1]["run"]):
        words = line.replace("$PATHS", ".").replace("$ARGS", "").replace('"$SARIF"', "out.sarif").split()
        assert argcheck(*words, cwd=tmp_path).status == 0
    assert (tmp_path / "out.sarif").exists()
