"""The styles of an OpenDocument text, as far as they say what words are: bold, slanted, a title, a numbered list."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from xml.etree.ElementTree import Element

_NAMES = "{urn:oasis:names:tc:opendocument:xmlns:%s:1.0}"
OFFICE, STYLE, TEXT, TABLE, DRAW = (_NAMES % name for name in ("office", "style", "text", "table", "drawing"))
FO, SVG = (_NAMES % f"{name}-compatible" for name in ("xsl-fo", "svg"))
XLINK = "{http://www.w3.org/1999/xlink}"

_DEEPEST = 20  # styles that stand on one another
_QUOTES = ("Quotations", "Quote", "Intense_20_Quote")


class Styles:
    """Every style of a text by its name; `parts` are the roots of its XML parts."""

    def __init__(self, parts: Iterable[Element]) -> None:
        self._styles: dict[str, Element] = {}
        self._lists: dict[str, dict[int, bool]] = {}
        for part in parts:
            for node in part.iter(f"{STYLE}style"):
                self._styles[node.get(f"{STYLE}name", "")] = node
            for node in part.iter(f"{TEXT}list-style"):
                self._lists[node.get(f"{STYLE}name", "")] = {
                    _number(level.get(f"{TEXT}level", "1")): level.tag == f"{TEXT}list-level-style-number"
                    for level in node
                }

    def kind(self, paragraph: Element) -> str:
        """``title`` or ``quote`` for what such a style is put on; nothing for any other paragraph."""
        names = [name for name, _ in self._chain(paragraph.get(f"{TEXT}style-name", ""))]
        if "Title" in names:
            return "title"
        return "quote" if any(name in _QUOTES for name in names) else ""

    def marks(self, run: Element) -> list[str]:
        """The elements of HTML that a run of words stands in."""
        name = run.get(f"{TEXT}style-name", "")
        found = [
            tag
            for tag, attributes, yes in (
                ("b", (f"{STYLE}font-weight-complex", f"{FO}font-weight"), _is_bold),
                ("i", (f"{STYLE}font-style-complex", f"{FO}font-style"), _is_slanted),
                ("s", (f"{STYLE}text-line-through-style",), _is_struck),
            )
            if any(yes(self._value(name, attribute)) for attribute in attributes)
        ]
        position = self._value(name, f"{STYLE}text-position")
        if position.startswith(("super", "sub")) or (position and position[0] in "-123456789"):
            found.append("sub" if position.startswith(("sub", "-")) else "sup")
        return found

    def is_hidden(self, node: Element) -> bool:
        """Whether its style hides what is in `node`."""
        return self._value(node.get(f"{TEXT}style-name", ""), f"{TEXT}display") == "none"

    def is_numbered(self, style: str, level: int) -> bool:
        """Whether a list of that style counts at that level (from 1)."""
        return self._lists.get(style, {}).get(level, False)

    def _value(self, name: str, attribute: str) -> str:
        """What a style, or the next below it that does, says of an attribute."""
        for _, style in self._chain(name):
            properties = style.find(f"{STYLE}text-properties")
            if properties is not None and (value := properties.get(attribute)) is not None:
                return value
        return ""

    def _chain(self, name: str) -> Iterable[tuple[str, Element]]:
        for _ in range(_DEEPEST):
            style = self._styles.get(name)
            if style is None:
                return
            yield name, style
            name = style.get(f"{STYLE}parent-style-name", "")


def _number(text: str) -> int:
    return int(text) if text.isdecimal() and len(text) < 4 else 1


def _is_bold(value: str) -> bool:
    return value in ("bold", "600", "700", "800", "900")


def _is_slanted(value: str) -> bool:
    return value in ("italic", "oblique")


def _is_struck(value: str) -> bool:
    return value not in ("", "none")
