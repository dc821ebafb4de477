"""The folder site behind the protocol of `newsroom.site.site`."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import replace
from datetime import UTC, datetime
from functools import partial
from pathlib import Path
from typing import TypeVar

from newsroom.domain.article import Article, Section, Tag
from newsroom.domain.document import (
    Figure,
)
from newsroom.domain.errors import NewsroomError, NotFound, Refused, SiteForbidden
from newsroom.language.slug import slug as make_slug
from newsroom.site.backends.folder import cards, feed, files, index, pictures, record, settings
from newsroom.site.backends.folder.edition import Edition, edition, recover
from newsroom.site.backends.folder.index import Index
from newsroom.site.backends.folder.press import Press
from newsroom.site.backends.folder.record import Record
from newsroom.site.backends.folder.settings import Settings
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

T = TypeVar("T")

EDITOR = "editor"
_FOR_EDITORS = (PostStatus.PUBLISHED, PostStatus.SCHEDULED)


def _now() -> datetime:
    return datetime.now(UTC)


class FolderSite:
    """One folder, opened by one person. Nothing is kept open between two calls, so any thread may call."""

    def __init__(self, config: SiteConfig, clock: Callable[[], datetime] = _now) -> None:
        self.config = config
        self._root = Path(config.address).absolute()
        self._now = clock
        if files.pending(self._root):
            with suppress(NewsroomError):  # who cannot write here may still read; the next writer finishes it
                self._recover()

    def _recover(self) -> None:
        with files.faults(self._root), files.locked(self._root):
            recover(self._root, settings.read(self._root))

    def capabilities(self) -> Capabilities:
        editor = self.config.role == EDITOR
        return Capabilities(
            kicker=True,
            byline_text=True,
            corrections=True,
            may_publish=editor,
            may_schedule=editor,
            may_edit_others=editor,
            may_make_tags=True,
            may_upload=True,
        )

    def zone(self) -> str:
        return self._settings().zone

    def clock(self) -> datetime:
        return self._now()

    def sections(self) -> tuple[Section, ...]:
        return self._settings().sections

    def tags(self) -> tuple[Tag, ...]:
        return self._ask(lambda opened: opened.tags())

    def make_tag(self, name: str) -> Tag:
        with edition(self._root) as change:
            return _tag(change, name)

    def find(self, key: str, known: str = "") -> Post | None:
        number = self._ask(lambda opened: opened.by_key(key))
        return self._post(self._load(number)) if number else None

    def create(self, key: str, article: Article) -> Post:
        now = self._now()
        with edition(self._root) as change:
            number = change.index.by_key(key)
            if number:  # the key is a lock: whoever repeats a create gets what the first one made
                return self._post(record.load(self._root, number))
            article = _filed(change, cards.inward(article, self._root, change.settings))
            post = _counted(change, Record(change.index.next_id("post"), key, self.config.user, article, now, now))
            change.put(post)
        return self._post(post)

    def read(self, remote_id: str) -> Post:
        return self._post(self._load(_number(remote_id)))

    def update(self, remote_id: str, article: Article) -> Post:
        with edition(self._root) as change:
            before = record.load(self._root, _number(remote_id))
            self._may_write(before)
            article = _filed(change, cards.inward(article, self._root, change.settings))
            post = before
            if article != before.article:
                revised = replace(before, article=article, modified=self._now(), revision=before.revision + 1)
                post = _counted(change, _addressed(change, revised, article.slug) if before.slug else revised)
                change.put(post)
        return self._post(post)

    def set_status(self, remote_id: str, status: PostStatus, at: datetime | None = None, slug: str = "") -> Post:
        if status is PostStatus.SCHEDULED and at is None:
            raise Refused("folder.needs-time")
        with edition(self._root) as change:
            before = record.load(self._root, _number(remote_id))
            self._may_write(before)
            if status in _FOR_EDITORS and not self.capabilities().may_publish:
                raise SiteForbidden("folder.may-not-publish")
            post = self._moved(change, before, status, at, slug)
            if post != before:
                post = _counted(change, replace(post, revision=before.revision + 1))
                change.put(post)
        return self._post(post)

    def find_media(self, key: str) -> Figure | None:
        held = self._ask(lambda opened: opened.media(key=key))
        if held is None:
            return None
        return Figure(f"{pictures.LOCAL}{held['name']}", held["alt"], credit=held["credit"], remote_id=str(held["id"]))

    def upload(self, key: str, figure: Figure, renditions: tuple[Rendition, ...]) -> Figure:
        name = pictures.name_of(figure.media)
        if not name or not renditions:
            raise Refused("folder.no-picture")
        with edition(self._root) as change:
            held = change.index.media(key=key)
            if held is None:
                held = pictures.held(change.index.next_id("media"), key, figure, name, renditions)
                ordered = sorted(renditions, key=lambda r: r.width)
                change.put_media(held, {s["file"]: r.path for s, r in zip(held["sizes"], ordered, strict=True)})
        return replace(figure, remote_id=str(held["id"]))

    def picture(self, reference: str, wanted: Wanted) -> bytes:
        held = self._ask(lambda opened: pictures.Pictures(opened).held(reference))
        if held is None:
            raise NotFound("site.no-picture", detail=reference)
        with files.faults(self._root):
            return pictures.file(self._root, held)

    def changes(self, since: str) -> Iterator[Change]:
        start = int(since) if since.isdigit() else 0
        viewer = feed.Viewer(self.config, self.capabilities().may_edit_others, self._root, self._settings())
        for place, number in self._ask(lambda opened: opened.changes(start)):
            post = self._load(number)
            picture = self._ask(partial(viewer.picture, post))
            yield viewer.change(post, str(place), picture)

    def gone(self, remote_ids: tuple[str, ...]) -> frozenset[str]:
        return frozenset()  # the folder deletes nothing for good

    def authors(self) -> tuple[str, ...]:
        return ()

    def revisions(self, remote_id: str, limit: int = 100) -> tuple[SiteRevision, ...]:
        post, held = self._load(_number(remote_id)), self._settings()
        numbers = range(post.revision, max(0, post.revision - limit), -1)
        with files.faults(self._root):
            versions = [record.version(self._root, post.id, number) for number in numbers]
        return tuple(
            SiteRevision(str(kept.revision), kept.modified, kept.author, cards.outward(kept.article, self._root, held))
            for kept in versions
        )

    def notes(self, remote_id: str) -> tuple[Note, ...]:
        return ()

    def leave_note(self, remote_id: str, text: str) -> None:
        raise Refused("folder.no-notes")

    def renew(self, label: str) -> str:
        return ""

    def sign_out(self) -> None:
        """A folder asks nobody for a password."""

    def address(self, article: Article, at: datetime | None) -> str:
        name = make_slug(article.slug) or make_slug(article.headline)
        return cards.address(name, self._root, self._settings()) if name else ""

    def page(self, remote_id: str, formerly: str = "") -> str | None:
        post = self._load(_number(remote_id))
        if not post.public:
            return None
        with files.faults(self._root):
            path = self._root / "public" / cards.article_path(post.slug)
            return path.read_text(encoding="utf-8") if path.exists() else None

    def front(self) -> str | None:
        with files.faults(self._root):
            path = self._root / "public" / "index.html"
            return path.read_text(encoding="utf-8") if path.exists() else None

    def preview(self, article: Article, at: datetime | None, here: Here) -> tuple[str, str]:
        held, now = self._settings(), self._now()
        name = make_slug(article.slug) or make_slug(article.headline) or "0"
        post = Record(0, "", self.config.user, article, now, now, PostStatus.PUBLISHED, at or now, slug=name)
        html = self._ask(lambda opened: Press(self._root, opened, held, {}, here).article(post))
        return html, f"{(self._root / 'public').as_uri()}/articles/"

    def renew_look(self) -> bool:
        return False  # the look is this program's own

    def publish_due(self) -> tuple[Post, ...]:
        now = self._now()
        if not self.capabilities().may_publish:
            return ()
        due = self._ask(lambda opened: opened.due(now))
        return tuple(post for number in due if (post := self._publish_one(number, now)))

    def _publish_one(self, number: int, now: datetime) -> Post | None:
        with edition(self._root) as change:
            before = record.load(self._root, number)
            if before.status is not PostStatus.SCHEDULED or before.at is None or before.at > now:
                return None  # somebody else was faster
            post = self._moved(change, before, PostStatus.PUBLISHED, before.at, "")
            post = _counted(change, replace(post, revision=before.revision + 1))
            change.put(post)
        return self._post(post)

    def _moved(self, change: Edition, before: Record, status: PostStatus, at: datetime | None, slug: str) -> Record:
        """The post in its new state. The time of a first publication stays when the post is published again."""
        post = replace(before, status=status, at=at or before.at)
        if status is PostStatus.PUBLISHED:
            now = self._now()
            post = replace(post, at=min(post.at or now, now))
            wanted = slug or ("" if post.slug else post.article.slug or post.article.headline)
            post = _addressed(change, post, wanted)
        elif status is PostStatus.SCHEDULED and (slug or not post.slug):
            post = _addressed(change, post, slug or post.article.slug or post.article.headline)
        elif not post.seen:
            post = replace(post, at=at)  # a draft that was never public forgets its schedule
        return post

    def _may_write(self, post: Record) -> None:
        if self.capabilities().may_edit_others:
            return
        if post.author != self.config.user:
            raise SiteForbidden("folder.not-yours")
        if post.status in _FOR_EDITORS:
            raise SiteForbidden("folder.already-out")

    def _settings(self) -> Settings:
        with files.faults(self._root):
            return settings.read(self._root)

    def _load(self, number: int) -> Record:
        with files.faults(self._root):
            return record.load(self._root, number)

    def _ask(self, question: Callable[[Index], T]) -> T:
        with files.faults(self._root):
            if not index.usable(self._root):
                self._recover()
            with index.opened(self._root) as opened:
                return question(opened)

    def _post(self, post: Record) -> Post:
        held = self._settings()
        url = cards.address(post.slug, self._root, held) if post.slug else ""
        return record.post(post, cards.outward(post.article, self._root, held), url)


def _number(remote_id: str) -> int:
    if not remote_id.isdigit():
        raise NotFound("folder.no-post", id=remote_id)
    return int(remote_id)


def _tag(change: Edition, name: str) -> Tag:
    found = change.index.tag(name)
    if found:
        return found
    slug = make_slug(name)
    if not slug:
        raise Refused("folder.no-tag-name", name=name)
    number = change.index.next_id("tag")
    change.put_tag(number, name.strip(), slug)
    return Tag(str(number), name.strip(), slug)


def _filed(change: Edition, article: Article) -> Article:
    """The article with the site's own spelling of its tags, new ones made; Refused for a section that is not there."""
    for name in article.sections:
        if change.settings.section(name) is None:
            raise Refused("folder.no-section", name=name)
    return replace(article, tags=tuple(dict.fromkeys(_tag(change, name).name for name in article.tags)))


def _addressed(change: Edition, post: Record, wanted: str) -> Record:
    """The post at an address that no other post has or had; the one it leaves leads on to it."""
    name = make_slug(wanted) if wanted else post.slug
    name = name or str(post.id)
    free, count = name, 2
    while change.index.by_slug(free) not in (None, post.id):
        free, count = f"{name}-{count}", count + 1
    former = [slug for slug in (*post.former, post.slug) if slug and slug != free]
    return replace(post, slug=free, former=tuple(dict.fromkeys(former)))


def _counted(change: Edition, post: Record) -> Record:
    """The post with a new place in the change feed."""
    return replace(post, changed=change.index.next_change(), seen=post.seen or post.public)
