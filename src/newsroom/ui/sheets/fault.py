"""The newsroom of this profile cannot be opened: why, and what can be done."""

from __future__ import annotations

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLabel, QWidget

from newsroom.ui import theme
from newsroom.ui.sheets.sheet import Sheet
from newsroom.ui.theme import Role
from newsroom.ui.work import sentence


class FaultSheet(Sheet):
    """Stays until the way is free (`again`) or the program is left: nothing that is typed could be kept."""

    again = Signal()

    def __init__(self, parent: QWidget, error: Exception, lang: str, leave: Callable[[], object]) -> None:
        super().__init__(parent, self.tr("The newsroom cannot be opened"))
        self.set_title(self.tr("The newsroom cannot be opened"), "warning-octagon", Role.DANGER)
        self.held = True
        self.close_button.hide()
        said = QLabel(theme.lined(sentence(error, lang), theme.SHEET_TEXT))
        said.setWordWrap(True)
        self.body.addWidget(said)
        self.button(self.tr("Quit"), leave)
        self.button(self.tr("Try again"), self._try, primary=True)

    def _try(self) -> None:
        self.dismiss()
        self.again.emit()
