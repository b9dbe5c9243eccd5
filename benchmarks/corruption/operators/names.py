"""AC1: labels, abbreviations and the names of concepts."""

from __future__ import annotations

import re
from random import Random

from corruption.drafts import Draft, Put
from corruption.registry import operator
from corruption.wordings import said, wordings

_LABEL = re.compile(r"\b(H|RQ|O|RO)(\d)\b")


@operator("AC104", also="AC207 AC208")
def label_skipped(draft: Draft, dice: Random) -> Put | None:
    """Every label from one on is one higher: H1, H2, H4."""
    found = _LABEL.findall(draft.text())
    series = dice.choice(sorted({name for name, _ in found})) if found else ""
    numbers = sorted({int(number) for name, number in found if name == series})
    if len(numbers) < 3:
        return None
    first = dice.choice(numbers[1:])
    places = set()
    for block in draft.blocks:
        changed = re.sub(
            rf"\b{series}(\d)\b", lambda match: f"{series}{int(match[1]) + (int(match[1]) >= first)}", block.text
        )
        if changed != block.text:
            draft.set(block.uid, changed)
            places.add(block.uid)
    return Put(places, f"{series}{first} is skipped")


@operator("AC104", also="AC207 AC208")
def label_never_introduced(draft: Draft, dice: Random) -> Put | None:
    found = _LABEL.findall(draft.text())
    discussion = draft.of("text", roles=("discussion",), least=20)
    if not found or not discussion:
        return None
    series = dice.choice(sorted({name for name, _ in found}))
    number = max(int(number) for name, number in found if name == series) + dice.choice((1, 2))
    block = dice.choice(discussion)
    draft.add_sentence(block.uid, said(dice, "label", label=f"{series}{number}"))
    return Put({block.uid}, f"{series}{number} is used and was never introduced")


@operator("AC105")
def abbreviation_undefined(draft: Draft, dice: Random) -> Put | None:
    body = [block for block in draft.body(least=40) if block.role != "introduction"]
    free = [pair for pair in wordings("abbreviation") if pair[0] not in draft.text()]
    if len(body) < 2 or not free:
        return None
    name, sentence = dice.choice(free)
    first, second = sorted(dice.sample(body, 2), key=lambda block: draft.at(block.uid))
    draft.add_sentence(first.uid, sentence)
    draft.add_sentence(second.uid, said(dice, "abbreviation_again", name=name))
    return Put({first.uid, second.uid}, f"{name} is used and never spelt out")


@operator("AC106")
def term_varied(draft: Draft, dice: Random) -> Put | None:
    """A term of two words that the paper uses often takes another head in half of its places."""
    text = draft.text("text")
    pairs = [pair.split(" ") for pair in wordings("head")]
    words = re.findall(rf"\b([a-z]{{4,}}) ({'|'.join(head for head, _ in pairs)})\b", text)
    often = sorted({pair for pair in words if words.count(pair) >= 4})
    if not often:
        return None
    first, head = dice.choice(often)
    other = dice.choice([other for one, other in pairs if one == head])
    places = set()
    for turn, block in enumerate(one for one in draft.body() if f"{first} {head}" in one.text):
        if turn % 2:
            draft.edit(block.uid, lambda text: text.replace(f"{first} {head}", f"{first} {other}"))
        places.add(block.uid)
    return Put(places, f"{first} {head} is also called {first} {other}") if len(places) > 1 else None
