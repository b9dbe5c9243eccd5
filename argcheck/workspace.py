"""Checking the same files again and again while they change, as an editor or `--watch` does.

The line is that of `checker`; at each of its steps what has not changed is what it was: texts are not read again
(`memory`), facts are replaced by the file (`facts.pieces`), the model follows them (`datalog.maintenance`), and what
was said is said again (`rules.kept`). Where rules, wordings, manuscripts or the list of files have changed, all is done
anew.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from argcheck.checker import Argument, check, derived, prepared
from argcheck.config import Config
from argcheck.datalog import Budget, LimitReached
from argcheck.datalog.maintenance import Maintenance
from argcheck.facts import Reading, facts_of
from argcheck.facts.pieces import Pieces
from argcheck.facts.store import Facts
from argcheck.inputs import Inputs, read_inputs
from argcheck.memory import Memory
from argcheck.report import Report
from argcheck.rules import add_texts, wanted
from argcheck.rules.kept import KeptJudge


@dataclass(slots=True)
class Kept:
    """What the last run came to."""

    argument: Argument
    pieces: Pieces
    maintenance: Maintenance
    judge: KeptJudge


class Workspace:
    """Some files under some settings, checked whenever one likes."""

    def __init__(self, paths: Sequence[str], config: Config) -> None:
        self.paths = list(paths)
        self.config = config
        self.memory = Memory()
        self.kept: Kept | None = None

    def check(self, today: date | None = None) -> Report:
        """What `checker.check` finds, sooner where little has changed since the last time."""
        inputs = read_inputs(self.paths, self.config.manuscripts, self.config.rules, memory=self.memory)
        kept, self.kept = self.kept, None  # nothing is kept of a run that fails
        argument = self.updated(inputs, kept) if kept else None
        return check(self.paths, self.config, argument or self.anew(inputs), today)

    def anew(self, inputs: Inputs) -> Argument:
        """The argument of some inputs, with all that it takes to bring it up to date later."""
        first = facts_of((), inputs.manuscripts)
        last = Facts()
        book = prepared(inputs)
        add_texts(last, inputs.manuscripts, wanted(self.config, book), book)
        pieces = Pieces([first, last, *(facts_of([reading], {}) for reading in inputs.readings)])
        argument = derived(inputs, pieces.facts, book, self.config, whole=False)
        if argument.limit:
            return argument
        judge = KeptJudge(argument.model, argument.facts, argument.speech, argument.prover)
        argument = Argument(inputs, argument.facts, argument.model, book, bench=judge)
        maintenance = Maintenance(argument.model, self.config.limits.facts)
        # What a change looks things up by is made by one that changes nothing, before anybody waits for it.
        maintenance.change(pieces.pieces[-1].origins, pieces.pieces[-1].origins)
        self.kept = Kept(argument, pieces, maintenance, judge)
        return argument

    def updated(self, inputs: Inputs, kept: Kept) -> Argument | None:
        """The argument of changed inputs, from that of the last ones; None where that is not possible."""
        before = kept.argument.inputs
        if not alike(before, inputs) or len(kept.maintenance.dead) > len(kept.argument.model) // 2:
            return None
        pairs = zip(before.readings, inputs.readings, strict=True)
        changed = [number for number, (old, new) in enumerate(pairs) if not same(old, new)]
        different = kept.pieces.replace({2 + number: facts_of([inputs.readings[number]], {}) for number in changed})
        if different is None:
            return None
        limits = self.config.limits
        try:
            budget = Budget(limits.time, limits.memory)
            touched = kept.maintenance.change(different.removed, different.added, budget)
        except LimitReached:
            return None
        kept.judge.forget(touched, different)
        prepared(inputs)
        kept.argument = Argument(inputs, kept.argument.facts, kept.argument.model, kept.argument.book, bench=kept.judge)
        self.kept = kept
        return kept.argument


def alike(before: Inputs, now: Inputs) -> bool:
    """Whether the same files are read in the same order, and none but argument files has changed."""
    return (
        [reading.document.source.path for reading in before.readings]
        == [reading.document.source.path for reading in now.readings]
        and list(map(id, before.rules)) == list(map(id, now.rules))
        and {path: id(one) for path, one in before.manuscripts.items()}
        == {path: id(one) for path, one in now.manuscripts.items()}
    )


def same(old: Reading, new: Reading) -> bool:
    """Whether an argument file, and what it takes from others, is what it was."""
    return (
        old.document is new.document
        and old.manuscript is new.manuscript
        and (old.holds, old.works) == (new.holds, new.works)
    )
