"""The page that an article would have on its site."""

from __future__ import annotations

from datetime import datetime

from newsroom.desk import pictures
from newsroom.desk.newsroom import Newsroom, signs_in, site_config
from newsroom.domain.article import Article
from newsroom.site.site import Site, open_site


def page(room: Newsroom, article: Article, site: str = "", at: datetime | None = None) -> tuple[str, str]:
    """The page as (HTML, base address), as it would stand at `at` (now if None); nothing is written or fetched."""
    return _shown(room, site or room.default_site()).preview(
        article, at, lambda reference: pictures.here(room, reference)
    )


def _shown(room: Newsroom, name: str) -> Site:
    """The site, without asking anybody for a password: what is shown lies on this machine."""
    stored = room.store.sites.get(name)
    found = room.opened(name)
    return found or (open_site(site_config(room.profile, stored)) if signs_in(stored) else room.site(name))
