"""The paper: tool row, fields and body of one article, in one scroll."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QEnterEvent, QMouseEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QApplication, QVBoxLayout, QWidget

from newsroom.domain.article import Article
from newsroom.domain.document import Document, Figure
from newsroom.domain.errors import NewsroomError
from newsroom.domain.finding import Finding
from newsroom.ui import theme
from newsroom.ui.editor import figures
from newsroom.ui.editor.bar_row import BarRow
from newsroom.ui.editor.commands import Commands
from newsroom.ui.editor.counts import Counts
from newsroom.ui.editor.fields import Field
from newsroom.ui.editor.findings import body_marks, fault
from newsroom.ui.editor.head import Head
from newsroom.ui.editor.rich import Snapshot
from newsroom.ui.editor.scroll import Scroll
from newsroom.ui.editor.state import style_and_pressed
from newsroom.ui.editor.toolbar import Toolbar
from newsroom.ui.editor.underlines import TextMark
from newsroom.ui.editor.view import TextView

COUNT_MS, STATE_MS, QUIET_MS = 1000, 150, 3000


@dataclass(frozen=True, slots=True)
class PaperText:
    """What stands on the paper."""

    headline: str
    kicker: str
    standfirst: str
    body: Document


class Paper(QWidget):
    """Edits headline, kicker, standfirst and body. Knows no store: pictures are stored by `add_picture`."""

    edited = Signal()
    counted = Signal(int, int)  # words of the body, minutes of reading
    failed = Signal(object)  # a NewsroomError: a picture that was refused

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.view = TextView()
        self.head = Head()
        self._loading = self._waiting = self._state_due = False
        self._counts = Counts()
        self._snapshot = Snapshot(self.view.document(), self.view.kept, self._changed, self._counts.renew)
        self._column = QVBoxLayout(self)
        self.bars = BarRow(self, self._column)
        self._commands = Commands(self)
        self.bars.serve(self._commands)
        self.toolbar = Toolbar(self._commands.table, self)
        self.sheet = Scroll(self.head, self.view, self.head.arrange, self)
        self._timers()
        self._lay_out()
        self._connect()
        self._say()

    def _timers(self) -> None:
        self._count_timer, self._state_timer, self._quiet_timer = QTimer(self), QTimer(self), QTimer(self)
        for timer, after, what in (
            (self._count_timer, COUNT_MS, self._count),
            (self._state_timer, STATE_MS, self._show_state),
            (self._quiet_timer, QUIET_MS, lambda: self.toolbar.set_quiet(True)),
        ):
            timer.setSingleShot(True)
            timer.setInterval(after)
            timer.timeout.connect(what)

    def _lay_out(self) -> None:
        self.setAutoFillBackground(True)
        self.setBackgroundRole(self.view.viewport().backgroundRole())
        self.sheet.setBackgroundRole(self.view.viewport().backgroundRole())
        self.setMouseTracking(True)
        column = self._column
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.toolbar)
        column.addWidget(self.sheet, 1)
        QWidget.setTabOrder(self.head.headline, self.head.standfirst)
        QWidget.setTabOrder(self.head.standfirst, self.view)

    def _connect(self) -> None:
        self.sheet.columnChanged.connect(self.toolbar.align)
        self.head.grown.connect(self.sheet.arrange)
        self.head.edited.connect(self._changed)
        self.head.left.connect(self._down_into_body)
        self.view.leftUp.connect(self._up_into_head)
        self.view.failed.connect(self.failed)
        self.view.escaped.connect(self.bars.close)
        self.view.menuAsked.connect(self._commands.extend)
        self.view.cursorPositionChanged.connect(self._moved)
        self.view.document().undoAvailable.connect(self._moved)
        self.view.document().redoAvailable.connect(self._moved)

    def _say(self) -> None:
        self.view.setAccessibleName(self.tr("Body of the article"))
        self.view.painting.placeholder = self.tr("Text")

    # -- what is on the paper

    def set_article(self, article: Article) -> None:
        """Show `article`; its undo history begins here and nothing is said to be edited."""
        with self.rewriting(article.body.tail):
            self.bars.close()
            self.head.set_fault("")
            for field, words in (
                (self.head.kicker, article.kicker),
                (self.head.headline, article.headline),
                (self.head.standfirst, article.standfirst),
            ):
                field.set_text(words)
            self.head.kicker.setVisible(bool(article.kicker))
            self.head.recount()
            self.view.load(article.body)
        self.sheet.bar.setValue(0)
        self.sheet.arrange()
        self._moved()

    @contextmanager
    def rewriting(self, tail: str) -> Iterator[None]:
        """The text is exchanged meanwhile, its end by `tail`: nothing is said to be edited, and all is read anew."""
        self._loading = True
        yield
        self._snapshot.begin(tail)
        self._loading = False
        QTimer.singleShot(0, self, self._count)

    def text(self) -> PaperText:
        """What stands on the paper now. Costs what changed since the last call."""
        head = self.head
        return PaperText(head.headline.text(), head.kicker.text(), head.standfirst.text(), self._snapshot.document())

    def write_kicker(self) -> None:
        """Make room for a kicker above the headline; an article without one shows none."""
        self.head.kicker.show()
        self.sheet.arrange()
        self.head.kicker.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def set_media_folder(self, folder: Path, copies: Path | None = None) -> None:
        """Where the pictures named ``media:<name>`` are, and the copies of those on a site."""
        self.view.pictures.folder, self.view.pictures.copies = folder, copies

    @property
    def add_picture(self) -> Callable[[bytes | Path], str] | None:
        """Stores a pasted, dropped or chosen picture and returns its media reference; may raise BadInput."""
        return self.view.add_picture

    @add_picture.setter
    def add_picture(self, add: Callable[[bytes | Path], str] | None) -> None:
        self.view.add_picture = add

    def insert_figure(self, figure: Figure) -> None:
        """Put a picture where the caret is."""
        self._commands.card(figure)

    def choose_picture(self) -> None:
        """Ask for picture files and put them where the caret is."""
        figures.ask_files(self, self.insert_pictures)

    def insert_pictures(self, files: Sequence[str]) -> None:
        """Store picture files and put them where the caret is."""
        if self.add_picture is None:
            return
        for name in files:
            try:
                self.insert_figure(Figure(self.add_picture(Path(name))))
            except NewsroomError as error:
                self.failed.emit(error)
                return

    # -- commands

    def commands(self) -> dict[str, Callable[[], None]]:
        """Everything that can be done on the paper, by name."""
        return dict(self._commands.table)

    def set_keys(self, keys: dict[str, str]) -> None:
        """The keys of the commands, to be shown with them."""
        self.toolbar.set_keys(keys)

    # -- findings

    def set_findings(self, findings: Sequence[Finding], current: Finding | None = None) -> None:
        """Mark what the findings are about; the words of `current` are tinted. What they say of the body is said of it
        as it was last read by `text`."""
        view, writing = self.view, QApplication.focusWidget()
        marks = body_marks(self._snapshot, findings)
        view.painting.marks.put(marks, current, view.textCursor().position() if writing is view else None)
        view.viewport().update()
        self.head.set_findings(findings, current)
        self.head.set_fault(fault(findings))

    def mark_of(self, finding: Finding) -> tuple[TextView | Field, TextMark] | None:
        """Where the words of a finding are that was last given to `set_findings`; None where they are no more."""
        editing = self.head.field_of(finding.field) or self.view
        mark = editing.marks.of(finding)
        return None if mark is None else (editing, mark)

    # -- focus

    def focus_body(self) -> None:
        """Put the caret into the body."""
        self.view.setFocus(Qt.FocusReason.OtherFocusReason)

    def focus_headline(self) -> None:
        """Put the caret into the headline."""
        self.sheet.show_head()
        self.head.headline.setFocus(Qt.FocusReason.OtherFocusReason)

    def place(self, number: int) -> QTextBlock | None:
        """Where the top-level block of that number begins in the body."""
        found = self._snapshot.place(number)
        return found[0] if found is not None else None

    def _down_into_body(self) -> None:
        self.view.moveCursor(QTextCursor.MoveOperation.Start)
        self.focus_body()

    def _up_into_head(self) -> None:
        self.sheet.show_head()
        field: Field = self.head.standfirst
        field.moveCursor(QTextCursor.MoveOperation.End)
        field.setFocus(Qt.FocusReason.BacktabFocusReason)

    # -- after a change

    def _changed(self) -> None:
        if self._loading:
            return
        if not self._waiting:  # this runs at every key: the timers are asked for once
            self._waiting = True
            self._count_timer.start()
            self._quiet_timer.start()
        self.edited.emit()

    def _count(self) -> None:
        self._waiting = False
        self._snapshot.document()
        self.counted.emit(self._counts.words, self._counts.minutes)

    def _moved(self) -> None:
        if not self._state_due:  # this runs at every key too
            self._state_due = True
            self._state_timer.start()

    def _show_state(self) -> None:
        self._state_due = False
        document = self.view.document()
        style, pressed = style_and_pressed(self.view.textCursor())
        self.toolbar.show_state(style, pressed, document.isUndoAvailable(), document.isRedoAvailable())
        self._commands.follow_picture()

    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._wake()
        super().mouseMoveEvent(event)

    def _wake(self) -> None:
        self._quiet_timer.stop()
        self.toolbar.set_quiet(False)

    def enterEvent(self, event: QEnterEvent) -> None:
        self._wake()
        super().enterEvent(event)

    # -- look

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
        elif event.type() == QEvent.Type.PaletteChange and theme.theme() != self.view.look.colors:
            self.restyle(self.view.look.zoom)

    def restyle(self, zoom: float) -> None:
        """Take on the colours in use, `zoom` times as large. Text, caret and undo stay as they are."""
        self._loading = True
        self.view.restyle(theme.theme(), zoom)
        self.head.restyle(zoom)
        self._loading = False
        self.sheet.zoom = zoom
        self.toolbar.restyle()
        self.sheet.arrange()


def way_to(paper: Paper, field: str, place: int) -> Callable[[], None]:
    """What puts the caret at the end of a field or, in the body, of the top-level block of that number, wherever it has
    moved meanwhile."""
    head, view = paper.head, paper.view
    fields = {"kicker": head.kicker, "headline": head.headline, "standfirst": head.standfirst}
    found = paper.place(place) if field == "body" else None
    at = QTextCursor(found) if found is not None else None

    def go() -> None:
        if field in fields:
            fields[field].moveCursor(QTextCursor.MoveOperation.End)
            fields[field].setFocus(Qt.FocusReason.OtherFocusReason)
            return
        if at is not None:
            at.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            view.setTextCursor(at)
        paper.focus_body()

    return go
