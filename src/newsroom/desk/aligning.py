"""An article that a site gave back, in the terms in which this workstation keeps it.

A site has its own addresses for pictures, its own spelling and order of tags, and fields that it does not carry.
None of that is a change that somebody made, so it is taken out before two versions are compared or merged.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import replace

from newsroom.desk import pictures
from newsroom.domain.article import Article, Correction, RelatedLink
from newsroom.domain.document import Block, Document, Figure, figures
from newsroom.language import fold
from newsroom.site.site import Capabilities, SiteRevision
from newsroom.store.address import plain_address

_BESIDE = ("kicker", "byline", "sections", "tags", "lead", "related", "corrections")


def aligned(held: Article, mine: Article, can: Capabilities, local: Mapping[str, str]) -> Article:
    """`held` as it would be kept here beside `mine`. `local` gives the reference in the profile for a picture's
    address on the site, and for its id there after a ``#``. What was aligned once stays as it is."""
    shown = {figure.media: figure for figure in _pictures(mine)}

    def figure(one: Figure) -> Figure:
        media = local.get(one.media) or local.get(f"#{one.remote_id}") or one.media
        return replace(one, media=media, remote_id=shown[media].remote_id if media in shown else one.remote_id)

    return replace(
        held,
        kicker=held.kicker if can.kicker else mine.kicker,
        byline=held.byline if can.byline_text or can.may_set_author else mine.byline,
        body=pictures.replaced(held.body, figure),
        lead=held.lead and figure(held.lead),
        sections=_spelled(held.sections, mine.sections),
        tags=_spelled(held.tags, mine.tags),
        related=_related(held.related, mine.related),
        slug=held.slug if mine.slug else "",
        corrections=_noted(held.corrections, mine.corrections) if can.corrections else mine.corrections,
    )


def with_origins(article: Article, held: Article) -> Article:
    """`article` with every block that the site holds as it is taken from there, so that it goes back byte for byte. Of
    blocks that say the same, each is the one that it was read from, or the next."""
    known: dict[Block, list[Block]] = {}
    for block in held.body.blocks:
        known.setdefault(block, []).append(block)
    blocks = tuple(_taken(block, known.get(block, [])) for block in article.body.blocks)
    return replace(article, body=Document(blocks, held.body.tail if blocks else ""))


def _taken(block: Block, there: list[Block]) -> Block:
    """The one of `there` that a block is, taken out unless it is the last; the block itself where there is none."""
    if not there:
        return block
    origins = [one.origin for one in there]
    at = origins.index(block.origin) if block.origin in origins else 0
    return there[at] if len(there) == 1 else there.pop(at)


def whole(version: SiteRevision, beside: Article) -> Article:
    """The article of a version out of a site's history, with what such a history may not keep as it is in `beside`: a
    site may also name as its author whoever made the version, and give it an address of its own."""
    article = version.article
    lacking = ["slug", "comments_open", *(name for name in _BESIDE if not getattr(article, name))]
    if article.byline == version.author:
        lacking.append("byline")
    return replace(article, **{name: getattr(beside, name) for name in lacking})


def same_text(one: Article, other: Article) -> bool:
    """Whether headline, standfirst and body are the same, marks and blocks included."""
    return (one.headline, one.standfirst, one.body) == (other.headline, other.standfirst, other.body)


def with_text(article: Article, text: Article) -> Article:
    """`article` with the headline, standfirst and body of `text`."""
    return replace(article, headline=text.headline, standfirst=text.standfirst, body=text.body)


def _pictures(article: Article) -> Iterable[Figure]:
    return (*([article.lead] if article.lead else []), *figures(article.body))


def _spelled(held: tuple[str, ...], mine: tuple[str, ...]) -> tuple[str, ...]:
    """Names in the spelling that is used here; in the order that is used here too, where they are the same ones."""
    known = {_key(name): name for name in mine}
    names = tuple(known.get(_key(name), name) for name in held)
    return mine if sorted(names) == sorted(mine) else names


def _key(name: str) -> str:
    return " ".join(fold.words(name))


def _related(held: tuple[RelatedLink, ...], mine: tuple[RelatedLink, ...]) -> tuple[RelatedLink, ...]:
    """A link that is known here with all that is known of it, unless its words were changed."""
    known = {(plain_address(link.url), link.headline): link for link in mine}
    return tuple(known.get((plain_address(link.url), link.headline), link) for link in held)


def _noted(held: tuple[Correction, ...], mine: tuple[Correction, ...]) -> tuple[Correction, ...]:
    """A correction that is known here under the moment that is known here; a site may keep the day alone."""
    known = {note.text: note for note in mine}
    return tuple(known.get(note.text, note) for note in held)
