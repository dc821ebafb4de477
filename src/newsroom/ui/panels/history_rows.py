"""The rows of an article's history: its versions by the day, and what each changed in the words."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import TYPE_CHECKING, Any
from zoneinfo import ZoneInfo

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QModelIndex, QPersistentModelIndex, Qt

from newsroom.language import dates
from newsroom.ui.painting import isolated
from newsroom.ui.theme import Role

if TYPE_CHECKING:  # the desk brings the store with it
    from newsroom.desk.merging import Version
    from newsroom.domain.tally import Tally

Index = QModelIndex | QPersistentModelIndex


def reason_text(reason: str) -> str:
    """Why a version was kept; a reason without a sentence is shown itself."""
    return {
        "": QCoreApplication.translate("History", "On the site"),
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
        "replace": QCoreApplication.translate("History", "Before words were replaced in many drafts"),
    }.get(reason, reason)


def tally_text(tally: Tally) -> list[tuple[str, Role]]:
    """Words that came and words that went as a row shows them, each with its colour."""
    signs = ((f"+{tally.came}", Role.OK), (f"\u2212{tally.gone}", Role.DANGER))
    return [(sign, role) for (sign, role), count in zip(signs, (tally.came, tally.gone), strict=True) if count]


@dataclass(frozen=True, slots=True)
class Day:
    """The title over the versions of a day."""

    text: str


class HistoryModel(QAbstractListModel):
    """Days and versions, newest first. Texts are in the roles of Qt; the item itself is what `item` gives."""

    def __init__(self) -> None:
        super().__init__()
        self._items: list[Day | Version] = []
        self._tallies: Mapping[str, Tally] = {}
        self._zone, self._lang = ZoneInfo("UTC"), "ar"

    def fill(self, versions: Sequence[Version], zone: str, now: datetime, lang: str) -> None:
        """Show these versions, given newest first, by the days of `zone`."""
        self.beginResetModel()
        self._zone, self._lang, self._items = ZoneInfo(zone), lang, []
        today, day = now.astimezone(self._zone).date(), None
        for version in versions:
            own = version.at.astimezone(self._zone).date()
            if own != day:
                self._items.append(Day(dates.day_title(own, today, lang)))
            day = own
            self._items.append(version)
        self.endResetModel()

    def set_tallies(self, tallies: Mapping[str, Tally]) -> None:
        """Say what the versions changed, by their ids."""
        self._tallies = tallies
        if self._items:
            self.dataChanged.emit(self.index(0), self.index(len(self._items) - 1))

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else len(self._items)

    def item(self, index: Index) -> Day | Version | None:
        """What stands in a row."""
        return self._items[index.row()] if 0 <= index.row() < len(self._items) else None

    def version(self, index: Index) -> Version | None:
        """The version that stands in a row, if one does."""
        item = self.item(index)
        return None if isinstance(item, Day) else item

    def tally(self, version: Version) -> Tally | None:
        """What a version changed, once that is known."""
        return self._tallies.get(version.id)

    def place(self, version: str) -> QModelIndex:
        """Where a version stands; an invalid index when it is not here."""
        for row, item in enumerate(self._items):
            if not isinstance(item, Day) and item.id == version:
                return self.index(row)
        return QModelIndex()

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.version(index) is not None:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def words(self, tally: Tally) -> str:
        """What a version changed, in words."""
        if not tally.changed:
            return self.tr("nothing changed")
        if not tally.came and not tally.gone:
            return self.tr("no word changed")
        came = self.tr("%n word(s) came", "", tally.came) if tally.came else ""
        gone = self.tr("%n word(s) went", "", tally.gone) if tally.gone else ""
        return isolated(came, gone)

    def below(self, version: Version) -> str:
        """The line below why a version was kept: when, by whom, how long."""
        count = self.tr("%n word(s)", "", version.words)
        answered = ""
        if version.override is not None:
            text = self.tr("answered for by %1: %2")
            answered = text.replace("%1", version.override.who).replace("%2", version.override.reason)
        return isolated(dates.clock(version.at, self._zone.key), version.author, count, answered)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        item = self.item(index)
        if item is None:
            return None
        if isinstance(item, Day):
            shown = role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
            return item.text if shown else None
        if role == Qt.ItemDataRole.DisplayRole:
            return reason_text(item.reason)
        tally = self.tally(item)
        words = self.words(tally) if tally is not None else ""
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return isolated(reason_text(item.reason), self.below(item), words)
        if role == Qt.ItemDataRole.ToolTipRole:
            when = dates.full_date(item.at, self._zone.key, self._lang)
            return "\n".join(part for part in (when, self.below(item), words) if part)
        return None
