"""Reading rules: what may be written, and what is said about mistakes."""

from __future__ import annotations

import subprocess
import sys

import pytest

from argcheck.datalog import (
    Aggregate,
    Atom,
    Comparison,
    Negated,
    Positive,
    ProgramErrors,
    Symbol,
    Variable,
    parse_query,
    parse_rules,
)

RULES = """\
%! # orphan
%! say orphan(c): nothing takes {c} up
%! absent cited_by(c, w): {w} is not cited by {c:name}
%! hidden reached(c)

% An ordinary comment; it may hold "quotes" and stops. Like this one.
orphan(C) :- claim(C, _, hypothesis), no tested(C), C != none.   %: warning
many(P, N) :- paper(P), N = count(C : claim(C, P, _)), N > 20.
loop_of(L, X) :- loop[rests_on](L, X).
"""


def faults(text: str) -> list[str]:
    with pytest.raises(ProgramErrors) as caught:
        parse_rules(text, "rules.dl")
    return [str(fault) for fault in caught.value.faults]


def test_a_rule_file_gives_rules_with_severity_and_place():
    first, second, third = parse_rules(RULES, "orphan.dl").rules
    assert first.head == Atom("orphan", (Variable("C"),))
    assert first.body[1] == Negated(Atom("tested", (Variable("C"),)))
    assert first.body[2] == Comparison("!=", Variable("C"), Symbol("none"))
    assert first.severity == "warning"
    assert (first.origin.path, first.origin.clause, first.origin.span.line) == ("orphan.dl", 1, 7)
    inside = Atom("claim", (Variable("C"), Variable("P"), Variable("_")))
    assert second.body[1] == Aggregate(Variable("N"), "count", Variable("C"), inside)
    assert third.body == (Positive(Atom("loop", (Variable("L"), Variable("X"))), over=("rests_on",)),)


def test_headers_keep_their_lines_and_declare_how_predicates_read():
    raw = parse_rules(RULES, "orphan.dl")
    assert [(header.line, header.text) for header in raw.headers][:2] == [
        (1, "# orphan"),
        (2, "say orphan(c): nothing takes {c} up"),
    ]
    (saying,), (absence,), (hidden,) = raw.sayings, raw.absences, raw.hidden
    assert (saying.predicate, saying.parameters, saying.text) == ("orphan", ("c",), "nothing takes {c} up")
    assert (absence.predicate, absence.text) == ("cited_by", "{w} is not cited by {c:name}")
    assert hidden.predicate == "reached"


def test_headers_may_be_indented():
    assert len(parse_rules("  %! hidden p(x)").hidden) == 1


def test_rules_are_written_as_they_are_read():
    assert [str(rule) for rule in parse_rules(RULES).rules] == [
        "orphan(C) :- claim(C, _, hypothesis), no tested(C), C != none.   %: warning",
        "many(P, N) :- paper(P), N = count(C : claim(C, P, _)), N > 20.",
        "loop_of(L, X) :- loop[rests_on](L, X).",
    ]


def test_a_query_is_a_list_of_literals():
    assert [str(literal) for literal in parse_query("supported(?x), no attacked(?x)")] == [
        "supported(?x)",
        "no attacked(?x)",
    ]


def test_every_mistake_of_a_file_is_reported_in_one_run():
    text = """\
p(X) :- q(X.
p(X) :- q(X), .
ok(a).
5 :- q(X).
p("never closed.
p(2020-13-01).
p(X) :- q(X).  %: fatal
p(N) :- N > count(X : q(X)).
p(X) :- q(X), r(X"""
    assert faults(text) == [
        "rules.dl:1:12: “.” is not expected here; expected “)” or “,”",
        "rules.dl:2:15: “.” is not expected here; expected a term or no",
        "rules.dl:4:1: expected a predicate, found 5",
        'rules.dl:5:3: what is quoted here is not closed; expected " before the end of the line',
        "rules.dl:6:3: 2020-13-01 is not a day of the calendar",
        "rules.dl:7:1: no severity is called “fatal” (a severity is error, warning, info)",
        "rules.dl:8:9: count(…) stands behind “=”, not “>” (write N = count(…), N > …)",
        "rules.dl:9:17: the text stops here; expected “)” or “,”",
    ]


@pytest.mark.parametrize("number", ["9" * 5000, "1e400", "-1e400 km"])
def test_a_number_that_is_too_large_is_told(number: str) -> None:
    assert faults(f"p({number}).") == ["rules.dl:1:3: this number is too large"]


def test_an_interval_does_not_end_before_it_begins() -> None:
    message = "rules.dl:1:3: 2002-01-01..2001-01-01 ends before it begins"
    assert faults("p(2002-01-01..2001-01-01).") == [message]


def test_a_saying_speaks_of_its_parameters():
    assert faults("%! say p(a): {a} and {b}\n%! absent q(a) nothing") == [
        "rules.dl:1:1: {b} is not a parameter of p (the parameters are a)",
        "rules.dl:2:1: expected “:” and a text after absent q(…)",
    ]


@pytest.mark.parametrize(
    ("query", "fault"),
    [
        ("", "query:1:1: the text stops here; expected a term or no"),
        ("p(X) q(X)", "query:1:6: “q” is not expected here; expected a comparison, the end, “,” or “.”"),
        ("p(" + "(" * 10_000, "query:1:102: parentheses go more than 100 deep here"),
        ("X", "query:1:1: expected a predicate, found X"),
    ],
)
def test_a_query_that_cannot_be_read_says_where(query, fault):
    with pytest.raises(ProgramErrors) as caught:
        parse_query(query)
    assert str(caught.value) == fault


def test_a_cache_that_cannot_be_written_is_done_without(monkeypatch, tmp_path):
    from argcheck.grammar import load

    (tmp_path / "argcheck").write_text("a file where the folder should be")
    monkeypatch.setenv("XDG_CACHE_HOME", str(tmp_path))
    load.cache_clear()
    assert len(parse_rules(RULES).rules) == 3
    load.cache_clear()


def test_the_parser_is_loaded_only_to_parse():
    code = "import sys, argcheck.datalog; sys.exit('lark' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0
