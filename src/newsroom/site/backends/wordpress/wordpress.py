"""A WordPress site behind the protocol of `newsroom.site.site`."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import datetime

from newsroom.domain.article import Article, Section, Tag
from newsroom.domain.document import Figure
from newsroom.domain.errors import NetworkError, NotFound, OutcomeUnknown, SignedOut, SiteError, SiteForbidden
from newsroom.site.backends.wordpress import plainpage
from newsroom.site.backends.wordpress.connection import Connection
from newsroom.site.backends.wordpress.exchange import Exchange
from newsroom.site.backends.wordpress.feed import Feed
from newsroom.site.backends.wordpress.history import History
from newsroom.site.backends.wordpress.media import Media
from newsroom.site.backends.wordpress.notes import Notes
from newsroom.site.backends.wordpress.people import People
from newsroom.site.backends.wordpress.posts import Posts
from newsroom.site.backends.wordpress.shell import Shell
from newsroom.site.backends.wordpress.terms import Terms
from newsroom.site.backends.wordpress.uploads import Uploads
from newsroom.site.backends.wordpress.viewer import Viewer
from newsroom.site.backends.wordpress.zones import zone
from newsroom.site.site import (
    Capabilities,
    Change,
    Here,
    Note,
    Post,
    PostStatus,
    Rendition,
    SiteConfig,
    SiteRevision,
    Wanted,
)

PASSWORDS = "users/me/application-passwords"


class WordPress:
    """One site, signed in as one user. Any thread may call; lists that seldom change are kept."""

    def __init__(self, config: SiteConfig) -> None:
        self.config = config
        self._connection = Connection(config)
        self._zone = ""
        self._people = People(self._connection)
        self._terms = Terms(self._connection)
        self._media = Media(self._connection, self._people)
        self._uploads = Uploads(self._connection)
        self._exchange = Exchange(self._connection, self._people, self._terms, self._media, self.zone)
        self._posts = Posts(self._connection, self._exchange, History(self._connection, self._people))
        self._shell = Shell(config.cache)
        self._notes = Notes(self._connection, self._people)
        self._feed = Feed(self._connection, Viewer(config.name, self._people, self._terms), self.zone)

    def capabilities(self) -> Capabilities:
        may = self._people.me().may
        return Capabilities(
            kicker=False,
            byline_text=False,
            corrections=True,
            may_publish=may("publish_posts"),
            may_schedule=may("publish_posts"),
            may_edit_others=may("edit_others_posts"),
            may_make_tags=may("edit_posts"),
            may_upload=may("upload_files"),
            may_set_author=may("edit_others_posts"),
            notes=may("edit_posts") and self._notes.there(),
        )

    def zone(self) -> str:
        if not self._zone:
            self._zone = zone(self._connection.one("", "gmt_offset,timezone_string", api=""))
        return self._zone

    def clock(self) -> datetime:
        return self._connection.clock()

    def sections(self) -> tuple[Section, ...]:
        return self._terms.sections()

    def tags(self) -> tuple[Tag, ...]:
        return self._terms.tags()

    def make_tag(self, name: str) -> Tag:
        with self._rights():
            return self._terms.make_tag(name)

    def find(self, key: str, known: str = "") -> Post | None:
        with self._rights():
            return self._posts.find(key, known)

    def create(self, key: str, article: Article) -> Post:
        with self._rights():
            return self._posts.create(key, article)

    def read(self, remote_id: str) -> Post:
        with self._rights():
            return self._posts.read(remote_id)

    def update(self, remote_id: str, article: Article) -> Post:
        with self._rights():
            return self._posts.update(remote_id, article)

    def set_status(self, remote_id: str, status: PostStatus, at: datetime | None = None, slug: str = "") -> Post:
        with self._rights():
            return self._posts.set_status(remote_id, status, at, slug)

    def find_media(self, key: str) -> Figure | None:
        with self._rights():
            return self._media.find(key)

    def upload(self, key: str, figure: Figure, renditions: tuple[Rendition, ...]) -> Figure:
        with self._rights():
            return self._media.upload(key, figure, renditions)

    def picture(self, reference: str, wanted: Wanted) -> bytes:
        return self._uploads.file(reference, wanted)

    def changes(self, since: str) -> Iterator[Change]:
        with self._rights():
            yield from self._feed.changes(since)

    def gone(self, remote_ids: tuple[str, ...]) -> frozenset[str]:
        with self._rights():
            return self._posts.gone(remote_ids)

    def authors(self) -> tuple[str, ...]:
        return self._people.names()

    def revisions(self, remote_id: str, limit: int = 100) -> tuple[SiteRevision, ...]:
        with self._rights():
            return self._posts.revisions(remote_id, limit)

    def notes(self, remote_id: str) -> tuple[Note, ...]:
        with self._rights():
            return self._notes.of(remote_id)

    def leave_note(self, remote_id: str, text: str) -> None:
        with self._rights():
            self._notes.leave(remote_id, text)

    def renew(self, label: str) -> str:
        try:
            made = self._connection.post(PASSWORDS, {"name": label}, "password")
        except OutcomeUnknown:
            with suppress(NetworkError, SiteError):  # one that was made all the same is of use to nobody
                for row in self._connection.many(PASSWORDS, "uuid,name").rows:
                    if row["name"] == label:
                        self._connection.delete(f"{PASSWORDS}/{row['uuid']}", "deleted")
            raise
        return "".join(str(made["password"]).split())

    def sign_out(self) -> None:
        with suppress(SignedOut, NotFound):  # nobody is signed in, or with another kind of password
            number = self._connection.one(f"{PASSWORDS}/introspect", "uuid")["uuid"]
            self._connection.delete(f"{PASSWORDS}/{number}", "deleted")
        self._people.forget()

    def address(self, article: Article, at: datetime | None) -> str:
        return self._exchange.address(article, at)

    def page(self, remote_id: str, formerly: str = "") -> str | None:
        return self._posts.page(remote_id, formerly)

    def front(self) -> str | None:
        return self._posts.front()

    def preview(self, article: Article, at: datetime | None, here: Here) -> tuple[str, str]:
        found = self._shell.page(article, at, here)
        if found is not None:
            return found
        base = f"{self.config.cache.absolute().as_uri()}/" if self.config.cache else "about:blank"
        return plainpage.page(article, at, here, self._zone or "Etc/UTC"), base

    def renew_look(self) -> bool:
        from newsroom.site.backends.wordpress.shellfetch import Fetcher  # brings a parser of HTML, for once a day

        with self._rights():
            return self._shell.renew(Fetcher(self._connection, self._people, self.zone()))

    def publish_due(self) -> tuple[Post, ...]:
        if not self._people.me().may("publish_posts"):
            return ()
        with self._rights():
            return self._posts.publish_due()

    @contextmanager
    def _rights(self) -> Iterator[None]:
        """Ask anew what the user may do once the site has said that it is not as it was."""
        try:
            yield
        except (SignedOut, SiteForbidden):
            self._people.forget()
            raise
