"""What a text says causes what, where cause and effect stand the other way round elsewhere."""

from __future__ import annotations

from collections import defaultdict

from argcheck.facts.store import Facts
from argcheck.facts.text.reading import Placed, ReadText
from argcheck.manuscript.causes import Cause, causes, likeness, mutual, thing

WRITES = ("cause_said", "crosswise", "said_mutual")
Said = tuple[Placed, Cause]


def write(facts: Facts, text: ReadText) -> None:
    said = [
        (one, cause)
        for one in text.running("literature")
        if one.kind in ("text", "item") and text.voice(one.number).kind == "own"
        for cause in causes(one.text)
    ]
    effects: dict[str, list[int]] = defaultdict(list)
    for number, (_, cause) in enumerate(said):
        for stem in thing(cause.effect):
            effects[stem].append(number)
    for number, (one, cause) in enumerate(said):
        facing = {other for stem in thing(cause.cause) for other in effects[stem] if other > number}
        for other in sorted(facing):
            write_pair(facts, text, (one, cause), said[other])


def write_pair(facts: Facts, text: ReadText, first: Said, second: Said) -> None:
    """Two statements, where the cause of each has words of the effect of the other."""
    (one, cause), (other, turned) = first, second
    there, back = likeness(cause.cause, turned.effect), likeness(cause.effect, turned.cause)
    if one.number == other.number or not (there and back):
        return
    for placed, found in (first, second):
        facts.add(
            "cause_said", text.symbol, placed.number, found.cause, found.effect, found.words, basis="computed",
            spans=(placed.sentence.span,),
        )  # fmt: skip
    facts.add(
        "crosswise", text.symbol, one.number, other.number, there, back, basis="computed",
        spans=(one.sentence.span, other.sentence.span),
    )  # fmt: skip
    left, right = thing(cause.cause) & thing(turned.effect), thing(cause.effect) & thing(turned.cause)
    for each in text.running():
        stems = set(text.stems(each.number))
        if mutual(each.text) and all(2 * len(stems & side) > len(side) for side in (left, right)):
            spans = (each.sentence.span,)
            facts.add("said_mutual", text.symbol, one.number, other.number, each.number, basis="computed", spans=spans)
            break
