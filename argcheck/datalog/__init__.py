"""Datalog with compound terms, stratified negation, aggregates and computed relations; every fact knows its proof."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

from argcheck.datalog.budget import Budget
from argcheck.datalog.builtins import BUILTINS
from argcheck.datalog.checking import check
from argcheck.datalog.computed import Computed
from argcheck.datalog.data import from_data, to_data
from argcheck.datalog.engine import LimitReached, evaluate
from argcheck.datalog.model import Model
from argcheck.datalog.program import (
    Aggregate,
    Comparison,
    Fault,
    Header,
    Literal,
    Negated,
    Origin,
    Positive,
    Program,
    ProgramErrors,
    RawProgram,
    Rule,
    Saying,
    joined,
)
from argcheck.datalog.proofs import Attempt, Derivation
from argcheck.datalog.terms import (
    Atom,
    Compound,
    Constant,
    Interval,
    Quantity,
    Symbol,
    Term,
    Variable,
    compare,
    is_ground,
    substitute,
    substituted,
    variables,
    written,
)

if TYPE_CHECKING:
    from argcheck.datalog.normal import NormalProgram, check_normal
    from argcheck.datalog.parsing import parse_atom, parse_query, parse_rules, read_rules
    from argcheck.datalog.tables import Columns, Tables, read_tables
    from argcheck.datalog.well_founded import Suspended, WellFounded, evaluate_well_founded

__all__ = [
    "BUILTINS",
    "Aggregate",
    "Atom",
    "Attempt",
    "Budget",
    "Columns",
    "Comparison",
    "Compound",
    "Computed",
    "Constant",
    "Derivation",
    "Fault",
    "Header",
    "Interval",
    "LimitReached",
    "Literal",
    "Model",
    "Negated",
    "NormalProgram",
    "Origin",
    "Positive",
    "Program",
    "ProgramErrors",
    "Quantity",
    "RawProgram",
    "Rule",
    "Saying",
    "Suspended",
    "Symbol",
    "Tables",
    "Term",
    "Variable",
    "WellFounded",
    "check",
    "check_normal",
    "compare",
    "evaluate",
    "evaluate_well_founded",
    "from_data",
    "is_ground",
    "joined",
    "parse_atom",
    "parse_query",
    "parse_rules",
    "read_rules",
    "read_tables",
    "substitute",
    "substituted",
    "to_data",
    "variables",
    "written",
]

_LATE = {
    "Columns": "tables",
    "NormalProgram": "normal",
    "Suspended": "well_founded",
    "Tables": "tables",
    "WellFounded": "well_founded",
    "check_normal": "normal",
    "evaluate_well_founded": "well_founded",
    "parse_atom": "parsing",
    "parse_query": "parsing",
    "parse_rules": "parsing",
    "read_rules": "parsing",
    "read_tables": "tables",
}
"""What a check of files does without, by the module that has it, loaded when first asked for."""


def __getattr__(name: str) -> Any:
    if name not in _LATE:
        raise AttributeError(f"module 'argcheck.datalog' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"argcheck.datalog.{_LATE[name]}"), name)
