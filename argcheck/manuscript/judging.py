"""Verdicts that a paper passes on a hypothesis of its own, by the words of a sentence alone.

A verdict is told by three things: a hypothesis that is the paper's (`our hypothesis`, `the main hypothesis`, `both
hypotheses`), a word that judges (bear out, discard, accord with), and how the two are joined.
"""

from __future__ import annotations

from collections.abc import Sequence

from argcheck.manuscript.words import pieces, worded

_HYPOTHESIS = frozenset("hypothesis hypotheses".split())
_FORECAST = frozenset("prediction predictions expectation expectations conjecture conjectures supposition".split())
"""What is a hypothesis where it is the authors' own."""
_SUPPOSED = frozenset("hypothesised hypothesized".split())
_OUR_OWN = frozenset("we i".split())
_OUR = frozenset("our my".split())
_ALL = frozenset("both all two three four five neither either none".split())
_KIND = frozenset(
    """
    core central main key basic research working general overall principal primary initial original underlying guiding
    fundamental theoretical study first second third starting major secondary directional alternative experimental
    stated proposed tested study's paper's article's thesis's
    """.split()
)
_STATED = frozenset("advanced stated proposed formulated put set tested".split())
_ADVANCED = _STATED | frozenset("of we with from in under at here that".split())
"""What begins a clause behind a hypothesis that says whose it is, or where it was stated."""
_ODDS = frozenset("likelihood probability chance odds likely".split())
"""Of what is a verdict only by chance: `the likelihood that our predictions are correct`."""
_REGARD = frozenset("regard regarded consider considered treat treated see seen take taken view viewed count".split())
_BE = frozenset("is are was were be been appears appeared seems seemed proved proves looks".split())
_UP = frozenset(
    """
    confirm confirms confirmed confirming support supports supported supporting validate validates validated
    validating corroborate corroborates corroborated corroborating verify verifies verified verifying substantiate
    substantiates substantiated affirm affirms affirmed vindicate vindicates vindicated uphold upholds upheld accept
    accepts accepted accepting retain retains retained sustain sustains sustained underpin underpins underpinned
    prove proves proved proven bolster bolsters bolstered strengthen strengthens strengthened endorse endorses
    endorsed reinforce reinforces reinforced
    """.split()
)
_DOWN = frozenset(
    """
    reject rejects rejected rejecting refute refutes refuted refuting disprove disproves disproved disproven falsify
    falsifies falsified contradict contradicts contradicted contradicting disconfirm disconfirms disconfirmed discard
    discards discarded disposes disposed abandon abandons abandoned dismiss
    dismissed undermine undermines undermined weaken weakens
    weakened invalidate invalidates invalidated rebut rebuts rebutted overturn overturned
    """.split()
)
_JUDGES = _UP | _DOWN
_JUDGED = _JUDGES | frozenset(
    """
    met borne fulfilled dropped true false correct wrong mistaken tenable untenable unsupported unfounded justified
    right realised realized satisfied given ruled
    """.split()
)
_HOLDS = frozenset(
    """
    stands stand stood holds hold held fails fail failed survives survive survived passes passed finds found
    receives received
    """.split()
)
_SUPPORT = frozenset("support evidence backing credence weight confirmation corroboration grounds proof".split())
_FOR = frozenset("for against to of favour favor".split())
_FITS = frozenset(
    """
    consistent line accordance accord accords agreement agrees agree keeping inconsistent odds counter contrary
    conflict conflicts compatible incompatible tallies tally harmony chimes conform conforms square squares fits
    """.split()
)
_FORETOLD = frozenset("predicted predicts anticipated expected foresaw suggested implied".split())
_BEAR, _GIVE = frozenset("bear bears bore bearing".split()), frozenset("give gives gave giving".split())
_LED = frozenset("seem seems seemed appear appears appeared fail fails failed us able unable tend tends".split())
"""What stands before an infinitive that is no purpose: `fails to confirm`, `led us to abandon`."""
_OPEN = frozenset(
    """
    if whether unless would should might may could test tests testing tested expect predict will shall that assume
    assumes suppose
    """.split()
)
"""Words beside which nothing is decided yet, or the hypothesis is stated on the spot."""
_WITHIN = 7
"""Words of the clause that may stand between a hypothesis and what is said of it."""


def judges(text: str) -> str:
    """The words in which a sentence passes a verdict on the paper's own hypothesis, if it does."""
    if (_HYPOTHESIS | _FORECAST | _SUPPOSED).isdisjoint(pieces(text)):
        return ""
    found = worded(text)
    said = [word.replace("’", "'") for word in found.said]
    for at, word in enumerate(said):
        if word in _SUPPOSED and _as_supposed(said, at):
            return found.stretch(max(0, at - 3), at)
        start = _owned(said, at) if word in _HYPOTHESIS or word in _FORECAST else None
        if start is None or _stated_here(said, at) or not _ODDS.isdisjoint(said[max(0, start - 4) : start]):
            continue
        if place := _behind(said, at):
            return found.stretch(start, place)
        first = _ahead(said, start, at)
        if first is not None:
            return found.stretch(first, at)
    return ""


def _stated_here(said: Sequence[str], at: int) -> bool:
    """Whether a hypothesis is put in words on the spot (`that …`), and not said where it was (`that we put forth`)."""
    if said[at + 1 : at + 2] != ["that"]:
        return False
    back = said[at + 2 : at + 3] and said[at + 2] in ("we", "i", "was", "were")
    return not (back and not _STATED.isdisjoint(said[at + 3 : at + 5]))


def _as_supposed(said: Sequence[str], at: int) -> bool:
    """`the opposite of what we had hypothesised`, `as we hypothesised`."""
    ours = not _OUR_OWN.isdisjoint(said[max(0, at - 2) : at])
    return ours and said[at + 1 : at + 2] != ["that"] and _shown(said, at) and _OPEN.isdisjoint(said[:at])


def _owned(said: Sequence[str], at: int) -> int | None:
    """Where what says whose a hypothesis is begins; None where it is not the paper's."""
    start = at
    while start and said[start - 1] in _KIND:
        start -= 1
    before = said[start - 1] if start else ""
    if before in _OUR:
        return start - 1
    if said[at] in _FORECAST:
        return None
    if before in _ALL or (before == "the" and (start < at or at + 1 == len(said) or said[at + 1] != "of")):
        return start - 1
    if before == "the" and said[at + 2 : at + 3] and said[at + 2] in ("this", "our", "the"):
        return start - 1 if said[at + 3 : at + 4] and said[at + 3] in ("study", "paper", "article", "thesis") else None
    return None


def _behind(said: Sequence[str], at: int) -> int:
    """The last word of a verdict behind a hypothesis: `is thus borne out`, `holds`, `found only partial support`."""
    reach = said[at + 1 : at + 1 + _WITHIN + 5]
    if not reach or not _OPEN.isdisjoint(reach[:_WITHIN]):
        return 0
    if reach[0] == "as" and not _REGARD.isdisjoint(said[max(0, at - 4) : at]):
        return next((at + 2 + place for place, word in enumerate(reach[1:4]) if word in _JUDGED), 0)
    be = next((place for place, word in enumerate(reach[:_WITHIN]) if word in _BE or word in _HOLDS), None)
    if be is None:
        return at + 1 if reach[0] in _FORETOLD and _shown(said, at) else 0
    if be > 2 and reach[0] not in _ADVANCED:
        return 0
    if reach[be] in _HOLDS:
        rest = reach[be + 1 : be + 5]
        if reach[be] in ("found", "finds", "received", "receives", "passes", "passed"):
            hit = next((place for place, word in enumerate(rest) if word in _SUPPORT or word == "test"), None)
            return at + 1 + be + 1 + hit if hit is not None else 0
        return at + 1 + be
    for place in range(be + 1, min(be + 6, len(reach))):
        if reach[place] in _JUDGED or (reach[place] in _FITS and reach[place] != "contrary"):
            return at + 1 + place
    return 0


def _shown(said: Sequence[str], at: int) -> bool:
    """Whether what a hypothesis foretold is said to have come: `exactly what our hypothesis predicted`, `as …`."""
    return not {"as", "what", "just", "than"}.isdisjoint(said[max(0, at - 3) : at])


def _ahead(said: Sequence[str], start: int, at: int) -> int | None:
    """The first word of a verdict before a hypothesis: `bear out`, `no evidence in favour of`, `at odds with`."""
    first = max(0, start - 6)
    before = said[first:start]
    if not _OPEN.isdisjoint(said[max(0, start - 9) : start]):
        return None
    for back in range(1, min(4, len(before)) + 1):
        word = before[-back]
        if word in _JUDGES and _decides(said, start - back):
            return start - back
        joined = {"out": _BEAR, "up": _GIVE}.get(word)
        if joined and said[start - back - 1] in joined:
            return start - back - 1
    if said[at + 1 : at + 2] == ["out"] and before[-1:] and before[-1] in _BEAR:
        return start - 1
    if before[-1:] and before[-1] in _FOR:
        held = [place for place, word in enumerate(before) if word in _SUPPORT]
        speaks = [
            place
            for place, word in enumerate(before)
            if word in ("speaks", "speak", "spoke", "tells", "told", "argue", "argues")
        ]
        if held or speaks:
            return first + (held or speaks)[0]
    if before[-1:] and before[-1] in ("with", "to", "as"):
        held = [place for place, word in enumerate(before) if word in _FITS]
        if held:
            return first + held[0]
    return None


def _decides(said: Sequence[str], at: int) -> bool:
    """Whether a verb that judges is no purpose, as it is in `to support our hypothesis, we collected …`."""
    return at == 0 or said[at - 1] != "to" or (at > 1 and said[at - 2] in _LED)
