"""What a heading looks like, what its section is for, and when two titles are the same."""

from __future__ import annotations

import difflib
import re
import unicodedata
from functools import lru_cache

from argcheck.patterns import late

_NUMBER = late(
    r"(?:(?:section|chapter|part)\s+)?"
    r"(\d{1,2}(?:\.\d{1,2})*|[IVX]{1,5}(?=[.)])|[A-Z](?=[.)]))(?:[.):]\s*|\s+)(?=\S)",
    re.IGNORECASE,
)
_QUOTES = str.maketrans({"‘": "'", "’": "'", "“": '"', "”": '"', "–": "-", "—": "-", "‐": "-", "‑": "-"})

_FRAME = r"(?:theoretical|conceptual|analytical)"
_SCAFFOLD = r"(?:framework|background|foundation|consideration|perspective|approach|model)"
_ROLES: dict[str, tuple[str, ...]] = {
    "keywords": (r"key ?-?words?(?: and phrases)?", r"index terms"),
    "abstract": (r"(?:executive |author )?summary", r"(?:extended |structured )?abstract", r"synopsis"),
    "introduction": (
        r"(?:general )?introduction",
        r"introductory remarks",
        r"background(?: and (?:motivation|significance|rationale))?",
        r"statement of need",
    ),
    "literature": (
        r"(?:critical |theoretical )?literature review(?: and .*)?",
        r"review of (?:the )?(?:related |relevant )?literature(?: and .*)?",
        r"related (?:work|literature)s?(?: and .*)?",
        r"(?:previous|prior) (?:work|research|studies)",
        r"state of the art",
        r"(?:the )?literature",
    ),
    "theory": (
        rf"{_FRAME}(?: and {_FRAME})? {_SCAFFOLD}s?(?: and .*)?",
        r"theory(?: and hypotheses)?",
        r"theoretical framing",
    ),
    "method": (
        r"(?:research |study )?(?:methods?|methodology|methodologies|design|approach)(?: and .*)?",
        r"(?:materials?|data|(?:the )?(?:texts?|sources?|case|cases|corpus|evidence)|subjects|patients"
        r"|participants)(?: and|, (?:.* and )?) ?methods?(?: .*)?",
        r"(?:materials|data) & methods?",
        r"experimental (?:design|procedures?|section)",
        r"methodological (?:approach|framework)",
    ),
    "findings": (
        r"(?:main |key |research |empirical |major )?(?:findings|results)(?: (?:and|&) .*)?",
        r"(?:discussion|analysis) (?:and|of) (?:the )?(?:findings|results)",
        r"(?:empirical )?analysis(?: and .*)?",
    ),
    "limitations": (
        r"(?:study |research |methodological )?(?:limitations?|threats to validity)(?: (?:and|of) .*)?",
        r"strengths and limitations",
    ),
    "recommendations": (r"(?:policy |main |key )?(?:recommendations?|suggestions?)(?: (?:and|for) .*)?",),
    "discussion": (
        r"(?:general |overall )?discussions?(?: and .*)?",
        r"(?:policy |practical |theoretical )?implications?(?: (?:of|for|and) .*)?",
    ),
    "conclusion": (
        r"(?:general |summary and )?conclusions?(?: and .*)?",
        r"(?:concluding|final) (?:remarks|thoughts|observations|considerations)(?: and .*)?",
    ),
    "references": (
        r"references?(?: cited| list)?",
        r"(?:[\w-]+[ -]){0,2}bibliogra(?:phy|ph[ií]e|f[ií]a)(?: .*)?",
        r"(?:works|literature) cited",
        r"list of references",
        r"cited literature",
        r"(?:references? and notes|notes and references?|further reading)",
        r"refer[eê]ncias?(?: bibliogr[aá]ficas?| citadas?)?",
        r"r[eé]f[eé]rences?(?: bibliographiques?)?",
        r"riferimenti bibliografici|obras citadas|literatura citada",
        r"literatur(?:verzeichnis)?|quellenverzeichnis|literatuur(?:lijst)?",
    ),
    "declarations": (
        r"declarations?(?: .*)?",
        r"disclosures?(?: .*)?",
        r"acknowledge?ments?",
        r"funding(?: .*)?",
        r"ethic(?:s|al)(?: .*)?",
        r"(?:competing|conflict(?:ing|s)?(?: of)?) interests?(?: statement)?",
        r"(?:authors?'?s? )?contributions?(?: statement)?",
        r"(?:data|code|software)(?: and .*)? availability(?: statement)?",
        r"availability of .*",
        r"transparency statement",
        r"(?:informed )?consent(?: .*)?",
        r"credits",
        r"credit (?:author(?:ship)? )?.*statement",
    ),
}
_ROLE = {role: late("|".join(patterns)) for role, patterns in _ROLES.items()}

_KNOWN = (
    "abstract",
    "keywords",
    "introduction",
    "literature review",
    "theoretical framework",
    "conceptual framework",
    "methodology",
    "research methodology",
    "methods",
    "materials and methods",
    "results",
    "findings",
    "discussion",
    "conclusion",
    "conclusions",
    "recommendations",
    "limitations",
    "references",
    "bibliography",
    "acknowledgements",
)

_FRONT = late(
    r"(?:article|paper|publication|manuscript) (?:info(?:rmation)?|history|details)"
    r"|how to cite(?: .*)?|(?:suggested )?citation|cite (?:this|as).*"
    r"|correspond(?:ence|ing authors?)"
    r"|(?:[a-z]+ )?(?:list of )?authors?(?: (?:information|details|affiliations?|list))?|affiliations?"
    r"|copyright.*|licen[cs]e|open access|doi"
)
_UNFINISHED = frozenset("is are was were be has have of the an to by that and or with for".split())
"""Words that end no title: a line that ends with one goes on."""
_CAPITALISED_LATER = late(r"[^\W\d_]{4,}")


def numbered(title: str) -> tuple[str, str]:
    """The number that a heading starts with, and the rest: `2.1. Aims` gives `2.1` and `Aims`."""
    match = _NUMBER.match(title)
    return (match[1], title[match.end() :]) if match else ("", title)


@lru_cache(maxsize=4096)
def key(title: str) -> str:
    """What two ways to write one title have in common."""
    folded = unicodedata.normalize("NFKC", numbered(title.strip(" *_#\t"))[1]).translate(_QUOTES).casefold()
    return " ".join(folded.split()).strip(" .:*_")


@lru_cache(maxsize=4096)
def role_of(title: str) -> str | None:
    """What a section is for, where its title says so; a slip of the pen in a usual title is seen through."""
    name = key(title[:200])
    if not name or len(name) > 80:
        return None
    for role, pattern in _ROLE.items():
        if pattern.fullmatch(name):
            return role
    near = difflib.get_close_matches(name, _KNOWN, 1, 0.93) if 7 < len(name) < 30 else []
    return role_of(near[0]) if near else None


def is_front(title: str) -> bool:
    """Whether a heading stands over facts about the article and not over its text."""
    return bool(_FRONT.fullmatch(key(title[:200])))


def is_capitals(text: str) -> bool:
    letters = [character for character in text[:200] if character.isalpha()]
    return len(letters) > 3 and all(character.isupper() for character in letters)


def looks_like_heading(text: str) -> bool:
    """Whether a bare line looks like a heading: short, no sentence, in capitals or title case."""
    words = text.split(None, 25)
    if not 1 <= len(words) <= 20 or len(text) > 140 or not (text[0].isupper() or text[0].isdigit()):
        return False
    if text[-1] in ".,;!?…" or "@" in text or "://" in text or not any(character.isalpha() for character in text):
        return False
    if role_of(text) is not None or is_capitals(text):
        return True
    if words[-1] in _UNFINISHED:
        return False
    number, title = numbered(text)
    if late(r"\d{1,2}(?:\.\d{1,2})+").fullmatch(number):
        return title[0].isupper() and text[-1] != ":"
    long = _CAPITALISED_LATER.findall(title)
    titled = sum(word[0].isupper() for word in long)
    return titled * 10 >= len(long) * 7 or (len(words) <= 4 and text[-1] != ":")
