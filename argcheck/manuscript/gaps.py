"""Gaps in what is known, as authors claim them: the sentences that establish a niche (Swales 1990, ch. 7)."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from argcheck.manuscript import aims
from argcheck.manuscript.words import pieces, roots_of, words
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
    r"\b(?:trials?|studies|samples?|experiments?|surveys?|estimates|work|data ?sets?)\b[^.;]{0,40}?"
    r"\btoo (?:small|few|short|narrow|crude|coarse|scattered|old|noisy)\b[^.;]{0,20}? to"
    r" (?:tell|say|settle|show|establish|detect|decide|judge)\b",
    r"\b(?:missing|absent|left out|omitted) (?:from|of|in) (?:every|all|most|any|the) (?:\w+ ){0,2}(?:lists?"
    r"|accounts?|models?|studies|literature|explanations?|surveys?|textbooks?|handbooks?|discussions?)\b",
    rf"\b(?:nobody|no one|hardly anyone)(?:,[^,.;]{{0,40}},)? has (?:\w+ ){{0,4}}?(?:{_DONE}|asked|measured|counted"
    r"|described|looked (?:at|into)"
    r"|taken (?:account|note)|tested|traced)\b",
    rf"\b(?:has|have) (?:not yet|not|yet to|never|rarely|hardly|seldom) (?:\w+ )?(?:been )?{_DONE}\b",
)
CUE = late("|".join(_CUES), re.IGNORECASE)
_CUED = frozenset(
    """
    gap gaps paucity dearth scarcity lack shortage absence insufficient scant scarce limited little inadequate few
    under underexplored underresearched understudied underdeveloped underexamined undertheorised undertheorized
    undertheorisation undertheorization underinvestigated underanalysed underanalyzed unexplored unexamined
    unstudied unaddressed no sparse lacking missing thin patchy rare poorly insufficiently incompletely inadequately
    barely hardly understood known documented established explained silent open unresolved unanswered unsettled
    too absent left omitted
    escaped eluded lacuna lacunae void voids omission omissions neglected ignored overlooked nobody explored studied
    examined addressed analysed analyzed investigated considered discussed compared assessed
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
    return (not _CUED.isdisjoint(pieces(text)) and bool(CUE.search(text))) or unknown(text)


_FIELD = frozenset(
    """
    research study studies literature scholarship inquiry enquiry evidence data work works analysis analyses account
    accounts investigation investigations publications papers monograph monographs writing writings theory
    theorising theorizing debate debates attention consensus information documentation trials experiments surveys
    reviews estimates treatment treatments discussion discussions understanding grasp historiography records
    knowledge attempt attempts estimate article articles book books
    """.split()
)
"""What a field knows by."""
_SCHOLARS = frozenset(
    """
    scholars researchers historians scientists economists linguists sociologists psychologists anthropologists
    archaeologists geographers ecologists biologists engineers philosophers theorists demographers epidemiologists
    clinicians lawyers jurists criminologists educationists educationalists grammarians phoneticians musicologists
    philologists authors commentators investigators academics textbooks handbooks studies literature research
    scholarship accounts histories analysts specialists students nobody
    """.split()
)
"""Those who might have looked into something."""
_LOOKED = frozenset(
    """
    studied researched explored examined investigated analysed analyzed determined established ascertained clarified
    elucidated explained understood known documented described reported tested measured quantified estimated
    assessed evaluated addressed answered settled resolved considered discussed compared mapped charted traced
    theorised theorized conceptualised conceptualized modelled modeled surveyed reviewed probed scrutinised
    scrutinized asked shown demonstrated confirmed verified attempted undertaken published written recorded observed
    explicated remarked noticed heeded tackled pursued recognised recognized appreciated acknowledged
    """.split()
)
_LOOKS = frozenset("be been investigation study scrutiny explanation analysis clarification research".split())
_PASSED_OVER = frozenset(
    """
    overlooked neglected ignored disregarded bypassed sidelined omitted forgotten missed underestimated unnoticed
    unremarked marginalised marginalized slighted
    """.split()
)
_NOT_YET = frozenset("never hardly rarely seldom scarcely barely not nor neither yet".split())
_HEED = frozenset(
    "shrift attention heed interest notice consideration scrutiny regard treatment coverage thought".split()
)
"""What a subject is given."""
_GIVEN = frozenset(
    """
    paid pays pay received receives receive attracted attracts given gives drawn commanded enjoyed had devoted
    """.split()
)
_SCANT = frozenset(
    """
    little scant scarce scarcely insufficient hardly no less minimal few meagre meager limited short
    """.split()
)
_WHICH = frozenset("whether how why what which when where if who".split())
_ABSENT = frozenset(
    """
    absent missing lacking wanting scarce scant sparse nonexistent unavailable limited thin rare few patchy
    fragmentary inconclusive piecemeal rudimentary superficial contradictory inconsistent anecdotal tentative mixed
    overdue meagre meager slim negligible silent deficient incomplete lacks lack
    """.split()
)
_UNKNOWN = frozenset(
    """
    unknown unclear obscure elusive uncertain unanswered unresolved unsettled uncharted unmapped neglected mysterious
    mystery puzzle untouched
    """.split()
)
_STAYS = frozenset("is are was were remain remains remained stay stays has have been still largely gone goes".split())
_BEFORE = frozenset("existing previous prior earlier past extant available current".split())
_LOOK = frozenset(
    """
    address addresses examine examines consider considers study test explore explores cover covers include includes
    discuss discusses look looks ask asks measure measures compare compares account accounts explain explains answer
    answers resolve settle tell
    """.split()
)
"""What earlier work does not do."""
_ANSWERS = frozenset("answer answers explanation explanations guidance account clue clues".split())
_EXISTS = frozenset("is are was were exists exist has have been remains remain".split())
_HAVE = frozenset("has have had".split())
_KNOWING = frozenset("know knows known understand understands understood".split())
_ANYBODY = frozenset("we one scholars researchers historians science scientists anyone".split())
_UNDONE = frozenset(f"{little}{done}" for little in ("un", "under") for done in _LOOKED)
"""`untested`, `underexplored`: what was done to a thing not at all or too little."""
_UNKNOWNS = (
    _UNDONE
    | _PASSED_OVER
    | _UNKNOWN
    | _ABSENT
    | _KNOWING
    | _NOT_YET
    | _SCANT
    | frozenset("nothing await awaits remains remain still blind short passing guess enough".split())
)
"""Words of which every sentence has one that says what is not known."""
_TELLING = (
    _LOOKED
    | _LOOKS
    | _PASSED_OVER
    | _KNOWING
    | _ABSENT
    | _FIELD
    | _UNKNOWN
    | _UNDONE
    | _HEED
    | _LOOK
    | _ANSWERS
    | frozenset(
        """
    passing guess enough few short little less nothing clear certain spot spots rarely seldom scarcely hardly
    """.split()
    )
)
"""The words at which one of the frames below may end."""


def unknown(text: str) -> bool:
    """Whether a sentence says that a field does not know something, by who or what falls short and how it does."""
    held = pieces(text)
    if _UNKNOWNS.isdisjoint(held):
        return False
    said = words(text)
    return any(
        _not_looked(said, at)
        or _passed_over(said, at)
        or _little_known(said, at)
        or _none_there(said, at)
        or _stays_unknown(said, at)
        or _unheeded(said, at)
        or _short(said, at)
        for at, word in enumerate(said)
        if word in _TELLING
    )


def _not_looked(said: Sequence[str], at: int) -> bool:
    """`has yet to be determined`, `has never been asked`, `remains to be shown`, `awaits explanation`."""
    word = said[at]
    before = said[max(0, at - 5) : at]
    if word in _LOOKED and "been" in before:
        return not _HAVE.isdisjoint(before) and not _NOT_YET.isdisjoint(before)
    if word in _LOOKED and before[-2:] == ("to", "be"):
        return not {"yet", "remains", "remain", "still"}.isdisjoint(before)
    if word in _LOOKED and not _HAVE.isdisjoint(before):  # who has not looked: `economists have yet to model`
        return not _NOT_YET.isdisjoint(before) and not _SCHOLARS.isdisjoint(said[max(0, at - 9) : at])
    return word in _LOOKS and not {"awaits", "await"}.isdisjoint(before[-3:])


def _passed_over(said: Sequence[str], at: int) -> bool:
    """`Historians have overlooked …`, `… has been neglected by linguists`."""
    if said[at] not in _PASSED_OVER or _HAVE.isdisjoint(said[max(0, at - 4) : at]):
        return False
    behind = said[at + 1 : at + 9] if "been" in said[max(0, at - 3) : at] else ()
    return not (_SCHOLARS | {"field", "discipline"}).isdisjoint((*said[max(0, at - 9) : at], *behind))


def _little_known(said: Sequence[str], at: int) -> bool:
    """`We know very little about …`, `next to nothing is known of …`, `little has been written on …`."""
    if said[at] in _KNOWING and not _ANYBODY.isdisjoint(said[max(0, at - 3) : at]):
        return not {"little", "less", "nothing"}.isdisjoint(said[at + 1 : at + 4])
    if said[at] in ("little", "less", "nothing"):
        behind = said[at + 1 : at + 6]
        for place, word in enumerate(behind):
            if word in ("known", "understood") or (word in ("written", "published", "said") and "been" in behind):
                return not _STAYS.isdisjoint(behind[:place])
    return False


def _none_there(said: Sequence[str], at: int) -> bool:
    """`There is virtually no published evidence …`, `research on … is conspicuously absent`, `we lack a study of …`."""
    if said[at] in _ABSENT and not {"is", "are", "remain", "remains", "been"}.isdisjoint(said[max(0, at - 3) : at]):
        return not (_FIELD - {"data"}).isdisjoint(said[max(0, at - 12) : at])
    if said[at] not in _FIELD:
        return False
    if said[max(0, at - 2) : at] == ("a", "single"):
        return not _NOT_YET.isdisjoint(said[max(0, at - 4) : at])
    if said[at].startswith("attempt"):
        return not _SCANT.isdisjoint(said[max(0, at - 3) : at]) and "been" in said[at + 1 : at + 4]
    short = next((place for place in range(at - 1, max(-1, at - 5), -1) if said[place] in _SCANT), None)
    if short is None:
        return False
    before = said[max(0, short - 4) : short]
    if "there" in before:
        return not _EXISTS.isdisjoint(before)
    lacks = said[short] == "no" and not {"have", "has", "offers", "offer"}.isdisjoint(before)
    return lacks and not (_ANYBODY | _SCHOLARS | {"field"}).isdisjoint(before)


def _stays_unknown(said: Sequence[str], at: int) -> bool:
    """`… remains obscure`, `it is still unclear whether …`, `… is largely untested`, `a blind spot of the field`."""
    before = said[max(0, at - 4) : at]
    if said[at] in _UNKNOWN or said[at] in _UNDONE:
        return not {"remain", "remains", "remained", "still", "stays", "largely", "mostly", "left", "gone"}.isdisjoint(
            before
        )
    if said[at] in ("clear", "known", "certain", "established", "settled"):
        return "not" in before and not _WHICH.isdisjoint(said[at + 1 : at + 8]) and not _STAYS.isdisjoint(before)
    return said[at] in ("spot", "spots") and before[-1:] == ("blind",)


def _short(said: Sequence[str], at: int) -> bool:
    """`Prior work does not address …`, `the existing literature offers no answer`, `treated only in passing`."""
    word, before, behind = said[at], said[max(0, at - 8) : at], said[at + 1 : at + 4]
    if word in _LOOK or word in _ANSWERS or word == "short":
        work = any(one in _FIELD and not _BEFORE.isdisjoint(before[:place]) for place, one in enumerate(before))
        if word == "short":
            return work and not {"stop", "stops", "stopped", "fall", "falls", "fell"}.isdisjoint(before[-2:])
        denied = {"no"} if word in _ANSWERS and word not in _LOOK else {"not", "no", "never"}
        return work and not denied.isdisjoint(before[-3:])
    if word == "passing":
        return before[-1:] == ("in",) and not {"only", "merely"}.isdisjoint(before) and not _LOOKED.isdisjoint(before)
    if word == "guess":
        return not {"anyone's", "anybody's", "anyone’s", "anybody’s"}.isdisjoint(before[-1:])
    if word == "enough":
        return "not" in before[-1:] and not _KNOWING.isdisjoint(behind)
    if word == "few":
        return not _SCHOLARS.isdisjoint(behind[:2]) and not _HAVE.isdisjoint(behind)
    return word in ("little", "nothing") and behind[:2] == ("to", "say") and not _SCHOLARS.isdisjoint(before)


def _unheeded(said: Sequence[str], at: int) -> bool:
    """`… has attracted little interest`, `economists have paid hardly any heed to …`, `studies rarely mention …`."""
    before = said[max(0, at - 6) : at]
    if said[at] in _HEED:
        return not _SCANT.isdisjoint(before[-4:]) and not _GIVEN.isdisjoint(before)
    if said[at] in ("rarely", "seldom", "scarcely", "hardly"):
        return not (_SCHOLARS - {"students", "authors", "accounts"}).isdisjoint(before)
    if said[at] in ("lack", "lacks"):
        subject = not (_ANYBODY | _SCHOLARS | {"field", "discipline"}).isdisjoint(before)
        return subject and not _FIELD.isdisjoint(said[at + 1 : at + 6])
    return False
