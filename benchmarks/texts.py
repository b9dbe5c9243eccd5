"""What `argcheck check` costs on manuscripts beside reading them alone, and whether that grows with their length."""

from __future__ import annotations

import statistics
import sys
import tempfile
from pathlib import Path

from startup import cpu

READ = "import sys; from argcheck.inputs import read_inputs; read_inputs(sys.argv[1:], None)"
"""Reading without checking: start-up, imports, and the manuscripts as sections, sentences and entries."""
MANUSCRIPTS = Path(__file__).parent / "corruption" / "manuscripts"
LENGTHS = (2, 4, 8)
"""How often the text of all manuscripts stands in the long ones."""


def ratio(paths: list[str], runs: int = 5) -> tuple[float, float]:
    """Seconds of CPU that checking takes, and how many times those of reading alone, by turns; medians."""
    check = [sys.executable, "-m", "argcheck", "check", *paths]
    read = [sys.executable, "-c", READ, *paths]
    cpu(check), cpu(read)  # the first run of each compiles
    pairs = [(cpu(check), cpu(read)) for _ in range(runs)]
    return statistics.median(one for one, _ in pairs), statistics.median(one / other for one, other in pairs)


def main() -> None:
    paths = sys.argv[1:] or [str(path) for path in sorted(MANUSCRIPTS.glob("*.md"))]
    seconds, times = ratio(paths)
    print(f"check {len(paths)} manuscripts: {seconds:.2f} s CPU, {times:.1f} times reading alone")
    whole = "\n\n".join(Path(path).read_text(encoding="utf-8") for path in paths)
    with tempfile.TemporaryDirectory() as folder:
        for number in LENGTHS:
            long = Path(folder) / f"{number}.md"
            long.write_text("\n\n".join([whole] * number), encoding="utf-8")
            seconds, times = ratio([str(long)], runs=1)
            words = number * len(whole.split())
            print(f"one text of {words} words: {seconds:.2f} s CPU, {times:.1f} times reading alone")


if __name__ == "__main__":
    main()
