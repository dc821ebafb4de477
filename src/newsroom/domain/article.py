"""Article, draft, section, tag: what the newsroom speaks of.

An `Article` is what a reader will see, with no identity of its own. A `Draft` is an article with a place on this
workstation and perhaps one on a site. All values are frozen; a change is `dataclasses.replace`.
Times are aware `datetime` in UTC.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from newsroom.domain.document import Document, Figure


class State(StrEnum):
    """Where a draft stands. The bin is not a state but a date (`Draft.binned`)."""

    DRAFT = "draft"  # being written here
    RETURNED = "returned"  # sent back by an editor with a note
    PENDING = "pending"  # handed to the desk
    SCHEDULED = "scheduled"  # on the site, to appear at `Draft.schedule`
    OUTBOX = "outbox"  # on its way: a job in the outbox is not finished
    PUBLISHED = "published"  # readers see it
    PRIVATE = "private"  # on the site's pages for its own people alone, which is arranged there
    CONFLICT = "conflict"  # two people wrote in the same place
    REFUSED = "refused"  # the site said no; the reason is in the outbox


class TextOrigin(StrEnum):
    """Where the text of a draft came from; readers are never told."""

    TYPED = "typed"
    PASTED = "pasted"
    IMPORTED = "imported"  # from a file
    TRANSLATED = "translated"


@dataclass(frozen=True, slots=True)
class Override:
    """Who answered for publishing in spite of findings that stop it, why, and which (their codes)."""

    who: str
    reason: str
    codes: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class RelatedLink:
    """One related article, as the journalist chose it. `remote_id` is empty for a page that is not in the archive."""

    url: str
    headline: str
    section: str = ""
    published: datetime | None = None
    picture: str = ""
    remote_id: str = ""


@dataclass(frozen=True, slots=True)
class Correction:
    """A dated note of what was wrong and what is right."""

    at: datetime
    text: str


@dataclass(frozen=True, slots=True)
class Article:
    """What a reader will see.

    `sections` and `tags` hold names as the site shows them; the first section leads. `slug` is empty while the
    address follows the headline.
    """

    headline: str = ""
    kicker: str = ""
    standfirst: str = ""
    body: Document = field(default_factory=Document)
    byline: str = ""
    sections: tuple[str, ...] = ()
    tags: tuple[str, ...] = ()
    lead: Figure | None = None
    related: tuple[RelatedLink, ...] = ()
    slug: str = ""
    comments_open: bool = False
    corrections: tuple[Correction, ...] = ()


@dataclass(frozen=True, slots=True)
class Remote:
    """The base of a draft on its site: what came back at the last exchange.

    `revision` is the site's newest revision token, `modified` its modified time as text, `digest` the SHA-256 of the
    raw content, `status` the site's own word.
    """

    id: str
    url: str = ""
    status: str = ""
    revision: str = ""
    modified: str = ""
    digest: str = ""


@dataclass(frozen=True, slots=True)
class Draft:
    """An article on this workstation. `origin` is where its text came from, `source` the agency, paper or site that it
    was taken or translated from."""

    id: int
    article: Article
    site: str
    created: datetime
    modified: datetime
    state: State = State.DRAFT
    schedule: datetime | None = None
    binned: datetime | None = None
    remote: Remote | None = None
    origin: TextOrigin = TextOrigin.TYPED
    source: str = ""

    @property
    def public(self) -> bool:
        """Whether readers see the article, as far as this workstation knows."""
        return self.state is State.PUBLISHED or (self.remote is not None and self.remote.status == "published")

    @property
    def private(self) -> bool:
        """Whether the site keeps the article for its own people, as far as this workstation knows."""
        return self.remote is not None and self.remote.status == "private"


@dataclass(frozen=True, slots=True)
class DraftRow:
    """A draft in a list: what a row shows, without the text."""

    id: int
    headline: str
    state: State
    section: str
    site: str
    modified: datetime
    schedule: datetime | None = None
    binned: datetime | None = None


@dataclass(frozen=True, slots=True)
class RevisionRow:
    """One version in the history of a draft, without its text: what a list shows. `who` is whoever wrote here then, or
    a colleague whose text it is, empty where nobody knows; `override` stands with one that was published in spite of
    findings."""

    id: int
    draft: int
    at: datetime
    reason: str
    words: int
    override: Override | None = field(default=None, kw_only=True)
    who: str = field(default="", kw_only=True)


@dataclass(frozen=True, slots=True)
class Revision(RevisionRow):
    """One version in the history of a draft."""

    article: Article


@dataclass(frozen=True, slots=True)
class Section:
    """A section of a site. `parent` is the id of the section above, or empty. `path` is what a slug may say."""

    id: str
    name: str
    slug: str
    parent: str = ""


@dataclass(frozen=True, slots=True)
class Tag:
    """A tag of a site; `count` is how many articles carry it."""

    id: str
    name: str
    slug: str = ""
    count: int = 0


@dataclass(frozen=True, slots=True)
class ArchiveEntry:
    """One published article of a site, as the archive knows it."""

    site: str
    remote_id: str
    url: str
    headline: str
    standfirst: str = ""
    section: str = ""
    tags: tuple[str, ...] = ()
    published: datetime | None = None
    modified: str = ""
    picture: str = ""
    text: str = field(default="", repr=False)


@dataclass(frozen=True, slots=True)
class PostRow:
    """A post of the team on a site, without its text: what a list or a calendar shows.

    `author` is a name; `mine` says whether it is this user's own, `editable` whether this user may write in it. `at` is
    when it was or will be published. `modified` and `revision` are the site's own marks; `editing` names somebody with
    unsaved changes in the site's own editor.
    """

    site: str
    remote_id: str
    headline: str
    state: State
    author: str
    modified: datetime
    at: datetime | None = None
    section: str = ""
    url: str = ""
    mine: bool = False
    editable: bool = True
    revision: str = ""
    editing: str = ""
