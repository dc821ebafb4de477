"""Signing out of a real WordPress, and in anew: no password stays good that is of no use here any more."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from tests.faultline import Faultline, Instead
from tests.secret_service import SecretService
from tests.wordpress.server import WordPress

from newsroom.desk import signing, sites
from newsroom.desk.newsroom import LOCAL_SITE, Newsroom, site_config
from newsroom.desk.passwords import Passwords
from newsroom.domain.errors import NotFound, OutcomeUnknown, Refused, SignedOut, WorkstationError
from newsroom.language.words import say
from newsroom.site.site import open_site
from newsroom.store import secrets
from newsroom.store.sites import StoredSite

from .accounts import PAPER, passwords_there, sign_in
from .conftest import STORY


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


def test_a_password_that_the_keyring_still_gives_is_not_revoked(
    room: Newsroom,
    fresh_wordpress: WordPress,
    secret_service: SecretService,
    wordpress_password: Callable[[str], str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refused(*_what: str) -> None:
        raise WorkstationError("store.keyring-locked")

    sign_in(room, fresh_wordpress)
    monkeypatch.setattr(secrets, "set_password", refused)
    signed = signing.again(room, PAPER, "author", wordpress_password("author"))[0]
    assert signed.unkept is not None
    assert [error.code for error in signed.left] == ["signing.still-good"]
    assert len(passwords_there(fresh_wordpress)) == 2
    room.passwords = Passwords()
    room.forget(PAPER)
    assert room.site(PAPER).capabilities().may_publish, "with the former one, as at the next start"


def works(room: Newsroom, address: str, word: str) -> bool:
    config = site_config(room.profile, StoredSite(PAPER, "wordpress", address, "author"), "".join(word.split()))
    try:
        return bool(open_site(config).capabilities())
    except SignedOut:
        return False


def test_without_a_keyring_the_former_password_is_revoked(
    room: Newsroom, fresh_wordpress: WordPress, no_keyring: None, wordpress_password: Callable[[str], str]
) -> None:
    former = fresh_wordpress.password("author")
    signing.complete(room, PAPER, fresh_wordpress.url, "author", former)
    assert signing.again(room, PAPER, "author", wordpress_password("author"))[0].left == ()
    assert not works(room, fresh_wordpress.url, former)


def test_a_keyring_that_was_silent_once_is_asked_again_for_the_former_password(
    room: Newsroom,
    fresh_wordpress: WordPress,
    secret_service: SecretService,
    wordpress_password: Callable[[str], str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def refused(*_what: str) -> None:
        raise WorkstationError("store.keyring-locked")

    former = fresh_wordpress.password("author")
    signing.complete(room, PAPER, fresh_wordpress.url, "author", former)
    room.passwords = Passwords()
    room.forget(PAPER)
    with monkeypatch.context() as patch:
        patch.setattr(secrets, "password", refused)
        with pytest.raises(WorkstationError):
            room.site(PAPER)
    assert signing.again(room, PAPER, "author", wordpress_password("author"))[0].left == ()
    assert not works(room, fresh_wordpress.url, former)


def test_signing_out_revokes_the_password_that_is_kept(
    room: Newsroom, fresh_wordpress: WordPress, secret_service: SecretService, wordpress_password: Callable[[str], str]
) -> None:
    kept, given = fresh_wordpress.password("author"), wordpress_password("author")
    signing.complete(room, PAPER, fresh_wordpress.url, "author", kept)
    room.passwords = Passwords()
    room.passwords.given = "".join(given.split())
    room.forget(PAPER)
    assert signing.sign_out(room, PAPER)[0] == ()
    assert not works(room, fresh_wordpress.url, kept)
    assert works(room, fresh_wordpress.url, given)


def test_a_password_from_a_browser_goes_where_signing_in_fails(
    room: Newsroom, fresh_wordpress: WordPress, secret_service: SecretService
) -> None:
    seen = fresh_wordpress.password("author")
    with pytest.raises(Refused, match=r"site\.name"):
        signing.complete(room, LOCAL_SITE, fresh_wordpress.url, "author", seen, shown=True)
    assert not works(room, fresh_wordpress.url, seen)


def test_a_password_whose_making_was_not_answered_goes_with_the_one_from_the_browser(
    room: Newsroom, fresh_wordpress: WordPress, secret_service: SecretService
) -> None:
    with Faultline(fresh_wordpress.url) as line:
        line.at(1, Instead(502), "POST")
        with pytest.raises(OutcomeUnknown):
            signing.complete(room, PAPER, line.url, "author", fresh_wordpress.password("author"), shown=True)
    assert passwords_there(fresh_wordpress) == []
    assert [site.name for site in sites.all(room)] == [LOCAL_SITE]


def test_a_site_that_goes_leaves_its_account_to_another_of_the_list(
    room: Newsroom, fresh_wordpress: WordPress, secret_service: SecretService
) -> None:
    sign_in(room, fresh_wordpress)
    signing.complete(room, "ثانية", fresh_wordpress.url, "author", fresh_wordpress.password("author"))
    assert sites.remove(room, "ثانية")[0] == ()
    room.forget(PAPER)
    assert room.site(PAPER).capabilities().may_publish


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
