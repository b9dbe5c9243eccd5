"""When data were gathered and which years they cover, as a paper says it of its own study."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cache
from typing import NamedTuple

from argcheck.manuscript.samples import PARTIAL
from argcheck.manuscript.words import STOP, stem, worded
from argcheck.patterns import holds, late

_YEAR = r"(?:1[5-9]|20)\d\d"
_UNTIL = r"\s?(?:to|until|till|through|and|up to|[-–—])\s?"
_SPAN = rf"(?:from |between |the years |of |for )?(?P<first>{_YEAR}){_UNTIL}(?P<last>{_YEAR})(?!\d|\s?[-–—/])"
_LOOK = late(rf"{_YEAR}{_UNTIL}{_YEAR}")
_MONTHS = "january february march april may june july august september october november december".split()
_MONTH = (
    rf"(?:sept|{'|'.join(f'{name[:3]}(?:{name[3:]})?' if len(name) > 3 else name for name in _MONTHS)})(?![a-z])\.?"
)
_NAMES = tuple(name[:3].capitalize() for name in _MONTHS)
_DIGITS = late(_YEAR)
_HEAD = (
    r"(?:panel|sample|study|analysis|article|paper|data ?set|corpus|investigation|observations|time series|series"
    r"|(?:study|observation|sample|reference|research) period|period (?:of study|of analysis|of observation"
    r"|under (?:study|review|investigation)))"
)
_COVERS = (
    r"(?:covers?|covered|covering|spans?|spanned|spanning|runs?|ran|ranges?|ranged|extends?|extended|lasts"
    r"|lasted|stretch(?:es|ed)|is|was|comprises?|contains?|contained|includes?|included|holds?)"
)
_DOES = (
    r"(?:stud(?:y|ies|ied)|examines?|examined|analy[sz]es?|analy[sz]ed|covers?|covered|follows?|followed|traces?"
    r"|traced|investigates?"
    r"|investigated|looks? at|looked at|considers?|considered|explores?|explored|compares?|compared|tests?|tested)"
)
_NEAR = r"[^.;:()]{0,90}?"
_TAKING = (
    r"(?:t(?:ake|ook) place|(?:was|were|been) (?:\w+ly )?(?:held|conducted|carried out|collected|gathered|done|run"
    r"|administered|made|performed"
    r"|undertaken|recruited|distributed|sent(?: out)?|led|open)|ran|lasted|collected|conducted|carried out|did"
    r"|held|undertook|during|between|from|in)"
)
ACTIVITIES = {
    "study": r"(?:the|this|our|present) (?:study|study period|observation period)",
    "interview": r"(?:interviews|interviewed)",
    "survey": r"(?:survey|questionnaires?)",
    "fieldwork": r"(?:field ?-?work|field (?:study|visits?))",
    "data": r"(?:data collection|collection of (?:the )?data|data (?:were|was) (?:\w+ly )?(?:collected|gathered))",
    "observation": r"(?:observations?|ride-?alongs?)",
    "experiment": r"(?:experiments?|trial|sessions?|tests?)",
    "group": r"focus groups?",
    "recruitment": r"(?:recruitment|participants|patients|respondents|enrol?lment)",
}
_PARTS = late(
    r"\b(?:sub-?periods?|lags?|lagged|lead|first[- ]differenc\w+|forecast\w*|extend\w* (?:by|to)|updat\w*"
    r"|robust\w*|longer|shorter|before|after|until then"
    r"|crisis|war|except|missing|older|newer|earlier|later|decades?|half|first|second|third|last|part|phase|wave"
    r"|round|pilot|follow-up|baseline"
    r"|available|training|test(?:ing)? (?:set|data|period)|literature|previous)\b",
    re.IGNORECASE,
)
"""Words beside which the years are those of a part, or of something else."""


_OURS = late(
    r"\b(?:we|I|our)\b|\b(?:the|this|these|all) (?:\w+ ){0,2}\w+$|^(?:interviews|questionnaires|observations)"
    r"|field ?-?work|data collection|data (?:were|was)|participants|focus groups?",
    re.IGNORECASE,
)
_ELSEWHERE = late(
    r"\b(?:download|access|retriev|updat|version|releas|deposit|publish|broadcast|magazine|newspaper)", re.IGNORECASE
)
_BRACKETED = late(rf"\((?P<first>{_YEAR})\s?(?:to|[-–—]{{1,2}})\s?(?P<last>{_YEAR})\)")
_LEADING = frozenset(
    """
    include includes including included comprise comprises comprising comprised cover covers covering covered contain
    contains containing contained use uses using used read reads reading analyse analyses analysed analyze analyzed
    examine examines examined consist consists study studied follow followed collect collected gather gathered
    consult consulted code coded draw draws drew sample sampled review reviewed compare compared
    are is were was namely selected
    """.split()
)
"""What stands before the name of a source and is no part of it."""
_OF = frozenset("of for from by in on to at with between against".split())
_DETERMINERS = frozenset("the a an this these those our its their all".split())
_TELLING = 2
"""Content words from which on what stands before a bracket names one class of sources."""
_HEADED = late(
    rf"(?:^(?P<f1>{_YEAR})\s?(?:to|[-–—]{{1,2}})\s?(?P<l1>{_YEAR}|\d\d)\s?[:.–—]\s"
    rf"|(?:\(|,\s|:\s|\bfrom\s|\bbetween\s|\bin\s)(?P<f2>{_YEAR})\s?(?:to|and|until|through|[-–—]{{1,2}})\s?"
    rf"(?P<l2>{_YEAR}|\d\d)\)?[\s*_.]*$)"
)
"""A range that dates all of a heading; one inside of it (`the 2007–2014 plan`) may be a name."""
_OPENING = late(
    rf"(?:(?:Between|From)|(?:In|Over|During|Throughout|Across) the (?:years|period|time|decade) ?(?:from|between|of)?"
    rf"|Over|During) (?P<first>{_YEAR})(?:{_UNTIL})(?P<last>{_YEAR})(?![\d–-]),? (?P<rest>.*)",
    re.DOTALL,
)
HALF = 0.5
"""The share of a heading's years that another range must have to be meant as the same."""
MOST = 0.7
"""The share of years that two periods of one study have in common; else they are of two sources."""


class Period(NamedTuple):
    """A stretch of time (years, or months counted from year 0), what it is said of, and its words."""

    first: int
    last: int
    of: str
    """`study` for years, else the activity, a space, and with whom."""
    said: str
    own: bool = True
    """Whether the sentence marks what took place as the paper's own (`the survey`, `we`)."""
    whole: bool = True
    """Whether it is said of the study, its panel or sample; else of a period only."""

    def crosses(self, other: Period) -> bool:
        """Whether each has time that the other has not; the years of one study have most in common all the same."""
        common = min(self.last, other.last) - max(self.first, other.first)
        longer = max(self.last - self.first, other.last - other.first)
        shifted = (self.first - other.first) * (self.last - other.last) > 0
        return shifted and (self.of != "study" or common >= MOST * longer)


@cache
def _covered() -> tuple[tuple[bool, re.Pattern[str]], ...]:
    forms = (
        (True, rf"\b(?:our|the|this) (?:\w+ )?{_HEAD} {_COVERS} {_NEAR}{_SPAN}"),
        (True, rf"\b(?:our|the|this) (?:\w+ )?{_HEAD} (?:from|of|for|between|\() ?(?:the years )?{_SPAN}"),
        (
            True,
            rf"\b(?:we|this (?:study|paper|article|thesis|chapter)|the (?:study|paper|article|analysis|thesis)"
            rf"|it) {_DOES}\b{_NEAR}\b(?=from|between|over|in the|for){_NEAR}{_SPAN}",
        ),
        (True, rf"^(?:our|the) data (?:cover|span|are for|run) {_NEAR}{_SPAN}"),
        (
            True,
            rf"{_SPAN}, (?:that is, )?(?:the period of (?:our|the|this) (?:study|analysis|sample|data)|(?:our"
            rf"|the) (?:study|sample|observation) period)",
        ),
        (False, rf"\b(?:the|our) (?:whole |entire |full |same )?period (?:from |of |between |\()?{_SPAN}"),
    )
    return tuple((whole, late(form, re.IGNORECASE)) for whole, form in forms)


def covered(sentence: str) -> Period | None:
    """The years that a sentence says the study covers."""
    if not _LOOK.search(sentence) or _PARTS.search(sentence):
        return None
    for whole, pattern in _covered():
        if match := pattern.search(sentence):
            first, last = int(match["first"]), int(match["last"])
            if first < last:
                return Period(first, last, "study", f"{first} to {last}", whole=whole)
    return None


class Ranged(NamedTuple):
    """A class of sources with years in brackets: its words, their stems, its first and last year."""

    what: str
    stems: tuple[str, ...]
    first: int
    last: int

    @property
    def said(self) -> str:
        return f"{self.first} to {self.last}"

    def differs(self, other: Ranged) -> bool:
        """Whether two periods of one class are meant as one and are not: most of their years are common to both."""
        common = min(self.last, other.last) - max(self.first, other.first)
        longer = max(self.last - self.first, other.last - other.first)
        return (self.first, self.last) != (other.first, other.last) and common >= MOST * longer


def ranged(sentence: str) -> Iterator[Ranged]:
    """The classes of sources behind which a sentence has a range of years in brackets."""
    if "(" not in sentence or _PARTS.search(sentence):
        return
    for match in _BRACKETED.finditer(sentence):
        first, last = int(match["first"]), int(match["last"])
        before = late(r"[^\w\s’'-]").split(sentence[: match.start()].rstrip())[-1]
        told = worded(before)
        named = _named(told.said)
        stems = tuple(stem(word) for word in told.said[named:] if word not in STOP) if named is not None else ()
        if first < last and named is not None and len(stems) >= _TELLING:
            what = told.stretch(named, len(told.said) - 1)
            if what.split()[-1].islower():
                yield Ranged(what, stems, first, last)


def _named(said: list[str]) -> int | None:
    """Where the words begin that name what stands before a bracket; None where that cannot be told.

    They go back to a verb, an article or a word of a list; what hangs on a preposition goes on before it.
    """
    at = len(said)
    while at and said[at - 1] not in STOP and said[at - 1] not in _LEADING:
        at -= 1
    before = at - 1
    while before >= 0 and said[before] in _DETERMINERS:
        before -= 1
    if before > 0 and said[before] in _OF and said[before - 1] not in STOP:
        return before - 1
    hangs = before >= 0 and said[before] in _OF
    return None if hangs or at == len(said) else at


class Headed(NamedTuple):
    """A range of years that dates a heading or opens a text."""

    first: int
    last: int

    def shifted(self, other: Headed) -> bool:
        """Whether each has years that the other has not, and more than half of the other's are in common."""
        common = min(self.last, other.last) - max(self.first, other.first)
        shifted = (self.first - other.first) * (self.last - other.last) > 0
        return shifted and common > HALF * (other.last - other.first)


def headed(title: str) -> Headed | None:
    """The range of years at the beginning or end of a heading, two years of one century in short or in full."""
    match = _HEADED.search(title)
    if not match:
        return None
    first, last = match["f1"] or match["f2"], match["l1"] or match["l2"]
    found = Headed(int(first), int(first[: 4 - len(last)] + last))
    return found if found.first < found.last else None


def opening(sentence: str) -> Headed | None:
    """The range of years with which a sentence opens; not where another number stands behind it, which is measured."""
    match = _OPENING.match(sentence) if _LOOK.search(sentence) else None
    if not match or late(r"\d").search(match["rest"]) or _PARTS.search(sentence):
        return None
    return Headed(int(match["first"]), int(match["last"]))


@cache
def _months() -> re.Pattern[str]:
    one = rf"(?P<m1>{_MONTH})(?:,? (?P<y1>{_YEAR}))?"
    two = rf"(?P<m2>{_MONTH}),? (?P<y2>{_YEAR})"
    day = r"(?:\d{1,2}(?:st|nd|rd|th)? )?"
    return late(rf"\b{day}(?:{one}{_UNTIL}{day})?{two}", re.IGNORECASE)


@cache
def _activities() -> re.Pattern[str]:
    nouns = "|".join(f"(?P<{name}>{noun})" for name, noun in ACTIVITIES.items())
    return late(rf"\b(?:{nouns})\b(?P<between>[^.;:]{{0,80}}?)\b{_TAKING}\b(?P<rest>[^.;:]{{0,40}})$", re.IGNORECASE)


def gathered(sentence: str) -> Iterator[Period]:
    """The months in which a sentence says that interviews, a survey or the like took place."""
    if not holds(sentence, _NAMES) or not _DIGITS.search(sentence):
        return
    found = list(_months().finditer(sentence))
    if (
        len(found) != 1
        or PARTIAL.search(sentence)
        or _ELSEWHERE.search(sentence)
        or late(r"\bwill\b|\bfirst\b").search(sentence)
    ):
        return
    first, last = bounds(found[0])
    match = _activities().search(sentence[: found[0].start()])
    if match and first <= last:
        name = next(name for name in ACTIVITIES if match[name])
        with_whom = late(r"\b(?:with|of|among|from) (?:the )?(\w+)").search(match["between"])
        of = f"{name} {with_whom[1] if with_whom else ''}"
        yield Period(first, last, of, found[0][0], own=bool(_OURS.search(sentence[: match.end(name)])))


def bounds(match: re.Match[str]) -> tuple[int, int]:
    """The first and the last month of a stretch, each counted from year 0."""
    last = 12 * int(match["y2"]) + month(match["m2"])
    first = 12 * int(match["y1"] or match["y2"]) + month(match["m1"]) if match["m1"] else last
    return first, last


def month(name: str) -> int:
    """From 0 for January."""
    return next(at for at, known in enumerate(_MONTHS) if known.startswith(name.casefold()[:3]))
