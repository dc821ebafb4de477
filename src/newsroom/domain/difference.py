"""What differs between two versions of an article, change by change, and the article with only some of the changes.

One walk over both versions does both: it tells every change and asks for each whether it was accepted. A change is a
run of words within a text, a block, list item, tag, link or note that came, went or moved, or one value of a block such
as a heading's level. `differences(before, after)` accepts none and keeps what it was told; `apply` keeps the article.
The ids of changes hold for one pair of versions.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import Any, TypeVar, cast

from newsroom.domain.article import Article
from newsroom.domain.document import Document
from newsroom.domain.pairing import pair
from newsroom.domain.parts import Piece, Value, build, is_inline, is_row, is_text, parts, shown, texts
from newsroom.domain.runs import Run, RunKind, stretches
from newsroom.domain.tokens import Token, joined, text_of, tokens, unmarked

_TEXTS = ("headline", "kicker", "standfirst", "byline")
_LISTS = ("sections", "tags", "related", "corrections")
_FORMS = frozenset({"level", "direction", "ordered", "start", "head"})  # of a block, its words being the same
T = TypeVar("T", bound=Piece | str)


class ChangeKind(StrEnum):
    """What a change does."""

    WORDS = "words"  # words taken out, put in or replaced
    SPELLING = "spelling"  # tashkeel, tatweel, blanks or bidi marks
    FORMAT = "format"  # marks, a link's target, a heading's level, direction: `Change.names` says which
    VALUE = "value"  # another picture, address or setting
    ADDED = "added"
    REMOVED = "removed"
    MOVED = "moved"


class ItemKind(StrEnum):
    """What became of a block, or of one entry of a field that is a list."""

    SAME = "same"
    CHANGED = "changed"
    ADDED = "added"
    REMOVED = "removed"
    LEFT = "left"  # it stood here and moved; the item that ARRIVED has the same change
    ARRIVED = "arrived"


@dataclass(frozen=True, slots=True)
class Change:
    """One change that can be accepted. `field` is the field of `Article`; `before` and `after` are texts to show."""

    id: str
    kind: ChangeKind
    field: str
    before: str
    after: str
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Line:
    """One text of a block. `part` is the name of the block's field that holds it; a table's cell is a ``cell``."""

    part: str
    runs: tuple[Run, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """A block, an entry of a list, or the whole of a field that is no list.

    `before` is None for what was ADDED, `after` for what was REMOVED. What LEFT and what ARRIVED have both.
    """

    kind: ItemKind
    before: Any
    after: Any
    lines: tuple[Line, ...]
    changes: tuple[Change, ...]


@dataclass(frozen=True, slots=True)
class Field:
    """A field of `Article`: its blocks or entries in reading order; one item for a text or a value."""

    name: str
    items: tuple[Item, ...]

    @property
    def changed(self) -> bool:
        """Whether anything differs in it."""
        return any(item.changes for item in self.items)


@dataclass(frozen=True, slots=True)
class ArticleDifference:
    """All fields of an article, those that do not differ too."""

    fields: tuple[Field, ...]

    @property
    def changes(self) -> tuple[Change, ...]:
        """Every change once, in the order of the fields and of the text."""
        found = (change for field in self.fields for item in field.items for change in item.changes)
        return tuple({change.id: change for change in found}.values())

    def field(self, name: str) -> Field:
        """The field of that name; KeyError where there is none."""
        return {field.name: field for field in self.fields}[name]


def differences(before: Article, after: Article) -> ArticleDifference:
    """What differs between two versions."""
    walk = _Walk(())
    walk.article(before, after)
    return ArticleDifference(tuple(walk.fields))


def apply(before: Article, after: Article, accepted: Collection[str]) -> Article:
    """`before` with the accepted changes made; KeyError for an id that no change of this pair has.

    With every id it is `after`, with none it is `before`, origins of blocks included.
    """
    walk = _Walk(accepted)
    article = walk.article(before, after)
    ids = {change.id for change in ArticleDifference(tuple(walk.fields)).changes}
    if not ids.issuperset(accepted):
        raise KeyError(*set(accepted) - ids)
    if not accepted:
        return before
    return after if ids.issubset(accepted) else article


def compared(before: Value, after: Value) -> Item:
    """Two versions of one block, entry, text or setting, None where there is none."""
    return _Walk(()).entry(before, after)


class _Walk:
    """Two versions walked over side by side; what is made of them follows `accepted`."""

    def __init__(self, accepted: Collection[str]) -> None:
        self._accepted = frozenset(accepted)
        self.fields: list[Field] = []
        self._field = ""
        self._lines: list[Line] = []
        self._changes: list[Change] = []

    def article(self, before: Article, after: Article) -> Article:
        """The article; the fields are told on the way."""
        values: dict[str, Any] = {}
        for name in (*_TEXTS, "lead", "body", *_LISTS, "slug", "comments_open"):
            self._field = name
            old, new = getattr(before, name), getattr(after, name)
            if name in _TEXTS:
                values[name] = self._whole(self._text(name, name, old, new), old, new)
            elif name in _LISTS:
                values[name] = tuple(self._items(old, new))
            elif name == "lead":
                made = self._items((old,) if old else (), (new,) if new else ())
                values[name] = made[0] if made else None
            elif name == "body":
                values[name] = Document(tuple(self._items(old.blocks, new.blocks)), old.tail)
            else:
                values[name] = self._whole(self._value(name, name, old, new), old, new)
        return Article(**values)

    def entry(self, before: Value, after: Value) -> Item:
        """What became of one piece or text."""
        if before is None and after is None:
            return self._item(ItemKind.SAME, None, None)
        if before is None:
            return self._come(0, after)[1]
        if after is None:
            return self._gone(0, before)[1]
        if isinstance(before, str):
            self._text("", "text", before, after)
        elif isinstance(before, bool):
            self._value("", "value", before, after)
        else:
            self._piece("", before, after)
        return self._item(ItemKind.CHANGED if self._changes else ItemKind.SAME, before, after)

    def _whole(self, made: T, before: T, after: T) -> T:
        item = self._item(ItemKind.SAME if before == after else ItemKind.CHANGED, before, after)
        self.fields.append(Field(self._field, (item,)))
        return made

    def _item(self, kind: ItemKind, before: object, after: object) -> Item:
        item = Item(kind, before, after, tuple(self._lines), tuple(self._changes))
        self._lines.clear()
        self._changes.clear()
        return item

    def _accepts(self, change: str, kind: ChangeKind, before: str, after: str, names: tuple[str, ...] = ()) -> bool:
        self._changes.append(Change(change, kind, self._field, before, after, names))
        return change in self._accepted

    # Fields that are a list, and the body

    def _items(self, before: Sequence[T], after: Sequence[T]) -> list[T]:
        """A row of pieces, each of which comes, goes, moves or changes by itself."""
        pairing, out, items = pair(before, after), [], []
        arrived = {j: i for i, j in pairing.moved.items()}
        a = b = 0
        for i, j in [*sorted(pairing.kept.items()), (len(before), len(after))]:
            for gone in range(a, i):
                to = pairing.moved.get(gone)
                stays, item = (
                    self._gone(gone, before[gone])
                    if to is None
                    else self._moved(gone, before[gone], after[to], ItemKind.LEFT)
                )
                out += [before[gone]] * stays
                items.append(item)
            for come in range(b, j):
                was = arrived.get(come)
                stands, item = (
                    self._come(come, after[come])
                    if was is None
                    else self._moved(was, before[was], after[come], ItemKind.ARRIVED)
                )
                out += [after[come]] * stands
                items.append(item)
            if i < len(before):
                made = self._piece(f"{self._field}/{i}", before[i], after[j])
                out.append(made)
                items.append(self._item(ItemKind.CHANGED if self._changes else ItemKind.SAME, before[i], after[j]))
            a, b = i + 1, j + 1
        self.fields.append(Field(self._field, tuple(items)))
        return out

    def _gone(self, place: int, piece: T) -> tuple[bool, Item]:
        """Whether a piece that the newer version does not have stays."""
        change = f"{self._field}/-{place}"
        stays = not self._accepts(change, ChangeKind.REMOVED, shown(piece), "")
        self._say(piece, RunKind.REMOVED, change)
        return stays, self._item(ItemKind.REMOVED, piece, None)

    def _come(self, place: int, piece: T) -> tuple[bool, Item]:
        """Whether a piece that the older version did not have stands."""
        change = f"{self._field}/+{place}"
        stands = self._accepts(change, ChangeKind.ADDED, "", shown(piece))
        self._say(piece, RunKind.ADDED, change)
        return stands, self._item(ItemKind.ADDED, None, piece)

    def _moved(self, place: int, before: T, after: T, here: ItemKind) -> tuple[bool, Item]:
        """Whether a piece that moved stands at its old place or at its new one, whichever is `here`."""
        change = f"{self._field}/{place}/moved"
        left = here is ItemKind.LEFT
        moves = self._accepts(change, ChangeKind.MOVED, shown(before), shown(after))
        self._say(before if left else after, RunKind.REMOVED if left else RunKind.ADDED, change)
        return moves != left, self._item(here, before, after)

    def _say(self, piece: Piece | str, kind: RunKind, change: str = "") -> None:
        self._lines += (Line(part, (Run(kind, text, change=change),)) for part, text in texts(piece) if text)

    # One piece and its parts

    def _piece(self, path: str, before: Value, after: Value) -> Value:
        if before == after:
            self._say(before, RunKind.SAME)
            return before if getattr(before, "origin", None) else after
        old, new = parts(before), parts(after)
        made = build(type(after), {name: self._part(f"{path}/{name}", name, old[name], new[name]) for name in old})
        for whole in (before, after):
            if made == whole:
                return whole
        origin = getattr(before, "origin", None) or getattr(after, "origin", None)
        return replace(cast(Any, made), origin=origin) if origin else made

    def _part(self, path: str, name: str, before: Value, after: Value) -> Value:
        if is_inline(name):
            return joined(self._words(path, name.split(" ")[0], tokens(before), tokens(after)))
        if is_text(name):
            return self._text(path, name, before, after)
        if is_row(name):
            return tuple(self._row(path, name, before, after))
        return self._value(path, name, before, after)

    def _text(self, path: str, part: str, before: str, after: str) -> str:
        return text_of(self._words(path, part, tokens(unmarked(before)), tokens(unmarked(after))))

    def _words(self, path: str, part: str, before: Sequence[Token], after: Sequence[Token]) -> Iterable[Token]:
        out: list[Token] = []
        runs: list[Run] = []
        for number, stretch in enumerate(stretches(before, after)):
            change, accepts = "", True
            if stretch.kind is not RunKind.SAME:
                change = f"{path}/{number}"
                kind = _KINDS[stretch.kind]
                accepts = self._accepts(change, kind, text_of(stretch.before), text_of(stretch.after), stretch.names)
            out += stretch.after if accepts else stretch.before
            runs += stretch.runs(change)
        if runs:
            self._lines.append(Line(part, tuple(runs)))
        return out

    def _row(self, path: str, name: str, before: Sequence[Value], after: Sequence[Value]) -> Iterator[Value]:
        """A row of pieces within a block; what came and went at one place is one change, so that some always stand."""
        kept = pair(before, after).kept
        if name == "figures" and not len(kept) == len(before) == len(after):
            kept = {}  # a gallery of fewer than two pictures is none
        a = b = 0
        for i, j in [*sorted(kept.items()), (len(before), len(after))]:
            yield from self._between(f"{path}/{a}-{i}", before[a:i], after[b:j])
            if i < len(before):
                yield self._piece(f"{path}/{i}", before[i], after[j])
            a, b = i + 1, j + 1

    def _between(self, change: str, before: Sequence[Value], after: Sequence[Value]) -> Sequence[Value]:
        if not before and not after:
            return ()
        kind = ChangeKind.VALUE if before and after else ChangeKind.ADDED if after else ChangeKind.REMOVED
        old, new = ("\n".join(map(shown, pieces)) for pieces in (before, after))
        accepts = self._accepts(change, kind, old, new)
        for piece in before:
            self._say(piece, RunKind.REMOVED, change)
        for piece in after:
            self._say(piece, RunKind.ADDED, change)
        return after if accepts else before

    def _value(self, path: str, name: str, before: Value, after: Value) -> Value:
        """A value that is one thing."""
        if before == after:
            return before
        kind = ChangeKind.FORMAT if name in _FORMS else ChangeKind.VALUE
        return after if self._accepts(path, kind, str(before), str(after), (name,)) else before


_KINDS = {
    RunKind.ADDED: ChangeKind.WORDS,
    RunKind.SPELLED: ChangeKind.SPELLING,
    RunKind.FORMATTED: ChangeKind.FORMAT,
}
