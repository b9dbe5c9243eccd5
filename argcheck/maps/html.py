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
:root {{ color-scheme: light dark; --rule: #8a93a3;
  --ink: #1c2330; --paper: #fff; --soft: #f4f6f9; --link: #1a4fa0; }}
@media (prefers-color-scheme: dark) {{ :root {{
  --ink: #e8ebf0; --paper: #14181f; --soft: #1d232d; --link: #9cc4ff; }} }}
body {{ margin: 0; font: 16px/1.5 system-ui, sans-serif; color: var(--ink); background: var(--paper); }}
header, details {{ padding: .8rem 1.2rem; }} h1 {{ font-size: 1.2rem; line-height: 1.3; margin: 0 0 .5rem; }}
.tools {{ display: flex; flex-wrap: wrap; gap: .4rem .7rem; align-items: center; margin: 0; }}
.drawing {{ overflow: auto; border-block: 1px solid var(--rule); max-height: 82vh; }}
svg.argmap {{ display: block; }} .dim {{ opacity: .18; }} .here rect.box {{ stroke: var(--link); stroke-width: 4; }}
input, button {{ font: inherit; color: inherit; background: var(--soft); border: 1px solid var(--rule);
  border-radius: 4px; padding: .15rem .6rem; }} button {{ cursor: pointer; }}
:focus-visible {{ outline: 3px solid var(--link); outline-offset: 2px; }}
summary {{ cursor: pointer; }} ul {{ columns: 24rem; padding-left: 1.2rem; }}
li {{ break-inside: avoid; margin-bottom: .3rem; }}
a {{ color: var(--link); }}
@media print {{ .tools {{ display: none }} .drawing {{ max-height: none; overflow: visible; border: 0 }}
  svg.argmap {{ width: 100%; height: auto }} details:not([open]) {{ display: none }} @page {{ margin: 12mm }} }}
</style></head><body>
<header><h1>{title}</h1>
<p class="tools"><label>Find <input id="find" type="search"></label>
<button type="button" id="larger">Larger</button> <button type="button" id="smaller">Smaller</button>
<button type="button" id="fit">Fit</button> <span id="count" role="status"></span></p></header>
<main><div class="drawing" tabindex="0" role="region" aria-label="The map">{drawing}</div>
<details><summary>The claims as a list</summary><ul>{items}</ul></details></main>
<script>
const svg = document.querySelector("svg.argmap"), find = document.getElementById("find");
const room = document.querySelector(".drawing"), nodes = [...svg.querySelectorAll("g.node")];
let size = 1; const width = svg.width.baseVal.value, height = svg.height.baseVal.value;
function zoom(to) {{
  size = to; svg.setAttribute("width", width * size); svg.setAttribute("height", height * size); }}
function go(node) {{
  nodes.forEach(one => one.classList.toggle("here", one === node));
  node.scrollIntoView({{ block: "center", inline: "center" }}); }}
const fit = least => zoom(Math.min(1, Math.max(least, room.clientWidth / width)));
document.getElementById("larger").onclick = () => zoom(size * 1.25);
document.getElementById("smaller").onclick = () => zoom(size * .8);
document.getElementById("fit").onclick = () => fit(0);
fit(.6);
const inView = node => {{
  const a = node.getBoundingClientRect(), b = room.getBoundingClientRect();
  return a.top < b.bottom && a.left < b.right; }};
if (nodes.length && !nodes.some(inView)) {{
  const first = nodes[0].getBoundingClientRect(), at = room.getBoundingClientRect();
  room.scrollTo(first.left - at.left - 40, first.top - at.top - 60); }}
find.oninput = () => {{
  const wanted = find.value.toLowerCase(); let found = 0, first = null;
  for (const node of nodes) {{
    const fits = node.querySelector("title").textContent.toLowerCase().includes(wanted);
    node.classList.toggle("dim", !fits); node.classList.remove("here"); found += fits; first ??= fits ? node : null; }}
  if (wanted && first) go(first);
  document.getElementById("count").textContent = wanted ? found + " found" : ""; }};
document.querySelectorAll("details a").forEach(one => one.onclick = event => {{
  event.preventDefault(); go(document.getElementById(one.hash.slice(1))); }});
</script></body></html>
"""


def render(drawn: Map) -> str:
    items = "".join(
        f'<li>{escape(node.role)} <a href="#map-n{number}">{escape(node.name)}</a>: {escape(node.text)}'
        f"{''.join(f' [{code}]' for code in dict.fromkeys(mark.code for mark in node.marks))}</li>"
        for number, node in enumerate(drawn.nodes)
    )
    return PAGE.format(title=f"Argument map: {escape(drawn.title)}", drawing=svg.render(drawn), items=items)
