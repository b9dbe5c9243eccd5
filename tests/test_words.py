"""Content words and their stems."""

from __future__ import annotations

import pytest

from argcheck.manuscript.words import content, root, stem


@pytest.mark.parametrize("forms", ["rider riders rider's", "paint painted painting", "junction junctions"])
def test_the_forms_of_a_word_share_a_stem(forms: str) -> None:
    assert len({stem(form) for form in forms.split()}) == 1


@pytest.mark.parametrize("family", ["expand expansion expanding", "deter deterrence deterred", "organise organization"])
def test_the_words_of_a_family_share_a_root(family: str) -> None:
    assert len({root(word) for word in family.split()}) == 1


def test_content_leaves_out_what_only_holds_a_sentence_together() -> None:
    assert content("It is the rider who must, in 2019, fear the kerbs.") == ["rider", "fear", "kerb"]
