"""The report as a reader sees it."""

from __future__ import annotations

import re
from dataclasses import replace

import pytest

from argcheck.diagnostic import Diagnostic, Label, Proof, Severity, Step
from argcheck.renderers import Options
from argcheck.renderers._layout import cells, clean, fold
from argcheck.renderers._proof import rests_on, tree
from argcheck.renderers.text import render
from argcheck.source import Source, Span
from tests.conftest import Made

REPORT = """\
warning AC204 unsupported-finding
  could not find what supports trend
  --> study.arg:3:1
    |
  3 | finding trend "Rain falls more often"
    | ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  --> study.md:12:1  section "Results", paragraph 1, sentence 2
  because
    nothing supports trend
    ├─ the paper says: trend is a finding [line 3, study.md:12]
    ├─ the encoder reads: trend has no evidence [line 5]
    └─ computed: no inference leads to trend (looked through study.arg)
  rests on 1 place and 1 reading
  to the author: What did you see that shows trend?

abstained
  hypothesis-not-addressed in study.arg: the file states no hypothesis

1 file checked: 0 errors, 1 warning, 0 notes; 1 check abstained
"""


def test_a_report_word_for_word(report: Made) -> None:
    assert render(report, Options()) == REPORT


def test_no_proof_is_shown_where_none_is_wanted(report: Made) -> None:
    assert "because" not in render(report, Options(proof="none"))


def test_an_expected_diagnostic_is_marked(report: Made, diagnostic: Diagnostic) -> None:
    shown = render(replace(report, diagnostics=(replace(diagnostic, expected=True),)), Options())
    assert shown.startswith("warning AC204 unsupported-finding (expected)\n")
    assert shown.endswith("0 errors, 1 warning, 0 notes; 1 of them expected; 1 check\nabstained\n")


def test_colour_changes_nothing_else(report: Made) -> None:
    coloured = render(report, Options(colour=True))
    assert "\x1b[1;33mwarning\x1b[0m" in coloured
    assert re.sub(r"\x1b\[[\d;]*m", "", coloured) == REPORT


def test_a_root_that_only_repeats_the_message_is_left_out(report: Made, diagnostic: Diagnostic) -> None:
    same = replace(diagnostic, message="nothing supports trend")
    assert render(replace(report, diagnostics=(same,)), Options()).count("nothing supports trend") == 1


def test_nothing_steers_the_terminal(report: Made, diagnostic: Diagnostic) -> None:
    evil = replace(diagnostic, message="\x1b[2J\u202etrend\u2028", span=replace(diagnostic.span, path="\x07.arg"))
    shown = render(replace(report, diagnostics=(evil,)), Options())
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u202e\u2028]", shown)
    assert r"\u{1b}[2J\u{202e}trend\u{2028}" in shown


@pytest.mark.parametrize(
    ("line", "start", "end", "shown", "under"),
    [
        ("一二三 trend", 4, 9, "一二三 trend", "       ^^^^^"),
        ("\ttrend", 1, 6, " trend", " ^^^^^"),
        ("e\u0301te\u0301 x", 6, 7, "e\u0301te\u0301 x", "    ^"),
        ("", 0, 0, "", "^"),
    ],
)
def test_the_underline_stands_under_its_characters(line: str, start: int, end: int, shown: str, under: str) -> None:
    found = Diagnostic("AC001", "syntax", Severity.ERROR, "x", Span("a", 1, start + 1, 1, end + 1))
    lines = render(Made((Source.of(line, "a"),), diagnostics=(found,)), Options()).splitlines()
    assert lines[4] == f"  1 | {shown}".rstrip()
    assert lines[5] == f"    | {under}"


def test_a_long_line_is_cut_around_the_place() -> None:
    line = "x" * 10_000_000 + "HERE" + "y" * 1000
    found = Diagnostic("AC001", "syntax", Severity.ERROR, "x", Span("a", 1, 10_000_001, 1, 10_000_005))
    lines = render(Made((Source.of(line, "a"),), diagnostics=(found,)), Options()).splitlines()
    assert cells(lines[4]) <= 80
    assert lines[4][lines[5].index("^") : lines[5].rindex("^") + 1] == "HERE"


def test_everything_folds_to_the_width(report: Made, diagnostic: Diagnostic, proof: Proof) -> None:
    long = "a claim of many words " * 20
    steps = tuple(step._replace(text=long) for step in proof.steps)
    wide = replace(diagnostic, message=long, question=long, proof=proof._replace(steps=steps))
    shown = render(replace(report, diagnostics=(wide,)), Options(width=60))
    assert max(map(cells, shown.splitlines())) <= 60


def chain(length: int, hidden: bool = False) -> Proof:
    steps = [Step(0, "fact", "p(0)", "zero holds", "paper", places=(Span("a.arg", 1, 1, 1, 2),))]
    for id in range(1, length):
        between = hidden and id < length - 1
        steps.append(Step(id, "rule", f"p({id})", f"{id} holds", "", premises=(id - 1,), hidden=between))
    return Proof(length - 1, tuple(steps))


def test_a_deep_proof_is_printed_whole_within_the_width() -> None:
    lines = list(tree(chain(10_000), Options("full")))
    assert len([line for line in lines if "zero holds" in line]) == 1
    assert all(f" {id} holds" in "\n".join(lines) for id in (1, 5000, 9998))
    assert max(map(cells, lines)) <= 80


def test_what_is_too_deep_goes_on_under_a_number() -> None:
    lines = list(tree(chain(18), Options("full", width=60)))
    assert lines[6] == "               └─ 11 holds (goes on at [1])"
    assert lines[7] == "[1] 11 holds"


def test_short_goes_three_steps_down_and_then_to_the_leaves() -> None:
    assert list(tree(chain(7), Options())) == [
        "6 holds",
        "└─ 5 holds",
        "   └─ 4 holds",
        "      └─ 3 holds",
        "         ├─ the paper says: zero holds [a.arg:1]",
        "         └─ … and 2 more steps (--proof full)",
    ]


def test_hidden_steps_fold_into_the_step_above() -> None:
    assert list(tree(chain(5000, hidden=True), Options("full"))) == [
        "4999 holds",
        "└─ the paper says: zero holds [a.arg:1]",
    ]


def test_a_step_over_hidden_leaves_alone_is_a_leaf_in_their_place() -> None:
    place = Span("a.arg", 2, 1, 2, 5)
    leaf = Step(1, "fact", "helper(x)", "x", "paper", places=(place,), hidden=True)
    proof = Proof(2, (leaf, Step(2, "rule", "p(x)", "x holds", "paper", premises=(1,))))
    assert list(tree(proof, Options())) == ["the paper says: x holds [a.arg:2]"]
    assert rests_on(proof) == "rests on 1 place and 0 readings"


def test_a_shared_step_is_printed_once_and_then_referred_to() -> None:
    steps = (
        Step(1, "fact", "f", "the fact", "paper"),
        Step(2, "rule", "s", "shared", "", premises=(1,)),
        Step(3, "rule", "l", "left", "", premises=(2,)),
        Step(4, "rule", "r", "right", "", premises=(2,)),
        Step(5, "rule", "both", "both", "", premises=(3, 4)),
    )
    assert list(tree(Proof(5, steps), Options("full"))) == [
        "both",
        "├─ left",
        "│  └─ [1] shared",
        "│     └─ the paper says: the fact",
        "└─ right",
        "   └─ shared (see [1])",
    ]


def test_a_proof_that_doubles_at_each_step_stays_small() -> None:
    steps = [Step(0, "fact", "f", "the fact", "paper")]
    for id in range(1, 200, 2):
        steps.append(Step(id, "rule", "a", f"a{id}", "", premises=(max(0, id - 2), max(0, id - 1))))
        steps.append(Step(id + 1, "rule", "b", f"b{id}", "", premises=(max(0, id - 2), max(0, id - 1))))
    assert len(list(tree(Proof(199, tuple(steps)), Options("full")))) < 1000


def test_places_are_counted_once_and_readings_apart(proof: Proof) -> None:
    again = Step(5, "fact", "says(trend, x)", "trend says x", "encoder", places=(Span("study.arg", 3, 1, 3, 38),))
    same = Step(6, "fact", "at(trend)", "trend stands there", "paper", places=proof.steps[0].places)
    root = proof.steps[-1]._replace(id=7, premises=(1, 2, 3, 5, 6))
    assert rests_on(Proof(7, (*proof.steps[:-1], again, same, root))) == "rests on 1 place and 2 readings"


@pytest.mark.parametrize("basis", ["paper", "encoder", "theory", "vocabulary", "computed"])
def test_every_basis_is_named_in_words(basis: str) -> None:
    [line] = tree(Proof(1, (Step(1, "fact", "p", "it holds", basis),)), Options())
    assert line.endswith(": it holds")
    assert not line.startswith(basis + ":") or basis in {"vocabulary", "computed"}


def test_fold_keeps_words_whole() -> None:
    assert list(fold("a bb 一二三 dddd", 6)) == ["a bb", "一二三", "dddd"]
    assert list(fold("", 6, "> ")) == [">"]
    assert clean("नी ﷽ \U0001f600 ok") == "नी ﷽ \U0001f600 ok"


def test_checks_that_abstain_for_one_reason_are_told_together(report: Made) -> None:
    [one] = report.abstained
    more = replace(report, abstained=(one, one._replace(check="question-not-answered")))
    assert (
        "  hypothesis-not-addressed, question-not-answered in study.arg: the file states\n    no hypothesis\n"
        in render(more, Options())
    )


def test_groups_stand_under_their_headings(report: Made, diagnostic: Diagnostic) -> None:
    other = replace(diagnostic, span=replace(diagnostic.span, path="other.arg"), severity=Severity.ERROR, related=())
    both = replace(report, diagnostics=(diagnostic, other))
    heads = [line for line in render(both, Options("none")).splitlines() if line.endswith(".arg")]
    assert heads == ["study.arg", "other.arg"]
    sections = render(both, Options("none", group="section"))
    assert sections.startswith("study.md: Results\n\nwarning AC204")
    (head,) = (line for line in render(both, Options("none", group="check")).splitlines() if line[:2] == "AC")
    assert head == "AC204 unsupported-finding"


def test_an_argument_file_and_its_manuscript_are_one_paper(report: Made, diagnostic: Diagnostic) -> None:
    in_text = replace(diagnostic, span=replace(diagnostic.span, path="study.md"), severity=Severity.ERROR, related=())
    other = replace(diagnostic, span=replace(diagnostic.span, path="other.arg"), related=())
    three = replace(report, diagnostics=(other, diagnostic, in_text), papers={"study.md": "study.arg"})
    shown = render(three, Options("none"))
    heads = [line for line in shown.splitlines() if line[:1] not in " 1" and "AC204" not in line and line]
    assert heads[:2] == ["other.arg", "study.arg with study.md"]
    assert shown.index("error AC204") > shown.index("study.arg with study.md")
    alone = replace(report, diagnostics=(diagnostic, in_text), papers={"study.md": "study.arg"})
    assert render(alone, Options("none")).startswith("error AC204")


def test_the_most_serious_of_a_paper_comes_first(report: Made, diagnostic: Diagnostic) -> None:
    error = replace(diagnostic, span=replace(diagnostic.span, line=5), severity=Severity.ERROR)
    shown = render(replace(report, diagnostics=(diagnostic, error)), Options("none"))
    assert shown.index("error AC204") < shown.index("warning AC204")


def test_quiet_shows_diagnostics_alone_and_statistics_count_them(report: Made) -> None:
    quiet = render(report, Options("none", quiet=True))
    assert "abstained" not in quiet
    assert "file checked" not in quiet
    assert render(report, Options(statistics=True, quiet=True)) == "    1 AC204 unsupported-finding (warning)\n\n"


def test_links_open_the_place_and_change_nothing_else(report: Made) -> None:
    linked = render(report, Options(links=True))
    assert "/study.arg#3\x1b\\study.arg:3:1\x1b]8;;\x1b\\" in linked
    assert re.sub(r"\x1b]8;;.*?\x1b\\", "", linked) == render(report, Options())


def test_a_long_run_of_one_kind_is_cut_in_a_short_proof() -> None:
    steps = [Step(id, "fact", f"cites({id})", f"work {id} is cited", "paper") for id in range(1, 10)]
    proof = Proof(10, (*steps, Step(10, "rule", "many(9)", "many works are cited", "", premises=tuple(range(1, 10)))))
    assert list(tree(proof, Options())) == [
        "many works are cited",
        *(f"├─ the paper says: work {id} is cited" for id in range(1, 5)),
        "└─ … and 5 more steps like these (--proof full)",
    ]
    assert len(list(tree(proof, Options("full")))) == 10


def test_places_in_the_file_at_hand_are_told_by_their_lines(diagnostic: Diagnostic) -> None:
    assert diagnostic.proof
    assert "[study.arg:3, study.md:12]" in "\n".join(tree(diagnostic.proof, Options(width=200)))
    assert "[line 3, study.md:12]" in "\n".join(tree(diagnostic.proof, Options(width=200), home="study.arg"))
    folded = list(tree(diagnostic.proof, Options(width=28), home="study.arg"))
    assert not any(line.endswith("[line") for line in folded)


def test_very_many_places_are_counted_but_for_the_first(report: Made, diagnostic: Diagnostic) -> None:
    places = tuple(Label(Span("study.md", line, 1, line, 5), f"place {line}") for line in range(1, 31))
    many = replace(report, diagnostics=(replace(diagnostic, related=places),))
    shown = render(many, Options())
    assert "place 20\n  … and 10 more places (--proof full)\n" in shown and "place 21" not in shown
    assert "place 30" in render(many, Options("full"))
