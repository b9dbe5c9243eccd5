"""The period and the cases that a paper announces, and the years that it speaks of."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argcheck.manuscript.methods import denied
from argcheck.manuscript.words import numbered, pieces, words
from argcheck.patterns import late

_YEAR = r"(?:1[5-9]|20)\d\d"
ANY_YEAR = late(rf"(?<!\d){_YEAR}(?!\d)")
"""A year, also one that a range or a date has."""
_SPAN = late(
    rf"\b(?P<first>{_YEAR})\s?(?:[–—-]|to|and|until|till|through|(?:right )?up to|and ends in)\s?(?P<last>{_YEAR})\b"
)
_AT = r"(?:[\w’'-]+\s){0,8}?(?:of|in|around|about|by|after|before)\s"
_OPENS = late(
    rf"\b(?:opens?|begins?|starts?|sets? in|commences?|from|starting|beginning|opening)\s{_AT}(?P<first>{_YEAR})\b"
    rf"[^.;]{{0,60}}?\b(?:clos(?:es?|ing)|ends?|ending|stops?|stopping|finish(?:es|ing)?"
    rf"|breaks? off|concludes?|concluding|shuts?|(?:taken|followed|carried) (?:as far as|down|on|up))\s{_AT}?"
    rf"(?P<last>{_YEAR})\b",
    re.IGNORECASE,
)
"""The same by its two ends: `opens in 1911 and closes with the vote of 1938`."""
_SPAN_TOLD = late(
    rf"\b(?:from|between)\s{_AT}(?P<first>{_YEAR})\s(?:up )?(?:to|until|till|through|and)\s{_AT}(?P<last>{_YEAR})\b"
)
"""The same with what happened then: `from the truce of 1911 to the vote in 1938`."""
_MADE = (
    r"(?:recorded|registered|reported|published|filed|admitted|treated|diagnosed|enrolled|documented|issued|decided"
    r"|sampled|collected|observed|dated)"
)
_TAKEN = r"(?:included|analy[sz]ed|considered|selected|reviewed|examined|eligible|studied|used|coded)"
"""What is done with cases of so many years: `cases recorded from … to … were included`."""
_DESIGN = late(
    r"\b(?:longitudinal|coverage (?:begins|starts|runs|extends)|(?:study|time|research|sample|observation"
    r"|sampling|temporal|chronological) (?:period|span|frame|window|scope|limits)"
    r"|period (?:from|between|of)"
    r"|(?:annual|yearly|monthly|quarterly|weekly|daily|panel|longitudinal|time[- ]series) data"
    r" (?:for|from|on|over|covering)"
    rf"|^(?:[Aa]ll |[Oo]nly )?(?:\w+ ){{1,2}}{_MADE} (?:from|between|in) [^.;:,]{{9,30}} (?:were|was) {_TAKEN}"
    r"|data (?:was|were|have been) (?:\w+ )?(?:collected|gathered|obtained|available) (?:for|from|over|between)"
    r"|(?:study|paper|article|analysis|research|design|data|investigation|we|period"
    r"|it)\b[^.;]{0,60}?\b(?:cover(?:s|ed|ing)?|spans?|spanning"
    r"|examin\w+|analy[sz]\w+|trac(?:e[sd]?|ing)|investigat\w+|stud(?:y|ies|ied)|focus\w*|follow(?:s|ed)?|runs?|extends?"
    r"|concentrat\w+|deals? with|(?:is|are) (?:confined|restricted|limited) to))\b",
    re.IGNORECASE,
)
YEAR = late(rf"(?<![\d.,–-])\b{_YEAR}\b(?![\d,]*\d)")
DECADE = late(r"(?<![\d.,–-])\b(?:1[5-9]|20)\d0(?=s\b|['’]s\b)")
_KEPT = frozenset(
    """
    study paper article research thesis work essay project chapter analysis investigation inquiry enquiry survey we i
    attention focus scope coverage material materials corpus sources sample records observations series panel data
    dataset narrative account chronology interest discussion window evidence documents database collection figures
    numbers statistics story history tables
    """.split()
)
"""What keeps to a period: the work, what it attends to and what it works with."""
_KEEPS = frozenset(
    """
    cover covers covered covering span spans spanned spanning range ranges ranged run runs ran extend extends
    extended stretch stretches stretched start starts begin begins open opens limited restricted confined bounded
    narrowed focus focuses focused concentrate concentrates concentrated deal deals treat treats treated examine
    examines examined follow follows followed trace traces traced consider considers considered survey surveys
    surveyed reconstruct reconstructs reconstructed document documents documented look looks looked take takes took
    concern concerns concerned keep keeps centre centres centred center centers comprise comprises comprised embrace
    embraces encompass encompasses encompassed date dates dated stem stems come comes drawn taken belong belongs
    fall falls lie lies relate relates related refer refers pertain pertains apply applies reach reaches go goes
    is are study studies studied analyse analyses analysed analyze analyzed include includes
    included
    """.split()
)
"""How it keeps to it."""
_FRAMES = frozenset(
    """
    centre center focus span frame framework scope subject core limits boundaries object covered studied deals treated
    treats examined examines concerned concerns considered considers discussed surveyed analysed analyzed chosen
    """.split()
)
_OTHERS = frozenset(
    """
    previous earlier prior other others another their his her its most some many several future existing recent not
    no
    """.split()
)
"""Words beside which it is somebody else's."""
_CLOSING = frozenset(
    """
    shut shuts shutting taken followed carried close closes closing end ends ending stop stops stopping finish
    finishes finishing break breaks conclude concludes concluding
    """.split()
)
_REACH = 12
"""Words before a span of years among which it is said what keeps to it."""
_CHOSEN = "selected|chosen|principal|main|empirical|focal|comparative|two|three|four|five"
_CASES = late(
    rf"\b(?:(?:case stud(?:y|ies)|(?:{_CHOSEN}) cases)(?:,| \w+)?\s?(?:of|on|are|were|include|including"
    rf"|such as|like|namely|:)"
    r"|case studies\b[^.;]{0,120}?,? (?:such as|like|namely|including))\s+",
    re.IGNORECASE,
)
_OTHER = late(r"\b(?:other|another|previous|earlier|further|future|similar|some|many|most|in the) \Z", re.IGNORECASE)
_CALLED = late(r"\s(?:as|serve as|are) (?:the |its |our )?(?:\w+ )?(?:cases|case stud(?:y|ies))\b")
_AS_CASES = late(rf"(?P<list>[^.;:]{{3,120}}?){_CALLED.pattern}")
_NAME = late(r"\b(?:[A-Z][a-z’'-]{2,}|[A-Z]{2,}[a-z]?)(?:\s(?:of\s|the\s)?[A-Z][a-z’'-]{2,})*")
_CITED = late(r"(?:['’]s?)?(?:\set al\b|,?\s\(?\d{4}\b)")
_NO_NAME = frozenset(
    """
    The This These Those That Case Cases Study Studies Section Chapter Part Table Figure Appendix January February
    March April May June July August September October November December War Wars Cold World Western Eastern
    Northern Southern European American
    """.split()
)


def announced_periods(text: str) -> Iterator[tuple[int, int]]:
    """The periods that a sentence gives its study."""
    if not numbered(text):
        return
    closes = not _CLOSING.isdisjoint(pieces(text))
    spans = (*_SPAN.finditer(text), *_SPAN_TOLD.finditer(text), *(_OPENS.finditer(text) if closes else ()))
    for match in spans:
        first, last = int(match["first"]), int(match["last"])
        before = text[: match.start()]
        if (
            first < last
            and (
                _DESIGN.search(text) or _framing(before, text[match.end() :]) or _bounded(text[: match.start("first")])
            )
            and not denied(text, match.start(), match.end())
            and "(" not in before[-2:]
        ):
            yield first, last


def _framing(before: str, behind: str) -> bool:
    """Whether a span that opens a sentence is said to frame the work: `… are at the centre of this study`."""
    said = words(behind)[:_REACH]
    if len(words(before)) > 3 or _FRAMES.isdisjoint(said):
        return False
    return any(one in _KEPT and said[place - 1] in ("this", "our", "the") for place, one in enumerate(said) if place)


def _bounded(before: str) -> bool:
    """Whether what stands before a span of years says that the work or its material keeps to it."""
    near = words(before)[-_REACH:]
    verbs = [at for at, word in enumerate(near) if word in _KEEPS]
    return any(
        word in _KEPT and not _OTHERS.intersection(near[: at + 1])
        for at, word in enumerate(near[: max(verbs, default=0)])
    )


def announced_cases(text: str) -> Iterator[str]:
    """The places and things by name that a sentence calls its cases."""
    if "case" not in text.casefold():
        return
    for match in _CASES.finditer(text):
        if not _OTHER.search(text[: match.start()]) and not denied(text, match.start(), match.end()):
            yield from names(late(r"[.;:]\s|\b(?:because|which|that|to \w+)\b").split(text[match.end() :])[0])
    for match in _AS_CASES.finditer(text) if _CALLED.search(text) else ():
        yield from names(match["list"])


def names(text: str) -> Iterator[str]:
    """The proper names in a text, without the words that only open them."""
    for match in _NAME.finditer(text):
        words = [word for word in match[0].split() if word not in _NO_NAME]
        cited = _CITED.match(text, match.end())
        if words and words[0][0].isupper() and not cited:
            yield " ".join(words)
