"""Articles on their way to the site and back: names for numbers, and what came back as the base of what is next."""

from __future__ import annotations

from collections.abc import Callable
from datetime import datetime
from zoneinfo import ZoneInfo

from newsroom.domain.article import Article, Remote
from newsroom.domain.document import Document
from newsroom.domain.format import blocks
from newsroom.domain.format.blockextras import Extras, laid
from newsroom.language.fold import words
from newsroom.language.slug import slug as make_slug
from newsroom.site.backends.wordpress import permalinks, rows
from newsroom.site.backends.wordpress.connection import Connection, Row
from newsroom.site.backends.wordpress.history import Seen
from newsroom.site.backends.wordpress.media import Media
from newsroom.site.backends.wordpress.people import People
from newsroom.site.backends.wordpress.terms import Terms
from newsroom.site.site import Post, PostStatus, SiteRevision

_OUT = (PostStatus.PUBLISHED, PostStatus.SCHEDULED)


class Exchange:
    """One site's posts in our words, and ours in its. Any thread may call."""

    def __init__(
        self, connection: Connection, people: People, terms: Terms, media: Media, zone: Callable[[], str]
    ) -> None:
        self._connection = connection
        self.people = people
        self.terms = terms
        self.media = media
        self.zone = zone
        self._sample: Row | None = None  # a post that tells how addresses are made here
        self._pattern: str | None = None

    def post(self, seen: Seen) -> Post:
        """The post that the site answered with."""
        row = seen.row
        status = rows.status(row)
        author = self.people.name(int(row["author"])) if row.get("author") else ""
        filing = rows.Filing(
            author,
            self.terms.section_names(row.get("categories") or ()),
            self.terms.tag_names(row.get("tags") or ()),
            self.media.figure(int(row.get("featured_media") or 0)),
        )
        remote = Remote(
            str(row["id"]),
            rows.url(row),
            status.value,
            str(seen.revision or ""),
            str(row.get("modified_gmt") or ""),
            rows.digest(row),
        )
        at = seen.at if status in _OUT else None
        if self._sample is None and status is not PostStatus.TRASHED and row.get("permalink_template"):
            self._sample = row
        return Post(remote, status, rows.article(row, filing), at, author, seen.editing)

    def revision(self, row: Row) -> SiteRevision:
        """A version from a post's history."""
        at = rows.moment(row.get("modified_gmt"))
        assert at is not None  # a version always has its time
        author = self.people.name(int(row.get("author") or 0))
        return SiteRevision(str(row["id"]), at, author, rows.article(row, rows.Filing(author)))

    def data(self, article: Article, seen: Seen | None) -> dict[str, object]:
        """What is sent of an article for a post that was `seen` so, or for a new one. Refused for a section or a
        byline that the site does not have."""
        before = rows.content(seen.row) if seen else Document()
        extras = Extras(article.related, article.corrections)
        zone = self.zone() if article.corrections else ""
        found: dict[str, object] = {
            "title": rows.escaped(article.headline),
            "excerpt": rows.escaped(article.standfirst),
            "content": blocks.write(laid(article.body, extras, zone, before)),
            "categories": self._sections(article, seen),
            "tags": self.terms.tag_numbers(article.tags),
            "featured_media": self._lead(article),
            "comment_status": "open" if article.comments_open else "closed",
        }
        author = self._author(article.byline, seen)
        if author:
            found["author"] = author
        if seen and seen.status in _OUT and article.slug and rows.encoded(article.slug) != seen.slug:
            found["slug"] = article.slug
        return found

    def address(self, article: Article, at: datetime | None) -> str:
        """The public address that the article has or will have; empty where the site numbers its articles."""
        name = make_slug(article.slug) or make_slug(article.headline)
        if not name:
            return ""
        known = self._known_pattern()
        numbers = self.terms.section_numbers(article.sections) if "%category%" in known else []
        return permalinks.filled(known, name, self._place(at, numbers))

    def _known_pattern(self) -> str:
        if self._pattern is None:
            sample = self._sample or self._newest()
            if sample is None:  # nothing stands on the site yet: as most sites have it
                return f"{self._connection.base}/{permalinks.SLUG}/"
            place = self._place(rows.moment(sample.get("date_gmt")), sample.get("categories") or ())
            self._pattern = permalinks.pattern(str(sample["permalink_template"]), place)
        return self._pattern

    def _newest(self) -> Row | None:
        fields = "permalink_template,date_gmt,categories"
        standing = "publish,future,draft,pending"
        found = self._connection.many("posts", fields, context="edit", per_page=1, status=standing).rows
        return found[0] if found else None

    def _place(self, at: datetime | None, categories: object = ()) -> permalinks.Place:
        numbers = [int(number) for number in categories] if isinstance(categories, list | tuple) else []
        local = (at or self._connection.clock()).astimezone(ZoneInfo(self.zone()))
        return permalinks.Place(local, self.terms.section_path(numbers))

    def _sections(self, article: Article, seen: Seen | None) -> list[int]:
        """The numbers of the sections; those of the post where the names are the same, for two may have one name."""
        numbers = list(seen.row.get("categories") or ()) if seen else []
        if numbers and self.terms.section_names(numbers) == article.sections:
            return numbers
        return self.terms.section_numbers(article.sections)

    def _lead(self, article: Article) -> int:
        lead = article.lead
        if lead is None or not lead.remote_id.isdigit():
            return 0
        self.media.describe(lead)
        return int(lead.remote_id)

    def _author(self, byline: str, seen: Seen | None) -> int:
        """The author to be named; 0 to leave it as it is. Who may name nobody else is the author."""
        me = self.people.me()
        now = int(seen.row.get("author") or 0) if seen else me.id
        if not words(byline) or not me.may("edit_others_posts") or words(self.people.name(now)) == words(byline):
            return 0
        return self.people.number(byline)
