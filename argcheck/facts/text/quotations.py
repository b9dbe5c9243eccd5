"""Words that are quoted of somebody and cited from nowhere: said in English in `rules/quotation_without_source.dl`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from argcheck.facts.store import Facts
from argcheck.facts.text.reading import Placed, ReadText
from argcheck.manuscript.designs import DESIGNED, PEOPLE
from argcheck.patterns import holds, late

WRITES = ("quoted_unsourced", "quotes_sourced")
CITES = 10
"""Citations by name and year, from which on a paper would give the source of a quotation in its text."""
WORDS = 3
"""Words of a quotation that are somebody's; fewer are a term."""


def marked(most: str = "") -> str:
    """A pattern of what stands in marks and begins in lower case, as `said` or `once`: of nine letters or more."""
    return (
        rf"(?:[“\"](?P<said>[a-z][^“”\"]{{8,{most}}})[”\"]"
        rf"|(?<!\w)['‘](?P<once>[a-z](?:[^'’“”\"]|['’](?=\w)){{8,{most}}})['’](?!\w))"
    )


_QUOTED = late(
    r"\b(?:say|said|says|stat(?:es|ed|ing)|declar(?:es|ed|ing)|describ(?:es|ed|ing)|call(?:s|ed|ing)|label(?:l?ed|s"
    r"|l?ing)|dubbed"
    r"|named?s?|wrote|writes|warn(?:s|ed|ing)|refer(?:s|red|ring)|spoke|speaks|complain(?:s|ed)|dismiss(?:es|ed)"
    r"|denounc(?:es|ed)|condemn(?:s|ed)"
    r"|prais(?:es|ed)|remark(?:s|ed)|comment(?:s|ed)|insist(?:s|ed)|promis(?:es|ed)|repl(?:ies|ied)"
    r"|argu(?:es?|ed|ing)|contend(?:s|ed)?"
    r"|characteri[sz](?:es|ed)|defin(?:es|ed|ing)|announc(?:es|ed|ing)|proclaim(?:s|ed)"
    r"|tells?|told|jok(?:es|ed)|quip(?:s|ped)|recall(?:s|ed)|exclaim(?:s|ed)|lament(?:s|ed)|boast(?:s|ed)|vow(?:s|ed)"
    r"|noted|observ(?:es|ed)|held|ruled|conced(?:es|ed)|admit(?:s|ted)|acknowledg(?:es|ed)|urg(?:es|ed)"
    r"|pledg(?:es|ed)|ridicul(?:es|ed)|hail(?:s|ed)|mock(?:s|ed)|derid(?:es|ed)|brand(?:s|ed)|decri(?:es|ed)"
    r"|protest(?:s|ed)|scoff(?:s|ed)|demand(?:s|ed)|[Ii]n the words of|[Ii]n (?:his|her|their) own words|puts? it"
    r"|[Aa]ccording to"
    r"|(?:[Ff]or|[Tt]o|[Ii]n the (?:eyes|view|opinion) of) (?:\w+,? ){1,4}"
    r"(?:it|this|that|they|these|(?:the|his|her|its|their) \w+) "
    r"(?:is|are|was|were|means?|meant|amounts? to|amounted to|felt like|looked like|sounded like))\b"
    r"[^.;“”\"]{0,80}?" + marked()
)
_SPOKEN = late(
    r"\b(?:said|stated|declared|wrote|writes|warned|replied|remarked|asked|explained|added|put it|recalled|announced)\b"
    r"[^.;“”\"]{0,40}[:,]\s[“\"](?P<said>[A-Z][^“”\"]{14,})[”\"](?P<once>)"
)
"""Words that somebody is given behind a colon, from a capital on; `once` is there, and empty, as `marked` has it."""
_GIVEN = late(
    r"\b(?:promises?|pledges?|vows?|assurances?|guarantees?|commitments?|slogans?|mottos?|warnings?|declarations?|statements?"
    r"|remarks?|complaints?|accusations?|verdicts?|catchphrases?|battle cry|phrases?|in the words"
    r"|(?:re)?(?:conceived|conceptuali[sz]ed|framed|cast|branded|imagined|presented|portrayed|depicted|touted|billed"
    r"|hailed|regarded|dismissed|derided|celebrated|denounced|styled)(?:\s\w+ly)?\sas"
    r"|(?:was|were|became|came to be|popularly|soon|later)\sknown\sas)\b"
    r"(?:[^.;“”\"]{0,100}?\bthat\b)?[^.;“”\"]{0,60}?" + marked()
)
"""Words that a noun gives to somebody: a promise, a slogan, what something was known as."""
_NOT_GIVEN = late(
    r"\b(?:we|I|our|my|us|(?:this|the present) (?:paper|article|study|thesis|chapter|section)"
    r"|items?|questions?|questionnaires?|respondents?|scales?|variables?|categor(?:y|ies)|codes?|coded|labels?|terms?"
    r"|programmes?|programs?|projects?|entitled|titled|so-called|courses?|schemes?"
    r"|(?:can|may|might|could|should) be)\b",
    re.IGNORECASE,
)
"""What the paper coins or proposes itself, an item of a questionnaire, and the names of works and programmes."""
PASSED = ("abstract", "keywords", "declarations", "method")


def write(facts: Facts, text: ReadText) -> None:
    styles = [one.style for one in text.cited.citations]
    if text.paper.notes or styles.count("author-year") < CITES or not text.english:
        return
    worth = [one for one in text.running(*PASSED) if one.kind == "text" and holds(one.text, ("“", '"', "'", "‘"))]
    quoted = [(one, (match["said"] or match["once"]).rstrip(" .,")) for one in worth if (match := given(one.text))]
    found = [(one, said) for one, said in quoted if len(said.split()) >= WORDS and not own_words(text, one, said)]
    if not found or studies_people(text):
        return
    bare = [(one, said) for one, said in found if text.citing.keys().isdisjoint(covering(text, one))]
    for one, said in bare:
        facts.add("quoted_unsourced", text.symbol, one.number, said, spans=(one.sentence.span,))
    facts.add("quotes_sourced", text.symbol, len(found) - len(bare), basis="computed")


def given(sentence: str) -> re.Match[str] | None:
    """Where a sentence quotes what a verb or a noun gives to somebody."""
    match = _QUOTED.search(sentence) or _SPOKEN.search(sentence)
    return match or (None if _NOT_GIVEN.search(sentence) else _GIVEN.search(sentence))


def own_words(text: ReadText, one: Placed, said: str) -> bool:
    """Whether a paper quotes itself: the words stand in another of its sentences."""
    return any(said in other.text for other in text.running() if other.number != one.number)


def covering(text: ReadText, one: Placed) -> Iterator[int]:
    """The sentences whose source is a quotation's too: its own, the next one, and those that end its paragraph."""
    yield from (one.number, one.number + 1)
    yield from (each.number for each in text.behind(one))


def studies_people(text: ReadText) -> bool:
    """Whether the words may be those of people whom the study asked."""
    told = text.standing_in((*text.work.method, *text.work.abstract))
    return any(PEOPLE.search(one.text) or DESIGNED.search(one.text) for one in told)
