"""AC7: front and back matter."""

from __future__ import annotations

import re
from random import Random

from corruption.drafts import Draft, Put
from corruption.registry import operator
from corruption.wordings import said, wordings

_DATE = r"\d{1,2} [A-Z][a-z]+ \d{4}"


@operator("AC701", also="AC606")
def dates_swapped(draft: Draft, dice: Random) -> Put | None:
    for block in draft.of("front"):
        dates = re.findall(_DATE, block.text)
        if len(dates) >= 2 and re.search(r"\b[Rr]eceived\b", block.text):
            at = dice.randrange(len(dates) - 1)
            one, other = dates[at], dates[at + 1]
            draft.set(block.uid, block.text.replace(one, "\0").replace(other, one).replace("\0", other))
            return Put({block.uid}, f"{one} and {other} have changed places")
    return None


@operator("AC702")
def authors_under_one_author(draft: Draft, dice: Random) -> Put | None:
    fronts = draft.of("front")
    one = fronts and re.fullmatch(r"(?:[A-Z][\w'.-]+ ){1,3}[A-Z][\w'-]+", fronts[0].text.strip())
    references = [section[0] for section in draft.sections(draft.top) if section[0].role in ("references",)]
    if not one or not references:
        return None
    place = draft.at(references[0].uid)
    draft.insert(place, "heading", dice.choice(("Contributions", "Author contributions", "Declarations")), draft.top)
    uid = draft.insert(place + 1, "text", said(dice, "shared"), role="declarations")
    return Put({uid, fronts[0].uid}, "one author, and authors who contributed equally")


@operator("AC703 AC311", also="AC222")
def keyword_added(draft: Draft, dice: Random) -> Put | None:
    text = draft.text().casefold()
    free = [word for word in wordings("keyword") if not any(part in text for part in word.split())]
    for block in draft.of("text", "front", "item"):
        match = re.match(r"\**(?:Key ?words|Index terms)\W", block.text, re.IGNORECASE)
        if match and free:
            word = dice.choice(free)
            sign = ";" if ";" in block.text else ","
            draft.set(block.uid, f"{block.text.rstrip(' .')}{sign} {word}")
            return Put({block.uid}, f"the keyword {word!r} that the text never uses")
    return None
