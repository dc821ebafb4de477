"""A text that came in from elsewhere while the article is open: a colleague's, merged by the desk, or a version that
was brought back. It waits until nobody types, and comes onto the paper around the caret.

Nothing is merged here. What is typed is saved on the text that paper and store had in common, and the desk puts the two
together; the paper takes over what the store then has, at a moment when all that was typed is in it.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QApplication, QTextEdit

from newsroom.domain.article import Article

if TYPE_CHECKING:
    from newsroom.ui.session import Session

PAUSE_MS = 700  # without a key


class Arrivals(QObject):
    """What waits to come onto the paper of a session."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._waiting: Article | None = None
        self._pause = QTimer(self, singleShot=True)
        self._pause.timeout.connect(self._come)

    def offer(self, stored: Article, shared: Article) -> None:
        """The store has `stored`, and the paper what is `shared`: nothing waits where the two are one."""
        if stored == shared:
            self.forget()
        else:
            self._waiting = stored
            self._rest()

    def forget(self) -> None:
        """Another article is on the paper, or this one has it all."""
        self._waiting = None
        self._pause.stop()

    def _rest(self) -> None:
        self._pause.start(max(0, PAUSE_MS - self._session.autosave.rested()))

    def _come(self) -> None:
        article = self._waiting
        if article is None or not self._session.is_settled():
            return  # what is being saved comes back with the newest text
        if self._session.autosave.rested() < PAUSE_MS:
            self._rest()
        elif _is_held():
            self._pause.start(PAUSE_MS)
        else:
            self.forget()
            self._session.take(article)


def _is_held() -> bool:
    """Whether a hand is in the middle of something that a change of the text would break: selecting with the mouse, or
    composing a letter."""
    if QGuiApplication.mouseButtons() != Qt.MouseButton.NoButton:
        return True
    written = QApplication.focusWidget()
    return isinstance(written, QTextEdit) and bool(written.textCursor().block().layout().preeditAreaText())
