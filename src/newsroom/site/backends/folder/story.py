"""What the page of one article says: its head, its text, what machines read in it, and where it leads."""

from __future__ import annotations

from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any
from urllib.parse import quote

from newsroom.domain.article import Correction, RelatedLink
from newsroom.domain.document import Block, Document, Figure, Gallery
from newsroom.domain.format.html import ImageSource
from newsroom.domain.format.html import write as write_html
from newsroom.language import dates
from newsroom.site.backends.folder import cards, reader
from newsroom.site.backends.folder.cards import Card
from newsroom.site.backends.folder.index import Index
from newsroom.site.backends.folder.pages import RAIL
from newsroom.site.backends.folder.pictures import Picture, Pictures
from newsroom.site.backends.folder.record import Record
from newsroom.site.backends.folder.settings import Settings

_UP = "../"  # from an article's page to the site's root
_BODY_SIZES = "(min-width: 60em) 752px, 100vw"
_RENEWED = 60  # seconds after which a change of the text counts as an update


@dataclass(frozen=True, slots=True)
class Related:
    """A related article as its card shows it."""

    href: str
    headline: str
    section: str
    date: str
    at: str
    picture: Picture | None


class Story:
    """One article on its way into its page. `mentions` are the addresses of this site that the page names."""

    def __init__(self, root: Path, index: Index, held: Settings, pictures: Pictures, post: Record) -> None:
        self.mentions: list[str] = []
        self.card = cards.card(post, held)
        self._root = root
        self._index = index
        self._held = held
        self._pictures = pictures
        self._post = post

    def values(self) -> dict[str, Any]:
        """What the template of the article is filled with."""
        post, article, held = self._post, self._post.article, self._held
        url = cards.address(post.slug, self._root, held)
        section = held.by_slug(self.card.section)
        found = self._pictures.largest(article.lead.media) if article.lead else None
        largest = (self._absolute(found[0]), *found[1:]) if found else None
        picture = largest[0] if largest else ""
        return {
            "article": article,
            "card": self.card,
            "line": held.line(section)[::-1] if section else (),
            "url": url,
            "lead": self._pictures.picture(article.lead.media, _UP) if article.lead else None,
            "body": write_html(self._shown(article.body), media=self._source),
            "corrections": [(note, dates.long_date(note.at, held.zone)) for note in _newest_first(article.corrections)],
            "record": dates.full_date(post.at or post.modified, held.zone),
            "renewed": self._renewed(),
            "shares": reader.shares(url, article.headline, picture),
            "share_picture": largest,
            "data": reader.news_article(self.card, article, held, url, picture),
            "tags": [(name, shelf) for name in article.tags if (shelf := cards.tag_shelf(name))],
            "related": self._related(),
            "latest": self._latest(),
        }

    def _renewed(self) -> str:
        """When the text last changed in the sight of readers, or empty."""
        post = self._post
        if post.at is None or (post.modified - post.at).total_seconds() <= _RENEWED:
            return ""
        return dates.full_date(post.modified, self._held.zone)

    def _latest(self) -> list[Card]:
        newest = self._index.newest(self.card.section, RAIL + 1)
        found = [card for card in newest if card.id != self.card.id][:RAIL]
        self.mentions += [card.slug for card in found]
        return found

    def _related(self) -> list[Related]:
        """The journalist's choice in its order, without pages of this site that are not there now."""
        return [found for link in self._post.article.related if (found := self._one(link))]

    def _one(self, link: RelatedLink) -> Related | None:
        slug = cards.own_slug(link.url, self._root, self._held)
        if slug:
            return self._own(slug)
        return self._elsewhere(link) if link.url.startswith(("http://", "https://")) else None

    def _own(self, slug: str) -> Related | None:
        self.mentions.append(slug)  # also while it is dead: this page is made anew when it comes back
        number = self._index.by_slug(slug)
        card = self._index.card(number) if number else None
        if card is None or card.id == self.card.id:
            return None
        self.mentions.append(card.slug)
        section = self._held.by_slug(card.section)
        name = section.name if section else ""
        picture = self._pictures.picture(card.picture, _UP)
        return Related(f"{_UP}{card.path}", card.headline, name, card.date, card.at, picture)

    def _elsewhere(self, link: RelatedLink) -> Related:
        date = dates.long_date(link.published, self._held.zone) if link.published else ""
        at = link.published.isoformat() if link.published else ""
        return Related(link.url, link.headline, link.section, date, at, self._pictures.picture(link.picture, _UP))

    def _shown(self, body: Document) -> Document:
        """The text without pictures that the site does not have."""
        kept: list[Block] = []
        for block in body.blocks:
            if isinstance(block, Gallery):
                figures = tuple(figure for figure in block.figures if self._source(figure).src)
                kept += [replace(block, figures=figures)] if len(figures) > 1 else figures
            elif not isinstance(block, Figure) or self._source(block).src:
                kept.append(block)
        return replace(body, blocks=tuple(kept))

    def _source(self, figure: Figure) -> ImageSource:
        found = self._pictures.picture(figure.media, _UP)
        if found is None:
            return ImageSource("")
        return ImageSource(found.src, found.srcset, _BODY_SIZES if found.srcset else "", found.width, found.height)

    def _absolute(self, path: str) -> str:
        if path.startswith(("http://", "https://")):
            return path
        return f"{self._held.address or (self._root / 'public').as_uri()}/{quote(path)}"


def _newest_first(notes: tuple[Correction, ...]) -> list[Correction]:
    return sorted(notes, key=lambda note: note.at, reverse=True)
