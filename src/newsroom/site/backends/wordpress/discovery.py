"""What stands at an address, before anybody signs in: WordPress with REST, WordPress without, or something else.

The site's own page names its REST interface in a ``Link`` header or element; where neither is, the two usual places are
tried. An address of the dashboard or of REST itself leads to the site as well.
"""

from __future__ import annotations

import html
import re
from typing import Any
from urllib.parse import urljoin, urlsplit, urlunsplit

from newsroom.domain.errors import NetworkError, Refused, SiteError
from newsroom.site.http import Answer, Http, is_loopback, secure
from newsroom.site.site import Discovery

FIELDS = "name,home,url,gmt_offset,timezone_string,namespaces,authentication"
_HEADER = re.compile(r'<([^>]+)>;\s*rel="?https://api\.w\.org/"?')
_ELEMENT = re.compile(r"<link\b[^>]*\brel=[\"']https://api\.w\.org/[\"'][^>]*>", re.IGNORECASE)
_HREF = re.compile(r"\bhref=[\"']([^\"']+)[\"']", re.IGNORECASE)
_INSIDE = re.compile(r"/(wp-admin|wp-login\.php|wp-json|xmlrpc\.php|index\.php)(/.*)?$")
_SIGNS = re.compile(r'/wp-(content|includes)/|<meta name="generator" content="WordPress', re.IGNORECASE)


def normal(address: str) -> str:
    """The address as it is asked for: https unless it is on this machine, without user, query and dashboard. Refused
    where it is none."""
    words = address.strip()
    parts = urlsplit(words if "://" in words else f"https://{words}")
    host = parts.hostname or ""
    try:
        port = parts.port
    except ValueError:
        host, port = "", None
    if not host or parts.scheme not in ("http", "https") or any(char.isspace() for char in words):
        raise Refused("http.no-address", url=words)
    local = is_loopback(host)
    scheme = parts.scheme if local and "://" in words else "http" if local else "https"
    if not local and port == 80:
        port = None
    shown = f"[{host}]" if ":" in host else host
    place = f"{shown}:{port}" if port else shown
    return urlunsplit((scheme, place, _INSIDE.sub("", parts.path).rstrip("/"), "", ""))


def discover(address: str) -> Discovery:
    """The site at `address`; each reason why it is no use has its own sentence. NetworkError, SiteError, Refused."""
    start = normal(address)
    reader = Http(start)
    home = reader.read(f"{start}/", signed=False)
    if home.status >= 500 or home.status in (408, 429):
        raise NetworkError("wordpress.no-answer", detail=str(home.status), status=home.status)
    refusals: list[Answer] = []
    for root in _roots(home):
        answer = _asked(reader, root)
        said = answer.json()
        if isinstance(said, dict) and "wp/v2" in (said.get("namespaces") or ()):
            return _found(_site_of(answer.url), said)
        refusals.append(answer)
    raise _reason(home, refusals)


def _roots(home: Answer) -> list[str]:
    """Where REST may be: where the page says, then where it usually is."""
    base = home.url.partition("?")[0].rstrip("/")
    found: list[str] = []
    page = home.text()
    if (header := _HEADER.search(home.headers.get("Link", ""))) is not None:
        found.append(header[1])
    elif (element := _ELEMENT.search(page)) is not None and (href := _HREF.search(element[0])) is not None:
        found.append(html.unescape(href[1]))
    absolute = [urljoin(home.url, root) for root in found]
    if home.url.startswith("https://"):  # a site behind a proxy may not know that readers come by https
        absolute = [root.replace("http://", "https://", 1) for root in absolute]
    return list(dict.fromkeys([*absolute, f"{base}/wp-json/", f"{base}/?rest_route=/"]))


def _asked(reader: Http, root: str) -> Answer:
    secure(root)
    return reader.read(root, {"_fields": FIELDS}, signed=False)


def _site_of(root: str) -> str:
    """The site's address, from that of its REST interface."""
    parts = urlsplit(root)
    path = re.sub(r"(/index\.php)?(/wp-json)?/?$", "", parts.path)
    return urlunsplit((parts.scheme, parts.netloc, path.rstrip("/"), "", ""))


def _found(address: str, said: dict[str, Any]) -> Discovery:
    told: Any = said.get("authentication")
    for name in ("application-passwords", "endpoints", "authorization"):
        told = told.get(name) if isinstance(told, dict) else None
    # it is opened with whatever the system has for such addresses, and nobody knows the site yet
    authorize = told if isinstance(told, str) and told.startswith(("https://", "http://")) else ""
    return Discovery(html.unescape(str(said.get("name") or "")), address, authorize)


def _reason(home: Answer, refusals: list[Answer]) -> SiteError:
    """Why there is no REST: an extension closed it, or the page is not WordPress's."""
    codes = [said.get("code") for answer in refusals if isinstance(said := answer.json(), dict)]
    detail = ", ".join(str(answer.status) for answer in refusals)
    host = urlsplit(home.url).hostname or ""
    page = home.text()
    named = _HEADER.search(home.headers.get("Link", "")) or _ELEMENT.search(page) or _SIGNS.search(page)
    if named or any(isinstance(code, str) for code in codes):
        return SiteError("wordpress.rest-off", detail=detail, host=host)
    return SiteError("wordpress.not-wordpress", detail=detail, host=host)
