"""The distinctive terms of a stretch of text."""

from __future__ import annotations

import itertools

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argcheck.manuscript.terms import KINDS, capitalised, terms, without_citations


def said(text: str, *elsewhere: str) -> list[tuple[str, str]]:
    return [(one.kind, one.text) for one in terms(text, capitalised([text, *elsewhere]))]


def test_names_are_told_by_their_capitals_inside_of_a_sentence() -> None:
    assert said("The ride from Leeds to the Partnership for Kerbs went on.") == [
        ("name", "Leeds"),
        ("name", "Partnership for Kerbs"),
    ]


def test_the_first_word_of_a_sentence_is_a_name_only_if_it_is_one_elsewhere() -> None:
    assert said("Riders cross the bridge.") == []
    assert said("Leeds has a bridge.") == []
    assert said("Leeds has a bridge.", "Most riders of Leeds cross it.") == [("name", "Leeds")]


def test_an_abbreviation_is_no_name() -> None:
    assert said("It was the BCU that counted.") == [("abbreviation", "BCU")]


def test_groups_of_nouns_lie_between_stop_words_and_verbs() -> None:
    assert said("The painted cycle lanes of the town indicate a quiet street culture.") == [
        ("group", "painted cycle lanes"),
        ("group", "quiet street culture"),
    ]


def test_a_compound_keeps_its_hyphen_and_the_words_beside_it() -> None:
    assert said("It ends in route lock-in and in wear.") == [("compound", "route lock-in")]


def test_a_quoted_label_is_a_term_and_a_quoted_sentence_is_none() -> None:
    assert said("They call it “kerb fear” here.") == [("quoted", "kerb fear")]
    assert ("quoted", "it is") not in said("She said “the kerb is what keeps all of us out of harm here”.")


def test_citations_are_no_terms() -> None:
    assert said("Kerbs help (Hartwell & Okoye, 2019; see Lund 2020a).") == []
    assert said("Kerbs help [@hartwell2019].") == []


def test_the_stems_of_a_term_let_its_forms_be_found() -> None:
    (term,) = terms("the painted lanes")
    assert term.stems == terms("a painted lane")[0].stems
    assert terms("in the EU there", frozenset(("EU",)))[0].stems == ("eu",)


@given(st.text(max_size=200))
def test_terms_stand_where_they_say(text: str) -> None:
    found = terms(text)
    assert all(one.kind in KINDS and text[one.start : one.end] == one.text for one in found)
    assert all(one.end <= other.start for one, other in itertools.pairwise(found))


@given(st.text(max_size=200))
def test_blanking_citations_keeps_places(text: str) -> None:
    assert len(without_citations(text)) == len(text)


@pytest.mark.parametrize("text", ["", " ", "—", "2019"])
def test_nothing_has_no_terms(text: str) -> None:
    assert terms(text) == []
