"""How a paper announces what it asks and what it aims at: the moves by which it occupies a niche (Swales 1990).

A frame is told by what it is made of: who speaks (the paper or its authors), a verb or noun of asking or aiming, and
what it leads to (an interrogative clause; an infinitive). Only the words are looked at, so that a sentence costs a few
look-ups in sets.
"""

from __future__ import annotations

from collections.abc import Sequence

from argcheck.manuscript.words import pieces, words

_WORKS = frozenset(
    """
    study paper article research thesis work essay project contribution chapter book monograph dissertation report
    investigation inquiry enquiry analysis trial experiment survey review
    """.split()
)
_OWNERS = frozenset(f"{work}'s" for work in _WORKS) | frozenset(f"{work}’s" for work in _WORKS)
_THIS = frozenset("this our my".split())
_NOW = frozenset("present current".split())
_WE = frozenset("we i".split())
_US = frozenset("us me".split())
_ORDER = frozenset(
    """
    first second third fourth fifth further another other additional main central key principal primary secondary
    major specific overall general subsidiary related final last overarching guiding leading ultimate research
    """.split()
)
_BE = frozenset("is are was were".split())
_ADVERBS = frozenset(
    "also further furthermore then thus therefore moreover likewise besides too first here now".split()
)
_NOT = frozenset("not nor never neither cannot without rather beyond future".split())
"""Words beside which nothing is announced."""
_OTHERS = frozenset(
    """
    they he she who authors scholars researchers respondents participants interviewees informants readers critics
    previous prior earlier recent
    """.split()
)
"""Who asks something else between the paper and the verb."""
REACH = 9
"""Words of a frame between who speaks and what is asked."""

_TO_READERS = frozenset("you your yours yourself".split())
_MAY_ASK, _MIGHT_ASK = frozenset("one may ask".split()), frozenset("one might ask".split())
"""Words of questions that are put to a reader, or by one."""
_WHICH = frozenset("whether how why what which when where who whose whom".split())
_ON = frozenset("to by in under through at for from on with of".split())
_LINKS = frozenset(
    """
    of as to into in on at about upon with for namely the a an this that extent degree following two three four five
    related what follows respectively
    """.split()
)
"""What stands between a word of asking and the question."""
_QUESTIONS = frozenset("question questions puzzle issue issues matter problem".split())
_INTERESTS = frozenset("interest focus concern concerns task attention".split())
_ASK = frozenset(
    """
    ask asks asked asking address addresses addressed examine examines examined consider considers considered explore
    explores explored investigate investigates investigated inquire inquires inquired enquire enquires enquired probe
    probes probed study studies studied test tests tested assess assesses assessed wonder wondered interested curious
    analyse analyze analyses analyzes analysed analyzed scrutinise scrutinize directed addressed devoted
    """.split()
)
_STATES = frozenset("interested curious concerned directed addressed devoted".split())
"""What the paper or its authors are, where of other verbs it would be a passive."""
_SEEK = frozenset(
    """
    want wants wanted wish wishes wished seek seeks sought aim aims aimed try tries tried out interested curious hope
    hopes hoped keen intend intends intended like eager concerned
    """.split()
)
_LEARN = frozenset(
    """
    know see learn establish understand determine ask clarify explain answer knowing seeing learning establishing
    understanding determining asking clarifying explaining answering discover discovering ascertain ascertaining
    """.split()
)
_FINDING = frozenset("find finding".split())
_LOOK = frozenset("look looks looked".split())
_RAISE = frozenset(
    """
    raise raises raised pursue pursues pursued pose poses posed turn turns turned tackle tackles tackled discuss
    discusses discussed guided led answer answers answered seek seeks sought ask asks asked address addresses
    addressed
    """.split()
)
"""What is done to a question that is then put."""
_ASKED = frozenset("asked examined explored investigated addressed studied analysed analyzed considered".split())
_IF_ASKED = (_ASK | _LEARN | _BE) - frozenset("study studies analyses addresses tests".split())
"""Words behind which `if` is `whether`; some of them are nouns as well."""
_ASKING = _ASK | _LEARN | _QUESTIONS | _INTERESTS | frozenset("find found finding look looks looked".split())

_AIM = frozenset(
    """
    aim aims goal goals objective objectives purpose purposes intention intentions ambition ambitions endeavour
    endeavor
    """.split()
)
_TASKS = frozenset("task contribution attempt challenge".split())
"""Aims only where they are said to be the paper's own."""
_MEANS = frozenset(
    """
    aim aims aimed seek seeks sought intend intends intended attempt attempts attempted strives strive endeavour
    endeavours endeavoured endeavor endeavors endeavored undertake undertakes undertook
    """.split()
)
_MEANT = frozenset("intended designed meant aimed undertaken conducted conceived initiated devised".split())
_HOPE = frozenset("wish wished want wanted hope hoped".split())
_HOPED = frozenset("hoped sought attempted endeavoured endeavored desired".split())
"""What is done to an aim by nobody in particular: `it is hoped to …`."""
_IF = frozenset("if when because that as once before after where until unless though although since while".split())
"""Words behind which somebody may want something, and nothing is announced."""
_SAYING = frozenset(
    """
    thank acknowledge stress emphasise emphasize note point mention underline say add recall express dedicate make be
    """.split()
)
"""What an author who wishes to do it does on the spot."""
_HAS = frozenset("has have had pursue pursues pursued set sets share shares".split())
_THEIRS = frozenset("their his her your whose".split())
_AIMING = _HOPED | _AIM | _TASKS | _MEANS | _MEANT | _HOPE | frozenset("set sets".split())
"""Words of which every sentence has one that announces an aim."""


def asks(text: str) -> bool:
    """Whether a sentence poses a question of the paper's own, with a question mark or in indirect speech."""
    held = pieces(text)
    if text.rstrip().endswith("?") and len(text.split()) > 5:
        return _TO_READERS.isdisjoint(held) and not (held >= _MAY_ASK or held >= _MIGHT_ASK)
    if _ASKING.isdisjoint(held) or (_WHICH.isdisjoint(held) and "if" not in held and "about" not in held):
        return False
    said = words(text)
    return (
        _asked_here(said)
        or _curious(said)
        or any(_leads(said, at) for at in range(len(said)) if _interrogative(said, at))
    )


def _curious(said: Sequence[str]) -> bool:
    """`We were curious, too, about what ties …`: what somebody wants to know, told by a noun."""
    return any(
        word == "curious" and "about" in said[at + 1 : at + 4] and _speaks(said, max(0, at - 4), at)
        for at, word in enumerate(said)
    )


def _interrogative(said: Sequence[str], at: int) -> bool:
    """Whether an interrogative clause may begin at a word: `whether`, `how`, `to what extent`, `by which route`."""
    word = said[at]
    if word in _WHICH:
        return at == 0 or said[at - 1] not in _ON or word not in ("what", "which", "whose", "whom")
    if word == "if":
        return at > 0 and said[at - 1] in _IF_ASKED
    return word in _ON and at + 1 < len(said) and said[at + 1] in ("what", "which", "whose", "whom")


def _leads(said: Sequence[str], at: int) -> bool:
    """Whether what stands before an interrogative clause makes it a question of the paper's."""
    end = at
    asked = False
    while end and (said[end - 1] in _LINKS or said[end - 1] in _QUESTIONS or _beside(said[end - 1])):
        end -= 1
        asked = asked or said[end] in _QUESTIONS
    start = max(0, end - REACH)
    before = said[start:end]
    if not before or not _NOT.isdisjoint(before):
        return False
    last = before[-1]
    if last in _BE or last in ("concern", "concerns", "concerned", "lies"):
        return _question_noun(said, end - 1)
    learns = (last in _LEARN or (last == "out" and not _FINDING.isdisjoint(before))) and not _SEEK.isdisjoint(
        before[-5:-1]
    )
    inquires = last in _ASK or learns or (last in _LOOK and said[end] == "into")
    if not inquires and not (asked and not _RAISE.isdisjoint(before)):
        return False
    verb = _back(said, end - 1)
    if verb >= 0 and (said[verb] in _BE or said[verb] in ("be", "been")) and not asked and last not in _STATES:
        return False
    return _OTHERS.isdisjoint(before) and (_speaks(said, start, end) or (verb in (0, 1) and said[verb] == "it"))


def _back(said: Sequence[str], at: int) -> int:
    """The word before one, adverbs left out; -1 where there is none."""
    at -= 1
    while at >= 0 and _beside(said[at]):
        at -= 1
    return at


def _beside(word: str) -> bool:
    """Whether a word is an adverb that a frame can do without."""
    return word in _ADVERBS or (word.endswith("ly") and len(word) > 4)


def _own(said: Sequence[str], at: int) -> bool:
    """Whether the work named at a word is the paper: `this study`, `the present analysis`, `our survey`.

    So is `the paper`, where the sentence opens with it or with a few words before it.
    """
    if said[at] not in _WORKS or at == 0:
        return False
    before = said[at - 1]
    if before in _NOW:
        return True
    return before in _THIS or (before == "the" and at <= 5) or (at > 1 and before in _ORDER and said[at - 2] in _THIS)


def _speaks(said: Sequence[str], start: int, end: int) -> bool:
    """Whether the paper or its authors are named in a stretch."""
    return any(said[at] in _WE or said[at] in _US or _own(said, at) for at in range(start, end))


def _mine(said: Sequence[str], at: int) -> bool:
    """Whether a noun is said to be the paper's: `our aim`, `the paper's main aim`, `the aim of this paper`."""
    before = said[max(0, at - 3) : at]
    if any(word in ("our", "my") or word in _OWNERS or (word == "its" and said[at] in _AIM) for word in before):
        return True
    behind = said[at + 1 : at + 6]
    return behind[:1] == ("here",) or any(
        _own(said, place) or said[place] in _WE or said[place] in _US
        for place in range(at + 1, min(at + 1 + len(behind), len(said)))
        if not _BE.intersection(said[at + 1 : place])
    )


def _question_noun(said: Sequence[str], verb: int) -> bool:
    """Whether the noun before `is` is a question that is the paper's, or one that is counted or ranked."""
    for at in range(verb - 1, max(-1, verb - REACH), -1):
        word = said[at]
        if word in _QUESTIONS or word in _INTERESTS:
            ranked = word.startswith("question") and at > 0 and said[at - 1] in _ORDER
            return (ranked or _mine(said, at)) and _THEIRS.isdisjoint(said[max(0, at - 3) : at])
        if word == "know" and said[:3] and said[0] == "what" and said[1] in _WE:
            return True
    return False


def _asked_here(said: Sequence[str]) -> bool:
    """`It is asked here …`, `Whether … is examined in this paper`: asked by nobody who is named, and in this place."""
    for at in range(1, len(said) - 1):
        if said[at] in _ASKED and _BE.intersection(said[max(0, at - 2) : at]):
            here = (
                said[at + 1] == "here"
                or said[:2] == ("it", "is")
                or (
                    said[at + 1] in ("in", "by")
                    and any(_own(said, place) for place in range(at + 2, min(at + 5, len(said))))
                )
            )
            if here and _OTHERS.isdisjoint(said[:at]) and _NOT.isdisjoint(said[:at]):
                behind = range(at + 2, min(at + 6, len(said)))
                return _interrogative(said, 0) or any(_interrogative(said, place) for place in behind)
    return False


def aims_at(text: str) -> bool:
    """Whether a sentence says what the paper is to do."""
    held = pieces(text)
    if _AIMING.isdisjoint(held) or held.isdisjoint(("to", "at", "of", "a", "an", "the")):
        return False
    said = words(text)
    return any(_purpose(said, at) or _means(said, at) for at in range(len(said) - 1) if said[at] in _AIMING)


def _on(said: Sequence[str], at: int) -> int:
    """The next word that is no adverb."""
    while at < len(said) and _beside(said[at]):
        at += 1
    return at


def _purpose(said: Sequence[str], at: int) -> bool:
    """A noun of aiming, and what it is: `the aim is to …`, `it is our goal to …`, `pursues the goal of …ing`."""
    noun = said[at]
    if noun not in _AIM and noun not in _TASKS:
        return False
    if "namely" in said[at + 1 : at + 6]:  # `the work has a practical purpose as well, namely to …`
        to = said.index("namely", at) + 1
        return said[to : to + 1] == ("to",) and _speaks(said, 0, at) and _OTHERS.isdisjoint(said[:at])
    own = _mine(said, at)
    if not _THEIRS.isdisjoint(said[max(0, at - 3) : at]) or (noun in _TASKS and not own):
        # `We set ourselves the task of …` and `this is an attempt to …` say whose it is by their subject.
        return _OTHERS.isdisjoint(said[:at]) and noun in _TASKS and _pursued(said, at)
    follows = at + 1
    if said[follows] == "of" and follows + 2 < len(said):
        ahead = range(follows + 1, min(follows + 5, len(said)))
        place = next((place for place in ahead if _own(said, place) or said[place - 1] in _THIS), 0)
        if not place:
            return _pursued(said, at)
        follows = place + 1
    follows = _on(said, follows)
    if follows >= len(said):
        return False
    if said[follows] in _BE:
        to = _on(said, follows + 1)
        return to < len(said) and (said[to] == "to" or (own and said[to] in ("a", "an", "the") and noun in _AIM))
    # `It is our aim to …`: the noun stands behind its verb.
    return said[follows] == "to" and own and not _BE.isdisjoint(said[max(0, at - 5) : at])


def _pursued(said: Sequence[str], at: int) -> bool:
    """Whether the paper has an aim: `this paper has the objective of describing`, `the article is an attempt to`."""
    behind = said[at + 1 : at + 3]
    start = max(0, at - REACH)
    if len(behind) < 2 or not _speaks(said, start, at) or not _NOT.isdisjoint(said[start:at]):
        return False
    leads = (behind[0] == "of" and behind[1].endswith("ing")) or behind[0] == "to"
    return leads and not (_HAS | _BE).isdisjoint(said[start:at])


def _means(said: Sequence[str], at: int) -> bool:
    """The paper or its authors, and a verb of aiming, with what it leads to."""
    verb, to = said[at], _on(said, at + 1)
    if verb in ("set", "sets"):
        if said[at + 1] != "out":
            return False
        to = _on(said, at + 2)
    if to + 1 >= len(said):
        return False
    back = _back(said, at)
    passive_hope = verb in _HOPED and back >= 0 and said[back] in _BE
    passive = verb in _MEANT and back >= 0 and said[back] in _BE
    back = _back(said, back) if passive or passive_hope else back
    if back < 0:
        return False
    we = said[back] in _WE
    if passive_hope and said[back] == "it" and said[to] == "to":
        return True
    if not (we or _own(said, back)) or (we and back and said[back - 1] in _IF):
        return False
    if not (passive or verb in _MEANS or verb in ("set", "sets") or (verb in _HOPE and we)):
        return False
    if said[to] == "to":
        return not (we and said[to + 1] in _SAYING)
    return (said[to] in ("at", "for") and (said[to + 1].endswith("ing") or said[to + 1] in ("a", "an", "the"))) or (
        said[to] in ("a", "an") and not we and verb.startswith(("attempt", "undert"))
    )
