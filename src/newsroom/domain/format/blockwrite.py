"""One block of the model as WordPress block markup, in the dialect that `blocks` describes."""

from __future__ import annotations

import html
import json
from typing import Any

from newsroom.domain.document import (
    Block,
    Code,
    Direction,
    Embed,
    Figure,
    Gallery,
    Heading,
    Inline,
    List,
    More,
    Opaque,
    Paragraph,
    Pullquote,
    Quote,
    Table,
)
from newsroom.domain.format.inline import escape, escape_text, write_inline

FOREIGN = '<span dir="ltr">'

# The providers WordPress knows by a slug: the name shown, the slug, and what it embeds.
PROVIDERS = {
    "YouTube": ("youtube", "video"),
    "Vimeo": ("vimeo", "video"),
    "Dailymotion": ("dailymotion", "video"),
    "TikTok": ("tiktok", "video"),
    "X": ("twitter", "rich"),
    "Facebook": ("facebook", "rich"),
    "Instagram": ("instagram", "rich"),
    "SoundCloud": ("soundcloud", "rich"),
    "Spotify": ("spotify", "rich"),
}


def write_block(block: Block) -> str:
    """The markup of `block`, without white space around it."""
    match block:
        case Paragraph(content, direction):
            if direction is Direction.LTR:
                return _wrapped("paragraph", {"direction": "ltr"}, f'<p dir="ltr">{_inline(content)}</p>')
            return _wrapped("paragraph", {}, f"<p>{_inline(content)}</p>")
        case Heading():
            return _heading(block)
        case List():
            return _list(block)
        case Quote(blocks, cite):
            inner = "\n\n".join(write_block(part) for part in blocks)
            return _wrapped("quote", {}, f'<blockquote class="wp-block-quote">{inner}{_cite(cite)}</blockquote>')
        case Pullquote(content, cite):
            words = f"<blockquote><p>{_inline(content)}</p>{_cite(cite)}</blockquote>"
            return _wrapped("pullquote", {}, f'<figure class="wp-block-pullquote">{words}</figure>')
        case Figure():
            return _figure(block)
        case Gallery(figures, caption):
            classes = "wp-block-gallery has-nested-images columns-default is-cropped"
            inner = "\n\n".join(_figure(figure) for figure in figures)
            shown = _caption(caption, classes="blocks-gallery-caption wp-element-caption")
            return _wrapped("gallery", {"linkTo": "none"}, f'<figure class="{classes}">{inner}{shown}</figure>')
        case Embed():
            return _embed(block)
        case Table():
            return _table(block)
        case _:
            return _simple(block)


def _simple(block: Block) -> str:
    match block:
        case Code(text):
            # brackets so, lest a shortcode in the code run; with the zero that the site's filter would add
            words = escape_text(text).replace("[", "&#091;")
            return _wrapped("code", {}, f'<pre class="wp-block-code"><code>{words}</code></pre>')
        case More():
            return _wrapped("more", {}, "<!--more-->")
        case Opaque(source):
            return source
        case _:
            return _wrapped("separator", {}, '<hr class="wp-block-separator has-alpha-channel-opacity" />')


def _wrapped(name: str, attributes: dict[str, Any], markup: str) -> str:
    return f"<!-- wp:{name} {_json(attributes)}-->\n{markup}\n<!-- /wp:{name} -->"


def _json(attributes: dict[str, Any]) -> str:
    """The attributes as an editor writes them: nothing in them could end the comment."""
    if not attributes:
        return ""
    text = json.dumps(attributes, ensure_ascii=False, separators=(",", ":"))
    for raw, escaped in (
        ("\\\\", "\\u005c"),
        ('\\"', "\\u0022"),
        ("--", "\\u002d\\u002d"),
        ("<", "\\u003c"),
        (">", "\\u003e"),
        ("&", "\\u0026"),
    ):
        text = text.replace(raw, escaped)
    return f"{text} "


def _inline(content: Inline) -> str:
    return write_inline(content, FOREIGN)


def _cite(cite: Inline) -> str:
    return f"<cite>{_inline(cite)}</cite>" if cite else ""


def _caption(caption: Inline, credit: str = "", classes: str = "wp-element-caption") -> str:
    """The caption; the credit in house form at its end: in round brackets, and marked for our own reader."""
    named = f'<span class="credit">({escape_text(credit)})</span>' if credit else ""
    words = _inline(caption)
    if not words and not named:
        return ""
    return f'<figcaption class="{classes}">{words}{" " if words and named else ""}{named}</figcaption>'


def _heading(block: Heading) -> str:
    attributes: dict[str, Any] = {} if block.level == 2 else {"level": block.level}
    words, classes = _inline(block.content), "wp-block-heading"
    if block.direction is Direction.LTR:  # the editor refuses dir= on a heading
        attributes["className"] = "ltr"
        words, classes = f"{FOREIGN}{words}</span>", "wp-block-heading ltr"
    tag = f"h{block.level}"
    return _wrapped("heading", attributes, f'<{tag} class="{classes}">{words}</{tag}>')


def _list(block: List) -> str:
    attributes: dict[str, Any] = {"ordered": True} if block.ordered else {}
    start = ""
    if block.ordered and block.start != 1:
        attributes["start"] = block.start
        start = f'start="{block.start}" '
    items = []
    for item in block.items:
        below = "\n\n".join(_list(child) for child in item.children)
        items.append(_wrapped("list-item", {}, f"<li>{_inline(item.content)}{below}</li>"))
    inner = "\n\n".join(items)
    tag = "ol" if block.ordered else "ul"
    return _wrapped("list", attributes, f'<{tag} {start}class="wp-block-list">{inner}</{tag}>')


def _figure(figure: Figure) -> str:
    attributes: dict[str, Any] = {}
    classes, picture = "wp-block-image", ""
    if figure.remote_id.isascii() and figure.remote_id.isdigit():
        attributes = {"id": int(figure.remote_id), "sizeSlug": "large", "linkDestination": "none"}
        classes, picture = "wp-block-image size-large", f' class="wp-image-{figure.remote_id}"'
    image = f'<img src="{escape(figure.media)}" alt="{escape(figure.alt)}"{picture} />'
    shown = _caption(figure.caption, figure.credit)
    return _wrapped("image", attributes, f'<figure class="{classes}">{image}{shown}</figure>')


def _embed(block: Embed) -> str:
    attributes: dict[str, Any] = {"url": block.url}
    classes = "wp-block-embed"
    metadata = {}
    if block.provider in PROVIDERS:
        slug, kind = PROVIDERS[block.provider]
        attributes |= {"type": kind, "providerNameSlug": slug}
        classes += f" is-type-{kind} is-provider-{slug} wp-block-embed-{slug}"
    elif block.provider:
        metadata["provider"] = _word(block.provider)
    if block.title:
        metadata["name"] = _word(block.title)
    if metadata:
        attributes["metadata"] = metadata
    wrapper = f'<div class="wp-block-embed__wrapper">\n{escape_text(block.url)}\n</div>'
    return _wrapped("embed", attributes, f'<figure class="{classes}">{wrapper}{_caption(block.caption)}</figure>')


def _word(text: str) -> str:
    """Words for an attribute: escaped, since the filter of the site escapes them once and leaves escaped ones alone;
    and without a backslash, which 6.8 loses before a quotation mark."""
    return html.escape(text, quote=False).replace("\\", "&#92;")


def _table(block: Table) -> str:
    rows = block.rows
    head = ""
    if block.head and rows:
        head = f"<thead><tr>{''.join(f'<th>{_inline(cell)}</th>' for cell in rows[0])}</tr></thead>"
        rows = rows[1:]
    body = "".join(f"<tr>{''.join(f'<td>{_inline(cell)}</td>' for cell in row)}</tr>" for row in rows)
    table = f"<table>{head}{f'<tbody>{body}</tbody>' if body else ''}</table>"
    return _wrapped(
        "table", {"hasFixedLayout": False}, f'<figure class="wp-block-table">{table}{_caption(block.caption)}</figure>'
    )
