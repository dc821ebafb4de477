"""REST requests to one WordPress site, one at a time.

Every request names the fields that it wants: an answer in full costs the site twice the work. A site without pretty
addresses has REST behind ``?rest_route=``; the first read finds that out. Where something on the way takes the site's
own headers off, which tell how long a list is, the site is asked to write them into the answer.
"""

from __future__ import annotations

import json
import time
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta
from typing import Any

from newsroom.domain.errors import SiteError
from newsroom.site.backends.wordpress.faults import fault
from newsroom.site.http import Answer, Http, Params, Upload
from newsroom.site.site import SiteConfig

API = "wp/v2/"
PAGE = 100  # rows of a list at most
CLOCK_KEPT = 300.0  # seconds that the site's clock is reckoned from its last answer
_TOTAL = "X-WP-Total"
_TURNED_BACK = 2.0  # seconds that this machine's two clocks may differ before it was asleep

Row = dict[str, Any]


@dataclass(frozen=True, slots=True)
class Listing:
    """A page of a list: its rows, how many the site counts in all, and its clock."""

    rows: list[Row]
    total: int
    at: datetime


@dataclass(frozen=True, slots=True)
class _Heard:
    """The site's clock and this machine's two at one moment."""

    at: datetime
    monotonic: float
    wall: float


class Connection:
    """One site and one user."""

    def __init__(self, config: SiteConfig) -> None:
        self.base = config.address.rstrip("/")
        self.http = Http(self.base, config.user, config.password)
        self._plain: bool | None = None  # whether REST is behind ?rest_route=; None until a read was answered
        self._heard: _Heard | None = None
        self._veiled = False  # whether the headers of a list do not come through

    def one(self, route: str, fields: str, *, api: str = API, **params: str | int) -> Row:
        """The object at `route`. NotFound, SiteForbidden, SignedOut, SiteError, NetworkError."""
        answer, found = self._read(api + route, {**params, "_fields": fields})
        if not isinstance(found, dict):
            raise SiteError("wordpress.no-rest", detail=f"{answer.status} no object", status=answer.status)
        return found

    def many(self, route: str, fields: str, **params: str | int) -> Listing:
        """A page of the list at `route`. Errors as `one`."""
        wanted: dict[str, str | int] = {"per_page": PAGE, **params, "_fields": fields}
        if not self._veiled:
            answer, found = self._read(API + route, wanted)
            headers = answer.headers
            self._veiled = isinstance(found, list) and _TOTAL not in headers
        if self._veiled:
            answer, found, headers = self._unveiled(API + route, wanted)
        if not isinstance(found, list):
            raise SiteError("wordpress.no-rest", detail=f"{answer.status} no list", status=answer.status)
        total = str(headers.get(_TOTAL, ""))
        return Listing(found, int(total) if total.isdigit() else len(found), answer.at or datetime.now(UTC))

    def all(self, route: str, fields: str, **params: str | int) -> Iterator[Row]:
        """Every row of a list, in the order of ids. Errors as `one`."""
        at = 1
        while True:
            listing = self.many(route, fields, orderby="id", order="asc", page=at, **params)
            yield from listing.rows
            if at * PAGE >= listing.total:
                return
            at += 1

    def post(self, route: str, data: Mapping[str, object], fields: str) -> Row:
        """Write `data` to `route`; what came back. OutcomeUnknown, and errors as `one`."""
        return self._written("POST", route, fields, data=data)

    def send(self, route: str, upload: Upload, fields: str) -> Row:
        """Send a file; errors as `post`."""
        return self._written("POST", route, fields, upload=upload)

    def delete(self, route: str, fields: str, *, force: bool = False) -> Row:
        """Throw away what is at `route`, for good with `force`; errors as `post`."""
        return self._written("DELETE", route, fields, force=force)

    def clock(self) -> datetime:
        """The site's own time, reckoned from its last answer unless that is long ago or this machine slept since."""
        heard = self._heard
        if heard is not None:
            gone = time.monotonic() - heard.monotonic
            if gone < CLOCK_KEPT and abs(time.time() - heard.wall - gone) < _TURNED_BACK:
                return heard.at + timedelta(seconds=gone)
        self.one("", "name", api="")
        return self._heard.at if self._heard else datetime.now(UTC)

    def _read(self, route: str, params: Params) -> tuple[Answer, object]:
        """An answer that is a success, and what it says in JSON."""
        plain = bool(self._plain)
        answer = self._asked(route, params, plain=plain)
        found = answer.json()
        if self._plain is None and found is None and answer.status in (200, 404):
            other = self._asked(route, params, plain=True)
            if (said := other.json()) is not None:
                plain, answer, found = True, other, said
        if found is None or not answer.ok:
            raise fault(answer, writing=False)
        self._plain = plain
        self._listen(answer)
        return answer, found

    def _unveiled(self, route: str, params: Params) -> tuple[Answer, object, Mapping[str, str]]:
        """An answer, what it says and its headers, all of it written into the answer to a request that succeeds."""
        answer, said = self._read(route, {**params, "_envelope": 1})
        whole: Row = said if isinstance(said, dict) else {}
        found, status, headers = whole.get("body"), int(whole.get("status") or 0), whole.get("headers")
        if status >= 400:
            raise fault(replace(answer, status=status, body=json.dumps(found).encode()), writing=False)
        return answer, found, headers if isinstance(headers, dict) else {}  # PHP writes an empty one as a list

    def _asked(self, route: str, params: Params, *, plain: bool) -> Answer:
        url, place = self._place(route, plain=plain)
        return self.http.read(url, {**place, **params})

    def _written(
        self,
        method: str,
        route: str,
        fields: str,
        *,
        data: Mapping[str, object] | None = None,
        upload: Upload | None = None,
        force: bool = False,
    ) -> Row:
        if self._plain is None:
            self.one("", "name", api="")  # nothing is written where it is not known how REST answers
        url, place = self._place(API + route, plain=bool(self._plain))
        params: dict[str, str | int] = {**place, "_fields": fields, **({"force": "true"} if force else {})}
        answer = self.http.write(method, url, params, data=data, upload=upload)
        found = answer.json()
        if not answer.ok or not isinstance(found, dict):
            raise fault(answer, writing=True)
        self._listen(answer)
        return found

    def _place(self, route: str, *, plain: bool) -> tuple[str, dict[str, str | int]]:
        return (f"{self.base}/", {"rest_route": f"/{route}"}) if plain else (f"{self.base}/wp-json/{route}", {})

    def _listen(self, answer: Answer) -> None:
        if answer.at is not None:
            self._heard = _Heard(answer.at, time.monotonic(), time.time())
