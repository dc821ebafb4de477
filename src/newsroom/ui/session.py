"""The open draft: what is on the paper and on the card, and how it gets to the desk and back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from types import ModuleType
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, QTimer, Signal

from newsroom.desk.changes import NOTHING, Changes, drafts
from newsroom.domain.article import Article, Draft
from newsroom.ui.arrivals import Arrivals
from newsroom.ui.autosave import Autosave
from newsroom.ui.beginning import NOWHERE
from newsroom.ui.card_fields import CardFields, FieldEdit
from newsroom.ui.leftover import Leftover
from newsroom.ui.work import Work, sentence

if TYPE_CHECKING:
    from newsroom.desk.newsroom import Newsroom
    from newsroom.ui.editor.paper import Paper

RETRY_MS = 5000  # a save that failed is tried again


@dataclass(slots=True)
class Shared:
    """The text that the open paper and the store last had in common: what is written is written on it. It moves where
    the store's worker keeps a text, and where the paper takes one over while that worker has nothing to keep."""

    text: Article


class Session(QObject):
    """Keeps the open draft.

    The snapshot of the text is taken on the interface thread, the commit made by the store's worker, one at a time and
    in order. `opened` carries the draft that is open now, or None; `edited` is said for every change of it. What the
    store has beside what is on the paper waits in `arrivals` until nobody is typing.
    """

    opened = Signal(object)  # Draft | None
    placed = Signal(object)  # Draft: the store's, for a paper that began without one
    unplaced = Signal()  # what is on the paper, or was on one that was left, has no draft to be saved in yet
    leaving = Signal()  # the draft is left or goes out: fields that hold something back tell it now
    edited = Signal()
    saving = Signal()
    saved = Signal(object)  # Draft
    not_saved = Signal(str)
    field_edited = Signal(object)  # FieldEdit
    redrawn = Signal(object)  # Draft: fields changed from elsewhere
    arrived = Signal(bool)  # a text came onto the paper from elsewhere; whether that is a step of undo
    changed = Signal(object)  # Changes
    said = Signal(str)
    settled = Signal()  # everything is on the disk

    def __init__(self, paper: Paper, work: Work, lang: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._paper = paper
        self.work = work
        self.lang = lang
        self.draft: Draft | None = None
        self._shared = Shared(Article())
        self._dirty = False
        self._under_way = 0
        self._fields = CardFields(self)
        self.autosave = Autosave(self)
        self.arrivals = Arrivals(self)
        self.autosave.due.connect(self.flush)
        self._retry = QTimer(self, interval=RETRY_MS, singleShot=True)
        self._retry.timeout.connect(self.try_again)
        self.left = Leftover()

    # The open draft

    @property
    def article(self) -> Article:
        """The open article as it stands this moment; Article() when none is open."""
        if self.draft is None:
            return Article()
        if self._dirty:
            text = self._paper.text()
            self.draft = replace(
                self.draft,
                article=replace(
                    self.draft.article,
                    headline=text.headline,
                    kicker=text.kicker,
                    standfirst=text.standfirst,
                    body=text.body,
                ),
            )
        return self.draft.article

    def show(self, draft: Draft | None) -> None:
        """Put a draft on the paper, or clear the desk; what was there is saved first."""
        self.leave()
        if self._dirty and self.draft is not None and self.draft.id == NOWHERE:
            self.left.homeless.append(self.article)
        self._fields.forget()
        self.arrivals.forget()
        waits = None if draft is None else self.left.refused.pop(draft.id, None)
        self.draft = draft if draft is None or waits is None else replace(draft, article=waits[0])
        if draft is not None and self.draft is not None:
            self._shared = (waits and waits[1]) or Shared(draft.article)
            self._paper.set_article(self.draft.article)
        self._dirty = waits is not None
        self.autosave.stop()
        self.opened.emit(self.draft)

    def open(self, draft_id: int) -> None:
        """Open a draft of the store."""
        self.leave()
        self.ask(lambda room: _drafting().open(room, draft_id), self.show)

    def adopt(self, stored: Draft) -> None:
        """Take the store's draft for the paper that is open; what was typed meanwhile goes into it."""
        self._shared = Shared(stored.article)
        self.draft = replace(stored, article=replace(self.article, byline=stored.article.byline))
        self.placed.emit(self.draft)
        self.flush()

    def is_settled(self) -> bool:
        """Whether everything is on the disk."""
        return not self._dirty and not self._under_way and not self.left

    def typed(self) -> None:
        """The paper changed."""
        if self.draft is None:
            return
        if not self._dirty:
            self._dirty = True
            self.saving.emit()
        self.autosave.touch()
        self.edited.emit()

    def leave(self) -> None:
        """Save everything, also what a field of the card holds back."""
        self.leaving.emit()
        self.flush()

    def flush(self) -> None:
        """Hand what is not saved to the store's worker now."""
        self.autosave.stop()
        if self.draft is None or not self._dirty:
            return
        if self.draft.id == NOWHERE:
            self.unplaced.emit()
            return
        article = self.article
        self._dirty = False
        self.save(self.draft.id, article, self._shared)

    def save(self, draft_id: int, article: Article, shared: Shared | None = None) -> None:
        """Let the store's worker keep `article` as the text of a draft, written on the text that is `shared`."""
        self._under_way += 1
        self.work.ask(
            lambda room: _save(room, draft_id, article, shared),
            lambda stored: self.end_work(self.left.outdated(stored), drafts(stored.id)),
            lambda error: self._not_saved(error, draft_id, article, shared),
        )

    def begin_work(self) -> Shared:
        """The store's worker is to change the open draft; what paper and store have in common, for it to move."""
        self._under_way += 1
        return self._shared

    def end_work(self, stored: Draft | None, changes: Changes = NOTHING) -> None:
        """The worker is done with that: the draft as the store has it now, None where it failed."""
        self._under_way -= 1
        if stored is not None and self.draft is not None and self.draft.id == stored.id:
            self._meet(stored)
            if self.is_settled():
                self.saved.emit(self.draft)
        if changes:
            self.changed.emit(changes)
        if self.is_settled():
            self.settled.emit()

    def _meet(self, stored: Draft) -> None:
        """Take over how the store's draft stands; where all is saved, its text is the newest there is."""
        assert self.draft is not None
        self.draft = replace(stored, article=self.draft.article)
        if self.is_settled():
            self.arrivals.offer(stored.article, self._shared.text)

    def take(self, article: Article) -> None:
        """Let paper and card show what the store has; only where all is saved, so that nothing typed is lost."""
        assert self.draft is not None
        assert self.is_settled()
        undoable = _renewal().renew(self._paper, article)
        self._shared.text = article
        self.draft = replace(self.draft, article=article)
        self.redrawn.emit(self.draft)
        self.arrived.emit(undoable)

    def bring(self, stored: Draft) -> None:
        """The desk made another text of a draft. It comes onto the open paper as one step of undo: now, or with what is
        being typed meanwhile; another draft is opened."""
        if self.draft is None or self.draft.id != stored.id:
            self.show(stored)
            return
        self.draft = replace(stored, article=self.article)
        if self.is_settled():
            self.arrivals.forget()
            self.take(stored.article)

    def _not_saved(self, error: Exception, draft_id: int, article: Article, shared: Shared | None) -> None:
        self._under_way -= 1
        if self.draft is not None and self.draft.id == draft_id:
            self._dirty = True
        else:
            self.left.refused[draft_id] = article, shared
        self.refused(error)

    def refused(self, error: Exception) -> None:
        """The disk did not take a text: say why, and try again after a while."""
        self.not_saved.emit(sentence(error, self.lang))
        self._retry.start()

    def try_again(self) -> None:
        """Save now what the disk refused."""
        refused, self.left.refused = self.left.refused, {}
        for draft_id, (article, shared) in refused.items():
            self.save(draft_id, article, shared)
        if self.left.homeless:
            self.unplaced.emit()
        self.flush()

    def replace_article(self, article: Article) -> None:
        """Put a changed article in the place of the open one, on the paper and on the card (a mend)."""
        if self.draft is None:
            return
        self.flush()
        self.draft = replace(self.draft, article=article)
        _renewal().renew(self._paper, article)
        self._dirty = True
        self.flush()
        self.redrawn.emit(self.draft)

    # Fields of the card

    def edit_field(self, field: str, value: Any) -> None:  # noqa: ANN401 - a field of any type
        """The card changed a field of the article, or the draft's site or schedule."""
        self._fields.edit(field, value)

    def undo_field(self, edit: FieldEdit | None = None) -> bool:
        """Take back the newest change of a field (or `edit`); False when there is none."""
        return self._fields.undo(edit)

    # The desk behind

    def reload(self) -> None:
        """Read the open draft anew after the desk changed it; what came into its text waits in `arrivals`."""
        if self.draft is None or self.draft.id == NOWHERE:
            return
        draft_id = self.draft.id

        def read(stored: Draft) -> None:
            if self.draft is not None and self.draft.id == draft_id:
                self._meet(stored)
                self.redrawn.emit(self.draft)

        self.ask(lambda room: room.store.drafts.get(draft_id), read)

    def tell(self, faults: Iterable[Exception]) -> None:
        """Say in the status bar what went wrong while the rest went right."""
        self.said.emit(" ".join(sentence(fault, self.lang) for fault in faults))

    def ask(
        self,
        work: Callable[[Newsroom], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] = lambda _error: None,
    ) -> None:
        """Run `work` in the store's worker; a failure is said in the status bar, and to `failed`."""

        def refused(error: Exception) -> None:
            self.said.emit(sentence(error, self.lang))
            failed(error)

        self.work.ask(work, done, refused)


def _save(room: Newsroom, draft_id: int, article: Article, shared: Shared | None) -> Draft:
    from newsroom.desk import timeline

    timeline.keep_while_writing(room, draft_id)
    saved: Draft = _drafting().save(room, draft_id, article, shared and shared.text)[0]
    if shared is not None:
        shared.text = article
    return saved


# The desk brings the store with it, so it is imported by whoever first works with it: the worker.


def _drafting() -> ModuleType:
    from newsroom.desk import drafting

    return drafting


def _renewal() -> ModuleType:  # never needed for the first picture
    from newsroom.ui.editor import renewal

    return renewal
