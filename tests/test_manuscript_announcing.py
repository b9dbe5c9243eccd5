"""How a paper says what it asks, aims at and finds unknown: many wordings, and some that say no such thing."""

from __future__ import annotations

import pytest

from argcheck.facts.text.verdicts import VERDICT
from argcheck.manuscript.announcing import aims_at, asks
from argcheck.manuscript.gaps import claims_gap
from argcheck.manuscript.theories import taken


@pytest.mark.parametrize(
    "sentence",
    [
        "Do kerbs bring more people onto their bicycles?",
        "We wanted to know what kerbs do to riders.",
        "The second question that guides this article is whether paint lasts.",
        "A further research question concerns the extent to which riders trust paint.",
        "The inquiry is also directed at how kerbs came to matter.",
        "Our secondary question was whether riders differed by age.",
        "We are interested in whether paint lasts.",
        "Of interest here is how paint lasts.",
        "This chapter turns to the question of why paint lasts.",
        "The analysis was guided by the question whether paint lasts.",
        "It is asked here in what way paint lasts.",
        "Whether paint lasts is examined in this paper.",
        "A further concern of this paper is by which means paint lasts.",
        "We look into how paint lasts.",
        "In this article I analyse if paint lasts.",
    ],
)
def test_a_question_of_the_papers_own(sentence: str) -> None:
    assert asks(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Studies of riding have long asked who rides and how far.",
        "The council asked whether the kerb was paid for.",
        "The question is an old one.",
        "Why?",
        "Riders were asked whether paint lasts.",
        "Future work should ask whether paint lasts.",
        "We do not address the question whether paint lasts.",
        "The question is whether anyone will care.",
        "Recent research examines how paint lasts.",
        "If riders wish to know more, they should consider how paint lasts.",
        "It was advised that lanes be examined in which paint lasts.",
        "We show how paint lasts.",
    ],
)
def test_what_somebody_else_asks(sentence: str) -> None:
    assert not asks(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The aim of this study is to count riders.",
        "A secondary objective was to weigh the kerbs.",
        "The goal is, moreover, to write down what riders want.",
        "The article further aims at reconstructing the first lane.",
        "It is also the intention of this article to trace the lane.",
        "We also want to document how riding has changed.",
        "The article is an attempt to describe the lane.",
        "This dissertation pursues the goal of describing the lane.",
        "Our task is to describe the lane.",
        "The project's second purpose is to describe the lane.",
        "In this paper we hope to describe the lane.",
    ],
)
def test_an_aim_of_the_papers_own(sentence: str) -> None:
    assert aims_at(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "The aim was not to please drivers.",
        "Its purpose is unknown.",
        "Riders aim at the gap in the kerb.",
        "The aim of the charter was to please drivers.",
        "Their objective is to please drivers.",
        "We wish to thank the drivers.",
        "If we want to please drivers, we pay.",
        "The council sought to please drivers.",
        "Its task is to please drivers.",
    ],
)
def test_what_is_no_aim(sentence: str) -> None:
    assert not aims_at(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "To our knowledge, no trial has assessed whether kerbs help.",
        "Evidence on what kerbs do to shops is scarce.",
        "The effect of paint on riders remains poorly understood.",
        "Existing work is silent on kerbs.",
        "How riders learn is still an open question.",
    ],
)
def test_a_gap_in_what_is_known(sentence: str) -> None:
    assert list(claims_gap([sentence])) == [(0, False)]


@pytest.mark.parametrize(
    "sentence", ["Space beside the kerb is open.", "No lane has a kerb.", "The council was silent."]
)
def test_a_gap_in_something_else(sentence: str) -> None:
    assert list(claims_gap([sentence])) == []


@pytest.mark.parametrize(
    "sentence",
    [
        "The hypothesis was borne out by the counts.",
        "On this evidence the hypothesis advanced at the outset cannot be upheld.",
        "This is in accordance with the hypothesis we stated.",
        "Our hypothesis found only partial support.",
    ],
)
def test_a_verdict_on_a_hypothesis(sentence: str) -> None:
    assert VERDICT.search(sentence)


@pytest.mark.parametrize(
    "sentence", ["The hypothesis that kerbs help is old.", "The null hypothesis is rejected at this level."]
)
def test_no_verdict_on_a_hypothesis_of_the_papers_own(sentence: str) -> None:
    assert VERDICT.search(sentence) is None


@pytest.mark.parametrize(
    ("sentence", "how"),
    [
        ("The study is situated within kerb theory.", "strong"),
        ("Kerb theory provides the conceptual frame for what follows.", "strong"),
        ("This work takes kerb theory as its point of departure.", "strong"),
        ("We draw on kerb theory.", "weak"),
        ("Unlike kerb theory, this study is situated within the street.", ""),
    ],
)
def test_a_theory_that_is_taken_for_the_papers_own(sentence: str, how: str) -> None:
    assert taken(sentence) == how
