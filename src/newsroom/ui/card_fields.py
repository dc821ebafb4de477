"""Fields of the open draft that the card changes: each goes to the store at once and can be taken back."""

from __future__ import annotations

from dataclasses import dataclass, replace
from types import ModuleType
from typing import TYPE_CHECKING, Any

from newsroom.desk.changes import Changes
from newsroom.domain.article import Draft
from newsroom.ui.work import sentence

if TYPE_CHECKING:
    from newsroom.desk.newsroom import Newsroom
    from newsroom.ui.session import Session, Shared

ORIGIN = "origin"  # of the text, with its source: (TextOrigin, str)
STANDING = frozenset({"site", "schedule", ORIGIN})  # what a card changes that is the draft's and not the article's


@dataclass(frozen=True, slots=True)
class FieldEdit:
    """A change of one field that can be taken back."""

    draft: int
    field: str
    before: object
    after: object


class CardFields:
    """Changes fields of a session's draft."""

    def __init__(self, session: Session) -> None:
        self._session = session
        self._undone: list[FieldEdit] = []

    def forget(self) -> None:
        """Another draft is open: what was done to the last one is taken back no more."""
        self._undone.clear()

    def edit(self, field: str, value: Any) -> None:  # noqa: ANN401 - a field of any type
        """Change a field of the article, or the draft's site or schedule."""
        session = self._session
        if session.draft is None:
            return
        before = self._now(field)
        if before == value:
            return
        edit = FieldEdit(session.draft.id, field, before, value)
        self._set(edit)
        self._undone.append(edit)
        session.field_edited.emit(edit)

    def undo(self, edit: FieldEdit | None = None) -> bool:
        """Take back the newest change of a field (or `edit`); False when there is none."""
        session = self._session
        edit = edit or (self._undone[-1] if self._undone else None)
        if edit is None or session.draft is None or edit.draft != session.draft.id:
            return False
        if edit in self._undone:
            self._undone.remove(edit)
        self._set(FieldEdit(edit.draft, edit.field, edit.after, edit.before))
        session.redrawn.emit(session.draft)
        return True

    def _now(self, field: str) -> object:
        return _value(self._session.draft if field in STANDING else self._session.article, field)

    def _put(self, field: str, value: object) -> None:
        session = self._session
        assert session.draft is not None
        if field == ORIGIN:
            told: Any = value
            session.draft = replace(session.draft, origin=told[0], source=told[1])
        elif field in STANDING:
            session.draft = replace(session.draft, **{field: value})  # type: ignore[arg-type]
        else:
            article: Any = replace(session.article, **{field: value})  # type: ignore[arg-type]
            session.draft = replace(session.draft, article=article)

    def _set(self, edit: FieldEdit) -> None:
        session = self._session
        session.flush()
        self._put(edit.field, edit.after)
        session.saving.emit()
        session.edited.emit()
        shared = session.begin_work()

        def done(answer: tuple[Draft, Changes]) -> None:
            stored, changes = answer
            if self._is_open(edit) and self._now(edit.field) == edit.after:
                right = _value(stored if edit.field in STANDING else stored.article, edit.field)
                if right != edit.after:  # a tag in the site's spelling
                    self._put(edit.field, right)
                    session.redrawn.emit(session.draft)
            session.end_work(stored, changes)

        def failed(error: Exception) -> None:
            if self._is_open(edit):
                self._put(edit.field, edit.before)
                session.redrawn.emit(session.draft)
            session.end_work(None)
            session.said.emit(sentence(error, session.lang))

        session.work.ask(lambda room: _set_field(room, edit, shared), done, failed)

    def _is_open(self, edit: FieldEdit) -> bool:
        return self._session.draft is not None and self._session.draft.id == edit.draft


def _value(owner: Any, field: str) -> object:  # noqa: ANN401 - a draft or an article
    return (owner.origin, owner.source) if field == ORIGIN else getattr(owner, field)


def _set_field(room: Newsroom, edit: FieldEdit, shared: Shared) -> tuple[Draft, Changes]:
    if edit.field == ORIGIN:
        from newsroom.desk import origins

        origin: Any = edit.after
        return origins.tell(room, edit.draft, *origin)
    answer: tuple[Draft, Changes] = _filing().set_field(room, edit.draft, edit.field, edit.after)
    if edit.field not in STANDING:
        value: Any = getattr(answer[0].article, edit.field)
        shared.text = replace(shared.text, **{edit.field: value})
    return answer


def _filing() -> ModuleType:  # it brings the store with it, so it is imported by whoever works with it: the worker
    from newsroom.desk import filing

    return filing
