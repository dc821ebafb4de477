"""Connecting a site: its name, its kind, and where it lies."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QComboBox, QFileDialog, QHBoxLayout, QLabel, QLineEdit, QPushButton, QWidget

from newsroom.ui import theme
from newsroom.ui.sheets.sheet import Sheet
from newsroom.ui.work import Work, sentence

if TYPE_CHECKING:
    from newsroom.desk.changes import Changes
    from newsroom.desk.newsroom import Newsroom

ROLES = ("editor", "journalist")


class ConnectSheet(Sheet):
    """Asks, tries the site once, and closes when it answered. `connected` carries what that changed."""

    connected = Signal(object)  # Changes

    def __init__(self, parent: QWidget, work: Work, lang: str) -> None:
        super().__init__(parent, self.tr("Connect a site"))
        self._work, self._lang = work, lang
        self.name, self.address = QLineEdit(), QLineEdit()
        self.address.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        self.role = QComboBox()
        for role, text in zip(ROLES, (self.tr("Editor"), self.tr("Journalist")), strict=True):
            self.role.addItem(text, role)
        self.make = QCheckBox(self.tr("Make a new site there"))
        self._ask(self.tr("Name of the site"), self.name)
        self._ask(self.tr("Folder of the site, on this machine or on a shared drive"), self._place())
        self._ask(self.tr("Role there"), self.role)
        self.body.addWidget(self.make)
        self.fault = QLabel()
        self.fault.setProperty("kind", "error")
        self.fault.setWordWrap(True)
        self.fault.hide()
        self.body.addWidget(self.fault)
        self.button(self.tr("Cancel"), self.dismiss)
        self.connect_button = self.button(self.tr("Connect"), self._connect, primary=True)

    def _ask(self, text: str, field: QWidget) -> None:
        label = QLabel(text)
        label.setProperty("kind", "label")
        label.setWordWrap(True)
        label.setBuddy(field)
        field.setAccessibleName(text)
        self.body.addWidget(label)
        self.body.addWidget(field)

    def _place(self) -> QWidget:
        made = QWidget()
        row = QHBoxLayout(made)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(8)
        choose = QPushButton(self.tr("Choose…"))
        choose.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        choose.clicked.connect(self._choose)
        row.addWidget(self.address, 1)
        row.addWidget(choose)
        made.setFocusProxy(self.address)
        return made

    def _choose(self) -> None:
        dialog = QFileDialog(self, self.tr("Folder of the site"))
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.fileSelected.connect(self.address.setText)
        dialog.open()

    def _connect(self) -> None:
        name, address = self.name.text().strip(), self.address.text().strip()
        role, make = str(self.role.currentData()), self.make.isChecked()
        self.connect_button.setEnabled(False)
        self.held = True
        self._work.exchange(lambda room: _add(room, name, address, role, make=make), self._done, self._failed)

    def _done(self, changes: Changes) -> None:
        self.held = False
        self.connected.emit(changes)
        self.dismiss()

    def _failed(self, error: Exception) -> None:
        self.held = False
        self.connect_button.setEnabled(True)
        self.fault.setText(theme.lined(sentence(error, self._lang), theme.UI))
        self.fault.show()


def _add(room: Newsroom, name: str, address: str, role: str, *, make: bool) -> Changes:
    from newsroom.desk import sites

    return sites.connect(room, name, address, role=role, create=make)[1]
