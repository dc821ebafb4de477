"""A page of our own for a preview, while the site's is not known: the article, and nothing that looks like a site."""

from __future__ import annotations

from datetime import datetime

from newsroom.domain.article import Article
from newsroom.domain.document import Figure
from newsroom.domain.format import html
from newsroom.domain.format.inline import escape, escape_text
from newsroom.language.dates import long_date
from newsroom.language.words import say
from newsroom.site.site import Here

_STYLE = """
body { margin: 2rem auto; max-width: 42rem; padding: 0 1rem; font: 1.15rem/1.9 "Noto Naskh Arabic", serif; }
h1 { line-height: 1.4; } cite { font-style: normal; }
img { max-width: 100%; height: auto; } figure { margin: 1.5rem 0; }
[role=status] { border: 1px dashed; border-radius: 2px; padding: .5rem 1rem; }
figcaption, .byline, [role=status] { font-size: .9rem; opacity: .75; } .ltr, pre { direction: ltr; text-align: left; }
@media (prefers-color-scheme: dark) { body { background: #16181d; color: #e8e6e3; } a { color: #8ab4f8; } }
"""


def page(article: Article, at: datetime | None, here: Here, zone: str) -> str:
    """The whole article as a page, and that it is not the site's; `here` finds the pictures of this machine, `zone` is
    where its date is read."""
    parts = [
        f'<p role="status">{escape_text(say("wordpress.no-look", "ar"))}</p>',
        f"<h1>{escape_text(article.headline)}</h1>",
    ]
    if article.standfirst:
        parts.append(f"<p><strong>{escape_text(article.standfirst)}</strong></p>")
    line = " · ".join(filter(None, (article.byline, long_date(at, zone) if at else "", *article.sections[:1])))
    if line:
        parts.append(f'<p class="byline">{escape_text(line)}</p>')

    def source(figure: Figure) -> html.ImageSource:
        file = here(figure.media)
        return html.ImageSource(file.absolute().as_uri() if file else figure.media)

    if article.lead:
        parts.append(html.write_block(article.lead, source))
    parts.append(html.write(article.body, source))
    parts += [
        f'<p role="note"><strong>تصحيح — {long_date(note.at, zone)}</strong><br>{escape_text(note.text)}</p>'
        for note in article.corrections
    ]
    if article.related:
        links = "".join(
            f'<li><a href="{escape(link.url)}">{escape_text(link.headline)}</a></li>' for link in article.related
        )
        parts.append(f"<h2>مقالات ذات صلة</h2><ul>{links}</ul>")
    title = escape_text(article.headline)
    return (
        f'<!doctype html><html lang="ar" dir="rtl"><head><meta charset="utf-8"><title>{title}</title>'
        f"<style>{_STYLE}</style></head><body><main>{''.join(parts)}</main></body></html>"
    )
