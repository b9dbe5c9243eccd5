"""How many things a sentence announces, and how many it then lists: behind its colon, or in the items below it.

All of the 31 such lists in 26 papers by careful authors add up.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise
from typing import Literal, NamedTuple

from argcheck.manuscript.nouns import Manuscript, Paragraph, Sentence
from argcheck.patterns import late
from argcheck.source import Span

_NUMBERS = {word: at for at, word in enumerate("two three four five six seven eight nine ten eleven twelve".split(), 2)}
_MODIFIERS = r"(?:(?!(?:of|or|to|and|in|on|at|by|the|than|more|times)\b)[\w’'-]+\s+){0,4}?"
_ANNOUNCED = late(
    rf"\b(?P<number>{'|'.join(_NUMBERS)})\s+(?P<what>{_MODIFIERS}[\w’'-]*[a-z]{{2}}s)\b(?P<rest>[^:;.?!]*):(?=\s|$)",
    re.IGNORECASE,
)
_THERE = ("There are", "There were", "This has", "This had", "We distinguish", "We see", "We offer", "It has", "It had")
"""How a sentence begins that says how many follow."""
_TOTAL = late(
    rf"\b(?P<number>{'|'.join(_NUMBERS)})\s+(?P<what>(?:[a-z][\w-]*\s+){{0,2}}?[a-z]+s)\b[^.;:]{{0,40}}\.?$",
    re.IGNORECASE,
)
_OPENS = late(
    rf"(?P<number>{'|'.join(_NUMBERS)})\s+(?P<what>(?:[a-z][\w-]*\s+){{0,2}}?[a-z]+s)\b[^.;:]{{0,60}}\.?$",
    re.IGNORECASE,
)
"""`Three explanations come to mind.`"""
_ANOTHER = late(
    r"(?:^|;\s(?:and\s)?)(?:one|another|(?:a|the) (?:second|third|fourth|fifth|sixth|last))\b", re.IGNORECASE
)
_FIRSTS = ("First,", "Firstly,", "The first ")
_ORDINALS = {
    word + ending: at
    for at, word in enumerate("first second third fourth fifth sixth seventh".split(), 1)
    for ending in ("", "ly")
}
_ORDINAL = late(rf"(?:^|;\s(?:and\s)?)(?:The\s)?(?P<which>{'|'.join(_ORDINALS)})\b(?=[,\s])", re.IGNORECASE)
_BEFORE = late(
    r"\b(?:at least|more than|over|about|some|nearly|almost|up to|first|last|other|of(?: the)?|or|to|by|for|and"
    r"|than)\s+$",
    re.IGNORECASE,
)
"""Before a number that is not the count of what follows."""
_MADE_UP = late(r"\b(?:consist(?:s|ed|ing)?|composed|made up|total|set|series) of\s+$", re.IGNORECASE)
"""Before one that is, though `of` leads to it."""
_NUMBER = late(rf"\b(?:{'|'.join(_NUMBERS)}|one|several|many|some|following)\b|\d", re.IGNORECASE)
_ASIDE = late(r"\([^()]*\)|\[[^\[\]]*\]|“[^”]*”|\"[^\"]*\"")
_MARK = late(r"(?<![\w.,])\(?(?P<mark>\d{1,2}|[a-l]|[ivx]{1,4})\)(?=\s)")
_FIRST = ("1", "a", "i")
_LAST = late(r",?\s+(?:and|or|&)\s+(?=[^,;]+$)")
_EXAMPLES = late(
    r"\b(?:e\.g\.|for example|for instance|such as|among (?:them|others)|etc|and so on|including)\b", re.IGNORECASE
)
_WORDS = 4
"""Words of a part of a list between commas; longer parts have commas of their own."""
_ALIKE = 6
"""The same where all parts begin with one word (`the price of fuel, the length of the contracts`)."""


class Counted(NamedTuple):
    """What is announced (`four main motives`), how many, and how many are listed: as items, marked, or in a row."""

    said: str
    announced: int
    listed: int
    how: Literal["items", "marked", "row"]
    sentence: Sentence
    span: Span


def counted(paper: Manuscript) -> Iterator[Counted]:
    """Every list whose length is announced, whether it adds up or not."""
    for section in paper.sections:
        if section.role == "references":
            continue
        for at, paragraph in enumerate(section.paragraphs):
            if paragraph.kind not in ("text", "item"):
                continue
            for sentence in paragraph.sentences:
                if ":" in sentence.text or ", namely " in sentence.text:
                    last = sentence is paragraph.sentences[-1]
                    yield from _of(sentence, section.paragraphs[at + 1 :] if last else (), paragraph)
            yield from _in_order(paragraph)


def _in_order(paragraph: Paragraph) -> Iterator[Counted]:
    """`There are two reasons. First, …; second, …; third, …`: more are told than there are said to be.

    Fewer may go on in another paragraph.
    """
    for sentence, following in pairwise(paragraph.sentences):
        if following.text.startswith("One ") and (match := _OPENS.match(sentence.text)):
            announced, listed = _NUMBERS[match["number"].casefold()], len(_ANOTHER.findall(following.text))
            if listed > max(announced, 2) and not _NUMBER.search(match["what"]):
                said = f"{match['number']} {match['what']}"
                yield Counted(said, announced, listed, "row", sentence, sentence.span)
        if not following.text.startswith(_FIRSTS) or not sentence.text.startswith(_THERE):
            continue
        match = _TOTAL.search(sentence.text)
        if match is None or _no_count(sentence.text[: match.start()]) or _NUMBER.search(match["what"]):
            continue
        behind = paragraph.sentences[paragraph.sentences.index(following) :]
        told = [_ORDINALS[found["which"].casefold()] for one in behind for found in _ORDINAL.finditer(one.text)]
        listed = next((at for at, which in enumerate(told) if which != at + 1), len(told))
        announced = _NUMBERS[match["number"].casefold()]
        if listed > announced:
            said = f"{match['number']} {match['what']}"
            yield Counted(said, announced, listed, "row", sentence, sentence.span)


def _of(sentence: Sentence, below: tuple[Paragraph, ...], paragraph: Paragraph) -> Iterator[Counted]:
    text = sentence.text.replace(", namely ", ": ")
    for match in _ANNOUNCED.finditer(text):
        if _no_count(text[: match.start()]) or _NUMBER.search(match["what"] + match["rest"]):
            continue
        behind = _ASIDE.sub(" ", text[match.end() :]).strip()
        said = f"{match['number']} {match['what']}"
        announced = _NUMBERS[match["number"].casefold()]
        if not behind:
            items = _items(below) if paragraph.kind == "text" else 0
            if items > 1:
                yield Counted(said, announced, items, "items", sentence, sentence.span)
        elif not _EXAMPLES.search(behind):
            marks = _marked(text[match.end() :])
            listed = marks or _row(behind)
            if listed > 1:
                yield Counted(said, announced, listed, "marked" if marks else "row", sentence, sentence.span)


def _no_count(before: str) -> bool:
    """Whether what stands before a number says that it is not how many follow."""
    return bool(_BEFORE.search(before)) and not _MADE_UP.search(before)


def _items(below: tuple[Paragraph, ...]) -> int:
    """Items that follow at once; where text stands between some of them the list may go on, and none are counted."""
    count = 0
    for each in below:
        if each.kind != "item":
            break
        count += 1
    return 0 if any(each.kind == "item" for each in below[count : count + 3]) else count


def _marked(text: str) -> int:
    """Marks (1), (2), … that follow one another from the first on; none where one is left out or told again."""
    marks = [match["mark"] for match in _MARK.finditer(text)]
    if len(marks) < 2 or marks[0] not in _FIRST:
        return 0
    series = {
        "1": [str(n) for n in range(1, 30)],
        "a": list("abcdefghijkl"),
        "i": "i ii iii iv v vi vii viii ix x xi xii".split(),
    }[marks[0]]
    return len(marks) if marks == series[: len(marks)] else 0


def _row(text: str) -> int:
    """Parts between semicolons, or short ones between commas with a last one behind `and`."""
    text = text.rstrip(" .")
    if ";" in text:
        parts = [part.strip() for part in text.split(";")]
        telling = late(r";\s*(?:and|or)\s").search(text) or all(len(part.split()) <= 3 * _WORDS for part in parts)
        return len(parts) if telling and all(parts) and not late(r"[.?!:]\s").search(text) else 0
    joint = _LAST.search(text)
    if joint is None:
        return 0
    parts = [part.strip() for part in [*text[: joint.start()].split(","), text[joint.end() :]]]
    most = _ALIKE if len({part.partition(" ")[0] for part in parts}) == 1 else _WORDS
    short = all(0 < len(part.split()) <= most for part in parts) and not any(map(_NUMBER.match, parts))
    plain = "," in joint[0] or not any(late(r"\b(?:and|or)\b").search(part) for part in parts)
    return len(parts) if short and plain else 0
