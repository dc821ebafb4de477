"""The posts of one site: made once under a key, known by their number from then on."""

from __future__ import annotations

import secrets
from collections.abc import Mapping
from contextlib import suppress
from datetime import datetime
from urllib.parse import parse_qsl, unquote, urlsplit

from newsroom.domain.article import Article
from newsroom.domain.errors import NetworkError, NotFound, Refused, SiteError, SiteForbidden
from newsroom.language.slug import slug as make_slug
from newsroom.site.backends.wordpress import rows
from newsroom.site.backends.wordpress.connection import PAGE, Connection, Row
from newsroom.site.backends.wordpress.exchange import Exchange
from newsroom.site.backends.wordpress.faults import AlreadyTrashed
from newsroom.site.backends.wordpress.history import History, Seen
from newsroom.site.http import Answer, Params
from newsroom.site.site import Post, PostStatus, SiteRevision

_OUT = (PostStatus.PUBLISHED, PostStatus.SCHEDULED)
_FRESH = {"Cache-Control": "no-cache", "Pragma": "no-cache"}


class Posts:
    """The posts of one site, seen and written by one user. Any thread may call."""

    def __init__(self, connection: Connection, exchange: Exchange, history: History) -> None:
        self._connection = connection
        self._exchange = exchange
        self._history = history
        self._settled: dict[str, int] = {}  # key: the post that came of it, whatever its slug is now

    def find(self, key: str, known: str = "") -> Post | None:
        """The post under `key`, its twins thrown away; `known` is the number that it is known to have."""
        if known.isdigit():
            self._settled.setdefault(key, int(known))
        return self._resolved(key, rows.twins(rows.slug_of(key)))

    def create(self, key: str, article: Article) -> Post:
        """A new draft under `key`; where there is one already, that one. OutcomeUnknown, Refused, SiteForbidden."""
        slug = rows.slug_of(key)
        data = {**self._exchange.data(article, None), "status": "draft", "slug": slug}
        made = self._connection.post("posts", data, "id,slug")
        return self._resolved(key, f"{rows.twins(slug)},{made['slug']}") or self.read(str(made["id"]))

    def read(self, remote_id: str) -> Post:
        """The post of that number. NotFound, SiteForbidden."""
        return self._post(self._row(remote_id))

    def update(self, remote_id: str, article: Article) -> Post:
        """Give a post this article; its status stays. NotFound, SiteForbidden, OutcomeUnknown."""
        seen = self._last(remote_id)
        row = self._write(remote_id, self._exchange.data(article, seen))
        return self._post(row, ours=True)

    def set_status(self, remote_id: str, status: PostStatus, at: datetime | None, slug: str) -> Post:
        """Move a post; what came back says where it stands now, for a time close by is published at once."""
        if status is PostStatus.SCHEDULED and at is None:
            raise Refused("wordpress.needs-time")
        seen = self._last(remote_id)
        data = self._wish(seen, status, at, slug)
        if not data:
            post = self.read(remote_id)  # nothing is written that stands so already
            seen = self._last(remote_id)
            data = self._wish(seen, status, at, slug)
            if not data:
                return post
        if status is PostStatus.TRASHED:
            with suppress(AlreadyTrashed):
                return self._post(self._connection.delete(f"posts/{_number(remote_id)}", rows.POST), ours=True)
            return self.read(remote_id)
        return self._post(self._write(remote_id, data), ours=True)

    def revisions(self, remote_id: str, limit: int) -> tuple[SiteRevision, ...]:
        """The versions of a post, the newest first."""
        versions = self._history.versions(_number(remote_id), limit)
        return tuple(self._exchange.revision(version) for version in versions)

    def page(self, remote_id: str, formerly: str) -> str | None:
        """The public page of a post, as any reader gets it now; where there is none to be, what stands at the address
        that it had `formerly`, if that is known."""
        seen = self._history.last(int(_number(remote_id)))
        if seen is None or seen.status is not PostStatus.PUBLISHED:
            seen = self._history.see(self._row(remote_id))
        if seen.status is not PostStatus.PUBLISHED:
            return self._left(formerly) if formerly else None
        return self._fresh(rows.url(seen.row))

    def front(self) -> str | None:
        """The front page, as any reader gets it now."""
        return self._fresh(f"{self._connection.base}/")

    def _fresh(self, link: str) -> str | None:
        params = {"newsroom": secrets.token_hex(8)}  # no cache on the way has this address
        try:
            answer = self._asked(link, params, _FRESH)
        except (Refused, SiteError):
            return None
        if answer.ok:
            html = answer.text()
            if "</html" not in html.lower():  # servers that do not say how long a page is cannot be cut off unseen
                raise NetworkError("http.broken", detail=link, host=urlsplit(link).hostname or "")
            return html
        return None

    def _left(self, link: str) -> str | None:
        """What readers get at the address of a page that is to be gone, with whatever caches are on the way. A site
        that has no page leads readers elsewhere, to the front or to what is named alike. SiteForbidden: nobody can
        say, for it refuses this reader, answers without end or leads to where others could read along."""
        try:
            answer = self._asked(link)
        except (Refused, SiteError) as error:
            raise SiteForbidden("wordpress.page-refused", detail=error.detail, url=link) from error
        if answer.status in (401, 403):
            raise SiteForbidden("wordpress.page-refused", url=link)
        return answer.text() if answer.ok and _is_within(link, answer.url) else None

    def _asked(self, link: str, params: Params | None = None, headers: Mapping[str, str] | None = None) -> Answer:
        """What a reader gets at `link`. Refused, SiteError: that leads to no page: in a circle, to an address that
        others could read along, or without end."""
        answer = self._connection.http.read(link, params, signed=False, headers=headers)
        if answer.status >= 500 or answer.status in (408, 429):
            raise NetworkError("wordpress.no-answer", detail=link, status=answer.status)
        return answer

    def publish_due(self) -> tuple[Post, ...]:
        """Publish what should be out by the site's clock and is not: a site without visitors forgets its schedule."""
        listing = self._connection.many(
            "posts", "id,date_gmt", status="future", context="edit", orderby="date", order="asc"
        )
        now = self._connection.clock()
        due = [str(row["id"]) for row in listing.rows if (at := rows.moment(row["date_gmt"])) and at <= now]
        found: list[Post] = []
        for number in due:
            with suppress(NotFound, SiteForbidden):
                found.append(self._post(self._write(number, {}), ours=True))  # whatever touches it, publishes it
        return tuple(found)

    def gone(self, remote_ids: tuple[str, ...]) -> frozenset[str]:
        """Those of the posts that are no longer there, or no longer for this user to see."""
        there: set[str] = set()
        for at in range(0, len(remote_ids), PAGE):
            some = ",".join(filter(str.isdigit, remote_ids[at : at + PAGE]))
            if some:
                listing = self._connection.many("posts", "id", include=some, status=rows.EVERY_STATUS)
                there.update(str(row["id"]) for row in listing.rows)
        return frozenset(remote_ids) - there

    def _wish(self, seen: Seen, status: PostStatus, at: datetime | None, slug: str) -> dict[str, object]:
        """What must be sent to move a post; empty where it stands so already."""
        early = seen.status is not PostStatus.PUBLISHED and seen.at is not None and seen.at > self._connection.clock()
        found: dict[str, object] = {"status": rows.WORDS[status]}
        if status in _OUT and at is not None:
            found["date_gmt"] = rows.written(at)
        elif status is not PostStatus.TRASHED and early:
            found["date"] = None  # a date to come would schedule what is to be published now, or later by anybody
        if status in _OUT:
            own = make_slug(rows.words(rows.raw(seen.row, "title"))) if rows.is_key(seen.slug) else ""
            wanted = slug or own
            if (wanted and rows.encoded(wanted) != seen.slug) or rows.is_key(seen.slug):
                found["slug"] = wanted
        stays = seen.status is status and "slug" not in found and "date" not in found
        return {} if stays and (at is None or at == seen.at) else found

    def _last(self, remote_id: str) -> Seen:
        """The post as it was seen last, or as it is."""
        return self._history.last(int(_number(remote_id))) or self._history.see(self._row(remote_id))

    def _resolved(self, key: str, slugs: str) -> Post | None:
        """The post that came of `key`: the one it came of before, or the oldest under its slugs; no other stays."""
        found = self._connection.many(
            "posts", rows.POST, slug=slugs, status=rows.EVERY_STATUS, context="edit", orderby="id", order="asc"
        ).rows
        if not found and key not in self._settled:
            return None
        number = self._settled.setdefault(key, int(found[0]["id"]) if found else 0)
        for row in found:
            if row["id"] != number:
                self._throw_away(row)
        kept = next((row for row in found if row["id"] == number), None)
        if kept is not None:
            return self._post(kept)
        try:
            return self.read(str(number))
        except NotFound:
            del self._settled[key]
            return None

    def _throw_away(self, twin: Row) -> None:
        """Delete for good what a second request under one key made, unless somebody has moved it or written in it
        since: what nobody has touched has no versions."""
        mine = twin["author"] == self._exchange.people.me().id
        if mine and twin["status"] == "draft" and not rows.predecessor(twin):
            with suppress(NotFound, SiteForbidden):
                self._connection.delete(f"posts/{twin['id']}", "deleted", force=True)

    def _post(self, row: Row, *, ours: bool = False) -> Post:
        return self._exchange.post(self._history.see(row, ours=ours))

    def _row(self, remote_id: str) -> Row:
        number = _number(remote_id)
        try:
            return self._connection.one(f"posts/{number}", rows.POST, context="edit")
        except NotFound as error:
            raise self._missing(number) from error

    def _write(self, remote_id: str, data: dict[str, object]) -> Row:
        number = _number(remote_id)
        try:
            return self._connection.post(f"posts/{number}", data, rows.POST)
        except NotFound as error:
            raise self._missing(number) from error

    def _missing(self, number: str) -> NotFound:
        self._history.forget(int(number))
        return NotFound("wordpress.no-post", id=number)


def _is_within(link: str, url: str) -> bool:
    """Whether `url` is the page at `link` or one of its parts, on whatever host and with whatever else is asked for."""
    page, found = (urlsplit(unquote(address)) for address in (link, url))
    path, there = page.path.rstrip("/"), found.path.rstrip("/")
    below = there == path or (path != "" and there.startswith(f"{path}/"))
    return below and set(parse_qsl(page.query)) <= set(parse_qsl(found.query))


def _number(remote_id: str) -> str:
    """The number that `remote_id` says; NotFound where it is none."""
    if not (remote_id.isascii() and remote_id.isdigit()):
        raise NotFound("wordpress.no-post", id=remote_id)
    return remote_id
