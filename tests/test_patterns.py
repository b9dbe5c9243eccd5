"""Patterns that are compiled late: each of them can be, and answers as `re` does, compiled or taken from the disk."""

from __future__ import annotations

import os
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from pathlib import Path
from pkgutil import walk_packages
from typing import Any

import pytest

import argcheck
from argcheck import programs
from argcheck.patterns import METHODS, Late, late


def every() -> Iterator[tuple[str, Late]]:
    """The patterns that stand in our modules by name, or in the tables there."""
    for found in walk_packages(argcheck.__path__, "argcheck."):
        if not found.name.endswith("__main__"):
            for name, value in vars(import_module(found.name)).items():
                waiting = [value]
                while waiting:
                    one = waiting.pop()
                    if isinstance(one, Late):
                        yield f"{found.name}.{name}", one
                    elif isinstance(one, dict):
                        waiting += one.values()
                    elif isinstance(one, (tuple, list)):
                        waiting += one


def test_each_pattern_compiles() -> None:
    known = dict(every())
    assert len(known) > 400
    for name, pattern in known.items():
        try:
            pattern.search("")
        except re.error as problem:
            pytest.fail(f"{name}: {problem}")


def test_a_late_pattern_answers_as_the_pattern_itself() -> None:
    text = "Lanes cost 3 or 4 times what kerbs cost."
    for method in METHODS:
        given = ("n", text) if method in ("sub", "subn") else (text,)
        mine, theirs = (
            getattr(one, method)(*given) for one in (late(r"\bKERBS?\b|\d", re.I), re.compile(r"\bKERBS?\b|\d", re.I))
        )
        if method == "finditer":
            mine, theirs = ([match.span() for match in each] for each in (mine, theirs))
        elif isinstance(theirs, re.Match):
            mine, theirs = mine.span(), theirs.span()
        assert mine == theirs, method


def test_a_late_pattern_is_compiled_once_it_is_asked() -> None:
    wrong = late("(kerbs")
    with pytest.raises(re.error, match="unterminated"):
        wrong.search("kerbs")


def test_what_each_pattern_compiles_to_is_what_re_makes_of_it() -> None:
    for name, one in every():
        flags = int(one._flags)
        assert programs.loaded(one.pattern, programs.made(one.pattern, flags)) == re.compile(one.pattern, flags), name


def checked(paper: Path, cache: Path) -> str:
    """The report on a paper by a process of its own, which keeps what patterns compile to in `cache`."""
    settings = {**os.environ, "XDG_CACHE_HOME": str(cache)}
    command = [sys.executable, "-m", "argcheck", "check", "--no-cache", str(paper)]
    done = subprocess.run(command, capture_output=True, text=True, env=settings)
    assert not done.stderr
    return done.stdout


@pytest.fixture
def paper(tmp_path: Path) -> Path:
    file = tmp_path / "lanes.md"
    file.write_text("# Lanes\n\n## 1 Cost\n\nLanes cost more than kerbs (Dale, 2031).\n\n## 3 Use\n\nThey are used.\n")
    return file


def test_the_next_run_takes_them_from_the_users_cache_and_finds_the_same(paper: Path, tmp_path: Path) -> None:
    first = checked(paper, tmp_path / "cache")
    (kept,) = (tmp_path / "cache" / "argcheck").glob("patterns.*")
    written = kept.stat().st_mtime_ns
    assert "error" in first or "warning" in first
    assert checked(paper, tmp_path / "cache") == first
    assert kept.stat().st_mtime_ns == written, "nothing new was met, and yet the file was written"


@pytest.mark.parametrize("damage", [b"", b"not marshalled", lambda held: held[:-9] + b"\0" + held[-8:]])
def test_a_file_that_was_damaged_is_made_anew(damage: Any, paper: Path, tmp_path: Path) -> None:
    first = checked(paper, tmp_path / "cache")
    (kept,) = (tmp_path / "cache" / "argcheck").glob("patterns.*")
    sound = kept.read_bytes()
    kept.write_bytes(damage if isinstance(damage, bytes) else damage(sound))
    assert checked(paper, tmp_path / "cache") == first
    assert kept.read_bytes() == sound


def test_a_cache_that_cannot_be_written_is_done_without(paper: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where a folder would be")
    assert checked(paper, tmp_path / "cache") == checked(paper, tmp_path / "other")


def test_a_program_that_the_engine_refuses_is_compiled_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(programs, "_kept", {(r"kerbs?", 0): (0, b"\xff\0\0\0" * 4, 0, {}, (None,))})
    assert programs.compiled(r"kerbs?", 0) == re.compile(r"kerbs?")
