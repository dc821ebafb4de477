"""The command palette: one field that finds what can be done, what is being written, and what readers have."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QObject, Qt, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QLineEdit, QListView, QVBoxLayout, QWidget

from newsroom.ui import icons, theme
from newsroom.ui.actions import Actions
from newsroom.ui.sheets.palette_rows import Found, PaletteDelegate, PaletteModel, Row, rank
from newsroom.ui.sheets.sheet import Scrim
from newsroom.ui.theme import Role

TYPING_MS = 60
MOST_ACTIONS, MOST_ROWS = 6, 10

Find = Callable[[str, Callable[[Sequence[Row]], None]], None]
"""``find(words, answer)``: rows of drafts and archive, answered later on the interface thread."""


class Palette(Scrim):
    """Over the window; typing searches, the arrows walk, Enter does, Tab does the other thing."""

    def __init__(self, parent: QWidget, actions: Actions, find: Find) -> None:
        super().__init__(parent, theme.PALETTE_WIDTH)
        self._actions = actions
        self._find = find
        self._asked = 0
        self._later: Sequence[Row] = ()
        self.model = PaletteModel()
        self._delegate = PaletteDelegate(self.model)
        self._pause = QTimer(self, interval=TYPING_MS, singleShot=True)
        self._pause.timeout.connect(self._search)
        whole = QVBoxLayout(self.frame)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(0)
        whole.addLayout(self._make_field())
        whole.addWidget(self._line())
        whole.addWidget(self._make_list(), 1)
        whole.addWidget(self._line())
        whole.addWidget(self._make_foot())
        self._show()

    def _make_field(self) -> QHBoxLayout:
        row = QHBoxLayout()
        row.setContentsMargins(20, 12, 20, 12)
        row.setSpacing(12)
        glyph = QLabel(self.frame)
        glyph.setPixmap(icons.pixmap("magnifying-glass", Role.ACCENT, 20))
        self.field = QLineEdit(self.frame)
        self.field.setProperty("kind", "bare")
        self.field.setFont(theme.SHEET_TITLE.font())
        font = self.field.font()
        font.setBold(False)
        self.field.setFont(font)
        self.field.setPlaceholderText(self.tr("Search or command"))
        self.field.setAccessibleName(self.tr("Search or command"))
        self.field.textChanged.connect(self._typed)
        self.field.installEventFilter(self)
        row.addWidget(glyph)
        row.addWidget(self.field, 1)
        row.addWidget(_cap("Esc", self.frame))
        return row

    def _make_list(self) -> QListView:
        self.view = QListView(self.frame)
        self.view.setModel(self.model)
        self.view.setItemDelegate(self._delegate)
        self.view.setMouseTracking(True)
        self.view.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.view.setAccessibleName(self.tr("Found"))
        self.view.clicked.connect(lambda _index: self._do())
        return self.view

    def _make_foot(self) -> QWidget:
        foot = QWidget(self.frame)
        row = QHBoxLayout(foot)
        row.setContentsMargins(20, 8, 20, 8)
        row.setSpacing(6)
        self._tab = _hint(self.tr("Other action"), foot)
        self._tab_cap = _cap("Tab", foot)
        for cap, text in (("↑↓", _hint(self.tr("Move"), foot)), ("Enter", _hint(self.tr("Do it"), foot))):
            row.addWidget(_cap(cap, foot))
            row.addWidget(text)
            row.addSpacing(10)
        row.addWidget(self._tab_cap)
        row.addWidget(self._tab)
        row.addStretch(1)
        row.addWidget(_hint(self.tr("Hamza and vowel marks make no difference"), foot))
        return foot

    def _line(self) -> QFrame:
        made = QFrame(self.frame)
        made.setProperty("kind", "line")
        return made

    def _typed(self) -> None:
        self._later = ()
        self._show()
        self._pause.start()

    def _search(self) -> None:
        words = self.field.text().strip()
        self._asked += 1
        ticket = self._asked

        def answer(rows: Sequence[Row]) -> None:
            if ticket == self._asked and not self.isHidden():
                self._later = rows
                self._show()

        if words:
            self._find(words, answer)

    def _show(self) -> None:
        words = self.field.text().strip()
        self._delegate.words = words
        kept = self._row()
        rows: list[Row] = []
        for action in rank((item for item in self._actions.table if item.menu), words)[: MOST_ACTIONS if words else 99]:
            text = action.text
            run = self._runner(action.id)
            rows.append(Found(action.glyph or "lightning", text, run, keys=action.key, why=action.refused()))
        if rows:
            rows.insert(0, self.tr("Commands"))
        rows.extend(self._later)
        if not rows:
            rows.append(self.tr("Nothing with these words"))
        self.model.set_rows(rows)
        self._select(kept)
        self.place()

    def _runner(self, action_id: str) -> Callable[[], object]:
        return lambda: self._actions.trigger(action_id)

    def _select(self, kept: Found | None) -> None:
        places = [i for i in range(self.model.rowCount()) if isinstance(self.model.row(self.model.index(i)), Found)]
        if not places:
            return
        place = next((i for i in places if self.model.row(self.model.index(i)) == kept), places[0])
        self._go(place)

    def _go(self, place: int) -> None:
        self.view.setCurrentIndex(self.model.index(place))
        if place <= 1:
            self.view.scrollToTop()
        row = self._row()
        other = row is not None and row.other is not None
        self._tab.setText(row.other_text if row is not None and row.other is not None else self.tr("Other action"))
        self._tab.setEnabled(other)

    def _row(self) -> Found | None:
        row = self.model.row(self.view.currentIndex())
        return row if isinstance(row, Found) else None

    def _step(self, by: int) -> None:
        count = self.model.rowCount()
        place = self.view.currentIndex().row()
        for _ in range(count):
            place = (place + by) % count
            if isinstance(self.model.row(self.model.index(place)), Found):
                self._go(place)
                return

    def _do(self, *, other: bool = False) -> None:
        row = self._row()
        run = row and (row.other if other else row.run)
        if run:
            self.dismiss()
            run()

    def content_height(self, most: int) -> int:
        rows = sum(
            theme.COMMAND_ROW if isinstance(self.model.row(self.model.index(i)), Found) else 36
            for i in range(self.model.rowCount())
        )
        return min(theme.COMMAND_ROW * 4 + 106 if rows < theme.COMMAND_ROW * 4 else rows + 106, 560, most)

    def place(self) -> None:
        top = min(theme.SHEET_TOP, max(8, self.height() // 8))
        high = self.content_height(self.height() - top - 16)
        self.frame.setGeometry((self.width() - self.frame.width()) // 2, top, self.frame.width(), high)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self.field and isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            key = event.key()
            if key in (Qt.Key.Key_Down, Qt.Key.Key_Up):
                self._step(1 if key == Qt.Key.Key_Down else -1)
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                self._do()
                return True
            if key == Qt.Key.Key_Tab:
                self._do(other=True)
                return True
        return super().eventFilter(watched, event)


def _cap(text: str, parent: QWidget) -> QLabel:
    made = QLabel(text, parent)
    made.setProperty("kind", "key")
    made.setFixedHeight(22)
    return made


def _hint(text: str, parent: QWidget) -> QLabel:
    made = QLabel(text, parent)
    made.setProperty("kind", "label")
    return made
