"""The options that several commands share, the settings they make, and where their output goes."""

from __future__ import annotations

import os
import shutil
import sys
from collections.abc import Callable, Sequence
from io import TextIOWrapper
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from argcheck.disk import replace_file

if TYPE_CHECKING:
    from datetime import date

    from argcheck.checker import Argument
    from argcheck.config import Config
    from argcheck.renderers import Options


def checks_like(incomplete: str) -> list[tuple[str, str]]:
    """The checks whose codes or names begin so, with what they are for, to complete a word with."""
    from argcheck.rules import checks

    begun, _, last = incomplete.rpartition(",")
    every = [(word, check.name) for check in checks() for word in (check.code, check.name)]
    before = f"{begun}," if begun else ""
    return [(before + word, said) for word, said in every if word.lower().startswith(last.lower())]


def formats_like(incomplete: str) -> list[str]:
    """The formats of a report that begin so."""
    from argcheck.renderers import formats

    return [name for name in formats() if name.startswith(incomplete)]


def one_of(*words: str) -> Callable[[str], list[str]]:
    """Completes a word to one of these."""
    return lambda incomplete: [word for word in words if word.startswith(incomplete)]


Paths = Annotated[
    list[str],
    typer.Argument(
        metavar="PATH",
        show_default=False,
        help="Argument files, manuscripts, or folders: a folder gives its `.arg` files, and where it has "
        "none its manuscripts.",
    ),
]
Manuscripts = Annotated[
    str | None,
    typer.Option("--manuscripts", metavar="DIR", show_default=False, help="Where the manuscripts lie."),
]
Goal = Annotated[
    str,
    typer.Argument(
        metavar="ATOM-OR-CLAIM",
        show_default=False,
        help="A claim's name, such as `c1`, or an atom, such as `'supported(c1)'`.",
    ),
]
ProofOption = Annotated[
    str | None,
    typer.Option(
        "--proof",
        metavar="DETAIL",
        show_default=False,
        help="How much of each proof to show: none, short or full.",
        autocompletion=one_of("none", "short", "full"),
    ),
]
Select = Annotated[
    list[str] | None,
    typer.Option(
        metavar="CHECKS",
        show_default=False,
        help="Only these: codes (`AC301`), their beginnings (`AC3`) or names.",
        autocompletion=checks_like,
    ),
]
Ignore = Annotated[
    list[str] | None,
    typer.Option(metavar="CHECKS", show_default=False, help="All but these.", autocompletion=checks_like),
]
TextOrJson = Annotated[
    str,
    typer.Option("--format", metavar="FORMAT", help="`text` or `json`.", autocompletion=one_of("text", "json")),
]
ReportFormat = Annotated[
    str,
    typer.Option(
        "--format",
        metavar="FORMAT",
        help="`text`, `json`, `jsonl`, `markdown`, `csv`, `sarif`, `github`, `gitlab` or `junit`.",
        autocompletion=formats_like,
    ),
]
Output = Annotated[
    str | None,
    typer.Option("--output", "-o", metavar="FILE", show_default=False, help="Write there, and not to the terminal."),
]
Rules = Annotated[
    list[str] | None,
    typer.Option(
        "--rules",
        metavar="FILE.dl",
        show_default=False,
        help="Rules of your own beside those that are shipped; may be given several times.",
    ),
]
LimitTime = Annotated[
    float | None,
    typer.Option("--limit-time", metavar="SECONDS", min=0, show_default=False, help="Stop deriving after so long."),
]
LimitMemory = Annotated[
    float | None,
    typer.Option("--limit-memory", metavar="MB", min=0, show_default=False, help="Stop when this much is used."),
]
LimitFacts = Annotated[
    int | None,
    typer.Option("--limit-facts", metavar="N", min=0, show_default=False, help="Stop when more facts follow."),
]


def limits(time: float | None, memory: float | None, facts: int | None) -> dict[str, float | int | None]:
    """The limits of the command line, as the settings have them."""
    return {"time": time, "memory": memory, "facts": facts}


def known_format(format: str, formats: Sequence[str] = ("text", "json"), hint: str = "--format") -> None:
    """Raises BadParameter where there is no such format."""
    if format not in formats:
        raise typer.BadParameter(f"'{format}' is not one of {', '.join(formats)}", param_hint=hint)


def of_papers(paths: list[str], config: Config) -> Argument:
    """What is derived from the argument files of papers. Raises BadParameter where there is none."""
    from argcheck.checker import argue
    from argcheck.query.question import readable

    argument = argue(paths, config)
    readable(argument)
    if not argument.facts.paths:
        hint = "; `argcheck extract paper.md -o paper.arg` writes a first one" if argument.inputs.manuscripts else ""
        raise typer.BadParameter(f"none of these is the argument file of a paper{hint}", param_hint="PATH")
    return argument


def settings(paths: list[str], **options: object) -> Config:
    """The settings in force: those of the command line, over those of the file nearest to the first path."""
    from argcheck.config import Config

    first = Path(paths[0])
    folder = os.path.isdir(first)  # noqa: PTH112 - where a name is too long for any file, Path raises
    return Config.find(first if folder else first.parent).override(**options)


def day(written: str | None) -> date | None:
    """A day of the command line. Raises BadParameter where it is none."""
    from datetime import date

    try:
        return date.fromisoformat(written) if written else None
    except ValueError:
        raise typer.BadParameter(f"expected a day such as 2027-01-31, not '{written}'", param_hint="--today") from None


def options(proof: str = "full", output: str | None = None) -> Options:
    """How to show text on stdout: in colour and with links only on a terminal, and 80 cells wide elsewhere."""
    from argcheck.renderers import Options

    terminal = sys.stdout.isatty() and output is None
    able = terminal and os.environ.get("TERM") != "dumb"
    colour = able and not os.environ.get("NO_COLOR")
    width = shutil.get_terminal_size().columns if terminal else 80
    return Options(proof, width, colour, terminal, links=able)


def write(text: str, encoding: str | None = None) -> None:
    """The text on stdout, with `\\n` at the end of lines everywhere, and never a failure over a character.

    `encoding` is for what a program reads; what a person reads is in the terminal's own.
    """
    if isinstance(sys.stdout, TextIOWrapper):
        sys.stdout.reconfigure(encoding=encoding, newline="\n", errors="backslashreplace")
    sys.stdout.write(text)
    sys.stdout.flush()


def save(file: str, text: str) -> None:
    """The text as a file, put there whole or not at all. Raises BadParameter where it cannot be."""
    save_bytes(file, text.encode("utf-8", "backslashreplace"))


def save_bytes(file: str, data: bytes) -> None:
    """Data as a file, put there whole or not at all. Raises BadParameter where it cannot be."""
    try:
        replace_file(Path(file), data)
    except OSError as problem:
        raise typer.BadParameter(f"cannot write {file}: {problem.strerror}", param_hint="--output") from None


def rewrite(file: str, text: str) -> bool:
    """Puts `text` in place of what a file holds, a byte-order mark kept; whether that is a change."""
    from argcheck.source import Source

    if Source.read(file).text == text:
        return False
    path = Path(file)
    mark = "\ufeff" if path.read_bytes().startswith(b"\xef\xbb\xbf") else ""
    replace_file(path, (mark + text).encode("utf-8"))
    return True
