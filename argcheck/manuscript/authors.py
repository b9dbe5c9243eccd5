"""Who wrote a paper: the names between its title and its text, or those of its front matter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argcheck.manuscript.nouns import Manuscript
from argcheck.patterns import late

_WORD = r"[A-ZÀ-Þ][\w’'.-]*"
_NAME = late(rf"{_WORD}(?:\s+(?:(?:de|da|di|van|von|der|den|la|le|el|al|bin)\s+)*{_WORD}){{1,4}}")
_TITLES = late(r"\b(?:Dr|Prof(?:essor)?|Mr|Mrs|Ms|PhD|MD|MSc|BSc|MA|BA)\b\.?,?\s*")
_MARKS = late(r"<sup>.*?</sup>|</?[a-zA-Z][^<>]*>|\\\*|[*∗_#†‡§¶]\d*|\[[^\]]*\]\([^)]*\)|\^[\d,*]+\^?|(?<=\w)\d+")
_NOT_A_NAME = late(
    r"\b(?:Universi\w+|Institut\w*|D[eé]part[ea]\w+|Dipartimento|Facult\w+|Fakult\w+|School|College|Cent(?:re|er|ro)"
    r"|Hochschule|École|Escuela|Klinik\w*|Laborat\w+|Academy|Ministry|Hospital"
    r"|Journal|Vol|Issue|ISSN|DOI|Email|Correspond\w*|Received|Revised|Accepted|Publish\w*|Abstract|Keywords?|Copyright"
    r"|Licen[cs]e|Scholar|Research\w*|Student|Author\w*|Affiliation\w*|Open|Access|Science|Studies|International"
    r"|Article|Info)\b",
    re.IGNORECASE,
)
_YAML_NAME = late(r"^\s*(?:-\s*)?(?:name|author)s?\s*:\s*(?P<name>\S.*)$|^\s*-\s+(?P<item>[A-ZÀ-Þ]\S* .*)$")
_LATEX = late(r"\\author\s*(?:\[[^\]]*\])?\s*\{(?P<names>[^{}]*)")
_CONTRIBUTOR = late(r"<contrib(?=[\s>])(?P<how>[^<>]*)>(?P<of>.*?)</contrib>", re.DOTALL)
_PARTS = late(r"<(?:surname|given-names)\b[^<>]*>(.*?)</(?:surname|given-names)>", re.DOTALL)
_MARKUP = late(r"<[^<>]*>")
_BY = late(r"^\s*[Bb]y:?\s+(?=[A-ZÀ-Þ])")
_FARTHEST = 60
"""Lines behind the title in which the names are looked for."""


def authors(paper: Manuscript) -> list[tuple[str, int]]:
    """The authors with the lines that name them; empty where none could be told from the rest."""
    lines = paper.source.parts[0].lines
    text = paper.source.parts[0].text
    if text.lstrip().startswith("<") and "<contrib" in text:
        return list(_contributors(text))
    found = list(_front_matter(lines)) or list(_latex(text))
    return found or list(dict.fromkeys(_below_title(paper, lines)))


def _contributors(text: str) -> Iterator[tuple[str, int]]:
    """The authors of a JATS article; who edited or reviewed it is none."""
    for match in _CONTRIBUTOR.finditer(text):
        if "contrib-type" in match["how"] and "author" not in match["how"]:
            continue
        parts = [_MARKUP.sub("", found[1]).strip() for found in _PARTS.finditer(match["of"])]
        if parts:
            yield " ".join(reversed(parts)), text.count("\n", 0, match.start()) + 1


def _latex(text: str) -> Iterator[tuple[str, int]]:
    for match in _LATEX.finditer(text[:100_000]):
        for name in names(late(r"\\and\b|\\\\").sub(",", match["names"])):
            if not _NOT_A_NAME.search(name):
                yield name, text.count("\n", 0, match.start()) + 1


def _front_matter(lines: list[str]) -> Iterator[tuple[str, int]]:
    """Names in YAML: under `author:` or `authors:`, as text, as a list, or as `name:` of each."""
    if not lines or lines[0].strip() != "---":
        return
    inside = False
    for number, line in enumerate(lines[1:400], 2):
        if line.strip() in ("---", "..."):
            return
        if line and not line[0].isspace() and not line.startswith("-"):
            inside = bool(late(r"authors?\s*:", re.IGNORECASE).match(line))
        match = _YAML_NAME.match(line) if inside else None
        if match:
            text = (match["name"] or match["item"]).strip(" '\"")
            yield from ((name, number) for name in names(text))


def _below_title(paper: Manuscript, lines: list[str]) -> Iterator[tuple[str, int]]:
    first = paper.title_span.end_line if paper.title_span else 0
    text = next((section for section in paper.sections if section.paragraphs), None)
    last = min(text.span.line - 1 if text else len(lines), first + _FARTHEST, len(lines))
    plain = [at for at in range(first + 1, last + 1) if not ("@" in lines[at - 1] or _NOT_A_NAME.search(lines[at - 1]))]
    signed = [at for at in plain if _BY.match(lines[at - 1])]  # then a line above may be one of the title
    for number in signed or plain:
        yield from ((name, number) for name in names(_BY.sub("", lines[number - 1])))


def names(line: str) -> list[str]:
    """The names of a line that holds nothing else; one in capitals is given in the usual case."""
    bare = _TITLES.sub("", _MARKS.sub(" ", line))
    parts = [" ".join(part.split()).strip(" .,;") for part in late(r",|;|\s{2,}|\band\b|&").split(bare)]
    parts = [part for part in parts if part]
    if not parts or not all(_NAME.fullmatch(part) for part in parts):
        return []
    return [part.title() if part.isupper() else part for part in parts]
