"""What programs read of the site beside its feed: the site map, robots.txt and the words of its search."""

from __future__ import annotations

import json
from html import escape
from urllib.parse import quote

from newsroom.site.backends.folder.index import Index
from newsroom.site.backends.folder.pages import MAP_BLOCK, SEARCH_BLOCK
from newsroom.site.backends.folder.settings import Settings

_SITEMAP = "http://www.sitemaps.org/schemas/sitemap/0.9"


def site_map(index: Index, base: str) -> bytes:
    """The list of site maps: one for the lists, one for each block of articles."""
    blocks = index.blocks(MAP_BLOCK)
    maps = "".join(f"<sitemap><loc>{escape(base)}/sitemap-{block}.xml</loc></sitemap>" for block in blocks)
    return _xml(f'<sitemapindex xmlns="{_SITEMAP}">{maps}</sitemapindex>')


def map_block(index: Index, block: int, settings: Settings, base: str) -> bytes | None:
    """One block of the site map; the first block names the home page and the sections too."""
    rows = index.block(block * MAP_BLOCK, MAP_BLOCK)
    if not rows:
        return None
    places = [] if block else ["index.html", *(f"{section.slug}/index.html" for section in settings.sections)]
    urls = [f"<url><loc>{escape(base)}/{quote(place)}</loc></url>" for place in places]
    urls += [
        f"<url><loc>{escape(base)}/{quote(card.path)}</loc><lastmod>{card.renewed}</lastmod></url>" for card, _ in rows
    ]
    return _xml(f'<urlset xmlns="{_SITEMAP}">{"".join(urls)}</urlset>')


def robots(base: str) -> bytes:
    """robots.txt: everything may be read."""
    return f"User-agent: *\nAllow: /\nSitemap: {base}/sitemap.xml\n".encode()


def search_block(index: Index, block: int, settings: Settings) -> bytes | None:
    """A block of the search, as a script: [slug, headline, section, date, ISO time, folded words] for each article."""
    rows = index.block(block * SEARCH_BLOCK, SEARCH_BLOCK)
    if not rows:
        return None
    names = {section.slug: section.name for section in settings.sections}
    held = [[c.slug, c.headline, names.get(c.section, ""), c.date, c.at, terms] for c, terms in rows]
    return f"newsroomSearch({block}, {json.dumps(held, ensure_ascii=False, separators=(',', ':'))});\n".encode()


def search_blocks(index: Index) -> bytes:
    """Which blocks the search has, the newest first."""
    return f"newsroomBlocks({index.blocks(SEARCH_BLOCK)});\n".encode()


def _xml(body: str) -> bytes:
    return f'<?xml version="1.0" encoding="UTF-8"?>\n{body}\n'.encode()
