"""The pages that are made from the code before each build: a page per check, the vocabulary, and the commands."""

from __future__ import annotations

import textwrap
from collections.abc import Iterator
from pathlib import Path

import click
from typer.main import get_command

from argcheck.cli import app
from argcheck.renderers._page import first_sentence, page
from argcheck.rules import Check, checks
from argcheck.rules.rulebook import rulebook

GROUPS = {
    "AC1": "The file",
    "AC2": "Support",
    "AC3": "Contradiction",
    "AC4": "Method and scope",
    "AC5": "The text",
    "AC6": "Citations",
    "AC7": "Front and back matter",
    "AC8": "Between papers",
}


def write_pages(folder: Path) -> None:
    """Writes the pages into the folder `made`, which is no part of the repository."""
    made = folder / "made"
    (made / "checks").mkdir(parents=True, exist_ok=True)
    for check in checks():
        put(made / "checks" / f"{check.code}.md", page(check))
    put(made / "checks" / "index.md", "\n".join(index(checks())))
    put(made / "vocabulary.md", "\n".join(vocabulary()))
    put(made / "commands.md", "\n".join(commands()))


def put(path: Path, text: str) -> None:
    """Writes what is new, so that a second build has little to do."""
    text = f"{text}\n"
    if not path.exists() or path.read_text("utf-8") != text:
        path.write_text(text, "utf-8")


def index(every: list[Check]) -> Iterator[str]:
    yield "# Checks\n"
    yield f"{len(every)} checks. `argcheck explain CODE` shows the same page.\n"
    for group, title in GROUPS.items():
        own = [check for check in every if check.code.startswith(group)]
        yield f"## {group} {title}\n"
        yield from (f"- [{one.code} {one.name}]({one.code}.md): {first_sentence(one.reason)}" for one in own)
        yield ""
    yield "```{toctree}\n:hidden:\n"
    yield from (check.code for check in every)
    yield "```"


def vocabulary() -> Iterator[str]:
    """The predicates, as rules and proofs say them."""
    yield "# Vocabulary of the rules\n"
    yield "Each predicate, and how a proof says it. Rules of your own may read all of them.\n"
    yield "| predicate | says |\n|---|---|"
    for saying in sorted(rulebook().program.sayings, key=lambda one: one.predicate):
        said = " ".join(saying.text.lstrip(": ").replace("|", "\\|").split())
        yield f"| `{saying.predicate}({', '.join(saying.parameters)})` | `{said}` |"


def commands() -> Iterator[str]:
    """Every command with its options, from the command line itself."""
    yield "# Commands\n"
    group = get_command(app)
    context = click.Context(group, info_name="argcheck")
    for name in group.list_commands(context):  # type: ignore[attr-defined]
        command = group.get_command(context, name)  # type: ignore[attr-defined]
        yield f"## argcheck {name}\n"
        inner = getattr(command, "commands", {}).get(name, command)
        yield textwrap.dedent(inner.help or "").strip()
        rows = [row for row in map(option, inner.params) if row]
        if rows:
            yield "\n| option | what it does |\n|---|---|"
            yield from rows
        yield ""


def option(given: object) -> str:
    names = ", ".join(f"`{one}`" for one in (*getattr(given, "opts", ()), *getattr(given, "secondary_opts", ())))
    told = " ".join((getattr(given, "help", None) or "").split()).replace("|", "\\|")
    return f"| {names} | {told} |" if told else ""
