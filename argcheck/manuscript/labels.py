"""Hypotheses, research questions and objectives: their labels, where each is introduced, and where it is used again."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from argcheck.manuscript.announcing import aims_at, asks
from argcheck.manuscript.nouns import Manuscript, Section, Sentence
from argcheck.manuscript.words import numbered, pieces
from argcheck.patterns import caseless, holds, late

SERIES = {
    "hypothesis": ("h", "hypothesis", "hypotheses", "proposition"),
    "question": ("rq", "research question", "question"),
    "objective": ("o", "ro", "objective", "research objective", "aim", "goal"),
}
_ORDINALS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth")
_WORD = {word: series for series, words in SERIES.items() for word in words}
_LABEL = late(
    r"\b(?P<word>H|RQ|RO)\s?(?P<number>\d{1,2})(?P<letter>[a-h])?(?:\s?[–-]\s?(?:H|RQ|RO)?(?P<last>\d{1,2}))?(?!\w)"
)
_SHORT = late(r"\b(?P<word>O)(?P<number>\d)(?P<letter>[a-h])?(?:\s?[–-]\s?O?(?P<last>\d))?(?!\w)")
_SPELT = late(
    r"\b(?P<word>hypothes[ie]s|propositions?|research questions?|(?:research )?objectives?|aims?|goals?)\s+"
    r"(?P<number>\d{1,2})(?P<letter>[a-h])?(?:\s?(?:[–-]|to|and)\s?(?P<last>\d{1,2}))?(?!\w)",
    re.IGNORECASE,
)
_NAMES = ("hypothes", "propositi", "question", "objective", "aim", "goal")
_LABELLED = r"hypothesis|proposition|(?:research )?question|(?:research )?objective|aim|goal"
_ORDINAL = late(rf"\b(?:the|our|my|its) (?P<ordinal>{'|'.join(_ORDINALS)}) (?P<word>{_LABELLED})\b", re.IGNORECASE)
_SAYS = late(
    r"\s+(?:is|was|states?|stated|predicts?|predicted|posits?|posited|proposes?|proposed|assumes?|expects?|expected)"
    r"(?:\s\w+)?\s+(?:that|whether)\b",
    re.IGNORECASE,
)
"""What stands between `our second hypothesis` and what it says."""
ANNOUNCING = (None, "abstract", "introduction", "method", "theory")
"""The roles of sections in which a question or objective is announced."""


class Label(NamedTuple):
    """`H3` in a sentence: its series and number, and whether the sentence introduces it (it stands at the opening)."""

    series: str
    number: str
    sentence: Sentence
    section: Section
    introduces: bool


class Announced(NamedTuple):
    """A question or objective that has no label."""

    series: str
    sentence: Sentence
    section: Section


def labels(paper: Manuscript) -> list[Label]:
    """Every label of a paper, in the order of the text; the first of each is the one that introduces it."""
    found: list[Label] = []
    opened: set[tuple[str, str]] = set()
    short = short_objectives(paper)
    for section, sentence in sentences(paper):
        for series, number, start in mentioned(sentence.text, short):
            given = start < 4 or opens(sentence.text, start)
            introduces = (series, number) not in opened and (given or states(sentence.text))
            opened |= {(series, number)} if introduces else set()
            found.append(Label(series, number, sentence, section, introduces))
    return found


def short_objectives(paper: Manuscript) -> bool:
    """Whether the paper calls its objectives O1, O2: one of its sentences opens with `O1:`."""
    return any("O1" in sentence.text and late(r"\W*O1[:.)]").match(sentence.text) for _, sentence in sentences(paper))


def speaks_of_aims(text: str) -> bool:
    """Whether a text names what is announced: a cheap look, so that the patterns run where they can match."""
    return holds(caseless(text), _NAMES)


def mentioned(text: str, short: bool = False) -> Iterator[tuple[str, str, int]]:
    """Series, number and place of each label in a text, `O1` only if `short`; a range gives all its members."""
    digit, ordinal = numbered(text), not pieces(text).isdisjoint(_ORDINALS)
    speaks = (digit or ordinal) and speaks_of_aims(text)
    labelled = digit and holds(text, ("H", "RQ", "RO"))
    patterns = (*(_LABEL,) * labelled, *(_SPELT,) * speaks, *(_SHORT,) * short)
    for pattern in patterns if digit else ():
        for match in pattern.finditer(text):
            series = series_of(match["word"])
            first, last = int(match["number"]), int(match["last"] or match["number"])
            for number in range(first, min(last, first + 30) + 1):
                yield series, f"{number}{match['letter'] or ''}", match.start()
    for match in _ORDINAL.finditer(text) if speaks and ordinal else ():
        yield series_of(match["word"]), str(_ORDINALS.index(match["ordinal"].lower()) + 1), match.start()


def counted(text: str, start: int) -> bool:
    """Whether the label at a place is an ordinal: `the second question`, and not `question 2`."""
    return _ORDINAL.match(text, start) is not None


def series_of(word: str) -> str:
    name = word.casefold()
    for form in (name, name.removesuffix("s"), name.removeprefix("research ").removesuffix("s")):
        if form in _WORD:
            return _WORD[form]
    return "hypothesis" if name.startswith(("hypothes", "proposition")) else "objective"


def opens(text: str, start: int) -> bool:
    """Whether a label stands before a colon or in brackets, as where it is given."""
    return bool(late(r"[^.;]{0,30}?[:.)]\s").match(text[start : start + 40])) and start < 40


def states(text: str) -> bool:
    """Whether a sentence says what a hypothesis is that it only counts: `our second hypothesis is that …`."""
    match = _ORDINAL.search(text) if speaks_of_aims(text) else None
    return match is not None and bool(_SAYS.match(text, match.end()))


def announced(paper: Manuscript) -> list[Announced]:
    """Questions and objectives in the author's voice that carry no label.

    What is only counted (`our second question is …`) carries one where the first of its series is introduced.
    """
    found: list[Announced] = []
    short = short_objectives(paper)
    begun = {one.series for one in labels(paper) if one.introduces and one.number.rstrip("abcdefgh") == "1"}
    for section, sentence in sentences(paper):
        if section.role not in ANNOUNCING or any(
            series in begun or not counted(sentence.text, start) for series, _, start in mentioned(sentence.text, short)
        ):
            continue
        if asks(sentence.text):
            found.append(Announced("question", sentence, section))
        elif aims_at(sentence.text):
            found.append(Announced("objective", sentence, section))
    return found


def sentences(paper: Manuscript) -> Iterator[tuple[Section, Sentence]]:
    for section in paper.sections:
        if section.role != "references":
            for paragraph in section.paragraphs:
                for sentence in paragraph.sentences:
                    yield section, sentence
