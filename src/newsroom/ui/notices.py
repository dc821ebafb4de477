"""What happened on a site to the articles that are drafts here, told in the status bar, never over the text; and the
line above a text in which two people wrote in the same place."""

from __future__ import annotations

from collections import deque
from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QVBoxLayout

from newsroom.desk.changes import Changes, Notice
from newsroom.domain.article import Draft, State
from newsroom.ui import theme
from newsroom.ui.panels.paper_line import PaperLine
from newsroom.ui.work import told

if TYPE_CHECKING:
    from newsroom.ui.shell import Shell

Way = tuple[str, Callable[[], object]]


class Notices(QObject):
    """Tells notices one after the other, each with a way on from it."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._line: PaperLine | None = None
        self._waiting: deque[Notice] = deque()
        self._turn = QTimer(self, interval=theme.UNDO_MS, singleShot=True)
        self._turn.timeout.connect(self._next)
        session = shell.session
        shell.bench.moved.connect(self._heard)
        for signal in (session.opened, session.placed, session.saved, session.redrawn):
            signal.connect(self._show_state)
        session.arrived.connect(self._arrived)
        self._show_state(session.draft)

    def _heard(self, changes: Changes) -> None:
        self._waiting.extend(changes.notices)
        if not self._turn.isActive():
            self._next()

    def _next(self) -> None:
        if not self._waiting:
            return
        notice = self._waiting.popleft()
        headline = notice.headline or self.tr("A draft without a headline")
        text, way = told(notice.code, self._shell.lang, {"headline": headline}), self._way(notice)
        if way is None:
            self._shell.bench.status.say(text)
        else:
            self._shell.bench.status.offer_way(text, *way)
        self._turn.start()

    def _way(self, notice: Notice) -> Way | None:
        """What can be done about a notice."""
        if notice.code == "sync.conflict":
            return self.tr("Compare and choose"), lambda: self._in(notice.draft, self._decide)
        if notice.code == "sync.undone":
            return self.tr("Send again"), lambda: self._in(notice.draft, self._send)
        if not self._is_open(notice.draft):
            return self.tr("Open"), lambda: self._shell.session.open(notice.draft)
        return None

    def _is_open(self, draft_id: int) -> bool:
        draft = self._shell.session.draft
        return draft is not None and draft.id == draft_id

    def _in(self, draft_id: int, then: Callable[[], object]) -> None:
        """Do `then` in a draft, which is opened first where it is not."""
        session = self._shell.session
        if self._is_open(draft_id):
            then()
            return

        def opened(draft: Draft | None) -> None:
            session.opened.disconnect(opened)
            if draft is not None and draft.id == draft_id:
                QTimer.singleShot(0, self, then)

        session.opened.connect(opened)
        session.open(draft_id)

    def _decide(self) -> None:
        self._shell.furnish().conflict()

    def _send(self) -> None:
        self._shell.actions.trigger("article.publish")

    def _arrived(self, undoable: bool) -> None:
        if not undoable:
            self._shell.bench.status.say(self.tr("The text came in anew as a whole; undo begins here"))

    def _show_state(self, draft: Draft | None) -> None:
        conflict = draft is not None and draft.state is State.CONFLICT
        if conflict and self._line is None:
            text = self.tr("Two people wrote in the same place")
            self._line = PaperLine("users", text, self.tr("Compare and choose"))
            self._line.button.clicked.connect(lambda _checked: self._decide())
            column = self._shell.paper.layout()
            assert isinstance(column, QVBoxLayout)
            column.insertWidget(1, self._line)  # below the tool row
        if self._line is not None:
            self._line.setVisible(conflict)
