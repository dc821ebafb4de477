"""The rows of the drafts list: groups with their titles, revealed in portions so that any number opens at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from operator import attrgetter
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from newsroom.domain.article import DraftRow, State
from newsroom.ui import states
from newsroom.ui.states import LOOKS, Group

PORTION = 200
Index = QModelIndex | QPersistentModelIndex


class Order(StrEnum):
    """How the list is ordered."""

    NEWEST = "newest"
    OLDEST = "oldest"
    SECTION = "section"


@dataclass(frozen=True, slots=True)
class Query:
    """What the list shows: rows that hold `words`, in `state` (None: all), in `section` (empty: all), or the bin."""

    words: str = ""
    state: State | None = None
    section: str = ""
    binned: bool = False
    order: Order = Order.NEWEST


@dataclass(frozen=True, slots=True)
class Title:
    """The title of a group, with its number of rows; `key` tells groups apart."""

    key: str
    text: str
    count: int


Item = Title | DraftRow


def group_of(row: DraftRow, today: date) -> Group:
    """The group a row belongs to; `today` is the day on this workstation's clock."""
    if row.binned is not None:
        return Group.BIN
    if row.state is State.PUBLISHED and row.modified.astimezone().date() == today:
        return Group.TODAY
    return LOOKS[row.state].group


def arrange(rows: Iterable[DraftRow], order: Order, now: datetime) -> list[Item]:
    """Titles and rows in the order in which the list shows them."""
    ordered = sorted(rows, key=attrgetter("modified"), reverse=order is not Order.OLDEST)
    groups: dict[tuple[int, str], list[DraftRow]] = {}
    for row in ordered:
        by_section = (0 if row.section else 1, row.section)
        key = by_section if order is Order.SECTION else (int(group_of(row, now.date())), "")
        groups.setdefault(key, []).append(row)
    found: list[Item] = []
    for (number, section), members in sorted(groups.items()):
        text = section if order is Order.SECTION else states.group_title(Group(number))
        found.append(Title(f"{number}/{section}", text, len(members)))
        if number == Group.SCHEDULED and order is not Order.SECTION:
            members = sorted(members, key=lambda row: row.schedule or row.modified)
        found.extend(members)
    return found


class DraftsModel(QAbstractListModel):
    """A list of `Item`. The item itself is what `item` gives; the display role is its headline, for screen readers."""

    def __init__(self) -> None:
        super().__init__()
        self._items: list[Item] = []
        self._shown = 0
        self._places: dict[int, int] = {}

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: B008 - Qt's own signature
        return 0 if parent.isValid() else self._shown

    def canFetchMore(self, parent: Index) -> bool:
        return not parent.isValid() and self._shown < len(self._items)

    def fetchMore(self, parent: Index) -> None:
        more = min(PORTION, len(self._items) - self._shown)
        self.beginInsertRows(QModelIndex(), self._shown, self._shown + more - 1)
        self._shown += more
        self.endInsertRows()

    def flags(self, index: Index) -> Qt.ItemFlag:
        if isinstance(self.item(index), DraftRow):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        item = self.item(index)
        if item is None:
            return None
        if role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole) and isinstance(item, DraftRow):
            return item.headline
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return f"{item.headline}, {states.word(item.state)}" if isinstance(item, DraftRow) else item.text
        return None

    def item(self, index: Index) -> Item | None:
        """What stands in a row."""
        return self._items[index.row()] if 0 <= index.row() < self._shown else None

    def set_items(self, items: Sequence[Item]) -> None:
        """Show `items` in place of what was there."""
        self.beginResetModel()
        self._items = list(items)
        self._places = {item.id: number for number, item in enumerate(self._items) if isinstance(item, DraftRow)}
        self._shown = min(PORTION, len(self._items))
        self.endResetModel()

    def place(self, draft: int) -> QModelIndex:
        """Where a draft stands, revealing rows as far as it; an invalid index when it is not in the list."""
        number = self._places.get(draft)
        if number is None:
            return QModelIndex()
        while number >= self._shown:
            self.fetchMore(QModelIndex())
        return self.index(number)

    def update(self, row: DraftRow) -> bool:
        """Show a row anew where it stands; False when it is not in the list."""
        number = self._places.get(row.id)
        if number is None:
            return False
        self._items[number] = row
        if number < self._shown:
            self.dataChanged.emit(self.index(number), self.index(number))
        return True

    def merge(self, items: Sequence[Item]) -> None:
        """Take new contents and keep the order of what stood there: for a list that is in somebody's hands.

        Rows that are gone go, new ones come at the top of their group, the rest is shown anew in its place.
        """
        fresh = {item.id: item for item in items if isinstance(item, DraftRow)}
        group: dict[int, Title] = {}
        title: Title | None = None
        for item in items:
            if isinstance(item, Title):
                title = item
            elif title is not None:
                group[item.id] = title
        kept = {item.id for item in self._items if isinstance(item, DraftRow)} & set(fresh)
        members: dict[str, list[DraftRow]] = {}
        for old in self._items:
            if isinstance(old, DraftRow) and old.id in kept:
                members.setdefault(group[old.id].key, []).append(fresh[old.id])
        for new in reversed([row for row in fresh.values() if row.id not in kept]):
            members.setdefault(group[new.id].key, []).insert(0, new)
        merged: list[Item] = []
        for item in items:
            if isinstance(item, Title):
                merged.append(replace(item, count=len(members[item.key])))
                merged.extend(members[item.key])
        if merged != self._items:
            self.set_items(merged)
