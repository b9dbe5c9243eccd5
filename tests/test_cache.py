"""The cache never changes what a run finds."""

from __future__ import annotations

import multiprocessing
import signal
from datetime import date
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from argcheck import cache
from argcheck.checker import check
from argcheck.config import Config
from argcheck.renderers import Options, formats, renderer
from argcheck.report import Report

LANES = """paper "Lanes" as lanes
  manuscript "lanes.md"
include "words.arg"
finding f "Counts rose"
  evidence none
conclusion c "Lanes work"
  from f
"""
WORDS = "contrary safe(?x) | risky(?x)\n"
ALLOWED = LANES + 'allow AC204 at f until 2027-01-01 "counts are coming"\n'
MANUSCRIPT = "# Lanes\n\n## Results\n\nCounts rose in the year after the kerbs were raised (Miller 2019).\n"
RULES = """%! # bare-conclusion
%! code: X001
%! finds: bare_conclusion(conclusion)
%! message: {conclusion:name} is a conclusion
%! question: Is it?
%!
%! A check of our own.
bare_conclusion(C) :- claim(C, _, conclusion).   %: info
"""
DAY = date(2026, 6, 1)


@pytest.fixture
def project(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    folder = tmp_path / "project"
    folder.mkdir()
    (folder / "lanes.arg").write_text(LANES)
    (folder / "words.arg").write_text(WORDS)
    monkeypatch.chdir(folder)
    return folder


def kept(paths: list[str], config: Config, today: date = DAY) -> tuple[Report, bool]:
    """What a run with the cache finds, and whether it was known."""
    made: list[Report] = []

    def run() -> Report:
        made.append(check(paths, config, today=today))
        return made[-1]

    return cache.checked(paths, config, run, Path("../cache"), today), not made


def same(one: Report, other: Report) -> bool:
    """Whether two reports are the same to every renderer, and to whoever looks at their fields."""
    shown = [Options(proof, group=group) for proof, group in [("full", "paper"), ("none", "section")]]
    told = all(renderer(name)(one, each) == renderer(name)(other, each) for name in formats() for each in shown)
    return told and repr(one) == repr(other) and one.exit_code == other.exit_code


def test_what_has_not_changed_is_known_and_is_the_same_in_every_format(project: Path) -> None:
    (project / "lanes.md").write_text(MANUSCRIPT)
    first, known = kept(["."], Config())
    again, known_again = kept(["."], Config())
    assert (known, known_again) == (False, True)
    assert first.diagnostics and first.abstained
    assert same(first, again)


@pytest.mark.parametrize(
    ("file", "text"),
    [
        ("lanes.arg", LANES.replace("Counts", "Tallies")),
        ("words.arg", "contrary safe(?x) | unsafe(?x)\n"),
        ("more.arg", 'paper "More" as more\n'),
        ("lanes.md", MANUSCRIPT),
        ("papers/lanes.md", MANUSCRIPT),
        ("mine.dl", RULES + "\n"),
    ],
)
def test_what_a_run_read_or_looked_for_counts(project: Path, file: str, text: str) -> None:
    (project / "mine.dl").write_text(RULES)
    config = Config(manuscripts=Path("papers"), rules=(Path("mine.dl"),))
    kept(["."], config)
    assert kept(["."], config)[1]
    (project / file).parent.mkdir(exist_ok=True)
    (project / file).write_text(text)
    found, known = kept(["."], config)
    assert not known
    assert same(found, check(["."], config, today=DAY))


def test_a_file_that_is_gone_counts(project: Path) -> None:
    (project / "more.arg").write_text('paper "More" as more\n')
    kept(["."], Config())
    (project / "more.arg").unlink()
    found, known = kept(["."], Config())
    assert (found.files, known) == (1, False)


def test_settings_and_paths_count(project: Path) -> None:
    kept(["."], Config())
    assert not kept(["."], Config(ignore=("AC204",)))[1]
    assert not kept(["lanes.arg"], Config())[1]
    assert kept(["."], Config())[1]


def test_the_day_counts_where_something_is_allowed(project: Path) -> None:
    kept(["."], Config())
    assert kept(["."], Config(), date(2027, 1, 2))[1]
    (project / "lanes.arg").write_text(ALLOWED)
    assert kept(["."], Config())[0].diagnostics[0].expected
    found, known = kept(["."], Config(), date(2027, 1, 2))
    assert (known, [one.code for one in found.diagnostics][-1]) == (False, "AC006")


def test_the_program_counts(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    kept(["."], Config())
    monkeypatch.setattr(cache, "program", lambda: ["another"])
    assert not kept(["."], Config())[1]


def test_what_could_not_be_read_is_not_kept(project: Path) -> None:
    (project / "words.arg").unlink()
    assert kept(["."], Config())[0].unreadable
    assert not kept(["."], Config())[1]


@pytest.mark.parametrize("damage", [b"", b"x", b"\n{}", b'{"answers": []}'])
def test_a_damaged_entry_is_passed_over(project: Path, damage: bytes) -> None:
    first, _ = kept(["."], Config())
    (entry,) = Path("../cache").glob("*.json")
    entry.write_bytes(damage)
    again, known = kept(["."], Config())
    assert not known and same(first, again)
    assert kept(["."], Config())[1]


def test_any_byte_that_differs_is_damage(project: Path) -> None:
    kept(["."], Config())
    (entry,) = Path("../cache").glob("*.json")
    data = entry.read_bytes()
    for place in range(0, len(data), 97):
        entry.write_bytes(data[:place] + bytes([data[place] ^ 1]) + data[place + 1 :])
        assert cache.recalled(entry, DAY) is None
        entry.write_bytes(data[:place])
        assert cache.recalled(entry, DAY) is None
    entry.write_bytes(data)
    assert cache.recalled(entry, DAY) is not None


def test_where_nothing_can_be_written_nothing_is_lost(project: Path) -> None:
    Path("../cache").write_text("a file in its place")
    assert kept(["."], Config())[0].files == 1


def test_git_and_backups_pass_the_folder_over(project: Path) -> None:
    kept(["."], Config())
    assert Path("../cache/.gitignore").read_text() == "*\n"
    assert Path("../cache/CACHEDIR.TAG").read_text().startswith("Signature: 8a477f597d28d172789f06886806bc55")


def test_only_the_newest_entries_stay(project: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MOST_ENTRIES", 2)
    for code in ("AC1", "AC2", "AC3"):
        kept(["."], Config(select=(code,)))
    assert len(list(Path("../cache").glob("*.json"))) == 2
    assert kept(["."], Config(select=("AC3",)))[1]


FILES = st.sampled_from(["lanes.arg", "words.arg", "more.arg", "lanes.md", "papers/lanes.md"])
TEXTS = st.sampled_from([LANES, WORDS, ALLOWED, MANUSCRIPT, 'paper "More" as more\nfinding g "Rides rose"\n', "", None])
DAYS = st.sampled_from([DAY, date(2028, 1, 1)])


@given(edits=st.lists(st.tuples(FILES, TEXTS, DAYS), min_size=1, max_size=5))
@settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
def test_whatever_is_edited_the_cache_changes_nothing(project: Path, edits: list[tuple[str, str | None, date]]) -> None:
    config = Config(manuscripts=Path("papers"), select=("AC2", "AC6"))
    for file, text, day in edits:
        path = project / file
        path.parent.mkdir(exist_ok=True)
        path.unlink(missing_ok=True) if text is None else path.write_text(text)
        assert same(kept(["."], config, day)[0], check(["."], config, today=day))


def _fill(entry: str, letter: str) -> None:
    while True:
        cache.keep(Path(entry), {"letter": letter * 200_000})


def test_a_kill_at_any_moment_leaves_a_whole_entry_and_two_runs_do_not_mix(tmp_path: Path) -> None:
    entry = tmp_path / "cache" / "one.json"
    cache.keep(entry, {"letter": "z"})
    context = multiprocessing.get_context("spawn")
    writers = [context.Process(target=_fill, args=(str(entry), letter)) for letter in "ab"]
    for writer in writers:
        writer.start()
    seen = set()
    while len(seen) < 3:
        checksum, _, body = entry.read_bytes().partition(b"\n")
        assert checksum.decode() == cache.disk.digest(body)
        seen.add(body[:12])
    for writer in writers:
        writer.kill()
        writer.join()
        assert writer.exitcode == -signal.SIGKILL
    checksum, _, body = entry.read_bytes().partition(b"\n")
    assert checksum.decode() == cache.disk.digest(body)
