"""What an operator is, and how one is registered."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

from corruption.drafts import Draft, Put

Change = Callable[[Draft, Random], Put | None]


@dataclass(frozen=True, slots=True)
class Operator:
    """Puts one defect into a draft; `codes` are the checks that should see it, `also` those that may speak too."""

    name: str
    codes: tuple[str, ...]
    also: tuple[str, ...]
    change: Change


OPERATORS: list[Operator] = []


def operator(codes: str, also: str = "") -> Callable[[Change], Change]:
    """Registers a function that changes a draft in place and says where, or gives None where it cannot apply."""

    def register(change: Change) -> Change:
        OPERATORS.append(Operator(change.__name__, tuple(codes.split()), tuple(also.split()), change))
        return change

    return register
