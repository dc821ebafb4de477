"""What is said when our own program failed: the text is safe, and here is what would help to mend it."""

from __future__ import annotations

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPlainTextEdit, QWidget

from newsroom.ui import theme
from newsroom.ui.sheets.sheet import Sheet
from newsroom.ui.theme import Role


class ReportSheet(Sheet):
    """Shows `report` and offers to copy it; nothing is sent anywhere."""

    def __init__(self, parent: QWidget, report: str, log: str) -> None:
        super().__init__(parent, self.tr("A fault in the program"), width=560)
        self.set_title(self.tr("A fault in the program"), "bug", Role.WARN)
        text = self.tr(
            "Something failed that should not. The text was saved before this was shown, and work can go on. "
            "The report below says what happened; it contains no text of the article and is sent to nobody."
        )
        said = QLabel(theme.lined(text, theme.UI))
        said.setWordWrap(True)
        self.body.addWidget(said)
        self.text = QPlainTextEdit(report)
        self.text.setReadOnly(True)
        self.text.setProperty("kind", "field")
        self.text.setMinimumHeight(180)
        self.text.setAccessibleName(self.tr("Report"))
        self.body.addWidget(self.text)
        where = QLabel(theme.lined(log, theme.SMALL))
        where.setProperty("kind", "label")
        where.setWordWrap(True)
        self.body.addWidget(where)
        self.button(self.tr("Copy the report"), self._copy, glyph="copy")
        self.button(self.tr("Back to writing"), self.dismiss, primary=True)

    def _copy(self) -> None:
        QGuiApplication.clipboard().setText(self.text.toPlainText())
