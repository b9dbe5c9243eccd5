"""Why something holds, and what kept something from holding."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from argcheck.checker import Argument, argue
from argcheck.config import Config
from argcheck.query import QueryError, ask
from argcheck.query.why import why, why_not
from argcheck.renderers import Options
from tests.conftest import Run

FILE = """\
paper "Rain over Aldmoor" as rain
  covers everything

premise gauge "The gauge is sound"

finding wet "It rained more often"
  evidence series "daily readings"
  says rises(rain)

finding mud "The paths were muddier"
  evidence none

conclusion more "More rain, more mud"
  from wet, mud, gauge
  says causes(rain, mud)

conclusion wetter "It rains more"
  from wet, gauge
  says rises(rain)

question why "Why?"
"""


@pytest.fixture(scope="module")
def argument(tmp_path_factory: pytest.TempPathFactory) -> Argument:
    path = tmp_path_factory.mktemp("why") / "rain.arg"
    path.write_text(FILE)
    return argue([str(path)], Config())


def shown(text: str, argument: Argument) -> str:
    """Without the folder of this run."""
    return text.replace(str(Path(argument.inputs.documents.__iter__().__next__()).parent) + "/", "")


def test_a_claim_is_explained_by_its_support_and_its_commitments(argument: Argument) -> None:
    answer = why(argument, "wetter")
    assert answer.holds
    assert not answer.lacks
    text = shown(answer.text(Options("full", 200)), argument)
    assert text.count("This holds:") == 2
    assert "wet is supported" in text
    assert "[rain.arg:6]" in text
    assert "rests on" in text


def test_what_does_not_hold_is_said_not_to(argument: Argument) -> None:
    answer = why(argument, "supported(more)")
    assert not answer.holds
    assert answer.text(Options()).startswith("This does not hold:\n")


def test_why_not_goes_down_to_what_was_not_found(argument: Argument) -> None:
    answer = why_not(argument, "supported(more)")
    assert answer.lacks
    text = shown(answer.text(Options("full", 200)), argument)
    lines = [line.strip("│├└─ ") for line in text.splitlines()]
    assert lines[0] == "This does not hold:"
    assert "more" in lines[1]
    assert any("mud" in line and "supported" in line for line in lines[2:])
    assert not any("gauge" in line for line in lines[2:])
    assert not any("_" in line for line in lines)


def test_what_holds_needs_no_why_not(argument: Argument) -> None:
    assert not why_not(argument, "rain.wet").lacks


def test_an_atom_with_variables_asks_for_the_first_that_fits(argument: Argument) -> None:
    assert why(argument, "evidence(wet, ?kind, _)").holds
    with pytest.raises(QueryError, match=r"^nothing is `evidence\(rain\.gauge, _, _\)`; write it without"):
        why(argument, "evidence(gauge, _, _)")


@pytest.mark.parametrize(
    ("goal", "message"),
    [
        ("wettr", "there is no claim 'wettr'; did you mean 'wetter'?"),
        ("suported(wet)", "there is no predicate 'suported'; did you mean 'supported'?"),
        ("supported(wet, 3)", "supported takes 1 argument, not 2: `supported(wet, 3)`"),
        ("supported(", "there is no claim 'supported('; it is no atom either: "),
    ],
)
def test_a_goal_that_names_nothing_is_diagnosed(argument: Argument, goal: str, message: str) -> None:
    with pytest.raises(QueryError) as caught:
        why(argument, goal)
    assert str(caught.value).startswith(message)


def test_questions_speak_of_what_was_derived(argument: Argument) -> None:
    assert [str(row[0]) for row in ask(argument, "claim(?c, _, conclusion), supported(?c)").rows] == ["rain.wetter"]
    assert ask(argument, "no supported(mud)").rows == ((),)


def test_the_statuses_of_the_commands(argcheck: Callable[..., Run], tmp_path: Path) -> None:
    path = tmp_path / "rain.arg"
    path.write_text(FILE)
    assert argcheck("why", "wetter", path).status == 0
    assert argcheck("why", "supported(more)", path).status == 1
    assert argcheck("why-not", "supported(more)", path).status == 0
    assert argcheck("why-not", "wetter", path).status == 1
    assert argcheck("why", "nobody", path).status == 2
    assert argcheck("query", "supported(?x)", path, "--format", "json").out.count('"x": "rain.') == 3


def test_a_check_is_explained_from_its_file(argcheck: Callable[..., Run]) -> None:
    by_code, by_name = argcheck("explain", "AC204"), argcheck("explain", "unsupported-finding")
    assert by_code == by_name
    assert by_code.out.startswith("# AC204 unsupported-finding\n")
    assert "```arg" in by_code.out
    assert argcheck("explain", "AC2004").status == 2
    assert "AC204  unsupported-finding" in argcheck("checks").out


@pytest.mark.parametrize(
    ("goal", "holds", "says"),
    [
        ("causes(rain, mud)", True, "the paper affirms that rain causes mud"),
        ("contributes(rain, mud)", True, "the paper affirms that rain contributes to mud"),
        ("not causes(rain, mud)", False, "the paper denies that rain causes mud"),
        ("not occurs(flood)", True, "the paper denies that flood comes about"),
        ("causes(mud, rain)", False, "the paper affirms that mud causes rain"),
    ],
)
def test_a_content_is_asked_about_in_the_words_of_the_file(goal: str, holds: bool, says: str, tmp_path: Path) -> None:
    file = tmp_path / "aldmoor.arg"
    file.write_text(
        'paper "Aldmoor" as aldmoor\nfinding f "Rain makes mud, and no flood"\n'
        "  says causes(rain, mud), prevents(rain, flood)\n"
    )
    (part,) = why(argue([str(file)], Config()), goal).parts
    assert (part.said, part.holds) == (says, holds)


def test_only_contents_are_denied(argument: Argument) -> None:
    with pytest.raises(QueryError, match=r"no paper here says anything of the form `supported\(wet\)`"):
        why(argument, "not supported(wet)")


# Every proof

ROADS = """\
paper "Bread and bees" as bees
finding warm "The ovens were warm"
  evidence series "readings"
finding fed "The bees were fed"
  evidence series "a diary"
conclusion well "The bees did well"
  from warm
  from fed
"""


def test_every_proof_is_shown_numbered(argcheck: Run, tmp_path: Path):
    file = tmp_path / "bees.arg"
    file.write_text(ROADS, encoding="utf-8")
    done = argcheck("why", "supported(bees.well)", file, "--all", "--proof", "short")
    assert done.status == 0
    lines = [line.strip() for line in done.out.splitlines()]
    first, second = lines.index("proof 1"), lines.index("proof 2")
    assert any("warm is supported" in line for line in lines[first:second])
    assert any("fed is supported" in line for line in lines[second:])
    assert "proof 3" not in lines


def test_it_says_that_there_are_more_proofs_than_it_shows(argcheck: Run, tmp_path: Path):
    file = tmp_path / "bees.arg"
    file.write_text(ROADS + "  from warm, fed\n", encoding="utf-8")
    done = argcheck("why", "supported(bees.well)", file, "--all", "--most", "2", "--proof", "none")
    assert "there are more than these 2 proofs; --most N shows N of them" in done.out
