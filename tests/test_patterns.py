"""Patterns that are compiled late: each of them can be, and answers as `re` does, compiled or taken from the disk."""

from __future__ import annotations

import ast
import os
import re
import subprocess
import sys
from collections.abc import Iterator
from importlib import import_module
from itertools import islice
from pathlib import Path
from pkgutil import walk_packages
from re import _casefix  # type: ignore[attr-defined]
from typing import Any

import pytest

import argcheck
from argcheck import programs
from argcheck.manuscript import absolutes, polarity
from argcheck.patterns import METHODS, Late, Together, caseless, holds, late, parts_of


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


def test_each_pattern_that_stands_in_a_call_compiles() -> None:
    """`late(r"\\s+").split(line)`: it is met only where the line runs."""
    tried = 0
    for file in Path(argcheck.__file__).parent.rglob("*.py"):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and getattr(node.func, "id", "") == "late":
                pattern = node.args[0]
                if isinstance(pattern, ast.Constant):
                    try:
                        re.compile(pattern.value)
                    except re.error as problem:
                        pytest.fail(f"{file.name}:{node.lineno}: {problem}")
                    tried += 1
    assert tried > 300


def test_patterns_together_look_for_what_any_of_them_needs() -> None:
    both = Together((late("kerbs? cost"), late(r"\blanes\b", re.I)))
    assert both.may_match("What a kerb costs.")
    assert both.may_match("LANES")
    assert not both.may_match("What a bend costs.")
    assert Together((late("kerbs"), late(r"\w+|\W+"))).may_match("bends"), "the second needs nothing"


@pytest.mark.parametrize("group", [absolutes._WORDS, polarity._SLIPPING])
def test_no_pattern_of_a_group_is_without_a_look(group: Together) -> None:
    """One would make the group's look let everything through."""
    assert all(parts_of(pattern) for pattern in group._patterns)


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


def test_the_look_of_a_pattern_lets_through_what_it_finds() -> None:
    """In a text that has all sorts: what the tests themselves say."""
    lines = [line for file in sorted(Path(__file__).parent.glob("test_c*.py")) for line in file.open(encoding="utf-8")]
    text = "".join(lines)[:200_000]
    tried = 0
    for name, one in every():
        parts = programs.made(one.pattern, int(one._flags))[-1]
        for match in list(islice(re.compile(one.pattern, one._flags).finditer(text), 20)):
            around = caseless(text[max(0, match.start() - 100) : match.end() + 100])
            assert not parts or holds(around, parts), f"{name} finds {match[0]!r}"
            tried += bool(parts)
    assert tried > 1_000


def test_letters_that_a_pattern_takes_for_one_are_one_where_it_is_looked_for() -> None:
    """Pairs of letters of one word that differ in case alone, and those that `re` has in a table of its own."""
    letters = map(chr, range(sys.maxunicode + 1))
    pairs = [(one, other) for one in letters for other in (one.lower(), one.upper()) if one != other]
    pairs += [(chr(one), chr(other)) for row in _casefix._EXTRA_CASES.items() for one in row[:1] for other in row[1]]
    matched = [(one, other) for one, other in pairs if len(other) == 1 and re.fullmatch(re.escape(one), other, re.I)]
    assert len(matched) > 2_000
    assert [pair for pair in matched if caseless(pair[0]) != caseless(pair[1])] == []


@pytest.mark.parametrize(
    ("pattern", "strings"),
    [
        (r"\b(?:kerbs?|lanes?)\b", {"kerb", "lane"}),
        (r"(?:the|this) (?:paper|study)", {"the paper", "the study", "this paper", "this study"}),
        (r"(?i:Kerb)s?\s\d+", {"kerb"}),
        (r"(?:raised )?kerb", {"kerb"}),
        (r"(?:a|of) kerbs?\w* (?!old)lane", {" lane"}),
        (r"(?:kerb|\d+)s", set()),
        (r"(?:kerb)*", set()),
        (r"\w+(?=\skerb)", {"kerb"}),
    ],
)
def test_what_a_text_must_hold_is_told_by_the_pattern(pattern: str, strings: set[str]) -> None:
    assert set(programs.made(pattern, 0)[-1]) == strings


@pytest.mark.parametrize(
    "pattern", [r"(?:(?i:Kerb)|lane)s", r"(?:(?i:kerb))+s", r"(?=(?i:kerb))\w+", r"(?i:kerb(?=s))"]
)
def test_a_part_of_a_pattern_may_take_letters_for_their_capitals(pattern: str) -> None:
    assert late(pattern).search("Raised KERBs cost more.")


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
    (kept,) = (tmp_path / "cache" / "argcheck").glob("programs.*")
    written = kept.stat().st_mtime_ns
    assert "error" in first or "warning" in first
    assert checked(paper, tmp_path / "cache") == first
    assert kept.stat().st_mtime_ns == written, "nothing new was met, and yet the file was written"


@pytest.mark.parametrize("damage", [b"", b"not marshalled", lambda held: held[:-9] + b"\0" + held[-8:]])
def test_a_file_that_was_damaged_is_made_anew(damage: Any, paper: Path, tmp_path: Path) -> None:
    first = checked(paper, tmp_path / "cache")
    (kept,) = (tmp_path / "cache" / "argcheck").glob("programs.*")
    sound = kept.read_bytes()
    kept.write_bytes(damage if isinstance(damage, bytes) else damage(sound))
    assert checked(paper, tmp_path / "cache") == first
    assert kept.read_bytes() == sound


def test_a_cache_that_cannot_be_written_is_done_without(paper: Path, tmp_path: Path) -> None:
    (tmp_path / "cache").write_text("a file where a folder would be")
    assert checked(paper, tmp_path / "cache") == checked(paper, tmp_path / "other")


def test_a_program_that_the_engine_refuses_is_compiled_anew(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(programs, "_kept", {(r"kerbs?", 0): (0, b"\xff\0\0\0" * 4, 0, {}, (None,))})
    assert programs.compiled(r"kerbs?", 0) == (re.compile(r"kerbs?"), ())
