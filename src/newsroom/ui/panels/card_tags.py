"""The tags of an article: chips in the journalist's order, and a line that completes while it is typed into.

A name that the site has in another spelling (أخبار, اخبار) is taken as the site spells it. A name that differs from
an existing one by a letter is not made before this has been said.
"""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, QStringListModel, Qt, Signal
from PySide6.QtGui import QFontMetrics, QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QCompleter, QLineEdit, QSizePolicy, QVBoxLayout, QWidget

from newsroom.domain.article import Tag
from newsroom.language.direction import isolate
from newsroom.language.fold import fold
from newsroom.ui import theme
from newsroom.ui.panels import card_paint as paint
from newsroom.ui.panels import card_parts as parts
from newsroom.ui.panels.card_flow import FlowLayout
from newsroom.ui.panels.card_notice import Notice
from newsroom.ui.panels.card_values import Ask, CardContext, DeskWork, moved
from newsroom.ui.theme import Role
from newsroom.ui.work import sentence

CROSS = 24
COMMAS = ",،;؛"


class Chip(QAbstractButton):
    """One tag. Delete, Backspace or its cross remove it; Alt with an arrow moves it; letters are for the line."""

    removed = Signal()
    moved = Signal(int)  # one place on or back in reading order
    stepped = Signal(int)  # the keyboard goes to the chip before or after
    written = Signal(str)  # a letter that was typed here and is meant for a tag

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setText(name)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(self.tr("Tag %1").replace("%1", name))
        keys = self.tr("Delete: remove · Alt with arrows: order")
        self.setToolTip(f"{isolate(name)}\n{keys}")

    def sizeHint(self) -> QSize:
        width = QFontMetrics(theme.UI.font()).horizontalAdvance(self.text())
        return QSize(12 + width + 1 + CROSS, theme.CONTROL_SMALL)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        reading = 1 if self.layoutDirection() == paint.LTR else -1
        steps = {Qt.Key.Key_Right: reading, Qt.Key.Key_Left: -reading, Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}
        step = steps.get(Qt.Key(event.key()))
        if event.key() in (Qt.Key.Key_Delete, Qt.Key.Key_Backspace):
            self.removed.emit()
        elif step is not None and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            self.moved.emit(step)
        elif step is not None:
            self.stepped.emit(step)
        elif _is_letter(event):
            self.written.emit(event.text())
        else:
            super().keyPressEvent(event)

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        cross = paint.start_rect(self.rect(), CROSS, paint.LTR if self.layoutDirection() == paint.RTL else paint.RTL)
        super().mouseReleaseEvent(event)
        if cross.contains(event.position().toPoint()):
            self.removed.emit()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter, reading = QPainter(self), self.layoutDirection()
        paint.draw_box(painter, self.rect(), Role.LINE if paint.pressed_over(self) else Role.HOVER, None, 14)
        inner = paint.past_start(self.rect(), 12, reading)
        cross = paint.start_rect(inner, CROSS, paint.LTR if reading == paint.RTL else paint.RTL)
        paint.draw_glyph(painter, cross, "x", Role.TEXT2, 14)
        paint.draw_text(
            painter,
            paint.past_end(inner, CROSS, reading),
            self.text(),
            theme.UI.font(),
            theme.color(Role.TEXT),
            reading,
        )
        if self.hasFocus():
            paint.draw_focus(painter, self.rect(), 14)


def _is_letter(event: QKeyEvent) -> bool:
    mod = Qt.KeyboardModifier
    command = event.modifiers() & (mod.ControlModifier | mod.AltModifier | mod.MetaModifier)
    return bool(event.text().strip()) and event.text().isprintable() and not command


class TagEntry(QLineEdit):
    """The line a tag is typed into. `taken` brings a finished name; `back` says Backspace was pressed in the empty
    line; `left` that the line was given up."""

    taken = Signal(str)
    back = Signal()
    left = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.names = QStringListModel(self)
        self._completer = parts.completer(self.names, self, QCompleter.CompletionMode.UnfilteredPopupCompletion)
        self._completer.activated.connect(self.taken)
        self.setAccessibleName(self.tr("New tag"))
        self.setPlaceholderText(self.tr("Tag"))
        self.setToolTip(self.tr("Enter or a comma takes the tag"))
        self.setFixedSize(128, theme.CONTROL_SMALL + 4)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) or (event.text() and event.text() in COMMAS):
            self._finish()
        elif event.key() == Qt.Key.Key_Backspace and not self.text():
            self.back.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        tab = isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Tab
        if tab and event.type() == QEvent.Type.KeyPress and self.text().strip():
            self._finish()
            return True
        return super().event(event)

    def offer(self, names: Sequence[str]) -> None:
        """Show `names` as what the line may become; none closes the list."""
        self.names.setStringList(names)
        popup = self._completer.popup()
        if names:
            self._completer.complete()
        elif popup is not None:
            popup.hide()

    def _finish(self) -> None:
        if name := " ".join(self.text().split()):
            self.taken.emit(name)


class TagField(QWidget):
    """The field of the card. `changed` brings the names in order."""

    changed = Signal(tuple)

    def __init__(self, ask: Ask, desk: DeskWork, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._ask, self._desk = ask, desk
        self._site, self._context = "", CardContext()
        self._tags: tuple[str, ...] = ()
        self._asked = 0  # only the answer to the newest question counts
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(theme.STEPS[0])
        rows.addWidget(parts.label(self.tr("Tags")))
        self._flow = QWidget()
        self._chips = FlowLayout(self._flow, 8, 6)
        self._add = parts.TextButton(self.tr("Tag"), "plus")
        self._add.setAccessibleName(self.tr("Add a tag"))
        self._add.setToolTip(self.tr("Add a tag"))
        self._add.setFixedHeight(theme.CONTROL_SMALL)
        self._add.clicked.connect(self.type_tag)
        self.entry = TagEntry(self._flow)
        self.entry.hide()
        self.entry.textEdited.connect(self._complete)
        self.entry.taken.connect(self._take)
        self.entry.back.connect(lambda: self._remove(len(self._tags) - 1))
        self.entry.left.connect(self._leave)
        self._chips.addWidget(self.entry)
        self._chips.addWidget(self._add)
        rows.addWidget(self._flow)
        self.nothing = parts.label("")
        self.nothing.hide()
        rows.addWidget(self.nothing)
        self.notice = Notice()
        rows.addWidget(self.notice)
        self.setFocusProxy(self._add)

    def show_tags(self, tags: tuple[str, ...], site: str, context: CardContext) -> None:
        """Show the tags of a draft of `site`. Shown again as they are, they leave keyboard and notice alone."""
        self._site, self._context = site, context
        if tags != self._tags:
            self.notice.hide()
            self._show(tags)

    def forget(self) -> None:
        """Another draft is shown: what was being typed or asked belonged to the one before."""
        self._asked += 1
        self.entry.offer([])
        self.entry.clear()
        self.entry.hide()
        self.nothing.hide()
        self.notice.hide()
        self._add.show()

    def type_tag(self) -> None:
        """Open the line for a new tag."""
        self._add.hide()
        self.entry.show()
        self.entry.setFocus(Qt.FocusReason.OtherFocusReason)

    def _write(self, letters: str) -> None:
        self.type_tag()
        self.entry.insert(letters)

    def chips(self) -> list[Chip]:
        """The chips in order."""
        items = (self._chips.itemAt(index) for index in range(self._chips.count()))
        widgets = (item.widget() for item in items if item is not None)
        return [widget for widget in widgets if isinstance(widget, Chip)]

    def _show(self, tags: tuple[str, ...]) -> None:
        for chip in self.chips():
            self._chips.removeWidget(chip)
            chip.deleteLater()
        self._tags = tags
        for index, name in enumerate(tags):
            chip = Chip(name)
            chip.removed.connect(lambda at=index: self._remove(at))
            chip.moved.connect(lambda step, at=index: self._move(at, step))
            chip.stepped.connect(lambda step, at=index: self._focus(at + step))
            chip.written.connect(self._write)
            self._chips.insert(index, chip)
            chip.show()
        self._flow.updateGeometry()

    def _set(self, tags: tuple[str, ...]) -> None:
        self._show(tags)
        self.changed.emit(tags)

    def _focus(self, index: int) -> None:
        chips = self.chips()
        target = chips[max(index, 0)] if index < len(chips) else self.entry if self.entry.isVisible() else self._add
        target.setFocus(Qt.FocusReason.TabFocusReason)

    def _remove(self, index: int) -> None:
        if 0 <= index < len(self._tags):
            typing = self.entry.hasFocus()
            self._set(self._tags[:index] + self._tags[index + 1 :])
            if not typing:
                self._focus(min(index, len(self._tags) - 1) if self._tags else 0)

    def _move(self, index: int, step: int) -> None:
        self._set(moved(self._tags, index, step))
        self._focus(min(max(index + step, 0), len(self._tags) - 1))

    def _leave(self) -> None:
        self.forget()
        self._add.setFocus(Qt.FocusReason.OtherFocusReason)

    def _complete(self, text: str) -> None:
        self.notice.hide()
        self._asked += 1
        number, site = self._asked, self._site
        if not text.strip():
            self.nothing.hide()
            self.entry.offer([])
            return
        self._ask(
            lambda room: self._desk.suggest_tags(room, site, text),
            lambda found: self._offer(number, found),
            self._fail,
        )

    def _offer(self, number: int, found: Sequence[Tag]) -> None:
        if number != self._asked or not self.entry.hasFocus():
            return
        new = self.tr("No tag of that name on the site · Enter: a new one")
        self.nothing.setText(new if self._context.may_make_tags else self.tr("No tag of that name on the site"))
        self.nothing.setVisible(not found)
        taken = {fold(name) for name in self._tags}
        self.entry.offer([tag.name for tag in found if fold(tag.name) not in taken])

    def _take(self, name: str) -> None:
        """Take a finished name: adopted when the site has it, said when it is near another, made otherwise."""
        self._asked += 1
        self.nothing.hide()
        self.entry.offer([])
        if any(fold(name) == fold(other) for other in self._tags):
            self.entry.clear()
            self._focus([fold(other) for other in self._tags].index(fold(name)))
            return
        site, number = self._site, self._asked
        self._ask(
            lambda room: (self._desk.suggest_tags(room, site, name), self._desk.near_tag(room, site, name)),
            lambda answer: self._decide(number, name, *answer),
            self._fail,
        )

    def _decide(self, number: int, name: str, found: Sequence[Tag], near: Tag | None) -> None:
        if number != self._asked:
            return
        same = next((tag for tag in found if fold(tag.name) == fold(name)), None)
        if same is not None:
            self._adopt(same.name)
        elif near is not None:
            self._say_near(name, near)
        elif self._context.may_make_tags:
            self._adopt(name)
        else:
            self.notice.say(
                "warning", Role.WARN, self.tr("The site has no such tag, and this account cannot make one."), ""
            )

    def _say_near(self, name: str, near: Tag) -> None:
        count = self.tr("%n article(s)", "", near.count)
        self.notice.say(
            "warning",
            Role.WARN,
            self.tr("Close to an existing tag: «%1»").replace("%1", isolate(near.name)),
            count if near.count else "",
        )
        adopt = self.notice.add(self.tr("Use «%1»").replace("%1", near.name), lambda: self._adopt(near.name))
        if self._context.may_make_tags:
            self.notice.add(self.tr("New tag «%1»").replace("%1", name), lambda: self._adopt(name), quiet=True)
        adopt.setFocus(Qt.FocusReason.OtherFocusReason)

    def _adopt(self, name: str) -> None:
        self.notice.hide()
        self.entry.clear()
        if name not in self._tags:
            self._set((*self._tags, name))
        self.type_tag()

    def _fail(self, error: Exception) -> None:
        self.notice.say("warning", Role.WARN, sentence(error, self._context.lang), "")
