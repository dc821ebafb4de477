"""Consent given in a browser, for a command line that waits."""

from __future__ import annotations

import webbrowser
from typing import TYPE_CHECKING

import click

from newsroom.cli.call import Call

if TYPE_CHECKING:
    from newsroom.desk.newsroom import Newsroom
    from newsroom.desk.signing import Credentials
    from newsroom.site.site import Discovery


def consent(call: Call, room: Newsroom, found: Discovery) -> Credentials:
    """Open the site's page in a browser and wait for the answer; Ctrl+C gives up. Refused as `signing.finish`."""
    from newsroom.desk import answering, signing

    with answering.Loopback(call.lang) as door:
        asked = signing.begin(found, door.address, room.now())
        door.expect(asked.state)
        call.warn("cli.in-browser", site=found.name, url=asked.url)
        webbrowser.open(asked.url)
        answer = door.wait()
    click.echo(err=True)
    return signing.finish(answer, asked)
