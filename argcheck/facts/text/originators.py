"""Persons to whom a text gives a theory or a term, and whose works it does not list.

Said in English in `rules/originator_not_listed.dl`.
"""

from __future__ import annotations

import re

from argcheck.facts.store import Facts
from argcheck.facts.text.reading import Placed, ReadText
from argcheck.manuscript.citing.names import folded
from argcheck.patterns import late

WRITES = ("originator",)
LISTED = 8
"""Entries of a list from which on an author who is missing is missed."""
THEIRS = ("quotation", "question")
_BY = late(
    r"\b(?P<how>coined|introduced|conceptuali[sz]ed|formulated|formali[sz]ed|developed|proposed|theori[sz]ed|advanced"
    r"|put forward|pioneered|articulated|elaborated)\b(?:\s\w+ly)?\sby\s"
    r"(?:(?:authors?|scholars?|theorists?|thinkers?)\s(?:like|such as)\s)?"
    r"(?P<name>[A-Z][a-z]+(?:\s[A-Z]\.)*(?:\s(?:van|von|de|der)\b)?(?:\s[A-Z][a-z][\w-]+){1,2})"
)
_WHAT = late(
    r"\b(?:theor(?:y|ies)|concepts?|terms?|notions?|ideas?|frameworks?|models?|approach|dilemma|paradox|hypothesis|\w+isms?)\b",
    re.IGNORECASE,
)


def write(facts: Facts, text: ReadText) -> None:
    if len(text.cited.references) < LISTED or not text.english or text.paper.notes:
        return
    listed = folded(" ".join(entry.text for entry in text.cited.references))
    for one in text.running("references"):
        if " by " not in one.text or text.voice(one.number).kind in THEIRS or not _WHAT.search(one.text):
            continue
        for match in _BY.finditer(one.text):
            if folded(match["name"].split()[-1]) not in listed and not sourced(text, one):
                said = (match["name"], match["how"], one.number)
                facts.add("originator", text.symbol, *said, spans=(one.sentence.span,))


def sourced(text: ReadText, one: Placed) -> bool:
    """Whether a sentence cites somebody whom it does not name besides: then that is where it has the rest from."""
    bare = folded(late(r"\([^()]*\)").sub(" ", one.text))
    cited = [citation for _, citation in text.citing.get(one.number, ())]
    return any(folded(name.split()[-1]) not in bare for each in cited for name in each.names[:1]) or any(
        not each.names for each in cited
    )
