"""Questions through pyDatalog, and each trap that it sets."""

from __future__ import annotations

import json
import time
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date

import pytest

from argcheck.datalog import Compound, Constant, Interval, Quantity, Symbol
from argcheck.query import QueryError, answers
from argcheck.renderers import Options

Row = tuple[Constant, ...]


def s(name: str) -> Symbol:
    return Symbol(name)


class Made(dict[str, list[Row]]):
    """Derived relations, made by hand."""

    def relation(self, predicate: str) -> Iterable[Row]:
        return self.get(predicate, [])

    @property
    def arities(self) -> dict[str, int]:
        return {predicate: len(rows[0]) for predicate, rows in self.items()}


RELATIONS = Made(
    {
        "supported": [(s("c1"),), (s("c2"),), (s("c3"),)],
        "attacked": [(s("c2"),)],
        "edge": [(s("a"), s("b")), (s("b"), s("c")), (s("c"), s("d")), (s("d"), s("a")), (s("a"), s("a"))],
        "year": [(s("w1"), 1978), (s("w2"), 2019), (s("w3"), 1978.5), (s("w4"), "1978")],
        "says": [
            (s("c1"), Compound("causes", (s("fear"), s("war")))),
            (s("c2"), Compound("causes", (s("war"), s("fear")))),
            (s("c3"), Compound("occurs", (s("war"),))),
        ],
        "share": [(s("c1"), 0.123456789), (s("c2"), 0.1234567891), (s("c3"), 0.1)],
        "len": [(s("print"), s("None")), (s("sum"), s("X0"))],
        "text": [(s("c1"), 'it\'s "so"; __import__("os")'), (s("c2"), "unit(Z)")],
        "day": [
            (s("c1"), date(2008, 4, 3)),
            (s("c2"), Interval(date(1999, 1, 1), None)),
            (s("c3"), Quantity(2, "percent")),
        ],
        "empty_of_rows": [(s("gone"),)],
    }
)
RELATIONS["empty_of_rows"].clear()
ARITIES = {**{name: len(rows[0]) for name, rows in RELATIONS.items() if rows}, "empty_of_rows": 1}


def ask(question: str, limit: float = 30.0) -> list[Row]:
    return list(answers(question, RELATIONS, ARITIES, limit).rows)


def names(question: str) -> list[tuple[str, ...]]:
    return [tuple(getattr(value, "name", str(value)) for value in row) for row in ask(question)]


def test_the_issue_s_own_question() -> None:
    assert names("supported(?x), no attacked(?x)") == [("c1",), ("c3",)]


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        # a negated literal that stands first, which pyDatalog would answer with nothing
        ("no attacked(?x), supported(?x)", [("c1",), ("c3",)]),
        ("edge(?x, ?y), edge(?y, ?z), edge(?z, ?x)", [("a", "a", "a")]),
        ("edge(?x, ?x)", [("a",)]),
        ("edge(a, ?y)", [("a",), ("b",)]),
        ("edge(?x, _), no edge(_, ?x)", []),
        ("edge(?x, b), no edge(?x, a)", []),
        ("edge(?x, ?y), ?x != ?y, no edge(?x, ?x)", [("b", "c"), ("c", "d"), ("d", "a")]),
        ("says(?c, causes(?a, ?b))", [("c1", "fear", "war"), ("c2", "war", "fear")]),
        ("says(?c, causes(fear, _))", [("c1",)]),
        ("says(?c, causes(?a, ?b)), says(_, occurs(?b))", [("c1", "fear", "war")]),
        # names of Python's own, and of our own variables
        ("len(?x, ?y)", [("print", "None"), ("sum", "X0")]),
        ("len(print, ?y)", [("None",)]),
        ("empty_of_rows(?x)", []),
        ("supported(?x), no empty_of_rows(?x)", [("c1",), ("c2",), ("c3",)]),
    ],
)
def test_a_question_and_its_answers(question: str, expected: list[tuple[str, ...]]) -> None:
    assert names(question) == expected


@pytest.mark.parametrize(
    ("question", "holds"),
    [
        ("supported(c1)", True),
        ("supported(c9)", False),
        ("no attacked(c1)", True),
        ("no attacked(_)", False),
        ("no empty_of_rows(_)", True),
        ("1 < 2", True),
        ("supported(c1), no attacked(c2)", False),
    ],
)
def test_a_question_without_variables_is_answered_yes_or_no(question: str, holds: bool) -> None:
    found = answers(question, RELATIONS, ARITIES)
    assert bool(found.rows) is holds
    assert found.table(Options()) == ("yes\n" if holds else "no\n")
    assert json.loads(found.json()) == ([{}] if holds else [])


def test_floats_that_differ_late_stay_apart() -> None:
    assert ask("share(?c, 0.123456789)") == [(s("c1"),)]
    assert len({row[1] for row in ask("share(?c, ?v)")}) == 3


def test_texts_and_numbers_are_not_confused() -> None:
    assert ask("year(?w, 1978)") == [(s("w1"),)]
    assert ask('year(?w, "1978")') == [(s("w4"),)]
    assert ask("year(?w, ?y), ?y > 1978") == [(s("w2"), 2019), (s("w3"), 1978.5)]


def test_what_a_text_says_is_never_run() -> None:
    assert {row[1] for row in ask("text(?c, ?t)")} == {row[1] for row in RELATIONS["text"]}
    assert ask(r'text(?c, "it\'s \"so\"; __import__(\"os\")")') == [(s("c1"),)]


ONLY = "{} stands only in `{}`: name it in a literal without `no` as well, or write `_` where any value will do"


@pytest.mark.parametrize(
    ("question", "message"),
    [
        ("suported(?x)", "there is no predicate 'suported'; did you mean 'supported'?"),
        ("supported(?x), edge(?x)", "edge takes 2 arguments, not 1: `edge(?x)`"),
        (
            "supported(?x), no attacked(?y)",
            ONLY.format("?y", "no attacked(?y)"),
        ),
        (
            "?x < 3",
            ONLY.format("?x", "?x < 3"),
        ),
        ("supported(?x), _ = ?x", "`_ = ?x` compares with `_`, which could be anything"),
        (
            "supported(?x), ?x = f(?x)",
            "`?x = f(?x)` has a variable inside a term: a question compares whole terms",
        ),
        (
            "?n = count(X : supported(X))",
            "`?n = count(X : supported(X))` can stand in a rule, not in a question",
        ),
        ("loop[edge](?x, ?y)", "`loop[edge](?x, ?y)` can stand in a rule, not in a question"),
    ],
)
def test_a_question_that_cannot_be_answered_is_diagnosed(question: str, message: str) -> None:
    with pytest.raises(QueryError) as caught:
        ask(question)
    assert str(caught.value) == message


@pytest.mark.parametrize(
    "question", ["", "supported(?x", "supported(?x) attacked(?x)", "__import__('os')", "(" * 10_000]
)
def test_a_question_that_does_not_parse_is_diagnosed(question: str) -> None:
    with pytest.raises(QueryError):
        ask(question)


def test_the_answers_do_not_depend_on_the_order_of_literals() -> None:
    assert names("edge(?x, ?y), supported(c1), edge(?y, _)") == names("supported(c1), edge(?x, ?y), edge(?y, _)")


def test_an_answer_that_takes_too_long_is_given_up() -> None:
    many = Made({"p": [(n,) for n in range(3000)]})
    began = time.monotonic()
    with pytest.raises(QueryError, match=r"^no answer within 1 seconds; ask for less, or give it longer with --limit$"):
        answers("p(?x), p(?y), p(?z)", many, many.arities, 1.0)
    assert time.monotonic() - began < 20


def test_many_facts_are_read_in_place() -> None:
    many = Made({"p": [(n, n + 1) for n in range(60_000)], "q": [(5,)]})
    began = time.monotonic()
    assert answers("q(?x), p(?x, ?y), p(?y, ?z)", many, many.arities, 60).rows == ((5, 6, 7),)
    assert time.monotonic() - began < 20


@dataclass(frozen=True)
class Claim:
    name: str
    text: str
    kind: str = "claim"


STUDY = Made(
    {
        "supported": [(s("rain.c1"),), (s("snow.c1"),), (s("snow.c2"),)],
        "attacked": [(s("rain.c1"),)],
        "year": [(s("rain.c1"), 1978), (s("c2"), 2019)],
    }
)
NAMED = {
    s("rain.c1"): Claim("c1", "It rains"),
    s("snow.c1"): Claim("c1", "It snows"),
    s("snow.c2"): Claim("c2", ""),
    s("snow.c2.from1"): Claim("c2", "", "inference"),
}


@pytest.mark.parametrize(
    ("question", "expected"),
    [
        ("supported(c2)", True),
        ("supported(rain.c1)", True),
        ("attacked(c1)", True),  # only one of the two is
        ("year(c2, 2019)", True),  # a term of that very name
        ("no attacked(c2)", True),
    ],
)
def test_a_claim_answers_to_its_own_name(question: str, expected: bool) -> None:
    assert bool(answers(question, STUDY, STUDY.arities, named=NAMED).rows) is expected


def test_a_name_of_several_claims_is_diagnosed() -> None:
    with pytest.raises(QueryError, match=r"^several are called 'c1': rain\.c1, snow\.c1$"):
        answers("supported(c1)", STUDY, STUDY.arities, named=NAMED)


def test_json_and_table() -> None:
    found = answers("supported(?claim), day(?claim, ?when)", RELATIONS, ARITIES, 10, {s("c1"): NAMED[s("rain.c1")]})
    assert json.loads(found.json()) == [
        {"claim": "c1", "when": "2008-04-03"},
        {"claim": "c2", "when": "1999-01-01.."},
        {"claim": "c3", "when": "2 percent"},
    ]
    assert found.table(Options()) == (
        "claim           when\nc1  “It rains”  2008-04-03\nc2              1999-01-01..\nc3              2 percent\n"
    )
    assert answers("supported(c9), supported(?x)", RELATIONS, ARITIES).table(Options()) == "no answers\n"
