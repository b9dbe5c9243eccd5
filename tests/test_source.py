"""Reading files: texts, bytes, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from argcheck import source
from argcheck.inputs import read_inputs
from argcheck.readers import is_binary, is_manuscript
from argcheck.source import Source, Unreadable


def test_bytes_are_read_where_the_format_is_no_text(tmp_path: Path) -> None:
    path = tmp_path / "paper.pdf"
    path.write_bytes(b"\0\xff")
    read = Source.read(path, binary=True)
    assert (read.text, read.data, len(read.digest)) == ("", b"\0\xff", 64)
    with pytest.raises(Unreadable, match="NUL"):
        Source.read(path)


def test_too_large_a_file_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(source, "MOST_TEXT", 3)
    (tmp_path / "paper.txt").write_text("four", "utf-8")
    with pytest.raises(Unreadable, match="larger than"):
        Source.read(tmp_path / "paper.txt")


def test_readers_say_whether_they_take_bytes() -> None:
    assert [name for name in ("a.docx", "a.ODT", "a.pdf", "a.md", "a.tex", "a.arg") if is_binary(name)] == [
        "a.docx",
        "a.ODT",
        "a.pdf",
    ]
    assert is_manuscript("a.docx") and not is_manuscript("a.arg")


def test_a_file_that_cannot_be_read_is_refused_each_time(tmp_path: Path) -> None:
    path = tmp_path / "paper.docx"
    path.write_bytes(b"nothing")
    inputs = read_inputs([str(path), str(path)], None)
    assert [found.code for found in inputs.diagnostics] == ["AC002", "AC002"]
    assert not inputs.sources and not inputs.manuscripts


def test_the_lines_of_included_files_can_be_shown(tmp_path: Path) -> None:
    (tmp_path / "one.tex").write_text("\\input{two}\n", "utf-8")
    (tmp_path / "two.tex").write_text("A word.\n", "utf-8")
    inputs = read_inputs([str(tmp_path / "one.tex")], None)
    assert sorted(Path(path).name for path in inputs.sources) == ["one.tex", "two.tex"]
