"""Where a cheap look goes before a pattern, it lets through everything that the pattern finds."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from argcheck.manuscript import (
    absolutes,
    causes,
    dates,
    gaps,
    methods,
    scope,
    theories,
    unfinished,
    universals,
)
from argcheck.manuscript.citing import events, years
from argcheck.manuscript.words import numbered, pieces
from argcheck.patterns import caseless, holds

LOOKS: dict[str, tuple[re.Pattern[str], Callable[[str], object]]] = {
    "a verb of causing": (causes._VERB, lambda text: not causes._VERBS.isdisjoint(pieces(text))),
    "an effect": (absolutes._EFFECT, lambda text: not absolutes._EFFECTS.isdisjoint(pieces(text))),
    "a date with its label": (dates.LABELLED, lambda text: holds(caseless(text), dates.EVENTS)),
    "a label of a date": (dates.LABEL, lambda text: holds(caseless(text), dates.EVENTS)),
    "something shown of all": (universals.UNIVERSAL, universals.universal),
    "a gap": (gaps.CUE, lambda text: not gaps._CUED.isdisjoint(pieces(text))),
    **{
        f"a method, {number}": (pattern, lambda text, signs=signs: holds(caseless(text), signs))
        for number, (signs, pattern) in enumerate(methods.naming())
    },
    "a number that is reported": (methods.STATISTIC, methods.reported),
    "a school": (theories._NAMED, lambda text: not theories._SCHOOLED.isdisjoint(pieces(text))),
    "a theory": (theories._THEORY, lambda text: "heory" in text),
    "a period by its two ends": (scope._OPENS, lambda text: not scope._CLOSING.isdisjoint(pieces(text))),
    "a place held open": (unfinished._PLACEHOLDER, lambda text: held_open(caseless(text))),
    "a bracket inside a word": (unfinished._STRAY, unfinished._GLUED.search),
    "a year of an event": (events._CENTURY, numbered),
    "an event at a place": (events._PLACED[0], lambda text: not events._DATING.keys().isdisjoint(pieces(text))),
    "an event in a place": (events._PLACED[1], lambda text: not events._DATING.keys().isdisjoint(pieces(text))),
    "a year of a work": (years.YEAR, lambda text: list(years.dated(text))),
}


def held_open(folded: str) -> bool:
    return holds(folded, unfinished._MARKS) or bool(unfinished._BRACKETED.search(folded))


@pytest.mark.parametrize("what", LOOKS)
@settings(max_examples=5, deadline=None, suppress_health_check=list(HealthCheck))
@given(data=st.data())
def test_the_look_lets_through_what_the_pattern_finds(what: str, data: st.DataObject) -> None:
    pattern, look = LOOKS[what]
    text = data.draw(st.from_regex(re.compile(pattern.pattern, pattern.flags)).filter(plain))
    assert look(text)


def plain(text: str) -> bool:
    """Whether it has no letter whose capital is written otherwise, as none of a language that is looked at is."""
    return not set(text) & set("ſKİıẞ")


@pytest.mark.parametrize(
    "text", ["(Aalto, n. d.)", "Berg (in press)", "Berg (In Press)", "Chen (forthcoming)", "Diaz 1987a", "o. J."]
)
def test_words_that_stand_for_a_year_are_found(text: str) -> None:
    assert list(years.dated(text))


@pytest.mark.parametrize(
    "text", ["The fall stems from drought.", "The fall arises from drought.", "The fall was brought about by drought."]
)
def test_causes_behind_their_effects_are_found(text: str) -> None:
    assert [(cause.cause, cause.effect) for cause in causes.causes(text)] == [("drought", "The fall")]
