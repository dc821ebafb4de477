"""What an action of the desk touched: every screen gets the same record and decides whether to refresh."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Notice:
    """Something that happened to an article on its site, to be told once: `code` names its sentence, in which
    `headline` fills the place of that name."""

    draft: int
    code: str
    headline: str


@dataclass(frozen=True, slots=True)
class Changes:
    """The drafts and outbox jobs by id, and whether terms, archive, the team's posts or the sites (their list, or
    how one looks) moved; `notices` are to be told."""

    drafts: frozenset[int] = frozenset()
    jobs: frozenset[int] = frozenset()
    terms: bool = False
    archive: bool = False
    sites: bool = False
    posts: bool = False
    notices: tuple[Notice, ...] = ()

    def __or__(self, other: Changes) -> Changes:
        return Changes(
            self.drafts | other.drafts,
            self.jobs | other.jobs,
            self.terms or other.terms,
            self.archive or other.archive,
            self.sites or other.sites,
            self.posts or other.posts,
            (*self.notices, *other.notices),
        )

    def __bool__(self) -> bool:
        return self != NOTHING


NOTHING = Changes()


def drafts(*ids: int) -> Changes:
    """Changes of these drafts alone."""
    return Changes(drafts=frozenset(ids))
