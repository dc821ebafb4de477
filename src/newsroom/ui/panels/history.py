"""The versions of a draft: why each was kept, when, and how long it was; any of them can be brought back.

Bringing one back first keeps the present text as a version, so nothing is lost by trying.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from zoneinfo import ZoneInfo

from PySide6.QtCore import QCoreApplication, QModelIndex, QPersistentModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QPushButton,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QVBoxLayout,
    QWidget,
)

from newsroom.domain.article import RevisionRow
from newsroom.language import dates
from newsroom.ui import theme
from newsroom.ui.painting import isolated
from newsroom.ui.panels import card_paint as paint
from newsroom.ui.panels import card_parts as parts
from newsroom.ui.theme import Role

REVISION = Qt.ItemDataRole.UserRole + 1
SECOND = REVISION + 1


def reason_text(reason: str) -> str:
    """Why a version was kept; a reason without a sentence is shown itself."""
    return {
        "save": QCoreApplication.translate("History", "Saved by hand"),
        "auto": QCoreApplication.translate("History", "Kept while writing"),
        "publish": QCoreApplication.translate("History", "Before publishing"),
        "schedule": QCoreApplication.translate("History", "Before scheduling"),
        "submit": QCoreApplication.translate("History", "Handed to the desk"),
        "unpublish": QCoreApplication.translate("History", "Before unpublishing"),
        "restore": QCoreApplication.translate("History", "Before another version was brought back"),
        "import": QCoreApplication.translate("History", "Brought in from a file"),
        "merge": QCoreApplication.translate("History", "Before a merge"),
        "site": QCoreApplication.translate("History", "A text of the site"),
        "undone": QCoreApplication.translate("History", "An old text that the site's own editor put back"),
        "return": QCoreApplication.translate("History", "Before it was sent back"),
        "bin": QCoreApplication.translate("History", "Before it went to the bin"),
    }.get(reason, reason)


class History(QWidget):
    """The tab. `restore` brings the id of a revision. `compare` brings two versions as the desk names them: the one
    that is chosen and the present text, or two that are chosen."""

    restore = Signal(int)
    compare = Signal(str, str)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._revisions: tuple[RevisionRow, ...] = ()
        self.list = QListWidget()
        self.list.setItemDelegate(VersionDelegate(self.list))
        self.list.setAccessibleName(self.tr("Versions of this draft"))
        self.list.setMouseTracking(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.currentRowChanged.connect(self._show_button)
        self.list.itemActivated.connect(lambda _item: self._restore())
        self.none = parts.wrapped("quiet")
        none = self.tr(
            "No versions yet. One is kept at each save by hand, each publication, and every few minutes of work."
        )
        self.none.setText(parts.lined(none, theme.UI))
        self.none.setContentsMargins(8, 8, 8, 8)
        self.button = QPushButton()
        self.button.clicked.connect(self._restore)
        self.compare_button = QPushButton(self.tr("Compare"))
        self.compare_button.clicked.connect(self._compare)
        self.list.setSelectionMode(QListWidget.SelectionMode.ExtendedSelection)
        self.list.itemSelectionChanged.connect(self._show_chosen)
        self._hours: Callable[[datetime], str] = str
        foot = QHBoxLayout()
        foot.setContentsMargins(8, 0, 8, 0)
        foot.addWidget(self.button)
        foot.addWidget(self.compare_button)
        foot.addStretch(1)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(8, 12, 8, 12)
        rows.setSpacing(8)
        rows.addWidget(self.none)
        rows.addWidget(self.list, 1)
        rows.addLayout(foot)
        self.show_revisions((), "UTC", datetime.now(ZoneInfo("UTC")), "ar")

    def show_revisions(self, revisions: Sequence[RevisionRow], zone: str, now: datetime, lang: str) -> None:
        """Show the versions, newest first, in the time of `zone`."""
        self._revisions = tuple(revisions)
        local = now.astimezone(ZoneInfo(zone))
        self._hours = lambda at: dates.ago(at, local, lang)
        row = self.list.currentRow()
        self.list.clear()
        for revision in revisions:
            item = QListWidgetItem(reason_text(revision.reason))
            count = self.tr("%n word(s)", "", revision.words)
            item.setData(SECOND, isolated(self._hours(revision.at), count))
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{item.text()} · {item.data(SECOND)}")
            item.setToolTip(dates.full_date(revision.at, zone, lang))
            self.list.addItem(item)
        self.list.setVisible(bool(revisions))
        self.none.setVisible(not revisions)
        self.list.setCurrentRow(min(max(row, 0), len(self._revisions) - 1))
        self._show_button(self.list.currentRow())

    def _show_button(self, row: int) -> None:
        chosen = 0 <= row < len(self._revisions)
        self.button.setVisible(bool(self._revisions))
        self.button.setEnabled(chosen)
        self.compare_button.setVisible(bool(self._revisions))
        self.compare_button.setEnabled(len(self._chosen()) in (1, 2))
        self.compare_button.setToolTip(
            self.tr("With the present text; two chosen versions are compared with each other")
        )
        if chosen:
            text = self.tr("Bring back: %1").replace("%1", self._hours(self._revisions[row].at))
            self.button.setText(text)
            tip = self.tr("The present text is kept as a version first")
            self.button.setToolTip(f"{tip} (Enter)")
            self.button.setAccessibleName(text)

    def _show_chosen(self) -> None:
        self._show_button(self.list.currentRow())

    def _chosen(self) -> list[str]:
        """The chosen versions as the desk names them, oldest first."""
        rows = sorted((index.row() for index in self.list.selectedIndexes()), reverse=True)
        return [f"here:{self._revisions[row].id}" for row in rows if row < len(self._revisions)]

    def _compare(self) -> None:
        before, *after = self._chosen()
        self.compare.emit(before, after[0] if after else "present")

    def _restore(self) -> None:
        row = self.list.currentRow()
        if 0 <= row < len(self._revisions):
            self.restore.emit(self._revisions[row].id)


class VersionDelegate(QStyledItemDelegate):
    """Two lines beside a clock: why, and when with how many words."""

    def __init__(self, view: QListWidget) -> None:
        super().__init__(view)
        self._view = view

    def sizeHint(self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(100, theme.FINDING_ROW + 4)

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        state, box = option.state, option.rect
        reading = self._view.layoutDirection()
        chosen = bool(state & QStyle.StateFlag.State_Selected)
        if chosen or state & QStyle.StateFlag.State_MouseOver:
            paint.draw_box(painter, box, Role.TINT if chosen else Role.HOVER, None)
        inner = box.adjusted(8, 4, -8, -4)
        glyph = paint.start_rect(inner, 18, reading)
        glyph.setHeight(22)
        paint.draw_glyph(painter, glyph, "clock-counter-clockwise", Role.TEXT2, 18)
        inner = paint.past_start(inner, 28, reading)
        lines = (
            (str(index.data()), theme.UI_BOLD if chosen else theme.UI, Role.ON_TINT if chosen else Role.TEXT),
            (str(index.data(SECOND)), theme.SMALL, Role.TEXT2),
        )
        for text, kind, role in lines:
            inner.setHeight(22)
            paint.draw_text(painter, inner, text, kind.font(), theme.color(role), reading, follow=True)
            inner.translate(0, 22)
        if state & QStyle.StateFlag.State_HasFocus and self._view.hasFocus():
            paint.draw_focus(painter, box)
