"""The verb that reads the sites: sync.

JSON: an array of {site, posts, notices: [{draft, code, sentence}], fault}; `posts` is how many were new or otherwise
than known here, `fault` the sentence that says why a site could not be read, or null.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import click

from newsroom.cli.call import DONE, Call, exit_code, pass_call, print_json
from newsroom.cli.spoken import Option, Verb
from newsroom.domain.errors import NetworkError, NewsroomError, SiteError, WorkstationError

if TYPE_CHECKING:
    from newsroom.desk.newsroom import Newsroom


@click.command("sync", cls=Verb, help="cli.sync")
@click.argument("site", required=False)
@click.option("--json", "as_json", cls=Option, is_flag=True, help="cli.option.json")
@pass_call
def sync(call: Call, site: str | None, *, as_json: bool) -> int:
    """Read what has changed on a site, or on all of them; interrupted, it goes on from there the next time."""
    with call.room() as room:
        names = [room.store.sites.get(site).name] if site else [stored.name for stored in room.store.sites.all()]
        read = [_read(call, room, name) for name in names]
    for told, fault in read:
        if fault is not None:
            call.tell(fault)
        for notice in told["notices"] if not as_json else ():
            click.echo(f"{notice['draft']}\t{notice['sentence']}", err=True)
    if as_json:
        print_json([told for told, _ in read])
    else:
        for told, fault in read:
            if fault is None:
                click.echo(f"{told['site']}\t{told['posts']}")
    return max((exit_code(fault) for _, fault in read if fault is not None), default=DONE)


def _read(call: Call, room: Newsroom, name: str) -> tuple[dict[str, Any], NewsroomError | None]:
    """Read one site and tell on standard error how far that is."""
    from newsroom.desk import syncing

    def count(posts: int) -> None:
        call.warn("cli.reading", site=name, count=posts)

    told: dict[str, Any] = {"site": name, "posts": 0, "notices": [], "fault": None}
    try:
        told["posts"], changes = syncing.pull(room, name, count)
    except (NetworkError, SiteError, WorkstationError) as error:
        return {**told, "fault": call.say(error.code, **error.values)}, error
    told["notices"] = [
        {"draft": notice.draft, "code": notice.code, "sentence": call.say(notice.code, headline=notice.headline)}
        for notice in changes.notices
    ]
    return told, None


VERBS = (sync,)
