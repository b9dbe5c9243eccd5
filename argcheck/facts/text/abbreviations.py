"""Short forms and coined terms: where a text first uses them, how often, and where it says what they mean."""

from __future__ import annotations

import re
from collections import defaultdict

from argcheck.facts.store import Facts
from argcheck.facts.text.reading import Placed, ReadText
from argcheck.manuscript import words
from argcheck.manuscript.abbreviations import expansion, name, shorts, spelt_out
from argcheck.manuscript.coined import coined
from argcheck.patterns import late

WRITES = ("abbreviation", "used_as_means", "abbreviation_expanded", "spelt_out_somewhere", "coined_term", "first_use")
_DONE = late(
    r"\b(?:is|are|was|were|been)\s(?:\w+ly\s)?\w+(?:ed|en|wn)(?:\s\w+){0,3}?\s(?:with|by|using|through|via)\s(?:the\s)?$"
)
"""Something was measured, merged, rated by …"""
_ENDS = late(r"(?=\s[a-z]|[,.;](?!\s[A-Z]{2}))(?!\s(?:and|or)\b)")
"""… and by nothing more."""
SUMMARY = ("abstract", "keywords", "declarations")
"""Where a short form may stand without its long form, which the text itself then gives."""


def write(facts: Facts, text: ReadText) -> None:
    uses: dict[str, list[Placed]] = defaultdict(list)
    for one in text.running(*SUMMARY):
        if one.kind in ("text", "item"):
            for short in dict.fromkeys(found.text for found in shorts(one.text)):
                uses[short].append(one)
    whole = text.paper.source.text if uses else ""
    front = " ".join((text.paper.title, *(one.text for one in text.placed if one.role in ("keywords", "references"))))
    for short, places in uses.items():
        known = stands(short, front) or stands(short.casefold(), whole)
        if not known and not any(name(short, one.text) for one in places):
            write_short(facts, text, short, places, whole)
    for one in text.running():
        for term in coined(one.text) if text.voice(one.number).kind != "quotation" else ():
            write_coined(facts, text, term, one)


def stands(short: str, text: str) -> bool:
    """Whether a text has a short form as a word of its own, or its plural."""
    return words.stands(short, text) or words.stands(f"{short}s", text)


def write_short(facts: Facts, text: ReadText, short: str, places: list[Placed], whole: str) -> None:
    """The first use of a short form, the number of its sentences, and its long form."""
    first = places[0]
    facts.add("abbreviation", text.symbol, short, len(places), basis="computed")
    facts.add("first_use", text.symbol, short, first.number, spans=(first.sentence.span,))
    if len(places) == 1 and means(short, first.text):
        facts.add("used_as_means", text.symbol, short, first.number, spans=(first.sentence.span,))
    for one in text.running():
        found = expansion(short, one.text) if short in one.text else None
        if found:
            if found[1]:
                span = one.sentence.span
                facts.add("abbreviation_expanded", text.symbol, short, one.number, basis="computed", spans=(span,))
            facts.add("spelt_out_somewhere", text.symbol, short, basis="computed")
            return
    if expansion(short, whole) or spelt_out(short, whole):
        facts.add("spelt_out_somewhere", text.symbol, short, basis="computed")


def means(short: str, sentence: str) -> bool:
    """Whether a sentence says that something was done by what a short form of four letters or more stands for."""
    return len(short) > 3 and any(
        _DONE.search(sentence[:at]) and _ENDS.match(sentence, at + len(short)) for at in words.standing(short, sentence)
    )


def write_coined(facts: Facts, text: ReadText, term: str, coining: Placed) -> None:
    """Where a term is coined, and the first sentence that uses it."""
    pattern = re.compile(r"\b" + r"[\s-]+".join(map(re.escape, late(r"[\s-]+").split(term))), re.IGNORECASE)
    for one in text.running(*SUMMARY):
        if pattern.search(one.text):
            facts.add("coined_term", text.symbol, term, coining.number, spans=(coining.sentence.span,))
            facts.add("first_use", text.symbol, term, one.number, spans=(one.sentence.span,))
            return
