"""The status bar: each word has its fixed place, and one line of news or of undoing stands between them."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from datetime import datetime
from enum import StrEnum
from functools import partial

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget

from newsroom.domain.errors import SignedOut, WorkstationError
from newsroom.ui import icons, painting, theme
from newsroom.ui.theme import Role

Way = tuple[str, Callable[[], object]]


class Line(StrEnum):
    """How a site is reached."""

    UNASKED = "unasked"
    HERE = "here"  # a folder on this machine
    ONLINE = "online"
    OFFLINE = "offline"
    SIGN_IN = "sign-in"  # it waits for a password


def line_of(kind: str, fault: Exception | None, *, asked: bool = True) -> Line:
    """How a site of that kind is reached, by what went wrong when it was last looked at."""
    if not asked:
        return Line.HERE if kind == "folder" else Line.UNASKED
    if fault is None:
        return Line.HERE if kind == "folder" else Line.ONLINE
    wants = isinstance(fault, SignedOut) or (kind != "folder" and isinstance(fault, WorkstationError))
    return Line.SIGN_IN if wants else Line.OFFLINE


class _Place(QWidget):
    """An icon and a word that keep their place when the word changes."""

    def __init__(self, parent: QWidget, widest: Sequence[str], glyph: str = "") -> None:
        super().__init__(parent)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(6)
        self._glyph = QLabel(self)
        self._glyph.setVisible(bool(glyph))
        self._text = QLabel(self)
        self._text.setProperty("kind", "quiet")
        self._text.setFont(theme.SMALL.font())
        metrics = theme.SMALL.metrics()
        self._text.setMinimumWidth(max((math.ceil(metrics.horizontalAdvance(text)) for text in widest), default=0))
        self._shown = (glyph, Role.TEXT2)
        row.addWidget(self._glyph)
        row.addWidget(self._text, 1)

    def say(self, text: str, glyph: str = "", role: Role = Role.TEXT2) -> None:
        if text != self._text.text():
            self._text.setText(text)
        if (glyph, role) != self._shown:
            self._shown = (glyph, role)
            self._glyph.setVisible(bool(glyph))
            self.recolor()

    def recolor(self) -> None:
        if self._shown[0]:
            self._glyph.setPixmap(icons.pixmap(self._shown[0], self._shown[1], 14))


class StatusBar(QWidget):
    """What was saved, how long the text is, the site, the outbox and the zoom.

    `outbox_wanted` and `zoom_wanted` are presses on those places; `line_wanted` is one on the line to the site while
    there is something to be done about it: another try, or signing in.
    """

    outbox_wanted = Signal()
    zoom_wanted = Signal()
    line_wanted = Signal(str)  # Line

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(theme.STATUS)
        saved = (self.tr("Saved %1").replace("%1", "00:00"), self.tr("Everything is saved"), self.tr("Not saved"))
        self._saved = _Place(self, saved, "check")
        self._words = _Place(self, (self.tr("%n word(s)", "", 10000),))
        self._minutes = _Place(self, (self.tr("%n min read", "", 60),))
        self._news = News(self)
        self._line, self._narrow = Line.UNASKED, False
        self._site = self._button(self._press_line)
        self._has_minutes = False
        self._outbox = self._button(self.outbox_wanted.emit)
        self._zoom = self._button(self.zoom_wanted.emit)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 0, 12, 0)
        row.setSpacing(16)
        for part in (self._saved, self._words, self._minutes):
            row.addWidget(part)
        row.addWidget(self._news, 1)
        for end in (self._site, self._outbox, self._zoom):
            row.addWidget(end)
        self.nothing_open()
        self.line(Line.UNASKED)
        self.outbox(0)
        self.zoom(100)

    def _button(self, press: Callable[[], object]) -> QPushButton:
        made = QPushButton(self)
        made.setProperty("kind", "quiet")
        made.setFont(theme.SMALL.font())
        made.setFixedHeight(theme.STATUS)
        made.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        made.clicked.connect(lambda _checked: press())
        return made

    def nothing_open(self) -> None:
        """No article is open: all is saved, and there is nothing to count."""
        self._saved.say(self.tr("Everything is saved"), "check", Role.OK)
        self._words.hide()
        self._has_minutes = False
        self._make_room()

    def counted(self, words: int, minutes: int) -> None:
        """The length of the text and the time a reader needs."""
        self._words.say(self.tr("%n word(s)", "", words))
        self._minutes.say(self.tr("%n min read", "", minutes))
        self._words.show()
        self._has_minutes = minutes > 0
        self._make_room()

    def saving(self) -> None:
        """There is something that is not on the disk yet."""
        self._saved.say(self.tr("Saving"), "pencil-simple")

    def saved(self, at: datetime) -> None:
        """All is on the disk since `at`."""
        hour = f"{at.astimezone():%H:%M}"
        self._saved.say(self.tr("Saved %1").replace("%1", hour), "check", Role.OK)

    def not_saved(self, why: str) -> None:
        """The disk refused; `why` is the whole sentence."""
        self._saved.say(self.tr("Not saved"), "warning-octagon", Role.DANGER)
        self._saved.setToolTip(why)

    def line(self, line: Line, site: str = "") -> None:
        """How the site is reached."""
        self._line = line
        text, glyph, role, tip = self._line_looks()[line]
        self._site.setToolTip((tip or f"{text} · %1").replace("%1", f"\u2068{site}\u2069"))
        self._site.setAccessibleName(text)
        icons.put(self._site, glyph, role, 14)
        may = line in (Line.OFFLINE, Line.SIGN_IN)
        self._site.setFocusPolicy(Qt.FocusPolicy.TabFocus if may else Qt.FocusPolicy.NoFocus)
        self._show_line()

    def _show_line(self) -> None:
        """The word of the line, or its icon alone; the word has one width in every state, so that nothing moves."""
        looks = self._line_looks()
        widest = 0
        for line in Line:
            if line is not Line.HERE:  # a site on this machine hardly ever changes its word
                self._site.setText(looks[line][0])
                widest = max(widest, self._site.sizeHint().width())
        self._site.setText("" if self._narrow else looks[self._line][0])
        self._site.setMinimumWidth(0 if self._narrow or self._line is Line.HERE else widest)

    def _line_looks(self) -> dict[Line, tuple[str, str, Role, str]]:
        return {
            Line.UNASKED: (self.tr("Asking the site"), "wifi-high", Role.TEXT2, ""),
            Line.HERE: (self.tr("The site is on this machine"), "desktop", Role.TEXT2, ""),
            Line.ONLINE: (self.tr("Online"), "wifi-high", Role.TEXT2, ""),
            Line.OFFLINE: (
                self.tr("Offline"),
                "wifi-slash",
                Role.WARN,
                self.tr("%1 cannot be reached. What is published waits in the outbox; a press tries again."),
            ),
            Line.SIGN_IN: (
                self.tr("Waiting to be signed in"),
                "user",
                Role.WARN,
                self.tr("%1 asks for the password again. A press opens signing in."),
            ),
        }

    def _press_line(self) -> None:
        if self._line in (Line.OFFLINE, Line.SIGN_IN):
            self.line_wanted.emit(self._line)

    def outbox(self, jobs: int, late: int = 0) -> None:
        """How many jobs wait in the outbox, and how many scheduled articles are past their hour."""
        text = self.tr("Outbox %1").replace("%1", str(jobs)) if jobs else self.tr("Outbox empty")
        if late:
            text = self.tr("%1, past the hour: %2").replace("%1", text).replace("%2", str(late))
        self._outbox.setText(text)
        glyph = "warning" if late else "tray"
        icons.put(self._outbox, glyph, Role.WARN if jobs or late else Role.TEXT2, 14)

    def zoom(self, percent: int) -> None:
        """The size of the text on the paper."""
        self._zoom.setText(f"\u2066{percent}%\u2069")
        self._zoom.setAccessibleName(self.tr("Zoom %1%").replace("%1", str(percent)))

    def say(self, text: str) -> None:
        """A line of news for a while."""
        self._news.say(text)

    def offer_undo(self, text: str, undo: Callable[[], object]) -> None:
        """A line that tells what was done and takes it back on a press, for 8 seconds."""
        self._news.say(text, undo)

    def hush(self) -> None:
        """Take the line of news away: what it told of is done."""
        self._news.hush()

    def offer_way(self, text: str, label: str, press: Callable[[], object]) -> None:
        """A line of news with a button that goes on from it, for 8 seconds."""
        self._news.say(text, press, label)

    def hold(self, text: str, label: str, press: Callable[[], object], of: str = "", more: Sequence[Way] = ()) -> None:
        """A line that stays until `release`, below any news, with a button `label`; the newest `of` several. `more`
        are other ways on from it, each a button of its own."""
        self._news.hold(text, label, press, of, more)

    def release(self, of: str = "") -> None:
        """Let go of the line that is held."""
        self._news.release(of)

    def undo(self) -> bool:
        """Take back what the line offers; False when it offers nothing."""
        return self._news.press()

    def recolor(self) -> None:
        """Colour what is not an icon of a button anew."""
        for part in (self._saved, self._words, self._minutes):
            part.recolor()

    def _make_room(self) -> None:
        """In a narrow window the news needs the room of what can be spared."""
        narrow = self.width() < theme.FOLD_DRAFTS
        self._minutes.setVisible(self._has_minutes and not narrow)
        if narrow is not self._narrow:
            self._narrow = narrow
            self._show_line()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._make_room()

    def paintEvent(self, event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), theme.color(Role.WINDOW))
        painter.fillRect(0, 0, self.width(), 1, theme.color(Role.LINE))


class News(QWidget):
    """A line that goes by itself after 8 seconds, with or without something to undo, or other ways on from it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._undo: Callable[[], object] | None = None
        self._held: dict[str, tuple[str, tuple[Way, ...]]] = {}
        self._news = ""
        row = self._row = QHBoxLayout(self)
        row.setContentsMargins(8, 0, 8, 0)
        row.setSpacing(8)
        self._text = QLabel(self)
        self._text.setFont(theme.SMALL.font())
        self._text.setTextFormat(Qt.TextFormat.PlainText)
        self._text.setMinimumWidth(1)
        self._button = self._made(self.press)
        self._button.setText(self.tr("Undo"))
        self._more: list[QPushButton] = []
        row.addStretch(1)
        row.addWidget(self._text)
        row.addWidget(self._button)
        row.addStretch(1)
        self._clock = QTimer(self, interval=theme.UNDO_MS, singleShot=True)
        self._clock.timeout.connect(self.clear)

    def _made(self, press: Callable[[], object]) -> QPushButton:
        button = QPushButton(self)
        button.setProperty("kind", "link")
        button.setFont(theme.SMALL_BOLD.font())
        button.setFixedHeight(theme.STATUS)
        button.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        button.clicked.connect(lambda _checked: press())
        button.hide()
        return button

    def say(self, text: str, undo: Callable[[], object] | None = None, label: str = "") -> None:
        self._show(text, ((label or self.tr("Undo"), undo),) if undo is not None else ())
        self._clock.start()

    def hold(self, text: str, label: str, press: Callable[[], object], of: str, more: Sequence[Way]) -> None:
        self._held.pop(of, None)
        self._held[of] = (text, ((label, press), *more))
        if not self._clock.isActive():
            self.clear()

    def release(self, of: str) -> None:
        self._held.pop(of, None)
        if not self._clock.isActive():
            self.clear()

    def hush(self) -> None:
        self._clock.stop()
        self.clear()

    def clear(self) -> None:
        self._show(*list(self._held.values())[-1] if self._held else ("", ()))

    def _show(self, text: str, ways: Sequence[Way]) -> None:
        self._news, self._undo = text, ways[0][1] if ways else None
        for old in self._more:
            old.hide()
            old.deleteLater()
        self._more = []
        for label, press in ways[1:]:
            button = self._made(partial(self._press_more, press))
            button.setText(label)
            self._row.insertWidget(self._row.count() - 1, button)
            button.show()
            self._more.append(button)
        if ways:
            self._button.setText(ways[0][0])
        self._text.setToolTip(text)
        self._button.setVisible(bool(ways))
        self._fit()

    def _fit(self) -> None:
        """Elide the line at a word where there is no room for all of it."""
        buttons = [self._button, *self._more] if self._undo else []
        taken = sum(button.sizeHint().width() + 8 for button in buttons)
        self._text.setText(painting.elide(self._news, self._text.fontMetrics(), self.width() - 16 - taken))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def press(self) -> bool:
        undo = self._undo
        self._go()
        if undo is None:
            return False
        undo()
        return True

    def _press_more(self, press: Callable[[], object]) -> None:
        self._go()
        press()

    def _go(self) -> None:
        """The line was answered."""
        undo = self._undo
        self._clock.stop()
        self._held = {of: line for of, line in self._held.items() if line[1][0][1] is not undo}
        self.clear()
