"""What the card is given, what it asks for, and how its sentences are put together. No widgets.

`Ask` runs `work` on a worker with the open newsroom and brings its value (or the error it raised) home to the
interface thread. `DeskWork` names the desk functions that the card needs; each takes the newsroom first and is only
ever called inside an `Ask`.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Protocol, TypeVar
from urllib.parse import unquote
from zoneinfo import ZoneInfo

from newsroom.domain.article import ArchiveEntry, Article, RelatedLink, Section, Tag
from newsroom.language import dates
from newsroom.language.direction import isolate

if TYPE_CHECKING:  # the store behind the desk takes longer to import than the whole first picture
    from newsroom.desk.linking import Suggestion
    from newsroom.desk.newsroom import Newsroom

T = TypeVar("T")


class Ask(Protocol):
    """Run `work` elsewhere; `done` gets its value and `failed` its error, both on the interface thread."""

    def __call__(
        self, work: Callable[[Newsroom], T], done: Callable[[T], None], failed: Callable[[Exception], None]
    ) -> None: ...


@dataclass(frozen=True, slots=True)
class DeskWork:
    """The desk functions behind the card; `str` after the newsroom is the site's name."""

    suggest_tags: Callable[[Newsroom, str, str], Sequence[Tag]]  # site, what is typed
    near_tag: Callable[[Newsroom, str, str], Tag | None]  # site, name: a tag that differs by a letter or two
    search: Callable[[Newsroom, str, str], Sequence[ArchiveEntry]]  # site, words
    suggest: Callable[[Newsroom, str, Article], Sequence[Suggestion]]  # site, article
    link_url: Callable[[Newsroom, str, Article, str], RelatedLink]  # site, article, address; Refused with the reason
    link_entry: Callable[[Newsroom, str, Article, ArchiveEntry], RelatedLink]  # same, of the archive
    add_picture: Callable[[Newsroom, bytes | Path], str]  # the media reference; BadInput


@dataclass(frozen=True, slots=True)
class CardContext:
    """What the card must know beside the draft: the site's filing, clocks and rights.

    `slug` is what the address is while it follows the headline; `address` the whole public address. `zone` and
    `own_zone` are IANA names. `lang` is the interface's language. `media` is the folder of ``media:`` files, `copies`
    that of copies of pictures on a site.
    """

    lang: str = "ar"
    sections: tuple[Section, ...] = ()
    sites: tuple[str, ...] = ()
    bylines: tuple[str, ...] = ()
    zone: str = "UTC"
    own_zone: str = "UTC"
    slug: str = ""
    address: str = ""
    media: Path = Path()
    copies: Path = Path()
    may_make_tags: bool = True
    may_schedule: bool = True
    rules: int = 0  # how many rules the last check went through
    now: Callable[[], datetime] = field(default=lambda: datetime.now(UTC))


def readable(address: str) -> str:
    """An address as a person reads it: letters instead of percent signs, no scheme, of a file only its end."""
    shown = unquote(address).rstrip("/")
    if shown.startswith("file:"):
        return "/".join(shown.split("/")[-2:])
    return shown.removeprefix("https://").removeprefix("http://")


def section_path(sections: Sequence[Section], name: str) -> str:
    """«اقتصاد › موانئ وصيد»: the sections above `name` and itself; an unknown name stands alone."""
    by_id = {section.id: section for section in sections}
    current = next((section for section in sections if section.name == name), None)
    if current is None:
        return name
    path: list[str] = []
    seen: set[str] = set()
    while current is not None and current.id not in seen:
        seen.add(current.id)
        path.insert(0, current.name)
        current = by_id.get(current.parent)
    return " › ".join(path)


def moved(values: Sequence[T], index: int, step: int) -> tuple[T, ...]:
    """`values` with the one at `index` moved by `step` places, as far as the ends allow."""
    out = list(values)
    target = min(max(index + step, 0), len(out) - 1)
    out.insert(target, out.pop(index))
    return tuple(out)


def filed(section: str, published: datetime | None, context: CardContext) -> str:
    """«اقتصاد · 14 أكتوبر»: what is known of an article of the archive, in the site's time."""
    now = context.now().astimezone(ZoneInfo(context.zone))
    when = dates.ago(published, now, context.lang) if published else ""
    return " · ".join(isolate(part) for part in (section, when) if part)
