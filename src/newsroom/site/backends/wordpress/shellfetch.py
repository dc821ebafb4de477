"""Fetching how a site's article page looks: one published article as any reader gets it, the styles of others that
have the blocks which it has not, and every file that these name (`shellfiles`).
"""

from __future__ import annotations

import hashlib
import html
import re
import time
from collections.abc import Iterator
from contextlib import suppress
from datetime import datetime
from pathlib import Path
from typing import Any
from urllib.parse import urljoin

from newsroom.domain.errors import NewsroomError, NotFound, SiteForbidden
from newsroom.site.backends.wordpress.connection import Connection, Row
from newsroom.site.backends.wordpress.look import Look, save
from newsroom.site.backends.wordpress.people import People
from newsroom.site.backends.wordpress.shellcss import Sheet, joined
from newsroom.site.backends.wordpress.shellfiles import Files
from newsroom.site.backends.wordpress.shellpage import Page
from newsroom.site.backends.wordpress.shellparts import Parts, Sample, Term, locate
from newsroom.site.backends.wordpress.shellrender import Dialect
from newsroom.site.backends.wordpress.shelltokens import TOKEN

NEWEST = 20  # articles among which a sample is chosen
TRIED = 3  # of them at most are looked at
COVERING = 6  # more pages at most whose styles are taken
PAGE_LIMIT = 3_000_000  # bytes
_FIELDS = (
    "id,link,date,modified,title.rendered,content.rendered,content.protected,excerpt.rendered,author,featured_media,"
    "categories,tags,comment_status"
)
# What tells in rendered content that a block of this kind is there, all that we write but paragraphs.
_KINDS = tuple(
    f"wp-block-{kind}"
    for kind in ("heading", "list", "quote", "pullquote", "image", "gallery", "embed", "table", "code", "separator")
)
_WHOLE_SHEET = "wp-includes/css/dist/block-library/style{}.min.css"
_TAG = re.compile(r"<[^>]*>")


class Fetcher:
    """One site, read for its look."""

    def __init__(self, connection: Connection, people: People, zone: str) -> None:
        self._connection = connection
        self._people = people
        self._zone = zone

    def fetch(self, folder: Path) -> Look | None:
        """Fill `folder`, which is there and empty; None where no article was published that could tell. NetworkError,
        SiteError."""
        posts = self._connection.many("posts", _FIELDS, status="publish", per_page=NEWEST).rows
        posts = [post for post in posts if not post["content"].get("protected")]
        for post in sorted(posts, key=_worth, reverse=True)[:TRIED]:
            sample = self._sample(post)
            source = self._page(sample.url)
            if source is None or (parts := locate(page := Page(source, sample.url), sample)) is None:
                continue
            look = self._look(page, parts, posts, post, Files(self._connection.http, folder))
            save(look, folder)
            return look
        return None

    def is_same(self, look: Look) -> bool:
        """Whether the page that a look was made of names the same sheets as then."""
        source = self._page(look.source)
        return source is not None and marks(Page(source, look.source).sheets) == look.marks

    def _look(self, page: Page, parts: Parts, posts: list[Row], post: Row, files: Files) -> Look:
        sheets = self._covered(page, posts, post)
        files.keep(page.pictures())
        page.point(files.name)
        return Look(
            _styled(page, sheets, files),
            tuple(parts.dates),
            tuple(parts.terms),
            parts.frame,
            self._dialect(page.html(), posts, sheets),
            self._zone,
            self._unfiled(),
            self._people.me().name,
            page.url,
            marks(page.sheets),
            time.time(),
        )

    def _page(self, url: str) -> str | None:
        """A page as any reader gets it."""
        answer = self._connection.http.read(url, signed=False)
        return answer.text() if answer.ok and len(answer.body) < PAGE_LIMIT else None

    def _sample(self, post: Row) -> Sample:
        title = html.unescape(_TAG.sub("", _shown(post, "title")))
        content, excerpt = _shown(post, "content"), _shown(post, "excerpt")
        author = self._one("users", post.get("author") or 0, "name,link")
        media = self._one("media", post.get("featured_media") or 0, "source_url,caption,media_details")
        details = media.get("media_details") or {}
        return Sample(
            str(post["link"]),
            title,
            content,
            datetime.fromisoformat(post["date"]),
            datetime.fromisoformat(post["modified"]),
            "" if _is_cut(excerpt, content) else excerpt,
            html.unescape(str(author.get("name") or "")),
            str(author.get("link") or ""),
            self._terms("categories", post.get("categories") or []),
            self._terms("tags", post.get("tags") or []),
            str(media.get("source_url") or ""),
            int(details.get("width") or 0),
            int(details.get("height") or 0),
            html.unescape(_TAG.sub("", _shown(media, "caption"))),
        )

    def _one(self, route: str, number: int, fields: str) -> Row:
        if not number:
            return {}
        with suppress(NotFound, SiteForbidden):
            return self._connection.one(f"{route}/{number}", fields)
        return {}

    def _terms(self, route: str, numbers: list[int]) -> tuple[Term, ...]:
        if not numbers:
            return ()
        found = self._connection.many(route, "name,link", include=",".join(map(str, numbers))).rows
        return tuple(Term(html.unescape(str(row["name"])), str(row["link"])) for row in found)

    def _unfiled(self) -> str:
        """The section of what has none; it is the first that a site has, whatever its name is now."""
        return html.unescape(str(self._one("categories", 1, "name").get("name") or ""))

    def _dialect(self, source: str, posts: list[Row], sheets: list[Sheet]) -> Dialect:
        contents = [_shown(post, "content") for post in posts]
        whole = source + "".join(contents)
        supports: dict[str, Any] = self._block("core/quote").get("supports") or {}
        words = html.unescape(_TAG.sub("", re.sub(r"<(pre|code)\b.*?</\1>", "", whole, flags=re.DOTALL)))
        return Dialect(
            paragraphs="wp-block-paragraph" in whole,
            layouts=bool(supports.get("layout")) or "-is-layout-flow" in whole.replace(" is-layout-flow", ""),
            inside=any(sheet.handle == "classic-theme-styles" for sheet in sheets),
            prints="“" in words or '"' not in html.unescape(_TAG.sub("", "".join(contents))),
        )

    def _block(self, name: str) -> Row:
        with suppress(NotFound, SiteForbidden):
            return self._connection.one(f"block-types/{name}", "supports", context="edit")
        return {}

    def _covered(self, page: Page, posts: list[Row], own: Row) -> list[Sheet]:
        """The sheets of the page, with those of pages that show blocks which it does not."""
        sheets, seen = list(page.sheets), _kinds(own)
        for post in self._covering(posts, seen):
            with suppress(NewsroomError):
                if (source := self._page(str(post["link"]))) is not None:
                    sheets = joined(sheets, Page(source, str(post["link"])).sheets)
        whole = any("/block-library/style" in sheet.href for sheet in sheets)
        if not whole and not {sheet.handle for sheet in sheets}.issuperset(_KINDS):
            sheets.insert(0, self._whole_sheet(page))
        return sheets

    def _covering(self, posts: list[Row], seen: set[str]) -> Iterator[Row]:
        """Articles that have the missing kinds between them, the known ones first."""
        for _ in range(COVERING):
            missing = set(_KINDS) - seen
            best = max(posts, key=lambda post: len(_kinds(post) & missing), default=None)
            if best is None or not _kinds(best) & missing:
                break
            seen |= _kinds(best)
            yield best
        for kind in [kind for kind in _KINDS if kind not in seen]:
            if kind in seen:
                continue
            found = self._connection.many("posts", _FIELDS, status="publish", per_page=1, search=kind).rows
            if found and not found[0]["content"].get("protected"):
                seen |= _kinds(found[0])
                yield found[0]

    def _whole_sheet(self, page: Page) -> Sheet:
        """The site's sheet for all blocks at once."""
        known = [sheet.href for sheet in page.sheets if "/wp-includes/" in sheet.href]
        root = known[0].partition("wp-includes/")[0] if known else f"{self._connection.base}/"
        return Sheet("", href=urljoin(root, _WHOLE_SHEET.format("-rtl" if page.is_rtl else "")))


def _styled(page: Page, sheets: list[Sheet], files: Files) -> str:
    """The page with links to its sheets and, behind each of them, to those that follow it."""
    groups: dict[int, list[str]] = {}
    at = 0
    for sheet in sheets:
        at = sheet.place if sheet.place >= 0 else at
        media = f' media="{html.escape(sheet.media)}"' if sheet.media not in ("", "all") else ""
        link = f'<link rel="stylesheet" href="{files.keep_sheet(sheet, page.url)}"{media}>'
        groups.setdefault(at, []).append(link)

    def links(found: re.Match[str]) -> str:
        return "".join(groups.get(int(found[2]), [])) if found[1] == "sheet" else found[0]

    return TOKEN.sub(links, page.html())


def marks(sheets: list[Sheet]) -> str:
    """What tells that a site has another theme, or another version of it: the files that its pages name."""
    named = sorted(sheet.href for sheet in sheets if "/themes/" in sheet.href)
    named += sorted(sheet.handle for sheet in sheets if sheet.handle and not sheet.handle.startswith("wp-block-"))
    return hashlib.sha256("\n".join(named).encode()).hexdigest()[:16]


def _worth(post: Row) -> tuple[int, str]:
    """How much of what an article may have this one shows."""
    content = _shown(post, "content")
    parts = (
        post.get("featured_media"),
        len(post.get("categories") or ()) > 1,
        len(post.get("tags") or ()) > 1,
        post.get("tags"),
        post.get("comment_status") == "open",
        not _is_cut(_shown(post, "excerpt"), content),
        content.count("</p>") > 1,
    )
    return sum(map(bool, parts)), str(post["date"])


def _kinds(post: Row) -> set[str]:
    """The kinds of blocks that an article shows."""
    names = set(re.findall(r"[\w-]+", _shown(post, "content")))
    return {kind for kind in _KINDS if kind in names}


def _shown(row: Row, field: str) -> str:
    """The HTML of a field; empty where the site keeps none for its articles."""
    return str((row.get(field) or {}).get("rendered") or "")


def _is_cut(excerpt: str, content: str) -> bool:
    """Whether an excerpt is the beginning of the text, and nobody's writing."""
    words = _TAG.sub("", html.unescape(excerpt)).split()
    return not words or _TAG.sub("", html.unescape(content)).split()[: len(words) - 1] == words[:-1]
