"""What an action that reaches a site came to: how it is printed, and the exit code that it makes."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TYPE_CHECKING, Any

import click

from newsroom.cli.call import DONE, UNREACHED, Call, moment, print_json
from newsroom.domain.errors import PASSING

if TYPE_CHECKING:
    from newsroom.desk.newsroom import Newsroom
    from newsroom.desk.outbox import Outcome


def sent(call: Call, room: Newsroom, draft_id: int, send: Callable[[], Outcome], *, as_json: bool) -> int:
    """Carry an action on a draft out and print what came out; the exit code, also where the outbox keeps it."""
    try:
        tell(call, [send()], as_json=as_json)
    except PASSING as error:
        if all(job.draft != draft_id for job in room.store.outbox.open()):
            raise
        call.tell(error)
        call.warn("cli.kept")
        return UNREACHED
    return DONE


def tell(call: Call, outcomes: Sequence[Outcome], *, as_json: bool, many: bool = False) -> None:
    """Print what came out; what is missing on a page, or was made otherwise, is said on standard error."""
    for outcome in outcomes:
        for check in outcome.checks:
            if not check.ok:
                call.warn(f"{check.code}.missing")
        for field, words in outcome.removed:
            call.warn(f"publish.removed.{field}", words=words)
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
