"""What helps the hand that writes: typing aids, and everything of the text that comes after the first picture."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QCoreApplication, QObject, Qt, QTimeZone
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication

from newsroom.language.typing import QUOTES, Aids, Digits
from newsroom.ui.beside import Beside
from newsroom.ui.editor.fields import Field
from newsroom.ui.editor.hand import Hand

if TYPE_CHECKING:
    from newsroom.desk.changes import Changes
    from newsroom.desk.newsroom import Newsroom
    from newsroom.ui.editor.outline import Row
    from newsroom.ui.editor.view import TextView
    from newsroom.ui.late import Late
    from newsroom.ui.shell import Shell

AIDS: Final = ("aid_marks", "aid_quotes", "aid_dots", "aid_dashes", "aid_foreign")


class Writing(QObject):
    """Each verb of the table that works on the text is a method here."""

    def __init__(self, shell: Shell, late: Late) -> None:
        super().__init__(shell)
        self._shell, self._late = shell, late
        self._house = ("typed", "guillemets", "roman")  # digits, quotes and months of the site of the open article
        self._listed = False  # whether the list of places was ever opened
        self._arm()
        self.changed("typewriter")
        self.changed("xray")
        self._beside = Beside(shell)
        shell.session.opened.connect(lambda _draft: self._ask_house())
        shell.bench.moved.connect(lambda changes: self._ask_house() if changes.sites else None)
        self._ask_house()

    # Settings and policies

    def changed(self, name: str) -> None:
        """A setting is another now."""
        paper, value = self._shell.paper, self._shell.settings.get
        if name in AIDS:
            self._arm()
        elif name == "typewriter":
            paper.sheet.set_typewriter(on=bool(value("typewriter", False)))
        elif name == "xray":
            self._set_xray(on=bool(value("xray", False)))

    def _ask_house(self) -> None:
        """Ask how the site of the open article writes."""
        draft = self._shell.session.draft
        if draft is not None:
            site = draft.site
            self._shell.session.ask(lambda room: _house(room, site), self._take_house)

    def _take_house(self, house: tuple[str, str, str]) -> None:
        self._house = house
        self._arm()

    def _arm(self) -> None:
        """Give the fields and the body the typing aids that the settings and the house say."""
        paper, value = self._shell.paper, self._shell.settings.get
        marks, pairs, dots, dashes, foreign = (bool(value(name, True)) for name in AIDS)
        digits, quotes, _ = self._house
        hand = Hand(Aids(marks, pairs, dots, dashes, foreign, cast("Digits", digits), QUOTES[quotes]))
        paper.view.aids = paper.head.kicker.aids = paper.head.headline.aids = paper.head.standfirst.aids = hand

    def _switch(self, name: str) -> None:
        self._shell.change(name, not self._shell.settings.get(name, False))
        self._shell.actions.refresh()

    def restyle(self, zoom: float) -> None:
        """The text is `zoom` times as large."""
        self._beside.restyle(zoom)

    # What is not seen, and the outline

    def _set_xray(self, *, on: bool) -> None:
        view = self._shell.paper.view
        if on:
            from newsroom.ui.editor import xray

            view.painting.over = xray.paint
        else:
            view.painting.over = None
        view.viewport().update()

    def xray(self) -> None:
        """Show marks where characters are that are not seen, with the list of them; or put both away."""
        self._switch("xray")
        bar = self._shell.paper.bars.places
        if self._shell.settings.get("xray"):
            from newsroom.ui.editor.outline import unseen

            document = self._shell.paper.view.document()
            self._show_places(
                lambda: unseen(document),
                lambda: QCoreApplication.translate("Writing", "What is not seen in the text"),
                lambda: QCoreApplication.translate("Writing", "Nothing is hidden in the text"),
                repairs=True,
            )
        else:
            bar.close_bar()

    def outline(self) -> None:
        """List headings, links and pictures."""
        from newsroom.ui.editor.outline import outline

        view = self._shell.paper.view
        self._show_places(
            lambda: outline(view.document(), view.kept),
            lambda: QCoreApplication.translate("Writing", "Headings, links and pictures"),
            lambda: QCoreApplication.translate("Writing", "The text has no headings, links or pictures yet"),
            repairs=False,
        )

    def _show_places(
        self, read: Callable[[], list[Row]], name: Callable[[], str], empty: Callable[[], str], *, repairs: bool
    ) -> None:
        bar = self._shell.paper.bars.places
        if not self._listed:
            self._listed = True
            bar.repaired.connect(self._repair)
        bar.show_places(read, name, empty, repairs=repairs)

    def _repair(self, rows: list[Row]) -> None:
        from newsroom.ui.editor import xray

        view = self._shell.paper.view
        wanted = {row.cursor.selectionStart() for row in rows}
        found = [(place, one) for place, one in xray.of_document(view.document()) if place in wanted]
        view.steps.rest()
        xray.repair(view.document(), found)
        view.steps.part()
        self._shell.paper.bars.places.renew()

    # Dates and numbers

    def today(self) -> None:
        """Write today as the house writes it."""
        from newsroom.language import dates

        self._write(dates.day(datetime.now(UTC), _zone(), self._house[2]))

    def hijri(self) -> None:
        """Write today by Umm al-Qura."""
        from newsroom.language import dates

        self._write(dates.hijri_day(datetime.now(UTC), _zone()))

    def both_days(self) -> None:
        """Write today by both calendars."""
        from newsroom.language import dates

        self._write(dates.both_days(datetime.now(UTC), _zone(), self._house[2]))

    def _write(self, words: str) -> None:
        from newsroom.language.digits import to_arabic

        editing = self._editing()
        arabic = self._house[0] == "arabic"
        editing.steps.rest()
        editing.textCursor().insertText(to_arabic(words) if arabic else words)
        editing.steps.part()
        editing.setFocus(Qt.FocusReason.OtherFocusReason)

    def digits_western(self) -> None:
        """Write the numbers of the selection in 0-9."""
        self._convert("western")

    def digits_arabic(self) -> None:
        """Write the numbers of the selection in ٠-٩."""
        self._convert("arabic")

    def _convert(self, digits: Digits) -> None:
        from newsroom.ui.editor.hand import convert

        editing = self._editing()
        editing.steps.rest()
        if not convert(editing.textCursor(), digits):
            self._shell.window.status.say(self.tr("No number is selected that is written otherwise"))
        editing.steps.part()

    def _editing(self) -> TextView | Field:
        focused = QApplication.focusWidget()
        return focused if isinstance(focused, Field) else self._shell.paper.view

    # The window

    def focus(self) -> None:
        """The text alone, with its column where it was; or everything again."""
        window, paper = self._shell.window, self._shell.paper
        alone = not window.is_alone()
        paper.sheet.pin_column(on=alone)
        paper.toolbar.setVisible(not alone)
        window.set_alone(alone=alone)

    def typewriter(self) -> None:
        """Keep the line that is written at one height, or let it go."""
        self._switch("typewriter")

    def full_screen(self) -> None:
        """The whole screen, or the window as it was."""
        window = self._shell.window
        window.setWindowState(window.windowState() ^ Qt.WindowState.WindowFullScreen)

    def beside(self) -> None:
        """Read a second article beside, or put it away."""
        self._beside.toggle()

    def everywhere(self) -> None:
        """Replace words in all drafts."""
        from newsroom.domain.seek import Wanted
        from newsroom.ui.sheets.everywhere import EverywhereSheet, told

        shell = self._shell
        bars = shell.paper.bars
        known = "find" in bars.__dict__  # the bar was ever opened
        wanted, new = (bars.find.wanted(), bars.find.words.text()) if known else (Wanted(""), "")
        if not wanted.needle:
            wanted = Wanted(_words(self._editing().textCursor()))
        shell.session.leave()
        sheet = EverywhereSheet(shell.window, shell.session.ask, wanted, new, shell.lang)

        def replaced(changes: Changes) -> None:
            shell.bench.changed(changes)
            shell.session.reload()
            shell.window.status.say(told(sheet, changes))

        sheet.replaced.connect(replaced)
        sheet.opened.connect(shell.session.open)
        self._late.show(sheet)


def _house(room: Newsroom, site: str) -> tuple[str, str, str]:
    from newsroom.desk import styling

    found = styling.policies(room, site)
    return found.digits or "typed", found.quotes or "guillemets", found.months or "roman"


def _words(cursor: QTextCursor) -> str:
    words = cursor.selectedText()
    return "" if "\u2029" in words else words


def _zone() -> str:
    return bytes(QTimeZone.systemTimeZoneId().data()).decode() or "UTC"
