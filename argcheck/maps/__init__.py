"""Maps of arguments; one file per format, each with `render(map) -> str`."""

from __future__ import annotations

from argcheck.maps.drawing import NoClaim, argument_map
from argcheck.maps.layout import NoLayout
from argcheck.maps.nouns import Edge, Map, Mark, Node

__all__ = ["FORMATS", "Edge", "Map", "Mark", "NoClaim", "NoLayout", "Node", "argument_map"]

FORMATS = ("dot", "html", "mmd", "svg")
