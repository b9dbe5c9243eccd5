"""Names of authors: what they look like, when two are the same, and how far apart two are."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from argcheck.patterns import late
from argcheck.spelling import distance

UPPER = "A-ZÀ-ÖØ-Þ" + "".join(filter(str.isupper, map(chr, range(0x100, 0x180)))) + "ƏƠƯǍȘȚΆΈ-ΏΑ-ΫЀ-ЯҐҒҖҚҢҮҰҲҶҺӘӢӨӮ"
"""Capital letters by which names of living languages begin, for use inside a set of a regular expression: a list of
all that there are takes a tenth of the start, since some sixty patterns hold it."""

WORD = rf"[{UPPER}](?:[^\W\d_]+(?:['’‘`´‐‑–\-][^\W\d_]+)*|(?:['’‘`´‐‑\-][^\W\d_]+)+)"
"""A capitalised word, such as `O’Callaghan` or `Kendall-Taylor`."""

PARTICLES = frozenset(
    "van von vom der den de del della dei degli di da do dos das du la las le les los el al bin ibn ben ter ten te zu "
    "zur zum af av ’t 't st. san santa mac mc st in".split()
)
PARTICLE = (
    r"(?:(?:[vV]an|[vV]on|[vV]om|[dD]er|[dD]en|[dD]e|[dD]el|[dD]ella|[dD]ei|[dD]i|[dD]a|[dD]os?|[dD]as|[dD]u|[lL]a|[lL]e|[lL][ao]s"
    r"|[eE]l|[aA]l|[bB]in|[iI]bn|[tT]er|[tT]en|[tT]e|[zZ]ur?|[aA]f|[aA]v|['’]t|[dD]['’]|St\.?|San|Santa)[\s\-]+)"
)
SURNAME = rf"(?:{PARTICLE}){{0,3}}(?:[dDlL]['’])?{WORD}"
"""A surname with its particles."""

_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŀ": "l"}
)


@lru_cache(maxsize=20000)
def plain(name: str) -> str:
    """A name without capitals, marks and spaces, its diacritics kept."""
    composed = unicodedata.normalize("NFC", name).casefold()
    return composed if composed.isalnum() else "".join(filter(str.isalnum, composed))


@lru_cache(maxsize=20000)
def folded(name: str) -> str:
    """A name without capitals, marks, spaces and diacritics."""
    apart = unicodedata.normalize("NFKD", name.casefold().translate(_LETTERS)).translate(_LETTERS)
    return apart if apart.isalnum() else "".join(filter(str.isalnum, apart))


def marked_apart(one: str, other: str) -> bool:
    """Whether two names have different marks on one letter (`Rácz`, `Rącz`); a mark that one of them lacks was left
    out, as typewriters and databases do."""
    first, second = (unicodedata.normalize("NFC", name.casefold()) for name in (one, other))
    pairs = [pair for pair in zip(first, second, strict=False) if pair[0] != pair[1]]
    clash = any(not (a.isascii() or b.isascii()) and folded(a) == folded(b) for a, b in pairs)
    return len(first) == len(second) and clash and folded(one) == folded(other)


def bare(name: str) -> str:
    """A name without the ending of a genitive: `Brown` of `Brown’s`, `Jones` of `Jones’`."""
    return late(r"['’]s?$").sub("", name)


@lru_cache(maxsize=20000)
def acronym(name: str) -> str:
    """The capitals of an organisation's name: `World Health Organization` gives `who`."""
    words = late(rf"[{UPPER}][\w]*").findall(name)
    return "".join(word if word.isupper() else word[0] for word in words).casefold() if len(words) > 1 else ""


def shorter(name: str) -> tuple[str, ...]:
    """A name, and it without the words in front, one after the other: `J. van der Meer`, …, `Meer`.

    Initials behind a surname (`Li X.`) are left out in a second round.
    """
    words = name.split()
    found = [" ".join(words[number:]) for number in range(len(words))]
    while len(words) > 1 and len(words[-1].strip(".-")) <= 1:
        words.pop()
        found.append(" ".join(words))
    return tuple(found)


def initial(name: str) -> str:
    """The first letter of the given name, where a name as cited has one: `J. Li`, `Jane Li`, `Li X.`."""
    words = name.split()
    if len(words) < 2:
        return ""
    first = words[-1] if len(words[-1].strip(".-")) <= 1 else words[0]
    return folded(first[:1]) if first[:1].isupper() else ""


def near(first: str, second: str) -> bool:
    """Whether two folded names are a slip of the pen apart: one letter, two in a longer name."""
    length = min(len(first), len(second))
    if length < 4 or first[:1] != second[:1]:
        return False
    most = 1 if length < 7 else 2
    return 0 < distance(first, second, most) <= most
