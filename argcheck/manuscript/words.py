"""Words that carry a text's content, and the stem that the forms of one word share (Snowball's English stemmer)."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from functools import cache, lru_cache
from typing import NamedTuple

from argcheck.patterns import caseless, late

WORD = late(r"[^\W\d_]+(?:['’][^\W\d_]+)?")
_DIGIT = late(r"\d")
_PIECE = late(r"\w+")
ROOT = 5
"""Letters of a stem that the words of one family share."""
STOP = frozenset(
    """
    a about above across after again against all almost alone along already also although always am among amongst an
    and another any anyone anything are aren't around as at away back be became because become becomes been before
    being below between both but by can can't cannot could couldn't did didn't do does doesn't doing don't done down
    due during each either else enough et al etc even ever every few first for former from further furthermore gave
    get give given gives go had hadn't has hasn't have haven't having he hence her here hers him his how however i
    if in indeed instead into is isn't it it's its itself just keep last latter least less let like likewise made
    make makes making many may me might mine more moreover most mostly much must my namely near need neither never
    nevertheless next no nobody non none nor not nothing now nowhere of off often on once one only onto or other
    others otherwise ought our ours out over own per perhaps put quite rather really regarding same second see seem
    seemed seems several shall she should shouldn't since so some such than that that's the their theirs them
    themselves then there thereby therefore these they third this those though three through throughout thus to
    together too toward towards two under unless unlike until up upon us use used uses using various very via was
    wasn't way we well were weren't what when whenever where whereas whereby wherein whether which while who whoever
    whole whom whose why will with within without won't would wouldn't yet you your
    """.split()
)
"""Words that hold a sentence together and say nothing of what it is about."""


@lru_cache(maxsize=8192)
def words(text: str) -> Sequence[str]:
    """The words of a text without case; numbers are none."""
    return tuple(WORD.findall(caseless(text)))


class Worded(NamedTuple):
    """A text by its words without case, each with where it stands."""

    text: str
    said: list[str]
    places: list[tuple[int, int]]

    def stretch(self, first: int, last: int) -> str:
        """The text from one word to another, both within."""
        return self.text[self.places[first][0] : self.places[last][1]]


def worded(text: str) -> Worded:
    found = list(WORD.finditer(text))
    return Worded(text, [match[0].casefold() for match in found], [match.span() for match in found])


@lru_cache(maxsize=8192)
def pieces(text: str) -> frozenset[str]:
    """The runs of letters and digits in a text, without case: a word that a pattern finds is among them.

    To look a pattern's words up here costs a twentieth of the pattern, and most sentences have none of them. Every
    kind of facts asks for the same sentences; the last ones are kept.
    """
    if numbered(text) or "’" in text or "'" in text or "_" in text:
        return frozenset(_PIECE.findall(caseless(text)))
    return frozenset(words(text))


@lru_cache(maxsize=8192)
def numbered(text: str) -> bool:
    """Whether a text has a figure."""
    return bool(_DIGIT.search(text))


def _in_word(letter: str) -> bool:
    return letter.isalnum() or letter == "_"


def standing(word: str, text: str, beside: Callable[[str], bool] = _in_word) -> Iterator[int]:
    """Where a word stands by itself in a text: with nothing at its ends that `beside` tells, by default no letter,
    figure or underscore.
    """
    at = text.find(word) if word else -1
    while at >= 0:
        if not (beside(text[at - 1 : at]) or beside(text[at + len(word) : at + len(word) + 1])):
            yield at
        at = text.find(word, at + len(word))


def stands(word: str, text: str) -> bool:
    """Whether a word stands by itself in a text."""
    return any(True for _ in standing(word, text))


@cache
def stem(word: str) -> str:
    """What the forms of a word have in common: `deterred` and `deters` are `deter`."""
    return _stemmer()(word.casefold().replace("’", "'"))


def root(word: str) -> str:
    """What words of one family have in common (`expand` and `expansion`): for saying that something is absent."""
    return stem(word)[:ROOT]


def content(text: str) -> list[str]:
    """The stems of a text's content words, in order, as often as they stand there."""
    return [stem(word) for word in words(text) if word not in STOP and len(word) > 2]


@cache
def _stemmer() -> Callable[[str], str]:
    from Stemmer import Stemmer

    made: Callable[[str], str] = Stemmer("english").stemWord
    return made


def rooted(stems: Iterable[str]) -> list[str]:
    """What is left of each stem for saying that something is absent."""
    return [each[:ROOT] for each in stems]


def roots_of(text: str) -> list[str]:
    """The roots of a text's content words, in order; the parts of a compound are words of their own."""
    return rooted(content(text))


def adjacent(roots: list[str], among: list[str]) -> bool:
    """Whether roots stand together, in any order, with at most one word between."""
    wanted, width = set(roots), len(roots) + 1
    return wanted <= set(among) and any(wanted <= set(among[start : start + width]) for start in range(len(among)))
