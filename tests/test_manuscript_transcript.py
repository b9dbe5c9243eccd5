"""Texts put together from files: every stretch knows its place on disk."""

from __future__ import annotations

from argcheck.manuscript.markup import entities, tags, tree
from argcheck.manuscript.prose import prose
from argcheck.manuscript.transcript import Draft, Pages, Passage, transcribe
from argcheck.source import Source


def test_spans_are_of_the_files() -> None:
    one, two = Source.of("A *b*.\nC", "one"), Source.of("x\ny &amp; z", "two")
    passage = Passage()
    passage.copy(one.text, 0, 6, 0)
    passage.put(" – ", 6, 7, 0)
    passage.copy_markup(two.text, 2, 11, 1)
    transcript, blocks = transcribe([one, two], [Draft("text", [passage])])
    assert transcript.text == "A \\*b\\*. – y & z\n"
    assert prose(transcript.text, blocks[0].pieces).text == "A *b*. – y & z"
    span = transcript.span(2, 7)
    assert (span.path, span.line, span.column, span.end_column) == ("one", 1, 3, 6)
    there = transcript.span(transcript.text.index("y"), transcript.text.index("z") + 1)
    assert (there.path, there.line, there.column, there.end_column) == ("two", 2, 1, 10)
    # What begins in one file and ends in another is shown in the first.
    assert transcript.span(0, len(transcript.text)).path == "one"
    assert transcript.parts == (one, two)


def test_pages_are_said() -> None:
    source = Pages("paper.pdf", "one\ntwo\nthree\n", "", first_lines=(1, 3))
    assert [(source.span(at, at + 1).line, source.span(at, at + 1).page) for at in (0, 4, 8)] == [
        (1, 1),
        (2, 1),
        (3, 2),
    ]


def test_tags_and_texts() -> None:
    found = list(tags('<!DOCTYPE x><p a="1 > 0" b=c>A &lt; <b/>b<!-- <i> --></P>&<![CDATA[<x>]]> < 3'))
    shown = [(tag.name, tag.closing, tag.lone) for tag in found]
    assert shown == [
        ("p", False, False),
        ("", False, False),
        ("b", False, True),
        ("", False, False),
        ("P", True, False),
        ("", False, False),
        ("cdata", False, False),
        ("", False, False),
    ]
    assert found[0].attributes == {"a": "1 > 0", "b": "c"}


def test_entities_are_read_and_none_is_defined() -> None:
    text = "a &amp; &#233; &bomb; b"
    assert [meant for _, _, meant in entities(text, 0, len(text))] == [None, "&", None, "é", None, None, None]


def test_a_tree_without_its_closing_tags() -> None:
    text = "<a><b>x</c><d>y</a>" + "<e>" * 1000
    assert [node.name for node in tree(text).within("b", "d")] == ["b"]
