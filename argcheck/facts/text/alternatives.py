"""Alternatives that a paper poses (this theory or that one, a threat or a defence) and where its end takes them up.

Said in English in `rules/alternative_left_open.dl`.
"""

from __future__ import annotations

import re

from argcheck.facts.store import Facts
from argcheck.facts.text.reading import Placed, ReadText
from argcheck.facts.text.theories import parts_of
from argcheck.manuscript.theories import Theory, theories
from argcheck.manuscript.words import roots_of
from argcheck.patterns import late

WRITES = (
    "alternatives_posed",
    "theories_weighed",
    "theory_taken_later",
    "title_alternatives",
    "left_to_others",
    "decided_for",
)
THEIRS = ("reported", "limitation", "quotation")
_TITLE = late(
    r"(?:[:–—]\s*|^(?:Is|Are|Was|Were)\s.*?\s)(?P<one>(?:an?|the)\s[\w’'-]+(?:\s[\w’'-]+){0,4}?)"
    r"\s+or\s+(?P<other>(?:an?|the)\s[\w’'-]+(?:\s[\w’'-]+){0,4})\W*$",
    re.IGNORECASE,
)
_OTHERS = late(
    r"\b(?:some|many|supporters|proponents|advocates)\b.*\b(?:others?|critics|opponents|detractors|sceptics|skeptics)\b",
    re.IGNORECASE,
)


def write(facts: Facts, text: ReadText) -> None:
    write_weighed(facts, text)
    write_title(facts, text)


def write_weighed(facts: Facts, text: ReadText) -> None:
    """The pairs of theories of which a sentence asks whether one or the other fits, and where each is named later."""
    asking = [one for one in text.running("references") if "hether" in one.text and " or " in one.text]
    parts = parts_of(text) if asking else []
    later = [one for one in text.running() if asking and parts[one.section - 1] in ("analysis", "conclusion")]
    for one in asking:
        if parts[one.section - 1] in ("analysis", "conclusion", "literature") or text.voice(one.number).kind in THEIRS:
            continue
        if pair := weighed(one.text):
            names = (pair[0].name, pair[1].name)
            facts.add("alternatives_posed", text.symbol, *names, spans=(one.sentence.span,))
            facts.add("theories_weighed", text.symbol, one.number, *names, spans=(one.sentence.span,))
            for theory in pair:
                write_later(facts, text, theory, later)


def weighed(sentence: str) -> tuple[Theory, Theory] | None:
    """Two theories with `or` between them, behind `whether`."""
    asked = sentence[sentence.find("hether") :]
    found = {theory.name: theory for theory in theories(asked)}
    if len(found) != 2:
        return None
    one, other = found.values()
    first, second = (re.search(each.pattern, asked, re.IGNORECASE) for each in (one, other))
    between = asked[first.end() : second.start()] if first and second else ""
    return (one, other) if late(r"\bor\b").search(between) else None


def write_later(facts: Facts, text: ReadText, theory: Theory, later: list[Placed]) -> None:
    for one in later:
        if theory.named_in(one.text):
            at = (text.symbol, theory.name, one.number)
            facts.add("theory_taken_later", *at, basis="computed", spans=(one.sentence.span,))
            return


def write_title(facts: Facts, text: ReadText) -> None:
    """The alternatives of a title, the sentence of the conclusion that leaves them to others, and one that decides."""
    match = _TITLE.search(text.paper.title)
    end = [one for one in text.placed if one.role == "conclusion"] if match else []
    if not match or not end:
        return
    sides = [frozenset(roots_of(match[name])) for name in ("one", "other")]
    title = text.paper.title_span or end[0].sentence.span
    facts.add("alternatives_posed", text.symbol, match["one"], match["other"], spans=(title,))
    facts.add("title_alternatives", text.symbol, match["one"], match["other"], spans=(title,))
    for one in end:
        roots = frozenset(text.roots_in(one.number))
        spans = (one.sentence.span,)
        if _OTHERS.search(one.text):
            if all(side & roots for side in sides):
                facts.add("left_to_others", text.symbol, one.number, basis="computed", spans=spans)
        elif any(side and side <= roots for side in sides):
            facts.add("decided_for", text.symbol, one.number, basis="computed", spans=spans)
