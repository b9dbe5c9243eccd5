"""Where a text stops short, holds a place open, or goes on with what a web page says around it."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from operator import eq
from typing import Literal, NamedTuple

from argcheck.manuscript.breaks import GOES_ON
from argcheck.manuscript.dates import ONE_DATE
from argcheck.manuscript.headings import key
from argcheck.manuscript.nouns import Manuscript, Paragraph, Section, Sentence
from argcheck.manuscript.roles import BACK
from argcheck.manuscript.words import STOP, words
from argcheck.patterns import caseless, holds, late
from argcheck.source import Span

Kind = Literal[
    "stops",
    "empty",
    "placeholder",
    "web",
    "cut",
    "bracket",
    "halted",
    "doubled",
    "clause",
    "again",
    "repeated",
    "open",
    "glyph",
]

_CLOSED = late(r"""[.!?:;…。]["'”’»)\]*_†‡]*(?:\s?\[[\d,\s–-]+\]|\s?\d{1,3}|\s?\([^()]*\))?\s*$""")
_LAST = late(r"[^\W\d_]+(?:[-'’][^\W\d_]+)*")
_END = 60
"""Letters at the end of a paragraph in which its last stop is looked for."""
_LONG = 8
"""Words of a paragraph that has sentences; shorter ones are labels and formulas."""
_LEAST = 10
"""Paragraphs from which on their share says something."""
_FEW = 4
"""Words of a last sentence that is more than a label or a link."""
_USUALLY = 0.9
"""Share of a paper's paragraphs that end as sentences do, from which on one that does not has stopped."""
_PLACEHOLDER = late(
    r"\b(?:TODO|TBD|TBA|FIXME|XXX+)\b(?![-–])|\?\?\?+|(?<=[a-z=<>] )\?\?(?=\W|$)|@@@+"
    r"|\((?:REF|CITE|CITATION|SOURCE)S?\)"
    r"|\[(?:REF|CITE|CITATION|REFERENCE|SOURCE|FIGURE|TABLE)S?\]"
    r"|[(\[](?:Authors?|Names?|Surnames?),? (?:[Yy]ear|[Dd]ate|YYYY|20XX|19XX|XXXX|n\.?d\.?)[)\]]"
    r"|(?i:\blorem ipsum\b|\b(?:Error! |^)(?:Reference source|Bookmark) not (?:found|defined)\b"
    r"|\bclick or tap here to enter\b"
    r"|[\[<{(] ?(?:insert\b(?! ?\))|add|enter|your|citation needed|ref(?:erence)?s? needed|cite here|placeholder)\b"
    r"[^\]>})]{0,60}[\]>})]"
    r"|[\[{(][^\]})]{0,40}\b(?:to be (?:inserted|added|completed|written|supplied|confirmed"
    r"|determined)(?! (?:to|into|by|with)\b)"
    r"|to (?:follow|come)(?= ?[\]})])|pending(?= ?[\]})])|missing(?= ?\]))[^\]})]{0,40}[\]})]"
    r"|\b(?:section|paragraph|text|content) (?:to be (?:written|added|completed)|goes here)\b"
    r"|\[(?:cite|ref|reference|citation|source)s? ?\??\](?![(\[:])|\[(?:authors?|editors?|AQ|note to (?:self"
    r"|editor)) ?[:–-][^\]]{2,60}\]"
    r"|^(?:(?:this|the) (?:section|part|paragraph) (?:is|has) )?to be (?:completed|written|added|continued"
    r"|confirmed)\.?$"
    r"|^to do ?:|^(?:note|reminder|memo) to (?:self|us|me|authors?|co-?authors?|editors?)\b|^tk(?:tk)* ?:"
    r"|\b(?:author|editor|copy-?editor|typesetter|printer)s?['’]? quer(?:y|ies) ?(?:\d+ ?)?:|\[tk(?:tk)*\b"
    r"|\[ ?(?:xx+|nn) ?\]|\[[^\]]{0,20}\?\? ?\]|^tbc\.?$|\[(?:tbc|tbd|tba)\]|\bblah,? blah\b|__+ ?(?:%|per ?cent\b)"
    r"|\[(?:check|verify)\b[^\]]{2,40}\]"
    r"|\[\[ ?(?:expand|explain|elaborate|clarify|rephrase|rewrite|cite|mention|describe|discuss|say|ask|find|delete"
    r"|move)\b[^\]]{2,60}\]\]"
    r"|\b(?:xx+|nn) ?(?:%|per ?cent\b)|(?<![\w.])x\.xx?(?!\w)|\byour text (?:here|goes here)\b)"
)
_SHORT_TOO = ("TBD", "TBA", "TBC")
"""Marks of a place held open that may be short for something in a paper."""
_BRACKET = late(r"\[([A-Za-z ,;/&]{6,40})\](?![(\[:])")
_TEMPLATE = frozenset(
    """
    author authors editor name names surname year date title page pages number numbers figure table citation reference
    source journal publisher volume issue doi url here text caption value percentage
    """.split()
)
"""Words of which nothing but a template for a citation or a number is made."""
_QUOTES = ("“", '"', "‘", "'")
_MARKS = (
    "__",
    *(
        mark.replace("_", " ")
        for mark in """todo to_do: to_do_: tbd tba fixme xxx ?? lorem error! bookmark_not source_not tap_here needed
    placeholder to_be_inserted your_text xx nn_ nn% x.x to_be_continued to_be_confirmed tbc blah note_to reminder_to
    memo_to tk: tk_: tktk to_follow to_come pending missing] missing_] to_be_determined to_be_added to_be_completed
    to_be_written to_be_supplied goes_here @@@ quer""".split()
    ),
)
_BRACKETED = late(
    r"[\[(<{] ?(?:ref|cit|source|figure|table|insert|add|enter|your|author|editor|aq|note|check|verify|tk|xx|nn|name"
    r"|surname|\[)"
)
"""One of these stands, without capitals, wherever a place is held open: what has none need not be searched."""
_WEB = late(
    r"(?:sign|log) ?(?:in|up|out)|sign up for .{3,30}|all rights reserved|about|sitemap|accessibility(?: statement)?"
    r"|(?:article )?metrics|(?:views?|downloads?|citations?|shares?):?\s?[\d,.]+k?|(?:sign|log) in to .{3,40}"
    r"|register(?: now)?|create (?:an )?account"
    r"|remember me|username|(?:(?:reset|forgot(?:ten)?|lost) (?:your )?)?password\??"
    r"|subscribe(?: now| to .{3,30})?|newsletter"
    r"|(?:share|tweet|e-?mail|print) (?:this(?: (?:page|article|post))?|on .{3,20})|follow us(?: on .*)?"
    r"|facebook|twitter|linkedin|instagram|youtube|whatsapp|loading(?: preview)?"
    r"|(?:accept|reject|manage)(?: all)? cookies|cookies?(?: (?:policy|settings|preferences))?|privacy(?: policy)?"
    r"|terms(?: (?:of (?:use|service)|and conditions))?|skip to (?:main )?content|back to top|home|menu|search"
    r"|help cent(?:er|re)|copyright"
    r"|(?:leave a|cancel) (?:reply|comment)|post (?:a )?comment|no comments(?: yet)?|contact us|about us|advertisement"
    r"|read (?:more|next)|(?:related|recommended|similar|popular) (?:articles|posts|papers|reads|content)"
    r"|(?:you (?:might|may) )?also (?:like|read)|(?:next|previous) (?:post|article)|view (?:all|more)|load more"
    r"|download(?: (?:pdf|full text|citation))?|add to (?:cart|library|favou?rites)",
    re.IGNORECASE,
)
_WEB_SENTENCE = late(
    r"\b(?:enter|type) your (?:user ?name|e-?mail|password)|\bcreate a new password\b|\bwe use cookies\b"
    r"|\bby (?:continuing|using) (?:to use )?this (?:site|website)\b|\byour e-?mail address will not be published\b"
    r"|\bsubscribe to (?:our|the) newsletter\b|\balready have an account\b|\bpowered by \w+press\b",
    re.IGNORECASE,
)
_OF_PAGES = frozenset(
    """
    tweet share email download downloads export bookmark follow subscribe subscription join register log login
    logout sign buy purchase accept reject manage cookie cookies newsletter mailing menu advertisement
    advertisements sponsored trending site website webpage browser account password reply comment comments facebook
    twitter linkedin instagram youtube whatsapp reddit mendeley feedback feed rss alerts alert permissions reprints
    unsubscribe homepage sitemap click skip basket decline upload slide enlarge larger
    favorites favourites cart checkout popular viewed
    """.split()
)
"""Words of the links of web pages, of which papers say little in a line of their own."""
_ON_PAGES = _OF_PAGES | frozenset(
    """
    this print the a an our your my to of in on via by with for from and or all more most next previous back top
    main up out off content contents article articles page pages paper citation citations cite cited reference
    references access through institution institutional rights related similar recommended read view views add save
    get open close show hide problem report post list latest new issue issues archive search home about contact help
    terms conditions policy privacy preferences settings use service us you it pdf full text options tools link copy
    library personal reserved copyright now free trial metrics leave like likes see also
    """.split()
)
_LINK = 8
"""Words of a link."""
_FUNCTION = frozenset(
    "the a an of to in are was were and or for by with on at as be this its their from which has have".split()
)
_DOUBLED = late(r"(?<![\w’'-])([a-z]{1,5}) \1(?![\w’'-]|\.\w| (?:vitro|vivo|situ|silico)\b)")
_MEMBER = r"[a-z][\w-]{3,}"
_ROW = late(
    rf"(?<![\w’'-])(?:{_MEMBER}, ){{2,}}{_MEMBER},? (?:and|or|as well as) {_MEMBER}(?![\w’'])"
    r"(?! (?:of|with|in|who|that|which|from|for|to|on|at|by)\b)"
)
"""A list of four words or more; what hangs on the last one makes it another thing."""
_PHRASE = r"[a-z][\w-]+(?: (?!(?:and|or)\b)[a-z][\w-]+){1,3}"
_ROW_OF_PHRASES = late(rf"(?:{_PHRASE}, ){{2,}}{_PHRASE},? (?:and|or|as well as) {_PHRASE}(?=[.,;:)])")
"""A list of four members or more of two words to four each, which nothing follows that could belong to the last."""
_MEMBERS = late(r", (?:and |or |as well as )?| (?:and|or|as well as) |[.;:)]")
_MODIFIES = late(
    r"\b(?!(?:need|including) )(?:\w+(?:al|ic|ive|ous|ful|less|able|ible|ary|ory|ing|ed|ish)|old|new|young|other"
    r"|more|few|many) \Z"
)
"""A word before a list that makes its first member another thing than the word alone."""
_OPENED = late(r"(?<=[\w,;”’\"] )\([^\W\d_]")
"""A bracket that opens a remark; one beside a number or an operator may be half of an interval or a label."""
_LABELLED = late(r"(?<![\w(])(?:\d{1,2}|[a-zA-Z]|[ivx]{1,4})\)")
"""`a)` and `1)` need no opening bracket."""
_GLYPH = late(r"[\uf020-\uf0ff]")
"""The signs of symbol fonts, which a word processor puts at these places: bullets, arrows, Greek letters."""
_STRAY = late(r"[^\W\d_]{2,}[\])}][^\W\d_]{2,}")
_GLUED = late(r"[\])}][^\W\d_]")
_HALTED = late(
    r"\b(?!(?:ibid|approx|resp|incl|excl|suppl)\b)[^\W\d_]*[a-z]{4,}\."
    r" (?:has|have|had|is|are|was|were|will|would|can|could|of|which|that|and|or) [a-z]+"
)
_CLAUSE = late(r"(?:While|Whereas|Although) (?!\w+ing\b|(?:in|at|on|for|of|not) )[^,;:—–()\[\]]*\.")
_SUBJECTS = late(r"\b(?:these|those|this|we|it|they) [a-z]")
_CLAUSE_WORDS = (6, 25)
"""Words of a clause that can be told from a sentence whose comma was left out."""
_NO_TEXT = frozenset(("abstract", "references", "declarations", "keywords"))
_FOREIGN = frozenset(("address of an author", "licence or imprint", "how to cite", "about the article"))
"""Why stretches are dropped that belong to the first or last page and to no sentence."""


class Unfinished(NamedTuple):
    """`kind` is stops (a sentence without an end), empty (a heading without a text), placeholder, web (what a page says
    around an article, behind it), cut (a sentence with something else in the middle), bracket (one that nothing opens,
    inside a word), halted (a full stop inside a sentence), doubled (a word that stands twice), clause (a dependent
    clause with nothing that it depends on), again (a word that a list has twice), repeated (a longer member that it
    has twice), open (a bracket that nothing closes) or glyph (a sign of a symbol font); `words` shows it."""

    kind: Kind
    words: str
    span: Span


def unfinished(paper: Manuscript, strayed: Sequence[Paragraph] = ()) -> Iterator[Unfinished]:
    """What is unfinished in a paper, in no order; `strayed` are paragraphs of its text inside its list of works."""
    closed = [bool(_CLOSED.search(each.text[-_END:])) for _, each in _texts(paper)]
    usual = len(closed) >= _LEAST and sum(closed) >= _USUALLY * len(closed)
    yield from _stopped(paper, usual)
    yield from _empty(paper)
    yield from _placeholders(paper)
    yield from _web(paper)
    yield from _cut(paper)
    yield from _slips(paper, strayed)
    yield from _open(paper)
    yield from _glyphs(paper)


def _texts(paper: Manuscript) -> Iterator[tuple[Section, Paragraph]]:
    for section in paper.sections:
        if section.role not in ("references", "keywords", "declarations"):
            yield from (
                (section, each)
                for each in section.paragraphs
                if each.kind == "text" and len(each.text.split()) >= _LONG
            )


def _stopped(paper: Manuscript, usual: bool) -> Iterator[Unfinished]:
    """Paragraphs that end with a word that no sentence ends with, or with any word where the paper's others do not.

    What a list, a table or a formula follows may go on there.
    """
    after = {span.line for span, _ in paper.dropped}
    for section, paragraph in _texts(paper):
        place = next(n for n, each in enumerate(section.paragraphs) if each is paragraph)
        following = section.paragraphs[place + 1] if place + 1 < len(section.paragraphs) else None
        last = _LAST.fullmatch(paragraph.text.rsplit(None, 1)[-1])
        if last is None or (following is not None and following.kind != "text") or not last[0][0].islower():
            continue
        ends = paragraph.span.end_line
        if any(line in after for line in range(ends, ends + 4)):
            continue
        sentences = paragraph.sentences
        sure = last[0] in GOES_ON and (following is None or not following.text[:1].islower())
        long = len(sentences) > 1 or len(paragraph.text.split()) >= 2 * _LONG
        full = long and len(sentences[-1].text.split()) >= _FEW and following is None and section.role != "abstract"
        if sure or (usual and full):
            yield Unfinished("stops", _tail(paragraph.text), paragraph.sentences[-1].span)


def _tail(text: str) -> str:
    return "… " + " ".join(text.split()[-6:])


def _empty(paper: Manuscript) -> Iterator[Unfinished]:
    """Headings that a heading of another part of the paper follows at once, where headings have levels."""
    dropped = [span.line for span, _ in paper.dropped]
    if len({section.level for section in paper.sections}) < 2:
        return
    for section, following in zip(paper.sections, paper.sections[1:], strict=False):
        if ONE_DATE.fullmatch(section.title.strip()):
            continue  # the day on which a page was put online
        if section.paragraphs or not section.title or section.role in _NO_TEXT or BACK.fullmatch(key(section.title)):
            continue
        between = any(section.span.line < line < following.span.line for line in dropped)
        if following.level <= section.level and following.role not in (None, section.role) and not between:
            yield Unfinished("empty", section.title, section.span)


def _placeholders(paper: Manuscript) -> Iterator[Unfinished]:
    sections = [section for section in paper.sections if section.role != "references"]
    whole = caseless("\n".join(paragraph.text for section in sections for paragraph in section.paragraphs))
    marks = [mark for mark in _MARKS if mark in whole]  # hardly any stands in a paper, let alone in each paragraph
    for section in sections:
        for paragraph in section.paragraphs:
            folded, bracket = caseless(paragraph.text), "[" in paragraph.text
            marked = holds(folded, marks) or _BRACKETED.search(folded)
            if not marked and not bracket:
                continue
            for sentence in paragraph.sentences:
                if bracket and (template := _template(sentence.text)):
                    yield Unfinished("placeholder", template, sentence.span)
                    continue
                found = _PLACEHOLDER.search(sentence.text) if marked else None
                if found and (sentence.text[: found.start()].endswith(_QUOTES) or _stands_for(paper, found[0])):
                    continue  # it is spoken about, or short for something
                if found and ("??" not in found[0] or _written(paper, sentence.span)):
                    yield Unfinished("placeholder", found[0], sentence.span)


def _stands_for(paper: Manuscript, said: str) -> bool:
    """Whether `TBD` is given in brackets behind what it is short for: `the TBK1-binding domain (TBD)`."""
    if said not in _SHORT_TOO:
        return False
    behind = re.compile(rf"\b{said[0]}[\w-]*[\s-](?:[\w-]+\s)*?[\w-]*\s?\({said}s?\)", re.IGNORECASE)
    return any(
        f"({said}" in paragraph.text and behind.search(paragraph.text)
        for section in paper.sections
        for paragraph in section.paragraphs
    )


def _template(text: str) -> str:
    """A bracket that says what is to stand in it, in nothing but such words: `[author and year]`."""
    for match in _BRACKET.finditer(text):
        said = words(match[1])
        named = [word for word in said if word not in STOP]
        if len(named) > 1 and _TEMPLATE.issuperset(named):
            return match[0]
    return ""


def _written(paper: Manuscript, span: Span) -> bool:
    """Whether the file itself says `??`: readers put it for numbers that a program would fill in."""
    return any("??" in line for line in paper.source.shown(span))


def _web(paper: Manuscript) -> Iterator[Unfinished]:
    """Two things that web pages say, or a whole sentence of theirs, behind the last section of the text."""
    last = max(
        (n for n, section in enumerate(paper.sections) if section.role in ("conclusion", "references")), default=None
    )
    if last is None:
        return
    tail = [sentence for section in paper.sections[last:] for each in section.paragraphs for sentence in each.sentences]
    short = [one for one in tail if len(one.text) < 60 and _says_web(one.text)]
    whole = [one for one in tail if _WEB_SENTENCE.search(one.text)]
    if len(short) + len(whole) >= 2:
        first: Sequence[Sentence] = sorted([*short, *whole], key=lambda one: one.span)
        yield Unfinished("web", "”, “".join(one.text for one in first[:3] if len(one.text) < 40), first[0].span)


def _says_web(text: str) -> bool:
    """Whether a line is made of links of a web page."""
    parts = [part.strip(" .:»›>-") for part in late(r"[|·•]|\s{2,}").split(text)]
    return any(parts) and all(not part or _WEB.fullmatch(part) or _says_link(part) for part in parts)


def _says_link(part: str) -> bool:
    """Whether a line has nothing but words of the links of a page, and one that is of no paper: `Export citation`."""
    if part.endswith((".", ")")):
        return False  # `Out of print.` is a note
    said = words(part)
    return 0 < len(said) <= _LINK and _ON_PAGES.issuperset(said) and not _OF_PAGES.isdisjoint(said)


def _cut(paper: Manuscript) -> Iterator[Unfinished]:
    """A sentence in the middle of which an author's address, a licence or the like stands."""
    foreign = [(span, why) for span, why in paper.dropped if why in _FOREIGN]
    if not foreign:
        return
    for _, paragraph in _texts(paper):
        for sentence in paragraph.sentences:
            inside = [why for span, why in foreign if sentence.span.line < span.line < sentence.span.end_line]
            if inside:
                yield Unfinished("cut", inside[0], sentence.span)


def _slips(paper: Manuscript, strayed: Sequence[Paragraph]) -> Iterator[Unfinished]:
    """What typing and cutting leave behind inside of sentences."""
    for paragraph in (*(each for _, each in _texts(paper)), *strayed):
        for sentence in paragraph.sentences:
            text = sentence.text
            told = words(text)
            for doubled in _DOUBLED.finditer(text) if any(map(eq, told, told[1:])) else ():
                if doubled[1] in _FUNCTION and not _apart(paper, paragraph, sentence, doubled):
                    yield Unfinished("doubled", doubled[0], sentence.span)
                    break
            if ". " in text and (found := _HALTED.search(text)):
                yield Unfinished("halted", found[0], sentence.span)
            if text.startswith(("While ", "Whereas ", "Although ")) and _lone_clause(text):
                yield Unfinished("clause", " ".join(text.split()[:4]) + " " + _tail(text), sentence.span)
            if text.count(", ") > 1 and (word := _listed_again(text)):
                yield Unfinished("again", word, sentence.span)
            elif text.count(", ") > 1 and (phrases := _phrase_again(text)):
                yield Unfinished("repeated", phrases, sentence.span)
            if _GLUED.search(text) and (found := _STRAY.search(text)):
                closing = next(sign for sign in found[0] if sign in "])}")
                if {"]": "[", ")": "(", "}": "{"}[closing] not in paragraph.text:
                    yield Unfinished("bracket", found[0], sentence.span)


def _open(paper: Manuscript) -> Iterator[Unfinished]:
    """Round brackets that nothing in their paragraph closes, in the file either; nor in the next one, as behind a page
    break.
    """
    texts = [each for _, each in _texts(paper)]
    for number, paragraph in enumerate(texts, 1):
        if "(" not in paragraph.text or not _CLOSED.search(paragraph.text[-_END:]):
            continue
        at = _unclosed(paragraph.text)
        carried = any(_surplus(following.text) for following in texts[number : number + 1])
        if at is None or carried or not _more_open(paper.source.shown(paragraph.span)):
            continue
        for sentence in paragraph.sentences:
            place = sentence.text.find(paragraph.text[at : at + 12])
            if place >= 0 and _OPENED.match(sentence.text, place):
                yield Unfinished("open", " ".join(sentence.text[place:].split()[:6]) + " …", sentence.span)
                break


def _unclosed(text: str) -> int | None:
    """Where the one round bracket opens that nothing closes; None where brackets of any kind are not told apart."""
    if text.count("[") != text.count("]") or text.count("{") != text.count("}"):
        return None
    opened, surplus = _paired(text)
    return opened[0] if len(opened) == 1 and not surplus else None


def _surplus(text: str) -> bool:
    """Whether a text closes a bracket that it does not open."""
    return ")" in text and _paired(text)[1]


def _paired(text: str) -> tuple[list[int], bool]:
    """Where round brackets open that nothing closes, and whether one closes that is not open.

    `1)` closes a bracket where one is open, as in `(Table 1)`; else it is a label.
    """
    labels = {match.end() - 1 for match in _LABELLED.finditer(text)}
    opened: list[int] = []
    for match in late(r"[()]").finditer(text):
        if match[0] == "(":
            opened.append(match.start())
        elif opened:
            opened.pop()
        elif match.start() not in labels:
            return opened, True
    return opened, False


def _more_open(lines: Sequence[str]) -> bool:
    return sum(line.count("(") - line.count(")") for line in lines) > 0


def _glyphs(paper: Manuscript) -> Iterator[Unfinished]:
    """The first sign of a symbol font in running text; a PDF and a page have such signs from fonts of their own."""
    if paper.source.path.casefold().endswith((".pdf", ".html", ".htm", ".xhtml")):
        return
    if not _GLYPH.search(paper.source.text):
        return
    for section in paper.sections:
        for paragraph in section.paragraphs if section.role != "references" else ():
            for sentence in paragraph.sentences if paragraph.kind in ("text", "item") else ():
                if found := _GLYPH.search(sentence.text):
                    shown = _GLYPH.sub("□", sentence.text[found.start() :])
                    yield Unfinished("glyph", " ".join(shown.split()[:6]) + " …", sentence.span)
                    return


def _apart(paper: Manuscript, paragraph: Paragraph, sentence: Sentence, words: re.Match[str]) -> bool:
    """Whether something that was left out, as a formula in its own line, stands between two words."""
    at = paragraph.prose.text.find(sentence.text) if paragraph.prose else -1
    if paragraph.prose is None or at < 0:
        return False
    span = paper.source.span(*paragraph.prose.between(at + words.start(), at + words.end()))
    first, last = (span.line, span.column), (span.end_line, span.end_column)
    return any(first <= (left_out.line, left_out.column) <= last for left_out, _ in paper.dropped)


def _listed_again(text: str) -> str:
    """The list that has one member twice; where more is repeated, it is told in what order something came."""
    for row in _ROW.finditer(text):
        members = late(r"[\w-]+").findall(row[0])
        members = [word for word in members if word not in ("and", "or", "as", "well")]
        twice = [word for word, times in Counter(members).items() if times > 1]
        modified = twice[:1] == members[:1] and _MODIFIES.search(text[: row.start()])
        stressed = members[-1] == members[-2]  # `more and more`
        if len(members) - len({*members}) == 1 and not modified and not stressed:
            return row[0]
    return ""


def _phrase_again(text: str) -> str:
    """The list that has one member of several words twice.

    What its first member begins with may be the verb before the list, so that it is not looked at.
    """
    members = [member.strip(" .;:)") for member in _MEMBERS.split(text)]
    if not any(" " in member and members.count(member) > 1 for member in members):
        return ""
    for row in _ROW_OF_PHRASES.finditer(text):
        phrases = late(r",? (?:and|or|as well as) |, ").split(row[0])[1:]
        if len(phrases) - len({*phrases}) == 1:
            return row[0]
    return ""


def _lone_clause(text: str) -> bool:
    """Whether all of a sentence is one clause that begins with a word of concession; two auxiliaries make two, and so
    does a second subject (`these results`)."""
    least, most = _CLAUSE_WORDS
    if _SUBJECTS.search(" ".join(text.split()[4:])):
        return False
    verbs = late(r"\b(?:is|are|was|were|has|have|had|will|would|can|cannot|must|should|does|did|do)\b").findall(text)
    return bool(_CLAUSE.fullmatch(text)) and least <= len(text.split()) <= most and len(verbs) < 2
