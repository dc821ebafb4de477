"""A second article beside the one that is being written: to read in and to copy from, never to change by mistake."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, Qt, QUrl, Signal
from PySide6.QtGui import QImage, QPaintEvent, QTextDocument
from PySide6.QtWidgets import QComboBox, QFrame, QHBoxLayout, QLabel, QTextEdit, QToolButton, QVBoxLayout, QWidget

from newsroom.domain.article import Article, DraftRow
from newsroom.domain.document import Document
from newsroom.ui import icons, theme
from newsroom.ui.editor import ink, paste, rich
from newsroom.ui.editor.cards import CardObject
from newsroom.ui.editor.kinds import CARD_OBJECT, Kept
from newsroom.ui.editor.look import MARGIN, Look
from newsroom.ui.editor.painting import Painting
from newsroom.ui.editor.pictures import Pictures

BOTTOM = 40  # free paper below the last line


class SecondText(QTextEdit):
    """The body, as the paper shows it."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kept, self.look, self.pictures = Kept(), Look(theme.theme()), Pictures()
        self.setReadOnly(True)
        self.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        self.setTabChangesFocus(True)
        self._painting = Painting(self, self.kept, lambda: self.look)
        self._cards = CardObject(self.kept, self.pictures, lambda: self.look, self._is_selected)
        rich.prepare(self.document(), self.look)
        self.document().documentLayout().registerHandler(CARD_OBJECT, self._cards)
        self.show_body(Document())
        self._ink = ink.Ink(self.document(), lambda b: ink.of_body(b) if self._painting.is_dressed(b) else ())

    def show_body(self, body: Document) -> None:
        """Show another text, from its beginning."""
        self._painting.forget()
        rich.load(self.document(), body, self.kept, self.look, BOTTOM)
        self.document().setUndoRedoEnabled(False)

    def restyle(self, zoom: float) -> None:
        """Take on the look in use, `zoom` times as large."""
        self.look.colors, self.look.zoom = theme.theme(), zoom
        rich.fit(self.document(), self.look)
        self._ink.rehighlight()
        self.viewport().update()

    def _is_selected(self, position: int) -> bool:
        cursor = self.textCursor()
        return cursor.hasSelection() and cursor.selectionStart() <= position < cursor.selectionEnd()

    def loadResource(self, kind: int, name: QUrl | str) -> object:
        """Pictures of the media folder, and nothing else."""
        url = name.toString() if isinstance(name, QUrl) else name
        path = self.pictures.path(url) if kind == QTextDocument.ResourceType.ImageResource.value else None
        return QImage(str(path)) if path is not None else None

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        self._painting.paint(event.rect())

    def createMimeDataFromSelection(self) -> QMimeData:
        return paste.mime(self.textCursor(), self.kept, self.pictures)


class Second(QWidget):
    """The pane. `chosen` asks for the draft of that number, `swapped` for it on the paper; `closed` puts the pane
    away."""

    chosen = Signal(int)
    swapped = Signal(int)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.draft = 0
        self.setAutoFillBackground(True)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(16, 6, 16, 0)
        whole.setSpacing(8)
        whole.addLayout(self._make_head())
        self.headline, self.standfirst = self._label(theme.HEADING2), self._label(theme.STANDFIRST)
        self.text = SecondText(self)
        for part in (self.headline, self.standfirst):
            whole.addWidget(part)
        whole.addWidget(self.text, 1)
        self._say()

    def _make_head(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setSpacing(4)
        self.drafts = QComboBox(self)
        self.drafts.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.drafts.setMinimumContentsLength(8)
        self.drafts.activated.connect(lambda _place: self.chosen.emit(int(self.drafts.currentData())))
        row.addWidget(self.drafts, 1)
        self._swap, self._close = QToolButton(self), QToolButton(self)
        for button, glyph in ((self._swap, "swap"), (self._close, "x")):
            icons.put(button, glyph, size=18)
            button.setFixedSize(theme.CONTROL, theme.CONTROL)
            row.addWidget(button)
        self._swap.clicked.connect(lambda: self.swapped.emit(self.draft))
        self._close.clicked.connect(self.closed)
        return row

    def _label(self, face: theme.Type) -> QLabel:
        made = QLabel(self)
        made.setFont(face.font())
        made.setWordWrap(True)
        made.setContentsMargins(MARGIN, 0, MARGIN, 0)
        made.setLayoutDirection(Qt.LayoutDirection.RightToLeft)
        made.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByMouse | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        return made

    def _say(self) -> None:
        self.drafts.setAccessibleDescription(self.tr("The article beside"))
        self.drafts.setToolTip(self.tr("The article beside"))
        self.text.setAccessibleName(self.tr("Text of the article beside"))
        for button, words in (
            (self._swap, self.tr("Write in this one, and read the other")),
            (self._close, self.tr("Close")),
        ):
            button.setToolTip(words)
            button.setAccessibleName(words)

    def set_folders(self, folder: Path, copies: Path) -> None:
        """Where the pictures are, and the copies of those on a site."""
        self.text.pictures.folder, self.text.pictures.copies = folder, copies

    def list_drafts(self, rows: Sequence[DraftRow]) -> None:
        """The drafts to choose from."""
        self.drafts.clear()
        for row in rows:
            self.drafts.addItem(row.headline or self.tr("No headline yet"), row.id)
        self.drafts.setCurrentIndex(self.drafts.findData(self.draft))

    def show_article(self, draft_id: int, article: Article) -> None:
        """Show a draft; the same one again stays where it was scrolled to."""
        bar = self.text.verticalScrollBar()
        place = bar.value() if draft_id == self.draft else 0
        self.draft = draft_id
        self.drafts.setCurrentIndex(self.drafts.findData(draft_id))
        self.headline.setText(article.headline)
        self.standfirst.setText(article.standfirst)
        self.standfirst.setVisible(bool(article.standfirst))
        self.text.show_body(article.body)
        bar.setValue(place)

    def restyle(self, zoom: float) -> None:
        """Take on the look in use, `zoom` times as large."""
        self.headline.setFont(theme.HEADING2.font(zoom))
        self.standfirst.setFont(theme.STANDFIRST.font(zoom))
        self.text.restyle(zoom)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.PaletteChange and theme.theme() != self.text.look.colors:
            self.text.restyle(self.text.look.zoom)
