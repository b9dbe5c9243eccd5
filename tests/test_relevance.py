"""Only what the selected checks rest on is derived, and what they find is the same."""

from pathlib import Path

import pytest

from argcheck.checker import Report, argue, check
from argcheck.config import Config
from argcheck.renderers import Options, renderer

ROOT = Path(__file__).parents[1]
FOLDERS = [str(ROOT / "knowledge"), str(ROOT / "examples")]


@pytest.fixture(scope="module")
def whole() -> Report:
    return check(FOLDERS, Config(), argue(FOLDERS, Config()))


@pytest.mark.parametrize("group", ["AC1", "AC2", "AC3", "AC4", "AC5", "AC6", "AC7", "AC8", "AC301", "contradiction"])
def test_checks_alone_find_what_they_find_among_all(group: str, whole: Report) -> None:
    alone = check(FOLDERS, Config(select=(group,)))
    same = [one for one in whole.diagnostics if one.code.startswith(group) or one.check == group]
    assert [one for one in alone.diagnostics if one.code not in ("AC005", "AC006")] == same


def test_a_report_of_everything_is_the_same_with_and_without_what_nobody_asks(whole: Report) -> None:
    write = renderer("json")
    assert write(check(FOLDERS, Config()), Options("full")) == write(whole, Options("full"))


def test_what_no_check_asks_for_is_not_derived() -> None:
    arguments = [argue([FOLDERS[1]], Config(select=("AC701",)), whole=whole) for whole in (True, False)]
    derived = [len(list(argument.model.relation("supported"))) for argument in arguments]
    assert derived[0] > 0
    assert derived[1] == 0
