"""Objectives and contributions that stand as a list below the sentence that announces them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argcheck.manuscript.nouns import Manuscript, Paragraph, Section, Sentence
from argcheck.manuscript.voice import voice
from argcheck.patterns import late

_LISTED = late(
    r"\b(?:objectives?|aims?|goals?|contributions?|purposes?|tasks)\b[^:.?!]{0,60}(?::|\bfollow(?:s|ing)\b[^:.?!]*[:.])\s*$"
    r"|\b(?:we|I|(?:this|the|our) (?:study|paper|article|thesis|work)) (?:\w+ )?(?:contributes?|aims?|seeks?|sets? out)"
    r"\b[^:.?!]{0,60}:\s*$",
    re.IGNORECASE,
)
"""How a sentence ends that a list of aims follows."""
_STUDY = r"(?:study|paper|article|thesis|dissertation|work|research|analysis|review|survey|investigation)"
_OWN = late(
    rf"\b(?:our|we|I|this {_STUDY}|the (?:present |current )?{_STUDY})\b"
    r"|^\W*The (?:\w+ ){0,2}(?:objectives?|aims?|goals?|purposes?|contributions?)\b(?! of)",
    re.IGNORECASE,
)
"""Whose aims they are; those of a law or a programme are its own."""
ROLES = (None, "introduction", "method", "theory")


def listed_aims(paper: Manuscript) -> Iterator[tuple[Section, Sentence]]:
    """The first sentence of each item below a sentence that announces objectives or contributions."""
    for section in paper.sections:
        if section.role not in ROLES:
            continue
        waiting = False
        for paragraph in section.paragraphs:
            if paragraph.kind == "item":
                if waiting and paragraph.sentences:
                    yield section, paragraph.sentences[0]
            else:
                waiting = announces(paragraph)


def announces(paragraph: Paragraph) -> bool:
    """Whether a paragraph ends with what a list of the paper's own aims follows."""
    if not paragraph.sentences or paragraph.kind not in ("text", "item"):
        return False
    last = paragraph.sentences[-1].text
    return (
        last.rstrip()[-1:] in ":."
        and bool(_LISTED.search(last) and _OWN.search(last))
        and voice(last).kind in ("own", "plan")
    )
