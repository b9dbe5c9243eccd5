"""Gaps in what is known, as authors claim them: the sentences that establish a niche (Swales 1990, ch. 7)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from argcheck.manuscript import aims
from argcheck.manuscript.words import pieces, roots_of
from argcheck.patterns import late

_WORKS = (
    r"(?:research|stud(?:y|ies)|literature|discussion|scholarship|scholars|synthesis|inquiry|papers|authors|attention)"
)
_LESS = r"(?:explored|researched|studied|developed|examined|theori[sz]ed|theori[sz]ation|investigated|analy[sz]ed)"
_DONE = r"(?:explored|studied|examined|addressed|analy[sz]ed|investigated|considered|discussed|compared|assessed)"
_CUES = (
    r"\b(?:significant|important|notable|critical|major|key|clear|research|literature|knowledge|considerable) gaps?\b",
    r"\bgaps?\b.{0,40}\b(?:literature|research|knowledge|scholarship|understanding|remains?|exists?|persists?)\b",
    r"\b(?:paucity|dearth|scarcity|lack|shortage|absence|insufficient|scant|scarce|limited|little|inadequate)"
    rf" (?:of )?(?:\w+ ){{0,3}}{_WORKS}\b",
    rf"\bfew (?:\w+ ){{0,2}}{_WORKS}\b",
    rf"\bunder-?\s?{_LESS}\b",
    r"\b(?:largely|still|remains?|been) (?:\w+ )?(?:unexplored|unexamined|unstudied|understudied|unaddressed)\b",
    r"\bno (?:\w+ ){0,2}(?:study|studies|research|work|paper|trials?|experiments?|surveys?|analysis|authors?|scholars?)"
    r" (?:\w+ )?(?:has|have|exists?)\b",
    r"\b(?:evidence|data|research|knowledge|information|literature|studies|work)\b[^.;]{0,80}?"
    r"\b(?:is|are|remains?) (?:\w+ )?(?:scarce|scant|sparse|limited|lacking|missing|thin|patchy|rare)\b",
    r"\b(?:poorly|insufficiently|incompletely|inadequately|not (?:yet )?(?:well|fully)|barely|hardly)"
    r" (?:understood|known|documented|established|explained)\b",
    rf"\b(?:{_WORKS}|work) (?:is|are|remains?) (?:\w+ )?silent (?:on|about|as to)\b",
    r"\b(?:still|remains?) an? (?:open|unresolved|unanswered|unsettled) (?:question|issue|matter|problem)\b",
    r"\b(?:escaped|eluded) (?:\w+ )?(?:notice|attention|scrutiny)\b",
    r"\b(?:fill|clos|remed|address|bridg)\w*\b[^.;]{0,30}\b(?:lacunae?|voids?|omissions?)\b"
    r"|\b(?:lacunae?|voids?|omissions?)\b[^.;]{0,50}\b(?:fill|clos|remed|address|bridg|sets? right|put right)",
    r"\b(?:literature|research|scholars(?:hip)?|studies|works?) (?:has|have) (?:\w+ )?"
    r"(?:neglected|ignored|overlooked)\b",
    r"\b(?:little|not much|less) is (?:\w+ )?(?:known|understood)\b",
    rf"\b(?:nobody|no one|hardly anyone) has (?:\w+ ){{0,4}}?(?:{_DONE}|asked|measured|counted|described"
    r"|looked (?:at|into)"
    r"|taken (?:account|note)|tested|traced)\b",
    rf"\b(?:has|have) (?:not yet|not|yet to|never|rarely|hardly|seldom) (?:\w+ )?(?:been )?{_DONE}\b",
)
CUE = late("|".join(_CUES), re.IGNORECASE)
_CUED = frozenset(
    """
    gap gaps paucity dearth scarcity lack shortage absence insufficient scant scarce limited little inadequate few under
    underexplored underresearched understudied underdeveloped underexamined undertheorised undertheorized
    undertheorisation undertheorization underinvestigated underanalysed underanalyzed unexplored unexamined unstudied
    unaddressed no sparse lacking missing thin patchy rare poorly insufficiently incompletely inadequately barely hardly
    understood known documented established explained silent open unresolved unanswered unsettled escaped eluded lacuna
    lacunae void voids omission omissions neglected ignored overlooked nobody explored studied examined addressed
    analysed analyzed investigated considered discussed compared assessed
    """.split()
)
"""Words of which every cue has one."""
_GAP = late(r"\bgaps?\b", re.IGNORECASE)
_ANNOUNCES = late(
    r"\b(?:some|several|certain|important|key|critical|two|three|four|following|many)\s(?:\w+\s){0,2}gaps?\b",
    re.IGNORECASE,
)
_FILLS = late(
    r"\b(?:this|the present|our|current) (?:study|paper|article|research|work|thesis|analysis)\b|\b(?:we|I) \w+"
    r"|\b(?:fill|bridge|address|clos)(?:s|es|ed|ing)?\b.{0,30}\bgap",
    re.IGNORECASE,
)
_GAPS = r"(?:gap|omission|lacuna|void)s?"
_CLOSES = late(
    r"\b(?:this|the present|our|the) (?:study|paper|article|research|work|thesis|analysis|investigation) (?:\w+ ){0,3}"
    rf"(?:fill|clos|bridg|address|remed|mend)\w*\s(?:\w+ ){{0,2}}(?:this|that|the|these) (?:\w+ )?{_GAPS}\b"
    rf"|\b(?:we|I) (?:\w+ ){{0,3}}(?:fill|clos|bridg|address|remed|mend)\w*\s(?:this|that|the|these) (?:\w+ )?"
    rf"{_GAPS}\b|\b(?:this|that) {_GAPS} is (?:\w+ )?(?:filled|closed|bridged|addressed|mended) (?:here|by|in)\b",
    re.IGNORECASE,
)
"""What the paper says behind a gap that it promises to fill, which is then meant in so many words."""
TRADE = aims.TRADE | frozenset(
    roots_of(
        """
        gap literature paucity dearth scarcity lack shortage absence insufficient scant scarce limited little
        few inadequate known understood scholar scholarship academic attention researcher remain exist persist
        topic field area issue subject debate previous prior recent current significant important notable
        critical major key clear although though despite especially particularly mostly largely still
        underexplored developed theorized explored examined overlooked neglected ignored unexplored existing
        empirical empirically theoretical theoretically inclusion discussion synthesis source article book
        journal knowledge number change equal far best full observe observed fill respond close link bear hold
        relate concern course year time draw multidisciplinary interdisciplinary term write additionally
        understanding thorough systematic comprehensive rigorous detailed insight perspective viewpoint hand
        frequently hardly poorly insufficiently incompletely silent open unresolved unanswered unsettled lacuna void
        omission escape elude notice scrutiny trial experiment survey report supply right set right resolve resolves
        enter enters shape shapes light motivate motivates connection consequence
        """
    )
)
"""Roots of the words that gaps are claimed with, whatever is said to be unknown."""


def claims_gap(texts: Iterable[str]) -> Iterator[tuple[int, bool]]:
    """Which sentences of a paragraph claim a gap, by their place from 0, and whether in so many words.

    That is where the sentence says “gap”, stands before one in which the paper fills it, or behind one that announces
    several, and does not say what the paper does about it.
    """
    given = list(texts)
    announced = False
    for place, text in enumerate(given):
        fills = bool(_FILLS.search(text))
        closed = place + 1 < len(given) and bool(_CLOSES.search(given[place + 1]))
        announced = announced and not fills
        if announced or closed or cued(text):
            yield place, not fills and (announced or closed or bool(_GAP.search(text)))
            announced = announced or bool(_ANNOUNCES.search(text) and not fills)


def cued(text: str) -> bool:
    """Whether a sentence has words by which a gap is claimed."""
    return not _CUED.isdisjoint(pieces(text)) and bool(CUE.search(text))
