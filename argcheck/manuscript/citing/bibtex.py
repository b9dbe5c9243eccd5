"""Bibliography files (`.bib`): entries with their keys and lines."""

from __future__ import annotations

import re
import unicodedata
from pathlib import Path

from argcheck.disk import is_file
from argcheck.manuscript.citing.names import PARTICLES
from argcheck.manuscript.citing.nouns import Name, Reference
from argcheck.manuscript.citing.years import NUMBER
from argcheck.patterns import late
from argcheck.source import Source, Unreadable

_ENTRY = late(r"@(?P<kind>[A-Za-z]+)\s*[{(]\s*(?P<key>[^,\s{}()=]+)\s*,")
_FIELD = late(r"\s*,?\s*(?P<name>[A-Za-z][\w+-]*)\s*=\s*")
_SKIPPED = frozenset(("comment", "string", "preamble"))
_ACCENT = late(r"\\(?P<sign>[`'^\"~=.uvHcdbkrt])\s*(?:\{\\?(?P<in>[^\W\d_])\}|\\?(?P<bare>[^\W\d_]))")
_COMBINING = {
    "`": "\u0300", "'": "\u0301", "^": "\u0302", '"': "\u0308", "~": "\u0303", "=": "\u0304", ".": "\u0307",
    "u": "\u0306", "v": "\u030c", "H": "\u030b", "c": "\u0327", "d": "\u0323", "b": "\u0331", "k": "\u0328",
    "r": "\u030a", "t": "\u0361",
}  # fmt: skip
_LETTERS = {
    "\\ss": "ß",
    "\\o": "ø",
    "\\O": "Ø",
    "\\l": "ł",
    "\\L": "Ł",
    "\\ae": "æ",
    "\\AE": "Æ",
    "\\aa": "å",
    "\\AA": "Å",
    "\\oe": "œ",
    "\\i": "ı",
}


def read(source: Source) -> tuple[Reference, ...]:
    """The entries of a bibliography file in order; what is not well-formed is passed over."""
    text = source.text
    found: list[Reference] = []
    for match in _ENTRY.finditer(text):
        if match["kind"].casefold() in _SKIPPED:
            continue
        fields, end = _fields(text, match.end())
        span = source.span(match.start(), end)
        year = fields.get("year", "") or fields.get("date", "")
        number = late(NUMBER).search(year)
        found.append(
            Reference(
                " ".join(text[match.start() : end].split()),
                (span,),
                _names(fields.get("author", "") or fields.get("editor", "")),
                (number[0] + _letter(year, number.end()) if number else year.casefold()),
                (),
                plain(fields.get("title", "")),
                plain(fields.get("journal", "") or fields.get("journaltitle", "") or fields.get("booktitle", "")),
                (doi,) if (doi := _doi(fields.get("doi", ""))) else (),
                fields.get("url", ""),
                "",
                match["key"],
                bool(late(r"\band\s+others\b").search(fields.get("author", ""))),
            )
        )
    return tuple(found)


_NAMED = late(
    r"^bibliography:[ \t]*(?P<one>[^\s\[\-#][^\n]*)|^bibliography:\s*\[(?P<row>[^\]\n]+)\]"
    r"|^bibliography:[ \t]*\n(?P<list>(?:[ \t]*-[^\n]*\n)+)"
    r"|\\(?:bibliography|addbibresource)(?:\[[^\]]*\])?\{(?P<latex>[^{}]+)\}",
    re.MULTILINE,
)


def named(source: Source) -> tuple[str, ...]:
    """The bibliography files that a manuscript names in its front matter or by a LaTeX command."""
    found: list[str] = []
    texts = [source.text, *(part.text for part in source.parts)]
    naming = (text for text in texts if "bibliography" in text or "addbibresource" in text)
    for match in (match for text in naming for match in _NAMED.finditer(text)):
        listed = (
            match["one"]
            or match["row"]
            or match["latex"]
            or (match["list"] or "").replace("-", ",", 1).replace("\n-", ",")
        )
        for name in late(r"[,\n]").split(listed):
            bare = name.strip(" \t\r\"'-")
            if bare and "{" not in bare and "$" not in bare:
                found.append(bare if bare.endswith(".bib") else bare + ".bib")
    return tuple(dict.fromkeys(found))


def beside(source: Source) -> tuple[Reference, ...]:
    """The entries of the bibliography files that a manuscript names or that bear its name, where they lie beside it."""
    folder = Path(source.path).parent
    names = [*named(source), Path(source.path).stem + ".bib"] if Path(source.path).suffix else named(source)
    found: list[Reference] = []
    for name in dict.fromkeys(names):
        try:
            if is_file(folder / name):
                found += read(Source.read(folder / name))
        except (OSError, ValueError, Unreadable):
            continue
    return tuple(found)


def _letter(year: str, end: int) -> str:
    return year[end] if year[end : end + 1].isalpha() and len(year) == end + 1 else ""


def _doi(value: str) -> str:
    match = late(r"10\.\d{4,9}/\S+").search(value.replace("\\", ""))
    return match[0].rstrip(".,;") if match else ""


def _fields(text: str, at: int) -> tuple[dict[str, str], int]:
    """The fields of an entry from behind its key on, and where the entry ends."""
    found: dict[str, str] = {}
    while (match := _FIELD.match(text, at)) is not None:
        value, at = _value(text, match.end())
        found.setdefault(match["name"].casefold(), value)
    close = re.compile(r"\s*,?\s*[})]").match(text, at)
    return found, close.end() if close else max(at, 1)


def _value(text: str, at: int) -> tuple[str, int]:
    """A value in braces or quotes, or a bare word; parts joined with `#` are put together."""
    parts: list[str] = []
    while at < len(text):
        if text[at] in '{"':
            end = _closing(text, at)
            parts.append(text[at + 1 : end])
            at = min(end + 1, len(text))
        else:
            word = re.compile(r"[^\s,#{}()\"]*").match(text, at)
            assert word
            parts.append(word[0])
            at = word.end()
        joined = re.compile(r"\s*#\s*").match(text, at)
        if joined is None:
            break
        at = joined.end()
    return " ".join("".join(parts).split()), at


_SIGNS = late(r"\\.|[{}\"]", re.DOTALL)


def _closing(text: str, at: int) -> int:
    """Where the brace or quotation mark at `at` closes; the end of the text where it never does."""
    quoted, depth = text[at] == '"', 0
    for match in _SIGNS.finditer(text, at + 1 if quoted else at):
        if match[0] == "{":
            depth += 1
        elif match[0] == "}":
            depth -= 1
            if depth <= 0 and not quoted:
                return match.start()
        elif match[0] == '"' and quoted and depth == 0:
            return match.start()
    return len(text)


def plain(value: str) -> str:
    """A value without braces and with the letters that commands stand for."""
    if "\\" in value:
        value = _ACCENT.sub(lambda match: (match["in"] or match["bare"]) + _COMBINING[match["sign"]], value)
        for command, letter in _LETTERS.items():
            value = re.sub(re.escape(command) + r"(?![A-Za-z])\s?", letter, value)
        value = value.replace("\\&", "&").replace("\\_", "_").replace("\\%", "%")
    return unicodedata.normalize("NFC", " ".join(value.replace("{", "").replace("}", "").split()))


def _names(value: str) -> tuple[Name, ...]:
    found = []
    for part in _split(value):
        if part == "others":
            continue
        if part.startswith("{") and _closing(part, 0) == len(part) - 1:
            found.append(Name(plain(part)))
            continue
        family, comma, given = plain(part).partition(",")
        if not comma:
            words = plain(part).split()
            first = next((n for n, word in enumerate(words[1:-1], 1) if word in PARTICLES), len(words) - 1)
            family, given = " ".join(words[first:]), " ".join(words[:first])
        found.append(Name(family.strip(), given.rpartition(",")[2].strip()))
    return tuple(name for name in found if name.family)


def _split(value: str) -> list[str]:
    """The authors, who stand with `and` between them, but for one inside braces."""
    parts, depth, last = [], 0, 0
    for match in late(r"[{}]|\s+and\s+").finditer(value):
        if match[0] == "{":
            depth += 1
        elif match[0] == "}":
            depth -= 1
        elif depth <= 0:
            parts.append(value[last : match.start()].strip())
            last = match.end()
    return [part for part in [*parts, value[last:].strip()] if part]
