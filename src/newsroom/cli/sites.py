"""Verbs for sites: site list, site add, site remove.

JSON of ``site list``: an array of {name, kind, address, user, role, default}.
"""

from __future__ import annotations

from dataclasses import asdict
from pathlib import Path

import click

from newsroom.cli.call import Call, pass_call, print_json
from newsroom.cli.spoken import Option, Verbs
from newsroom.domain.errors import NetworkError, Refused


@click.group("site", cls=Verbs, help="cli.site")
def site() -> None:
    """The sites of this workstation."""


@site.command("list", help="cli.site-list")
@click.option("--json", "as_json", cls=Option, is_flag=True, help="cli.option.json")
@pass_call
def list_(call: Call, *, as_json: bool) -> None:
    """Print the sites; a star marks the one that new drafts are for."""
    with call.room() as room:
        known, default = room.store.sites.all(), room.store.sites.default()
    if as_json:
        print_json([{**asdict(one), "default": one.name == default} for one in known])
        return
    for one in known:
        click.echo(f"{'*' if one.name == default else ' '} {one.name}\t{one.kind}\t{one.address}")


@site.command("add", help="cli.site-add")
@click.argument("name")
@click.argument("address")
@click.option("--kind", cls=Option, default="folder", help="cli.option.kind")
@click.option("--user", cls=Option, default="", help="cli.option.user")
@click.option(
    "--role", cls=Option, type=click.Choice(("journalist", "editor")), default="editor", help="cli.option.role"
)
@click.option("--create", cls=Option, is_flag=True, help="cli.option.create")
@click.option("--default", "as_default", cls=Option, is_flag=True, help="cli.option.default")
@pass_call
def add(
    call: Call, name: str, address: str, kind: str, user: str, role: str, *, create: bool, as_default: bool
) -> None:
    """Add a site, after reaching it."""
    with call.room() as room:
        from newsroom.desk import sites
        from newsroom.store.sites import StoredSite

        where = address if "://" in address else str(Path(address).absolute())
        try:
            sites.add(room, StoredSite(name, kind, where, user, role), create=create)
        except NetworkError as error:
            if "://" in where:
                raise
            raise Refused("cli.no-site-there", detail=str(error), path=where) from error
        if as_default:
            sites.make_default(room, name)
    click.echo(name)


@site.command("remove", help="cli.site-remove")
@click.argument("name")
@pass_call
def remove(call: Call, name: str) -> None:
    """Forget how a site is reached; the site itself stays as it is."""
    with call.room() as room:
        from newsroom.desk import sites

        sites.remove(room, name)


VERBS = (site,)
