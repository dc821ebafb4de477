"""The web site as the desk sees it: one protocol, its capabilities, and how a backend is found.

A backend is a module or package in `newsroom.site.backends` with a constant ``KIND`` (its name in a site's settings)
and a function ``connect(config: SiteConfig) -> Site``. Nothing else registers it.

Exactly once: every post and every picture is created under a key that the desk has committed before. `find` and
`find_media` look a key up; a create whose outcome is unknown is looked up, never repeated blindly. A post is always
created as a draft. Everything after creation goes by the site's id and may be repeated without harm. Where a site
makes two posts of two requests under one key, a look-up keeps the oldest and throws the twins away.

Any thread may call a site; what it keeps open is its own.

Errors: `SiteError`, `SiteForbidden`, `SignedOut`, `NetworkError`, `OutcomeUnknown` of `newsroom.domain.errors`;
a post or key that is not there is `None` from a look-up and `NotFound` from anything else.
"""

from __future__ import annotations

import importlib
import pkgutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import Protocol, cast

from newsroom.domain.article import ArchiveEntry, Article, PostRow, Remote, Section, Tag
from newsroom.domain.document import Figure
from newsroom.domain.errors import NotFound, Refused
from newsroom.site import backends

PICTURE_LIMIT = 12 * 1024 * 1024  # bytes of a picture that is fetched to be looked at
Here = Callable[[str], Path | None]  # the file of a picture on this machine, by its reference
Wanted = Callable[[], bool]


class PostStatus(StrEnum):
    """Where a post stands on the site."""

    DRAFT = "draft"
    PENDING = "pending"
    SCHEDULED = "scheduled"
    PUBLISHED = "published"
    PRIVATE = "private"  # its pages are for the site's own people alone
    TRASHED = "trashed"


@dataclass(frozen=True, slots=True)
class SiteConfig:
    """How to reach a site. `address` is a folder's path or a URL; `role` is used by the folder site alone; `cache` is a
    folder of this machine for what can be fetched again, which may not be there yet."""

    name: str
    kind: str
    address: str
    user: str = ""
    role: str = "editor"
    password: str = field(default="", repr=False)
    cache: Path | None = None


@dataclass(frozen=True, slots=True)
class Capabilities:
    """What the site can do and what this user may do there; the window shows only that.

    `byline_text`: the byline is free text; where it is not, it is one of `Site.authors` and only `may_set_author` may
    choose another than oneself. `notes`: the desk can leave a note beside a post that readers never see.
    """

    kicker: bool
    byline_text: bool
    corrections: bool
    may_publish: bool
    may_schedule: bool
    may_edit_others: bool
    may_make_tags: bool
    may_upload: bool
    may_set_author: bool = False
    notes: bool = False


@dataclass(frozen=True, slots=True)
class Rendition:
    """One size of a picture, ready to be sent."""

    path: Path
    width: int
    height: int
    media_type: str


@dataclass(frozen=True, slots=True)
class Post:
    """What the site holds of an article. `at` is when it was or will be published; `editing` names somebody who has
    unsaved changes of it in the site's own editor."""

    remote: Remote
    status: PostStatus
    article: Article
    at: datetime | None = None
    author: str = ""
    editing: str = ""


@dataclass(frozen=True, slots=True)
class SiteRevision:
    """One version of a post in the site's own history."""

    id: str
    at: datetime
    author: str
    article: Article


@dataclass(frozen=True, slots=True)
class Note:
    """What the desk wrote beside a post; readers never see it."""

    author: str
    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Change:
    """A post that moved. `cursor` is how far the feed has been read with it.

    `entry` is what readers see of it now, `row` what the team sees; each is None for whom there is nothing to see.
    """

    remote_id: str
    cursor: str
    entry: ArchiveEntry | None = None
    row: PostRow | None = None


@dataclass(frozen=True, slots=True)
class Discovery:
    """What a site says of itself before anybody has signed in. `address` is the one to keep, after redirects and with
    its path; `authorize` is where a browser gives this program a password of its own, or empty."""

    name: str
    address: str
    authorize: str = ""


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

    def find(self, key: str, known: str = "") -> Post | None:
        """The post that was created under `key`, whatever its state; `known` is its id where that has been learned
        already, so that a late twin is not taken for it."""

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

    def picture(self, reference: str, wanted: Wanted) -> bytes:
        """The file of a picture that lies on the site, as any reader gets it: of `PICTURE_LIMIT` bytes at most, and in
        the size nearest to what a window shows. NotFound for one that is not there or lies elsewhere; SiteError also
        when it is no longer `wanted`, which is asked while it comes."""

    def changes(self, since: str) -> Iterator[Change]:
        """The posts that moved after the cursor `since` (empty: everything there is), in order; one that moved before
        it may come again. What was deleted for good does not come: see `gone`."""

    def gone(self, remote_ids: tuple[str, ...]) -> frozenset[str]:
        """Those of the posts that the site no longer has."""

    def authors(self) -> tuple[str, ...]:
        """The names that a byline can be, as far as the site tells them; () where it is free text."""

    def revisions(self, remote_id: str, limit: int = 100) -> tuple[SiteRevision, ...]:
        """The versions in the site's own history, newest first, without what an open editor there keeps for itself;
        () where the site keeps none. SiteForbidden, NotFound."""

    def notes(self, remote_id: str) -> tuple[Note, ...]:
        """The desk's notes beside a post, oldest first; () where the site has none."""

    def leave_note(self, remote_id: str, text: str) -> None:
        """Put a note beside a post. Refused where `Capabilities.notes` is off."""

    def renew(self, label: str) -> str:
        """A password that nobody but this workstation has seen, named `label` on the site; empty where the site has
        given no password. The present one stays good until `sign_out`: it may go once the other one is kept."""

    def sign_out(self) -> None:
        """Let the site forget this workstation's password, where it has given it one."""

    def address(self, article: Article, at: datetime | None) -> str:
        """The public address that the article has or will have."""

    def page(self, remote_id: str, formerly: str = "") -> str | None:
        """The public page's HTML as a reader gets it now, or None when there is none. Of a post that is not public,
        what readers still get where it was `formerly`, from the site or from a cache on the way."""

    def front(self) -> str | None:
        """The HTML of the site's front page as a reader gets it now, or None when there is none."""

    def preview(self, article: Article, at: datetime | None, here: Here) -> tuple[str, str]:
        """The page this article would have, as (HTML, base address); `here` finds the pictures of this machine.
        Nothing is written to the site and nothing is fetched that is not cached."""

    def renew_look(self) -> bool:
        """Keep on this machine how the site's pages look, for `preview`, unless what is kept is good still; whether it
        is another now. NetworkError, SiteError."""

    def publish_due(self) -> tuple[Post, ...]:
        """Publish what is scheduled and due by the site's clock; a site that does so itself gives back ()."""


class _Backend(Protocol):
    KIND: str

    def connect(self, config: SiteConfig) -> Site: ...


def _optional(kind: str, name: str) -> Callable[[SiteConfig], object]:
    """A function that a backend may have; NotFound for a kind that no backend has, Refused where this one has none."""
    backend = kinds().get(kind)
    if backend is None:
        raise NotFound("site.unknown-kind", kind=kind)
    function: Callable[[SiteConfig], object] | None = getattr(backend, name, None)
    if function is None:
        raise Refused("site.not-made-here", kind=kind)
    return function


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
    """Make the site that `config` describes, where its kind can: a backend that has ``create(config)``.

    NotFound for a kind that no backend has; Refused for one whose sites are not made from here.
    """
    _optional(config.kind, "create")(config)


def discover(config: SiteConfig) -> Discovery:
    """What the site at an address is, before signing in: a backend that has ``discover(config)``.

    NetworkError, SiteError: why it is not usable, each cause with its own sentence. NotFound, Refused as `create_site`.
    """
    return cast(Discovery, _optional(config.kind, "discover")(config))
