"""The second article, read beside the one on the paper: which it is, when it is read anew, and the room for it."""

from __future__ import annotations

from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from newsroom.domain.article import Draft, DraftRow
from newsroom.ui import theme
from newsroom.ui.work import COPIES

if TYPE_CHECKING:
    from newsroom.desk.changes import Changes
    from newsroom.desk.newsroom import Newsroom
    from newsroom.ui.editor.paper import Paper
    from newsroom.ui.panels.second import Second
    from newsroom.ui.shell import Shell

MOST = 60  # drafts to choose from
LEAST = 300
ROOM = theme.COLUMN_LEAST + 2 * theme.STEPS[4] + LEAST


class Beside(QObject):
    """Keeps the pane. The setting ``beside`` is the draft's number, 0 while none stands there."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._before = 0  # the draft that was open before this one
        self._open = 0
        self._away: list[str] = []  # the panes that made room
        self.pane: Second | None = None
        shell.session.opened.connect(self._opened)
        shell.bench.moved.connect(self._moved)
        shell.bench.beside_wanted.connect(self.show)
        self._opened(shell.session.draft)
        if there := int(shell.settings.get("beside", 0)):
            self.show(there)

    def is_shown(self) -> bool:
        """Whether an article stands beside."""
        return self.pane is not None and not self.pane.isHidden()

    def toggle(self) -> None:
        """Show the article that was read beside or written last, or put it away."""
        if self.is_shown():
            self.close()
        else:
            self.show(self._before)

    def show(self, draft_id: int) -> None:
        """Show a draft beside; for 0 the newest other one."""
        self._ask(self._open, draft_id)

    def _ask(self, opened: int, draft_id: int) -> None:
        self._shell.session.ask(partial(_drafts, opened, draft_id), self._show)

    def _show(self, found: tuple[list[DraftRow], Draft | None]) -> None:
        rows, draft = found
        if draft is None:
            self._shell.window.status.say(self.tr("There is no second article"))
            return
        if self.pane is None:
            self.pane = self._make()
        if self.pane.isHidden() or self.pane.parentWidget() is None:
            self._make_room()
            _stand_beside(self._shell.paper, self.pane)
        self.pane.show_article(draft.id, draft.article)
        self.pane.list_drafts(rows)
        self._shell.change("beside", draft.id)
        self._shell.actions.refresh()

    def _make(self) -> Second:
        from newsroom.ui.panels.second import Second

        made = Second()
        made.setMinimumWidth(LEAST)
        made.hide()
        profile = self._shell.work.profile
        made.set_folders(profile / "media", profile / COPIES)
        made.restyle(int(self._shell.settings.get("zoom", 100)) / 100)
        made.chosen.connect(self.show)
        made.swapped.connect(self._swap)
        made.closed.connect(self.close)
        return made

    def _make_room(self) -> None:
        """Put away what is least needed, where the two would be too narrow."""
        window = self._shell.window
        for name in ("preview", "card", "drafts"):
            if self._shell.paper.width() < ROOM and window.shows(name):
                window.set_pane(name, shown=False)
                self._away.append(name)

    def _swap(self, draft_id: int) -> None:
        other, self._before = self._open, 0
        self._shell.session.open(draft_id)
        if other:
            self._ask(draft_id, other)

    def close(self) -> None:
        """Put the pane away."""
        _stand_beside(self._shell.paper, None)
        while self._away:
            self._shell.window.set_pane(self._away.pop(), shown=True)
        self._shell.change("beside", 0)
        self._shell.actions.refresh()
        self._shell.paper.focus_body()

    def restyle(self, zoom: float) -> None:
        """The text is `zoom` times as large."""
        if self.pane is not None:
            self.pane.restyle(zoom)

    def _opened(self, draft: Draft | None) -> None:
        number = draft.id if draft is not None else 0
        if number != self._open:
            self._before, self._open = self._open, number

    def _moved(self, changes: Changes) -> None:
        if self.pane is not None and self.is_shown() and self.pane.draft in changes.drafts:
            self.show(self.pane.draft)


def _stand_beside(paper: Paper, pane: Second | None) -> None:
    from newsroom.ui.editor.pair import stand_beside

    stand_beside(paper, pane)


def _drafts(opened: int, wanted: int, room: Newsroom) -> tuple[list[DraftRow], Draft | None]:
    from newsroom.domain.errors import NotFound

    rows = [row for row in room.store.drafts.rows(limit=MOST) if row.id != opened]
    wanted = wanted if wanted > 0 and wanted != opened else rows[0].id if rows else 0
    try:
        return rows, room.store.drafts.get(wanted) if wanted else None
    except NotFound:
        return rows, None
