"""References and citations as read, scored against what publishers say of papers, and how long reading takes."""

from __future__ import annotations

import argparse
import json
import re
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from argcheck.factsheet import as_json, read

ROOT = Path(__file__).resolve().parent.parent
_LINE = re.compile(r"(references|links) (\{.*\})")


def score(program: Path, truth: Path, found: Path) -> dict[str, dict[str, float]]:
    """What the scoring program prints of one paper: `tp`, `fp` and `fn` of references and links."""
    command = [sys.executable, str(program), str(truth), str(found)]
    printed = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    return {match[1]: json.loads(match[2].replace("'", '"')) for match in _LINE.finditer(printed)}


def nearest(folder: Path) -> Path:
    """`tools/score-citations` in the nearest folder above."""
    above = [parent / "tools" / "score-citations" for parent in folder.resolve().parents]
    return next((program for program in above if program.is_file()), Path("score-citations"))


def shares(counts: list[float]) -> str:
    hit, extra, missed = counts
    return f"precision {hit / max(1, hit + extra):.3f}  recall {hit / max(1, hit + missed):.3f}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--manuscripts", type=Path, required=True, help="a folder of NAME.md with NAME.truth.json")
    parser.add_argument("--scorer", type=Path, help="the program score-citations, if it is not in a folder tools above")
    parser.add_argument("--only", default="", help="a regular expression for the names of papers")
    given = parser.parse_args()
    scorer = given.scorer or nearest(given.manuscripts)
    total: dict[str, list[float]] = {"references": [0, 0, 0], "links": [0, 0, 0]}
    with tempfile.TemporaryDirectory() as folder:
        for truth in sorted(given.manuscripts.glob("*.truth.json")):
            name = truth.name.removesuffix(".truth.json")
            if not re.search(given.only, name):
                continue
            paper = next(path for path in sorted(given.manuscripts.glob(f"{name}.*")) if path.suffix != ".json")
            begun = time.process_time()
            found = Path(folder) / "found.json"
            found.write_text(as_json(read([str(paper)], None)), encoding="utf-8")
            seconds = time.process_time() - begun
            print(f"{name:28} {seconds:5.2f} s", end="")
            for kind, counts in score(scorer, truth, found).items():
                figures = [counts["tp"], counts["fp"], counts["fn"]]
                total[kind] = [a + b for a, b in zip(total[kind], figures, strict=True)]
                print(f"   {kind} {shares(figures)}", end="")
            print()
    for kind, figures in total.items():
        print(
            f"{kind:11} {shares(figures)}  (found {figures[0]:.0f}, too many {figures[1]:.0f}, missed {figures[2]:.0f})"
        )


if __name__ == "__main__":
    main()
