"""Addresses without what follows their reader: parameters of campaigns, and pages that count before they pass on."""

from __future__ import annotations

import re
from urllib.parse import parse_qs, unquote, urlsplit

from newsroom.domain.document import is_link

_PARAMETERS = re.compile(
    r"(?:utm_\w+|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|ysclid|twclid|ttclid|li_fat_id|igshid?|mc_[ce]id|"
    r"_ga|_gl|mkt_tok|oly_(?:anon|enc)_id|vero_(?:id|conv)|wt_mc|srsltid|s_cid|cmpid|ito|ocid|smid|ref_src|ref_url|"
    r"__twitter_impression|at_(?:medium|campaign|custom\d|link_\w+|format|ptr_name|bbc_team)|mibextid|rdid|share_id|"
    r"hsa_\w+|_hs(?:enc|mi)|guccounter|guce_referr\w+)",
    re.IGNORECASE,
)
_OF_HOST = {
    "youtu.be": frozenset({"si"}),
    "youtube.com": frozenset({"si", "pp", "feature"}),
    "open.spotify.com": frozenset({"si"}),
    "x.com": frozenset({"s", "t"}),
    "twitter.com": frozenset({"s", "t"}),
    "facebook.com": frozenset({"__tn__", "__cft__[0]", "__xts__[0]"}),
}
_WRAPPERS = (
    (re.compile(r"(?:www\.)?google\.[a-z.]{2,6}", re.IGNORECASE), "/url", ("q", "url")),
    (re.compile(r"(?:l|lm)\.(?:facebook|instagram|messenger)\.com", re.IGNORECASE), "/", ("u",)),
    (re.compile(r"[\w.-]+\.safelinks\.protection\.outlook\.com", re.IGNORECASE), "/", ("url",)),
    (re.compile(r"(?:www\.)?youtube\.com", re.IGNORECASE), "/redirect", ("q",)),
    (re.compile(r"(?:www\.)?linkedin\.com", re.IGNORECASE), "/redir/redirect", ("url",)),
    (re.compile(r"slack-redir\.net", re.IGNORECASE), "/link", ("url",)),
    (re.compile(r"vk\.com", re.IGNORECASE), "/away.php", ("to",)),
)
_URLDEFENSE = re.compile(r"https?://urldefense(?:\.proofpoint)?\.com/v3/__(.+?)__;", re.IGNORECASE)
_DEEPEST = 4  # wrappers inside one another
_DIRECTIVE = re.compile(r":~:.*", re.DOTALL)


def untracked(href: str) -> str:
    """`href` as its page is found without counting the reader; everything else about it stays as it is."""
    for _ in range(_DEEPEST):
        inner = _unwrapped(href)
        if inner == href:
            break
        href = inner
    return _without_parameters(href)


def _unwrapped(href: str) -> str:
    if found := _URLDEFENSE.match(href):
        return found[1] if is_link(found[1]) else href
    parts = _split(href)
    if parts is None:
        return href
    host, path, query, _ = parts
    for hosts, start, names in _WRAPPERS:
        if path.startswith(start) and hosts.fullmatch(host):
            given = parse_qs(query, max_num_fields=200) if query.count("&") < 200 else {}
            for name in names:
                if (inner := given.get(name, [""])[0].strip()).startswith(("http://", "https://")) and is_link(inner):
                    return inner
    return href


def _without_parameters(href: str) -> str:
    parts = _split(href)
    if parts is None:
        return href
    host, _, query, fragment = parts
    base = href.partition("#")[0].partition("?")[0]
    own = _OF_HOST.get(host.removeprefix("www.").removeprefix("m.").lower(), frozenset())
    kept = [part for part in query.split("&") if not _counts(unquote(part.partition("=")[0]), own)]
    hash_ = _DIRECTIVE.sub("", fragment)
    if "=" in hash_ and all(_counts(part.partition("=")[0], own) for part in hash_.split("&")):
        hash_ = ""
    if len(kept) == len(query.split("&")) and hash_ == fragment:
        return href
    left = "&".join(kept)
    return base + (f"?{left}" if left else "") + (f"#{hash_}" if hash_ else "")


def _counts(name: str, own: frozenset[str]) -> bool:
    return bool(_PARAMETERS.fullmatch(name)) or name in own


def _split(href: str) -> tuple[str, str, str, str] | None:
    """Host, path, query and fragment of an address on the web; None for any other."""
    try:
        parts = urlsplit(href)
        if parts.scheme.lower() not in ("http", "https"):
            return None
        return parts.hostname or "", parts.path or "/", parts.query, parts.fragment
    except ValueError:
        return None
