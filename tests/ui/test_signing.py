"""A person connects a WordPress site in the window, is signed out of it, and signs in again."""

from __future__ import annotations

import threading
import urllib.request
from collections.abc import Callable, Iterator
from urllib.parse import parse_qs, urlencode, urlsplit

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QPushButton
from tests.secret_service import SecretService
from tests.wordpress.server import WordPress

from newsroom.desk import answering, signing
from newsroom.domain.errors import SignedOut
from newsroom.store import secrets
from newsroom.ui.panels.card_notice import Notice
from newsroom.ui.panels.card_parts import TextButton
from newsroom.ui.panels.status import Line
from newsroom.ui.sheets.connect import ConnectSheet
from newsroom.ui.sheets.sheet import Sheet
from newsroom.ui.sheets.sign_in import SignIn, SignInSheet
from newsroom.ui.sheets.sites import SitesSheet

from .desk import Desk

PAPER = "بوابة الخليج"


class Person:
    """Somebody at the window; `opened` are the addresses that a browser was given."""

    def __init__(self, desk: Desk) -> None:
        self.desk = desk
        self.opened: list[str] = []
        self.late = desk.shell.furnish()
        self.late.signing.open_url = self.opened.append

    def sheet(self) -> Sheet:
        open_ = [sheet for sheet in self.desk.shell.window.findChildren(Sheet) if sheet.isVisible()]
        return open_[-1]

    def running(self) -> SignIn:
        sheet = self.sheet()
        assert isinstance(sheet, ConnectSheet | SignInSheet)
        return sheet.sign_in

    def sees(self, text: str) -> bool:
        labels = [label.text() for label in self.sheet().findChildren(QLabel) if label.isVisible()]
        boxes = [box.title() for box in self.sheet().findChildren(Notice) if box.isVisible()]
        return any(text in shown for shown in labels + boxes)

    def press(self, text: str) -> None:
        """Press the button of that name once it is there."""
        kinds = (QPushButton, TextButton)

        def there() -> list[QPushButton | TextButton]:
            found = [one for kind in kinds for one in self.sheet().findChildren(kind) if one.isVisible()]
            return [one for one in found if one.text() == text and one.isEnabled()]

        self.desk.wait(lambda: bool(there()))
        there()[-1].click()

    def connect(self, address: str) -> ConnectSheet:
        self.desk.shell.actions.trigger("site.connect")
        sheet = self.sheet()
        assert isinstance(sheet, ConnectSheet)
        sheet.url.setText(address)
        sheet.go.click()
        return sheet

    def sign_in_typed(self, site: WordPress, user: str) -> None:
        self.connect(site.url)
        self.press("طريقة أخرى: كلمة مرور تطبيق")
        self.running().user.setText(user)
        self.running().password.setText(site.password(user))
        self.press("تسجيل الدخول")
        self.desk.wait(lambda: self.sees("تم تسجيل الدخول"))
        self.press("العودة إلى الكتابة")

    def answer(self, site: WordPress, user: str) -> str:
        """Where the site would send the browser: consent was given there for `user`."""
        asked = parse_qs(urlsplit(self.opened[-1]).query)
        code = f"return WP_Application_Passwords::create_new_application_password(get_user_by('login','{user}')->ID,"
        password = site.php(code + " ['name' => 'موافقة', 'app_id' => '" + asked["app_id"][0] + "'])[0];")
        said = {"site_url": site.url, "user_login": user, "password": password}
        return f"{asked['success_url'][0]}&{urlencode(said)}"


@pytest.fixture
def person(desk_window: Desk, secret_service: SecretService) -> Person:
    return Person(desk_window)


@pytest.fixture
def browser() -> Iterator[Callable[[str], None]]:
    """Goes to an address of this machine, as a browser that was sent there."""
    running: list[threading.Thread] = []

    def go(url: str) -> None:
        running.append(threading.Thread(target=lambda: urllib.request.urlopen(url).close()))
        running[-1].start()

    yield go
    for thread in running:
        thread.join()


def test_a_site_is_connected_by_its_own_page(
    person: Person, fresh_wordpress: WordPress, browser: Callable[[str], None]
) -> None:
    desk, site = person.desk, fresh_wordpress
    person.connect(site.url.removeprefix("http://"))
    person.press("متابعة في المتصفح")
    desk.wait(lambda: bool(person.opened))
    assert person.opened[0].startswith(f"{site.url}/wp-admin/authorize-application.php?")
    desk.wait(lambda: person.sees("انتظار الموافقة في المتصفح"))
    person.press("نسخ عنوانها")
    assert QGuiApplication.clipboard().text() == person.opened[0]
    person.press("فتح الصفحة من جديد")
    assert person.opened[0] == person.opened[1]
    browser(person.answer(site, "contributor"))
    desk.wait(lambda: person.sees("تم تسجيل الدخول"))
    desk.wait(lambda: person.sees("كتابة المسودات"))
    desk.wait(lambda: person.sees("النشر والجدولة للتحرير"))
    desk.wait(lambda: person.sees("المقالات الجديدة لهذا الموقع من الآن"))
    person.press("العودة إلى الكتابة")
    kept = secrets.password(site.url, "contributor")
    assert kept
    assert desk.room is not None
    assert desk.room.store.sites.get(PAPER).user == "contributor"
    assert desk.room.default_site() == PAPER, "the trial site gives way"
    desk.wait(lambda: PAPER in desk.shell.window.empty.cards[0].accessibleName())
    desk.settle()
    written = b"".join(path.read_bytes() for path in desk.room.profile.rglob("*") if path.is_file())
    assert PAPER.encode() in written
    assert kept.encode() not in written


def test_an_answer_by_the_scheme_comes_through_another_start(
    person: Person, newest_wordpress: WordPress, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(answering, "scheme_is_ours", lambda _room: True)
    desk, site = person.desk, newest_wordpress
    desk.shell.answered("newsroom://auth?state=x&password=y")
    assert "ولا تسجيل دخول ينتظره" in desk.shell.window.status._news._news
    person.connect(site.url)
    person.press("متابعة في المتصفح")
    desk.wait(lambda: bool(person.opened))
    desk.shell.answered(person.answer(site, "author").replace("state=", "state=x"))
    desk.wait(lambda: person.sees("وصل جواب من متصفح لا ينتظره البرنامج"))
    person.press("متابعة في المتصفح")
    desk.wait(lambda: len(person.opened) == 2)
    desk.shell.answered(person.answer(site, "author"))
    desk.wait(lambda: person.sees("تم تسجيل الدخول"))
    desk.wait(lambda: person.sees("نشر المقالات"))
    person.press("العودة إلى الكتابة")


def test_what_was_typed_stays_when_it_was_wrong(person: Person, newest_wordpress: WordPress) -> None:
    desk, site = person.desk, newest_wordpress
    sheet = person.connect("http://127.0.0.1:9/news")
    desk.wait(lambda: person.sees("لا وصول إلى") and desk.shell.window.focusWidget() is sheet.url)
    assert sheet.url.text() == "http://127.0.0.1:9/news"
    sheet.in_folder.setChecked(True)
    sheet.name.setText("المرفأ")
    sheet.web.setChecked(True)
    sheet.in_folder.setChecked(True)
    assert (sheet.name.text(), sheet.name.isVisible()) == ("المرفأ", True)
    sheet.web.setChecked(True)
    sheet.url.setText(site.url)
    desk.shell.window.activateWindow()
    desk.wait(sheet.web.hasFocus)
    sheet.url.setFocus()
    assert sheet.url.hasFocus()
    QTest.keyClick(sheet.url, Qt.Key.Key_Return)
    window, running = desk.shell.window, person.running()
    desk.wait(lambda: running._go is not None and window.focusWidget() is running._go)
    person.press("طريقة أخرى: كلمة مرور تطبيق")
    desk.wait(lambda: window.focusWidget() is running.user)
    running.name.setText("الخليج اليوم")
    running.user.setText("author")
    running.password.setText("author-password")
    running.password.setFocus()
    QTest.keyClick(running.password, Qt.Key.Key_Return)
    desk.wait(lambda: person.sees("كلمة مرور تطبيق: تلك 24 حرفًا"))
    assert (running.name.text(), running.user.text(), running.password.text()) == (
        "الخليج اليوم",
        "author",
        "author-password",
    )
    assert running.password.echoMode() is running.password.EchoMode.Password
    running.password.setText(site.password("author"))
    running.password.setFocus()
    QTest.keyClick(running.password, Qt.Key.Key_Return)
    desk.wait(lambda: person.sees("تم تسجيل الدخول") and not running.password.text())
    person.press("العودة إلى الكتابة")
    assert desk.room is not None
    assert desk.room.store.sites.get("الخليج اليوم").address == site.url


def test_waiting_for_the_browser_can_be_given_up(person: Person, newest_wordpress: WordPress) -> None:
    desk = person.desk
    person.connect(newest_wordpress.url)
    person.press("متابعة في المتصفح")
    desk.wait(lambda: bool(person.opened))
    assert person.running().is_waiting()
    person.press("إلغاء")
    assert not person.running().is_waiting()
    person.press("متابعة في المتصفح")
    desk.wait(lambda: len(person.opened) == 2)
    person.sheet().dismiss()
    assert desk.room is not None
    assert [site.name for site in desk.room.store.sites.all()] == [desk.room.default_site()]


def test_asking_a_site_can_be_given_up(person: Person, newest_wordpress: WordPress) -> None:
    sheet = person.connect(newest_wordpress.url)
    person.press("إلغاء")
    assert sheet.url.isVisible()
    assert sheet.url.text() == newest_wordpress.url
    person.desk.settle()
    assert sheet.url.isVisible(), "the answer that came meanwhile is not heard"
    sheet.dismiss()


def test_a_site_is_signed_out_of_and_in_again(person: Person, fresh_wordpress: WordPress) -> None:
    desk, site = person.desk, fresh_wordpress
    person.sign_in_typed(site, "author")
    assert secrets.password(site.url, "author")
    desk.shell.actions.trigger("site.list")
    desk.wait(lambda: isinstance(person.late._open, SitesSheet))
    person.press("تسجيل الخروج")
    person.press("تسجيل الدخول")
    assert secrets.password(site.url, "author") is None
    desk.wait(lambda: isinstance(person.late._open, SignInSheet))
    person.press("طريقة أخرى: كلمة مرور تطبيق")
    assert person.running().user.text() == "author"
    person.running().user.setText("editor")
    person.running().password.setText(site.password("editor"))
    person.press("تسجيل الدخول")
    desk.wait(lambda: person.sees("تم تسجيل الدخول"))
    person.press("العودة إلى الكتابة")
    assert desk.room is not None
    assert desk.room.store.sites.get(PAPER).user == "editor"


def test_the_line_of_a_site_that_knows_us_no_longer_leads_to_signing_in(
    person: Person, fresh_wordpress: WordPress
) -> None:
    desk, site = person.desk, fresh_wordpress
    person.sign_in_typed(site, "author")
    assert desk.room is not None
    site.php("WP_Application_Passwords::delete_all_application_passwords(get_user_by('login','author')->ID); return 1;")
    with pytest.raises(SignedOut):
        desk.room.site(PAPER).find("nr-0")
    desk.shell.window.status.line_wanted.emit(Line.OFFLINE)
    desk.shell.window.status.line_wanted.emit(Line.SIGN_IN)
    desk.wait(lambda: isinstance(person.late._open, SignInSheet))
    person.press("إلغاء")
    assert signing.lacking(desk.room)[0][0].name == PAPER
