"""Repairs: made where one is certain, and only there."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from hypothesis.strategies import DrawFn

from argcheck.config import Config
from argcheck.fixing import mended
from argcheck.spelling import distance, meant
from tests.conftest import Run

Argcheck = Callable[..., Run]
LANES = """\
paper "Lanes" as lanes
  author "A. Baker"

# counted by hand
finding counts "Counts rose"   # on four days
  evidence series

finding speeds "Speeds fell"
  evidence series

work hartley1999 "Kerbs"
  author "B. Hartley"

conclusion safer "Lanes are safer"
  from counts, speeds
  cites hartley1999
"""


def fixed(text: str) -> str:
    with TemporaryDirectory() as name:
        file = Path(name) / "lanes.arg"
        file.write_bytes(text.encode())
        found = mended([str(file)], Config())
        return found[0].text if found else text


@pytest.mark.parametrize(
    ("right", "wrong"),
    [
        ("from counts", "from cuonts"),
        ("from counts", "from count"),
        ("speeds\n  cites", "spedes\n  cites"),
        ("cites hartley", "cites hartly"),
        ("finding speeds", "findng speeds"),
        ("evidence series", "evidance series"),
        ("evidence series", "evidence seres"),
        ("author", "autor"),
    ],
)
def test_one_letter_amiss_is_set_right_and_nothing_else_is_touched(right: str, wrong: str) -> None:
    assert right in LANES
    assert fixed(LANES.replace(right, wrong, 1)) == LANES


@pytest.mark.parametrize(
    ("right", "wrong", "why"),
    [
        ("cites hartley1999", "cites hartley1998", "another year is another work"),
        ("from counts", "from kontz", "two letters are a guess"),
        ("from counts, speeds", "from counts, speed2", "a number is another claim"),
    ],
)
def test_what_is_only_likely_is_left(right: str, wrong: str, why: str) -> None:
    text = LANES.replace(right, wrong, 1)
    assert text != LANES and fixed(text) == text, why


def test_a_name_near_to_two_is_left() -> None:
    text = LANES.replace("finding speeds", "finding countz").replace("from counts, speeds", "from county")
    assert fixed(text) == text


def test_a_waiver_that_allows_nothing_goes_with_its_line() -> None:
    idle = 'allow AC301 until 2999-01-01 "for later"\n'
    assert fixed(LANES + "\n" + idle) == LANES + "\n"


def test_a_waiver_that_has_ended_stays_while_there_is_something_that_it_could_allow() -> None:
    ended = 'allow AC204 at counts until 2001-01-01 "later"\n'
    assert fixed(LANES + ended) == LANES
    bare = LANES.replace("evidence series", "evidence none", 1) + ended
    assert fixed(bare) == bare


def test_a_waiver_is_not_idle_while_its_claim_cannot_be_read() -> None:
    kept = 'allow AC204 at counts until 2999-01-01 "later"\n'
    text = LANES.replace("evidence series", "evidence none", 1) + kept
    assert fixed(text.replace("finding counts", "fnding counts")) == text


def test_windows_lines_and_a_byte_order_mark_survive(argcheck: Argcheck, tmp_path: Path) -> None:
    file = tmp_path / "lanes.arg"
    wrong = LANES.replace("from counts", "from cuonts").replace("\n", "\r\n").encode()
    file.write_bytes(b"\xef\xbb\xbf" + wrong)
    run = argcheck("fix", file)
    assert run.out == f"{file}:15: “cuonts” is “counts” now\n"
    assert file.read_bytes() == b"\xef\xbb\xbf" + wrong.replace(b"cuonts", b"counts")


def test_one_can_look_first(argcheck: Argcheck, tmp_path: Path) -> None:
    file = tmp_path / "lanes.arg"
    file.write_text(LANES.replace("from counts", "from cuonts"))
    shown = argcheck("fix", "--diff", file)
    assert shown.status == 1
    assert "-  from cuonts, speeds\n+  from counts, speeds\n" in shown.out
    assert "cuonts" in file.read_text()


def test_a_check_tells_that_there_is_something_to_repair_and_can_do_it(argcheck: Argcheck, tmp_path: Path) -> None:
    file = tmp_path / "lanes.arg"
    file.write_text(LANES.replace("from counts", "from cuonts"))
    told = argcheck("check", file)
    assert "1 can be repaired: argcheck fix --diff shows how" in " ".join(told.out.split())
    done = argcheck("check", file, "--fix")
    assert f"argcheck: {file}:15: “cuonts” is “counts” now" in done.err
    assert (done.status, file.read_text()) == (0, LANES)


def test_reports_for_programs_carry_repairs_and_say_which_are_certain(argcheck: Argcheck, tmp_path: Path) -> None:
    file = tmp_path / "lanes.arg"
    file.write_text(LANES.replace("from counts", "from cuonts").replace("cites hartley1999", "cites hartley1998"))
    report = json.loads(argcheck("check", file, "--format", "json").out)
    repairs = [one["repair"] for one in report["diagnostics"] if "repair" in one]
    assert [(one["text"], one["certain"]) for one in repairs] == [("counts", True), ("hartley1999", False)]
    sarif = json.loads(argcheck("check", file, "--format", "sarif").out)
    fixes = [fix for one in sarif["runs"][0]["results"] for fix in one.get("fixes", [])]
    assert [one["description"]["text"] for one in fixes] == ["write counts", "perhaps write hartley1999"]
    change = fixes[0]["artifactChanges"][0]["replacements"][0]
    assert change["deletedRegion"] == {"startLine": 15, "startColumn": 8, "endLine": 15, "endColumn": 14}


def test_nothing_to_repair_is_said(argcheck: Argcheck, tmp_path: Path) -> None:
    file = tmp_path / "lanes.arg"
    file.write_text(LANES)
    assert "nothing here has a certain repair" in argcheck("fix", file).err


@st.composite
def slips(draw: DrawFn) -> tuple[str, str]:
    """A word of the file's references, and the same with one letter dropped, added, changed or swapped."""
    word = draw(st.sampled_from(["counts", "speeds", "hartley1999", "evidence", "conclusion"]))
    at = draw(st.integers(0, len(word) - 1))
    letter = draw(st.sampled_from("aexs1"))
    swapped = word[:at] + word[at + 1 : at + 2] + word[at] + word[at + 2 :]
    return word, draw(st.sampled_from([word[:at] + word[at + 1 :], word[:at] + letter + word[at:], swapped]))


@settings(max_examples=60, deadline=None)
@given(slips())
def test_a_slip_is_set_right_or_left_and_what_is_right_stays(slip: tuple[str, str]) -> None:
    word, wrong = slip
    place = LANES.rindex(word)
    text = LANES[:place] + wrong + LANES[place + len(word) :]
    assert fixed(text) in (text, LANES)
    assert fixed(fixed(text)) == fixed(text)


words = st.text("abc", max_size=6)


@settings(max_examples=300, deadline=None)
@given(words, words, words)
def test_distance_is_symmetric_and_nought_for_the_same_alone(one: str, other: str, third: str) -> None:
    assert distance(one, other) == distance(other, one)
    assert (distance(one, other) == 0) == (one == other)
    assert distance(one + third, other + third) <= distance(one, other)


def test_a_swap_is_one_slip() -> None:
    assert distance("cuonts", "counts") == 1
    assert meant("cuonts", ["counts", "speeds"]) == "counts"
    assert meant("c2", ["c1"]) is None


def test_a_file_that_is_not_there_is_told(argcheck: Argcheck) -> None:
    run = argcheck("fix", "nosuch.arg")
    assert run.status == 2
    assert "nosuch.arg: there is no such file or folder" in run.err


def test_the_title_of_a_section_that_is_one_letter_off_is_mended(tmp_path: Path) -> None:
    (tmp_path / "lanes.md").write_text(
        "# Lanes\n\n## Results\n\nCounts rose.\n\n## Resulting costs\n\nNone.\n", "utf-8"
    )
    file = tmp_path / "lanes.arg"
    told = 'paper "Lanes" as lanes\n  manuscript "lanes.md"\n\nfinding f "Counts rose"\n  at "{}" p1\n  evidence none\n'
    for wrong in ("Reslts", "Resutls"):
        file.write_text(told.format(wrong), "utf-8")
        (found,) = mended([str(file)], Config())
        assert found.text == told.format("Results")
    file.write_text(told.format("Outcomes"), "utf-8")
    assert mended([str(file)], Config()) == []
