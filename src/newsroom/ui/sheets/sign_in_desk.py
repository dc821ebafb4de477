"""The desk functions behind signing in, imported by the worker that runs them."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from newsroom.desk.answering import Loopback
    from newsroom.desk.changes import Changes
    from newsroom.desk.newsroom import Newsroom
    from newsroom.desk.signing import Authorization, Discovery, SignedIn


@dataclass(frozen=True, slots=True)
class Target:
    """Which site is signed in to: `known` is one of the list; `name` what it is or will be called."""

    name: str
    address: str
    user: str = ""
    known: bool = False


@dataclass(frozen=True, slots=True)
class Asked:
    """What a browser is asked, and the port that waits for its answer; None where the system brings it."""

    authorization: Authorization
    door: Loopback | None


@dataclass(frozen=True, slots=True)
class Known:
    """A site of the list. `account` is empty where nobody signs in; `signed_in` is None where the keyring is silent.
    `default`: new articles are for it; `heir` is the site that they are for once it is gone; `trial`: it is the one
    that every profile begins with."""

    name: str
    address: str
    account: str
    signed_in: bool | None
    default: bool
    heir: str
    trial: bool


def find(address: str) -> Discovery:
    """What stands at an address."""
    from newsroom.desk import signing

    return signing.look(address)


def ask(room: Newsroom, target: Target, found: Discovery, lang: str) -> Asked:
    """Begin to ask for consent, by the way that is open here; Refused for a name that cannot be taken."""
    from newsroom.desk import answering, signing

    if not target.known:
        signing.check_name(room, target.name, target.address)
    if answering.scheme_is_ours(room):
        return Asked(signing.begin(found, signing.SCHEME_ANSWER, room.now()), None)
    door = answering.Loopback(lang)
    authorization = signing.begin(found, door.address, room.now())
    door.expect(authorization.state)
    return Asked(authorization, door)


def wait(door: Loopback) -> str:
    """Wait at the port until the browser has answered."""
    with door:
        return door.wait()


def enter(room: Newsroom, target: Target, asked: Asked, callback: str) -> tuple[SignedIn, Changes]:
    """Sign in with what a browser brought."""
    from newsroom.desk import signing

    got = signing.finish(callback, asked.authorization)
    return _sign_in(room, target, got.user, got.password, shown=True)


def type_in(room: Newsroom, target: Target, user: str, password: str) -> tuple[SignedIn, Changes]:
    """Sign in with what was typed or pasted."""
    return _sign_in(room, target, user, password, shown=False)


def _sign_in(room: Newsroom, target: Target, user: str, password: str, *, shown: bool) -> tuple[SignedIn, Changes]:
    from newsroom.desk import signing

    if target.known:
        return signing.again(room, target.name, user, password, shown=shown)
    return signing.complete(room, target.name, target.address, user, password, shown=shown)


def rights(signed: SignedIn) -> list[tuple[str, bool]]:
    """The codes of what the user may do and may not do, and of what the site is for now."""
    from newsroom.desk import signing

    preferred = ["signing.preferred"] if signed.preferred else []
    return [(code, ".not-" not in code) for code in (*signing.rights(signed.may), *preferred)]


def known(room: Newsroom) -> list[Known]:
    """Every site of the list."""
    from newsroom.desk import signing, sites, trial
    from newsroom.desk.newsroom import signs_in

    default = room.default_site()
    return [
        Known(
            one.name,
            one.address,
            one.user if signs_in(one) else "",
            signing.is_signed_in(room, one),
            one.name == default,
            sites.heir(room, one.name),
            trial.is_trial(one),
        )
        for one in sites.all(room)
    ]


def sign_out(room: Newsroom, name: str) -> tuple[tuple[Exception, ...], Changes]:
    """Sign out of a site; what could not be done, and what moved."""
    from newsroom.desk import signing

    return signing.sign_out(room, name)


def prefer(room: Newsroom, name: str) -> Changes:
    """Let new articles be for a site."""
    from newsroom.desk import sites

    return sites.make_default(room, name)


def remove(room: Newsroom, name: str) -> tuple[tuple[Exception, ...], Changes]:
    """Take a site off the list; what could not be done of signing out, and what moved."""
    from newsroom.desk import sites

    return sites.remove(room, name)


def send(room: Newsroom) -> Changes:
    """Send at once what waits in the outbox."""
    from newsroom.desk import outbox

    return outbox.drain(room, force=True)[1]


def lacking(room: Newsroom) -> list[Target]:
    """The sites that have to be signed in to again."""
    from newsroom.desk import signing

    return [Target(one.name, one.address, one.user, known=True) for one, _why in signing.lacking(room)]
