"""What a conclusion calls all that was found: the concept behind a frame by which a name is given to it.

`The notion of …`, `what is at stake is …`, `we are witnessing a …`: the frame is told by a few words before the noun
phrase, and whether the concept is new is for the reader of the whole text to say.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from argcheck.manuscript.words import STOP, WORD, pieces

_NAMES = frozenset("notion concept idea label rubric umbrella heading phenomenon logic principle paradox".split())
"""What a concept is called, before `of`."""
_HEADS = _NAMES | frozenset(
    """
    term word mechanism process key name dynamic problem theme answer diagnosis thread denominator engine
    """.split()
)
"""What is said to be a concept, before `is`."""
_AT = frozenset("stake work issue play heart bottom root".split())
_SEES = frozenset("witnessing seeing confronting facing encountering witness confront face".split())
_COMES_TO = frozenset("amounts amount amounted boils comes adds speaks speak testify testifies".split())
_BE = frozenset("is was are were".split())
_DESCRIBED = frozenset(
    """
    described understood captured characterised characterized termed called interpreted read
    """.split()
)
_SHOWS = frozenset(
    """
    exemplify exemplifies epitomise epitomises epitomize epitomizes embody embodies instantiate
    """.split()
)
_CASES = frozenset("cases case findings results observations patterns pattern examples".split())
_CARRIES = frozenset("example case instance form kind sort matter illustration specimen type".split())
"""What carries a concept behind `of`: `a textbook case of …`."""
_BEHIND = frozenset("behind beneath underneath".split())
_ARTICLE = frozenset("a an the".split())
_WORTH = (
    _NAMES
    | _HEADS
    | _AT
    | _SEES
    | _COMES_TO
    | _BEHIND
    | _DESCRIBED
    | _SHOWS
    | {"dealing", "heart", "core"}
    | frozenset(
        """
    this
    """.split()
    )
)
_ABSTRACT = ("ity", "ism", "sis", "ness", "ship", "cy", "nomia", "ance", "ence", "tude", "sia", "gia", "archy", "omy")
"""How a single noun ends that names a concept."""
_LONGEST = 3


def given_names(text: str) -> Iterator[str]:
    """The concepts of one to three words by which a sentence names what was found."""
    if _WORTH.isdisjoint(pieces(text)):
        return
    found = list(WORD.finditer(text))
    said = [match[0].casefold() for match in found]
    if opening := _opening(text, found, said):
        yield opening
        return
    for at in range(1, len(said)):
        if _leads(said, at):
            first = at + (said[at] in _ARTICLE)
            last = _phrase(text, found, said, first)
            if last > first and said[last - 1] in _CARRIES and said[last : last + 1] == ["of"]:
                first = last + 1 + (said[last + 1 : last + 2] != [] and said[last + 1] in _ARTICLE)
                last = _phrase(text, found, said, first)
            if last - first == 1 and said[last : last + 2] == ["of", "the"] and not said[first].endswith(_ABSTRACT):
                more = _phrase(text, found, said, last + 2)  # `the tyranny of the majority`
                last = more if more == last + 3 else last
            size = last - first
            if size > 1 or (size == 1 and said[first].endswith(_ABSTRACT)):
                yield text[found[first].start() : found[last - 1].end()]
                return


def _opening(text: str, found: list[re.Match[str]], said: Sequence[str]) -> str:
    """The two or three words that open a sentence and are said to be what explains: `… is the principle that …`."""
    be = next((at for at in (2, 3) if said[at : at + 2] in (["is", "the"], ["is", "a"])), 0)
    head = next((word for word in said[be + 2 : be + 5] if word in _HEADS), "") if be else ""
    opens = head and said[0] not in STOP and not any(word in STOP or word.endswith("ly") for word in said[:be])
    plain = opens and all(match[0][0].islower() for match in found[1:be])
    return text[found[0].start() : found[be - 1].end()] if plain and text[: found[be - 1].end()].count(",") == 0 else ""


def _leads(said: Sequence[str], at: int) -> bool:
    """Whether a frame ends before a word."""
    last, before = said[at - 1], said[max(0, at - 9) : at - 1]
    if last == "of":
        return bool(before) and before[-1] in _NAMES
    if last in _BE:
        this = at - 1 <= 4 and said[0] == "this" and not {"study", "paper"}.intersection(before)
        head = next((word for word in said[:4] if word in _HEADS), "")
        at_stake = any(word in _AT and before[place - 1] == "at" for place, word in enumerate(before) if place)
        return at_stake or bool(head) or (this and said[at] not in _ARTICLE)
    if last in ("stands", "lies", "stood", "lay"):
        heart = not {"heart", "root", "core", "bottom"}.isdisjoint(before) and "of" in before
        return heart or not _BEHIND.isdisjoint(before)
    if last in _SEES:
        return not {"we", "us"}.isdisjoint(before[-4:])
    if last == "with":
        return before[-1:] == ["dealing"] and "we" in before
    if last == "as":
        return bool(before) and before[-1] in _DESCRIBED and not {"best", "may", "can", "aptly"}.isdisjoint(before)
    if last in _SHOWS:
        return not _CASES.isdisjoint(before)
    return last in ("to", "of") and bool(before) and not _COMES_TO.isdisjoint(before[-2 - (last == "of") :])


def _phrase(text: str, found: list[re.Match[str]], said: Sequence[str], first: int) -> int:
    """Where the noun phrase ends that begins at a word: it goes on over small words of content side by side."""
    last = first
    while last < len(said) and last - first < _LONGEST and said[last] not in STOP and len(said[last]) > 2:
        if said[last].endswith("ly") or (said[last].endswith("ed") and last > first) or not found[last][0][0].islower():
            break
        last += 1
        if last < len(said) and text[found[last - 1].end() : found[last].start()] not in (" ", "-"):
            break
    return first if last == first + 1 and said[first].endswith("ed") else last
