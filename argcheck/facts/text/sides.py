"""What an abstract finds of one side alone (“rather than stability”), and what a conclusion says of both sides.

Said in English in `rules/one_side_then_both.dl`.
"""

from __future__ import annotations

import re

from argcheck.facts.store import Facts
from argcheck.facts.text.reading import Placed, ReadText
from argcheck.manuscript.words import roots_of
from argcheck.patterns import late

WRITES = ("one_side_found", "both_sides_said")
SHARED = 2
"""Words of the title that a sentence has where it speaks of the paper's subject."""
_GOOD = (
    r"(?:stabili[sz]\w*|stability|secur(?:e|es|ed|ity|ing)\b|peace\w*|cooperat\w*|prosper\w*|trust\w*|protect\w*|benefit\w*"
    r"|cohesion|inclusion|improv\w*)"
)
_BAD = (
    r"(?:instabilit\w*|destabili[sz]\w*|insecur\w*|escalat\w*|tensions?|conflicts?|threat\w*|wars?|violen\w*|distrust\w*"
    r"|mistrust\w*|harm\w*|exclusion|damag\w*|worsen\w*)"
)
_GOODS, _BADS = (late(rf"\b{words}", re.IGNORECASE) for words in (_GOOD, _BAD))
_RATHER = late(
    rf"\b(?:(?P<bad>{_BAD})\b[^.;]*?\brather than\b[^.;]*?\b(?P<good>{_GOOD})"
    rf"|(?P<good2>{_GOOD})\b[^.;]*?\brather than\b[^.;]*?\b(?P<bad2>{_BAD}))",
    re.IGNORECASE,
)
_BOTH = late(r"\bboth\b|\bnot only\b.*\bbut\b", re.IGNORECASE)
_AGENTS = ("reported", "limitation", "question", "quotation")


def write(facts: Facts, text: ReadText) -> None:
    if not text.english:
        return
    title = frozenset(roots_of(text.paper.title))
    for one in text.placed:
        spans = (one.sentence.span,)
        if one.role == "abstract" and "rather than" in one.text and (match := _RATHER.search(one.text)):
            if subject(text, one, title):
                held, denied = match["bad"] or match["good2"], match["good"] or match["bad2"]
                facts.add("one_side_found", text.symbol, one.number, held, denied, basis="computed", spans=spans)
        elif one.role == "conclusion" and text.voice(one.number).kind not in _AGENTS and _BOTH.search(one.text):
            good, bad = _GOODS.search(one.text), _BADS.search(one.text)
            if good and bad and subject(text, one, title):
                facts.add("both_sides_said", text.symbol, one.number, good[0], bad[0], basis="computed", spans=spans)


def subject(text: ReadText, one: Placed, title: frozenset[str]) -> bool:
    """Whether a sentence speaks of what the title names."""
    return len(title.intersection(text.roots_in(one.number))) >= SHARED
