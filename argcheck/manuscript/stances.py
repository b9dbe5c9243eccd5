"""Where a paper says that it tests and proves nothing: who renounces, and what is renounced.

Three frames: a verb of renouncing before a verb of testing (`refrain from testing`), a purpose that is denied (`our aim
is to describe, not to prove`), and an inference that is not meant (`no causal claim is made`).
"""

from __future__ import annotations

from collections.abc import Sequence

from argcheck.manuscript.words import pieces, worded

_TESTS = frozenset(
    """
    test testing prove proving verify verifying confirm confirming validate validating falsify falsifying refute
    refuting corroborate corroborating
    """.split()
)
_RENOUNCES = frozenset(
    """
    refrain refrains refrained refraining abstain abstains abstained eschew eschews eschewed forgo forgoes forego
    foregoes desist desists renounce renounces renounced disclaim disclaims avoid avoids avoided
    """.split()
)
_WHAT = frozenset(
    """
    theory theories hypothesis hypotheses proposition propositions claim claims causality causation causal law laws
    prediction predictions model models
    """.split()
)
"""What is not put to a test."""
_PURPOSE = frozenset(
    """
    aim aims goal goals purpose intention intentions ambition objective task intended meant designed wish seek seeks
    sought want
    """.split()
)
_INSTEAD = frozenset("describe understand interpret explore illustrate illuminate trace reconstruct suggest".split())
_INFERENCES = frozenset("inference inferences claim claims conclusion conclusions interpretation".split())
_MADE = frozenset("intended made drawn attempted implied sought meant possible claimed advanced".split())
_NOT = frozenset("not never nor neither no without".split())
_WORTH = _TESTS | frozenset(("causal", "proof", "tested"))
_NEAR = 6


def renounces(text: str) -> str:
    """The words in which a sentence says that the paper puts nothing to a test, if it does."""
    held = pieces(text)
    if _WORTH.isdisjoint(held) or (_NOT | _RENOUNCES).isdisjoint(held):
        return ""
    found = worded(text)
    said = found.said
    for at in range(len(said)):
        span = _refrains(said, at) or _denied_purpose(said, at) or _no_inference(said, at)
        if span:
            return found.stretch(span[0], span[1])
    return ""


def _refrains(said: Sequence[str], at: int) -> tuple[int, int] | None:
    if said[at] not in _RENOUNCES:
        return None
    tests = next((place for place in range(at + 1, min(at + 5, len(said))) if said[place] in _TESTS), None)
    if tests is None:
        return None
    what = next((place for place in range(tests + 1, min(tests + _NEAR, len(said))) if said[place] in _WHAT), None)
    return (at, what) if what is not None else None


def _denied_purpose(said: Sequence[str], at: int) -> tuple[int, int] | None:
    """`not to prove` behind a purpose and what is done instead, or `not designed to confirm any hypothesis`."""
    if said[at] != "not" or at + 1 >= len(said):
        return None
    if not {"seek", "aim", "offer"}.isdisjoint(said[at + 1 : at + 2]) and "proof" in said[at + 2 : at + 5]:
        return at, said.index("proof", at)
    if said[at + 1 : at + 3] == ["test", "them"] and not _WHAT.isdisjoint(said[:at]):
        return at, at + 2
    tests = next((place for place in range(at + 1, min(at + 6, len(said))) if said[place] in _TESTS), None)
    if tests is None or "to" not in said[at + 1 : tests + 1]:
        return None
    instead = not _PURPOSE.isdisjoint(said[:at]) and not _INSTEAD.isdisjoint(said)
    if instead and said[at + 1] == "to" and tests == at + 2:
        return at, tests
    what = next((place for place in range(tests + 1, min(tests + _NEAR + 2, len(said))) if said[place] in _WHAT), None)
    return (at, what) if what is not None and not _PURPOSE.isdisjoint(said[at:tests]) else None


def _no_inference(said: Sequence[str], at: int) -> tuple[int, int] | None:
    """`no causal inference is intended`, `no hypotheses are tested`, `causal claims are not made`."""
    if said[at] == "no" and not _WHAT.isdisjoint(said[at + 1 : at + 3]):
        tested = next((place for place in range(at + 2, min(at + 7, len(said))) if said[place] == "tested"), None)
        if tested is not None and not {"are", "is"}.isdisjoint(said[at:tested]):
            return at, tested
        test = next((place for place in range(at + 2, min(at + 6, len(said))) if said[place] == "test"), None)
        # `we have no hypotheses to test`, `puts no theory to the test`
        if test is not None and "to" in said[at + 2 : test]:
            return at, test
    if said[at] == "causal" and said[at + 1 : at + 2] and said[at + 1] in _INFERENCES:
        made = next((place for place in range(at + 2, min(at + 6, len(said))) if said[place] in _MADE), None)
        return (at, made) if made is not None and "not" in said[at:made] else None
    if said[at] != "no" or said[at + 1 : at + 2] != ["causal"] or said[at + 2 : at + 3] == []:
        return None
    made = next((place for place in range(at + 3, min(at + 8, len(said))) if said[place] in _MADE), None)
    return (at, made) if said[at + 2] in _INFERENCES and made is not None else None
