"""How a paper announces what it asks and what it aims at: the moves by which it occupies a niche (Swales 1990)."""

from __future__ import annotations

import re

from argcheck.manuscript.words import pieces
from argcheck.patterns import late

WORKS = (
    r"(?:study|paper|article|research|thesis|work|essay|project|contribution|chapter|book|monograph|dissertation|report"
    r"|investigation|inquiry|enquiry|analysis|trial|experiment|survey)"
)
_THIS = rf"(?:this|the(?: present| current)?|our|my)\s+{WORKS}"
_BESIDES = r"(?:also|further|furthermore|then|thus|therefore|moreover|likewise|besides|too|first|\w+ly)"
_ADVERB = rf"(?:{_BESIDES}\s+)"
_ORDER = (
    r"(?:first|second|third|fourth|further|another|other|additional|main|central|key|principal|primary|secondary|major"
    r"|specific|overall|general|subsidiary|related|final|last|overarching|guiding|leading|ultimate|research)"
)
_WHICH = (
    r"(?:whether|if|how|why|what|which|when|where|who|whose|to what (?:extent|degree)|(?:by|in|under|through|at|for)"
    r" (?:what|which))\b"
)
_INDIRECT = rf"(?:the (?:\w+ )?(?:questions?|extent)\b|{_WHICH})"

_ASK = (
    r"(?:ask(?:s|ed)?|address(?:es|ed)?|examin(?:es?|ed)|consider(?:s|ed)?|explor(?:es?|ed)|investigat(?:es?|ed)"
    r"|inquir(?:es?|ed)(?: into)?|enquir(?:es?|ed)(?: into)?|prob(?:es?|ed)|stud(?:y|ies|ied)"
    r"|test(?:s|ed)?|assess(?:es|ed)?"
    r"|(?:want(?:s|ed)?|wish(?:es|ed)?|s(?:eeks?|ought)|aim(?:s|ed)?|tr(?:y|ies|ied)|set out)"
    r" to (?:know|find out|see|learn|establish|understand|determine|ask|clarify|explain|answer))"
)
_SUBJECT = (
    r"(?:questions?|study|paper|article|research|thesis|chapter|essay|project|contribution|we|I|analysis|inquiry"
    r"|enquiry|investigation)"
)
ASKS = late(
    rf"\b{_SUBJECT}\b[^.;]{{0,60}}?\b{_ASK},?\s+(?:and [^.;,]{{1,40}},\s+)?{_INDIRECT}"
    rf"|\bit\s+{_ADVERB}?(?:asks|addresses)\s+{_INDIRECT}"
    rf"|\b{_SUBJECT}\s+(?:is|are|was)\s+{_ADVERB}*(?:directed|addressed|devoted)\s+(?:at|to)\s+{_INDIRECT}"
    rf"|\b{_ORDER}\s+(?:research\s+)?questions?\b[^.;?]{{0,50}}?\b(?:is|are|was|were|concern(?:s|ed)?)\s+{_ADVERB}?{_INDIRECT}"
    rf"|\bour\s+(?:{_ORDER}\s+)?(?:research\s+)?questions?\s+(?:is|was)\s+{_ADVERB}?{_INDIRECT}",
    re.IGNORECASE,
)
_ASKING = frozenset(
    """
    ask asks asked address addresses addressed examine examines examined consider considers considered explore
    explores explored investigate investigates investigated inquire inquires enquire enquires probe probes study
    studies studied test tests tested assess assesses assessed know find see learn establish understand determine
    clarify explain answer directed devoted question questions
    """.split()
)
_AIM = r"(?:aim|goal|objective|purpose|intention|ambition)s?"
_MEANS = (
    r"(?:aim(?:s|ed)?|seek(?:s)?|sought|intend(?:s|ed)?|attempt(?:s|ed)?|set(?:s)? out|strives?|endeavou?r(?:s|ed)?"
    r"|undert(?:akes?|ook)|(?:is|was) (?:intended|designed|meant))"
)
AIMS = late(
    rf"\b{_AIM}\s+(?:of (?:this|the(?: present)?|our) \w+|here)?\s*(?:is|are|was|were)(?:,?\s+{_BESIDES},?)?\s+to\b"
    rf"|\b(?:is|was)\s+{_ADVERB}?(?:the|an?|our|its)\s+(?:{_ORDER}\s+)*{_AIM}\s+of\s+{_THIS}\s+to\b"
    rf"|\b{_THIS}\s+{_ADVERB}*{_MEANS}\s+(?:to\b|at\s+(?:\w+ing|an?|the)\b|an?\b)"
    rf"|\bwe\s+{_ADVERB}*(?:{_MEANS}|wish(?:ed)?|want(?:ed)?)\s+(?:to\b|at\s+\w+ing\b)"
    rf"|\bwe\s+{_ADVERB}*set\s+ourselves\s+the\s+(?:task|aim|goal)\s+of\b",
    re.IGNORECASE,
)
_AIMING = frozenset(
    """
    aim aims aimed goal goals objective objectives purpose purposes intention intentions ambition ambitions seek
    seeks sought intend intends intended attempt attempts attempted set sets strives endeavour endeavours
    endeavoured endeavor endeavors endeavored undertakes undertook designed meant wish wished want wanted
    """.split()
)
"""Words of which every sentence has one that announces an aim."""


def asks(text: str) -> bool:
    """Whether a sentence poses a question of the paper's own, with a question mark or in indirect speech."""
    if text.rstrip().endswith("?") and len(text.split()) > 5:
        return True
    return not _ASKING.isdisjoint(pieces(text)) and bool(ASKS.search(text))


def aims_at(text: str) -> bool:
    """Whether a sentence says what the paper is to do."""
    return not _AIMING.isdisjoint(pieces(text)) and bool(AIMS.search(text))
