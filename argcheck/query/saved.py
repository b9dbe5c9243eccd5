"""Queries with names: those that come with argcheck, and those of a file of one's own."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from difflib import get_close_matches
from importlib import resources
from pathlib import Path
from typing import Any

from argcheck.query.question import QueryError
from argcheck.source import Source

FILE = "queries.toml"
KEYS = ("asks", "query")


@dataclass(frozen=True, slots=True)
class SavedQuery:
    """A query by name; `asks` says in a sentence what it asks."""

    name: str
    asks: str
    query: str


def saved_queries(path: Path | None = None) -> dict[str, SavedQuery]:
    """The queries by name, those of a file after and over those that are shipped. Raises QueryError, Unreadable."""
    shipped = resources.files(__package__).joinpath(FILE)
    found = parsed(shipped.read_text("utf-8"), FILE)
    return found | parsed(Source.read(path).text, str(path)) if path else found


def saved_query(name: str, path: Path | None = None) -> SavedQuery:
    """The query of that name. Raises QueryError, Unreadable."""
    known = saved_queries(path)
    if name in known:
        return known[name]
    near = get_close_matches(name, known, 1)
    hint = f"did you mean '{near[0]}'?" if near else f"there are {', '.join(known)}"
    raise QueryError(f"there is no saved query '{name}'; {hint}")


def parsed(text: str, path: str) -> dict[str, SavedQuery]:
    """The queries of a file: a table each, with `query`, and `asks` for what it asks. Raises QueryError."""
    try:
        tables = tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise QueryError(f"{path}: not TOML: {error}") from None
    return {name: one(name, table, path) for name, table in tables.items()}


def one(name: str, table: Any, path: str) -> SavedQuery:
    if not isinstance(table, dict):
        raise QueryError(f'{path}: {name}: expected a table, as in [{name}] with query = "…" under it')
    for key in table:
        if key not in KEYS:
            raise QueryError(f"{path}: [{name}] there is no key '{key}'; keys: {', '.join(KEYS)}")
    texts = {key: table.get(key, "") for key in KEYS}
    for key, value in texts.items():
        if not isinstance(value, str):
            raise QueryError(f"{path}: [{name}] {key}: expected a text, not {value!r}")
    if not texts["query"].strip():
        raise QueryError(f"{path}: [{name}] has no query")
    return SavedQuery(name, texts["asks"].strip(), texts["query"].strip())
