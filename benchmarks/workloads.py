"""The workloads of the engine's benchmark: papers of sixty claims, and graphs for transitive closure; a fixed seed."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from random import Random
from typing import NamedTuple

SEED = 7
CLAIMS = 60
AXIOM, EVIDENCE, HYPOTHESIS, LEMMA, CONCLUSION = range(5)
KINDS = [AXIOM] * 5 + [EVIDENCE] * 15 + [HYPOTHESIS] * 5 + [LEMMA] * 25 + [CONCLUSION] * 10
SUPPORTED_FROM = KINDS.index(HYPOTHESIS)

Facts = dict[str, list[tuple[int, ...]]]

ARGUMENTS = """
reach(P) :- start(P).
reach(Q) :- link(P, C, Q), reach(P), established(C).
established(C) :- final(Q, C), reach(Q).
established(C) :- claim(C, _, 0).
established(C) :- claim(C, _, 1).
unsupported(C) :- claim(C, _, 4), no established(C).
contra(X, Y) :- contrary(X, Y).
contra(X, Y) :- contra(Y, X).
contra(X, Z) :- restates(X, Y), contra(Y, Z).
contradiction(X, Y) :- contra(X, Y), established(X), established(Y).
between(X, Y) :- contradiction(X, Y), claim(X, P, _), claim(Y, Q, _), P != Q.
dep(C, D) :- concludes(A, C), premise(A, D).
depends(C, D) :- dep(C, D).
depends(C, D) :- depends(C, E), dep(E, D).
circular(C) :- depends(C, C).
orphan(C) :- claim(C, _, 2), no premise(_, C), no concludes(_, C).
"""
CLOSURE = """
path(X, Y) :- edge(X, Y).
path(X, Z) :- path(X, Y), edge(Y, Z).
loop(X) :- path(X, X).
from_first(Y) :- path(0, Y).
to_last(X) :- path(X, Y), last(Y).
"""
TEXTS = """
works(M, E) :- reference(M, E).
cited(M, E) :- leads_to(M, C, E).
uncited(M, E) :- works(M, E), no cited(M, E).
adrift(M, C) :- citation(M, C, _), no placed(M, C).
placed(M, C) :- leads_to(M, C, _).
cited_in(M, E, R) :- leads_to(M, C, E), citation(M, C, S), sentence(M, S, N, _), section_role(M, N, R).
once(M, E) :- cited_in(M, E, R), no twice(M, E).
twice(M, E) :- cited_in(M, E, R), cited_in(M, E, Q), R < Q.
beside(M, S, T) :- sentence(M, S, N, P), sentence(M, T, N, P), S < T, no between(M, S, T).
between(M, S, T) :- sentence(M, S, N, P), sentence(M, U, N, P), S < U, sentence(M, T, N, P), U < T.
under(M, S, E) :- citation(M, C, S), leads_to(M, C, E).
under(M, T, E) :- beside(M, S, T), under(M, S, E), no cites(M, T).
cites(M, S) :- citation(M, _, S).
bare(M, S) :- voice(M, S, _), no supported(M, S).
supported(M, S) :- under(M, S, _).
one_work(M, E, N, F) :- identity(M, E, A, Y, T), identity(N, F, A, Y, T), M < N.
related(M, N) :- one_work(M, _, N, _).
related(M, N) :- related(N, M).
kin(M, N) :- related(M, N).
kin(M, O) :- kin(M, N), related(N, O).
"""


class Workload(NamedTuple):
    name: str
    rules: str
    facts: Facts
    asked: dict[str, int]
    """The relations whose rows are compared, with their arities: those of modest size."""


def workloads(claims: Iterable[int]) -> Iterable[Workload]:
    asked = {"established": 1, "unsupported": 1, "contradiction": 2, "between": 2, "circular": 1, "orphan": 1}
    for number in claims:
        yield Workload(f"arguments, {number:,} claims", ARGUMENTS, papers(number // CLAIMS), asked)
    asked = {"uncited": 2, "adrift": 2, "once": 2, "bare": 2, "kin": 2, "under": 3}
    yield Workload("facts of 200 manuscripts", TEXTS, manuscripts(200), asked)
    asked = {"loop": 1, "from_first": 1, "to_last": 1}
    yield Workload("closure of a chain, 1,000 links", CLOSURE, chain(1000), asked)
    yield Workload("closure of a graph, 1,000 nodes, 2,000 edges", CLOSURE, graph(1000, 2000), asked)


def manuscripts(count: int) -> Facts:
    """What argcheck reads of the manuscripts of the corruption bench, over and over until there are so many.

    Constants are numbers, the same in each; the copies of a manuscript differ in its own number alone.
    """
    from argcheck.facts.store import Facts as Store
    from argcheck.facts.text import ReadText, write_texts
    from argcheck.inputs import read_inputs

    folder = Path(__file__).resolve().parent / "corruption" / "manuscripts"
    read = read_inputs([str(folder)], None).manuscripts
    store = Store()
    write_texts(store, [ReadText(path, paper) for path, paper in read.items()], None)
    columns = {
        "reference": ("reference", (1,)), "citation": ("citation", (1, 2)), "leads_to": ("leads_to", (1, 2)),
        "sentence": ("sentence", (1, 2, 3)), "section_role": ("section_role", (1, 2)), "voice": ("voice", (1, 2)),
        "identity": ("reference_identity", (1, 2, 3, 4)),
    }  # fmt: skip
    papers = {path: number for number, path in enumerate(read)}
    numbers: dict[object, int] = {}
    facts: Facts = {name: [] for name in columns}
    for atom in store.origins:
        for name, (predicate, kept) in columns.items():
            if atom.predicate == predicate:
                paper = papers[str(getattr(atom.arguments[0], "name", ""))]
                rest = [number_of(atom.arguments[column], numbers) for column in kept]
                facts[name] += [(copy, *rest) for copy in range(paper, count, len(papers))]
    return facts


def number_of(constant: object, numbers: dict[object, int]) -> int:
    """A number as it is, and anything else by the order in which it came, behind all of those."""
    return constant if isinstance(constant, int) else numbers.setdefault(constant, 10_000 + len(numbers))


def chain(length: int) -> Facts:
    return {"edge": [(node, node + 1) for node in range(length)], "last": [(length,)]}


def graph(nodes: int, edges: int) -> Facts:
    random = Random(SEED)
    found: dict[tuple[int, ...], None] = {}
    while len(found) < edges:
        found[random.randrange(nodes), random.randrange(nodes)] = None
    return {"edge": list(found), "last": [(nodes - 1,)]}


def papers(count: int) -> Facts:
    """Papers in groups of five that build on one another. `link` chains the premises of an inference."""
    random = Random(SEED)
    facts: Facts = {name: [] for name in ("claim", "premise", "concludes", "link", "start", "final")}
    contrary: dict[tuple[int, ...], None] = {}
    restates: dict[tuple[int, ...], None] = {}
    for paper in range(count):
        base = paper * CLAIMS
        facts["claim"] += [(base + claim, paper, kind) for claim, kind in enumerate(KINDS)]
        for claim in range(SUPPORTED_FROM, CLAIMS):
            for _ in range(supports(random, KINDS[claim])):
                infer(facts, base + claim, premises(random, paper, claim))
        for pairs in (contrary, restates):
            for _ in range(3):
                one, other = random.sample(range(CLAIMS), 2)
                pairs[base + one, base + other] = None
        other = random.randrange(count)
        if other != paper:
            contrary[base + random.randrange(CLAIMS), other * CLAIMS + random.randrange(CLAIMS)] = None
    return {**facts, "contrary": list(contrary), "restates": list(restates)}


def supports(random: Random, kind: int) -> int:
    """How many inferences support a claim."""
    if random.random() < (0.4 if kind == HYPOTHESIS else 0.08):
        return 0
    return 2 if random.random() < 0.3 else 1


def premises(random: Random, paper: int, claim: int) -> list[int]:
    """One to four claims: mostly earlier ones of the paper, now and then one that closes a circle."""
    base, group = paper * CLAIMS, paper // 5 * 5
    chosen: dict[int, None] = {}
    for _ in range(random.randint(1, 4)):
        chance = random.random()
        if chance < 0.02:
            chosen[base + random.randrange(SUPPORTED_FROM, CLAIMS)] = None
        elif chance < 0.05 and paper > group:
            chosen[random.randrange(group, paper) * CLAIMS + random.randrange(CLAIMS)] = None
        elif chance < 0.09:
            chosen[base + SUPPORTED_FROM + random.randrange(KINDS.count(HYPOTHESIS))] = None
        else:
            chosen[base + random.randrange(claim)] = None
    return list(chosen)


def infer(facts: Facts, conclusion: int, chosen: list[int]) -> None:
    """An inference, and the states that its premises lead through."""
    inference = len(facts["concludes"])
    state = len(facts["link"]) + inference
    facts["concludes"].append((inference, conclusion))
    facts["premise"] += [(inference, claim) for claim in chosen]
    facts["start"].append((state,))
    facts["link"] += [(state + at, claim, state + at + 1) for at, claim in enumerate(chosen)]
    facts["final"].append((state + len(chosen), conclusion))


def write(facts: Facts, folder: Path) -> None:
    """Each relation as a tab-separated file."""
    for name, rows in facts.items():
        with (folder / f"{name}.tsv").open("w") as file:
            file.writelines("\t".join(map(str, row)) + "\n" for row in rows)
