"""Words turned into their opposite: something good that is said to be made worse, or to threaten.

The nouns are those that name a state everybody wants or fears; what is good in one field and bad in another
(`growth`, `pressure`) is left out, and so are nouns that more often stand before another (`health risk`).
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from argcheck.manuscript.words import pieces
from argcheck.patterns import Together, late

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
    late(rf"\b(?P<word>{_WORSENS})\s+{_ADJECTIVES}(?P<noun>{_GOOD}|{_WANTED}){_END}", re.IGNORECASE),
    late(rf"\b(?P<word>{_HARMS})\s+{_ADJECTIVES}(?P<noun>{_GAINS}){_END}", re.IGNORECASE),
    late(rf"\b(?P<word>{_THREATENS})\s+{_ADJECTIVES}(?P<noun>{_GOOD}){_END}", re.IGNORECASE),
    late(rf"\b(?P<word>{_IMPROVES})\s+{_ADJECTIVES}(?P<noun>{_BAD}){_END}", re.IGNORECASE),
    late(rf"\b(?P<word>{_FIGHTS})\s+{_ADJECTIVES}(?P<noun>{_OVERCOME}){_END}", re.IGNORECASE),
    late(rf"\b(?P<word>{_MEANT})\s+{_ADJECTIVES}(?P<noun>{_BAD}){_END}", re.IGNORECASE),
    late(rf"\b{_HINDERS}\s+(?:(?:the|their|its|our)\s+)?(?P<noun>{_WELFARE}){_END}", re.IGNORECASE),
    late(rf"\b(?P<word>{_SUFFERS})\s+(?P<noun>{_WELFARE}){_END}", re.IGNORECASE),
)
_SLIPPING = Together(_SLIPS)


def _forms(verbs: str) -> frozenset[str]:
    """The forms of regular verbs."""
    found = set()
    for verb in verbs.split():
        bare = verb.removesuffix("e")
        found |= {
            verb,
            f"{verb}s",
            f"{verb}es",
            f"{bare}ed",
            f"{bare}ing",
            f"{verb}{verb[-1]}ed",
            f"{verb}{verb[-1]}ing",
        }
        if verb.endswith("y"):
            found |= {f"{verb[:-1]}ies", f"{verb[:-1]}ied"}
    return frozenset(found)


_THRIVING = frozenset(
    """
    safety wellbeing well-being wellness comfort happiness dignity prosperity competence resilience reliability accuracy
    validity fairness preparedness sustainability durability healing solvency literacy hygiene cleanliness vitality
    punctuality legibility proficiency fluency readability intelligibility sobriety
    """.split()
)
"""What nobody fears: no danger of it, no guard against it, and nobody falls victim to it."""
_HEALTHY = frozenset(
    (
        "good health", "perfect health", "excellent health", "legal certainty", "food security", "equal treatment",
        "equal pay", "due process", "clean water",
    )
)  # fmt: skip
_FEARED = _THRIVING - frozenset("comfort happiness prosperity literacy fluency proficiency vitality sobriety".split())
"""What no risk or hazard is seen in: comfort and wealth have been preached against, and reading forbidden."""
_KEPT = _THRIVING | frozenset("fertility stability biodiversity profit profits success equality justice".split())
"""What nothing is protected from."""
_REGAINED = frozenset("recovery convalescence remission reconciliation survival cure".split())
"""What is a danger to nobody."""
_DETER = _forms("deter discourage dissuade impede thwart hamper hinder counter counteract")
_WISHED = frozenset(
    """
    compliance honesty punctuality cleanliness hygiene literacy fairness competence safety well-being wellbeing
    attendance accuracy reliability preparedness equality equity transparency accountability
    """.split()
)
"""What no rule or measure is meant to deter."""
_HOPED = _THRIVING | frozenset("recovery survival remission cure motivation trust confidence".split())
"""What nobody means to make less likely."""
_TAUGHT = frozenset(
    """
    literacy competence comfort well-being wellbeing wellness safety prosperity happiness hygiene motivation fairness
    preparedness proficiency fluency readability legibility punctuality cleanliness reliability accuracy numeracy
    """.split()
)
"""What nobody means to get rid of (that a regime stamps out freedom may well be said)."""
_SOOTHED = frozenset(
    """
    trust confidence comfort safety well-being wellbeing happiness competence transparency fairness equality justice
    accuracy reliability dignity equity prosperity stability credibility motivation resilience solidarity cohesion
    """.split()
)
_WANT = frozenset(
    """
    poverty famine starvation homelessness hunger malnutrition illiteracy unemployment insolvency bankruptcy
    destitution squalor misery ill-health fraud misinformation disinformation pollution complications
    """.split()
)
"""What nobody enjoys, and what no measure is meant to bring about."""
_DANGERS = frozenset("risk risks threat threats danger dangers peril perils menace hazard hazards jeopardy".split())
_CHANCES = frozenset("likelihood probability chance chances odds possibility incidence".split()) | _DANGERS
_LESSEN = _forms("lower reduce diminish lessen minimise minimize decrease curb cut limit")
_PROTECT = _forms("protect shield guard safeguard insulate immunise immunize vaccinate insure defend rescue save")
_GUARDS = frozenset(
    """
    safeguard safeguards protection insurance bulwark precaution precautions defence defense shield immunity guard
    vaccine measures remedy cure antidote
    prevention
    """.split()
)
_PREVENTING = frozenset("preventing avoiding averting".split())
_MEANS = frozenset("means way ways method methods measure measures tool tools strategy strategies aimed aiming".split())
_AGAINST = ("from", "against")
_APART = frozenset(", ; : ( ) who which that whose at in on by to gains come benefit results stem".split())
"""What does not stand between what is protected and what from."""
_ERADICATE = _forms("eradicate eliminate extirpate stamp wipe root abolish quell combat exterminate")
_AFFLICTED = _forms("plague afflict beset threaten mar blight") | frozenset(
    "prone vulnerable susceptible victim victims stricken threatened beset endangered".split()
)
_ALLAY = _forms("allay assuage redress soothe rectify relieve alleviate")
_ENJOY = _forms("enjoy relish")
_BRING = _forms("boost achieve attain ensure nurture guarantee secure")
_PURPOSE = frozenset(
    """
    given designed meant introduced intended intends intend aimed aims aim hoped hopes hope offered used adopted
    prescribed installed order pledged pledges sought seeks seek vowed vows promised promises recommended built taken
    proposed launched strives strive undertook committed administered needed advised taught urged wants wanted wishes
    enacted created passed view set up founded purpose goal objective managed helped helps help tried tries applied
    added
    """.split()
)
"""What stands before `to` where somebody means to."""
_SKIPPED = frozenset("the this that its their our his her such any some all a an more greater further lasting".split())
_BEHIND = frozenset(
    """
    in on of at by for from with within across among between through throughout during as which that while when because
    since rather than
    """.split()
)
_PURPOSED = _ERADICATE | _DETER | _BRING
"""What is said of these words is wrong only where it is somebody's purpose."""
_HEADS = (
    _DANGERS | _CHANCES | _PROTECT | _GUARDS | _ERADICATE | _AFFLICTED | _ALLAY | _ENJOY | _BRING | _DETER | _PREVENTING
) - frozenset(("measures",))  # fmt: skip
_NOUNS = (
    _REGAINED
    | _WISHED
    | _THRIVING
    | _KEPT
    | _HOPED
    | _TAUGHT
    | _SOOTHED
    | _WANT
    | frozenset("health certainty security well treatment pay process water biodiversity".split())
)
"""A sentence is looked at more closely where it has one of each."""
_ENDING = ("al", "ic", "ive", "ous", "ary", "ing", "ed", "er", "an", "ble", "ful", "wide")
_TOKEN = late(r"[^\W\d_]+(?:[’'-][^\W\d_]+)*|[^\w\s]")
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
    taken: set[int] = set()
    for pattern in _SLIPS if _SLIPPING.may_match(text) else ():
        for match in pattern.finditer(text):
            said = " ".join(match[0].split())
            if not _DENIED.search(text[: match.start()]) and not any(each in said.casefold() for each in OPPOSITES):
                taken.add(match.end())
                yield Slip(said, match["word"], match["noun"], match.start(), match.end())
    held = pieces(text)
    if not (_HEADS.isdisjoint(held) or _NOUNS.isdisjoint(held)):
        for slip in _framed(text):
            if slip.end not in taken and not _DENIED.search(text[: slip.start]):
                taken.add(slip.end)
                yield slip


def _framed(text: str) -> Iterator[Slip]:
    """What is said in frames of harm or of purpose: `a safeguard against …`, `was meant to lower the odds of …`."""
    tokens = list(_TOKEN.finditer(text))
    said = [token[0].casefold().replace("’", "'") for token in tokens]
    for at, word in enumerate(said):
        for place, nouns in _frames(said, at, word) if word in _HEADS else ():
            last = _thing(said, place, nouns)
            if last:
                span = text[tokens[at].start() : tokens[last].end()]
                two = f"{said[last - 1]} {said[last]}"
                noun = two if two in _HEALTHY else said[last]
                yield Slip(" ".join(span.split()), tokens[at][0], noun, tokens[at].start(), tokens[last].end())


def _frames(said: Sequence[str], at: int, word: str) -> Iterator[tuple[int, frozenset[str]]]:
    """Where what a word is said of may stand, and the nouns that nobody would say it of."""
    following = said[at + 1] if at + 1 < len(said) else ""
    if word in _DANGERS and following == "of":
        yield at + 2, _FEARED | _REGAINED
    if word in _CHANCES and following == "of":
        lessens = next((place for place in range(at - 1, max(-1, at - 4), -1) if said[place] in _LESSEN), 0)
        if lessens and _meant(said, lessens):
            yield at + 2, _HOPED
    if word in _PROTECT or word in _GUARDS:
        reach = 7 if word in _PROTECT else 2
        link = next((place for place in range(at + 1, min(at + reach, len(said))) if said[place] in _AGAINST), 0)
        between = said[at + 1 : link]
        if link and _APART.isdisjoint(between) and not (between and between[-1].endswith(("ed", "ing"))):
            yield link + 1, _KEPT
        elif word in ("remedy", "cure", "antidote") and following in ("for", "to"):
            yield at + 2, _TAUGHT
    yield from _prevented(said, at, word)
    if word in _AFFLICTED and following in ("by", "to", "with", "of"):
        yield at + 2, _FEARED
    if word in _ALLAY:
        yield at + 1, _SOOTHED
    if word in _ENJOY:
        yield at + 1, _WANT
    if word in _PURPOSED and _meant(said, at):
        nouns = _TAUGHT if word in _ERADICATE else _WISHED if word in _DETER else _WANT
        yield at + (2 if following == "out" else 1), nouns


def _prevented(said: Sequence[str], at: int, word: str) -> Iterator[tuple[int, frozenset[str]]]:
    """The same for prevention, and for what a means is meant to prevent."""
    if word == "prevention" and said[at + 1 : at + 2] == ["of"]:
        yield at + 2, _FEARED
    if word in _PREVENTING and said[at - 1] in ("of", "at", "for") and not _MEANS.isdisjoint(said[max(0, at - 3) : at]):
        yield at + 1, _FEARED | {"biodiversity"}


def _meant(said: Sequence[str], at: int) -> bool:
    """Whether a verb stands behind `to`, and what comes before it is a purpose."""
    start = max(0, at - 3)
    to = next((place for place in range(at - 1, start - 1, -1) if said[place] == "to"), 0)
    return bool(to) and not _PURPOSE.isdisjoint(said[max(0, to - 6) : to])


def _thing(said: Sequence[str], place: int, nouns: frozenset[str]) -> int:
    """The place of one of some nouns that stands by itself, adjectives before it; 0 where none does."""
    adjectives = 0
    while place < len(said):
        word, following = said[place], said[place + 1] if place + 1 < len(said) else ""
        if f"{word} {following}" in _HEALTHY and nouns is not _WANT:
            place, word = place + 1, ""
        if not word or word in nouns:
            after = said[place + 1] if place + 1 < len(said) else ""
            return place if not after[:1].isalpha() or after in _BEHIND else 0
        if word not in _SKIPPED:
            adjectives += 1
            if adjectives > 2 or not word.endswith(_ENDING):
                return 0
        place += 1
    return 0
