"""Names of what may be one concept, and where each stands."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from argcheck.datalog import Symbol
from argcheck.facts.store import Facts
from argcheck.facts.text.reading import ReadText
from argcheck.manuscript.drift import kindred, names, plain, shifting, variants
from argcheck.manuscript.words import words
from argcheck.patterns import late

_QUOTED = late(r"[“\"](?P<said>[^“”\".;]{3,60}?)[,.]?[”\"]")
WRITES = ("name_varies", "name_stands")


def write(facts: Facts, text: ReadText) -> None:
    said = [
        one for one in text.running() if one.kind in ("text", "item") and text.voice(one.number).kind != "quotation"
    ]
    summary = [one.text for one in text.placed if one.role in ("abstract", "keywords")]
    announced = {plain(word) for each in (text.paper.title, *summary) for word in words(each)}
    terms = {f"{modifier} {head}" for modifier, head in names(enumerate((text.paper.title, *summary))).pairs}
    every = names((one.number, one.text) for one in said)
    quoted = Counter(name for one in said for name in in_quotes(one.text))
    paragraphs = {one.number: (one.section, one.paragraph) for one in said}
    told = (*variants(every, announced), *kindred(every, paragraphs, terms), *shifting(every, quoted, announced))
    for found in told:
        sides = sorted(((found.one, found.places), (found.other, found.others)), key=lambda side: len(side[1]))
        (rare, rarely), (usual, usually) = sides
        facts.add("name_varies", text.symbol, rare, usual, Symbol(found.how), basis="computed")
        for name, numbers in ((rare, rarely), (usual, usually)):
            for number in dict.fromkeys(numbers):
                span = text.placed[number - 1].sentence.span
                facts.add("name_stands", text.symbol, name, number, spans=(span,))


def in_quotes(text: str) -> Iterator[str]:
    """The names of two words that end what stands in quotation marks."""
    for match in _QUOTED.finditer(text):
        yield " ".join(plain(word) for word in match["said"].split()[-2:])
