"""Facts that are put together from pieces are those that one reading of all files gives, whatever is replaced."""

from __future__ import annotations

from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from argcheck.datalog import Symbol
from argcheck.facts.pieces import Pieces
from argcheck.facts.store import Facts, Named
from argcheck.source import Span


@st.composite
def pieces(draw: DrawFn) -> list[tuple[str, str, int]]:
    """What a piece has: a predicate, a name, and the line where it stands."""
    letters = st.sampled_from("abcd")
    return draw(st.lists(st.tuples(letters, letters, st.integers(1, 3)), max_size=5))


def made(given: list[tuple[str, str, int]], into: Facts | None = None) -> Facts:
    facts = into or Facts()
    for predicate, name, line in given:
        span = Span("x.arg", line, 1, line, 2)
        facts.add(predicate, Symbol(name), basis=f"basis {line}", spans=(span,))
        facts.name(Symbol(name), Named("claim", name, f"text {line}", (span,)))
    return facts


@settings(max_examples=300, deadline=None)
@given(st.lists(pieces(), min_size=1, max_size=4), st.lists(st.tuples(st.integers(0, 3), pieces()), max_size=4))
def test_replacing_a_piece_is_putting_all_together_anew(
    first: list[list[tuple[str, str, int]]], turns: list[tuple[int, list[tuple[str, str, int]]]]
) -> None:
    now = list(first)
    kept = Pieces(map(made, now))
    for place, piece in turns:
        number = place % len(now)
        before, names = dict(kept.facts.origins), dict(kept.facts.named)
        now[number] = piece
        different = kept.replace({number: made(piece)})
        whole = Facts()
        for each in now:
            made(each, whole)
        assert different is not None
        assert dict(kept.facts.origins) == whole.origins
        assert dict(kept.facts.named) == whole.named
        assert set(different.removed) == before.keys() - whole.origins.keys()
        assert set(different.added) == whole.origins.keys() - before.keys()
        assert set(different.moved) == {one for one in before if whole.origins.get(one, before[one]) != before[one]}
        assert set(different.renamed) == {
            one for one in {**names, **whole.named} if names.get(one) != whole.named.get(one)
        }


def test_a_piece_with_other_wordings_is_refused() -> None:
    kept = Pieces([Facts(), Facts()])
    assert kept.replace({0: Facts(readings=[(Symbol("peace"), "peace")])}) is None
