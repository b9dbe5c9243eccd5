"""`expect` and `allow`: what a file says will be found in it."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest

from argcheck.checker import Report, check
from argcheck.config import Config, ConfigError
from argcheck.renderers import Options
from argcheck.renderers.text import render

PAPER = 'paper "Lanes" as lanes\nfinding f "Counts rose"\n  evidence none\n'


def report(text: str, folder: Path, today: date | None = None, **settings: object) -> Report:
    path = folder / "lanes.arg"
    path.write_text(PAPER + text, encoding="utf-8")
    config = Config(**{"ignore": ("AC103",), **settings})  # type: ignore[arg-type]
    return check([str(path)], config, today=today)


def told(found: Report) -> list[tuple[str, int, str, bool]]:
    return [(one.code, one.span.line, one.message, one.expected) for one in found.diagnostics]


def test_an_expected_diagnostic_is_shown_and_does_not_fail_the_run(tmp_path: Path) -> None:
    found = report("expect AC204 at f\n", tmp_path)
    assert [(one.code, one.expected) for one in found.diagnostics] == [("AC204", True)]
    assert found.exit_code == 0


def test_an_unexpected_one_fails_it(tmp_path: Path) -> None:
    assert report("", tmp_path).exit_code == 1


def test_what_was_expected_in_vain_is_told(tmp_path: Path) -> None:
    found = report("expect AC204 at f\nexpect AC301\nexpect no AC204\nexpect derives safe(town)\n", tmp_path)
    assert told(found)[1:] == [
        ("AC005", 5, "AC301 was expected, and was not found", False),
        ("AC005", 6, "AC204 was not expected here, and was found", False),
        ("AC005", 7, "the paper is not committed to this", False),
    ]


def test_a_check_that_was_not_run_is_not_missed(tmp_path: Path) -> None:
    assert told(report("expect AC301\n", tmp_path, select=("AC204",)))[1:] == []
    assert told(report("expect AC701\n", tmp_path))[1:] == []


def test_an_expectation_may_name_either_side_of_a_conflict(tmp_path: Path) -> None:
    sides = 'premise a "A"\n  says safe(town)\npremise b "B"\n  says not safe(town)\n'
    for side in ("a", "b"):
        found = report(sides + f"expect AC204\nexpect AC301 at {side}\n", tmp_path)
        assert {one.expected for one in found.diagnostics} == {True}


def test_a_commitment_can_be_expected(tmp_path: Path) -> None:
    text = 'premise a "A"\n  says safe(town) in 2020\nexpect derives safe(town)\nexpect AC204\n'
    assert [one.code for one in report(text, tmp_path).diagnostics] == ["AC204"]


def test_a_waiver_holds_until_its_day(tmp_path: Path) -> None:
    assert report('allow AC204 at f until 2999-01-01 "counts are coming"\n', tmp_path).exit_code == 0
    late = report('allow AC204 at f until 2001-01-01 "counts are coming"\n', tmp_path)
    assert [(one.code, one.message) for one in late.diagnostics] == [
        ("AC204", "could not find what the finding f rests on"),
        ("AC006", "this waiver of AC204 ended on 2001-01-01"),
    ]


def test_a_waiver_of_nothing_is_told(tmp_path: Path) -> None:
    found = report('expect AC204\nallow AC301 until 2999-01-01 "in revision"\n', tmp_path)
    assert told(found)[1:] == [("AC006", 5, "nothing is left of AC301 for this waiver to allow", False)]


def test_a_check_that_does_not_exist_cannot_be_selected(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match="there is no check 'contradicton'; did you mean 'contradiction'"):
        report("", tmp_path, select=("contradicton",))


@pytest.mark.parametrize(
    ("line", "code"),
    [("expect AC9999", "AC005"), ("expect no AC9999", "AC005"), ('allow AC9999 until 2999-01-01 "later"', "AC006")],
)
def test_a_check_that_does_not_exist_cannot_be_expected(line: str, code: str, tmp_path: Path) -> None:
    found = told(report(f"expect AC204 at f\n{line}\n", tmp_path))
    assert (code, 5, "there is no check AC9999", False) in found


def test_what_is_allowed_is_shown_with_its_end_and_its_reason(tmp_path: Path) -> None:
    found = report('allow AC204 at f until 2027-01-01 "counts are coming"\n', tmp_path, today=date(2026, 12, 31))
    assert [one.waived for one in found.diagnostics] == ["allowed until 2027-01-01: counts are coming"]
    assert "AC204 unsupported-finding (allowed until 2027-01-01: counts are coming)" in render(found, Options())


def test_the_day_is_that_of_the_run_or_of_source_date_epoch(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    text = 'allow AC204 at f until 2027-01-01 "counts are coming"\n'
    assert report(text, tmp_path, today=date(2027, 1, 1)).exit_code == 0
    assert report(text, tmp_path, today=date(2027, 1, 2)).exit_code == 1
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1798675200")  # 2026-12-31
    assert report(text, tmp_path).exit_code == 0
    monkeypatch.setenv("SOURCE_DATE_EPOCH", "1798848000")  # 2027-01-02
    assert report(text, tmp_path).exit_code == 1
