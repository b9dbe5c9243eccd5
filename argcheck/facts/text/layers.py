"""The parts of a theoretical framework, and whether the findings have what each brings up: names and quoted terms."""

from __future__ import annotations

from argcheck.facts.store import Facts
from argcheck.facts.text.reading import Placed, ReadText
from argcheck.manuscript.terms import telling, terms
from argcheck.manuscript.words import adjacent, roots_of
from argcheck.patterns import late

WRITES = ("told_here", "layer", "layer_term", "layer_again")
LEAST = 2
"""Terms of a part from which on their absence says something."""
PARTS = 2
"""Parts from which on a framework has any."""
_SHORT = late(r"(?<![^\W_])[A-Z]{2,}(?![^\W_])")
_GOES_ON = late(r"\s(?:and|&)\s[A-Z][^().;]{0,60}\((?P<short>[A-Z]{3,})s?\)")


def write(facts: Facts, text: ReadText) -> None:
    layers = [
        number
        for number, ((section, role), part) in enumerate(zip(text.sections, text.parts, strict=True), 1)
        if role == "theory" and part == "frame" and section.role is None and section.paragraphs
    ]
    findings = [text.roots_in(one.number) for one in text.later if one.role == "findings"]
    if len(layers) < PARTS or not findings:
        return
    titles = [section.title for section, role in text.sections if role == "findings"]
    findings += [roots_of(title) for title in titles]
    short = {each for one in text.later if one.role == "findings" for each in _SHORT.findall(one.text)}
    short |= {each for title in titles for each in _SHORT.findall(title)}
    title = set(roots_of(text.paper.title))
    for number in layers:
        found: dict[str, Placed] = {}
        for one in text.placed:
            if one.section == number:
                for term in terms(one.text, text.names):
                    known = set(roots_of(term.text)) <= title or cut_short(one.text, term.text)
                    if telling(term) and not known:
                        found.setdefault(term.text, one)
        if len(found) < LEAST:
            continue
        section = text.sections[number - 1][0]
        facts.add("layer", text.symbol, number, section.title, basis="computed", spans=(section.span,))
        for what, one in found.items():
            spans = (one.sentence.span,)
            facts.add("layer_term", text.symbol, number, what, one.number, basis="computed", spans=spans)
            facts.add("told_here", text.symbol, what, one.number, basis="computed", spans=spans)
            if initials(what) in short or any(adjacent(roots_of(what), sentence) for sentence in findings):
                facts.add("layer_again", text.symbol, number, what, basis="computed")


def initials(name: str) -> str:
    """The short form that a name of several words has: `EU` of `European Union`."""
    return "".join(word[0] for word in name.split() if word[0].isupper())


def cut_short(sentence: str, name: str) -> bool:
    """Whether a name is but the first half of one that has its short form behind it, as that of the OSCE is."""
    longer = _GOES_ON.match(sentence, sentence.find(name) + len(name))
    return bool(longer and longer["short"].startswith(initials(name)))
