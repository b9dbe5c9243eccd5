"""Citations by number: in brackets, in parentheses, raised."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from argcheck.manuscript.citing.nouns import Reference
from argcheck.manuscript.citing.passages import Passage
from argcheck.patterns import late

_LIST = r"\d{1,3}(?:\s*[,;–—‐‑-]\s*\d{1,3})*"
_BRACKET = late(
    r"\[(?P<before>(?:see|cf\.?|e\.\s?g\.,?|for example,?|refs?\.?|reviewed in|and|also|in)\s*(?:also\s)?)*\s*"
    rf"(?P<list>{_LIST})\s*"
    r"(?P<place>[,:]\s*(?:pp?\.|chap\.?|sec\.?|fig\.?|table|§)\s?[^\]]{1,30}|:\s\d{1,4}(?:[–-]\d{1,4})?)?\]",
    re.IGNORECASE,
)
_ROUND = late(rf"\((?<![\w)\]]\()\s*(?P<list>{_LIST})\s*\)(?!\w)")
_NAMED = late(
    r"\b(?:[Rr]efs?\.?|[Rr]eferences?)\s?\[?(?P<list>\d{1,3}(?:(?:\s?[,–-]\s?|,?\s(?:and|&)\s)\d{1,3}(?!\d))*)(?![\d.]*\w)\]?"
)
_SIGNS = {"numeric": "[", "round": "(", "named": "ef"}
"""What a text must hold for a style."""
LISTED = 10
"""Entries of a list from which on a number far above the last is taken for a slip."""
MOST = 0.8
"""The share of a list that numbers in brackets cite, from which on numbers in brackets do nothing else."""
_BETWEEN = late(r"\s*[–—-]\s*$")
_EQUATION = late(
    r"(?:eqs?|eqn|equations?|formula|step|steps|group|item|items|case|model|type|level|phase|table|figs?|figure)\.?\s*$",
    re.IGNORECASE,
)


@dataclass(slots=True)
class Group:
    """Numbers at one place: their text, and where it stands; `span` is on disk where it is no part of the text."""

    passage: Passage
    style: str
    numbers: list[int]
    text: str
    start: int
    end: int
    offsets: tuple[int, int] | None = None
    opens: bool = False
    """Whether it stands at the very start of its passage, as the mark of an item or of a note below a table does."""


def groups(passages: Sequence[Passage]) -> Iterator[Group]:
    """Every group of numbers that could cite, by style."""
    for passage in passages:
        yield from _written(passage, _BRACKET, "numeric")
        yield from _written(passage, _ROUND, "round")
        yield from _written(passage, _NAMED, "named")
        for mark in passage.marks:
            if not mark.noted and (numbers := expand(mark.text)):
                opens = not passage.text[: mark.index].strip()
                yield Group(
                    passage, "superscript", numbers, mark.text, mark.index, mark.index, (mark.start, mark.end), opens
                )


def _written(passage: Passage, pattern: re.Pattern[str], style: str) -> Iterator[Group]:
    text = passage.text
    if _SIGNS[style] not in text:
        return
    before: Group | None = None
    for match in pattern.finditer(text):
        numbers = expand(late(r"\s(?:and|&)\s").sub(",", match["list"]))
        if not numbers or (style == "round" and _of_equation(text, match)):
            continue
        opens = not text[: match.start()].strip()
        group = Group(passage, style, numbers, match[0], match.start(), match.end(), opens=opens)
        if before is not None and _BETWEEN.fullmatch(text, before.end, match.start()):
            # [3]–[7]: the numbers between are meant too.
            first, last = before.numbers[-1], numbers[0]
            if first < last <= first + 60:
                group.numbers = [*range(first + 1, last), *numbers]
        yield group
        before = group


def _of_equation(text: str, match: re.Match[str]) -> bool:
    """Whether `(3)` is the number of an equation: `equation (3)`, or behind a formula that stands by itself."""
    before = text[max(0, match.start() - 12) : match.start()]
    closes = not text[match.end() :].strip() and before.rstrip()[-1:] not in (".", "?", "!", "”", '"')
    return closes or bool(_EQUATION.search(before))


def expand(text: str) -> list[int]:
    """The numbers of `3–5, 8`; nothing where they do not go up."""
    found: list[int] = []
    for part in late(r"[,;]").split(text):
        numbers = [int(number) for number in late(r"\d+").findall(part)]
        if not numbers or late(r"[^\d\s–—‐‑()-]").search(part):
            return []
        if len(numbers) == 2:
            if not numbers[0] < numbers[1] <= numbers[0] + 80:
                return []
            found += range(numbers[0], numbers[1] + 1)
        else:
            found += numbers
    return found


def recognised(found: Iterable[Group], references: Sequence[Reference], noted: set[str]) -> list[Group]:
    """The groups of the styles that this paper uses: their numbers are those of its list."""
    if not references:
        return []
    highest, numbered = _highest(references)
    every = _without_labels(list(found))
    kept: list[Group] = []
    brackets = False
    for style in ("numeric", "superscript", "round"):
        here = [group for group in every if group.style == style]
        here = [group for group in here if style != "superscript" or not _is_note(group, noted)]
        here = _without_table_notes(here)
        fitting = [group for group in here if all(0 < number <= highest for number in group.numbers)]
        cited = {number for group in fitting for number in group.numbers}
        share = len(cited) / highest
        least = {"numeric": 0.34, "superscript": 0.34, "round": 0.6}[style] if numbered else 0.75
        if style == "round" and (brackets or highest < 5):
            continue
        if share >= least and len(fitting) * 10 >= len(here) * 6:
            brackets = True
            end = highest + _beyond(style, highest)
            kept += [group for group in here if all(0 < number <= end for number in group.numbers)]
            if style == "numeric" and numbered:
                kept += _far_beyond(here, references, len(fitting), share)
    if kept:
        kept += [group for group in every if group.style == "named" and all(0 < n <= highest for n in group.numbers)]
    return kept


def _beyond(style: str, highest: int) -> int:
    """How far above the last number of a list a number still cites: the last entries may be lost. Small numbers may
    count something else."""
    if highest < 5:
        return 0
    return max(2, highest // 10) if style == "numeric" or highest >= 20 else 1


def _far_beyond(here: list[Group], references: Sequence[Reference], fitting: int, share: float) -> list[Group]:
    """Numbers in brackets that are far above the list: they cite where all others do, and the list was read whole."""
    numbers = [int(reference.number) for reference in references if reference.number.isdigit()]
    end = len(references)
    if numbers != list(range(1, end + 1)) or end < LISTED or share < MOST or fitting * 10 < 9 * len(here):
        return []
    beyond = end + _beyond("numeric", end)
    return [
        group
        for group in here
        if not group.opens
        and group.passage.kind in ("text", "item")
        and any(number > beyond for number in group.numbers)
        and all(0 < number <= 3 * end for number in group.numbers)
    ]


def _highest(references: Sequence[Reference]) -> tuple[int, bool]:
    """The highest number of the list, and whether the list shows its numbers."""
    numbers = [int(reference.number) for reference in references if reference.number]
    if numbers and len(numbers) * 2 >= len(references):
        return max(numbers), True
    return len(references), False


def _is_note(group: Group, noted: set[str]) -> bool:
    return bool(noted) and all(str(number) in noted for number in group.numbers)


def _without_labels(found: list[Group]) -> list[Group]:
    """Without the numbers in brackets that count the items of a list: three in a row that open their passages."""
    opening = [group for group in found if group.style == "numeric" and group.opens and len(group.numbers) == 1]
    labels: set[int] = set()
    for three in zip(opening, opening[1:], opening[2:], strict=False):
        first = three[0].numbers[0]
        if [group.numbers[0] for group in three] == [first, first + 1, first + 2]:
            labels.update(map(id, three))
    return [group for group in found if id(group) not in labels] if labels else found


def _without_table_notes(found: list[Group]) -> list[Group]:
    """Without the marks of notes below a table, where the same section explains them in a line of their own."""
    explained: dict[int, set[int]] = {}
    for group in found:
        if group.opens and group.style == "superscript":
            explained.setdefault(id(group.passage.section), set()).update(group.numbers)
    if not explained:
        return found
    return [
        group
        for group in found
        if not (
            group.style == "superscript"
            and (group.opens or group.passage.kind in ("row", "caption"))
            and set(group.numbers) <= explained.get(id(group.passage.section), set())
        )
    ]


def by_number(references: Sequence[Reference]) -> dict[int, tuple[Reference, ...]]:
    """The entries by their number, printed or counted."""
    found: dict[int, tuple[Reference, ...]] = {}
    _, numbered = _highest(references)
    for count, reference in enumerate(references, 1):
        number = int(reference.number) if numbered and reference.number else (0 if numbered else count)
        if number:
            found.setdefault(number, ())
            found[number] = (*found[number], reference)
    return found
