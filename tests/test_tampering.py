"""A report in which something was changed, so that a reader would be misled, is told from one that holds."""

from __future__ import annotations

import ast
import copy
import json
import re
from collections import Counter
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest

from argcheck.checker import check
from argcheck.config import Config
from argcheck.renderers import Options
from argcheck.renderers.json import render
from argcheck.verification import Verifier

PAPER = """\
paper "Lanes" as lanes
  covers "Results"

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
method m "Counts and cases"
  promises statistics, dataset "Crashes"
  delivers none
question q "Do lanes pay?"
  answered by none

expect AC207 at h
expect AC301 at p
"""
OWN = """\
%! # many-grounds
%! code: X001
%! finds: many_grounds(claim, n)
%! message: {claim:name} has {n} grounds
%! question: Are {n} enough for {claim:text}?
%!
%! How much a claim rests on.

%! hidden leans_on(claim, premise)
leans_on(C, P) :- inference(I, C), premise(I, P).
many_grounds(C, N) :- leans_on(C, _), N = count(P : leans_on(C, P)).   %: info
"""

Tree = dict[str, Any]
Change = Callable[[Tree], Iterator[Tree]]


@pytest.fixture(scope="module")
def paper(tmp_path_factory: pytest.TempPathFactory) -> tuple[str, Config]:
    folder = tmp_path_factory.mktemp("papers")
    (folder / "lanes.arg").write_text(PAPER, encoding="utf-8")
    (folder / "own.dl").write_text(OWN, encoding="utf-8")
    return str(folder / "lanes.arg"), Config(rules=(folder / "own.dl",))


@pytest.fixture(scope="module")
def report(paper: tuple[str, Config]) -> Tree:
    path, config = paper
    tree: Tree = json.loads(render(check([path], config), Options()))
    return tree


def test_what_is_not_changed_holds_and_leaves_nothing_out(paper: tuple[str, Config], report: Tree) -> None:
    path, config = paper
    assert Verifier([path], config).report(report, complete=True).faults == ()
    codes = {one["code"] for one in report["diagnostics"]}
    assert codes >= {"AC005", "AC201", "AC204", "AC207", "AC301", "AC401", "X001"}
    kinds = Counter(step["kind"] for one in report["diagnostics"] if one["proof"] for step in one["proof"]["steps"])
    assert set(kinds) == {"fact", "rule", "absence", "aggregate", "computed"}


def steps(report: Tree, *kinds: str) -> Iterator[tuple[Tree, Tree, Tree]]:
    """A copy of the report for each step of those kinds, with its proof and the step; the roots of lists left out."""
    for number, one in enumerate(report["diagnostics"]):
        for at, step in enumerate(one["proof"]["steps"] if one["proof"] else ()):
            if step["kind"] in kinds and step["atom"]:
                changed = copy.deepcopy(report)
                proof = changed["diagnostics"][number]["proof"]
                yield changed, proof, proof["steps"][at]


def diagnostics(report: Tree) -> Iterator[tuple[Tree, Tree]]:
    for number in range(len(report["diagnostics"])):
        changed = copy.deepcopy(report)
        yield changed, changed["diagnostics"][number]


def facts(report: Tree) -> dict[str, Tree]:
    """Every true fact of the report, by its atom."""
    every = (step for one in report["diagnostics"] if one["proof"] for step in one["proof"]["steps"])
    return {step["atom"]: step for step in every if step["kind"] == "fact"}


# Steps


def another_premise(report: Tree) -> Iterator[Tree]:
    """Each given premise of a rule, put aside for another true fact of the same predicate, as it was read."""
    known = facts(report)
    for changed, _, step in steps(report, "fact"):
        predicate = step["atom"].split("(")[0]
        for atom, fact in known.items():
            if atom != step["atom"] and atom.split("(")[0] == predicate:
                again = copy.deepcopy(changed)
                for proof in (one["proof"] for one in again["diagnostics"] if one["proof"]):
                    proof["steps"] = [dict(fact, id=one["id"]) if one == step else one for one in proof["steps"]]
                yield again


def another_clause(report: Tree) -> Iterator[Tree]:
    """Each rule step said to be by each other clause of its file, some of which have the same head."""
    for changed, _, step in steps(report, "rule"):
        name, _, clause = step["rule"].rpartition(":")
        for other in range(1, 40):
            if other != int(clause):
                step["rule"] = f"{name}:{other}"
                yield copy.deepcopy(changed)


def other_bindings(report: Tree) -> Iterator[Tree]:
    """What each variable stands for: another thing, written in another way, left out; and one more."""
    for changed, _, step in steps(report, "rule"):
        for name, value in list(step["bindings"].items()):
            for other in ("lanes.x", f"{value} ", f"{value}, lanes.x", f"{value}) , v({value}", "(("):
                step["bindings"][name] = other
                yield copy.deepcopy(changed)
            del step["bindings"][name]
            yield copy.deepcopy(changed)
            step["bindings"][name] = value
        yield from more(changed, step["bindings"], Extra="lanes.f")


def more(changed: Tree, tree: Tree, **extra: Any) -> Iterator[Tree]:
    """With each of these keys besides, or for the one that is there."""
    for key, value in extra.items():
        before = dict(tree)
        tree[key] = value
        if before != tree:
            yield copy.deepcopy(changed)
        tree.clear()
        tree.update(before)


def other_members(report: Tree) -> Iterator[Tree]:
    """Each member of a count, and each witness of a loop, dropped with its step, or one more of them."""
    for changed, proof, step in steps(report, "aggregate", "computed"):
        for at in range(len(step.get("premises", ()))):
            again = copy.deepcopy((changed, proof, step))
            del again[2]["premises"][at]
            yield again[0] if again[0] is changed else with_step(changed, proof, step, again[2])
        if step["kind"] == "aggregate":
            first = proof["steps"][0]["id"]
            if first not in step["premises"]:
                step["premises"] = [first, *step["premises"]]
                yield changed


def with_step(report: Tree, proof: Tree, step: Tree, new: Tree) -> Tree:
    changed = copy.deepcopy(report)
    number = next(at for at, one in enumerate(report["diagnostics"]) if one["proof"] is proof)
    changed["diagnostics"][number]["proof"]["steps"] = [new if one is step else one for one in proof["steps"]]
    return changed


def shown_otherwise(report: Tree) -> Iterator[Tree]:
    """What a step is based on, where it stands, what was looked through, whether it is shown at all."""
    place = report["diagnostics"][0]["start"]
    where = {"path": "lanes.arg", "start": place, "end": place}
    for changed, _, step in steps(report, "fact", "absence", "computed", "aggregate"):
        others = {"basis": "theory", "places": [where], "hidden": not step.get("hidden"), "bound": True}
        yield from more(changed, step, **others, searched=["900 tests"], rule="support.dl:1", premises=[1])
    for changed, _, step in steps(report, "rule"):
        yield from more(changed, step, hidden=not step.get("hidden"), bound=True, basis="paper", places=[where])


def computed_otherwise(report: Tree) -> Iterator[Tree]:
    """Each computation, said of other claims: a loop, a comparison."""
    for changed, _, step in steps(report, "computed"):
        before = step["atom"]
        for name in re.findall(r"lanes\.\w", before):
            step["atom"] = before.replace(name, "lanes.h")
            yield copy.deepcopy(changed)


def of_no_kind(report: Tree) -> Iterator[Tree]:
    """Each step said to be of another kind, the root and what it joins as well."""
    for changed, _, step in steps(report, "fact", "rule", "absence", "computed", "aggregate"):
        for kind in {"fact", "rule", "absence", "computed", "aggregate", "assumed", "axiom"} - {step["kind"]}:
            step["kind"] = kind
            yield copy.deepcopy(changed)


def without_reasons(report: Tree) -> Iterator[Tree]:
    """Each conclusion alone, with nothing that it rests on."""
    for changed, proof, step in steps(report, "rule"):
        if step["id"] == proof["root"]:
            for kind in ("rule", "assumed", "computed", "absence", "fact"):
                alone = dict(step, kind=kind, premises=[], basis="computed", places=[])
                proof["steps"] = [alone]
                yield copy.deepcopy(changed)


# Proofs


def in_a_circle(report: Tree) -> Iterator[Tree]:
    """Each rule step resting on itself, or taking the number of a premise."""
    for changed, _, step in steps(report, "rule"):
        for own in (step["id"], *step["premises"]):
            again = copy.deepcopy(step)
            step["id"], step["premises"] = own, [own, *step["premises"][1:]]
            yield copy.deepcopy(changed)
            step.update(again)


def other_shape(report: Tree) -> Iterator[Tree]:
    """A step that nobody asks for, a step twice, the root elsewhere, no steps, and no proof."""
    for changed, one in diagnostics(report):
        if proof := one["proof"]:
            before = copy.deepcopy(proof)
            last = max(step["id"] for step in proof["steps"])
            for new in (
                {"steps": [*before["steps"], dict(before["steps"][0], id=last + 1)]},
                {"steps": [*before["steps"], before["steps"][0]]},
                {"root": before["steps"][0]["id"]},
                {"root": 999},
                {"steps": []},
                {"steps": before["steps"][:-1]},
            ):
                one["proof"] = before | new
                if one["proof"] != before:
                    yield copy.deepcopy(changed)
            one["proof"] = None
            yield changed


# Diagnostics


def said_otherwise(report: Tree) -> Iterator[Tree]:
    """What a diagnostic says, asks and advises, where it stands, and how serious it is."""
    for changed, one in diagnostics(report):
        ends = {"line": one["end"]["line"] + 1, "column": 1}
        yield from more(
            changed, one, code="AC999", check="other", severity="error", message="all is well", question="Why?",
            path="other.arg", start={"line": 1, "column": 2}, end=ends, page=3, help="see to it",
            own_severity="info", repair={"text": "", "certain": True},
        )  # fmt: skip
        yield from more(changed, one, expected=not one["expected"])
        for key in ("question", "help"):
            if one.pop(key, None):
                yield copy.deepcopy(changed)


def related_otherwise(report: Tree) -> Iterator[Tree]:
    """Each place that is related, left out, moved, or with other words; and one more."""
    for changed, one in diagnostics(report):
        before = one["related"]
        for at, label in enumerate(before):
            for other in ([], [dict(label, message="see here")], [dict(label, end={"line": 99, "column": 1})]):
                one["related"] = [*before[:at], *other, *before[at + 1 :]]
                yield copy.deepcopy(changed)
        start = {key: one[key] for key in ("path", "start", "end")}
        one["related"] = [*before, {**start, "message": "this as well"}]
        yield changed


def more_serious(report: Tree) -> Iterator[Tree]:
    """How serious a diagnostic is, as if the settings had set it so."""
    for changed, one in diagnostics(report):
        for severity in {"error", "warning", "info"} - {one["severity"]}:
            one.update(severity=severity, own_severity=one.get("own_severity", one["severity"]))
            yield copy.deepcopy(changed)


def made_up(report: Tree) -> Iterator[Tree]:
    """A diagnostic that nothing bears out, of a check, of a file that cannot be read, of an expectation."""
    place = {"path": report["inputs"][0]["path"], "start": {"line": 1, "column": 1}, "end": {"line": 1, "column": 1}}
    for code, name in (("AC301", "contradiction"), ("AC001", "syntax-error"), ("AC005", "unmet-expectation")):
        changed = copy.deepcopy(report)
        said = {"code": code, "check": name, "severity": "error", "message": "it is all wrong", "question": ""}
        changed["diagnostics"].append({**said, **place, "expected": False, "related": [], "proof": None})
        changed["summary"]["errors"] += 1
        yield changed


# Reports


def origins(report: Tree) -> Iterator[Tree]:
    """The digests, the files, the rules, the counts and what was passed over."""
    for changed in (copy.deepcopy(report) for _ in range(1)):
        yield from more(changed, changed["inputs"][0], sha256="0" * 64, path="other.arg")
        yield from more(changed, changed, rules="0" * 64, inputs=[])
        yield from more(changed, changed["summary"], errors=0, warnings=0, infos=90, files=7, expected=5)
        for one in changed["abstained"]:
            yield from more(changed, one, check="contradiction", path="other.arg", reason="it is not needed")
        again = {"check": "contradiction", "path": changed["inputs"][0]["path"], "reason": "nothing is said"}
        yield from more(changed, changed, abstained=[*changed["abstained"], again])


EVERY: list[Change] = [
    another_premise, another_clause, other_bindings, other_members, shown_otherwise, computed_otherwise, of_no_kind,
    without_reasons, in_a_circle, other_shape, said_otherwise, related_otherwise, more_serious, made_up, origins,
]  # fmt: skip


@pytest.mark.parametrize("tamper", EVERY)
def test_every_change_is_found(paper: tuple[str, Config], report: Tree, tamper: Change) -> None:
    path, config = paper
    verifier = Verifier([path], config)
    changed = list(tamper(report))
    assert all(each != report for each in changed)
    assert [each for each in changed if not verifier.report(each).faults] == []
    assert len(changed) >= 3


def left_out(report: Tree) -> Iterator[Tree]:
    """Each diagnostic and each abstention, taken out, and counted so."""
    for number, one in enumerate(report["diagnostics"]):
        changed = copy.deepcopy(report)
        del changed["diagnostics"][number]
        changed["summary"][f"{one['severity']}s"] -= 1
        changed["summary"]["expected"] -= one["expected"]
        if one["code"] != "AC005":
            yield changed
    for number in range(len(report["abstained"])):
        changed = copy.deepcopy(report)
        del changed["abstained"][number]
        yield changed


def test_what_is_left_out_is_found_where_all_should_be_told(paper: tuple[str, Config], report: Tree) -> None:
    path, config = paper
    verifier = Verifier([path], config)
    changed = list(left_out(report))
    assert [each for each in changed if not verifier.report(each, complete=True).faults] == []
    assert [each for each in changed if verifier.report(each).faults] == []
    assert len(changed) > 7


def test_the_settings_say_what_a_whole_report_tells(paper: tuple[str, Config]) -> None:
    path, config = paper
    for settings in ({"select": ["AC3"]}, {"severity": "error"}, {"ignore": ["AC2", "AC4"]}):
        chosen = config.override(**settings)
        tree: Tree = json.loads(render(check([path], chosen), Options()))
        assert Verifier([path], chosen).report(tree, complete=True).faults == ()
        assert Verifier([path], config).report(tree, complete=True).faults != ()


def lines_of_code(text: str) -> int:
    tree, left_out = ast.parse(text), set[int]()
    for node in ast.walk(tree):
        said = isinstance(node, ast.Expr) and isinstance(node.value, ast.Constant)
        if said or isinstance(node, ast.Import | ast.ImportFrom):
            left_out.update(range(node.lineno, (node.end_lineno or node.lineno) + 1))
    lines = enumerate(text.splitlines(), 1)
    return sum(
        1 for number, line in lines if number not in left_out and line.strip(" ").lstrip("#") == line.strip() != ""
    )


def test_what_checks_proofs_is_short() -> None:
    """Fewer than 200 lines of code, imports, comments and docstrings left out, so that a reader can trust them."""
    folder = Path(__file__).parent.parent / "argcheck" / "verification"
    assert sum(lines_of_code((folder / name).read_text("utf-8")) for name in ("proofs.py", "naive.py")) < 200
