"""AC4: what the methods say and the rest does not bear out."""

from __future__ import annotations

import re
from random import Random

from corruption.drafts import Block, Draft, Put
from corruption.registry import operator
from corruption.wordings import said, wordings

_STATISTIC = re.compile(
    r"\bp\s?[<=>]|\bt\(|chi-square|regression|standard error|\d\s?%|percent|\bR2\b|confidence", re.I
)


def _methods(draft: Draft) -> list[Block]:
    return draft.of("text", roles=("method",), least=25)


@operator("AC401", also="AC402 AC105")
def promise_added(draft: Draft, dice: Random) -> Put | None:
    methods = _methods(draft)
    if not methods:
        return None
    block, text = dice.choice(methods), said(dice, "promise")
    return draft.say(block, text, last=dice.random() < 0.7)


@operator("AC402 AC401")
def regression_without_numbers(draft: Draft, dice: Random) -> Put | None:
    """A method that has a name of its own (factor analysis) may be missed by its traces rather than by its numbers."""
    methods = _methods(draft)
    if not methods or _STATISTIC.search("\n".join(block.text for block in draft.body())):
        return None
    return draft.say_somewhere(dice, methods, wordings("quantitative"))


@operator("AC404", also="AC401")
def future_method(draft: Draft, dice: Random) -> Put | None:
    return draft.say_somewhere(dice, _methods(draft), wordings("future"))


@operator("AC406", also="AC401")
def coders_without_codes(draft: Draft, dice: Random) -> Put | None:
    methods = _methods(draft)
    if not methods or re.search(r"\bcod(?:e[sd]?|ers?|ing)\b|kappa|agreement|raters?", draft.text()):
        return None
    return draft.say_somewhere(dice, methods, wordings("coders"))


@operator("AC407", also="AC401")
def consent_without_participants(draft: Draft, dice: Random) -> Put | None:
    methods = _methods(draft)
    people = r"\b(?:interview|participant|respondent|volunteer|questionnaire|survey|consent|patient|pupil|reader study)"
    if not methods or re.search(people, "\n".join(block.text for block in draft.body()), re.I):
        return None
    return draft.say(methods[-1], said(dice, "consent"))


@operator("AC408", also="AC407")
def only_secondary_data(draft: Draft, dice: Random) -> Put | None:
    """Said in a paper that held interviews, an experiment or a survey of its own."""
    methods = _methods(draft)
    text = "\n".join(block.text for block in methods)
    own = r"\b(?:[Ii]nterviews|[Pp]articipants|[Tt]ranscribed|[Ww]e interviewed|archive|[Ww]e counted)\b"
    if not methods or not re.search(own, text):
        return None
    places = {block.uid for block in methods if re.search(own, block.text)}
    secondary = said(dice, "secondary")
    draft.add_sentence(methods[0].uid, secondary)
    return Put(places | {methods[0].uid}, secondary)


@operator("AC409", also="AC505 AC602")
def other_hand_removed(draft: Draft, dice: Random) -> Put | None:
    held = [
        block
        for block in draft.body()
        if "On the one hand" in block.text and re.search(r"[Oo]n the other(?: hand)?\b", block.text)
    ]
    if not held:
        block = dice.choice(draft.body(least=40) or [draft.blocks[0]])
        if block.kind != "text" or re.search("other hand", block.text):
            return None
        return draft.say(block, said(dice, "one_hand"))
    block = dice.choice(held)
    at = next(place for place, one in enumerate(block.sentences) if re.search(r"[Oo]n the other", one))
    draft.set(block.uid, " ".join(block.sentences[:at]))
    return Put({block.uid}, "the sentence with the other hand is gone")


@operator("AC410", also="AC401 AC301")
def period_not_covered(draft: Draft, dice: Random) -> Put | None:
    """A period is announced of which the rest of the paper gives no year."""
    opening = draft.of("text", roles=("abstract", "introduction"), least=30)
    if not opening:
        return None
    first = dice.choice((1902, 1921, 1934, 1957))
    last = first + dice.randint(6, 16)
    block, text = dice.choice(opening), said(dice, "period", first=str(first), last=str(last))
    return draft.say(block, text)
