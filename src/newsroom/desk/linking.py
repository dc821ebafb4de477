"""Related articles: suggested from the text, added by address; and those that are refused.

A link is refused with its reason: the article itself, one that is there already, and one that leads nowhere (an
address of the own site at which its archive has no article).
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from itertools import islice
from posixpath import basename
from urllib.parse import unquote, urlsplit

from newsroom.desk.newsroom import Newsroom
from newsroom.domain import related
from newsroom.domain.article import ArchiveEntry, Article, RelatedLink
from newsroom.domain.document import one_line
from newsroom.domain.errors import BadInput, NotFound, Refused
from newsroom.language import fold
from newsroom.language.slug import slug
from newsroom.store.address import plain_address

WEIGHED = 40  # of the articles that share rare words, as many are looked at for a reason to suggest them


@dataclass(frozen=True, slots=True)
class Suggestion:
    """An article of the archive and the words that it shares with the text, as the text writes them."""

    entry: ArchiveEntry
    words: tuple[str, ...] = ()


def suggest(room: Newsroom, site: str, article: Article, limit: int = 8) -> tuple[Suggestion, ...]:
    """Articles that share rare words with `article`, without itself and those it links already."""
    archive = room.store.archive
    terms = related.terms(article, partial(archive.frequency, site=site), archive.total(site))
    if not terms:
        return ()
    linked = [link.url for link in article.related]
    found = archive.like(terms, site, linked, WEIGHED)
    others = [entry for entry in found if not _is_itself(article, entry.url, entry.headline)]
    reasoned = (Suggestion(entry, tuple(related.why(terms, entry))) for entry in others)
    return tuple(islice((one for one in reasoned if one.words), limit))


def link_entry(room: Newsroom, site: str, article: Article, entry: ArchiveEntry) -> RelatedLink:
    """The link to an article of the archive. Refused."""
    link = RelatedLink(entry.url, entry.headline, entry.section, entry.published, entry.picture, entry.remote_id)
    admit(room, site, article, link)
    return link


def link_id(room: Newsroom, site: str, article: Article, remote_id: str) -> RelatedLink:
    """The link to the article that the site knows by that id. NotFound, Refused."""
    entry = room.store.archive.get(site, remote_id)
    if entry is None:
        raise NotFound("link.no-entry", id=remote_id)
    return link_entry(room, site, article, entry)


def link_url(room: Newsroom, site: str, article: Article, url: str, headline: str = "") -> RelatedLink:
    """The link to an address: of the archive where it has the article, else to another site under `headline` (read
    from the address if empty). BadInput, Refused."""
    url = url.strip()
    entry = room.store.archive.by_url(url)
    if entry is not None:
        return link_entry(room, site, article, entry)
    if not _is_own(room, site, url):
        _require_address(url)
    link = RelatedLink(url, one_line(headline) or _readable(url))
    admit(room, site, article, link)
    return link


def admit(room: Newsroom, site: str, article: Article, link: RelatedLink) -> None:
    """Refused, with the reason, for a link that `article` may not have."""
    if not link.remote_id:
        if _is_own(room, site, link.url) and room.store.archive.by_url(link.url) is None:
            raise Refused("link.dead", url=link.url)
        _require_address(link.url)
    if _is_itself(article, link.url, link.headline):
        raise Refused("link.itself")
    address = plain_address(link.url)
    if any(plain_address(other.url) == address for other in article.related):
        raise Refused("link.twice", headline=link.headline)


def dead(room: Newsroom, site: str, article: Article) -> tuple[RelatedLink, ...]:
    """The related links of `article` that lead to an article that is no longer on the site."""
    archive = room.store.archive
    return tuple(
        link
        for link in article.related
        if (link.remote_id or _is_own(room, site, link.url)) and archive.by_url(link.url) is None
    )


def _require_address(url: str) -> None:
    try:
        parts = urlsplit(url)
        good = parts.scheme in ("http", "https") and bool(parts.hostname) and not set(url) & set(' \t\r\n"<>')
    except ValueError:
        good = False
    if not good:
        raise BadInput("link.no-address", url=one_line(url))


def _is_itself(article: Article, url: str, headline: str) -> bool:
    """Whether an address is the one the article has or will have; its day may differ, its last part tells it."""
    own = article.slug or slug(article.headline)
    return bool(own) and _last(url) == own and fold.words(headline) == fold.words(article.headline)


def _is_own(room: Newsroom, site: str, url: str) -> bool:
    """Whether an address lies on the site itself: the same host or, for a site in a folder, the same folder."""
    try:
        parts = urlsplit(url)
    except ValueError:
        return False
    own = urlsplit(room.store.sites.get(site).address)
    if own.scheme not in ("http", "https"):
        own = urlsplit(room.site(site).address(Article(headline="0"), None))
    if own.hostname:
        return own.hostname.removeprefix("www.") == (parts.hostname or "").removeprefix("www.")
    return parts.scheme == own.scheme and unquote(parts.path).startswith(unquote(own.path).rpartition("/")[0])


def _last(url: str) -> str:
    """The last part of an address, decoded and without the ending of a file."""
    return basename(unquote(urlsplit(url).path).rstrip("/")).removesuffix(".html")


def _readable(url: str) -> str:
    """A headline read from an address: the words of its last part, or its host where that has none."""
    words = _last(url).replace("-", " ").replace("_", " ").strip()
    return words if any(char.isalpha() for char in words) else urlsplit(url).netloc
