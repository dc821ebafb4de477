"""Signing in to a real WordPress: who may, what is kept and where, and what is said when it fails."""

from __future__ import annotations

import os
import urllib.request
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import pytest
from tests.faultline import Faultline, Instead
from tests.secret_service import SecretService
from tests.wordpress.server import WordPress

from newsroom.desk import signing, sites
from newsroom.desk.newsroom import LOCAL_SITE, Newsroom
from newsroom.desk.passwords import GIVEN
from newsroom.domain.errors import (
    NetworkError,
    NewsroomError,
    Refused,
    SignedOut,
    SiteError,
    WorkstationError,
)
from newsroom.language.words import say
from newsroom.site.site import Discovery
from newsroom.store import secrets

from .accounts import PAPER, passwords_there, sign_in

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
GULF = Discovery(
    "بوابة الخليج", "https://gulf.example/news", "https://gulf.example/news/wp-admin/authorize-application.php"
)


# What stands at an address


def test_a_site_is_found_by_what_people_type(wordpress: WordPress) -> None:
    for typed in (wordpress.url, wordpress.url.removeprefix("http://"), f" {wordpress.url}/wp-admin/ "):
        assert signing.look(typed) == Discovery(
            PAPER, wordpress.url, f"{wordpress.url}/wp-admin/authorize-application.php"
        )


def test_a_site_without_application_passwords_says_so(newest_wordpress: WordPress) -> None:
    newest_wordpress.plugin("add_filter('wp_is_application_passwords_available', '__return_false');")
    with pytest.raises(SiteError, match=r"signing\.no-passwords"):
        signing.look(newest_wordpress.url)


# The browser's consent


def asked_for(authorization: signing.Authorization) -> dict[str, str]:
    return {name: values[0] for name, values in parse_qs(urlsplit(authorization.url).query).items()}


def answer(authorization: signing.Authorization, **changes: str) -> str:
    said = {"site_url": GULF.address, "user_login": "ليلى", "password": "abcd efgh ijkl mnop qrst uvwx", **changes}
    back = asked_for(authorization)["success_url"]
    return back + "".join(f"&{name}={urllib.request.quote(value)}" for name, value in said.items())


def test_consent_is_asked_for_by_name_and_comes_back_with_its_state() -> None:
    one, other = (signing.begin(GULF, signing.SCHEME_ANSWER, NOW) for _ in range(2))
    assert one.url.startswith(f"{GULF.authorize}?")
    asked = asked_for(one)
    assert asked["app_id"] == signing.APP_ID
    assert asked["app_name"].startswith("newsroom · ")
    assert asked["success_url"] == f"newsroom://auth?state={one.state}"
    assert one.state != other.state
    assert one.state not in repr(one).replace(one.url, "")
    got = signing.finish(answer(one), one)
    assert got == signing.Credentials("ليلى", "abcdefghijklmnopqrstuvwx")
    assert "abcd" not in repr(got)


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"state": "another"}, "signing.not-asked"),
        ({"password": ""}, "signing.denied"),
        ({"site_url": "https://evil.example/news"}, "signing.other-site"),
        ({"site_url": "https://gulf.example"}, "signing.other-site"),
        ({"site_url": "https://gulf.example:x"}, "signing.not-asked"),
    ],
)
def test_an_answer_that_was_not_meant_is_refused(changes: dict[str, str], code: str) -> None:
    authorization = signing.begin(GULF, signing.SCHEME_ANSWER, NOW)
    callback = answer(authorization, **changes)
    if "state" in changes:
        callback = callback.replace(authorization.state, "another")
    with pytest.raises(Refused) as caught:
        signing.finish(callback, authorization)
    assert caught.value.code == code
    assert "abcd" not in f"{caught.value} {say(caught.value.code, 'ar', **caught.value.values)}"


def test_no_means_no() -> None:
    authorization = signing.begin(GULF, signing.SCHEME_ANSWER, NOW)
    with pytest.raises(Refused, match=r"signing\.denied"):
        signing.finish(f"newsroom://auth?state={authorization.state}&success=false", authorization)


@pytest.mark.parametrize(
    "told", ["http://gulf.example/news", "https://gulf.example:443/news/", "https://GULF.example/news"]
)
def test_one_place_told_in_other_words_is_the_same_site(told: str) -> None:
    authorization = signing.begin(GULF, signing.SCHEME_ANSWER, NOW)
    assert signing.finish(answer(authorization, site_url=told), authorization).user == "ليلى"


def test_a_site_whose_dashboard_lies_elsewhere_may_name_that_place() -> None:
    apart = Discovery("م", "https://gulf.example", "https://gulf.example/wp/wp-admin/authorize-application.php")
    authorization = signing.begin(apart, signing.SCHEME_ANSWER, NOW)
    assert signing.finish(answer(authorization, site_url="https://gulf.example/wp"), authorization).user == "ليلى"


# Signing in


def test_each_user_signs_in_and_hears_what_he_may(
    room: Newsroom, wordpress: WordPress, secret_service: SecretService
) -> None:
    for user, publishes, edits in (("contributor", False, False), ("author", True, False), ("editor", True, True)):
        name = f"{PAPER} {user}"
        signed, changes = signing.complete(room, name, wordpress.url, user, f" {wordpress.password(user)} ")
        assert changes.sites
        assert changes.terms
        assert (signed.who, signed.unkept) == (user, None)
        said = signing.rights(signed.may)
        assert ("signing.may.publish" in said, "signing.may.edit-others" in said) == (publishes, edits)
        assert all(say(code, "ar") != code for code in said)
        assert room.site(name).capabilities() == signed.may
        assert secrets.password(wordpress.url, user) == "".join(wordpress.password(user).split())


def test_what_a_browser_has_seen_is_exchanged_at_once(
    room: Newsroom, fresh_wordpress: WordPress, secret_service: SecretService
) -> None:
    site, seen = fresh_wordpress, fresh_wordpress.password("author")
    before = passwords_there(site)
    signing.complete(room, PAPER, site.url, "author", seen, shown=True)
    kept = secrets.password(site.url, "author")
    assert kept
    assert kept != "".join(seen.split())
    assert room.site(PAPER).capabilities().may_publish
    with pytest.raises(Refused, match=r"signing\.unknown-password"):
        signing.complete(room, "أخرى", site.url, "author", seen)
    after = passwords_there(site)
    assert len(after) == len(before)
    assert [name for name in after if name.startswith("newsroom · ")]


def test_the_new_password_is_kept_though_the_old_one_cannot_be_revoked(
    room: Newsroom, fresh_wordpress: WordPress, secret_service: SecretService
) -> None:
    seen = "".join(fresh_wordpress.password("author").split())
    with Faultline(fresh_wordpress.url) as line:
        line.at(1, Instead(503, done=False), "DELETE", times=9)
        signed = signing.complete(room, PAPER, line.url, "author", seen, shown=True)[0]
        kept = secrets.password(line.url, "author")
        assert kept not in (None, seen)
        assert room.site(PAPER).config.password == kept
        assert room.site(PAPER).capabilities().may_publish
        assert [error.code for error in signed.left] == ["signing.still-good"]
        assert f"{line.url}/wp-admin/profile.php" in say(signed.left[0].code, "ar", **signed.left[0].values)
    assert len(passwords_there(fresh_wordpress)) == 2


def test_the_login_password_is_not_even_sent(room: Newsroom, newest_wordpress: WordPress) -> None:
    for word in ("author-password", "سرّ", "", "abcd efgh ijkl mnop qrst uvw!"):
        with pytest.raises(Refused, match=r"signing\.login-password") as caught:
            signing.complete(room, PAPER, newest_wordpress.url, "author", word)
        assert not word or word not in say(caught.value.code, "ar", **caught.value.values)
    with pytest.raises(Refused, match=r"signing\.unknown-password"):
        signing.complete(room, PAPER, newest_wordpress.url, "author", "a1" * 12)
    with pytest.raises(Refused, match=r"signing\.no-user"):
        signing.complete(room, PAPER, newest_wordpress.url, " ", "a1" * 12)
    with pytest.raises(Refused, match=r"site\.name"):
        signing.complete(room, LOCAL_SITE, newest_wordpress.url, "author", "a1" * 12)
    assert [site.name for site in sites.all(room)] == [LOCAL_SITE]


def test_who_may_only_read_is_told(room: Newsroom, newest_wordpress: WordPress) -> None:
    newest_wordpress.php("get_user_by('login', 'contributor')->set_role('subscriber'); return 1;")
    with pytest.raises(Refused, match=r"signing\.no-rights"):
        sign_in(room, newest_wordpress, "contributor")


def test_a_site_that_is_away_adds_nothing(room: Newsroom) -> None:
    with pytest.raises(NetworkError):
        signing.complete(room, PAPER, "http://127.0.0.1:9", "author", "a1" * 12)
    assert [site.name for site in sites.all(room)] == [LOCAL_SITE]


# Where the password is


def test_without_a_keyring_it_is_held_for_the_run(profile: Path, newest_wordpress: WordPress, no_keyring: None) -> None:
    room = Newsroom.open(profile)
    signed = sign_in(room, newest_wordpress)
    assert signed.unkept is not None
    assert signed.unkept.code == "store.keyring-missing"
    assert room.site(PAPER).capabilities().may_publish
    assert signing.lacking(room) == ()
    room.close()
    room = Newsroom.open(profile)
    ((site, why),) = signing.lacking(room)
    assert (site.name, why.code) == (PAPER, "store.keyring-missing")
    signing.again(room, PAPER, "author", newest_wordpress.password("author"))
    assert signing.lacking(room) == ()
    room.close()


def test_a_locked_keyring_is_asked_once_a_run(
    profile: Path, newest_wordpress: WordPress, secret_service: SecretService, monkeypatch: pytest.MonkeyPatch
) -> None:
    room = Newsroom.open(profile)
    sign_in(room, newest_wordpress)
    room.close()
    secret_service.lock()
    asked: list[str] = []
    read = secrets.password

    def counted(site: str, user: str) -> str | None:
        asked.append(site)
        return read(site, user)

    monkeypatch.setattr(secrets, "password", counted)
    room = Newsroom.open(profile)
    for _ in range(3):
        with pytest.raises(WorkstationError, match=r"store\.keyring-locked"):
            room.site(PAPER)
    assert len(asked) == 1
    room.close()


def test_somebody_who_can_be_asked_is_asked_once(profile: Path, newest_wordpress: WordPress, no_keyring: None) -> None:
    room = Newsroom.open(profile)
    sign_in(room, newest_wordpress)
    room.close()
    room = Newsroom.open(profile)
    asked: list[str] = []

    def ask(site: object, why: NewsroomError) -> str:
        asked.append(why.code)
        return newest_wordpress.password("author")

    room.passwords.ask = ask
    assert room.site(PAPER).capabilities().may_publish
    room.forget(PAPER)
    assert room.site(PAPER).capabilities().may_publish
    assert asked == ["store.keyring-missing"]
    room.close()


def test_the_password_of_the_environment_serves_one_run(
    profile: Path, newest_wordpress: WordPress, secret_service: SecretService, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(GIVEN, newest_wordpress.password("author"))
    room = Newsroom.open(profile)
    assert GIVEN not in os.environ
    signed = signing.complete(room, PAPER, newest_wordpress.url, "author", room.passwords.given)[0]
    assert signed.unkept is None
    assert secrets.password(newest_wordpress.url, "author") is None
    assert room.site(PAPER).capabilities().may_publish
    room.close()
    monkeypatch.setenv(GIVEN, newest_wordpress.password("author"))
    room = Newsroom.open(profile)
    assert room.site(PAPER).capabilities().may_publish
    room.close()
    room = Newsroom.open(profile)
    with pytest.raises(SignedOut, match=r"signing\.needed"):
        room.site(PAPER)
    room.close()


def test_the_password_of_one_site_goes_to_no_other(
    room: Newsroom, newest_wordpress: WordPress, secret_service: SecretService
) -> None:
    sign_in(room, newest_wordpress)
    signing.complete(room, "ثانية", newest_wordpress.url, "editor", newest_wordpress.password("editor"))
    first, second = room.store.sites.get(PAPER), room.store.sites.get("ثانية")
    assert (room.given_for(first), room.given_for(second)) == (True, False)
    sites.make_default(room, LOCAL_SITE)
    assert not room.given_for(first)
    sites.make_default(room, "ثانية")
    assert (room.given_for(first), room.given_for(second)) == (False, True)
