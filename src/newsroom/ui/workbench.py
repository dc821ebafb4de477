"""What the window does: every verb of the menus that concerns drafts, panes and the palette."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QPoint, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QMenu

from newsroom.desk.changes import Changes
from newsroom.domain.article import Draft, DraftRow
from newsroom.ui import icons
from newsroom.ui.beginning import NOWHERE
from newsroom.ui.card_fields import FieldEdit
from newsroom.ui.drafting import Drafting
from newsroom.ui.panels.drafts import DraftsPanel
from newsroom.ui.panels.drafts_model import Item, Query, Row
from newsroom.ui.panels.status import Line, line_of
from newsroom.ui.reading import Faults, Reading
from newsroom.ui.session import Session
from newsroom.ui.window import MainWindow
from newsroom.ui.work import Work, sentence

if TYPE_CHECKING:
    from newsroom.desk.newsroom import Newsroom
    from newsroom.ui.team_desk import Listed

ROUND_MS = 30_000  # the outbox and what is due are looked at so often
READABLE = "*.docx *.odt *.rtf *.md *.markdown *.html *.htm *.txt *.json"


@dataclass(frozen=True, slots=True)
class Around:
    """What stands around the drafts: sections of the default site, jobs that wait, scheduled articles that are late,
    that site, and the kind of every site by its name; `connected` is that site once more, empty for the trial site."""

    sections: Sequence[str]
    jobs: int
    late: int
    site: str
    kinds: Mapping[str, str]
    connected: str = ""


class Workbench(QObject):
    """Ties list, paper and status bar to the session. `moved` carries on what the desk says it touched; `bin_wanted`
    asks for the bin of a draft that is on its site, `restore_wanted` for its way back, here and there."""

    moved = Signal(object)  # Changes
    bin_wanted = Signal(object)  # Draft
    restore_wanted = Signal(int)
    beside_wanted = Signal(int)  # a draft that is to be read beside the open one

    def __init__(self, window: MainWindow, panel: DraftsPanel, session: Session, work: Work, lang: str) -> None:
        super().__init__(window)
        self.window, self.panel, self.session, self.work, self.lang = window, panel, session, work, lang
        self.status = window.status
        self.drafting = Drafting(session)
        self._faults: Faults = {}
        self._around = Around((), 0, 0, "", {})
        self._lined = ""  # the site of which the status bar speaks
        self.reading = Reading(self, work, self.status, lang, session.autosave.rested)
        self._round = QTimer(self, interval=ROUND_MS)
        self._round.timeout.connect(self.go_round)
        self._connect()

    def _connect(self) -> None:
        session, panel, window = self.session, self.panel, self.window
        panel.chosen.connect(session.open)
        panel.new_wanted.connect(self.drafting.new)
        panel.bin_wanted.connect(self.bin)
        panel.menu_wanted.connect(self.row_menu)
        session.opened.connect(self._opened)
        session.placed.connect(self._opened)
        session.saving.connect(self.status.saving)
        session.saved.connect(self._saved)
        session.not_saved.connect(self.status.not_saved)
        session.said.connect(self.status.say)
        session.changed.connect(self.changed)
        session.field_edited.connect(self._field_edited)
        session.edited.connect(self._show_line)
        session.redrawn.connect(lambda _draft: self._show_line())
        window.left.connect(session.flush)
        self.status.line_wanted.connect(self._line_pressed)
        window.dropped.connect(self.import_files)
        window.closing.connect(self.reading.stop)
        self.reading.done.connect(self._read)

    def start(self) -> None:
        """The newsroom is open: fill what the first picture left out, and begin to look after the outbox."""
        self.look_again()
        self._round.start()
        self.go_round()

    # What moved

    def look_again(self) -> None:
        """Show everything as the store has it now."""
        self.panel.refresh()
        self.session.reload()
        self.session.ask(_around, self._show_around)

    def changed(self, changes: Changes) -> None:
        """Show what the desk says it touched."""
        open_id = self.session.draft.id if self.session.draft else 0
        if changes.drafts - {open_id}:
            self.panel.refresh()
        if changes.terms or changes.sites or changes.jobs:
            self.session.ask(_around, self._show_around)
        if open_id in changes.drafts and (changes.jobs or changes.posts):
            self.session.reload()
            self.panel.refresh()
        self.moved.emit(changes)

    def go_round(self) -> None:
        """Carry on what waits in the outbox, and publish what is due."""

        def went(changes: Changes) -> None:
            if changes:
                self.changed(changes)

        self.work.exchange(_round, went, lambda error: self.status.say(sentence(error, self.lang)))
        self.reading.go()

    def _read(self, changes: Changes, faults: Faults) -> None:
        if changes:
            self.changed(changes)
        if faults != self._faults:
            self._faults = faults
            self.session.ask(_around, self._show_around)

    def _line_pressed(self, line: str) -> None:
        if line == Line.OFFLINE:
            self.go_round()

    def _show_around(self, around: Around) -> None:
        self.panel.filters.set_sections(around.sections)
        self.window.set_site(around.connected)
        self.status.outbox(around.jobs, around.late)
        self._around = around
        self._lined = ""
        self._show_line()

    def _show_line(self) -> None:
        """How the site of the open draft is reached, or the default one where none is open."""
        draft, around = self.session.draft, self._around
        site = draft.site if draft is not None and draft.site in around.kinds else around.site
        if site and site != self._lined:
            self._lined = site
            line = line_of(around.kinds[site], self._faults.get(site), asked=site in self._faults)
            self.status.line(line, site)

    def _opened(self, draft: Draft | None) -> None:
        self.window.set_open(opened=draft is not None)
        self.panel.set_open(draft.id if draft else 0)
        self._show_line()
        if draft is not None and draft.id != NOWHERE:
            self.status.saved(draft.modified)
            self.panel.update_row(row_of(draft))
            self.panel.set_open(draft.id)

    def _saved(self, draft: Draft) -> None:
        self.status.saved(datetime.now(UTC))
        self.panel.update_row(row_of(draft))

    def _field_edited(self, edit: FieldEdit) -> None:
        names = {
            "sections": self.tr("Section changed"),
            "tags": self.tr("Tags changed"),
            "related": self.tr("Related articles changed"),
            "lead": self.tr("Lead image changed"),
            "schedule": self.tr("Schedule changed"),
            "site": self.tr("Site changed"),
            "origin": self.tr("Origin of the text changed"),
            "slug": self.tr("Address changed"),
            "byline": self.tr("Byline changed"),
        }
        self.status.offer_undo(names.get(edit.field, self.tr("Card changed")), lambda: self.session.undo_field(edit))

    # Drafts

    def bin(self, draft_id: int) -> None:
        """Put a draft in the bin, with a line that brings it back; one that is on its site goes its own way."""
        self.session.leave()

        def found(draft: Draft) -> None:
            there = draft.remote is not None and draft.remote.status != "trashed"
            if there and draft.binned is None:
                self.bin_wanted.emit(draft)
            else:
                self._bin_here(draft_id)

        self.session.ask(lambda room: room.store.drafts.get(draft_id), found)

    def _bin_here(self, draft_id: int) -> None:
        was_open = self.session.draft is not None and self.session.draft.id == draft_id

        def done(draft: Draft) -> None:
            name = draft.article.headline or self.tr("A draft without a headline")
            text = self.tr("In the bin: %1").replace("%1", f"\u2068{name}\u2069")
            self.status.offer_undo(text, lambda: self.drafting.restore(draft_id, show=was_open))

        self.drafting.bin(draft_id, done)

    def keep(self) -> None:
        """Save by hand: a version in the history."""

        def done(new: bool) -> None:
            self.status.say(self.tr("Kept in the history") if new else self.tr("The history has this version already"))

        self.drafting.keep(done)

    def row_menu(self, row: Row, at: QPoint) -> None:
        """The menu of a row of the list."""
        menu = QMenu(self.window)
        menu.aboutToHide.connect(menu.deleteLater)
        ways: list[tuple[str, str, Callable[[], object]]] = [
            ("folder-open", self.tr("Open"), lambda: self.panel.choose(row)),
        ]
        draft_id = row.id if isinstance(row, DraftRow) else row.draft
        if draft_id is not None:
            ways += self._draft_ways(draft_id, binned=isinstance(row, DraftRow) and row.binned is not None)
        for glyph, text, run in ways:
            icons.put(menu.addAction(text, run), glyph, size=16)
        menu.popup(at)

    def _draft_ways(self, draft_id: int, *, binned: bool) -> list[tuple[str, str, Callable[[], object]]]:
        ways: list[tuple[str, str, Callable[[], object]]] = [
            ("copy", self.tr("Duplicate"), lambda: self.drafting.duplicate(draft_id)),
        ]
        if self.session.draft is not None and self.session.draft.id != draft_id:
            ways.append(("columns", self.tr("Read beside the text"), lambda: self.beside_wanted.emit(draft_id)))
        if binned:
            restore = self.tr("Back from the bin")
            ways.append(("arrow-counter-clockwise", restore, lambda: self.restore_wanted.emit(draft_id)))
        else:
            ways.append(("trash", self.tr("Move to the bin"), lambda: self.bin(draft_id)))
        return ways

    def choose_file(self) -> None:
        """Ask for a file and open it as a draft."""
        dialog = QFileDialog(self.window, self.tr("Open a file"))
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.setNameFilters([self.tr("Articles") + f" ({READABLE})", self.tr("All files") + " (*)"])
        dialog.fileSelected.connect(lambda name: self.import_files([Path(name)]))
        dialog.finished.connect(dialog.deleteLater)
        dialog.open()

    def import_files(self, files: Sequence[Path]) -> None:
        """Make a draft of each file; the last one stays open."""
        for path in files:
            self.drafting.import_file(path)

    def rows(self, query: Query, answer: Callable[[Sequence[Item], int], None]) -> None:
        """Answer the list's question from the store."""

        def found(listed: Listed) -> None:
            answer(listed.items, listed.count)
            self.panel.set_team(team=listed.team)

        self.session.ask(lambda room: _rows(room, query), found)


def row_of(draft: Draft) -> DraftRow:
    """A draft as a row of the list."""
    article = draft.article
    section = article.sections[0] if article.sections else ""
    return DraftRow(
        draft.id, article.headline, draft.state, section, draft.site, draft.modified, draft.schedule, draft.binned
    )


def _rows(room: Newsroom, query: Query) -> Listed:
    from newsroom.ui import team_desk

    return team_desk.listed(room, query)


def _around(room: Newsroom) -> Around:
    from newsroom.desk.trial import is_trial
    from newsroom.ui.sheets.outbox_desk import overdue

    name = room.default_site()
    return Around(
        [section.name for section in room.store.archive.sections(name)],
        room.store.outbox.waiting(),
        overdue(room),
        name,
        {site.name: site.kind for site in room.store.sites.all()},
        "" if is_trial(room.store.sites.get(name)) else name,
    )


def _round(room: Newsroom) -> Changes:
    from newsroom.desk import outbox, publishing

    return outbox.drain(room)[1] | publishing.publish_due(room)[1]
