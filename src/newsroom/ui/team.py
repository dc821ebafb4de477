"""The team's work in the window: a colleague's article opened and sent back, and what happened to one's own."""

from __future__ import annotations

from types import ModuleType
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from newsroom.domain.article import Draft
from newsroom.language.direction import isolate
from newsroom.ui.beginning import NOWHERE
from newsroom.ui.work import sentence

if TYPE_CHECKING:
    from newsroom.desk.changes import Changes
    from newsroom.desk.outbox import Outcome
    from newsroom.ui.late import Late
    from newsroom.ui.panels.beside import BesideArticle
    from newsroom.ui.shell import Shell
    from newsroom.ui.team_desk import Beside


class Team(QObject):
    """Ties list and card to the desk's teamwork. What it shows is made when it is first wanted."""

    def __init__(self, shell: Shell, late: Late) -> None:
        super().__init__(late)
        self._shell, self._late = shell, late
        self._status = shell.window.status
        self.beside: BesideArticle | None = None
        self.known: Beside | None = None
        self._wished = 0
        shell.session.opened.connect(self._opened)
        shell.session.placed.connect(self._opened)
        shell.bench.moved.connect(self._moved)
        shell.panel.post_chosen.connect(lambda row: self.take_up(row.site, row.remote_id))
        self._opened(shell.session.draft)

    # A colleague's article

    def take_up(self, site: str, remote_id: str) -> None:
        """Open a post that has no draft here, or bring up to date the one that it has."""
        session = self._shell.session
        session.leave()
        self._wished += 1
        wish = self._wished

        def taken(answer: tuple[Draft, Changes]) -> None:
            draft, changes = answer
            self._status.hush()
            session.changed.emit(changes)
            if wish == self._wished:
                session.open(draft.id)

        self._status.say(self.tr("The article is being fetched from the site"))
        self._shell.work.exchange(lambda room: _teamwork().take_up(room, site, remote_id), taken, self._failed)

    def may_send_back(self) -> str:
        """Why the open article cannot be sent back to its author; empty where it can."""
        if self._shell.session.draft is None:
            return self.tr("No article is open")
        may = self.known is not None and self.known.may_return
        return "" if may else self.tr("Only a colleague's article that is with the desk can be sent back")

    def send_back(self) -> None:
        """Ask for a note, and send the open article back to its author."""
        from newsroom.ui.sheets.send_back import SendBackSheet

        known, shell = self.known, self._shell
        if known is None:
            return
        sheet = SendBackSheet(
            shell.window,
            shell.session.article.headline,
            known.author,
            travels=known.travels,
            notes=known.notes,
            lang=shell.lang,
        )
        sheet.sent.connect(lambda note: self._send_back(known, note))
        self._late.show(sheet)

    def _send_back(self, known: Beside, note: str) -> None:
        session = self._shell.session
        session.leave()

        def sent(answer: tuple[Outcome, Changes]) -> None:
            outcome, changes = answer
            session.changed.emit(changes)
            text = self.tr("The article is back with %1")
            if note and outcome.travelled:
                text = self.tr("The article is back with %1, and so is the note")
            elif note:
                text = self.tr("The article is back with %1; the note stayed on this machine")
            self._status.say(text.replace("%1", isolate(known.author)))

        def saved(_draft: object) -> None:
            work = self._shell.work
            work.exchange(lambda room: _teamwork().send_back(room, known.draft, note), sent, self._failed)

        session.ask(lambda room: room.store.drafts.get(known.draft), saved)

    # Beside the open article

    def _opened(self, draft: Draft | None) -> None:
        self.known = None
        self._wished += 1
        if self.beside is not None:
            self.beside.clear()
        if draft is not None and draft.id != NOWHERE and draft.remote is not None:
            self._look(draft.id)

    def _look(self, draft_id: int) -> None:
        from newsroom.ui import team_desk

        def shown(beside: Beside) -> None:
            self._show(beside)
            self._shell.work.exchange(lambda room: team_desk.asked(room, beside), self._show, lambda _error: None)

        self._shell.session.ask(lambda room: team_desk.beside(room, draft_id), shown)

    def _show(self, beside: Beside) -> None:
        draft = self._shell.session.draft
        if draft is None or draft.id != beside.draft:
            return
        self.known = beside
        if self.beside is None and (beside.author or beside.notes or beside.editing or beside.undone):
            from newsroom.ui.panels.beside import BesideArticle

            self.beside = BesideArticle(self._shell.lang)
            self.beside.return_wanted.connect(self.send_back)
            self.beside.notes_wanted.connect(self._all_notes)
            self.beside.again_wanted.connect(lambda: self._late.publish("now"))
            self._late.card.add_notice(self.beside)
        if self.beside is not None:
            self.beside.show_beside(beside)

    def _all_notes(self) -> None:
        from newsroom.ui.sheets.send_back import note_text
        from newsroom.ui.sheets.text import TextSheet

        lines = [note_text(note, self._shell.lang) for note in self.known.notes] if self.known else []
        self._late.show(TextSheet(self._shell.window, self.tr("Notes of the desk"), lines))

    def _moved(self, changes: Changes) -> None:
        if changes.posts:
            self._shell.panel.refresh()
        draft = self._shell.session.draft
        if draft is not None and draft.remote is not None and (draft.id in changes.drafts or changes.posts):
            self._look(draft.id)

    def _failed(self, error: Exception) -> None:
        self._status.say(sentence(error, self._shell.lang))
        self._shell.bench.look_again()  # it may wait in the outbox now


def _teamwork() -> ModuleType:
    from newsroom.desk import teamwork

    return teamwork
