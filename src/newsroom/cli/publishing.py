"""Verbs that reach readers: publish, correct, unpublish.

JSON of each: {id, site, status, url, at, checks: [{code, ok}]}; `id` is the draft's, `status` a word of
`newsroom.domain.article.State`, `at` the time of a scheduled article or null, `checks` what was looked for on the
public page. ``publish --due`` gives an array of these.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from newsroom.cli.call import DONE, UNREACHED, Call, moment, pass_call, print_json
from newsroom.cli.spoken import Option, Verb

if TYPE_CHECKING:
    from newsroom.desk.newsroom import Newsroom
    from newsroom.desk.outbox import Outcome


@click.command("publish", cls=Verb, help="cli.publish")
@click.argument("draft_id", metavar="[ID]", type=int, required=False)
@click.option("--site", cls=Option, help="cli.option.to-site")
@click.option("--at", cls=Option, metavar="ISO8601", help="cli.option.at")
@click.option("--pending", cls=Option, is_flag=True, help="cli.option.pending")
@click.option("--due", cls=Option, is_flag=True, help="cli.option.due")
@click.option("--json", "as_json", cls=Option, is_flag=True, help="cli.option.json")
@click.pass_context
def publish(
    context: click.Context,
    draft_id: int | None,
    site: str | None,
    at: str | None,
    *,
    pending: bool,
    due: bool,
    as_json: bool,
) -> int:
    """Publish, schedule or hand in a draft; or finish everything that waits and is due."""
    call = context.ensure_object(Call)
    if due == (draft_id is not None) or (pending and at is not None) or (due and (pending or at is not None)):
        raise click.UsageError(call.say("cli.publish-what"), context)
    with call.room() as room:
        if due:
            _tell(call, _due(room, site or ""), as_json=as_json, many=True)
            return _left(call, room)
        assert draft_id is not None
        _tell(call, [_one(room, draft_id, site, at, pending=pending)], as_json=as_json)
        return DONE


def _one(room: Newsroom, draft_id: int, site: str | None, at: str | None, *, pending: bool) -> Outcome:
    from newsroom.desk import publishing

    when = None
    if at is not None:
        name = site or room.store.drafts.get(draft_id).site
        when = publishing.moment(at, room.site(name).zone())
    return publishing.publish(room, draft_id, site=site, at=when, pending=pending)[0]


def _due(room: Newsroom, site: str) -> list[Outcome]:
    from newsroom.desk import outbox, publishing

    return [*outbox.drain(room, force=True)[0], *publishing.publish_due(room, site)[0]]


def _left(call: Call, room: Newsroom) -> int:
    """Say why the jobs that are left wait; the exit code that this makes."""
    from newsroom.desk import outbox

    waiting = room.store.outbox.open()
    for job in waiting:
        click.echo(f"{job.draft}\t{outbox.reason(job, call.lang)}", err=True)
    return UNREACHED if waiting else DONE


@click.command("unpublish", cls=Verb, help="cli.unpublish")
@click.argument("draft_id", metavar="ID", type=int)
@click.option("--json", "as_json", cls=Option, is_flag=True, help="cli.option.json")
@pass_call
def unpublish(call: Call, draft_id: int, *, as_json: bool) -> None:
    """Take an article off the site's pages."""
    with call.room() as room:
        from newsroom.desk import publishing

        _tell(call, [publishing.unpublish(room, draft_id)[0]], as_json=as_json)


@click.command("correct", cls=Verb, help="cli.correct")
@click.argument("draft_id", metavar="ID", type=int)
@click.argument("note")
@click.option("--json", "as_json", cls=Option, is_flag=True, help="cli.option.json")
@pass_call
def correct(call: Call, draft_id: int, note: str, *, as_json: bool) -> None:
    """Publish a public article as it now stands, with a dated note of what was wrong."""
    with call.room() as room:
        from newsroom.desk import publishing

        _tell(call, [publishing.correct(room, draft_id, note)[0]], as_json=as_json)


def _tell(call: Call, outcomes: list[Outcome], *, as_json: bool, many: bool = False) -> None:
    """Print what came out; what is missing on a page is said on standard error."""
    for outcome in outcomes:
        for check in outcome.checks:
            if not check.ok:
                call.warn(f"{check.code}.missing")
    if as_json:
        values = [_json(outcome) for outcome in outcomes]
        print_json(values if many else values[0])
        return
    for outcome in outcomes:
        when = moment(outcome.at)
        line = f"{outcome.id}\t{call.say(f'state.{outcome.status}')}\t{outcome.url}"
        click.echo(f"{line}\t{when}" if when else line)


def _json(outcome: Outcome) -> dict[str, Any]:
    return {
        "id": outcome.id,
        "site": outcome.site,
        "status": outcome.status,
        "url": outcome.url,
        "at": moment(outcome.at),
        "checks": [{"code": check.code, "ok": check.ok} for check in outcome.checks],
    }


VERBS = (publish, correct, unpublish)
