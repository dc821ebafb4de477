"""Where the text came from, in a quiet line of the card: typed, pasted, imported or translated, and from whom."""

from __future__ import annotations

from functools import partial

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QMenu, QWidget

from newsroom.domain.article import Draft, TextOrigin
from newsroom.ui.panels import card_parts as parts
from newsroom.ui.panels.card_lines import NAME_WIDTH, ROW, FlatLine
from newsroom.ui.theme import Role

ELSEWHERE = (TextOrigin.IMPORTED, TextOrigin.TRANSLATED)


class Origin(QWidget):
    """The rows. `told` brings a `TextOrigin` and the name of the source; only a text from elsewhere asks for one."""

    told = Signal(object, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._origin, self._source = TextOrigin.TYPED, ""
        self.origin = parts.TextButton("", "caret-down", Role.TEXT, after=True)
        self.origin.clicked.connect(self._choose)
        self.source = FlatLine(self.tr("Source"))
        self.source.setPlaceholderText(self.tr("Agency, paper or site"))
        self.source.settled.connect(self._settle)
        self.source.given_up.connect(lambda: self.source.setText(self._source))
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(0)
        grid.setVerticalSpacing(0)
        grid.setColumnMinimumWidth(0, NAME_WIDTH - 4)
        grid.setColumnStretch(1, 1)
        title, self._source_title = parts.label(self.tr("Text")), parts.label(self.tr("Source"))
        self._source_title.setBuddy(self.source)
        grid.setRowMinimumHeight(0, ROW)
        grid.addWidget(title, 0, 0)
        grid.addWidget(self.origin, 0, 1, Qt.AlignmentFlag.AlignLeading | Qt.AlignmentFlag.AlignVCenter)
        grid.addWidget(self._source_title, 1, 0)
        grid.addWidget(self.source, 1, 1)
        QWidget.setTabOrder(self.origin, self.source)
        self.source.hide()
        self._source_title.hide()

    def words(self, origin: TextOrigin) -> str:
        """An origin in a word."""
        return {
            TextOrigin.TYPED: self.tr("Typed here"),
            TextOrigin.PASTED: self.tr("Pasted"),
            TextOrigin.IMPORTED: self.tr("Imported"),
            TextOrigin.TRANSLATED: self.tr("Translated"),
        }[origin]

    def show_origin(self, draft: Draft) -> None:
        """Show those of a draft; a source that is being typed stays."""
        self._origin, self._source = draft.origin, draft.source
        word = self.words(draft.origin)
        self.origin.setText(word)
        self.origin.setAccessibleName(self.tr("Origin of the text: %1").replace("%1", word))
        self.origin.setToolTip(self.tr("Readers are never told; a text from elsewhere is read by somebody else"))
        if not self.source.hasFocus():
            self.source.setText(draft.source)
        for widget in (self.source, self._source_title):
            widget.setVisible(draft.origin in ELSEWHERE)

    def flush(self) -> None:
        """Tell what stands in the line, though the keyboard has not left it."""
        self._settle(self.source.text().strip())

    def _settle(self, text: str) -> None:
        if text != self._source:
            self.told.emit(self._origin, text)

    def _tell(self, origin: TextOrigin) -> None:
        self.told.emit(origin, self._source)
        if origin in ELSEWHERE and not self._source:
            self.source.setFocus(Qt.FocusReason.OtherFocusReason)

    def _choose(self) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for origin in TextOrigin:
            action = menu.addAction(self.words(origin), partial(self._tell, origin))
            action.setCheckable(True)
            action.setChecked(origin is self._origin)
        menu.popup(self.origin.mapToGlobal(QPoint(0, self.origin.height())))
        menu.setActiveAction(menu.actions()[list(TextOrigin).index(self._origin)])
