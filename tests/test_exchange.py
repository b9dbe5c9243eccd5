"""Arguments in the formats of other programs."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argcheck.exchange import aif, argdown
from argcheck.formatting import formatted
from argcheck.model import Document
from argcheck.readers.argument import read
from argcheck.source import Source
from tests.conftest import ROOT, Run

Argcheck = Callable[..., Run]
TEXT = """\
paper "Kerbs" as kerbs

premise a "Riders avoid lorries"

finding f "Kerbs bring riders"
  from a by expert-opinion as step
  unless o

conclusion c "Cities should build kerbs"
  from f, a

objection o "The riders came from elsewhere"
  rebuts c
  undercuts step
prefer f over o
"""
FILES = [path for path in sorted((ROOT / "knowledge").glob("*.arg")) if path.stem != "vocabulary"]


def document(text: str) -> Document:
    found = read(Source.of(text, "kerbs.arg"))
    assert found.faults == ()
    return found


def test_claims_inferences_attacks_and_preferences_are_nodes() -> None:
    tree = json.loads(aif.render([document(TEXT)]))
    kinds = [node["type"] for node in tree["nodes"]]
    assert {kind: kinds.count(kind) for kind in sorted(set(kinds))} == {"CA": 3, "I": 4, "PA": 1, "RA": 2}
    ends = {(edge["fromID"], edge["toID"]) for edge in tree["edges"]}
    assert {("kerbs.a", "kerbs/step"), ("kerbs/step", "kerbs.f")} <= ends
    assert {node["text"] for node in tree["nodes"] if node["type"] == "RA"} == {"expert-opinion", "Default Inference"}


def test_what_is_written_is_read_back() -> None:
    again = aif.argument_file(aif.render([document(TEXT)]), "x")
    assert read(Source.of(again, "kerbs.arg")).faults == ()
    assert aif.render([document(again)]) == aif.render([document(TEXT)])
    assert again == formatted(Source.of(again, "kerbs.arg"))


@pytest.mark.parametrize("path", FILES, ids=lambda path: path.stem)
def test_real_papers_are_read_back(path: Path) -> None:
    once = aif.render([read(Source.read(path))])
    assert aif.render([document(aif.argument_file(once, "x"))]) == once


def test_a_graph_of_another_program() -> None:
    """As OVA and AIFdb write it: numbers for ids, schemes in words, no roles."""
    graph = {
        "nodes": [
            {"nodeID": "1", "text": 'Kerbs bring "riders"', "type": "I", "timestamp": "2020-01-01"},
            {"nodeID": "2", "text": "Default Inference", "type": "RA"},
            {"nodeID": "3", "text": "Cities should build kerbs", "type": "I"},
            {"nodeID": "4", "text": "Default Conflict", "type": "CA"},
            {"nodeID": "5", "text": "Paint is enough", "type": "I"},
        ],
        "edges": [
            {"edgeID": 1, "fromID": "1", "toID": "2"},
            {"edgeID": 2, "fromID": "2", "toID": "3"},
            {"edgeID": 3, "fromID": "5", "toID": "4"},
            {"edgeID": 4, "fromID": "4", "toID": "3"},
        ],
    }
    text = aif.argument_file(json.dumps(graph), "kerb map")
    assert 'conclusion n3 "Cities should build kerbs"\n  from n1\n' in text
    assert text.startswith('paper "kerb map" as kerb_map\n')
    assert text.endswith('premise n5 "Paint is enough"\n  rebuts n3\n')
    document(text)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("{", "not JSON"),
        ("[]", "expected an object with “nodes” and “edges”"),
        ('{"nodes": [{"text": "x"}]}', "node 1 has no nodeID or no type"),
        ('{"nodes": [], "edges": [{"fromID": "1", "toID": "2"}]}', "edge 1 leads to node 1, which is not there"),
    ],
)
def test_what_is_wrong_with_a_graph_is_told(text: str, told: str) -> None:
    with pytest.raises(aif.NotAif, match=told):
        aif.argument_file(text, "x")


scalars = st.none() | st.booleans() | st.integers() | st.text(max_size=5)
kinds = st.sampled_from(["I", "RA", "CA", "PA", "YA"])
nodes = st.fixed_dictionaries({"nodeID": st.sampled_from("abcde") | scalars, "type": kinds | scalars, "text": scalars})
edges = st.fixed_dictionaries({"fromID": st.sampled_from("abcde"), "toID": st.sampled_from("abcde")})
graphs = st.fixed_dictionaries({"nodes": st.lists(nodes, max_size=6), "edges": st.lists(edges, max_size=6)})


@given(st.recursive(scalars, lambda inner: st.lists(inner) | st.dictionaries(st.text(max_size=5), inner)) | graphs)
def test_any_json_gives_a_file_or_a_reason(tree: object) -> None:
    try:
        text = aif.argument_file(json.dumps(tree), "x")
    except aif.NotAif:
        return
    assert [fault for fault in read(Source.of(text)).faults if "expected" in fault.message] == []


def test_argdown_has_supports_and_attacks() -> None:
    text = argdown.render([document(TEXT)])
    assert "[kerbs.c]: Cities should build kerbs #conclusion\n  + [kerbs.f]\n  + [kerbs.a]\n  - [kerbs.o]" in text


def test_the_commands(argcheck: Argcheck, tmp_path: Path) -> None:
    (tmp_path / "kerbs.arg").write_text(TEXT, "utf-8")
    assert argcheck("export", str(tmp_path / "kerbs.arg"), "-o", str(tmp_path / "kerbs.json")) == Run(0, "", "")
    run = argcheck("from-aif", str(tmp_path / "kerbs.json"))
    assert (run.status, run.out.splitlines()[0]) == (0, 'paper "Kerbs" as kerbs')
    assert "# Kerbs" in argcheck("export", str(tmp_path / "kerbs.arg"), "--to", "argdown").out
    (tmp_path / "bad.json").write_text("[]", "utf-8")
    assert argcheck("from-aif", str(tmp_path / "bad.json")).status == 2


def test_a_folder_is_exported_without_its_vocabulary(argcheck: Callable[..., Run]) -> None:
    whole = argcheck("export", str(ROOT / "knowledge"), "--to", "argdown").out
    assert whole.count("\n# ") + whole.startswith("# ") == 5
