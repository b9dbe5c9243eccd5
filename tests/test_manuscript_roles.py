"""What each section is for, by its title or by its place."""

from __future__ import annotations

from argcheck.manuscript.roles import roles
from argcheck.readers.markdown import read
from argcheck.source import Source

PAPER = """\
# Lanes and riders

## Introduction

Why lanes?

## 3. Results

### Riders in winter

They stayed.

### Riders in summer

They came.

## Policy implications

Build.

## Conclusion

Lanes help.

## Annex

Tables.
"""


def test_an_experiment_and_the_back_matter_begin_anew() -> None:
    text = """\
# Lanes

## Experiment 1

### Results

They rode.

## Experiment 2

### Method

We counted.

## Supporting information

More.
"""
    found = [(section.title, role) for section, role, _ in roles(read(Source.of(text)))]
    assert found[-3:] == [("Experiment 2", None), ("Method", "method"), ("Supporting information", None)]


def test_sections_under_a_heading_share_what_it_is_for() -> None:
    found = [(section.title, role, how) for section, role, how in roles(read(Source.of(PAPER)))]
    assert found == [
        ("Introduction", "introduction", "title"),
        ("Results", "findings", "title"),
        ("Riders in winter", "findings", "place"),
        ("Riders in summer", "findings", "place"),
        ("Policy implications", "discussion", "title"),
        ("Conclusion", "conclusion", "title"),
        ("Annex", None, ""),
    ]


def test_beside_the_method_only_what_is_about_method_shares_its_role() -> None:
    """Where all headings have one level, the analysis stands beside the method."""
    paper = read(
        Source.of(
            "# Lanes\n\n## Methodology\n\nWe count.\n\n## Data collection\n\nSix junctions.\n\n"
            "## The winter of the long frost\n\nIt froze.\n\n## Results\n\nThey came.\n",
            "lanes.md",
        )
    )
    assert [(section.title, role) for section, role, _ in roles(paper)] == [
        ("Methodology", "method"),
        ("Data collection", "method"),
        ("The winter of the long frost", None),
        ("Results", "findings"),
    ]


def test_an_analysis_below_the_methods_is_part_of_them() -> None:
    paper = read(
        Source.of("# Lanes\n\n## 2. Methods\n\n### 2.1 Analysis\n\nWe fitted it.\n\n## Analysis\n\nIt fits.\n", "x.md")
    )
    assert [role for _, role, _ in roles(paper)] == ["method", "method", "findings"]


def test_a_numbered_summary_behind_the_introduction_is_no_abstract() -> None:
    text = "# Lanes\n\n## 1 Introduction\n\nWhy lanes?\n\n## 4 Summary\n\nThey came.\n"
    assert [section.role for section in read(Source.of(text, "paper.md")).sections] == ["introduction", "conclusion"]
