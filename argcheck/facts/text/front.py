"""Who wrote a paper alone, where its text speaks of several authors, and its keywords with where the text has them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argcheck.datalog import Symbol
from argcheck.facts.store import Facts
from argcheck.facts.text.reading import ReadText
from argcheck.manuscript.authors import authors
from argcheck.manuscript.words import content, rooted
from argcheck.patterns import late
from argcheck.source import Span

WRITES = ("sole_author", "speaks_as_several", "several_authors", "keyword", "keyword_used")
_TOLD = (
    "declare|contribut|confirm|state|report|read|approve|thank|acknowledge|ha(?:ve|s) no|received|agree|conceive|wrote"
    "|design|draft|analy[sz]e|collect|revise|edit|discuss|perform|participate|prepare|share"
)
_EQUALLY = (
    r"\b(?:contribut(?:ed|e|ion|ions) (?:\w+ )?equally|(?:made|make) (?:an )?equal contributions?"
    r"|equal(?:ly)? (?:contribut|author)\w+)\b"
)
"""Of things this is said as well: by whom, or to what, is to be told beside it."""
_WORK = "work|paper|article|study|manuscript|project|research|publication|writing"
_SEVERAL = {
    "equally": late(
        r"(?=(?s:.*)equal)(?:"  # the one part of all of them
        rf"\b(?:authors?|we|us|investigators|names)\b(?:(?!\bthat\b)[^.;]){{0,30}}{_EQUALLY}"
        rf"|{_EQUALLY} (?:to|in) (?:this|the|writing)\b(?= (?:\w+ )?(?:{_WORK})\b| this\b)|^\W*(?:\d\W*)?{_EQUALLY}\W*$"
        r"|\bauthors (?:\w+ ){0,2}equally (?:involved|responsible|accountable|shar|divid|credit|engaged|took part))",
        re.IGNORECASE,
    ),
    "authors": late(
        r"^\W*(?:(?:all|both|each)(?: of the| the)?|the(?: two| three| four)?)\s+(?:co-?)?authors\b.{0,40}"
        rf"\b(?:{_TOLD}|involved|seen|listed)"
        r"|\bthe first author\b.{3,90}\bthe second author\b|\bshared (?:\w+ )?(?:among|between) the authors\b"
        r"|^\W*(?:(?:the|both|these|all|first|last|two|three) ){1,4}authors\b.{0,60}\b(?:joint(?:ly)?|shared?)\b"
        rf"|\bone of us (?:\w+ly )?(?:{_TOLD}|interviewed|coded|conducted)"
        r"|\b(?:performed|conducted|carried out|done|written|undertaken|drafted|revised|approved|prepared|designed)"
        r" (?:\w+ ){0,2}by (?:both|all)(?: of)?(?: the)? (?:co-?)?authors\b",
        re.IGNORECASE,
    ),
    "we": late(
        r"\bwe (?:\w+ly )?(?:argue|find|found|show|conclude|collected|conducted|interviewed|propose)\b", re.IGNORECASE
    ),
}
"""Words that only several authors use, from what cannot be said by one to what is often said by one."""
FORMULAS = 5
"""Formulas or programs set apart, from which on a text derives things together with its reader, as both do of 31
papers by careful authors where one author says “we”."""
_FIELD = frozenset(
    """
    analysis approach assessment century countries data design development economics economy education epidemiology
    experiment geography health history interviews law learning linguistics literature management medicine method
    methodology methods model modeling modelling models philosophy policy politics psychology research review science
    sciences sociology software statistics studies study survey systems teaching technology
    """.split()
)
"""Last words of keywords that name a field or a design, for which a paper need not have the words in front of them."""
_ONE = late(rf"^\W*the author (?:\w+ly |also |has )?(?:{_TOLD})\w*", re.IGNORECASE)
"""What one author says of himself in a declaration."""


def write(facts: Facts, text: ReadText) -> None:
    write_one(facts, text)
    if sole := sole_author(text):
        name, span = sole
        facts.add("sole_author", text.symbol, name, basis="computed", spans=(span,))
        for how, said, spoken in several(text):
            facts.add("speaks_as_several", text.symbol, Symbol(how), said, spans=(spoken,))
    for number, (section, role) in enumerate(text.sections, 1):
        for paragraph in section.paragraphs if role == "keywords" else ():
            for word in keywords(paragraph.text):
                facts.add("keyword", text.symbol, word, spans=(paragraph.span,))
                write_use(facts, text, word, number)


def write_one(facts: Facts, text: ReadText) -> None:
    """What the declarations of several authors say of one."""
    told = [one for one in text.placed if one.role == "declarations" and _ONE.search(one.text)]
    every = authors(text.paper) if told else []
    if len(every) > 1:
        named = " and ".join(name for name, _ in every[:3]) + (" and others" if len(every) > 3 else "")
        line = every[0][1]
        facts.add("several_authors", text.symbol, named, basis="computed", spans=(Span(text.path, line, 1, line, 2),))
        said = _ONE.search(told[0].text)
        words = " ".join(said[0].split()) if said else ""
        facts.add("speaks_as_several", text.symbol, Symbol("one"), words, spans=(told[0].sentence.span,))


def sole_author(text: ReadText) -> tuple[str, Span] | None:
    """The one author, where nothing before the text hints at another whose name was not told from the rest."""
    found = authors(text.paper)
    if len(found) != 1:
        return None
    name, line = found[0]
    lines = text.paper.source.parts[0].lines
    first = next((section.span.line for section, _ in text.sections if section.paragraphs), line + 1)
    front = " ".join(lines[max(line - 10, 0) : max(first - 1, line)])
    beside = lines[line - 1].replace(name, "")
    shown = late(r"\(mailto:[^)]*\)|\\").sub("", front)
    several_told = len(set(late(r"[\w.+-]+@[\w.-]+").findall(shown))) > 1 or front.casefold().count("orcid.org/") > 1
    # `{hill,berg}@example.org`, and a second mark, which may lead to another's affiliation.
    several_told = several_told or bool(late(r"\{[^{}]*,[^{}]*\}@|<sup>[†‡]?[2-9]").search(front))
    several_told = several_told or len({*late(r"[†‡§¶]").findall(front)}) > 1
    if several_told or late(r"\band\b|&|;|\t\s*\w|<sup>2|\^2").search(beside) or "\t" in name:
        return None
    return name, Span(text.path, line, 1, line, len(lines[line - 1]) + 1)


def derives(text: ReadText) -> bool:
    """Whether a text sets formulas in lines of their own, and so says “we” of its writer and its reader."""
    return sum(why == "code or formula" for _, why in text.paper.dropped) >= FORMULAS


def several(text: ReadText) -> Iterator[tuple[str, str, Span]]:
    """How, in which words and where the text speaks of its authors as several."""
    notes = (sentence for note in text.paper.notes for sentence in note.sentences)
    for sentence in (*(one.sentence for one in text.running("literature")), *notes):
        for how, pattern in _SEVERAL.items():
            if (how != "we" or not derives(text)) and (match := pattern.search(sentence.text)):
                yield how, " ".join(match[0].split()), sentence.span
                break


def keywords(line: str) -> list[str]:
    """The keywords of a line: between semicolons, else commas, else other signs."""
    bare = late(r"^\W*(?:key\s?-?words?|index terms)\W+", re.IGNORECASE).sub("", line)
    for sign in (";", ",", r"[·•|/]|\s[–-]\s", r"\.\s"):
        if len(parts := re.split(sign, bare)) > 1:
            break
    else:
        parts = [bare] if len(bare.split()) < 5 else []
    return [part for part in (" ".join(part.split()).strip(" .*_") for part in parts) if part and len(part) < 80]


def write_use(facts: Facts, text: ReadText, word: str, place: int) -> None:
    """The first sentence, outside of the keywords, that has what is telling in a keyword."""
    stems = content(word)
    if not stems:
        found = [one.number for one in text.running() if one.section != place and word in one.text]
    else:
        used = [[n for n in text.roots.get(each, ()) if text.placed[n - 1].section != place] for each in rooted(stems)]
        named = used[:-1] if len(used) > 1 and used[-1] and word.split()[-1].casefold() not in _FIELD else used
        found = [number for numbers in named for number in numbers]
    if found:
        span = text.placed[min(found) - 1].sentence.span
        facts.add("keyword_used", text.symbol, word, min(found), basis="computed", spans=(span,))
