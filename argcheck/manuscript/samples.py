"""How many participants, firms or texts a paper says that its sample has: one statement at a time."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from argcheck.manuscript.amounts import AMOUNT, NUMBER, amount, in_figures
from argcheck.manuscript.words import stem
from argcheck.patterns import holds, late

_SMALL = (
    r"of|or|to|and|in|on|at|by|the|than|more|times|per|for|from|with|that|who|which|were|was|are|is|had|have|has"
    r"|did|do"
    r"|took|as|but|out|not|only|percent|per cent|other|others|further|different|new|of these|years?|months?|weeks?"
    r"|days?"
    r"|hours?|minutes?|points?|items?|questions?|categories|variables|kinds?|types?|pages?|groups?|waves?|rounds?"
    r"|cent"
)
_SINGULAR = (
    r"(?:physics|business|mathematics|economics|news|sales|sports|arts|series|politics|linguistics"
    r"|humanities)"
)
_PLURAL = rf"(?:people|children|men|women|(?!{_SINGULAR}\b)[a-z][a-z-]*[a-rt-z]s)"
NOUNS = (
    rf"(?P<number>{AMOUNT})\s+(?P<kind>(?:(?!(?:{_SMALL})\b)[^\W\d_][\w’'-]*\s+){{0,3}}?)"
    rf"(?!(?:{_SMALL})\b)(?P<noun>{_PLURAL})\b"
)
_ALL = r"(?:a total of |altogether |in total |in all |all )?"
_TOGETHER = r"(?:In (?:total|all|sum),?\s+|Altogether,?\s+|Overall,?\s+|A total of\s+)?"
_WHOLE = r"(?:sample|study population|study group|panel|corpus|cohort|data ?set|final data)"
_MADE_OF = (
    r"(?:consist(?:s|ed) of|compris(?:es|ed)|(?:is|was) (?:made up|composed) of|covers|covered|contain(?:s"
    r"|ed))"
)
_TOOK = (
    r"(?:took part|participated|were (?:then )?(?:interviewed|surveyed|questioned|studied|observed|included)"
    r"|answered|responded|gave interviews)\b"
)
_DID = r"(?:interview(?:ed)?|surveyed|survey|questioned|stud(?:y|ied)|examined?|compared?|observed?|analy[sz]ed?)"
_AMONG = (
    r"(?:interviews?|conversations|survey|questionnaires?|experiment|study|stud(?:y|ies) design|design|trial"
    r"|focus groups?)"
    r" (?:were |was )?(?:conducted |carried out |held |done |used )?(?:with|of|among|by)"
)
_STUDY = (
    r"(?:study|paper|article|survey|analysis|research|thesis|investigation) (?:examines?|examined|studies|studied"
    r"|covers?|covered|analy[sz]es"
    r"|analy[sz]ed|compares|compared|looks at|(?:is|was) based on|rests on|draws on|drew on)(?: data (?:on|from|of))?"
)
_COLLECTED = (
    r"(?:data|information|responses|answers) (?:were|was|are) (?:collected|gathered|obtained|drawn) (?:from|on)"
)
_PEOPLE = (
    r"(?:the |our )?(?:participants|respondents|subjects|informants|interviewees) (?:were|are|comprised|consisted of)"
)
_OURS = r"(?:of|in) (?:our|the|this) (?:whole |full |total )?(?:sample|study|panel|survey|corpus|data ?set)"
_NARROWER = (
    r"(?!\s+(?:who|that|which|whose|with|from|aged|under|over|without|living|born|in|of|at|for|on|to|than|and|or"
    r"|used|using"
    r"|selected|chosen|assigned|identified|included|listed|considered|described|above|below|mentioned|published|based"
    r"|located|written|held|given|shown|presented|reported|made|found|taken|tested|working|using|having|being"
    r"|where|when)\b|\s*[(–—-])"
)
"""No word behind a noun that makes it fewer."""
_BEFORE = {
    "made": rf"\b(?:{_WHOLE} {_MADE_OF}|(?:our|the|this) {_WHOLE} of) {_ALL}",
    "final": rf"\bfinal {_WHOLE} (?:{_MADE_OF}|of) {_ALL}",
    "a": rf"\ba {_WHOLE} of {_ALL}",
    "took": (
        rf"(?:\b(?:(?:we|I) {_DID}|{_AMONG}|{_COLLECTED}|(?:this|our|the present) {_STUDY}|we use data (?:on|from"
        rf"|of))"
        rf"|^{_PEOPLE}) {_ALL}"
    ),
    "drawn": rf"\b(?:the|our) (?:final |whole )?{_WHOLE} include[sd]? {_ALL}",
    "all": r"(?:(?:^|[;:] |\b(?:that|and|by|from|for|in|of) )all (?:of )?(?:the |our )?|(?:^|[,:] )of (?:the "
    r"|our )?|\bour )",
    "opens": _TOGETHER.join(("^", "")),
    "The": "^The ",
    "the": r"\b(?:the|our) ",
}
_BEHIND = {
    "took": rf"(?: \([^()]*\)|, [^,;]{{3,60}},)? {_TOOK}",
    "drawn": r"(?: \([^()]*\)|, [^,;]{3,60},)? were (?:then )?(?:recruited|enrolled|sampled)\b",
    "does": r" (?:were|had|have|took|answered|came|described|spoke|worked|reported|told|all)\b",
    "ours": rf" {_OURS}\b",
    "narrower": _NARROWER,
    "any": "",
}
_FORMS = (
    *(("final", "final", "any"), ("made", "made", "any"), ("a", "a", "any")),
    *(("took", "took", "any"), ("took", "opens", "took"), ("drawn", "drawn", "any")),
    *(("drawn", "opens", "drawn"), ("all", "all", "narrower"), ("all", "the", "ours"), ("all", "The", "does")),
)
"""How it is told, what stands right before the number, and what behind the noun."""
_WORTH = (
    *(
        "sample",
        "panel",
        "corpus",
        "cohort",
        "population",
        "study",
        "data",
        "took part",
        "participated",
        "were",
        "answered",
    ),
    *("responded", "interview", "survey", "examine", "compare", "observe", "question", "stud", "analy", "experiment"),
    *("design", "trial", "conversation", "focus", "all ", "of ", "the ", "our "),
)
PARTIAL = late(
    r"\b(?:exclud\w*|drop(?:s|ped|out)?|remain\w*|left|lost|withdr\w+|declin\w+|refus\w+ to|respon(?:se|ding) rates?"
    r"|valid|usable|eligib\w+|invit\w+|approached|contacted|missing|incomplete|complete|sub-?sets?|sub-?samples?"
    r"|waves?|rounds?"
    r"|second|third|last|next|follow-?up|pilot\w*|pre-?tests?|additional\w*|further|another|others?|half of"
    r"|control|treatment"
    r"|phases?|stages?|later|retain\w*|original(?:ly)?|initial(?:ly)?|latter|former|respectively|random\w*|planned"
    r"|power|a priori|requir\w*|minimum|maximum|sought|intend\w*|estimat\w*|calculat\w*|recommend\w*"
    r"|simulat\w*|suppose\w*"
    r"|previous\w*|earlier|larger|wider|sub-?groups?|separate\w*|typical\w*|same|similar|target\w*|need\w*|would"
    r"|if)\b",
    re.IGNORECASE,
)
"""Words of a sentence that may tell of a part, or of more than the sample."""
_REMOVED = (
    r"(?:exclu|drop|withdr|declin|refus|los[st]|left|missing|incomplete|remov|discard|omit|absen|unable|unusable"
    r"|invalid"
    r"|did not|could not|cannot|were not|was not|had not|have not|no longer|without|eliminat|delet|leaving|fewer"
    r"|less|more)"
)
ATTRITION = late(
    r"\b(?:dropped out|withdrew|attrition|did not (?:return|complete|respond|answer)|incomplete|non-?response"
    r"|excluded)\b",
    re.IGNORECASE,
)
SEVERAL = late(
    r"\b(?:stud(?:y|ies)|experiments?|samples?|surveys?|waves?|phases?|cohorts?|rounds?|data ?sets?|trials?)"
    r" (?:\d\b|I{1,3}\b|[A-C]\b|one\b|two\b)|\b(?:second|third|follow-up) (?:stud(?:y|ies)|experiment|sample"
    r"|survey|wave|cohort)\b",
    re.IGNORECASE,
)
COUNTED = late(
    r"\b(?:two|three|four|five|both) (?:\w+ )?(?:studies|experiments|samples|surveys|waves|cohorts|trials)\b"
)
"""What tells of several studies or samples."""
SMALLEST = 3
_ALIKE = {"subject": "particip", "firm": "compani", "articl": "paper"}


_OFF = late(rf"\b{_REMOVED}", re.IGNORECASE)
NEAR = 70
"""Letters between a number and what became of those it counts."""


class Told(NamedTuple):
    """`212 pupils`: number, noun (its stem), what stands before it, and how it is told (a form of `_FORMS`)."""

    number: int
    noun: str
    kinds: frozenset[str]
    how: str
    said: str
    interviewed: bool


SIZE = late(NOUNS, re.IGNORECASE)
"""A number and what is counted."""
_AHEAD = {name: late(f"{form}$", re.IGNORECASE) for name, form in _BEFORE.items()}
_AFTER = {name: late(form, re.IGNORECASE) for name, form in _BEHIND.items()}


def told(sentence: str) -> Iterator[Told]:
    """What a sentence tells of the size of the whole sample; nothing where it may speak of a part."""
    if not holds(sentence.casefold(), _WORTH):
        return
    for match in SIZE.finditer(in_figures(sentence)):
        number = amount(match["number"])
        form = _form(sentence, match) if number >= SMALLEST and not 1800 <= number <= 2030 else None
        if form:
            if not PARTIAL.search(sentence):
                how, around = form
                noun = stem(match["noun"])
                kinds = frozenset(map(stem, match["kind"].split()))
                said = sentence[match.start() : match.end()]
                yield Told(number, _ALIKE.get(noun, noun), kinds, how, said, "interview" in around.casefold())
            return


def _form(sentence: str, match: re.Match[str]) -> tuple[str, str] | None:
    """How a number is told, and the words around it by which it is."""
    ahead = sentence[: match.start()]
    for how, before, behind in _FORMS:
        first = _AHEAD[before].search(ahead)
        last = _AFTER[behind].match(sentence, match.end()) if first else None
        if first and last:
            return how, first[0] + last[0]
    return None


def told_off(sentence: str, number: int) -> bool:
    """Whether a sentence says of a number that they were left out, or the like."""
    found = (match for match in NUMBER.finditer(in_figures(sentence)) if amount(match[0]) == number)
    return any(_OFF.search(sentence, max(0, match.start() - NEAR), match.end() + NEAR) for match in found)
