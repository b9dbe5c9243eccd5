"""Short forms that stand in brackets behind a name and nowhere else: said in English in `rules/undefined_term.dl`.

All of a file counts as use: tables, captions, notes, headings, the list of references, and a short form in small
letters or inside of another word. Only names in capitals are looked at. Of 29 papers by careful authors three bring in
a short form behind common nouns (`limit of detection`) and leave it: readers of a field know the thing by it.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator

from argcheck.facts.store import Facts
from argcheck.facts.text.reading import Placed, ReadText
from argcheck.manuscript.abbreviations import KNOWN, shouted, stands_for, words_before
from argcheck.manuscript.words import STOP, standing
from argcheck.patterns import caseless, holds, late

WRITES = ("short_given", "used_beside", "first_use")
_QUOTE = r"[”\"’*_]*"
_BRACKET = late(
    rf"(?<=[\w”’\"'*_]) [(\[][“\"‘*_]*(?P<short>[A-Z](?:[A-Za-z]|&(?=[A-Z])){{1,7}}?)s?{_QUOTE}[)\]]"
    rf"(?!{_QUOTE},? ?[\[(^@\d])"
)
"""Without what follows the name of an author: a year, a mark, the work that describes a thing."""
_FOR_THE_RECORD = late(
    r"\b(?:approv(?:ed|al)|fund(?:ed|ing)|grants?|ethic\w+|supported by|licen[cs]ed?|consent)\b", re.IGNORECASE
)
"""Who approved or paid for a study is given its full name and its short one."""
_AUTHOR = 60
"""Letters of an entry among which its author stands."""
_PASSED = ("keywords", "declarations")


def write(facts: Facts, text: ReadText) -> None:
    if not text.english:
        return
    brought: dict[str, list[Placed]] = defaultdict(list)
    for one in text.running(*_PASSED):
        found = list(introductions(one.text, text)) if one.kind in ("text", "item") and holds(one.text, "([") else []
        for short in found if found and not _FOR_THE_RECORD.search(one.text) else ():
            brought[short].append(one)
    whole = text.paper.source.text if brought else ""
    for short, places in brought.items():
        first = next((one for one in places if one.role != "abstract"), places[0])
        given = (text.symbol, short, first.number)
        facts.add("short_given", *given, spans=(first.sentence.span,))
        if used(short, whole, len(places)):
            facts.add("used_beside", text.symbol, short, basis="computed")
        else:
            facts.add("first_use", *given, spans=(first.sentence.span,))


def introductions(sentence: str, text: ReadText) -> Iterator[str]:
    """The short forms that a sentence gives in brackets right behind a name, which is no author's of the list."""
    for match in _BRACKET.finditer(sentence):
        if shouted(sentence):
            return
        short = match["short"]
        letters = sum(map(str.isupper, short))
        before = words_before(sentence[: match.start()])
        named = [word for word in before if word not in STOP][-max(2, letters - 1) :]
        if letters < 2 or short in KNOWN or not all(word[0].isupper() for word in named):
            continue
        if stands_for(short, before) and not writes(" ".join(named[-2:]), text):
            yield short


def writes(name: str, text: ReadText) -> bool:
    """Whether an entry of the list begins with a name: who wrote something is named as a source, short form and all."""
    return any(name in one.text[:_AUTHOR] for one in text.cited.references)


def used(short: str, whole: str, introduced: int) -> bool:
    """Whether a file has a short form more often than it is brought in, in any letters; or inside of another word."""
    if whole.count(short) > introduced:
        return True
    plain = caseless(whole).replace("_", " ")  # which emphasises
    return sum(1 for _ in standing(caseless(short), plain)) > introduced
