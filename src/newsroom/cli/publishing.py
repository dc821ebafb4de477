"""Verbs that reach readers: publish, correct, unpublish, bin, restore.

JSON of each: {id, site, status, url, at, checks: [{code, ok}]}; `id` is the draft's, `status` a word of
`newsroom.domain.article.State`, `at` the time of a scheduled article or null, `checks` what was looked for on the
public page. ``publish --due`` gives an array of these.
"""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from typing import TYPE_CHECKING

import click

from newsroom.cli.call import DONE, DRAFT, REFUSED, UNREACHED, Call, pass_call, print_json
from newsroom.cli.outbox import outbox
from newsroom.cli.outcomes import sent, tell
from newsroom.cli.spoken import Option, Verb
from newsroom.domain.article import State
from newsroom.domain.errors import NetworkError, Refused, SiteError, StoreBusy, WorkstationError

if TYPE_CHECKING:
    from newsroom.desk.changes import Changes
    from newsroom.desk.newsroom import Newsroom
    from newsroom.desk.outbox import Outcome
    from newsroom.domain.article import Override


@click.command("publish", cls=Verb, help="cli.publish")
@click.argument("draft_id", metavar="[ID]", type=DRAFT, required=False)
@click.option("--site", cls=Option, help="cli.option.to-site")
@click.option("--at", cls=Option, metavar="ISO8601", help="cli.option.at")
@click.option("--confirm", "confirmed", cls=Option, is_flag=True, help="cli.option.confirm")
@click.option("--pending", cls=Option, is_flag=True, help="cli.option.pending")
@click.option("--override", "reason", cls=Option, metavar="REASON", help="cli.option.override")
@click.option("--by", "who", cls=Option, metavar="NAME", default="", help="cli.option.override-by")
@click.option("--due", cls=Option, is_flag=True, help="cli.option.due")
@click.option("--json", "as_json", cls=Option, is_flag=True, help="cli.option.json")
@click.pass_context
def publish(
    context: click.Context,
    draft_id: int | None,
    site: str | None,
    at: str | None,
    *,
    confirmed: bool,
    pending: bool,
    reason: str | None,
    who: str,
    due: bool,
    as_json: bool,
) -> int:
    """Publish, schedule or hand in a draft; or finish everything that waits and is due."""
    call = context.ensure_object(Call)
    timed = at is not None
    if (
        due == (draft_id is not None)
        or (pending and timed)
        or (due and (pending or timed))
        or (confirmed and not timed)
        or (due and reason is not None)
    ):
        raise click.UsageError(call.say("cli.publish-what"), context)
    if draft_id is None:
        return _due(call, site, as_json=as_json)
    with call.room() as room:
        from newsroom.desk import publishing

        when = None if at is None else _when(room, draft_id, site, at)
        signed = None if reason is None else _signed(room, draft_id, site, who, reason)

        def send() -> Outcome:
            return publishing.publish(
                room, draft_id, site=site, at=when, pending=pending, confirmed=confirmed, override=signed
            )[0]

        return _publish(call, room, draft_id, send, as_json=as_json)


def _publish(call: Call, room: Newsroom, draft_id: int, send: Callable[[], Outcome], *, as_json: bool) -> int:
    """Publish a draft; an hour that is very near is asked about, and the answer is an option."""
    try:
        return sent(call, room, draft_id, send, as_json=as_json)
    except Refused as error:
        if error.code != "schedule.soon":
            raise
        call.tell(error)
        call.warn("cli.confirm")
        return REFUSED


def _signed(room: Newsroom, draft_id: int, site: str | None, who: str, reason: str) -> Override:
    """An answer for findings that stop publishing, by the name that is given or that is known here."""
    from newsroom.desk import publishing
    from newsroom.domain.article import Override

    return Override(who or publishing.signer(room, site or room.store.drafts.get(draft_id).site), reason)


def _when(room: Newsroom, draft_id: int, site: str | None, words: str) -> datetime:
    from newsroom.desk import publishing

    def zone() -> str:
        try:
            return room.site(site or room.store.drafts.get(draft_id).site).zone()
        except NetworkError as error:
            raise Refused("schedule.no-zone", detail=str(error)) from error

    try:
        return publishing.moment(words, zone)
    except OverflowError as error:
        raise Refused("schedule.not-a-time", value=words) from error


def _due(call: Call, site: str | None, *, as_json: bool) -> int:
    """Finish what waits and is due; where a window has the profile open, that is what it does twice a minute."""
    try:
        with call.room() as room:
            return _finished(call, room, site, as_json=as_json)
    except StoreBusy as error:
        if error.code != "store.window":
            raise
        call.warn("cli.window-sends")
        if as_json:
            print_json([])
        return DONE


def _finished(call: Call, room: Newsroom, site: str | None, *, as_json: bool) -> int:
    """Print what went out, and say what did not and why; the exit code that this makes."""
    from newsroom.desk import outbox, publishing
    from newsroom.store.outbox import OPEN, JobState

    jobs = room.store.outbox.open()
    done, codes = outbox.drain(room, force=True)[0], [DONE]
    for name in [site] if site else [known.name for known in room.store.sites.all()]:
        try:
            done += publishing.publish_due(room, name)[0]
        except (NetworkError, SiteError, WorkstationError) as error:
            if site or _overdue(room, name):
                call.tell(error)
                codes.append(REFUSED if isinstance(error, SiteError) else UNREACHED)
    tell(call, done, as_json=as_json, many=True)
    for job in map(room.store.outbox.get, (job.id for job in jobs)):
        if job.state is JobState.REFUSED or job.state in OPEN:
            click.echo(f"{job.draft}	{outbox.reason(job, call.lang)}", err=True)
            codes.append(UNREACHED if job.state in OPEN else REFUSED)
    return max(codes)


def _overdue(room: Newsroom, site: str) -> bool:
    """Whether an article of this workstation should be out on a site by now."""
    rows = room.store.drafts.rows(state=State.SCHEDULED, site=site)
    return any(row.schedule is not None and row.schedule <= room.now() for row in rows)


@click.command("unpublish", cls=Verb, help="cli.unpublish")
@click.argument("draft_id", metavar="ID", type=DRAFT)
@click.option("--json", "as_json", cls=Option, is_flag=True, help="cli.option.json")
@pass_call
def unpublish(call: Call, draft_id: int, *, as_json: bool) -> int:
    """Take an article off the site's pages."""
    with call.room() as room:
        from newsroom.desk import publishing

        return sent(call, room, draft_id, lambda: publishing.unpublish(room, draft_id)[0], as_json=as_json)


@click.command("correct", cls=Verb, help="cli.correct")
@click.argument("draft_id", metavar="ID", type=DRAFT)
@click.argument("note")
@click.option("--override", "reason", cls=Option, metavar="REASON", help="cli.option.override")
@click.option("--by", "who", cls=Option, metavar="NAME", default="", help="cli.option.override-by")
@click.option("--json", "as_json", cls=Option, is_flag=True, help="cli.option.json")
@pass_call
def correct(call: Call, draft_id: int, note: str, reason: str | None, who: str, *, as_json: bool) -> int:
    """Publish a public article as it now stands, with a dated note of what was wrong."""
    with call.room() as room:
        from newsroom.desk import publishing

        signed = None if reason is None else _signed(room, draft_id, None, who, reason)

        def send() -> Outcome:
            return publishing.correct(room, draft_id, note, override=signed)[0]

        return sent(call, room, draft_id, send, as_json=as_json)


@click.command("bin", cls=Verb, help="cli.bin")
@click.argument("draft_id", metavar="ID", type=DRAFT)
@click.option("--json", "as_json", cls=Option, is_flag=True, help="cli.option.json")
@pass_call
def bin_(call: Call, draft_id: int, *, as_json: bool) -> int:
    """Put an article in the bin, here and on its site."""
    with call.room() as room:
        from newsroom.desk import publishing

        return sent(call, room, draft_id, lambda: _or_here(room, draft_id, publishing.bin), as_json=as_json)


@click.command("restore", cls=Verb, help="cli.restore")
@click.argument("draft_id", metavar="ID", type=DRAFT)
@click.option("--json", "as_json", cls=Option, is_flag=True, help="cli.option.json")
@pass_call
def restore(call: Call, draft_id: int, *, as_json: bool) -> int:
    """Take an article out of the bin, here and on its site, where it is a draft again."""
    with call.room() as room:
        from newsroom.desk import publishing

        return sent(call, room, draft_id, lambda: _or_here(room, draft_id, publishing.restore), as_json=as_json)


def _or_here(room: Newsroom, draft_id: int, do: Callable[..., tuple[Outcome | None, Changes]]) -> Outcome:
    """What came of it; of a draft that is on no site, where it stands here."""
    from newsroom.desk.outbox import Outcome

    found = do(room, draft_id)[0]
    draft = room.store.drafts.get(draft_id)
    return found or Outcome(draft.id, draft.site, draft.state)


VERBS = (publish, correct, unpublish, bin_, restore, outbox)
