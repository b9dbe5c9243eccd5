"""The grammars of argument files and of rules, and Lark made ready to parse by them."""

from __future__ import annotations

from functools import cache
from importlib import resources
from typing import Any

from lark import Lark

from argcheck.disk import cache_folder


@cache
def load(name: str, *start: str) -> Lark:
    """The grammar of `name`.lark with the symbols that it may start from.

    Its tables are kept in the user's cache, since making them takes longer than reading all rules.
    """
    text = resources.files(__name__).joinpath(f"{name}.lark").read_text("utf-8")
    options: dict[str, Any] = {
        "parser": "lalr",
        "start": list(start),
        "propagate_positions": True,
        "maybe_placeholders": True,
    }
    try:
        folder = cache_folder()
        folder.mkdir(parents=True, exist_ok=True)
        return Lark(text, cache=str(folder / f"{name}.grammar"), **options)
    except (OSError, RuntimeError):  # a disk that refuses, and nobody who has a home
        return Lark(text, **options)
