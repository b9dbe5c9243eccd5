"""What a paper announces: hypotheses, questions and objectives, with the words of each that are its own.

An announcement is taken up where enough of its own words come back together. Words of the trade (`effect`, `study`) and
the words of the paper's title are nobody's own, since they stand in every paragraph.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterator
from itertools import pairwise
from typing import NamedTuple

from argcheck.manuscript.labels import announced, labels, sentences
from argcheck.manuscript.listed_aims import listed_aims
from argcheck.manuscript.nouns import Manuscript, Section, Sentence
from argcheck.manuscript.terms import without_citations
from argcheck.manuscript.words import STOP, WORD, root, roots_of
from argcheck.patterns import late

TRADE = frozenset(
    roots_of(
        """
        study research paper article thesis work project analysis analyse analyze investigate investigation examine
        examination explore exploration address assess assessment evaluate evaluation measure test identify determine
        describe explain explanation understand understanding compare comparison consider discuss discussion develop
        propose provide present answer ask question hypothesis hypothesise hypothesize proposition objective aim goal
        purpose problem effect affect impact influence role relation relationship associate association extent degree
        factor way type kind level significant significantly positive positively negative negatively important current
        central main core key primary first following author reader result finding conclusion evidence data method
        approach framework theory theoretical model concept contribute contribution offer new different potential
        source cause outcome possible wrong true account second secondary bearing
        case context particular specific general seek attempt reveal demonstrate
        show suggest argue find state come came addition set map estimate
        """
    )
)
"""Roots of the words that announcements are made of, whatever the paper is about."""
_HYPOTHESIS = late(
    r"\bwe (?:\w+ )?hypothesi[sz]ed?\b(?! test)|\bit (?:is|was) hypothesi[sz]ed\b|\bhypothesi[sz]ed that\b"
    r"|\b(?:our|the|a) (?:\w+ )?hypothes[ie]s"
    r" (?:is|are|was|were|of (?:this|our|the present) \w+ (?:is|was))(?: that\b|:)",
    re.IGNORECASE,
)
_LABEL = late(r"^\W*(?:H|RQ|RO|O)?\s?\d{1,2}[a-h]?\W+|\(\s*(?:H|RQ|RO)\s?\d{1,2}[a-h]?\s*\)")


class Aim(NamedTuple):
    """`series` is hypothesis, question or objective; `label` is its number (`3`, `1a`), or empty."""

    series: str
    label: str
    sentence: Sentence
    section: Section
    text: str
    """What is announced; where a label is a sentence of its own (`H1.`), the sentence behind it."""

    @property
    def name(self) -> str:
        """`H3`, `RQ1`, or the words that it opens with."""
        if self.label:
            return {"hypothesis": "H", "question": "RQ", "objective": "objective "}[self.series] + self.label
        words = late(r"^\W+|\s+").sub(" ", self.sentence.text).split()
        return " ".join(words[:12]) + (" …" if len(words) > 12 else "")


def aims(paper: Manuscript) -> list[Aim]:
    """The aims of a paper: labelled ones where they are introduced, if their series begins at 1, and the others."""
    given = [one for one in labels(paper) if one.introduces]
    begun = {one.series for one in given if one.number.rstrip("abcdefgh") == "1"}
    found = [
        Aim(one.series, one.number, one.sentence, one.section, said(one.sentence, one.section))
        for one in given
        if one.series in begun
    ]
    taken = {id(one.sentence) for one in found}
    found += [
        Aim(one.series, "", one.sentence, one.section, one.sentence.text)
        for one in announced(paper)
        if id(one.sentence) not in taken
    ]
    taken |= {id(one.sentence) for one in found}
    found += [
        Aim("objective", "", sentence, section, sentence.text)
        for section, sentence in listed_aims(paper)
        if id(sentence) not in taken
    ]
    taken |= {id(one.sentence) for one in found}
    found += [one for one in _unlabelled(paper) if id(one.sentence) not in taken]
    return found


def said(sentence: Sentence, section: Section) -> str:
    """The sentence of a label, with the one behind it in its paragraph where it is the label alone."""
    if len(sentence.text.split()) > 3:
        return sentence.text
    for paragraph in section.paragraphs:
        for one, following in pairwise(paragraph.sentences):
            if one is sentence:
                return f"{one.text} {following.text}"
    return sentence.text


def _unlabelled(paper: Manuscript) -> Iterator[Aim]:
    for section, sentence in sentences(paper):
        if (
            section.role in (None, "introduction", "theory", "method")
            and "ypothesi" in sentence.text
            and _HYPOTHESIS.search(sentence.text)
        ):
            yield Aim("hypothesis", "", sentence, section, sentence.text)


def own_words(text: str, common: Container[str], trade: Container[str] = TRADE) -> dict[str, str]:
    """The words that say what an announcement is about, by their roots, in order; `common` are the paper's.

    Where next to nothing else is left, the common ones count too.
    """
    bare = _LABEL.sub(" ", without_citations(text)).replace("-", " ")
    words = {root(word): word for word in reversed(WORD.findall(bare)) if len(word) > 2 and word.casefold() not in STOP}
    found = {root: words[root] for root in reversed(words) if root not in trade}
    own = {root: word for root, word in found.items() if root not in common}
    return own if len(own) > 2 else found
