"""Arguments in the formats of other programs: one file each, with `render(documents) -> str`."""

from __future__ import annotations

FORMATS = ("aif", "argdown")
