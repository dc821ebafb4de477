"""One form for all the ways in which the address of an article is pasted."""

from __future__ import annotations

from urllib.parse import parse_qsl, unquote, urlencode, urlsplit

_CAMPAIGN = ("utm_", "fbclid", "gclid", "igshid", "mc_cid", "mc_eid")


def plain_address(url: str) -> str:
    """`url` for comparing: without scheme, ``www``, percent-encoding, last slash, fragment and campaign marks.

    What cannot be read as an address is compared as it stands.
    """
    try:
        parts = urlsplit(url.strip())
        host = parts.netloc.rpartition("@")[2].lower().removeprefix("www.")
        kept = [(name, value) for name, value in parse_qsl(parts.query) if not name.startswith(_CAMPAIGN)]
    except ValueError:
        return url.strip()
    query = f"?{urlencode(kept)}" if kept else ""
    return f"{host}{unquote(parts.path).rstrip('/')}{query}"
