"""LaTeX, with the files that it includes and the `.bbl` beside it."""

from __future__ import annotations

from dataclasses import replace

from argcheck.manuscript import Manuscript
from argcheck.manuscript.sections import manuscript
from argcheck.manuscript.transcript import Draft, Passage, transcribe
from argcheck.patterns import late
from argcheck.readers.latex.document import Ended, Reader, State
from argcheck.readers.latex.files import Files
from argcheck.source import Source

SUFFIXES = (".tex", ".ltx", ".latex", ".rnw")
_NATBIB = late(r"\\usepackage(?:\[([^\[\]]*)\])?\{natbib\}")


def read(source: Source) -> Manuscript:
    files = Files(source)
    labels = _read(State(files)).labels
    files.left = Files(source).left
    # A second time, now that it is known what each label stands at.
    state = _read(State(files, labels))
    transcript, blocks = transcribe(files.sources, _levelled(state.sink))
    return manuscript(transcript, blocks, told=True)


def _read(state: State) -> State:
    main = state.files.main
    state.begun = "\\begin{document}" not in main.text
    state.natbib = "\\citep" in main.text and any(
        "number" not in (match[1] or "") for match in _NATBIB.finditer(main.text)
    )
    try:
        Reader(state).run(main, 0, len(main.text))
    except Ended as ended:
        state.flush()
        _after_the_end(state, ended.at)
    state.flush()
    return state


def _after_the_end(state: State, at: int) -> None:
    main = state.files.main
    if main.text[at:].strip():
        rest = Passage()
        rest.put("¤", at + len(main.text[at:]) - len(main.text[at:].lstrip()), len(main.text.rstrip()))
        state.sink.append(Draft("dropped", [rest], mark="text after the end"))


def _levelled(drafts: list[Draft]) -> list[Draft]:
    """Sections stand one level higher where there are no chapters."""
    if any(draft.kind == "heading" and draft.level == 2 for draft in drafts):
        return drafts
    return [replace(draft, level=draft.level - 1) if draft.level > 2 else draft for draft in drafts]
