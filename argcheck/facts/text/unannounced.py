"""Methods that the analysis says it uses and that nothing before it names.

Said in English in `rules/method_unannounced.dl`.
"""

from __future__ import annotations

import re

from argcheck.facts.store import Facts
from argcheck.facts.text.reading import ReadText
from argcheck.manuscript.methods import Method, named_in
from argcheck.patterns import late

WRITES = ("method_new", "methods_announced")
OF_TEXTS = frozenset(
    (
        "content analysis",
        "discourse analysis",
        "thematic analysis",
        "document analysis",
        "archival research",
        "process tracing",
        "grounded theory",
        "congruence testing",
        "counterfactual analysis",
        "qualitative comparative analysis",
        "interviews",
        "focus groups",
        "participant observation",
        "survey",
        "Delphi method",
    )
)
"""Methods by which data are gathered or read; a test of robustness may come in with the results."""
ANNOUNCED = 2
"""Methods that a paper announces, from which on it announces what it does."""
THEIRS = ("reported", "limitation", "question", "quotation", "plan")
_WORTH = late(r"^(?:Using|Through|By|Employing|Applying|Drawing)\b|\b(?:[Tt]his [scap]|[Ww]e )")
"""A cheap look, so that the patterns of methods run where they can match."""
_USING = late(
    r"(?:^(?:Using|Through|By means of|Employing|Applying|Drawing on)"
    r"|\b(?:this (?:section|study|paper|article|analysis|chapter)|we) (?:also |then )?"
    r"(?:us(?:es?|ed)|employ(?:s|ed)?|appl(?:y|ies|ied)|conduct(?:s|ed)?|perform(?:s|ed)?))"
    r"\s(?:an? |the )?(?:\w+ ){0,2}$",
    re.IGNORECASE,
)
"""What stands before the name of a method that the sentence itself carries out."""


def write(facts: Facts, text: ReadText) -> None:
    if not text.english or not text.work.method:
        return
    promising = {*text.work.promising}
    announced = {method.name for one in text.placed if one.section in promising for method, _ in named_in(one.text)}
    facts.add("methods_announced", text.symbol, len(announced), basis="computed")
    if len(announced) < ANNOUNCED:
        return
    for one in text.standing_in(text.work.analysis):
        if one.kind != "text" or not _WORTH.search(one.text) or text.voice(one.number).kind in THEIRS:
            continue
        for method, said in named_in(one.text):
            used = method.name in OF_TEXTS - announced and _USING.search(one.text[: one.text.find(said)])
            if used and not named_before(text, method, one.number):
                facts.add("method_new", text.symbol, method.name, one.number, said, spans=(one.sentence.span,))


def named_before(text: ReadText, method: Method, number: int) -> bool:
    """Whether a method's name stands in front of a sentence, or in the title."""
    pattern = re.compile(rf"\b(?:{method.named})\b", re.IGNORECASE)
    return any(pattern.search(each) for each in (text.paper.title, *(one.text for one in text.placed[: number - 1])))
