"""Parts that a paper gives for a whole: women and men, or a row of numbers behind the one that they make up."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from argcheck.manuscript.amounts import AMOUNT, NUMBER, amount, amounts, counting, in_figures
from argcheck.manuscript.samples import NOUNS, PARTIAL, SIZE
from argcheck.manuscript.words import pieces
from argcheck.patterns import late

_WOMEN = r"(?:women|females?|girls)"
_MEN = r"(?:men|males?|boys)"
_SEXES = frozenset("women men female females male males girls boys".split())
_BETWEEN = r"(?:\s*\([^()]*\))?(?:,? and |,? while |, |; ?(?:and )?|/)(?:the (?:other|remaining) )?"
_BE = r"(?:\s+(?:were|was|are|identified as|described themselves as))?\s+(?:adult\s+|young\s+)?"
_CHOICE = late(r"\bof (?:the |our |these )?$", re.IGNORECASE)
_DID = late(r"\b(?:were|was|had|did|took|gave|said|\w{3,}ed)\b")
"""What a part of a row did, which others may not have done."""
_SHARE = r"(?:\s*\([^()]*\))?"
OTHERS = late(
    r"\b(?:non-?binary|divers|diverse|other|others|another|undisclosed|disclose|state|stated|prefer\w*|unknown"
    r"|missing|unspecified|trans\w*"
    r"|sex of|gender of|no (?:answer|information|gender)|not (?:given|say|known|reported|recorded)|couples?"
    r"|families|pairs?|unclear|one of"
    r"|three were|both|child\w*|infants?|bab(?:y|ies)|mixed|hermaphrodites?|remaining|rest|including|at least)\b",
    re.IGNORECASE,
)
"""Words beside which women and men are not all there were."""
_IN = "in|from|at|with"
_YEAR = late(r"(?:1[5-9]|20)\d\d")
_LAST = late(r"and \d")
"""Before the last number of a row."""
_ASIDE = late(r"\([^()]*\)")
_AGES = late(r"\b(?:aged|between|from|mean age|ages?)\b[^.;]{0,40}?\byears?(?: old| of age)?\b", re.IGNORECASE)


class Sum(NamedTuple):
    """`384 respondents` and the parts given for it (`201 women and 173 men`)."""

    whole: int
    parts: tuple[int, ...]
    said: str
    given: str
    how: str
    """By sexes, placed (each part behind one preposition), or named."""
    same: bool
    """Whether one sentence gives both."""

    @property
    def total(self) -> int:
        return sum(self.parts)


def _row(first: str, again: str) -> re.Pattern[str]:
    words = r"[^,;:.()\d]{2,40}?"
    return late(
        rf"{NOUNS}(?:\s+(?:were|was)\s+[a-z]+ed)?\s*(?P<open>,|:|\(|—|–)\s*"
        rf"(?P<row>{AMOUNT}\s+{first}{words}(?:, {AMOUNT}\s+{again}{words})*"
        rf",? and {AMOUNT}\s+{again}{words})(?=[.);]|$)",
        re.IGNORECASE,
    )


_PAIR = late(
    rf"(?P<one>{AMOUNT}){_SHARE}{_BE}(?:(?P<w>{_WOMEN})|(?P<m>{_MEN})){_BETWEEN}"
    rf"(?P<two>{AMOUNT}){_SHARE}{_BE}(?(w){_MEN}|{_WOMEN})\b",
    re.IGNORECASE,
)
_NAMED = r"(?!(?:in|from|at|with|of|to|and|or)\b)[^\W\d_]"
_ROWS = (("placed", _row(f"(?P<in>{_IN})", "(?P=in)")), ("named", _row(_NAMED, _NAMED)))
"""A whole and its row of parts, each behind one preposition, or each with a word or two."""


def sums(sentence: str, before: str = "") -> Iterator[Sum]:
    """The wholes whose parts a sentence gives; for women and men the whole may stand in the sentence before."""
    numbers = [match[0] for match in NUMBER.finditer(in_figures(sentence))]
    if len(numbers) > 1 and not pieces(sentence).isdisjoint(_SEXES):
        yield from _of_sexes(sentence, before)
    elif (
        len(numbers) > 2 and sum(not _YEAR.fullmatch(one) for one in numbers) > 1 and _LAST.search(in_figures(sentence))
    ):
        yield from _of_row(sentence)


def _of_sexes(sentence: str, before: str) -> Iterator[Sum]:
    found = list(_PAIR.finditer(in_figures(sentence)))
    if len(found) != 1 or OTHERS.search(sentence) or PARTIAL.search(sentence):
        return
    pair = found[0]
    if sentence[: pair.start()].count("(") > sentence[: pair.start()].count(")"):
        whole = _alone(sentence[: sentence.rfind("(", 0, pair.start())], "")
    else:
        whole = _alone(sentence[: pair.start()], sentence[pair.end() :])
    same = whole is not None
    if not counting(sentence[: pair.start()] + " " + sentence[pair.end() :]) and not PARTIAL.search(before):
        whole = whole or _alone(before, "")
    parts = (amount(pair["one"]), amount(pair["two"]))
    if whole and whole[0] > max(parts):
        yield Sum(whole[0], parts, whole[1], sentence[pair.start() : pair.end()], "sexes", same)


def _alone(before: str, behind: str) -> tuple[int, str] | None:
    """What a text counts, where it counts one thing only, ages apart."""
    text = _AGES.sub(" ", _ASIDE.sub(" ", f"{before} # {behind}"))
    matches = list(SIZE.finditer(in_figures(text)))
    found = [(amount(match["number"]), text[match.start() : match.end()]) for match in matches]
    return found[0] if len(found) == 1 and amounts(text) == {found[0][0]} else None


def _of_row(sentence: str) -> Iterator[Sum]:
    for how, pattern in _ROWS:
        for match in pattern.finditer(in_figures(sentence)):
            parts = tuple(amount(each[0]) for each in NUMBER.finditer(match["row"]))
            whole = amount(match["number"])
            ahead = sentence[: match.start()]
            plain = match["open"] != "," or (
                how == "placed" and not _CHOICE.search(ahead) and not _DID.search(match["row"])
            )
            if plain and max(parts) < whole and not PARTIAL.search(sentence[: match.start("row")]):
                said = sentence[match.start("number") : match.end("noun")]
                given = sentence[match.start("row") : match.end("row")]
                yield Sum(whole, parts, said, given, how, True)
                return
