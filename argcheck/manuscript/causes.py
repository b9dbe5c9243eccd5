"""What a sentence says causes what: the words left and right of a verb that says so, whichever way round it is put.

The verbs are those of causal statements in the literature on their extraction (Girju 2003, "Automatic detection of
causal relations for question answering"; Blanco and others 2008); of verbs of change (to raise, to weaken) the
commonest are taken.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from argcheck.manuscript.words import content, pieces, stem
from argcheck.patterns import late

_ADVERB = r"(?:(?:\w+ly|also|often|then|thus|further|mainly)\s+)?"
_RAISES = """
    increase heighten strengthen weaken reduce deepen exacerbate aggravate worsen fuel trigger provoke cause produce
    generate induce engender stimulate undermine erode foster encourage create raise lower diminish escalate amplify
    accelerate drive depress improve boost enhance hinder hamper inhibit discourage impair promote facilitate slow
    impede curb dampen inflate spark kindle breed spawn prompt elicit evoke precipitate stifle suppress restrain retard
    disrupt damage harm destroy deplete magnify compound prolong shorten widen inflame nourish perpetuate sustain
    constrain feed beget threaten jeopardise jeopardize heal cure alleviate ease relieve mitigate prevent hasten
""".split()
_FORWARD = (
    rf"(?:{'|'.join(_RAISES)})(?:e?s|d|ed)?|drove|driven|intensif(?:y|ies|ied)|le(?:ad|ads|d) to|result(?:s|ed)? in"
    r"|g(?:ive|ives|ave) rise to|br(?:ing|ings|ought) (?:about|on)|contribut(?:e|es|ed) to"
    r"|sets? off|spur(?:s|red)?|(?:lie|lies|lay) behind|account(?:s|ed)? for"
    r"|underl(?:ie|ies|ay)|g(?:ive|ives|ave) birth to"
    r"|(?:is|are|was|were) (?:\w+ly )?(?:responsible|to blame) for"
    r"|(?:is|are|was|were) (?:an?|the) (?:\w+ )?(?:cause|driver|source|root) of"
)
_BE = r"(?:is|are|was|were|has been|have been|had been)\s+(?:\w+ly\s+)?"
_BACKWARD = (
    r"reflect(?:s|ed)?|(?:result|stem|deriv|aris|follow|flow)(?:e|es|s|ed|med)? from|arose from"
    r"|spr(?:ing|ings|ang) from"
    rf"|{_BE}(?:caused|produced|driven|triggered|generated|fuelled|fueled|brought about|created|provoked|induced"
    r"|fostered|prompted|sparked|precipitated|elicited|increased|reduced|raised|lowered|worsened|aggravated"
    r"|exacerbated|impaired|weakened|strengthened|slowed|stimulated|brought on|set off|fed|spurred) by"
    rf"|{_BE}(?:an?|the) (?:\w+ )?(?:result|consequence|effect|product|outcome|symptom|reflection|upshot"
    r"|outgrowth) of|ha(?:s|ve|d) (?:its|their) (?:\w+ )?(?:origins?|roots?|source) in"
    rf"|{_BE}(?:due|attributable|traceable|owing) to|{_BE}rooted in|owe[sd]? (?!nothing|little)(?:\w+ ){{0,2}}to"
)
_VERB = late(rf"\b(?:(?P<backward>{_BACKWARD})|(?P<forward>{_FORWARD}))\b")
_VERBS = frozenset(
    """
    drove driven intensify intensifies intensified lead leads led result results resulted give gives gave bring brings
    brought contribute contributes contributed reflect reflects reflected arose spring springs sprang caused produced
    triggered generated fuelled fueled created provoked consequence effect product outcome symptom reflection due
    attributable traceable owing owe owes owed rooted set sets spur spurs spurred lie lies lay responsible blame cause
    driver source root induced fostered prompted sparked precipitated elicited increased reduced raised lowered worsened
    aggravated exacerbated impaired weakened strengthened slowed stimulated brought fed
    """.split()
).union(
    (verb + ending for verb in _RAISES for ending in ("", "s", "es", "d", "ed")),
    (
        verb + ending
        for verb in ("result", "stem", "deriv", "aris", "follow", "flow")
        for ending in ("", "e", "es", "s", "ed", "med")
    ),
)
_VERBS |= frozenset(
    "upshot outgrowth origin origins roots account accounts accounted underlie underlies underlay".split()
)
"""Words of which everything that `_VERB` finds has one."""
_BEFORE = late(rf"\s(?:(?:has|have|had)\s+)?{_ADVERB}$", re.IGNORECASE)
_PASSIVE = late(r"\b(?:is|are|was|were|be|been|being)\s+(?:(?:\w+ly|also|further|then)\s+)?$", re.IGNORECASE)
"""What makes a thing that is raised of one that raises."""
_BREAK = late(
    r"[,;:—()]|\s–\s|\b(?:that|which|who|when|while|where|whereas|although|though|because|since|if|thereby|but|as)\b",
    re.IGNORECASE,
)
_UNSURE = late(
    r"\b(?:not|never|no|neither|nor|hardly|cannot|may|might|could|would|can|if|whether|unless|should|must|will"
    r"|to|did|does|do"
    r"|without)\b|n['’]t\b",
    re.IGNORECASE,
)
_AMOUNTS = frozenset(
    map(
        stem,
        """
        more less much many growing increasing rising higher high low lower larger large greater great further new old
        strong stronger weak weaker increased reduced level levels degree number amount growth rise increase decrease
        decline lack loss breakdown greatly significantly overall general certain different particular earlier similar
        such kind form forms kinds poor bad better worse best sluggish slow rapid severe mild widespread persistent
        excessive insufficient inadequate heightened deteriorating worsening rampant acute frequent sustained prolonged
        constant
        """.split(),
    )
)
"""Words that say how much of a thing, which both ways to put a cause leave out or put in."""
_MUTUAL = late(
    r"\b(?:mutual\w*|reciproc\w+|spirals?|spiral\w+|vicious|virtuous|each other|one another|feedback|in turn"
    r"|cycle|cyclical\w*"
    r"|both ways|two-way|bidirectional\w*|self-reinforc\w+|reinforc\w+|interplay|loops?|circular\w*|interdepend\w+)\b",
    re.IGNORECASE,
)


class Cause(NamedTuple):
    """One statement of a cause: cause and effect as they stand there, and the words that join them."""

    cause: str
    effect: str
    words: str


def causes(text: str) -> Iterator[Cause]:
    """What a sentence says causes what; what is denied, open or only possible is passed over."""
    for match in () if _VERBS.isdisjoint(pieces(text)) else _VERB.finditer(text):
        breaks = [each.end() for each in _BREAK.finditer(text, 0, match.start())]
        start = breaks[-1] if breaks else 0
        following = _BREAK.search(text, match.end())
        verb = _BEFORE.search(text, start, match.start())
        left = text[start : verb.start() if verb else match.start()]
        right = text[match.end() : following.start() if following else len(text)]
        if _UNSURE.search(left) or (match["forward"] and _PASSIVE.search(text, start, match.start())):
            continue
        if thing(left) and thing(right):
            one, other, said = (
                " ".join(part.split()).strip(" .") for part in (left, right, text[start + len(left) : match.end()])
            )
            yield Cause(other, one, said) if match["backward"] else Cause(one, other, said)


@cache
def thing(words: str) -> frozenset[str]:
    """The stems of what a stretch of text names, without words that say how much of it."""
    return frozenset(content(words)) - _AMOUNTS


def likeness(one: str, other: str) -> int:
    """How many in a hundred of the stems of two things are of both."""
    first, second = thing(one), thing(other)
    return 100 * len(first & second) // (len(first | second) or 1)


def mutual(text: str) -> bool:
    """Whether a sentence says that things work upon each other."""
    return bool(_MUTUAL.search(text))
