"""Where addresses point in a paper, and how digests find what moved."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argcheck.manuscript import Address, Manuscript, digest, resolve
from argcheck.manuscript.anchors import anchor
from argcheck.readers import text
from argcheck.source import Source

PAPER = """\
# Why Bridges Close

## 1. Aims

We count bridges. We count them twice.

**H1:** Stone lasts.

**H 2:** Wood, against H1, does not.

## Results and Discussion

Stone lasted. Wood did not.<sup>3</sup>

<sup>3</sup> See the register.
"""


def read(content: str = PAPER) -> Manuscript:
    return text.read(Source.of(content, "paper.txt"))


@pytest.mark.parametrize(
    ("address", "line", "sentence"),
    [
        (Address("Aims", 1, 2), 5, "We count them twice."),
        (Address("aims:", 2), 7, "H1: Stone lasts."),
        (Address("3. AIMS", 1), 5, "We count bridges."),
        (Address("Aims", label="H1"), 7, "H1: Stone lasts."),
        (Address(label="H2"), 9, "H 2: Wood, against H1, does not."),
        (Address(footnote=3), 15, "See the register."),
        (Address(whole="title"), 1, None),
        (Address(whole="front"), 1, None),
        (Address("Aims"), 3, None),
    ],
)
def test_a_place_is_found(address: Address, line: int, sentence: str | None) -> None:
    found = resolve(address, read())
    assert found.status == "unchecked"
    assert found.span is not None and found.span.line == line
    assert (found.sentence.text if found.sentence else None) == sentence


@pytest.mark.parametrize(
    ("address", "note"),
    [
        (
            Address("Result and Discusion", 1),
            'no section is called "Result and Discusion"; the nearest is "Results and Discussion"',
        ),
        (Address("Results", 1), 'no section is called "Results"; the nearest is "Results and Discussion"'),
        (Address("Aims", 4), '"Aims" has 3 paragraphs'),
        (Address("Aims", 1, 3), '"Aims" p1 has 2 sentences'),
        (Address("Aims", label="H3"), 'H3 does not stand in "Aims"'),
        (Address(footnote=4), "footnote 4 is not there; there are 3"),
    ],
)
def test_a_place_that_is_gone_says_what_there_is(address: Address, note: str) -> None:
    found = resolve(address, read())
    assert (found.status, found.note) == ("gone", note)


def test_a_digest_finds_what_moved() -> None:
    written = digest("Wood did not.")
    assert resolve(Address("Results and Discussion", 1, 2, digest=written), read()).status == "same"
    found = resolve(Address("Aims", 1, 1, digest=written), read())
    assert (found.status, found.note) == ("moved", 'it now stands at "Results and Discussion" p1 s2')
    assert found.span is not None and found.span.line == 13


def test_of_two_sections_with_one_title_the_digest_tells_which_is_meant() -> None:
    paper = read(PAPER + "\n## Aims\n\nWe also count ferries.\n")
    found = resolve(Address("Aims", 1, 1, digest=digest("We also count ferries.")), paper)
    assert found.status == "same"
    assert found.span is not None and found.span.line == 19


def test_a_digest_tells_a_changed_sentence() -> None:
    changed = read(PAPER.replace("Wood did not.", "Wood did as well."))
    found = resolve(Address("Results and Discussion", 1, 2, digest=digest("Wood did not.")), changed)
    assert (found.status, found.sentence.text if found.sentence else "") == ("changed", "Wood did as well.")


def test_a_digest_of_a_place_that_is_gone() -> None:
    assert resolve(Address("Aims", 9, 1, digest="00000000"), read()).status == "gone"


@given(st.text(), st.sampled_from(["\n", " ", ",", " – ", "**"]))
def test_a_digest_does_not_see_line_breaks_punctuation_and_capitals(sentence: str, sign: str) -> None:
    assert digest(sentence.replace(" ", sign + " ")) == digest(sentence)
    assert len(digest(sentence)) == 8


ARGUMENT = """\
finding a "…"   # at "Aims" p1
  at "Aims" p1 s2, "Aims" p2
  at title
conclusion b "…"
  at "Nowhere" p1
"""


def places(written: str) -> list[tuple[int, int, Address]]:
    found = []
    for shown, address in (
        ('"Aims" p1 s2', Address("Aims", 1, 2)),
        ('"Aims" p2', Address("Aims", 2)),
        ("title\n", Address(whole="title")),
        ('"Nowhere" p1', Address("Nowhere", 1)),
    ):
        start = written.rindex(shown)
        found.append((start, start + len(shown.strip()), address))
    return found


def test_anchors_are_written_beside_places_and_nothing_else_changes() -> None:
    once = anchor(ARGUMENT, places(ARGUMENT), read())
    second = digest("We count them twice.")
    first = digest("H1: Stone lasts.")
    expected = ARGUMENT.replace('p1 s2, "Aims" p2', f'p1 s2 [{second}], "Aims" p2 [{first}]')
    assert once == expected
    assert anchor(once, places(once), read()) == once


def test_an_anchor_that_no_longer_fits_is_kept() -> None:
    written = 'at "Aims" p1 s2 [00000000]'
    place = (3, len(written), Address("Aims", 1, 2, digest="00000000"))
    assert anchor(written, [place], read()) == written
