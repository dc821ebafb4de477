"""The controls that card, findings, preview and publish sheets are made of.

They paint themselves in the colours of the look at that moment, so a change from light to dark needs no telling.
Every control takes the keyboard, has an accessible name, and is at least 24 pixels high.
"""

from __future__ import annotations

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, QStringListModel, Qt
from PySide6.QtGui import QEnterEvent, QFontMetrics, QGuiApplication, QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import (
    QAbstractButton,
    QCompleter,
    QFrame,
    QLabel,
    QLineEdit,
    QListView,
    QSizePolicy,
    QToolButton,
    QWidget,
)

from newsroom.language.direction import isolate_ltr
from newsroom.ui import icons, theme
from newsroom.ui.panels import card_paint as paint
from newsroom.ui.theme import Role

PAD = 4
LEAST = 24


def label(text: str, kind: str = "label") -> QLabel:
    """A small line of text in the look's variant `kind`."""
    made = QLabel(text)
    made.setProperty("kind", kind)
    if kind in ("label", "group"):
        made.setMaximumHeight(theme.SMALL.line)
    return made


def lined(text: str, kind: theme.Type) -> str:
    """Rich text for a label of several lines: the interface's direction, whatever letter `text` begins with."""
    reading = "rtl" if QGuiApplication.layoutDirection() == paint.RTL else "ltr"
    return theme.lined(text, kind).replace("<p ", f'<p dir="{reading}" ', 1)


def wrapped(kind: str, role_type: theme.Type = theme.UI) -> QLabel:
    """A label of several lines; give it its text with `lined`."""
    made = QLabel()
    made.setProperty("kind", kind)
    made.setFont(role_type.font())
    made.setWordWrap(True)
    made.setTextFormat(Qt.TextFormat.RichText)
    return made


def icon_button(glyph: str, name: str, tip: str = "", size: int = 18, *, turn: bool = True) -> QToolButton:
    """A button that is only a glyph: `name` is read aloud and shown as the tooltip with the key `tip`."""
    made = QToolButton()
    icons.put(made, glyph, size=size, turn=turn)
    made.setAccessibleName(name)
    made.setToolTip(f"{name} ({isolate_ltr(tip)})" if tip else name)
    made.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
    return made


def completer(names: QStringListModel, line: QLineEdit, mode: QCompleter.CompletionMode) -> QCompleter:
    """Completes what is typed into `line` from `names`, in a list with the look of a menu."""
    made = QCompleter(names, line)
    made.setCompletionMode(mode)
    popup = QListView()
    popup.setProperty("kind", "popup")
    popup.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
    made.setPopup(popup)
    line.setCompleter(made)
    return made


class Glyph(QWidget):
    """One icon that says nothing by itself; the word stands beside it. `drop` brings it down to the middle of the
    first line of a label of several lines."""

    def __init__(self, name: str, role: Role = Role.TEXT2, size: int = 18, drop: int = 0) -> None:
        super().__init__()
        self._name, self._role, self._size, self._drop = name, role, size, drop
        self.setFixedSize(size, size + drop)

    def show_glyph(self, name: str, role: Role) -> None:
        """Show another glyph of the same size."""
        self._name, self._role = name, role
        self.update()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.drawPixmap(QPoint(0, self._drop), icons.pixmap(self._name, self._role, self._size))


class Elided(QWidget):
    """One line of text, cut at a word at its reading end; the tooltip has it whole."""

    def __init__(self, role: Role, kind: theme.Type) -> None:
        super().__init__()
        self._text, self._role, self._kind = "", role, kind
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_text(self, text: str, tip: str) -> None:
        """Show `text`, and `tip` under the pointer."""
        self._text = text
        self.setToolTip(tip)
        self.setAccessibleName(tip)
        self.update()

    def text(self) -> str:
        """What is shown, whole."""
        return self._text

    def sizeHint(self) -> QSize:
        return QSize(80, self._kind.line)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, color = QPainter(self), theme.color(self._role)
        paint.draw_text(painter, self.rect(), self._text, self._kind.font(), color, self.layoutDirection())


class TextButton(QAbstractButton):
    """A button without an edge: a word, with a glyph before or after it, in the colour of a role."""

    def __init__(
        self, text: str, glyph: str = "", role: Role = Role.ACCENT, *, after: bool = False, kind: theme.Type = theme.UI
    ) -> None:
        super().__init__()
        self._glyph, self._role, self._after, self._kind = glyph, role, after, kind
        self.setText(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def dress(self, glyph: str, role: Role) -> None:
        """Change glyph and colour, as a state does."""
        self._glyph, self._role = glyph, role
        self.updateGeometry()
        self.update()

    def setText(self, text: str) -> None:
        super().setText(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self._kind.font()).horizontalAdvance(self.text()) + 2 * PAD
        return QSize(width + (20 if self._glyph else 0) + 1, LEAST)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, reading = QPainter(self), self.layoutDirection()
        role = self._role if self.isEnabled() or self._role is Role.TEXT else Role.TEXT3  # a value stays readable
        if paint.pressed_over(self):
            paint.draw_box(painter, self.rect(), Role.HOVER, None)
        inner = self.rect().adjusted(PAD, 0, -PAD, 0)
        if self._glyph:
            cut = paint.past_end if self._after else paint.past_start
            rest = cut(inner, 20, reading)
            at_start = paint.start_rect(inner, 16, reading)
            at_end = paint.start_rect(inner, 16, paint.LTR if reading == paint.RTL else paint.RTL)
            paint.draw_glyph(painter, at_end if self._after else at_start, self._glyph, role, 16)
            inner = rest
        paint.draw_text(painter, inner, self.text(), self._kind.font(), theme.color(role), reading)
        if self.hasFocus():
            paint.draw_focus(painter, self.rect())


class FieldButton(QAbstractButton):
    """A field that opens something: one or two lines, a glyph before them, a caret at the end."""

    def __init__(self, name: str, glyph: str = "") -> None:
        super().__init__()
        self._glyph, self._hint, self._second, self._faint = glyph, "", "", False
        self._name = name
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.show_value("")

    def show_value(self, value: str, second: str = "", hint: str = "") -> None:
        """Show `value`, and `second` small below it; `hint` stands where there is no value."""
        self.setText(value or hint)
        self._second, self._faint = second, not value
        self.setAccessibleName(f"{self._name}: {value or hint}")
        self.setAccessibleDescription(second)
        self.setToolTip(f"{value or hint}\n{second}".strip() + f" ({isolate_ltr('Alt+↓')})")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(120, 48 if self._second else theme.CONTROL)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        down = event.key() == Qt.Key.Key_Down and event.modifiers() & Qt.KeyboardModifier.AltModifier
        if down or event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F4):
            self.click()
        else:
            super().keyPressEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, reading = QPainter(self), self.layoutDirection()
        edge = Role.FIELD if self.isEnabled() else Role.LINE
        fill = Role.HOVER if paint.pressed_over(self) else Role.SURFACE if self.isEnabled() else Role.WINDOW
        paint.draw_box(painter, self.rect(), fill, edge)
        inner = self.rect().adjusted(11, 0, -11, 0)
        caret = paint.start_rect(inner, 16, paint.LTR if reading == paint.RTL else paint.RTL)
        if self._second:
            caret.setHeight(40)
        paint.draw_glyph(painter, caret, "caret-down", Role.TEXT2, 16)
        inner = paint.past_end(inner, 24, reading)
        if self._glyph:
            paint.draw_glyph(painter, paint.start_rect(inner, 18, reading), self._glyph, Role.TEXT2, 18)
            inner = paint.past_start(inner, 26, reading)
        role = Role.TEXT3 if self._faint or not self.isEnabled() else Role.TEXT
        first = QRect(inner.left(), 3, inner.width(), 22) if self._second else inner
        paint.draw_text(painter, first, self.text(), theme.UI.font(), theme.color(role), reading)
        if self._second:
            below = QRect(inner.left(), 25, inner.width(), 19)
            paint.draw_text(
                painter, below, self._second, theme.SMALL.font(), theme.color(Role.TEXT2), reading, follow=True
            )
        if self.hasFocus():
            paint.draw_focus(painter, self.rect())

    def enterEvent(self, event: QEnterEvent) -> None:
        super().enterEvent(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:
        super().leaveEvent(event)
        self.update()


class Popup(QFrame):
    """A surface that stands below its owner until it is left; Esc closes it."""

    def __init__(self, owner: QWidget, name: str) -> None:
        super().__init__(owner, Qt.WindowType.Popup)
        self.setAccessibleName(name)
        self.setAttribute(Qt.WidgetAttribute.WA_WindowPropagation)

    def open_below(self, field: QWidget, width: int, height: int) -> None:
        """Show it under `field`, its reading start at the field's, inside the screen."""
        self.setLayoutDirection(field.layoutDirection())
        below = field.mapToGlobal(QPoint(0, field.height() + PAD))
        left = below.x()
        if field.layoutDirection() == paint.RTL:
            left = field.mapToGlobal(QPoint(field.width(), 0)).x() - width
        room = field.screen().availableGeometry()
        left = min(max(left, room.left()), room.right() - width)
        top = max(room.top(), min(below.y(), room.bottom() - height))
        self.setGeometry(left, top, width, height)
        self.show()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color(Role.SURFACE))
        painter.setPen(theme.color(Role.FIELD))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
