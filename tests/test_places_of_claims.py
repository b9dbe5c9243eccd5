"""AC107: a claim's place in its manuscript is there, has moved, has changed, or is gone."""

from __future__ import annotations

from pathlib import Path

from argcheck.anchoring import anchor
from argcheck.checker import check
from argcheck.config import Config

TEXT = """\
# Protected lanes

## Results

Riders were counted at six junctions. The counts rose where there are kerbs.

## Conclusion

Kerbs help.
"""
ARGUMENT = """\
paper "Protected lanes" as lanes
  manuscript "lanes.md"
premise a "Counts rose at the kerbs"
  at "Results" p1 s2
"""


def write(folder: Path, text: str = TEXT, argument: str = ARGUMENT) -> Path:
    (folder / "lanes.md").write_text(text, encoding="utf-8")
    path = folder / "lanes.arg"
    path.write_text(argument, encoding="utf-8")
    return path


def lost(path: Path) -> list[tuple[str, int, str]]:
    return [(one.code, one.span.line, one.message) for one in check([str(path)], Config(ignore=("AC103",))).diagnostics]


def anchored(folder: Path) -> str:
    return anchor(str(write(folder)), Config())


def test_anchor_writes_a_digest_beside_a_place_and_nothing_else(tmp_path: Path) -> None:
    text = anchored(tmp_path)
    before, after = ARGUMENT.splitlines(), text.splitlines()
    assert before[:3] == after[:3]
    assert after[3].startswith('  at "Results" p1 s2 [')
    assert anchor(str(write(tmp_path, argument=text)), Config()) == text


def test_a_place_that_is_there(tmp_path: Path) -> None:
    assert lost(write(tmp_path)) == []
    assert lost(write(tmp_path, argument=anchored(tmp_path))) == []


def test_rewrapping_and_punctuation_do_not_lose_a_place(tmp_path: Path) -> None:
    wrapped = TEXT.replace("The counts rose where", "The counts rose,\nwhere")
    assert lost(write(tmp_path, wrapped, anchored(tmp_path))) == []


def test_moved(tmp_path: Path) -> None:
    text = TEXT.replace("Riders were", "It was a dry year. Riders were")
    assert lost(write(tmp_path, text, anchored(tmp_path))) == [
        ("AC107", 4, 'the sentence of this place has moved: it now stands at "Results" p1 s3')
    ]


def test_changed(tmp_path: Path) -> None:
    text = TEXT.replace("rose where", "fell where")
    assert lost(write(tmp_path, text, anchored(tmp_path))) == [
        (
            "AC107",
            4,
            "the sentence of this place has changed: the sentence there is another than when the place was written",
        )
    ]


def test_gone(tmp_path: Path) -> None:
    path = write(tmp_path, argument=ARGUMENT.replace("p1 s2", "p7 s2"))
    assert lost(path) == [("AC107", 4, 'the manuscript does not have this place: "Results" has 1 paragraph')]


def test_a_claims_diagnostic_shows_its_place_in_the_manuscript(tmp_path: Path) -> None:
    argument = ARGUMENT.replace("premise", "finding") + "  evidence none\n"
    (found,) = check([str(write(tmp_path, argument=argument))], Config(ignore=("AC103",))).diagnostics
    assert [(Path(label.span.path).name, label.span.line) for label in found.related] == [("lanes.md", 5)]


def test_a_paper_that_names_no_manuscript_has_nothing_to_look_up(tmp_path: Path) -> None:
    path = write(tmp_path, argument=ARGUMENT.replace('  manuscript "lanes.md"\n', ""))
    assert check([str(path)], Config()).abstained == ()


def test_without_its_manuscript_the_check_abstains(tmp_path: Path) -> None:
    path = write(tmp_path)
    (tmp_path / "lanes.md").unlink()
    report = check([str(path)], Config(ignore=("AC103",)))
    assert report.diagnostics == ()
    assert [(one.check, one.reason) for one in report.abstained] == [
        ("lost-place", "the manuscript was not found; say where it lies with --manuscripts")
    ]


def test_a_long_title_may_be_cut_short(tmp_path: Path) -> None:
    text = TEXT.replace("## Results", "## 3. Results of the counts at the junctions")
    assert lost(write(tmp_path, text, ARGUMENT.replace('"Results"', '"Results of the …"'))) == []
