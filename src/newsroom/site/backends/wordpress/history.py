"""The versions of a post, and what was seen of it last.

The newest version in a post's links is the best sign that its text moved: it is another number for each of two writes
in one second. It also moves when somebody's open editor saves for itself, so what it is must be asked for, unless it
was seen before or is known to be of our own making.
"""

from __future__ import annotations

from collections import OrderedDict
from dataclasses import dataclass
from datetime import datetime
from threading import Lock

from newsroom.site.backends.wordpress import rows
from newsroom.site.backends.wordpress.connection import Connection, Row
from newsroom.site.backends.wordpress.people import People
from newsroom.site.site import PostStatus

KEPT = 200  # posts whose last sight is remembered
_ENOUGH = 20  # versions among which one is no autosave, of which there is one for each user


@dataclass(frozen=True, slots=True)
class Seen:
    """A post at its last exchange: the row, the newest version that is no autosave, and who has unsaved changes."""

    row: Row
    revision: int
    editing: str

    @property
    def status(self) -> PostStatus:
        return rows.status(self.row)

    @property
    def at(self) -> datetime | None:
        """Its date; a draft has one as well."""
        return rows.moment(self.row.get("date_gmt"))

    @property
    def slug(self) -> str:
        return str(self.row.get("slug") or "")


class History:
    """The versions of one site's posts. Any thread may call."""

    def __init__(self, connection: Connection, people: People) -> None:
        self._connection = connection
        self._people = people
        self._lock = Lock()
        self._seen: OrderedDict[int, Seen] = OrderedDict()

    def last(self, number: int) -> Seen | None:
        """What was seen of a post last, in this run of the program."""
        with self._lock:
            return self._seen.get(number)

    def see(self, row: Row, *, ours: bool = False) -> Seen:
        """Remember a row of a post; `ours` says that it answers a write of ours."""
        number = int(row["id"])
        before = self.last(number)
        seen = Seen(row, *self._newest(row, before, ours=ours))
        with self._lock:
            self._seen[number] = seen
            self._seen.move_to_end(number)
            while len(self._seen) > KEPT:
                self._seen.popitem(last=False)
        return seen

    def forget(self, number: int) -> None:
        """The post is no longer there."""
        with self._lock:
            self._seen.pop(number, None)

    def versions(self, number: str, limit: int) -> list[Row]:
        """The versions of a post, the newest first, without those of open editors. SiteForbidden, NotFound."""
        found: list[Row] = []
        page = 1
        while len(found) < limit:
            listing = self._list(number, rows.REVISION, min(limit + _ENOUGH, 100), page)
            found += [row for row in listing if not _autosave(row)]
            if len(listing) < min(limit + _ENOUGH, 100):
                break
            page += 1
        return found[:limit]

    def _newest(self, row: Row, before: Seen | None, *, ours: bool) -> tuple[int, str]:
        newest = rows.predecessor(row)
        if not newest:
            return 0, ""
        if before is not None:
            known, same = rows.predecessor(before.row), rows.digest(row) == rows.digest(before.row)
            if same and newest == known:
                return before.revision, before.editing
            if ours and not (same and known):  # a write makes a version of a text that is another, and of the first
                return newest, ""
        listing = self._list(str(row["id"]), "id,author,slug,modified_gmt", _ENOUGH, 1)
        real = next((int(version["id"]) for version in listing if not _autosave(version)), 0)
        open_in = listing[0] if listing and _autosave(listing[0]) else None
        return real, self._people.name(int(open_in["author"])) if open_in else ""

    def _list(self, number: str, fields: str, count: int, page: int) -> list[Row]:
        listing = self._connection.many(f"posts/{number}/revisions", fields, context="edit", per_page=count, page=page)
        # the site leaves those of one second in any order
        return sorted(listing.rows, key=lambda row: (str(row["modified_gmt"]), int(row["id"])), reverse=True)


def _autosave(version: Row) -> bool:
    return "-autosave-" in str(version.get("slug"))
