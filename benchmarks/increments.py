"""What a check costs after one claim of one file among many has changed, as a share of the whole check."""

from __future__ import annotations

import argparse
import gc
import random
import statistics
import tempfile
import time
from pathlib import Path

from argcheck.checker import check
from argcheck.config import Config
from argcheck.memory import SETTLED
from argcheck.workspace import Workspace

STUDY = """include "words.arg"
paper "Study {number}" as s{number}

question q "What does it do?"
  answered by c

premise p1 "The first thing holds in {number}"
  says {one}
  cites k{number}

finding f1 "Something rose in {number}"
  evidence series
  says {two}

finding f2 "Something fell in {number}"
  evidence {evidence}

conclusion c "So it goes in {number}"
  from p1, f1, f2
  says {three}

work k{number} "A book of {number}"
  author "A. Baker"
  year {year}
"""


def written(folder: Path, files: int, seed: int) -> None:
    """That many argument files with a vocabulary in common; some contradict each other, some lack evidence."""
    chance = random.Random(seed)
    words = [f"w{number}" for number in range(200)]
    vocabulary = ["contrary raises(?x, ?y) | lowers(?x, ?y)"]
    vocabulary += [f'word {word} "the thing {word}"' for word in words]
    vocabulary += [f"kind w{number} of w{number + 100}" for number in range(50)]
    (folder / "words.arg").write_text("\n".join(vocabulary) + "\n")
    for number in range(files):
        contents = [
            f"{chance.choice(['raises', 'lowers', 'causes'])}({chance.choice(words)}, {chance.choice(words)})"
            for _ in range(3)
        ]
        text = STUDY.format(
            number=number, one=contents[0], two=contents[1], three=contents[2], year=1900 + number % 100,
            evidence="none" if number % 5 == 0 else "series",
        )  # fmt: skip
        (folder / f"s{number:04}.arg").write_text(text)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--files", type=int, default=1000)
    parser.add_argument("--edits", type=int, default=10)
    parser.add_argument("--seed", type=int, default=7)
    options = parser.parse_args()
    gc.disable()  # as the command does
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        written(folder, options.files, options.seed)
        time.sleep(2 * SETTLED)
        workspace = Workspace([name], Config())
        whole = timed(lambda: check([name], Config()))
        first = timed(workspace.check)
        print(f"a whole check {whole:.2f} s of CPU, the first in a workspace {first:.2f} s")
        chance = random.Random(options.seed)
        shares = []
        for turn in range(options.edits):
            file = folder / f"s{chance.randrange(options.files):04}.arg"
            said = f"raises(w{chance.randrange(200)}, w{chance.randrange(200)})"
            added = f'\nfinding more{turn} "More of it"\n  says {said}\n  evidence none\n'
            file.write_text(file.read_text() + added)
            share = timed(workspace.check) / whole
            shares.append(share)
            print(f"  after an edit of {file.name}: {share:.1%}")
        assert workspace.check().diagnostics == check([name], Config()).diagnostics
        print(f"median {statistics.median(shares):.1%}, greatest {max(shares):.1%} (at most 5 %)")


def timed(run: object) -> float:
    begun = time.process_time()
    run()  # type: ignore[operator]
    return time.process_time() - begun


if __name__ == "__main__":
    main()
