"""What single entries of a reference list say of themselves: their DOIs, what they lack, and where they appeared.

The predicates are said in English in the checks that read them.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from argcheck.datalog import Symbol
from argcheck.facts.store import Facts
from argcheck.facts.text.reading import ReadText
from argcheck.manuscript.citing import Reference, dois
from argcheck.manuscript.citing.names import folded
from argcheck.manuscript.figures import WORDS
from argcheck.patterns import late

WRITES = ("several_dois", "doi_year", "doi_again", "weak_entry", "listed_work", "listed_in", "listed_by")

_ANY_YEAR = late(
    r"(?<!\d)(?:1[4-9]|20)\d\d(?!\d)|\bn\.\s?d\b|\bs\.\s?[da]\b|\bs/d\b|\bo\.\s?J\b|no date|undated|in press"
    r"|forthcoming|in print|preprint|submitted|under review|in preparation|advance online|no prelo|en prensa|im Druck",
    re.IGNORECASE,
)
_ENCYCLOPAEDIA = late(r"\bwikipedia\b|\bbritannica\b|\binvestopedia\b|\bencarta\b|\bwikiwand\b", re.IGNORECASE)
FEW = 3
"""Words of a title that may name the encyclopaedia itself (“In Wikipedia”)."""
_PRINTED = late(
    r"\d\s?\(\d+(?:[-–/]\d+)?\)|\bno\.\s?\d|\bvol(?:ume|\.)?\s?\d|\bpp?\.\s?\d|\d+\s?[:,]\s?\d+\s?[-–]\s?\d|\bn\.\s?\d",
    re.IGNORECASE,
)
"""Volume, number or pages, which articles have."""
_OTHERWISE = late(
    r"\bed(?:ition|n)\b|\b\d(?:nd|rd|th)\s+ed|\brev(?:ised|\.)|\btransl|\breprint|\bpreprint|rxiv|\bssrn\b"
    r"|working paper",
    re.IGNORECASE,
)
"""An edition, a translation or a preprint, which have a year and a place of their own."""

_PAGES = late(
    r"(?:\d\s?\)?\s?[:,]|\bpp?\.)\s*(?:pp?\.\s*)?(?P<first>\d{1,5})\s?[-–—]{1,2}\s?"
    r"(?:(?P<last>\d{1,5})(?![\d/.-]*\d)|(?P<words>(?:" + "|".join(WORDS) + r")\b))",
    re.IGNORECASE,
)
"""A page range after a volume or "pp."."""
_NO_FIRST = late(r"[\W\d]*[^\W\d_][\w'’-]+(?:, |,)\.\s*(?=\()")
"""A surname with its comma, and a full stop where a first name or its initial would stand."""


def write(facts: Facts, text: ReadText) -> None:
    entries = text.cited.references
    undated = [number for number, entry in enumerate(entries, 1) if not entry.year and not _ANY_YEAR.search(entry.text)]
    told = {} if len(undated) * 3 > len(entries) else dict.fromkeys(undated, "without a year")
    for number, entry in enumerate(entries, 1):
        if len(several := dois.several(entry)) > 1:
            facts.add("several_dois", text.symbol, number, " and ".join(several), spans=entry.spans)
        if dated := dois.dated(entry):
            facts.add("doi_year", text.symbol, number, *dated, spans=entry.spans)
        # A work about an encyclopaedia has it in its title, among other words.
        source = entry.text.replace(entry.title, "", 1) if len(entry.title.split()) > FEW else entry.text
        why = "of a general encyclopaedia" if _ENCYCLOPAEDIA.search(source) else told.get(number, "")
        why = (
            why
            or lost_pages(entry.text)
            or ("whose author's first name is left out" if _NO_FIRST.match(entry.text) else "")
        )
        if why:
            facts.add("weak_entry", text.symbol, number, why, spans=entry.spans)
        write_work(facts, text.symbol, number, entry)
    for first, second in dois.shared(entries):
        doi = dois.bare(entries[first].dois[0])
        facts.add("doi_again", text.symbol, first + 1, second + 1, doi, basis="computed", spans=entries[second].spans)


def lost_pages(entry: str) -> str:
    """What is wrong with an entry's pages; of a range cut short ("123-8") the last is what the first's end becomes."""
    for pages in _PAGES.finditer(entry):
        first, last, words = pages["first"], pages["last"], pages["words"]
        if words:
            return f"whose pages run from {first} to a number in words"
        if len(last) >= len(first) and int(last) < int(first):
            return f"whose pages run backward, from {first} to {last}"
    return ""


def write_work(facts: Facts, paper: Symbol, number: int, entry: Reference) -> None:
    """An entry as other papers may list it too: whose, of what name and year, and for articles where."""
    title = " ".join(late(r"\w+").findall(entry.title.casefold()))
    if not (entry.authors and entry.year[:4].isdigit() and title):
        return
    author = entry.authors[0]
    who = (folded(author.family), folded(author.given[:1]))
    article = bool(entry.venue and _PRINTED.search(entry.text)) and not _OTHERWISE.search(entry.text)
    kind = Symbol("article" if article else "book")
    facts.add("listed_work", paper, number, *who, title, int(entry.year[:4]), kind, spans=entry.spans)
    if article:
        facts.add("listed_in", paper, number, entry.venue, spans=entry.spans)
    if not entry.others:
        names = ", ".join(surnames(entry))
        facts.add("listed_by", paper, number, names, spans=entry.spans)


def surnames(entry: Reference) -> Iterator[str]:
    return (author.family for author in entry.authors)
