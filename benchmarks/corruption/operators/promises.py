"""AC2: what a paper promises and does not keep: hypotheses, questions, objectives, gaps, and what its abstract says."""

from __future__ import annotations

import re
from random import Random

from corruption.drafts import Block, Draft, Put, sentences
from corruption.registry import operator
from corruption.wordings import said, wordings

_ORDINALS = ("first", "second", "third", "fourth", "fifth")
_LATER = ("findings", "discussion", "conclusion", "limitations")


def _where_stated(draft: Draft, label: str) -> Block | None:
    """The block that introduces a label."""
    return next((block for block in draft.blocks if re.match(rf"\W*{label}\W", block.text)), None)


@operator("AC207")
def verdict_removed(draft: Draft, dice: Random) -> Put | None:
    """Whatever speaks of one hypothesis behind its statement goes, with the paragraphs that its verdict opens."""
    labels = sorted(set(re.findall(r"\bH\d\b", draft.text())))
    stated = [(label, block) for label in labels if (block := _where_stated(draft, label))]
    if len(stated) < 2:
        return None
    label, statement = dice.choice(stated)
    spelt = rf"\b(?:{label}|[Hh]ypothesis {label[1]}|[Tt]he {_ORDINALS[int(label[1]) - 1]} hypothesis)\b"
    removed = 0
    for block in list(draft.blocks[draft.at(statement.uid) + 1 :]):
        if block.kind not in ("text", "item", "caption") or not re.search(spelt, block.text):
            continue
        said = sentences(block.text)
        if (
            re.search(spelt, said[0])
            and block.role in _LATER
            and not re.search(r"\bH\d\b", block.text.replace(label, ""))
        ):
            draft.drop(block.uid)
        else:
            draft.set(block.uid, " ".join(one for one in said if not re.search(spelt, one)) or "See above.")
        removed += 1
    return Put({statement.uid}, f"nothing speaks of {label} any more") if removed else None


@operator("AC207")
def hypothesis_added(draft: Draft, dice: Random) -> Put | None:
    labels = sorted(set(re.findall(r"\bH\d[a-d]?\b", draft.text())))
    stated = _where_stated(draft, labels[-1]) if labels else None
    if stated is None:
        return None
    cause, effect = dice.choice(wordings("topic"))
    text = said(dice, "hypothesis", label=f"H{int(labels[-1][1]) + 1}", cause=cause, effect=effect)
    text = re.sub(r"(?<=: )[a-z]", lambda match: match[0].upper(), text)
    return Put({draft.after(stated.uid, stated.kind, text)}, text)


def _opening(draft: Draft) -> list[Block]:
    """The paragraphs of the introduction, or the first of the text."""
    return draft.of("text", roles=("introduction",), least=30) or draft.body(least=30)[:3]


def _of_a_topic(draft: Draft, dice: Random, block: list[Block], name: str) -> Put | None:
    """A sentence on what the paper does not treat, in a paragraph if there is one."""
    if not block:
        return None
    cause, effect = dice.choice(wordings("topic"))
    return draft.say(block[0], said(dice, name, cause=cause, effect=effect))


@operator("AC208", also="AC209")
def question_added(draft: Draft, dice: Random) -> Put | None:
    opening = _opening(draft)
    labels = sorted(set(re.findall(r"\bRQ\d\b", draft.text())))
    cause, effect = dice.choice(wordings("topic"))
    if labels and (stated := _where_stated(draft, labels[-1])):
        text = f"RQ{len(labels) + 1}: How are {cause} and {effect} related?"
        return Put({draft.after(stated.uid, stated.kind, text)}, text)
    if not opening:
        return None
    return draft.say(opening[-1], said(dice, "question", cause=cause, effect=effect))


@operator("AC208")
def answer_removed(draft: Draft, dice: Random) -> Put | None:
    """The paragraphs behind the introduction that take up one labelled question go."""
    labels = sorted(set(re.findall(r"\bRQ\d\b", draft.text())))
    stated = [(label, block) for label in labels if (block := _where_stated(draft, label))]
    if len(stated) < 2:
        return None
    label, statement = dice.choice(stated)
    later = [block for block in draft.of("text", roles=_LATER) if re.search(rf"\b{label}\b", block.text)]
    for block in later:
        others = re.search(r"\bRQ\d\b", block.text.replace(label, ""))
        kept = [one for one in block.sentences if label not in one]
        if others and kept:
            draft.set(block.uid, " ".join(kept))
        else:
            draft.drop(block.uid)
    for block in draft.of("text", roles=("literature", "theory", "method")):
        if label in block.text:
            draft.set(block.uid, " ".join(one for one in block.sentences if label not in one))
    return Put({statement.uid}, f"nothing answers {label}") if later else None


@operator("AC209 AC208")
def objective_added(draft: Draft, dice: Random) -> Put | None:
    """An aim to explain how something came about is an objective and a question: either check may tell it."""
    return _of_a_topic(draft, dice, _opening(draft)[-1:], "objective")


@operator("AC219", also="AC208 AC209")
def gap_added(draft: Draft, dice: Random) -> Put | None:
    return _of_a_topic(draft, dice, _opening(draft)[-1:], "gap")


@operator("AC221", also="AC403 AC405")
def verdict_added(draft: Draft, dice: Random) -> Put | None:
    later = draft.of("text", roles=("findings", "discussion", "conclusion"), least=30)
    if re.search(r"\bhypothes|\bH\d\b", draft.text(), re.IGNORECASE) or not later:
        return None
    return draft.say_somewhere(dice, later, wordings("verdict"))


@operator("AC222", also="AC703 AC205")
def abstract_finding_added(draft: Draft, dice: Random) -> Put | None:
    abstract = draft.of("text", roles=("abstract",), least=40)
    return _of_a_topic(draft, dice, abstract[:1], "finding")


@operator("AC222")
def abstract_figure_changed(draft: Draft, dice: Random) -> Put | None:
    """A figure of the abstract that the body repeats is another in the abstract."""
    abstract = draft.of("text", roles=("abstract",), least=40)
    body = "\n".join(block.text for block in draft.body())
    figures = sorted(set(re.findall(r"\b\d+\.\d+\b", abstract[0].text))) if abstract else []
    held = [figure for figure in figures if figure in body]
    if not held:
        return None
    figure = dice.choice(held)
    wrong = figure
    while wrong in body:
        wrong = figure[:-1] + dice.choice("123456789")
    draft.edit(abstract[0].uid, lambda text: re.sub(rf"\b{re.escape(figure)}\b", wrong, text))
    return Put({abstract[0].uid}, f"{figure} of the body is {wrong} in the abstract")


@operator("AC205", also="AC601")
def citation_new_in_conclusion(draft: Draft, dice: Random) -> Put | None:
    conclusion = draft.of("text", roles=("conclusion",), least=20)
    entries = draft.of("entry")
    if not conclusion or not entries or re.match(r"\[?\d+[\].]", entries[0].text) or draft.of("note"):
        return None
    year = dice.randint(1988, 2007)
    name = dice.choice(("Vandermeulen", "Thistlewood", "Brzezicka", "Quillfeather"))
    draft.add_sentence(conclusion[-1].uid, said(dice, "new_citation", name=name, year=str(year)))
    chicago = re.search(r"\. (?:17|18|19|20)\d\d\. ", entries[0].text[:120])
    when = f"{year}." if chicago else f"({year})."
    draft.after(entries[-1].uid, "entry", f"{name}, K. {when} *The empty chair and other paradoxes*. Alder Press.")
    return Put({conclusion[-1].uid}, f"{name} {year} is cited first in the conclusion")


@operator("AC205", also="AC106 AC206")
def term_new_in_conclusion(draft: Draft, dice: Random) -> Put | None:
    conclusion = draft.of("text", roles=("conclusion",), least=20)
    if not conclusion:
        return None
    return draft.say(conclusion[-1], said(dice, "new_term"))
