"""What a run asks of the disk and the clock: every question goes through here, so that a cache can ask it again."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

TOO_LARGE = "too large"
"""The answer for a file of which no run reads the whole."""


@dataclass(slots=True)
class Asked:
    """The questions of a run, each as its kind and a path, with the answer that it got.

    `torn` says that one question was answered in two ways: something changed while the run went on.
    """

    answers: dict[tuple[str, str], str] = field(default_factory=dict)
    torn: bool = False

    def tell(self, kind: str, path: str, answer: str) -> None:
        self.torn |= self.answers.setdefault((kind, path), answer) != answer


_asked: ContextVar[Asked | None] = ContextVar("asked", default=None)


@contextmanager
def asking() -> Iterator[Asked]:
    """Keeps what is asked within it."""
    token = _asked.set(Asked())
    try:
        asked = _asked.get()
        assert asked is not None
        yield asked
    finally:
        _asked.reset(token)


def _tell(kind: str, path: str | Path, answer: str) -> None:
    if (asked := _asked.get()) is not None:
        asked.tell(kind, str(path), answer)


def told(path: str, content: str) -> None:
    """Keeps that a file was asked for whose digest is known."""
    _tell("bytes", path, content)


def repeat(asked: Asked) -> None:
    """Keeps what was asked within, where it was kept apart."""
    if (outer := _asked.get()) is not None:
        for (kind, path), answer in asked.answers.items():
            outer.tell(kind, path, answer)
        outer.torn |= asked.torn


def settled(path: str | Path, folders: dict[str, str] | None = None) -> Path:
    """Where a path leads, with links followed; a link to itself leads nowhere further, and is no error here.

    `folders` keeps where folders lead, for whoever asks for many files of one.
    """
    place = os.path.realpath(path) if folders is None else _place(os.fspath(path), folders)
    _tell("place", path, place)
    return Path(place)


def _place(path: str, folders: dict[str, str]) -> str:
    folder, name = os.path.split(path)
    if folder not in folders:
        folders[folder] = os.path.realpath(folder)
    place = os.path.join(folders[folder], name)  # noqa: PTH118 - thousands of files, at every look
    return os.path.realpath(path) if name in ("", ".", "..") or os.path.islink(place) else place  # noqa: PTH114


def is_file(path: str | Path) -> bool:
    """Whether there is a file; a name that no file can have is none."""
    found = os.path.isfile(path)  # noqa: PTH113 - where a name is too long for any file, Path raises
    _tell("file", path, str(found))
    return found


def is_folder(path: str | Path) -> bool:
    """Whether there is a folder. Raises OSError where the name is too long for any."""
    found = Path(path).is_dir()
    _tell("folder", path, str(found))
    return found


def read(path: str | Path, most: int) -> bytes:
    """The bytes of a file, at most one more than `most`. Raises OSError."""
    try:
        with Path(path).open("rb") as file:
            data = file.read(most + 1)
    except (OSError, ValueError) as problem:
        _tell("bytes", path, refusal(problem))
        raise
    _tell("bytes", path, digest(data) if len(data) <= most else TOO_LARGE)
    return data


def files_under(folder: Path) -> list[Path]:
    """The files of a folder and of those in it, in order; hidden ones are passed over. Raises OSError."""
    found = list(_walk(folder))
    _tell("files under", folder, _listing(found))
    return found


def files_in(folder: Path, suffix: str) -> list[Path]:
    """The files of a folder with a suffix."""
    found = sorted(folder.glob(f"*{suffix}"))
    _tell(f"files in {suffix}", folder, _listing(found))
    return found


def present_day() -> date:
    """The day on which waivers are judged: `SOURCE_DATE_EPOCH` (seconds since 1970, in UTC), else that of the clock."""
    try:
        return datetime.fromtimestamp(int(os.environ["SOURCE_DATE_EPOCH"]), UTC).date()
    except (KeyError, ValueError, OverflowError, OSError):
        return date.today()


def depends_on_day(day: date) -> None:
    """Keeps that what a run finds depends on the day."""
    _tell("day", "", day.isoformat())


def again(kind: str, path: str, folders: dict[str, str] | None = None) -> str:
    """The answer that a question gets now, but for the bytes of a file and the day; `folders` as in `settled`."""
    if kind == "place":
        return os.path.realpath(path) if folders is None else _place(path, folders)
    if kind == "file":
        return str(os.path.isfile(path))  # noqa: PTH113 - as in `is_file`
    try:
        if kind == "folder":
            return str(Path(path).is_dir())
        if kind == "files under":
            return _listing(list(_walk(Path(path))))
        return _listing(sorted(Path(path).glob(f"*{kind.removeprefix('files in ')}")))
    except OSError as problem:
        return refusal(problem)


def cache_folder() -> Path:
    """The folder of the user's cache in which tables are kept. Raises RuntimeError where nobody has a home."""
    return Path(os.environ.get("XDG_CACHE_HOME") or Path.home() / ".cache") / "argcheck"


def replace_file(path: Path, data: bytes) -> None:
    """Puts data in a file's place at once: who reads it meanwhile, and who kills us, finds the old or the new."""
    import tempfile

    place = Path(os.path.realpath(path))
    handle, name = tempfile.mkstemp(prefix=f".{place.name}.", dir=place.parent)
    fresh = Path(name)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
        mode = place.stat().st_mode if place.exists() else 0o666 & ~_umask()
        fresh.chmod(mode & 0o7777)
        fresh.replace(place)
    except BaseException:
        fresh.unlink(missing_ok=True)
        raise


def _umask() -> int:
    mask = os.umask(0)
    os.umask(mask)
    return mask


def content(path: str) -> bytes:
    """What a file holds now, to compare it with an answer. Raises OSError."""
    with open(path, "rb") as file:  # noqa: PTH123 - a thousand files, at every start
        return file.read()


def digest(data: bytes) -> str:
    return hashlib.sha256(data).hexdigest()


def refusal(problem: Exception) -> str:
    """How an answer says that there was none."""
    return f"{type(problem).__name__} {getattr(problem, 'errno', '')}"


def _walk(folder: Path) -> Iterator[Path]:
    """The files below a folder in the order of their paths; the system is asked once for each folder."""
    with os.scandir(folder) as entries:
        found = [entry for entry in entries if not entry.name.startswith(".")]
    for entry in sorted(found, key=lambda entry: entry.name):
        if entry.is_dir(follow_symlinks=False):
            yield from _walk(folder / entry.name)
        elif entry.is_file():
            yield folder / entry.name


def _listing(paths: list[Path]) -> str:
    return digest("\0".join(map(str, paths)).encode("utf-8", "surrogatepass"))
