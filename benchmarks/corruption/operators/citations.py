"""AC6: citations, the reference list and notes."""

from __future__ import annotations

import re
from random import Random

from corruption.drafts import Draft, Put
from corruption.registry import operator
from corruption.wordings import said
from corruption.works import BRACKETS, Work, author_year, cited, numbered, works

_INVENTED = (
    ("Vandermeulen", "K.", "Granite quays and their keepers", "Quay Studies", 14),
    ("Oluwaseun", "T.", "On counting what is not there", "Methods of Absence", 6),
    ("Brzezicka", "M.", "Paper boats: An inventory", "Small Craft Review", 22),
    ("Thistlewood", "E.", "Winter feeding in upland goats", "Hill Husbandry", 9),
)


def _uids(blocks: list) -> set[int]:  # type: ignore[type-arg]
    return {block.uid for block in blocks}


def _pick(dice: Random, pairs: list[tuple[Work, list]]) -> tuple[Work, set[int]] | None:  # type: ignore[type-arg]
    if not pairs:
        return None
    work, blocks = dice.choice(pairs)
    return work, _uids(blocks)


def _recite(draft: Draft, work: Work, uids: set[int], name: str = "", year: str = "") -> None:
    """Changes how the text cites a work."""
    for uid in uids:
        draft.edit(
            uid,
            lambda text: work.pattern.sub(
                lambda match: match[1].replace(work.name, name or work.name, 1) + (year or match[2]), text
            ),
        )


@operator("AC601 AC603 AC604", also="AC613")
def reference_dropped(draft: Draft, dice: Random) -> Put | None:
    pairs = cited(draft)
    if numbered(draft):
        last = max((work.number for work, _ in pairs), default=0)
        pairs = [(work, blocks) for work, blocks in pairs if work.number == last]
    picked = _pick(dice, pairs)
    if picked is None:
        return None
    work, places = picked
    draft.drop(work.entry.uid)
    return Put(places, f"{work.name} {work.year} is cited and no longer listed")


def _entry(draft: Draft, dice: Random) -> tuple[str, str]:
    """An entry in the style of the list, and the name in it."""
    name, initial, title, venue, volume = dice.choice(_INVENTED)
    sample = draft.of("entry")[-1].text
    year, first = dice.randint(1985, 2008), dice.randint(3, 180)
    pages = f"{first}–{first + 17}"
    if match := re.match(r"\[(\d+)\]", sample):
        entry = f'[{int(match[1]) + 1}] {initial} {name}, "{title}," *{venue}*, vol. {volume}, pp. {pages}, {year}.'
    elif match := re.match(r"(\d+)\.\s", sample):
        entry = f"{int(match[1]) + 1}. {name} {initial.strip('.')}. {title}. {venue}. {year};{volume}(1):{pages}."
    elif re.match(r"[^(]{3,80}\((?:19|20)\d\d", sample):
        entry = f"{name}, {initial} ({year}). {title}. *{venue}*, *{volume}*(1), {pages}."
    elif re.search(r"\. (?:17|18|19|20)\d\d\. ", sample[:120]):
        entry = f'{name}, {initial} {year}. "{title}." *{venue}* {volume}: {pages}.'
    else:
        entry = f'{name}, {initial} "{title}." *{venue}* {volume} ({year}): {pages}.'
    return entry, name


@operator("AC602")
def reference_added(draft: Draft, dice: Random) -> Put | None:
    entries = draft.of("entry")
    if len(entries) < 4:
        return None
    entry, name = _entry(draft, dice)
    inside = re.match(r"\[?\d+[\].]", entries[-1].text) is None
    behind = dice.choice(entries) if inside else entries[-1]
    uid = draft.after(behind.uid, "entry", entry)
    return Put({uid}, f"{name} is listed and cited nowhere")


@operator("AC603", also="AC606")
def cited_year_changed(draft: Draft, dice: Random) -> Put | None:
    pairs = [(work, blocks) for work, blocks in author_year(draft) if work.year.isdigit()]
    names = [work.name for work in works(draft)]
    picked = _pick(dice, [pair for pair in pairs if names.count(pair[0].name) == 1])
    if picked is None:
        return None
    work, places = picked
    year = str(int(work.year) - dice.randint(1, 9))
    _recite(draft, work, places, year=year)
    return Put(places | {work.entry.uid}, f"{work.name} {work.year} is cited as of {year}")


def _misspelt(name: str, dice: Random) -> str:
    """A name with a letter doubled, left out, swapped or replaced behind the first."""
    at = dice.randrange(1, len(name) - 1)
    kind = dice.choice(("drop", "double", "swap", "vowel"))
    if kind == "swap" and name[at] != name[at + 1] and name[at : at + 2].isalpha():
        return name[:at] + name[at + 1] + name[at] + name[at + 2 :]
    if kind == "double" and name[at] not in (name[at - 1], " "):
        return name[:at] + name[at] + name[at:]
    if kind == "vowel":
        vowels = [place for place, letter in enumerate(name) if letter in "aeiou" and place]
        if vowels:
            at = dice.choice(vowels)
            return name[:at] + dice.choice("aeiou".replace(name[at], "")) + name[at + 1 :]
    at = next((place for place in range(at, len(name)) if name[place].isalpha()), len(name) - 1)
    return name[:at] + name[at + 1 :]


@operator("AC604", also="AC610 AC611")
def cited_name_misspelt(draft: Draft, dice: Random) -> Put | None:
    names = [work.name for work in works(draft)]
    pairs = [pair for pair in author_year(draft) if len(pair[0].name) > 4 and names.count(pair[0].name) == 1]
    picked = _pick(dice, pairs)
    if picked is None:
        return None
    work, places = picked
    name = _misspelt(work.name, dice)
    _recite(draft, work, places, name=name)
    return Put(places | {work.entry.uid}, f"{work.name} {work.year} is cited as {name}")


@operator("AC605", also="AC602 AC608")
def reference_listed_twice(draft: Draft, dice: Random) -> Put | None:
    entries = [work.entry for work, _ in cited(draft) if work.entry.words > 8]
    if not entries:
        return None
    entry = dice.choice(entries)
    twin = entry.text
    change = dice.choice(("same", "page", "emphasis", "case"))
    if change == "page":
        twin = re.sub(r"(?<=[–-])(\d{1,4})\b(?!.*[–-]\d)", lambda match: str(int(match[1]) + 1), twin)
    elif change == "emphasis":
        twin = twin.replace("*", "")
    elif change == "case":
        twin = re.sub(r"(?<= of )[a-z]", lambda match: match[0].upper(), twin)
    number = re.match(r"(\[?)(\d+)([\].])", twin)
    last = draft.of("entry")[-1]
    if number:
        count = re.match(r"\[?(\d+)", last.text)
        twin = f"{number[1]}{int(count[1]) + 1 if count else 99}{number[3]}" + twin[number.end() :]
    uid = draft.after(last.uid if number else entry.uid, "entry", twin)
    return Put({entry.uid, uid}, f"an entry is listed twice ({change}): {entry.text[:60]}")


def published(draft: Draft) -> int | None:
    """The year in which a draft says that it was published or accepted."""
    front = "\n".join(block.text for block in draft.of("front"))
    years = re.findall(
        r"(?:[Pp]ublished|[Aa]ccepted)\W+(?:\d{1,2} )?(?:[A-Z][a-z]+ )?(?:\d{1,2}, )?((?:19|20)\d\d)", front
    )
    return max(map(int, years)) if years else None


@operator("AC606", also="AC609 AC607")
def work_younger_than_paper(draft: Draft, dice: Random) -> Put | None:
    year = published(draft)
    pairs = [pair for pair in cited(draft) if pair[0].year.isdigit()]
    if year is None or not pairs:
        return None
    work, blocks = dice.choice(pairs)
    later = str(year + dice.randint(2, 4))
    places = _uids(blocks)
    if not numbered(draft):
        _recite(draft, work, places, year=later)
    draft.edit(work.entry.uid, lambda text: text.replace(work.year, later, 1))
    return Put(places | {work.entry.uid}, f"{work.name} of {later} is cited by a paper of {year}")


@operator("AC607")
def source_before_event(draft: Draft, dice: Random) -> Put | None:
    limit = published(draft) or 2100
    pairs = [pair for pair in author_year(draft) if pair[0].year.isdigit() and int(pair[0].year) + 3 < limit]
    body = draft.body(least=40)
    if not pairs or not body:
        return None
    work, _ = dice.choice(pairs)
    event = min(limit - 1, int(work.year) + dice.randint(3, 12))
    block = dice.choice(body)
    sentence = said(dice, "event", event=str(event), name=work.name, year=work.year)
    draft.add_sentence(block.uid, sentence, last=dice.random() < 0.5)
    return Put({block.uid, work.entry.uid}, f"{work.name} {work.year} is cited for {event}")


@operator("AC608", also="AC602 AC605")
def two_works_of_a_year(draft: Draft, dice: Random) -> Put | None:
    pairs = [pair for pair in author_year(draft) if pair[0].year.isdigit()]
    picked = _pick(dice, pairs)
    if picked is None:
        return None
    work, places = picked
    title = dice.choice(("Further notes on the same ground", "A reply to three critics", "The second survey"))
    head = re.match(rf".*?{work.year}[).]*\s*", work.entry.text)
    if head is None:
        return None
    uid = draft.after(work.entry.uid, "entry", f"{head[0]}{title}. *Proceedings of the Spring Meeting*, 2, 5–19.")
    return Put(places | {work.entry.uid, uid}, f"{work.name} has two works of {work.year} without letters")


@operator("AC609")
def second_doi(draft: Draft, dice: Random) -> Put | None:
    known = [work for work in works(draft) if work.year[:4].isdigit()]
    if not known:
        return None
    work = dice.choice(known)
    year = int(work.year[:4])
    if "doi.org" in work.entry.text:
        added = f" https://doi.org/10.5555/other.{dice.randint(100, 999)}.{dice.randint(10, 99)}"
    else:
        away = year + dice.choice((-7, -5, 4, 6))
        added = f" https://doi.org/10.5555/j.{away}.{dice.randint(10, 99)}.{dice.randint(100, 999)}"
    draft.edit(work.entry.uid, lambda text: text.rstrip() + added)
    return Put({work.entry.uid}, f"the entry of {work.name} {work.year} has{added}")


@operator("AC610", also="AC601 AC603 AC604 AC602")
def footnote_year_changed(draft: Draft, dice: Random) -> Put | None:
    notes = [
        (note, work)
        for note in draft.of("note")
        for work in works(draft)
        if work.name in note.text and work.year in note.text
    ]
    if not notes:
        return None
    note, work = dice.choice(notes)
    year = str(int(work.year[:4]) + dice.choice((-11, -6, -4, 3, 7)))
    draft.edit(note.uid, lambda text: text.replace(work.year, year))
    return Put({note.uid, work.entry.uid}, f"a note gives {year} for {work.name} {work.year}")


@operator("AC610", also="AC601 AC603 AC604 AC602 AC611")
def footnote_names_another(draft: Draft, dice: Random) -> Put | None:
    """A note gives a work under the name of another author of the list or of the notes."""
    names = sorted({work.name for work in works(draft) if " " not in work.name})
    notes = [
        (note, name) for note in draft.of("note") for name in names if re.match(rf"\[[^]]+\]: {name}, ", note.text)
    ]
    if not notes or len(names) < 2:
        return None
    note, name = dice.choice(notes)
    other = dice.choice([each for each in names if each != name])
    draft.set(note.uid, note.text.replace(name, other))
    return Put({note.uid, *(work.entry.uid for work in works(draft) if work.name == name)}, f"{other} for {name}")


@operator("AC611", also="AC601 AC603 AC602")
def narrative_name_differs(draft: Draft, dice: Random) -> Put | None:
    pairs = [pair for pair in author_year(draft) if " " not in pair[0].name and pair[0].year.isdigit()]
    body = draft.body(least=40)
    if len(pairs) < 2 or not body:
        return None
    (one, _), (other, _) = dice.sample(pairs, 2)
    if one.name == other.name:
        return None
    verb = said(dice, "narrative")
    block = dice.choice(body)
    draft.add_sentence(block.uid, f"{one.name} ({other.name}, {other.year}) {verb}.")
    return Put({block.uid}, f"{one.name} in the sentence, {other.name} in its parenthesis")


@operator("AC612", also="AC601 AC603 AC602 AC610")
def entry_without_year(draft: Draft, dice: Random) -> Put | None:
    pairs = [work for work, _ in cited(draft)]
    if not pairs:
        return None
    work = dice.choice(pairs)
    bare = re.sub(rf"\s*\(?{work.year}\)?[.,;:]?", "", work.entry.text, count=1)
    draft.set(work.entry.uid, re.sub(r"https?://\S+", "", bare).rstrip())
    return Put({work.entry.uid}, f"the entry of {work.name} has lost its year {work.year}")


@operator("AC613", also="AC601 AC602 AC603")
def styles_mixed(draft: Draft, dice: Random) -> Put | None:
    pairs = author_year(draft)
    body = [block for block in draft.body(least=30) if not BRACKETS.search(block.text)]
    if len(pairs) < 4 or len(body) < 4 or draft.of("note"):
        return None
    chosen = dice.sample(body, 3)
    for block in chosen:
        number = dice.randint(1, len(pairs))
        draft.edit(block.uid, lambda text, number=number: re.sub(r"\.(\s|$)", rf" [{number}].\1", text, count=1))  # type: ignore[misc]
    return Put(set(), "three citations by number in an author-year text")


_PAIR = re.compile(r"(?P<one>[A-Z][\w'-]+) (?P<and>&|and) (?P<other>[A-Z][\w'-]+)(?=,? \(?(?:1[89]|20)\d\d)")


@operator("AC614", also="AC601 AC603 AC602 AC604")
def order_of_authors_swapped(draft: Draft, dice: Random) -> Put | None:
    names = {work.name for work in works(draft)}
    held = [(block, match) for block in draft.body() for match in _PAIR.finditer(block.text) if match["one"] in names]
    if not held:
        return None
    block, match = dice.choice(held)
    swapped = f"{match['other']} {match['and']} {match['one']}"
    draft.set(block.uid, block.text[: match.start()] + swapped + block.text[match.end() :])
    entries = {work.entry.uid for work in works(draft) if work.name == match["one"]}
    return Put({block.uid} | entries, f"{match[0]} is cited as {swapped}")
