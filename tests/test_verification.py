"""A report is checked again, proof by proof; whatever is changed in one is found."""

from __future__ import annotations

import copy
import json
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from argcheck.checker import check
from argcheck.config import Config
from argcheck.renderers import Options
from argcheck.renderers._proof import tree as lines_of
from argcheck.renderers.json import render
from argcheck.verification import Verifier, verify
from tests.conftest import Run

PAPER = """\
paper "Lanes" as lanes

finding f "Kerbs lower crashes"
  says lowers(kerbs, crashes)
  evidence series "six junctions"
finding g "Kerbs do not lower crashes"
  says not lowers(kerbs, crashes)
  evidence none
finding p "Towns need lanes"
  from c
conclusion c "Build lanes"
  from p
hypothesis h "Paint helps"
  tested by none
"""

Tree = dict[str, Any]


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> str:
    path = tmp_path_factory.mktemp("papers") / "lanes.arg"
    path.write_text(PAPER, encoding="utf-8")
    return str(path)


@pytest.fixture(scope="module")
def report(paper: str) -> Tree:
    tree: Tree = json.loads(render(check([paper], Config()), Options()))
    assert {one["code"] for one in tree["diagnostics"]} >= {"AC201", "AC204", "AC207", "AC301"}
    return tree


def test_what_argcheck_reports_holds(paper: str, report: Tree) -> None:
    verdict = verify(report, [paper], Config())
    assert verdict.faults == ()
    assert verdict.proofs == len(report["diagnostics"]) > 3


def steps(report: Tree, *kinds: str) -> Iterator[tuple[int, int]]:
    for number, one in enumerate(report["diagnostics"]):
        for at, step in enumerate(one["proof"]["steps"]):
            if step["kind"] in kinds:
                yield number, at


def dropped(report: Tree) -> Iterator[Tree]:
    """Each premise of each rule, left out."""
    for number, at in steps(report, "rule"):
        for place in range(len(report["diagnostics"][number]["proof"]["steps"][at]["premises"])):
            changed = copy.deepcopy(report)
            del changed["diagnostics"][number]["proof"]["steps"][at]["premises"][place]
            yield changed


def swapped(report: Tree) -> Iterator[Tree]:
    """Each rule step said to be by another rule of the report."""
    rules = {step["rule"] for one in report["diagnostics"] for step in one["proof"]["steps"] if step["kind"] == "rule"}
    for number, at in steps(report, "rule"):
        for rule in sorted(rules - {report["diagnostics"][number]["proof"]["steps"][at]["rule"]}):
            changed = copy.deepcopy(report)
            changed["diagnostics"][number]["proof"]["steps"][at]["rule"] = rule
            yield changed


def altered(report: Tree) -> Iterator[Tree]:
    """Each atom said of another claim."""
    for number, at in steps(report, "fact", "rule", "absence"):
        changed = copy.deepcopy(report)
        step = changed["diagnostics"][number]["proof"]["steps"][at]
        step["atom"] = (
            step["atom"].replace("lanes.f", "lanes.x").replace("lanes.c", "lanes.f").replace("lanes.h", "lanes.c")
        )
        if step["atom"] != report["diagnostics"][number]["proof"]["steps"][at]["atom"]:
            yield changed


def moved(report: Tree) -> Iterator[Tree]:
    """Each place of each fact, a line lower."""
    for number, at in steps(report, "fact"):
        for place in range(len(report["diagnostics"][number]["proof"]["steps"][at]["places"])):
            changed = copy.deepcopy(report)
            changed["diagnostics"][number]["proof"]["steps"][at]["places"][place]["start"]["line"] += 1
            yield changed


def denied(report: Tree) -> Iterator[Tree]:
    """Each fact and each conclusion said to be absent."""
    for number, at in steps(report, "fact", "rule"):
        changed = copy.deepcopy(report)
        step = changed["diagnostics"][number]["proof"]["steps"][at]
        if step["id"] != changed["diagnostics"][number]["proof"]["root"]:
            step["kind"] = "absence"
            yield changed


def unreasoned(report: Tree) -> Iterator[Tree]:
    """Each derived step given out for a fact."""
    for number, at in steps(report, "rule", "absence", "computed"):
        changed = copy.deepcopy(report)
        changed["diagnostics"][number]["proof"]["steps"][at] |= {"kind": "fact", "basis": "paper", "places": []}
        yield changed


def restated(report: Tree) -> Iterator[Tree]:
    """What each diagnostic says, how seriously, and where."""
    for number in range(len(report["diagnostics"])):
        for key, value in (("message", "all is well"), ("severity", "info"), ("code", "AC301"), ("check", "other")):
            changed = copy.deepcopy(report)
            if changed["diagnostics"][number][key] != value:
                changed["diagnostics"][number][key] = value
                yield changed
        changed = copy.deepcopy(report)
        changed["diagnostics"][number]["start"]["line"] += 1
        yield changed


def reworded(report: Tree) -> Iterator[Tree]:
    """The words of each step."""
    for number, at in steps(report, "fact", "rule", "absence", "computed", "aggregate"):
        changed = copy.deepcopy(report)
        changed["diagnostics"][number]["proof"]["steps"][at]["text"] += " indeed"
        yield changed


def test_each_part_of_a_list_says_its_own(tmp_path: Path) -> None:
    path = tmp_path / "lanes.arg"
    path.write_text(
        'paper "Lanes" as lanes\n\nmethod m "Counts"\n  promises counts, surveys\n  delivers none\n', "utf-8"
    )
    tree: Tree = json.loads(render(check([str(path)], Config(select=["AC401"])), Options()))
    (one,) = tree["diagnostics"]
    counts, surveys = (step for step in one["proof"]["steps"] if step["atom"].startswith("method_unused("))
    assert (counts["text"], surveys["text"]) == ("counts", "surveys")
    assert verify(tree, [str(path)], Config()).faults == ()
    counts["text"] = "interviews"
    (fault,) = verify(tree, [str(path)], Config()).faults
    assert fault.reason == "a part of it says something else"


@pytest.mark.parametrize("tamper", [dropped, swapped, altered, moved, denied, unreasoned, restated, reworded])
def test_every_change_of_a_proof_is_found(paper: str, report: Tree, tamper: Callable[[Tree], Iterator[Tree]]) -> None:
    verifier = Verifier([paper], Config())
    changed = list(tamper(report))
    missed = [each for each in changed if not verifier.report(each).faults]
    assert len(changed) >= 5
    assert len(missed) == 0


def test_the_command_tells_what_does_not_hold(
    argcheck: Callable[..., Run], tmp_path: Path, paper: str, report: Tree
) -> None:
    path = tmp_path / "report.json"
    path.write_text(json.dumps(report), encoding="utf-8")
    good = argcheck("verify", path, paper)
    assert good.status == 0 and "0 faults" in good.out
    report = copy.deepcopy(report)
    report["rules"] = "0"
    report["diagnostics"][0]["message"] = "all is well"
    path.write_text(json.dumps(report), encoding="utf-8")
    bad = argcheck("verify", path, paper)
    assert bad.status == 1
    assert "report: the report was made with other rules" in bad.out
    assert "diagnostic 1, step " in bad.out and "it says something else" in bad.out


@pytest.mark.parametrize("text", ["", "{}", "[1]", '{"diagnostics": [{}]}'])
def test_what_is_no_report_is_told(argcheck: Callable[..., Run], tmp_path: Path, paper: str, text: str) -> None:
    path = tmp_path / "report.json"
    path.write_text(text, encoding="utf-8")
    run = argcheck("verify", path, paper)
    assert run.status == 2 and "report of argcheck" in run.err.replace("\n", " ")


def test_a_proof_ten_thousand_inferences_deep_is_shown_and_holds(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    steps = [f'finding c{number} "Loaf {number}"\n  from c{number - 1}' for number in range(1, 10_000)]
    oven = 'finding c0 "Loaf 0"\n  evidence single-case "one oven"\n  with this-case'
    last = 'conclusion c10000 "Every loaf"\n  from c9999\n  with all'
    monkeypatch.chdir(tmp_path)
    Path("loaves.arg").write_text("\n".join(['paper "Loaves" as loaves', oven, *steps, last]), encoding="utf-8")
    found = check(["loaves.arg"], Config(select=["AC212"]))
    tree: Tree = json.loads(render(found, Options()))
    verdict = verify(tree, ["loaves.arg"], Config())
    assert (verdict.proofs, verdict.faults) == (1, ())
    assert verdict.steps > 20_000
    (proof,) = [one.proof for one in found.diagnostics]
    assert proof
    lines = list(lines_of(proof, Options("full", 80)))
    assert len(lines) > 10_000 and max(map(len, lines)) <= 80
    assert any("(goes on at [1])" in line for line in lines)
    assert len(list(lines_of(proof, Options("short", 80)))) < 60
