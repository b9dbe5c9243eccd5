"""By columns a program gives what it gives by rows: the same facts, in the same order, for the same reasons."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path
from unittest.mock import patch

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from argcheck.datalog import (
    Atom,
    Columns,
    Compound,
    LimitReached,
    Model,
    Program,
    Symbol,
    check,
    closing,
    evaluate,
    parse_atom,
    parse_rules,
    read_tables,
)
from tests.datalog.programs import ARITIES, Case, cases
from tests.datalog.reference import reference

np = pytest.importorskip("numpy")
from argcheck.datalog.columns.joins import Environments  # noqa: E402 - it needs numpy

BY_ROWS, BY_COLUMNS = sys.maxsize, 0


def everything(model: Model) -> list[object]:
    """The relations in the order in which they were found, each fact with its reason."""
    atoms = [Atom(name, row) for name in model.predicates() for row in model.relation(name)]
    return [
        (str(atom), why.kind, why.height, str(why.rule), dict(why.bindings), list(map(repr, why.premises)))
        for atom in atoms
        for why in [model.derivation(atom)]
    ]


@settings(max_examples=200, deadline=None)
@given(cases(flat=True))
def test_columns_agree_with_the_naive_evaluator(case: Case) -> None:
    model = evaluate(check(case.raw, ARITIES), case.facts, columns_from=BY_COLUMNS)
    atoms = [Atom(name, row) for name in model.predicates() for row in model.relation(name)]
    assert {atom: model.derivation(atom).height for atom in atoms} == reference(model.program.rules, case.facts)


@settings(max_examples=200, deadline=None)
@given(st.booleans().flatmap(lambda flat: cases(flat=flat)))
def test_columns_agree_with_rows_in_facts_order_and_reasons(case: Case) -> None:
    program = check(case.raw, ARITIES)
    by_rows = evaluate(program, case.facts, columns_from=BY_ROWS)
    assert everything(evaluate(program, case.facts, columns_from=BY_COLUMNS)) == everything(by_rows)


@settings(max_examples=100, deadline=None)
@given(cases(flat=True))
def test_changing_between_rows_and_columns_at_every_round_changes_nothing(case: Case) -> None:
    program = check(case.raw, ARITIES)
    by_rows = evaluate(program, case.facts, columns_from=BY_ROWS)
    with patch.multiple(closing, SMALL=1000, LARGE=1):
        changing = evaluate(program, case.facts, columns_from=BY_COLUMNS)
    assert everything(changing) == everything(by_rows)


REACH = check(parse_rules("reach(0). reach(Y) :- reach(X), edge(X, Y)."), {"edge": 2})
PAIRS = check(parse_rules("pair(X, Y) :- v(X), v(Y)."), {"v": 1})


def chain(length: int) -> dict[str, Columns]:
    return {"edge": Columns(np.arange(length), np.arange(1, length + 1))}


def agendas(program: Program, tables: dict[str, Columns], columns_from: int) -> list[str]:
    """What an evaluation changed to, in turn."""
    changed: list[str] = []
    change = closing.Closing.change

    def noted(self, agenda):
        changed.append(type(agenda).__name__)
        change(self, agenda)

    with patch.object(closing.Closing, "change", noted):
        evaluate(program, tables=tables, columns_from=columns_from)
    return changed


def test_a_long_thin_recursion_goes_on_by_rows():
    assert agendas(REACH, chain(3000), 1000) == ["ColumnAgenda", "RowAgenda"]


def test_what_grows_large_goes_on_by_columns():
    closure = check(parse_rules("tc(X, Y) :- edge(X, Y). tc(X, Z) :- tc(X, Y), edge(Y, Z)."), {"edge": 2})
    layers = [(x, 40 * (x // 40 + 1) + y) for x in range(160) for y in range(40)]
    assert agendas(closure, {"edge": Columns(*zip(*layers, strict=True))}, 8000) == ["ColumnAgenda"]


def test_columns_stop_at_the_limit():
    with pytest.raises(LimitReached, match="more than 1,000 facts follow from these rules"):
        evaluate(PAIRS, tables={"v": Columns(np.arange(100))}, most_facts=1000, columns_from=BY_COLUMNS)


@settings(max_examples=100, deadline=None)
@given(cases(flat=True))
def test_joins_made_by_halves_change_nothing(case: Case) -> None:
    program = check(case.raw, ARITIES)
    whole = evaluate(program, case.facts, columns_from=BY_COLUMNS)
    with patch("argcheck.datalog.columns.joins.MANY", 3):
        halves = evaluate(program, case.facts, columns_from=BY_COLUMNS)
    assert everything(halves) == everything(whole)


def test_a_product_is_never_made_as_a_whole(monkeypatch: pytest.MonkeyPatch) -> None:
    made: list[int] = []
    keep = Environments.keep
    monkeypatch.setattr(Environments, "keep", lambda self, chosen: (made.append(self.size), keep(self, chosen))[1])
    monkeypatch.setattr("argcheck.datalog.columns.joins.MANY", 50_000)
    program = check(parse_rules("low(X) :- v(X), v(Y), Y < 0."), {"v": 1})
    assert evaluate(program, tables={"v": Columns(np.arange(1000))}, columns_from=BY_COLUMNS).relation("low") == []
    assert len(made) > 10
    assert max(made) <= 50_000


def test_what_is_small_does_not_import_numpy():
    script = """
import sys
from argcheck.datalog import *
evaluate(check(parse_rules("p(X) :- q(X)."), {"q": 1}), [parse_atom("q(a)")], tables={"q": [(1,)]})
sys.exit("numpy" in sys.modules)
"""
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


def test_without_numpy_everything_goes_by_rows():
    with patch("argcheck.datalog.columns.available", lambda: False):
        model = evaluate(REACH, tables={"edge": Columns([0, 1], [1, 2])}, columns_from=BY_COLUMNS)
    assert model.relation("reach") == [(0,), (1,), (2,)]


@pytest.mark.parametrize("columns_from", [BY_ROWS, BY_COLUMNS])
class TestTables:
    """Facts in bulk are what they are one by one."""

    def relation(self, columns_from: int, table: object, arity: int) -> list[tuple[object, ...]]:
        program = check(parse_rules(""), {"v": arity})
        return evaluate(program, tables={"v": table}, columns_from=columns_from).relation("v")  # type: ignore[dict-item]

    def test_rows(self, columns_from):
        rows = [(Symbol("a"), "text"), (Compound("f", (1,)), 2.5), (Symbol("a"), "text")]
        assert self.relation(columns_from, rows, 2) == rows[:2]

    def test_columns(self, columns_from):
        table = Columns(np.array([3, 1, 3, 3]), [Symbol("a"), Symbol("b"), Symbol("a"), Symbol("c")])
        assert self.relation(columns_from, table, 2) == [(3, Symbol("a")), (1, Symbol("b")), (3, Symbol("c"))]

    @pytest.mark.parametrize("numbers", [[0, 5, 2, 5], [-1, 7, -1, 3], [10**15, 1, 10**15, 4]])
    def test_whole_numbers(self, columns_from, numbers):
        found = self.relation(columns_from, Columns(np.array(numbers)), 1)
        assert found == [(number,) for number in dict.fromkeys(numbers)]
        assert all(type(number) is int for (number,) in found)

    def test_beside_facts_one_by_one(self, columns_from):
        program = check(parse_rules("w(X) :- v(X)."), {"v": 1})
        model = evaluate(
            program, [parse_atom("v(1)")], tables={"v": Columns(np.array([2, 1, 2]))}, columns_from=columns_from
        )
        assert model.relation("v") == [(1,), (2,)]
        assert model.derivation(parse_atom("w(2)")).premises[0].kind == "fact"

    def test_another_number_of_columns(self, columns_from):
        with pytest.raises(ValueError, match=r"v takes 2 arguments: v\(7\)"):
            self.relation(columns_from, Columns(np.array([7, 8])), 2)


def test_columns_are_of_one_length():
    with pytest.raises(ValueError, match="columns must be of one length: 2, 1"):
        Columns([1, 2], [1])


def test_questions_are_answered_without_listing_rows():
    model = evaluate(REACH, tables=chain(3), columns_from=BY_COLUMNS)
    assert model.holds(parse_atom("edge(1, 2)")) and not model.holds(parse_atom("edge(2, 1)"))
    assert model.derivation(parse_atom("reach(3)")).height == 4
    assert model.store.relation("edge").unlisted == 3


class TestReading:
    def test_whole_numbers_are_numbers_and_other_words_symbols(self, tmp_path: Path):
        (tmp_path / "edge.tsv").write_text("1\t2\n3\t4\n")
        (tmp_path / "name.tsv").write_text("1\tbee hive\n2\t3\n")
        (tmp_path / "none.tsv").write_text("")
        found = {name: list(table) for name, table in read_tables(tmp_path).items()}
        assert found == {"edge": [(1, 2), (3, 4)], "name": [(1, Symbol("bee hive")), (2, 3)]}

    def test_a_line_with_a_column_too_few(self, tmp_path: Path):
        (tmp_path / "edge.tsv").write_text("a\tb\na\n")
        with pytest.raises(ValueError, match=r"edge.tsv:2: 1 columns, 2 expected as in the first line"):
            read_tables(tmp_path)


NUMBERS = st.one_of(st.integers(0, 3), st.integers(0, 2**31 - 1))
WIDE = st.integers(1, 7).flatmap(lambda width: st.lists(st.tuples(*[NUMBERS] * width), min_size=1, max_size=30))


@settings(deadline=None)
@given(WIDE, st.randoms())
def test_codes_are_equal_where_rows_are(rows, random):
    """However many bits they need; what was never seen has a code below zero."""
    from argcheck.datalog.columns.arrays import Coding

    seen, asked = rows[: len(rows) // 2 + 1], random.sample(rows, len(rows))
    coding = Coding([np.array(column, np.int32) for column in zip(*seen, strict=True)])
    code = dict(zip(seen, coding.made.tolist(), strict=True))
    assert len(set(code.values())) == len(set(seen))
    found = coding.codes([np.array(column, np.int32) for column in zip(*asked, strict=True)]).tolist()
    for row, one in zip(asked, found, strict=True):
        assert one == code[row] if row in code else one not in code.values()


@settings(deadline=None)
@given(st.lists(st.lists(st.tuples(st.integers(0, 3), NUMBERS), min_size=1), min_size=1, max_size=6), st.booleans())
def test_an_index_follows_its_table_and_finds_places_in_order(parts, both):
    from argcheck.datalog.columns.table import Table
    from argcheck.datalog.relation import Block

    columns = (0, 1) if both else (0,)
    blocks: list[Block] = []
    table = Table(blocks)
    rows: list[tuple[int, ...]] = []
    for part in parts:
        blocks.append(Block("p", len(rows), 0, part, None))
        rows += part
        keys = [row[: len(columns)] for row in rows]
        asked = [np.array(column, np.int32) for column in zip(*keys, strict=True)]
        owners, places = table.synchronised().index(columns).find(asked)
        expected = [(i, at) for i, key in enumerate(keys) for at, other in enumerate(keys) if key == other]
        assert list(zip(owners.tolist(), places.tolist(), strict=True)) == expected
