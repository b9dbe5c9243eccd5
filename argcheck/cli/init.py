"""`argcheck init`: what a project needs to be checked from now on."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from argcheck import __version__
from argcheck.cli._common import write

SETTINGS = """\
# Settings of argcheck: `argcheck config` shows those that hold. What stands here as a comment is an example.

# manuscripts = "papers"                           # where the manuscripts of argument files lie
# severity = "warning"                             # the lowest that is shown: error, warning or info
# ignore = ["AC108", "AC5"]                        # checks that are not made: codes, beginnings of codes, names
# severities = { AC103 = "warning", AC7 = "info" } # what checks are to count as
# per-file-ignores = { "drafts/*.md" = ["AC7"] }   # checks that are not shown in some files
# article = "empirical"                            # what kind of article the manuscripts are, if all are one
# rules = ["mine.dl"]                              # rules of your own
# baseline = "known.json"                          # what is known already: argcheck check --write-baseline known.json
# limits = { time = 60 }                           # seconds, after which deriving stops
"""
HOOK = f"""\
repos:
  - repo: local
    hooks:
      - id: argcheck-fmt
        name: argcheck fmt
        entry: argcheck fmt
        language: python
        additional_dependencies: ["argcheck>={__version__}"]
        files: \\.arg$
      - id: argcheck
        name: argcheck check
        entry: argcheck check --severity warning {{paths}}
        language: python
        additional_dependencies: ["argcheck>={__version__}"]
        pass_filenames: false
"""
ACTION = f"""\
name: argcheck
on: [push, pull_request]
permissions:
  contents: read
jobs:
  argcheck:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v4
      - uses: actions/setup-python@v5
        with:
          python-version: "3.12"
      - run: pip install "argcheck>={__version__}"
      - run: argcheck check --format github {{paths}}
"""


def command(
    folder: Annotated[
        str, typer.Argument(metavar="[FOLDER]", show_default=False, help="The project; else here.")
    ] = ".",
    hook: Annotated[
        bool, typer.Option("--hook", help="Write `.pre-commit-config.yaml` too: check before each commit.")
    ] = False,
    action: Annotated[
        bool, typer.Option("--action", help="Write `.github/workflows/argcheck.yml` too: check each push.")
    ] = False,
) -> None:
    """Set a project up: a file of settings with examples, and if you like a pre-commit hook and a GitHub workflow.

    What is there already is left as it is, and what would have been written is shown. Nothing is ever overwritten.

    Examples:

    - `argcheck init`

    - `argcheck init papers/ --hook --action`
    """
    home = Path(folder)
    if not home.is_dir():
        raise typer.BadParameter(f"there is no folder {folder}", param_hint="[FOLDER]")
    settings(home)
    checked = where(home)
    if hook:
        put(home / ".pre-commit-config.yaml", HOOK.format(paths=checked), "then run: pre-commit install")
    if action:
        put(home / ".github" / "workflows" / "argcheck.yml", ACTION.format(paths=checked), "")
    following(home)


def settings(home: Path) -> None:
    """Writes the file of settings, unless some hold for this very folder already. Raises ConfigError."""
    from argcheck.config import Config

    if Config.home(home) == home.absolute():
        write(f"settings stand in {home} already; `argcheck config {home}` shows them\n")
    else:
        put(home / "argcheck.toml", SETTINGS, "")


def put(file: Path, text: str, advice: str) -> None:
    """Writes a file that is not there; of one that is there, shows what would have been written."""
    from argcheck.disk import replace_file

    if file.exists():
        write(f"{file} is there already; this is what it would need:\n\n{text}\n")
        return
    try:
        file.parent.mkdir(parents=True, exist_ok=True)
        replace_file(file, text.encode())
    except OSError as problem:
        raise typer.BadParameter(f"cannot write {file}: {problem.strerror}", param_hint="[FOLDER]") from None
    write(f"wrote {file}{f'; {advice}' if advice else ''}\n")


def where(home: Path) -> str:
    """What a project checks: the folder that its argument files lie in, where all lie in one, else all of it."""
    from argcheck.disk import files_under

    folders = {file.parent for file in files_under(home) if file.suffix == ".arg"}
    only = folders.pop() if len(folders) == 1 else home
    return "." if only == home else f"{only.relative_to(home).as_posix()}/"


def following(home: Path) -> None:
    """What to do next, by what the folder holds."""
    from argcheck.disk import files_under
    from argcheck.readers import is_manuscript

    files = [file.relative_to(home) for file in files_under(home)]
    arguments = [file for file in files if file.suffix == ".arg"]
    prose = (".md", ".tex", ".docx", ".odt", ".pdf", ".txt")
    papers = [file for file in files if is_manuscript(file.name) and file.suffix in prose and file.stem != "README"]
    if arguments:
        write(f"next: argcheck check {home}\n")
    elif papers:
        paper = papers[0]
        write(f"next: argcheck check {home / paper}\n")
        first = home / paper.with_suffix(".arg")
        write(f"then: argcheck extract {home / paper} -o {first} writes a first argument file\n")
    else:
        write(f"next: argcheck new {home / 'paper.arg'} writes a skeleton to fill in\n")
