"""When two passages say the same, by their likeness in hundredths.

The measures are those of `manuscript/likeness.py`: content words shared, sentences aligned both ways, their order, the
words of the shorter stretch. The thresholds were set on some thirty papers of careful authors, where none is reached,
and on five put together in a hurry, whose repeated passages share 34 to 56 of 100 words and are aligned by 40 to 66.
What comes nearest in the careful ones is 42 and 37 (a method told twice); or a summary (48 and 40); or another result
in the same words (72 and 60), which its numbers tell.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import wraps

from argcheck.datalog import Computed, Constant

UNTREATED = 8
"""Share of a heading's words, by weight, that an unrelated text may hold by chance."""
BETTER = 10
"""By how much more another text treats a heading: of 149 pairs of neighbouring sections by careful authors, in one
each treats the other's heading so much better, and there one stands above the other; with their texts exchanged six in
ten do."""
MARKED = 25
"""Share from which on a text treats a heading that its own text does not: half of its words, once each."""
HARDLY = 33
"""Share of a heading up to which its own text treats it hardly."""
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
"""Shared words and alignment, both ways, that leave no doubt: above what careful authors say twice."""
CLOSE_WORDS = 50
"""Words of so close a passage: shorter ones are formulas, captions and definitions."""
WHOLE = 80
"""Words in sentences that the other has too, of each of two sections that are one text."""
REWORDED_SHARED = 30
REWORDED = 38
"""Shared words and alignment of a passage that was put into other words, sentence by sentence."""
WORDS = 80
"""Words from which on likeness says something: the bar of 61 papers, of which it fires in three."""
LOOSE_SHARED, LOOSE = 45, 50
"""Shared words and alignment, both ways, of a paragraph in other words, whose every sentence is another's in the same
order, whatever part of the paper it stands in; and where a sentence or so is not plainly another's: of 180 papers by
careful authors none has such a pair of three sentences, outside of the abstract and of what is printed twice."""
NEARLY_SHARED, NEARLY, NEARLY_LOW, NEARLY_COVERED = 50, 48, 42, 80
NEARLY_ORDERED = 80
"""Aligned sentences in the same order where both ways are alike enough (`NEARLY`) and nearly all is covered."""
LOOSE_WORDS = 45
"""Words of such a paragraph."""
ORDERED = 60
"""Aligned sentences in the same order, of all of the shorter passage."""
FIGURES = 50
"""Numbers that aligned sentences share: fewer, and the same words report another result."""


def holding(test: Callable[..., bool]) -> Callable[..., Iterator[tuple[Constant, ...]]]:
    """A relation that holds of whole numbers that pass a test."""

    @wraps(test)
    def relation(*measures: Constant) -> Iterator[tuple[Constant, ...]]:
        if all(isinstance(measure, int) for measure in measures) and test(*measures):
            yield YES

    return relation


@holding
def copied(one: int, other: int, words: int, figures: int) -> bool:
    """Nearly every sentence of one of the passages stands in the other."""
    return max(one, other) >= COPIED and words >= COPIED_WORDS and figures >= FIGURES


@holding
def repeated(shared: int, one: int, other: int, order: int, words: int) -> bool:
    """A passage says what another says, sentence after sentence; order counts for less where nearly all is the same."""
    low, high = min(one, other), max(one, other)
    close = shared >= REPEATED and high >= REPEATED and low >= REWORDED and order >= ORDERED
    return words >= WORDS and (close or (shared >= FULLY and high >= FULLY))


@holding
def fully_repeated(shared: int, one: int, other: int, words: int) -> bool:
    """So much is the same that it is no summary."""
    return shared >= FULLY and max(one, other) >= FULLY and words >= WORDS


@holding
def closely_repeated(shared: int, one: int, other: int, words: int) -> bool:
    """Nearly all of each passage is in the other, so it may be short."""
    return min(shared, one, other) >= CLOSE and words >= CLOSE_WORDS


@holding
def reworded(shared: int, one: int, other: int, order: int, words: int) -> bool:
    """Each sentence of a passage is another's in other words, and in the same order."""
    return words >= WORDS and shared >= REWORDED_SHARED and min(one, other) >= REWORDED and order == 100


@holding
def loosely_reworded(shared: int, one: int, other: int, order: int, words: int, covered: int) -> bool:
    """A paragraph all or nearly all of which another says in other words, sentence by sentence in the same order."""
    low, high = min(one, other), max(one, other)
    entirely = shared >= LOOSE_SHARED and low >= LOOSE and covered == 100 and order == 100
    nearly = shared >= NEARLY_SHARED and high >= NEARLY and low >= NEARLY_LOW and covered >= NEARLY_COVERED
    ordered = order == 100 or (order >= NEARLY_ORDERED and low >= NEARLY)
    return (entirely or (nearly and ordered)) and words >= LOOSE_WORDS


@holding
def whole(covered: int) -> bool:
    """All of a passage but a sentence or so."""
    return covered >= WHOLE


@holding
def like_figures(figures: int) -> bool:
    """Aligned sentences give the same numbers, or none."""
    return figures >= FIGURES


@holding
def most_of(count: int, every: int) -> bool:
    """More than half, of at least four."""
    return count >= 4 and 2 * count > every


@holding
def untreated(share: int) -> bool:
    """A text treats next to nothing of its heading."""
    return share <= UNTREATED


@holding
def treated_better(own: int, other: int) -> bool:
    """Another text treats a heading better than the one below it."""
    return other >= own + BETTER


@holding
def markedly(share: int, times: int) -> bool:
    """A text treats a heading markedly: much of it, and by more than one word that happens to stand there."""
    return share >= MARKED and times >= TIMES


@holding
def hardly_treated(share: int) -> bool:
    """A text treats at most a third of its heading."""
    return share <= HARDLY


@holding
def few_of(count: int, every: int) -> bool:
    """At most four in ten."""
    return 10 * count <= 4 * every


COMPUTED = (
    Computed("copied", ("++++",), copied, say="the sentences of one are those of the other, over {2} words"),
    Computed("repeated", ("+++++",), repeated, say="so like, over {4} words, one repeats the other"),
    Computed("fully_repeated", ("++++",), fully_repeated, say="so much is the same that it is no summary"),
    Computed("closely_repeated", ("++++",), closely_repeated, say="nearly all of each is in the other"),
    Computed("whole", ("+",), whole, say="{0} of 100 words are all but a sentence"),
    Computed("reworded", ("+++++",), reworded, say="each sentence is the other's in other words, in the same order"),
    Computed("loosely_reworded", ("++++++",), loosely_reworded, say="every sentence is the other's in other words"),
    Computed("like_figures", ("+",), like_figures, say="the numbers in them do not tell them apart"),
    Computed("untreated", ("+",), untreated, say="{0} of 100 is next to nothing"),
    Computed("treated_better", ("++",), treated_better, say="{1} of 100 is more than {0}"),
    Computed("markedly", ("++",), markedly, say="{0} of 100 is much of a heading"),
    Computed("hardly_treated", ("+",), hardly_treated, say="{0} of 100 is not much of a heading"),
    Computed("few_of", ("++",), few_of, say="{0} of {1} are few"),
    Computed("most_of", ("++",), most_of, say="{0} of {1} are most"),
)
