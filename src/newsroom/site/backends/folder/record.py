"""A post as the folder keeps it: one JSON file."""

from __future__ import annotations

import hashlib
import json
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from newsroom.domain.article import Article, Remote
from newsroom.domain.errors import NotFound
from newsroom.domain.format import stored
from newsroom.site.site import Post, PostStatus

FORMAT = 1


@dataclass(frozen=True, slots=True)
class Record:
    """A post and what the site knows about it.

    `slug` is the address it has or had, empty before the first publication; `former` are addresses that lead on to
    it. `changed` is its place in the change feed; `seen` says whether readers ever saw it.
    """

    id: int
    key: str
    author: str
    article: Article
    created: datetime
    modified: datetime
    status: PostStatus = PostStatus.DRAFT
    at: datetime | None = None
    revision: int = 1
    slug: str = ""
    former: tuple[str, ...] = ()
    changed: int = 0
    seen: bool = False

    @property
    def public(self) -> bool:
        """Whether readers see it."""
        return self.status is PostStatus.PUBLISHED

    @property
    def path(self) -> str:
        """Its file, within the folder."""
        return f"posts/{self.id}.json"

    @property
    def revision_path(self) -> str:
        """The file that keeps this version for good."""
        return f"revisions/{self.id}/{self.revision}.json"


def write(record: Record) -> bytes:
    """The bytes of a post's file."""
    held = {
        "format": FORMAT,
        "id": record.id,
        "key": record.key,
        "author": record.author,
        "created": record.created.isoformat(),
        "modified": record.modified.isoformat(),
        "status": record.status.value,
        "at": record.at.isoformat() if record.at else None,
        "revision": record.revision,
        "slug": record.slug,
        "former": list(record.former),
        "changed": record.changed,
        "seen": record.seen,
        "article": json.loads(stored.write_article(record.article)),
    }
    return json.dumps(held, ensure_ascii=False).encode()


def read(data: bytes) -> Record:
    """The post of such a file."""
    held = json.loads(data)
    return Record(
        held["id"],
        held["key"],
        held["author"],
        stored.read_article(json.dumps(held["article"], ensure_ascii=False)),
        datetime.fromisoformat(held["created"]),
        datetime.fromisoformat(held["modified"]),
        PostStatus(held["status"]),
        datetime.fromisoformat(held["at"]) if held["at"] else None,
        held["revision"],
        held["slug"],
        tuple(held["former"]),
        held["changed"],
        held.get("seen", held["changed"] > 0),  # until now only what readers had seen was counted
    )


def load(folder: Path, number: int) -> Record:
    """The post with that number; NotFound where there is none, FileNotFoundError where the whole folder is away: a
    drive that is not connected has deleted nothing."""
    try:
        return read((folder / f"posts/{number}.json").read_bytes())
    except FileNotFoundError as missing:
        if not (folder / "posts").is_dir():
            raise
        raise NotFound("folder.no-post", id=number) from missing


def version(folder: Path, number: int, revision: int) -> Record:
    """A version of a post as it was kept for good; FileNotFoundError where there is none."""
    return read((folder / f"revisions/{number}/{revision}.json").read_bytes())


def post(record: Record, article: Article, url: str) -> Post:
    """The post as the desk sees it, with `article` as it goes out and its public address."""
    digest = hashlib.sha256(stored.write_article(article).encode()).hexdigest()
    remote = Remote(str(record.id), url, record.status.value, str(record.revision), record.modified.isoformat(), digest)
    return Post(remote, record.status, article, record.at, record.author)
