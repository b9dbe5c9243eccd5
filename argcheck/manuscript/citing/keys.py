"""Citations by key: `[@smith2014, p. 3]`, `@smith2014`, `\\cite{smith2014}`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from argcheck.manuscript.citing.passages import Passage
from argcheck.patterns import late

_AT = late(r"(?<![\w@/.+\\}])-?@(?:\{(?P<braced>[^{}\s]+)\}|(?P<key>[^\W_][\w:.#$%&+?<>~/()-]*))")
_CROSS = late(r"(?:fig|tbl|tab|eq|sec|lst|thm|lem|def|exm|ref|apx)(?:[:(-]|$)|ref\(")
_LATEX = late(r"\\(?P<command>[A-Za-z]*[Cc]ite[A-Za-z]*)\*?(?P<options>(?:\[[^\]]*\]){0,2})\{(?P<keys>[^{}]+)\}")
_NOT_CITING = late(r"nocite|citestyle|citesetup|citename|defcite|AtEveryCite|citeindex", re.IGNORECASE)
_NARRATIVE = late(r"(?:textcite|citet|citeauthor|citeA|Citet|Textcite|onlinecite)")


@dataclass(slots=True)
class Keyed:
    """A key at a place."""

    passage: Passage
    style: str
    key: str
    start: int
    end: int
    narrative: bool
    locator: str = ""


def keyed(passage: Passage) -> Iterator[Keyed]:
    """Every citation by key in a passage."""
    text = passage.text
    if "@" in text:
        for match in _AT.finditer(text):
            key = (match["braced"] or match["key"]).rstrip(".:,;?!")
            if not match["braced"] and key.endswith(")") and key.count("(") < key.count(")"):
                key = key[: key.rindex(")")].rstrip(".:,;?!")
            if not key or _CROSS.match(key):
                continue
            inside = _inside(text, match.start())
            end = match.start() + match[0].index(key) + len(key) + bool(match["braced"])
            place = late(r",\s*((?:pp?\.|chap\.|sec\.|§)[^;\]]{1,30})").match(text[end : end + 60]) if inside else None
            yield Keyed(passage, "key", key, match.start(), end, not inside, place[1].strip() if place else "")
    if "ite" in text and "\\" in text:
        for match in _LATEX.finditer(text):
            if _NOT_CITING.search(match["command"]):
                continue
            narrative = bool(_NARRATIVE.fullmatch(match["command"]))
            for key in match["keys"].split(","):
                if key.strip():
                    yield Keyed(
                        passage,
                        "latex",
                        key.strip(),
                        match.start(),
                        match.end(),
                        narrative,
                        match["options"].strip("[]"),
                    )


def without_keys(text: str) -> str:
    """The text with every key blanked out, each other character at its place."""
    if "@" in text:
        text = _AT.sub(lambda match: " " * len(match[0]), text)
    if "\\" in text:
        text = _LATEX.sub(lambda match: " " * len(match[0]), text)
    return text


def _inside(text: str, place: int) -> bool:
    """Whether a key stands in square brackets."""
    opened, closed = text.rfind("[", max(0, place - 2000), place), text.rfind("]", max(0, place - 2000), place)
    return opened > closed
