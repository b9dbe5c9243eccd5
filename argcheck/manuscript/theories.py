"""The theories that a text names: schools by their `-ism` (and `-ist` approach), and what it calls a theory.

The schools are those of handbooks of the social sciences (Burchill and others 2013, "Theories of International
Relations"; Ritzer and Stepnisky 2017, "Sociological Theory"; Schunk 2019, "Learning Theories"); `theory` is named
after them in every field.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

from argcheck.manuscript.adopting import adopts
from argcheck.manuscript.words import STOP, pieces, root, stem
from argcheck.patterns import late

_SCHOOLS = """
    real neoreal liberal neoliberal constructiv construction institutional neoinstitutional marx femin functional
    neofunctional structural poststructural intergovernmental rational ideal pragmat positiv postpositiv interpretiv
    behaviour behavior cognitiv connectiv interaction postcolonial utilitarian communitarian cosmopolitan existential
    material
""".split()
_SCHOOL = rf"(?:{'|'.join(_SCHOOLS)})"
_SCHOOLED = frozenset(f"{school}{ending}" for school in _SCHOOLS for ending in ("ism", "ist", "ists"))
_APPROACH = "theor|approach|framework|perspective|lens|paradigm|account|school|logic|tradition|reading|view"
_MODIFIER = r"(?:[A-Za-z]+(?:-[A-Za-z]+)?(?:al|ive|ic|ist|ary|ian|an|ed|ing|ory))"
_NAMED = late(rf"\b(?P<school>{_SCHOOL})(?:ism\b|ists?\b(?=\s+(?:{_APPROACH})))", re.IGNORECASE)
_MODIFIERS = late(
    rf"\b(?:(?P<other>{_MODIFIER})\s+(?:and|or|versus|vs\.?)\s+)?(?P<modifier>{_MODIFIER})\s+$", re.IGNORECASE
)
_THEORY = late(
    r"\b(?P<named>(?:[A-Za-z][a-z]+(?:-[a-z]+)?\s+){1,3})[Tt]heory\b"
    r"(?!\s+(?:and|section|chapter|building|development|of)\b)"
    r"(?:\s*\((?P<short>[A-Z][A-Za-z]{1,6})\))?"
)
_VAGUE = frozenset(
    """
    this that the its our their any some one each such new own same main existing relevant current general political
    social international relations economic organizational organisational critical good grand scientific formal modern
    classical western mainstream dominant established prevailing underlying underpinning academic substantive
    middle-range based single common unified
    unifying traditional contemporary recent original basic broad broader informed same key major
    simple standard grounded
    """.split()
)
"""Words that name no theory before `theory`."""
TOOLS = frozenset(
    """
    game set graph probability number category information chaos string quantum field measurement test item response
    decision statistical sampling queueing
    """.split()
)
"""Mathematics, which papers use as a tool without making it their framework."""
_UNNAMED = _VAGUE | TOOLS
_LENS = (
    r"(?:frameworks?|frames?|lens|lenses|perspective|foundation|underpinning|basis|backbone|approach|point of departure"
    r"|starting point)"
)
_STRONG = late(
    rf"\b(?:theoretical|conceptual|analytical|interpretive)\s+{_LENS}\b"
    rf"|\bas\s+(?:its|the|a|an|our)\s+(?:\w+\s+)?{_LENS}\b"
    rf"|\bour {_LENS}\b|\b{_LENS} (?:employed|used|adopted|applied|chosen|taken) (?:here|in (?:this|our|the present))\b"
    r"|\b(?:through|over|under) the (?:\w+ )?lens(?:es)? of\b",
    re.IGNORECASE,
)
_WORKS = "paper|article|study|thesis|chapter|research|analysis|work|essay|inquiry"
_OWN = rf"\b(?:we|I|(?:this|the|the present|our) (?:{_WORKS}))\b"
_OWN_STRONG = late(
    rf"{_OWN}[^.;]{{0,40}}?\b(?:guided by|underpinned by|framed by|informed by|grounded (?:in|on)|rooted in"
    r"|(?:situated|anchored|embedded|located) (?:with)?in|rests? (?:up)?on|adopt(?:s|ed|ing)?)\b"
    rf"|\b(?:informs|underpins|guides|frames|structures)\s+(?:our|this|the present)\s+\w+"
    rf"|\bserves? as the (?:\w+ )?{_LENS}\b"
    r"|\b(?:conceptually|theoretically),? (?:we|I|this \w+) (?:draws?|builds?|rel(?:y|ies)|rests?) (?:up)?on\b",
    re.IGNORECASE,
)
_WEAK = late(
    rf"\b(?:we|this (?:{_WORKS}))\s+(?:\w+\s+)?"
    r"(?:draws?|drew|builds?|rel(?:y|ies)|appl(?:y|ies)|employs?|uses?|combines?)\b"
    r"|\bdrawing (?:up)?on\b|\brelying on\b|^building (?:up)?on\b[^.;,]*, (?:we|I|this|our|the present) ",
    re.IGNORECASE,
)
_APART = late(
    r"\b(?:unlike|in contrast|contrary to|as opposed to|opposed to|rather than|instead of|beyond"
    r"|critiqu\w+|criti[cs]\w+"
    r"|reject\w*|challeng\w+|competing|alternatives?|rivals?|not|neither|nor|could|might|future|other)\b",
    re.IGNORECASE,
)
"""Words by which a paper keeps its distance from a theory that it names, or leaves open whether it is its own."""
_AGREES = late(
    r"\b(?:(?:consistent|compatible|in line|in accordance|in keeping|accords?|agrees?|aligns?|aligned"
    r"|resonates?)\s+with"
    r"|from an? (?:\S+ ){1,3}(?:perspective|viewpoint|standpoint|angle))\b",
    re.IGNORECASE,
)


class Theory(NamedTuple):
    """A theory by name (`defensive realism`, `attachment theory`) and school, with a pattern for every way to name
    it.
    """

    name: str
    school: str
    pattern: str
    lead: str
    """The first letters of every way to name it, without capitals."""

    def named_in(self, text: str) -> bool:
        return bool(_compiled(self.pattern).search(text))


@lru_cache(maxsize=512)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def theories(text: str, *, tools: bool = False) -> Iterator[Theory]:
    """The theories that a text names, each variant by itself: “offensive and defensive realism” are two.

    Mathematics (game theory) counts with `tools`, where a text makes it its framework or passes a verdict on it.
    """
    vague = _VAGUE if tools else _UNNAMED
    for match in () if _SCHOOLED.isdisjoint(pieces(text)) else _NAMED.finditer(text):
        school = match["school"].casefold()
        base, any_form = f"{school}ism", rf"\b{school}(?:ism|ist)s?\b"
        before = _MODIFIERS.search(text, max(0, match.start() - 60), match.start())
        modifiers = [word.casefold() for word in (before.groups() if before else ()) if word]
        named = [word for word in modifiers if word not in vague and word not in STOP]
        for word in named:
            gap = r"\W+(?:[\w’'-]+\W+){0,3}?"
            pattern = rf"\b{re.escape(root(word))}\w*{gap}{school}(?:ism|ist)"
            yield Theory(f"{word} {base}", base, pattern, root(word))
        if not modifiers:
            yield Theory(base, base, any_form, school)
    for match in _THEORY.finditer(text) if "heory" in text else ():
        if theory := _called_theory(match, vague):
            yield theory


def _called_theory(match: re.Match[str], vague: frozenset[str]) -> Theory | None:
    """What stands before `theory`, back to the first word that is no part of a name."""
    words: list[str] = []
    for word in reversed(match["named"].split()):
        folded = word.casefold()
        if folded in STOP or word.endswith("ly") or (words and (folded in _VERBS or _ENDS.search(folded))):
            break
        words.insert(0, word)
    while words and words[0].casefold() in vague and len(words) > 1 and words[1].casefold() in vague:
        words.pop(0)
    if not words or words[-1].casefold() in vague or late(rf"{_SCHOOL}ist$", re.IGNORECASE).search(words[-1]):
        return None
    parts = [part for word in words for part in word.casefold().split("-")]
    # A stem ends in `i` where the word may end in `y`: equity, identities.
    stems = [late(r"i$").sub("[iy]", late(r"i[sz]$").sub("i[sz]", re.escape(stem(part)))) for part in parts]
    pattern = r"\b" + r"\W+".join(rf"{each}\w*" for each in stems)
    if match["short"]:
        pattern = rf"{pattern}|\b{match['short']}\b"
    name = " ".join(words)
    name = name if any(word[0].isupper() for word in words[1:]) else name.casefold()
    lead = "" if match["short"] else parts[0][:4]
    return Theory(f"{name} theory", f"{name} theory".casefold(), pattern, lead)


_ENDS = late(
    r"(?:ing|ed|es|ises|izes|using|applies|adopts|adopt|apply|use|uses|lens|framework|validate|corroborate|vindicate"
    r"|refute|confirm|affirm|support|extend|test)$"
)
"""Verbs that stand before the name of a theory."""
_VERBS = frozenset(
    """
    contradict contradicts contradicted supports supported confirms confirmed affirms affirmed extends extended tests
    tested vindicates vindicated undermine undermines undermined disconfirm disconfirms disconfirmed refutes refuted
    disprove disproves disproved falsify falsifies falsified corroborates corroborated validates validated back backs
    backed fit fits fitted match matches matched favour favours favor favors invoke invokes invoked borrow borrows
    employ employs employed call calls called show shows showed shown prove proves proved proven make makes made find
    finds found follow follows followed combine combines combined embrace embraces embraced choose chooses chose chosen
    reject rejects rejected abandon abandons abandoned discard discards discarded adopt adopts adopted
    """.split()
)


def taken(text: str) -> str:
    """How a sentence takes the theories it names for the paper's own: `strong`, `weak`, or not at all (empty)."""
    if _APART.search(text):
        return ""
    if _STRONG.search(text) or _OWN_STRONG.search(text):
        return "strong"
    return adopts(text) or ("weak" if _WEAK.search(text) else "")


def agrees(text: str) -> bool:
    """Whether a sentence says that something agrees with the theories it names."""
    return bool(_AGREES.search(text)) and not _APART.search(text)
