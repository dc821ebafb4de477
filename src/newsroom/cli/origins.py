"""The verb that says where a draft's text came from: origin. Readers are never told."""

from __future__ import annotations

import click

from newsroom.cli.call import DRAFT, Call, pass_call
from newsroom.cli.spoken import Option, Verb
from newsroom.domain.article import TextOrigin


@click.command("origin", cls=Verb, help="cli.origin")
@click.argument("draft_id", metavar="ID", type=DRAFT)
@click.argument("origin", metavar="ORIGIN", type=click.Choice([origin.value for origin in TextOrigin]))
@click.option("--source", cls=Option, default="", help="cli.option.origin-source")
@pass_call
def origin_(call: Call, draft_id: int, origin: str, source: str) -> None:
    """Keep where the text of a draft came from, and the name of its source."""
    with call.room() as room:
        from newsroom.desk import origins

        origins.tell(room, draft_id, TextOrigin(origin), source)


VERBS = (origin_,)
