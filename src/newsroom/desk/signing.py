"""Signing in to a WordPress site, and out again.

    found = look(address)                          what stands there, or why it is no use
    asked = begin(found, answer, now)              `asked.url` is for a browser, where the user gives consent
    got = finish(callback, asked)                  what the browser was sent to then
    signed, changes = complete(room, name, found.address, got.user, got.password, shown=True)

`complete` also takes a password that was typed or pasted. What a browser was told stands in its history and was seen by
whoever handed it on, so with `shown` it is exchanged at once for one that nobody has seen. `again` signs in anew to a
site that is known, and keeps everything else of it. A password that another one has taken the place of is revoked on
the site, once the new one is kept.
"""

from __future__ import annotations

import hmac
import platform
import secrets
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field, replace
from datetime import datetime
from urllib.parse import parse_qs, urlencode, urlsplit

from newsroom.desk import syncing, trial
from newsroom.desk.changes import Changes
from newsroom.desk.newsroom import Newsroom, signs_in, site_config
from newsroom.domain.document import one_line
from newsroom.domain.errors import (
    NetworkError,
    NewsroomError,
    Refused,
    SignedOut,
    SiteError,
    SiteForbidden,
    WorkstationError,
)
from newsroom.site.site import Capabilities, Site, SiteConfig, discover, open_site
from newsroom.site.site import Discovery as Discovery
from newsroom.store.sites import StoredSite

KIND = "wordpress"
SCHEME = "newsroom"
SCHEME_ANSWER = f"{SCHEME}://auth"
APP_ID = "5d0bd3c5-6a0c-4b6f-9a3e-1f6c2a6f7b41"  # tells the sites that every newsroom is the same program
LENGTH = 24  # letters and digits of an application password
_AUTHORIZE = "/wp-admin/authorize-application.php"
_PROFILE = "/wp-admin/profile.php#application-passwords-section"
_PORTS = {"http": 80, "https": 443}


@dataclass(frozen=True, slots=True)
class Authorization:
    """What a browser is asked for: `url` is to be opened there, `state` is what the answer must bring back."""

    url: str
    state: str = field(repr=False)
    discovery: Discovery


@dataclass(frozen=True, slots=True)
class Credentials:
    """Who gave consent, and the password that the site made for it."""

    user: str
    password: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class SignedIn:
    """`who` is the user's name on the site. `unkept` says why the password is not in the keyring, if it is not; `left`
    which passwords are of no use here any more and yet still good on the site; `preferred` that new drafts are for this
    site now, and were for another one before."""

    site: StoredSite
    who: str
    may: Capabilities
    unkept: WorkstationError | None = None
    left: tuple[NewsroomError, ...] = ()
    preferred: bool = False


@dataclass(frozen=True, slots=True)
class _Proved:
    """Who signed in, with a password that the site knows; `worn` is the site as it is known by one that was seen on
    the way and has been exchanged."""

    signed: SignedIn
    word: str = field(repr=False)
    worn: Site | None = None


def look(address: str) -> Discovery:
    """The WordPress site at an address as somebody types it. NetworkError, SiteError, Refused: why there is none that
    can be signed in to, each cause with its own sentence."""
    found = discover(SiteConfig("", KIND, address))
    if not found.authorize:
        raise SiteError("signing.no-passwords", host=urlsplit(found.address).hostname or "")
    if found.address.startswith("https://"):  # a site behind a proxy may not know that readers come by https
        found = replace(found, authorize=found.authorize.replace("http://", "https://", 1))
    return found


def begin(discovery: Discovery, answer: str, now: datetime) -> Authorization:
    """Ask for consent. The browser is sent on to `answer`, with a query, and must bring the state back."""
    state = secrets.token_urlsafe(32)
    asked = {"app_name": label(now), "app_id": APP_ID, "success_url": f"{answer}?{urlencode({'state': state})}"}
    return Authorization(f"{discovery.authorize}?{urlencode(asked)}", state, discovery)


def finish(callback: str, authorization: Authorization) -> Credentials:
    """What the browser brought back. Refused: it is no answer to what was asked, is from another site, or says no."""
    try:
        said = {name: values[0] for name, values in parse_qs(urlsplit(callback).query).items()}
        came_from = _place(said.get("site_url", ""))
    except ValueError:
        said, came_from = {}, ("", 0, "")
    if not hmac.compare_digest(said.get("state", "").encode(), authorization.state.encode()):
        raise Refused("signing.not-asked")
    if not said.get("password") or not said.get("user_login"):
        raise Refused("signing.denied")
    found = authorization.discovery
    if came_from not in (_place(found.address), _place(found.authorize.removesuffix(_AUTHORIZE))):
        raise Refused("signing.other-site", host=came_from[0])
    return Credentials(said["user_login"], "".join(said["password"].split()))


def check_name(room: Newsroom, name: str, address: str = "") -> str:
    """The name of a new site as it is kept; Refused for one that is taken or empty, or under which drafts were sent to
    a site at another `address`, now off the list: their posts and pictures would be taken for those of this one."""
    name = one_line(name)
    taken = not name or any(known.name == name for known in room.store.sites.all())
    other = bool(address) and room.store.sites.former(name) not in ("", address)
    if taken or (other and (room.store.drafts.on_site(name) or room.store.outbox.has(name))):
        raise Refused("site.name", name=name)
    return name


def complete(
    room: Newsroom, name: str, address: str, user: str, password: str, *, shown: bool = False
) -> tuple[SignedIn, Changes]:
    """Add a site after asking it who this is. Where no keyring keeps the password, it is held for this run. The trial
    site gives way to it (`newsroom.desk.trial`).

    Refused: the name is taken or empty, or the site does not know the password; NetworkError, SiteError: it cannot be
    reached. Nothing was added then.
    """
    with _burning(room, StoredSite(name, KIND, address, one_line(user)), password, shown=shown):
        name = check_name(room, name, address)
        proved = _verified(room, StoredSite(name, KIND, address, one_line(user)), password, shown=shown)
    room.store.sites.add(proved.signed.site)
    moved = trial.give_way(room, name)
    signed, changes = _kept(room, proved)
    return replace(signed, preferred=bool(moved)), changes | moved


def again(room: Newsroom, name: str, user: str, password: str, *, shown: bool = False) -> tuple[SignedIn, Changes]:
    """Sign in anew to a known site, also as another user; the password that served until now is let go of. Errors as
    `complete`; nothing has changed then."""
    former = room.store.sites.get(name)
    word, held = room.passwords.kept(former), room.passwords.is_held(former)
    with _burning(room, replace(former, user=one_line(user)), password, shown=shown):
        proved = _verified(room, replace(former, user=one_line(user)), password, shown=shown)
    user = proved.signed.site.user
    other = user != former.user
    goes = not is_shared(room, former) and (other or proved.word != room.passwords.given)
    if goes and other:
        room.passwords.forget(former)
    room.store.sites.set_user(name, user)
    signed, changes = _kept(room, proved)
    stays = signed.unkept is not None and not other and not held  # the keyring gives the former one at the next start
    if goes and (word is None or (stays and word != proved.word)):
        signed = replace(signed, left=(*signed.left, _still_good(former)))
    elif goes and word and word != proved.word:
        signed = _revoked(signed, former.user, open_site(site_config(room.profile, former, word)))
    return signed, changes


def sign_out(room: Newsroom, name: str) -> tuple[tuple[NewsroomError, ...], Changes]:
    """Have the site and the keyring forget the password; the site stays in the list, and drafts and jobs stay.

    What could not be done comes back as sentences, a site that is away first of all. NotFound; Refused for a site that
    asks for no password.
    """
    stored = room.store.sites.get(name)
    if not signs_in(stored):
        raise Refused("signing.no-account", site=name)
    left: list[NewsroomError] = []
    try:
        if word := room.passwords.kept(stored):  # not the one that was given for this run, if another is kept
            open_site(site_config(room.profile, stored, word)).sign_out()
        elif is_signed_in(room, stored) is not False:
            room.site(name).sign_out()
    except (NetworkError, SiteError, WorkstationError) as error:
        left.append(SiteError("signing.unrevoked", detail=str(error), site=name, page=f"{stored.address}{_PROFILE}"))
    fault = room.passwords.forget(stored)
    if fault is not None:
        left.append(fault)
    room.forget(name)
    return tuple(left), Changes(sites=True)


def lacking(room: Newsroom) -> tuple[tuple[StoredSite, NewsroomError], ...]:
    """The sites that do not know this workstation now, and why: nothing can be sent to them. A site is only asked when
    it has said no since it was asked last."""
    found: list[tuple[StoredSite, NewsroomError]] = []
    for stored in filter(signs_in, room.store.sites.all()):
        with suppress(NetworkError, SiteError):  # it is away or in trouble: that says nothing about the password
            try:
                room.site(stored.name).capabilities()
            except (SignedOut, WorkstationError) as error:
                found.append((stored, error))
    return tuple(found)


def is_signed_in(room: Newsroom, stored: StoredSite) -> bool | None:
    """Whether there is a password for a site, good or not; None where none is asked for, or the keyring is silent."""
    return room.passwords.has(stored, given=room.given_for(stored)) if signs_in(stored) else None


def rights(may: Capabilities) -> tuple[str, ...]:
    """The sentences of what the user may do on the site, by their codes."""
    having = {
        "signing.may.write": True,
        "signing.may.publish": may.may_publish,
        "signing.may.edit-others": may.may_edit_others,
        "signing.may.upload": may.may_upload,
        "signing.may.not-publish": not may.may_publish,
        "signing.may.not-upload": not may.may_upload,
    }
    return tuple(code for code, has in having.items() if has)


def label(now: datetime) -> str:
    """What the site calls a password of this workstation; each one differs, since old versions take a name once."""
    return " · ".join(part for part in ("newsroom", platform.node(), f"{now.astimezone():%Y-%m-%d %H:%M:%S}") if part)


def _verified(room: Newsroom, stored: StoredSite, password: str, *, shown: bool) -> _Proved:
    """Sign in once."""
    word = "".join(password.split())
    if not stored.user:
        raise Refused("signing.no-user")
    if not (len(word) == LENGTH and word.isascii() and word.isalnum()):
        raise Refused("signing.login-password")
    site = open_site(site_config(room.profile, stored, word))
    try:
        may = site.capabilities()
    except SignedOut as error:
        raise Refused("signing.unknown-password", detail=error.detail, user=stored.user) from error
    if not (may.may_publish or may.may_edit_others or may.may_make_tags or may.may_upload):
        raise Refused("signing.no-rights", user=stored.user)
    signed = SignedIn(stored, next(iter(site.authors()), stored.user), may)
    if shown:
        with suppress(SiteForbidden):  # a site that lets passwords be made by hand alone: the one there is serves
            if fresh := site.renew(label(room.now())):
                return _Proved(signed, fresh, site)
    return _Proved(signed, word)


@contextmanager
def _burning(room: Newsroom, stored: StoredSite, password: str, *, shown: bool) -> Iterator[None]:
    """Have the site forget a password that came through a browser where signing in with it comes to nothing."""
    try:
        yield
    except NewsroomError:
        word = "".join(password.split())
        if shown and word:
            with suppress(NewsroomError):
                open_site(site_config(room.profile, stored, word)).sign_out()
        raise


def _kept(room: Newsroom, proved: _Proved) -> tuple[SignedIn, Changes]:
    """Keep the password, let go of the one that was exchanged for it, and read the sections of the site."""
    signed, word = proved.signed, proved.word
    if word == room.passwords.given:
        room.passwords.hold(signed.site, word)
        unkept = None
    else:
        unkept = room.passwords.keep(signed.site, word)
    room.forget(signed.site.name)
    room.store.sites.set_byline(signed.site.name, "" if signed.may.byline_text else signed.who)
    signed = replace(signed, unkept=unkept)
    if proved.worn is not None:
        signed = _revoked(signed, signed.site.user, proved.worn)
    changes = Changes(sites=True)
    with suppress(NetworkError, SiteError):  # it has just answered; what is missing comes with the next look at it
        changes |= syncing.terms(room, signed.site.name)
    return signed, changes


def is_shared(room: Newsroom, stored: StoredSite) -> bool:
    """Whether another site of the list is signed in to with the same password."""
    account = (stored.address, stored.user)
    return any(one.name != stored.name and (one.address, one.user) == account for one in room.store.sites.all())


def _revoked(signed: SignedIn, user: str, worn: Site) -> SignedIn:
    """Have the site forget a password of `user` by which it is known as `worn`; where that fails it is said."""
    try:
        worn.sign_out()
    except (NetworkError, SiteError) as error:
        return replace(signed, left=(*signed.left, _still_good(replace(signed.site, user=user), str(error))))
    return signed


def _still_good(stored: StoredSite, detail: str = "") -> SiteError:
    page = f"{stored.address}{_PROFILE}"
    return SiteError("signing.still-good", detail=detail, site=stored.name, user=stored.user, page=page)


def _place(address: str) -> tuple[str, int, str]:
    """Host, port and path of a site: its scheme may be told otherwise behind a proxy."""
    parts = urlsplit(address)
    port = parts.port
    return parts.hostname or "", 0 if port is None or port == _PORTS.get(parts.scheme) else port, parts.path.rstrip("/")
