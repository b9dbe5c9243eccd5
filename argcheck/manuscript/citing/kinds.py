"""What kind of citation one is: what a list of references owes an entry, and what it does not."""

from __future__ import annotations

import re

from argcheck.manuscript.citing.nouns import Citation
from argcheck.manuscript.citing.words import COUNTRIES, EVENTS
from argcheck.patterns import holds, late

_SECONDHAND = late(
    r"[\s,;:.)\]]*(?:pp?\.\s?[\d–-]+\W*)?"
    r"(?:(?:as\s+)?(?:cited|quoted|qtd\.?|referenced|mentioned|reported|discussed|reproduced|reprinted)\s+(?:in|by|from)\b"
    r"|apud\b|zit(?:iert|\.)\s+(?:in|nach|bei)\b|(?:citad[oa]|cité)s?\s+(?:por|en|em|par|dans)\b)",
    re.IGNORECASE,
)
_UNPRINTED = late(
    r"pers(?:onal|\.)\s+(?:comm|corr|interview|observation)|interview|e-?mail|in conversation|unpublished|\bletter\b"
    r"|comunicação pessoal|comunicación personal",
    re.IGNORECASE,
)
_OWN = late(
    r"(?:how to cite|cite (?:this|as|it)|(?:recommended|suggested) citation|citation:|to cite|©|\(c\) \d{4}|copyright)",
    re.IGNORECASE,
)
_CITE = ("cite", "citation", "©", "(c)", "copyright")
_UNLISTED = late(
    r"\b(?:Acts?|Laws?|Bills?|Code|Constitution|Regulations?|Directive|Treat(?:y|ies)|Convention|Ordinance|Statute|Decree"
    r"|Protocol|Charter|Amendment|Resolution|Lei|Decreto|Portaria|Ley|Loi|Gesetz|Inc|Corp|Ltd|GmbH|LLC|S\.A)\.?$"
    r"|\bvs?\.?\s|^(?:Act|Law|Directive|Regulation|Resolution|Lei|Decreto|Portaria|Ley|Loi)\b"
    r"|^(?:[Ww]inter|[Ss]pring|[Ss]ummer|[Aa]utumn|[Ff]all|[Ss]eason|[Ww]ave|[Vv]ersion|[Ee]dition|[Vv]olume|[Ii]ssue)\b"
)
"""Laws, cases and makers of instruments, which lists give apart or not at all, and what is no author."""
_UNFINISHED = late(r"prep|review|submitted", re.IGNORECASE)
_SPECIES = late(r"\b[A-Z](?:[a-z]+|\.)\s(?:\([A-Z][a-z]+\)\s)?[a-z]{3,}(?:\s[a-z]{3,})?[*_\s]*\(?$")
"""A name of two or three words before its author: `Apis mellifera Linnaeus, 1758`."""
_OLD = 1940
"""A year before which an author behind such a name is the one who named the species."""
_BEFORE = late(
    r"(?:\b(?:interview(?:ed)?|conversation|e-?mail|letter|photo(?:graph)?|image|courtesy|credit)\b[^().;]{0,25}"
    r"|\b(?:Directive|Regulation|Resolution|Decision|Case|Decree)\s[^()]{0,20})$",
    re.IGNORECASE,
)
"""What stands before a name that is a source's and not an author's, or before the end of a law's number."""
_STYLES = {"numeric": "number", "superscript": "number", "note": "note"}


def kind(citation: Citation, keyed: bool = False) -> str:
    """parenthetical, narrative, abbreviated (one word of capitals), tag, number or note; key, again, or aside.

    `keyed` is whether the paper's own list has keys: then a key is a listed_key, which the list owes an entry.

    Aside is what needs no entry in the list: what was read in another work or never printed, laws and cases, events,
    and the paper itself.
    """
    if citation.again:
        return "again"
    if citation.style in ("key", "latex"):
        return "listed_key" if keyed else "key"
    if citation.style in _STYLES:
        return _STYLES[citation.style]
    if _aside(citation):
        return "aside"
    if citation.style == "tag":
        return "tag"
    if len(citation.names) == 1 and citation.names[0].isupper() and " " not in citation.names[0]:
        return "abbreviated"
    return "narrative" if citation.narrative else "parenthetical"


def _aside(citation: Citation) -> bool:
    said = citation.sentence.text if citation.sentence else ""
    if (
        _UNPRINTED.search(citation.text)
        or (holds(said.casefold(), _CITE) and _OWN.search(said))
        or _UNFINISHED.search(citation.year)
    ):
        return True
    names = citation.names
    if len(names) == 1 and (_UNLISTED.search(names[0]) or _happened(names[0].casefold())):
        return True
    start = said.find(citation.text)
    if start < 0:
        return False
    if _BEFORE.search(said, max(0, start - 45), start):
        return True
    if citation.year[:4].isdigit() and int(citation.year[:4]) < _OLD and _SPECIES.search(said, 0, start):
        return True
    return bool(_SECONDHAND.match(said, start + len(citation.text)))


def _happened(name: str) -> bool:
    """Whether a name is a place or an event, which a year in brackets dates."""
    return name in COUNTRIES or name.split()[-1] in EVENTS


def work(citation: Citation) -> str:
    """What a citation says of its work: `Aalto and Berg 2014`, `[17]`."""
    if citation.style in ("numeric", "superscript"):
        return f"[{citation.label}]"
    if citation.style == "tag" or not citation.names:
        return citation.text or citation.label
    names = [_bare(name) for name in citation.names]
    who = f"{', '.join(names[:-1])} and {names[-1]}" if len(names) > 1 else names[0]
    return f"{who}{' et al.' if citation.others else ''} {citation.year}".strip()


def _bare(name: str) -> str:
    """A name without the initials that tell two of one surname apart."""
    words = name.split()
    kept = [word for word in words if len(word.strip(".-")) > 1]
    return " ".join(kept) or name
