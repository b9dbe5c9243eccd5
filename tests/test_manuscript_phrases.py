"""The members of coordinated lists, and what each names."""

from __future__ import annotations

import pytest

from argcheck.manuscript.phrases import members


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("We counted bicycles, trams and the buses.", ["bicycles", "trams", "buses"]),
        ("We counted bicycles (by hand, in May) as well as trams.", ["bicycles", "trams"]),
        ("We counted U.S. bicycles and trams that had lights and bells.", ["U.S. bicycles", "trams"]),
        ("We counted bicycles; and trams painted by their owners.", ["bicycles", "trams"]),
    ],
)
def test_a_list_is_parted_at_commas_and_conjunctions_and_ends_with_its_nouns(text: str, found: list[str]) -> None:
    assert [phrase.text for phrase in members(text, len("We counted"))] == found


def test_a_member_knows_where_it_stands_and_what_its_words_share_with_others() -> None:
    text = "It rests on surveys and on counted deliveries of bread."
    first, second = members(text, text.index("surveys"))
    assert text[first.start :].startswith("surveys")
    assert second.stems == ("count", "deliveri", "bread")


@pytest.mark.parametrize(
    ("text", "core"),
    [
        ("the number of loaves in May", "loaves"),
        ("increase in honey yield", "honey yield"),
        ("hive losses among small keepers", "hive losses"),
        ("the rate", "rate"),
    ],
)
def test_the_core_of_a_member_is_what_it_counts_without_particulars(text: str, core: str) -> None:
    assert members(text)[0].core == core
