"""The distinctive terms of a stretch of text: names, abbreviations, coined compounds, quoted labels, groups of nouns.

Nothing is tagged: a name is told by its capitals where no sentence begins, a group of nouns by the stop words, verbs
and marks around it (Rose et al. 2010, "Automatic keyword extraction from individual documents", call this RAKE). So
groups are candidates: who accuses by one asks first how often the paper has it, or whether it is among the keywords.
"""

from __future__ import annotations

import re
from collections.abc import Container, Iterable, Iterator
from typing import NamedTuple

from argcheck.manuscript.words import STOP, content
from argcheck.patterns import late

KINDS = ("quoted", "name", "abbreviation", "compound", "group")
_CITED = late(
    r"\((?=[^()]*[A-ZÀ-Þ@])(?=[^()]*(?:\b1[89]|\b20)\d\d|[^()]*\bn\.d\.)[^()]{3,400}\)"
    r"|\[[^\[\]]*@[^\[\]]*\]|(?<!\w)@[\w:.-]+|\[\d[\d,;\s–-]*\]"
)
_QUOTED = late(r"[“\"]([^\W\d_][^“”\"]{2,50}[^\W\d_])[,.]?[”\"]|(?<!\w)[‘']([^\W\d_][^‘’'\"]{2,50}\w)[,.]?[’'](?!\w)")
_CAPITAL = r"[A-ZÀ-Þ][^\W_]*(?:[-–][^\W\d_]+|\s[-–](?=[A-ZÀ-Þ])[^\W\d_]+|[-–]\s(?=[A-ZÀ-Þ])[^\W\d_]+)*"
_LINKS = r"(?:of|for|de|du|del|von|van|la|der)(?:\s+the)?"
_NAME = late(rf"(?<![\w@./\\-]){_CAPITAL}(?:(?:\s+{_LINKS})?\s+{_CAPITAL}){{0,6}}(?:\s+\d{{1,3}}(?![\d.%]))?(?!\w)")
_ABBREVIATION = late(r"(?:[A-Z]\.){2,}|[A-Z][A-Z0-9&-]*[A-Z](?:s|\d*)|[A-Z]{2,}s?\d*")
_INSIDE = late(r"(?<=[\w,;] )[A-ZÀ-Þ][^\W_]+")
_TOKEN = late(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*|[^\s\w]|\d+")
_BREAKING = frozenset(
    """
    add affect aim allow apply appear argue ask assess assume base become begin bring call cause challenge change
    claim combine compare concern conclude confirm consider constitute contain continue contribute create deal define
    demonstrate depend describe determine develop differ discuss draw drive emerge emphasise emphasize enable ensure
    establish examine exist explain explore express face fail find focus follow form gain generate give grow happen
    help highlight hold identify illustrate imply improve include increase indicate influence intend introduce
    investigate involve know lack lead lie limit look maintain mean measure move note observe obtain occur offer
    operate perceive perform play present prevent produce promote propose prove provide pursue raise reach receive
    reflect regard relate rely remain report represent require result reveal say seek serve shape show stand start
    state suggest support take tell tend think treat try understand view want work
    """.split()
)
"""Verbs of the field, which no group of nouns goes across."""
_FORM = late(r"(?:s|es|ed|d|ing)$")
_LONGEST = 4
"""Words of a group of nouns; longer runs are sentences without their marks."""


class Term(NamedTuple):
    """A term as written, from `start` to `end` in its text.

    `kind` is quoted, name, abbreviation, compound (of lower case, with a hyphen) or group (of two to four words).
    """

    text: str
    kind: str
    start: int
    end: int

    @property
    def stems(self) -> tuple[str, ...]:
        """The stems of its content words, in order; of one without any (`EU`) its letters."""
        return tuple(content(self.text)) or _letters(self.text)


def terms(text: str, names: Container[str] | None = None) -> list[Term]:
    """The terms of a sentence or heading, in order; none lies inside another.

    `names` are the words that the paper writes with a capital inside of sentences (`capitalised`): by them the first
    word of a sentence is told. Without them it is no name.
    """
    bare = without_citations(text)
    found: list[Term] = []
    taken = bytearray(len(bare))
    for start, end, kind in (*_quoted(bare), *_names(bare, names or ()), *_groups(bare)):
        if not any(taken[start:end]) and _letters(bare[start:end]):
            found.append(Term(bare[start:end], kind, start, end))
            taken[start:end] = b"\1" * (end - start)
    return sorted(found, key=lambda term: (term.start, term.end))


def telling(term: Term) -> bool:
    """Whether a term names one thing: a name or quoted label of several words, an abbreviation of four letters."""
    if term.kind == "name":
        return len(late(r"(?<![^\W_])[A-ZÀ-Þ]").findall(term.text.replace("’", ""))) > 1 and " " in term.text
    return len(term.text) > 3 if term.kind == "abbreviation" else term.kind == "quoted" and len(term.stems) > 1


def capitalised(texts: Iterable[str]) -> frozenset[str]:
    """The words that some text writes with a capital where no sentence begins: its names, and adjectives of names."""
    found: set[str] = set()
    for text in texts:
        found.update(_INSIDE.findall(text))
    return frozenset(found)


def without_citations(text: str) -> str:
    """The text with its citations in brackets blanked out; places are kept."""
    return _CITED.sub(lambda match: " " * len(match[0]), text) if "(" in text or "[" in text or "@" in text else text


def _letters(text: str) -> tuple[str, ...]:
    """What stands for the stem of a term without content words (`EU`, `US`): its letters."""
    folded = late(r"[^\w]").sub("", text).casefold()
    return (folded,) if any(character.isalpha() for character in folded) else ()


def _quoted(text: str) -> Iterator[tuple[int, int, str]]:
    """Labels of up to five words in quotation marks; a longer quotation is somebody's sentence."""
    for match in _QUOTED.finditer(text):
        group = 1 if match[1] else 2
        if len(match[group].split()) <= 5:
            yield *match.span(group), "quoted"


def _names(text: str, names: Container[str]) -> Iterator[tuple[int, int, str]]:
    """Runs of words with a capital; a word that opens a sentence only if the paper has it elsewhere too."""
    for match in _NAME.finditer(text):
        start, end = match.span()
        opens = not late(r"[\w,;)]\s*$").search(text[max(0, start - 3) : start])
        while start < end:
            word = late(r"[^\s]+").match(text[start:end])
            assert word
            plain = word[0].casefold() in STOP or (
                opens and word[0] not in names and not _ABBREVIATION.fullmatch(word[0])
            )
            if not plain and not late(rf"{_LINKS}|the").fullmatch(word[0]):
                break
            opens = opens and word[0].casefold() in STOP
            start += word.end() + len(text[start + word.end() : end]) - len(text[start + word.end() : end].lstrip())
        found = text[start:end]
        if len(found) > 1 and found[0].isupper():
            yield start, end, "abbreviation" if _ABBREVIATION.fullmatch(found) else "name"


def _groups(text: str) -> Iterator[tuple[int, int, str]]:
    """Runs of two to four words of lower case between words and marks that part them; one word if it has a hyphen."""
    run: list[re.Match[str]] = []
    for token in [*_TOKEN.finditer(text), None]:
        if token is not None and token[0].islower() and not _parts(token[0]):
            run.append(token)
            continue
        hyphened = any("-" in word[0] for word in run)
        if (2 - hyphened) <= len(run) <= _LONGEST:
            yield run[0].start(), run[-1].end(), "compound" if hyphened else "group"
        run = []


def _parts(word: str) -> bool:
    """Whether no group of nouns goes across a word: stop words, adverbs and the verbs of the field."""
    first, hyphen, _ = word.partition("-")
    if first in STOP or len(first) < 3 or first.endswith("ly"):
        return not (hyphen and first not in STOP and len(first) > 1)
    base = _FORM.sub("", word) if word.endswith(("s", "d", "ing")) else word
    return any(form in _BREAKING for form in (word, base, base + "e", word.removesuffix("s")))
