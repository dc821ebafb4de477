"""A window on a newsroom of its own, for tests that go through everything."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from newsroom.desk.newsroom import Newsroom
from newsroom.domain.article import Article, Draft
from newsroom.domain.document import Document, Paragraph, plain
from newsroom.ui.bridge import Bridge
from newsroom.ui.shell import Shell
from newsroom.ui.work import Work

PAPER = "المرفأ"  # the name that a colleague has for the folder site of the desk


class Desk:
    """A shell with its workers. `close` ends it as closing the window does."""

    def __init__(self, profile: Path, qtbot: QtBot, lang: str = "ar") -> None:
        self.qtbot = qtbot
        self.bridge = Bridge()
        self.work = Work(profile, self.bridge)
        self.shell = Shell(self.work, {}, lang)
        self.shell.window.resize(1440, 900)
        self.shell.show(None)
        self.room: Newsroom | None = None
        self.work.open(self._opened, self._failed)
        qtbot.waitUntil(lambda: self.room is not None, timeout=30_000)

    def _opened(self, room: Newsroom) -> None:
        self.room = room
        self.shell.start(room)

    def _failed(self, error: Exception) -> None:
        raise error

    def wait(self, true: Callable[[], bool]) -> None:
        """Wait until something holds."""
        self.qtbot.waitUntil(true, timeout=20_000)

    def draft(self) -> Draft:
        """The open draft."""
        assert self.shell.session.draft is not None
        return self.shell.session.draft

    def stored(self, draft_id: int = 0) -> Draft:
        """A draft as the store has it: the open one unless another is named."""
        assert self.room is not None
        return self.room.store.drafts.get(draft_id or self.draft().id)

    def add(self, headline: str, text: str = "نص المقال كما كُتب أول مرة.") -> Draft:
        """A draft in the store, not opened."""
        assert self.room is not None
        article = Article(headline=headline, body=Document((Paragraph(plain(text)),)))
        return self.room.store.drafts.add(article, self.room.default_site())

    def open(self, draft: Draft) -> None:
        """Open a draft and wait for it."""
        self.shell.session.open(draft.id)
        self.wait(lambda: self.shell.session.draft is not None and self.shell.session.draft.id == draft.id)

    def settle(self) -> None:
        """Wait until everything is on the disk and nothing is asked any more."""
        self.shell.session.flush()
        self.wait(self.shell.session.is_settled)
        done: list[bool] = []
        self.shell.session.ask(lambda _room: True, done.append)
        self.wait(lambda: bool(done))

    def close(self) -> None:
        """Close window and workers."""
        window = self.shell.window
        window.close()
        self.wait(lambda: not window.isVisible())
        self.bridge.close()
        self.work.close()
        window.deleteLater()
        self.shell.deleteLater()
        QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
