"""The open draft: what is on the paper and on the card, and how it gets to the desk and back."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from types import ModuleType
from typing import TYPE_CHECKING, Any, Protocol

from PySide6.QtCore import QObject, QTimer, Signal

from newsroom.desk.changes import Changes, drafts
from newsroom.domain.article import Article, Draft
from newsroom.domain.document import Document
from newsroom.ui.autosave import Autosave
from newsroom.ui.beginning import NOWHERE
from newsroom.ui.work import Work, sentence

if TYPE_CHECKING:
    from newsroom.desk.newsroom import Newsroom

STANDING = frozenset({"site", "schedule"})  # what a card changes that is the draft's and not the article's
RETRY_MS = 5000  # a save that failed is tried again


class PaperText(Protocol):
    """What stands on the paper."""

    @property
    def headline(self) -> str: ...
    @property
    def kicker(self) -> str: ...
    @property
    def standfirst(self) -> str: ...
    @property
    def body(self) -> Document: ...


class Sheet(Protocol):
    """What the session needs of the paper."""

    def set_article(self, article: Article) -> None: ...
    def text(self) -> PaperText: ...


@dataclass(frozen=True, slots=True)
class FieldEdit:
    """A change of one field that can be taken back."""

    draft: int
    field: str
    before: object
    after: object


class Session(QObject):
    """Keeps the open draft.

    The snapshot of the text is taken on the interface thread, the commit made by the store's worker, one at a time and
    in order. `opened` carries the draft that is open now, or None; `edited` is said for every change of it.
    """

    opened = Signal(object)  # Draft | None
    placed = Signal(object)  # Draft: the store's, for a paper that began without one
    unplaced = Signal()  # what is on the paper has no draft to be saved in yet
    orphaned = Signal(object)  # Article: what was on such a paper when it was left
    leaving = Signal()  # the draft is left or goes out: fields that hold something back tell it now
    edited = Signal()
    saving = Signal()
    saved = Signal(object)  # Draft
    not_saved = Signal(str)
    field_edited = Signal(object)  # FieldEdit
    redrawn = Signal(object)  # Draft: fields changed from elsewhere
    changed = Signal(object)  # Changes
    said = Signal(str)
    settled = Signal()  # everything is on the disk

    def __init__(self, paper: Sheet, work: Work, lang: str, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._paper = paper
        self._work = work
        self._lang = lang
        self.draft: Draft | None = None
        self._dirty = False
        self._under_way = 0
        self._undone: list[FieldEdit] = []
        self.autosave = Autosave(self)
        self.autosave.due.connect(self.flush)
        self._retry = QTimer(self, interval=RETRY_MS, singleShot=True)
        self._retry.timeout.connect(self.flush)

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
            self.orphaned.emit(self.article)
        self._undone.clear()
        self.draft = draft
        if draft is not None:
            self._paper.set_article(draft.article)
        self._dirty = False
        self.autosave.stop()
        self.opened.emit(draft)

    def open(self, draft_id: int) -> None:
        """Open a draft of the store."""
        self.leave()
        self.ask(lambda room: _drafting().open(room, draft_id), self.show)

    def adopt(self, stored: Draft) -> None:
        """Take the store's draft for the paper that is open; what was typed meanwhile goes into it."""
        self.draft = replace(stored, article=replace(self.article, byline=stored.article.byline))
        self.placed.emit(self.draft)
        self.flush()

    def is_settled(self) -> bool:
        """Whether everything is on the disk."""
        return not self._dirty and not self._under_way

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
        self.save(self.draft.id, article)

    def save(self, draft_id: int, article: Article) -> None:
        """Let the store's worker keep `article` as the text of a draft."""
        self._under_way += 1
        self._work.ask(lambda room: _save(room, draft_id, article), self._saved, self._not_saved)

    def _saved(self, stored: Draft) -> None:
        self._under_way -= 1
        if self.draft is not None and self.draft.id == stored.id:
            self.draft = replace(stored, article=self.draft.article)
            if self.is_settled():
                self.saved.emit(self.draft)
        self.changed.emit(drafts(stored.id))
        self._settle()

    def _settle(self) -> None:
        if self.is_settled():
            self.settled.emit()

    def _not_saved(self, error: Exception) -> None:
        self._under_way -= 1
        self._dirty = self.draft is not None
        self.not_saved.emit(sentence(error, self._lang))
        self._retry.start()

    def replace_article(self, article: Article) -> None:
        """Put a changed article in the place of the open one, on the paper and on the card (a mend)."""
        if self.draft is None:
            return
        self.flush()
        self.draft = replace(self.draft, article=article)
        self._paper.set_article(article)
        self._dirty = True
        self.flush()
        self.redrawn.emit(self.draft)

    # Fields of the card

    def edit_field(self, field: str, value: Any) -> None:  # noqa: ANN401 - a field of any type
        """The card changed a field of the article, or the draft's site or schedule."""
        if self.draft is None:
            return
        before = self._field(field)
        if before == value:
            return
        edit = FieldEdit(self.draft.id, field, before, value)
        self._set_field(edit)
        self._undone.append(edit)
        self.field_edited.emit(edit)

    def undo_field(self, edit: FieldEdit | None = None) -> bool:
        """Take back the newest change of a field (or `edit`); False when there is none."""
        edit = edit or (self._undone[-1] if self._undone else None)
        if edit is None or self.draft is None or edit.draft != self.draft.id:
            return False
        if edit in self._undone:
            self._undone.remove(edit)
        self._set_field(FieldEdit(edit.draft, edit.field, edit.after, edit.before))
        self.redrawn.emit(self.draft)
        return True

    def _field(self, field: str) -> object:
        return getattr(self.draft if field in STANDING else self.article, field)

    def _put_field(self, field: str, value: object) -> None:
        assert self.draft is not None
        if field in STANDING:
            self.draft = replace(self.draft, **{field: value})  # type: ignore[arg-type]
        else:
            article: Any = replace(self.article, **{field: value})  # type: ignore[arg-type]
            self.draft = replace(self.draft, article=article)

    def _set_field(self, edit: FieldEdit) -> None:
        self.flush()
        self._put_field(edit.field, edit.after)
        self.saving.emit()
        self.edited.emit()
        self._under_way += 1

        def done(answer: tuple[Draft, Changes]) -> None:
            stored, changes = answer
            self._under_way -= 1
            if self.draft is not None and self.draft.id == edit.draft and self._field(edit.field) == edit.after:
                self._adopt(stored, edit.field)
            self.changed.emit(changes)
            self._settle()

        def failed(error: Exception) -> None:
            self._under_way -= 1
            if self.draft is not None and self.draft.id == edit.draft:
                self._put_field(edit.field, edit.before)
                self.redrawn.emit(self.draft)
            self.said.emit(sentence(error, self._lang))

        self._work.ask(lambda room: _filing().set_field(room, edit.draft, edit.field, edit.after), done, failed)

    def _adopt(self, stored: Draft, field: str) -> None:
        """Take over a field as the desk wrote it (a tag in the site's spelling)."""
        assert self.draft is not None
        right = getattr(stored if field in STANDING else stored.article, field)
        if right != self._field(field):
            self._put_field(field, right)
            self.redrawn.emit(self.draft)
        self.draft = replace(stored, article=self.draft.article)
        if self.is_settled():
            self.saved.emit(self.draft)

    # The desk behind

    def reload(self) -> None:
        """Read the open draft's standing anew after the desk changed it; its text stays as it is on the paper."""
        if self.draft is None or self.draft.id == NOWHERE:
            return
        draft_id = self.draft.id

        def read(stored: Draft) -> None:
            if self.draft is not None and self.draft.id == draft_id:
                self.draft = replace(stored, article=self.article)
                self.redrawn.emit(self.draft)

        self.ask(lambda room: room.store.drafts.get(draft_id), read)

    def tell(self, faults: Iterable[Exception]) -> None:
        """Say in the status bar what went wrong while the rest went right."""
        self.said.emit(" ".join(sentence(fault, self._lang) for fault in faults))

    def ask(
        self,
        work: Callable[[Newsroom], Any],
        done: Callable[[Any], None],
        failed: Callable[[Exception], None] = lambda _error: None,
    ) -> None:
        """Run `work` in the store's worker; a failure is said in the status bar, and to `failed`."""

        def refused(error: Exception) -> None:
            self.said.emit(sentence(error, self._lang))
            failed(error)

        self._work.ask(work, done, refused)


def _save(room: Newsroom, draft_id: int, article: Article) -> Draft:
    saved: Draft = _drafting().save(room, draft_id, article)[0]
    return saved


# The desk brings the store with it, so it is imported by whoever first works with it: the worker.


def _drafting() -> ModuleType:
    from newsroom.desk import drafting

    return drafting


def _filing() -> ModuleType:
    from newsroom.desk import filing

    return filing
