"""What readers and the team see of a post in a list, by the rights of whoever is signed in."""

from __future__ import annotations

from newsroom.domain.article import ArchiveEntry, PostRow, State
from newsroom.site.backends.wordpress import rows
from newsroom.site.backends.wordpress.connection import Row
from newsroom.site.backends.wordpress.people import Me, People
from newsroom.site.backends.wordpress.terms import Terms
from newsroom.site.site import Change, PostStatus

_OUT = (PostStatus.PUBLISHED, PostStatus.SCHEDULED)


class Viewer:
    """One user of one site."""

    def __init__(self, site: str, people: People, terms: Terms) -> None:
        self._site = site
        self._people = people
        self._terms = terms

    def me(self) -> Me:
        """Who is signed in. SignedOut, NetworkError."""
        return self._people.me()

    def change(self, row: Row, cursor: str, *, public: bool) -> Change:
        """The post of a row; `public`: from the list that readers see, where every row is published."""
        status = PostStatus.PUBLISHED if public else rows.status(row)
        section = next(iter(self._terms.section_names(row.get("categories") or ())), "")
        headline = _headline(row)
        entry = self._entry(row, headline, section) if status is PostStatus.PUBLISHED else None
        team = self._row(row, status, headline, section) if status is not PostStatus.TRASHED else None
        return Change(str(row["id"]), cursor, entry, team)

    def _entry(self, row: Row, headline: str, section: str) -> ArchiveEntry:
        standfirst = rows.words(rows.raw(row, "excerpt"))
        return ArchiveEntry(
            self._site,
            str(row["id"]),
            str(row["link"]),
            headline,
            standfirst,
            section,
            self._terms.tag_names(row.get("tags") or ()),
            rows.moment(row["date_gmt"]),
            str(row["modified_gmt"]),
            text=standfirst,
        )

    def _row(self, row: Row, status: PostStatus, headline: str, section: str) -> PostRow:
        me, author = self.me(), int(row.get("author") or 0)
        mine, out = author == me.id, status in _OUT
        modified = rows.moment(row["modified_gmt"])
        assert modified is not None  # every post has it
        return PostRow(
            self._site,
            str(row["id"]),
            headline,
            State(status.value),
            self._people.name(author),
            modified,
            at=rows.moment(row["date_gmt"]) if out else None,
            section=section,
            url=str(row["link"]) if status is PostStatus.PUBLISHED else "",
            mine=mine,
            editable=me.may("edit_others_posts") or (mine and (not out or me.may("edit_published_posts"))),
            revision=str(rows.predecessor(row) or ""),
        )


def _headline(row: Row) -> str:
    title = row.get("title") or {}
    return rows.words(str(title.get("raw") or title.get("rendered") or ""))
