"""The sites of this workstation, and who is signed in where."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QVBoxLayout, QWidget

from newsroom.language.direction import isolate, isolate_ltr
from newsroom.ui import theme
from newsroom.ui.panels import card_parts as parts
from newsroom.ui.panels.card_notice import Notice
from newsroom.ui.sheets.sheet import Sheet
from newsroom.ui.sheets.sign_in_desk import Known, Target
from newsroom.ui.theme import Role


class SitesSheet(Sheet):
    """`sign_in_wanted` and `connect_wanted` close the sheet; `sign_out(name, done)` does it and gives the sentences of
    what could not be done, and the sites as they then are."""

    sign_in_wanted = Signal(object)  # Target
    connect_wanted = Signal()

    def __init__(
        self,
        parent: QWidget,
        sites: Sequence[Known],
        sign_out: Callable[[str, Callable[[Sequence[str], Sequence[Known]], None]], object],
    ) -> None:
        super().__init__(parent, self.tr("Sites"), width=560)
        self._sign_out = sign_out
        self._show((), sites)
        self.button(self.tr("Connect a site…"), self._connect, glyph="globe-simple")
        self.button(self.tr("Close"), self.dismiss, primary=True)

    def _show(self, left: Sequence[str], sites: Sequence[Known]) -> None:
        self.clear_body()
        for text in left:
            notice = Notice()
            notice.say("warning", Role.WARN, self.tr("Signed out on this computer"), text)
            self.body.addWidget(notice)
        for site in sites:
            self.body.addWidget(self._row(site))

    def _row(self, site: Known) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 4, 0, 4)
        row.setSpacing(12)
        row.addWidget(parts.Glyph("globe-simple" if site.account else "folder-simple"))
        words = QVBoxLayout()
        words.setSpacing(0)
        title = parts.Elided(Role.TEXT, theme.ROW_TITLE)
        title.show_text(site.name, site.name)
        words.addWidget(title)
        below = parts.Elided(Role.TEXT3, theme.SMALL)
        text = f"{isolate_ltr(site.address)} · {self._state(site)}" if site.account else isolate_ltr(site.address)
        below.show_text(text, text)
        words.addWidget(below)
        row.addLayout(words, 1)
        if site.account:
            row.addWidget(self._way(site), 0, Qt.AlignmentFlag.AlignVCenter)
        return made

    def _state(self, site: Known) -> str:
        if site.signed_in:
            return self.tr("signed in as %1").replace("%1", isolate(site.account))
        return self.tr("the keyring does not answer") if site.signed_in is None else self.tr("not signed in")

    def _way(self, site: Known) -> QPushButton:
        text = self.tr("Sign out") if site.signed_in else self.tr("Sign in")
        made = QPushButton(text)
        made.setAccessibleName(f"{text}: {site.name}")
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)

        def press() -> None:
            if site.signed_in:
                made.setEnabled(False)
                self._sign_out(site.name, self._show)
            else:
                self.dismiss()
                self.sign_in_wanted.emit(Target(site.name, site.address, site.account, known=True))

        made.clicked.connect(lambda _checked: press())
        return made

    def _connect(self) -> None:
        self.dismiss()
        self.connect_wanted.emit()
