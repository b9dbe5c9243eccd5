"""All rule files together: the checks, the program, and how its predicates read in English."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pathlib import Path
from pkgutil import iter_modules
from typing import Any

from argcheck import relations
from argcheck.datalog import Computed, RawProgram
from argcheck.rules.check import Check, from_data, parse_check, to_data

HERE = Path(__file__).parent
COMPILED = "compiled.json"
NONE = RawProgram()


@dataclass(frozen=True, slots=True)
class Rulebook:
    """The rules of a run: those that argcheck ships, and a user's `own`; `digest` is the SHA-256 of their texts."""

    checks: tuple[Check, ...]
    program: RawProgram
    digest: str
    own: RawProgram = NONE
    partial: bool = False
    """Whether rules of the user's were refused, so that what names their checks is no mistake."""
    compiled: bool = False
    """Whether the shipped rules are as compiled, and so were found without fault before."""

    @property
    def whole(self) -> RawProgram:
        return self.program + self.own


def rule_files() -> list[Path]:
    return sorted(HERE.glob("*.dl"), key=lambda file: file.name)


@cache
def rulebook() -> Rulebook:
    """The rules: as compiled, if that is of these very texts, else from the texts."""
    texts = {file.name: file.read_text("utf-8") for file in rule_files()}
    digest = digest_of(texts)
    data = compiled()
    if data and data["digest"] == digest:
        from argcheck.datalog import from_data as program_from_data

        checks = tuple(from_data(check) for check in data["checks"])
        return Rulebook(checks, program_from_data(data["program"]), digest, compiled=True)
    return parsed(texts)


def parsed(texts: dict[str, str]) -> Rulebook:
    """The rules as their texts say."""
    from argcheck.datalog import joined, parse_rules

    programs = {name: parse_rules(text, name) for name, text in texts.items()}
    checks = [check for name, program in programs.items() if (check := parse_check(name, program))]
    ordered = tuple(sorted(checks, key=lambda check: check.order))
    return Rulebook(ordered, joined(programs.values()), digest_of(texts))


def digest_of(texts: dict[str, str]) -> str:
    joined = "".join(f"{name}\0{text}\0" for name, text in sorted(texts.items()))
    return hashlib.sha256(joined.encode()).hexdigest()


def compiled() -> dict[str, Any] | None:
    file = HERE / COMPILED
    return json.loads(file.read_text("utf-8")) if file.is_file() else None


def to_data_all(book: Rulebook) -> dict[str, Any]:
    from argcheck.datalog import to_data as program_to_data

    checks = [to_data(check) for check in book.checks]
    return {"digest": book.digest, "checks": checks, "program": program_to_data(book.program)}


def computed() -> list[Computed]:
    """The computed relations."""
    modules = (import_module(f"argcheck.relations.{found.name}") for found in iter_modules(relations.__path__))
    return [relation for module in modules for relation in module.COMPUTED]
