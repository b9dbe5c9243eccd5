"""Who wrote a paper, as its first lines say."""

from __future__ import annotations

import pytest

from argcheck.manuscript.authors import authors, names
from argcheck.readers.markdown import read
from argcheck.source import Source


def found(text: str) -> list[tuple[str, int]]:
    return authors(read(Source.of(text)))


def test_names_below_the_title() -> None:
    text = """\
# Lanes and riders

**Dr. Ines Hartwell** <sup>1\\*</sup>, Tobias van der Okoye<sup>2</sup> and MARIA LIND

<sup>1</sup> University of Aldmoor

Correspondence: ines@example.org

## Introduction

Lanes help.
"""
    assert found(text) == [("Ines Hartwell", 3), ("Tobias van der Okoye", 3), ("Maria Lind", 3)]


def test_two_names_on_a_line_with_marks_between() -> None:
    text = "# Lanes and riders\n\nInes Hartwell∗1 Tobias Okoye∗2\n\n## Introduction\n\nLanes help.\n"
    assert found(text) == [("Ines Hartwell", 3), ("Tobias Okoye", 3)]


def test_who_signs_with_by_is_the_author_and_no_line_of_the_title() -> None:
    text = "# The kerb package for approximate\n\nLane Matching\n\nby Ines Hartwell\n\n## Introduction\n\nLanes help.\n"
    assert found(text) == [("Ines Hartwell", 5)]


def test_who_edited_or_drew_is_no_author() -> None:
    text = "# Lanes\n\nInes Hartwell\n\nEdited by Tobias Okoye\n\n## Introduction\n\nLanes help.\n"
    assert found(text) == [("Ines Hartwell", 3)]


def test_an_affiliation_in_latex_is_no_author() -> None:
    text = "\\author{Ines Hartwell\\\\Aldmoor University}\n"
    assert authors(read(Source.of(text))) == [("Ines Hartwell", 1)]


def test_names_in_front_matter() -> None:
    text = "---\ntitle: Lanes\nauthors:\n  - name: Ines Hartwell\n    orcid: 1\n  - name: Tobias Okoye\n---\n\nText.\n"
    assert found(text) == [("Ines Hartwell", 4), ("Tobias Okoye", 6)]


def test_lines_that_hold_more_than_names_name_nobody() -> None:
    assert names("Lanes help riders, and Hartwell knows it") == []
    assert found("# Lanes\n\nUniversity of Aldmoor\n\n## Introduction\n\nLanes help.\n") == []


@pytest.mark.parametrize(
    "place", ["Universität Ashford", "Universidad de Oakley", "Laboratoire Ferro", "Fakultät Nord"]
)
def test_a_house_of_learning_is_no_author_in_any_language(place: str) -> None:
    text = f"# Kerbs\n\nAda Ferro, Bo Stein\n\n{place}\n\n## Results\n\nKerbs help.\n"
    assert [name for name, _ in found(text)] == ["Ada Ferro", "Bo Stein"]
