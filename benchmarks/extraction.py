"""How many of the places that a person chose for claims `argcheck extract` chooses too, by role.

Usage:
    python benchmarks/extraction.py KNOWLEDGE --manuscripts DIR [--missed]

For each claim of the argument files: is there an extracted claim at one of its sentences, and has it the same role;
is there one in one of its paragraphs? `--missed` lists the sentences of the roles counted at which nothing was
extracted. The last line says how many claims were extracted, and how many of those stand at a sentence that the
person chose too, in any role.
"""

from __future__ import annotations

import argparse
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path

from argcheck.extraction import Candidate, candidates
from argcheck.facts import Reading
from argcheck.facts.manuscripts import address
from argcheck.inputs import read_inputs
from argcheck.manuscript import Manuscript, Sentence, resolve
from argcheck.model import ROLES

COUNTED = "hypothesis question objective gap method finding conclusion recommendation limitation definition".split()


@dataclass
class Tally:
    """Counts by role, and of what was extracted."""

    total: Counter[str] = field(default_factory=Counter)
    sentence: Counter[str] = field(default_factory=Counter)
    role: Counter[str] = field(default_factory=Counter)
    paragraph: Counter[str] = field(default_factory=Counter)
    extracted: int = 0
    chosen_too: int = 0
    missed: list[str] = field(default_factory=list)


def paragraph_of(sentence: Sentence, paper: Manuscript) -> str:
    spot = min(paper.spots.get(sentence.digest, []), key=lambda spot: spot.sentence is not sentence, default=None)
    return f"{spot.section.span.line} {spot.paragraph}" if spot else ""


def measure(reading: Reading, tally: Tally) -> None:
    """Adds one argument file with its manuscript."""
    paper = reading.manuscript
    if paper is None:
        return
    found = candidates(paper)
    at: dict[str, list[Candidate]] = {}
    for one in found:
        at.setdefault(one.here.digest, []).append(one)
    around = {paragraph_of(one.here.spot.sentence, paper) for one in found}
    chosen: set[str] = set()
    for claim in reading.document.claims:
        places = [one.sentence for place in claim.places if (one := resolve(address(place), paper)).sentence]
        chosen |= {sentence.digest for sentence in places if sentence}
        if not places:
            continue
        hits = [one for sentence in places if sentence for one in at.get(sentence.digest, [])]
        tally.total[claim.role] += 1
        tally.sentence[claim.role] += bool(hits)
        tally.role[claim.role] += any(one.role == claim.role for one in hits)
        tally.paragraph[claim.role] += any(paragraph_of(sentence, paper) in around for sentence in places if sentence)
        if not hits and claim.role in COUNTED:
            tally.missed.append(f"{claim.role} {claim.name.text}: {places[0].text if places[0] else ''}")
    tally.extracted += len(found)
    tally.chosen_too += sum(one.here.digest in chosen for one in found)
    print(f"{reading.document.source.path}: {len(found)} extracted, {len(reading.document.claims)} encoded")


def row(name: str, roles: list[str], tally: Tally) -> str:
    total, *rest = (
        sum(counter[role] for role in roles) for counter in (tally.total, tally.sentence, tally.role, tally.paragraph)
    )
    shown = "".join(f"{count:>12} {count / total:>4.0%}" for count in rest) if total else ""
    return f"{name:<16}{total:>8}{shown}"


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("knowledge", type=Path)
    parser.add_argument("--manuscripts", type=Path)
    parser.add_argument("--missed", action="store_true", help="list what was not found")
    arguments = parser.parse_args()
    tally = Tally()
    for reading in read_inputs([str(arguments.knowledge)], arguments.manuscripts).readings:
        measure(reading, tally)
    print(f"\n{'role':<16}{'encoded':>8}{'same sentence':>17}{'and role':>17}{'paragraph':>17}")
    for role in ROLES:
        if tally.total[role]:
            print(row(role, [role], tally))
    print(row("counted roles", COUNTED, tally))
    print(f"\n{tally.extracted} extracted, {tally.chosen_too} of them at a sentence that the person chose too")
    if arguments.missed:
        print(*tally.missed, sep="\n")


if __name__ == "__main__":
    main()
