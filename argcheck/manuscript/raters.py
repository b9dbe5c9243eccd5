"""People who sort a material into categories, as a methods section tells it: who they are, and what they do.

Krippendorff 2018, ch. 12: where several people code, how far they agree is part of the result.
"""

from __future__ import annotations

from collections.abc import Sequence

from argcheck.manuscript.words import pieces, worded

_PEOPLE = frozenset(
    """
    coders raters annotators judges assistants researchers authors students colleagues experts lawyers linguists
    historians psychologists sociologists nurses physicians clinicians teachers analysts readers reviewers members
    investigators scholars observers specialists economists biologists engineers translators librarians archivists
    graduates undergraduates postgraduates people persons scorers transcribers phoneticians therapists us
    radiologists pathologists psychiatrists dentists surgeons doctors examiners inspectors markers
    """.split()
)
_ANYBODY = frozenset("students teachers nurses readers people undergraduates".split())
"""People who may be those studied, whose sorting is a task."""
_ONE = frozenset("coder rater annotator author researcher reader judge reviewer scorer investigator".split())
_ANOTHER = frozenset("second third another other".split())
"""One of several, where it is one of those who code."""
_SKILLED = frozenset(
    "trained doctoral graduate postgraduate research independent independently blind blinded law".split()
)
_CODED = frozenset(
    """
    coded recoded annotated tagged double-coded cross-coded coding annotation tagging categorisation categorization
    classification
    """.split()
)
"""What is never a task of those studied."""
_SEVERAL = frozenset("two three four five six several both pair team group independent trained multiple all".split())
_SORTED = frozenset(
    """
    coded recoded annotated rated scored classified categorised categorized labelled labeled tagged indexed sorted
    grouped themed double-coded cross-coded
    """.split()
)
"""What is done to a material by those who code it."""
_ASSIGNS = frozenset("assigned allotted allocated attributed placed put ascribed sorted grouped identified".split())
"""What is coding where it is to categories."""
_CATEGORIES = frozenset(
    "category categories theme themes code codes class classes type types label labels heading headings".split()
)
_SORTING = frozenset(
    "coding annotation classification categorisation categorization labelling labeling tagging indexing".split()
)
_DOING = frozenset(
    """
    done carried performed conducted undertaken made completed handled shared divided took part participated did
    undertook performed completed conducted helped joined
    """.split()
)
_JOINS = frozenset("and then who also each both us have had or later first".split())
_WE_BOTH = frozenset("both each two three independently separately jointly".split())
_BE = frozenset("be were was is are been".split())
_WORTH = _SORTED | _SORTING | _CATEGORIES
_HANDS = frozenset("we pairs jointly separately independently twice by".split())
"""Words beside which a sentence may be about several people whatever they are called."""
_APART = frozenset("separately independently jointly each both".split())
_COUNT = frozenset("two three four five six several".split())
_BODIES = frozenset("panel team committee jury crew pair".split())
_SHARED = frozenset("pairs jointly separately independently twice".split())
_NEAR = 12
REACH = 8
"""Words behind people in which it is said that each did it."""


def coding(text: str) -> str:
    """The words in which a sentence says that several people coded something, if it does."""
    held = pieces(text)
    if _WORTH.isdisjoint(held) or (_PEOPLE | _HANDS | _ANOTHER).isdisjoint(held):
        return ""
    found = worded(text)
    said = found.said
    for at, word in enumerate(said):
        if word in _SORTING and (last := _shared(said, at)):
            return found.stretch(at, last)
        start = _several(said, at) if word in _PEOPLE or word in _ONE or _called(said, at) else _ourselves(said, at)
        if start is None or (word in _ANYBODY and (_SKILLED | _CODED).isdisjoint(said)):
            continue
        if (first := _by(said, start)) is not None:
            return found.stretch(first, at)
        if last := _do(said, at):
            return found.stretch(start, last)
    return ""


def _several(said: Sequence[str], at: int) -> int | None:
    """Where what says that the people at a word are several begins: `two trained`, `two of the`, `a team of`."""
    if said[at] in _ONE:
        return at - 1 if at and said[at - 1] in _ANOTHER else None
    several = _SEVERAL | {"second"} if said[at] == "authors" else _SEVERAL
    body = next((place for place in range(max(0, at - 5), at) if said[place] in _BODIES), None)
    start = next((place for place in range(max(0, at - 5), at) if said[place] in several), None)
    start = body if body is not None and start is not None else start
    apart = not _APART.isdisjoint(said[at + 1 : at + 1 + REACH])
    return at if start is None and apart and said[at] in ("authors", "researchers", "investigators") else start


def _called(said: Sequence[str], at: int) -> bool:
    """Whether a word is that of any people, as who does it: `by a panel of three barristers`."""
    word, before = said[at], said[max(0, at - 5) : at]
    return word.endswith("s") and not _COUNT.isdisjoint(before[-2:]) and not _BODIES.isdisjoint(before)


def _shared(said: Sequence[str], at: int) -> int:
    """Where it is said of coding that several did it: `coding was done in pairs`."""
    behind = said[at + 1 : at + 6]
    if not behind or behind[0] not in _BE or _DOING.isdisjoint(behind):
        return 0
    return next((at + 1 + place for place, word in enumerate(behind) if word in _SHARED), 0)


def _ourselves(said: Sequence[str], at: int) -> int | None:
    """`We both`, `we independently`."""
    behind = said[at + 1 : at + 2]
    return at if said[at] == "we" and behind and behind[0] in _WE_BOTH else None


def _by(said: Sequence[str], start: int) -> int | None:
    """Where a verb or noun of sorting stands before `by` and the people: `were annotated … by two linguists`."""
    by = next(
        (place for place in range(start - 1, max(-1, start - 4), -1) if said[place] in ("by", "among", "between")), None
    )
    if by is None:
        return None
    before = range(max(0, by - _NEAR), by)
    for place in before:
        if said[place] in _SORTED:
            return place
        if said[place] in _SORTING and not _DOING.isdisjoint(said[place:by]):
            return place
        if said[place] in _CATEGORIES and not _ASSIGNS.isdisjoint(said[before[0] : by]):
            return place
    return None


def _do(said: Sequence[str], at: int) -> int:
    """The last word of what the people at a word do, if they sort: `coded`, `allotted it to one of seven themes`."""
    reach = range(at + 1, min(at + 1 + _NEAR + 4, len(said)))
    for place in reach:
        if said[place] == "by":
            return 0
        if said[place] in _SORTED and _predicate(said, at, place):
            return place
        if said[place] in _SORTING and not _DOING.isdisjoint(said[at + 1 : place]):
            return place
        if said[place] in _CATEGORIES and any(
            said[verb] in _ASSIGNS and _predicate(said, at, verb) for verb in range(at + 1, place)
        ):
            return place
    return 0


def _predicate(said: Sequence[str], at: int, verb: int) -> bool:
    """Whether a verb is what the people at a word do, and no participle behind another noun (`a town classified …`)."""
    before = said[verb - 1]
    return verb == at + 1 or said[at + 1] == "who" or before in _JOINS or before.endswith("ly")
