"""Coordinated lists in running text: the members of “A, B and C”, each with the stems of its content words."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from argcheck.manuscript.words import content
from argcheck.patterns import late

_LEAD = late(
    r"(?:(?:and|or|but|as well as|both|either|also|then|finally|the|an?|its|their|our|his|her|some"
    r"|several|various)\s+)+",
    re.IGNORECASE,
)
_PARTED = late(r"[;,]|\s(?:and|or|as well as|along with|together with|plus)\s(?!so\b)|\s&\s", re.IGNORECASE)
_TAIL = late(
    r"(?<=\w{3})\.\s|:\s|\s[—–]\s|—"
    r"|,?\s(?:that|which|who|whose|whom|where|when|while|because|since|although|so|in order|thereby|thus"
    r"|respectively)\s"
    r"|\sto\s[a-z]+\s|\s(?:is|are|was|were|has|have|had|will|can|may|do|does|did)\s"
    r"|\s[a-z]+ed\s(?:by|in|to|from|at|on|with|through|as|for)\s",
    re.IGNORECASE,
)
_WITHIN = late(
    r"\s(?:of|in|by|on|at|from|with|between|among|for|to|across|within|towards?|against|over|under|during|through"
    r"|portraying|regarding|concerning|including|like|such as)\s",
    re.IGNORECASE,
)
_ADJECTIVE = late(r"(?:and |or |the )?[a-z-]+(?:al|ic|ive|ary|ous|ant|ent)")
_PAIR = late(r"\bbetween\s(?:(?!and\b)[\w’'-]+\s?){1,4}$")
_AT = late(r"\s(?:in|of|for|to|from|with|by)\s(?:the\s)?[A-Z][\w’'-]*$")
_ALONE = late(r"(?:the\s)?[A-Z][\w’'-]*(?=\W*$|\s[a-z])")
_BRACKETS = late(r"\([^()]*\)|\[[^\[\]]*\]")
AMOUNTS = frozenset(
    """
    increase decrease rise fall growth decline number level degree rate amount share count change measure extent use
    range set series kind type form aspect
    """.split()
)
"""Nouns that say how much of a thing or what kind; the thing is named after them (“the number of members”)."""


class Phrase(NamedTuple):
    """One member of a list, as it stands, and where it starts in the text that was split."""

    text: str
    start: int

    @property
    def stems(self) -> tuple[str, ...]:
        """The stems of its content words, each once, in order."""
        return tuple(dict.fromkeys(content(self.text)))

    @property
    def core(self) -> str:
        """What it names without the particulars behind it: “the number of sales in May” is “sales”."""
        parts = [part.strip() for part in _WITHIN.split(self.text) if part.strip()]
        telling = [part for part in parts if part.split()[-1].casefold().rstrip("s") not in AMOUNTS]
        return telling[0] if telling else self.text


def members(text: str, start: int = 0) -> list[Phrase]:
    """The members of the list that begins at `start` of a text and goes on as far as its nouns do.

    What stands in brackets belongs to no member; a comma inside them parts nothing.
    """
    masked = _BRACKETS.sub(lambda match: " " * len(match[0]), text)
    end = _TAIL.search(masked, start)
    return list(_split(masked[: end.start() if end else len(masked)].rstrip(" .:;,"), start))


def _joined(front: str, behind: str) -> bool:
    """Whether an `and` joins two words within one member: `doctrinal and institutional change`, `between A and B`,
    `actions in Crimea and Donbas`."""
    return bool(_ADJECTIVE.fullmatch(front) or _PAIR.search(front) or (_AT.search(front) and _ALONE.match(behind)))


def _split(text: str, start: int) -> Iterator[Phrase]:
    cuts: list[tuple[int, int]] = []
    for match in _PARTED.finditer(text, start):
        front = text[cuts[-1][1] if cuts else start : match.start()].strip()
        if match[0].strip() not in ("and", "or") or not _joined(front, text[match.end() :]):
            cuts.append((match.start(), match.end()))
    for first, last in zip([start, *(end for _, end in cuts)], [*(begin for begin, _ in cuts), len(text)], strict=True):
        piece = text[first:last]
        begin = first + len(piece) - len(piece.lstrip())
        lead = _LEAD.match(text, begin, last)
        begin = lead.end() if lead else begin
        said = text[begin:last].strip(" *_“”\"'.:()")
        if said:
            yield Phrase(" ".join(said.split()), begin)
