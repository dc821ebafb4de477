"""The press: makes the bytes of one page of the public site from the index, the posts and the templates.

The templates of `resources/site` are Arabic and hold no script but the search's. All links within the site are
relative, so that the pages work from a disk, a shared drive or any folder of a server.
"""

from __future__ import annotations

import hashlib
from collections.abc import Mapping, Sequence
from datetime import date, datetime
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING
from urllib.parse import quote
from zoneinfo import ZoneInfo

from newsroom.resources import resource
from newsroom.site.backends.folder import feeds, home, pages, record, settings
from newsroom.site.backends.folder.cards import LATEST, Card
from newsroom.site.backends.folder.index import Index
from newsroom.site.backends.folder.pages import Kind, Page
from newsroom.site.backends.folder.pictures import Pictures
from newsroom.site.backends.folder.record import Record
from newsroom.site.backends.folder.settings import Settings
from newsroom.site.backends.folder.story import Story
from newsroom.site.site import Here

if TYPE_CHECKING:
    from jinja2 import Environment


_ENTRIES = 20  # articles in the feed
_EPOCH = "2026-01-01T00:00:00+00:00"  # when a feed without an entry was last changed


@cache
def environment() -> Environment:
    """The templates, with everything that is put into them escaped."""
    from jinja2 import Environment, FileSystemLoader, StrictUndefined

    made = Environment(
        loader=FileSystemLoader(resource("site")),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        auto_reload=False,
    )
    made.filters["path"] = quote
    return made


@cache
def _templates() -> str:
    found = hashlib.sha256()
    for path in sorted(resource("site").iterdir()):
        found.update(path.name.encode() + path.read_bytes())
    return found.hexdigest()


def look(held: Settings) -> str:
    """A mark that changes when the templates or the settings do: then every page is made anew."""
    return hashlib.sha256(_templates().encode() + settings.write(held)).hexdigest()


class Press:
    """Makes pages of one site. `fresh` are posts newer than their files; `here` finds the pictures of this
    workstation, for a preview.

    `mentions` collects, for each article page made, the addresses of this site that it names outside its text.
    """

    def __init__(
        self, root: Path, index: Index, held: Settings, fresh: Mapping[int, Record], here: Here | None = None
    ) -> None:
        self.mentions: dict[int, list[str]] = {}
        self._fresh = fresh
        self._behind: dict[str, list[tuple[str, str]]] = {}
        self._root = root
        self._index = index
        self._held = held
        self._base = held.address or (root / "public").as_uri()
        self._pictures = Pictures(index, here)

    def make(self, page: Page) -> bytes | None:
        """The bytes of a page, or None when the site has no such page now."""
        index, held = self._index, self._held
        match page.kind:
            case Kind.ARTICLE | Kind.REDIRECT:
                return self._at_address(page.number, page.name)
            case Kind.PLAIN:
                return self._say(page.name, months=self._months(LATEST) if page.name == "search.html" else [])
            case Kind.STATIC:
                return resource("site", page.name).read_bytes()
            case Kind.MONTH:
                return self._month(page)
            case Kind.FRONT:
                return self._front(page.name, page.number)
            case Kind.SEARCH_BLOCK:
                return feeds.search_block(index, page.number, held)
            case Kind.SEARCH:
                return feeds.search_blocks(index)
            case Kind.MAP_BLOCK:
                return feeds.map_block(index, page.number, held, self._base)
            case Kind.HOME:
                return self._say("home.html", current=settings.HOME, page=home.compose(index, held))
            case Kind.MISSING:
                up = f"{held.address}/" if held.address else ""  # a server shows this page at any depth
                return self._say("404.html", up, cards=index.newest(LATEST, 4))
            case Kind.FEED:
                return self._feed()
            case Kind.MAP:
                return feeds.site_map(index, self._base)
            case Kind.ROBOTS:
                return feeds.robots(self._base)

    def article(self, post: Record) -> str:
        """The page of a post, whether or not readers see it."""
        story = Story(self._root, self._index, self._held, self._pictures, post)
        self.mentions[post.id] = story.mentions
        section = self._held.by_slug(story.card.section)
        return self._text("article.html", "../", section.name if section else "", story.values())

    def _feed(self) -> bytes:
        newest = self._index.newest(LATEST, _ENTRIES)
        updated = max((card.renewed for card in newest), key=datetime.fromisoformat, default=_EPOCH)
        return self._say("feed.xml", cards=newest, updated=updated)

    def _at_address(self, number: int, slug: str) -> bytes | None:
        """The article, or where it moved to, or nothing."""
        card = self._index.card(number)
        if card is None or self._index.by_slug(slug) != number:
            return None
        if card.slug == slug:
            return self.article(self._fresh.get(number) or record.load(self._root, number)).encode()
        return self._say("moved.html", "../", card=card, target=f"{card.slug}.html")

    def _front(self, shelf: str, number: int) -> bytes | None:
        total = self._index.total(shelf)
        section = self._held.by_slug(shelf)
        if number > pages.front_pages(shelf, total) or (not total and not section and shelf != LATEST):
            return None
        offset, limit = pages.front_range(shelf, number)
        title = self._title(shelf)
        return self._say(
            "list.html",
            _up(shelf),
            title,
            title=title,
            shelf=shelf,
            line=self._held.line(section)[::-1] if section else (),
            number=number,
            last=pages.front_pages(shelf, total),
            cards=self._index.newest(shelf, limit, offset),
            months=self._months(shelf),
        )

    def _month(self, page: Page) -> bytes | None:
        shelf, month, index = page.name, page.month, self._index
        found = index.month(shelf, month, pages.MONTH_PART + 1, (page.number - 1) * pages.MONTH_PART)
        if not found or index.total(shelf) <= pages.capacity(shelf):
            return None
        near = pages.neighbours([name for name, _ in index.months(shelf)], month)
        title = self._title(shelf)
        return self._say(
            "month.html",
            _up(shelf),
            title,
            title=title,
            month=_month_name(month),
            days=_by_day(found[: pages.MONTH_PART]),
            page=page,
            more=len(found) > pages.MONTH_PART,
            near=[(name, _month_name(name)) for name in near],
        )

    def _months(self, shelf: str) -> list[tuple[str, str]]:
        """The months behind the front pages of a shelf, as (month, its name); asked for once, said on many pages."""
        if shelf not in self._behind:
            full = self._index.total(shelf) > pages.capacity(shelf)
            self._behind[shelf] = [(month, _month_name(month)) for month, _ in self._index.months(shelf) if full]
        return self._behind[shelf]

    def _title(self, shelf: str) -> str:
        if shelf == LATEST:
            return settings.LATEST
        section = self._held.by_slug(shelf)
        return section.name if section else self._index.tag_name(shelf)

    def _say(self, template: str, up: str = "", current: str = "", **values: object) -> bytes:
        return self._text(template, up, current, values).encode()

    def _text(self, template: str, up: str, current: str, values: dict[str, object]) -> str:
        shared = {
            "site": self._held,
            "base": self._base,
            "up": up,
            "current": current,
            "menu": settings.menu(self._held),
            "names": {section.slug: section.name for section in self._held.sections},
            "year": datetime.now(ZoneInfo(self._held.zone)).year,
            "pic": self._pictures.picture,
        }
        return environment().get_template(template).render(shared | values)


def _up(shelf: str) -> str:
    return "../" * (shelf.count("/") + 1)


def _by_day(found: Sequence[Card]) -> list[tuple[str, list[Card]]]:
    """Cards under the day they appeared, the newest first."""
    days: dict[str, list[Card]] = {}
    for card in reversed(found):
        days.setdefault(card.at[:10], []).append(card)
    return list(days.items())


@cache
def _month_name(month: str) -> str:
    from babel.dates import format_date

    return format_date(date.fromisoformat(f"{month}-01"), "MMMM y", locale="ar")
