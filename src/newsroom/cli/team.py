"""Verbs of the desk: team, take, return, notes, calendar.

JSON of ``team``: an array of {site, post, draft, headline, state, author, modified, at, section, url, mine, editable,
editing, overdue}; `draft` is null for a post that was never opened here, `post` is empty for a draft that was never
sent. JSON of ``calendar``: an array of {day, rows}, the rows being those of ``team``. JSON of ``notes``: an array of
{author, at, text}. ``return`` gives what ``publish`` gives.
"""

from __future__ import annotations

from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

import click

from newsroom.cli.call import DRAFT, Call, moment, pass_call, print_json
from newsroom.cli.outcomes import sent
from newsroom.cli.spoken import Option, Verb

if TYPE_CHECKING:
    from newsroom.desk.outbox import Outcome
    from newsroom.desk.teamwork import TeamRow

GROUPS = ("mine", "submitted", "scheduled", "published")
DAY = click.DateTime(["%Y-%m-%d"])
WEEK = timedelta(days=6)


@click.command("team", cls=Verb, help="cli.team")
@click.option("--group", cls=Option, type=click.Choice(GROUPS), help="cli.option.group")
@click.option("--json", "as_json", cls=Option, is_flag=True, help="cli.option.json")
@pass_call
def team(call: Call, group: str | None, *, as_json: bool) -> None:
    """Print the team's work, the last changed first."""
    with call.fresh_room() as room:
        from newsroom.desk import teamwork

        rows = teamwork.rows(room, teamwork.Group(group or "all"))
    if as_json:
        print_json([_json(row) for row in rows])
        return
    for row in rows:
        place = f"{row.draft or ''}\t{row.site}\t{row.remote_id}\t{_state(call, row)}\t{row.author}"
        click.echo(f"{place}\t{row.headline or call.say('cli.no-headline')}")


@click.command("take", cls=Verb, help="cli.take")
@click.argument("site")
@click.argument("post")
@pass_call
def take(call: Call, site: str, post: str) -> None:
    """Open a post of a site as a draft here and print the draft's id."""
    with call.room() as room:
        from newsroom.desk import teamwork

        draft, changes = teamwork.take_up(room, site, post)
    for notice in changes.notices:
        call.warn(notice.code, headline=notice.headline)
    click.echo(draft.id)


@click.command("return", cls=Verb, help="cli.return")
@click.argument("draft_id", metavar="ID", type=DRAFT)
@click.option("--note", cls=Option, required=True, help="cli.option.note")
@click.option("--json", "as_json", cls=Option, is_flag=True, help="cli.option.json")
@pass_call
def return_(call: Call, draft_id: int, note: str, *, as_json: bool) -> int:
    """Send a post back to its author with a note."""
    with call.room() as room:
        from newsroom.desk import teamwork

        def send() -> Outcome:
            outcome = teamwork.send_back(room, draft_id, note)[0]
            if not outcome.travelled:
                call.warn("cli.note-stays")
            return outcome

        return sent(call, room, draft_id, send, as_json=as_json)


@click.command("notes", cls=Verb, help="cli.notes")
@click.argument("draft_id", metavar="ID", type=DRAFT)
@click.option("--json", "as_json", cls=Option, is_flag=True, help="cli.option.json")
@pass_call
def notes(call: Call, draft_id: int, *, as_json: bool) -> None:
    """Print the desk's notes beside a post, oldest first."""
    with call.room() as room:
        from newsroom.desk import teamwork

        found = teamwork.notes(room, draft_id)
        if not teamwork.note_travels(room, room.store.drafts.get(draft_id).site):
            call.warn("cli.no-notes")
    if as_json:
        print_json([{"author": note.author, "at": moment(note.at), "text": note.text} for note in found])
        return
    for note in found:
        click.echo(f"{moment(note.at)}\t{note.author}\t{note.text}")


@click.command("calendar", cls=Verb, help="cli.calendar")
@click.option("--from", "first", cls=Option, type=DAY, metavar="YYYY-MM-DD", help="cli.option.from-day")
@click.option("--to", "last", cls=Option, type=DAY, metavar="YYYY-MM-DD", help="cli.option.to-day")
@click.option("--json", "as_json", cls=Option, is_flag=True, help="cli.option.json")
@click.pass_context
def calendar(context: click.Context, first: datetime | None, last: datetime | None, *, as_json: bool) -> None:
    """Print what was published and what is scheduled, day by day, in each site's own time."""
    call = context.ensure_object(Call)
    with call.fresh_room() as room:
        from newsroom.desk import teamwork

        begin, end = _days(first, last, room.now().astimezone().date())
        if end < begin:
            raise click.UsageError(call.say("cli.days-turned"), context)
        days = teamwork.calendar(room, begin, end)
        zones = {stored.name: ZoneInfo(teamwork.zone_of(room, stored.name)) for stored in room.store.sites.all()}
    if as_json:
        print_json([{"day": day.day.isoformat(), "rows": [_json(row) for row in day.rows]} for day in days])
        return
    for day in days:
        for row in day.rows:
            hour = f"{row.at.astimezone(zones[row.site]):%H:%M}" if row.at else ""
            click.echo(f"{day.day.isoformat()}\t{hour}\t{_state(call, row)}\t{row.site}\t{row.headline}")


def _days(first: datetime | None, last: datetime | None, today: date) -> tuple[date, date]:
    """From which day to which: a week where only one of them is named, the one that begins today where none is."""
    if first is None:
        end = last.date() if last else today + WEEK
        return end - WEEK, end
    return first.date(), last.date() if last else first.date() + WEEK


def _state(call: Call, row: TeamRow) -> str:
    words = call.say(f"state.{row.state}")
    if row.overdue:
        words += f" · {call.say('cli.overdue')}"
    return f"{words} · {call.say('cli.edited-by', name=row.editing)}" if row.editing else words


def _json(row: TeamRow) -> dict[str, Any]:
    return {
        "site": row.site,
        "post": row.remote_id,
        "draft": row.draft,
        "headline": row.headline,
        "state": row.state,
        "author": row.author,
        "modified": moment(row.modified),
        "at": moment(row.at),
        "section": row.section,
        "url": row.url,
        "mine": row.mine,
        "editable": row.editable,
        "editing": row.editing,
        "overdue": row.overdue,
    }


VERBS = (team, take, return_, notes, calendar)
