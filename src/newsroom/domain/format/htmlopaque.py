"""The blocks of a site that our own HTML carries in ``data-source``: HTML may come from anywhere, so their source is
taken only when nothing in it could act in a browser."""

from __future__ import annotations

import json
import re

from newsroom.domain.document import CONTROL
from newsroom.domain.errors import BadInput
from newsroom.domain.format import dom

# Elements that act, and those whose content a parser does not look into.
_UNSAFE = re.compile(
    r"<\s*/?\s*(?:script|style|iframe|object|embed|form|input|button|select|svg|math|base|meta|link"
    r"|textarea|title|xmp|noembed|noframes|plaintext)\b",
    re.IGNORECASE,
)
_ADDRESSES = frozenset(["href", "src", "action", "poster", "cite", "data", "background", "longdesc", "xlink:href"])
_STRANGE_SCHEME = re.compile(r"(?!https?:|mailto:|tel:)[a-z][a-z0-9+.-]*:")


def source(carried: str) -> str:
    """The source in an attribute's JSON string; empty when it is none."""
    try:
        found = json.loads(carried)
    except (ValueError, RecursionError):
        return ""
    return found.encode("utf-8", "ignore").decode() if isinstance(found, str) else ""


def is_harmless(text: str) -> bool:
    """Whether nothing in `text` could act in a browser: no active element, handler or strange address."""
    if not text or _UNSAFE.search(text):
        return False
    try:
        body = dom.parse(text)
    except BadInput:
        return False
    nodes = body.traverse() if body is not None else ()
    return all(_is_harmless(name, value) for node in nodes for name, value in dom.attributes(node).items())


def _is_harmless(name: str, value: str) -> bool:
    if name.startswith("on") or name in ("srcdoc", "formaction"):
        return False
    if name == "style":
        return "url" not in value.lower() and "\\" not in value
    address = CONTROL.sub("", value).replace("\t", "").replace("\n", "").strip().lower()
    return name not in _ADDRESSES or not _STRANGE_SCHEME.match(address)
