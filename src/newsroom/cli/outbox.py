"""Verbs for the outbox: outbox list, outbox retry, outbox cancel.

JSON of ``outbox list``: an array of {job, id, site, headline, kind, state, step, attempts, created, next_try, at,
reason, sentence}; `id` is the draft's, `kind`, `state` and `step` are words of `newsroom.store.outbox.JobKind`,
`newsroom.store.outbox.JobState` and `newsroom.desk.work.Step` (the last step that is done, or empty), `reason` is the
code of `sentence`, both empty where nothing stops the job. ``outbox retry`` prints what ``publish`` does.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from newsroom.cli.call import DRAFT, Call, moment, pass_call, print_json
from newsroom.cli.outcomes import sent
from newsroom.cli.spoken import Option, Verbs

if TYPE_CHECKING:
    from newsroom.desk.outbox import Entry


@click.group("outbox", cls=Verbs, help="cli.outbox")
def outbox() -> None:
    """What is on its way to a site."""


@outbox.command("list", help="cli.outbox-list")
@click.option("--ended", cls=Option, type=click.IntRange(0, 1000), default=0, help="cli.option.ended")
@click.option("--json", "as_json", cls=Option, is_flag=True, help="cli.option.json")
@pass_call
def list_(call: Call, ended: int, *, as_json: bool) -> None:
    """Print the jobs that are on their way, and as many of the newest ended ones as asked for."""
    with call.room() as room:
        from newsroom.desk import outbox as desk

        entries = desk.entries(room, ended)
    if as_json:
        print_json([_json(call, entry) for entry in entries])
        return
    for entry in entries:
        step = call.say(f"publish.done.{entry.step}") if entry.step else ""
        parts = (str(entry.draft), call.say(f"cli.job.{entry.state}"), call.say(f"cli.kind.{entry.kind}"), step)
        click.echo("\t".join((*parts, moment(entry.next_try) or "", entry.headline, entry.sentence(call.lang))))
    if not entries:
        call.warn("cli.outbox-empty")


@outbox.command("retry", help="cli.outbox-retry")
@click.argument("draft_id", metavar="ID", type=DRAFT)
@click.option("--json", "as_json", cls=Option, is_flag=True, help="cli.option.json")
@pass_call
def retry(call: Call, draft_id: int, *, as_json: bool) -> int:
    """Carry the job of a draft on now; a site that was asked for something is asked first whether it was done."""
    with call.room() as room:
        from newsroom.desk import publishing

        return sent(call, room, draft_id, lambda: publishing.resume(room, draft_id)[0], as_json=as_json)


@outbox.command("cancel", help="cli.outbox-cancel")
@click.argument("draft_id", metavar="ID", type=DRAFT)
@pass_call
def cancel(call: Call, draft_id: int) -> None:
    """Take the job of a draft out of the outbox."""
    with call.room() as room:
        from newsroom.desk import publishing

        draft, _changes = publishing.cancel(room, draft_id)
    click.echo(f"{draft.id}\t{call.say(f'state.{draft.state}')}")
    call.warn("cli.cancelled")


def _json(call: Call, entry: Entry) -> dict[str, Any]:
    return {
        "job": entry.job,
        "id": entry.draft,
        "site": entry.site,
        "headline": entry.headline,
        "kind": entry.kind,
        "state": entry.state,
        "step": entry.step,
        "attempts": entry.attempts,
        "created": moment(entry.created),
        "next_try": moment(entry.next_try),
        "at": moment(entry.at),
        "reason": entry.reason,
        "sentence": entry.sentence(call.lang),
    }
