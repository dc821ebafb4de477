"""Sections (categories) and tags of one site, kept here: a post names them by number.

WordPress tells «أخبار» and «اخبار» apart, so a tag is looked for by its folded name among all there are before one is
made. Names come with HTML entities.
"""

from __future__ import annotations

import html
import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from functools import partial
from threading import RLock
from typing import Any
from urllib.parse import unquote

from newsroom.domain.article import Section, Tag
from newsroom.domain.errors import Refused
from newsroom.language.fold import words
from newsroom.site.backends.wordpress.connection import PAGE, Connection, Row
from newsroom.site.backends.wordpress.faults import TermExists

KEPT = 300.0  # seconds that a list is good for; what is missed in it is asked for at once
UNFILED = frozenset({"uncategorized", "غير مصنف", "غير مصنفة"})  # the category of what has none


@dataclass(slots=True)
class _Kept:
    """One list of the site and when it was read."""

    rows: dict[int, Row] = field(default_factory=dict)
    at: float | None = None


class Terms:
    """The sections and tags of one site. Any thread may call."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self._lock = RLock()
        self._sections, self._tags = _Kept(), _Kept()

    def sections(self) -> tuple[Section, ...]:
        """The sections, in the order in which they were made."""
        rows = self._listed(self._sections, "categories", KEPT)
        return tuple(_section(row) for row in rows.values() if not _unfiled(row))

    def tags(self) -> tuple[Tag, ...]:
        """The tags, in the order in which they were made."""
        return tuple(_tag(row) for row in self._listed(self._tags, "tags", KEPT).values())

    def section_names(self, numbers: Iterable[int]) -> tuple[str, ...]:
        """The names of the sections of a post; what is filed nowhere is in none."""
        rows = [row for row in self._rows(self._sections, "categories", numbers) if not _unfiled(row)]
        return tuple(_name(row) for row in rows)

    def tag_names(self, numbers: Iterable[int]) -> tuple[str, ...]:
        """The names of the tags of a post."""
        return tuple(_name(row) for row in self._rows(self._tags, "tags", numbers))

    def section_numbers(self, names: Iterable[str]) -> list[int]:
        """The sections of those names. Refused for one that is not there."""
        found = []
        for name in names:
            row = self._find(self._sections, "categories", partial(_named, name)) or self._find(
                self._sections, "categories", partial(_same, name)
            )
            if row is None:
                raise Refused("wordpress.no-section", name=name)
            found.append(int(row["id"]))
        return found

    def section_path(self, numbers: Iterable[int]) -> str:
        """What an address says of the section of a post: its slug behind those of the sections above it."""
        rows = sorted(self._rows(self._sections, "categories", numbers), key=lambda row: int(row["id"]))
        path: list[str] = []
        row = rows[0] if rows else None
        while row is not None and str(row["slug"]) not in path:
            path.insert(0, str(row["slug"]))
            above = self._rows(self._sections, "categories", [int(row["parent"])] if row["parent"] else [])
            row = above[0] if above else None
        return "/".join(path)

    def tag_numbers(self, names: Iterable[str]) -> list[int]:
        """The tags of those names; what is missing is made."""
        return list(dict.fromkeys(int(self.make_tag(name).id) for name in names))

    def make_tag(self, name: str) -> Tag:
        """The tag of that name in any spelling, made if it is missing. Refused, SiteForbidden."""
        if not words(name):
            raise Refused("wordpress.no-tag-name", name=name)
        with self._lock:
            row = self._find(self._tags, "tags", partial(_same, name))
            if row is None:
                row = self._made(name.strip())
                self._tags.rows = {**self._tags.rows, int(row["id"]): row}  # others may be reading the list
        return _tag(row)

    def _made(self, name: str) -> Row:
        try:
            return self._connection.post("tags", {"name": name}, _FIELDS["tags"])
        except TermExists as there:
            return self._connection.one(f"tags/{there.term}", _FIELDS["tags"])

    def _listed(self, kept: _Kept, route: str, oldest: float) -> dict[int, Row]:
        with self._lock:
            if kept.at is None or (time.monotonic() - kept.at >= oldest and not self._unmoved(kept, route)):
                kept.rows = {int(row["id"]): row for row in self._connection.all(route, _FIELDS[route])}
                kept.at = time.monotonic()
            return kept.rows

    def _unmoved(self, kept: _Kept, route: str) -> bool:
        """Whether a long list is as it was, as far as its length and its newest tell; a short one is read anew."""
        if len(kept.rows) <= PAGE:
            return False
        newest = self._connection.many(route, "id", per_page=1, orderby="id", order="desc")
        same = newest.total == len(kept.rows) and [row["id"] for row in newest.rows] == [max(kept.rows)]
        if same:
            kept.at = time.monotonic()
        return same

    def _rows(self, kept: _Kept, route: str, numbers: Iterable[int]) -> list[Row]:
        """The terms of those numbers, the ones that the list lacks asked for."""
        wanted = list(numbers)
        if not wanted:
            return []
        with self._lock:
            rows = self._listed(kept, route, float("inf"))
            missing = [number for number in wanted if number not in rows]
            for at in range(0, len(missing), PAGE):
                included = ",".join(map(str, missing[at : at + PAGE]))
                found = self._connection.many(route, _FIELDS[route], include=included).rows
                rows = {**rows, **{int(row["id"]): row for row in found}}
            kept.rows = rows
        return [rows[number] for number in wanted if number in rows]

    def _find(self, kept: _Kept, route: str, wanted: Callable[[Row], bool]) -> Row | None:
        """A term of the list, or of the list as it is now."""
        known = kept.at
        rows = self._listed(kept, route, float("inf"))
        found = next((row for row in rows.values() if wanted(row)), None)
        if found is None and known is not None:
            rows = self._listed(kept, route, 0.0)
            found = next((row for row in rows.values() if wanted(row)), None)
        return found


_FIELDS = {"categories": "id,name,slug,parent", "tags": "id,name,slug,count"}


def _name(row: Row) -> str:
    return html.unescape(str(row["name"]))


def _named(name: str, row: Row) -> bool:
    return _name(row) == name


def _same(name: str, row: Row) -> bool:
    return words(_name(row)) == words(name)


def _unfiled(row: Row) -> bool:
    return _name(row).strip().lower() in UNFILED


def _section(row: dict[str, Any]) -> Section:
    return Section(str(row["id"]), _name(row), unquote(str(row["slug"])), str(row["parent"] or ""))


def _tag(row: dict[str, Any]) -> Tag:
    return Tag(str(row["id"]), _name(row), unquote(str(row["slug"])), int(row.get("count") or 0))
