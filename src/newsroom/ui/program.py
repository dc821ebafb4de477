"""The program around the window: the first picture before anything slow, and an end that loses nothing."""

from __future__ import annotations

import gc
import logging
import sys
import threading
import traceback
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path
from types import TracebackType
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication

from newsroom.domain.article import Draft, DraftRow
from newsroom.language.words import say
from newsroom.ui import theme, tongue
from newsroom.ui.bridge import Bridge
from newsroom.ui.instance import Instance, is_answer
from newsroom.ui.panels.drafts_model import Order, arrange
from newsroom.ui.shell import Shell
from newsroom.ui.work import Work

if TYPE_CHECKING:
    from newsroom.desk.newsroom import Newsroom

LOG = "newsroom.log"
LEFT, BUSY = 0, 1
ACTIVE_MS, CARET_MS = 250, 20  # for the keyboard to come, and then for the caret to be painted
Value = str | int | bool
log = logging.getLogger("newsroom")


@dataclass(frozen=True, slots=True)
class First:
    """What the first picture shows: the draft opened last, the first rows of the list, the settings, and the site that
    new articles are for (empty for the trial site)."""

    draft: Draft | None = None
    rows: tuple[DraftRow, ...] = ()
    settings: Mapping[str, Value] = field(default_factory=dict)
    site: str = ""


class Program(QObject):
    """One run of the window on one profile. `look` reads the first picture without opening the store."""

    def __init__(
        self, profile: Path, lang: str | None, wishes: Sequence[str], look: Callable[[Path], First | None]
    ) -> None:
        # the preview's web engine comes late, and wants this from the start
        QApplication.setAttribute(Qt.ApplicationAttribute.AA_ShareOpenGLContexts)
        running = QApplication.instance()
        self.app = running if isinstance(running, QApplication) else QApplication(sys.argv[:1])
        super().__init__()
        self.app.setApplicationName("newsroom")
        self.app.setDesktopFileName("newsroom")
        self.app.setQuitOnLastWindowClosed(False)
        self._profile, self._lang, self._wishes, self._look = profile, lang, list(wishes), look
        self._instance = Instance(profile)
        self._bridge = Bridge()
        self._room: Newsroom | None = None
        self.work = Work(profile, self._bridge)
        self.shell: Shell | None = None
        self._patience = QTimer(self, interval=ACTIVE_MS, singleShot=True)
        self._patience.timeout.connect(self._painted)

    def run(self) -> int:
        """Show the window until it is closed; the exit code."""
        if not self._instance.is_first():
            if self._instance.hand_over(self._wishes):
                return LEFT
            sys.stderr.write(say("app.busy", self._lang or "ar") + "\n")
            return BUSY
        self._watch_faults()
        self._first_picture()
        code = self.app.exec()
        self._bridge.close()
        self._let_go()
        self.work.close()
        self._instance.close()
        self._free_faults()
        return code

    def _let_go(self) -> None:
        """The window and all its clocks go now, not when the interpreter happens to."""
        if self.shell is not None:
            self.shell.window.deleteLater()
            self.shell.deleteLater()
            self.shell = None
        self.app.sendPostedEvents(None, QEvent.Type.DeferredDelete)

    # The first picture

    def _first_picture(self) -> None:
        first = self._look(self._profile) or First()
        lang = self._lang or str(first.settings.get("language", "ar"))
        tongue.speak(self.app, lang)
        theme.dress(self.app, str(first.settings.get("theme", "system")))
        self.shell = self._make(first.settings, lang)
        self.shell.panel.show_items(arrange(first.rows, Order.NEWEST, datetime.now().astimezone()), len(first.rows))
        self.shell.window.installEventFilter(self)
        self.shell.window.set_site(first.site)
        self.shell.show(first.draft)
        self.app.styleHints().colorSchemeChanged.connect(self._scheme_changed)
        self.app.commitDataRequest.connect(self._flush)

    def _make(self, settings: Mapping[str, Value], lang: str) -> Shell:
        shell = Shell(self.work, settings, lang)
        shell.ended.connect(self.app.quit)
        shell.language_wanted.connect(self._change_language)
        return shell

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Wait until the window is painted and has the keyboard; one that gets none is not waited for long."""
        if event.type() == QEvent.Type.UpdateRequest and not self._patience.isActive():
            self._patience.start()
        if event.type() == QEvent.Type.WindowActivate:
            self._patience.start(CARET_MS)
        return False

    def _painted(self) -> None:
        """The first picture stands: now for what is slow."""
        if self.shell is not None:
            self.shell.window.removeEventFilter(self)
        gc.enable()
        self._instance.asked.connect(self._asked)
        self._instance.listen()
        self._open()

    def _open(self) -> None:
        self.work.open(self._opened, self._not_opened)

    def _opened(self, room: Newsroom) -> None:
        assert self.shell is not None
        self._room = room
        self.shell.start(room)
        gc.freeze()  # what stands now stays: no key waits while it is looked through for garbage
        if self._wishes:
            self._asked(self._wishes)
            self._wishes = []
        elif self.shell.session.draft is None:
            self.shell.session.ask(lambda room: room.store.drafts.last_opened(), self._open_last)

    def _open_last(self, draft_id: int | None) -> None:
        assert self.shell is not None
        if draft_id is not None and self.shell.session.draft is None:
            self.shell.session.open(draft_id)

    def _not_opened(self, error: Exception) -> None:
        from newsroom.ui.sheets.fault import FaultSheet

        assert self.shell is not None
        log.error("the newsroom cannot be opened", exc_info=error)
        sheet = FaultSheet(self.shell.window, error, self.shell.lang, self.app.quit)
        sheet.again.connect(self._open)
        sheet.open()

    # While it runs

    def _asked(self, wishes: Sequence[str]) -> None:
        if self.shell is None:
            return
        self.shell.import_files([Path(wish) for wish in wishes if not is_answer(wish)])
        for wish in filter(is_answer, wishes):
            self.shell.answered(wish)

    def _scheme_changed(self, _scheme: Qt.ColorScheme) -> None:
        if self.shell is not None and self.shell.settings.get("theme", "system") == "system":
            self.shell.dress()

    def _flush(self, *_manager: object) -> None:
        if self.shell is not None:
            self.shell.session.flush()

    def _change_language(self, lang: str) -> None:
        """A new window in another language in the place of the old one; the session goes on in it."""
        old = self.shell
        assert old is not None
        draft, settings, site = old.session.draft, dict(old.settings), old.window.site
        settings["geometry"], settings["splitter"] = old.window.remember()
        old.ended.disconnect(self.app.quit)
        self._bridge.close()
        self._bridge = Bridge()
        self.work.attach(self._bridge)
        self.shell = None
        old.end()
        tongue.speak(self.app, lang)
        self.shell = self._make(settings, lang)
        self.shell.window.set_site(site)
        self.shell.show(draft)
        if self._room is not None:
            self.shell.start(self._room)

    # Faults

    def _watch_faults(self) -> None:
        handler = logging.FileHandler(self._profile / LOG, encoding="utf-8", delay=True)
        handler.setFormatter(logging.Formatter("%(asctime)s %(levelname)s %(message)s"))
        log.addHandler(handler)
        self._handler = handler
        sys.excepthook = self._fault
        threading.excepthook = lambda args: log.error(
            "in a worker", exc_info=(args.exc_type, args.exc_value or args.exc_type(), args.exc_traceback)
        )
        qInstallMessageHandler(_log_qt)

    def _free_faults(self) -> None:
        sys.excepthook, threading.excepthook = sys.__excepthook__, threading.__excepthook__
        qInstallMessageHandler(None)
        log.removeHandler(self._handler)
        self._handler.close()

    def _fault(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Our own bug: the text first, then the log, then what can be told."""
        if issubclass(kind, KeyboardInterrupt):
            self.app.quit()
            return
        report = "".join(traceback.format_exception(kind, error, trace))
        try:
            self._flush()
        except Exception:  # the fault may be in what is to be saved; the log and the sheet must still come
            log.exception("while saving after a fault")
        log.error("%s", report)
        if self.shell is not None:
            self.shell.report(report, str(self._profile / LOG))


def _log_qt(kind: QtMsgType, _context: object, message: str) -> None:
    levels = {QtMsgType.QtDebugMsg: logging.DEBUG, QtMsgType.QtInfoMsg: logging.INFO}
    log.log(levels.get(kind, logging.WARNING), "Qt: %s", message)
