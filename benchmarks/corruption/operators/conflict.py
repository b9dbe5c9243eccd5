"""AC3: one place of a paper against another."""

from __future__ import annotations

from random import Random

from corruption.drafts import Draft, Put
from corruption.registry import operator
from corruption.wordings import said, wordings


def _two(draft: Draft, dice: Random, first: str, second: str) -> Put | None:
    """Puts two sentences into paragraphs of different sections; what a review says is said of others' works."""
    body = [block for block in draft.body(least=40) if block.role not in ("literature", "method", "limitations")]
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


@operator("AC303", also="AC301")
def absolute_denied(draft: Draft, dice: Random) -> Put | None:
    return _two(draft, dice, *dice.choice(wordings("clash")))


@operator("AC309")
def cause_and_effect_swapped(draft: Draft, dice: Random) -> Put | None:
    return _two(draft, dice, *dice.choice(wordings("cause")))


@operator("AC310")
def polarity_slip(draft: Draft, dice: Random) -> Put | None:
    body = draft.body(least=40)
    if not body:
        return None
    block, text = dice.choice(body), said(dice, "polarity")
    return draft.say(block, text, last=dice.random() < 0.6)


@operator("AC311", also="AC401 AC209")
def framework_never_used(draft: Draft, dice: Random) -> Put | None:
    places = draft.of("text", roles=("introduction", "theory"), least=30)
    free = [theory for theory in wordings("theory") if theory.split()[0] not in draft.text().casefold()]
    if not places or not free:
        return None
    theory = dice.choice(free)
    block = dice.choice(places)
    return draft.say(block, said(dice, "framework", theory=theory))
