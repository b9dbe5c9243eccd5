"""Labels of hypotheses, questions and objectives, and those that have none."""

from __future__ import annotations

from argcheck.manuscript.labels import announced, labels, mentioned
from argcheck.readers.markdown import read
from argcheck.source import Source

PAPER = """\
# Lanes and riders

## Introduction

Does a kerb bring more people onto their bicycles than paint does? This paper aims to count riders in one town.

## Hypotheses

H1: Kerbs bring more riders.

H2: Kerbs prevent injuries.

## Results

H1 is borne out. The second hypothesis was not tested. Hypotheses 1 and 2 stand for H1–H2.
"""


def test_a_range_gives_all_its_members() -> None:
    assert [label[:2] for label in mentioned("H1–H3 and RQ2")] == [
        ("hypothesis", "1"),
        ("hypothesis", "2"),
        ("hypothesis", "3"),
        ("question", "2"),
    ]


def test_words_and_ordinals_are_labels_too() -> None:
    assert [label[:2] for label in mentioned("Objective 3, the first hypothesis and research question 2a")] == [
        ("objective", "3"),
        ("question", "2a"),
        ("hypothesis", "1"),
    ]


def test_chemistry_is_no_label() -> None:
    assert list(mentioned("H2O, pH7 and CO2")) == []


def test_where_a_label_is_introduced_and_where_it_is_used() -> None:
    found = [(one.number, one.sentence.span.line, one.introduces) for one in labels(read(Source.of(PAPER)))]
    assert ("1", 9, True) in found and ("2", 11, True) in found
    assert {line for number, line, introduces in found if number == "2" and not introduces} == {15}


def test_questions_and_objectives_without_labels() -> None:
    found = [(one.series, one.sentence.span.line) for one in announced(read(Source.of(PAPER)))]
    assert found == [("question", 5), ("objective", 5)]
