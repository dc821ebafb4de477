"""A look over the public pages of a site, as any reader gets them."""

from __future__ import annotations

from newsroom.desk import lexicons
from newsroom.desk.newsroom import Newsroom
from newsroom.domain.errors import SiteError
from newsroom.domain.sweep import Spelled, Swept


def sweep(room: Newsroom, site: str = "", spelled: Spelled | None = None) -> tuple[Swept, ...]:
    """What is wrong with the front page of a site (the default one if empty) and with the page of its newest article.
    NotFound; NetworkError, SiteError where the pages cannot be had; BadInput for what is no page.

    A site's name for readers is what its pages call it, or else the name under which it is known here.
    """
    from newsroom.domain import sweep as rules  # brings a parser of HTML, for once in a while

    name = site or room.default_site()
    source = room.site(name)
    front = source.front()
    if front is None:
        raise SiteError("sweep.front-missing")
    newest = room.store.archive.newest(name, limit=1)
    article = source.page(newest[0].remote_id) if newest else None
    return rules.sweep(front, name, lexicons.of(room)[0], article=article or "", spelled=spelled)
