"""To the bin, here and on the site: what readers and the desk will see of it, before it is done."""

from __future__ import annotations

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from newsroom.domain.article import Draft
from newsroom.language.direction import isolate
from newsroom.ui import theme
from newsroom.ui.panels import card_parts as parts
from newsroom.ui.sheets.sheet import Sheet


class BinSheet(Sheet):
    """The sheet. `meant` says that it is wanted, after which it is closed."""

    meant = Signal()

    def __init__(self, parent: QWidget, draft: Draft) -> None:
        super().__init__(parent, self.tr("To the bin, here and on the site"))
        said = parts.wrapped("sentence", theme.SHEET_TEXT)
        said.setText(parts.lined(self._sentence(draft), theme.SHEET_TEXT))
        self.body.addWidget(said)
        self.button(self.tr("Cancel"), self.dismiss)
        self.go = self.button(self.tr("Move to the bin"), self._take, primary=True, glyph="trash")

    def first_stop(self, stops: list[QWidget]) -> QWidget:
        return self.go

    def _sentence(self, draft: Draft) -> str:
        now = {
            "published": self.tr("Readers see “%1” on “%2”; the bin takes it from them."),
            "scheduled": self.tr("“%1” is scheduled on “%2”; in the bin it does not appear at its hour."),
        }.get(str(draft.remote.status) if draft.remote else "", self.tr("“%1” goes to the bin of “%2” too."))
        back = self.tr("Bringing it back makes it a draft, here and there.")
        now = now.replace("%1", isolate(draft.article.headline)).replace("%2", isolate(draft.site))
        return f"{now} {back}"

    def _take(self) -> None:
        self.dismiss()
        self.meant.emit()
