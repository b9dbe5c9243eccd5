"""What a text says causes what, where cause and effect stand the other way round elsewhere."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

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
    pairs = [
        (said[number], said[other])
        for number, (_, cause) in enumerate(said)
        for other in sorted({each for stem in thing(cause.cause) for each in effects[stem] if each > number})
        if crossed(cause, said[other][1])
    ]
    both_ways = [(one, set(text.stems(one.number))) for one in text.running() if mutual(one.text)] if pairs else []
    for first, second in pairs:
        if first[0].number != second[0].number:
            write_pair(facts, text, first, second, both_ways)


def crossed(cause: Cause, turned: Cause) -> bool:
    """Whether the cause of each has words of the effect of the other."""
    return bool(likeness(cause.cause, turned.effect) and likeness(cause.effect, turned.cause))


def write_pair(
    facts: Facts, text: ReadText, first: Said, second: Said, both_ways: Iterable[tuple[Placed, set[str]]]
) -> None:
    """Two such statements, and the first of the sentences on working both ways that is about their things."""
    (one, cause), (other, turned) = first, second
    for placed, found in (first, second):
        facts.add(
            "cause_said", text.symbol, placed.number, found.cause, found.effect, found.words, basis="computed",
            spans=(placed.sentence.span,),
        )  # fmt: skip
    there, back = likeness(cause.cause, turned.effect), likeness(cause.effect, turned.cause)
    numbers = (text.symbol, one.number, other.number)
    facts.add("crosswise", *numbers, there, back, basis="computed", spans=(one.sentence.span, other.sentence.span))
    sides = thing(cause.cause) & thing(turned.effect), thing(cause.effect) & thing(turned.cause)
    for each, stems in both_ways:
        if all(2 * len(stems & side) > len(side) for side in sides):
            facts.add("said_mutual", *numbers, each.number, basis="computed", spans=(each.sentence.span,))
            return
