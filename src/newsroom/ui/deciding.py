"""A conflict of the open draft: shown in the place of the paper, decided, and adopted through the desk."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from contextlib import suppress
from dataclasses import replace
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, QTimeZone

from newsroom.desk.changes import Changes
from newsroom.domain.article import Article, Draft
from newsroom.ui.beginning import NOWHERE
from newsroom.ui.editor.paper import way_to
from newsroom.ui.panels.conflict import ConflictView
from newsroom.ui.panels.conflict_choice import Decision
from newsroom.ui.panels.conflict_rows import Facts, place_in, result
from newsroom.ui.work import sentence

if TYPE_CHECKING:
    from newsroom.desk.newsroom import Newsroom
    from newsroom.domain.merge import Choice, Merge
    from newsroom.ui.panels.review_rows import ReviewRow
    from newsroom.ui.shell import Shell

THIRD = "third text"  # whose line the status bar holds
Seen = tuple["Merge", Facts, list["ReviewRow"]]


class Deciding(QObject):
    """Opens the view and carries out what it wants. Decisions are kept by draft until they are adopted."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self.view: ConflictView | None = None
        self._decisions: dict[int, tuple[tuple[Article, Article], dict[str, Decision]]] = {}
        self._draft = 0
        self._asked = 0
        shell.session.opened.connect(lambda _draft: shell.window.status.release(THIRD))

    def is_shown(self) -> bool:
        """Whether the view stands in the place of the paper."""
        return self.view is not None and self._shell.window.middle.currentWidget() is self.view

    def open(self) -> None:
        """Show the conflict of the open draft."""
        draft = self._shell.session.draft
        if draft is not None and draft.id != NOWHERE:
            self._shell.session.leave()
            self._load(draft.id)

    def restyle(self, zoom: float) -> None:
        """Show the texts `zoom` times as large."""
        if self.view is not None:
            self.view.restyle(zoom)

    # What is shown

    def _load(self, draft_id: int, fault: str = "") -> None:
        def show(seen: Seen) -> None:
            draft = self._shell.session.draft
            if draft is not None and draft.id == draft_id:
                self._show(draft_id, seen, fault)

        self._shell.session.ask(lambda room: _seen(room, draft_id), show, lambda _error: self.leave())
        self._made()  # while the worker looks

    def _show(self, draft_id: int, seen: Seen, fault: str) -> None:
        merge, facts, rows = seen
        self._draft = draft_id
        texts, decisions = self._decisions.get(draft_id, ((merge.mine, merge.theirs), {}))
        if texts != (merge.mine, merge.theirs):
            decisions = {}
        view = self._made()
        view.restyle(int(self._shell.settings.get("zoom", 100)) / 100)
        view.show_conflict(merge, facts, decisions)
        if fault:
            view.show_fault(fault)
        self._shell.window.stand_in(view)
        view.setFocus(Qt.FocusReason.OtherFocusReason)

        def begin() -> None:
            if view.merge is merge:
                view.begin()
                QTimer.singleShot(0, self, go_on)

        def go_on() -> None:
            if view.merge is merge:
                view.show_result(rows)
                if decisions:
                    self._decided()
                self._ask_who(draft_id, facts)

        QTimer.singleShot(0, self, begin)  # frame, decisions and result each in their own turn of the event loop

    def _made(self) -> ConflictView:
        if self.view is None:
            self.view = ConflictView(self._shell.lang)
            self.view.decided.connect(self._decided)
            self.view.later.connect(self.leave)
            self.view.adopt.connect(self._adopt)
        return self.view

    def _ask_who(self, draft_id: int, facts: Facts) -> None:
        """Ask the site's own history who wrote there, beside everything else; without an answer nobody is named."""

        def known(found: Facts) -> None:
            if self.view is not None and self._draft == draft_id and self.is_shown():
                self.view.show_facts(found)

        self._shell.work.exchange(lambda room: _named(room, draft_id, facts), known, lambda _error: None)

    def _decided(self) -> None:
        view = self.view
        if view is None or view.merge is None:
            return
        merge, choices = view.merge, view.choices()
        self._decisions[self._draft] = ((merge.mine, merge.theirs), view.decisions)
        self._asked += 1
        asked = self._asked

        def show(rows: list[ReviewRow]) -> None:
            if asked == self._asked and view.merge is merge:
                view.show_result(rows)

        self._shell.session.ask(lambda _room: result(merge, choices), show)

    # Ways out

    def leave(self) -> None:
        """Back to the paper; the conflict stays, and so do the decisions."""
        if self.is_shown():
            self._shell.window.stand_in(None)
            self._shell.paper.focus_body()

    def _adopt(self) -> None:
        view = self.view
        assert view is not None
        assert view.merge is not None
        draft_id, merge, choices, own = self._draft, view.merge, view.choices(), view.own()

        def adopted(answer: tuple[Draft, Changes, int]) -> None:
            draft, changes, before = answer
            self._decisions.pop(draft_id, None)
            session, bench = self._shell.session, self._shell.bench
            session.show(draft)
            session.changed.emit(changes)
            text = self.tr("Merged. Both texts are in the history.")
            bench.status.offer_undo(text, lambda: bench.drafting.restore_revision(before))
            places = [(hunk.field, place_in(merge, choices, hunk)) for hunk in own]
            paper = self._shell.paper
            QTimer.singleShot(0, self, lambda: self._write([way_to(paper, *place) for place in places]))

        def refused(error: Exception) -> None:
            self._load(draft_id, sentence(error, self._shell.lang))

        self._shell.session.ask(lambda room: _settle(room, draft_id, merge, choices), adopted, refused)

    def _write(self, ways: Sequence[Callable[[], None]]) -> None:
        """Go to the first of the places where a third text is to be written; a line leads to the others."""
        status = self._shell.window.status
        status.release(THIRD)
        if ways:
            ways[0]()
        left = len(ways) - 1
        if left > 0:
            text = self.tr("A third text is to be written in %n more place(s)", "", left)
            status.hold(text, self.tr("Next place"), lambda: self._write(ways[1:]), THIRD)


def _seen(room: Newsroom, draft_id: int) -> Seen:
    """The conflict with everything that is dear to compute; asked in the store's worker."""
    from newsroom.desk import merging

    merge = merging.conflict(room, draft_id)
    draft = room.store.drafts.get(draft_id)
    post = room.store.posts.get(draft.site, draft.remote.id) if draft.remote is not None else None
    zone = bytes(QTimeZone.systemTimeZoneId().data()).decode()
    facts = Facts("", draft.modified, None, post.modified if post is not None else None, zone)
    return merge, facts, result(merge, {})


def _named(room: Newsroom, draft_id: int, facts: Facts) -> Facts:
    """The facts with what the site's own history says of its newest version and of the common base."""
    from newsroom.desk import merging

    rows = merging.versions(room, draft_id).rows
    on_site = [version for version in rows if version.id.startswith("site:")]
    base = room.store.drafts.base(draft_id)
    begun: datetime | None = None
    for version in rows:
        with suppress(LookupError):
            if base is not None and merging.article_of(room, version).body == base.body:
                begun = version.at
                break
    if not on_site:
        return replace(facts, base=begun)
    return replace(facts, who=on_site[0].author, theirs=on_site[0].at, base=begun)


def _settle(room: Newsroom, draft_id: int, merge: Merge, choices: dict[str, Choice]) -> tuple[Draft, Changes, int]:
    """Adopt; the number of the version that holds the text as it was before."""
    from newsroom.desk import merging

    draft, changes = merging.settle_conflict(room, draft_id, choices, merge)
    return draft, changes, newest(room, draft_id, merging.BEFORE)


def newest(room: Newsroom, draft_id: int, reason: str) -> int:
    """The newest version of a draft that was kept for a reason; 0 where there is none."""
    return next((row.id for row in room.store.revisions.of(draft_id) if row.reason == reason), 0)
