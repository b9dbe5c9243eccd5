"""The wheel carries all that it needs; the start is cheap."""

from __future__ import annotations

import re
import subprocess
import sys
import venv
from collections.abc import Callable
from pathlib import Path

import pytest

from tests.conftest import ROOT, Run


def run(*command: object, cwd: Path) -> subprocess.CompletedProcess[str]:
    """A command that must not see the checkout."""
    return subprocess.run(
        list(map(str, command)), cwd=cwd, capture_output=True, text=True, encoding="utf-8", timeout=600
    )


@pytest.mark.slow
def test_the_wheel_checks_a_file_outside_the_checkout(tmp_path: Path) -> None:
    built = run(sys.executable, "-m", "build", "--wheel", "--no-isolation", "-o", tmp_path, ROOT, cwd=tmp_path)
    assert built.returncode == 0, built.stdout + built.stderr
    [wheel] = tmp_path.glob("*.whl")
    home = tmp_path / "venv"
    venv.create(home, with_pip=True)
    bin = home / ("Scripts" if sys.platform == "win32" else "bin")
    installed = run(bin / "python", "-m", "pip", "install", "-q", wheel, cwd=tmp_path)
    assert installed.returncode == 0, installed.stderr

    for name in ("bicycles.arg", "bicycles.md"):
        (tmp_path / name).write_bytes((ROOT / "examples" / name).read_bytes())
    (tmp_path / "empty.arg").write_text("")
    checked = run(bin / "argcheck", "check", "bicycles.arg", cwd=tmp_path)
    assert "AC301" in checked.stdout, checked.stderr
    assert checked.returncode == 1
    assert run(bin / "argcheck", "check", "empty.arg", cwd=tmp_path).returncode == 2
    asked = run(bin / "argcheck", "query", "supported(?x)", "bicycles.arg", cwd=tmp_path)
    assert asked.returncode == 0, asked.stderr
    assert "AC301" in run(bin / "argcheck", "checks", cwd=tmp_path).stdout
    where = run(bin / "python", "-c", "import argcheck; print(argcheck.__file__)", cwd=tmp_path).stdout
    assert Path(where.strip()).is_relative_to(home)


@pytest.mark.parametrize("module", ["rich", "pydantic", "lark", "pyDatalog", "argcheck.checker", "argcheck.config"])
def test_the_version_does_not_load_what_it_does_not_need(module: str) -> None:
    code = (
        "import sys; sys.argv = ['argcheck', '--version']\n"
        "from argcheck.__main__ import main\n"
        "try: main()\n"
        f"except SystemExit: print({module!r} in sys.modules)"
    )
    shown = run(sys.executable, "-c", code, cwd=ROOT).stdout.splitlines()
    assert shown[-1] == "False"


@pytest.mark.slow
def test_the_version_costs_little_more_than_the_smallest_program() -> None:
    shown = run(sys.executable, ROOT / "benchmarks" / "startup.py", "--version-only", cwd=ROOT).stdout
    assert float(shown.split(": ")[1].split(" ")[0]) <= 1.3, shown


def test_the_readme_says_what_ci_runs() -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    assert readme.count("\npython3 -m venv .venv && ") == 2
    script = (ROOT / ".ci" / "run").read_text(encoding="utf-8")
    assert "README.md" in script
    assert "-m pytest" not in script


def test_the_readme_shows_real_output(argcheck: Callable[..., Run]) -> None:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    [(command, shown)] = re.findall(r"^```console\n\$ argcheck (.*)\n((?:.*\n)*?)```$", readme, re.MULTILINE)
    assert argcheck(*command.split()).out == shown
