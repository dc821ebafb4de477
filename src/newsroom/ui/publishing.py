"""Publishing from the window: the sheet, the publications under way, the outbox, and what is taken back."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from newsroom.domain.article import Draft, Override
from newsroom.language.direction import isolate
from newsroom.ui.filing import Filing, open_address
from newsroom.ui.panels.status import Line
from newsroom.ui.sheets.corrections import CorrectionSheet
from newsroom.ui.sheets.outbox import OutboxSheet
from newsroom.ui.sheets.publish import PublishSheet
from newsroom.ui.sheets.publish_bin import BinSheet
from newsroom.ui.sheets.publish_desk import Desk
from newsroom.ui.sheets.publish_run import Offer, Publication, Standing, When
from newsroom.ui.work import sentence

if TYPE_CHECKING:
    from newsroom.desk.changes import Changes
    from newsroom.desk.newsroom import Newsroom
    from newsroom.ui.late import Late
    from newsroom.ui.shell import Shell


class Publishing(QObject):
    """Opens the sheets of publishing. A publication outlives its sheet and is found again by its draft."""

    def __init__(self, shell: Shell, late: Late, filing: Filing) -> None:
        super().__init__(late)
        self._shell, self._late, self._filing = shell, late, filing
        self._running: dict[int, Publication] = {}
        shell.bench.moved.connect(self._moved)

    def open(self, when: str) -> None:
        """The sheet for the open draft: ``now``, ``later`` (at a time) or ``desk`` (for review)."""

        def show(draft: Draft, standing: Standing | None) -> None:
            self._show(draft, self._when(draft, when), standing)

        self._saved(show)

    def unpublish(self) -> None:
        """Take the open article back from its readers."""

        def take_back(draft: Draft, _standing: Standing | None) -> None:
            self._running.pop(draft.id, None)
            sheet = self._show(draft, When())
            sheet.unpublish()

        self._saved(take_back)

    def correct(self) -> None:
        """Publish the open article again with a dated note of what was wrong."""

        def ask(draft: Draft, offer: Offer | None) -> None:
            sheet = CorrectionSheet(
                self._shell.window,
                draft.article.headline,
                draft.article.corrections,
                zone=self._filing.context.zone,
                lang=self._shell.lang,
                offer=offer,
            )
            sheet.noted.connect(lambda note: self._correct(draft, note, sheet.answering.override()))
            self._late.show(sheet)

        def look(draft: Draft, _standing: Standing | None) -> None:
            self._shell.work.exchange(
                lambda room: Desk().plan(room, draft.id, When()),
                lambda offer: ask(draft, offer),
                lambda _error: ask(draft, None),  # whatever it is, the publication will say
            )

        self._saved(look)

    def _correct(self, draft: Draft, note: str, override: Override | None) -> None:
        publication = self._make(draft.id)
        publication.correct(note, override)
        self._show(draft, When())

    def outbox(self) -> None:
        """What is on its way, and what to do about it."""
        shell = self._shell
        sheet = OutboxSheet(shell.window, shell.work.exchange, shell.lang)
        sheet.changed.connect(self._changed)
        shell.bench.moved.connect(sheet.take_changes)
        sheet.draft_wanted.connect(shell.session.open)
        sheet.sign_in_wanted.connect(lambda _site: shell.window.status.line_wanted.emit(Line.SIGN_IN))
        self._late.show(sheet)

    def bin(self, draft: Draft) -> None:
        """Put an article that is on its site in the bin, here and there."""
        sheet = BinSheet(self._shell.window, draft)
        sheet.meant.connect(lambda: self._bin(draft))
        self._late.show(sheet)

    def _bin(self, draft: Draft) -> None:
        shell = self._shell

        def done(changes: Changes) -> None:
            self._changed(changes)
            if shell.session.draft is not None and shell.session.draft.id == draft.id:
                shell.session.show(None)
            text = self.tr("In the bin, here and on the site: %1").replace("%1", isolate(draft.article.headline))
            shell.window.status.offer_undo(text, lambda: self.restore(draft.id))

        shell.work.exchange(lambda room: _bin(room, draft.id), done, self._kept)

    def restore(self, draft_id: int) -> None:
        """Take an article out of the bin, here and on its site; it is a draft again."""
        shell = self._shell

        def done(changes: Changes) -> None:
            self._changed(changes)
            shell.window.status.say(self.tr("Back from the bin, as a draft"))

        shell.work.exchange(lambda room: _restore(room, draft_id), done, self._kept)

    def _kept(self, error: Exception) -> None:
        """What did not reach the site waits in the outbox, or was refused."""
        shell = self._shell
        shell.bench.look_again()
        shell.window.status.say(sentence(error, shell.lang))

    def _saved(self, then: Callable[[Draft, Standing | None], None]) -> None:
        """Do `then` with the open draft, and where it stands in the outbox, when all of it is in the store."""
        session = self._shell.session
        session.leave()
        draft = session.draft
        if draft is not None:
            session.ask(lambda room: _standing(room, draft.id), lambda found: then(*found))

    def _when(self, draft: Draft, when: str) -> When:
        if when == "desk":
            return When(pending=True)
        if draft.public:
            return When()
        if when == "later":
            return When(draft.schedule or self._filing.next_hour())
        return When(draft.schedule)

    def _make(self, draft_id: int) -> Publication:
        made = Publication(self._shell.work.exchange, Desk(), draft_id, lambda: datetime.now(UTC), self)
        made.changed.connect(self._changed)
        made.finished.connect(lambda _outcome: self._filing.check())
        made.failed.connect(lambda _error: self._shell.bench.look_again())  # it may wait in the outbox now
        self._running[draft_id] = made
        return made

    def _changed(self, changes: Changes) -> None:
        self._shell.bench.changed(changes)

    def _moved(self, changes: Changes) -> None:
        for publication in list(self._running.values()):
            publication.take_changes(changes)

    def _show(self, draft: Draft, when: When, standing: Standing | None = None) -> PublishSheet:
        publication = self._running.get(draft.id)
        if publication is None or not (publication.running or publication.error is not None):
            publication = self._make(draft.id)
            if standing is not None and standing.open:  # another run of the program has left it in the outbox
                publication.adopt(standing)
        shell = self._shell
        sheet = PublishSheet(
            shell.window, publication, lang=shell.lang, own_zone=self._filing.context.own_zone, when=when
        )
        sheet.jump.connect(self._filing.jump)
        sheet.findings_wanted.connect(lambda: self._late.card_part("findings"))
        sheet.open_url.connect(open_address)
        sheet.sign_in_wanted.connect(lambda: shell.window.status.line_wanted.emit(Line.SIGN_IN))
        self._late.show(sheet)
        return sheet

    def close(self) -> None:
        """Let go of the sheets' publications; the outbox holds what they were doing."""
        self._running.clear()


def _standing(room: Newsroom, draft_id: int) -> tuple[Draft, Standing | None]:
    return room.store.drafts.get(draft_id), Desk().standing(room, draft_id)


def _bin(room: Newsroom, draft_id: int) -> Changes:
    from newsroom.desk import publishing

    return publishing.bin(room, draft_id)[1]


def _restore(room: Newsroom, draft_id: int) -> Changes:
    from newsroom.desk import publishing

    return publishing.restore(room, draft_id)[1]
