"""From paths to the text of an argument file: a first draft of one, or one brought up to its manuscript."""

from __future__ import annotations

import os
from pathlib import Path

from argcheck.config import Config
from argcheck.extraction.drafting import extracted
from argcheck.extraction.updating import updated
from argcheck.inputs import read_inputs, whole_reading
from argcheck.manuscript import Manuscript, citing
from argcheck.outline import article_type
from argcheck.source import Unreadable


def extract(path: str, target: str | None, config: Config) -> str:
    """A first argument file for the manuscript at `path`, to be written at `target` or here. Raises Unreadable."""
    paper = manuscript(path)
    folder = Path(target).parent if target else Path()
    kind = config.article or article_type(paper)
    return extracted(paper, citing.read(paper, citing.beside(paper.source)), relative(path, folder), kind)


def update(path: str, argument: str, config: Config) -> str:
    """The argument file at `argument` brought up to the manuscript at `path`. Raises Unreadable."""
    paper = manuscript(path)
    return updated(whole_reading(argument, config.manuscripts), paper, citing.read(paper, citing.beside(paper.source)))


def manuscript(path: str) -> Manuscript:
    """The one manuscript at a path. Raises Unreadable."""
    if Path(path).is_dir() or path.endswith(".arg"):
        raise Unreadable(path, "give the file of one manuscript")
    inputs = read_inputs([path], None)
    if path not in inputs.manuscripts:
        raise Unreadable(path, inputs.diagnostics[0].message.removeprefix("cannot read this file: "))
    return inputs.manuscripts[path]


def relative(path: str, folder: Path) -> str:
    """A path as it is written in a file of `folder`."""
    try:
        return Path(os.path.relpath(path, folder)).as_posix()
    except ValueError:  # on another drive
        return Path(path).as_posix()
