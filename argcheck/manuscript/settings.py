"""Settings of a method that have one value: `windows of 20 events`, `a batch size of 256`."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import NamedTuple

from argcheck.manuscript.amounts import counting, in_figures
from argcheck.manuscript.words import stem
from argcheck.patterns import holds, late

_NUMBER = r"(?P<value>\d+(?:,\d{3})*(?:\.\d+)?)(?![\d%]|[.,:/–-]\d|\s?[%–-])"
_THING = r"windows?|segments?|batch(?:es)?|chunks?|frames?|patches|sequences|buffers?"
_UNIT = (
    r"(?P<unit>(?!(?:of|to|or|and|in|the|per|percent|which|these|them|different|other)\b)[a-z][a-z-]+s|ms|s|Hz"
    r"|kHz|cm|mm|km|min|ml|mg|hours?|tokens?|words?)\b"
)
_SETTING = (
    r"(?P<setting>(?:batch|sample|window|step|cluster|buffer|kernel|vocabulary|hidden|learning|sampling|frame"
    r"|refresh|dropout|drop-out|decay|burn-in|warm-up"
    r"|time|search|cut-?off|significance|similarity|confidence|relevance|distance)[ -](?:size|rate|length|step"
    r"|width|radius|time|window|threshold|layer|level|interval|limit"
    r"|distance))"
)
_WORTH = (
    *(
        "window",
        "segment",
        "batch",
        "chunk",
        "frame",
        "patch",
        "sequences of",
        "buffer",
        "size",
        "rate ",
        "rate=",
        "length",
        "step",
    ),
    *("width", "radius", "threshold", "layer", "interval", "limit"),
)
_VARIED = late(
    r"\b(?:var(?:y|ied|ying|ies|iants?)|differ\w*|larg(?:er|est)|small(?:er|est)|longer|shorter|long|short"
    r"|compar\w*|ablation|sensitiv\w*|alternativ\w*|also|respectively"
    r"|instead|increas\w*|decreas\w*|reduc\w*|tun(?:ed|ing)|each|either|or|first|(?<!one )(?<!a )second|third"
    r"|pilot|pre-?test\w*|pre-?train\w*|fine-?tun\w*|other|another|both|between"
    r"|from|per|original\w*|short(?:ened)? version|version|robust\w*|baseline|default|except|for (?:the )?(?:small"
    r"|large|[A-Z])|up to|at least|at most|about|around"
    r"|more than|less than|over|under|example|e\.g|experiment \d|study \d|model \d|sub-?scales?|if|when|suppose"
    r"|say|typical\w*|usual\w*|one of|only|remaining|new)\b",
    re.IGNORECASE,
)
"""Words beside which a setting may have several values."""


class Setting(NamedTuple):
    """What is set (its stem and unit), its value, and the words."""

    what: str
    value: str
    said: str


_PATTERNS = (
    late(rf"\b(?P<thing>{_THING}) of {_NUMBER}[ -]{_UNIT}", re.IGNORECASE),
    late(rf"\b{_SETTING} (?:of|was(?: set to)?|is(?: set to)?|to|=) {_NUMBER}(?:[ -]{_UNIT})?", re.IGNORECASE),
)


def settings(sentence: str) -> Iterator[Setting]:
    """The settings of a sentence; none where it may speak of several values of one."""
    if not holds(sentence.casefold(), _WORTH) or not counting(sentence):
        return
    if _VARIED.search(sentence):
        return
    found = [setting(match, sentence) for pattern in _PATTERNS for match in pattern.finditer(in_figures(sentence))]
    yield from (each for each in found if sum(each.what == other.what for other in found) == 1)


def setting(match: re.Match[str], sentence: str) -> Setting:
    """What a pattern found, with its number in figures."""
    thing = match.groupdict().get("thing") or ""
    what = stem(thing) if thing else match["setting"].casefold()
    value = late(r"^0+(?=\d)").sub("", match["value"].replace(",", ""))
    return Setting(
        f"{what} {stem(match['unit']) if match['unit'] else ''}", value, sentence[match.start() : match.end()]
    )
