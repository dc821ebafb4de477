"""The index of a folder site: what lists, look-ups and the change feed need, without opening a post.

It is derived: `posts/`, `tags/` and `media/` are the truth, and a missing, foreign or broken index is made anew.
Only the holder of the folder's lock writes. Readers see the state before or after a change, never a part.
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from newsroom.domain.article import Tag
from newsroom.language.fold import fold
from newsroom.site.backends.folder import cards
from newsroom.site.backends.folder.cards import Card
from newsroom.site.backends.folder.files import INDEX
from newsroom.site.backends.folder.record import Record
from newsroom.site.backends.folder.settings import Settings

VERSION = "1"

_Value = str | int

_SCHEMA = """
CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
CREATE TABLE post (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, status TEXT NOT NULL, at TEXT, changed INTEGER,
  public INTEGER NOT NULL, slug TEXT NOT NULL, card TEXT NOT NULL, terms TEXT NOT NULL);
CREATE INDEX post_public ON post (public, id);
CREATE INDEX post_changed ON post (changed);
CREATE INDEX post_waiting ON post (at) WHERE status = 'scheduled';
CREATE TABLE address (slug TEXT PRIMARY KEY, post INTEGER NOT NULL) WITHOUT ROWID;
CREATE TABLE shelf (name TEXT, at TEXT, post INTEGER, month TEXT NOT NULL, PRIMARY KEY (name, at, post)) WITHOUT ROWID;
CREATE INDEX shelf_month ON shelf (name, month, at, post);
CREATE TABLE shelved (post INTEGER, name TEXT, at TEXT, PRIMARY KEY (post, name)) WITHOUT ROWID;
CREATE TABLE mention (slug TEXT, page INTEGER, PRIMARY KEY (slug, page)) WITHOUT ROWID;
CREATE INDEX mention_page ON mention (page);
CREATE TABLE tag (id INTEGER PRIMARY KEY, name TEXT NOT NULL, slug TEXT NOT NULL, folded TEXT NOT NULL UNIQUE);
CREATE TABLE media (id INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, name TEXT NOT NULL, held TEXT NOT NULL);
CREATE INDEX media_name ON media (name);
"""


class Index:
    """One open index."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._db = connection

    def _one(self, query: str, *values: _Value) -> Any:  # noqa: ANN401 - a column of any type
        row = self._db.execute(query, values).fetchone()
        return row[0] if row else None

    def _cards(self, query: str, *values: _Value) -> list[Card]:
        return [cards.load(row[0]) for row in self._db.execute(query, values)]

    def commit(self) -> None:
        """Make what was put visible to others."""
        self._db.commit()

    # posts

    def put(self, record: Record, settings: Settings) -> None:
        """Take in a post as it stands now."""
        card = cards.card(record, settings)
        at = record.at.astimezone(UTC).isoformat() if record.at else None
        said, terms = cards.dump(card), cards.terms(record.article) if record.public else ""
        self._db.execute(
            "INSERT OR REPLACE INTO post VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)",
            (record.id, record.key, record.status.value, at, record.changed, record.public, record.slug, said, terms),
        )
        for slug in (record.slug, *record.former):
            if slug:
                self._db.execute("INSERT OR REPLACE INTO address VALUES (?, ?)", (slug, record.id))
        for name, when in self._db.execute("SELECT name, at FROM shelved WHERE post = ?", (record.id,)).fetchall():
            self._db.execute("DELETE FROM shelf WHERE name = ? AND at = ? AND post = ?", (name, when, record.id))
        self._db.execute("DELETE FROM shelved WHERE post = ?", (record.id,))
        if record.public:
            rows = [(name, card.order, record.id, card.month) for name in card.shelves]
            self._db.executemany("INSERT INTO shelf VALUES (?, ?, ?, ?)", rows)
            self._db.executemany("INSERT INTO shelved VALUES (?, ?, ?)", [(row[2], row[0], row[1]) for row in rows])

    def next_id(self, table: str) -> int:
        """The first free number of ``post``, ``tag`` or ``media``."""
        return int(self._one(f"SELECT coalesce(max(id), 0) + 1 FROM {table}"))  # noqa: S608 - a name of our own

    def next_change(self) -> int:
        """The next place in the change feed."""
        return int(self._one("SELECT coalesce(max(changed), 0) + 1 FROM post"))

    def by_key(self, key: str) -> int | None:
        """The post that was created under `key`."""
        found: int | None = self._one("SELECT id FROM post WHERE key = ?", key)
        return found

    def by_slug(self, slug: str) -> int | None:
        """The post that has or had this address."""
        found: int | None = self._one("SELECT post FROM address WHERE slug = ?", slug)
        return found

    def card(self, post: int) -> Card | None:
        """The card of a post that readers see."""
        return next(iter(self._cards("SELECT card FROM post WHERE id = ? AND public", post)), None)

    def changes(self, since: int) -> list[tuple[int, int]]:
        """Posts that changed after `since`, in order: (place in the feed, post)."""
        return self._db.execute("SELECT changed, id FROM post WHERE changed > ? ORDER BY changed", (since,)).fetchall()

    def due(self, now: datetime) -> list[int]:
        """Scheduled posts whose time has come, the earliest first."""
        query = "SELECT id FROM post WHERE status = 'scheduled' AND at <= ? ORDER BY at, id"
        return [row[0] for row in self._db.execute(query, (now.astimezone(UTC).isoformat(),))]

    def public(self) -> list[int]:
        """Every post that readers see."""
        return [row[0] for row in self._db.execute("SELECT id FROM post WHERE public ORDER BY id")]

    # shelves

    def total(self, shelf: str) -> int:
        """How many articles stand on a shelf."""
        return int(self._one("SELECT count(*) FROM shelf WHERE name = ?", shelf))

    def newest(self, shelf: str, limit: int, offset: int = 0) -> list[Card]:
        """Articles of a shelf, the newest first."""
        query = (
            "SELECT card FROM shelf JOIN post ON post.id = shelf.post WHERE shelf.name = ? "
            "ORDER BY shelf.at DESC, shelf.post DESC LIMIT ? OFFSET ?"
        )
        return self._cards(query, shelf, limit, offset)

    def months(self, shelf: str) -> list[tuple[str, int]]:
        """The months of a shelf, the newest first, each with its number of articles."""
        query = "SELECT month, count(*) FROM shelf WHERE name = ? GROUP BY month ORDER BY month DESC"
        return [(month, count) for month, count in self._db.execute(query, (shelf,))]

    def month(self, shelf: str, month: str, limit: int, offset: int) -> list[Card]:
        """Articles of one month, the oldest first."""
        query = (
            "SELECT card FROM shelf JOIN post ON post.id = shelf.post WHERE shelf.name = ? AND shelf.month = ? "
            "ORDER BY shelf.at, shelf.post LIMIT ? OFFSET ?"
        )
        return self._cards(query, shelf, month, limit, offset)

    def earlier(self, shelf: str, card: Card) -> int:
        """How many articles of its month stand on the shelf before `card`."""
        query = "SELECT count(*) FROM shelf WHERE name = ? AND month = ? AND (at, post) < (?, ?)"
        return int(self._one(query, shelf, card.month, card.order, card.id))

    def shelf_names(self) -> list[str]:
        """Every shelf with an article on it."""
        return [row[0] for row in self._db.execute("SELECT DISTINCT name FROM shelf")]

    def block(self, first: int, count: int) -> list[tuple[Card, str]]:
        """Public posts numbered from `first` on, with the words by which the search finds them."""
        query = "SELECT card, terms FROM post WHERE id >= ? AND id < ? AND public ORDER BY id DESC"
        return [(cards.load(card), terms) for card, terms in self._db.execute(query, (first, first + count))]

    def blocks(self, size: int) -> list[int]:
        """The blocks of `size` numbers that hold a public post, the newest first."""
        query = "SELECT DISTINCT id / ? AS block FROM post WHERE public ORDER BY block DESC"
        return [row[0] for row in self._db.execute(query, (size,))]

    # pages that name other pages

    def set_mentions(self, page: int, slugs: Iterable[str]) -> None:
        """Remember which addresses the page of a post names outside its text."""
        self._db.execute("DELETE FROM mention WHERE page = ?", (page,))
        self._db.executemany("INSERT OR IGNORE INTO mention VALUES (?, ?)", [(slug, page) for slug in slugs])

    def mentioned_by(self, slugs: Sequence[str]) -> list[int]:
        """Posts whose page names one of these addresses."""
        marks = ", ".join("?" * len(slugs))
        query = f"SELECT DISTINCT page FROM mention WHERE slug IN ({marks})"  # noqa: S608 - question marks alone
        return [row[0] for row in self._db.execute(query, tuple(slugs))]

    # tags and pictures

    def tag(self, name: str) -> Tag | None:
        """The tag that folds to the same word as `name`."""
        query = "SELECT id, name, slug FROM tag WHERE folded = ?"
        row = self._db.execute(query, (fold(name).strip(),)).fetchone()
        return Tag(str(row[0]), row[1], row[2], self.total(cards.tag_shelf(row[1]))) if row else None

    def tags(self) -> tuple[Tag, ...]:
        """Every tag by name, with the number of articles that carry it."""
        counts: dict[str, int] = dict(self._db.execute("SELECT name, count(*) FROM shelf GROUP BY name"))
        rows = self._db.execute("SELECT id, name, slug FROM tag ORDER BY name")
        return tuple(Tag(str(n), name, slug, counts.get(cards.tag_shelf(name), 0)) for n, name, slug in rows)

    def tag_name(self, shelf: str) -> str:
        """The name of the tag whose shelf this is; the shelf's own words for a tag that is not there."""
        slug = shelf.removeprefix("tag/")
        return self._one("SELECT name FROM tag WHERE slug = ? ORDER BY id", slug) or slug.replace("-", " ")

    def put_tag(self, number: int, name: str, slug: str) -> None:
        """Take in a tag."""
        self._db.execute("INSERT OR REPLACE INTO tag VALUES (?, ?, ?, ?)", (number, name, slug, fold(name).strip()))

    def put_media(self, held: dict[str, Any]) -> None:
        """Take in a picture."""
        row = (held["id"], held["key"], held["name"], json.dumps(held, ensure_ascii=False))
        self._db.execute("INSERT OR REPLACE INTO media VALUES (?, ?, ?, ?)", row)

    def media(self, *, key: str = "", name: str = "") -> dict[str, Any] | None:
        """The picture uploaded under `key`, or the newest of that name."""
        column, value = ("key", key) if key else ("name", name)
        found = self._one(f"SELECT held FROM media WHERE {column} = ? ORDER BY id DESC LIMIT 1", value)  # noqa: S608
        return dict(json.loads(found)) if found else None

    def look(self) -> str:
        """The mark of the templates and settings that all pages were last made with."""
        return self._one("SELECT value FROM meta WHERE name = 'look'") or ""

    def set_look(self, mark: str) -> None:
        """Remember that all pages have been made with these templates and settings."""
        self._db.execute("INSERT OR REPLACE INTO meta VALUES ('look', ?)", (mark,))


def usable(folder: Path) -> bool:
    """Whether the index is there, whole enough to ask, and of this version."""
    if not (folder / INDEX).exists():
        return False
    try:
        with opened(folder) as index:
            return bool(index._one("SELECT value FROM meta WHERE name = 'version'") == VERSION)
    except sqlite3.OperationalError as fault:
        if "no such table" in str(fault):
            return False
        raise
    except sqlite3.DatabaseError:
        return False


@contextmanager
def opened(folder: Path) -> Iterator[Index]:
    """The index for one operation; what was put and not committed is forgotten."""
    connection = sqlite3.connect(folder / INDEX, timeout=10)
    try:
        yield Index(connection)
    finally:
        connection.close()


def build(folder: Path, records: Iterable[Record], settings: Settings) -> None:
    """Make the index anew from what lies in the folder; only for the holder of the lock."""
    fresh = folder / f"{INDEX}.new"
    fresh.unlink(missing_ok=True)
    connection = sqlite3.connect(fresh)
    try:
        connection.executescript(_SCHEMA)
        index = Index(connection)
        for record in records:
            index.put(record, settings)
        for path in (folder / "tags").glob("*.json"):
            tag = json.loads(path.read_bytes())
            index.put_tag(tag["id"], tag["name"], tag["slug"])
        for path in sorted((folder / "media").glob("*.json")):
            index.put_media(json.loads(path.read_bytes()))
        connection.execute("INSERT INTO meta VALUES ('version', ?)", (VERSION,))
        connection.commit()
    finally:
        connection.close()
    (folder / INDEX).unlink(missing_ok=True)
    fresh.replace(folder / INDEX)
