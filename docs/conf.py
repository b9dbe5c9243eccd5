"""The documentation site: what the code says of itself is read from the code, and stands nowhere twice."""

from __future__ import annotations

import sys
from pathlib import Path

sys.path.insert(0, str(Path(__file__).parent))

from generated import write_pages

from argcheck import __version__

project = "argcheck"
release = version = __version__
extensions = ["myst_parser"]
myst_enable_extensions = ["colon_fence"]
myst_heading_anchors = 3
html_theme = "furo"
html_title = "argcheck"
exclude_patterns = ["_build", "tutorial"]
nitpicky = True
suppress_warnings = ["myst.header", "misc.highlighting_failure"]
HERE = Path(__file__).parent
write_pages(HERE)
