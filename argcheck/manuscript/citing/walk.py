"""Reading the authors that stand before a year, from right to left."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from argcheck.manuscript.citing.names import PARTICLES
from argcheck.manuscript.citing.words import BODIES, COUNTRIES, EVENTS, GLUE, JOINING, MONTHS, NEVER, WORKS
from argcheck.patterns import late

_TOKEN = late(r"[^\W\d_](?:[^\W_]|['’‘`´‐‑–\-](?=[^\W_]))*(?P<dot>\.(?!\.))?(?:\.\.+|…)?|\d[\w.,]*|[^\w\s]")
_OTHERS = frozenset(
    "colleagues others coworkers co-workers collaborators associates cols outros colaboradores otros alii".split()
)
_POSSESSIVE = late(r"(?:['’]s|(?<=s)['’])$")
_LONGEST = 260
"""How far back authors are looked for, in characters."""


@dataclass(slots=True)
class Chunk:
    """One author, as far as can be told: its words, and where it starts."""

    words: list[str]
    start: int

    @property
    def text(self) -> str:
        return " ".join(self.words)

    @property
    def given(self) -> bool:
        """Whether it is initials only."""
        return all(len(word.strip(".-")) <= 1 or (word.endswith(".") and len(word) <= 3) for word in self.words)


@dataclass(slots=True)
class Found:
    """The authors before a year. `joined` is the place of the chunk behind "and"; `before` is the
    token to the left, `beyond` the one left of that."""

    chunks: list[Chunk] = field(default_factory=list)
    joined: int = -1
    others: bool = False
    acronym: str = ""
    work: bool = False
    small: bool = False
    dotted: bool = False
    possessive: bool = False
    comma: bool = False
    before: str = ""
    beyond: str = ""
    start: int = 0
    end: int = 0

    @property
    def names(self) -> list[str]:
        return [chunk.text for chunk in self.chunks]

    @property
    def several(self) -> bool:
        return self.others or self.joined > 0

    def readings(self, narrative: bool) -> list[tuple[list[str], int]]:
        """The lists of names this may be, the likeliest first, each with where it starts."""
        names, starts = self.names, [chunk.start for chunk in self.chunks]
        found: list[tuple[list[str], int]] = []
        if narrative and self.joined < 0 and not self.others and len(names) > 1:
            found.append((names[-1:], starts[-1]))
        last = len(names) if self.joined < 0 else max(self.joined, 1)
        found += [(names[number:], starts[number]) for number in range(last)]
        if len(names) > 1 and self.joined < 0:
            found.append((names[:1], starts[0]))  # Surname, Given Name
        if len(names) > 1 or self.acronym:
            whole = " ".join(name if not number else self._link(number) + name for number, name in enumerate(names))
            found.append(([whole], starts[0]))
        if self.joined > 0:
            found.append((names[self.joined :], starts[self.joined]))
        if self.acronym:
            found.append(([self.acronym], starts[0] if starts else self.start))
        return found

    def _link(self, number: int) -> str:
        return "and " if number == self.joined else ""

    @property
    def month(self) -> bool:
        """Whether one of them is a month, which may be a name as well."""
        return any(chunk.text.strip(".").casefold() in MONTHS for chunk in self.chunks)

    def plausible(self) -> bool:
        """Whether these can be authors though no list has them: no place, event or month."""
        if not self.chunks or any(len(chunk.words) > 9 for chunk in self.chunks):
            return False
        words = [word.strip(".,").casefold() for chunk in self.chunks for word in chunk.words]
        if not any(len(word) > 1 for word in words) or self.chunks[0].given:
            return False
        if self.month:
            return False
        if self.several:
            return True
        last = self.chunks[-1].text
        ends = [chunk.words[-1].strip(".,").casefold() for chunk in self.chunks]
        abroad = len(self.chunks) > 1 and len(last) == 2 and last.isupper()  # a town and its state
        return not abroad and not any(end in EVENTS or end in COUNTRIES for end in ends)


def before(text: str, end: int, limit: int, inside: bool) -> Found | None:
    """The authors whose names end at `end`, not looking back behind `limit`; `inside` a bracket."""
    tokens = list(_TOKEN.finditer(text, max(limit, end - _LONGEST), end))
    return _Walk(text, tokens, inside).found()


class _Walk:
    def __init__(self, text: str, tokens: list[re.Match[str]], inside: bool) -> None:
        self.text = text
        self.tokens = tokens
        self.inside = inside
        self.result = Found()
        self.chunk: list[tuple[str, int]] = []
        self.chunks: list[list[tuple[str, int]]] = []
        self.joins: list[int] = []
        self.at = len(tokens) - 1

    def found(self) -> Found | None:
        self._behind()
        if self.at >= 0:
            self.result.end = self.tokens[self.at].end()
        while self.at >= 0 and self._step():
            pass
        self._close()
        if not self.chunks:
            return None
        result = self.result
        ordered = self.chunks[::-1]
        result.chunks = [Chunk([word for word, _ in chunk[::-1]], chunk[-1][1]) for chunk in ordered]
        joins = [len(ordered) - number for number in self.joins]
        result.joined = min((number for number in joins if 0 < number < len(ordered)), default=-1)
        self._given()
        result.start = result.chunks[0].start
        result.before = self.tokens[self.at][0] if self.at >= 0 else ""
        result.beyond = self.tokens[self.at - 1][0] if self.at > 0 else ""
        return result

    def _given(self) -> None:
        """Initials behind a comma belong to the name before."""
        kept: list[Chunk] = []
        joined = self.result.joined
        for number, chunk in enumerate(self.result.chunks):
            if kept and chunk.given and number != joined:
                if number < joined:
                    self.result.joined -= 1
            else:
                kept.append(chunk)
        self.result.chunks = kept

    def _behind(self) -> None:
        """What stands between the authors and the year: a comma, a colon, an acronym, "report"."""
        while self.at >= 0 and self.tokens[self.at][0] in (",", ":", "."):
            self.result.comma = self.result.comma or self.tokens[self.at][0] == ","
            self.at -= 1
        if self.at >= 2 and self.tokens[self.at][0] in ")]" and self.tokens[self.at - 2][0] in "([":
            word = self.tokens[self.at - 1][0]
            if len(word) > 1 and word[:1].isupper():
                self.result.acronym = word
                self.at -= 3

    def _step(self) -> bool:
        """One token further to the left; whether the names go on there."""
        token = self.tokens[self.at]
        word = token[0]
        if word[0].isalpha():
            return self._word(token, word)
        if word == "&":
            return self._join()
        if word == "," or (word == ";" and self.inside and self._coauthor()):
            return self._separate()
        return False

    def _word(self, token: re.Match[str], word: str) -> bool:
        bare = word.rstrip(".…")
        low = bare.casefold()
        nothing = not self.chunk and not self.chunks
        if nothing and not self.result.others and self._others(low):
            return True
        if nothing:
            owner, bare = bare, _POSSESSIVE.sub("", bare)
            self.result.possessive = owner != bare
            low = bare.casefold()
        if token["dot"] and len(bare) > 2 and low not in ("jr", "sr", "mrs", "dept", "univ", "inst"):
            if not nothing:
                return False
            self.result.dotted = True
        initial = len(bare) == 1 and bool(token["dot"])
        if bare[0].isupper() and (
            initial or low not in NEVER or (bare.isupper() and len(bare) > 2 and low not in _SMALL)
        ):
            return self._take(bare + ("." if len(bare) < 3 and token["dot"] else ""), token.start())
        if self.chunk and low in JOINING and not (low in PARTICLES and len(self.chunk) == 1):
            return self._join()
        if self.chunk and low in PARTICLES and low != "in":
            return self._take(bare, token.start())
        if self.chunk and low in GLUE and self._capital_before():
            return self._take(bare, token.start())
        if nothing and not self.inside and low in WORKS and not self.result.work:
            self.result.work = True
            self.at -= 1
            return True
        if nothing and not self.inside and low in BODIES and self.at and self.tokens[self.at - 1][0].isalpha():
            other = self.tokens[self.at - 1]
            self.chunk = [(bare, token.start()), (other[0], other.start())]
            self.result.small = True
            self.at -= 2
        return False

    def _take(self, word: str, start: int) -> bool:
        self.chunk.append((word, start))
        self.at -= 1
        return True

    def _others(self, low: str) -> bool:
        """`et al.`, `and colleagues`."""
        left = self.tokens[self.at - 1][0].casefold().rstrip(".") if self.at else ""
        if (low in ("al", "la") and left == "et") or (low in _OTHERS and (left in JOINING or left == "et")):
            self.result.others = True
            self.at -= 2
            if self.at >= 0 and self.tokens[self.at][0] == ",":
                self.at -= 1
            return True
        return False

    def _join(self) -> bool:
        if not self.chunk or not self.at:
            return False
        at = self.at - 1
        if self.tokens[at][0] == "," and at:
            at -= 1
        if not self._namelike(at):
            return False
        self._close()
        self.joins.append(len(self.chunks))
        self.at = at
        return True

    def _separate(self) -> bool:
        if not self.chunk or not self.at or not self._namelike(self.at - 1):
            return False
        self._close()
        self.at -= 1
        return True

    def _namelike(self, at: int) -> bool:
        word = self.tokens[at][0]
        bare = word.rstrip(".")
        if not word[0].isupper():
            return False
        if len(bare) == 1:
            return True
        return bare.casefold() not in NEVER and not (self.tokens[at]["dot"] and len(bare) > 2)

    def _coauthor(self) -> bool:
        """Whether what stands before a semicolon is an author of the same work: names only, no year."""
        at = self.at - 1
        while at >= 0:
            word = self.tokens[at][0]
            if word in ";,":
                return at < self.at - 1
            low = word.rstrip(".").casefold()
            if (
                not (word[0].isupper() and low not in NEVER)
                and low not in PARTICLES
                and word != "&"
                and low not in JOINING
            ):
                return False
            at -= 1
        return self.at > 0

    def _capital_before(self) -> bool:
        at = self.at - 1
        while at >= 0 and self.tokens[at][0].casefold() in GLUE | {"and", "&"}:
            at -= 1
        return at >= 0 and self.tokens[at][0][0].isupper() and self._namelike(at)

    def _close(self) -> None:
        while self.chunk and not self.chunk[-1][0][0].isupper() and self.chunk[-1][0].casefold() in GLUE - PARTICLES:
            self.chunk.pop()
        if self.chunk:
            self.chunks.append(self.chunk)
            self.chunk = []


_SMALL = frozenset("the and for with from table figure see fig".split())
