"""Defects in words that nobody would list, from paper to message: what is told, where, and the near miss beside it."""

from __future__ import annotations

from pathlib import Path

import pytest

from argcheck.checker import check
from argcheck.config import Config
from argcheck.facts.text.sourcing import names_in

FOUND_OUT = (
    "Riders were counted on the streets of the town for a year. Most came where a kerb was built. On market days the "
    "number doubled. Where the line had faded, riders kept to the pavement. People on foot complained of it. Where it "
    "was new they kept to the lane. The town drew more lines in spring. The count rose in each street that had one. "
    "Carts stayed away. Dogs ran along. Rain kept many at home. Snow kept nearly all of them there. "
    "In the hours before dawn few came, and those who did rode slowly and kept near the wall of the mill. At dusk they "
    "came in pairs. Where two streets met they waited. The bell of the school brought many out at once."
)


def told(folder: Path, code: str, **parts: str) -> list[tuple[int, str]]:
    """Line and message of what a check finds in a paper whose parts hold what the test says; the findings stay."""
    path = folder / "lanes.md"
    parts = {"abstract": "", "introduction": "Riders ride.", "methods": "We stood at a corner."} | parts
    said = "".join(f"## {name.capitalize()}\n\n{text}\n\n" for name, text in parts.items() if name != "conclusion")
    end = parts.get("conclusion", "Lines help.")
    path.write_text(f"# Lanes\n\n{said}## Results\n\n{FOUND_OUT}\n\n## Conclusion\n\n{end}\n", "utf-8")
    return [(one.span.line, one.message) for one in check([str(path)], Config(select=(code,))).diagnostics]


@pytest.mark.parametrize(
    ("code", "part", "defect", "line", "words"),
    [
        ("AC219", "introduction", "Economists have paid scarcely any heed to barter among widowers.", 9, "barter"),
        ("AC221", "conclusion", "Our expectations were fulfilled only in part.", 21, "expectations were fulfilled"),
        ("AC222", "abstract", "Barter clubs did not have an effect on widowed farmers.", 5, "did not have an effect"),
        ("AC222", "abstract", "No link between barter clubs and widowed farmers was detected.", 5, "No link"),
        ("AC205", "conclusion", "What is at stake is temporal sovereignty.", 21, "temporal sovereignty"),
        ("AC401", "methods", "A dictator game was played by all.", 13, "economic game"),
        ("AC401", "methods", "Ledger books kept by the abbey furnished further cases.", 13, "Ledger books"),
        ("AC404", "methods", "Teachers will be asked to keep diaries.", 13, "will be asked"),
        ("AC406", "methods", "Two doctoral students tagged the minutes for tone.", 13, "students tagged"),
        ("AC407", "methods", "Each of the villagers agreed to be interviewed.", 13, "agreed"),
        ("AC410", "introduction", "Our narrative begins in 1902 and stops in 1931.", 9, "1902 to 1931"),
        ("AC410", "introduction", "Crashes recorded from 1902 through 1931 were included.", 9, "1902 to 1931"),
        ("AC507", "introduction", "The lanes are of two kinds [author and year].", 9, "author and year"),
        ("AC507", "introduction", "The lanes are of two kinds (Author, year).", 9, "(Author, year)"),
        ("AC507", "introduction", "The lanes are of two kinds [TBC].", 9, "[TBC]"),
        (
            "AC507",
            "introduction",
            "Lanes are old. Error! Bookmark not defined. So are kerbs.",
            9,
            "Bookmark not defined",
        ),
        ("AC507", "introduction", "To do: count the carts as well.", 9, "To do:"),
        ("AC507", "introduction", "Note to self: count the carts as well.", 9, "Note to self"),
    ],
)
def test_it_is_found(tmp_path: Path, code: str, part: str, defect: str, line: int, words: str) -> None:
    ((where, message),) = told(tmp_path, code, **{part: defect})
    assert where == line
    assert words in message


@pytest.mark.parametrize(
    ("code", "part", "sentence"),
    [
        ("AC219", "introduction", "Economists have paid scarcely any heed to the count of riders on new lines."),
        ("AC221", "conclusion", "The expectations of the council were fulfilled."),
        ("AC222", "abstract", "Most riders came where a kerb was built."),
        ("AC205", "conclusion", "What is at stake is the count of riders."),
        ("AC401", "methods", "Riders were counted, and a dictator ruled."),
        ("AC404", "methods", "Counts of one town will be used to illustrate the method."),
        ("AC404", "methods", "In a later project teachers will be asked to keep diaries."),
        ("AC406", "methods", "Two doctoral students met the council in a town classified as small."),
        ("AC407", "methods", "The villagers agreed on a price."),
        ("AC410", "introduction", "The old ferry ran from 1902 to 1931."),
        ("AC507", "introduction", "The lanes are of two kinds [author’s translation]."),
        ("AC507", "introduction", "What is left to do: to count the carts."),
        ("AC507", "introduction", "A filler such as “lorem ipsum” stood on the sign."),
    ],
)
def test_it_holds_its_tongue(tmp_path: Path, code: str, part: str, sentence: str) -> None:
    assert told(tmp_path, code, **{part: sentence}) == []


def test_only_secondary_sources_beside_interviews(tmp_path: Path) -> None:
    methods = "The author collected no new data. Later we interviewed the council."
    ((line, message),) = told(tmp_path, "AC408", methods=methods)
    assert (line, "only secondary" in message) == (13, True)
    assert told(tmp_path, "AC408", methods="No new data were needed. Later we interviewed the council.") == []


def test_a_proof_where_testing_was_renounced(tmp_path: Path) -> None:
    proof = "Our theory is therefore confirmed."
    methods = "We abstain from testing any theory of lanes."
    ((line, message),) = told(tmp_path, "AC403", methods=methods, conclusion=proof)
    assert line == 21
    assert "confirmed" in message
    assert told(tmp_path, "AC403", methods="We did not test the lanes for lead.", conclusion=proof) == []


def test_a_row_of_institutes() -> None:
    row = "Bulletins issued by the Kerb Institute, the Office of Lanes and the Tide Society were read."
    assert names_in(row) == ["Kerb Institute", "Office of Lanes", "Tide Society"]
    assert names_in("Bulletins issued by the Kerb Institute were read.") == []


def test_a_term_and_a_noun_of_like_meaning(tmp_path: Path) -> None:
    usual = "Kerbside noise is loud. Kerbside noise keeps people awake. Kerbside noise ends at night."
    assert told(tmp_path, "AC106", introduction=usual, conclusion="So kerbside din is a nuisance.")
    assert told(tmp_path, "AC106", introduction=usual, conclusion="So kerbside plants are a pleasure.") == []


def test_links_of_a_page_behind_the_end(tmp_path: Path) -> None:
    links = "Lines help.\n\nExport this page\n\nJoin the mailing list"
    assert "web page" in told(tmp_path, "AC507", conclusion=links)[0][1]
    assert told(tmp_path, "AC507", conclusion="Lines help.\n\nTable of contents\n\nSearch terms") == []
