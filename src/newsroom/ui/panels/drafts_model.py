"""The rows of the drafts list: groups with their titles, revealed in portions so that any number opens at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from enum import StrEnum
from operator import attrgetter
from typing import TYPE_CHECKING, Any, Union

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPersistentModelIndex, Qt

from newsroom.domain.article import DraftRow, State
from newsroom.ui import states
from newsroom.ui.panels import row_marks as marks
from newsroom.ui.states import LOOKS, Group

if TYPE_CHECKING:  # the desk brings the store with it, which no first picture waits for
    from newsroom.desk.teamwork import TeamRow

PORTION = 200
Index = QModelIndex | QPersistentModelIndex
Key = int | tuple[str, str]
"""A row by its draft, or by site and post where it has none here."""


class Order(StrEnum):
    """How the list is ordered."""

    NEWEST = "newest"
    OLDEST = "oldest"
    SECTION = "section"


@dataclass(frozen=True, slots=True)
class Query:
    """What the list shows: rows that hold `words`, in `state` (None: all), in `section` (empty: all), or the bin;
    `team`: everybody's work, otherwise the drafts of this workstation."""

    words: str = ""
    state: State | None = None
    section: str = ""
    binned: bool = False
    order: Order = Order.NEWEST
    team: bool = False


@dataclass(frozen=True, slots=True)
class Title:
    """The title of a group, with its number of rows; `key` tells groups apart."""

    key: str
    text: str
    count: int


Row = Union[DraftRow, "TeamRow"]
Item = Union[Title, DraftRow, "TeamRow"]


def key_of(row: Row) -> Key:
    """What a row is known by, however often its list is asked for anew."""
    if isinstance(row, DraftRow):
        return row.id
    return (row.site, row.remote_id) if row.draft is None else row.draft


def as_here(row: TeamRow, draft: DraftRow) -> TeamRow:
    """A row of the team as its draft on this workstation stands."""
    return replace(row, headline=draft.headline, state=draft.state, section=draft.section, modified=draft.modified)


def due_of(row: Row) -> datetime | None:
    """When the article will appear or has appeared, as far as the row tells."""
    return row.schedule if isinstance(row, DraftRow) else row.at


def group_of(row: Row, today: date) -> Group:
    """The group a row belongs to; `today` is the day on this workstation's clock."""
    if isinstance(row, DraftRow) and row.binned is not None:
        return Group.BIN
    out = row.modified if isinstance(row, DraftRow) else row.at or row.modified
    if row.state is State.PUBLISHED and out.astimezone().date() == today:
        return Group.TODAY
    return LOOKS[row.state].group


def arrange(rows: Iterable[Row], order: Order, now: datetime) -> list[Item]:
    """Titles and rows in the order in which the list shows them."""
    ordered = sorted(rows, key=attrgetter("modified"), reverse=order is not Order.OLDEST)
    groups: dict[tuple[int, str], list[Row]] = {}
    for row in ordered:
        by_section = (0 if row.section else 1, row.section)
        key = by_section if order is Order.SECTION else (int(group_of(row, now.date())), "")
        groups.setdefault(key, []).append(row)
    found: list[Item] = []
    for (number, section), members in sorted(groups.items()):
        text = section if order is Order.SECTION else states.group_title(Group(number))
        found.append(Title(f"{number}/{section}", text, len(members)))
        if number == Group.SCHEDULED and order is not Order.SECTION:
            members = sorted(members, key=lambda row: due_of(row) or row.modified)
        found.extend(members)
    return found


class DraftsModel(QAbstractListModel):
    """A list of `Item`. The item itself is what `item` gives; the display role is its headline, for screen readers."""

    def __init__(self) -> None:
        super().__init__()
        self._items: list[Item] = []
        self._shown = 0
        self._places: dict[Key, int] = {}

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
        if self.row(index) is not None:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:  # noqa: ANN401 - Qt's own signature
        item, row = self.item(index), self.row(index)
        if row is not None and role in (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.ToolTipRole):
            return row.headline
        if role == Qt.ItemDataRole.AccessibleTextRole and item is not None:
            return ", ".join((item.headline, *marks.words(item))) if not isinstance(item, Title) else item.text
        return None

    def item(self, index: Index) -> Item | None:
        """What stands in a row."""
        return self._items[index.row()] if 0 <= index.row() < self._shown else None

    def row(self, index: Index) -> Row | None:
        """The article that stands in a row, if one does."""
        item = self.item(index)
        return None if isinstance(item, Title) else item

    def set_items(self, items: Sequence[Item]) -> None:
        """Show `items` in place of what was there."""
        self.beginResetModel()
        self._items = list(items)
        self._places = {key_of(item): place for place, item in enumerate(items) if not isinstance(item, Title)}
        self._shown = min(PORTION, len(self._items))
        self.endResetModel()

    def place(self, key: Key) -> QModelIndex:
        """Where a row stands, revealing rows as far as it; an invalid index when it is not in the list."""
        number = self._places.get(key)
        if number is None:
            return QModelIndex()
        while number >= self._shown:
            self.fetchMore(QModelIndex())
        return self.index(number)

    def update(self, row: DraftRow) -> bool:
        """Show a draft anew where it stands; False when it is not in the list, or belongs to another group now."""
        number = self._places.get(row.id)
        if number is None:
            return False
        old = self._items[number]
        if not isinstance(old, Title) and LOOKS[old.state].group is not LOOKS[row.state].group:
            return False
        self._items[number] = row if isinstance(old, (DraftRow, Title)) else as_here(old, row)
        if number < self._shown:
            self.dataChanged.emit(self.index(number), self.index(number))
        return True

    def merge(self, items: Sequence[Item]) -> None:
        """Take new contents and keep the order of what stood there: for a list that is in somebody's hands.

        Rows that are gone go, new ones come at the top of their group, the rest is shown anew in its place.
        """
        fresh = {key_of(item): item for item in items if not isinstance(item, Title)}
        group: dict[Key, Title] = {}
        title: Title | None = None
        for item in items:
            if isinstance(item, Title):
                title = item
            elif title is not None:
                group[key_of(item)] = title
        kept = self._places.keys() & fresh.keys()
        members: dict[str, list[Row]] = {}
        for old in self._items:
            if not isinstance(old, Title) and (key := key_of(old)) in kept:
                members.setdefault(group[key].key, []).append(fresh[key])
        for key in reversed([key for key in fresh if key not in kept]):
            members.setdefault(group[key].key, []).insert(0, fresh[key])
        merged: list[Item] = []
        for item in items:
            if isinstance(item, Title):
                merged.append(replace(item, count=len(members[item.key])))
                merged.extend(members[item.key])
        if merged != self._items:
            self.set_items(merged)
