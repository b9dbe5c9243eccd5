"""What stands beside a citation and should say the same: the name before its bracket, its note, its list's entry."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from difflib import SequenceMatcher
from typing import NamedTuple

from argcheck.manuscript.citing.names import SURNAME, bare, folded, shorter
from argcheck.manuscript.citing.nouns import Citation, Citing, Reference
from argcheck.manuscript.citing.venues import beside, passing, shortened, studied
from argcheck.manuscript.citing.words import EVENTS, GLUE, JOINING, NEVER, reports
from argcheck.manuscript.nouns import Note
from argcheck.manuscript.words import pieces, words
from argcheck.patterns import late
from argcheck.source import Source, Span
from argcheck.spelling import distance

_QUOTES = ("“", '"', "‘", "*", "_")
TITLED, TITLE = 2, 14
"""Words that tell something, and letters, of a title that is known by its words."""
_PARTED = late(r"[:.?!]\s|\s[–—-]\s")
_ANY = late(r"[^\W_]+(?:['’-][^\W_]+)*")
_OPENS = late(rf"(?P<name>{SURNAME})[’']?s?\s*\((?:see\s|e\.g\.,?\s|cf\.?\s)?\s*$")
_SHORT = late(
    rf"(?:[Ss]ee\s)?(?P<name>{SURNAME}),\s[\"“‘']?(?P<title>[A-Z][^,\"”“(]{{6,90}}),?[\"”’']?,?\s(?:pp?\.\s)?\d"
)
_VERB = late(r"\)\s(?:(?:has|have|had)\s)?(?:also\s|further\s|\w+ly\s)?([a-z]+)\b")
_VIEW = late(r"\)\s(?:\w+ly\s)?(?:takes?|took|holds?|held)\s(?:\w+\s){0,3}(?:view|stance|position|line|issue)\b")
_DOES = """
    agree disagree attribute question doubt provide supply reach arrive dissent dispute contest criticise criticize
    credit trace date ascribe add insist replicate reproduce extend refine revise qualify identify detect obtain measure
    estimate calculate derive develop devise design introduce coin formulate distinguish divide classify address deal
    cover list collect gather interview model simulate apply adopt favour favor prefer advocate publish devote concur
    differ side place set lay go come become call cast raise draw speak stand fail succeed arrange offer reserve oppose
    object put pursue reckon read regard remain return settle share start stop join end begin
""".split()
_DOINGS = frozenset(
    form
    for verb in _DOES
    for form in (
        *(verb, f"{verb}s", f"{verb}es", f"{verb}ed", f"{verb}d"),
        *((f"{verb[:-1]}ies", f"{verb[:-1]}ied") if verb.endswith("y") else ()),
    )
) | frozenset("came became drew spoke stood went laid began".split())
"""What an author does in a work, besides saying something."""
_WAS = late(
    r"\)\s(?:is|was|has been|had been)\s(?:\w+ly\s)?(?:the first|among|one of|an? \w+|of the|critical|s[ck]eptical"
    r"|right|wrong|more|less|cautious|content|clear|silent|alone|able|unable|convinced|in favou?r)\b"
)
_SUBJECT = late(rf"(?:(?:As|However|Similarly|Likewise|Moreover|Further),?\s)?(?P<name>{SURNAME})\s(?P<verb>[a-z]+)\b")
_ARGUES = late(
    rf"(?P<name>{SURNAME})\s(?:(?:has|have)\s)?(?:\w+ly\s)?(?:argue[sd]?|contend(?:s|ed)?|maintain(?:s|ed)?|conclude[sd]?"
    r"|finds?|found|show(?:s|ed|n)?|demonstrate[sd]?|posit(?:s|ed)?)\s(?:[a-z]+\s){0,3}?that\b"
)
_READ_IN = late(
    r"\b(?:cited|quoted|qtd|discussed|reported|as|in|apud|by|see)\b[^()]{0,12}$|\([^()]*\b(?:cited|quoted|see|cf)\b"
)
_JOURNAL = r"(?:[Jj]ournal|[Rr]eview|[Qq]uarterly|[Bb]ulletin|[Aa]nnals)"
_TITLED = (
    r"(?:[A-Z][\w&’'-]+\s(?:(?:of|and|in)\s)?){1,4}(?:Journal|Review|Quarterly|Bulletin|Annals|Letters|Proceedings)\b"
)
_VENUE = late(
    r"\b[Ii]n\s+(?:the\s+)?[*_]{0,2}(?P<venue>(?:[\w&’'-]+\s){0,3}?"
    rf"{_JOURNAL}\s(?:of|for|on)\s(?:[\w&’'-]+\s?){{1,5}}|{_TITLED})"
)
_SAID_IN = late(
    rf"\b(?P<name>{SURNAME})\s(?:(?:[a-z][\w’'-]*|(?P<before>(?:1[6-9]|20)\d\d)),?\s){{0,6}}?"
    rf"(?:in|for)\s(?:the\s)?[*_]{{0,2}}(?P<venue>(?:[A-Z][\w&’'-]+\s){{0,3}}?{_JOURNAL}\s(?:of|for|on)\s"
    rf"(?:[\w&’'-]+\s){{0,4}}?[\w&’'-]+|{_TITLED})"
    r"[*_]{0,2}(?:,?\s(?:in|of)\s(?P<year>(?:1[6-9]|20)\d\d)\b|\s\((?P<year2>(?:1[6-9]|20)\d\d)\)|(?=[.,;]))"
)
"""Who wrote in which journal in which year, told in the course of a sentence."""
_PASSIVE = frozenset("is are was were be been being".split())
"""What is said of somebody in a journal is not what somebody said in it."""
_PIECE = frozenset("wrote writes writing written published publishes article essay paper piece study".split())
_VENUE_FIRST = late(
    r"In\san?\s(?:\w+\s)?(?:article|paper|essay|piece|contribution|note)\s(?:in|for)\s(?:the\s)?[*_]{0,2}"
    r"(?P<venue>[A-Z][\w&’'-]+(?:\s[\w&’'-]+){1,6})[*_]{0,2},\s$"
)
_LITTLE = GLUE | JOINING | {"the", "a", "an", "in"}
_NEXT_TO = 60
"""Signs between a mark and a name within which they stand side by side."""
_ALIKE = 0.85
"""Likeness (difflib's ratio) of two spellings of one name of a journal."""


class Mismatch(NamedTuple):
    """Two things that should be the same: `number` and `other` count citations from 1 (0: none)."""

    number: int
    said: str
    instead: str
    other: int = 0


def _names(citation: Citation) -> set[str]:
    return {folded(short) for name in citation.names for short in shorter(name)}


# The name that opens a sentence


def opening(cited: Citing) -> Iterator[Mismatch]:
    """`Brown argues that kerbs help (Bruun, 2023)`: the one work that a sentence cites at its end, by somebody else."""
    sentences: dict[int, list[tuple[int, Citation]]] = {}
    for number, citation in enumerate(cited.citations, 1):
        if citation.sentence:
            sentences.setdefault(id(citation.sentence), []).append((number, citation))
    for found in sentences.values():
        number, citation = found[0]
        match = _ARGUES.match(citation.sentence.text) if len(found) == 1 and citation.sentence else None
        if match is None or citation.narrative or citation.again or not citation.references:
            continue
        by = citation.references[0].authors
        said = citation.sentence.text if citation.sentence else ""
        if by and folded(match["name"]) not in _names(citation) and not _no_name(match["name"]):
            start = said.rfind(citation.text) if citation.style == "author-year" else len(said)
            if start > match.end() and not _READ_IN.search(said[match.end() : start].rstrip(" (")):
                yield Mismatch(number, match["name"], by[0].family)


# The name before a bracket


def bracketed(cited: Citing) -> Iterator[Mismatch]:
    """`Brown (Bruun, 2023)`: a name before a bracket that is not the one in it.

    Told only where a verb behind it shows that one person is meant, or where the list does not have the name and the
    same sentence does it rightly, or the names are near.
    """
    known = {folded(author.family) for entry in cited.references for author in entry.authors}
    sentences: dict[int, list[tuple[int, Citation]]] = {}
    for number, citation in enumerate(cited.citations, 1):
        if citation.style == "author-year" and not citation.narrative and citation.sentence and citation.names:
            sentences.setdefault(id(citation.sentence), []).append((number, citation))
    for found in sentences.values():
        before = [(number, citation, _before(citation)) for number, citation in found]
        every = {name for _, citation in found for name in _names(citation)}
        right = any(name and folded(name) in _names(citation) for _, citation, name in before)
        for number, citation, name in before:
            if not name or folded(name) in every or _no_name(name):
                continue
            if folded(name) in known:
                if _tells(citation):
                    yield Mismatch(number, name, citation.names[0])
                continue
            if right or any(_close(folded(name), other) for other in _names(citation)):
                yield Mismatch(number, name, citation.names[0])
        if len(found) == 1 and not before[0][2]:
            yield from _subject(*found[0], known)


def _before(citation: Citation) -> str:
    """The name right before the bracket that a citation opens."""
    said = citation.sentence.text if citation.sentence else ""
    start = said.find(citation.text)
    match = _OPENS.search(said, max(0, start - 60), start) if start > 0 else None
    return bare(match["name"]) if match else ""


def _tells(citation: Citation) -> bool:
    """Whether the bracket of a citation is its own, stands behind the first word, and a verb of saying follows."""
    said = citation.sentence.text if citation.sentence else ""
    start = said.find(citation.text)
    end = start + len(citation.text)
    verb = _VERB.match(said, end)
    tells = verb and (reports(verb[1]) or verb[1] in _DOINGS or _VIEW.match(said, end) or _WAS.match(said, end))
    return bool(tells and _OPENS.fullmatch(said[:start]))


def _subject(number: int, citation: Citation, known: set[str]) -> Iterator[Mismatch]:
    """`Brown argues that kerbs help (Bruun, 2023)`: names that are near each other."""
    match = _SUBJECT.match(citation.sentence.text) if citation.sentence else None
    if match is None or not reports(match["verb"]) or _no_name(match["name"]):
        return
    name = folded(bare(match["name"]))
    if name not in known | _names(citation) and any(_close(name, other) for other in _names(citation)):
        yield Mismatch(number, match["name"], citation.names[0])


def _no_name(name: str) -> bool:
    return name.casefold() in NEVER | EVENTS or name.isupper()


def _close(one: str, other: str) -> bool:
    """Names that somebody may have put for one another: one first letter, two letters changed, none left out."""
    return min(len(one), len(other)) > 3 and one[0] == other[0] and 0 < distance(one, other, 2) <= 2


# Order and venue


def reordered(cited: Citing) -> Iterator[Mismatch]:
    """Citations that name the authors of their entry in another order."""
    for number, citation in enumerate(cited.citations, 1):
        entry = citation.reference
        if entry is None or len(citation.names) < 2 or citation.style not in ("author-year", "tag"):
            continue
        listed = [folded(author.family) for author in entry.authors if author.given]
        places = [_place(name, listed) for name in citation.names]
        if None not in places and places != sorted(place for place in places if place is not None):
            said = " and ".join(citation.names)
            yield Mismatch(number, said, " and ".join(author.family for author in entry.authors))


def retitled(cited: Citing) -> Iterator[Mismatch]:
    """Sentences that give the title of the work that they cite in almost the words of the list.

    A title has capitals or marks around it; what differs is a letter or three of one word or two.
    """
    for number, citation in enumerate(cited.citations, 1):
        entry = citation.reference
        if entry is None or citation.sentence is None or citation.style not in ("author-year", "tag"):
            continue
        title = _PARTED.split(entry.title, maxsplit=1)[0].strip(' .“”"*_')
        listed = [folded(word) for word in _ANY.findall(title)]
        text = citation.sentence.text
        telling = _words(title)
        if len(telling) < TITLED or len(title) < TITLE or len(pieces(text).intersection(telling)) < len(telling) - 2:
            continue
        if title.casefold() in text.casefold():
            continue
        found = list(_ANY.finditer(text))
        for first, last in zip(found, found[len(listed) - 1 :], strict=False):
            said = text[first.start() : last.end()]
            titled = text[first.start() - 1 : first.start()] in _QUOTES or all(
                word[0].isupper() for word in _ANY.findall(said) if word.casefold() not in _LITTLE
            )
            if titled and _a_slip_apart([folded(word) for word in _ANY.findall(said)], listed):
                yield Mismatch(number, f"“{said}”", f"“{title}”")


def _a_slip_apart(one: Sequence[str], other: Sequence[str]) -> bool:
    """Whether words are the same but for a few letters of one or two of them."""
    differing = [pair for pair in zip(one, other, strict=True) if pair[0] != pair[1]]
    return 0 < len(differing) <= 2 and all(0 < distance(a, b, 3) <= 3 < min(len(a), len(b)) for a, b in differing)


def _place(name: str, listed: Sequence[str]) -> int | None:
    return next((listed.index(key) for short in shorter(name) if (key := folded(short)) in listed), None)


def published_elsewhere(cited: Citing) -> Iterator[Mismatch]:
    """Sentences that say in which journal a work appeared, where the list has the author in others."""
    for number, citation in enumerate(cited.citations, 1):
        if not (citation.sentence and citation.references and (citation.narrative or citation.style == "author-year")):
            continue
        author = citation.references[0].authors[:1]
        said = _said_to_appear(citation) if author else ""
        venues = [
            entry.venue
            for entry in (cited.references if said else ())
            if entry.venue and entry.authors and _alike(entry.authors[0].family, author[0].family, citation)
        ]
        if said and venues and not any(_one_venue(said, venue) for venue in venues):
            yield Mismatch(number, said, "; ".join(dict.fromkeys(venues)))


def _said_to_appear(citation: Citation) -> str:
    """The journal in which the sentence of a citation says that its work appeared."""
    said = citation.sentence.text if citation.sentence else ""
    start = said.find(citation.text)
    if start < 0:
        return ""
    end = start + len(citation.text)
    if citation.narrative:
        stop = min(at for at in (said.find("(", end), len(said)) if at > 0)
        if citation.text.startswith("(") and citation.names:  # `Brown in the Journal of Kerbs (2023)`
            start, stop = said.rfind(citation.names[0], 0, max(start, 0)), start
        match = _VENUE.search(said, max(start, 0), stop) if start >= 0 else None
        if match and not studied(words(said[max(end if end < match.start() else start, 0) : match.start()])):
            return match["venue"].strip()
        if start > 0 and (match := _VENUE_FIRST.match(said[:start])):  # `In an article for Kerbs, Brown (2023)`
            return match["venue"].strip()
    return next(beside(said, max(start, 0), end, citation.narrative), "")


def told_in_passing(sentence: str, cited: Citing) -> Iterator[tuple[str, str, Reference]]:
    """Where a sentence says in its course that somebody of the list wrote in a journal in the year of an entry, and the
    list has the author elsewhere: the journal, where instead, and the entry.
    """
    for name, year, venue in passing(sentence):
        yield from _listed_elsewhere(name, year, venue, cited)
    for match in _SAID_IN.finditer(sentence):
        between = pieces(sentence[match.end("name") : match.start("venue")])
        said = not _PIECE.isdisjoint(between) or any(map(reports, between))
        if not _PASSIVE.isdisjoint(between) or not (said or sentence[: match.start()].endswith(" by ")):
            continue
        year = match["year"] or match["year2"] or match["before"]
        yield from _listed_elsewhere(match["name"], year, match["venue"].strip(), cited)


def _listed_elsewhere(name: str, year: str, venue: str, cited: Citing) -> Iterator[tuple[str, str, Reference]]:
    """A journal that is said of an author's work of a year, where the list has the author in others, and the entry."""
    key = folded(name.removesuffix("’s").removesuffix("'s"))
    works = [entry for entry in cited.references if entry.authors and folded(entry.authors[0].family) == key]
    listed = [entry for entry in works if year and entry.year[:4] == year and entry.venue]
    venues = [entry.venue for entry in works if entry.venue]
    if listed and not any(_one_venue(venue, each) for each in venues):
        yield venue, "; ".join(dict.fromkeys(venues)), listed[0]


def _alike(family: str, author: str, citation: Citation) -> bool:
    return folded(family) == folded(author) or folded(family) in _names(citation)


def _one_venue(said: str, venue: str) -> bool:
    """Whether the words start with those of a journal's name, but for misprints."""
    words, wanted = _words(said), _words(venue)
    if shortened(" ".join(words), " ".join(wanted)):
        return True
    return SequenceMatcher(None, " ".join(words[: len(wanted)]), " ".join(wanted), False).ratio() >= _ALIKE


def _words(text: str) -> list[str]:
    return [folded(word) for word in late(r"[^\W_]+").findall(text) if word.casefold() not in _LITTLE]


# Notes


def noted_otherwise(cited: Citing, source: Source) -> Iterator[Mismatch]:
    """Marks beside which the text names another work than their note does."""
    named = [
        (number, citation)
        for number, citation in enumerate(cited.citations, 1)
        if citation.style in ("author-year", "tag") and citation.names
    ]
    marks: dict[Span, list[Citation]] = {}  # a note that names several works cites each at its mark
    for citation in cited.citations:
        if citation.style == "note":
            marks.setdefault(citation.span, []).append(citation)
    for number, citation in enumerate(cited.citations, 1):
        if citation.style != "note" or citation.again:
            continue
        for other, near in named:
            fits = any(_one_work(one, near) for one in marks[citation.span])
            if not fits and _side_by_side(citation, near, source):
                works = [f"{citation.names[0]} {citation.year}", f"{near.names[0]} {near.year}".strip()]
                yield Mismatch(number, works[0], works[1], other)


def _side_by_side(mark: Citation, name: Citation, source: Source) -> bool:
    """Whether a name follows a mark with nothing but stops between, or the other way round."""
    first, last = sorted((mark.span, name.span), key=lambda span: (span.line, span.column))
    if first.end_line != last.line or not 0 <= last.column - first.end_column < _NEXT_TO or last is mark.span:
        return False
    between = source.shown(last)[0][first.end_column - 1 : last.column - 1]
    return not late(r"[^\W_]").search(late(r"</?su[pb]>|\[\^[^\]]*\]").sub("", between))


def _one_work(one: Citation, other: Citation) -> bool:
    years = not (one.year and other.year) or one.year[:4] == other.year[:4]
    return bool(_names(one) & _names(other)) and years


def noted_unlike_list(cited: Citing) -> Iterator[tuple[int, int, str]]:
    """Notes (as `noted` counts them) whose work has another author, title or year than the entry it can only be."""
    for number, said in enumerate(cited.noted, 1):
        for place, entry in enumerate(cited.references, 1):
            if not (said.reference.authors and entry.authors):
                continue
            if folded(said.reference.authors[0].family) != folded(entry.authors[0].family):
                if said.reference.year[:4] == entry.year[:4] and _only_authors_differ(said.reference, entry):
                    yield number, place, "another author"
                continue
            years = {entry.year[:4], *(year[:4] for year in entry.years)}
            like = _titles(said.reference, entry)
            if (
                like == "same"
                and entry.year
                and said.reference.year[:4] not in years
                and not _listed(said.reference, cited)
            ):
                yield number, place, "another year"
            elif like == "differs" and said.reference.year[:4] == entry.year[:4]:
                yield number, place, "another title"


def short_notes(notes: Sequence[Note], cited: Citing) -> Iterator[tuple[Note, Reference]]:
    """Notes that name a listed work again in short (`Berg, Paint on roads, 12`), by a name that is not its author's."""
    for note in notes:
        match = _SHORT.match(note.sentences[0].text) if note.sentences else None
        title = _words(match["title"]) if match else []
        if match is None or len(title) < 2:
            continue
        works = [entry for entry in cited.references if _words(entry.title)[: len(title)] == title and entry.authors]
        if works and not any(folded(match["name"]) == folded(by.family) for entry in works for by in entry.authors):
            yield note, works[0]


def _listed(said: Reference, cited: Citing) -> bool:
    """Whether the list has the work with the note's year too: another edition."""
    return any(
        entry.year[:4] == said.year[:4]
        and bool(entry.authors)
        and folded(entry.authors[0].family) == folded(said.authors[0].family)
        for entry in cited.references
    )


def _only_authors_differ(one: Reference, other: Reference) -> bool:
    """Whether two works have one title, of some length, and no author in common."""
    shared = {folded(name.family) for name in one.authors} & {folded(name.family) for name in other.authors}
    return not shared and len(_words(other.title)) > 3 and _titles(one, other) == "same"


def _titles(one: Reference, other: Reference) -> str:
    """Whether two titles are the same (a subtitle may be left out), differ in a word or so, or are two titles."""
    first, second = sorted((_words(one.title), _words(other.title)), key=len)
    if len(first) < 3:
        return "same" if first and first == second[: len(first)] else "two"
    rest = iter(second)
    if all(word in rest for word in first):
        return "same"
    head = second[: len(first)]
    matcher = SequenceMatcher(None, " ".join(first), " ".join(head), False)
    if all(ratio() >= 0.95 for ratio in (matcher.real_quick_ratio, matcher.quick_ratio, matcher.ratio)):
        return "same"
    shared = sum(word in second for word in first)
    return "differs" if shared * 10 >= len(first) * 7 else "two"
