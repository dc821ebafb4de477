"""Filing an article: its fields made right, sections and tags of the site, and tags that are the same.

Sections and tags come from the local copy that `newsroom.desk.syncing` keeps, so filing works without a network.
«أخبار» and «اخبار» are one tag: the spelling that the site already has is taken over.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Any, cast
from urllib.parse import unquote

from newsroom.desk import linking
from newsroom.desk.changes import Changes, drafts
from newsroom.desk.newsroom import Newsroom
from newsroom.domain.article import Article, Draft, RelatedLink, Section, Tag
from newsroom.domain.document import Figure, is_media, one_line
from newsroom.domain.errors import BadInput, NotFound, Refused
from newsroom.language import fold, slug
from newsroom.language.clean import repair
from newsroom.store.drafts import Standing

LENGTHS = {"headline": 300, "kicker": 100, "standfirst": 1000, "byline": 200}  # characters
PATH = (" › ", "›", "/", ">")  # how a section below another may be written


def set_field(room: Newsroom, draft_id: int, field: str, value: object) -> tuple[Draft, Changes]:
    """Set one field of a draft, made right; see `set_fields`."""
    return set_fields(room, draft_id, **{field: value})


def set_fields(room: Newsroom, draft_id: int, **fields: object) -> tuple[Draft, Changes]:
    """Set fields of a draft, all of them or, when one is refused, none.

    Fields are those of `Article` but the body and the corrections, and of `Draft` ``site`` and ``schedule``. Texts
    become one clean line, sections must be the site's, tags take the site's spelling, a slug takes its form, a related
    link must lead to another article, a picture must be there. Refused with the reason.
    """
    draft = room.store.drafts.get(draft_id)
    site = str(fields.pop("site", draft.site))
    standing: Standing = {}
    if site != draft.site:
        if draft.remote is not None:
            raise Refused("publish.other-site", site=draft.site)
        standing["site"] = room.store.sites.get(site).name
    if "schedule" in fields:
        standing["schedule"] = _schedule(room, draft, cast("datetime | None", fields.pop("schedule")))
    article = draft.article
    for name, value in fields.items():
        article = replace(article, **{name: _RIGHT[name](room, site, article, name, value)})
    if standing:
        draft = room.store.drafts.change(draft_id, **standing)
    if article != draft.article:
        draft = room.store.drafts.save(draft_id, article)
    return draft, drafts(draft_id)


def sections(room: Newsroom, site: str) -> tuple[Section, ...]:
    """The sections of a site, in its order."""
    return room.store.archive.sections(site)


def tags(room: Newsroom, site: str) -> tuple[Tag, ...]:
    """The tags of a site, in its order."""
    return room.store.archive.tags(site)


def section(room: Newsroom, site: str, name: str) -> Section:
    """The section that `name` means: its name in any spelling, or its path («اقتصاد › موانئ»). NotFound."""
    known = sections(room, site)
    wanted = [fold.fold(part).strip() for part in _parts(name)]
    for candidate in known:
        line = [fold.fold(above.name).strip() for above in line_of(known, candidate)]
        if wanted and line[-len(wanted) :] == wanted:
            return candidate
    raise NotFound("filing.no-section", name=one_line(name), known="، ".join(item.name for item in known))


def line_of(known: Sequence[Section], lowest: Section) -> tuple[Section, ...]:
    """The sections above `lowest`, the highest first, and itself."""
    by_id = {item.id: item for item in known}
    line, above = [lowest], by_id.get(lowest.parent)
    while above is not None and above not in line:
        line.insert(0, above)
        above = by_id.get(above.parent)
    return tuple(line)


def same_tag(room: Newsroom, site: str, name: str) -> Tag | None:
    """The tag of the site that `name` is another spelling of."""
    wanted = _tag_key(name)
    return next((tag for tag in tags(room, site) if _tag_key(tag.name) == wanted), None)


def near_tag(room: Newsroom, site: str, name: str) -> Tag | None:
    """A tag that is not the same but so near that one of the two is likely a slip; None where `name` is known."""
    known, wanted = tags(room, site), _tag_key(name)
    if any(_tag_key(tag.name) == wanted for tag in known):
        return None
    return next((tag for tag in known if fold.near(tag.name, name)), None)


def suggest_tags(room: Newsroom, site: str, typed: str, limit: int = 8) -> tuple[Tag, ...]:
    """The tags with a word that begins as `typed` does, in any spelling: the ones that begin so first, then the most
    used."""
    wanted = _tag_key(typed)
    found = []
    for tag in tags(room, site):
        key = _tag_key(tag.name)
        if f" {wanted}" in f" {key}" or key.removeprefix("ال").startswith(wanted):
            found.append((not key.startswith(wanted), -tag.count, key, tag))
    return tuple(item[-1] for item in sorted(found, key=lambda item: item[:-1])[:limit])


def learn_tag(room: Newsroom, site: str, tag: Tag) -> None:
    """Add a tag that was just made to the local copy."""
    known = [item for item in tags(room, site) if item.id != tag.id]
    room.store.archive.put_terms(site, sections(room, site), [*known, tag])


def spelled(room: Newsroom, site: str, names: Iterable[str]) -> tuple[str, ...]:
    """Tag names in the site's spelling, each once, in order; Refused for one without a letter or digit."""
    known = {_tag_key(tag.name): tag.name for tag in tags(room, site)}
    out: dict[str, str] = {}
    for name in names:
        clean = one_line(repair(name)).strip("#،, ")
        if not fold.words(clean):
            raise Refused("filing.empty-tag")
        out.setdefault(_tag_key(clean), known.get(_tag_key(clean), clean))
    return tuple(out.values())


def _tag_key(name: str) -> str:
    return " ".join(fold.words(name))


def _parts(name: str) -> list[str]:
    for mark in PATH:
        if mark in name:
            return [part.strip() for part in name.split(mark) if part.strip()]
    return [name.strip()] if name.strip() else []


def _schedule(room: Newsroom, draft: Draft, at: datetime | None) -> datetime | None:
    if at is not None and draft.public:
        raise Refused("publish.already-public")
    if at is not None and at <= room.now():
        raise Refused("schedule.past")
    return at


def _line(_room: Newsroom, _site: str, _article: Article, field: str, value: str) -> str:
    line = one_line(repair(value))
    if len(line) > LENGTHS[field]:
        raise Refused("filing.too-long", count=len(line), limit=LENGTHS[field])
    return line


def _sections(room: Newsroom, site: str, _article: Article, _field: str, value: Iterable[str]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(section(room, site, name).name for name in value))


def _tags(room: Newsroom, site: str, _article: Article, _field: str, value: Iterable[str]) -> tuple[str, ...]:
    return spelled(room, site, value)


def _slug(_room: Newsroom, _site: str, _article: Article, _field: str, value: str) -> str:
    made = slug.slug(unquote(value))
    if value.strip() and not made:
        raise Refused("filing.no-slug", value=one_line(value))
    return made


def _lead(room: Newsroom, _site: str, _article: Article, _field: str, value: Figure | None) -> Figure | None:
    if value is None:
        return None
    if not is_media(value.media):
        raise BadInput("filing.no-picture", value=value.media)
    if value.media.startswith("media:"):
        room.store.media.path(value.media)
    return replace(value, alt=one_line(repair(value.alt)), credit=one_line(repair(value.credit)))


def _related(
    room: Newsroom, site: str, article: Article, _field: str, value: Iterable[RelatedLink]
) -> tuple[RelatedLink, ...]:
    checked = replace(article, related=())
    for link in value:
        linking.admit(room, site, checked, link)
        checked = replace(checked, related=(*checked.related, link))
    return checked.related


def _flag(_room: Newsroom, _site: str, _article: Article, _field: str, value: object) -> bool:
    return bool(value)


_RIGHT: dict[str, Callable[..., Any]] = {
    **dict.fromkeys(LENGTHS, _line),
    "sections": _sections,
    "tags": _tags,
    "slug": _slug,
    "lead": _lead,
    "related": _related,
    "comments_open": _flag,
}
