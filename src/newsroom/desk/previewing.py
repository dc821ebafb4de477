"""The page that an article would have on its site."""

from __future__ import annotations

from datetime import datetime

from newsroom.desk.newsroom import Newsroom
from newsroom.domain.article import Article


def page(room: Newsroom, article: Article, site: str = "", at: datetime | None = None) -> tuple[str, str]:
    """The page as (HTML, base address), as it would stand at `at` (now if None); nothing is written or fetched."""
    return room.site(site).preview(article, at, room.store.media.folder)
