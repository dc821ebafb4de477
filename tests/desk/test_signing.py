"""Signing in to a real WordPress, and out again: who may, what is kept and where, and what is said when it fails."""

from __future__ import annotations

import os
import re
import urllib.request
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from pathlib import Path
from urllib.parse import parse_qs, urlsplit

import keyring
import pytest
from keyring.backends import fail
from tests.faultline import Faultline, Instead
from tests.secret_service import SecretService
from tests.wordpress.server import WordPress

from newsroom.desk import signing, sites
from newsroom.desk.newsroom import LOCAL_SITE, Newsroom
from newsroom.desk.passwords import GIVEN
from newsroom.domain.errors import (
    NetworkError,
    NewsroomError,
    NotFound,
    Refused,
    SignedOut,
    SiteError,
    WorkstationError,
)
from newsroom.language.words import say
from newsroom.site.site import Discovery
from newsroom.store import secrets
from newsroom.store.sites import StoredSite

from .conftest import STORY

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
GULF = Discovery(
    "بوابة الخليج", "https://gulf.example/news", "https://gulf.example/news/wp-admin/authorize-application.php"
)
PAPER = "بوابة الخليج"


@pytest.fixture
def no_keyring() -> Iterator[None]:
    before = keyring.get_keyring()
    keyring.set_keyring(fail.Keyring())
    yield
    keyring.set_keyring(before)


def sign_in(room: Newsroom, site: WordPress, user: str = "author") -> signing.SignedIn:
    return signing.complete(room, PAPER, site.url, user, site.password(user))[0]


def passwords_there(site: WordPress, user: str = "author") -> list[str]:
    """The names of the application passwords that the site knows of a user, from its own database."""
    rows = site.sql(
        "SELECT m.meta_value AS kept FROM wp_usermeta m JOIN wp_users u ON u.ID = m.user_id "
        "WHERE u.user_login = ? AND m.meta_key = '_application_passwords'",
        user,
    )
    return re.findall(r's:4:"name";s:\d+:"([^"]*)"', rows[0]["kept"]) if rows else []


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


# Signing out, and in anew


def test_signing_out_revokes_the_password_on_the_site(
    room: Newsroom, fresh_wordpress: WordPress, secret_service: SecretService
) -> None:
    sign_in(room, fresh_wordpress)
    draft = room.store.drafts.add(STORY, PAPER)
    assert signing.sign_out(room, PAPER)[0] == ()
    assert passwords_there(fresh_wordpress) == []
    assert secrets.password(fresh_wordpress.url, "author") is None
    assert room.store.drafts.get(draft.id).site == PAPER
    with pytest.raises(SignedOut, match=r"signing\.needed"):
        room.site(PAPER)
    assert signing.sign_out(room, PAPER)[0] == (), "again does no harm"


def test_signing_out_of_a_site_that_is_away_says_where_to_revoke(
    room: Newsroom, newest_wordpress: WordPress, secret_service: SecretService
) -> None:
    sign_in(room, newest_wordpress)
    newest_wordpress.plugin("http_response_code(503); exit('صيانة');")
    ((fault), _changes) = signing.sign_out(room, PAPER)
    assert [error.code for error in fault] == ["signing.unrevoked"]
    assert f"{newest_wordpress.url}/wp-admin/profile.php" in say(fault[0].code, "ar", **fault[0].values)
    assert secrets.password(newest_wordpress.url, "author") is None


def test_only_a_site_with_an_account_is_signed_out_of(room: Newsroom) -> None:
    with pytest.raises(Refused, match=r"signing\.no-account"):
        signing.sign_out(room, LOCAL_SITE)
    with pytest.raises(NotFound):
        signing.sign_out(room, "لا أحد")


def test_a_password_revoked_on_the_site_is_noticed_and_replaced(
    room: Newsroom, fresh_wordpress: WordPress, secret_service: SecretService, wordpress_password: Callable[[str], str]
) -> None:
    sign_in(room, fresh_wordpress)
    assert signing.lacking(room) == ()
    fresh_wordpress.php(
        "WP_Application_Passwords::delete_all_application_passwords(get_user_by('login','author')->ID); return 1;"
    )
    with pytest.raises(SignedOut):
        room.site(PAPER).find("nr-0")
    ((site, why),) = signing.lacking(room)
    assert (site.name, why.code) == (PAPER, "wordpress.signed-out")
    signing.again(room, PAPER, "author", wordpress_password("author"))
    assert signing.lacking(room) == ()


def test_whoever_signs_in_as_another_user_leaves_no_password_behind(
    room: Newsroom, fresh_wordpress: WordPress, secret_service: SecretService
) -> None:
    sign_in(room, fresh_wordpress)
    signed = signing.again(room, PAPER, "editor", fresh_wordpress.password("editor"))[0]
    assert signed.left == ()
    assert room.store.sites.get(PAPER).user == "editor"
    assert room.site(PAPER).capabilities().may_edit_others
    assert passwords_there(fresh_wordpress) == []
    assert secrets.password(fresh_wordpress.url, "author") is None
    signing.again(room, PAPER, "editor", fresh_wordpress.password("editor"))
    assert len(passwords_there(fresh_wordpress, "editor")) == 1, "the same password serves on"


def test_a_newer_password_takes_the_place_of_the_one_before(
    room: Newsroom, fresh_wordpress: WordPress, secret_service: SecretService, wordpress_password: Callable[[str], str]
) -> None:
    sign_in(room, fresh_wordpress)
    assert signing.again(room, PAPER, "author", wordpress_password("author"))[0].left == ()
    assert passwords_there(fresh_wordpress) == ["جديدة"]
    assert room.site(PAPER).capabilities().may_publish


def test_a_former_password_that_cannot_be_revoked_is_told_of(
    room: Newsroom, newest_wordpress: WordPress, secret_service: SecretService
) -> None:
    with Faultline(newest_wordpress.url) as line:
        signing.complete(room, PAPER, line.url, "author", newest_wordpress.password("author"))
        line.at(1, Instead(503, done=False), "DELETE", times=9)
        signed = signing.again(room, PAPER, "editor", newest_wordpress.password("editor"))[0]
        assert [(error.code, error.values["user"]) for error in signed.left] == [("signing.still-good", "author")]
        assert secrets.password(line.url, "author") is None
        secret_service.lock()
        signed = signing.again(room, PAPER, "desk", newest_wordpress.password("desk"))[0]
        assert [(error.code, error.values["user"]) for error in signed.left] == [("signing.still-good", "editor")]
        assert room.site(PAPER).capabilities().may_edit_others


def test_an_account_that_another_site_of_the_list_uses_stays_signed_in(
    room: Newsroom, fresh_wordpress: WordPress, secret_service: SecretService
) -> None:
    sign_in(room, fresh_wordpress)
    signing.complete(room, "ثانية", fresh_wordpress.url, "author", fresh_wordpress.password("author"))
    signing.again(room, PAPER, "editor", fresh_wordpress.password("editor"))
    assert room.site("ثانية").capabilities().may_publish
    assert secrets.password(fresh_wordpress.url, "author")


def test_a_site_that_is_signed_out_of_while_it_opens_does_not_open(
    room: Newsroom, fresh_wordpress: WordPress, secret_service: SecretService, monkeypatch: pytest.MonkeyPatch
) -> None:
    sign_in(room, fresh_wordpress)
    room.forget(PAPER)
    known, left = room.passwords.of, []

    def slow(site: StoredSite, *, given: bool) -> str:
        word = known(site, given=given)
        if not left:
            left.append(site)
            assert signing.sign_out(room, PAPER)[0] == ()
        return word

    monkeypatch.setattr(room.passwords, "of", slow)
    with pytest.raises(SignedOut, match=r"signing\.needed"):
        room.site(PAPER)
    assert room.opened(PAPER) is None


@pytest.fixture
def wordpress_password(fresh_wordpress: WordPress) -> Callable[[str], str]:
    """Make a user a new application password, as the site's own page does."""

    def make(user: str) -> str:
        return str(
            fresh_wordpress.php(
                f"return WP_Application_Passwords::create_new_application_password("
                f"get_user_by('login','{user}')->ID, ['name' => 'جديدة'])[0];"
            )
        )

    return make


def test_removing_a_site_signs_out_of_it(
    room: Newsroom, fresh_wordpress: WordPress, secret_service: SecretService
) -> None:
    sign_in(room, fresh_wordpress)
    left, changes = sites.remove(room, PAPER)
    assert left == ()
    assert changes.sites
    assert passwords_there(fresh_wordpress) == []
    assert secrets.password(fresh_wordpress.url, "author") is None


def test_no_file_of_the_profile_has_the_password(
    profile: Path, fresh_wordpress: WordPress, secret_service: SecretService, caplog: pytest.LogCaptureFixture
) -> None:
    caplog.set_level(0)
    words = [fresh_wordpress.password("author"), "".join(fresh_wordpress.password("author").split())]
    room = Newsroom.open(profile)
    sign_in(room, fresh_wordpress)
    words.append(secrets.password(fresh_wordpress.url, "author") or words[0])
    assert room.site(PAPER).config.password in words
    assert not [word for word in words if word in repr(room.site(PAPER).config) + repr(vars(room))]
    signing.sign_out(room, PAPER)
    room.close()
    written = b"".join(path.read_bytes() for path in profile.rglob("*") if path.is_file()) + caplog.text.encode()
    assert PAPER.encode() in written
    assert not [word for word in words if word.encode() in written]
