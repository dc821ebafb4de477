"""OpenDocument texts (odt of LibreOffice and others) in, through the HTML reader.

A small reader of our own over the standard library's XML: odfdo would bring lxml, and reads a package whole before
anybody can measure it, for the few elements that an article has. What is read here has been measured by `officezip`.
"""

from __future__ import annotations

import io
import zipfile
from collections.abc import Callable
from typing import TYPE_CHECKING

from newsroom.domain.document import is_link
from newsroom.domain.format import html
from newsroom.domain.format.inline import escape, escape_text
from newsroom.domain.format.odtstyles import DRAW, OFFICE, SVG, TABLE, TEXT, XLINK, Styles
from newsroom.domain.format.officezip import Office, Pictures, opened

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_MOST_REPEATED = 100  # cells or rows that a sheet writes once and counts
_SKIPPED = frozenset(
    [
        f"{TEXT}tracked-changes",
        f"{TEXT}sequence-decls",
        f"{TEXT}user-field-decls",
        f"{TEXT}variable-decls",
        f"{TEXT}table-of-content",
        f"{TEXT}alphabetical-index",
        f"{TEXT}note-citation",
        f"{TEXT}hidden-paragraph",
        f"{TEXT}hidden-text",
        f"{OFFICE}annotation",
        f"{OFFICE}annotation-end",
        f"{OFFICE}forms",
        f"{TABLE}table-columns",
        f"{TABLE}table-column",
        f"{SVG}title",
        f"{SVG}desc",
        f"{TEXT}ruby-text",
    ]
)
_ROWS = frozenset([f"{TABLE}table-header-rows", f"{TABLE}table-rows", f"{TABLE}table-row-group"])


def read(data: bytes) -> Office:
    """What is in `data`; pictures that no page shows are left out and told. BadInput when it is no OpenDocument text,
    damaged in its text, or larger or deeper than an article can be."""
    pictures = Pictures()
    markup = opened(data, "input.not-odt", lambda file: _convert(file, pictures))
    headline, document = html.read_article(markup)
    return Office(headline, document, pictures.content, pictures.names, tuple(pictures.left))


def _convert(file: io.BytesIO, pictures: Pictures) -> str:
    from xml.etree import ElementTree  # measured by then, and without entities of its own

    with zipfile.ZipFile(file) as package:
        content = ElementTree.fromstring(package.read("content.xml"))  # noqa: S314
        names = frozenset(package.namelist())
        named = ElementTree.fromstring(package.read("styles.xml")) if "styles.xml" in names else None  # noqa: S314
        body = content.find(f"{OFFICE}body/{OFFICE}text")
        if body is None:
            raise ValueError("no text body")

        def picture(name: str, alt: str) -> str:
            stored = package.read(name) if name in names else b""
            known = name.lower().endswith((".png", ".jpg", ".jpeg", ".gif", ".webp"))
            return pictures.take(stored, alt, known=known)

        page = _Page(Styles([part for part in (named, content) if part is not None]), picture)
        page.blocks(body)
        return page.finish()


class _Page:
    """One text as HTML."""

    def __init__(self, styles: Styles, picture: Callable[[str, str], str]) -> None:
        self._styles, self._picture = styles, picture
        self._out: list[str] = []
        self._notes: list[str] = []

    def finish(self) -> str:
        for number, note in enumerate(self._notes, start=1):
            back = f'<a href="#_ftnref{number}" name="_ftn{number}">[{number}]</a>'
            self._out.append(f'<div id="ftn{number}">{back}{note}</div>')
        return "".join(self._out)

    def blocks(self, parent: Element) -> None:
        """What stands below each other in `parent`."""
        for child in parent:
            self._block(child)

    def _block(self, node: Element) -> None:
        tag = node.tag
        if tag in _SKIPPED or self._styles.is_hidden(node):
            return
        if tag == f"{TEXT}p":
            self._out.append(self._paragraph(node))
        elif tag == f"{TEXT}h":
            level = node.get(f"{TEXT}outline-level", "1")
            shown = min(int(level), 6) if level.isdecimal() and level != "0" else 1
            self._out.append(f"<h{shown}>{self._inside(node)}</h{shown}>")
        elif tag == f"{TEXT}list":
            self._list(node, node.get(f"{TEXT}style-name", ""), 1)
        elif tag == f"{TABLE}table":
            self._table(node)
        else:
            self.blocks(node)

    def _paragraph(self, node: Element) -> str:
        inside = self._inside(node)
        kind = self._styles.kind(node)
        if kind == "title":
            return f"<h1>{inside}</h1>"
        if kind == "quote":
            return f"<blockquote><p>{inside}</p></blockquote>"
        return f"<p>{inside}</p>"

    def _list(self, node: Element, style: str, level: int) -> None:
        tag = "ol" if self._styles.is_numbered(style, level) else "ul"
        self._out.append(f"<{tag}>")
        for item in node:
            self._out.append("<li>")
            for child in item:
                if child.tag == f"{TEXT}list":
                    self._list(child, child.get(f"{TEXT}style-name") or style, level + 1)
                else:
                    self._block(child)
            self._out.append("</li>")
        self._out.append(f"</{tag}>")

    # -- tables

    def _table(self, node: Element) -> None:
        self._out.append("<table>")
        self._rows(node, "td")
        self._out.append("</table>")

    def _rows(self, parent: Element, cell: str) -> None:
        for child in parent:
            if child.tag in _ROWS:
                self._rows(child, "th" if child.tag == f"{TABLE}table-header-rows" else cell)
            elif child.tag == f"{TABLE}table-row":
                self._out.append("<tr>")
                for inner in child:
                    self._cell(inner, cell)
                self._out.append("</tr>")

    def _cell(self, node: Element, tag: str) -> None:
        if node.tag != f"{TABLE}table-cell":  # the others are hidden below one that is merged
            return
        spans = "".join(
            f' {name}="{value}"'
            for name in ("colspan", "rowspan")
            if (
                value := node.get(f"{TABLE}number-{'columns' if name == 'colspan' else 'rows'}-spanned", "")
            ).isdecimal()
        )
        repeated = node.get(f"{TABLE}number-columns-repeated", "1")
        nested = node.find(f".//{TABLE}table") is not None  # tables in repeated cells would multiply
        times = min(int(repeated), _MOST_REPEATED) if repeated.isdecimal() and not nested else 1
        for _ in range(times):
            self._out.append(f"<{tag}{spans}>")
            self.blocks(node)
            self._out.append(f"</{tag}>")

    # -- words

    def _inside(self, node: Element) -> str:
        """The words of `node` with their marks."""
        pieces = [escape_text(node.text or "")]
        for child in node:
            pieces.append(self._run(child))
            pieces.append(escape_text(child.tail or ""))
        return "".join(pieces)

    def _run(self, node: Element) -> str:
        tag = node.tag
        if tag in _SKIPPED or self._styles.is_hidden(node):
            return ""
        if tag in (f"{TEXT}s", f"{TEXT}tab"):
            return " "
        if tag == f"{TEXT}line-break":
            return "<br>"
        if tag == f"{TEXT}note":
            return self._note(node)
        if tag == f"{DRAW}frame":
            return self._frame(node)
        if tag in (f"{DRAW}text-box", f"{TEXT}section"):
            return self._box(node)
        inside = self._inside(node)
        if tag == f"{TEXT}a" and is_link(href := node.get(f"{XLINK}href", "").strip()):
            return f'<a href="{escape(href)}">{inside}</a>'
        for mark in self._styles.marks(node):
            inside = f"<{mark}>{inside}</{mark}>"
        return inside

    def _note(self, node: Element) -> str:
        number = len(self._notes) + 1
        self._notes.append("")
        body = node.find(f"{TEXT}note-body")
        if body is not None:
            self._notes[number - 1] = self._box(body)
        return f'<a href="#_ftn{number}" name="_ftnref{number}">[{number}]</a>'

    def _box(self, node: Element) -> str:
        """The blocks of `node`, apart."""
        out, self._out = self._out, []
        self.blocks(node)
        inside, self._out = "".join(self._out), out
        return inside

    def _frame(self, node: Element) -> str:
        """A picture, or the words of a box."""
        words = (node.findtext(f"{SVG}desc"), node.findtext(f"{SVG}title"))
        alt = next((text for text in words if text), "")
        image = node.find(f"{DRAW}image")
        if image is None:
            return "".join(self._run(child) for child in node)
        name = image.get(f"{XLINK}href", "").removeprefix("./")
        source = self._picture(name, alt)
        return f'<img src="{escape(source)}" alt="{escape(alt)}">' if source else ""
