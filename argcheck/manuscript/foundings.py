"""In which year something with a name is said to have been founded, signed, enacted, opened or dissolved."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from argcheck.manuscript.words import STOP, stem
from argcheck.patterns import holds, late

GROUPS = {
    "founded": ("founded", "established", "created", "set up", "formed", "incorporated", "chartered"),
    "signed": ("signed",),
    "ratified": ("ratified",),
    "enacted": ("enacted", "adopted", "passed", "promulgated"),
    "opened": ("opened", "inaugurated", "launched", "introduced"),
    "dissolved": ("dissolved", "abolished", "repealed", "disbanded"),
}
_OF = {verb: group for group, verbs in GROUPS.items() for verb in verbs}
_VERB = rf"(?P<verb>{'|'.join(_OF)})"
_MONTH = (
    r"(?:(?:\d{1,2} )?(?:January|February|March|April|May|June|July|August|September|October|November"
    r"|December) )?"
)
_YEARS = rf"(?:in|on) (?:the (?:spring|summer|autumn|winter) of )?{_MONTH}(?P<year>1[0-9]\d\d|20\d\d)(?![\d–-])"
_PASSIVE = late(
    rf"^(?P<who>.{{3,120}}?)(?:,| (?:was|were|had been|has been"
    rf"|being)) (?:first )?{_VERB} (?:[^.;:,()\d]{{0,45}}? )?{_YEARS}"
)
_OPENED = late(rf"^(?P<who>.{{3,80}}?) (?P<verb>opened|formed) {_YEARS}")
_ACTIVE = late(
    rf"\b{_VERB} (?:the |its |their )?(?P<who>(?:[A-Z][\w’'-]*|of|the|for|and|on)(?: (?:[A-Z][\w’'-]*|of|the|for"
    rf"|and|on))*) {_YEARS}"
)
_EARLY = late(rf"^(?:[Ii]n|[Oo]n) {_MONTH}(?P<year>1[0-9]\d\d|20\d\d),? (?P<who>[^,]{{3,80}}?) (?:was|were) {_VERB}\b")
_OPENING = late(
    rf"^(?P<verb>{'|'.join(verb.capitalize() for verb in _OF)}) {_YEARS}[^,;:.]{{0,40}}, "
    r"(?P<who>[^,;:.]{3,60}?) (?:was|were|had|has|is|\w+ed|grew|became)\b"
)
_FOLLOWED = late(r"^(?P<who>.{3,80}?) (?:followed|came) in (?P<year>1[0-9]\d\d|20\d\d)(?![\d–-])")
_NOUNS = {
    "founding": "founded",
    "foundation": "founded",
    "establishment": "founded",
    "creation": "created",
    "formation": "formed",
} | {
    "signing": "signed",
    "ratification": "ratified",
    "adoption": "adopted",
    "passage": "passed",
    "dissolution": "dissolved",
    "opening": "opened",
}
_NOMINAL = late(
    rf"\b[Tt]he (?P<noun>{'|'.join(_NOUNS)}) of (?P<who>[^.;:,()\d]{{3,80}}?) in {_MONTH}(?P<year>1[0-9]\d\d"
    rf"|20\d\d)(?![\d–-])"
)
_CLAUSE = late(
    r"[;:]\s|,? (?:and|but|while|whereas|although|because|when|after|before|until|since|that|so)\s|,\s(?=and\b)"
)
_RELATIVE = late(r"\b(?:where|which|whose|who)\b")
_UNCLEAR = late(
    r"\b(?:about|around|circa|ca?\.|probably|perhaps|officially|formally|legally|again|anew|re-?\w*founded|second"
    r"|third|new|another|other|original\w*"
    r"|successor|predecessor|branch\w*|chapters?|version|first|as|under|not|never|if|would|(?-i:may)|might|each"
    r"|several|many|some|most|two|three|both"
    r"|supposedly|allegedly|according)\b",
    re.IGNORECASE,
)
_COMMON = frozenset(
    """
    act law treaty society union university party convention agreement constitution parliament government council
    commission committee association bank school company protocol charter directive league federation court january
    february march april may june july august september october november december
    """.split()
)
_WORD = late(r"[^\W\d_][\w’'-]*")
_YEAR = late(r"(?<!\d)(?:1[0-9]|20)\d\d(?!\d)")
_WORTH = (*_OF, *(verb.capitalize() for verb in _OF), *_NOUNS, "followed in", "came in")


class Founding(NamedTuple):
    """The names and nouns of what was founded, the kind of event, its word and its year."""

    names: frozenset[str]
    nouns: frozenset[str]
    group: str
    verb: str
    year: int
    said: str

    def same(self, other: Founding) -> bool:
        """Whether both are of one event: the same names, and a noun in common where there are some."""
        nouns = self.nouns == other.nouns or bool(self.nouns & other.nouns)
        return self.group == other.group and self.names == other.names and nouns


def foundings(sentence: str, names: frozenset[str], before: Founding | None = None) -> Iterator[Founding]:
    """The events of a sentence; `names` are words that the paper writes with a capital inside of sentences."""
    if not holds(sentence, _WORTH) or not _YEAR.search(sentence):
        return
    for clause in _clauses(sentence):
        nominal = _NOMINAL.search(clause)
        plain = _PASSIVE.search(clause) or _OPENED.search(clause) or _ACTIVE.search(clause)
        plain = plain or _EARLY.search(clause) or _OPENING.search(clause)
        match = nominal or plain or (_FOLLOWED.search(clause) if before else None)
        if not match or len(_YEAR.findall(clause)) > 1:
            continue
        if _UNCLEAR.search(clause[: match.end()] + clause[match.end() :].partition(",")[0]):
            continue
        given = match.groupdict()
        verb = (
            _NOUNS[given["noun"]]
            if given.get("noun")
            else (given.get("verb") or "").casefold() or (before.verb if before else "")
        )
        who = [word[0] for word in _WORD.finditer(match["who"])]
        named = frozenset(word for word in who if word[0].isupper() and word in names and word.casefold() not in STOP)
        known = {word.casefold() for word in named}
        said_of = [word[0] for word in _WORD.finditer(_RELATIVE.split(match["who"])[-1])]
        nouns = frozenset(
            stem(word) for word in said_of if word.casefold() not in STOP and word.casefold() not in known
        )
        if verb and (known - _COMMON):
            yield Founding(
                named, nouns, _OF[verb], verb, int(match["year"]), clause[match.start() : match.end()].strip()
            )


def _clauses(sentence: str) -> Iterator[str]:
    """The clauses of a sentence; `where the society …` stays with the name before it, of which it is said."""
    last = 0
    for match in _CLAUSE.finditer(sentence):
        yield sentence[last : match.start()]
        last = match.end()
    yield sentence[last:]
