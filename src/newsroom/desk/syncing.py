"""Reading a site: what readers see, what the team works on, sections and tags, kept here so that search, lists and
filing work offline; and what happened there to the drafts of this workstation (`newsroom.desk.noticing`).

The place that was reached is committed with every batch: a reading that is stopped or interrupted goes on from there.
While a batch is being kept, the next one is already read in a thread of its own.
"""

from __future__ import annotations

from collections.abc import Callable, Generator, Iterator
from contextlib import closing, suppress
from datetime import timedelta

from newsroom.desk.changes import NOTHING, Changes
from newsroom.desk.newsroom import Newsroom
from newsroom.desk.noticing import notice
from newsroom.domain.errors import NetworkError, NewsroomError, SiteError, WorkstationError
from newsroom.site.site import Change
from newsroom.store.sites import StoredSite

BATCH = 50  # posts that are committed together
SLICE = 100  # posts of which it is asked at once whether the site still has them
TERMS_LAST = timedelta(minutes=15)  # how old sections and tags may be in a window that stays open
SWEPT = timedelta(minutes=5)  # between two slices
LOOK_LAST = timedelta(hours=1)  # until it is asked again whether a site has another look

Count = Callable[[int], None]
"""Told how many posts have been read so far."""
Stop = Callable[[], bool]
"""Whether the reading should stop where it is; asked after each post, so that it may also hold the reading up."""
Heard = Callable[[str, NewsroomError | None], None]
"""Told of each site that was looked at: its name, and what went wrong, if anything did."""


def _uncounted(_read: int) -> None:
    """Nobody watches."""


def _never() -> bool:
    return False


def _unheard(_site: str, _fault: NewsroomError | None) -> None:
    """Nobody asks how a site is reached."""


def pull(room: Newsroom, site: str = "", count: Count = _uncounted, stop: Stop = _never) -> tuple[int, Changes]:
    """Read what has changed on a site (the default one if empty): posts, sections and tags; how many posts that were.
    NetworkError, SiteError: what was read until then is kept."""
    name = site or room.default_site()
    changes = terms(room, name)
    read, moved = posts(room, name, count, stop)
    return read, changes | moved


def catch_up(room: Newsroom, kind: str = "", heard: Heard = _unheard) -> Changes:
    """Read what has changed on every site, or on those of one kind, that can be reached: a colleague may have
    published, or made a section. Where nothing has, it costs a site one request; sections and tags, and the question
    what was deleted for good, have their turn now and then."""
    changes = NOTHING
    for stored in room.store.sites.all():
        if kind in ("", stored.kind):
            try:
                if _is_time(room, stored.name, "terms", TERMS_LAST):
                    changes |= terms(room, stored.name)
                changes |= posts(room, stored.name)[1]
                if _is_time(room, stored.name, "sweep", SWEPT):
                    changes |= sweep(room, stored.name)
                if _is_time(room, stored.name, "look", LOOK_LAST):
                    changes |= look(room, stored.name)
            except (NetworkError, SiteError, WorkstationError) as fault:  # what is known already serves meanwhile
                heard(stored.name, fault)
            else:
                heard(stored.name, None)
    return changes


def terms(room: Newsroom, name: str) -> Changes:
    """Read the sections, tags and the time zone of a site. NetworkError, SiteError."""
    source = room.site(name)
    found = (source.sections(), source.tags())
    moved = found != (room.store.archive.sections(name), room.store.archive.tags(name))
    if moved:
        room.store.archive.put_terms(name, *found)
    zone = source.zone()
    if zone != room.store.sites.zone(name):
        room.store.sites.set_zone(name, zone)
    room.looked[name, "terms"] = room.now()
    return Changes(terms=moved)


def posts(room: Newsroom, name: str, count: Count = _uncounted, stop: Stop = _never) -> tuple[int, Changes]:
    """Read the posts that have changed on a site since it was last read; how many were new or otherwise than known.
    Errors as `pull`."""
    read, moved = 0, 0
    changes = NOTHING
    site = room.store.sites.get(name)
    with closing(_batches(room.site(name).changes(room.store.archive.cursor(name)), stop)) as batches:
        for batch in batches:
            some, seen = _take(room, site, batch)
            read, moved, changes = read + len(batch), moved + some, changes | seen
            count(read)
    return moved, changes if stop() else changes | notice(room, name)


def look(room: Newsroom, name: str) -> Changes:
    """Keep how the pages of a site look, for previews without a line. Nothing where that cannot be had now: a preview
    does without."""
    room.looked[name, "look"] = room.now()
    with suppress(NetworkError, SiteError, OSError):  # a disk may be full
        return Changes(sites=room.site(name).renew_look())
    return NOTHING


def sweep(room: Newsroom, name: str) -> Changes:
    """Ask of the next few posts whether the site still has them: what is deleted for good is in no feed. Errors as
    `pull`."""
    room.looked[name, "sweep"] = room.now()
    asked = room.store.posts.ids(name, room.store.posts.swept(name), SLICE)
    room.store.posts.set_swept(name, asked[-1] if len(asked) == SLICE else "")
    gone = room.site(name).gone(tuple(asked)) if asked else frozenset()
    if not gone:
        return NOTHING
    room.store.posts.remove(name, gone)
    archive = room.store.archive.remove(name, *gone) > 0
    return Changes(posts=True, archive=archive) | notice(room, name)


def _is_time(room: Newsroom, name: str, matter: str, pause: timedelta) -> bool:
    last = room.looked.get((name, matter))
    return last is None or room.now() - last >= pause


def _batches(changes: Iterator[Change], stop: Stop) -> Generator[list[Change]]:
    """The changes in batches; what was read before a fault comes before the fault."""
    batch: list[Change] = []
    try:
        for change in changes:
            batch.append(change)
            stopped = stop()
            if stopped or len(batch) == BATCH:
                yield batch
                batch = []
            if stopped:
                return
    except NewsroomError:
        if batch:
            yield batch
        raise
    if batch:
        yield batch


def _take(room: Newsroom, site: StoredSite, batch: list[Change]) -> tuple[int, Changes]:
    """Keep a batch and how far it goes; how many of its posts were news here. SiteError: the site was taken off the
    list meanwhile, and what was read of it with it."""
    archive, known, name = room.store.archive, room.store.posts, site.name
    entries = [change.entry for change in batch if change.entry is not None]
    unseen = [change.remote_id for change in batch if change.entry is None]
    with room.store.together():
        if (name, site.address) not in [(one.name, one.address) for one in room.store.sites.all()]:
            raise SiteError("store.site-missing", name=name)
        seen = archive.put(entries) + archive.remove(name, *unseen)
        moved = {number for _, number in known.put([change.row for change in batch if change.row is not None])}
        hidden = known.of(name, [change.remote_id for change in batch if change.row is None])
        if hidden:
            known.remove(name, hidden)
        archive.set_cursor(name, batch[-1].cursor)
    news = len(moved | hidden.keys())
    return max(news, seen), Changes(archive=seen > 0, posts=news > 0)
