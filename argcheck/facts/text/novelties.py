"""What stands first in a conclusion, recommendations or a discussion: names, quoted labels, doctrines, concepts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argcheck.datalog import Symbol
from argcheck.facts.store import Facts
from argcheck.facts.text.reading import Placed, ReadText
from argcheck.manuscript.citing.kinds import work
from argcheck.manuscript.naming import given_names
from argcheck.manuscript.terms import telling, terms
from argcheck.manuscript.words import roots_of, words
from argcheck.patterns import caseless, late

WRITES = ("late_term", "late_section")
_IMPLICATIONS = late(
    r"(?:(?:theoretical|practical|policy|managerial|clinical|strategic|methodological|social|research|broader|wider"
    r"|main|key|and),? ){0,4}implications?(?: (?:for|and|of (?:the|this|these|our)) .*)?",
    re.IGNORECASE,
)
"""What follows from a study; the implication of a thing that it treats is a matter of the discussion."""
_DOCTRINE = late(r"(?<![\w-])[a-zà-þ]{3,}(?:isms?|ology|ologies|cracy|cracies)(?![\w-])")
_ABSTRACT = late(r"(?:ism|ion|ence|ance|[iae]ty|ness|ship|cracy)$")
"""How nouns end that name a concept (nominalisations, Biber 1988, "Variation across Speech and Writing")."""
_NAMED_AS = late(r"\b(?:is|was|of|as|by|namely)\s$")
"""What stands before a concept that something is said to be, with no article between."""
_CALLED_A = late(
    r"\b(?:(?:cases?|instances?|examples?|forms?|kinds?|evidence|symptoms?|signs?|expressions?|manifestations?"
    r"|hallmarks?|logic"
    r"|concept|notion|dynamics|principle|paradox|problem|primacy)\s(?:of|is)\s(?:an?\s|the\s)?"
    r"|(?:concept|mechanism|process|phenomenon|key)\s(?:\w+\s){0,3}is\s(?:an?\s|the\s)?"
    r"|nothing\s(?:other|but|less|short)\s(?:than\s|of\s)?(?:an?\s|the\s)?|amounts?\sto\s(?:an?\s)?)$",
    re.IGNORECASE,
)
"""What a concept stands behind by which all that was found is called."""
_COINS = late(r"\b(?:terms?|call(?:s|ed)?|coin(?:s|ed)?|dub(?:s|bed)?|label(?:s|led)?|nam(?:es?|ed))\b.{0,20}$")
"""What introduces a word of the author's own."""
_ASIDE = late(
    r"\b(?:grants?|fund(?:ed|ing)|conflicts? of interests?|competing|reimburse\w*|acknowledge\w*|thank"
    r"|ethic(?:s|al) approval|author contributions?|future|further (?:research|studies|work))\b",
    re.IGNORECASE,
)
NEW, SHARE = 6, 0.6
"""Words of a sentence that are new in a conclusion, and their share, from which on it brings up another topic: of 27
careful papers no sentence comes near."""
_COMMON = frozenset("mechanism organism criticism methodology terminology technology".split())


def write(facts: Facts, text: ReadText) -> None:
    ends = {number: kind for number in range(1, len(text.sections) + 1) if (kind := _kind(text, number))}
    late = [one for one in text.later if one.section in ends]
    if not late:
        return
    surnames = {root for entry in text.cited.references for name in entry.authors for root in roots_of(name.family)}
    told: set[str] = set()
    for one in late:
        for what, how in _candidates(one, text.names):
            roots = set(roots_of(what))
            if not roots or what.casefold() in told or roots & surnames:
                continue
            places = _places(text, what, roots, how)
            if how == "concept" and _known(text, what, one.number):
                continue
            if places and min(places) == one.number:
                told.add(what.casefold())
                ended = {n for n in places if text.placed[n - 1].role == "conclusion" and n > one.number}
                said = (what, Symbol(how), len(places), len(ended))
                spans = (one.sentence.span,)
                facts.add("late_term", text.symbol, one.section, *said, one.number, basis="computed", spans=spans)
    _works(facts, text, ends)
    _topics(facts, text)
    for number, kind in ends.items():
        section = text.sections[number - 1][0]
        facts.add("late_section", text.symbol, number, Symbol(kind), section.title, spans=(section.span,))


def _topics(facts: Facts, text: ReadText) -> None:
    """Sentences of the conclusion most of whose words stand nowhere before it, with these words.

    A conclusion that goes on into funding and interests, in texts without a heading for them, is left out there.
    """
    found = [one for one in text.placed if one.role == "conclusion" and one.kind == "text"]
    numbers = {one.number for one in found}
    aside = {(one.section, one.paragraph) for one in found if _ASIDE.search(one.text)}
    for one in found:
        own = {root: word for word in words(one.text) for root in roots_of(word)}
        new = [word for root, word in own.items() if numbers.issuperset(text.roots.get(root, ()))]
        if len(new) < NEW or len(new) < SHARE * len(own) or (one.section, one.paragraph) in aside:
            continue
        if text.voice(one.number).kind == "own":
            said = (
                ", ".join([word for word in new if not word.endswith("ly")][:NEW]),
                Symbol("topic"),
                1,
                0,
                one.number,
            )
            spans = (one.sentence.span,)
            facts.add("late_term", text.symbol, one.section, *said, basis="computed", spans=spans)


def _works(facts: Facts, text: ReadText, ends: dict[int, str]) -> None:
    """Works that are cited in an ending and nowhere before."""
    seen: set[int] = set()
    for citation in text.cited.citations:
        number = text.number(citation.sentence)
        for entry in citation.references:
            if id(entry) in seen or not number:
                continue
            seen.add(id(entry))
            one = text.placed[number - 1]
            if ends.get(one.section) == "ending" and len(citation.references) == 1:
                said = (work(citation), Symbol("work"), 1, 0, number)
                facts.add("late_term", text.symbol, one.section, *said, basis="computed", spans=(citation.span,))


def _kind(text: ReadText, number: int) -> str:
    section, role = text.sections[number - 1]
    if text.parts[number - 1] == "end":
        return "ending"
    if role != "discussion":
        return ""
    return "ending" if _IMPLICATIONS.fullmatch(section.title) else "discussion"


def _candidates(one: Placed, names: frozenset[str]) -> Iterator[tuple[str, str]]:
    if one.kind not in ("row", "caption"):
        for term in terms(one.text, names):
            if telling(term):
                coined = term.kind == "quoted" and _COINS.search(one.text, 0, term.start)
                yield term.text, "coined" if coined else "quoted" if term.kind == "quoted" else "name"
            elif term.kind in ("group", "compound") and (
                (_ABSTRACT.search(term.text) and _NAMED_AS.search(one.text, 0, term.start))
                or (len(term.text.split()) == 2 and _CALLED_A.search(one.text, 0, term.start))
            ):
                yield term.text, "concept"
        for name in given_names(one.text) if one.kind == "text" else ():
            yield name, "concept"
    for match in _DOCTRINE.finditer(one.text):
        if match[0].removesuffix("s").replace("ologie", "ology") not in _COMMON:
            yield match[0], "doctrine"


def _known(text: ReadText, what: str, number: int) -> bool:
    """Whether a concept's last word stands before a sentence: it may then be an old one with another word before it.

    Of a concept of two words, the first of which is as new as the whole, the noun itself is looked for: a paper in
    which prices depend on tolls has not brought up path dependence.
    """
    said = what.casefold().split()
    roots = roots_of(what)
    if not roots or roots_of(said[-1]) != roots[-1:]:
        return True
    before = [found for found in text.roots.get(roots[-1], ()) if found < number]
    if not before or len(said) != 2 or len(roots) != 2 or min(text.roots.get(roots[0], (0,))) < number:
        return bool(before)
    return any(said[-1].removesuffix("s") in caseless(text.placed[found - 1].text) for found in before)


def _places(text: ReadText, what: str, roots: set[str], how: str) -> list[int]:
    """The sentences that hold all words of a term; of a doctrine the word itself: `national` is no `nationalism`."""
    lists = [set(text.roots.get(root, ())) for root in roots]
    held = sorted(set.intersection(*lists))
    if how == "doctrine":
        word = what.removesuffix("s")
        held = [number for number in held if word in text.placed[number - 1].text.casefold()]
    return [number for number in held if text.part(text.placed[number - 1]) != "back"]
