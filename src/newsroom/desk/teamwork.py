"""The team's work on the sites: who has what, by state and by day; a colleague's post opened, sent back, moved.

Lists and calendar come from what `newsroom.desk.syncing` keeps here, so they work offline. What a user may see and
do is what the site has told of that user.
"""

from __future__ import annotations

from collections.abc import Mapping
from contextlib import suppress
from dataclasses import dataclass
from datetime import date, datetime, time, timedelta
from enum import StrEnum
from zoneinfo import ZoneInfo

from newsroom.desk import noticing, publishing, trial
from newsroom.desk.changes import Changes, drafts
from newsroom.desk.newsroom import Newsroom
from newsroom.desk.outbox import Outcome, Progress, quiet
from newsroom.desk.overdue import SLEPT
from newsroom.desk.queueing import permitted, ready, send
from newsroom.desk.standing import know
from newsroom.desk.work import STATE, remote_of
from newsroom.domain.article import Draft, DraftRow, PostRow, Remote, State
from newsroom.domain.errors import NetworkError, Refused, SiteForbidden
from newsroom.site.site import Note, Post, PostStatus
from newsroom.store.outbox import JobKind

SHOWN = 500  # rows of a list that are asked for at once
_OF_THE_DRAFT = (State.OUTBOX, State.CONFLICT, State.REFUSED, State.RETURNED)


class Group(StrEnum):
    """The lists of the team's work. MINE and ALL have the drafts of this workstation too, DRAFTS those on a site."""

    MINE = "mine"
    DRAFTS = "drafts"
    SUBMITTED = "submitted"
    SCHEDULED = "scheduled"
    PUBLISHED = "published"
    ALL = "all"


_STATES = {
    Group.DRAFTS: State.DRAFT,
    Group.SUBMITTED: State.PENDING,
    Group.SCHEDULED: State.SCHEDULED,
    Group.PUBLISHED: State.PUBLISHED,
}


@dataclass(frozen=True, slots=True)
class TeamRow:
    """An article in a list of the team. `remote_id` is empty for one that was never sent, `draft` is None for one that
    was never opened here. `at` is when it was or will be published; `overdue`: that hour has passed and it has not
    appeared. `editable`: this user may write in it; `editing` names somebody with unsaved changes on the web."""

    site: str
    remote_id: str
    draft: int | None
    headline: str
    state: State
    author: str
    modified: datetime
    at: datetime | None
    section: str
    url: str = ""
    mine: bool = True
    editable: bool = True
    editing: str = ""
    overdue: bool = False


@dataclass(frozen=True, slots=True)
class Day:
    """One day of the calendar with its articles, by the hour."""

    day: date
    rows: tuple[TeamRow, ...]


def rows(
    room: Newsroom, group: Group = Group.ALL, words: str = "", limit: int = SHOWN, *, everywhere: bool = False
) -> tuple[TeamRow, ...]:
    """The articles of a group that hold all of `words`, the last changed first. Posts are found by headline, author
    and section, drafts of this workstation by their text too.

    Without `everywhere`, those of the trial site are among one's own alone while another site is the default.
    """
    state, mine = _STATES.get(group), True if group is Group.MINE else None
    hidden = "" if everywhere or group is Group.MINE else trial.hidden(room)
    posts: list[PostRow] = []
    for name in _sites(room, hidden):
        posts += room.store.posts.rows(words, site=name, limit=limit, state=state, mine=mine)
    places = _places(room)
    here = _drafts(room, places)
    found = [_post_row(room, post, here) for post in posts]
    if group in (Group.MINE, Group.ALL):
        listed = {row.draft for row in found}
        byline = str(room.store.settings.get("byline"))
        own = room.store.drafts.rows(words, limit=limit)
        others = [row for row in own if row.id not in listed and row.site != hidden]
        found += [_draft_row(row, places.get(row.id), byline) for row in others]
    return tuple(sorted(found, key=lambda row: row.modified, reverse=True)[:limit])


def calendar(room: Newsroom, first: date, last: date) -> tuple[Day, ...]:
    """Every day from `first` to `last` with what was published and what is scheduled on it, in each site's own zone;
    the trial site's articles only while it is the default."""
    days: dict[date, list[TeamRow]] = {first + timedelta(days=n): [] for n in range((last - first).days + 1)}
    here = _drafts(room, _places(room))
    for name in _sites(room, trial.hidden(room)):
        zone = ZoneInfo(zone_of(room, name))
        since = datetime.combine(first, time(), zone)
        until = datetime.combine(last + timedelta(days=1), time(), zone)
        for post in room.store.posts.rows(site=name, since=since, until=until):
            if post.at is not None and post.state in (State.SCHEDULED, State.PUBLISHED):
                days[post.at.astimezone(zone).date()].append(_post_row(room, post, here))
    return tuple(Day(day, tuple(sorted(found, key=lambda row: str(row.at)))) for day, found in days.items())


def zone_of(room: Newsroom, site: str) -> str:
    """The time zone of a site (an IANA name), as it last told it; UTC for one that never did."""
    zone = room.store.sites.zone(site)
    if not zone:
        with suppress(NetworkError):
            zone = room.site(site).zone()
            room.store.sites.set_zone(site, zone)
    return zone or "UTC"


def take_up(room: Newsroom, site: str, remote_id: str) -> tuple[Draft, Changes]:
    """The post of a site as a draft here: a new one, or the one that it has already, brought up to date and out of the
    bin. NotFound, SiteForbidden, NetworkError; Refused for one that lies in the site's bin or is private there."""
    known = room.store.drafts.on_site(site).get(remote_id)
    if known is not None:
        changes = drafts(known)
        with suppress(NetworkError):  # what is here can be opened without its site
            changes |= noticing.look(room, known)
        return room.store.drafts.restore(known), changes
    row = room.store.posts.get(site, remote_id)
    if row is not None and row.state is State.PRIVATE:
        raise Refused("team.private")
    if row is not None and not row.editable:
        raise SiteForbidden("publish.locked-out" if row.mine else "publish.not-yours")
    post = room.site(site).read(remote_id)
    if post.status is PostStatus.TRASHED:
        raise Refused("team.trashed")
    if post.status is PostStatus.PRIVATE:
        raise Refused("team.private")
    return _opened(room, site, post)


def send_back(room: Newsroom, draft_id: int, message: str, *, progress: Progress = quiet) -> tuple[Outcome, Changes]:
    """Send a post back to its author as a draft, with the text as it now stands here and a note. Refused for what is on
    no site or public, SiteForbidden.

    `Outcome.travelled` says whether the note reached the site; where `note_travels` is off it cannot, and stays in the
    outbox's record here.
    """
    draft = ready(room, draft_id)
    if draft.remote is None:
        raise Refused("team.not-on-site")
    if draft.public:
        raise Refused("publish.already-public")
    if draft.private:
        raise Refused("publish.private")
    permitted(room, draft, JobKind.RETURN)
    return send(room, draft, JobKind.RETURN, progress, facts={"message": message.strip()})


def note_travels(room: Newsroom, site: str) -> bool:
    """Whether the desk can leave a note beside a post of the site. NetworkError."""
    return room.site(site).capabilities().notes


def notes(room: Newsroom, draft_id: int) -> tuple[Note, ...]:
    """The desk's notes beside the draft's post, oldest first. NetworkError, SiteForbidden."""
    draft = room.store.drafts.get(draft_id)
    return room.site(draft.site).notes(draft.remote.id) if draft.remote else ()


def unsaved_elsewhere(room: Newsroom, draft_id: int) -> str:
    """Who has unsaved changes of the draft's post in the site's own editor, or nobody. NetworkError, SiteError."""
    draft = room.store.drafts.get(draft_id)
    return room.site(draft.site).read(draft.remote.id).editing if draft.remote else ""


def reschedule(
    room: Newsroom,
    site: str,
    remote_id: str,
    at: datetime,
    *,
    confirmed: bool = False,
    progress: Progress = quiet,
) -> tuple[Outcome, Changes]:
    """Let a scheduled post, of whomever, appear at another hour; it becomes a draft here. Errors as `take_up` and
    `publishing.reschedule`."""
    draft, changes = take_up(room, site, remote_id)
    outcome, moved = publishing.reschedule(room, draft.id, at, confirmed=confirmed, progress=progress)
    return outcome, changes | moved


def _opened(room: Newsroom, site: str, post: Post) -> tuple[Draft, Changes]:
    with room.writing:
        twice = room.store.drafts.on_site(site).get(post.remote.id)
        if twice is not None:  # by a second press while the site was asked
            return room.store.drafts.get(twice), drafts(twice)
        draft = room.store.drafts.add(post.article, site, STATE[post.status], remote_of(post))
        room.store.revisions.add(draft.id, post.article, "site", who=post.author)
        if post.status is PostStatus.SCHEDULED:
            draft = room.store.drafts.change(draft.id, schedule=post.at)
    know(room, site, post)
    return draft, drafts(draft.id) | Changes(posts=True)


def _places(room: Newsroom) -> dict[int, Remote]:
    """Where the drafts of this workstation have their posts."""
    found: dict[int, Remote] = {}
    for name in _sites(room):
        found |= room.store.drafts.remotes(name)
    return found


def _sites(room: Newsroom, but: str = "") -> list[str]:
    return [stored.name for stored in room.store.sites.all() if stored.name != but]


def _drafts(room: Newsroom, places: Mapping[int, Remote]) -> Mapping[tuple[str, str], DraftRow]:
    """The drafts of this workstation that are on a site, by site and post."""
    listed = [row for row in room.store.drafts.rows() if row.id in places]
    return {(row.site, places[row.id].id): row for row in listed}


def _post_row(room: Newsroom, post: PostRow, here: Mapping[tuple[str, str], DraftRow]) -> TeamRow:
    draft = here.get((post.site, post.remote_id))
    late = post.state is State.SCHEDULED and post.at is not None and room.now() - post.at >= SLEPT
    return TeamRow(
        post.site,
        post.remote_id,
        draft.id if draft else None,
        post.headline,
        draft.state if draft and draft.state in _OF_THE_DRAFT else post.state,
        post.author,
        post.modified,
        post.at,
        post.section,
        post.url,
        post.mine,
        post.editable,
        post.editing,
        late,
    )


def _draft_row(row: DraftRow, remote: Remote | None, byline: str) -> TeamRow:
    return TeamRow(
        row.site,
        remote.id if remote else "",
        row.id,
        row.headline,
        row.state,
        byline,
        row.modified,
        row.schedule,
        row.section,
        remote.url if remote else "",
    )
