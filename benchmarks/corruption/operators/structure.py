"""AC5: sections that stand twice or in the wrong place, numbers, captions, and text that stops."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from random import Random

from corruption.drafts import Block, Draft, Put, caption_of, number_of, sentences
from corruption.registry import operator
from corruption.wording import reworded
from corruption.wordings import said, wordings
from corruption.works import numbered

_PROSE = ("introduction", "literature", "theory", None, "findings", "discussion", "method")


def _renumbered(draft: Draft, title: str) -> str:
    """A title with the next free number, where the paper's sections have numbers."""
    numbers = [number_of(section[0].text)[0] for section in draft.sections(draft.top)]
    whole = [int(number) for number in numbers if number.isdigit()]
    return f"{max(whole) + 1}. {title}" if whole else title


def _bodies(draft: Draft, least: int = 120) -> list[tuple[Block, list[Block]]]:
    """Headings with the text that stands right under them."""
    found = []
    for at, block in enumerate(draft.blocks):
        if block.kind != "heading" or block.role not in _PROSE:
            continue
        under: list[Block] = []
        for following in draft.blocks[at + 1 :]:
            if following.kind == "heading":
                break
            under.append(following)
        if sum(one.words for one in under if one.kind == "text") >= least:
            found.append((block, under))
    return found


def _end(draft: Draft) -> int:
    """The place before the conclusion, or before the reference list."""
    for role in ("conclusion", "declarations", "references"):
        section = draft.section(role)
        if section:
            return draft.at(section[0].uid)
    return len(draft.blocks)


def _double(draft: Draft, dice: Random, change: float) -> Put | None:
    bodies = _bodies(draft)
    if not bodies:
        return None
    heading, under = dice.choice(bodies)
    texts = [block for block in under if block.kind == "text"]
    place = _end(draft)
    title = _renumbered(draft, said(dice, "title"))
    places = {heading.uid, *(block.uid for block in texts)}
    places.add(draft.insert(place, "heading", title, draft.top))
    for offset, block in enumerate(texts, 1):
        twin = reworded(block.text, dice, change) if change else block.text
        twin = re.sub(r"\[\^[^\]]+\]", "", twin)
        places.add(draft.insert(place + offset, "text", twin))
    return Put(places, f"the text under {heading.text!r} stands again under {title!r}")


@operator("AC501", also="AC502 AC503 AC505")
def section_doubled(draft: Draft, dice: Random) -> Put | None:
    return _double(draft, dice, 0)


@operator("AC501 AC502", also="AC503 AC505 AC106")
def section_doubled_reworded(draft: Draft, dice: Random) -> Put | None:
    """The copy calls things by other names (sandy soil is sandy earth), which a careful reader asks about too."""
    return _double(draft, dice, 0.8)


@operator("AC502", also="AC501 AC106")
def paragraph_reworded(draft: Draft, dice: Random) -> Put | None:
    paragraphs = [block for block in draft.body(least=80) if "[^" not in block.text]
    if not paragraphs:
        return None
    block = dice.choice(paragraphs)
    others = [other for other in draft.body(least=30) if other.role != block.role]
    if not others:
        return None
    uid = draft.after(dice.choice(others).uid, "text", reworded(block.text, dice))
    return Put({block.uid, uid}, f"a paragraph reworded elsewhere: {block.text[:60]}")


@operator("AC503", also="AC501 AC502 AC401 AC505")
def bodies_swapped(draft: Draft, dice: Random) -> Put | None:
    """Two neighbouring subsections (else sections of prose) change their bodies."""
    bodies = [(heading, under) for heading, under in _bodies(draft, 50)]
    pairs = [
        (one, other)
        for one, other in pairwise(bodies)
        if one[0].level == other[0].level
        and one[0].role == other[0].role
        and not {"caption", "table", "item"} & {block.kind for block in one[1] + other[1]}
        and draft.at(other[0].uid) == draft.at(one[1][-1].uid) + 1
    ]
    if not pairs:
        return None
    (one, above), (other, below) = dice.choice(pairs)
    start = draft.at(one.uid)
    draft.blocks[start : draft.at(below[-1].uid) + 1] = [one, *below, other, *above]
    return Put({one.uid, other.uid, *(b.uid for b in above + below)}, f"{one.text!r} and {other.text!r} changed bodies")


@operator("AC503 AC501", also="AC502 AC703 AC222 AC105 AC506 AC602 AC207 AC208 AC401 AC505")
def body_doubled_in_place(draft: Draft, dice: Random) -> Put | None:
    """The body of one section overwrites that of its neighbour, whose heading it does not treat."""
    bodies = _bodies(draft, 70)
    pairs = list(pairwise(bodies))
    if not pairs:
        return None
    (one, above), (other, below) = dice.choice(pairs)
    start = draft.at(other.uid) + 1
    places = {one.uid, other.uid, *(block.uid for block in above)}
    draft.drop(*(block.uid for block in below if block.kind == "text"))
    for offset, block in enumerate(block for block in above if block.kind == "text"):
        places.add(draft.insert(start + offset, "text", re.sub(r"\[\^[^\]]+\]", "", block.text), role=other.role))
    return Put(places, f"the body of {one.text!r} stands under {other.text!r} too")


@operator("AC504", also="AC602 AC503 AC612 AC605 AC703 AC222 AC105 AC506 AC207 AC208 AC401 AC505")
def prose_in_the_list(draft: Draft, dice: Random) -> Put | None:
    entries, body = draft.of("entry"), draft.body(least=40)
    if len(entries) < 5 or not body:
        return None
    block = dice.choice(body)
    behind = dice.choice(entries[1:-1])
    draft.drop(block.uid)
    text = re.sub(r"\[\^[^\]]+\]", "", block.text)
    uid = draft.after(behind.uid, "text", text)
    return Put({uid}, f"running text stands in the list: {text[:50]}")


@operator("AC504", also="AC602 AC601 AC603 AC604")
def list_in_the_conclusion(draft: Draft, dice: Random) -> Put | None:
    section, entries = draft.section("conclusion"), draft.of("entry")
    if not section or len(entries) < 6:
        return None
    if draft.form == "tex" and numbered(draft):
        return (
            None  # In LaTeX, numbered entries are an environment of their own: two lists, and none inside of the text.
        )
    moved = entries[: dice.randint(2, 4)]
    behind = section[-1].uid
    for entry in moved:
        draft.drop(entry.uid)
        draft.blocks.insert(draft.at(behind) + 1, replace(entry, role="conclusion"))
        behind = entry.uid
    heading = draft.section("references")[0].uid
    return Put({section[-1].uid, heading, *(entry.uid for entry in moved)}, "the list begins inside the conclusion")


@operator("AC510", also="AC505 AC205 AC207 AC208 AC209 AC401 AC503 AC506 AC411 AC222 AC703 AC106")
def conclusion_before_findings(draft: Draft, dice: Random) -> Put | None:
    """The conclusion stands before the only section of findings."""
    findings, conclusion = draft.section("findings"), draft.section("conclusion")
    if not findings or not conclusion:
        return None
    numbers = [number_of(each[0].text)[0] for each in (findings, conclusion)]
    draft.drop(*(block.uid for block in conclusion))
    title = dice.choice((number_of(conclusion[0].text)[1], "Conclusions and recommendations", "General conclusions"))
    number = number_of(conclusion[0].text)[0]
    at = draft.at(findings[0].uid)
    draft.blocks[at:at] = [replace(conclusion[0], text=f"{number}. {title}" if number else title), *conclusion[1:]]
    if all(numbers):
        for each, number in zip((findings, conclusion), reversed(numbers), strict=True):
            draft.edit(each[0].uid, lambda text, number=number: f"{number}. {number_of(text)[1]}")  # type: ignore[misc]
    return Put({findings[0].uid, conclusion[0].uid}, "the conclusion stands before the findings")


@operator("AC510", also="AC505 AC205 AC207 AC208 AC209 AC401 AC503 AC506 AC105 AC222 AC703 AC106 AC610")
def findings_before_the_problem(draft: Draft, dice: Random) -> Put | None:
    """The section of findings stands before the one with the questions or hypotheses."""
    findings = draft.section("findings")
    first = draft.section("introduction")
    named = [block for block in draft.of("heading") if re.search(r"hypothes|questions|problem", block.text, re.I)]
    if not findings or not first:
        return None
    if not named:
        title = dice.choice(("Research questions", "Statement of the problem", "Hypotheses"))
        named = [draft.blocks[draft.at(draft.after(first[-1].uid, "heading", title, draft.top))]]
        draft.after(
            named[0].uid,
            "text",
            "What is asked here follows from what was said above, and is asked of all cases alike.",
        )
    draft.drop(*(block.uid for block in findings))
    at = draft.at(first[0].uid)
    draft.blocks[at:at] = findings
    return Put({findings[0].uid, named[0].uid}, f"the findings stand before {named[0].text!r}")


@operator("AC505")
def section_number_changed(draft: Draft, dice: Random) -> Put | None:
    headings = [block for block in draft.of("heading") if number_of(block.text)[0]]
    if draft.form == "tex" or len(headings) < 4:
        return None
    block = dice.choice(headings[1:])
    number, title = number_of(block.text)
    *above, last = number.split(".")
    wrong = ".".join((*above, str(int(last) + dice.choice((-1, 1)))))
    if wrong.endswith("0"):
        return None
    draft.edit(block.uid, lambda text: text.replace(number, wrong, 1))
    return Put({one.uid for one in headings}, f"section {number} {title!r} is numbered {wrong}")


@operator("AC505", also="AC610")
def footnote_renumbered(draft: Draft, dice: Random) -> Put | None:
    notes = draft.of("note")
    if len(notes) < 4 or draft.form not in ("md", "txt", "html"):
        return None
    note = dice.choice(notes[1:])
    mark = note.text[2 : note.text.index("]")]
    wrong = str(int(mark) + dice.choice((1, 2, 5)))
    holders = [block for block in draft.blocks if f"[^{mark}]" in block.text]
    for block in holders:
        draft.edit(block.uid, lambda text: text.replace(f"[^{mark}]", f"[^{wrong}]"))
    twin = [one for one in notes if one.text.startswith(f"[^{wrong}]")]
    return Put({block.uid for block in (*holders, *notes, *twin)}, f"footnote {mark} is numbered {wrong}")


@operator("AC505", also="AC506")
def caption_number_changed(draft: Draft, dice: Random) -> Put | None:
    """A table or figure whose caption, and all mentions of it, take the number of another or skip one."""
    captions = [(block, told) for block in draft.of("caption") if (told := caption_of(block.text))]
    kinds = [told[0] for _, told in captions]
    held = [(block, told) for block, told in captions if kinds.count(told[0]) > 1 or told[1] == 1]
    if not held or draft.form == "tex":  # LaTeX counts them itself
        return None
    block, (kind, number) = dice.choice(held)
    wrong = number + 2 if kinds.count(kind) == 1 or dice.random() < 0.5 else (1 if number > 1 else 2)
    for one in draft.blocks:
        if one.kind != "entry" and f"{kind} {number}" in one.text and (wrong > number + 1 or one.uid == block.uid):
            draft.edit(one.uid, lambda text: text.replace(f"{kind} {number}", f"{kind} {wrong}"))
    return Put({one.uid for one, _ in captions} | {block.uid}, f"{kind} {number} is numbered {wrong}")


@operator("AC506 AC520", also="AC505")
def caption_removed(draft: Draft, dice: Random) -> Put | None:
    captions = [(block, told) for block in draft.of("caption") if (told := caption_of(block.text))]
    if len(captions) < 2:
        return None
    block, (kind, number) = dice.choice(captions)
    name = f"{kind} {number}"
    mentions = {one.uid for one in draft.of("text", "item") if re.search(rf"\b{name}\b", one.text)}
    if not mentions:
        return None
    draft.drop(block.uid)
    return Put(mentions, f"{name} is mentioned and has no caption any more")


@operator("AC506 AC520", also="AC505")
def mention_of_no_table(draft: Draft, dice: Random) -> Put | None:
    captions = [told for block in draft.of("caption") if (told := caption_of(block.text))]
    body = draft.body(least=40)
    if not captions or not body:
        return None
    kind = dice.choice(captions)[0]
    number = max(number for name, number in captions if name == kind) + dice.randint(1, 3)
    block = dice.choice(body)
    draft.add_sentence(block.uid, said(dice, "mention", name=f"{kind} {number}"))
    return Put({block.uid}, f"{kind} {number} is mentioned and is not there")


@operator("AC507")
def cut_in_mid_sentence(draft: Draft, dice: Random) -> Put | None:
    ends = []
    for section in draft.sections(draft.top):
        texts = [block for block in section if block.kind == "text" and block.words > 30]
        if section[0].role not in ("references", "declarations", "keywords") and texts and texts[-1] is section[-1]:
            ends.append(texts[-1])
    if not ends:
        return None
    block = dice.choice(ends)
    said = sentences(block.text)
    words = said[-1].split()
    if len(words) < 8:
        return None
    cut = " ".join((*said[:-1], *words[: dice.randint(4, len(words) - 3)])).rstrip(" .,;:")
    draft.set(block.uid, cut)
    return Put({block.uid}, f"a section ends in mid-sentence: … {cut[-40:]}")


@operator("AC507", also="AC613")
def placeholder(draft: Draft, dice: Random) -> Put | None:
    body = draft.body(least=30)
    if not body:
        return None
    block, what = dice.choice(body), said(dice, "placeholder")
    draft.add_sentence(block.uid, what, last=dice.random() < 0.6)
    return Put({block.uid}, f"placeholder text: {what}")


@operator("AC507", also="AC504 AC602 AC612")
def web_page_after_the_end(draft: Draft, dice: Random) -> Put | None:
    if draft.form in ("tex", "html", "docx"):
        return None
    places = {
        draft.insert(len(draft.blocks), "other", line, role="references") for line in dice.choice(wordings("web"))
    }
    return Put(places, "lines of a web page stand after the end")


_TORTURED = {
    "regression model": "relapse model",
    "standard error": "standard blunder",
    "confidence interval": "certainty stretch",
    "significant": "critical",
    "random effects": "arbitrary impacts",
    "fixed effects": "settled impacts",
    "neural network": "brain organisation",
    "deep learning": "profound learning",
    "great powers": "incredible powers",
    "public transport": "open conveyance",
    "search engine": "pursuit motor",
    "thematic analysis": "topical examination",
    "informed consent": "educated assent",
    "control group": "control bunch",
    "field experiment": "field trial examination",
    "balance of power": "equilibrium of force",
    "price gaps": "cost holes",
    "working memory": "functioning recollection",
    "data set": "informational index",
    "artificial intelligence": "counterfeit consciousness",
    "mean square": "mean quadrangle",
    "signal to noise": "flag to commotion",
}


@operator("AC508")
def tortured_terms(draft: Draft, dice: Random) -> Put | None:
    body = draft.body(least=40)
    if len(body) < 3:
        return None
    places = set()
    for plain, odd in _TORTURED.items():
        for block in body:
            if plain in block.text and plain != "significant":
                draft.edit(block.uid, lambda text, plain=plain, odd=odd: text.replace(plain, odd))  # type: ignore[misc]
                places.add(block.uid)
    for sentence, block in zip(dice.sample(wordings("tortured"), 2), dice.sample(body, 2), strict=True):
        draft.add_sentence(block.uid, sentence)
        places.add(block.uid)
    return Put(places, "terms of the field replaced word by word")
