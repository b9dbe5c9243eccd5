"""What regular expressions compile to, kept from one run to the next as Python keeps the byte code of modules.

Some papers meet more than seven hundred patterns, and to compile these took a fifth of the time that they were checked
in. `re` has no way to keep what it compiled (a pickled pattern is its text), so this reaches below it: a program is
the list of numbers that `re` hands to its matching engine. Programs are taken only by the very interpreter that wrote
them, the engine proves each before it takes it, and wherever anything is amiss the pattern is compiled as ever.
"""

from __future__ import annotations

import marshal
import os
import re
import sys
import zlib
from array import array
from contextlib import suppress
from pathlib import Path
from typing import cast

from argcheck.disk import cache_folder

MOST = 4_000
"""Programs that are kept: many times those that there are. With more, those of old versions fill the file."""
FEWEST_NEW = 4
"""A run that met fewer new patterns does not write the file anew, which costs as much as to compile these."""

Key = tuple[str, int]
Program = tuple[int, bytes, int, dict[str, int], tuple[str | None, ...], tuple[str, ...]]
"""Flags, code, number of groups, numbers of the named groups, names of the groups by number, and what to look for
first: strings without case, of which one stands in every match (`argcheck.literals`).
"""

_kept: dict[Key, Program] | None = None
_new: dict[Key, Program] = {}


def compiled(pattern: str, flags: int) -> tuple[re.Pattern[str], tuple[str, ...]]:
    """As `re.compile`, with the strings to look for first."""
    global _kept
    flags = int(flags)  # an enumeration cannot be written
    if _kept is None:
        _kept = read()
    try:
        program = _kept.get((pattern, flags)) or made(pattern, flags)
        return loaded(pattern, program), program[-1]
    except (AttributeError, ImportError, LookupError, OverflowError, RuntimeError, TypeError, ValueError):
        return re.compile(pattern, flags), ()


def made(pattern: str, flags: int) -> Program:
    """The program of a pattern; raises re.error where it is wrong."""
    from re import _compiler, _parser  # type: ignore[attr-defined]

    from argcheck.literals import look

    parsed = _parser.parse(pattern, flags)
    state = parsed.state
    names: list[str | None] = [None] * state.groups
    for name, number in state.groupdict.items():
        names[number] = name
    code = array("I", _compiler._code(parsed, flags)).tobytes()
    program = (flags | state.flags, code, state.groups - 1, dict(state.groupdict), tuple(names), look(parsed))
    _new[pattern, flags] = program
    return program


def loaded(pattern: str, program: Program) -> re.Pattern[str]:
    import _sre  # type: ignore[import-not-found]

    flags, code, groups, numbers, names, _ = program
    return cast("re.Pattern[str]", _sre.compile(pattern, flags, array("I", code).tolist(), groups, numbers, names))


def file() -> Path:
    """Where programs of this interpreter are kept: in the user's cache, beside the tables of the grammar."""
    return cache_folder() / f"programs.{sys.implementation.cache_tag}-{sys.hexversion:x}-{sys.maxsize:x}"


def checksum(body: bytes | memoryview) -> bytes:
    """The sum that guards what is kept against damage, and against looks that another version of argcheck made."""
    seed = 0
    for made_by in ("literals.py", "patterns.py"):
        seed = zlib.crc32(Path(__file__).with_name(made_by).read_bytes(), seed)
    return zlib.crc32(body, seed).to_bytes(4, "big")


def read() -> dict[Key, Program]:
    try:
        held = memoryview(file().read_bytes())
        if checksum(body := held[4:]) == held[:4]:
            return cast("dict[Key, Program]", marshal.loads(body))
    except (EOFError, OSError, RuntimeError, TypeError, ValueError):
        pass
    return {}


def keep() -> None:
    """Writes the file anew if this run met patterns that it lacks; a disk that refuses keeps nothing."""
    if len(_new) < FEWEST_NEW:
        return
    known = _kept or {}
    held = {**known, **_new} if len(known) + len(_new) <= MOST else _new
    body = marshal.dumps(held)
    with suppress(OSError, RuntimeError):  # the latter where nobody has a home
        path = file()
        path.parent.mkdir(parents=True, exist_ok=True)
        mine = path.with_name(f"{path.name}.{os.getpid()}")
        mine.write_bytes(checksum(body) + body)
        mine.replace(path)
