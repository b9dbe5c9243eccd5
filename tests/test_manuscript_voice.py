"""Whose voice a sentence is in, whether it denies, and how strongly it is put."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argcheck.manuscript.voice import voice


@pytest.mark.parametrize(
    ("sentence", "kind", "holder"),
    [
        ("Protected lanes doubled the number of riders.", "own", ""),
        ("We found that lanes doubled the number of riders.", "own", ""),
        ("The present study shows that lanes help.", "own", ""),
        ("Hartwell (2019) argues that lanes do nothing.", "reported", "Hartwell"),
        ("Hartwell and Okoye (2019, p. 4) have shown that lanes do nothing.", "reported", "Hartwell and Okoye"),
        ("Ines Hartwell argues that lanes do nothing.", "reported", "Ines Hartwell"),
        ("Many scholars have argued that lanes do nothing.", "reported", "Many scholars"),
        ("According to Hartwell, lanes do nothing.", "reported", "Hartwell"),
        ("It has been argued that lanes do nothing.", "reported", "others"),
        ("Lanes help riders (Hartwell, 2019).", "own", ""),
        ("It suggests that lanes help.", "own", ""),
        ("The use of realist views has limits.", "own", ""),
        ("Do lanes help?", "question", ""),
        ("“Lanes are the backbone of any town that rides” (Okoye 2020).", "quotation", ""),
        ("This paper aims to count riders in winter.", "plan", ""),
        ("A limitation of this study is its one town.", "limitation", ""),
    ],
)
def test_kinds(sentence: str, kind: str, holder: str) -> None:
    found = voice(sentence)
    assert (found.kind, found.holder) == (kind, holder)


@pytest.mark.parametrize(
    ("sentence", "denied"),
    [
        ("Lanes do not help.", True),
        ("Lanes never help.", True),
        ("Lanes help not only riders.", False),
        ("There is no doubt that lanes help.", False),
        ("Lanes help.", False),
    ],
)
def test_denial(sentence: str, denied: bool) -> None:
    assert voice(sentence).denied == denied


@pytest.mark.parametrize(
    ("sentence", "strength"),
    [
        ("Lanes must help.", "necessary"),
        ("Lanes inevitably help.", "necessary"),
        ("Lanes are likely to help.", "probable"),
        ("Lanes may help.", "possible"),
        ("Lanes may perhaps always help.", "possible"),
        ("Lanes help.", "plain"),
    ],
)
def test_strength(sentence: str, strength: str) -> None:
    assert voice(sentence).strength == strength


@given(st.text(max_size=200))
def test_any_text_has_a_voice(text: str) -> None:
    assert voice(text).kind in ("own", "reported", "quotation", "question", "plan", "limitation")
