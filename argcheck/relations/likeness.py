"""When two passages say the same, by their likeness in hundredths.

The measures are those of `manuscript/likeness.py`: content words shared, sentences aligned both ways, their order, the
words of the shorter stretch. The thresholds were set on 35 papers of careful authors and on five put together in a
hurry. In the careful ones no pair of passages in different sections that is no summary shares 41 of 100 content words,
has sentences aligned by 38 of 100 both ways and in order, unless it reports another result in the same words, which its
numbers tell. In the others the repeated passages share 34 to 58, are aligned by 40 to 66, and always in order.
"""

from __future__ import annotations

from collections.abc import Iterator

from argcheck.datalog import Computed, Constant

UNTREATED = 8
"""Share of a heading's words, by weight, that an unrelated text may hold by chance."""
BETTER = 10
"""By how much more another text treats a heading: of 149 pairs of neighbouring sections that careful authors wrote, in none
each treats the other's heading so much better, once the words are left out that both headings have; of those with
their texts exchanged six in ten do."""
MARKED = 25
"""Share from which on a text treats a heading that its own text does not: half of its words, once each."""
TIMES = 3
"""Words of that heading in the text, each counted twice at most."""
YES: tuple[Constant, ...] = ()
COPIED = 80
"""Alignment of a passage that was copied: what careful authors say twice comes to 78 (a sentence of the abstract)."""
COPIED_WORDS = 70
"""Words of a passage that was copied into a longer one."""
REPEATED = 45
"""Shared words and alignment of a passage that was said again."""
FULLY = 60
"""The same where it may be a summary, or where its sentences stand in another order."""
CLOSE = 75
"""Shared words and alignment, both ways, that leave no doubt: above all that careful authors say twice, abstracts too."""
CLOSE_WORDS = 50
"""Words of so close a passage: shorter ones are formulas, captions and definitions."""
WHOLE = 80
"""Words in sentences that the other has too, of each of two sections that are one text."""
REWORDED_SHARED = 30
REWORDED = 38
"""Shared words and alignment of a passage that was put into other words, sentence by sentence."""
WORDS = 80
"""Words from which on likeness says something: the bar of 61 papers, of which it fires in three."""
ORDERED = 60
"""Aligned sentences in the same order, of all of the shorter passage."""
FIGURES = 50
"""Numbers that aligned sentences share: fewer, and the same words report another result."""


def copied(one: Constant, other: Constant, words: Constant, figures: Constant) -> Iterator[tuple[Constant, ...]]:
    """Nearly every sentence of one of the passages stands in the other."""
    if (
        isinstance(one, int)
        and isinstance(other, int)
        and isinstance(words, int)
        and isinstance(figures, int)
        and max(one, other) >= COPIED
        and words >= COPIED_WORDS
        and figures >= FIGURES
    ):
        yield YES


def repeated(
    shared: Constant, one: Constant, other: Constant, order: Constant, words: Constant
) -> Iterator[tuple[Constant, ...]]:
    """A passage says what another says, sentence after sentence; order counts for less where nearly all is the same."""
    if not (isinstance(shared, int) and isinstance(one, int) and isinstance(other, int) and isinstance(order, int)):
        return
    if not isinstance(words, int) or words < WORDS:
        return
    low, high = min(one, other), max(one, other)
    if (shared >= REPEATED and high >= REPEATED and low >= REWORDED and order >= ORDERED) or (
        shared >= FULLY and high >= FULLY
    ):
        yield YES


def fully_repeated(
    shared: Constant, one: Constant, other: Constant, words: Constant
) -> Iterator[tuple[Constant, ...]]:
    """So much is the same that it is no summary."""
    if isinstance(shared, int) and isinstance(one, int) and isinstance(other, int) and isinstance(words, int):
        if shared >= FULLY and max(one, other) >= FULLY and words >= WORDS:
            yield YES


def closely_repeated(
    shared: Constant, one: Constant, other: Constant, words: Constant
) -> Iterator[tuple[Constant, ...]]:
    """Nearly all of each passage is in the other, so it may be short."""
    if isinstance(shared, int) and isinstance(one, int) and isinstance(other, int) and isinstance(words, int):
        if min(shared, one, other) >= CLOSE and words >= CLOSE_WORDS:
            yield YES


def whole(covered: Constant) -> Iterator[tuple[Constant, ...]]:
    """All of a passage but a sentence or so."""
    if isinstance(covered, int) and covered >= WHOLE:
        yield YES


def reworded(
    shared: Constant, one: Constant, other: Constant, order: Constant, words: Constant
) -> Iterator[tuple[Constant, ...]]:
    """Each sentence of a passage is another's in other words, and in the same order."""
    if not (isinstance(shared, int) and isinstance(one, int) and isinstance(other, int) and isinstance(order, int)):
        return
    if isinstance(words, int) and words >= WORDS and shared >= REWORDED_SHARED:
        if min(one, other) >= REWORDED and order == 100:
            yield YES


def like_figures(figures: Constant) -> Iterator[tuple[Constant, ...]]:
    """Aligned sentences give the same numbers, or none."""
    if isinstance(figures, int) and figures >= FIGURES:
        yield YES


def most_of(count: Constant, every: Constant) -> Iterator[tuple[Constant, ...]]:
    """More than half, of at least four."""
    if isinstance(count, int) and isinstance(every, int) and count >= 4 and 2 * count > every:
        yield YES


def untreated(share: Constant) -> Iterator[tuple[Constant, ...]]:
    """A text treats next to nothing of its heading."""
    if isinstance(share, int) and share <= UNTREATED:
        yield YES


def treated_better(own: Constant, other: Constant) -> Iterator[tuple[Constant, ...]]:
    """Another text treats a heading better than the one below it."""
    if isinstance(own, int) and isinstance(other, int) and other >= own + BETTER:
        yield YES


def markedly(share: Constant, times: Constant) -> Iterator[tuple[Constant, ...]]:
    """A text treats a heading markedly: much of it, and by more than one word that happens to stand there."""
    if isinstance(share, int) and isinstance(times, int) and share >= MARKED and times >= TIMES:
        yield YES


def few_of(count: Constant, every: Constant) -> Iterator[tuple[Constant, ...]]:
    """At most four in ten."""
    if isinstance(count, int) and isinstance(every, int) and 10 * count <= 4 * every:
        yield YES


COMPUTED = (
    Computed("copied", ("++++",), copied, say="the sentences of one are those of the other, over {2} words"),
    Computed("repeated", ("+++++",), repeated, say="over {4} words, so like and in the same order, one repeats the other"),
    Computed("fully_repeated", ("++++",), fully_repeated, say="so much is the same that it is no summary"),
    Computed("closely_repeated", ("++++",), closely_repeated, say="nearly all of each is in the other"),
    Computed("whole", ("+",), whole, say="{0} of 100 words are all but a sentence"),
    Computed("reworded", ("+++++",), reworded, say="each sentence is the other's in other words, in the same order"),
    Computed("like_figures", ("+",), like_figures, say="the numbers in them do not tell them apart"),
    Computed("untreated", ("+",), untreated, say="{0} of 100 is next to nothing"),
    Computed("treated_better", ("++",), treated_better, say="{1} of 100 is more than {0}"),
    Computed("markedly", ("++",), markedly, say="{0} of 100 is much of a heading"),
    Computed("few_of", ("++",), few_of, say="{0} of {1} are few"),
    Computed("most_of", ("++",), most_of, say="{0} of {1} are most"),
)
