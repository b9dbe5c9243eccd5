"""Who holds what: two towns' studies of one bicycle lane."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from argcheck.checker import argue
from argcheck.config import Config
from argcheck.positions import Position, Positions, Topic, UnknownTopic, positions

from .conftest import Run

WORDS = """\
word lane "the bicycle lane"
word lane/kerbed "the lane behind a kerb"
word calms(?x, ?y) "{x} calms {y}"
word angers(?x, ?y) "{x} angers {y}"
word harms(?x, ?y) "{x} harms {y}"
contrary calms(?x, ?y) | angers(?x, ?y)
kind van of traffic
"""

NORTH = """\
paper "The lane in the north" as north
  manuscript "north.md"
include "words.arg"
finding calmer "Behind its kerb the lane calms traffic"
  at "Results" p1 s2
  says calms(lane/kerbed, traffic)
premise shops "The shops hold that the lane harms trade"
  held by "the shops"
  says harms(lane, trade)
question asked "Does the lane harm trade?"
  asks whether(harms(lane, trade))
"""

SOUTH = """\
paper "The lane in the south" as south
include "words.arg"
finding angry "The lane angers traffic"
  says angers(lane, traffic)
hypothesis guess "The lane harms trade"
  says harms(lane, trade)
conclusion no_harm "The lane did no harm to trade"
  says not harms(lane, trade) in 2020..2021
"""

MANUSCRIPT = """\
# The lane in the north

## Results

We counted for a year. Behind its kerb the lane calmed the traffic.
"""


def files(folder: Path, **texts: str) -> Path:
    """A folder of argument files, beside their shared words."""
    (folder / "words.arg").write_text(WORDS, encoding="utf-8")
    for name, text in texts.items():
        (folder / f"{name}.arg").write_text(text, encoding="utf-8")
    return folder


def surveyed(folder: Path, topic: str = "", every: bool = False) -> Positions:
    argument = argue([str(folder)], Config())
    assert not argument.inputs.diagnostics
    return positions(argument.model, argument.facts, argument.speech, topic, every)


def only(found: Positions) -> Topic:
    assert len(found.topics) == 1, [topic.content for topic in found.topics]
    return found.topics[0]


def brief(position: Position) -> tuple[str, str, str, tuple[str, ...]]:
    return position.paper, position.stance, position.basis, tuple(claim.name for claim in position.claims)


@pytest.fixture
def town(tmp_path: Path) -> Path:
    (tmp_path / "north.md").write_text(MANUSCRIPT, encoding="utf-8")
    return files(tmp_path, north=NORTH, south=SOUTH)


def test_a_view_that_is_only_reported_or_asked_about_is_told_from_a_paper_s_own(town: Path) -> None:
    topic = only(surveyed(town, "harms(lane, trade)"))
    assert [brief(position) for position in topic.positions] == [
        ("north", "reports", "", ("shops",)),
        ("north", "asks", "", ("asked",)),
        ("south", "denies", "said", ("no_harm",)),
        ("south", "hypothesises", "", ("guess",)),
    ]
    assert topic.positions[0].holder == "the shops"
    assert topic.difference == ""  # what the shops hold the paper does not


def test_senses_stand_under_one_topic_and_are_shown(town: Path) -> None:
    topic = only(surveyed(town, "calms(lane, traffic)"))
    assert (topic.content, topic.text) == ("calms(lane, traffic)", "the bicycle lane calms traffic")
    said, followed = topic.positions
    assert brief(said) == ("north", "affirms", "said", ("calmer",))
    assert said.text == "the lane behind a kerb calms traffic"
    # angering rules calming out, though nobody says so in the south
    assert brief(followed) == ("south", "denies", "contraries", ("angry",))
    # the one speaks of lanes with kerbs, the other of any: no contradiction as it stands
    assert topic.difference == "differ"


def test_what_one_affirms_and_another_denies_comes_first(tmp_path: Path) -> None:
    agreed = 'finding common{0} "Lanes harm vans"\n  says harms(lane, van)\n'
    folder = files(
        tmp_path,
        east='paper "East" as east\ninclude "words.arg"\n' + agreed.format(1)
        + 'finding a "It calms traffic"\n  says calms(lane, traffic)\n',
        west='paper "West" as west\ninclude "words.arg"\n' + agreed.format(2)
        + 'finding b "It does not calm traffic"\n  says not calms(lane, traffic)\n',
    )  # fmt: skip
    found = surveyed(folder)
    # that lanes harm traffic follows by a kind, but no claim says it, so it is no topic
    assert [(topic.content, topic.difference) for topic in found.topics] == [
        ("calms(lane, traffic)", "contradict"),
        ("harms(lane, van)", ""),
    ]


def test_periods_that_do_not_meet_are_a_difference_and_no_contradiction(tmp_path: Path) -> None:
    folder = files(
        tmp_path,
        east='paper "East" as east\nfinding a "Then it calmed"\n  says calms(lane, town) in 2001..2005\n',
        west='paper "West" as west\nfinding b "Now not"\n  says not calms(lane, town) in 2010..2012\n',
    )
    assert only(surveyed(folder)).difference == "differ"


def test_what_follows_names_what_it_follows_by(tmp_path: Path) -> None:
    paper = """\
paper "East" as east
  adopts planning
include "words.arg"
theory planning "Lanes calm towns"
  affirms calms(lane, town)
premise rule "What harms vans harms trade"
  says harms(?x, trade) if harms(?x, van)
finding vans "The lane harms vans"
  says harms(lane, van)
"""
    other = """\
paper "West" as west
include "words.arg"
finding a "It harms trade"
  says harms(lane, trade)
finding b "It harms traffic"
  says harms(lane, traffic)
finding c "It calms the town"
  says calms(lane, town)
"""
    found = surveyed(files(tmp_path, east=paper, west=other))
    by = {topic.content: brief(topic.positions[0]) for topic in found.topics}
    assert by == {
        "harms(lane, trade)": ("east", "affirms", "warrants", ("rule", "vans")),
        "harms(lane, traffic)": ("east", "affirms", "kinds", ("vans",)),
        "calms(lane, town)": ("east", "affirms", "theory", ("planning",)),
    }


def test_by_default_two_papers_must_take_or_report_a_position(town: Path) -> None:
    assert [topic.content for topic in surveyed(town).topics] == ["calms(lane, traffic)", "angers(lane, traffic)",
                                                                 "harms(lane, trade)"]  # fmt: skip
    (town / "south.arg").unlink()
    alone = surveyed(town)
    assert (alone.topics, alone.left_out) == ((), 2)
    alone = surveyed(town, every=True)
    assert [topic.content for topic in alone.topics] == ["calms(lane, traffic)", "harms(lane, trade)"]


def test_a_topic_is_found_by_a_term_a_sense_or_a_pattern(town: Path) -> None:
    def contents(topic: str) -> list[str]:
        return [one.content for one in surveyed(town, topic).topics]

    assert contents("trade") == ["harms(lane, trade)"]
    assert contents("lane/kerbed") == ["calms(lane, traffic)"]
    assert contents("harms(?x, _)") == ["harms(lane, trade)"]
    with pytest.raises(UnknownTopic, match=r"^no paper speaks of 'trad'; did you mean 'trade'\?$"):
        contents("trad")
    with pytest.raises(UnknownTopic, match="neither a term nor a content"):
        contents("harms(lane")


def test_text(town: Path, argcheck: Callable[..., Run]) -> None:
    run = argcheck("positions", ".", "--topic", "calms(lane, traffic)", cwd=town)
    assert run.status == 0
    assert (
        run.out
        == """\
the bicycle lane calms traffic
  papers differ in sense, period or respect
  north affirms that the lane behind a kerb calms traffic
    --> north.arg:4:1  calmer: “Behind its kerb the lane calms traffic”
    --> north.md:5:24  calmer, “Results”, paragraph 1, sentence 2
  south denies this (follows by a contrary)
    --> south.arg:3:1  angry: “The lane angers traffic”

1 topic, 2 papers; papers differ in sense, period or respect: 1
"""
    )


def test_markdown_has_a_row_for_each_topic_and_a_column_for_each_paper(
    town: Path, argcheck: Callable[..., Run]
) -> None:
    run = argcheck("positions", ".", "--topic", "trade", "--format", "markdown", cwd=town)
    assert "| topic | north | south |\n|---|---|---|\n" in run.out
    assert "| 1. the bicycle lane harms trade | reports, asks | denies, hypothesises |" in run.out
    assert "- north reports the shops as affirming this\n" in run.out
    assert "- south denies that the bicycle lane harms trade, in 2020 to 2021\n" in run.out


def test_json_has_every_place(town: Path, argcheck: Callable[..., Run]) -> None:
    found = json.loads(argcheck("positions", ".", "--topic", "calms(lane, traffic)", "--format", "json", cwd=town).out)
    assert found["papers"][1] == {"name": "south", "title": "The lane in the south", "path": "south.arg"}
    (topic,) = found["topics"]
    assert topic["silent"] == []
    (claim,) = topic["positions"][0]["claims"]
    assert claim["place"]["start"] == {"line": 4, "column": 1}
    assert [(one["path"], one["where"]) for one in claim["manuscript"]] == [
        ("north.md", "“Results”, paragraph 1, sentence 2")
    ]


def test_who_says_nothing_of_a_topic_is_silent(town: Path) -> None:
    (town / "east.arg").write_text('paper "East" as east\npremise p "Lanes are green"\n', encoding="utf-8")
    assert all(topic.silent == ("east",) for topic in surveyed(town).topics)


def test_the_same_bytes_whatever_the_hash_seed(town: Path, argcheck: Callable[..., Run]) -> None:
    runs = {argcheck("positions", ".", "--all", cwd=town, PYTHONHASHSEED=seed).out for seed in "123"}
    assert len(runs) == 1


@pytest.mark.parametrize(
    ("arguments", "message"),
    [
        (["--topic", "trad"], "did you mean 'trade'?"),
        (["--format", "html"], "'html' is not one of text, json, markdown"),
        (["--topic", "lane/kerb"], "did you mean 'lane/kerbed'?"),
        (["nowhere.arg"], "there is no such file"),
    ],
)
def test_what_cannot_be_done_is_told_with_status_2(
    town: Path, argcheck: Callable[..., Run], arguments: list[str], message: str
) -> None:
    run = argcheck("positions", ".", *arguments, cwd=town, COLUMNS="200")
    assert (run.status, run.out) == (2, "")
    assert message in " ".join(run.err.replace("│", " ").split())


def test_a_vocabulary_alone_is_no_paper(tmp_path: Path, argcheck: Callable[..., Run]) -> None:
    (tmp_path / "words.arg").write_text('word lane "the lane"\n', encoding="utf-8")
    run = argcheck("positions", "words.arg", cwd=tmp_path, COLUMNS="200")
    assert run.status == 2
    assert "none of these is the argument file of a paper" in run.err
