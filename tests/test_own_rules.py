"""A user's own rules: they join ours under the same checks, and change nothing that a check of ours finds."""

from __future__ import annotations

import json
import re
import sys
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from argcheck.__main__ import main
from argcheck.checker import Report, argue, check
from argcheck.config import Config, ConfigError
from argcheck.datalog import BUILTINS, Compound, Computed, Interval, Quantity, Symbol, to_data
from argcheck.diagnostic import Diagnostic
from argcheck.opinion import compare
from argcheck.query import QueryError, ask
from argcheck.query.why import why, why_not
from argcheck.renderers import Options
from argcheck.renderers.json import render
from argcheck.rules import computed, rulebook
from argcheck.rules.own import own_book, with_own
from argcheck.source import Source
from argcheck.verification import verify
from tests.conftest import Run

PAPER = """\
paper "Bread and queues" as bread

premise warm "A warm kitchen speeds the dough"
  says causes(warmth, rising)
conclusion fast "So bread is faster in summer"
  from warm
finding slow "In summer the queues were longer"
  says not contributes(warmth, rising)
  evidence none
conclusion shops "Shops need more ovens"
  from none
"""
THIN = """\
%! # thin-conclusion
%! code: X001
%! finds: thin_conclusion(conclusion, n)
%! one per: {conclusion}
%! related: premise_of(premise, conclusion) | {premise:name} is all there is
%! message: {conclusion:name} rests on {n} claim
%! question: Is {conclusion:text} safe on so little?
%!
%! A conclusion should rest on two claims at least.
%!
%! ```arg bad
%! premise p "P"
%! conclusion c "C"                # X001
%!   from p
%! ```

%! say premise_of(premise, conclusion): {conclusion:name} is inferred from {premise:name}
premise_of(P, C) :- inference(I, C), premise(I, P).
thin_conclusion(C, N) :- claim(C, _, conclusion), premise_of(_, C), N = count(P : premise_of(P, C)), N < 2.   %: warning
"""

CLOSED = "is a predicate of argcheck's, so no rule of yours can define it"


@pytest.fixture
def paper(tmp_path: Path) -> str:
    path = tmp_path / "bread.arg"
    path.write_text(PAPER, encoding="utf-8")
    (tmp_path / "thin.dl").write_text(THIN, encoding="utf-8")
    return str(path)


def under(tmp_path: Path, *rules: str) -> Config:
    return Config(rules=tuple(tmp_path / name for name in rules))


def of_code(report: Report, code: str) -> list[Diagnostic]:
    return [one for one in report.diagnostics if one.code == code]


def faults(text: str, path: str = "mine.dl") -> list[tuple[int, str, str]]:
    """Line, message and hint of every mistake of a rule file."""
    _, found = with_own([Source.of(text, path)])
    assert {one.code for one in found} <= {"AC001"}
    return [(one.span.line, one.message, one.help) for one in found]


# Checks of one's own


def test_a_check_of_ones_own_is_told_with_its_proof(paper: str, tmp_path: Path) -> None:
    (found,) = of_code(check([paper], under(tmp_path, "thin.dl")), "X001")
    assert found.message == "fast rests on 1 claim"
    assert found.question == "Is “So bread is faster in summer” safe on so little?"
    assert (found.check, found.severity, found.span.line) == ("thin-conclusion", "warning", 5)
    assert [(one.span.line, one.message) for one in found.related] == [(3, "warm is all there is")]
    assert found.proof
    assert "fast is inferred from warm" in [step.text for step in found.proof.steps]


def test_rules_may_be_included_or_be_a_setting_beside_the_settings(tmp_path: Path) -> None:
    (tmp_path / "rules").mkdir()
    (tmp_path / "rules" / "thin.dl").write_text(THIN)
    path = tmp_path / "bread.arg"
    path.write_text(PAPER + 'include "rules/thin.dl"\n')
    assert of_code(check([str(path)], Config()), "X001")
    path.write_text(PAPER)
    (tmp_path / "argcheck.toml").write_text('rules = ["rules/thin.dl"]\n')
    config = Config.find(tmp_path)
    assert config.rules == (tmp_path / "rules" / "thin.dl",)
    assert of_code(check([str(path)], config), "X001")


def test_rules_of_the_command_line_join_those_of_the_settings() -> None:
    config = Config(rules=(Path("a.dl"),)).override(rules=["b.dl"])
    assert config.rules == (Path("a.dl"), Path("b.dl"))


def test_a_file_named_twice_is_read_once(paper: str, tmp_path: Path) -> None:
    Path(paper).write_text(PAPER + 'include "thin.dl"\n')
    assert len(of_code(check([paper], under(tmp_path, "thin.dl", "thin.dl")), "X001")) == 1


def test_it_can_be_selected_expected_and_allowed(paper: str, tmp_path: Path) -> None:
    config = under(tmp_path, "thin.dl").override(select=["X"])
    assert {one.code for one in check([paper], config).diagnostics} == {"X001"}
    Path(paper).write_text(PAPER + "expect X001 at fast\nexpect X001 at shops\n")
    met, unmet = check([paper], config).diagnostics
    assert (met.code, met.expected) == ("X001", True)
    assert (unmet.code, unmet.message) == ("AC005", "X001 was expected at shops, and was not found")
    Path(paper).write_text(PAPER + 'allow X001 until 9999-01-01 "a sketch"\n')
    assert check([paper], config).exit_code == 0


def test_queries_why_and_why_not_speak_of_ones_own_predicates(paper: str, tmp_path: Path) -> None:
    argument = argue([paper], under(tmp_path, "thin.dl"))
    assert json.loads(ask(argument, "premise_of(?p, ?c)").json()) == [{"p": "bread.warm", "c": "bread.fast"}]
    assert why(argument, "premise_of(warm, fast)").holds
    assert why_not(argument, "premise_of(slow, fast)").lacks


def test_the_report_verifies_with_the_same_rules_only(paper: str, tmp_path: Path) -> None:
    config = under(tmp_path, "thin.dl")
    report = check([paper], config)
    tree = json.loads(render(report, Options()))
    assert report.rules != rulebook().digest
    assert verify(tree, [paper], config).faults == ()
    assert "the report was made with other rules" in [one.reason for one in verify(tree, [paper], Config()).faults]
    (tmp_path / "thin.dl").write_text(THIN.replace("N < 2", "N < 1"))
    assert "the report was made with other rules" in [one.reason for one in verify(tree, [paper], config).faults]
    (own,) = (one for one in tree["diagnostics"] if one["code"] == "X001")
    own["message"] = own["proof"]["steps"][-1]["text"] = "warm rests on 1 claim"
    (tmp_path / "thin.dl").write_text(THIN)
    assert "it says something else" in [one.reason for one in verify(tree, [paper], config).faults]


def test_pydatalog_gives_its_opinion_on_it(paper: str, tmp_path: Path) -> None:
    argument = argue([paper], under(tmp_path, "thin.dl"))
    opinion = compare(argument, [one for one in argument.book.checks if one.code == "X001"])
    assert (opinion.checks, opinion.clauses, opinion.rows) == (1, 1, 1)


def test_facts_of_texts_are_written_where_only_a_rule_of_ones_own_reads_them(tmp_path: Path) -> None:
    (tmp_path / "bread.md").write_text("# Bread\n\n## Methods\n\nWe baked.\n\n## Results\n\nIt rose.\n")
    (tmp_path / "long.dl").write_text(
        "%! # section-of-methods\n%! code: X2\n%! finds: methods_stand(manuscript, s, title)\n"
        "%! at: section(manuscript, s, title)\n%! message: {title:quoted} tells how\n%!\n%! It is told.\n"
        "methods_stand(M, S, T) :- section_role(M, S, method), section(M, S, T).   %: info\n"
    )
    config = under(tmp_path, "long.dl").override(select=["X2"])
    report = check([str(tmp_path / "bread.md")], config)
    assert [(one.message, one.span.line) for one in report.diagnostics] == [("“Methods” tells how", 3)]
    assert verify(json.loads(render(report, Options())), [str(tmp_path / "bread.md")], config).faults == ()


def test_what_speaks_of_nothing_with_a_place_stands_at_its_code(paper: str, tmp_path: Path) -> None:
    (tmp_path / "many.dl").write_text(
        "%! # many-claims\n%! code: X3\n%! finds: many_claims(n)\n%! message: there are {n} claims\n"
        "many_claims(N) :- N = count(C : claim(C, _, _)), N > 3.   %: info\n"
    )
    report = check([paper], under(tmp_path, "many.dl"))
    (found,) = of_code(report, "X3")
    assert (found.span.path, found.span.line) == (str(tmp_path / "many.dl"), 2)
    assert found.message == "there are 4 claims"
    assert verify(json.loads(render(report, Options())), [paper], under(tmp_path, "many.dl")).faults == ()


def test_a_file_called_like_one_of_ours_has_proofs_of_its_own(
    paper: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.chdir(tmp_path)
    (tmp_path / "support.dl").write_text(THIN)
    config = Config(rules=(Path("support.dl"),))
    report = check(["bread.arg"], config)
    (found,) = of_code(report, "X001")
    assert found.proof
    assert {step.rule for step in found.proof.steps if step.kind == "rule"} == {"./support.dl:1", "./support.dl:2"}
    assert verify(json.loads(render(report, Options())), ["bread.arg"], config).faults == ()


def test_checks_and_explain_show_it(argcheck: Callable[..., Run], paper: str, tmp_path: Path) -> None:
    listed = argcheck("checks", "--rules", tmp_path / "thin.dl").out
    assert "X001   thin-conclusion" in listed
    assert listed.index("AC805") < listed.index("X001")
    assert "A conclusion should rest on two claims" in argcheck("explain", "x001", "--rules", tmp_path / "thin.dl").out
    (tmp_path / "argcheck.toml").write_text('rules = ["thin.dl"]\n')
    assert "thin-conclusion" in argcheck("checks", cwd=tmp_path).out
    assert "X001" not in argcheck("checks").out


# Mistakes


def test_every_mistake_is_told_with_its_line(tmp_path: Path) -> None:
    text = (
        "%! # Bad name\n%! code: AC301\n%! finds: thinn(c)\n%! mesage: {c:name} is thin\n%! one per: {d}\n"
        "%! at: clame(c, _, _)\n%! needs: has_manuscript(paper)\n%! say other(x): foo {y}\n"
        "claim(X, Y) :- role(X, Y), no lost(Z).\n"
        "thin(C) :- clam(C, _, conclusion).   %: warning\n"
        "thin(C) :- claim(C, _, conclusion).   %: fatal\n"
        "broken(X :- claim(X, _, _).\n"
        "uses_broken(X) :- broken(X).\n"
        "round(L, X) :- loop[claim](L, X).\n"
        "%! absent committed(x): nothing\n"
        "known(X) :- claim(X, _, _), no known(X).\n"
    )
    assert faults(text) == [
        (1, "a check's file begins with its name", "write a line such as “%! # thin-evidence”"),
        (2, "codes that begin with AC are argcheck's", "take other letters, as in X001"),
        (2, "the header of a check needs “message:”", ""),
        (3, "no rule of this file defines thinn", "did you mean thin?"),
        (4, "a check's header has no “mesage:”", "did you mean “message:”?"),
        (5, "{d} stands for nothing here", "there are c"),
        (6, "no predicate is called clame", "did you mean claim?"),
        (7, "expected “needs: predicate(…) | what is said of it”", ""),
        (8, "{y} is not a parameter of other", "the parameters are x"),
        (8, "no rule of this file defines other", "declare it in the file that does"),
        (9, f"claim {CLOSED}", "call yours otherwise, such as my_claim"),
        (9, "nothing binds Z in “no lost(Z)”", "a literal of the body without “no” must hold it; write _ for “any”"),
        (10, "no predicate is called clam", "did you mean claim?"),
        (11, "no severity is called “fatal”", "a severity is error, warning, info"),
        (12, "“:-” is not expected here; expected “)” or “,”", ""),
        (14, "loop works here over a relation of 2 arguments, and claim takes 3", ""),
        (15, "committed is a predicate of argcheck's, and so is how it is told",
         "call yours otherwise, such as my_committed"),
        (16, "negation in a loop: known → no known", "known must be complete before known is begun, and cannot be"),
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("before", "after", "line", "said"),
    [
        ("code: X001", "code: thin", 2, "“thin” is no code"),
        ("code: X001", "code: X001\n%! code: X002", 3, "“code:” stands here twice"),
        ("code: X001\n", "source: me\n", 3, "a check needs a code"),
        ("(conclusion, n)\n", "(conclusion)\n", 3, "thin_conclusion takes 2 arguments, 1 are named here"),
        ("(conclusion, n)\n", "(n, n)\n", 3, "two arguments of thin_conclusion have one name"),
        ("thin_conclusion(conclusion, n)\n", "thin_conclusion\n", 3,
         "“thin_conclusion” is not written as predicate(argument, …)"),
        ("{n} claim", "{n:loudly} claim", 6, "no form is called “loudly”"),
        ("   %: warning", "", 3, "a rule of thin_conclusion has no severity"),
        ("say premise_of(premise, conclusion)", "say premise_of(premise)", 17,
         "premise_of takes 2 arguments, and 1 are named here"),
        ("one per: {conclusion}", "needs: cites(c, k) | it cites", 4,
         "what is needed is of a paper or manuscript: its first argument"),
        ("# thin-conclusion", "# contradiction", 2, "there is another check “contradiction”"),
    ],
)  # fmt: skip
def test_a_mistake_in_a_header(before: str, after: str, line: int, said: str) -> None:
    assert before in THIN
    assert (line, said) in [(at, message) for at, message, _ in faults(THIN.replace(before, after, 1))]


def test_a_predicate_is_defined_in_one_file() -> None:
    two = [Source.of(THIN, "one.dl"), Source.of("premise_of(C, C) :- claim(C, _, _).\n", "two.dl")]
    _, found = with_own(two)
    assert ("two.dl", 1, "premise_of is defined in another file too: one.dl:18") in [
        (one.span.path, one.span.line, one.message) for one in found
    ]
    reading = [two[0], Source.of("far(C) :- premise_of(_, C).\n", "two.dl")]
    assert with_own(reading)[1] == []
    assert with_own(reading[::-1])[1] == []


def test_two_checks_of_one_code_are_refused() -> None:
    other = THIN.replace("thin-conclusion", "thin-again").replace("thin_c", "thinner_c").replace("premise_of", "ground")
    _, found = with_own([Source.of(THIN, "one.dl"), Source.of(other, "two.dl")])
    assert [(one.span.path, one.span.line, one.message) for one in found] == [
        ("two.dl", 2, "there is another check “X001”")
    ]


def test_a_refused_file_ends_every_command_with_2_and_ours_still_run(
    argcheck: Callable[..., Run], paper: str, tmp_path: Path
) -> None:
    bad = tmp_path / "bad.dl"
    bad.write_text(THIN.replace("inference(I, C)", "inferrence(I, C)"))
    report = check([paper], under(tmp_path, "bad.dl").override(select=["X001", "AC203"]))
    assert [one.code for one in report.diagnostics] == ["AC001", "AC203"]
    assert report.exit_code == 2
    told = "bad.dl:18:1: no predicate is called inferrence (did you mean inference?)"
    for command in (["query", "claim(?c, _, _)"], ["why", "fast"], ["stats"], ["positions"]):
        run = argcheck(*command, paper, "--rules", bad)
        assert run.status == 2
        assert told in run.err
    run = argcheck("explain", "AC301", "--rules", bad)
    assert (run.status, told in run.err) == (2, True)
    with pytest.raises(ConfigError, match="inferrence"):
        own_book([bad])


def test_a_file_that_cannot_be_read_is_told(paper: str, tmp_path: Path) -> None:
    report = check([paper], under(tmp_path, "none.dl"))
    assert [one.message for one in of_code(report, "AC002")] == ["cannot read this file: there is no such file"]
    assert report.exit_code == 2


# The law


OURS = {
    **{rule.head.predicate: len(rule.head.arguments) for rule in rulebook().program.rules},
    **{one.predicate: len(one.parameters) for one in rulebook().program.sayings},
}
SEEDS = {
    "my_edge(A, B) :- rests_on(A, B).\n": 2,
    "my_root(A) :- claim(A, _, _).\n": 1,
    "my_root(A) :- failing(A).\n": 1,
}
READ = {**OURS, "my_edge": 2, "my_root": 1}
OVER = [
    "loop[my_edge](A, B)",
    "dominator[my_edge, my_root](A, B)",
    "nearest[my_root, my_root](A, B)",
    "loop[rests_on](A, B)",
]
HEADER = "%! # mine-found\n%! code: X009\n%! finds: mine(a, b)\n%! message: {a} and {b:name}\n%!\n%! Whatever.\n"
TERMS = st.sampled_from(["A", "B", "C", "_"])


@st.composite
def literals(draw: st.DrawFn) -> str:
    """Something of ours or of the user's, mostly without “no”."""
    name = draw(st.sampled_from(sorted(READ)))
    return f"{name}({', '.join(draw(TERMS) for _ in range(READ[name]))})"


@st.composite
def rules(draw: st.DrawFn) -> str:
    """A rule that is often, but not always, safe: its head names what its first literals bind."""
    body = draw(st.lists(literals() | st.sampled_from(OVER), min_size=1, max_size=2))
    bound = [name for name in "ABC" if re.search(rf"\b{name}\b", ", ".join(body))] or ['"x"']
    tests = st.sampled_from(bound).map(lambda name: f"{name} != conclusion")
    negated = literals().map(lambda atom: "no " + re.sub(r"\b[ABC]\b", bound[0] if bound[0] in "ABC" else "_", atom))
    counted = literals().map(lambda atom: "N = count(D : " + re.sub(r"\b[ABC]\b", "D", atom) + ")")
    built = st.sampled_from(bound).map(lambda name: f"extended({name}, more, E)")
    body += draw(st.lists(tests | negated | counted | built, max_size=2))
    head = draw(st.sampled_from(sorted(OURS))) if draw(st.integers(0, 9)) == 9 else "mine"
    text = " ".join(body)
    values = st.sampled_from([*bound, *(["N"] if "N = " in text else []), *(["E"] if "more, E)" in text else [])])
    arguments = ", ".join(draw(values) for _ in range(OURS.get(head, 2)))
    return f"{head}({arguments}) :- {', '.join(body)}.   %: {draw(st.sampled_from(['error', 'info']))}\n"


@settings(max_examples=60, deadline=None, suppress_health_check=list(HealthCheck))
@given(st.lists(rules(), min_size=1, max_size=2), st.sampled_from([[], [HEADER]]))
def test_no_rule_of_ones_own_changes_what_a_check_of_ours_finds(
    tmp_path_factory: pytest.TempPathFactory, given_rules: list[str], header: list[str]
) -> None:
    folder = tmp_path_factory.mktemp("law")
    (folder / "bread.arg").write_text(PAPER)
    (folder / "mine.dl").write_text("".join([*header, *SEEDS, *given_rules]))
    config = Config.of({"limits": {"facts": 50_000}})
    alone = check([str(folder / "bread.arg")], config)
    report = check([str(folder / "bread.arg")], config.override(rules=[folder / "mine.dl"]))
    added = [one for one in report.diagnostics if one not in alone.diagnostics]
    assert [one for one in report.diagnostics if one in alone.diagnostics] == list(alone.diagnostics)
    assert report.abstained == alone.abstained
    assert {one.code for one in added} <= {"X009", "AC001", "AC004"}
    if any(one.code == "AC001" for one in added):
        assert all(one.span.path.endswith("mine.dl") and one.message for one in added)
        assert report.exit_code == 2
    elif "AC004" not in {one.code for one in added}:
        tree = json.loads(render(report, Options()))
        assert verify(tree, [str(folder / "bread.arg")], config.override(rules=[folder / "mine.dl"])).faults == ()


def test_every_predicate_of_ours_is_closed_to_rules_of_ones_own() -> None:
    for name, arity in OURS.items():
        arguments = ", ".join(["c"] * arity)
        ((line, message, _),) = faults(f"{name}({arguments}).\n")
        assert (line, message) == (1, f"{name} {CLOSED}")


NAMES = [Symbol("a"), Symbol("always"), "", "Bread 1", 0, 3, -2.5, Quantity(2, "percent"), date(2001, 1, 1)]
TIMES = [Interval(None, date(2001, 1, 1)), Interval(date(2001, 1, 1), None)]
CONSTANTS = st.sampled_from([*NAMES, *TIMES, Compound("f", (Symbol("a"), 1)), Compound("loop", (Symbol("a"),))])


@pytest.mark.parametrize("relation", [*BUILTINS, *computed()], ids=lambda relation: relation.name)
@settings(max_examples=60, deadline=None)
@given(st.data())
def test_a_computed_relation_takes_whatever_a_rule_gives_it(relation: Computed, data: st.DataObject) -> None:
    assert len(relation.columns) == relation.over
    if relation.over:
        rows = [st.lists(st.tuples(*[CONSTANTS] * width), max_size=4, unique=True) for width in relation.columns]
        found = list(relation.function(*(data.draw(each) for each in rows)))
        assert all(len(row) == relation.arity for row, _ in found)
        return
    for mode in relation.modes:
        found = list(relation.function(*(data.draw(CONSTANTS) for sign in mode if sign == "+")))
        assert all(len(row) == mode.count("-") for row in found)


def test_the_shipped_rules_are_left_as_they_are(tmp_path: Path) -> None:
    before = to_data(rulebook().program)
    with_own([Source.of(THIN, "mine.dl")])
    assert to_data(rulebook().program) == before


# Limits


@pytest.mark.parametrize(
    ("limits", "said"),
    [
        ({"facts": 1}, "more than 1 facts follow from these rules"),
        ({"time": 0}, "the 0 seconds that it may take are over"),
    ],
)
def test_a_limit_ends_in_ac004(paper: str, limits: dict[str, float], said: str) -> None:
    Path(paper).write_text(PAPER + "expect AC203\nexpect derives occurs(rising)\n")
    report = check([paper], Config.of({"limits": limits}))
    assert [(one.code, one.message) for one in report.diagnostics] == [
        ("AC004", f"stopped at a limit: {said}; what was found until then is told")
    ]
    assert report.abstained == ()
    assert report.exit_code == 1


def test_a_limit_that_a_rule_of_ones_own_reaches_leaves_ours_complete(paper: str, tmp_path: Path) -> None:
    (tmp_path / "many.dl").write_text('word("a").\nword(B) :- word(A), concat(A, "a", B).\n')
    alone = check([paper], Config())
    limited = check([paper], under(tmp_path, "many.dl").override(limits={"facts": 2000}))
    assert [one for one in limited.diagnostics if one.code != "AC004"] == list(alone.diagnostics)
    assert of_code(limited, "AC004")
    timed = check([paper], under(tmp_path, "many.dl").override(limits={"time": 2}))
    assert [one for one in timed.diagnostics if one.code != "AC004"] == list(alone.diagnostics)


def test_memory_is_a_limit_where_the_system_tells_it(paper: str) -> None:
    pytest.importorskip("resource")
    (found,) = of_code(check([paper], Config.of({"limits": {"memory": 1}})), "AC004")
    assert found.message.startswith("stopped at a limit: it took ")
    assert "and may take 1;" in found.message
    assert of_code(check([paper], Config.of({"limits": {"memory": 1e9}})), "AC004") == []


def test_a_question_is_not_answered_from_what_was_found_until_a_limit(paper: str) -> None:
    argument = argue([paper], Config.of({"limits": {"facts": 1}}))
    with pytest.raises(QueryError, match="stopped at a limit: more than 1 facts"):
        ask(argument, "claim(?c, _, _)")
    with pytest.raises(QueryError, match="stopped at a limit"):
        why_not(argument, "fast")


def test_limits_of_the_command_line_stand_over_the_settings_one_by_one(
    argcheck: Callable[..., Run], paper: str, tmp_path: Path
) -> None:
    config = Config.of({"limits": {"time": 5, "facts": 7}}).override(limits={"facts": 9, "memory": None})
    assert (config.limits.time, config.limits.facts, config.limits.memory) == (5, 9, None)
    (tmp_path / "argcheck.toml").write_text("limits = {facts = 1}\n")
    assert "AC004" in argcheck("check", paper).out
    assert "AC004" not in argcheck("check", paper, "--limit-facts", 5000, "--limit-time", 600).out
    run = argcheck("query", "claim(?c, _, _)", paper)
    assert (run.status, "stopped at a limit" in run.err) == (2, True)
    (tmp_path / "argcheck.toml").write_text("limits = {fact = 1}\n")
    assert "limits: expected a table of limits, such as {time = 60" in argcheck("check", paper).err


@pytest.mark.parametrize("at", ["argcheck.source.Source.read", "argcheck.checker.evaluate"])
def test_ctrl_c_ends_in_one_line_and_130(
    paper: str, at: str, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    def interrupted(*_: object, **__: object) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(at, interrupted)
    monkeypatch.setattr(sys, "argv", ["argcheck", "check", paper])
    with pytest.raises(SystemExit) as ended:
        main()
    assert ended.value.code == 130
    assert capsys.readouterr() == ("", "argcheck: interrupted\n")
