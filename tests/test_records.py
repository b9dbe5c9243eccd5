"""A record is what the standard library's `dataclass` makes of the same class."""

from __future__ import annotations

import copy
import dataclasses
import pickle
from collections.abc import Callable
from dataclasses import FrozenInstanceError, field
from typing import Any

import pytest

from argcheck import records

Maker = Callable[..., Callable[[type], type]]


@records.dataclass(frozen=True, slots=True)
class Place:
    """At the top of the module, so that it can be pickled."""

    path: str
    line: int = 1
    note: str = field(default="", compare=False, repr=False)


def made(maker: Maker, **how: bool) -> Any:
    @maker(**how)
    class Thing:
        """With each kind of field."""

        name: str
        parts: list[str] = field(default_factory=list)
        width: int = 3
        seen: dict[str, int] = field(default_factory=dict, init=False)
        label: str = field(init=False, default="none")
        hidden: int = field(default=0, repr=False, compare=False)

    return Thing


WAYS = [{"frozen": True, "slots": True}, {"slots": True}, {"frozen": True}, {}, {"slots": True, "eq": False}]


@pytest.mark.parametrize("how", WAYS, ids=str)
def test_a_record_is_made_shown_and_compared_as_a_dataclass_is(how: dict[str, bool]) -> None:
    for thing in (made(dataclasses.dataclass, **how), made(records.dataclass, **how)):
        one, same = thing("a", ["b"], hidden=1), thing(name="a", parts=["b"], width=3)
        assert repr(one).endswith("Thing(name='a', parts=['b'], width=3, seen={}, label='none')")
        assert (one == same) is how.get("eq", True)
        assert one != thing("a") and one != "a"
        assert thing("a").parts is not thing("a").parts
        assert thing.__match_args__ == ("name", "parts", "width", "hidden")
        assert dataclasses.replace(one, width=4).width == 4
        assert hasattr(one, "__dict__") is not how.get("slots", False)


def test_what_is_not_given_or_not_known_is_refused() -> None:
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'path'"):
        Place()  # type: ignore[call-arg]
    with pytest.raises(TypeError, match="unexpected keyword argument 'page'"):
        Place("a", page=2)  # type: ignore[call-arg]


def test_a_frozen_record_stays_as_it_is() -> None:
    place = Place("a")
    with pytest.raises(FrozenInstanceError, match="cannot assign to field 'line'"):
        place.line = 2  # type: ignore[misc]
    with pytest.raises(FrozenInstanceError, match="cannot delete field 'line'"):
        del place.line


def test_equal_records_have_one_hash_and_what_can_change_has_none() -> None:
    assert hash(Place("a", note="x")) == hash(Place("a", 1, "y"))
    with pytest.raises(TypeError, match="unhashable"):
        hash(made(records.dataclass, slots=True)("a"))


def test_a_record_is_copied_and_pickled_with_all_its_fields() -> None:
    place = Place("a", 2, "here")
    for again in (copy.copy(place), copy.deepcopy(place), pickle.loads(pickle.dumps(place))):
        assert (again, again.note) == (place, "here")


def test_methods_of_its_own_are_kept() -> None:
    @records.dataclass(frozen=True, slots=True)
    class Named:
        name: str
        told: str = field(init=False)

        def __post_init__(self) -> None:
            object.__setattr__(self, "told", self.name.upper())

        def __hash__(self) -> int:
            return 7

        def __repr__(self) -> str:
            return self.told

    assert (hash(Named("a")), repr(Named("a"))) == (7, "A")
