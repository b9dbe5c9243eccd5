"""What a shell is offered while one types."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from tests.conftest import Run

Argcheck = Callable[..., Run]


def offered(argcheck: Argcheck, line: str, shell: str = "bash") -> list[str]:
    """What stands for the last word of a line, which a shell hands over as these variables."""
    words = line.split(" ")
    run = argcheck(
        COMP_WORDS=line, COMP_CWORD=str(len(words) - 1), _ARGCHECK_COMPLETE=f"complete_{shell}",
        _TYPER_COMPLETE_ARGS=line, _TYPER_COMPLETE_FISH_ACTION="get-args",
    )  # fmt: skip
    return run.out.split("\n")[:-1]


@pytest.mark.parametrize(
    ("line", "words"),
    [
        ("argcheck ch", ["check", "checks"]),
        ("argcheck why", ["why", "why-not"]),
        ("argcheck check --write", ["--write-baseline"]),
        ("argcheck check --format j", ["json", "jsonl", "junit"]),
        ("argcheck check --group-by s", ["section"]),
        ("argcheck check --select AC30", ["AC301", "AC302", "AC303", "AC304", "AC305", "AC306", "AC307", "AC308"]),
        ("argcheck check --select AC2,AC401", ["AC2,AC401"]),
        ("argcheck explain circ", ["circular-support"]),
    ],
)
def test_bash_is_offered_commands_options_and_values(argcheck: Argcheck, line: str, words: list[str]) -> None:
    found = offered(argcheck, line)
    assert found[: len(words)] == words


def test_zsh_and_fish_are_told_what_a_word_is_for(argcheck: Argcheck) -> None:
    assert any("method-unused" in one for one in offered(argcheck, "argcheck explain AC401", "zsh"))
    assert any(one.startswith("check") for one in offered(argcheck, "argcheck ch", "fish"))


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_the_script_for_a_shell_names_the_command(argcheck: Argcheck, shell: str) -> None:
    assert "_ARGCHECK_COMPLETE" in argcheck(_ARGCHECK_COMPLETE=f"source_{shell}").out
