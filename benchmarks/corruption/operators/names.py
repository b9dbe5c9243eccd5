"""AC1: labels, abbreviations and the names of concepts."""

from __future__ import annotations

import re
from random import Random

from corruption.drafts import Draft, Put
from corruption.registry import operator

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
    wordings = (
        "The evidence on {label} is mixed.",
        "As for {label}, the results leave no doubt.",
        "{label} was supported.",
    )
    block = dice.choice(discussion)
    draft.add_sentence(block.uid, dice.choice(wordings).format(label=f"{series}{number}"))
    return Put({block.uid}, f"{series}{number} is used and was never introduced")


_ABBREVIATIONS = (
    ("QDI", "The QDI was below the usual threshold in most of these cases."),
    ("TRF", "This is in line with what a TRF would predict."),
    ("PVM", "Compared with the PVM, the difference is small."),
    ("SLO", "In terms of SLO, little changed."),
    ("HBT", "The HBT and its later versions give the same picture."),
)


@operator("AC105")
def abbreviation_undefined(draft: Draft, dice: Random) -> Put | None:
    body = [block for block in draft.body(least=40) if block.role != "introduction"]
    free = [pair for pair in _ABBREVIATIONS if pair[0] not in draft.text()]
    if len(body) < 2 or not free:
        return None
    name, sentence = dice.choice(free)
    first, second = sorted(dice.sample(body, 2), key=lambda block: draft.at(block.uid))
    draft.add_sentence(first.uid, sentence)
    draft.add_sentence(second.uid, dice.choice((f"The {name} is the exception.", f"Here the {name} matters most.")))
    return Put({first.uid, second.uid}, f"{name} is used and never spelt out")


_HEADS = {
    "work": "labour",
    "gaps": "spreads",
    "model": "scheme",
    "order": "sequence",
    "errors": "mistakes",
    "density": "concentration",
    "cover": "coverage",
    "theory": "doctrine",
    "practice": "custom",
    "network": "web",
    "strategy": "approach",
    "index": "score",
    "clause": "article",
    "memory": "recall",
    "reading": "perusal",
}


@operator("AC106")
def term_varied(draft: Draft, dice: Random) -> Put | None:
    """A term of two words that the paper uses often takes another head in half of its places."""
    text = draft.text("text")
    words = re.findall(rf"\b([a-z]{{4,}}) ({'|'.join(_HEADS)})\b", text)
    often = sorted({pair for pair in words if words.count(pair) >= 4})
    if not often:
        return None
    first, head = dice.choice(often)
    places = set()
    for turn, block in enumerate(one for one in draft.body() if f"{first} {head}" in one.text):
        if turn % 2:
            draft.edit(block.uid, lambda text: text.replace(f"{first} {head}", f"{first} {_HEADS[head]}"))
        places.add(block.uid)
    return Put(places, f"{first} {head} is also called {first} {_HEADS[head]}") if len(places) > 1 else None
