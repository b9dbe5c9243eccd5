"""How much of what was announced must come back.

Set on the aims of 27 careful papers and five careless ones (60 aims outside of abstracts): of the own words of an aim,
careful papers bring back three in five or more, wherever; what is dropped brings back at most one in three.
"""

from __future__ import annotations

from collections.abc import Iterator

from argcheck.datalog import Computed, Constant

YES: tuple[Constant, ...] = ()
ENOUGH = 100
"""Words behind the introduction and the method, from which on an absence says something."""
OWN = 5
"""Own words from which on their share says something."""
LEAST = 3
"""Own words from which on it says something that no two stand together: of 60 aims of careful papers all had two."""
FEW = 0.35
"""The share of own words below which an aim did not come back."""
MOST = 2 / 3
"""The share of its siblings that came back, from which on one that did not stands out."""
LOST, HELD = 50, 45
"""Per cent of an aim, its words weighed, that nothing takes up; and that one paragraph has where it is taken up."""
AT_END = 0.15
"""The share of own words below which a question is not taken up in a discussion or conclusion."""


def enough_text(words: Constant) -> Iterator[tuple[Constant, ...]]:
    """Enough text was read in which something announced could come back."""
    if isinstance(words, int) and words >= ENOUGH:
        yield YES


def few_back(back: Constant, own: Constant) -> Iterator[tuple[Constant, ...]]:
    """Of an aim's own words hardly any come back."""
    if isinstance(back, int) and isinstance(own, int) and own >= OWN and back < FEW * own:
        yield YES


def scattered(together: Constant, own: Constant) -> Iterator[tuple[Constant, ...]]:
    """Of an aim's own words no two stand in one paragraph; of three, none comes back at all."""
    if isinstance(together, int) and isinstance(own, int) and own >= LEAST and together <= (own > LEAST):
        yield YES


def unheard(alone: Constant, own: Constant, together: Constant) -> Iterator[tuple[Constant, ...]]:
    """Half of an aim's own words or more stand nowhere else in the whole paper, and no two of them in one paragraph.

    Of 60 aims and gaps of careful papers none comes near: a third of the words at most stands nowhere else, and two or
    more of the others stand together. So this speaks of aims with two own words too.
    """
    if (
        isinstance(alone, int)
        and isinstance(own, int)
        and isinstance(together, int)
        and alone >= 2
        and 2 * alone >= own
        and together <= 1
    ):
        yield YES


def hardly_held(most: Constant, lost: Constant) -> Iterator[tuple[Constant, ...]]:
    """No paragraph has more than a third of an aim, its words weighed, and half of it stands in none."""
    if isinstance(most, int) and isinstance(lost, int) and most <= 100 * FEW and lost >= LOST:
        yield YES


def well_held(most: Constant) -> Iterator[tuple[Constant, ...]]:
    """A paragraph has nearly half of an aim or more, its words weighed."""
    if isinstance(most, int) and most >= HELD:
        yield YES


def none_at_end(back: Constant, own: Constant) -> Iterator[tuple[Constant, ...]]:
    """Of a question's own words next to none stand in the discussion or conclusion."""
    if isinstance(back, int) and isinstance(own, int) and own >= OWN and back < AT_END * own:
        yield YES


def most_siblings(found: Constant, every: Constant) -> Iterator[tuple[Constant, ...]]:
    """Of `every` sibling, one that is looked at left out, most were found: two or more, or the only one."""
    if (
        isinstance(found, int)
        and isinstance(every, int)
        and found >= min(2, every - 1) > 0
        and found >= MOST * (every - 1)
    ):
        yield YES


def more_than_half(some: Constant, every: Constant) -> Iterator[tuple[Constant, ...]]:
    """At least two, and more than half."""
    if isinstance(some, int) and isinstance(every, int) and some >= 2 and 2 * some > every:
        yield YES


def at_least_half(some: Constant, every: Constant) -> Iterator[tuple[Constant, ...]]:
    """Half of them or more."""
    if isinstance(some, int) and isinstance(every, int) and 2 * some >= every:
        yield YES


COMPUTED = (
    Computed("at_least_half", ("++",), at_least_half, say="{0} of {1} are half or more"),
    Computed("enough_text", ("+",), enough_text, say="{0} words were searched"),
    Computed("scattered", ("++",), scattered, say="of {1} own words at most {0} stand in one paragraph"),
    Computed(
        "unheard",
        ("+++",),
        unheard,
        say="{0} of {1} own words stand nowhere else, and at most {2} in one paragraph later",
    ),
    Computed("few_back", ("++",), few_back, say="{0} of {1} own words are too few to say that it is taken up"),
    Computed(
        "hardly_held",
        ("++",),
        hardly_held,
        say="one paragraph has {0} % of it at most, its words weighed, and {1} % stand in none",
    ),
    Computed("well_held", ("+",), well_held, say="a paragraph has {0} % of it, its words weighed"),
    Computed("none_at_end", ("++",), none_at_end, say="{0} of {1} own words stand in the discussion or the conclusion"),
    Computed("most_siblings", ("++",), most_siblings, say="{0} of {1} in the series are found, which are most of them"),
    Computed("more_than_half", ("++",), more_than_half, say="{0} of {1} are more than half"),
)
