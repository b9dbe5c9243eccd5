"""Work that a paper puts off to the future, by a verb of gathering or trying and what stands before it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argcheck.manuscript.words import pieces, worded

_REGULAR = """
administer apply analyse analyze annotate assess attach audit calibrate catalogue code collect collate compare compile
conduct consult contact culture deploy digitise digitize dissect distribute elicit employ enrol evaluate examine
excavate expose extract field film follow gather harvest heat host incubate install interview invite isolate launch load
measure monitor mount observe obtain organise organize perform photograph pilot plant process randomise randomize record
recruit repeat replicate request sample scan screen secure sequence simulate stain survey test track transcribe
translate trap trial use validate visit weigh convene ask approach adopt carry sow empty identify assign label
classify dry wash filter mix rinse dissolve extract inspect inventory tag number photocopy copy type tabulate
""".split()
_IRREGULAR = """
take taken seek sought draw drawn hold held send sent read run undertake undertaken grow grown freeze frozen keep kept
enrolled mapped map trapped weighed lay laid
""".split()


def _forms(verb: str) -> tuple[str, str]:
    """A verb and its participle."""
    if verb.endswith("y") and verb not in ("survey", "employ", "deploy", "obey"):
        return verb, f"{verb[:-1]}ied"
    return verb, f"{verb}d" if verb.endswith("e") else f"{verb}ed"


_DONE = frozenset(form for verb in _REGULAR for form in _forms(verb)) | frozenset(_IRREGULAR)
_WILL = frozenset("will shall".split())
_PLANS = frozenset(
    """
    plan plans planning intention intent intend intends intending propose proposes proposing hope hopes hoping going
    """.split()
)
_WE = frozenset(
    """
    we i author authors researcher researchers team investigator investigators project study interviewer interviewers
    assistant assistants fieldworkers student
    """.split()
)
_TAKERS = frozenset("participants respondents patients pupils subjects volunteers interviewees".split())
_TASKS = frozenset("complete answer fill keep attend undergo receive perform wear rate read undertake".split())
"""What those who are studied do for it."""
_WORTH = _WILL | _PLANS


def put_off(text: str) -> str:
    """The words in which a sentence says that something is still to be done for the paper, if it does."""
    held = pieces(text)
    if (_WORTH.isdisjoint(held) and not ({"to", "be"} <= held)) or (_DONE | _TASKS).isdisjoint(held):
        return ""
    found = worded(text)
    said = found.said
    for at, word in enumerate(said):
        leads = list(_leads(said, at)) if word in _WILL or word in _PLANS or word in ("is", "are") else []
        if leads:
            return found.stretch(at, leads[0])
    return ""


def _leads(said: Sequence[str], at: int) -> Iterator[int]:
    """The verb to which a mark of the future leads."""
    ours = not _WE.isdisjoint(said[max(0, at - 4) : at])
    if said[at] in _WILL:
        verb = _on(said, at + 1)
        if said[verb : verb + 1] == ["be"]:
            verb = _on(said, verb + 1)
        elif not ours:
            if verb < len(said) and said[verb] in _TASKS and said[at - 1] in _TAKERS and at:
                yield verb
            return
    elif said[at] in _PLANS:
        noun = said[at] in ("plan", "intention", "intent") and said[at + 1 : at + 2] == ["is"]
        verb = _on(said, at + 2 + noun)
        if not (ours or noun) or said[at + 1 + noun : at + 2 + noun] != ["to"]:
            return
    else:
        verb = _on(said, at + 3)
        if said[at + 1 : at + 3] != ["to", "be"]:
            return
    if verb < len(said) and said[verb] in _DONE:
        yield verb


def _on(said: Sequence[str], at: int) -> int:
    """The next word that is no adverb."""
    while at < len(said) and (said[at].endswith("ly") or said[at] in ("then", "also", "first", "later", "again")):
        at += 1
    return at
