"""Signing in to a WordPress site, on a sheet: what stands there, consent in the browser, who that is.

The moments follow one another in the same place, and what was typed stays. Beside the browser there is the password
that somebody makes on the site and pastes.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING, Any, TypeVar
from urllib.parse import urlsplit

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLineEdit, QPushButton, QWidget

from newsroom.language.direction import isolate, isolate_ltr
from newsroom.language.words import say
from newsroom.ui import theme
from newsroom.ui.panels import card_parts as parts
from newsroom.ui.panels.card_notice import Notice
from newsroom.ui.sheets import sign_in_desk as desk
from newsroom.ui.sheets.sheet import Sheet
from newsroom.ui.sheets.sign_in_desk import Asked, Target
from newsroom.ui.sheets.sign_in_parts import Line, add_field, address_field, give_keyboard, password_field
from newsroom.ui.theme import Role
from newsroom.ui.work import Work, sentence

if TYPE_CHECKING:
    from newsroom.desk.changes import Changes
    from newsroom.desk.newsroom import Newsroom
    from newsroom.desk.signing import Discovery, SignedIn

T = TypeVar("T")


class SignIn(QObject):
    """Runs on a sheet. `signed_in` carries the Changes; `back` gives the sheet back, with a reason or without one.

    `open_url` opens an address in the browser.
    """

    signed_in = Signal(object)  # Changes
    back = Signal(str)

    def __init__(self, sheet: Sheet, work: Work, lang: str, open_url: Callable[[str], object]) -> None:
        super().__init__(sheet)
        self._sheet, self._work, self._lang, self._open_url = sheet, work, lang, open_url
        self.target = Target("", "")
        self._found: Discovery | None = None
        self._asked: Asked | None = None
        self._turn = 0  # what an earlier moment asked for is not heard any more
        self._typing = False
        self.name = QLineEdit()
        self.user, self.password = address_field(), password_field()
        self._fields = QWidget(sheet)  # holds what was typed while no moment shows it
        self._fields.hide()
        self._go: QPushButton | None = None
        for field in (self.name, self.user, self.password):
            field.returnPressed.connect(self._press, Qt.ConnectionType.QueuedConnection)
        sheet.closed.connect(self._leave)
        self._park()

    # Moments

    def begin(self, target: Target) -> None:
        """Look what stands at the target's address."""
        self.target = target
        host = urlsplit(target.address if "://" in target.address else f"//{target.address}").hostname or target.address
        self._clear()
        self._say(self.tr("Asking %1…").replace("%1", isolate_ltr(host)), "circle-half", Role.ACCENT)
        self._sheet.body.addStretch(1)
        self._cancel(lambda: self._give_back(""))
        self._run(lambda _room: desk.find(target.address), self._show_found, self._give_back_error)

    def _show_found(self, found: Discovery) -> None:
        self._found = found
        self.target = Target(self.target.name, found.address, self.target.user, self.target.known)
        if not self.name.text():
            self.name.setText(self.target.name or found.name)
        if not self.user.text():
            self.user.setText(self.target.user)
        self._show_ways()

    def _show_ways(self, error: str = "") -> None:
        """The site, and the ways in."""
        self._clear()
        assert self._found is not None
        said = self.tr("A WordPress site: %1").replace("%1", isolate(self._found.name))
        self._sheet.body.addWidget(Line(said, "check-circle", Role.OK, isolate_ltr(self._found.address)))
        if not self.target.known:
            add_field(self._sheet, self.tr("Name of the site in this program"), self.name)
        if error:
            self._warn(error, Role.DANGER, self.tr("It did not work"))
        if self._typing:
            self._show_typing()
        else:
            self._show_browser()

    def _show_browser(self) -> None:
        text = self.tr(
            "The site's own page opens in the browser. Whoever signs in and consents there gives this computer a "
            "password of its own, which can be revoked alone. The login password stays in the browser."
        )
        self._tell(text)
        self._link(self.tr("Another way: an application password"), lambda: self._type(typing=True))
        self._sheet.button(self._back_word(), lambda: self._give_back(""))
        self._go = self._sheet.button(self.tr("Continue in the browser"), self._ask, primary=True, glyph="browser")
        give_keyboard(self._go)

    def _show_typing(self) -> None:
        text = self.tr(
            "An application password is made in the user's profile on the site, for one program alone. It has 24 "
            "letters and digits; blanks between them do not matter."
        )
        self._tell(text)
        self._link(self.tr("Open the profile on the site"), self._open_profile)
        add_field(self._sheet, self.tr("User name on the site"), self.user)
        add_field(self._sheet, self.tr("Application password"), self.password)
        self._link(self.tr("Another way: in the browser"), lambda: self._type(typing=False))
        self._sheet.button(self._back_word(), lambda: self._give_back(""))
        self._go = self._sheet.button(self.tr("Sign in"), self._enter_typed, primary=True)
        give_keyboard(self.password if self.user.text() else self.user)

    def _show_waiting(self, asked: Asked) -> None:
        self._clear()
        self._asked = asked
        self._sheet.held = True  # whoever comes back from the browser presses somewhere on the window
        url = asked.authorization.url
        self._say(self.tr("Waiting for consent in the browser"), "hourglass-medium", Role.WARN)
        self._tell(self.tr("The site's page is open there. When it is done, work goes on here by itself."))
        self._link(self.tr("Open the page again"), lambda: self._open_url(url))
        self._link(self.tr("Copy its address"), lambda: QGuiApplication.clipboard().setText(url))
        self._link(self.tr("Another way: an application password"), lambda: self._type(typing=True))
        self._cancel(self._show_ways)
        if asked.door is not None:
            door = asked.door
            self._run(lambda _room: desk.wait(door), self.take, self._refused)
        self._open_url(url)

    def _show_checking(self) -> None:
        self._clear()
        self._say(self.tr("Asking the site who this is"), "circle-half", Role.ACCENT)
        self._sheet.body.addStretch(1)
        self._sheet.held = True

    def _show_who(self, answer: tuple[SignedIn, Changes]) -> None:
        signed, changes = answer
        self._clear()
        self.password.clear()
        self._sheet.set_title(self.tr("Signed in"), "check-circle", Role.OK)
        named = self.tr("%1 on “%2”").replace("%1", isolate(signed.who)).replace("%2", isolate(signed.site.name))
        self._tell(named, "sentence", theme.SHEET_TEXT)
        for code, may in desk.rights(signed):
            glyph, role = ("check", Role.OK) if may else ("prohibit", Role.TEXT3)
            self._say(say(code, self._lang), glyph, role)
        if signed.unkept is not None:
            self._warn(sentence(signed.unkept, self._lang), Role.WARN, self.tr("The password is not kept"))
        for left in signed.left:
            self._warn(sentence(left, self._lang), Role.WARN, self.tr("A former password is still good"))
        give_keyboard(self._sheet.button(self.tr("Back to writing"), self._sheet.dismiss, primary=True))
        self.signed_in.emit(changes)

    # What happens between them

    def is_waiting(self) -> bool:
        """Whether a browser has been asked and its answer would be heard."""
        return self._asked is not None

    def take(self, callback: str) -> None:
        """The browser has answered."""
        asked, target = self._asked, self._named()
        if asked is None:
            return
        self._show_checking()
        self._run(lambda room: desk.enter(room, target, asked, callback), self._show_who, self._refused)

    def _press(self) -> None:
        """Enter in a field is the primary button; queued, or the key would go on to what has the keyboard then."""
        if self._go is not None:
            self._go.click()

    def _ask(self) -> None:
        found, lang, target = self._found, self._lang, self._named()
        assert found is not None
        self._run(lambda room: desk.ask(room, target, found, lang), self._show_waiting, self._refused)

    def _type(self, *, typing: bool) -> None:
        self._typing = typing
        self._show_ways()

    def _enter_typed(self) -> None:
        target, user, password = self._named(), self.user.text(), self.password.text()
        self._show_checking()
        self._run(lambda room: desk.type_in(room, target, user, password), self._show_who, self._refused)

    def _open_profile(self) -> None:
        self._open_url(f"{self.target.address}/wp-admin/profile.php#application-passwords-section")

    def _named(self) -> Target:
        """The target, by the name that stands in the field."""
        if not self.target.known:
            self.target = Target(self.name.text().strip(), self.target.address, self.target.user)
        return self.target

    def _refused(self, error: Exception) -> None:
        self._show_ways(sentence(error, self._lang))

    def _give_back_error(self, error: Exception) -> None:
        self._give_back(sentence(error, self._lang))

    def _give_back(self, why: str) -> None:
        self._clear()
        self.back.emit(why)

    def _back_word(self) -> str:
        return self.tr("Cancel") if self.target.known else self.tr("Another address")

    def _run(
        self, work: Callable[[Newsroom], T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None:
        """Run `work` beside the window; nobody hears what came of it when another moment has begun meanwhile."""
        self._turn += 1
        turn = self._turn

        def heard(then: Callable[[Any], None], value: object) -> None:
            if turn == self._turn:
                then(value)
            elif isinstance(value, Asked) and value.door is not None:
                value.door.close()

        self._work.exchange(work, partial(heard, done), partial(heard, failed))

    def _leave(self) -> None:
        """The sheet goes, or another moment comes: the browser's answer is not waited for any more."""
        self._turn += 1
        if self._asked is not None and self._asked.door is not None:
            self._asked.door.give_up()
        self._asked = None

    # The sheet

    def _clear(self) -> None:
        self._leave()
        self._park()
        self._go = None
        self._sheet.held = False
        self._sheet.clear_body()
        self._sheet.clear_buttons()

    def _park(self) -> None:
        for field in (self.name, self.user, self.password):
            field.setParent(self._fields)

    def _cancel(self, press: Callable[[], object]) -> None:
        """A way out, alone at the reading start."""
        self._sheet.button(self.tr("Cancel"), press)
        self._sheet.footer.addStretch(1)

    def _say(self, text: str, glyph: str, role: Role) -> None:
        self._sheet.body.addWidget(Line(text, glyph, role))

    def _tell(self, text: str, kind: str = "quiet", size: theme.Type = theme.UI) -> None:
        told = parts.wrapped(kind, size)
        told.setText(parts.lined(text, size))
        self._sheet.body.addWidget(told)

    def _warn(self, text: str, role: Role, title: str) -> None:
        notice = Notice()
        notice.say("warning-octagon" if role is Role.DANGER else "warning", role, title, text)
        self._sheet.body.addWidget(notice)

    def _link(self, text: str, press: Callable[[], object]) -> None:
        made = parts.TextButton(text)
        made.clicked.connect(lambda _checked: press())
        self._sheet.body.addWidget(made, 0, Qt.AlignmentFlag.AlignLeading)


class SignInSheet(Sheet):
    """Signs in anew to a site of the list: everything else of it stays."""

    def __init__(
        self, parent: QWidget, work: Work, lang: str, target: Target, open_url: Callable[[str], object]
    ) -> None:
        title = self.tr("Sign in to “%1”").replace("%1", isolate(target.name))
        super().__init__(parent, title)
        self.sign_in = SignIn(self, work, lang, open_url)
        self.sign_in.back.connect(self._back)
        self._target = target
        self.sign_in.begin(target)

    def _back(self, why: str) -> None:
        if not why:
            self.dismiss()
            return
        notice = Notice()
        notice.say("warning-octagon", Role.DANGER, self.tr("The site cannot be signed in to now"), why)
        self.body.addWidget(notice)
        self.button(self.tr("Cancel"), self.dismiss)
        self.button(self.tr("Try again"), lambda: self.sign_in.begin(self._target), primary=True)
