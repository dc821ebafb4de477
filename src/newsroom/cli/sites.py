"""Verbs for sites: site list, site add, site default, site sign-in, site sign-out, site remove, site second-reader,
site sweep.

JSON of ``site list``: an array of {name, kind, address, user, role, default, signed_in}; ``signed_in`` is null for a
site that asks for no password, and where the keyring does not say. JSON of ``site sweep``: an array of {page, code,
level, sentence}; ``page`` is front or article.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import asdict
from pathlib import Path
from typing import TYPE_CHECKING

import click

from newsroom.cli.browser import consent
from newsroom.cli.call import Call, pass_call, print_json
from newsroom.cli.spoken import Option, Verbs
from newsroom.domain.errors import NetworkError, Refused

if TYPE_CHECKING:
    from newsroom.desk.changes import Changes
    from newsroom.desk.newsroom import Newsroom
    from newsroom.desk.signing import Credentials, SignedIn
    from newsroom.store.sites import StoredSite

FOLDER, WEB = "folder", "wordpress"
_HOST = re.compile(r"(?:[^\s/:@]+\.[^\s/:@.]{2,}|localhost)(?::\d+)?(?:/\S*)?")
SignIn = Callable[[str, str, bool], "tuple[SignedIn, Changes]"]
"""``sign_in(user, password, shown)``"""


@click.group("site", cls=Verbs, help="cli.site")
def site() -> None:
    """The sites of this workstation."""


@site.command("list", help="cli.site-list")
@click.option("--json", "as_json", cls=Option, is_flag=True, help="cli.option.json")
@pass_call
def list_(call: Call, *, as_json: bool) -> None:
    """Print the sites; a star marks the one that new drafts are for."""
    with call.room() as room:
        from newsroom.desk import signing

        known, default = room.store.sites.all(), room.store.sites.default()
        signed = {one.name: signing.is_signed_in(room, one) for one in known}
    if as_json:
        print_json([{**asdict(one), "default": one.name == default, "signed_in": signed[one.name]} for one in known])
        return
    for one in known:
        click.echo(
            f"{'*' if one.name == default else ' '} {one.name}\t{one.kind}\t{one.address}{_who(call, one, signed)}"
        )


def _who(call: Call, one: StoredSite, signed: dict[str, bool | None]) -> str:
    states = {True: "cli.signed-in", False: "cli.signed-out", None: "cli.signed-unknown"}
    return f"\t{one.user}\t{call.say(states[signed[one.name]])}" if one.user and one.kind != FOLDER else ""


@site.command("add", help="cli.site-add")
@click.argument("name")
@click.argument("address")
@click.option("--kind", cls=Option, default="", help="cli.option.kind")
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
    kind = kind or (FOLDER if create else _kind(address))
    with call.room() as room:
        from newsroom.desk import sites
        from newsroom.store.sites import StoredSite

        before = room.store.sites.default()
        if kind == WEB:
            _add_web(call, room, name, address, user)
        else:
            where = address if "://" in address else str(Path(address).absolute())
            try:
                sites.add(room, StoredSite(name, kind, where, user, role), create=create)
            except NetworkError as error:
                if "://" in where:
                    raise
                raise Refused("cli.no-site-there", detail=str(error), path=where) from error
        name = name.strip()
        if as_default:
            sites.make_default(room, name)
        if room.store.sites.default() != before:
            call.warn("cli.new-default", site=name)
    click.echo(name)


@site.command("default", help="cli.site-default")
@click.argument("name")
@pass_call
def default(call: Call, name: str) -> None:
    """Let new drafts be for a site from now on."""
    with call.room(asking=False) as room:
        from newsroom.desk import sites

        sites.make_default(room, name)


def _kind(address: str) -> str:
    """What an address is: a folder that is there, an address on the web, or else a folder that is missing."""
    web = "://" in address or (not Path(address).exists() and _HOST.fullmatch(address))
    return WEB if web else FOLDER


def _add_web(call: Call, room: Newsroom, name: str, address: str, user: str) -> None:
    from newsroom.desk import signing, syncing

    found = signing.look(address)
    name = name.strip()

    def sign_in(who: str, password: str, shown: bool) -> tuple[SignedIn, Changes]:
        return signing.complete(room, name, found.address, who, password, shown=shown)

    signing.check_name(room, name, found.address)
    _sign_in(call, room, sign_in, user, lambda: consent(call, room, found))
    syncing.pull(room, name)


@site.command("sign-in", help="cli.site-sign-in")
@click.argument("name")
@click.option("--user", cls=Option, default="", help="cli.option.user")
@pass_call
def sign_in_(call: Call, name: str, user: str) -> None:
    """Sign in anew to a site; everything else of it stays."""
    with call.room() as room:
        from newsroom.desk import signing

        found = signing.look(room.store.sites.get(name).address)

        def sign_in(who: str, password: str, shown: bool) -> tuple[SignedIn, Changes]:
            return signing.again(room, name, who, password, shown=shown)

        _sign_in(call, room, sign_in, user, lambda: consent(call, room, found))


def _sign_in(call: Call, room: Newsroom, sign_in: SignIn, user: str, browser: Callable[[], Credentials]) -> None:
    """Sign in with the password of this run, with one that is typed, or by a browser; say who that is then."""
    if user:
        signed, _changes = sign_in(user, room.passwords.given or call.ask_password(user), False)
    else:
        got = browser()
        signed, _changes = sign_in(got.user, got.password, True)
    from newsroom.desk import signing

    call.warn("cli.signed-in-as", user=signed.who)
    for code in signing.rights(signed.may):
        click.echo(f"· {call.say(code)}", err=True)
    for left in signed.left:
        call.tell(left)
    if signed.unkept is not None:
        call.tell(signed.unkept)
    elif user and room.passwords.given:
        call.warn("cli.password-given")


@site.command("sign-out", help="cli.site-sign-out")
@click.argument("name")
@pass_call
def sign_out(call: Call, name: str) -> None:
    """Have the site and the keyring forget the password; drafts stay."""
    with call.room(asking=False) as room:
        from newsroom.desk import signing

        for left in signing.sign_out(room, name)[0]:
            call.tell(left)


@site.command("remove", help="cli.site-remove")
@click.argument("name")
@pass_call
def remove(call: Call, name: str) -> None:
    """Sign out, and forget how a site is reached; the site itself stays as it is."""
    with call.room(asking=False) as room:
        from newsroom.desk import sites

        for left in sites.remove(room, name)[0]:
            call.tell(left)


@site.command("second-reader", help="cli.site-second-reader")
@click.argument("name")
@click.argument("rule", type=click.Choice(("off", "warn", "required")))
@pass_call
def second_reader(call: Call, name: str, rule: str) -> None:
    """Set what a site asks of text from elsewhere that nobody but its writer has read."""
    with call.room(asking=False) as room:
        from newsroom.desk import origins

        origins.set_second_reader(room, name, origins.SecondReader(rule))


@site.command("sweep", help="cli.site-sweep")
@click.argument("name")
@click.option("--json", "as_json", cls=Option, is_flag=True, help="cli.option.json")
@pass_call
def sweep(call: Call, name: str, *, as_json: bool) -> None:
    """Look over the front page and the newest article of a site, as a reader gets them."""
    with call.fresh_room() as room:
        from newsroom.desk import sweeping

        found = sweeping.sweep(room, name)
    if as_json:
        print_json(
            [
                {
                    "page": one.finding.field,
                    "code": one.finding.code,
                    "level": one.finding.level,
                    "sentence": one.sentence(call.lang),
                }
                for one in found
            ]
        )
        return
    for one in found:
        page, level = call.say(f"cli.page.{one.finding.field}"), call.say(f"cli.level.{one.finding.level}")
        click.echo(f"{page}\t{level}\t{one.sentence(call.lang)}")
    if not found:
        call.warn("cli.sweep-clean")


VERBS = (site,)
