"""What a change brought: the diagnostics of now that were not there in a revision of git."""

from __future__ import annotations

import io
import subprocess
import tarfile
import tempfile
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from dataclasses import replace
from pathlib import Path
from typing import Any

from argcheck.baseline import Entry, entries
from argcheck.config import Config, ConfigError
from argcheck.disk import settled


def known_at(revision: str, paths: Sequence[str], config: Config) -> tuple[Counter[Entry], Path]:
    """What was told of `paths` at a revision, and the folder of the repository. Raises ConfigError."""
    from argcheck.checker import check

    first = settled(paths[0])
    root = Path(_git(first if first.is_dir() else first.parent, "rev-parse", "--show-toplevel").decode().strip())
    commit = _git(root, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    named = commit.decode().strip()
    moved = dict(_renamed(root, named))
    before = {new: old for old, new in moved.items()}
    with _files(root, named) as old:

        def then(path: str | Path) -> Path:
            """Where a path of now was then; what is outside of the repository is taken as it is."""
            place = settled(path)
            if not place.is_relative_to(root):
                return place
            inside = place.relative_to(root).as_posix()
            return old / before.get(inside, inside)

        there = [str(then(path)) for path in paths if then(path).exists()]
        if not there:
            return Counter(), root
        placed: dict[str, Any] = {
            "manuscripts": config.manuscripts and then(config.manuscripts),
            "rules": tuple(then(rule) if then(rule).exists() else rule for rule in config.rules),
        }
        report = check(there, replace(config, **placed))
        told = (entry for _, each in entries(report, old) for entry in each)
        return Counter(
            Entry(moved.get(entry.path, entry.path), entry.code, entry.about, entry.message) for entry in told
        ), root


@contextmanager
def _files(root: Path, commit: str) -> Iterator[Path]:
    """The files of a commit, in a folder of their own for as long as they are needed."""
    packed = _git(root, "archive", "--format=tar", commit)
    with tempfile.TemporaryDirectory(prefix="argcheck-") as name, tarfile.open(fileobj=io.BytesIO(packed)) as archive:
        folder = settled(name)
        archive.extractall(folder, filter="data")
        yield folder


def _renamed(root: Path, commit: str) -> Iterator[tuple[str, str]]:
    """The files that have another name now: the old one and the new."""
    fields = _git(root, "diff", "--name-status", "--find-renames", "--diff-filter=R", "-z", commit).decode().split("\0")
    for at in range(0, len(fields) - 2, 3):
        yield fields[at + 1], fields[at + 2]


def _git(folder: Path, *arguments: str) -> bytes:
    """What git answers. Raises ConfigError."""
    try:
        done = subprocess.run(["git", "-C", str(folder), *arguments], capture_output=True, check=False)
    except OSError:
        raise ConfigError("--diff: could not find git, which knows what a file held before") from None
    if done.returncode == 0:
        return done.stdout
    if arguments[:2] == ("rev-parse", "--show-toplevel"):
        raise ConfigError(f"--diff: {folder} is in no git repository")
    if arguments[0] == "rev-parse":
        raise ConfigError(f"--diff: git knows no revision {arguments[-1].removesuffix('^{commit}')!r} here")
    raise ConfigError(f"--diff: git could not answer: {done.stderr.decode(errors='replace').strip()}")
