"""The second witness: what the site's database holds of an article, whatever its REST says."""

from __future__ import annotations

import html
from collections.abc import Iterator
from dataclasses import replace
from typing import Any
from urllib.parse import quote

from tests.end2end.desks import Desk
from tests.wordpress.server import WordPress

from newsroom.desk import pictures
from newsroom.domain.article import Article
from newsroom.domain.document import Document, Figure, figures
from newsroom.domain.format import blocks
from newsroom.domain.format.blockextras import Extras, laid
from newsroom.language.slug import slug

STANDING = "post_type = 'post' AND post_status <> 'auto-draft'"


def faults(desk: Desk, article: Article, status: str) -> list[str]:
    """What is wrong with an article on its site: it is to be there once, in that status, as it was written."""
    posts = desk.site.sql(f"SELECT * FROM wp_posts WHERE {STANDING} AND post_title = ?", html.escape(article.headline))
    if len(posts) != 1:
        return [f"{len(posts)} posts: {[(post['ID'], post['post_status'], post['post_name']) for post in posts]}"]
    return [*_of_post(desk, article, status, posts[0]), *_of_terms(desk.site, article, posts[0]["ID"])]


def _of_post(desk: Desk, article: Article, status: str, post: dict[str, Any]) -> Iterator[str]:
    sent = _on_site(desk, article)
    content = blocks.write(laid(sent.body, Extras(sent.related, sent.corrections), "Asia/Dubai", Document()))
    wanted = {
        "post_status": status,
        "post_content": content,
        "post_excerpt": html.escape(article.standfirst, quote=False),
        "post_name": quote(slug(article.headline)).lower()[:198] if status == "publish" else "",
    }
    for field, value in wanted.items():
        if post[field] != value:
            yield f"{field} is {post[field]!r} and should be {value!r}"
    featured = desk.site.sql(
        "SELECT meta_value FROM wp_postmeta WHERE post_id = ? AND meta_key = '_thumbnail_id'", post["ID"]
    )
    held = [row["meta_value"] for row in featured]
    if held != ([sent.lead.remote_id] if sent.lead else []):
        yield f"the lead picture is {held} and should be {sent.lead}"


def _of_terms(site: WordPress, article: Article, post: int) -> Iterator[str]:
    rows = site.sql(
        "SELECT t.name, x.taxonomy FROM wp_term_relationships r JOIN wp_term_taxonomy x USING (term_taxonomy_id) "
        "JOIN wp_terms t USING (term_id) WHERE r.object_id = ?",
        post,
    )
    for taxonomy, names in (("post_tag", article.tags), ("category", article.sections)):
        found = sorted(row["name"] for row in rows if row["taxonomy"] == taxonomy)
        if found != sorted(names):
            yield f"{taxonomy} is {found} and should be {sorted(names)}"
    for tag in article.tags:
        number = site.sql("SELECT COUNT(*) AS n FROM wp_terms WHERE name = ?", tag)[0]["n"]
        if int(number) != 1:
            yield f"the tag {tag} is there {number} times"


def _on_site(desk: Desk, article: Article) -> Article:
    """The article with its pictures as the database knows them."""

    def sent(figure: Figure) -> Figure:
        if not figure.media.startswith("media:"):
            return figure
        rows = attachments(desk.site, figure.media)
        assert len(rows) == 1, f"{len(rows)} attachments: {rows}"
        url = f"{desk.url}/wp-content/uploads/{rows[0]['file']}"
        return replace(figure, media=url, remote_id=str(rows[0]["ID"]))

    return replace(article, body=pictures.replaced(article.body, sent), lead=article.lead and sent(article.lead))


def attachments(site: WordPress, media: str) -> list[dict[str, Any]]:
    """The attachments that hold the very bytes of a picture of the profile."""
    key = media.removeprefix("media:").partition(".")[0]
    return site.sql(
        "SELECT p.ID, p.post_name, m.meta_value AS file FROM wp_posts p JOIN wp_postmeta m ON m.post_id = p.ID "
        "WHERE p.post_type = 'attachment' AND m.meta_key = '_wp_attached_file' AND p.post_name LIKE ?",
        f"nr-{key[:32]}%",
    )


def leftovers(site: WordPress, articles: int, pictures: int) -> list[str]:
    """What the database holds beside so many articles and pictures: posts, twins under a key, uploads, files."""
    found = []
    posts = site.sql(f"SELECT ID, post_status, post_name FROM wp_posts WHERE {STANDING}")
    if len(posts) != articles:
        found.append(f"{len(posts)} posts of {articles} articles")
    found += [f"under a key: {post}" for post in posts if post["post_name"].startswith("nr-")]
    found += [f"thrown away: {post}" for post in posts if post["post_status"] in ("trash", "draft")]
    uploads = site.sql("SELECT ID, post_name FROM wp_posts WHERE post_type = 'attachment'")
    if len(uploads) != pictures:
        found.append(f"{len(uploads)} attachments of {pictures} pictures")
    twice = site.sql("SELECT name, COUNT(*) AS n FROM wp_terms GROUP BY name HAVING n > 1")
    return [*found, *(f"terms of one name: {row}" for row in twice)]


def pictures_of(article: Article) -> set[str]:
    """The pictures of the profile that an article shows."""
    shown = [*([article.lead] if article.lead else []), *figures(article.body)]
    return {figure.media for figure in shown if figure.media.startswith("media:")}
