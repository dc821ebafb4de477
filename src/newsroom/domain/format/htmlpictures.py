"""Pictures that stand in the text of a page itself (``data:``), made ready to be stored. Nothing is fetched."""

from __future__ import annotations

import base64
import binascii
import hashlib
from collections.abc import Sequence

from selectolax.lexbor import LexborNode

from newsroom.domain.format import dom

MAX_PICTURE = 40_000_000  # bytes of one picture
MAX_PICTURES = 150_000_000  # bytes of all pictures together
MAX_NUMBER = 300
_KINDS = ((b"\x89PNG", "png"), (b"\xff\xd8\xff", "jpg"), (b"GIF8", "gif"), (b"RIFF", "webp"))


def suffix(content: bytes) -> str:
    """The suffix of a picture by its first bytes; empty for what no page shows."""
    return next((name for start, name in _KINDS if content.startswith(start)), "")


def reference(content: bytes) -> str:
    """How a picture is called until it is stored; empty for what no page shows."""
    kind = suffix(content)
    return f"media:{hashlib.sha256(content).hexdigest()}.{kind}" if kind else ""


def take(body: LexborNode, beside: Sequence[bytes] = ()) -> dict[str, bytes]:
    """The pictures that `body` holds, by the reference that stands for each in it from now on.

    `beside` are those that came with the page in another form (Word puts them into its RTF, and the addresses of files
    into its HTML): they stand for the addresses, where there are as many.
    """
    found: dict[str, bytes] = {}
    left = MAX_PICTURES
    images = [(node, dom.attributes(node).get("src", "").strip()) for node in body.css("img[src]")]
    files = [node for node, source in images if source.lower().startswith("file:")]
    contents = dict(zip((node.mem_id for node in files), beside, strict=True)) if len(files) == len(beside) else {}
    for node, source in images:
        content = contents.get(node.mem_id) or decoded(source)
        name = reference(content)
        if not name or len(content) > min(MAX_PICTURE, left) or len(found) >= MAX_NUMBER:
            continue
        left -= len(content)
        found[name] = content
        node.attrs["src"] = name
    return found


def decoded(address: str) -> bytes:
    """The bytes in a ``data:`` address; none in any other."""
    head, _, data = address.partition(",")
    if not head.lower().startswith("data:image/") or not head.lower().endswith(";base64"):
        return b""
    if len(data) > MAX_PICTURE * 4 // 3 + 4:
        return b""
    try:
        return base64.b64decode("".join(data.split()), validate=True)
    except (binascii.Error, ValueError):
        return b""
