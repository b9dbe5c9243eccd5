"""How a sentence says that a theory stands or falls: what it survives and is confirmed by, and what it cannot explain.

A theory is told to stand in two frames: as what a verb or an adjective is said of (`the theory passed every test`), and
as what data speak for or against, or a thing is explained by (`the drop is inexplicable in terms of the theory`). Only
words are looked at, and between the theory and the verdict only words that cannot change whose verdict it is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from functools import lru_cache
from typing import NamedTuple

from argcheck.manuscript.theories import Theory
from argcheck.manuscript.words import pieces

_BE = frozenset("is are was were be been being".split())
_FILLERS = (
    frozenset(
        """
    has have had does do did can could will itself alone by on its own as such it stands thus therefore hence
    however nonetheless nevertheless then also here still in the end sum this case therewith so too indeed again
    once more quite at a rather both to out well all nature design definition find found shown seen judged deemed
    come comes came turn turns turned prove proves proved proven remain remains remained emerge emerges emerged made
    us our this present study
    thereby hereby must
    """.split()
    )
    | _BE
)
"""What may stand between a theory and what is said of it."""
_CLAIMS = frozenset(
    """
    prediction predictions claim claims tenet tenets expectation expectations proposition propositions assumption
    assumptions premise premises postulate postulates hypothesis hypotheses core central main key basic logic
    account explanation forecasts implications thesis
    """.split()
)
"""What is a theory's own: a verdict on it is one on the theory."""
_JOINS = _CLAIMS | frozenset(
    """
    for by in terms of within from through with the on upon to basis under using alone means lens framework
    categories concepts vocabulary reference a an any version versions current standard classical its own any all
    out as that what would theory theorists resources perspective standpoint grounds strength light validity truth
    correctness every each respect respects detail details particular particulars count counts point points
    """.split()
)
"""What may stand between a verdict and the theory behind it."""
_DATA = frozenset(
    """
    results result findings finding data evidence observations observation outcome outcomes pattern patterns case
    cases facts fact figures record records experiment experiments estimates measurements materials material
    interviews survey trial trials counts sample samples trend trends estimate scores readings transcripts documents
    sources archives letters episode episodes events developments phenomenon phenomena behaviour responses numbers
    this these what we i analysis analyses test tests study our everything cross-tabulations
    """.split()
)
"""What speaks for or against a theory."""
_NOT = frozenset(
    """
    cannot not never hardly scarcely barely no neither nor poorly badly inadequately insufficiently nowhere without
    """.split()
)
_NONE = frozenset("none nothing little few".split())
"""What is denied of a thing that is explained: `none of this is explained by`."""
_DIFFICULT = frozenset("hard difficult impossible".split())
_EXPLAIN = frozenset(
    """
    explain explains account accounts capture predict accommodate illuminate clarify grasp reproduce handle
    anticipate interpret describe elucidate explaining accounting capturing predicting accommodating describing
    handling anticipating interpreting sense justice
    """.split()
)
_EXPLAINED = frozenset(
    """
    explained accounted captured predicted accommodated understood interpreted reconciled squared subsumed derived
    grasped reproduced anticipated elucidated deduced
    """.split()
)
_PUZZLING = frozenset("inexplicable unexplained unaccounted unintelligible incomprehensible unexplainable".split())
_LACKING = frozenset(
    """
    inadequate insufficient untenable wanting deficient unequal powerless unsatisfactory unconvincing refuted
    falsified disproved disproven contradicted disconfirmed discredited unsupported helpless wrong mistaken false
    unsuccessful
    """.split()
)
_UNABLE = frozenset("incapable unable loss ill ill-equipped ill-suited ill-placed unfit unsuited".split())
_ENOUGH = frozenset("enough sufficient adequate able capable supported confirmed borne corroborated upheld".split())
_AGAINST = frozenset("odds variance inconsistent incompatible irreconcilable conflict conflicts conflicted".split())
_CONTRADICTS = frozenset(
    f"{verb}{ending}"
    for verb in "contradict disconfirm refut refute falsif disprov disprove".split()
    for ending in ("", "s", "ed", "es", "ies", "ied", "d", "ing", "y")
)
_COUNTS = frozenset("run runs ran count counts counted speak speaks spoke tell tells told militate militates".split())
_SUPPORT = frozenset(
    """
    support supports supported supporting back backs backed confirm confirms confirmed corroborate corroborates
    corroborated fit fits fitted match matches matched favour favours favor favors bear bears bore agree agrees
    agreed accord accords accorded square squares squared conform conforms conformed consistent line keeping harmony
    accordance agreement substantiate substantiates substantiated uphold upholds upheld compatible
    """.split()
)
_BACKS = frozenset(
    "support supports supported confirm confirms confirmed corroborate corroborates corroborated".split()
)
_OURS = frozenset("our these the".split())
_PART = frozenset("some partial partly limited weak only mainly broadly largely".split())
"""Beside these, `our results support the theory` is no verdict on all of it."""
_FAILURE = frozenset("failure inability inadequacy insufficiency impotence refutation falsification".split())
_NOUNS = frozenset("confirmation corroboration vindication validation proof verification".split())
_GIVEN = (
    frozenset(
        """
    provide provides provided offer offers offered constitute constitutes constituted furnish furnishes furnished
    give gives gave yield yields yielded represent represents represented amount amounts amounted afford affords
    afforded supply supplies supplied deliver delivers delivered find found as received saw see
    """.split()
    )
    | _BE
)
_WHOLLY = frozenset(
    """
    fully entirely wholly completely perfectly unequivocally unreservedly strongly throughout unambiguously
    decisively overwhelmingly squarely firmly exactly precisely
    """.split()
)
_EVERY = frozenset("every each all".split())
_RESPECTS = frozenset(
    "respect respects detail details particular particulars count counts point points regard way ways".split()
)
_SOUND = frozenset("right correct true valid sound accurate".split())
_UPHELD = frozenset(
    "confirmed upheld corroborated substantiated vindicated validated verified unscathed unshaken strengthened".split()
)
_HOLDS = frozenset("hold holds held".split())
_HOLDS_SO = frozenset("true good up water firm here in for across well throughout without even at too".split())
_STRONG = frozenset(
    """
    strong clear full firm ample robust compelling considerable solid overwhelming complete unqualified striking
    impressive decisive substantial unequivocal unambiguous
    """.split()
)
_CONVINCING = _STRONG | frozenset(
    "convincing satisfactory satisfying adequate good excellent persuasive coherent comprehensive exhaustive".split()
)
_WEAK = frozenset("limited weak low poor small modest slight insufficient inadequate disappointing negligible".split())
_POWER = frozenset("power value reach scope purchase usefulness utility relevance use capacity ability".split())
_MET = frozenset("met fulfilled realised realized satisfied correct accurate right true".split())
"""What is said of expectations that came true."""
_ARISE = frozenset("emerge materialise materialize occur appear arise observed found hold apply exist".split())
_SEEN = _DATA - frozenset("this these what we i everything".split())
_OPEN = frozenset(
    """
    if whether unless would may might should perhaps possibly seem seems seemed appear appears appeared future
    suppose supposing assuming
    """.split()
)
_FAILS = frozenset(
    """
    fail fails failed break breaks broke broken fall falls fell fallen come comes came stop stops stopped founder
    founders foundered falter falters faltered collapse collapses collapsed struggle struggles struggled leave
    leaves left lack lacks lacked offer offers offered provide provides provided give gives gave has had have say
    says said explain explains explained account accounts accounted run runs ran
    shed sheds throw throws
    """.split()
)
_DENIALS = _NOT | _NONE | frozenset("nobody none".split())
_PRAISE = frozenset(
    """
    soundness truth correct correctness validity witness illustration illustrates agree agrees agreed accord accords
    testimony testify testifies vindicate vindicates vindicated vindication confirm confirms confirmed confirmation
    proof proves proved proven corroborate corroborates corroborated bore bears
    """.split()
)
"""Words by which data speak for a theory, wherever they stand in the sentence."""
_ACCOUNTS = frozenset("explanation explanations explain account work works answer satisfactory fit fits help".split())
_SAYING = frozenset("say said offer tell add".split())
_REACHED = frozenset("reach scope grasp range power compass competence".split())
_ELUDES = frozenset("defy defies defied elude eludes eluded resist resists resisted escape escapes escaped".split())
_NOTHING_ELSE = frozenset(
    "unlike but although though while whereas however rather than only previous earlier other others".split()
)
"""Words beside which two things may be held against each other."""
_ENDS = frozenset([".", ";", ":", ",", ")", "!", "—", "–"])
_FALLEN = frozenset(
    "nothing little help light power trouble difficulties rejected abandoned anomaly anomalies anomalous beyond".split()
)
FALLING = (
    _EXPLAIN | _EXPLAINED | _PUZZLING | _LACKING | _UNABLE | _ENOUGH | _AGAINST | _CONTRADICTS | _COUNTS | _SUPPORT
    | _FAILURE | _HOLDS | _FALLEN | frozenset(
        """
        suffice suffices sufficed survive work succeed stand fit fail fails failed breaks broke falls fell comes
        came stops stopped founders foundered falters faltered collapses collapsed struggles struggled leaves left
        lacks lacked nothing little explanation doubt explanations answer work works defy defies defied elude eludes
        eluded resist resists resisted escape escapes escaped beyond reconcile square contrary
        """.split()
    )
    | _POWER
)  # fmt: skip
"""Of these a sentence has one that says that a theory falls."""
_STOOD = frozenset("predict predicts predicted expects true through worth evidence full".split())
STANDING = (
    _HOLDS | _SOUND | _UPHELD | _NOUNS | _SUPPORT | _STOOD | _MET | frozenset(
        """
        stand stands stood withstand withstands withstood survive survives survived pass passes passed fare fares
        fared perform performs performed unscathed intact explain explains explained account accounts backing borne
        soundness truth correctness validity witness illustration illustrates testimony testify testifies vindication
        explanation
        """.split()
    )
)  # fmt: skip
"""Of these a sentence has one that says that a theory stands."""
PLAIN = 20
"""Words of a sentence that says but one thing."""
REACH = 9
"""Words between a theory and what is said of it."""


Found = tuple[int, int] | None
After = Callable[[Sequence[str], int], Found]
Before = Callable[[Sequence[str], int, int], Found]


class Token(NamedTuple):
    """A word or a sign without case, and where it stands; the theory is the empty word."""

    word: str
    start: int
    end: int


def falls(sentence: str, theory: Theory) -> tuple[str, int]:
    """The words by which a sentence says that a theory cannot explain something or is contradicted, and their place."""
    return _told(sentence, theory, FALLING, _falls_after, _falls_before)


def stands(sentence: str, theory: Theory) -> tuple[str, int]:
    """The words by which a sentence says that a theory or its claims passed the test, and their place."""
    return _told(sentence, theory, STANDING, _stands_after, _stands_before)


def _told(sentence: str, theory: Theory, worth: frozenset[str], after: After, before: Before) -> tuple[str, int]:
    if worth.isdisjoint(pieces(sentence)):
        return "", 0
    tokens = _tokens(sentence, theory)
    said = [token.word for token in tokens]
    for at in (at for at, word in enumerate(said) if not word):
        start = max((place + 1 for place in range(at) if said[place] in (";", ":", ".")), default=0)
        if not _OPEN.isdisjoint(said[start : at + REACH]):
            continue
        found = after(said, at) or before(said, start, at)
        if found:
            first, last = found
            span = sentence[tokens[first].start : tokens[last].end]
            return " ".join(span.split()).lstrip(", "), tokens[first].start
    plain = len(said) <= PLAIN and said.count("") == 1 and (_OPEN | _NOTHING_ELSE).isdisjoint(said)
    if plain and (_lost(said) if worth is FALLING else _praised({*said})):
        return " ".join(sentence.split()).rstrip("."), tokens[0].start
    return "", 0


def _praised(said: set[str]) -> bool:
    """Whether a sentence with a theory and the paper's data in it, and no denial, speaks of truth or agreement."""
    return bool(said & _PRAISE and said & _DATA) and not said & _DENIALS


def _lost(told: Sequence[str]) -> bool:
    """Whether a sentence with a theory in it says that something is out of its reach, or not to be explained."""
    said = {*told}
    beyond = any(word == "beyond" and not _REACHED.isdisjoint(told[at : at + 4]) for at, word in enumerate(told))
    silent = "nothing" in said and said & _SAYING
    denied = said & (_DENIALS - {"nothing"}) and said & _ACCOUNTS
    return bool(beyond or silent or denied or (said & _ELUDES and said & _DATA))


def _tokens(sentence: str, theory: Theory) -> list[Token]:
    pattern = _tokeniser(theory.pattern)
    return [
        Token("" if match["theory"] else match[0].casefold().replace("’", "'"), match.start(), match.end())
        for match in pattern.finditer(sentence)
    ]


@lru_cache(maxsize=64)
def _tokeniser(theory: str) -> re.Pattern[str]:
    named = rf"(?P<theory>(?:{theory})\w*(?:\W+theor(?:y|ies|ists?)\b)?(?:\s\([^()]*\))?(?:['’]s\b)?)"
    return re.compile(rf"{named}|[\w’'-]+|[^\w\s]", re.IGNORECASE)


def _denies(word: str) -> bool:
    return word in _NOT or word.endswith("n't")


def _steps(said: Sequence[str], at: int) -> Iterator[tuple[int, bool]]:
    """Places behind a theory where what is said of it may begin, each with whether it is denied by then."""
    place, denied = at + 1, False
    if place < len(said) and said[place] == ",":  # `the theory, in short, …`
        close = next((other for other in range(place + 1, min(place + 8, len(said))) if said[other] == ","), 0)
        place = close + 1 if close else len(said)
    for _ in range(REACH):
        if place >= len(said):
            return
        word = said[place]
        yield place, denied
        if _denies(word):
            denied = True
        elif not (word in _FILLERS or word in _CLAIMS or (word.endswith("ly") and len(word) > 4)):
            return
        place += 1


def _ends(said: Sequence[str], place: int) -> bool:
    return place >= len(said) or said[place] in _ENDS


def _near(said: Sequence[str], place: int, wanted: frozenset[str], reach: int) -> int:
    """The place of one of some words close behind another; 0 where there is none."""
    ahead = range(place + 1, min(place + 1 + reach, len(said)))
    return next((other for other in ahead if said[other] in wanted), 0)


def _falls_after(said: Sequence[str], at: int) -> Found:
    """`… does not suffice`, `… proved inadequate`, `… breaks down`."""
    for place, denied in _steps(said, at):
        last = _lacks(said, place, denied)
        if not last and said[place] in _WEAK and not denied and not _POWER.isdisjoint(said[max(0, at - 5) : at]):
            last = place  # `the explanatory power of the theory is limited`
        if last:
            return at + 1, last
    return None


def _lacks(said: Sequence[str], place: int, denied: bool) -> int:
    """The last word of what says, from a place on, that a theory falls; 0 where nothing does."""
    word, following = said[place], said[place + 1] if place + 1 < len(said) else ""
    last = 0
    if denied:
        last = _not_enough(said, place)
    elif word in _LACKING:
        last = place if word not in ("wrong", "false", "mistaken") or _ends(said, place + 1) else 0
    elif word in _UNABLE:
        last = _near(said, place, _EXPLAIN, 5) or (place if word == "loss" and _ends(said, place + 1) else 0)
    elif word == "of" and following in ("no", "little", "limited"):
        last = _near(said, place, frozenset("help use value avail assistance".split()), 3)
    elif word in ("rejected", "abandoned", "discarded"):
        last = place if said[place - 1] == "be" and "must" in said[max(0, place - 4) : place] else 0
    elif word in _AGAINST or (word == "at" and following in _AGAINST):
        last = _near(said, place, _DATA, 7)
    elif word in ("fail", "fails", "failed"):
        if _ends(said, place + 1) or following in ("here", "in", "on", "as", "when", "where"):
            last = place
        else:
            last = _near(said, place, _EXPLAIN | frozenset(["test", "tests"]), 4)
    elif word in _FAILS:
        last = _gives_out(said, place)
    return last


def _not_enough(said: Sequence[str], place: int) -> int:
    """The last word of what says, behind a denial, that a theory falls: `not suffice`, `cannot make sense of`."""
    word, following = said[place], said[place + 1] if place + 1 < len(said) else ""
    last = 0
    if word in _EXPLAIN or word in ("suffice", "suffices", "survive", "succeed", "withstand"):
        last = place
    elif (word == "make" and following == "sense") or (word == "do" and following == "justice"):
        last = place + 1
    elif word in _ENOUGH and (word not in ("able", "capable") or _near(said, place, _EXPLAIN, 4)):
        last = _near(said, place, _EXPLAIN, 4) or place
    elif word == "hold" and (_ends(said, place + 1) or following in _HOLDS_SO):
        last = place
    elif word in ("fit", "match", "stand") and (following == "up" or _near(said, place, _DATA, 4)):
        last = _near(said, place, _DATA, 4) or place + 1
    return last


def _gives_out(said: Sequence[str], place: int) -> int:
    """The last word of a verb with what makes it one of failing: `breaks down`, `leaves much unexplained`."""
    word, following = said[place], said[place + 1] if place + 1 < len(said) else ""
    if word.startswith(("founder", "falter", "collapse")):
        return place
    if word.startswith(("break", "broke")):
        return place + 1 if following == "down" else 0
    if word.startswith(("fall", "fell", "come", "came", "stop")):
        short = _near(said, place, frozenset(["short"]), 2)
        return short or (place + 1 if following == "down" and word.startswith("f") else 0)
    if word in ("run", "runs", "ran"):
        return _near(said, place, frozenset("trouble difficulty difficulties problems".split()), 4)
    if word.startswith("struggle"):
        return _near(said, place, _EXPLAIN, 4)
    if word in ("leave", "leaves", "left"):
        return _near(said, place, frozenset("unexplained unaccounted unanswered unclear".split()), 9)
    if word.startswith("lack"):
        return _near(said, place, frozenset("explanatory predictive power".split()), 3)
    if word.startswith(("explain", "account")):
        return _near(said, place, frozenset("little nothing none".split()), 2)
    if following in _WEAK:
        return _near(said, place, _POWER, 5)
    if following in ("no", "little", "nothing", "neither"):
        return _near(
            said, place, frozenset("explanation account answer say purchase help guidance light power".split()), 4
        )
    return 0


def _back(said: Sequence[str], start: int, at: int) -> int:
    """The word before a theory behind which only words stand that join a verdict to it; -1 where there is none."""
    place = at - 1
    while place >= start and at - place <= REACH and said[place] in _JOINS:
        place -= 1
    return place if place >= start else -1


def _falls_before(said: Sequence[str], start: int, at: int) -> Found:
    """`… cannot be accounted for by`, `… inexplicable in terms of`, `the results contradict`."""
    place = _back(said, start, at)
    if place < 0 or (place == at - 1 and said[place] in _EXPLAINED | _PUZZLING):
        return None
    word, before = said[place], said[max(start, place - 7) : place]
    nearer = range(place - 1, max(start, place - 6) - 1, -1)
    denied = next((other for other in nearer if _denies(said[other])), -1)
    data = not _DATA.isdisjoint(said[start:place])
    if word in _PUZZLING:
        return (place, at - 1) if denied < 0 else None
    if word == "contrary" and said[place + 1] == "to":
        after = said[at + 1 : at + 1 + PLAIN]
        missed = any(_denies(one) for one in after) and not _ARISE.isdisjoint(after) and not _SEEN.isdisjoint(after)
        return (place, at) if missed else None
    if word in _EXPLAINED or word == "reconcile" or word == "square":
        hard = next((other for other in range(max(start, place - 4), place) if said[other] in _DIFFICULT), -1)
        none = next((other for other in nearer if said[other] in _NONE), -1)
        first = max(denied, none, hard)
        return (first, at - 1) if first >= 0 else None
    if word in ("defy", "defies", "defied", "resist", "resists", "resisted") and "explanation" in said[place:at]:
        return place, at - 1
    if word in _FAILURE:
        return (place, at) if "of" in said[place + 1 : at] and denied < 0 else None
    if word in ("support", "evidence", "confirmation", "backing") and before and before[-1] in ("no", "little"):
        return place - 1, at - 1
    against = word in _CONTRADICTS or word in _AGAINST or (word == "counter" and before[-1:] and before[-1] in _COUNTS)
    against = against or (word == "against" and bool(before) and before[-1] in _COUNTS)
    against = against or (word == "doubt" and not {"cast", "casts", "throw", "throws"}.isdisjoint(before[-2:]))
    against = against or word in ("anomaly", "anomalies", "anomalous") or (word == "lie" and "give" in before)
    if word in ("reach", "scope") and "beyond" in before[-2:]:
        return place - 2, at - 1
    if against and data and denied < 0:
        return place, at - 1
    if word in _SUPPORT and data and denied >= 0 and "only" not in said[denied:place]:
        return denied, at - 1
    return None


def _stands_after(said: Sequence[str], at: int) -> Found:
    """`… passed the test`, `… has been shown to hold`, `the predictions of … were confirmed`."""
    for place, denied in _steps(said, at):
        if denied:
            return None
        last = _passes(said, at, place)
        if last:
            return at + 1, last
    return None


def _passes(said: Sequence[str], at: int, place: int) -> int:
    """The last word of what says, from a place on, that a theory stands; 0 where nothing does."""
    word, following = said[place], said[place + 1] if place + 1 < len(said) else ""
    tests = frozenset("test tests muster scrutiny examination trial".split())
    last = 0
    if word in _HOLDS or word in ("stand", "stands", "stood"):
        firm = _ends(said, place + 1) or (following in _HOLDS_SO if word in _HOLDS else following in ("up", "firm"))
        last = place if firm else (_near(said, place, tests, 3) if word not in _HOLDS else 0)
    elif word in (
        "pass",
        "passes",
        "passed",
        "withstand",
        "withstands",
        "withstood",
        "survive",
        "survives",
        "survived",
    ):
        last = place if word[0] != "p" and _ends(said, place + 1) else _near(said, place, tests, 5)
        last = last or (place + 1 if following in ("intact", "unscathed") else 0)
    elif word in ("fare", "fares", "fared", "perform", "performs", "performed"):
        last = _near(said, place, frozenset(["well"]), 3)
    elif word in _SOUND and (not _BE.isdisjoint(said[at + 1 : place]) or said[place - 1].startswith("prov")):
        last = place if _ends(said, place + 1) or following in ("here", "throughout", "in", "for") else 0
    elif word in _UPHELD and place > at + 1:
        last = place
    elif word == "borne" and following == "out":
        last = place + 1
    elif word.startswith(("emerge", "come", "came")):
        last = _near(said, place, frozenset("unscathed intact vindicated strengthened confirmed unshaken".split()), 6)
    elif word in ("find", "finds", "found", "receive", "receives", "received", "gain", "gains", "gained", "enjoys"):
        backed = _near(said, place, frozenset("support confirmation corroboration backing".split()), 4)
        last = backed if backed and not _STRONG.isdisjoint(said[place:backed]) else 0
    elif word in (
        "explain",
        "explains",
        "explained",
        "account",
        "accounts",
        "fit",
        "fits",
        "fitted",
        "match",
        "matches",
    ):
        data = _near(said, place, _DATA, 4)
        last = data if data and _whole(said[at : place + 12]) else 0
    return last or _comes_true(said, at, place) or _accounted(said, at, place)


def _accounted(said: Sequence[str], at: int, place: int) -> int:
    """The same where data bear a theory out: `were met`, `is supported by the data`, `offers a full account`."""
    word, following = said[place], said[place + 1] if place + 1 < len(said) else ""
    if word in _MET and not _CLAIMS.isdisjoint(said[max(0, at - 5) : at]):
        return place if _ends(said, place + 1) or following in ("in", "by", "here", "throughout") else 0
    if word in ("supported", "confirmed") and following == "by":
        return _near(said, place, _SEEN, 5)
    if word.startswith(("account", "explain")) and following in ("well", "satisfactorily", "convincingly", "perfectly"):
        return place + 1
    if word in _GIVEN - _BE and not _CONVINCING.isdisjoint(said[place + 1 : place + 5]):
        return _near(said, place, frozenset(["explanation", "account"]), 5)
    return 0


def _comes_true(said: Sequence[str], at: int, place: int) -> int:
    """The same for turns of phrase: `came true`, `proved its worth`, `is just what … predicts`."""
    word, following = said[place], said[place + 1] if place + 1 < len(said) else ""
    if word == "in" and following in ("full", "complete", "perfect"):
        return _near(said, place, _DATA, 6)
    if word in ("predict", "predicts", "predicted", "expects"):
        exact = any(said[other] in ("exactly", "just", "precisely") for other in range(max(0, at - 3), at))
        return place if exact and said[at - 1] in ("as", "what") else 0
    if following in ("true", "through") and word in ("come", "comes", "came"):
        return place + 1 if following == "true" or _ends(said, place + 2) else 0
    return place + 1 if word == "its" and following == "worth" and said[place - 1].startswith("prov") else 0


def _whole(said: Sequence[str]) -> bool:
    """Whether something is said to be so in every respect."""
    if "in full" in " ".join(said):
        return True
    if "without" in said and not {"exception", "reservation", "qualification"}.isdisjoint(said):
        return True
    triples = zip(said, said[1:], said[2:], strict=False)
    respects = (one in ("in", "on", "at") and other in _EVERY and last in _RESPECTS for one, other, last in triples)
    return not _WHOLLY.isdisjoint(said) or any(respects)


def _stands_before(said: Sequence[str], start: int, at: int) -> Found:
    """`… are a clear confirmation of`, `the data support … in every respect`."""
    place = _back(said, start, at)
    if place < 0 or any(_denies(word) for word in said[max(start, place - 6) : place] if word != "without"):
        return None
    word, before = said[place], said[start:place]
    if word == "evidence" and before and before[-1] in _STRONG and "for" in said[place:at]:
        return place - 1, at - 1
    if word in _NOUNS and not _GIVEN.isdisjoint(before[-7:]):
        return place, at - 1
    if (
        word in _EXPLAINED
        and not _DATA.isdisjoint(before)
        and not _WHOLLY.isdisjoint(said[max(start, place - 2) : place])
    ):
        return place - 1, at - 1
    close = next((other for other in range(at, len(said)) if said[other] in (";", ":", ".")), len(said))
    if word in _SUPPORT and not _DATA.isdisjoint(before) and _whole(said[max(start, place - 4) : close]):
        return place, at - 1
    if before[:1] and before[0] in ("overall", "thus", "therefore", "hence", "accordingly", "together"):
        before = before[2:] if before[1:2] == [","] else before[1:]
    ours = not _OURS.isdisjoint(before[:1]) and not _SEEN.isdisjoint(before[1:3])
    if word in _BACKS and ours and len(before) <= 4 and _PART.isdisjoint(before) and _ends(said, at + 1):
        return place, at - 1
    return None
