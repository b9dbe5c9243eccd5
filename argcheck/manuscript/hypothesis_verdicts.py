"""What a clause decides on a labelled hypothesis: `H2 is supported`, `we reject H2`, `H1 held, while H3 did not`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Literal

from argcheck.manuscript.labels import mentioned
from argcheck.manuscript.significance import clauses
from argcheck.manuscript.words import content
from argcheck.patterns import holds, late

Way = Literal["upheld", "rejected"]
_UP = (
    r"support(?:ed|s|ing|ive)?|confirm(?:ed|s|ing|ation)?|accept(?:ed|s|ing)?|upheld|validat(?:ed?|es|ing)"
    r"|corroborat(?:ed?|es|ing)|verified"
    r"|borne out|h[eo]lds?|substantiated|in line with|consistent with|in accordance with|in agreement with"
    r"|evidence for|proved|true"
)
_DOWN = (
    r"reject(?:ed|s|ing|ion)?|refut(?:ed?|es|ing)|disconfirm(?:ed|s|ing)?|falsified|disprov(?:ed?|en|es|ing)"
    r"|unsupported|contradict(?:ed|s|ing)?"
    r"|inconsistent with|at odds with|discard(?:ed|s|ing)?|abandon(?:ed|s|ing)?|counter to|contrary to"
)
_VERDICT = late(rf"\b(?:(?P<up>{_UP})|(?P<down>{_DOWN}))\b", re.IGNORECASE)
_NOT = late(
    r"\b(?:not|no|neither|nor|never|cannot|fail(?:s|ed)? to|lack(?:s|ed)?(?: of)?|without|hardly|little)\b|n[’']t\b",
    re.IGNORECASE,
)
_ELLIPSIS = late(
    r"\b(?:was|were|is|are|did|could|has|had|does|do) not\s*(?:be)?\s*[.)]?\s*$|\bnot\s+\W*H\d+[a-h]?\W*$",
    re.IGNORECASE,
)
_UNCLEAR = late(
    r"\b(?:partial\w*|partly|parts?|mixed|only|except\w*|some|sub-?samples?|samples?|models?|stud(?:y|ies) \d"
    r"|waves?|null|H0|if|whether|would"
    r"|should|may|might|can|expect\w*|predict\w*|initial\w*|at first|at the outset|after|once|controlling"
    r"|controlled|tentativ\w*|weak\w*|marginal\w*"
    r"|limited|conditional\w*|depend\w*|test(?:s|ed|ing)? (?:of|for|whether)|to test|for|among|within|when|under"
    r"|unless|until|either|or"
    r"|earlier|previous\w*|pilot|contrast|literature|prior|one-?sided|robust\w*|longer|versions?|variants?"
    r"|competing|rival|alternative)\b",
    re.IGNORECASE,
)
"""Words beside which a verdict is one of a part, a condition, or somebody else's."""
_ANOTHER = late(
    r",? and (?=(?:so |thus |therefore )?(?:the \w+ )?(?:H\d+[a-h]? (?:is|was|has|had|must|can)|[Hh]ypothesis))"
)
"""Where a verdict begins behind another statement."""
_NAMED = late(r"[^\W\d_]\.?,?\s[(\[](?:[^()]*\s)?(?:19|20)\d\d[a-z]?")
"""An author with a year, whose verdict it is then."""
_SUPPORT_FOR = late(r"\b(?:support|evidence|confirmation) (?:was found |is found )?for\b", re.IGNORECASE)
_HYPOTHESIS_THAT = late(r"\b[Tt]he (?:\w+ )?hypothesis(?:,)? that (?P<what>.+)$")
_WORTH = (
    *(
        "support",
        "confirm",
        "accept",
        "upheld",
        "validat",
        "corrobor",
        "verif",
        "borne",
        "hold",
        "held",
        "substant",
        "line with",
    ),
    *(
        "consistent",
        "accord",
        "agreement",
        "evidence",
        "proved",
        "true",
        "reject",
        "refut",
        "falsif",
        "disprov",
        "contradict",
    ),
    *("odds", "discard", "abandon", "counter", "contrary"),
)


def worth(text: str) -> bool:
    """A cheap look: whether a text may pass a verdict on a hypothesis."""
    return holds(text, ("H", "ypothesis")) and holds(text.casefold(), _WORTH)


def verdicts(sentence: str, short: bool = False) -> Iterator[tuple[str, Way, str]]:
    """Each label on which a sentence decides, how, and the clause that does; nothing where it decides in part."""
    before: Way | None = None
    for clause in (each for joined in clauses(sentence) for each in _ANOTHER.split(joined)):
        way = decided(clause)
        named = sorted({number for series, number, _ in mentioned(clause, short) if series == "hypothesis"})
        if way is None and before and _ELLIPSIS.search(clause):
            way = "rejected" if before == "upheld" else "upheld"
        before = way or before
        for number in named if way else ():
            assert way
            yield number, way, clause.strip()


def decided(clause: str) -> Way | None:
    """The one verdict of a clause."""
    plain = _SUPPORT_FOR.sub("support", clause)
    found = list(_VERDICT.finditer(plain))
    if not found or _UNCLEAR.search(plain):
        return None
    if _NAMED.search(plain, 0, found[0].start()):
        return None
    ways = {bool(match["up"]) for match in found}
    denials = len(_NOT.findall(plain))
    if len(ways) > 1 or denials > 1 or (denials and False in ways):
        return None
    return "upheld" if ways == {True} and not denials else "rejected"


def worded(sentence: str) -> tuple[frozenset[str], Way] | None:
    """The content of a hypothesis that a sentence puts in words (`the hypothesis that …`), and its verdict."""
    match = _HYPOTHESIS_THAT.search(sentence)
    verdict = list(_VERDICT.finditer(sentence, match.start("what"))) if match else []
    if not match or len(verdict) != 1:
        return None
    what, rest = sentence[match.start("what") : verdict[0].start()], sentence[verdict[0].start() :]
    auxiliary = late(
        r"\b(?:(?:is|was|has|had|have|can|could|must|did|does)(?: (?:to|been|be|not|also|thus|therefore|thereby"
        r"|clearly|fully))*|cannot be|finds no)\s*$"
    ).search(what)
    way = decided(f"{auxiliary[0] if auxiliary else ''} {rest}")
    return (frozenset(content(what[: auxiliary.start()])), way) if auxiliary and way else None
