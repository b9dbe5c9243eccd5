"""Where a paper says that all it rests on was gathered or written by others."""

from __future__ import annotations

from collections.abc import Sequence

from argcheck.manuscript.words import pieces, worded

_STUFF = frozenset(
    """
    data dataset datasets sources source resources documents materials material information evidence literature
    statistics publications figures
    """.split()
)
_WRITTEN = frozenset("sources publications literature works documents texts books".split())
"""What is secondary where it is only said to be published; data and trials that were published may be pooled."""
_ONLY = frozenset(
    "only solely exclusively entirely completely wholly purely totally alone throughout fully strictly".split()
)
_SOLE = frozenset("sole only exclusive entire single".split())
_BASIS = frozenset("basis source sources foundation material evidence".split())
_KEEPS = frozenset("restrict restricts restricted confine confines confined limit limits limited".split())
_NOTHING = frozenset("but else other beyond except".split())
_NEW = frozenset("ourselves myself primary original new fresh own firsthand".split())
_GATHERED = frozenset(
    """
    collected gathered generated produced collect gather generate produce collection gathering obtained acquired
    elicited recorded undertaken draw drawn use used rely involve contain
    """.split()
)
_BUT_PART = frozenset("almost nearly mostly largely mainly primarily where when if in during after until".split())
"""Words beside which it is not all, or not always."""
_POOLED = frozenset("meta metaanalysis systematic pooled review reviews".split())
"""Words of a study of studies, whose participants are those of others."""
_WORTH = _NEW | frozenset("secondary published earlier".split())


def secondhand(text: str) -> str:
    """The words in which a sentence says that the paper rests on nothing but what others gathered, if it does."""
    held = pieces(text)
    if _WORTH.isdisjoint(held) or not _POOLED.isdisjoint(held) or (_STUFF | _WRITTEN).isdisjoint(held):
        return ""
    found = worded(text)
    said = found.said
    for at in range(len(said)):
        span = _all_secondary(said, at) or _none_new(said, at) or _not_gathered(said, at)
        if span:
            return found.stretch(span[0], span[1])
    return ""


def _all_secondary(said: Sequence[str], at: int) -> tuple[int, int] | None:
    """`entirely on the basis of secondary data`, `nothing but secondary literature`, `wholly on published sources`."""
    if said[at] == "secondary":
        stuff = next((at + 1 + place for place, word in enumerate(said[at + 1 : at + 4]) if word in _STUFF), None)
    elif said[at] in ("published", "earlier"):
        stuff = at + 1 if said[at + 1 : at + 2] and said[at + 1] in _WRITTEN else None
    else:
        return None
    if stuff is None:
        return None
    keeps = next((place for place in range(max(0, at - 5), at) if said[place] in _KEEPS), None)
    if keeps is not None and "to" in said[max(0, at - 2) : at]:
        return keeps, stuff
    before, behind = range(max(0, at - 8), at), range(stuff + 1, min(stuff + 4, len(said)))
    for place in before:
        only = (
            said[place] in _ONLY
            or (place == 0 and said[0] == "all" and said[1] in _STUFF)
            or (said[place] == "nothing" and said[place + 1] in _NOTHING)
        )
        if only and (place == 0 or said[place - 1] not in ("not", "almost", "nearly")):
            return place, stuff
    for place in behind:
        if said[place] in _SOLE and said[place + 1 : place + 2] and said[place + 1] in _BASIS:
            return at, place + 1
        if said[place] in _ONLY or (said[place] == "nothing" and said[place + 1 : place + 2] == ["else"]):
            return at, place + (said[place] == "nothing")
    return None


def _none_new(said: Sequence[str], at: int) -> tuple[int, int] | None:
    """`no original data were gathered`, `gathered no data of our own`, `no collection of primary data took place`."""
    if said[at] not in ("no", "not", "without"):
        return None
    reach = said[at + 1 : at + 7]
    new = next((place for place, word in enumerate(reach) if word in _NEW), None)
    stuff = next((place for place, word in enumerate(reach) if word in _STUFF), None)
    if new is None or stuff is None or abs(new - stuff) > 3:
        return None
    beside = said[max(0, at - 4) : at + 11]
    last = at + 1 + max(new, stuff)
    if _GATHERED.isdisjoint(beside) or not _BUT_PART.isdisjoint(said[last + 1 : last + 6]):
        return None
    return at, last


def _not_gathered(said: Sequence[str], at: int) -> tuple[int, int] | None:
    """`primary research was not undertaken`."""
    before = range(max(0, at - 4), at)
    primary = next((place for place in before if said[place] == "primary"), None)
    done = said[at + 1 : at + 2]
    if said[at] != "not" or primary is None or said[at - 1] not in ("was", "were") or _GATHERED.isdisjoint(done):
        return None
    gathered = not (_STUFF | {"research", "fieldwork"}).isdisjoint(said[primary:at])
    return (primary, at + 1) if gathered and _BUT_PART.isdisjoint(said[at + 2 : at + 7]) else None
