"""The documentation holds: what it shows is what argcheck says, and every page it links to is there."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from pathlib import Path

import pytest

from argcheck.formatting import formatted
from argcheck.source import Source
from tests.conftest import ROOT

DOCS = ROOT / "docs"
CONSOLE = re.compile(r"```console\n\$ argcheck ([^\n]+)\n(.*?)```", re.DOTALL)
SHOWN = [
    pytest.param(command, output, id=f"{page.stem}: {command}")
    for page in sorted(DOCS.glob("*.md"))
    for command, output in CONSOLE.findall(page.read_text("utf-8"))
]


def test_there_is_something_to_run() -> None:
    assert len(SHOWN) >= 10


@pytest.mark.parametrize(("command", "output"), SHOWN)
def test_what_a_page_shows_is_what_argcheck_says(command: str, output: str) -> None:
    environment = {**os.environ, "PYTHONPATH": str(ROOT), "COLUMNS": "80"}
    done = subprocess.run(
        [sys.executable, "-m", "argcheck", *shlex.split(command)],
        capture_output=True,
        text=True,
        cwd=DOCS / "tutorial",
        env=environment,
    )
    assert (done.stdout + done.stderr).rstrip() == output.rstrip()


def test_the_tutorials_file_is_in_style() -> None:
    source = Source.read(DOCS / "tutorial" / "garden.arg")
    assert formatted(source) == source.text


def test_links_between_pages_lead_somewhere() -> None:
    for page in DOCS.glob("*.md"):
        for target in re.findall(r"\]\(([\w/.-]+\.md)", page.read_text("utf-8")):
            if not target.startswith("made/"):
                assert (page.parent / target).exists(), f"{page.name}: {target}"


@pytest.mark.slow
def test_the_site_is_built_without_a_warning(tmp_path: Path) -> None:
    command = [sys.executable, "-m", "sphinx", "-W", "--keep-going", "-n", "-q", str(DOCS), str(tmp_path)]
    done = subprocess.run(command, capture_output=True, text=True, env={**os.environ, "PYTHONPATH": str(ROOT)})
    assert (done.returncode, done.stderr) == (0, "")
    assert (tmp_path / "made" / "checks" / "AC301.html").exists()
