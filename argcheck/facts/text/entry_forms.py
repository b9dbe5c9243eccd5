"""The form of the entries of a list: one style for most, and those that are plainly of another.

Said in English in `rules/entry_forms_mixed.dl`.
"""

from __future__ import annotations

from argcheck.datalog import Symbol
from argcheck.facts.store import Facts
from argcheck.facts.text.reading import ReadText
from argcheck.patterns import late

WRITES = ("usual_form", "other_form")
LISTED = 6
"""Entries of a list from which on most of them show a style."""
MOST, SOME = 0.55, 0.35
"""The share of entries that shows a style, and that beyond which others are no slip."""
_YEAR = r"(?:1[89]|20)\d\d"
_FORMS = {
    "with the year in brackets behind the authors": late(
        rf"[^\d(]{{3,200}}\({_YEAR}[a-h]?(?:,\s[A-Z][a-z]+[^()]{{0,20}})?\)[.,:]?\s"
    ),
    "with “vol.”, “no.” and “pp.” (MLA)": late(rf"[^\d]{{3,250}}\bvol\. \d+, no\. \d+,[^()]{{0,30}}{_YEAR}, pp?\. \d"),
    "with year;volume(number):pages (Vancouver)": late(
        rf"(?:\d+\.?\s)?[^\d]{{3,300}}\b{_YEAR}(?:\s[A-Z][a-z]{{2}}(?:\s\d+)?)?;\s?\d+(?:\(\d+\))?:\s?\d"
    ),
}


def write(facts: Facts, text: ReadText) -> None:
    entries = text.cited.references
    if len(entries) < LISTED:
        return
    forms = [form_of(entry.text) for entry in entries]
    usual = max(_FORMS, key=forms.count)
    others = [number for number, form in enumerate(forms, 1) if form and form != usual]
    if forms.count(usual) < MOST * len(entries) or not others or len(others) > SOME * len(entries):
        return
    facts.add("usual_form", text.symbol, Symbol(usual), forms.count(usual), spans=entries[forms.index(usual)].spans)
    for number in others:
        form = Symbol(forms[number - 1])
        facts.add("other_form", text.symbol, number, form, spans=entries[number - 1].spans)


def form_of(entry: str) -> str:
    """The form that an entry plainly has; none where it fits two, or none."""
    found = [name for name, pattern in _FORMS.items() if pattern.match(entry)]
    return found[0] if len(found) == 1 else ""
