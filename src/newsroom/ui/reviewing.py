"""Two versions of the open draft compared, and changes of it put back through the desk."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, QTimeZone

from newsroom.desk.changes import Changes
from newsroom.domain.article import Article, Draft
from newsroom.ui.beginning import NOWHERE
from newsroom.ui.deciding import newest
from newsroom.ui.painting import isolated
from newsroom.ui.panels.conflict_head import hours
from newsroom.ui.panels.history import PRESENT
from newsroom.ui.panels.history_rows import reason_text
from newsroom.ui.panels.review import ReviewView
from newsroom.ui.panels.review_head import VersionName
from newsroom.ui.panels.review_rows import ReviewRow, arrange
from newsroom.ui.work import sentence

if TYPE_CHECKING:
    from newsroom.desk.merging import Version
    from newsroom.desk.newsroom import Newsroom
    from newsroom.domain.difference import Change
    from newsroom.ui.shell import Shell

Compared = tuple[Article, Article, tuple["Change", ...], list[ReviewRow]]


class Reviewing(QObject):
    """Opens the view and carries out what it wants."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self.view: ReviewView | None = None
        self._draft = 0
        self._versions: dict[str, Version] = {}
        self._pair = ("", PRESENT)
        self._present = Article()
        self._compared: tuple[Article, Article] | None = None

    def is_shown(self) -> bool:
        """Whether the view stands in the place of the paper."""
        return self.view is not None and self._shell.window.middle.currentWidget() is self.view

    def open(self, before: str = "", after: str = "", known: Sequence[Version] = ()) -> None:
        """Compare two versions of the open draft, by their ids (``here:N``); the newest with the present text unless
        they are named. `known` are versions that need not be asked for."""
        session = self._shell.session
        session.leave()
        draft = session.draft
        if draft is None or draft.id == NOWHERE:
            return
        self._draft, self._present, self._pair = draft.id, session.article, (before, after or PRESENT)
        there = [version for version in known if not version.id.startswith("here:")]
        session.ask(lambda room: [*_kept(room, draft.id), *there], self._begin)
        self._made()  # while the worker looks

    def restyle(self, zoom: float) -> None:
        """Show the texts `zoom` times as large."""
        if self.view is not None:
            self.view.restyle(zoom)

    # What is shown

    def _begin(self, versions: Sequence[Version]) -> None:
        if not versions:
            self._shell.window.status.say(self.tr("The history has no version to compare with yet"))
            return
        view = self._made()
        view.restyle(int(self._shell.settings.get("zoom", 100)) / 100)
        before, after = self._pair
        self._show_versions(versions, before or versions[0].id, after)
        self._compare(*self._pair)
        draft_id = self._draft

        def found(rows: Sequence[Version]) -> None:
            if self._draft == draft_id:
                self._show_versions(rows, *self._pair)

        self._shell.work.exchange(lambda room: _everywhere(room, draft_id), found, lambda _error: None)

    def _made(self) -> ReviewView:
        if self.view is None:
            self.view = ReviewView()
            self.view.wanted.connect(self._compare)
            self.view.closed.connect(self.leave)
            self.view.adopt.connect(self._adopt)
        return self.view

    def _show_versions(self, versions: Sequence[Version], before: str, after: str) -> None:
        self._versions = {version.id: version for version in versions}
        self._pair = (before, after)
        zone = bytes(QTimeZone.systemTimeZoneId().data()).decode()
        hour = hours(zone, datetime.now(UTC), self._shell.lang)
        names = [VersionName(PRESENT, self.tr("The present text"))]
        for version in versions:
            said = isolated(reason_text(version.reason), version.author, hour(version.at))
            names.append(VersionName(version.id, said))
        self._made().head.show_versions(names, before, after)

    def _compare(self, before: str, after: str) -> None:
        """Compare two versions; the present text is what the other one changes into."""
        if before == PRESENT:
            before, after = after, before
        self._pair = (before, after)
        one, other = self._text(before), self._text(after)

        def show(found: Compared) -> None:
            if self._pair != (before, after):
                return
            view = self._made()
            shown = self.is_shown()
            if not shown:
                view.clear()
                self._shell.window.stand_in(view)
                view.setFocus(Qt.FocusReason.OtherFocusReason)
            view.head.choose(before, after)

            def go_on() -> None:
                if self._pair == (before, after):
                    self._compared = found[:2]
                    view.show_difference(*found[2:])
                    if not shown:
                        view.begin()

            QTimer.singleShot(0, self, go_on)  # frame and words each in their own turn of the event loop

        self._shell.session.ask(lambda room: _compared(room, one, other), show)

    def _text(self, version: str) -> Version | Article:
        return self._versions.get(version, self._present)

    # Ways out

    def leave(self) -> None:
        """Back to the paper."""
        if self.is_shown():
            self._shell.window.stand_in(None)
            self._shell.paper.focus_body()

    def _adopt(self) -> None:
        view, compared, draft_id = self.view, self._compared, self._draft
        assert view is not None
        assert compared is not None
        accepted = view.accepted()

        def adopted(answer: tuple[Draft, Changes, int]) -> None:
            draft, changes, before = answer
            bench, session = self._shell.bench, self._shell.session
            self.leave()
            session.bring(draft)
            session.changed.emit(changes)
            text = self.tr("%n change(s) put back. The text as it was is in the history.", "", len(view.back))
            bench.status.offer_undo(text, lambda: bench.drafting.restore_revision(before))

        def refused(error: Exception) -> None:
            view.show_fault(sentence(error, self._shell.lang))

        self._shell.session.ask(lambda room: _accept(room, draft_id, *compared, accepted), adopted, refused)


def _kept(room: Newsroom, draft_id: int) -> list[Version]:
    """The versions of this workstation, newest first: they are there at once."""
    from newsroom.desk import merging

    return merging.kept_here(room, draft_id)


def _everywhere(room: Newsroom, draft_id: int) -> Sequence[Version]:
    from newsroom.desk import merging

    return merging.versions(room, draft_id).rows


def _compared(room: Newsroom, before: Version | Article, after: Version | Article) -> Compared:
    from newsroom.desk import merging

    one, other = (
        version if isinstance(version, Article) else merging.article_of(room, version) for version in (before, after)
    )
    found = merging.difference(room, one, other)
    return one, other, found.changes, arrange(found)


def _accept(
    room: Newsroom, draft_id: int, before: Article, after: Article, accepted: frozenset[str]
) -> tuple[Draft, Changes, int]:
    """Take the changes; the number of the version that holds the text as it was before."""
    from newsroom.desk import drafting, merging

    _, changes = merging.accept(room, draft_id, before, after, accepted)
    return drafting.open(room, draft_id), changes, newest(room, draft_id, merging.RESTORE)
