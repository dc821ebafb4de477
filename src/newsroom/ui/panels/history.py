"""The versions of an article, those of this workstation and those of its site in one list: who kept each, when and why,
and how many words came and went with it. Any of them can be read beside another, and brought back.

Bringing one back first keeps the present text as a version, so nothing is lost by trying.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QItemSelectionModel, Signal
from PySide6.QtGui import QShowEvent
from PySide6.QtWidgets import QAbstractItemView, QListView, QPushButton, QVBoxLayout, QWidget

from newsroom.ui import theme
from newsroom.ui.painting import isolated
from newsroom.ui.panels.card_flow import FlowLayout
from newsroom.ui.panels.history_delegate import HistoryDelegate
from newsroom.ui.panels.history_rows import HistoryModel
from newsroom.ui.panels.stepped import Words

if TYPE_CHECKING:
    from newsroom.desk.merging import Version
    from newsroom.domain.tally import Tally

PRESENT = "present"  # the text as it stands, where two versions are named


class History(QWidget):
    """The tab. `restore` brings the id of a version, `compare` two of them: the one that is chosen and the present
    text, or two that are chosen, the older first. `wanted` says that the tab is looked at."""

    restore = Signal(str)
    compare = Signal(str, str)
    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.model, self.list = HistoryModel(), QListView()
        self.model.setParent(self)
        self.list.setModel(self.model)
        self.list.setItemDelegate(HistoryDelegate(self.list, self.model))
        self.list.setAccessibleName(self.tr("Versions of this article"))
        self.list.setMouseTracking(True)
        self.list.setSelectionMode(QAbstractItemView.SelectionMode.ExtendedSelection)
        self.list.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.list.selectionModel().selectionChanged.connect(self._show_chosen)
        self.list.activated.connect(lambda _index: self._restore())
        none = self.tr(
            "No versions yet. One is kept at each save by hand, each publication, and every ten minutes of writing."
        )
        self.none, self.missing = Words(none), Words(look="quiet", kind=theme.SMALL)
        self.none.setContentsMargins(8, 8, 8, 8)
        self.missing.setContentsMargins(8, 0, 8, 0)
        self.button, self.compare_button = QPushButton(), QPushButton()
        self.button.clicked.connect(self._restore)
        self.compare_button.clicked.connect(self._compare)
        self._lay_out()
        self.clear()

    def _lay_out(self) -> None:
        self.foot = QWidget()
        foot = FlowLayout(self.foot, 8, 8)
        foot.setContentsMargins(8, 0, 8, 0)
        foot.addWidget(self.compare_button)
        foot.addWidget(self.button)
        rows = QVBoxLayout(self)
        rows.setContentsMargins(8, 4, 8, 12)
        rows.setSpacing(8)
        rows.addWidget(self.none)
        rows.addWidget(self.list, 1)
        rows.addWidget(self.missing)
        rows.addWidget(self.foot)
        rows.addStretch(0)

    # What is shown

    def clear(self) -> None:
        """Another article is open: nothing is known of it yet."""
        self.show_versions((), "UTC", datetime.now(UTC), "ar")
        self.none.hide()
        self.show_missing(missing=False)

    def show_versions(self, versions: Sequence[Version], zone: str, now: datetime, lang: str) -> None:
        """Show the versions, newest first, in the time of `zone`; what is chosen stays chosen."""
        chosen = [version.id for version in self.chosen()]
        self.model.fill(versions, zone, now, lang)
        select = QItemSelectionModel.SelectionFlag.Select
        for version in chosen or [version.id for version in versions[:1]]:
            place = self.model.place(version)
            if place.isValid():
                self.list.selectionModel().setCurrentIndex(place, select)
        self.list.setVisible(bool(versions))
        self.foot.setVisible(bool(versions))
        self.none.setVisible(not versions)
        self._show_chosen()

    def show_tallies(self, tallies: Mapping[str, Tally]) -> None:
        """Say how many words came and went with the versions, by their ids."""
        self.model.set_tallies(tallies)

    def show_missing(self, *, missing: bool) -> None:
        """Whether the site's own versions are missing in the list."""
        self.missing.setVisible(missing)
        self.missing.say(self.tr("The site cannot be reached now: its own versions are not in this list."))

    # What is chosen

    def chosen(self) -> list[Version]:
        """The versions that are chosen, oldest first."""
        rows = sorted((index.row() for index in self.list.selectionModel().selectedIndexes()), reverse=True)
        found = (self.model.version(self.model.index(row)) for row in rows)
        return [version for version in found if version is not None]

    def _show_chosen(self) -> None:
        chosen = self.chosen()
        two, one = len(chosen) == 2, len(chosen) == 1
        compare = self.tr("Compare these two") if two else self.tr("Compare with now")
        self.compare_button.setText(compare)
        self.compare_button.setEnabled(one or two)
        how = self.tr("Ctrl or Shift chooses a second version")
        self.compare_button.setToolTip(self.tr("Word by word; tashkeel and tatweel make no difference") + f"\n{how}")
        when = self.model.below(chosen[0]) if one else ""
        self.button.setText(self.tr("Bring back whole"))
        self.button.setEnabled(one)
        self.button.setToolTip(self.tr("The present text is kept as a version first") + " (Enter)")
        self.button.setAccessibleName(isolated(self.button.text(), when))

    def _compare(self) -> None:
        before, *after = self.chosen()
        self.compare.emit(before.id, after[0].id if after else PRESENT)

    def _restore(self) -> None:
        chosen = self.chosen()
        if len(chosen) == 1:
            self.restore.emit(chosen[0].id)

    def showEvent(self, event: QShowEvent) -> None:
        super().showEvent(event)
        self.wanted.emit()
