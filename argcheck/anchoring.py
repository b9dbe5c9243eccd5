"""Writing digests of a manuscript's sentences beside the places of an argument file."""

from __future__ import annotations

from argcheck.config import Config
from argcheck.facts.manuscripts import address
from argcheck.inputs import whole_reading
from argcheck.manuscript.anchors import anchor as anchored
from argcheck.source import Unreadable


def anchor(path: str, config: Config) -> str:
    """The text of an argument file with the digests that it lacks. Raises Unreadable."""
    reading = whole_reading(path, config.manuscripts)
    if reading.manuscript is None:
        raise Unreadable(path, "its manuscript was not found; say where it lies with --manuscripts")
    document = reading.document
    source = document.source
    places = [
        (source.offset(span.line, span.column), source.offset(span.end_line, span.end_column), address(place))
        for claim in document.claims
        for place in claim.places
        for span in [place.span]
    ]
    return anchored(source.text, places, reading.manuscript)
