"""Rows of the site's JSON and values of ours: pure.

Headline and standfirst are plain text here and HTML there: they are escaped on the way out, and freed of elements and
entities on the way in.
"""

from __future__ import annotations

import hashlib
import html
import re
from dataclasses import dataclass
from datetime import UTC, datetime
from functools import lru_cache
from typing import Any
from urllib.parse import quote, unquote

from newsroom.domain.article import Article
from newsroom.domain.document import Document, Figure
from newsroom.domain.format import blocks
from newsroom.domain.format.blockextras import lifted
from newsroom.site.site import PostStatus

Row = dict[str, Any]

POST = (
    "id,slug,status,link,date_gmt,modified_gmt,title.raw,content.raw,excerpt.raw,author,featured_media,categories,tags,"
    "comment_status,permalink_template,_links.predecessor-version"
)
REVISION = "id,author,slug,modified_gmt,title,content,excerpt"  # 6.8 knows no parts of these
EVERY_STATUS = "publish,future,draft,pending,private,trash"

WORDS = {
    PostStatus.DRAFT: "draft",
    PostStatus.PENDING: "pending",
    PostStatus.SCHEDULED: "future",
    PostStatus.PUBLISHED: "publish",
    PostStatus.PRIVATE: "private",
    PostStatus.TRASHED: "trash",
}
_STATUS = {word: status for status, word in WORDS.items()}
_HEX = re.compile(r"[0-9a-f]{32,64}")
_KEY_SLUG = re.compile(r"nr-[0-9a-f]{32,64}(-\d+)?(__trashed.*)?")
_ELEMENT = re.compile(r"</?[a-zA-Z][^<>]*>|<!--.*?-->", re.DOTALL)
_TRASHED = re.compile(r"__trashed(-\d+)?$")
SLUG_LIMIT = 198  # characters of a slug that the site keeps


def slug_of(key: str) -> str:
    """The slug under which a post or picture is created; a key that is not hexadecimal is hashed."""
    return f"nr-{key if _HEX.fullmatch(key) else hashlib.sha256(key.encode()).hexdigest()[:32]}"


def is_key(slug: str) -> bool:
    """Whether a slug is a key of ours and not an address for readers."""
    return bool(_KEY_SLUG.fullmatch(slug))


def twins(slug: str) -> str:
    """The slugs that the site may have made of one key: for a second post, and for one that was thrown away."""
    names = [slug, *(f"{slug}-{number}" for number in (2, 3, 4))]
    return ",".join([*names, *(f"{name}__trashed" for name in names)])


def encoded(slug: str) -> str:
    """A slug as the site keeps it and as addresses have it."""
    return quote(slug, safe="").lower()


def escaped(words: str) -> str:
    """Plain words for a title or an excerpt."""
    return html.escape(words, quote=False)


def words(raw: str) -> str:
    """The plain words of a title or an excerpt."""
    return html.unescape(_ELEMENT.sub("", raw)).strip()


def raw(row: Row, field: str) -> str:
    """A text of the post as it was written; empty where the site does not tell it."""
    found = row.get(field)
    return str(found.get("raw") or "") if isinstance(found, dict) else ""


def moment(text: object) -> datetime | None:
    """A time of a ``…_gmt`` field."""
    return datetime.fromisoformat(f"{text}+00:00") if text else None


def written(at: datetime) -> str:
    """A time for a ``…_gmt`` field."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S")


def status(row: Row) -> PostStatus:
    """Where a post stands; a state of the site that is none of ours is no reader's business, as a draft is."""
    return _STATUS.get(str(row.get("status")), PostStatus.DRAFT)


def digest(row: Row) -> str:
    """What tells whether a text is another: the SHA-256 of title, content and excerpt as they were written."""
    texts = (raw(row, "title"), raw(row, "content"), raw(row, "excerpt"))
    return hashlib.sha256("\0".join(texts).encode("utf-8", "surrogatepass")).hexdigest()


def predecessor(row: Row) -> int:
    """The newest version in the post's history, an autosave among them; 0 where there is none."""
    links = row.get("_links") or {}
    found = links.get("predecessor-version") or [{}]
    return int(found[0].get("id") or 0)


def slug(row: Row) -> str:
    """The post's slug for readers, decoded; empty while it has none."""
    found = _TRASHED.sub("", str(row.get("slug") or ""))
    return "" if is_key(found) else unquote(found)


def url(row: Row) -> str:
    """Where readers find the post or will find it; empty while that is open."""
    if status(row) is PostStatus.PUBLISHED:
        return str(row.get("link") or "")
    template, name = str(row.get("permalink_template") or ""), str(row.get("slug") or "")
    if status(row) is PostStatus.SCHEDULED and "%postname%" in template and name and not is_key(name):
        return template.replace("%postname%", name)
    return ""


@dataclass(frozen=True, slots=True)
class Filing:
    """What a row names by number, by name."""

    byline: str = ""
    sections: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    lead: Figure | None = None


def article(row: Row, filing: Filing) -> Article:
    """The article in a post or in one of its versions."""
    body, extras = lifted(content(row))
    return Article(
        headline=words(raw(row, "title")),
        standfirst=words(raw(row, "excerpt")),
        body=body,
        byline=filing.byline,
        sections=filing.sections,
        tags=filing.tags,
        lead=filing.lead,
        related=extras.related,
        slug=slug(row),
        comments_open=row.get("comment_status") == "open",
        corrections=extras.corrections,
    )


def content(row: Row) -> Document:
    """The content as the site holds it, related links and corrections among it."""
    return _read(raw(row, "content"))


_read = lru_cache(maxsize=4)(blocks.read)
"""A post at work comes back from the site again and again with the same content."""
