"""Reports checked against the files and the rules that they are of, by code that has no part in finding anything.

Trusted are the readers, the bridge to facts, the parser of rules, the functions of computed relations, and how atoms
read in English. The rest is in `proofs.py`, which checks a proof step by step, and `naive.py`, which evaluates again
what a proof says is absent, counted, or computed over relations.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from argcheck.config import Config
from argcheck.diagnostic import Severity
from argcheck.facts import facts_of
from argcheck.inputs import read_inputs
from argcheck.records import dataclass
from argcheck.renderers.json import place
from argcheck.rules import Check, add_texts
from argcheck.rules.check import Call
from argcheck.rules.own import with_own
from argcheck.rules.program import joined
from argcheck.rules.speech import Speech
from argcheck.rules.verdicts import NOWHERE
from argcheck.source import Span
from argcheck.verification.proofs import Grounds, Proof, Tree, Unsound, demand


@dataclass(frozen=True, slots=True)
class Fault:
    """What is wrong with a report: the diagnostic by number from 1 (0: the report), the step of its proof, and why."""

    diagnostic: int
    step: int
    reason: str


@dataclass(frozen=True, slots=True)
class Verdict:
    """How many proofs of how many steps were checked, how many diagnostics have none, and all faults."""

    proofs: int
    steps: int
    unproved: int
    faults: tuple[Fault, ...]


def verify(report: Tree, paths: Sequence[str], config: Config) -> Verdict:
    """Checks a report, as `check --format json` writes it. Raises KeyError or TypeError where it is none."""
    return Verifier(paths, config).report(report)


class Verifier:
    """The files, read again."""

    def __init__(self, paths: Sequence[str], config: Config) -> None:
        self.inputs = read_inputs(paths, config.manuscripts, config.rules)
        self.book, _ = with_own(self.inputs.rules)
        self.facts = facts_of(self.inputs.readings, self.inputs.manuscripts)
        add_texts(self.facts, self.inputs.manuscripts, self.book.checks, self.book)
        self.grounds = Grounds(self.facts, joined(self.facts.rules, self.book))
        self.speech = Speech(self.facts, self.book.whole)

    def report(self, tree: Tree) -> Verdict:
        faults = [Fault(0, 0, reason) for reason in self.origins(tree)]
        proved = [(number, one) for number, one in enumerate(tree["diagnostics"], 1) if one["proof"]]
        for number, one in proved:
            proof = Proof(self.grounds, one["proof"])
            try:
                proof.check()
                self.words(one, proof)
                self.conclusion(one, proof)
            except (Unsound, LookupError, ValueError, TypeError) as problem:
                faults.append(Fault(number, proof.at, f"{problem}"))
        steps = sum(len(one["proof"]["steps"]) for _, one in proved)
        return Verdict(len(proved), steps, len(tree["diagnostics"]) - len(proved), tuple(faults))

    def origins(self, tree: Tree) -> Iterator[str]:
        """Whether the report is of these files and these rules."""
        if tree["rules"] != self.book.digest:
            yield "the report was made with other rules"
        given = {one["path"]: one["sha256"] for one in tree["inputs"]}
        for path, source in self.inputs.sources.items():
            if given.pop(path, None) != source.digest:
                yield f"the report is of another version of {path}"
        yield from (f"the report is of {path} too, which was not read" for path in given)

    def words(self, diagnostic: Tree, proof: Proof) -> None:
        """Each step must say what its atom says."""
        self.speech.qualified = diagnostic["code"].startswith("AC8")
        for number, step in proof.steps.items():
            proof.at = number
            if step is not proof.root and step not in proof.ends:
                said = self.speech.atom(self.grounds.atom(step["atom"]), step["kind"] == "absence")
                demand(step["text"] == said, "its words are not those of its atom")

    def conclusion(self, diagnostic: Tree, proof: Proof) -> None:
        """The diagnostic must say what its proof ends in, as seriously, at its place."""
        proof.at = proof.root["id"]
        atoms = [self.grounds.atom(end["atom"]) for end in proof.ends]
        forms = [form for check in self.book.checks for form in check.forms if form.code == diagnostic["code"]]
        check = next((form for form in forms if all(form.finds.predicate == atom.predicate for atom in atoms)), None)
        demand(check is not None and check.name == diagnostic["check"], "it is not what the check finds")
        assert check
        severity = Severity(self.grounds.rules[proof.ends[0]["rule"]][0].severity or check.severity)
        demand(diagnostic.get("own_severity", diagnostic["severity"]) == severity, "its severity is another")
        values = [dict(zip(check.finds.arguments, atom.arguments, strict=True)) for atom in atoms]
        for each in values:
            demand(all(each[name] == values[0][name] for name in check.one_per), "it joins what is not about one thing")
        fill = self.speech.fill
        items = [fill(check.item, each) for each in values]
        alone = proof.ends == [proof.root]
        demand(alone or [end["text"] for end in proof.ends] == items, "a part of it says something else")
        said: dict[str, Any] = {**values[0], "items": ", ".join(dict.fromkeys(items))}
        message = fill(check.info if check.info and severity == Severity.INFO else check.message, said)
        demand(proof.root["text"] == diagnostic["message"] == message, "it says something else")
        stands = {name: diagnostic.get(name) for name in ("path", "start", "end", "page")}
        demand(stands == {"page": None, **place(self.anchor(check, values[0]))}, "it stands elsewhere")

    def anchor(self, check: Check, values: Mapping[str, Any]) -> Span:
        """Where it stands: at the fact that the check's header names, else at the first thing that has a name."""
        call = Call.parse(check.at) if check.at else None
        for atom, origin in self.facts.origins.items() if call else ():
            assert call
            if atom.predicate == call.predicate and origin.spans:
                pairs = zip(call.arguments, atom.arguments, strict=True)
                if all((int(name) if name.isdigit() else values.get(name, given)) == given for name, given in pairs):
                    return origin.spans[0]
        named = (self.facts.named.get(value) for value in values.values() if not isinstance(value, dict))
        return next((one.spans[0] for one in named if one and one.spans), check.home or NOWHERE)
