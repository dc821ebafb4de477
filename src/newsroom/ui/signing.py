"""Who is signed in where: the sheets for it, and what a browser answers."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from functools import partial
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtCore import QObject

from newsroom.ui.filing import open_address
from newsroom.ui.panels.status import Line
from newsroom.ui.sheets import sign_in_desk as desk
from newsroom.ui.sheets.sign_in_desk import Known, Target
from newsroom.ui.work import sentence

if TYPE_CHECKING:
    from newsroom.desk.changes import Changes
    from newsroom.desk.newsroom import Newsroom
    from newsroom.ui.late import Late
    from newsroom.ui.sheets.sign_in import SignIn
    from newsroom.ui.sheets.sites import Refused, Told
    from newsroom.ui.shell import Shell

T = TypeVar("T")
Act = Callable[["Newsroom", str], "tuple[Sequence[Exception], Changes]"]


class Signing(QObject):
    """Signing in and out, for the window."""

    def __init__(self, shell: Shell, late: Late) -> None:
        super().__init__(late)
        self._shell, self._late = shell, late
        self.open_url: Callable[[str], object] = open_address  # in the browser
        self._running: SignIn | None = None
        shell.window.status.line_wanted.connect(self._line_pressed)

    # Sheets

    def connect_site(self) -> None:
        """Connect another site."""
        from newsroom.ui.sheets.connect import ConnectSheet

        shell = self._shell
        sheet = ConnectSheet(shell.window, shell.work, shell.lang, self.open_url)
        sheet.connected.connect(self._changed)
        self._run(sheet.sign_in)
        self._late.show(sheet)

    def again(self, target: Target) -> None:
        """Sign in anew to a site of the list."""
        from newsroom.ui.sheets.sign_in import SignInSheet

        shell = self._shell
        sheet = SignInSheet(shell.window, shell.work, shell.lang, target, self.open_url)
        sheet.sign_in.signed_in.connect(self._changed)
        self._run(sheet.sign_in)
        self._late.show(sheet)

    def sites(self) -> None:
        """The list of sites."""
        from newsroom.ui.sheets.sites import Doing, SitesSheet

        doing = Doing(self._prefer, partial(self._do, desk.sign_out), partial(self._do, desk.remove))

        def show(known: Sequence[Known]) -> None:
            sheet = SitesSheet(self._shell.window, known, doing)
            sheet.sign_in_wanted.connect(self.again)
            sheet.connect_wanted.connect(self.connect_site)
            sheet.style_wanted.connect(self.house_style)
            self._late.show(sheet)

        self._exchange(desk.known, show)

    def house_style(self, site: str = "") -> None:
        """The house style of a site: of the open article's, or the default one's."""
        from newsroom.ui.sheets import policies

        shell = self._shell
        draft = shell.session.draft

        def read(room: Newsroom) -> policies.House:
            known = [one.name for one in room.store.sites.all()]
            own = draft.site if draft is not None and draft.site in known else room.default_site()
            return policies.house_of(room, site or own, shell.lang)

        def show(house: policies.House) -> None:
            def change(name: str, value: str | int | bool) -> None:
                shell.session.ask(lambda room: policies.decide(room, house.site, name, value), shell.bench.changed)

            self._late.show(policies.PoliciesSheet(shell.window, house, shell.lang, change))

        shell.session.ask(read, show)

    def _prefer(self, name: str, refused: Refused) -> None:
        """One choice after the other: the last one holds."""
        shell = self._shell
        shell.work.ask(
            lambda room: desk.prefer(room, name),
            shell.bench.changed,
            lambda error: refused(sentence(error, shell.lang)),
        )

    def _do(self, act: Act, name: str, told: Told, refused: Refused) -> None:
        """Do something that asks the site; the sheet is told what came of it."""
        lang = self._shell.lang

        def work(room: Newsroom) -> tuple[list[str], list[Known], Changes]:
            left, changes = act(room, name)
            return [sentence(error, lang) for error in left], desk.known(room), changes

        def done(answer: tuple[list[str], list[Known], Changes]) -> None:
            left, known, changes = answer
            told(left, known)
            self._changed(changes)

        self._shell.work.exchange(work, done, lambda error: refused(sentence(error, lang)))

    # The browser's answer

    def take(self, answer: str) -> None:
        """A browser has answered, by way of another start of the program."""
        self._shell.come_forward()
        if self._running is not None and self._running.is_waiting():
            self._running.take(answer)
        else:
            self._shell.window.status.say(self.tr("A browser answered, and no signing in waits for it"))

    def _run(self, sign_in: SignIn) -> None:
        self._running = sign_in
        sign_in.destroyed.connect(lambda: self._ended(sign_in))

    def _ended(self, sign_in: SignIn) -> None:
        if self._running is sign_in:
            self._running = None

    def _line_pressed(self, line: str) -> None:
        """The status bar said that a site waits for signing in."""
        if line == Line.SIGN_IN:
            self._exchange(desk.lacking, self._sign_in_to)

    def _sign_in_to(self, lacking: Sequence[Target]) -> None:
        if len(lacking) == 1:
            self.again(lacking[0])
        else:
            self.sites()

    def _changed(self, changes: Changes) -> None:
        """Who is signed in where has changed: what waited for it goes out."""
        bench = self._shell.bench

        def sent(went: Changes) -> None:
            bench.changed(went)
            bench.go_round()

        bench.changed(changes)
        self._exchange(desk.send, sent)

    def _exchange(self, work: Callable[[Newsroom], T], done: Callable[[T], None]) -> None:
        shell = self._shell
        shell.work.exchange(work, done, lambda error: shell.window.status.say(sentence(error, shell.lang)))
