"""AC4: what the methods say and the rest does not bear out."""

from __future__ import annotations

import re
from random import Random

from corruption.drafts import Block, Draft, Put
from corruption.registry import operator

_STATISTIC = re.compile(
    r"\bp\s?[<=>]|\bt\(|chi-square|regression|standard error|\d\s?%|percent|\bR2\b|confidence", re.I
)


def _methods(draft: Draft) -> list[Block]:
    return draft.of("text", roles=("method",), least=25)


_PROMISES = (
    "We also administered the Brenner Fatigue Inventory to all participants.",
    "In addition, a survey of 240 shopkeepers was carried out in the spring.",
    "Satisfaction was measured with the Harlow Index of Civic Warmth.",
    "As an indicator of wear we recorded the Kessler roughness score of each site.",
    "A cluster analysis of the diaries served to group the cases.",
    "Data from the National Register of Weights were used as a second source.",
    "Four focus groups with retired officials complemented the material.",
    "Robustness was assessed by means of a Bayesian bootstrap with 2 000 draws.",
    "Saliva samples were taken before and after each session to determine cortisol.",
)


@operator("AC401", also="AC402 AC105")
def promise_added(draft: Draft, dice: Random) -> Put | None:
    methods = _methods(draft)
    if not methods:
        return None
    block, text = dice.choice(methods), dice.choice(_PROMISES)
    return draft.say(block, text, last=dice.random() < 0.7)


_QUANTITATIVE = (
    "A regression analysis was carried out to test the relation between the variables.",
    "The data were analysed statistically with multiple regression.",
    "We ran a logistic regression on the full sample.",
    "An analysis of variance was used to compare the groups.",
    "Correlations were computed for all pairs of variables and tested for significance.",
)


@operator("AC402", also="AC401")
def regression_without_numbers(draft: Draft, dice: Random) -> Put | None:
    methods = _methods(draft)
    if not methods or _STATISTIC.search("\n".join(block.text for block in draft.body())):
        return None
    return draft.say_somewhere(dice, methods, _QUANTITATIVE)


_FUTURE = (
    "Data will be collected from three further sites.",
    "The responses will be coded by two assistants and the results will be compared.",
    "Interviews are going to be conducted with experts in the field.",
    "A pilot study shall be carried out before the main study.",
    "We will use semi-structured interviews, which will be transcribed in full.",
    "The sample will consist of 120 households.",
)


@operator("AC404", also="AC401")
def future_method(draft: Draft, dice: Random) -> Put | None:
    return draft.say_somewhere(dice, _methods(draft), _FUTURE)


_CODERS = (
    "Two independent coders assigned each item to a category.",
    "The texts were coded by three trained coders with a scheme of nine categories.",
    "A coding scheme was developed and applied by two coders.",
    "Two raters classified all cases independently of each other.",
)


@operator("AC406", also="AC401")
def coders_without_codes(draft: Draft, dice: Random) -> Put | None:
    methods = _methods(draft)
    if not methods or re.search(r"\bcod(?:e[sd]?|ers?|ing)\b|kappa|agreement|raters?", draft.text()):
        return None
    return draft.say_somewhere(dice, methods, _CODERS)


_CONSENT = (
    "Informed consent was obtained from all participants included in the study.",
    "All participants gave written informed consent before taking part.",
    "Participation was voluntary, and the anonymity of respondents was ensured throughout.",
    "Written consent was obtained from each respondent prior to the interview.",
)


@operator("AC407", also="AC401")
def consent_without_participants(draft: Draft, dice: Random) -> Put | None:
    methods = _methods(draft)
    people = r"\b(?:interview|participant|respondent|volunteer|questionnaire|survey|consent|patient|pupil|reader study)"
    if not methods or re.search(people, "\n".join(block.text for block in draft.body()), re.I):
        return None
    text = dice.choice(_CONSENT)
    return draft.say(methods[-1], text)


_SECONDARY = (
    "The study relies exclusively on secondary data.",
    "Only secondary sources were used; no primary data were collected.",
    "This research is based solely on secondary data from published literature.",
    "All data used here are secondary in nature.",
)


@operator("AC408", also="AC407")
def only_secondary_data(draft: Draft, dice: Random) -> Put | None:
    """Said in a paper that held interviews, an experiment or a survey of its own."""
    methods = _methods(draft)
    text = "\n".join(block.text for block in methods)
    own = r"\b(?:[Ii]nterviews|[Pp]articipants|[Tt]ranscribed|[Ww]e interviewed|archive|[Ww]e counted)\b"
    if not methods or not re.search(own, text):
        return None
    places = {block.uid for block in methods if re.search(own, block.text)}
    said = dice.choice(_SECONDARY)
    draft.add_sentence(methods[0].uid, said)
    return Put(places | {methods[0].uid}, said)


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
        text = dice.choice(_ONE_HAND)
        return draft.say(block, text)
    block = dice.choice(held)
    at = next(place for place, one in enumerate(block.sentences) if re.search(r"[Oo]n the other", one))
    draft.set(block.uid, " ".join(block.sentences[:at]))
    return Put({block.uid}, "the sentence with the other hand is gone")


_ONE_HAND = (
    "On the one hand, this may be an accident of the season.",
    "On the one hand, it saves money that can be spent elsewhere.",
    "There is, on the one hand, the matter of cost.",
)
_PERIODS = (
    "The analysis covers the period from {first} to {last}.",
    "We examine the years {first}–{last}.",
    "The study spans {first} to {last}.",
    "The period under study runs from {first} until {last}.",
)


@operator("AC410", also="AC401 AC301")
def period_not_covered(draft: Draft, dice: Random) -> Put | None:
    """A period is announced of which the rest of the paper gives no year."""
    opening = draft.of("text", roles=("abstract", "introduction"), least=30)
    if not opening:
        return None
    first = dice.choice((1902, 1921, 1934, 1957))
    last = first + dice.randint(6, 16)
    block, text = dice.choice(opening), dice.choice(_PERIODS).format(first=first, last=last)
    return draft.say(block, text)
