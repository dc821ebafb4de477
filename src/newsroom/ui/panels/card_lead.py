"""The lead image: chosen, dropped or pasted; with its alternative text, caption and credit.

The two ticks over the picture say whether a reader who cannot see it and its maker are served; pressing one opens the
fields below the picture.
"""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

from PySide6.QtCore import QBuffer, QByteArray, QIODevice, QMimeData, QPoint, QSize, Qt, QTimer, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDropEvent,
    QGuiApplication,
    QImage,
    QImageWriter,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import (
    QAbstractButton,
    QFileDialog,
    QHBoxLayout,
    QLineEdit,
    QMenu,
    QSizePolicy,
    QVBoxLayout,
    QWidget,
)

from newsroom.domain.document import Figure, inline_text, plain
from newsroom.ui import theme
from newsroom.ui.panels import card_paint as paint
from newsroom.ui.panels import card_parts as parts
from newsroom.ui.panels.card_notice import Notice
from newsroom.ui.panels.card_pictures import Pictures
from newsroom.ui.panels.card_values import Ask, CardContext, DeskWork
from newsroom.ui.theme import Role
from newsroom.ui.work import sentence

HEIGHT, EMPTY_HEIGHT = 136, 72
SETTLE = 300  # ms without a key before a typed field is told


def picture_of(data: QMimeData) -> bytes | Path | None:
    """The picture that is pasted or dropped: a file on this machine, or the pixels as PNG."""
    for url in data.urls():
        if url.isLocalFile():
            return Path(url.toLocalFile())
    image = data.imageData() if data.hasImage() else None
    if not isinstance(image, QImage) or image.isNull():
        return None
    into = QBuffer()
    into.open(QIODevice.OpenModeFlag.WriteOnly)
    QImageWriter(into, QByteArray(b"PNG")).write(image)
    return bytes(into.data().data())


class PictureFrame(QAbstractButton):
    """The picture itself, or the empty place for it. Takes drops and Ctrl+V; Delete takes it away."""

    given = Signal(object)  # bytes | Path
    removed = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.image = QImage()
        self.filled = False
        self._over = False
        self.setAcceptDrops(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(200, HEIGHT if self.filled else EMPTY_HEIGHT)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Paste):
            self._give(QGuiApplication.clipboard().mimeData())
        elif event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace) and self.filled:
            self.removed.emit()
        elif event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if event.mimeData().hasImage() or any(url.isLocalFile() for url in event.mimeData().urls()):
            event.acceptProposedAction()
            self._over = True
            self.update()

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._over = False
        self.update()

    def dropEvent(self, event: QDropEvent) -> None:
        self._over = False
        self._give(event.mimeData())
        event.acceptProposedAction()
        self.update()

    def _give(self, data: QMimeData) -> None:
        picture = picture_of(data)
        if picture is not None:
            self.given.emit(picture)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self.filled and not self.image.isNull():
            paint.draw_cover(painter, self.rect(), self.image)
        else:
            fill = Role.TINT if self._over else Role.HOVER if paint.pressed_over(self) else Role.SURFACE
            paint.draw_box(painter, self.rect(), fill, Role.FIELD)
            upper = self.rect().adjusted(0, 12, 0, -self.height() // 2 + 6)
            paint.draw_glyph(painter, upper, "image", Role.TEXT2, 20)
            lower = self.rect().adjusted(8, self.height() // 2, -8, -8)
            paint.draw_text(
                painter,
                lower,
                self.text(),
                theme.UI.font(),
                theme.color(Role.TEXT2),
                self.layoutDirection(),
                center=True,
            )
        if self.hasFocus() or self._over:
            paint.draw_focus(painter, self.rect())


class LeadField(QWidget):
    """The field of the card. `changed` brings a `Figure`, or None when there is no picture any more."""

    changed = Signal(object)

    def __init__(self, ask: Ask, desk: DeskWork, pictures: Pictures, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ask, self._desk, self._pictures = ask, desk, pictures
        self._figure: Figure | None = None
        self._context = CardContext()
        self.frame = PictureFrame()
        self.frame.clicked.connect(self._press)
        self.frame.given.connect(self.take)
        self.frame.removed.connect(lambda: self._set(None))
        self.alt_tick = self._tick(self.tr("Alt text"))
        self.credit_tick = self._tick(self.tr("Credit"))
        self.alt, self.caption, self.credit = QLineEdit(), QLineEdit(), QLineEdit()
        self.fields = self._make_fields()
        self.notice = Notice()
        self._settle = QTimer(self, singleShot=True, interval=SETTLE)
        self._settle.timeout.connect(self.flush)
        self._lay_out()
        self.setFocusProxy(self.frame)

    def _tick(self, text: str) -> parts.TextButton:
        tick = parts.TextButton(text, "check", Role.OK, kind=theme.SMALL)
        tick.clicked.connect(lambda: self.open_fields(tick is self.credit_tick))
        return tick

    def _make_fields(self) -> QWidget:
        box = QWidget()
        rows = QVBoxLayout(box)
        rows.setContentsMargins(0, 4, 0, 0)
        rows.setSpacing(2)
        named = (
            (self.alt, self.tr("Alt text: what a reader who cannot see the picture should know")),
            (self.caption, self.tr("Caption")),
            (self.credit, self.tr("Credit: who made it, whose it is")),
        )
        for line, name in named:
            rows.addWidget(parts.label(name))
            rows.addWidget(line)
            line.setAccessibleName(name)
            line.setToolTip(name)
            line.textEdited.connect(lambda _text: self._settle.start())
            line.editingFinished.connect(self.flush)
        box.hide()
        return box

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(0, 0, 0, 0)
        head.setSpacing(0)
        head.addWidget(parts.label(self.tr("Lead image")))
        head.addStretch(1)
        head.addWidget(self.alt_tick)
        head.addWidget(self.credit_tick)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        rows.addLayout(head)
        rows.addWidget(self.frame)
        rows.addWidget(self.notice)
        rows.addWidget(self.fields)

    def show_figure(self, figure: Figure | None, context: CardContext) -> None:
        """Show the lead image of a draft; fields that are being typed into keep their text."""
        another = (figure.media if figure else "") != (self._figure.media if self._figure else "")
        self._figure, self._context = figure, context
        if another:
            self.notice.hide()
            self._settle.stop()
        if another or not any(line.hasFocus() for line in (self.alt, self.caption, self.credit)):
            self.alt.setText(figure.alt if figure else "")
            self.caption.setText(inline_text(figure.caption) if figure else "")
            self.credit.setText(figure.credit if figure else "")
        if figure is None:
            self.fields.hide()
        self.show_state()

    def show_state(self) -> None:
        """Show picture and ticks as they stand now."""
        figure = self._figure
        self.frame.filled = figure is not None
        for tick, value, name in (
            (self.alt_tick, figure and figure.alt.strip(), self.tr("Alt text")),
            (self.credit_tick, figure and figure.credit.strip(), self.tr("Credit")),
        ):
            tick.setVisible(figure is not None)
            tick.dress("check" if value else "warning", Role.OK if value else Role.WARN)
            state = self.tr("%1: there") if value else self.tr("%1: missing")
            tick.setAccessibleName(state.replace("%1", name))
            tick.setToolTip(state.replace("%1", name))
        if figure is None:
            self.frame.setText(self.tr("Choose, drop or paste a picture"))
            self.frame.setAccessibleName(self.tr("Lead image: none"))
        else:
            coming = figure.media in self._pictures.coming
            words = self.tr("The picture is on its way from the site")
            self.frame.setText(words if coming else self.tr("The picture lies on the site"))
            self.frame.setAccessibleName(
                self.tr("Lead image: %1").replace("%1", figure.alt or self.tr("without alt text"))
            )
        self.frame.setToolTip(self.tr("Enter: choose · Ctrl+V: paste · Delete: remove"))
        self._load()
        self.frame.updateGeometry()

    def _load(self) -> None:
        if self._figure is None:
            self.frame.image = QImage()
        else:
            size = QSize(theme.CARD_MOST, HEIGHT) * self.devicePixelRatioF()
            self.frame.image = self._pictures.wanted(self._figure.media, self._context, size, self._load)
        self.frame.update()

    def take(self, picture: bytes | Path) -> None:
        """Put a picture into the store and lead with it."""
        self._ask(lambda room: self._desk.add_picture(room, picture), self._took, self._refused)

    def _took(self, reference: str) -> None:
        self.notice.hide()
        old = self._figure
        self._set(Figure(reference, caption=old.caption, credit=old.credit) if old else Figure(reference))
        self.open_fields(credit=False)

    def _refused(self, error: Exception) -> None:
        self.notice.say("warning", Role.WARN, sentence(error, self._context.lang), "")

    def _set(self, figure: Figure | None) -> None:
        self.show_figure(figure, self._context)
        self.changed.emit(figure)

    def _press(self) -> None:
        if self._figure is None:
            self.choose()
            return
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(self.tr("Another picture…"), self.choose)
        menu.addAction(self.tr("Alt text, caption and credit"), lambda: self.open_fields(credit=False))
        menu.addAction(self.tr("Remove the picture"), lambda: self._set(None))
        menu.popup(self.frame.mapToGlobal(QPoint(0, self.frame.height())))

    def choose(self) -> None:
        """Ask for a picture file."""
        name, _kind = QFileDialog.getOpenFileName(
            self, self.tr("Choose a picture"), "", self.tr("Pictures") + " (*.jpg *.jpeg *.png *.webp *.gif *.avif)"
        )
        if name:
            self.take(Path(name))

    def open_fields(self, credit: bool) -> None:
        """Open the three fields, the keyboard in the alternative text or the credit; once more closes them."""
        target = self.credit if credit else self.alt
        if target.isVisible() and target.hasFocus():
            self.fields.hide()
            return
        self.fields.show()
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def flush(self) -> None:
        """Tell what was typed into the fields."""
        self._settle.stop()
        if self._figure is None:
            return
        caption = self._figure.caption
        if self.caption.text() != inline_text(caption):
            caption = plain(self.caption.text())
        figure = replace(self._figure, alt=self.alt.text().strip(), caption=caption, credit=self.credit.text().strip())
        if figure != self._figure:
            self._figure = figure
            self.show_state()
            self.changed.emit(figure)
