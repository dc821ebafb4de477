"""The page that an article would have on its site."""

from __future__ import annotations

from datetime import datetime

from newsroom.desk.newsroom import Newsroom, site_config
from newsroom.domain.article import Article
from newsroom.domain.errors import SignedOut, WorkstationError
from newsroom.site.site import Site, open_site


def page(room: Newsroom, article: Article, site: str = "", at: datetime | None = None) -> tuple[str, str]:
    """The page as (HTML, base address), as it would stand at `at` (now if None); nothing is written or fetched."""
    return _shown(room, site).preview(article, at, room.store.media.folder)


def _shown(room: Newsroom, name: str) -> Site:
    """The site, also where nobody is signed in: what is shown lies on this machine."""
    try:
        return room.site(name)
    except (SignedOut, WorkstationError):
        return open_site(site_config(room.profile, room.store.sites.get(name or room.default_site())))
