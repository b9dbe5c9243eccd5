"""The works of a draft's reference list, and where its text cites them."""

from __future__ import annotations

import re
from dataclasses import dataclass

from corruption.drafts import Block, Draft

_NUMBERED = re.compile(r"\[?(\d{1,3})[\].]\s+")
_NAME = re.compile(r"[-*•\s]*(?P<name>[^\W\d_][^,.(]{1,60}?)\s*[,.(]")
_YEAR = re.compile(r"(?<!\d)(?P<year>(?:1[6-9]|20)\d\d)(?P<letter>[a-e])?(?![\d])")
BRACKETS = re.compile(r"\[(\d{1,3}(?:\s?[,–-]\s?\d{1,3})*)\]")
RAISED = re.compile(r"\^(\d{1,3}(?:,\d{1,3})*)\^")


@dataclass(frozen=True, slots=True)
class Work:
    """An entry; `number` is 0 where the list is not numbered."""

    entry: Block
    name: str
    year: str
    number: int

    @property
    def pattern(self) -> re.Pattern[str]:
        """Its citations in an author-year text: group 1 up to the year, then the year."""
        return re.compile(rf"(\b{re.escape(self.name)}\b(?:et al\.|[^;.()\d]){{0,60}}?[,\s]*\(?)({self.year})\b")


def works(draft: Draft) -> list[Work]:
    """The entries whose name and year can be told."""
    found = []
    for entry in draft.of("entry"):
        number = _NUMBERED.match(entry.text)
        rest = entry.text[number.end() :] if number else entry.text
        name, year = _NAME.match(rest), _YEAR.search(rest)
        if name and year:
            found.append(Work(entry, name["name"].strip(), year[0], int(number[1]) if number else 0))
    return found


def numbered(draft: Draft) -> bool:
    """Whether the text cites by numbers."""
    text = "\n".join(block.text for block in draft.body())
    return len(BRACKETS.findall(text)) + len(RAISED.findall(text)) >= 4


def citing(draft: Draft, work: Work) -> list[Block]:
    """The blocks of the text that cite a work."""
    held = draft.of("text", "item", "quote", "caption", "table")
    if not numbered(draft):
        short = re.search(rf"{re.escape(work.name)} \[([A-Z]{{2,8}})\]", draft.text())
        patterns = [work.pattern, *([re.compile(rf"\b{short[1]}\b[,\s]*\(?{work.year}\b")] if short else [])]
        return [block for block in held if any(pattern.search(block.text) for pattern in patterns)]
    found = []
    for block in held:
        groups = [match[1] for match in (*BRACKETS.finditer(block.text), *RAISED.finditer(block.text))]
        if any(str(work.number) in re.split(r"\D+", group) for group in groups):
            found.append(block)
    return found


def cited(draft: Draft) -> list[tuple[Work, list[Block]]]:
    """The works that the text cites by one name and year that no other entry has."""
    known = works(draft)
    keys = [(work.name, work.year) for work in known]
    pairs = [(work, citing(draft, work)) for work in known if keys.count((work.name, work.year)) == 1]
    return [(work, blocks) for work, blocks in pairs if blocks]


def author_year(draft: Draft) -> list[tuple[Work, list[Block]]]:
    """The cited works of a text that cites by author and year."""
    return [] if numbered(draft) else cited(draft)
