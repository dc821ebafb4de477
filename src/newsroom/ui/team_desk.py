"""What the window asks of the desk about the team's work; everything here runs in a worker."""

from __future__ import annotations

from collections.abc import Iterable
from contextlib import suppress
from dataclasses import dataclass, replace
from datetime import date, datetime
from typing import TYPE_CHECKING

from newsroom.desk import drafting, noticing, teamwork
from newsroom.desk.teamwork import Day, Group, TeamRow
from newsroom.domain.article import DraftRow, State
from newsroom.domain.errors import NetworkError, NotFound, SiteError
from newsroom.ui.panels.drafts_model import Item, Query, Row, arrange, as_here

if TYPE_CHECKING:
    from newsroom.desk.newsroom import Newsroom

_GROUPS = {State.PENDING: Group.SUBMITTED, State.SCHEDULED: Group.SCHEDULED, State.PUBLISHED: Group.PUBLISHED}
_KNOWN = 50  # of the last changed posts of others: enough to know whether one may write in any


@dataclass(frozen=True, slots=True)
class Listed:
    """What the list shows: titles and rows, the number of all drafts, and whether there is a team."""

    items: list[Item]
    count: int
    team: bool


def listed(room: Newsroom, query: Query) -> Listed:
    """Answer the list's question."""
    team = has_team(room)
    own = drafting.rows(room, query.words, state=query.state, section=query.section, binned=query.binned)
    alone = own if query.binned else _marked(room, own)
    found = _team(room, query, own) if query.team and team else alone
    return Listed(arrange(found, query.order, datetime.now().astimezone()), room.store.drafts.count(), team)


def has_team(room: Newsroom) -> bool:
    """Whether there is a colleague's work that this user may write in, as far as the sites have told. A folder without
    a user's name is one's own; what was published there under other names makes no team."""
    alone = {stored.name for stored in room.store.sites.all() if not stored.user}
    others = room.store.posts.rows(mine=False, limit=_KNOWN)
    return any(row.editable and (row.site not in alone or row.state is not State.PUBLISHED) for row in others)


def _team(room: Newsroom, query: Query, own: Iterable[DraftRow]) -> list[TeamRow]:
    """Everybody's work. What is not published is there however much has been published since."""
    groups = [Group.DRAFTS, Group.SUBMITTED, Group.SCHEDULED, Group.ALL]
    if query.state is State.DRAFT:
        groups = [Group.DRAFTS, Group.ALL]  # those of this workstation are on no site
    elif query.state is not None:
        groups = [_GROUPS.get(query.state, Group.ALL)]
    found: dict[tuple[str, str, int | None], TeamRow] = {}
    for group in groups:
        found |= {(row.site, row.remote_id, row.draft): row for row in teamwork.rows(room, group, query.words)}
    here = {row.id: row for row in own}
    rows = [as_here(row, here[row.draft]) if row.draft in here else row for row in found.values()]
    return [row for row in rows if query.state in (None, row.state) and query.section in ("", row.section)]


def _marked(room: Newsroom, own: Iterable[DraftRow]) -> list[Row]:
    """One's own drafts; those whose post a colleague wrote, has open, or that did not appear in time, tell it."""
    rows: list[Row] = list(own)
    if not room.store.posts.count():
        return rows
    team = {row.draft: row for row in teamwork.rows(room, everywhere=True) if row.remote_id and row.draft}
    special = {key: row for key, row in team.items() if row.editing or row.overdue or not row.mine}
    return [as_here(special[row.id], row) if isinstance(row, DraftRow) and row.id in special else row for row in rows]


@dataclass(frozen=True, slots=True)
class Span:
    """The days of a calendar. `zones` are those of the sites by name, `movable` the sites on which this user may
    schedule, `curable` those where this user may publish."""

    days: tuple[Day, ...]
    zones: dict[str, str]
    movable: frozenset[str]
    curable: frozenset[str]


def span(room: Newsroom, first: date, last: date) -> Span:
    """The calendar from `first` to `last`."""
    names = [stored.name for stored in room.store.sites.all()]
    movable, curable = set(), set()
    for name in names:
        with suppress(NetworkError, SiteError):
            can = room.site(name).capabilities()
            movable |= {name} if can.may_schedule else set()
            curable |= {name} if can.may_publish else set()
    zones = {name: teamwork.zone_of(room, name) for name in names}
    return Span(teamwork.calendar(room, first, last), zones, frozenset(movable), frozenset(curable))


@dataclass(frozen=True, slots=True)
class Note:
    """What the desk wrote beside an article."""

    author: str
    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Beside:
    """What belongs beside an open article: whose it is (empty: one's own), whether it can be sent back and a note can
    travel, the desk's notes, who has unsaved changes on the web, and whether an old text was put over ours there."""

    draft: int
    author: str = ""
    may_return: bool = False
    travels: bool = False
    notes: tuple[Note, ...] = ()
    editing: str = ""
    undone: bool = False


def beside(room: Newsroom, draft_id: int) -> Beside:
    """What is known here, without asking the site for anything."""
    draft = room.store.drafts.get(draft_id)
    row = room.store.posts.get(draft.site, draft.remote.id) if draft.remote else None
    if row is None:
        return Beside(draft_id)
    newest = next(iter(drafting.history(room, draft_id)), None)
    waits = not draft.public and row.state in (State.PENDING, State.SCHEDULED)
    return Beside(
        draft_id,
        author="" if row.mine else row.author,
        may_return=waits and not row.mine and row.editable,
        editing=row.editing,
        undone=newest is not None and newest.reason == noticing.UNDONE,
    )


def asked(room: Newsroom, known: Beside) -> Beside:
    """The same with what the site alone can tell; as it was where the site is away."""
    with suppress(NetworkError, SiteError, NotFound):
        draft = room.store.drafts.get(known.draft)
        if draft.remote is not None:
            travels = teamwork.note_travels(room, draft.site)
            left = teamwork.notes(room, known.draft) if travels else ()
            notes = tuple(Note(note.author, note.at, note.text) for note in left)
            known = replace(known, travels=travels, notes=notes)
            return replace(known, editing=teamwork.unsaved_elsewhere(room, known.draft))
    return known
