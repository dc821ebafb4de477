"""Files of pictures on one site, fetched to be looked at: from the site's own origin or that of its uploads, and from
nowhere else, whatever address stands in an article."""

from __future__ import annotations

from urllib.parse import urlsplit

from newsroom.domain.errors import NotFound, Refused
from newsroom.site.backends.wordpress.connection import Connection
from newsroom.site.http import is_loopback, origin
from newsroom.site.site import PICTURE_LIMIT, Wanted


class Uploads:
    """The uploads of one site. Any thread may call."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._own = origin(connection.base)
        self._known: tuple[str, str, int] | None = None

    def file(self, reference: str, wanted: Wanted) -> bytes:
        """What stands at an address of the site. NotFound, NetworkError, SiteError."""
        url = self._secured(reference)
        if not self._may(url):
            raise NotFound("site.no-picture", detail=reference)
        answer = self._connection.http.fetch(url, self._may, PICTURE_LIMIT, wanted)
        if not answer.ok:
            raise NotFound("site.no-picture", detail=f"{answer.status} {reference}")
        return answer.body

    def _secured(self, url: str) -> str:
        """The address by which browsers ask for it: a site that got its certificate later still names old ones."""
        parts = urlsplit(url)
        if parts.scheme == "http" and parts.port is None and self._own == ("https", parts.hostname, 443):
            return parts._replace(scheme="https").geturl()
        return url

    def _may(self, url: str) -> bool:
        try:
            there = origin(url)
        except Refused:
            return False
        if is_loopback(there[1]) and not is_loopback(self._own[1]):
            return False
        return there[0] in ("http", "https") and (there == self._own or there == self._uploads())

    def _uploads(self) -> tuple[str, str, int] | None:
        """Where the site says that its pictures lie."""
        if self._known is None:
            rows = self._connection.many("media", "source_url", per_page=1).rows
            self._known = origin(str(rows[0]["source_url"])) if rows else None
        return self._known
