"""AC3: one place of a paper against another."""

from __future__ import annotations

import re
from random import Random

from corruption.drafts import Draft, Put
from corruption.registry import operator


def _two(draft: Draft, dice: Random, first: str, second: str) -> Put | None:
    """Puts two sentences into paragraphs of different sections."""
    body = [block for block in draft.body(least=40) if block.role not in ("method", "limitations")]
    if len(body) < 4:
        return None
    one = dice.choice(body[: len(body) // 2])
    others = [block for block in body[len(body) // 2 :] if block.uid != one.uid]
    other = dice.choice(others)
    if dice.random() < 0.3:
        first, second = second, first
    draft.add_sentence(one.uid, first)
    draft.add_sentence(other.uid, second)
    return Put({one.uid, other.uid}, f"{first} / {second}")


_CLASHES = (
    ("A decline of village shops is inevitable.", "We do not claim that a decline of village shops is inevitable."),
    ("Rents always rise faster than wages.", "Rents do not always rise faster than wages."),
    ("There is no alternative to central storage.", "There are alternatives to central storage, as noted."),
    ("Local knowledge is indispensable for such schemes.", "Local knowledge is not indispensable for such schemes."),
    ("Voluntary rules never change behaviour.", "Voluntary rules do change behaviour in some settings."),
    ("The loss of trust is irreversible.", "The loss of trust is by no means irreversible."),
    ("Conflict between the two groups was unavoidable.", "Conflict between the two groups could have been avoided."),
)


@operator("AC303", also="AC301")
def absolute_denied(draft: Draft, dice: Random) -> Put | None:
    return _two(draft, dice, *dice.choice(_CLASHES))


_CAUSES = (
    ("Overgrazing leads to erosion of the slopes.", "Erosion of the slopes leads to overgrazing."),
    ("Insecurity drives rearmament.", "Rearmament causes insecurity."),
    ("Low morale is the result of high turnover.", "High turnover results from low morale."),
    ("Mistrust among neighbours produces silence.", "Silence gives rise to mistrust among neighbours."),
    ("Poverty was caused by emigration.", "Emigration was caused by poverty."),
    ("Reading for pleasure increases vocabulary.", "A larger vocabulary increases reading for pleasure."),
)


@operator("AC309")
def cause_and_effect_swapped(draft: Draft, dice: Random) -> Put | None:
    return _two(draft, dice, *dice.choice(_CAUSES))


_POLARITY = (
    "Such measures exacerbate stability in the long run.",
    "This was meant to mitigate security for all concerned.",
    "The reform alleviated prosperity in the poorer districts.",
    "Such steps might yet remedy the success of the programme.",
    "The new rules worsen the benefits of the scheme.",
    "Poor planning further aggravated the improvement of the roads.",
    "The aim was to prevent the safety of the old.",
)


@operator("AC310")
def polarity_slip(draft: Draft, dice: Random) -> Put | None:
    body = draft.body(least=40)
    if not body:
        return None
    block, text = dice.choice(body), dice.choice(_POLARITY)
    return draft.say(block, text, last=dice.random() < 0.6)


_THEORIES = ("securitisation theory", "actor-network theory", "prospect theory", "self-determination theory")
_FRAMES = (
    "The analysis is guided by {theory}.",
    "Our theoretical framework is {theory}.",
    "This paper adopts {theory} as its framework.",
    "We draw on {theory} to interpret the findings.",
    "{Theory} serves as the lens of this study.",
)


@operator("AC311", also="AC401 AC209")
def framework_never_used(draft: Draft, dice: Random) -> Put | None:
    places = draft.of("text", roles=("introduction", "theory"), least=30)
    free = [theory for theory in _THEORIES if theory.split()[0] not in draft.text().casefold()]
    if not places or not free:
        return None
    theory = dice.choice(free)
    block = dice.choice(places)
    text = dice.choice(_FRAMES).format(theory=theory, Theory=re.sub("^.", lambda match: match[0].upper(), theory))
    return draft.say(block, text)
