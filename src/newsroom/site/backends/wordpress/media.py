"""Pictures of one site: sent once, found by their key, read with alternative text, caption and credit.

A picture's key is the slug of its attachment. Two requests under one key make two attachments; a look-up keeps the
oldest and throws away the twins that are this user's own. The file itself has an ASCII name, the one form that every
version takes.
"""

from __future__ import annotations

import time
from collections import OrderedDict
from contextlib import suppress
from dataclasses import replace
from threading import Lock

from newsroom.domain.document import Figure, inline_text
from newsroom.domain.errors import NotFound, Refused, SiteForbidden
from newsroom.domain.format import mediacaption
from newsroom.site.backends.wordpress.connection import Connection, Row
from newsroom.site.backends.wordpress.people import People
from newsroom.site.backends.wordpress.rows import slug_of, twins
from newsroom.site.http import Upload
from newsroom.site.site import Rendition

KEPT = 300.0  # seconds that a picture's words are good for
MOST = 500  # pictures whose words are kept
LARGEST = 2560  # pixels: a site scales down what is larger, and keeps both
SUFFIXES = {"image/jpeg": "jpg", "image/png": "png", "image/webp": "webp", "image/gif": "gif"}
_FIELDS = "id,slug,source_url,alt_text,caption,author"


class Media:
    """The pictures of one site. Any thread may call."""

    def __init__(self, connection: Connection, people: People) -> None:
        self._connection = connection
        self._people = people
        self._lock = Lock()
        self._known: OrderedDict[int, tuple[float, Figure]] = OrderedDict()

    def find(self, key: str) -> Figure | None:
        """The picture under `key`, as far as this user may change it."""
        slug = slug_of(key)
        rows = self._connection.many("media", _FIELDS, slug=twins(slug), context="edit", orderby="id", order="asc").rows
        if not rows:
            return None
        first, *others = rows
        for twin in others:
            if twin["author"] == first["author"] == self._people.me().id:
                with suppress(NotFound, SiteForbidden):
                    self._connection.delete(f"media/{twin['id']}", "deleted", force=True)
        return self._figure(first)

    def upload(self, key: str, figure: Figure, renditions: tuple[Rendition, ...]) -> Figure:
        """Send the largest size that the site keeps as it is; `figure` with the site's reference. OutcomeUnknown,
        Refused for a file that the site would not show, SiteForbidden."""
        chosen = _chosen(renditions)
        slug = slug_of(key)
        fields = {
            "slug": slug,
            "title": figure.alt or inline_text(figure.caption) or slug,
            "alt_text": figure.alt,
            "caption": mediacaption.write(figure.caption, figure.credit),
        }
        name = f"{slug}.{SUFFIXES[chosen.media_type]}"
        try:
            with chosen.path.open("rb") as file:
                sent = self._connection.send("media", Upload(name, file, chosen.media_type, fields), _FIELDS)
        except OSError as error:
            raise Refused("wordpress.no-picture", detail=str(error)) from error
        found = self.find(key) or self._figure(sent)
        return replace(figure, media=found.media, remote_id=found.remote_id)

    def figure(self, number: int) -> Figure | None:
        """The picture of that number; None where there is none."""
        if not number:
            return None
        at, found = self._known.get(number, (float("-inf"), None))
        if time.monotonic() - at > KEPT:
            try:
                return self._figure(self._row(number))
            except NotFound:
                return None
        return found

    def describe(self, figure: Figure) -> None:
        """Give the picture on the site the words of `figure`; what is somebody else's keeps its own."""
        number = int(figure.remote_id)
        held = self.figure(number)
        if held is None or _words(held) == _words(figure):
            return
        data = {"alt_text": figure.alt, "caption": mediacaption.write(figure.caption, figure.credit)}
        with suppress(SiteForbidden):
            self._figure(self._connection.post(f"media/{number}", data, _FIELDS))

    def _row(self, number: int) -> Row:
        """As it was written where this user may change it, as readers see it elsewhere."""
        try:
            return self._connection.one(f"media/{number}", _FIELDS, context="edit")
        except SiteForbidden:
            return self._connection.one(f"media/{number}", _FIELDS)

    def _figure(self, row: Row) -> Figure:
        told = row.get("caption") or {}
        caption, credit = mediacaption.read(str(told.get("raw") or told.get("rendered") or ""))
        number = int(row["id"])
        found = Figure(str(row["source_url"]), str(row.get("alt_text") or ""), caption, credit, str(number))
        with self._lock:
            self._known[number] = (time.monotonic(), found)
            self._known.move_to_end(number)
            while len(self._known) > MOST:
                self._known.popitem(last=False)
        return found


def _words(figure: Figure) -> tuple[object, ...]:
    return figure.alt, figure.caption, figure.credit


def _chosen(renditions: tuple[Rendition, ...]) -> Rendition:
    """The largest size that a site neither scales down nor refuses."""
    if not renditions:
        raise Refused("wordpress.no-picture")
    shown = [size for size in renditions if size.media_type in SUFFIXES]
    if not shown:
        raise Refused("wordpress.picture-kind", kind=renditions[0].media_type)
    fitting = [size for size in shown if max(size.width, size.height) <= LARGEST]
    return max(fitting, key=lambda size: size.width) if fitting else min(shown, key=lambda size: size.width)
