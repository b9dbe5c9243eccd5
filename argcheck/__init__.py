"""A linter and a reasoner for arguments; the public names, loaded when first asked for."""

from __future__ import annotations

from typing import Any

__version__ = "0.1.0"

_HOMES = {
    "Abstention": "diagnostic",
    "Config": "config",
    "Diagnostic": "diagnostic",
    "Proof": "diagnostic",
    "Report": "checker",
    "Result": "api",
    "Severity": "diagnostic",
    "Source": "source",
    "Span": "source",
    "Step": "diagnostic",
    "Workspace": "workspace",
    "argue": "checker",
    "check": "api",
}

__all__ = [*_HOMES, "__version__"]


def __getattr__(name: str) -> Any:
    if name not in _HOMES:
        raise AttributeError(f"module 'argcheck' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(f"argcheck.{_HOMES[name]}"), name)


def __dir__() -> list[str]:
    return sorted(__all__)
