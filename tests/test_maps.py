"""Maps of arguments."""

import xml.etree.ElementTree as ET
from importlib import import_module
from pathlib import Path

import pytest

from argcheck.checker import argue, check
from argcheck.config import Config
from argcheck.maps import FORMATS, Edge, Map, NoClaim, Node, NoLayout, argument_map, layout

ROOT = Path(__file__).parents[1]
SVG = "{http://www.w3.org/2000/svg}"
TEXT = """\
paper "Kerbs" as kerbs
  covers everything

premise a "Riders avoid lorries"
  at "Results" p1
finding f "Kerbs bring riders"
  at "Results" p2
  from a
conclusion c "Cities should build <kerbs> & paint"
  at "Conclusion" p1
  from f by cause_to_effect
objection o "The riders came from elsewhere"
  rebuts c
question q "Do kerbs help?"
"""


def drawn(folder: Path, text: str = TEXT, **options: object) -> Map:
    path = folder / "kerbs.arg"
    path.write_text(text, "utf-8")
    argument = argue([str(path)], Config())
    found = check([str(path)], Config(), argument).diagnostics
    return argument_map(argument.inputs, found, **options)  # type: ignore[arg-type]


def test_a_map_has_claims_supports_and_attacks(tmp_path: Path) -> None:
    found = drawn(tmp_path)
    assert [node.name for node in found.nodes] == ["kerbs.a", "kerbs.f", "kerbs.c", "kerbs.o", "kerbs.q"]
    assert found.edges == (
        Edge("kerbs.a", "kerbs.f", "supports"),
        Edge("kerbs.f", "kerbs.c", "supports", "cause to effect"),
        Edge("kerbs.o", "kerbs.c", "rebuts"),
    )


def test_diagnostics_are_marks(tmp_path: Path) -> None:
    marks = {node.name: [mark.code for mark in node.marks] for node in drawn(tmp_path).nodes}
    assert "AC305" in marks["kerbs.o"]


def test_around_a_claim(tmp_path: Path) -> None:
    assert {node.name for node in drawn(tmp_path, around="a").nodes} == {"kerbs.a", "kerbs.f"}
    assert {node.name for node in drawn(tmp_path, around="a", depth=2).nodes} == {"kerbs.a", "kerbs.f", "kerbs.c"}


def test_what_a_diagnostic_rests_on(tmp_path: Path) -> None:
    assert [node.name for node in drawn(tmp_path, why="AC305").nodes] == ["kerbs.o"]


def test_a_name_that_is_not_there_is_told_with_the_nearest(tmp_path: Path) -> None:
    with pytest.raises(NoClaim, match=r"no claim kerb\.f; did you mean kerbs\.f"):
        drawn(tmp_path, around="kerb.f")
    with pytest.raises(NoClaim, match=r"no diagnostic AC999; there are: .*AC305@12"):
        drawn(tmp_path, why="AC999")


def test_sections_stand_for_their_claims(tmp_path: Path) -> None:
    found = drawn(tmp_path, collapse=True)
    assert next((node.text, node.members) for node in found.nodes) == ("Results: 1 premise, 1 finding", 2)
    two = TEXT + 'hypothesis h1 "Kerbs help"\nhypothesis h2 "Paint helps"\n'
    assert drawn(tmp_path, two, collapse=True).nodes[-1].text.endswith(": 1 objection, 1 question, 2 hypotheses")
    assert Edge("kerbs.Results", "kerbs.Conclusion", "supports") in found.edges


def test_a_large_map_is_collapsed_by_itself() -> None:
    paths = [str(ROOT / "knowledge")]
    argument = argue(paths, Config())
    assert argument_map(argument.inputs).collapsed
    assert not argument_map(argument.inputs, collapse=False).collapsed


@pytest.mark.parametrize("graphviz", [True, False])
def test_the_picture_says_what_it_shows(tmp_path: Path, graphviz: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if not graphviz:
        monkeypatch.setattr(layout.shutil, "which", lambda _: None)
    text = import_module("argcheck.maps.svg").render(drawn(tmp_path))
    root = ET.fromstring(text)
    description = root.find(f"{SVG}desc")
    assert description is not None
    assert (description.text or "").startswith("5 claims, 2 ways of support, 1 conflicts")
    titles = [title.text or "" for title in root.iter(f"{SVG}title")]
    assert any(title.startswith("conclusion kerbs.c: Cities should build <kerbs> & paint") for title in titles)
    assert "kerbs.o rebuts kerbs.c" in titles


@pytest.mark.parametrize("graphviz", [True, False])
def test_no_two_boxes_overlap(graphviz: bool, monkeypatch: pytest.MonkeyPatch) -> None:
    if not graphviz:
        monkeypatch.setattr(layout.shutil, "which", lambda _: None)
    argument = argue([str(ROOT / "knowledge" / "bibi.arg")], Config())
    placed = layout.lay_out(argument_map(argument.inputs, collapse=False))
    boxes = list(placed.boxes.values())
    assert len(boxes) > 60
    for at, one in enumerate(boxes):
        for other in boxes[at + 1 :]:
            apart = abs(one.x - other.x) >= layout.WIDTH or abs(one.y - other.y) >= (one.height + other.height) / 2
            assert apart, (one.node.name, other.node.name)


@pytest.mark.parametrize("graphviz", [True, False])
def test_a_hundred_and_fifty_claims_are_read_without_scrolling_sideways(
    graphviz: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if not graphviz:
        monkeypatch.setattr(layout.shutil, "which", lambda _: None)
    argument = argue([str(ROOT / "knowledge" / "hussain-ali-2025.arg")], Config())
    whole = argument_map(argument.inputs, collapse=False)
    assert len(whole.nodes) == 150
    placed = layout.lay_out(whole)
    assert placed.sideways
    assert placed.width < 2000
    for edge in whole.edges:
        if edge.kind == "supports":
            assert placed.boxes[edge.source].left > placed.boxes[edge.target].left, edge


def test_a_claim_tells_the_section_that_it_stands_in(tmp_path: Path) -> None:
    text = import_module("argcheck.maps.svg").render(drawn(tmp_path))
    assert '<text class="place"' in text
    assert ">Results</text>" in text
    assert "Results: " not in text


def test_a_map_of_one_of_several_papers() -> None:
    argument = argue([str(ROOT / "knowledge")], Config())
    assert argument_map(argument.inputs, paper="bibi").papers == ["bibi"]


def test_premises_stand_below_conclusions(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    for which in (lambda _: None, layout.shutil.which):
        monkeypatch.setattr(layout.shutil, "which", which)
        boxes = layout.lay_out(drawn(tmp_path)).boxes
        assert boxes["kerbs.a"].y > boxes["kerbs.f"].y > boxes["kerbs.c"].y


def test_without_anything_to_lay_it_out_it_says_how_to_get_it(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(layout.shutil, "which", lambda _: None)
    monkeypatch.setitem(__import__("sys").modules, "fast_sugiyama", None)
    with pytest.raises(NoLayout, match="pip install 'argcheck\\[map\\]'"):
        layout.lay_out(drawn(tmp_path))


def test_mermaid_shows_the_words_that_a_claim_has() -> None:
    node = Node("p.a", "premise", 'The town\'s "no. #1" < 3 & > 2', "p", "")
    label = import_module("argcheck.maps.mmd").render(Map("t", (node,))).splitlines()[2]
    assert "The town's #quot;no. #35;1#quot; #lt; 3 #amp; #gt;<br>2" in label


@pytest.mark.parametrize("format", FORMATS)
def test_any_words_can_be_drawn(format: str) -> None:
    odd = "\"'<b>&amp;\\n]]>`#{}|"
    nodes = (Node("p.a", "premise", odd, odd, odd), Node("p.b", "conclusion", "x", odd, ""))
    text = import_module(f"argcheck.maps.{format}").render(Map(odd, nodes, (Edge("p.a", "p.b", "rebuts", odd),)))
    assert "<b>" not in text.replace('"<b>', "").replace("<br>", "") or format == "dot"
    if format == "svg":
        ET.fromstring(text)
