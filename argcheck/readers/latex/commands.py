"""What each command of LaTeX prints."""

from __future__ import annotations

import re
from collections.abc import Callable

from argcheck.manuscript.transcript import Draft, Passage
from argcheck.patterns import late
from argcheck.readers.latex import names
from argcheck.readers.latex.citations import citation, reference
from argcheck.readers.latex.document import DEEPEST, Reader, expand
from argcheck.readers.latex.environments import begin, broken, end, heading
from argcheck.readers.latex.scan import File, plain

_RAISED = late(r"[\d,;*†‡\s–-]+")
_MACRO = late(r"\s*(?:\{\s*\\([A-Za-z@]+)\s*\}|\\([A-Za-z@]+))")
_COUNT = late(r"\s*(\[\d\](?:\[[^\[\]]*\])?|#)")
_LEVELS = ("chapter", "section", "subsection", "subsubsection")
_FUNCTIONS = frozenset("log ln exp max min sin cos tan Pr lim det arg sup inf mod".split())
_HANDLED = {
    **dict.fromkeys(("footnote", "footnotetext", "endnote", "sidenote", "tablefootnote"), "note"),
    **dict.fromkeys(("caption", "captionof", "subcaption", "tablecaption", "figcaption"), "caption"),
    **dict.fromkeys(("url", "path", "nolinkurl", "burl"), "address"),
    **dict.fromkeys(("enquote", "textquote", "blockquote"), "quoted"),
    **dict.fromkeys(("frac", "dfrac", "tfrac", "nicefrac", "sfrac"), "fraction"),
    **dict.fromkeys(("bibliography", "printbibliography", "addbibresource"), "bibliography"),
    **dict.fromkeys(("par", "newpage", "clearpage", "medskip", "bigskip", "smallskip", "maketitle"), "paragraph"),
    **dict.fromkeys(("footnotemark", "protect", "centering", "noindent", "tableofcontents"), "nothing"),
    "label": "label",
    "item": "item",
    "bibitem": "entry",
    "verb": "verbatim",
    "lstinline": "verbatim",
    "textsuperscript": "raised",
    "newtheorem": "theorem",
    "iffalse": "skipped",
    "tabularnewline": "row",
}


def command(reader: Reader, file: File, match: re.Match[str]) -> int:
    """Reads a command with its arguments; where the text goes on."""
    name, at = match["word"], match.end()
    base = name.rstrip("*")
    if base in ("begin", "end"):
        return (begin if base == "begin" else end)(reader, file, match.start(), at)
    if base in names.DEFINES:
        return _defined(reader, file, at)
    if base in reader.state.macros:
        return _macro(reader, file, base, match.start(), at)
    if base in names.SECTIONS:
        return _section(reader, file, name, match.start(), at)
    if base in names.CITES or base in names.NARRATIVE or base in names.ONLY_YEAR:
        return citation(reader, file, base, match.start(), at)
    if base in names.REFERS:
        return reference(reader, file, base, match.start(), at)
    if base in names.FILES:
        return _included(reader, file, base, match.start(), at)
    if base in names.FRONT and not reader.state.depth and not reader.state.passage:
        return _front(reader, file, base, match.start(), at)
    if base in _HANDLED:
        return _HANDLERS[_HANDLED[base]](reader, file, match.start(), at)
    return _simple(reader, file, base, match.start(), at)


def _simple(reader: Reader, file: File, name: str, start: int, at: int) -> int:
    """Commands that print a sign, or nothing, or just what stands in their braces."""
    state = reader.state
    if name in names.DROPPED or (name == "thanks"):
        for _ in range(names.DROPPED.get(name, 1)):
            at = file.past_options(at)
            argument = file.argument(at)
            if argument is None:
                break
            at = argument[1] + 1
        return at
    if expand(state, file, name, start, at):
        while names.SIGNS.get(name, "").isalpha() and file.text.startswith((" ", "\t"), at):
            at += 1
        return at
    if state.math and name in _FUNCTIONS:
        state.passage.put(name + " ", start, at, file.number)
        return at
    return file.past_options(at)


def _defined(reader: Reader, file: File, at: int) -> int:
    r"""`\newcommand{\name}{…}`: kept where it has no arguments."""
    match = _MACRO.match(file.text, at)
    if match is None:
        return at
    counted = _COUNT.match(file.text, match.end())
    body = file.argument(file.text.find("{", counted.end()) if counted else match.end())
    if body is None:
        return match.end()
    text = file.text[body[0] : body[1]]
    if (not counted or counted[1] == "[0]") and len(text) < 300 and "#" not in text:
        reader.state.macros[match[1] or match[2]] = text
    return body[1] + 1


def _macro(reader: Reader, file: File, name: str, start: int, at: int) -> int:
    """A command of the document's own; one that begins or ends an environment does so."""
    text = reader.state.macros[name].strip()
    shorthand = re.fullmatch(r"\\(begin|end)\s*\{([A-Za-z]+\*?)\}", text)
    if shorthand is None:
        expand(reader.state, file, name, start, at)
        return at
    if shorthand[1] == "begin" and shorthand[2] in names.FORMULAS:
        closing = next(
            (other for other, body in reader.state.macros.items() if body.strip() == f"\\end{{{shorthand[2]}}}"), ""
        )
        close = reader.state.find(file, "\\" + closing, at) if closing else -1
        return reader.displayed(file, start, close + 1 + len(closing)) if close >= 0 else at
    return at


def _section(reader: Reader, file: File, name: str, start: int, at: int) -> int:
    argument = file.main_argument(at)
    if argument is None:
        return at
    base = name.rstrip("*")
    state = reader.state
    state.flush()
    number = ""
    if not name.endswith("*") and base in _LEVELS:
        state.count(base)
        for deeper in _LEVELS[_LEVELS.index(base) + 1 :]:
            state.counts[deeper] = 0
        counted = [state.counts.get(level, 0) for level in _LEVELS[: _LEVELS.index(base) + 1]]
        number = ".".join(str(count) for count in (counted if counted[0] else counted[1:]))
        state.here = ("Section", number)
    passage = reader.inside(file, argument)
    if passage and state.begun:
        state.sink.append(Draft("heading", [passage], names.SECTIONS[base], number))
    state.flush()
    return argument[1] + 1


def _included(reader: Reader, file: File, name: str, start: int, at: int) -> int:
    argument = file.main_argument(at)
    if argument is None:
        return at
    path, stop = file.text[slice(*argument)], argument[1] + 1
    if name in ("import", "subimport") and (second := file.argument(stop)) is not None:
        path, stop = f"{path.strip().rstrip('/')}/{file.text[slice(*second)].strip()}", second[1] + 1
    state = reader.state
    included = state.files.included(path, file.source.path) if state.depth < DEEPEST else None
    if included is not None:
        opening = included.text.find("\\begin{document}")
        depth, state.depth = state.depth, 0
        if not depth:
            reader.nested(included, max(opening, 0))
        state.depth = depth
    elif state.begun:
        lost = Passage()
        lost.put("¤", start, stop, file.number)
        state.pending.append(Draft("dropped", [lost], mark=f"could not find {' '.join(path.split())[:80]}"))
    return stop


def _front(reader: Reader, file: File, name: str, start: int, at: int) -> int:
    """The title, the abstract and what else is said about the article, also before the text begins."""
    argument = file.main_argument(at)
    if argument is None:
        return at
    state, what = reader.state, names.FRONT[name]
    begun, state.begun = state.begun, True
    if what in ("abstract", "keywords"):
        heading(reader, file, what.capitalize(), start, at)
        if state.files.left > 0:
            reader.run(file, *argument)
        state.flush()
        broken(reader, file, argument[1], argument[1] + 1)
    elif what:
        passage = Passage()
        if what[0].isupper():
            passage.put(f"{what}: ", start, at, file.number)
        passage.extend(reader.inside(file, argument))
        if passage:
            title = what == "title"
            draft = Draft("heading" if title else "about", [passage], 1 if title else 0)
            state.sink.insert(0 if title else len(state.sink), draft)
    state.begun = begun
    return argument[1] + 1


def _note(reader: Reader, file: File, start: int, at: int) -> int:
    argument = file.main_argument(at)
    if argument is None:
        return at
    state = reader.state
    mark = str(state.count("note"))
    passage = reader.inside(file, argument)
    state.passage.put(f"[^{mark}]", start, at, file.number)
    if passage and state.begun:
        state.pending.append(Draft("note", [passage], mark=mark))
    return argument[1] + 1


def _caption(reader: Reader, file: File, start: int, at: int) -> int:
    argument = file.main_argument(at)
    state = reader.state
    if argument is None:
        return at
    kind = names.FLOATS.get(state.floats[-1].name, "") if state.floats else ""
    if file.text.startswith("captionof", start + 1):
        kind = file.text[slice(*argument)].capitalize()
        argument = file.main_argument(argument[1] + 1) or argument
    passage = Passage()
    if kind:
        state.here = (kind, str(state.count(kind)))
        passage.put(" ".join(state.here) + ": ", start, at, file.number)
    inner = reader.inside(file, argument)
    passage.extend(inner)
    if inner and state.begun:
        state.sink.append(Draft("caption", [passage]))
    return argument[1] + 1


def _label(reader: Reader, file: File, start: int, at: int) -> int:
    argument = file.argument(at)
    if argument is None:
        return at
    state = reader.state
    here = state.here
    if state.floats and state.floats[-1].here == here:  # before the caption, as a part of a float is: \\subfloat
        kind = names.FLOATS.get(state.floats[-1].name, "")
        here = (kind, str(state.counts.get(kind, 0) + 1)) if kind else here
    state.labels[file.text[slice(*argument)].strip()] = here
    return argument[1] + 1


def _item(reader: Reader, file: File, start: int, at: int) -> int:
    state = reader.state
    if not state.depth:
        state.flush()
        state.kind = "item"
    option = file.option(file.skip(at))
    if option is None:
        return at
    state.passage.extend(reader.inside(file, option))
    state.passage.put(" ", option[1], option[1] + 1, file.number)
    return option[1] + 1


def _entry(reader: Reader, file: File, start: int, at: int) -> int:
    r"""`\bibitem[label]{key}`: an entry of the list of references, by its key."""
    argument = file.main_argument(file.skip(at))
    if argument is None:
        return at
    state = reader.state
    state.flush()
    state.kind, state.mark = "item", file.text[slice(*argument)].strip()
    return argument[1] + 1


def _address(reader: Reader, file: File, start: int, at: int) -> int:
    argument = file.argument(at)
    if argument is None:
        return at
    reader.state.passage.copy(file.text, *argument, file.number)
    return argument[1] + 1


def _quoted(reader: Reader, file: File, start: int, at: int) -> int:
    argument = file.main_argument(at)
    if argument is None:
        return at
    passage = reader.state.passage
    passage.put("“", start, at, file.number)
    passage.extend(reader.inside(file, argument))
    passage.put("”", argument[1], argument[1] + 1, file.number)
    return argument[1] + 1


def _fraction(reader: Reader, file: File, start: int, at: int) -> int:
    first = file.argument(at)
    second = file.argument(first[1] + 1) if first else None
    if first is None or second is None:
        return at
    passage = reader.state.passage
    passage.extend(reader.inside(file, first))
    passage.put("/", first[1], first[1] + 1, file.number)
    passage.extend(reader.inside(file, second))
    return second[1] + 1


def _raised(reader: Reader, file: File, start: int, at: int) -> int:
    argument = file.argument(at)
    if argument is None or not _RAISED.fullmatch(file.text, *argument):
        return at
    reader.state.passage.put(f"<sup>{file.text[slice(*argument)]}</sup>", start, argument[1] + 1, file.number)
    return argument[1] + 1


def _verbatim(reader: Reader, file: File, start: int, at: int) -> int:
    at = file.past_options(at)
    sign = file.text[at : at + 1]
    close = file.text.find("}" if sign == "{" else sign, at + 1, at + 500) if sign else -1
    if close < 0:
        return at
    reader.state.passage.copy(file.text, at + 1, close, file.number)
    return close + 1


def _bibliography(reader: Reader, file: File, start: int, at: int) -> int:
    """The list of references: that of the `.bbl` beside the document; the `.bib` files are noted."""
    state = reader.state
    argument = file.argument(at)
    stop = argument[1] + 1 if argument else file.past_options(at)
    if argument:
        state.bibliographies += [name.strip() for name in file.text[slice(*argument)].split(",") if name.strip()]
    if file.text.startswith("addbibresource", start + 1) or not state.begun or state.depth:
        return stop
    stem = re.sub(r".*[/\\]|\.[^.]*$", "", state.files.main.source.path)
    listed = state.files.included(stem, state.files.main.source.path, (".bbl",)) if stem else None
    if listed is not None and "\\bibitem" in listed.text:
        reader.nested(listed, 0)
    else:
        heading(reader, file, "References", start, at)
    return stop


def _paragraph(reader: Reader, file: File, start: int, at: int) -> int:
    if not reader.state.depth and not reader.state.tables:
        reader.state.flush()
    return at


def _theorem(reader: Reader, file: File, start: int, at: int) -> int:
    at += file.text.startswith("*", at)
    first = file.argument(at)
    second = file.argument(file.past_options(first[1] + 1)) if first else None
    if first is None or second is None:
        return at
    reader.state.theorems[file.text[slice(*first)].strip()] = plain(file.text[slice(*second)])
    return second[1] + 1


def _skipped(reader: Reader, file: File, start: int, at: int) -> int:
    close = reader.state.find(file, "\\fi", at)
    return close + 3 if close >= 0 else at


def _row(reader: Reader, file: File, start: int, at: int) -> int:
    if reader.state.tables == 1:
        reader.state.end_row()
    return at


_HANDLERS: dict[str, Callable[[Reader, File, int, int], int]] = {
    "note": _note,
    "caption": _caption,
    "address": _address,
    "quoted": _quoted,
    "fraction": _fraction,
    "bibliography": _bibliography,
    "paragraph": _paragraph,
    "nothing": lambda reader, file, start, at: file.past_options(at),
    "label": _label,
    "item": _item,
    "entry": _entry,
    "verbatim": _verbatim,
    "raised": _raised,
    "theorem": _theorem,
    "skipped": _skipped,
    "row": _row,
}
