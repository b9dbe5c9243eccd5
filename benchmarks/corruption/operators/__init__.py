"""The operators, by the families of the checks that they aim at."""

from corruption.operators import citations, claims, conflict, front, lists, methods, names, promises, structure
from corruption.registry import OPERATORS, Operator

__all__ = [
    "OPERATORS",
    "Operator",
    "citations",
    "claims",
    "conflict",
    "front",
    "lists",
    "methods",
    "names",
    "promises",
    "structure",
]
