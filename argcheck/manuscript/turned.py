"""A plain sentence and the same sentence turned: said again in the same words and denied.

“The text is never altered” and “the text is sometimes altered” differ in a word of denial alone. A sentence is taken
for what it says of a thing in general: in one clause, in words of its own, without a number or a hedge. What was not
found once may well have been found another time, so a denial in the past tense counts only where it says `never`, and
what can be so, or is so at times, is denied only by what says that it cannot be, or never is.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

from argcheck.manuscript.words import WORD, stem, words
from argcheck.patterns import late

LONGEST = 20
"""Words of a sentence that says one thing."""
FEWEST = 4
"""Words with a meaning that two sentences must share: fewer are met by chance."""
_DENYING = frozenset("not never cannot".split())
_PRESENT = frozenset("is are be do does can will must".split())
_PAST = frozenset("was were did had been could".split())
_AT_TIMES = frozenset("can sometimes often frequently occasionally usually regularly ever".split())
_AUXILIARIES = frozenset("is are was were be been do does did can will has have had".split())
_MERE = _DENYING | _AT_TIMES | _AUXILIARIES | frozenset("a an the also even still indeed".split())
"""What is left out where the words of two sentences are compared."""
_LIMITED = frozenset(
    """
    some all every each most many few several any none no both either neither nor always necessarily entirely fully
    wholly completely only merely just alone simply may might could would should if whether unless except perhaps
    possibly seem seems appear appears almost nearly hardly barely scarcely less more likely i we he she it they this
    these that those there here such so our my his her former latter other another one same than what which who yet
    again longer without two three four five six seven eight nine ten first second third
    """.split()
)
"""Words with which a sentence says less or other than that something is so, or speaks of something else."""
_ADJECTIVES = frozenset(
    """
    able acceptable accurate adequate appropriate available avoidable compatible complete conditional consistent
    constitutional controllable correct credible dependent detectable direct dispensable distinguishable effective
    efficient equal essential explicable fair fallible familiar feasible finite flexible imaginable intentional
    justified lawful legal measurable moral possible practicable predictable rational regular relevant reliable
    replaceable resolved reversible safe satisfactory separable solvable stable sufficient suitable sustainable
    thinkable tolerable valid visible
    """.split()
)
_OPPOSITE = {
    f"{prefix}{adjective}": adjective for adjective in _ADJECTIVES for prefix in ("un", "in", "im", "ir", "il")
}
"""Adjectives that deny by their beginning."""
_UNPLAIN = late(r"[\d?\"“”:;()\[\]]|,.*,|^\W*[^\WA-ZÀ-Þ]")
_ONLY_WAY = late(r"\b(?:is|are|was|were|remains?) the (?:only|sole) way (?:to|of|in which)\b")
_OTHER_WAY = late(r"\bcan (?:also |still |just as well )?be\b.* without (?=\w+ing\b)")
_WAY = frozenset("only sole way also still well without them they".split())


PASTS = {
    "lost": "lose", "kept": "keep", "rose": "rise", "risen": "rise", "fell": "fall", "fallen": "fall", "won": "win",
    "died": "die", "grew": "grow", "grown": "grow", "shrank": "shrink", "knew": "know", "known": "know",
    "held": "hold", "made": "make", "found": "find", "taught": "teach",
}  # fmt: skip
"""Pasts that a stem does not lead back to their verb."""


class Turned(NamedTuple):
    """The words with a meaning, what of it is said or denied, and the part of the sentence that says it."""

    stems: tuple[str, ...]
    extent: str
    denied: bool
    said: str


def turned(sentence: str) -> Iterator[Turned]:
    """What a plain sentence says of a thing in general; nothing where it is no such sentence, or sets a limit."""
    yield from _ways(sentence)
    plain = words(sentence)
    if not FEWEST <= len(plain) <= LONGEST or not _LIMITED.isdisjoint(plain) or _UNPLAIN.search(sentence.strip()):
        return
    denials = [at for at, word in enumerate(plain) if word in _DENYING or word in _OPPOSITE or word.endswith("n't")]
    stems = tuple(stem(_OPPOSITE.get(word, word)) for word in plain if word not in _MERE and not word.endswith("n't"))
    if len(denials) > 1 or len({*stems}) < FEWEST:
        return
    said = _predicate(sentence)
    if not denials:
        yield Turned(stems, "at times" if {*plain} & _AT_TIMES else "in general", False, said)
        return
    word = plain[denials[0]]
    whole = word in ("never", "cannot", "impossible") or "can" in plain
    if (word == "not" and (denials[0] == 0 or plain[denials[0] - 1] not in _PRESENT)) or (
        word != "never" and {*plain} & _PAST
    ):
        return
    yield Turned(stems, "in general", True, said)
    if whole:
        yield Turned(stems, "at times", True, said)


def _ways(sentence: str) -> Iterator[Turned]:
    """What is called the only way to something, and what can be without it."""
    only, other = _ONLY_WAY.search(sentence), _OTHER_WAY.search(sentence)
    if bool(only) == bool(other) or len(words(sentence)) > LONGEST:
        return
    stems = tuple(
        sorted({stem(PASTS.get(word, word)) for word in words(sentence) if word not in _MERE | _WAY | {"to"}})
    )
    if len(stems) >= FEWEST:
        yield Turned(stems, "only way", bool(other), _predicate(sentence))


def _predicate(sentence: str) -> str:
    """A sentence from the first word that may be turned: `is possible while the fighting lasts`."""
    turning = _MERE - {"a", "an", "the"}
    first = next((match.start() for match in WORD.finditer(sentence) if match[0].casefold() in turning), 0)
    return " ".join(sentence[first:].split()).rstrip(" .!")
