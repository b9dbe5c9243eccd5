"""People who agree to be studied, as a paper tells it: who they are, what they give, and to what.

Of the words that are used, only `consent` means this wherever it stands; permission, agreement and the like do where
those who are studied, or those who answer for them, are named beside it.
"""

from __future__ import annotations

from argcheck.manuscript.words import pieces, worded

_STUDIED = frozenset(
    """
    participants participant respondents respondent volunteers volunteer subjects interviewees interviewee informants
    informant patients patient parents guardians guardian carers caregivers pupils children students families mothers
    fathers women men teachers nurses workers employees residents speakers users adults adolescents households
    individuals persons people relatives donors villagers farmers everyone everybody those
    """.split()
)
"""Those who are studied, and those who answer for them."""
_ANSWERING = frozenset("parents guardians carers".split())
_GIVES = frozenset(
    """
    gave give given granted grant signed sign provided provide obtained secured sought received requested asked
    completed returned expressed collected
    """.split()
)
_GIVEN = frozenset(
    "permission assent agreement authorisation authorization approval consent waiver declaration sheet form".split()
)
_TAKES_PART = frozenset(
    """
    participate participation participating part interview interviewed interviews recorded recording study trial
    survey film filmed quoted took involved observed enrolment enrollment sheet withdraw leave
    """.split()
)
_AGREED = frozenset("assent agreed agree consented assented volunteered opted".split())
_FREE = frozenset("withdraw leave stop quit drop".split())
_MASKED = frozenset("pseudonyms pseudonym anonymised anonymized pseudonymised pseudonymized anonymity".split())
_WORTH = _GIVEN | _AGREED | _FREE | _MASKED
_NEAR = 14


def consenting(text: str) -> str:
    """The words in which a sentence says that people agreed to be studied, if it does."""
    held = pieces(text)
    if _WORTH.isdisjoint(held) or _STUDIED.isdisjoint(held):
        return ""
    found = worded(text)
    said = found.said
    partaking = not _TAKES_PART.isdisjoint(said)
    people = [at for at, word in enumerate(said) if word in _STUDIED]
    for at, word in enumerate(said):
        near = [place for place in people if 0 < abs(place - at) <= _NEAR]
        before = said[max(0, at - 5) : at]
        if not near:
            continue
        gives = word in _GIVEN and not _GIVES.isdisjoint((*before, *said[at + 1 : at + 8])) and partaking
        asked = not _GIVES.isdisjoint((*before, *said[at + 1 : at + 6]))
        consents = word in ("consent", "assent") and asked
        answers = word == "permission" and asked and not _ANSWERING.isdisjoint(said)
        agrees = word in _AGREED and near[0] < at and partaking and "to" in said[at + 1 : at + 5]
        free = word in _FREE and not {"could", "free", "right", "able", "allowed"}.isdisjoint(before)
        masked = word in _MASKED and not {"given", "were", "was", "been", "are", "ensured"}.isdisjoint(said)
        if gives or consents or answers or agrees or (free and "any" in said[at:]) or masked:
            first, last = sorted((min(near, key=lambda place: abs(place - at)), at))
            return found.stretch(first, last)
    return ""
