"""From candidates to the nouns of the model: a draft of the argument file, and its text."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Iterable
from typing import Literal

from argcheck import model, writing
from argcheck.extraction.choosing import candidates, sentences
from argcheck.extraction.naming import Names, paper_name
from argcheck.extraction.nouns import Candidate
from argcheck.extraction.record import record
from argcheck.manuscript import Address, Manuscript, Section, resolve
from argcheck.manuscript.authors import authors
from argcheck.manuscript.citing import Citing, Reference
from argcheck.manuscript.nouns import Spot
from argcheck.source import Span

Event = Literal["received", "revised", "accepted", "published"]
EVENTS: tuple[Event, ...] = ("received", "revised", "accepted", "published")
LONGEST = 160
"""Letters of a claim's text."""
CERTAIN = ("exact", "folded")
"""How a citation has to have been resolved for a claim to cite the work."""
TODO = "write what each claim says and on what evidence, what is adopted and covered; mend roles; delete what is none"
INTRODUCTION = """\
# A first draft, taken from the manuscript's own words by `argcheck extract`. Rename, mend and delete freely:
# `argcheck extract --update` keeps what you write and adds only what is new in the manuscript.
"""


def extracted(paper: Manuscript, cited: Citing, manuscript: str, article: str | None = None) -> str:
    """The text of a first argument file for a manuscript, which the file calls `manuscript`."""
    drafter = Drafter(paper, cited, Names([here.text for here in sentences(paper)]))
    title = drafted_paper(paper, manuscript)
    drafter.names.taken.add(title.name.text)
    chosen = candidates(paper)
    claims = drafter.claims(chosen)
    document = model.Document(
        source=paper.source,
        paper=title,
        claims=tuple(claims),
        works=tuple(drafter.works.values()),
        todos=(model.Text(span=title.span, text=TODO),),
    )
    kind = f"# The article: {article}.\n" if article else ""
    return f"{INTRODUCTION}{kind}\n{writing.document(document, headings(chosen, claims))}\n{record(chosen)}"


def headings(chosen: Iterable[Candidate], claims: Iterable[model.Claim]) -> dict[str, str]:
    """The title of each section by the name of its first claim."""
    found: dict[str, str] = {}
    last: Section | None = None
    for candidate, claim in zip(chosen, claims, strict=True):
        section = candidate.here.spot.section
        if section is not last:
            found[claim.name.text] = section.title or "(no title)"
        last = section
    return found


def drafted_paper(paper: Manuscript, manuscript: str) -> model.Paper:
    """What stands before the text: title, authors, and the dates that can be read in one way only."""
    span = paper.title_span or Span(paper.source.path, 1, 1, 1, 1)
    named = [name for name, _ in authors(paper)]
    dated: dict[str, tuple[Span, datetime.date]] = {}
    for one in paper.dates:
        if one.date is not None:
            dated.setdefault(one.event, (one.span, one.date))
    stamps = [stamp(event, *dated[event]) for event in EVENTS if event in dated]
    years = [str(stamps[-1].value.start.year)] if stamps and stamps[-1].value.start else [""]
    return model.Paper(
        span=span,
        name=model.Name(span=span, text=paper_name(paper.title, named, years[0])),
        title=paper.title,
        authors=tuple(model.Text(span=span, text=name) for name in named),
        stamps=tuple(stamps),
        manuscript=model.Text(span=span, text=manuscript),
    )


def stamp(event: Event, span: Span, day: datetime.date) -> model.Stamp:
    return model.Stamp(span=span, event=event, value=model.Period(span=span, start=day, end=day))


class Drafter:
    """Makes claims of candidates; `works` gathers what they cite, by key."""

    def __init__(self, paper: Manuscript, cited: Citing, names: Names) -> None:
        self.paper = paper
        self.names = names
        self.works: dict[str, model.Work] = {}
        self.keys: dict[int, str] = {}
        self.cited: dict[int, list[Reference]] = {}
        for citation in cited.citations:
            if citation.reference is not None and citation.how in CERTAIN and citation.sentence is not None:
                self.cited.setdefault(id(citation.sentence), []).append(citation.reference)

    def claims(
        self, chosen: list[Candidate], stated: Callable[[Candidate, Candidate], str | None] | None = None
    ) -> list[model.Claim]:
        """A claim for each candidate; `stated` names the claim that stands already for a candidate's ground."""
        named = {
            id(one): self.names.label(one.label, one.text) if one.label else self.names.claim(one.text)
            for one in chosen
        }
        drafted = []
        for one in chosen:
            grounds = (named.get(id(ground)) or (stated and stated(one, ground)) for ground in one.grounds)
            drafted.append(self.claim(one, named[id(one)], [name for name in grounds if name]))
        return drafted

    def claim(self, given: Candidate, name: str, premises: list[str]) -> model.Claim:
        span = given.here.spot.sentence.span

        def named(text: str) -> model.Name:
            return model.Name(span=span, text=text)

        return model.Claim(
            span=span,
            role=given.role,
            name=named(name),
            text=shortened(given.text),
            places=(place(given.here.spot, self.paper, given.label),),
            cites=tuple(named(key) for key in self.cites(given)),
            held_by=given.holder or None,
            promises=tuple(model.Item(span=span, term=named(one.term), what=one.what) for one in given.promises),
            inferences=(model.Inference(span=span, premises=tuple(map(named, premises))),) if premises else (),
            todos=(model.Text(span=span, text=given.todo),) if given.todo else (),
        )

    def cites(self, given: Candidate) -> list[str]:
        found = self.cited.get(id(given.here.spot.sentence), [])
        return list(dict.fromkeys(map(self.key, found)))

    def key(self, reference: Reference) -> str:
        """The key of a work, which is stated where it was not yet."""
        if id(reference) not in self.keys:
            self.keys[id(reference)] = key = self.names.work(reference)
            self.works[key] = drafted_work(key, reference)
        return self.keys[id(reference)]


def drafted_work(key: str, reference: Reference) -> model.Work:
    span = reference.span
    year = reference.year[:4]
    return model.Work(
        span=span,
        key=model.Name(span=span, text=key),
        title=reference.title or shortened(reference.text),
        authors=tuple(
            model.Text(span=span, text=f"{author.given} {author.family}".strip()) for author in reference.authors
        ),
        details=(("year", year),) if year.isdigit() else (),
    )


def place(spot: Spot, paper: Manuscript, label: str = "") -> model.Place:
    """The place of a sentence, with the digest by which it is found again; by its label where that leads there too."""
    sentence = spot.sentence
    leads = label and resolve(Address(spot.section.title, label=label, digest=sentence.digest), paper).status == "same"
    return model.Place(
        span=sentence.span,
        section=spot.section.title,
        paragraph=spot.paragraph,
        sentence=spot.number,
        label=label if leads else None,
        digest=sentence.digest,
    )


def shortened(text: str) -> str:
    """A text cut at a word, where it is longer than a line or two."""
    whole = " ".join(text.split())
    return whole if len(whole) <= LONGEST else f"{whole[: LONGEST - 2].rsplit(' ', 1)[0].rstrip(' ,;:–—-')} …"
