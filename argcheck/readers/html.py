"""HTML: the article of a page, without the site's navigation around it."""

from __future__ import annotations

import re
from collections import Counter

from argcheck.manuscript import Manuscript
from argcheck.manuscript.markup import Tag, tags
from argcheck.manuscript.sections import manuscript
from argcheck.manuscript.transcript import Draft, Passage, transcribe
from argcheck.patterns import late
from argcheck.source import Source

SUFFIXES = (".html", ".htm", ".xhtml")

_VOID = frozenset("area base br col embed hr img input link meta param source track wbr".split())
_RAW = ("script", "style", "textarea", "title")
_SKIPPED = frozenset(
    """head script style nav template svg button select textarea iframe noscript object audio video map dialog
    annotation annotation-xml canvas menu""".split()
)
_BLOCKS = {
    **dict.fromkeys(
        "p div section article main body center address details summary dl ul ol hr table hgroup".split(), "text"
    ),
    **dict.fromkeys("header footer aside form figure tbody thead tfoot fieldset".split(), "text"),
    "li": "item",
    "dd": "item",
    "dt": "text",
    "blockquote": "quote",
    "pre": "code",
    "tr": "row",
    "figcaption": "caption",
    "caption": "caption",
    "h1": "heading",
    "h2": "heading",
    "h3": "heading",
    "h4": "heading",
    "h5": "heading",
    "h6": "heading",
}
_CHROME = late(
    r"(?:^|[\s_-])(?:nav(?:bar|igation)?|menu|side-?bar|breadcrumbs?|cookies?|share|sharing|social|advert(?:isement)?|ads"
    r"|toc|table-of-contents|skip-link|masthead|site-header|site-footer|page-footer|pagination|related|newsletter"
    r"|screen-reader-text|sr-only|mw-editsection|mw-jump-link|navbox|catlinks|printfooter|noprint)(?:$|[\s_-])",
    re.IGNORECASE,
)
_ROLES = frozenset("navigation banner contentinfo complementary search menu dialog doc-toc".split())
_NOTES = late(r"(?:^|\s)(?:footnotes?|endnotes?|footnotes-list|doc-endnotes|doc-footnote)(?:$|\s|-end)", re.IGNORECASE)
_ONE_NOTE = late(r"(?:^|\s)(?:footnote|endnote|doc-footnote|doc-endnote)(?:$|\s)", re.IGNORECASE)
"""Said of the element of a single note; `footnotes` is said of that which holds them all."""
_TO_NOTE = late(r"#(?:user-content-)?(?:fn|footnote|ftn|_ftn|endnote|note)[-_:.]?(?:ref)?[-_:.]?(\w+)", re.IGNORECASE)
_NOTE_ID = late(r"(?:user-content-)?(?:fn|footnote|ftn|_ftn|endnote|note)[-_:.]?\d+", re.IGNORECASE)
_BACK = late(r"#(?:user-content-)?(?:fnref|footnote-?ref|ftnref|_ftnref|cite_ref)", re.IGNORECASE)
_RAISED = late(r"[\[(]?[\d*†‡][\d,;*†‡\s–-]*[\])]?")
_ABSTRACT = late(r"(?:^|\s)abstract(?:$|\s)", re.IGNORECASE)


def read(source: Source) -> Manuscript:
    page = _Page(source.text)
    page.run(_article(source.text))
    transcript, blocks = transcribe([source], page.drafts)
    return manuscript(transcript, blocks)


def _article(text: str) -> str:
    """The element that holds the text: the only article, or the main part, or else the whole page."""
    names = [tag.name.casefold() for tag in tags(text) if not tag.closing]
    for name in ("article", "main"):
        if names.count(name) == 1:
            return name
    return ""


class _Page:
    def __init__(self, text: str) -> None:
        self.text = text
        self.drafts: list[Draft] = []
        self.passage = Passage()
        self.cells: list[Passage] = []
        self.kinds: list[tuple[str, str]] = []
        """The open block elements, with the kind of block that each makes, …"""
        self.open: Counter[str] = Counter()
        """… and how many of each kind are open."""
        self.skipping = ("", 0)
        """The element that is passed over, and how deep in others of its name."""
        self.raised: int | None = None
        self.mark = ""
        self.led: set[str] = set()
        """The places that raised marks lead to."""
        self.title: Draft | None = None

    def run(self, article: str) -> None:
        inside = 0 if article else 1
        raw = ""
        for tag in tags(self.text):
            name = tag.name.casefold()
            if raw:
                # Scripts and styles are not markup.
                if tag.closing and name == raw:
                    raw = ""
                elif raw == "title" and not name and self.title is None:
                    self.title = Draft("heading", [self._copied(tag)], 1)
                continue
            if name in _RAW and not tag.closing and not tag.lone:
                raw = name
            elif article and name == article and not self.skipping[0]:
                self.flush()
                inside += -1 if tag.closing else 1
            elif self.skipping[0]:
                self._skip(tag, name)
            elif inside > 0 and not name:
                self.passage.copy_markup(self.text, tag.start, tag.end)
            elif inside > 0:
                self._tag(tag, name)
        self.flush()
        titled = any(draft.kind == "heading" and draft.level == 1 for draft in self.drafts)
        if self.title is not None and self.title.passages[0] and not titled:
            self.drafts.insert(0, self.title)

    def _copied(self, tag: Tag) -> Passage:
        passage = Passage()
        passage.copy_markup(self.text, tag.start, tag.end)
        return passage

    def _skip(self, tag: Tag, name: str) -> None:
        skipped, depth = self.skipping
        if name == skipped and not tag.lone and name not in _VOID:
            depth += -1 if tag.closing else 1
            self.skipping = (skipped, depth) if depth else ("", 0)

    def _tag(self, tag: Tag, name: str) -> None:
        if name in _VOID or name in ("sup", "a", "td", "th", "cdata", "q"):
            self._inline(tag, name)
        elif tag.closing:
            self._close(name)
        elif not tag.lone:
            attributes = _attributes(tag)
            if self._is_chrome(name, attributes):
                self.flush()
                self.skipping = (name, 1)
            elif name in _BLOCKS:
                self._open(tag, name, attributes)

    def _is_chrome(self, name: str, attributes: dict[str, str]) -> bool:
        if name in _SKIPPED or "hidden" in attributes or attributes.get("aria-hidden") == "true":
            return True
        if attributes.get("role") in _ROLES:
            return True
        called = f"{attributes.get('class', '')} {attributes.get('id', '')}"
        if name in ("footer", "aside") and not self._noted(called, attributes):
            return True
        return name not in ("body", "article", "main") and bool(_CHROME.search(called))

    def _noted(self, called: str, attributes: dict[str, str]) -> bool:
        return bool(_NOTES.search(f"{called} {attributes.get('role', '')}"))

    def _open(self, tag: Tag, name: str, attributes: dict[str, str]) -> None:
        self.flush()
        called = f"{attributes.get('class', '')} {attributes.get('id', '')}"
        kind = _BLOCKS[name]
        number = re.search(r"(\w+?)$", attributes.get("id", ""))
        mark = re.sub(r"^\D+", "", number[1]) if number else ""
        if mark and _ONE_NOTE.search(f"{attributes.get('class', '')} {attributes.get('role', '')}"):
            kind, self.mark = "note", mark
        elif self._noted(called, attributes):
            kind = "notes"
        elif _ABSTRACT.search(called) and name in ("div", "section") and not self._has_abstract():
            self._headed(tag, "Abstract")
            kind = "abstract"
        if name == "li" and (self.open["notes"] or self._led_to(attributes.get("id", ""))):
            kind, self.mark = "note", mark
        self.kinds.append((name, kind))
        self.open[kind] += 1

    def _led_to(self, name: str) -> bool:
        """Whether a raised link before leads to an item that is called as notes are, whatever its list is called."""
        return bool(_NOTE_ID.fullmatch(name)) and name in self.led

    def _has_abstract(self) -> bool:
        return any(draft.kind == "heading" and draft.passages[0].text.casefold() == "abstract" for draft in self.drafts)

    def _headed(self, tag: Tag, title: str) -> None:
        """A heading that the page's style shows, where none is written next."""
        following = re.compile(r"\s*<h[1-6]|\s*<(?:p|div|strong|b)[^<>]*>\s*(?:<[^<>]*>)?\s*abstract", re.IGNORECASE)
        if not following.match(self.text, tag.end):
            passage = Passage()
            passage.put(title, tag.start, tag.end)
            self.drafts.append(Draft("heading", [passage], 2))

    def _close(self, name: str) -> None:
        if not any(opened == name for opened, _ in self.kinds[-200:]):
            if name == "p":
                self.flush()
            return
        self.flush()
        while self.kinds:
            opened, kind = self.kinds.pop()
            self.open[kind] -= 1
            if opened == name:
                break

    def _inline(self, tag: Tag, name: str) -> None:
        if name in ("td", "th"):
            if self.open["row"]:
                self.cells.append(self.passage)
                self.passage = Passage()
        elif name == "cdata":
            self.passage.copy(self.text, tag.start, tag.end)
        elif name == "q":
            self.passage.put("”" if tag.closing else "“", tag.start, tag.end)
        elif name == "br":
            self.passage.put(" ", tag.start, tag.end)
        elif name in ("hr", "img"):
            if name == "hr":
                self.flush()
        elif name == "sup":
            self._raise(tag)
        elif name == "a" and not tag.closing:
            self._link(tag)

    def _link(self, tag: Tag) -> None:
        address = _attributes(tag).get("href", "")
        noted = self.open["notes"] or self.open["note"]
        to_note = None if _BACK.match(address) or noted else _TO_NOTE.match(address)
        close = self.text.find("</a", tag.end, tag.end + 300)
        inside = re.sub(r"<[^<>]*>", "", self.text[tag.end : close]) if close >= 0 else ""
        if to_note and _RAISED.fullmatch(inside.strip()):
            self.led.add(address.removeprefix("#"))
            self.passage.put(f"[^{to_note[1]}]", tag.start, close)
            self.skipping = ("a", 1)
        elif _BACK.match(address):
            self.skipping = ("a", 1)

    def _raise(self, tag: Tag) -> None:
        """Raised numbers are kept as such: they are notes or citations."""
        if not tag.closing:
            close = self.text.find("</sup", tag.end, tag.end + 1_000)
            plain = re.sub(r"<[^<>]*>", "", self.text[tag.end : close]) if close >= 0 else ""
            if _RAISED.fullmatch(plain.strip()):
                self.raised = len(self.passage.segments)
                self.passage.put("<sup>", tag.start, tag.end)
        elif self.raised is not None:
            within = self.passage.segments[self.raised + 1 :]
            if any("[^" in segment[0] for segment in within):
                del self.passage.segments[self.raised]
            else:
                self.passage.put("</sup>", tag.start, tag.end)
            self.raised = None

    def flush(self) -> None:
        """The block at hand is done."""
        name, kind = self.kinds[-1] if self.kinds else ("", "text")
        passages, self.cells, self.passage, self.raised = [*self.cells, self.passage], [], Passage(), None
        passages = [passage for passage in passages if passage]
        if not passages:
            return
        outer = self.kinds[-2][1] if len(self.kinds) > 1 else ""
        for each in ("note", "row", "quote"):
            if self.open[each]:
                kind = each
        if name == "p" and outer in ("item", "caption"):
            kind = outer
        level = int(name[1]) if kind == "heading" else 0
        kind = "text" if kind in ("notes", "abstract") else kind
        if kind == "note" and self.mark:
            passages[0].without(re.compile(rf"\s*[\[(]?{re.escape(self.mark)}[\])]?\.?\s+"))
        self.drafts.append(Draft(kind, passages, level, self.mark if kind == "note" else ""))


def _attributes(tag: Tag) -> dict[str, str]:
    return {name.casefold(): value for name, value in tag.attributes.items()} if tag.rest.strip() else {}
