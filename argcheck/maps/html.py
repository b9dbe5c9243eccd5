"""A map as a page of its own, to be searched and enlarged; it asks for nothing from outside."""

from __future__ import annotations

from html import escape

from argcheck.maps import svg
from argcheck.maps.nouns import Map

PAGE = """<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy"
 content="default-src 'none'; style-src 'unsafe-inline'; script-src 'unsafe-inline'">
<title>{title}</title>
<style>
:root {{ color-scheme: light dark; --ink: #1c2330; --paper: #fff; }}
@media (prefers-color-scheme: dark) {{ :root {{ --ink: #e8ebf0; --paper: #14181f; }} }}
body {{ margin: 0; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }}
header {{ padding: .8rem 1.2rem; }} h1 {{ font-size: 1.2rem; margin: 0 0 .5rem; }}
.drawing {{ overflow: auto; border-top: 1px solid #8888; max-height: 80vh; }}
.dim {{ opacity: .18; }} input, button {{ font: inherit; padding: .2rem .5rem; }}
ul {{ columns: 24rem; }} details {{ padding: .8rem 1.2rem; }}
@media print {{ .tools {{ display: none }} .drawing {{ max-height: none; overflow: visible }} }}
</style></head><body>
<header><h1>{title}</h1>
<p class="tools"><label>Find <input id="find" type="search"></label>
<button type="button" id="larger">Larger</button> <button type="button" id="smaller">Smaller</button>
<span id="count" role="status"></span></p></header>
<main><div class="drawing" tabindex="0" role="region" aria-label="The map">{drawing}</div>
<details><summary>The claims as a list</summary><ul>{items}</ul></details></main>
<script>
const svg = document.querySelector("svg.argmap"), find = document.getElementById("find");
let size = 1; const width = svg.width.baseVal.value, height = svg.height.baseVal.value;
function zoom(by) {{ size *= by; svg.setAttribute("width", width * size); svg.setAttribute("height", height * size); }}
document.getElementById("larger").onclick = () => zoom(1.25);
document.getElementById("smaller").onclick = () => zoom(.8);
find.oninput = () => {{
  const wanted = find.value.toLowerCase(); let found = 0;
  for (const node of svg.querySelectorAll("g.node")) {{
    const fits = node.querySelector("title").textContent.toLowerCase().includes(wanted);
    node.classList.toggle("dim", !fits); found += fits; }}
  document.getElementById("count").textContent = wanted ? found + " found" : ""; }};
</script></body></html>
"""


def render(drawn: Map) -> str:
    items = "".join(
        f"<li>{escape(node.role)} <strong>{escape(node.name)}</strong>: {escape(node.text)}"
        f"{''.join(f' [{escape(mark.code)}]' for mark in node.marks)}</li>"
        for node in drawn.nodes
    )
    return PAGE.format(title=f"Argument map: {escape(drawn.title)}", drawing=svg.render(drawn), items=items)
