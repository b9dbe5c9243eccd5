"""What a paper says to have shown of all, and how narrow its design is: said in English in `rules/said_of_all.dl`."""

from __future__ import annotations

from argcheck.facts.store import Facts
from argcheck.facts.text.reading import Placed, ReadText
from argcheck.manuscript import designs
from argcheck.manuscript.universals import NARROW, SEVERAL, universal

WRITES = ("shown_of_all", "narrow_design")
STRONG = ("plain", "necessary")


def write(facts: Facts, text: ReadText) -> None:
    found = [one for one in text.standing_in((*text.work.abstract, *text.work.after)) if one.kind in ("text", "item")]
    for one in found:
        match = universal(one.text)
        what = " ".join(match["what"].split()) if match else ""
        if what and own(text, one, what):
            facts.add("shown_of_all", text.symbol, one.number, what, basis="computed", spans=(one.sentence.span,))
            break
    else:
        return
    promising = text.standing_in(text.work.promising)
    if any(SEVERAL.search(one.text) for one in promising):
        return
    for one in promising:
        match = designs.said(designs.SINGLE, one.text) or NARROW.search(one.text)
        if match and text.voice(one.number).kind == "own":
            said = (one.number, " ".join(match[0].split()))
            facts.add("narrow_design", text.symbol, *said, basis="computed", spans=(one.sentence.span,))
            return


def own(text: ReadText, one: Placed, what: str) -> bool:
    """Whether the author says it, unhedged, and cites nobody for it."""
    voice = text.voice(one.number)
    denied = voice.denied and "doubt" not in one.text and not what.startswith("no ")
    return voice.kind == "own" and voice.strength in STRONG and not denied and one.number not in text.citing
