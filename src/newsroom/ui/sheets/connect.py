"""Connecting a site: a WordPress on the web, or a site in a folder."""

from __future__ import annotations

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QCheckBox,
    QComboBox,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from newsroom.ui.panels.card_notice import Notice
from newsroom.ui.sheets.sheet import Sheet
from newsroom.ui.sheets.sign_in import SignIn
from newsroom.ui.sheets.sign_in_desk import Target
from newsroom.ui.sheets.sign_in_parts import add_field, address_field, give_keyboard
from newsroom.ui.theme import Role
from newsroom.ui.work import Work, sentence

if TYPE_CHECKING:
    from newsroom.desk.changes import Changes
    from newsroom.desk.newsroom import Newsroom

ROLES = ("editor", "journalist")


class ConnectSheet(Sheet):
    """Asks for the site, and tries it once. `connected` carries what that changed; a site on the web is signed in to
    (`sign_in`), and the sheet then stays to say who that is."""

    connected = Signal(object)  # Changes

    def __init__(self, parent: QWidget, work: Work, lang: str, open_url: Callable[[str], object]) -> None:
        super().__init__(parent, self.tr("Connect a site"))
        self._work, self._lang = work, lang
        self.web = QRadioButton(self.tr("A WordPress site"))
        self.in_folder = QRadioButton(self.tr("A site in a folder"))
        self.url, self.name, self.folder = address_field(), QLineEdit(), address_field()
        self.url.setPlaceholderText("example.com")
        for field in (self.url, self.name, self.folder):
            field.returnPressed.connect(self._press, Qt.ConnectionType.QueuedConnection)
        self.role = QComboBox()
        for role, text in zip(ROLES, (self.tr("Editor"), self.tr("Journalist")), strict=True):
            self.role.addItem(text, role)
        self.make = QCheckBox(self.tr("Make a new site there"))
        self.sign_in = SignIn(self, work, lang, open_url)
        self.sign_in.back.connect(self._ask_again)
        self.sign_in.signed_in.connect(self.connected)
        self._kept = QWidget(self)
        self._kept.hide()
        self._kinds = self._make_kinds()
        self._show("")

    def _make_kinds(self) -> QWidget:
        made = QWidget()
        row = QVBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(4)
        group = QButtonGroup(made)
        for button in (self.web, self.in_folder):
            group.addButton(button)
            row.addWidget(button)
        self.web.setChecked(True)
        self.web.toggled.connect(lambda _on: give_keyboard(self._show("")))
        return made

    def first_stop(self, stops: list[QWidget]) -> QWidget:
        return self.url if self.url in stops else super().first_stop(stops)

    def _show(self, why: str) -> QRadioButton:
        """The first moment; `why` says what was wrong with the last try. Gives the kind that is chosen."""
        self._park()
        self.clear_body()
        self.clear_buttons()
        self.body.addWidget(self._kinds)
        self._kinds.show()
        if self.web.isChecked():
            add_field(self, self.tr("Address of the site"), self.url)
        else:
            self._show_folder()
        if why:
            notice = Notice()
            notice.say("warning-octagon", Role.DANGER, self.tr("This site cannot be connected as it stands"), why)
            self.body.addWidget(notice)
        self.button(self.tr("Cancel"), self.dismiss)
        text = self.tr("Continue") if self.web.isChecked() else self.tr("Connect")
        self.go = self.button(text, self._connect, primary=True)
        return self.web if self.web.isChecked() else self.in_folder

    def _ask_again(self, why: str) -> None:
        """Back at the address, which is then looked at once more."""
        self._show(why)
        give_keyboard(self.url)

    def _park(self) -> None:
        """Keep what was typed while another moment is shown."""
        for part in (self._kinds, self.url, self.name, self.folder, self.role, self.make):
            part.setParent(self._kept)

    def _show_folder(self) -> None:
        add_field(self, self.tr("Name of the site"), self.name)
        place = QWidget()
        row = QHBoxLayout(place)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        choose = QPushButton(self.tr("Choose…"))
        choose.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        choose.clicked.connect(self._choose)
        row.addWidget(self.folder, 1)
        row.addWidget(choose)
        self.folder.show()
        text = self.tr("Folder of the site, on this machine or on a shared drive")
        add_field(self, text, place).setBuddy(self.folder)
        self.folder.setAccessibleName(text)
        add_field(self, self.tr("Role there"), self.role)
        self.body.addWidget(self.make)
        self.make.show()

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder of the site"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.folder.setText)
        dialog.open()

    def _press(self) -> None:
        """Enter in a field is the primary button; queued, or the key would go on to what has the keyboard then."""
        self.go.click()

    def _connect(self) -> None:
        if self.web.isChecked():
            self._park()
            self.sign_in.begin(Target("", self.url.text().strip()))
            return
        name, address = self.name.text().strip(), self.folder.text().strip()
        role, make = str(self.role.currentData()), self.make.isChecked()
        self.go.setEnabled(False)
        self.held = True
        self._work.exchange(lambda room: _add(room, name, address, role, make=make), self._done, self._failed)

    def _done(self, changes: Changes) -> None:
        self.held = False
        self.connected.emit(changes)
        self.dismiss()

    def _failed(self, error: Exception) -> None:
        self.held = False
        self._show(sentence(error, self._lang))


def _add(room: Newsroom, name: str, address: str, role: str, *, make: bool) -> Changes:
    from newsroom.desk import sites

    return sites.connect(room, name, address, role=role, create=make)[1]
