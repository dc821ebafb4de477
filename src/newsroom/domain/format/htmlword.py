"""What Word's HTML says by its styles where other pages have elements: list items, headings, a title."""

from __future__ import annotations

import re
from dataclasses import dataclass

from selectolax.lexbor import LexborNode

from newsroom.domain.format import dom
from newsroom.domain.format.htmlflow import css

_LIST = re.compile(r"mso-list\s*:\s*l\d+\s+level(\d)", re.IGNORECASE)
_NUMBERED = re.compile(r"[(\[]?\s*\w{1,6}\s*[.)\]\-–]", re.UNICODE)
_OUTLINE = re.compile(r"mso-outline-level\s*:\s*([1-6])", re.IGNORECASE)
_SYMBOLS = ("symbol", "wingdings", "webdings")
_STEP = 36  # points of one level of a list
_LENGTH = re.compile(r"([\d.]{1,8})(pt|in|cm|px)")
_POINTS = {"pt": 1.0, "in": 72.0, "cm": 28.35, "px": 0.75}


@dataclass(frozen=True, slots=True)
class Item:
    """A paragraph that is shown as a list item: its level (from 1) and kind."""

    level: int
    ordered: bool


def list_item(node: LexborNode, attributes: dict[str, str]) -> Item | None:
    """What a paragraph is in a list of Word's, or None; its bullet or number is taken out of it."""
    level = _LIST.search(attributes.get("style", ""))
    spans = node.css("span")
    marker = next((span for span in spans if _is_ignored(span)), None)
    if level is None and marker is None:
        bullet = _bullet(spans, node)
        if bullet is None:
            return None
        bullet.decompose()
        return Item(_level_of(attributes), False)
    ordered = bool(marker and _NUMBERED.fullmatch(marker.text(deep=True).strip()))
    if marker is None and (bullet := _bullet(spans, node)) is not None:
        bullet.decompose()
    elif marker is not None:
        marker.decompose()
    return Item(max(int(level[1]), 1) if level else _level_of(attributes), ordered)


def _is_ignored(span: LexborNode) -> bool:
    return "mso-list:ignore" in dom.attributes(span).get("style", "").lower().replace(" ", "")


def _bullet(spans: list[LexborNode], node: LexborNode) -> LexborNode | None:
    """The sign in a font of symbols with which a paragraph begins."""
    for span in spans[:4]:
        attributes = dom.attributes(span)
        family = css(attributes.get("style", "")).get("font-family", "").strip("\"' ")
        if not family.startswith(_SYMBOLS):
            continue
        sign = span.text(deep=True).replace("\u00a0", " ").strip()
        before = node.text(deep=True).replace("\u00a0", " ").strip()
        return span if len(sign) <= 2 and before.startswith(sign) and sign != before else None
    return None


def _level_of(attributes: dict[str, str]) -> int:
    """The level by how far a paragraph is set in."""
    declared = css(attributes.get("style", ""))
    margins = [declared.get(name, "") for name in ("margin-right", "margin-left")]
    points = [float(m[1]) * _POINTS[m[2]] for m in map(_LENGTH.match, margins) if m and m[1].count(".") < 2]
    return min(max(round(max(points, default=_STEP) / _STEP), 1), 9)


def heading(attributes: dict[str, str]) -> int:
    """The level of the heading that a paragraph is by its style; 0 for none."""
    if "msotitle" in attributes.get("class", "").lower().split():
        return 1
    level = _OUTLINE.search(attributes.get("style", ""))
    return min(int(level[1]), 4) if level else 0


def online_level(node: LexborNode) -> int:
    """The level of a list that Word for the web made; 0 for any other list."""
    item = node.css_first("li")
    if item is None:
        return 0
    attributes = dom.attributes(item)
    if "data-listid" not in attributes:
        return 0
    level = attributes.get("data-aria-level", "1")
    return min(max(int(level), 1), 9) if level.isascii() and level.isdigit() and len(level) < 3 else 1
