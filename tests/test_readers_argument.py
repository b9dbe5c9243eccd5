"""How an argument file reads, and what is said of one that does not."""

from __future__ import annotations

import string
from datetime import date
from pathlib import Path

from hypothesis import given
from hypothesis import strategies as st

from argcheck import model
from argcheck.grammar import load
from argcheck.readers.argument import read
from argcheck.source import Source

PAPER = """\
paper "Protected lanes" as lanes
  author "Ines Hartwell"
  published 2024-05-20
  adopts behaviourism, economics jointly
  covers "Results", "Discussion"

include "words.arg"

premise shield "A kerb keeps lorries away"   # a comment
  at "Introduction" p2 s2 [5f0c2ab1], title
  says safe(?r) if kerb(?r), street(?r)

finding counts "Counts rose where there are kerbs
    and stayed level elsewhere"
  evidence series "six junctions"
  says causes(kerbs, riding) in 2019..2021 as to commuting, not falls(speed)
  cites hartwell2020
  with probably, most

conclusion c1 "The kerbs caused the rise"
  from counts, shield by cause-to-effect as i1
  unless weather
  tests h1 supports

mechanism chain kerbs -> safety -> riding explains health
  at "Theory" p5

contrary rises(?x) | falls(?x)
order low < middle < high
expect AC204 at counts
"""


def document(text: str) -> model.Document:
    return read(Source.of(text, "lanes.arg"))


def faults(text: str) -> list[tuple[int, int, str, str]]:
    return [(one.span.line, one.span.column, one.message, one.help) for one in document(text).faults]


def test_a_paper_and_its_statements() -> None:
    lanes = document(PAPER)
    assert lanes.faults == ()
    assert lanes.paper is not None
    assert lanes.paper.name.text == "lanes"
    assert [theory.text for theory in lanes.paper.adopts] == ["behaviourism", "economics"]
    assert [claim.name.text for claim in lanes.claims] == ["shield", "counts", "c1", "chain"]
    assert [type(statement).__name__ for statement in lanes.vocabulary] == ["Contrary", "Order"]
    assert lanes.expectations[0].code == "AC204"


def test_a_claim_with_what_it_says() -> None:
    counts = document(PAPER).claims[1]
    assert counts.text == "Counts rose where there are kerbs and stayed level elsewhere"
    first, second = counts.says
    assert isinstance(first.term, model.Application)
    assert first.term.word == "causes"
    assert (first.period and first.period.start, first.respect) == (date(2019, 1, 1), "commuting")
    assert second.denied
    assert [word.text for word in counts.qualifiers] == ["probably", "most"]


def test_places_inferences_warrants_and_chains() -> None:
    shield, _, c1, chain = document(PAPER).claims
    section, title = shield.places
    assert (section.section, section.paragraph, section.sentence, section.digest) == (
        "Introduction",
        2,
        2,
        "5f0c2ab1",
    )
    assert title.whole == "title"
    assert shield.warrants[0].strict
    inference = c1.inferences[0]
    assert [premise.text for premise in inference.premises] == ["counts", "shield"]
    assert inference.scheme and inference.scheme.text == "cause-to-effect"
    assert [name.text for name in inference.unless] == ["weather"]
    assert chain.chain and len(chain.chain.nodes) == 3


def test_every_node_knows_its_place() -> None:
    """Lines and columns count from 1, and the end column is one past the last character."""
    place = document(PAPER).claims[0].places[0].span
    assert (place.line, place.column, place.end_line, place.end_column) == (10, 6, 10, 37)


def test_every_mistake_of_a_file_is_reported_in_one_run() -> None:
    text = (
        'paper "Lanes" as lanes\n'
        'findng a "Counts rose"\n'
        "  evidence none\n"
        'finding b "Counts fell"\n'
        "  frm a\n"
        "  with probly\n"
        "  says causes(kerbs riding)\n"
        '  at "Results\n'
        "  evidence rumour\n"
        'finding c "Counts stood"\n'
    )
    assert faults(text) == [
        (2, 1, "no statement is called “findng”", "did you mean “finding”?"),
        (5, 3, "no attribute is called “frm”", "did you mean “from”?"),
        (6, 8, "“probly” is no strength or scope; known are possibly, probably, necessarily, this-case, some, most, "
         "all", "did you mean “probably”?"),
        (7, 21, "“riding” is not expected here; expected “,”, “(” or “)”", ""),
        (8, 6, "the text that starts here is not closed", 'close it with "'),
        (9, 12, "“rumour” is no kind of evidence; known are single-case, narrative, document, series, experiment, "
         "statistic", ""),
    ]  # fmt: skip
    assert [claim.name.text for claim in document(text).claims] == ["b", "c"]


def test_a_line_that_stops_says_what_was_to_come() -> None:
    assert faults('paper "Lanes" as lanes\nfinding a "Counts rose"\n  from\n') == [
        (3, 6, "the line stops here; expected a name or “none”", "")
    ]


def test_an_attribute_belongs_to_its_statement() -> None:
    assert faults('paper "Lanes" as lanes\n  evidence none\nwork k "A book"\n  from a\n') == [
        (2, 3, "“evidence” does not belong here: a paper has no such attribute", ""),
        (4, 3, "“from” does not belong here: a work has no such attribute", ""),
    ]


def test_what_is_said_is_ground_unless_it_has_conditions() -> None:
    assert faults('paper "Lanes" as lanes\npremise a "All is safe"\n  says safe(?x)\n') == [
        (
            3,
            8,
            "?x stands for anything here, and what is said must be definite",
            "write `says … if …`, or name the thing",
        )
    ]


def test_periods_that_cannot_be() -> None:
    text = 'paper "Lanes" as lanes\nfinding a "Counts rose"\n  says up(x) in 2020..2019, up(y) in 2020-13\n'
    assert faults(text) == [(3, 17, "the period 2020..2019 ends before it starts", "")]


def test_a_number_that_is_too_large_is_told() -> None:
    text = (
        f'paper "Lanes" as lanes\nfinding a "Counts rose"\n  at "Results" p{"9" * 5000}\n  says size(x, {"9" * 5000})\n'
    )
    assert faults(text) == [(3, 16, "this number is too large", ""), (4, 16, "this number is too large", "")]


def test_nesting_and_length_have_limits() -> None:
    deep = 'paper "P" as p\nfinding a "A"\n  says ' + "f(" * 10_000 + "x" + ")" * 10_000 + "\n"
    assert [message for _, _, message, _ in faults(deep)] == ["parentheses go 10,000 deep here; the most is 100"]
    long = 'paper "P" as p\nfinding a "' + "x" * 200_000 + '"\n'
    assert [message for _, _, message, _ in faults(long)] == ["this line has 200,012 characters; the most is 100,000"]


@given(st.text(alphabet=string.printable + "äß–“”→\u00a0", max_size=300))
def test_any_text_gives_a_document_or_faults_within_it(text: str) -> None:
    read_back = document(text)
    lines = Source.of(text).lines
    for one in read_back.faults:
        assert 1 <= one.span.line <= len(lines)
        assert one.message


@given(st.lists(st.sampled_from(PAPER.splitlines()), max_size=30))
def test_lines_in_any_order_never_break_the_reader(lines: list[str]) -> None:
    document("\n".join(lines))


def test_an_argument_file_is_read_where_nobody_has_a_home(monkeypatch) -> None:
    def no_home() -> Path:
        raise RuntimeError("Could not determine home directory.")

    monkeypatch.delenv("XDG_CACHE_HOME", raising=False)
    monkeypatch.setattr(Path, "home", no_home)
    load.cache_clear()
    lanes = document(PAPER)
    assert lanes.paper is not None and lanes.faults == ()
    load.cache_clear()
