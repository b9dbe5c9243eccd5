"""Which sentences of a manuscript become claims, and in which role: few, and those that say themselves what they do."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argcheck.extraction import cues
from argcheck.extraction.nouns import APART, Candidate, Here, Promise
from argcheck.extraction.reasoning import join, within
from argcheck.manuscript import Manuscript, Section
from argcheck.manuscript.headings import key
from argcheck.manuscript.indicators import datasets_in
from argcheck.manuscript.labels import announced, labels
from argcheck.manuscript.methods import named_in
from argcheck.manuscript.nouns import Spot
from argcheck.manuscript.roles import roles
from argcheck.manuscript.voice import voice
from argcheck.patterns import late

OPENING = (None, "abstract", "introduction", "literature", "theory", "method")
ANNOUNCING = (None, "abstract", "introduction")
"""Sections in which a paper says what it does."""
_BACK = late(r"(?:foot|end)?notes?|appendi\w*.*|supplement\w*.*|abbreviations|.*availability|(?:figure|table)s?.*")
_FEWEST, _MOST = 6, 90
"""Words of a sentence that may be a claim: less is a heading or a fragment, more is a list that was run together."""
_OWES = {
    "hypothesis": "tested by which finding?",
    "question": "answered by which claim?",
    "objective": "met by which claim?",
    "gap": "filled by which claim?",
    "objection": "what does it rebut, and what meets it?",
}
_LABEL_LEAD = late(
    r"^\W*(?:[A-Z]{1,2}\s?\d{1,2}[a-h]?|(?:hypothesis|proposition|(?:research )?(?:question|objective)|aim"
    r"|goal)\s+\d{1,2}[a-h]?)"
    r"\W*[:.)–—-]\s*",
    re.IGNORECASE,
)


def candidates(paper: Manuscript) -> list[Candidate]:
    """The claims of a manuscript in the order of its text; of sentences that are written twice, the first."""
    series, labelled, chosen = _announced(paper), _labelled(paper), dict[str, Candidate]()
    places = list(sentences(paper))
    for here in places:
        sentence = here.spot.sentence
        label = labelled.get(id(sentence), ("", "")) if _gives_label(here) else ("", "")
        role = label[0] or _asked(here, series.get(id(sentence))) or role_of(here)
        if role and sentence.digest not in chosen:
            chosen[sentence.digest] = _candidate(role, here, label[1])
    join(places, chosen)
    return [
        one
        for here in places
        if (found := chosen.get(here.spot.sentence.digest)) is not None and found.here is here
        for one in (*within(found), found)
    ]


def sentences(paper: Manuscript) -> Iterator[Here]:
    """The sentences of the running text, with where each stands."""
    for section, role in _sections(paper):
        called = title_says(section)
        for p, paragraph in enumerate(section.prose, 1):
            said = ""
            for s, sentence in enumerate(paragraph.sentences, 1):
                said = _with_subject(sentence.text, said)
                yield Here(Spot(sentence, section, p, s), role, called, paragraph, voice(sentence.text), said)


def _with_subject(text: str, before: str) -> str:
    match = cues.PRONOUN.match(text) if cues.OWN_SUBJECT.match(before) else None
    return f"{match['lead'] or ''}this study{text[match.end() :]}" if match else text


def _sections(paper: Manuscript) -> Iterator[tuple[Section, str | None]]:
    """The sections that argue, with their roles; `body` is the middle of a paper whose titles are its topics.

    What stands beside a literature, theory or methods section, and not under it, has its role by its place only, and
    is as often the paper's own argument. Where there is more of a body than of findings, it is an `essay`.
    """
    found: list[tuple[Section, str | None]] = []
    holder, above = "", 0
    opened = False
    for section, role, known in roles(paper):
        opened = opened or role == "introduction" or role == "abstract"
        if known == "title" and not (role == holder and section.level > above):
            holder, above = role or "", section.level
        role = "limitations" if "limitation" in key(section.title) else role
        beside = known == "place" and role in ("literature", "theory", "method") and section.level <= above
        if beside or (role is None and opened and title_says(section) is None):
            role = "body"
        if role not in APART and not _BACK.fullmatch(key(section.title)):
            found.append((section, role))
    body, results = _length(found, "body"), _length(found, "findings")
    return ((section, "essay" if role == "body" and body > results else role) for section, role in found)


def _length(sections: list[tuple[Section, str | None]], wanted: str) -> int:
    return sum(len(paragraph.sentences) for one, role in sections if role == wanted for paragraph in one.prose)


def title_says(section: Section) -> str | None:
    title = key(section.title)
    return next((role for role, pattern in cues.CALLED if pattern.search(title)), None)


def _labelled(paper: Manuscript) -> dict[int, tuple[str, str]]:
    return {
        id(one.sentence): (one.series, f"{_PREFIX[one.series]}{one.number}") for one in labels(paper) if one.introduces
    }


def _gives_label(here: Here) -> bool:
    return bool(cues.LABELLED.search(here.text)) or here.text.rstrip().endswith("?") or here.called is not None


def _asked(here: Here, series: str | None) -> str | None:
    """The series of an announced question or objective; a question mark in the middle of a paper is often rhetoric."""
    rhetorical = here.text.rstrip().endswith("?") and not here.called and here.role not in ANNOUNCING
    return series if not rhetorical and cues.is_english(here.text) else None


_PREFIX = {"hypothesis": "H", "question": "RQ", "objective": "RO"}


def _announced(paper: Manuscript) -> dict[int, str]:
    return {id(one.sentence): one.series for one in announced(paper)}


def _candidate(role: str, here: Here, label: str = "") -> Candidate:
    promises = tuple(_promised(here.text)) if role == "method" else ()
    holder = here.voice.holder if role == "objection" else ""
    return Candidate(role, _LABEL_LEAD.sub("", here.text), here, label, promises, holder, _OWES.get(role, ""))


def _promised(text: str) -> Iterator[Promise]:
    """The methods, kinds of sources and datasets that a sentence names, each once."""
    for method in dict.fromkeys(method.name for method, _ in named_in(text)):
        yield Promise(method.replace(" ", "_").replace("-", "_"))
    yield from (Promise(name) for name, pattern in cues.PROMISES if pattern.search(text))
    yield from (Promise("dataset", found.name) for found in datasets_in(text))


# What a sentence is for


def role_of(here: Here) -> str | None:
    """The role in which a sentence is a claim of the paper, or None: what is reported, asked, or about the text."""
    text, count = here.said, len(here.text.split())
    if here.called and count > 3 and not cues.NOTHING_SAID.search(text):
        return here.called
    if not (_FEWEST <= count <= _MOST and whole(here.text)) or cues.NOTHING_SAID.search(text):
        return None
    if cues.OBJECTION.search(text) and here.role not in ("method", "abstract"):
        return "objection"
    if here.role in OPENING and cues.GAP.search(text):
        return "gap"
    if here.voice.kind in ("reported", "quotation", "question") and text is here.text:
        return None
    return _said(here) or _by_section(here)


def whole(text: str) -> bool:
    """Whether a text is an English sentence with its beginning and end, as far as signs tell."""
    return (
        not text[:1].islower()
        and cues.is_english(text)
        and text[-1:] in ".!?”\"')]*"
        and text.count("(") == text.count(")")
    )


def _said(here: Here) -> str | None:
    """By its own words."""
    text = here.said
    if cues.RECOMMENDATION.search(text):
        return "recommendation"
    if here.role not in ("literature", "method", "findings") and cues.LIMITATION.search(text):
        return "limitation"
    if here.role in OPENING and cues.DEFINITION.search(text):
        return "definition"
    if cues.ASSUMPTION.search(text):
        return "assumption"
    if here.role == "method" and cues.VARIABLE.search(text):
        return "variable"
    if cues.CONCLUSION.search(text):
        return "conclusion"
    if here.role not in ("literature", "theory", "method") and cues.FINDING.search(text):
        return "conclusion" if here.role == "conclusion" else "finding"
    if here.role == "method" and cues.FINDING.search(text) and " that " in text:
        return "finding"
    if _tells_method(here):
        return "method"
    if here.role in (*OPENING, "body", "essay") and cues.AIM.search(text):
        return "objective"
    return "objective" if here.role in ANNOUNCING and cues.TOPIC.search(text) else None


def _tells_method(here: Here) -> bool:
    """Whether a sentence says what was done; in the middle of a paper it has to be the authors, or in the past."""
    if not cues.METHOD.search(here.said):
        return False
    middle = here.role in ("body", "essay")
    done = cues.OWN_SUBJECT.match(here.said) or re.search(r"\b(?:was|were)\b", here.text)
    return here.role in (*ANNOUNCING, "method") or (middle and bool(done))


def _by_section(here: Here) -> str | None:
    """By what its section is for: the topic sentence of a paragraph, and what carries a sign of a claim."""
    role, text = here.role, here.said
    if role == "abstract":
        return _in_abstract(here)
    if role == "recommendations" and (here.first or cues.OUGHT.search(text)):
        return "recommendation"
    if role in ("conclusion", "discussion") and cues.OUGHT.search(text):
        return "recommendation"
    if role == "limitations" and (here.first or cues.LIMITING.search(text)):
        return "limitation"
    if role == "method" and (
        any(one.term not in cues.WEAK for one in _promised(text)) or (here.first and cues.OWN_SUBJECT.match(text))
    ):
        return "method"
    if cues.NAMED.match(text) or cues.METHOD.search(text):
        return None
    if role == "conclusion":
        recalls = cues.TOPIC.search(text) or cues.AIM.search(text)
        return "conclusion" if (here.first or _asserts(here)) and not recalls else None
    if role in ("findings", "discussion") and (here.first or _bears(here)):
        return "finding"
    if role in ("body", "essay") and cues.TOPIC.search(text):
        return None
    if role in ("body", "essay") and here.first and cues.CAUSAL.search(text):
        return "finding" if role == "essay" else "premise"
    return "premise" if role == "essay" and here.first else None


def _asserts(here: Here) -> bool:
    """Whether a sentence carries a sign of a claim: what leads to what, how surely, or a denial."""
    found = here.voice
    return (
        found.denied
        or found.strength != "plain"
        or bool(cues.CAUSAL.search(here.text) or cues.FOLLOWS.match(here.text))
    )


def _bears(here: Here) -> bool:
    """Whether a sentence is the first of its paragraph, behind the topic sentence, that says what leads to what."""
    bearing = (one for one in here.paragraph.sentences[1:] if cues.CAUSAL.search(one.text))
    return next(bearing, None) is here.spot.sentence


def _in_abstract(here: Here) -> str | None:
    """A structured abstract says what each part is; in others, what follows on aim or method are the results."""
    opened = ""
    before = here.paragraph.sentences[: here.spot.number]
    for sentence in before:
        match = cues.STRUCTURED.match(sentence.text)
        opened = match.lastgroup or "" if match else opened
    if opened:
        return opened if opened != "introduction" else None
    announced = (cues.AIM, cues.TOPIC, cues.METHOD)
    told = any(pattern.search(one.text) for one in before[:-1] for pattern in announced)
    return "finding" if told and _asserts(here) else None
