"""What machines read in an article's page: share links, Open Graph and schema.org data."""

from __future__ import annotations

import json
from dataclasses import dataclass
from typing import Any
from urllib.parse import quote

from markupsafe import Markup

from newsroom.domain.article import Article
from newsroom.site.backends.folder.cards import Card
from newsroom.site.backends.folder.settings import Settings


@dataclass(frozen=True, slots=True)
class Share:
    """A plain link that hands the page on: the service's name, the id of its sign, the address."""

    name: str
    sign: str
    href: str


def shares(url: str, headline: str, picture: str) -> tuple[Share, ...]:
    """The seven share links of a page, in their fixed order; no script of the services is needed."""
    u, t, p = quote(url, safe=""), quote(headline, safe=""), quote(picture, safe="")
    media = f"&media={p}" if p else ""
    return (
        Share("فيسبوك", "facebook", f"https://www.facebook.com/sharer/sharer.php?u={u}"),
        Share("إكس", "x", f"https://x.com/intent/tweet?url={u}&text={t}"),
        Share("بينتريست", "pinterest", f"https://www.pinterest.com/pin/create/button/?url={u}&description={t}{media}"),
        Share("واتساب", "whatsapp", f"https://wa.me/?text={t}%20{u}"),
        Share("تيليغرام", "telegram", f"https://t.me/share/url?url={u}&text={t}"),
        Share("لينكدإن", "linkedin", f"https://www.linkedin.com/sharing/share-offsite/?url={u}"),
        Share("البريد الإلكتروني", "mail", f"mailto:?subject={t}&body={t}%0A{u}"),
    )


def news_article(card: Card, article: Article, settings: Settings, url: str, picture: str) -> Markup:
    """The NewsArticle of schema.org as the text of a script element."""
    publisher = {"@type": "NewsMediaOrganization", "name": settings.name}
    held: dict[str, Any] = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": article.headline,
        "description": article.standfirst,
        "inLanguage": "ar",
        "datePublished": card.at,
        "dateModified": card.renewed,
        "mainEntityOfPage": url,
        "url": url,
        "articleSection": list(article.sections),
        "keywords": list(article.tags),
        "author": {"@type": "Person", "name": article.byline} if article.byline else publisher,
        "publisher": publisher,
        "image": [picture] if picture else [],
    }
    if article.corrections:
        held["correction"] = [note.text for note in article.corrections]
    said = json.dumps({name: value for name, value in held.items() if value}, ensure_ascii=False)
    # inside a script element nothing may look like its end or like a comment
    return Markup(said.replace("<", "\\u003c").replace(">", "\\u003e").replace("&", "\\u0026"))  # noqa: S704 - escaped
