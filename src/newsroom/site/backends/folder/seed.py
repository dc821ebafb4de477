"""A new folder site, with sample articles; and a large one made of synthetic articles, for measuring."""

from __future__ import annotations

import hashlib
import tomllib
import uuid
from collections.abc import Iterator
from dataclasses import replace
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

from newsroom.domain.article import Article, Correction, RelatedLink
from newsroom.domain.document import (
    Block,
    Direction,
    Document,
    Figure,
    Heading,
    List,
    ListItem,
    Paragraph,
    Pullquote,
    Quote,
    Separator,
    Table,
    plain,
)
from newsroom.domain.errors import Refused
from newsroom.language.slug import slug
from newsroom.resources import resource
from newsroom.site.backends.folder import cards, files, pictures, settings
from newsroom.site.backends.folder.edition import Edition, edition
from newsroom.site.backends.folder.record import Record
from newsroom.site.backends.folder.settings import Settings
from newsroom.site.site import PostStatus, Rendition

_SAMPLES = "samples"
_WIDTHS = (480, 960, 1600)
_RATIO = 9 / 16
_CREDIT = "رسم: المكتب المحلي"
_DESK = "المكتب"  # the author of the samples
_PACE = timedelta(minutes=100)  # between two synthetic articles: some fourteen a day


def create(folder: Path, name: str) -> None:
    """Make a site called `name` in `folder`, with its sections and sample articles; Refused where a site is already."""
    held = Settings(name, uuid.uuid4().hex)
    with files.faults(folder):
        if (folder / "posts").is_dir():
            raise Refused("folder.already-there", path=str(folder))
        for part in ("media", "tags", "public"):
            (folder / part).mkdir(parents=True, exist_ok=True)
        (folder / settings.FILE).write_bytes(settings.write(held))
    samples = tomllib.loads(resource(_SAMPLES, "articles.toml").read_text(encoding="utf-8"))["article"]
    now = datetime.now(UTC).replace(second=0, microsecond=0)
    with edition(folder, durable=False) as change:
        drawings = _hang(change, samples)
        addresses = {sample["headline"]: _link(sample, now) for sample in samples}
        oldest_first = list(reversed(samples))
        posts = [_post(n, sample, drawings, addresses, now) for n, sample in enumerate(oldest_first, 1)]
        for number, tag in enumerate(sorted({tag for post in posts for tag in post.article.tags}), 1):
            change.put_tag(number, tag, slug(tag))
        change.put_all(posts)


def _hang(change: Edition, samples: list[dict[str, Any]]) -> dict[str, str]:
    """Put the drawings into the site; their references by name."""
    names = [sample["picture"] for sample in samples if "picture" in sample]
    names += [b["figure"] for sample in samples for b in sample["body"] if isinstance(b, dict) and "figure" in b]
    found = {}
    for number, name in enumerate(dict.fromkeys(names), 1):
        paths = [resource(_SAMPLES, f"{name}-{width}.jpg") for width in _WIDTHS]
        media = f"{hashlib.sha256(paths[-1].read_bytes()).hexdigest()}.jpg"
        sizes = tuple(
            Rendition(path, width, round(width * _RATIO), "image/jpeg")
            for path, width in zip(paths, _WIDTHS, strict=True)
        )
        figure = Figure(f"{pictures.LOCAL}{media}", credit=_CREDIT)
        held = pictures.held(number, media.partition(".")[0], figure, media, sizes)
        change.put_media(held, {size["file"]: path for size, path in zip(held["sizes"], paths, strict=True)})
        found[name] = figure.media
    return found


def _link(sample: dict[str, Any], now: datetime) -> RelatedLink:
    at = now - timedelta(minutes=sample["minutes"])
    path = cards.article_path(slug(sample["headline"]))
    return RelatedLink(path, sample["headline"], sample["section"], at)


def _post(
    number: int, sample: dict[str, Any], drawings: dict[str, str], links: dict[str, RelatedLink], now: datetime
) -> Record:
    at = now - timedelta(minutes=sample["minutes"])
    notes = (Correction(at + (now - at) / 2, text) for text in sample.get("corrections", ()))
    lead = None
    if "picture" in sample:
        lead = Figure(drawings[sample["picture"]], sample["alt"], plain(sample["caption"]), _CREDIT)
    article = Article(
        headline=sample["headline"],
        standfirst=sample["standfirst"],
        body=Document(tuple(_block(held, drawings) for held in sample["body"])),
        byline=sample["byline"],
        sections=(sample["section"],),
        tags=tuple(sample["tags"]),
        lead=lead,
        related=tuple(links[headline] for headline in sample.get("related", ())),
        corrections=tuple(notes),
    )
    return _published(number, f"sample-{number}", article, at)


def _published(number: int, key: str, article: Article, at: datetime) -> Record:
    name = slug(article.headline)
    return Record(number, key, _DESK, article, at, at, PostStatus.PUBLISHED, at, slug=name, changed=number, seen=True)


def _block(held: str | dict[str, Any], drawings: dict[str, str]) -> Block:
    """A block of the body as `articles.toml` writes it."""
    match held:
        case str():
            return Paragraph(plain(held))
        case {"h2": words}:
            return Heading(2, plain(words))
        case {"h3": words}:
            return Heading(3, plain(words))
        case {"quote": words}:
            return Quote((Paragraph(plain(words)),), plain(held.get("cite", "")))
        case {"pull": words}:
            return Pullquote(plain(words), plain(held.get("cite", "")))
        case {"bullets": items} | {"numbers": items}:
            return List(tuple(ListItem(plain(item)) for item in items), ordered="numbers" in held)
        case {"table": rows, "caption": caption}:
            return Table(tuple(tuple(plain(cell) for cell in row) for row in rows), head=True, caption=plain(caption))
        case {"figure": name, "alt": alt, "caption": caption}:
            return Figure(drawings[name], alt, plain(caption), _CREDIT)
        case {"ltr": words}:
            return Paragraph(plain(words), Direction.LTR)
    return Separator()


def fill(folder: Path, count: int) -> None:
    """Add `count` published synthetic articles to the site in `folder`, older than all that is there."""
    with edition(folder, durable=False) as change:
        change.put_all(_synthetic(change, count))


def _synthetic(change: Edition, count: int) -> Iterator[Record]:
    samples = tomllib.loads(resource(_SAMPLES, "articles.toml").read_text(encoding="utf-8"))["article"]
    sections = change.settings.sections
    first, changed = change.index.next_id("post"), change.index.next_change()
    newest = change.index.newest(cards.LATEST, 1)
    end = datetime.fromisoformat(newest[0].at).astimezone(UTC) if newest else datetime.now(UTC)
    start = end - _PACE * (count + 30)  # below the samples, which reach back two days
    texts = [b for sample in samples for b in sample["body"] if isinstance(b, str)]
    for step in range(count):
        sample, number = samples[step % len(samples)], first + step
        body = Document(tuple(Paragraph(plain(texts[(step * 7 + n) % len(texts)])) for n in range(8)))
        article = Article(
            headline=f"{sample['headline']} {number}",
            standfirst=sample["standfirst"],
            body=body,
            byline=sample["byline"],
            sections=(sections[step % len(sections)].name,),
            tags=tuple(sample["tags"][:2]),
        )
        post = _published(number, f"synthetic-{number}", article, start + _PACE * step)
        yield replace(post, slug=f"{post.slug}-{number}", changed=changed + step)
