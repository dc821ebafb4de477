"""What comes after the first picture: the card, the preview, and every sheet, each when it is first wanted."""

from __future__ import annotations

import platform
from collections.abc import Sequence
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, qVersion

import newsroom
from newsroom.domain.article import Draft, State
from newsroom.language.direction import isolate_ltr
from newsroom.language.words import say
from newsroom.ui.ahead import Ahead
from newsroom.ui.fetching import Fetching
from newsroom.ui.filing import Filing, open_address
from newsroom.ui.mending import Mending
from newsroom.ui.notices import Notices
from newsroom.ui.origin import OriginNoting
from newsroom.ui.panels.card import Card
from newsroom.ui.panels.card_desk import desk_work
from newsroom.ui.paste_news import PasteNews
from newsroom.ui.refusal import Refusal
from newsroom.ui.scheduling import Scheduling
from newsroom.ui.signing import Signing
from newsroom.ui.team import Team
from newsroom.ui.timeline import Timeline
from newsroom.ui.work import COPIES
from newsroom.ui.writing import Writing

if TYPE_CHECKING:
    from newsroom.desk.changes import Changes
    from newsroom.desk.newsroom import Newsroom
    from newsroom.ui.deciding import Deciding
    from newsroom.ui.finder import Finder
    from newsroom.ui.panels.preview import Preview
    from newsroom.ui.publishing import Publishing
    from newsroom.ui.reviewing import Reviewing
    from newsroom.ui.sheets.settings import Setting
    from newsroom.ui.sheets.sheet import Scrim
    from newsroom.ui.shell import Shell

CHECKED = ("spelling", "names_file", "rules_folder", "house_name")  # settings that findings depend on
PREVIEW_MS = 200  # the text rests this long before the preview is asked for it


class Late(QObject):
    """The second half of a window. Each verb of the table that needs a sheet is a method here."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._open: Scrim | None = None
        window, session = shell.window, shell.session
        self.card = Card(shell.work.ask, desk_work())
        window.set_card(self.card, self.card.set_folded)
        self.card.folded.connect(window.card_folded)
        self.filing = Filing(self.card, shell.paper, session, shell.lang)
        self.mending = Mending(shell, self.filing, self.card.findings)
        self._origin = OriginNoting(session, shell.paper.view.pasting)
        self.timeline, self.refusal = Timeline(shell, self.card.history), Refusal(shell)
        self.fetching = Fetching(shell, self.card, self)
        self.fetching.come.connect(self._changed)
        self.preview: Preview | None = None
        self._publishing: Publishing | None = None
        self._finder: Finder | None = None
        self._deciding: Deciding | None = None
        self._reviewing: Reviewing | None = None
        self.signing = Signing(shell, self)
        self.team, self.scheduling = Team(shell, self), Scheduling(shell, self)
        self.notices = Notices(shell)
        self.writing = Writing(shell, self)
        self.paste_news = PasteNews(shell)
        self._ahead = Ahead(self, shell.work, session.autosave.rested)
        self._pause = QTimer(self, interval=PREVIEW_MS, singleShot=True)
        self._pause.timeout.connect(self._show_preview)
        shell.bench.bin_wanted.connect(self.bin)
        shell.bench.restore_wanted.connect(self.restore)
        session.edited.connect(self._changed)
        session.redrawn.connect(self._changed)
        shell.bench.moved.connect(self._look_moved)
        session.opened.connect(self._opened)
        window.panes_changed.connect(self._panes_changed)
        self.card.history.compare.connect(self.compare)
        if session.draft is not None and session.draft.state is State.CONFLICT:
            self.deciding.open()

    def close(self) -> None:
        """The window goes."""
        self._ahead.stop()
        if self._open is not None:
            self._open.dismiss()
        self.fetching.stop()
        self.filing.stop()
        if self._publishing is not None:
            self._publishing.close()
        if self.preview is not None:
            self.preview.close_page()

    def _opened(self, draft: Draft | None) -> None:
        if self._open is not None:
            self._open.dismiss()
        self._show_preview()
        if draft is not None and draft.state is State.CONFLICT:
            self.deciding.open()

    def _changed(self, *_draft: object) -> None:
        if self.preview is not None and self.preview.isVisible():
            self._pause.start()

    def _look_moved(self, changes: Changes) -> None:
        """A site may look otherwise than a moment ago, or be one more or less."""
        if changes.sites:
            self._changed()
            self.filing.check()

    def _panes_changed(self) -> None:
        window = self._shell.window
        if self.preview is None and window.wants("preview"):
            from newsroom.ui.panels.preview import Preview

            self.preview = Preview(self._shell.work.ask, self._shell.lang)
            profile = self._shell.work.profile
            self.preview.set_folders((profile / "media", profile / COPIES))
            self.preview.choose(str(self._shell.settings.get("preview_width", "phone")))
            self.preview.device_chosen.connect(lambda device: self._shell.change("preview_width", device))
            window.set_preview(self.preview)
            self._shell.actions.refresh()
        self._show_preview()

    def _show_preview(self) -> None:
        session = self._shell.session
        if session.draft is not None and self.preview is not None and self.preview.isVisible():
            self.preview.show_article(session.article, session.draft.site, session.draft.schedule)

    def changed(self, name: str) -> None:
        """A setting is another now."""
        self.writing.changed(name)
        if name in CHECKED:
            self.mending.name_list()
            self.filing.check()

    def restyle(self, zoom: float) -> None:
        """The text is `zoom` times as large, wherever it is read."""
        for view in (self._deciding, self._reviewing):
            if view is not None:
                view.restyle(zoom)
        self.writing.restyle(zoom)

    @property
    def deciding(self) -> Deciding:
        """The view of a conflict."""
        if self._deciding is None:
            from newsroom.ui.deciding import Deciding

            self._deciding = Deciding(self._shell)
        return self._deciding

    @property
    def reviewing(self) -> Reviewing:
        """The comparison of two versions."""
        if self._reviewing is None:
            from newsroom.ui.reviewing import Reviewing

            self._reviewing = Reviewing(self._shell)
        return self._reviewing

    @property
    def publishing(self) -> Publishing:
        """The sheets of publishing."""
        if self._publishing is None:
            from newsroom.ui.publishing import Publishing

            self._publishing = Publishing(self._shell, self, self.filing)
        return self._publishing

    # Verbs

    def publish(self, when: str) -> None:
        self.publishing.open(when)

    def unpublish(self) -> None:
        self.publishing.unpublish()

    def correct(self) -> None:
        self.publishing.correct()

    def outbox(self) -> None:
        self.publishing.outbox()

    def bin(self, draft: Draft) -> None:
        self.publishing.bin(draft)

    def restore(self, draft_id: int) -> None:
        self.publishing.restore(draft_id)

    def open_page(self) -> None:
        open_address(self._shell.published_url())

    def card_part(self, part: str) -> None:
        self._shell.window.set_pane("card", shown=True)
        if part in ("findings", "history"):
            self.card.show_tab(part)
            if part == "findings":
                self.filing.ask()
        else:
            self.card.open_field(part)

    def finding(self, by: int) -> None:
        self._shell.window.set_pane("card", shown=True)
        self.card.step(by)

    def mend(self) -> None:
        if not self.mending.menu.press():
            self.card.mend()

    def conflict(self) -> None:
        self.deciding.open()

    def compare(self, before: str = "", after: str = "") -> None:
        self.reviewing.open(before, after, self.timeline.rows())

    def calendar(self) -> None:
        self.scheduling.show_calendar()

    def send_back(self) -> None:
        self.team.send_back()

    def palette(self) -> None:
        from newsroom.ui.finder import Finder
        from newsroom.ui.sheets.palette import Palette

        shell = self._shell
        if self._finder is None:
            self._finder = Finder(shell.session, shell.bench.drafting, shell.lang)
        self.show(Palette(shell.window, shell.actions, self._finder.find))

    def keys(self) -> None:
        from newsroom.ui.sheets.keys import KeysSheet

        self.show(KeysSheet(self._shell.window, self._shell.actions, self._shell.menu_titles()))

    def settings(self) -> None:
        from newsroom.ui.sheets.settings import SettingsSheet

        shell = self._shell

        def opened(table: Sequence[Setting]) -> None:
            self.show(SettingsSheet(shell.window, table, shell.settings, shell.change))

        shell.session.ask(_settings, opened)

    def about(self) -> None:
        from newsroom.ui.sheets.text import TextSheet

        shell = self._shell

        def looked(lines: list[str]) -> None:
            head = f"newsroom {newsroom.__version__} · Qt {qVersion()} · Python {platform.python_version()}"
            self.show(TextSheet(shell.window, self.tr("About the program and this machine"), [head, *lines]))

        shell.session.ask(lambda room: _report(room, shell.lang), looked)

    def hand(self, verb: str) -> None:
        getattr(self.writing, verb)()

    def connect_site(self) -> None:
        self.signing.connect_site()

    def sites(self) -> None:
        self.signing.sites()

    def house_style(self) -> None:
        self.signing.house_style()

    def answered(self, answer: str) -> None:
        self.signing.take(answer)

    def show(self, sheet: Scrim) -> None:
        """Open a sheet in the place of the one that is open."""
        if self._open is not None:
            self._open.dismiss()
        self._open = sheet
        sheet.closed.connect(lambda: self._closed(sheet))
        sheet.open()

    def _closed(self, sheet: Scrim) -> None:
        if self._open is sheet:
            self._open = None


def _settings(_room: Newsroom) -> Sequence[Setting]:
    from newsroom.desk import settings

    return settings.table()


def _report(room: Newsroom, lang: str) -> list[str]:
    from newsroom.desk import doctor

    return [
        f"{'✓' if point.ok else '!'} {say(f'doctor.{point.code}', lang)}: {isolate_ltr(point.value)}"
        for point in doctor.report(room, lang)
    ]
