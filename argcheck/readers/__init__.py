"""Reading one file: the reader of a format is the module here whose SUFFIXES name the file's suffix."""

from __future__ import annotations

import ast
import re
from collections.abc import Callable
from functools import cache
from importlib import import_module
from os.path import splitext
from pathlib import Path
from typing import Any

from argcheck.patterns import late
from argcheck.source import Source

_SUFFIXES = late(r"^SUFFIXES\b[^=\n]*=\s*(\([^()]*\))", re.MULTILINE)
_BINARY = late(r"^BINARY = True$", re.MULTILINE)


@cache
def _modules() -> dict[str, str]:
    """The text of each reader's module, by its name: none is imported for it."""
    found: dict[str, str] = {}
    for path in sorted(Path(__file__).parent.iterdir()):
        text = path / "__init__.py" if path.is_dir() else path
        if not path.name.startswith("_") and text.suffix == ".py" and text.is_file():
            found[path.stem] = text.read_text("utf-8")
    return found


@cache
def suffixes() -> dict[str, str]:
    """The module for each suffix, read off the modules' text."""
    found: dict[str, str] = {}
    for module, text in _modules().items():
        match = _SUFFIXES.search(text)
        for suffix in ast.literal_eval(match[1]) if match else ():
            found.setdefault(suffix, module)
    return found


def _suffix(path: str) -> str:
    return splitext(path)[1].casefold()  # noqa: PTH122 - thousands of files, at every look


def is_binary(path: str) -> bool:
    """Whether a file of this name is no text: its reader says `BINARY = True` and takes the bytes."""
    return _binary(suffixes().get(_suffix(path), ""))


@cache
def _binary(module: str) -> bool:
    return bool(_BINARY.search(_modules().get(module, "")))


def reader(path: str) -> Callable[[Source], Any] | None:
    """The function that reads a file of this name into a model, or None where no format has its suffix."""
    module = suffixes().get(_suffix(path))
    if module is None:
        return None
    read: Callable[[Source], Any] = import_module(f"{__name__}.{module}").read
    return read


def is_manuscript(path: str) -> bool:
    """Whether a file of this name is read as a paper and not as an argument about one."""
    return suffixes().get(_suffix(path), "argument") != "argument"
