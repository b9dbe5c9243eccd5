"""What an abstract tells and the rest of the paper does not: figures, names, and keywords that it promises or finds."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from functools import cached_property
from itertools import pairwise

from argcheck.datalog import Symbol
from argcheck.facts.store import Facts
from argcheck.facts.text.reading import Placed, ReadText
from argcheck.manuscript.abbreviations import stands_for, words_before
from argcheck.manuscript.aims import own_words
from argcheck.manuscript.figures import Figure, agrees, figures, nearest, numbers
from argcheck.manuscript.outcomes import tells_outcome
from argcheck.manuscript.terms import Term, telling, terms
from argcheck.manuscript.words import STOP, WORD, adjacent, root, rooted, roots_of
from argcheck.patterns import late

WRITES = (
    "told_here",
    "abstract_figure",
    "figure_again",
    "figure_nearest",
    "abstract_name",
    "name_again",
    "abstract_finding",
    "finding_together",
    "declared",
    "declared_again",
    "declared_nearest",
    "abstract_read",
    "abstract_concluded",
)
LEAST_REST = 2
"""How many times as long as an abstract the rest of a paper is at least; else something else was taken for one."""
_COMPUTED = late(r"`r |\\Sexpr\{")
"""Numbers that are made when the paper is built."""
_PROMISE = late(
    r"\b(?:offers?|provides?|contributes?|sheds?|advances?|develops?|introduces?|proposes?|insights?|contributions?)\b",
    re.I,
)
_FINDING = late(
    r"\b(?:findings?|results?|we|analys[ie]s|evidence|study|data|sources?|article|paper|models?|estimates?)\b.{0,40}"
    r"\b(?:indicates?|shows?|showed|reveals?|revealed|demonstrates?|demonstrated|suggests?|suggested|find|found"
    r"|confirm(?:s|ed)?"
    r"|identif(?:y|ies|ied)|establish(?:es|ed)?)\b",
    re.I,
)
_FOUND = late(
    r"\b(?:emerged|proved|turned out|predict(?:s|ed|or)|raised|lowered|increased|decreased|declined|reduced"
    r"|went along with|went hand in hand with"
    r"|(?:was|were) (?:\w+ly )?(?:lower|higher|greater|smaller|fewer)|results? (?:is|was) that|it is (?:also )?shown"
    r"|(?:was|were) (?:\w+ly )?(?:associated|correlated|linked) with)\b",
    re.I,
)
_CONCLUDES = late(
    r"\bconclu(?:des?|ded|sions?)\b"
    r"|\b(?:study|paper|article|we) (?:argues?|suggests?|recommends?|calls? for|highlights?|emphasi[sz]es?)\b",
    re.IGNORECASE,
)
_NO_NOUN = late(r"(?:dent|tive|ous|able|ible|ful|less|ed|ly)$")
"""What the last word of a term does not end in."""
PICTURED = 3
"""Figures of an abstract that are nowhere, from which on they may stand in a table or diagram that is a picture."""
ENOUGH = 300
"""Words behind the methods, in which what is concluded would come up."""
_KEYWORDS = late(r"^\W*key ?-?words?(?: and phrases)?\W*", re.IGNORECASE)
_SHORT = late(r"[^()]{0,80}\((?:the )?(?P<short>[A-Z][\w&-]{1,9})\)")
_PARTING = late(r"[;,·•|]|\s[-–]\s")


def write(facts: Facts, text: ReadText) -> None:
    _Abstract(facts, text).write()


class _Abstract:
    def __init__(self, facts: Facts, text: ReadText) -> None:
        self.facts = facts
        self.text = text
        self.abstract = [one for one in text.placed if one.role == "abstract"]
        self.rest = list(text.running("abstract", "keywords", "declarations"))

    def add(self, predicate: str, *arguments: object, at: Placed | None = None) -> None:
        spans = (at.sentence.span,) if at else ()
        self.facts.add(predicate, self.text.symbol, *arguments, basis="computed", spans=spans)

    def tell(self, what: str, one: Placed) -> None:
        self.add("told_here", what, one.number, at=one)

    def write(self) -> None:
        if not self.abstract or not self.rest:
            return
        told, rest = (sum(len(one.text.split()) for one in part) for part in (self.abstract, self.rest))
        if rest < LEAST_REST * told:
            return
        self.add("abstract_read", told, rest, at=self.abstract[0])
        if not _COMPUTED.search(self.text.paper.source.text):
            self.figures()
        self.names()
        self.keywords()
        self.findings()
        self.concluded()

    def figures(self) -> None:
        told = [(one, figure) for one in self.abstract for figure in figures(one.text)]
        if not told:
            return
        paper = self.text.paper
        noted = (sentence.text for note in paper.notes for sentence in note.sentences)
        texts = [*(one.text for one in self.rest), *(section.title for section in paper.sections), *noted]
        known = numbers(texts)
        lost = [
            figure for one, figure in told if not (agrees(figure, known) or summed(figure, numbers([one.text]), known))
        ]
        for one, figure in told:
            measured = (figure.percent or "." in figure.text) and len(lost) < PICTURED
            kind = Symbol("measured" if measured else "counted")
            self.tell(figure.text, one)
            self.add("abstract_figure", figure.text, kind, one.number, at=one)
            if figure not in lost:
                self.add("figure_again", figure.text)
            elif (near := nearest(figure, known)) is not None:
                at = next((other for other in self.rest if near in numbers([other.text])), None)
                if at:
                    self.add("figure_nearest", figure.text, f"{near:g}", at.number, at=at)

    def names(self) -> None:
        """Names of several words, none of which the rest of the paper has."""
        for one in self.abstract:
            for term in terms(one.text, self.text.names):
                if term.kind == "name" and telling(term):
                    self.tell(term.text, one)
                    self.add("abstract_name", term.text, one.number, at=one)
                    if any(self.within(each, self.rest) for each in rooted(term.stems)) or self.shortened(one, term):
                        self.add("name_again", term.text)

    def shortened(self, one: Placed, term: Term) -> bool:
        """Whether the abstract gives a short form beside a name, and the rest has that."""
        beside = _SHORT.match(one.text, term.end)
        if not beside or not stands_for(beside["short"], words_before(one.text[: beside.start("short") - 1])):
            return False
        pattern = re.compile(rf"\b{re.escape(beside['short'])}")
        return any(pattern.search(other.text) for other in self.rest)

    def within(self, root: str, sentences: Iterable[Placed]) -> bool:
        allowed = {one.number for one in sentences} if sentences is not self.rest else self.rested
        return any(number in allowed for number in self.text.roots.get(root, ()))

    @cached_property
    def rested(self) -> set[int]:
        return {one.number for one in self.rest}

    def keywords(self) -> None:
        """Keywords of several words that the abstract promises something on, or tells as found."""
        findings = [one for one in self.text.later if one.role == "findings"]
        for keyword in self.keyword_list():
            roots = roots_of(keyword)
            if len(roots) < 2:
                continue
            for one in self.abstract:
                if not adjacent(roots, self.text.roots_in(one.number)):
                    continue
                found = bool(_FINDING.search(one.text))
                if not found and not _PROMISE.search(one.text):
                    continue
                how, where = ("found", findings) if found else ("promised", self.text.later)
                if where:
                    self.declare(keyword, roots, Symbol(how), one, where)

    def declare(self, keyword: str, roots: list[str], how: Symbol, one: Placed, where: list[Placed]) -> None:
        self.tell(keyword, one)
        self.add("declared", keyword, how, one.number, at=one)
        titles = {other.section: roots_of(self.text.sections[other.section - 1][0].title) for other in where}
        again = next((other for other in where if adjacent(roots, self.text.roots_in(other.number))), None)
        if again or any(adjacent(roots, title) for title in titles.values()):
            self.add("declared_again", keyword, how)
            return
        rarest = min(roots, key=lambda root: len(self.text.roots.get(root, ())))
        if how.name == "found" and (self.within(rarest, where) or any(rarest in title for title in titles.values())):
            self.add("declared_again", keyword, how)
        best = max(where, key=lambda other: len(set(roots) & set(self.text.roots_in(other.number))))
        if set(roots) & set(self.text.roots_in(best.number)):
            self.add("declared_nearest", keyword, how, best.number, at=best)

    def findings(self) -> None:
        """Sentences that tell what was found, and how many of their own words one paragraph of the rest holds."""
        common = set(roots_of(self.text.paper.title))
        for one in self.abstract:
            if "©" in one.text or "opyright" in one.text:
                continue
            if _FINDING.search(one.text) or _FOUND.search(one.text) or tells_outcome(one.text):
                own = own_words(one.text, common)
                together = self.text.together(own, ("opening", "review", "frame", "body", "end", "back"))
                opening = " ".join(one.text.split()[:12])
                self.tell(opening, one)
                self.add("abstract_finding", opening, one.number, len(own), ", ".join(own.values()), at=one)
                self.add("finding_together", opening, len(together), ", ".join(own[root] for root in together))

    def concluded(self) -> None:
        """Terms of two words in what the abstract concludes, neither of which stands anywhere behind the methods."""
        later = self.text.later
        if sum(len(one.text.split()) for one in later) < ENOUGH or not self.text.english:
            return
        known = {each for one in later for each in self.text.roots_in(one.number)}
        for one in self.abstract:
            if match := _CONCLUDES.search(one.text):
                for term, roots in pairs_of(one.text[match.end() :]):
                    if known.isdisjoint(roots):
                        self.tell(term, one)
                        self.add("abstract_concluded", term, one.number, at=one)

    def keyword_list(self) -> Iterator[str]:
        said = " ".join(one.text for one in self.text.placed if one.role == "keywords")
        for piece in _PARTING.split(_KEYWORDS.sub("", said)):
            if bare := piece.strip(" .*_:"):
                yield bare


def summed(figure: Figure, beside: Iterable[float], known: Iterable[float]) -> bool:
    """Whether a figure is the sum of two that its sentence gives: a total of groups that the rest tells apart."""
    parts = set(beside) & set(known)
    return any(whole - part in parts and whole != 2 * part for whole in figure.values for part in parts)


def pairs_of(text: str) -> Iterator[tuple[str, tuple[str, str]]]:
    """Two content words in a row that may be a term, with their roots."""
    found = list(WORD.finditer(text))
    for first, second in pairwise(found):
        one, other = first[0], second[0]
        plain = min(len(one), len(other)) > 3 and not STOP.intersection((one.casefold(), other.casefold()))
        if (
            plain
            and text[first.end() : second.start()] == " "
            and not one.endswith("ly")
            and not _NO_NOUN.search(other)
        ):
            yield f"{one} {other}", (root(one), root(other))
