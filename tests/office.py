"""Small documents of word processors, made by hand."""

from __future__ import annotations

import io
import zipfile
from html import escape

from argcheck.source import Source

WORD = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'


def archive(path: str, **parts: str) -> Source:
    """A zip archive of parts; `__` in a name is a slash and `_` a dot."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as file:
        for name, text in parts.items():
            file.writestr(name.replace("__", "/").replace("_", "."), text)
    return Source(path, "", "0" * 64, out.getvalue())


def run(text: str, properties: str = "") -> str:
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text, False)}</w:t></w:r>'


def paragraph(*runs: str, style: str = "", properties: str = "") -> str:
    named = f'<w:pStyle w:val="{style}"/>' if style else ""
    inside = "".join(each if each.startswith("<") else run(each) for each in runs)
    return f"<w:p><w:pPr>{named}{properties}</w:pPr>{inside}</w:p>"


def docx(*body: str, notes: str = "") -> Source:
    """A Word document with the styles Title, Heading1 and Heading2, and the footnotes given."""
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{name.replace(" ", "")}"><w:name w:val="{name}"/>{more}</w:style>'
        for name, more in (
            ("Title", ""),
            ("heading 1", ""),
            ("heading 2", ""),
            ("toc 1", ""),
            ("Own", '<w:basedOn w:val="heading1"/>'),
        )
    )
    return archive(
        "paper.docx",
        word__document_xml=f"<w:document {WORD}><w:body>{''.join(body)}</w:body></w:document>",
        word__styles_xml=f"<w:styles {WORD}>{styles}</w:styles>",
        word__footnotes_xml=f"<w:footnotes {WORD}>{notes}</w:footnotes>",
    )


def odt(body: str, styles: str = "") -> Source:
    return archive(
        "paper.odt",
        content_xml="<office:document-content><office:automatic-styles>"
        f"{styles}</office:automatic-styles><office:body><office:text>{body}</office:text></office:body>"
        "</office:document-content>",
    )
