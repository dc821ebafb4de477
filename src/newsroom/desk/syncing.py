"""Reading a site: its published articles, sections and tags, kept here so that search and filing work offline."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import suppress

from newsroom.desk.changes import NOTHING, Changes
from newsroom.desk.newsroom import Newsroom
from newsroom.domain.errors import NetworkError, SiteError, WorkstationError
from newsroom.site.site import Change

BATCH = 200  # articles that are committed together, so that an interrupted reading goes on from there


def pull(room: Newsroom, site: str = "") -> tuple[int, Changes]:
    """Read what has changed on a site (the default one if empty): articles, sections and tags; how many articles that
    were. NetworkError, SiteError: what was read until then is kept."""
    name = site or room.default_site()
    source = room.site(name)
    terms = (source.sections(), source.tags())
    known = (room.store.archive.sections(name), room.store.archive.tags(name))
    if terms != known:
        room.store.archive.put_terms(name, *terms)
    count = articles(room, name)
    return count, Changes(archive=count > 0, terms=terms != known)


def catch_up(room: Newsroom, kind: str = "") -> Changes:
    """Read what has changed on every site, or on those of one kind, that can be reached: a colleague may have
    published, or made a section."""
    changes = NOTHING
    for stored in room.store.sites.all():
        if kind in ("", stored.kind):
            with suppress(NetworkError, SiteError, WorkstationError):  # what is known already serves meanwhile
                changes |= pull(room, stored.name)[1]
    return changes


def articles(room: Newsroom, site: str) -> int:
    """Read the articles that have changed on a site since it was last read; how many. Errors as `pull`."""
    changes = room.site(site).changes(room.store.archive.cursor(site))
    return sum(_take(room, site, batch) for batch in _batches(changes))


def _batches(changes: Iterator[Change]) -> Iterator[list[Change]]:
    batch: list[Change] = []
    for change in changes:
        batch.append(change)
        if len(batch) == BATCH:
            yield batch
            batch = []
    if batch:
        yield batch


def _take(room: Newsroom, site: str, batch: list[Change]) -> int:
    archive = room.store.archive
    archive.put([change.entry for change in batch if change.entry is not None])
    for change in batch:
        if change.entry is None:
            archive.remove(site, change.remote_id)
    archive.set_cursor(site, batch[-1].cursor)
    return len(batch)
