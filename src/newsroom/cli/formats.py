"""The formats of the command line, and a whole article written in one of them."""

from __future__ import annotations

from html import escape

from newsroom.domain.article import Article
from newsroom.domain.document import Document, Heading, plain

READ = ("markdown", "html", "wordpress", "text", "json", "docx", "odt", "rtf")
WRITE = ("markdown", "html", "wordpress", "text", "json")


def written(article: Article, fmt: str) -> str:
    """An article's headline and body as text of format `fmt`, without a line end; in JSON the whole article.

    The headline is a heading of level 1, in plain text the first line. The markup of WordPress has none: a post's
    title is not part of its content.
    """
    from newsroom.domain.format import markdown, stored
    from newsroom.domain.format.convert import WRITERS

    if fmt == "json":
        return stored.write_article(article)
    headline, head = article.headline, ""
    if headline and fmt == "markdown":
        head = markdown.write(Document((Heading(2, plain(headline)),))).removeprefix("#").strip() + "\n\n"
    elif headline and fmt == "html":
        head = f"<h1>{escape(headline, quote=False)}</h1>\n"
    elif headline and fmt == "text":
        head = f"{headline}\n\n"
    return (head + WRITERS[fmt](article.body)).rstrip("\n")
