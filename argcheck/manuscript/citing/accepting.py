"""Which authors with a year are citations, and which only look like one."""

from __future__ import annotations

import re
from bisect import bisect_right

from argcheck.manuscript.citing.authoryear import Candidate
from argcheck.manuscript.citing.words import COUNTRIES, CUES, EVENTS, reports
from argcheck.patterns import late

_PREFIX = frozenset(
    """see e.g eg g e.g. i.e cf cf. also in by and or but from apud per for example instance such as cited quoted
    adapted source sources following ver veja vgl siehe s voir like notably especially particularly both of with
    originally reviewed review recently reported per according to""".split()
)
_GOES_ON = frozenset(
    "the this these that those it its he she they we who which and but or however when where while as if".split()
)


_WEAK = frozenset(("of", "in", "to", "from", "and", "both"))
_CUE = late(r"([^\s()]+)\s+(?:(?:the|o|os|a|as)\s+)?$")
_VERB = late(r"[^()\[\]]{0,60}[)\]](?:['’]s)?,?\s+(?:\w+ly\s+|also\s+|has\s+|have\s+|had\s+|further\s+)?([^\W\d_]+)")
_OWNS = late(r"[^()\[\]]{0,60}[)\]]['’]s")
_ACCORDING = late(r"\b(?:according|due|attributed|credited|similar)\s+to\s*$", re.IGNORECASE)
_GOING_ON = late(r"[^()]{0,30}\)?,?\s*(?:and|or|&|e|y|,|;|as well as)\s*(?:the\s)?")


def accepted(found: list[Candidate]) -> list[Candidate]:
    """The candidates that are citations, in order."""
    tagging = sum(each.kind == "tag" and _anchored(each) and _ends(each) for each in found) >= 3
    bare = sum(each.kind == "parenthetical" and each.sure and not each.found.comma for each in found)
    with_comma = sum(each.kind == "parenthetical" and each.sure and each.found.comma for each in found)
    commaless = bare > with_comma or (tagging and bare >= with_comma)
    kept: list[Candidate] = []
    before: Candidate | None = None
    last_ok = False
    for each in found:
        if each.following and before is not None and before.found is each.found:
            ok = last_ok and not (each.kind == "tag" and not each.sure)
        elif each.kind == "parenthetical":
            ok = _parenthetical(each, commaless)
        elif each.kind == "narrative":
            ok = _narrative(each, before if last_ok else None)
        else:
            ok = _tag(each, tagging)
        if ok:
            kept.append(each)
        before, last_ok = each, ok
    return kept


def _parenthetical(each: Candidate, commaless: bool) -> bool:
    found = each.found
    if each.sure:
        return found.comma or found.several or not found.month
    if each.span_of_years or not (found.plausible() or each.listed == "body") or found.dotted:
        return False
    if found.before == ":" and found.beyond[:1].isupper():
        return False  # (London: City Press, 1931)
    marked = found.comma or found.several or (len(found.chunks) == 1 and (commaless or bool(each.locator)))
    if each.match.how == "near-name":
        return marked or len(found.chunks) == 1
    before = (found.beyond if found.before == "," else found.before).casefold()
    clean = not before or not before[0].isalpha() or before.rstrip(".") in _PREFIX or before in _PREFIX
    return marked and (clean or found.several)


def _narrative(each: Candidate, before: Candidate | None) -> bool:
    found = each.found
    if each.sure and not (found.small or (each.span_of_years and not found.plausible())):
        return True
    if not (found.plausible() or found.small) or _event(each) or each.span_of_years:
        return False
    left = _cue(each)
    beside = before is not None and _beside(each, before)
    if found.small:
        return beside or (left in CUES and left != "in")
    if each.match.how == "near-name" or each.listed == "person":
        return True
    if found.several or beside or _told(each):
        return True
    if left == "to":
        return bool(_ACCORDING.search(each.passage.text, max(0, found.start - 20), found.start))
    return left in CUES and left not in _WEAK


def _cue(each: Candidate) -> str:
    """The word before an author in a sentence, an article passed over."""
    found = each.found
    cue = _CUE.search(each.passage.text[max(0, found.start - 40) : found.start])
    return (cue[1].casefold().strip("“\"'") if cue else found.before.casefold()).rstrip(".")


def _told(each: Candidate) -> bool:
    """Whether a verb follows by which something said is reported, or the year is a possessive."""
    after = each.passage.text[each.end : each.end + 100]
    verb = _VERB.match(after)
    return bool(verb and reports(verb[1])) or bool(_OWNS.match(after))


def _beside(each: Candidate, before: Candidate) -> bool:
    """Whether it goes on from a citation before: `Hopf (2002) and the Institute (1999)`."""
    if before.passage is not each.passage or not 0 <= each.found.start - before.end < 60:
        return False
    return bool(_GOING_ON.fullmatch(each.passage.text, before.end, each.found.start))


def _event(each: Candidate) -> bool:
    """Whether the year dates an event or a place and not a work."""
    last = each.found.chunks[-1].words[-1].casefold() if each.found.chunks else ""
    return last in EVENTS or (last in COUNTRIES and not each.found.several)


def _anchored(each: Candidate) -> bool:
    """Whether a bare tag stands by itself: it starts where a sentence may, and its names can be authors."""
    found = each.found
    if not found.plausible() or each.span_of_years or _event(each) or found.small or found.work:
        return False
    if each.passage.kind in ("row", "caption", "heading"):
        return False
    if found.possessive or (found.dotted and not (len(found.chunks) == 2 and found.joined < 0)):
        return False
    text, start = each.passage.text, found.start
    left = text[max(0, start - 6) : start]
    opens = (start < 6 and not left.strip()) or bool(late(r"[.!?][\"”’)]?\s*$").search(left))
    marks = each.passage.marks
    place = bisect_right(marks, start, key=lambda mark: mark.index) - 1
    raised = place >= 0 and start - marks[place].index < 6 and not text[marks[place].index : start].strip()
    if not (opens or raised):
        return False
    return len(found.chunks[0].words) <= 3


def _ends(each: Candidate) -> bool:
    """Whether nothing follows a bare tag in its paragraph, or a new sentence."""
    return bool(late(r"[\s,;]*(?:$|\.(?:\s|$))").match(each.passage.text[each.end : each.end + 10]))


def _pointed(each: Candidate) -> bool:
    """Whether a sentence points to a work by its author and a year without brackets: `as shown in Berg, 2001`."""
    found = each.found
    if each.span_of_years or found.possessive or not (each.listed == "person" or each.match.how == "near-name"):
        return False
    if found.others:
        return True
    return found.comma and not found.dotted and (_cue(each) in CUES - {"of", "and"} or bool(each.locator))


def _tag(each: Candidate, tagging: bool) -> bool:
    found = each.found
    if (tagging and _anchored(each)) or _pointed(each):
        return True
    if not each.sure or each.span_of_years or found.dotted or found.month or found.possessive:
        return False
    after = late(r"\s+([^\W\d_]+)").match(each.passage.text[each.end : each.end + 100])
    titled = bool(after and after[1][0].isupper())
    if (found.several and each.match.names > 1) or found.others:
        return True
    if titled or each.match.names < 1:
        return False
    if len(found.chunks) != 1 or len(found.chunks[0].words) > 3:
        return found.comma and len(found.chunks) == 1
    if tagging:
        return after is None or after[1].casefold() in _GOES_ON
    if each.match.references[0].authors and each.match.references[0].authors[0].given:
        return True
    return found.comma or after is None or bool(late(r"\s*[);,.:]").match(each.passage.text[each.end : each.end + 100]))
