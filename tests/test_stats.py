"""What an argument file is made of, and what hangs on what: a study of one bicycle lane."""

from __future__ import annotations

import json
import random
from collections.abc import Callable
from pathlib import Path

import pytest

from argcheck.checker import argue
from argcheck.config import Config
from argcheck.rules import checks
from argcheck.stats import Stats, needed, stats

from .conftest import Run

PAPER = """\
paper "The lane" as lane
  manuscript "lane.md"
premise plan "The town wants fewer crashes"
  at "Introduction" p1 s1
evidence counts "There were fewer crashes in 2020"
  evidence series "crashes"
finding fewer "The lane lowered the number of crashes"
  at "Results" p1 s1
  says lowers(lane, crashes)
  from counts
finding liked "People like the lane"
  evidence statistic "survey"
premise friends "The neighbours say that it is ugly"
  held by "the neighbours"
conclusion keep "The lane should stay"
  from fewer, plan
  from liked
conclusion safe "The lane made the town safer"
  from fewer, plan
hypothesis h "Lanes lower the number of crashes"
  tested by fewer supports
finding cheap "The lane was cheap"
  todo "look the bill up"
todo "encode the appendix"
"""

MANUSCRIPT = """\
# The lane

## Introduction

The town wants fewer crashes.

## Method

We counted crashes for two years.

## Results

Crashes fell.

## References

Smith, A. (2001). Lanes. Press.
"""


def counted(folder: Path, paper: str = PAPER, manuscript: str = MANUSCRIPT) -> Stats:
    (folder / "lane.arg").write_text(paper, encoding="utf-8")
    if manuscript:
        (folder / "lane.md").write_text(manuscript, encoding="utf-8")
    argument = argue([str(folder / "lane.arg")], Config())
    assert not argument.inputs.diagnostics
    found = argument.diagnostics(checks())
    return stats(argument.inputs.readings, argument.model, argument.facts, argument.speech, found)


def test_claims_by_role_and_what_they_have(tmp_path: Path) -> None:
    (paper,) = counted(tmp_path).papers
    assert paper.roles == (("premise", 2), ("evidence", 1), ("hypothesis", 1), ("finding", 3), ("conclusion", 2))
    assert (paper.claims, paper.formal, paper.reported) == (9, 1, 1)
    assert (paper.inferences, paper.tests) == (4, 1)


def test_the_deepest_chain_of_support(tmp_path: Path) -> None:
    (paper,) = counted(tmp_path).papers
    assert (paper.depth, paper.chain) == (2, ("keep", "fewer", "counts"))


def test_a_circle_counts_as_one_claim_of_a_chain(tmp_path: Path) -> None:
    circle = """\
paper "Round" as round
premise p "P"
finding a "A"
  from b
finding b "B"
  from a
  from p
conclusion c "C"
  from a
"""
    (paper,) = counted(tmp_path, circle, "").papers
    assert (paper.depth, paper.chain[0], paper.chain[-1]) == (2, "c", "p")


def test_a_sole_support_is_what_every_way_to_a_conclusion_uses(tmp_path: Path) -> None:
    (paper,) = counted(tmp_path).papers
    # `keep` has a second way, by `liked`; `safe` needs both of its premises, and `fewer` needs what it rests on
    carried = {one.name: one.carries for one in paper.supports}
    assert carried == {"plan": ("safe",), "counts": ("safe",), "fewer": ("safe",)}


@pytest.mark.parametrize("seed", range(40))
def test_sole_supports_are_those_without_which_support_fails(seed: int) -> None:
    chance = random.Random(seed)
    claims = list(range(9))
    bases = chance.sample(claims, 3)
    inferences = [(chance.choice(claims), chance.sample(claims, chance.randint(1, 2))) for _ in range(10)]

    def holding(without: int | None) -> set[int]:
        held = {base for base in bases if base != without}
        for _ in claims:
            held |= {c for c, premises in inferences if c != without and held.issuperset(premises)}
        return held

    found = needed(bases, inferences)
    assert set(found) == holding(None)
    for claim, uses in found.items():
        assert uses == {one for one in claims if claim not in holding(one)}


def test_sections_that_no_claim_points_to(tmp_path: Path) -> None:
    (paper,) = counted(tmp_path).papers
    assert paper.unread is not None
    # references are nothing that a claim would point to
    assert [(one.title, one.words, one.span.line) for one in paper.unread] == [("Method", 6, 7)]
    (tmp_path / "lane.md").unlink()
    assert counted(tmp_path, manuscript="").papers[0].unread is None


def test_what_is_left_to_do_and_what_is_silent(tmp_path: Path) -> None:
    (paper,) = counted(tmp_path).papers
    assert [(one.text, one.span.line) for one in paper.todos] == [("encode the appendix", 24), ("look the bill up", 23)]
    assert paper.silent == ("cheap",)


def test_vocabulary_by_the_diagnostics_that_use_it(tmp_path: Path) -> None:
    paper = """\
paper "The lane" as lane
contrary calms(?x, ?y) | angers(?x, ?y)
contrary safe(?x) | deadly(?x)
kind van of traffic
finding a "It calms traffic"
  says calms(lane, traffic)
finding b "It angers traffic"
  says angers(lane, traffic)
finding c "The lane with a kerb is safe"
  says safe(lane/kerbed)
"""
    found = counted(tmp_path, paper, "").vocabulary
    # that a lane with a kerb is a lane nobody wrote down, so it is no statement
    assert [(one.kind, one.text, len(one.serves)) for one in found] == [
        ("contrary", "“x calms y” and “x angers y” cannot both hold", 1),
        ("contrary", "“safe of x” and “deadly of x” cannot both hold", 0),
        ("kind", "van is a kind of traffic", 0),
    ]
    assert found[0].serves[0].startswith("AC301 ")


def test_text(tmp_path: Path, argcheck: Callable[..., Run]) -> None:
    counted(tmp_path)
    run = argcheck("stats", "lane.arg", cwd=tmp_path)
    assert run.status == 0
    assert run.out.startswith(
        """\
lane  lane.arg
  claims      9: premise 2, evidence 1, hypothesis 1, finding 3, conclusion 2
              1 with formal content, 1 that report another's view
  inferences  4, and 1 test of hypotheses
  depth       2: keep ← fewer ← counts
  silent      what would ground or take up 1 claim is not encoded: cheap
"""
    )
    assert "    --> lane.md:7  “Method”, 6 words\n" in run.out
    assert "    --> lane.arg:23  look the bill up\n" in run.out
    assert run.out.endswith("vocabulary\n  0 statements: 0 in the proof of one diagnostic only, 0 in none\n")


def test_json(tmp_path: Path, argcheck: Callable[..., Run]) -> None:
    counted(tmp_path)
    found = json.loads(argcheck("stats", "lane.arg", "--format", "json", cwd=tmp_path).out)
    (paper,) = found["papers"]
    assert (paper["claims"], paper["roles"]["finding"], paper["depth"]) == (9, 3, 2)
    assert paper["sections_without_claims"][0]["title"] == "Method"
    assert paper["sole_supports"][0]["carries"] == ["safe"]


def test_the_same_bytes_whatever_the_hash_seed(tmp_path: Path, argcheck: Callable[..., Run]) -> None:
    counted(tmp_path)
    runs = {argcheck("stats", ".", "--format", "json", cwd=tmp_path, PYTHONHASHSEED=seed).out for seed in "123"}
    assert len(runs) == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [(["--format", "html"], "'html' is not one of text, json"), (["nowhere.arg"], "there is no such file")],
)
def test_what_cannot_be_done_is_told_with_status_2(
    tmp_path: Path, argcheck: Callable[..., Run], arguments: list[str], message: str
) -> None:
    counted(tmp_path)
    run = argcheck("stats", "lane.arg", *arguments, cwd=tmp_path, COLUMNS="200")
    assert (run.status, run.out) == (2, "")
    assert message in run.err


def test_a_vocabulary_alone_is_no_paper(tmp_path: Path, argcheck: Callable[..., Run]) -> None:
    (tmp_path / "words.arg").write_text('word lane "the lane"\n', encoding="utf-8")
    run = argcheck("stats", "words.arg", cwd=tmp_path, COLUMNS="200")
    assert run.status == 2
    assert "none of these is the argument file of a paper" in run.err
