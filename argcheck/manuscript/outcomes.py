"""What was found, as an abstract tells it: by a verb of finding, a change, a comparison or a relation in the past."""

from __future__ import annotations

from collections.abc import Sequence

from argcheck.manuscript.announcing import aims_at, asks
from argcheck.manuscript.words import pieces, words

_TELLERS = frozenset(
    """
    we i results result findings finding analysis analyses evidence study data sources source article paper model
    models estimates estimate experiments experiment trial trials records interviews survey observations archives
    letters accounts author authors
    """.split()
)
"""Who or what tells a finding."""
_FINDS = frozenset(
    """
    observe observed detect detected document documented uncover uncovers uncovered discover discovered saw see noted
    note report reported estimate estimated find finds found show shows showed reveal
    reveals revealed demonstrate demonstrates demonstrated indicate indicates indicated suggest suggests suggested
    confirm confirms confirmed identify identifies identified establish establishes established attest attests point
    points bear witness
    """.split()
)
_SEEN = frozenset(
    """
    observed detected found seen noted evident apparent visible documented identified established discernible
    noticeable manifest present absent confirmed shown traced attributable
    """.split()
)
"""What a finding was: `a link was observed`."""
_CHANGED = frozenset(
    """
    rose fell grew dropped declined increased decreased improved worsened doubled tripled halved changed varied
    differed correlated covaried predicted explained accounted mediated moderated depended outperformed exceeded
    raised lowered reduced shortened lengthened delayed hastened accelerated slowed strengthened weakened
    deteriorated diminished dwindled climbed soared plummeted surpassed outweighed hinged shaped determined affected
    influenced altered contributed coincided yielded led moved recovered survived spread vanished persisted
    disappeared appeared emerged ceased stopped started began ended arose occurred happened remained stayed
    flourished withered collapsed failed succeeded lasted prevailed dominated outlived outlasted preceded followed
    """.split()
)
"""Verbs in the past of what came to pass, came about or went."""
_BRINGS = frozenset("bring brings brought come comes came".split())
_RELATION = frozenset(
    """
    association associations correlation correlations link links relation relationship effect effects difference
    differences change changes reduction reductions increase increases decline rise fall drop improvement improvements
    evidence influence impact dependence trend bearing
    """.split()
)
_NONE = frozenset("no little any marked clear strong weak significant small large slight".split())
_TURNS = frozenset("turn turns turned prove proves proved emerge emerges emerged transpired transpires".split())
_BE = frozenset("was were is are been be".split())
_MORE = frozenset("more less fewer better worse higher lower greater smaller larger most least best worst".split())
_MATTERS = frozenset("matter matters mattered count counts counted weigh weighs weighed".split())
_NO_COMPARISON = frozenset(
    """
    other another either neither rather whether together never under over after number further latter former water
    river order paper latest interest forest honest test west rest guest request
    """.split()
)
_WORTH = _FINDS | _SEEN | _CHANGED | _RELATION | _TURNS | _MORE
_WORTH |= frozenset("likely common frequent prone light attributed ascribed owed".split())
"""Words of which a sentence has one that tells what was found, but for comparatives."""


def tells_outcome(text: str) -> bool:
    """Whether a sentence tells what was found, and not what is sought."""
    held = pieces(text)
    if _WORTH.isdisjoint(held) and not any(word.endswith(("er", "est")) for word in held):
        return False
    said = words(text)
    if not any(_outcome(said, at) for at in range(len(said))):
        return False
    return not aims_at(text) and not asks(text)


def _bears(said: Sequence[str], at: int, before: Sequence[str]) -> bool:
    """`was found to have a bearing on`, `did not have a significant effect on`."""
    if said[at] in ("effect", "impact", "influence"):
        return not {"have", "had"}.isdisjoint(before)
    found = said[at] in ("found", "shown", "seen", "observed") and said[at + 1 : at + 2] == ("to",)
    return found and not _BE.isdisjoint(before[-2:])


def _outcome(said: Sequence[str], at: int) -> bool:
    word, before = said[at], said[max(0, at - 5) : at]
    if word in ("traced", "attributed", "ascribed", "owed") and said[at + 1 : at + 2] == ("to",):
        return not _BE.isdisjoint(before)
    if word == "light" and said[at - 1] == "to":
        return not _BRINGS.isdisjoint(before)
    if word in _CHANGED and at:
        # `increased prices` and `the reduced rate` are no verbs.
        return said[at - 1] not in ("the", "a", "an", "of", "and", "by", "with", "to", "had")
    if word in _FINDS and not _TELLERS.isdisjoint(before):
        return True
    if _bears(said, at, before):
        return True
    if word in _SEEN and not _BE.isdisjoint(said[max(0, at - 3) : at]):
        return not _RELATION.isdisjoint(said[:at])
    if word in _TURNS:
        return at > 0
    if word in _RELATION and not _NONE.isdisjoint(said[max(0, at - 3) : at]):
        return not (_BE | _FINDS | {"had", "has", "made", "makes", "followed", "there"}).isdisjoint(said)
    if word in ("more", "less") and before[-1:] and before[-1] in _MATTERS:
        return True
    if word in ("likely", "common", "frequent", "prone"):
        return not {"was", "were"}.isdisjoint(before) and not {"as", "more", "less", "most", "least"}.isdisjoint(before)
    if word in _MORE or (word.endswith(("er", "est")) and len(word) > 4 and word not in _NO_COMPARISON):
        return not {"was", "were"}.isdisjoint(said[max(0, at - 3) : at])
    return False
