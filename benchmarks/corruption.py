"""How many defects put into clean manuscripts each check finds, and what it says of the clean ones.

Usage: python benchmarks/corruption.py [--manuscripts DIR] [--only AC6] [--seed 0] [--rounds 1] [--verbose]

Each operator puts one known defect into a copy of each manuscript where it can. A defect is found when a diagnostic of
one of its codes lies on a block that the operator names, and was not there before. A false alarm is any diagnostic on a
clean manuscript (`clean`), and any new one on a corrupted copy that the defect does not explain (`stray`).
"""

from __future__ import annotations

import argparse
import math
import tempfile
import zlib
from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from random import Random

from corruption.drafts import Draft, Put, load
from corruption.forms import FORMS, Written, write
from corruption.operators import OPERATORS, Operator
from corruption.wordings import HELD_OUT, SETS, choose

from argcheck.checker import check
from argcheck.config import Config
from argcheck.diagnostic import Diagnostic
from argcheck.rules import rulebook

OWN = Path(__file__).resolve().parent / "corruption" / "manuscripts"
Key = tuple[str, int]
"""A diagnostic's code, and the uid of the block on which it lies."""


@dataclass(slots=True)
class Trial:
    """One defect in one manuscript, and what became of it."""

    operator: Operator
    manuscript: str
    put: Put
    hits: set[str]
    stray: list[Diagnostic]
    elsewhere: list[Diagnostic]


@dataclass(slots=True)
class Bench:
    """All trials, and the diagnostics on the clean manuscripts."""

    trials: list[Trial] = field(default_factory=list)
    clean: list[tuple[str, Diagnostic]] = field(default_factory=list)
    manuscripts: int = 0


def found(path: Path) -> list[Diagnostic]:
    return [one for one in check([str(path)], Config()).diagnostics if not one.code.startswith(("AC0", "AC8"))]


def blocks_at(written: Written, line: int) -> list[int]:
    """The blocks that hold a line: those that begin last, at it or above (in LaTeX a paragraph holds its notes)."""
    last = max((first for first, _ in written.lines.values() if first <= line), default=0)
    return sorted(uid for uid, (first, _) in written.lines.items() if first == last) or [0]


def keys(one: Diagnostic, written: Written) -> Iterator[Key]:
    """The blocks on which a diagnostic lies, its own place first."""
    for span in (one.span, *(label.span for label in one.related)):
        for uid in blocks_at(written, span.line):
            yield one.code, uid


def run(drafts: list[Draft], operators: list[Operator], seeds: range, form: str) -> Bench:
    """Every operator once for each seed on every draft where it can be applied."""
    bench = Bench(manuscripts=len(drafts))
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        for draft in drafts:
            path, written = write(draft, folder, form)
            clean = found(path)
            bench.clean += [(draft.name, one) for one in clean]
            before = Counter(next(keys(one, written)) for one in clean)
            trials = (attempt(draft, each, seed, folder, form, before) for each in operators for seed in seeds)
            bench.trials += [trial for trial in trials if trial is not None]
    return bench


def attempt(draft: Draft, operator: Operator, seed: int, folder: Path, form: str, before: Counter[Key]) -> Trial | None:
    """Corrupts a copy of a draft and checks it; None where the operator cannot be applied."""
    copy = draft.copy()
    dice = Random(zlib.crc32(f"{seed}/{draft.name}/{operator.name}".encode()))
    put = operator.change(copy, dice)
    if put is None:
        return None
    path, written = write(copy, folder, form)
    left = before.copy()
    hits, stray, elsewhere = set(), [], []
    for one in found(path):
        places = list(keys(one, written))
        if left[places[0]] > 0:
            left[places[0]] -= 1
            continue
        if one.code not in operator.codes:
            stray += [] if one.code in operator.also else [one]
        elif not put.places or any(uid in put.places for _, uid in places):
            hits.add(one.code)
        else:
            elsewhere.append(one)
    return Trial(operator, draft.name, put, hits, stray, elsewhere)


def wilson(hits: int, total: int) -> tuple[float, float]:
    """The 95 % interval of a share (Wilson 1927)."""
    if not total:
        return (0.0, 1.0)
    z, share = 1.96, hits / total
    middle, width = (
        share + z * z / (2 * total),
        z * math.sqrt(share * (1 - share) / total + z * z / (4 * total * total)),
    )
    whole = 1 + z * z / total
    return max(0.0, (middle - width) / whole), min(1.0, (middle + width) / whole)


def _figures(hits: int, total: int) -> str:
    low, high = wilson(hits, total)
    return (
        f"{total:5} {hits:5}   {hits / total:.2f}  {low:.2f}–{high:.2f}" if total else f"{0:5} {0:5}      –          –"
    )


def reading_manuscripts() -> dict[str, str]:
    """The names by code of the checks that have a manuscript among their examples, and so read one."""
    return {
        each.code: each.name
        for each in rulebook().checks
        if any(example.language != "arg" for form in each.forms for example in form.examples)
    }


def print_codes(bench: Bench) -> None:
    """The table per code: an operator with two codes counts for its first, and for the others where they spoke."""
    known = reading_manuscripts()
    put, hit, missed_place, clean, stray = (
        Counter[str](),
        Counter[str](),
        Counter[str](),
        Counter[str](),
        Counter[str](),
    )
    for trial in bench.trials:
        code = trial.operator.codes[0]
        put[code] += 1
        hit[code] += bool(trial.hits)
        missed_place.update(one.code for one in trial.elsewhere)
        stray.update(one.code for one in trial.stray)
    clean.update(one.code for _, one in bench.clean)
    print(f"{'code':6} {'check':27} {'put':>5} {'found':>5} recall   95 %      clean stray elsewhere")
    for code in sorted(put | clean | stray):
        name = known.get(code, "(no check)")
        more = f"{clean[code]:5} {stray[code]:5} {missed_place[code]:5}"
        print(f"{code:6} {name:27} {_figures(hit[code], put[code]):>29}  {more}")
    exists = [trial for trial in bench.trials if any(code in known for code in trial.operator.codes)]
    every = sum(bool(trial.hits) for trial in bench.trials)
    print(f"{'all':34} {_figures(every, len(bench.trials))}  {len(bench.clean):5} {sum(stray.values()):5}")
    print(f"{'with a check':34} {_figures(sum(bool(trial.hits) for trial in exists), len(exists))}")


def print_operators(bench: Bench) -> None:
    by_name: dict[str, list[Trial]] = defaultdict(list)
    for trial in bench.trials:
        by_name[trial.operator.name].append(trial)
    print(f"\n{'operator':34} {'put':>5} {'found':>5} recall   95 %      codes")
    for operator in OPERATORS:
        trials = by_name.get(operator.name, [])
        if trials:
            hits = sum(bool(trial.hits) for trial in trials)
            codes = Counter(code for trial in trials for code in trial.hits)
            said = ", ".join(f"{code} {codes[code]}" for code in operator.codes)
            print(f"{operator.name:34} {_figures(hits, len(trials))}  {said}")


def print_details(bench: Bench) -> None:
    print("\nOn clean manuscripts")
    for name, one in bench.clean:
        print(f"  {name}:{one.span.line} {one.code} {one.severity} {one.message}")
    for title, wanted in (("Missed", False), ("Found", True)):
        print(f"\n{title}")
        for trial in bench.trials:
            if bool(trial.hits) == wanted:
                print(f"  {trial.manuscript} {trial.operator.name} [{' '.join(trial.operator.codes)}] {trial.put.what}")
                for one in trial.elsewhere:
                    print(f"      elsewhere, line {one.span.line}: {one.code} {one.message}")
    print("\nStray")
    for trial in bench.trials:
        for one in trial.stray:
            print(f"  {trial.manuscript} {trial.operator.name} ({trial.put.what})")
            print(f"      line {one.span.line}: {one.code} {one.severity} {one.message}")


def main() -> None:
    parser = argparse.ArgumentParser(description=(__doc__ or "").split("\n")[0])
    parser.add_argument("--manuscripts", type=Path, default=OWN, help="a folder of manuscripts in Markdown or text")
    parser.add_argument("--only", default="", help="the first letters of codes, or the name of an operator")
    parser.add_argument("--form", default="", choices=["", *FORMS], help="write all manuscripts in this form")
    every = (*SETS, *HELD_OUT)
    parser.add_argument(
        "--sets", nargs="+", choices=every, default=list(SETS), help="the sets of wordings to draw from"
    )
    parser.add_argument("--seed", type=int, default=0)
    parser.add_argument("--rounds", type=int, default=1, help="how often, with one seed after another")
    parser.add_argument("--verbose", action="store_true", help="list every miss, every find and every false alarm")
    parser.add_argument("--write", type=Path, help="only write the clean manuscripts in their forms into this folder")
    given = parser.parse_args()
    choose(given.sets)
    paths = sorted(path for path in given.manuscripts.iterdir() if path.suffix in (".md", ".txt"))
    drafts = [load(path) for path in paths]
    if given.write:
        given.write.mkdir(parents=True, exist_ok=True)
        for draft in drafts:
            print(write(draft, given.write, given.form)[0])
        return
    chosen = [
        each
        for each in OPERATORS
        if given.only in ("", each.name) or any(code.startswith(given.only) for code in each.codes)
    ]
    bench = run(drafts, chosen, range(given.seed, given.seed + given.rounds), given.form)
    print(f"{bench.manuscripts} manuscripts, {len(chosen)} operators, {len(bench.trials)} defects, seed {given.seed}\n")
    print_codes(bench)
    print_operators(bench)
    if given.verbose:
        print_details(bench)


if __name__ == "__main__":
    main()
