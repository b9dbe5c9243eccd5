"""The second opinion: both engines agree, a wrong row is caught, what is not asked is listed, and nothing hangs."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from hypothesis import given, settings

from argcheck import opinion as package
from argcheck.checker import Argument, argue
from argcheck.config import Config
from argcheck.datalog import Atom, Model, Origin, Symbol, check, evaluate, parse_rules
from argcheck.opinion import Disagreement, Opinion, Refusal, compare
from argcheck.opinion.shown import added
from argcheck.opinion.worker import Call, Goal, Question, answers, clauses, in_worker
from argcheck.renderers import Options
from argcheck.rules import Check, checks
from argcheck.rules import computed as computed_relations
from argcheck.rules.check import Call as Finds
from tests.conftest import ROOT, Run
from tests.datalog.programs import ARITIES, DERIVED, Case, cases

Argcheck = Callable[..., Run]
REFUSED = {"it takes a min", "it takes a max", "it takes several counts"}
FACTS = {"given": 1, "edge": 2, "when": 2, "says": 2}


@dataclass
class Made:
    """What is compared, made by hand."""

    model: Model
    limit: str = ""


def named(predicate: str) -> Check:
    return Check(predicate, "AC999", Finds(predicate, ()), "", "", "", "", ())


def made(rules: str, facts: str) -> Made:
    program = check(parse_rules(rules, "rules.dl"), FACTS, computed_relations())
    return Made(evaluate(program, [rule.head for rule in parse_rules(facts, "facts.dl").rules]))


def opinion_on(rules: str, facts: str) -> Opinion:
    return compare(made(rules, facts), [named("found")])


class Tampered(Model):
    """A model one of whose relations was changed."""

    def __init__(self, model: Model, predicate: str, rows: Sequence[tuple[object, ...]]) -> None:
        self.__dict__ = model.__dict__
        self.changed = predicate, list(rows)

    def relation(self, predicate: str) -> list[tuple[object, ...]]:  # type: ignore[override]
        return self.changed[1] if predicate == self.changed[0] else super().relation(predicate)  # type: ignore[return-value]


@pytest.fixture(scope="module")
def bicycles() -> Argument:
    return argue([str(ROOT / "examples")], Config())


# Agreement


@pytest.mark.parametrize("folder", ["examples", "knowledge"])
def test_both_engines_agree_and_nothing_but_least_and_greatest_is_refused(folder: str) -> None:
    opinion = compare(argue([str(ROOT / folder)], Config()), checks())
    assert opinion.rows > 0
    assert {one.reason for one in opinion.refused} <= REFUSED
    assert opinion.clauses >= 9 * len(opinion.refused)


def test_both_engines_agree_on_the_examples_of_every_check(tmp_path: Path) -> None:
    """Each example is a paper of its own; all are checked together, as one body of work."""
    for check_ in checks():
        for number, example in enumerate(check_.examples):
            name = f"{check_.code.lower()}_{number}"
            text = example.text
            if example.language == "arg" and not text.startswith("paper "):
                text = f'paper "An example" as {name}\n{text}'
            (tmp_path / f"{name}.{example.language}").write_text(text, encoding="utf-8")
    argument = argue([str(path) for path in sorted(tmp_path.iterdir())], Config())
    opinion = compare(argument, checks())
    assert opinion.rows >= len(checks())
    assert {one.reason for one in opinion.refused} <= REFUSED


@settings(max_examples=100, deadline=None)
@given(cases())
def test_both_engines_agree_on_random_programs(case: Case) -> None:
    rules = tuple(replace(rule, origin=Origin("random.dl", at)) for at, rule in enumerate(case.raw.rules))
    model = evaluate(check(replace(case.raw, rules=rules), ARITIES), case.facts)
    with pytest.MonkeyPatch.context() as patched:
        patched.setattr(package, "in_worker", lambda question, _limit: list(answers(question)))
        opinion = compare(Made(model), [named(predicate) for predicate in DERIVED])
    assert opinion.clauses + len(opinion.refused) == len(rules)
    assert not [one for one in opinion.refused if one.reason.startswith("pyDatalog")]


@pytest.mark.parametrize(
    ("rule", "facts"),
    [
        ("found(X) :- edge(X, X).", "edge(a, b). edge(c, c)."),
        ("found(X) :- says(C, f(X, X)), given(C).", "says(c, f(a, b)). says(c, f(a, a)). says(d, f(b, b)). given(c)."),
        ("found(X) :- says(_, f(g(X), _)).", "says(c, f(g(a), b)). says(c, f(a, b)). says(c, f(h(a), b))."),
        ("found(X) :- given(X), no says(_, f(X)).", "given(a). given(b). says(c, f(a)). says(c, a)."),
        ("found(X) :- given(X), no edge(X, _).", "given(a). given(b). edge(a, c)."),
        ("found(X) :- given(X), no edge(_, _).", "given(a)."),
        ("found(rises(X)) :- given(X).", "given(a). given(f(a))."),
        ("found(A) :- says(_, X), X = f(A, _).", "says(c, f(a, b)). says(c, f(b)). says(c, a)."),
        ("found(Y) :- given(X), Y = g(X, 1).", "given(a)."),
        ("found(X) :- edge(X, Y), X < Y.", "edge(f(a), f(b)). edge(b, a)."),
        ("found(X) :- edge(X, Y), X < Y.", "edge(1, 2.5). edge(1, 1.0). edge(a, 2). edge(2001-01-01, 2002-01-01)."),
        ("found(X) :- edge(X, Y), X != Y, Y >= 2.", 'edge(1, 2). edge(2, 2.0). edge(3, "2"). edge(4, 3).'),
        ("found(A) :- when(A, T), when(B, U), A != B, overlap(T, U).", "when(a, 2001-01-01). when(b, always)."),
        ("found(F) :- says(_, X), functor(X, F, 2).", "says(c, f(a, b)). says(c, g(a)). says(c, h(a, b))."),
        ("found(X) :- says(_, Y), extended(X, b, Y).", "says(c, f(a, b)). says(c, g(b)). says(c, g(c))."),
        ("found(A) :- when(A, T), no before(T, 2000-01-01).", "when(a, 1999-01-01). when(b, 2001-01-01)."),
        ("found(X) :- loop[edge](_, X).", "edge(a, b). edge(b, a). edge(b, c)."),
        ("found(X) :- given(X), no loop[edge](_, X).", "edge(a, b). edge(b, a). edge(b, c). given(b). given(c)."),
        ("found(f(X, N)) :- given(X), N = count(Y : edge(X, Y)).", "given(a). given(b). edge(a, b). edge(a, 1)."),
        ("found(X) :- given(X), N = count(C : says(C, f(X, _))), N > 1.", "given(a). says(c, f(a, b)). says(d, f(a))."),
        ("found(X) :- given(X), 1 = count(C : says(C, f(X, _))).", "given(a). says(c, f(a, b)). says(c, f(a, c))."),
        ("found(X) :- given(X), 0 = count(Y : edge(_, Y)).", "given(a). says(c, a)."),
        ("found(X) :- given(sizes(X)), 1 = count(Y : given(given(Y))).", "given(given(a)). given(sizes(a))."),
        ("found(yes) :- given(_), no edge(a, b).", "given(a). edge(b, a)."),
        ("found(X) :- given(X), 1 != 2, a < b, 2 != 2.0.", "given(a)."),
    ],
)  # fmt: skip
def test_each_kind_of_literal(rule: str, facts: str) -> None:
    opinion = opinion_on(rule, facts)
    assert (opinion.clauses, opinion.refused) == (1, ())
    assert opinion.rows == len(made(rule, facts).model.relation("found"))


# Disagreement


def test_a_row_that_the_engine_lost_is_caught_and_both_answers_shown(bicycles: Argument) -> None:
    first, *rest = bicycles.model.relation("contradiction")
    broken = replace(bicycles, model=Tampered(bicycles.model, "contradiction", rest))
    with pytest.raises(Disagreement) as caught:
        compare(broken, checks())
    told = str(caught.value)
    assert f"{Atom('contradiction', first)}\n    argcheck's engine: it does not hold\n" in told
    assert "    pyDatalog: it holds, by contradiction.dl:" in told
    assert "AC301 contradiction is answered differently" in told


def test_a_row_that_the_engine_made_up_is_caught(bicycles: Argument) -> None:
    rows = [*bicycles.model.relation("unsupported_finding"), (Symbol("nobody.said"),)]
    broken = replace(bicycles, model=Tampered(bicycles.model, "unsupported_finding", rows))
    with pytest.raises(Disagreement, match=re.escape("unsupported_finding(nobody.said)")) as caught:
        compare(broken, checks())
    assert "argcheck's engine: it holds, by no clause\n    pyDatalog: no clause of the check gives it" in str(
        caught.value
    )


def test_a_row_by_the_wrong_clause_is_caught() -> None:
    rules = "found(X) :- given(X).\nfound(X) :- edge(X, _).\n"
    argument = made(rules, "given(a). edge(b, a).")
    swapped = made("found(X) :- edge(X, _).\nfound(X) :- given(X).\n", "given(a). edge(b, a).")
    argument.model.derivation = swapped.model.derivation  # type: ignore[method-assign]
    with pytest.raises(Disagreement) as caught:
        compare(argument, [named("found")])
    assert "pyDatalog: it holds by rules.dl:2 and not by rules.dl:1" in str(caught.value)


def test_a_lost_row_is_no_disagreement_where_its_clause_was_refused() -> None:
    rules = "found(N) :- N = max(X : given(X)).\nfound(X) :- given(X).\n"
    assert opinion_on(rules, "given(a).") == Opinion(1, 1, 1, (Refusal("found", "rules.dl:1", "it takes a max"),))


def test_a_disagreement_ends_the_command_with_2(
    bicycles: Argument, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    import typer

    from argcheck.cli.check import command

    broken = replace(bicycles, model=Tampered(bicycles.model, "contradiction", []))
    monkeypatch.setattr("argcheck.checker.argue", lambda *_, **__: broken)
    with pytest.raises(typer.Exit) as caught:
        command([str(ROOT / "examples")], second_opinion=True)
    assert caught.value.exit_code == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("argcheck: this is a mistake in argcheck, please report it:\nsecond opinion: AC301 ")
    assert "pyDatalog: it holds, by contradiction.dl:" in err


# Refusals


@pytest.mark.parametrize(
    ("rules", "reason"),
    [
        ("found(N) :- given(_), N = max(X : given(X)).", "it takes a max"),
        ("found(N, M) :- N = count(X : given(X)), M = count(X : edge(X, _)).", "it takes several counts"),
        ("found(N) :- given(X), N = count(X : edge(X, _)).", "it takes a count of what is given"),
        ("found(X, Z) :- found(X, Y), edge(Y, Z).", "it is recursive"),
        ("found(X) :- other(X). other(X) :- found(X).", "it is recursive"),
        ("found(X) :- edge(X, Y), Y = f(Y).", "it has an equation that can never hold"),
        ("found(X) :- edge(X, Y), f(X) < Y.", "it compares a term with variables inside"),
    ],
)
def test_what_is_refused_is_listed_with_a_reason(rules: str, reason: str) -> None:
    opinion = opinion_on(rules, "edge(a, b). given(a).")
    assert (opinion.checks, opinion.clauses) == (0, 0)
    assert opinion.refused == (Refusal("found", "rules.dl:1", reason),)
    assert str(opinion) == f"second opinion: 0 checks, 0 clauses, 0 rows agree; 1 clause refused: {reason} (rules.dl:1)"


def test_a_computed_relation_on_too_many_inputs_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("argcheck.opinion.extensions.MOST_TRIED", 3)
    rule = "found(A) :- when(A, T), when(B, U), before(T, U)."
    opinion = opinion_on(rule, "when(a, 1999-01-01). when(b, 2001-01-01).")
    assert [one.reason for one in opinion.refused] == ["a computed relation would be tried on more than 3 inputs"]


def test_after_a_limit_nothing_is_asked(bicycles: Argument) -> None:
    opinion = compare(replace(bicycles, limit="more than 3 facts follow from these rules"), checks())
    assert (opinion.checks, opinion.clauses, opinion.rows) == (0, 0, 0)
    assert {one.reason for one in opinion.refused} == {"the evaluation had stopped at a limit"}


# The worker


def goal(head: list[int], *calls: Call) -> Goal:
    return Goal(head, list(calls), [], [], [], [])


def test_nothing_hangs_and_what_was_answered_in_time_counts() -> None:
    numbers = [[number] for number in range(3000)]
    endless = goal([-1], *(Call(0, [-place]) for place in range(1, 6)))
    quick, late, after = in_worker(Question([numbers[:2000]], [goal([], Call(0, [5])), endless, endless]), 3)
    assert quick == [[]]
    assert late == after == "pyDatalog had no answer within 3 seconds"


def test_a_worker_that_dies_is_told() -> None:
    without_rows = Question([], [goal([], Call(0, []))])
    assert in_worker(without_rows, 20) == ["pyDatalog failed: IndexError: list index out of range"]


def test_a_goal_that_pydatalog_cannot_do_does_not_stop_the_next() -> None:
    wrong = goal([-1], Call(0, [-1]))._replace(tests=[("<", -1, -2)])
    failed, found = answers(Question([[[1]]], [wrong, goal([-1], Call(0, [-1]))]))
    assert (failed, found) == ("pyDatalog failed: DatalogError", [[1]])


def test_what_pydatalog_reads_is_made_of_numbers_alone() -> None:
    member = goal([-1, -4], Call(1, [-1, 7, -4]))
    absent = goal([-1], Call(1, [-1, 7, -5]))
    asked = Goal([-1], [Call(0, [-1, -2])], [(member, -3)], [Call(2, [-3, -6])], [("!=", -1, -6)], [absent])
    assert list(clauses(0, asked)) == [
        "found0x0(Z, X1) <= unit(Z) & relation1(Z, X1, 7, X5)",
        "member0x0(Z, X1, X4) <= unit(Z) & relation1(Z, X1, 7, X4)",
        "(size0x0[Z, X1] == len_(X4)) <= member0x0(Z, X1, X4)",
        "goal0(Z, X1) <= unit(Z) & relation0(Z, X1, X2) & (size0x0[Z, X1] == X3) & relation2(Z, X3, X6)"
        " & (X1 != X6) & ~found0x0(Z, X1)",
        "goal0(Z, X1)",
    ]


# Reports


def test_a_line_below_the_text_and_a_key_at_the_end_of_the_json(argcheck: Argcheck) -> None:
    plain = argcheck("check", "examples", "--select", "AC301")
    asked = argcheck("check", "examples", "--select", "AC301", "--second-opinion")
    line = "second opinion: 1 check, 5 clauses, 1 row agree\n"
    assert (asked.status, asked.out, asked.err) == (plain.status, plain.out + line, "")
    tree = json.loads(argcheck("check", "examples", "--select", "AC301", "--second-opinion", "--format", "json").out)
    assert list(tree)[-1] == "second_opinion"
    assert tree["second_opinion"] == {"checks": 1, "clauses": 5, "rows": 1, "refused": []}


def test_a_format_without_room_is_left_alone(capsys: pytest.CaptureFixture[str]) -> None:
    assert added("<p>", "html", Opinion(1, 2, 3), Options()) == "<p>"
    assert capsys.readouterr().err == "second opinion: 1 check, 2 clauses, 3 rows agree\n"
