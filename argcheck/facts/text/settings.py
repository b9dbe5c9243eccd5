"""One setting of a method with two values: put into English in `rules/setting_differs.dl`."""

from __future__ import annotations

import re
from collections import defaultdict

from argcheck.facts.store import Facts
from argcheck.facts.text.reading import Placed, ReadText
from argcheck.facts.text.samples import several
from argcheck.manuscript.settings import Setting, settings

WRITES = ("setting_told", "settings_apart")


def write(facts: Facts, text: ReadText) -> None:
    found: dict[str, list[tuple[Placed, Setting]]] = defaultdict(list)
    for one in text.running():
        if one.kind in ("text", "item") and text.part(one) != "back" and one.number not in text.citing:
            for each in settings(one.text):
                if text.voice(one.number).kind in ("own", "plan"):
                    found[each.what].append((one, each))
    for group in found.values():
        values = {each.value: (one, each) for one, each in reversed(group)}
        if len(values) != 2:
            continue
        (one, first), (other, second) = sorted(values.values(), key=lambda each: each[0].number)
        if one.section == other.section or several(text) or both(text, first.value, second.value):
            continue
        for place, each in ((one, first), (other, second)):
            facts.add("setting_told", text.symbol, place.number, each.said, spans=(place.sentence.span,))
        facts.add("settings_apart", text.symbol, one.number, other.number, basis="computed")


def both(text: ReadText, one: str, other: str) -> bool:
    """Whether a sentence or a row has both values."""
    patterns = [re.compile(rf"(?<![\d.]){re.escape(value)}(?![\d]|\.\d)") for value in (one, other)]
    return any(all(pattern.search(each.text) for pattern in patterns) for each in text.running() if one in each.text)
