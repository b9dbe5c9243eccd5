"""Parts given for a whole, where they do not make it up: put into English in `rules/parts_beside_total.dl`."""

from __future__ import annotations

from argcheck.datalog import Symbol
from argcheck.facts.store import Facts
from argcheck.facts.text.reading import Placed, ReadText
from argcheck.manuscript.amounts import amounts, counting
from argcheck.manuscript.samples import told_off
from argcheck.manuscript.sums import OTHERS, Sum, sums

WRITES = ("parts_given",)


def write(facts: Facts, text: ReadText) -> None:
    before: Placed | None = None
    for one in text.running():
        together = before and (before.section, before.paragraph) == (one.section, one.paragraph)
        earlier = before if together else None
        before = one
        if one.kind not in ("text", "item") or not counting(one.text):
            continue
        for found in sums(one.text, earlier.text if earlier else ""):
            if found.total != found.whole and not told_of(text, one, abs(found.whole - found.total)):
                spans = (
                    (one.sentence.span,)
                    if found.same or earlier is None
                    else (one.sentence.span, earlier.sentence.span)
                )
                said = (
                    text.symbol,
                    one.number,
                    found.said,
                    found.given,
                    found.whole,
                    found.total,
                    Symbol(grade(found)),
                )
                facts.add("parts_given", *said, basis="computed", spans=spans)


def told_of(text: ReadText, one: Placed, difference: int) -> bool:
    """Whether the paragraph goes on to tell of those that are left."""
    behind = (each.text for each in text.behind(one) if difference in amounts(each.text))
    return any(OTHERS.search(each) or told_off(each, difference) for each in behind)


def grade(found: Sum) -> str:
    """Plain where no reading lets the parts be what is given; else they may be a choice, or overlap."""
    return "plain" if found.how == "sexes" or (found.how == "placed" and found.total > found.whole) else "loose"
