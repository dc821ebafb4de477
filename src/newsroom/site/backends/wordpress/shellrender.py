"""Block markup as the site would send it to readers: what WordPress adds when it shows a post. Pure.

    comments of blocks go; classes of layouts come; groups get their inner container where a theme has no theme.json;
    straight quotes, dots and dashes are printed (`texturize`); a page elsewhere is a card, for nothing is fetched

A block that the site itself computes, such as its latest posts, is a note in its place.
"""

from __future__ import annotations

import html
import json
import re
from collections.abc import Callable
from dataclasses import dataclass
from typing import Any
from urllib.parse import urlsplit

from newsroom.domain.format.inline import escape, escape_text
from newsroom.language.words import say
from newsroom.site.backends.wordpress.texturize import texturize

Picture = Callable[[str], str]
"""The address under which a picture can be shown, from its reference."""


@dataclass(frozen=True, slots=True)
class Dialect:
    """How this site shows blocks. `paragraphs`: they have a class; `layouts`: quotes have one as groups have, named
    after the block too; `inside`: what is in a group is in a container of its own; `prints`: straight quotes become
    curly."""

    paragraphs: bool = True
    layouts: bool = True
    inside: bool = False
    prints: bool = True


_COMMENT = re.compile(r"<!--\s+(/?)wp:([a-z][a-z0-9_/-]*)\s+(?:(\{.*?\})\s+)?(/?)-->", re.DOTALL)
_TAG = re.compile(r"<[a-zA-Z][^<>]*>")
_NAME = re.compile(r"<[a-zA-Z][a-zA-Z0-9-]*")
_CLASS = re.compile(r'(\sclass=")([^"]*)(")')
_SOURCE = re.compile(r'(<img\b[^<>]*?\ssrc=")([^"]*)(")')
_WRAPPER = re.compile(r'(<div class="wp-block-embed__wrapper">).*?(</div>)', re.DOTALL)
_DROPPED = re.compile(  # what runs, loads another page or leads away from this one
    r"<(script|iframe|object)\b.*?</\1\s*>|<(?:script|iframe|object|meta|link|base|embed)\b[^>]*>",
    re.DOTALL | re.IGNORECASE,
)
_LAYOUTS = {"group": "flow", "column": "flow", "columns": "flex", "buttons": "flex", "gallery": "flex", "quote": "flow"}
_LAYOUT_NAMES = {"default": "flow", "constrained": "constrained", "flex": "flex", "grid": "grid"}
_GAP = "var(--wp--style--gallery-gap-default,var(--gallery-block--gutter-size,var(--wp--style--block-gap,0.5em)))"
_BOX = "box-sizing:border-box;border:1px solid;border-color:color-mix(in srgb,currentColor 30%,transparent);"
_CARD = f"{_BOX}display:flex;flex-direction:column;justify-content:end;gap:.25em;padding:1em;max-width:100%;"
_VIDEO = "width:500px;aspect-ratio:16/9;"  # as wide as a site without a width of its own asks for


def rendered(markup: str, dialect: Dialect, picture: Picture) -> str:
    """`markup` as the site sends it."""
    shown = _Renderer(dialect).run(_DROPPED.sub("", markup))
    shown = texturize(shown) if dialect.prints else shown
    return _SOURCE.sub(lambda found: found[1] + escape(picture(html.unescape(found[2]))) + found[3], shown)


class _Renderer:
    """One walk through the comments of blocks."""

    def __init__(self, dialect: Dialect) -> None:
        self._dialect = dialect
        self._open: list[bool] = []  # whether the group has a container to be closed

    def run(self, markup: str) -> str:
        """The markup without the comments."""
        out: list[str] = []
        at, begun = 0, ("", dict[str, Any]())
        for found in _COMMENT.finditer(markup):
            out.append(self._piece(markup[at : found.start()], *begun))
            at, name = found.end(), found[2].removeprefix("core/")
            begun = ("", {})
            if found[1]:
                self._close(name, out)
            elif found[4]:
                out.append(_computed(name))
            else:
                begun = (name, _attributes(found[3]))
        out.append(self._piece(markup[at:], *begun))
        return "".join(out)

    def _piece(self, text: str, name: str, attributes: dict[str, Any]) -> str:
        """What stands between two comments; `name` is that of the block which begins with it."""
        if name == "embed":
            return _WRAPPER.sub(lambda found: found[1] + _card(attributes) + found[2], text)
        if name == "paragraph" and self._dialect.paragraphs:
            return _classed(text, "wp-block-paragraph")
        if name not in _LAYOUTS or (name == "quote" and not self._dialect.layouts):
            return text
        given = attributes.get("layout")
        kind = str(given.get("type", "")) if isinstance(given, dict) else ""
        layout = _LAYOUT_NAMES.get(kind, _LAYOUTS[name])
        classes = f"is-layout-{layout}"
        if self._dialect.layouts:
            classes += f" wp-block-{name}-is-layout-{layout}"
        if name == "gallery":  # which the site says in a sheet, by a number
            return _with(_classed(text, classes), f'style="--wp--style--unstable-gallery-gap:{_GAP};gap:{_GAP}"')
        if name == "group":
            return self._group(text, classes, layout)
        return _classed(text, classes)

    def _group(self, text: str, classes: str, layout: str) -> str:
        first = _TAG.search(text)
        plain = first is not None and first[0].startswith("<div") and "__inner-container" not in text
        self._open.append(self._dialect.inside and plain and layout != "flex")
        if first is None or not self._open[-1]:
            return _classed(text, classes)
        container = "wp-block-group__inner-container"
        outer, inner = ("", f"{container} {classes}") if self._dialect.layouts else (classes, container)
        whole = f'{text[: first.end()]}<div class="{inner}">{text[first.end() :]}'
        return _classed(whole, outer) if outer else whole

    def _close(self, name: str, out: list[str]) -> None:
        if name == "group" and self._open and self._open.pop():
            before, tag, after = out[-1].rpartition("</div>")
            out[-1] = f"{before}</div>{tag}{after}"


def _attributes(text: str | None) -> dict[str, Any]:
    try:
        found = json.loads(text or "{}")
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _classed(text: str, classes: str) -> str:
    """`text` with more classes on its first element."""
    first = _TAG.search(text)
    if first is None:
        return text
    tag, changed = _CLASS.subn(rf"\g<1>\g<2> {classes}\g<3>", first[0], count=1)
    if not changed:
        return _with(text, f'class="{classes}"')
    return text[: first.start()] + tag + text[first.end() :]


def _with(text: str, attribute: str) -> str:
    """`text` with an attribute more on its first element."""
    return _NAME.sub(lambda found: f"{found[0]} {attribute}", text, count=1)


def _card(attributes: dict[str, Any]) -> str:
    """A page elsewhere: its provider and title where they are known, and where it is."""
    metadata = attributes.get("metadata")
    known = {key: html.unescape(str(value)) for key, value in metadata.items()} if isinstance(metadata, dict) else {}
    url = str(attributes.get("url") or "")
    host = urlsplit(url).hostname or url
    provider = known.get("provider") or str(attributes.get("providerNameSlug") or "").capitalize()
    lines = [f"<strong>{escape_text(known['name'])}</strong>"] if known.get("name") else []
    lines.append(f'<span dir="ltr">{escape_text(provider or host)}</span>')
    if provider and host:
        lines.append(f'<small dir="ltr">{escape_text(host.removeprefix("www."))}</small>')
    size = _VIDEO if attributes.get("type") == "video" else ""
    return f'<div style="{_CARD}{size}">{"".join(lines)}</div>'


def _computed(name: str) -> str:
    """A note in the place of a block that only the site can fill."""
    words = say("wordpress.computed-block", "ar", name=name)
    return f'<div style="{_BOX}padding:1em;border-style:dashed">{escape_text(words)}</div>'
