"""Where sentences end."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argcheck.patterns import late

_WORDS = {
    "never": """
        e.g i.e eg ie cf vs viz dr mr mrs ms messrs prof st mt no nos fig figs eq eqs sec secs ch chap vol
        vols pp p para paras ed eds trans transl rev gen col lt sgt capt maj cmdr adm sen rep gov pres hon
        jan feb mar apr jun jul aug sep sept oct nov dec approx ca c est dept univ art app appx ref refs
        tab ph.d m.phil m.a b.a resp incl esp n.b op cit loc ser""",
    "maybe": "etc u.s u.k u.n e.u u.s.a u.s.s.r d.c a.m p.m inc ltd co corp jr sr b.c a.d n.d al ibid",
    "starters": """
        the this that these those it its in on at by for from to as an a and but or nor so yet however
        therefore thus hence moreover furthermore although though while when where if since because after
        before during there here he she they we you i his her their our my such some many most more all
        both each every no not one two first second third finally then according despite given under over
        with without within what which who how why is are was were has have does do did can could should
        would""",
}
_NEVER = frozenset(_WORDS["never"].split())
"""Abbreviations that a sentence goes on after."""

_MAYBE = frozenset(_WORDS["maybe"].split())
"""Abbreviations that a sentence may end with: it does where one of the usual first words follows."""

_STARTERS = frozenset(_WORDS["starters"].split())

_END = late(
    r"""(?P<stop>(?<![.!?…])[.!?…]++)                     # the stop itself
        (?P<close>["'”’»)\]*]*+(?:\[\d[\d,\s–-]*\])?)      # what closes with it, and a numbered citation
        (?:(?P<note>(?<=[^\W\d_]\.)\d{1,3})?(?=\s)|(?=[A-Z][a-z]))""",
    re.VERBOSE,
)
_WORD_BEFORE = late(r"[^\W\d_]+(?:\.[^\W\d_]+)*\Z")
_INITIALS = late(r"(?:[A-Z]\.)+[A-Z]")
_WORD_AFTER = late(r"""\s*["'“‘«(\[*]*([^\W_]+)""")
_KEY_AFTER = late(r"\s*-?@\w")


def split(text: str) -> Iterator[tuple[int, int]]:
    """The stretches of `text` that are sentences, without the white space around them."""
    start = 0
    for match in _END.finditer(text):
        if _ends(text, match):
            yield from _trimmed(text, start, match.end())
            start = match.end()
    yield from _trimmed(text, start, len(text))


def _trimmed(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    piece = text[start:end]
    left = start + len(piece) - len(piece.lstrip())
    right = left + len(piece.strip())
    if left < right:
        yield left, right


def _ends(text: str, match: re.Match[str]) -> bool:
    after = _WORD_AFTER.match(text, match.end())
    before = _WORD_BEFORE.search(text, max(0, match.start() - 20), match.start())
    word = before[0] if before else ""
    if after is None:
        return not (word.casefold() in _NEVER and _KEY_AFTER.match(text, match.end()))
    following = after[1]
    if following[0].islower():
        return False
    glued = match.end() < len(text) and not text[match.end()].isspace()
    if glued:
        return (
            match["stop"] != "…"
            and len(word) > 1
            and word[-1].islower()
            and "." not in word
            and not _in_address(text, match)
        )
    if match["stop"] != ".":
        return match["stop"].strip(".") != "" or match["close"] != "" or following[0].isupper()
    if not word:
        # A number that opens the text counts a list; elsewhere it may well be the last word.
        return bool(text[: match.start()].strip("0123456789 ([") if match.start() < 8 else True)
    return _ends_after(word, following, text[match.end() : after.start(1)])


def _ends_after(word: str, following: str, between: str) -> bool:
    folded = word.casefold()
    if folded in _MAYBE or (len(word) == 1 and word.isupper()) or ("." in word and _INITIALS.fullmatch(word)):
        return following.casefold() in _STARTERS and following[0].isupper() and "(" not in between
    return folded not in _NEVER or (folded == "no" and following[0].isalpha())


def _in_address(text: str, match: re.Match[str]) -> bool:
    """Whether the stop stands inside a web or mail address."""
    start = text.rfind(" ", max(0, match.start() - 200), match.start()) + 1
    end = text.find(" ", match.end(), match.end() + 200)
    token = text[start : end if end >= 0 else match.end() + 200]
    return any(sign in token for sign in ("/", "@", "www."))
