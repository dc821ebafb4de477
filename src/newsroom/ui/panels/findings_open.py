"""The open finding: all of its sentence, what is wrong beside what is right, and what can be done about it."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QMenu, QPushButton, QSizePolicy, QToolButton, QVBoxLayout, QWidget

from newsroom.domain.finding import Finding
from newsroom.language.direction import isolate, isolate_ltr
from newsroom.ui import icons, theme
from newsroom.ui.painting import elide
from newsroom.ui.panels import card_paint as paint
from newsroom.ui.panels import card_parts as parts
from newsroom.ui.panels.card_flow import FlowLayout
from newsroom.ui.panels.findings_words import Kind, Put, clauses, kind_of, kind_word, put_of
from newsroom.ui.theme import Role

GAP = 8
ARROW = 16
SIGN = 28  # of a row: the room of its sign


class PutLine(QWidget):
    """The wrong words struck through, an arrow in the direction of reading, and the right ones."""

    def __init__(self) -> None:
        super().__init__()
        self._put = Put("", "")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_put(self, put: Put) -> None:
        """Show these words; what nobody knows is left out."""
        self._put = put
        self.updateGeometry()
        self.setAccessibleName(f"{put.wrong} {put.right}".strip())
        self.update()

    def sizeHint(self) -> QSize:
        plain, bold = (QFontMetrics(font) for font in self._fonts())
        wide = plain.horizontalAdvance(self._put.wrong) + 4
        wide += ARROW + 2 * GAP + bold.horizontalAdvance(self._put.right) + 4 if self._put.right else 0
        return QSize(wide, theme.SHEET_TEXT.line)

    def minimumSizeHint(self) -> QSize:
        return QSize(80, theme.SHEET_TEXT.line)

    @staticmethod
    def _fonts() -> tuple[QFont, QFont]:
        bold = theme.SHEET_TEXT.font()
        bold.setBold(True)
        return theme.SHEET_TEXT.font(), bold

    def paintEvent(self, event: QPaintEvent) -> None:
        draw_put(QPainter(self), self.rect(), self._put, self.layoutDirection(), self._fonts(), struck=True)


def draw_put(
    painter: QPainter,
    rect: QRect,
    put: Put,
    reading: Qt.LayoutDirection,
    fonts: tuple[QFont, QFont],
    *,
    struck: bool,
) -> None:
    """Draw «wrong ← right» from the reading start of `rect`, in a plain and a bold font; `struck`: the wrong words are
    struck through."""
    plain, bold = fonts
    first = QFont(plain)
    first.setStrikeOut(struck and bool(put.right))
    metrics = QFontMetrics(first)
    room = rect.width() - (ARROW + 2 * GAP if put.right else 0)
    least = min(QFontMetrics(bold).horizontalAdvance(put.right) + 2, room // 2) if put.right else 0
    wrong = elide(put.wrong, metrics, room - least)
    wide = metrics.horizontalAdvance(wrong) + 2
    role = Role.TEXT2 if struck else Role.TEXT
    paint.draw_text(painter, paint.start_rect(rect, wide, reading), wrong, first, theme.color(role), reading)
    if not put.right:
        return
    rest = paint.past_start(rect, wide + GAP, reading)
    arrow = paint.start_rect(rest, ARROW, reading)
    name = "arrow-left" if reading == paint.RTL else "arrow-right"
    painter.drawPixmap(
        arrow.left(), arrow.center().y() - ARROW // 2 + 1, icons.pixmap(name, Role.TEXT2, ARROW, mirrored=False)
    )
    rest = paint.past_start(rest, ARROW + GAP, reading)
    color = theme.color(Role.OK if struck else Role.TEXT)
    paint.draw_text(painter, rest, put.right, bold, color, reading)


class Detail(QWidget):
    """Stands in the row of the open finding. `write` brings words to be put in the place of the wrong ones, an empty
    text for what the finding itself offers; `ignored` where (``here`` or ``everywhere``) and why."""

    write = Signal(str)
    jump = Signal()
    ignored = Signal(str, str)
    named = Signal()

    def __init__(self, finding: Finding, lang: str, place: str, list_word: str) -> None:
        super().__init__()
        self.finding, self._lang, self._list_word = finding, lang, list_word
        self._others: tuple[str, ...] = ()
        self._first = ""
        first, rest = clauses(finding, lang)
        self._title = parts.wrapped("", theme.UI_BOLD)
        self._title.setText(parts.lined(f"{kind_word(finding)}: {first}", theme.UI_BOLD))
        self._put = PutLine()
        self._rest = parts.wrapped("quiet")
        self._rest.setText(parts.lined(rest, theme.UI))
        self._rest.setVisible(bool(rest))
        self.mend = QPushButton()
        self.mend.setProperty("kind", "primary")
        self.mend.setProperty("small", True)
        self.mend.clicked.connect(self.press_mend)
        self.others = QToolButton()
        icons.put(self.others, "caret-down", size=16)
        self.others.setFixedSize(parts.LEAST, theme.CONTROL_SMALL)
        self.others.setAccessibleName(self.tr("Other suggestions"))
        self.others.setToolTip(self.tr("Other suggestions"))
        self.others.clicked.connect(self._offer_others)
        self.reason = QLineEdit()
        self.reason.setPlaceholderText(self.tr("Why it stays as it is"))
        self.reason.setAccessibleName(self.tr("Why it stays as it is"))
        self.reason.setToolTip(f"{self.tr('Why it stays as it is')} ({isolate_ltr('Enter')})")
        self.reason.returnPressed.connect(self._take_reason)
        self.reason.hide()
        self._lay_out(place)
        self._show_mend()

    def _lay_out(self, place: str) -> None:
        self._place = parts.label(place)
        head = QHBoxLayout()
        head.setSpacing(0)
        head.addSpacing(SIGN)  # its sign stands there
        head.addWidget(self._title, 1)
        head.addWidget(self._place, 0, Qt.AlignmentFlag.AlignTop)
        ways = QWidget()
        row = FlowLayout(ways, GAP, 4)
        for widget in (self.mend, *self._ways()):
            row.addWidget(widget)
        words = QHBoxLayout()
        words.setSpacing(4)
        words.addWidget(self._put)
        words.addWidget(self.others)
        words.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4)
        column.addLayout(head)
        column.addLayout(words)
        column.addWidget(self._rest)
        column.addSpacing(2)
        column.addWidget(ways)
        column.addWidget(self.reason)

    def _ways(self) -> list[QWidget]:
        made: list[QWidget] = []
        kind = kind_of(self.finding)
        if kind is not Kind.BLOCK and self.finding.field != "site":
            ignore = QPushButton(self.tr("Ignore"))
            ignore.setProperty("small", True)
            if kind is Kind.SPELLING:
                icons.put(ignore, "caret-down", size=14)
                ignore.setLayoutDirection(_other(self.layoutDirection()))
                ignore.clicked.connect(lambda: self._menu(ignore, self._ignoring()))
            else:
                ignore.setToolTip(self.tr("It stays as it is, with a reason that stays with the article"))
                ignore.clicked.connect(self.ask_reason)
            made.append(ignore)
        if kind is Kind.SPELLING:
            name = parts.TextButton(self.tr("To the dictionary"))
            name.setToolTip(self._list_word)
            name.setAccessibleName(self._list_word)
            name.clicked.connect(self.named)
            made.append(name)
        elif self.finding.field != "site":
            go = parts.TextButton(self.tr("To its place"))
            go.setToolTip(f"{self.tr('To its place')} ({isolate_ltr('Enter')})")
            go.clicked.connect(self.jump)
            made.append(go)
        return made

    def _ignoring(self) -> list[tuple[str, Callable[[], object]]]:
        return [
            (self.tr("In this article"), partial(self.ignored.emit, "here", "")),
            (self.tr("In every article"), partial(self.ignored.emit, "everywhere", "")),
        ]

    def show_place(self, place: str) -> None:
        """Say which of how many it is."""
        self._place.setText(place)

    def show_suggestions(self, words: tuple[str, ...]) -> None:
        """What was probably meant, most likely first."""
        best = self.finding.fix or ""
        ranked = tuple(dict.fromkeys((*((best,) if best else ()), *words)))
        self._first, self._others = (ranked[0], ranked[1:6]) if ranked else ("", ())
        self._show_mend()

    def _show_mend(self) -> None:
        put = put_of(self.finding, self._first)
        self._put.setVisible(put is not None)
        if put is not None:
            self._put.show_put(put)
        can = self.finding.fix is not None or bool(self._first)
        self.mend.setVisible(can)
        self.others.setVisible(bool(self._others))
        words = self.tr("Fix")
        said = self.finding.mend_words(self._lang) or self.tr("Write %1").replace("%1", isolate(self._first))
        self.mend.setText(f"{words}  {isolate_ltr('Ctrl+.')}")
        self.mend.setAccessibleName(said)
        self.mend.setToolTip(f"{said} ({isolate_ltr('Ctrl+.')})")

    def press_mend(self) -> None:
        """Do what the first button does, where it is there."""
        if self._first or self.finding.fix is not None:
            self.write.emit(self._first)

    def _offer_others(self) -> None:
        self._menu(self.others, [(word, partial(self.write.emit, word)) for word in self._others])

    def _menu(self, below: QWidget, ways: list[tuple[str, Callable[[], object]]]) -> None:
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for text, run in ways:
            menu.addAction(text, run)
        menu.popup(below.mapToGlobal(below.rect().bottomLeft()))

    def ask_reason(self) -> None:
        """Ask why it is to stay."""
        self.reason.show()
        self.reason.setFocus(Qt.FocusReason.OtherFocusReason)

    def _take_reason(self) -> None:
        if reason := self.reason.text().strip():
            self.ignored.emit("here", reason)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape and not self.reason.isHidden():
            self.reason.hide()
            self.reason.clear()
        elif self.reason.hasFocus() and event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.accept()  # the row would go to its place
        else:
            super().keyPressEvent(event)


def _other(reading: Qt.LayoutDirection) -> Qt.LayoutDirection:
    return paint.LTR if reading == paint.RTL else paint.RTL
