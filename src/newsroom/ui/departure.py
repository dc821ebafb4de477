"""Nothing goes before the last word is on the disk: not the window, and not its language."""

from __future__ import annotations

from PySide6.QtCore import QObject, QTimer, Signal

from newsroom.ui.beginning import NOWHERE
from newsroom.ui.session import Session
from newsroom.ui.window import MainWindow


class Departure(QObject):
    """Lets a window go when its session is settled. `language_wanted` asks for another one in its place."""

    language_wanted = Signal(str)

    def __init__(self, window: MainWindow, session: Session) -> None:
        super().__init__(window)
        self._window, self._session = window, session
        self._closing = False
        self._lang = ""  # the language of the window that is to come
        self.unsaved = False  # the disk refused, and that was said
        window.may_close = self.may_close
        session.settled.connect(self._settled)
        session.not_saved.connect(self._not_saved)
        session.placed.connect(lambda _draft: QTimer.singleShot(0, self, self._speak))

    def may_close(self) -> bool:
        """Whether the window may go now; if not, it goes by itself later. A disk that refuses is said once."""
        self._session.leave()
        if self._session.is_settled() or self.unsaved:
            return True
        self._closing = True
        return False

    def speak(self, lang: str) -> None:
        """Ask for a window in `lang` as soon as everything of this one is in the store."""
        self._lang = lang
        self._session.leave()
        self._speak()

    def at_once(self) -> None:
        """The session goes on in another window: this one waits for nothing."""
        self._session.flush()
        self.unsaved = True

    def _speak(self) -> None:
        draft = self._session.draft
        placed = draft is None or draft.id != NOWHERE
        if self._lang and placed and self._session.is_settled():
            lang, self._lang = self._lang, ""
            self.language_wanted.emit(lang)

    def _settled(self) -> None:
        self.unsaved = False
        if self._closing:
            self._closing = False
            self._window.close()
        else:
            self._speak()

    def _not_saved(self, why: str) -> None:
        if self._closing:
            self._closing, self.unsaved = False, True
            text = self.tr("Not saved: %1 Closing again leaves without saving.").replace("%1", why)
            self._window.status.say(text)
