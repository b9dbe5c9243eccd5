"""Words turned into their opposite: something good that is said to be made worse, or to threaten.

The nouns are those that name a state everybody wants or fears; what is good in one field and bad in another
(`growth`, `pressure`) is left out, and so are nouns that more often stand before another (`health risk`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from argcheck.manuscript.words import caseless, holds
from argcheck.patterns import late

_GOOD = (
    "stability|security|safety|peace|prosperity|well-?being|trust|confidence|cooperation|solidarity|cohesion"
    "|harmony|resilience"
    "|transparency|accountability|inclusion|equality|equity|justice|freedom|democracy|literacy|wellness|fairness"
    "|reliability"
    "|validity|accuracy|preparedness|tolerance|biodiversity|sustainability"
)
_WANTED = (
    "competitiveness|comfort|motivation|mobility|self-esteem|happiness|welfare|autonomy|dignity|integrity"
    "|legitimacy|credibility"
    "|impartiality|competence|creativity|productivity|durability|legibility|(?:legal|planning) certainty|good health"
)
"""What can be lost or lacking, but hardly stands behind a threat: only a cure for it says the opposite."""
_OVERCOME = (
    "motivation|trust|confidence|transparency|accountability|literacy|well-?being|solidarity|cohesion|fairness"
    "|tolerance"
    "|competence|comfort|credibility"
)
_BAD = (
    "instability|insecurity|mistrust|distrust|violence|poverty|inequality|corruption|discrimination|injustice|hostility"
    "|hostilities|famine|starvation|homelessness|fraud|misinformation|disinformation|unemployment|illiteracy"
    "|hunger|malnutrition|pollution|degradation|crime"
)
_GAINS = "benefits?|improvements?|success(?:es)?|progress|achievements?|advantages?|recovery|effectiveness|efficiency"
"""What a cure is not for; offset or mitigated they may be."""
_ADJECTIVES = (
    r"(?:(?:the|this|that|its|their|our|such|any|some|of)\s+)*"
    r"(?:[a-z-]+(?:al|ic|ive|ous|ary|ing|ed|er|an|ble|ful|wide)\s+){0,2}"
)
_END = (
    r"(?=\s*(?:[.,;:!?)\]”\"]|$|\s(?:in|on|of|at|by|for|from|with|within|across|among|between|through|throughout"
    r"|during|as"
    r"|which|that|while|when|because|since|rather|than)\b))"
)
_WORSENS = (
    r"(?:exacerbat|aggravat|alleviat|mitigat|ameliorat|palliat)(?:e|es|ed|ing)"
    r"|remed(?:y|ying|ies|ied)|reliev(?:es?|ed|ing)"
)
_HARMS = r"(?:exacerbat|aggravat|alleviat|worsen)(?:e|es|ed|ing|s)?|remed(?:y|ying|ies|ied)|cur(?:e|es|ed|ing)"
_THREATENS = r"(?:risks?|threats?|dangers?|perils?|menaces?)\s+of"
_IMPROVES = r"improv(?:e|es|ed|ing)|(?:safeguard|uphold|cherish)(?:s|ed|ing)?|upheld"
_FIGHTS = r"(?:overcom|combat)(?:e|es|ing|ting|ted|s)?|overcame"
_MEANT = (
    r"(?:(?:aim|hop|intend|want|wish|design|meant?)(?:s|e[ds]?|ed)?\s+to|succeed(?:s|ed)?\s+in|in order to)"
    r"\s+(?:foster|promot|enhanc|strengthen|encourag)(?:e|es|ed|ing)?"
)
"""What somebody does on purpose; that a policy fosters violence may well be said of it."""
_WELFARE = (
    "safety|well-?being|wellness|comfort|happiness|dignity|(?:good|excellent|perfect) health|prosperity|competence"
    "|resilience|reliability|accuracy|validity|fairness|preparedness|sustainability|biodiversity"
)
"""What nobody suffers from, or wards off on purpose (that attackers reduce accuracy may well be said)."""
_HINDERS = (
    r"(?:(?:aim|hope|intend|want|wish|design|meant?)(?:s|e[ds]?|ed)?|(?:aim|purpose|goal|idea|intention)\s+(?:is|was))"
    r"\s+to\s+(?P<word>prevent|avoid|avert)"
)
_SUFFERS = r"suffer(?:s|ed|ing)?\s+(?:\w+ly\s+)?from"
_SLIPS = (
    (
        ("exacerbat", "aggravat", "alleviat", "mitigat", "ameliorat", "palliat", "remed", "reliev"),
        late(rf"\b(?P<word>{_WORSENS})\s+{_ADJECTIVES}(?P<noun>{_GOOD}|{_WANTED}){_END}", re.IGNORECASE),
    ),
    (
        ("exacerbat", "aggravat", "alleviat", "worsen", "remed", "cur"),
        late(rf"\b(?P<word>{_HARMS})\s+{_ADJECTIVES}(?P<noun>{_GAINS}){_END}", re.IGNORECASE),
    ),
    (
        ("risk", "threat", "danger", "peril", "menace"),
        late(rf"\b(?P<word>{_THREATENS})\s+{_ADJECTIVES}(?P<noun>{_GOOD}){_END}", re.IGNORECASE),
    ),
    (
        ("improv", "safeguard", "uph", "cherish"),
        late(rf"\b(?P<word>{_IMPROVES})\s+{_ADJECTIVES}(?P<noun>{_BAD}){_END}", re.IGNORECASE),
    ),
    (
        ("overc", "combat"),
        late(rf"\b(?P<word>{_FIGHTS})\s+{_ADJECTIVES}(?P<noun>{_OVERCOME}){_END}", re.IGNORECASE),
    ),
    (
        ("foster", "promot", "enhanc", "strengthen", "encourag"),
        late(rf"\b(?P<word>{_MEANT})\s+{_ADJECTIVES}(?P<noun>{_BAD}){_END}", re.IGNORECASE),
    ),
    (
        ("to prevent", "to avoid", "to avert"),
        late(rf"\b{_HINDERS}\s+(?:(?:the|their|its|our)\s+)?(?P<noun>{_WELFARE}){_END}", re.IGNORECASE),
    ),
    (
        ("suffer",),
        late(rf"\b(?P<word>{_SUFFERS})\s+(?P<noun>{_WELFARE}){_END}", re.IGNORECASE),
    ),
)
"""Each pattern behind the letters of which a sentence must hold some for it."""
_DENIED = late(r"\b(?:not|never|no|without|hardly|fail(?:s|ed)? to|rather than)\s+(?:\w+ly\s+)?$", re.IGNORECASE)
OPPOSITES = ("loss of", "lack of", "absence of", "decline in", "decline of", "erosion of", "threats to", "risks to")


class Slip(NamedTuple):
    """The words as they stand, from `word` to `noun`, and where in the text."""

    said: str
    word: str
    noun: str
    start: int
    end: int


def slips(text: str) -> Iterator[Slip]:
    """Where a text says the opposite of what can be meant: “exacerbates stability”, “a risk of peace”."""
    folded = caseless(text)
    for signs, pattern in _SLIPS:
        for match in pattern.finditer(text) if holds(folded, signs) else ():
            said = " ".join(match[0].split())
            if not _DENIED.search(text[: match.start()]) and not any(each in said.casefold() for each in OPPOSITES):
                yield Slip(said, match["word"], match["noun"], match.start(), match.end())
