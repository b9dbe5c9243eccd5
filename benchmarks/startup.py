"""What `argcheck --version` costs beside the smallest Typer program, and what `check knowledge/` costs."""

from __future__ import annotations

import resource
import statistics
import subprocess
import sys
import tempfile
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SMALLEST = """\
import typer
app = typer.Typer()
def show(wanted: bool):
    if wanted:
        print("1")
        raise typer.Exit()
@app.callback(invoke_without_command=True)
def main(version: bool = typer.Option(False, "--version", callback=show, is_eager=True)): pass
app()
"""


def cpu(command: list[str]) -> float:
    """Seconds of CPU, user and system, that one run of a command takes."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, cwd=ROOT, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, check=False)
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return (after.ru_utime - before.ru_utime) + (after.ru_stime - before.ru_stime)


def ratios(runs: int = 21) -> list[float]:
    """`argcheck --version` over the smallest Typer program, in turn, so that a slow moment strikes both."""
    with tempfile.TemporaryDirectory() as folder:
        smallest = Path(folder) / "smallest.py"
        smallest.write_text(SMALLEST, encoding="utf-8")
        ours = [sys.executable, "-m", "argcheck", "--version"]
        theirs = [sys.executable, str(smallest), "--version"]
        cpu(ours), cpu(theirs)  # the first run of each compiles
        return [cpu(ours) / cpu(theirs) for _ in range(runs)]


def main() -> None:
    found = ratios()
    print(f"argcheck --version / smallest Typer program: {statistics.median(found):.2f} (at most 1.30)")
    if "--version-only" in sys.argv:
        return
    check = [sys.executable, "-m", "argcheck", "check", "knowledge/"]
    cpu(check)
    seconds = [cpu(check) for _ in range(5)]
    print(f"argcheck check knowledge/: {statistics.median(seconds):.2f} s CPU (at most 2.00 for five papers)")


if __name__ == "__main__":
    main()
