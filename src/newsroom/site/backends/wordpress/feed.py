"""The change feed: everything once, then what moved since.

The first walk goes through all posts in the order of their numbers, newest first, which no change disturbs: what is new
comes before the place where the walk is, and where rows went away the walk steps back by as many. Later the site is
asked for what was modified since the last walk and 65 minutes before it, for it compares local times and would lose an
hour in autumn; what was told already is left out. A short page is no end: rows that a user may not see are missing.
"""

from __future__ import annotations

import json
import secrets
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass, replace
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from newsroom.site.backends.wordpress import cursor as cursors
from newsroom.site.backends.wordpress import rows
from newsroom.site.backends.wordpress.connection import PAGE, Connection, Listing, Row
from newsroom.site.backends.wordpress.cursor import Place
from newsroom.site.backends.wordpress.viewer import Viewer
from newsroom.site.site import Change

OVERLAP = timedelta(minutes=65)
_SAME_SECOND = timedelta(seconds=2)  # a post may move again within the second in which it was told
_TEAM = "id,status,link,date_gmt,modified_gmt,title.raw,excerpt.raw,author,categories,tags"
_READERS = "id,link,date_gmt,modified_gmt,title,author,categories,tags"
_REVISION = ",_links.predecessor-version"

Found = tuple[Row, Place, datetime]  # a row, how far it leads, and the site's clock when it was read


@dataclass(frozen=True, slots=True)
class Stream:
    """One list of posts: its number, what it is asked for with, its fields, and whether it is what readers see."""

    number: int
    params: dict[str, str | int]
    fields: str
    public: bool = False


@dataclass(frozen=True, slots=True)
class _Known:
    """What was told of a post: as how manieth change of this run, what it was then, and when it had moved."""

    count: int
    content: int
    moved: datetime


class Feed:
    """The change feed of one site for one user. Any thread may call."""

    def __init__(self, connection: Connection, viewer: Viewer, zone: Callable[[], str]) -> None:
        self._connection = connection
        self._viewer = viewer
        self._zone = zone
        self._run = secrets.token_hex(4)
        self._count = 0
        self._told: dict[tuple[int, int], _Known] = {}

    def changes(self, since: str) -> Iterator[Change]:
        """The posts that moved after the cursor `since`."""
        streams = self._streams()
        cursor = cursors.read(since, len(streams))
        home = cursor.told if cursor.run == self._run else -1
        cursor = replace(cursor, run=self._run, told=home)
        for stream in streams:
            for row, place, at in self._walked(stream, cursor.places[stream.number], home):
                self._remember(stream, row, at)
                cursor = cursor.at(stream.number, place, self._count)
                yield self._viewer.change(row, str(cursor), public=stream.public)

    def _streams(self) -> list[Stream]:
        me = self._viewer.me()
        team: dict[str, str | int] = {"context": "edit", "status": rows.EVERY_STATUS}
        if me.may("edit_others_posts"):
            return [Stream(0, team, _TEAM)]
        readers: dict[str, str | int] = {"status": "publish"}
        if me.may("edit_published_posts"):
            readers["author_exclude"] = me.id
        return [Stream(0, {**team, "author": me.id}, _TEAM), Stream(1, readers, _READERS, public=True)]

    def _walked(self, stream: Stream, place: Place, home: int) -> Iterator[Found]:
        """The rows of a stream that were not told, each with how far it leads."""
        if place.start or not place.since:
            some = False
            for found in self._all(stream, place, home):
                some = True
                yield found
            if some or not place.start:
                return
            place = Place(place.start)  # the walk had been interrupted before its very last row, which is gone now
        yield from self._moved(stream, place, home)

    def _moved(self, stream: Stream, place: Place, home: int) -> Iterator[Found]:
        """What moved since a walk that was finished: in one request, unless very much did."""
        fields = stream.fields + _REVISION
        params = {**stream.params, "modified_after": _overlapped(place.since)}
        listing = self._connection.many("posts", fields, orderby="modified", order="desc", **params)
        if listing.total > PAGE and not self._reaches(listing, place):
            yield from self._all(stream, Place(place.since), home)
            return
        new = [row for row in reversed(listing.rows) if not self._is_known(stream, row, home)]
        for row in new:
            yield row, Place(_text(listing.at)) if row is new[-1] else place, listing.at

    def _all(self, stream: Stream, place: Place, home: int) -> Iterator[Found]:
        """Every row behind `place`. A row is held back until it is known whether it is the last, whose place says that
        the walk is finished."""
        start, last, total = place.start, place.last, place.total
        held: Found | None = None
        for offset, listing in self._pages(stream, place):
            start, total = start or _text(listing.at), listing.total
            for index, row in enumerate(listing.rows, start=1):
                if (last and row["id"] >= last) or self._is_known(stream, row, home):
                    continue
                if held is not None:
                    yield held
                last = int(row["id"])
                held = (row, Place(place.since, start, offset + index, last, total), listing.at)
        if held is not None:
            yield held[0], Place(start), held[2]

    def _pages(self, stream: Stream, place: Place) -> Iterator[tuple[int, Listing]]:
        """The pages behind `place`, each with its offset; the next is on its way while the caller works at one. Where
        rows went away before a page, it is asked for once more, by as many further back."""
        params = {**stream.params, **({"modified_after": _overlapped(place.since)} if place.since else {})}
        offset, total = place.offset, place.total

        def page(offset: int) -> Listing:
            return self._connection.many("posts", stream.fields, orderby="id", order="desc", offset=offset, **params)

        with ThreadPoolExecutor(1, thread_name_prefix="feed") as reader:
            coming = reader.submit(page, offset)
            while True:
                listing = coming.result()
                gone, total = total - listing.total, listing.total
                if gone > 0 and offset:
                    offset = max(0, offset - gone)
                    coming = reader.submit(page, offset)
                    continue
                more = offset + PAGE < total
                if more:
                    coming = reader.submit(page, offset + PAGE)
                yield offset, listing
                if not more:
                    return
                offset += PAGE

    def _reaches(self, listing: Listing, place: Place) -> bool:
        """Whether a page of what was modified last goes back behind the last walk, in hours that no clock repeats."""
        since = datetime.fromisoformat(place.since)
        zone = ZoneInfo(self._zone())
        before, after = (since - 2 * OVERLAP).astimezone(zone), (listing.at + OVERLAP).astimezone(zone)
        oldest = rows.moment(listing.rows[-1]["modified_gmt"]) if listing.rows else None
        return oldest is not None and oldest < since - _SAME_SECOND and before.utcoffset() == after.utcoffset()

    def _is_known(self, stream: Stream, row: Row, home: int) -> bool:
        known = self._told.get((stream.number, int(row["id"])))
        return known is not None and known.count <= home and known.content == _content(row)

    def _remember(self, stream: Stream, row: Row, at: datetime) -> None:
        """Note that a row is told, if the next polls would see it again, and forget what they would not; one that may
        move within this very second is told again."""
        self._count += 1
        moved = rows.moment(row["modified_gmt"])
        key = (stream.number, int(row["id"]))
        seen_again = at - 2 * OVERLAP
        self._told.pop(key, None)
        if moved is not None and seen_again < moved < at - _SAME_SECOND:
            self._told[key] = _Known(self._count, _content(row), moved)
        while self._told and self._told[first := next(iter(self._told))].moved <= seen_again:
            del self._told[first]


def _content(row: Row) -> int:
    return hash(json.dumps({name: value for name, value in row.items() if name != "_links"}, sort_keys=True))


def _text(at: datetime) -> str:
    return rows.written(at) + "+00:00"


def _overlapped(since: str) -> str:
    return rows.written(datetime.fromisoformat(since) - OVERLAP) + "Z"  # without it the site would read local time
