"""The operators, by the families of the checks that they aim at."""

from corruption.operators import citations, conflict, front, methods, names, promises, structure
from corruption.registry import OPERATORS, Operator

__all__ = ["OPERATORS", "Operator", "citations", "conflict", "front", "methods", "names", "promises", "structure"]
