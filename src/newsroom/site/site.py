"""The web site as the desk sees it: one protocol, its capabilities, and how a backend is found.

A backend is a module or package in `newsroom.site.backends` with a constant ``KIND`` (its name in a site's settings)
and a function ``connect(config: SiteConfig) -> Site``. Nothing else registers it.

Exactly once: every post and every picture is created under a key that the desk has committed before. `find` and
`find_media` look a key up; a create whose outcome is unknown is looked up, never repeated blindly. A post is always
created as a draft. Everything after creation goes by the site's id and may be repeated without harm.

Errors: `SiteError`, `SiteForbidden`, `SignedOut`, `NetworkError`, `OutcomeUnknown` of `newsroom.domain.errors`;
a post or key that is not there is `None` from a look-up and `NotFound` from anything else.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol, cast

from newsroom.domain.article import ArchiveEntry, Article, Remote, Section, Tag
from newsroom.domain.document import Figure
from newsroom.domain.errors import NotFound, Refused
from newsroom.site import backends


class PostStatus(StrEnum):
    """Where a post stands on the site."""

    DRAFT = "draft"
    PENDING = "pending"
    SCHEDULED = "scheduled"
    PUBLISHED = "published"
    TRASHED = "trashed"


@dataclass(frozen=True, slots=True)
class SiteConfig:
    """How to reach a site. `address` is a folder's path or a URL; `role` is used by the folder site alone."""

    name: str
    kind: str
    address: str
    user: str = ""
    role: str = "editor"
    password: str = ""


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What the site can do and what this user may do there; the window shows only that."""

    kicker: bool
    byline_text: bool
    corrections: bool
    may_publish: bool
    may_schedule: bool
    may_edit_others: bool
    may_make_tags: bool
    may_upload: bool
    max_picture_bytes: int = 0  # 0: no limit known


@dataclass(frozen=True, slots=True)
class Rendition:
    """One size of a picture, ready to be sent."""

    path: Path
    width: int
    height: int
    media_type: str


@dataclass(frozen=True, slots=True)
class Post:
    """What the site holds of an article. `at` is when it was or will be published."""

    remote: Remote
    status: PostStatus
    article: Article
    at: datetime | None = None
    author: str = ""


class Site(Protocol):
    """One web site, signed in as one user."""

    config: SiteConfig

    def capabilities(self) -> Capabilities: ...

    def zone(self) -> str:
        """The site's time zone, as an IANA name."""

    def clock(self) -> datetime:
        """The site's own time."""

    def sections(self) -> tuple[Section, ...]: ...

    def tags(self) -> tuple[Tag, ...]: ...

    def make_tag(self, name: str) -> Tag:
        """The tag of that name, made if it is missing; one that is there already is success."""

    def find(self, key: str) -> Post | None:
        """The post that was created under `key`, whatever its state."""

    def create(self, key: str, article: Article) -> Post:
        """A new draft on the site under `key`."""

    def read(self, remote_id: str) -> Post: ...

    def update(self, remote_id: str, article: Article) -> Post:
        """Content, terms, picture, related and corrections of a post; its status stays."""

    def set_status(self, remote_id: str, status: PostStatus, at: datetime | None = None, slug: str = "") -> Post:
        """Move a post to `status`; SCHEDULED needs `at`; `slug` is the real one, sent with the first publication."""

    def find_media(self, key: str) -> Figure | None:
        """The picture that was uploaded under `key`, as a figure with the site's reference."""

    def upload(self, key: str, figure: Figure, renditions: tuple[Rendition, ...]) -> Figure:
        """Send a picture (all its sizes; a site that makes its own takes the largest) and give back the figure with
        the site's reference."""

    def entries(self, since: str) -> Iterator[tuple[ArchiveEntry | None, str, str]]:
        """The published articles that changed after the cursor `since` (empty: all), as (entry, remote id, cursor);
        the entry is None for an article that is no longer public."""

    def address(self, article: Article, at: datetime | None) -> str:
        """The public address that the article has or will have."""

    def page(self, remote_id: str) -> str | None:
        """The public page's HTML as a reader gets it now, or None when there is none."""

    def preview(self, article: Article, at: datetime | None, media: Path) -> tuple[str, str]:
        """The page this article would have, as (HTML, base address); `media` is the folder of ``media:`` files.
        Nothing is written to the site and nothing is fetched that is not cached."""

    def publish_due(self) -> tuple[Post, ...]:
        """Publish what is scheduled and due by the site's clock; a site that does so itself gives back ()."""


class _Backend(Protocol):
    KIND: str

    def connect(self, config: SiteConfig) -> Site: ...


def kinds() -> dict[str, _Backend]:
    """The backends by kind."""
    found: dict[str, _Backend] = {}
    for info in pkgutil.iter_modules(backends.__path__):
        module = cast(_Backend, importlib.import_module(f"{backends.__name__}.{info.name}"))
        found[module.KIND] = module
    return found


def open_site(config: SiteConfig) -> Site:
    """The site that `config` describes; NotFound for a kind that no backend has."""
    backend = kinds().get(config.kind)
    if backend is None:
        raise NotFound("site.unknown-kind", kind=config.kind)
    return backend.connect(config)


def create_site(config: SiteConfig) -> None:
    """Make the site that `config` describes, where its kind can: a backend that has ``create(config: SiteConfig)``.

    NotFound for a kind that no backend has; Refused for one whose sites are not made from here.
    """
    backend = kinds().get(config.kind)
    if backend is None:
        raise NotFound("site.unknown-kind", kind=config.kind)
    create: Callable[[SiteConfig], None] | None = getattr(backend, "create", None)
    if create is None:
        raise Refused("site.not-made-here", kind=config.kind)
    create(config)
