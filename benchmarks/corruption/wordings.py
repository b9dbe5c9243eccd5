"""The sentences and words that operators draw from, as `wordings.toml` has them, from the sets that are chosen."""

from __future__ import annotations

import tomllib
from collections.abc import Iterable
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

SETS = ("first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth")
HELD_OUT: tuple[str, ...] = ()
"""Sets by which no check has been changed, and which are drawn from only where they are asked for."""
_chosen: list[str] = list(SETS)


def choose(sets: Iterable[str]) -> None:
    """From which sets operators draw, from here on."""
    _chosen[:] = sets


@cache
def _all() -> dict[str, dict[str, list[Any]]]:
    return tomllib.loads(Path(__file__).with_suffix(".toml").read_text(encoding="utf-8"))


def wordings(name: str) -> list[Any]:
    """What the chosen sets have under a name: sentences, or rows of them; where they have nothing, what any set has."""
    table = _all()[name]
    held = [one for each in _chosen for one in table.get(each, [])]
    return held or [one for kept, each in table.items() if kept not in HELD_OUT for one in each]


def said(dice: Random, name: str, /, **words: str) -> str:
    """One of the sentences under a name, with words filled in; `{Cause}` is `{cause}` with a capital."""
    return filled(dice.choice(wordings(name)), **words)


def filled(sentence: str, /, **words: str) -> str:
    capitals = {name.capitalize(): word[:1].upper() + word[1:] for name, word in words.items()}
    return sentence.format(**words, **capitals)
