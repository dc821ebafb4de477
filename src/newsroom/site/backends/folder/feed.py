"""The change feed of the folder site: what readers and the team see of a post that moved."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from newsroom.domain.article import ArchiveEntry, PostRow, State
from newsroom.domain.document import prose
from newsroom.site.backends.folder import cards, pictures
from newsroom.site.backends.folder.index import Index
from newsroom.site.backends.folder.record import Record
from newsroom.site.backends.folder.settings import Settings
from newsroom.site.site import Change, PostStatus, SiteConfig

_OUT = (PostStatus.PUBLISHED, PostStatus.SCHEDULED)


@dataclass(frozen=True, slots=True)
class Viewer:
    """Somebody who reads the feed; an editor sees everyone's posts, a journalist only own ones and what is out."""

    config: SiteConfig
    editor: bool
    root: Path
    settings: Settings

    def change(self, post: Record, place: str, picture: str) -> Change:
        """The post as this viewer sees it; `picture` is the address of a small size of its picture."""
        entry = self._entry(post, picture) if post.public else None
        return Change(str(post.id), place, entry, self._row(post))

    def picture(self, post: Record, index: Index) -> str:
        """The address of a small size of the post's picture, for a list."""
        reference = cards.card(post, self.settings).picture
        media = pictures.Pictures(index).held(reference)
        if media is None:
            return reference if reference.startswith(("http://", "https://")) else ""
        base = self.settings.address or (self.root / "public").as_uri()
        return f"{base}/{pictures.FOLDER}/{media['sizes'][0]['file']}"

    def _entry(self, post: Record, picture: str) -> ArchiveEntry:
        return ArchiveEntry(
            self.config.name,
            str(post.id),
            cards.address(post.slug, self.root, self.settings),
            post.article.headline,
            post.article.standfirst,
            self._section(post),
            post.article.tags,
            post.at,
            post.modified.isoformat(),
            picture,
            prose(post.article.body),
        )

    def _row(self, post: Record) -> PostRow | None:
        mine, out = post.author == self.config.user, post.status in _OUT
        if post.status is PostStatus.TRASHED or not (mine or self.editor or post.public):
            return None
        return PostRow(
            self.config.name,
            str(post.id),
            post.article.headline,
            State(post.status.value),
            post.article.byline or post.author,
            post.modified,
            at=post.at if out else None,
            section=self._section(post),
            url=cards.address(post.slug, self.root, self.settings) if post.slug else "",
            mine=mine,
            editable=self.editor or (mine and not out),
            revision=str(post.revision),
        )

    def _section(self, post: Record) -> str:
        section = self.settings.by_slug(cards.card(post, self.settings).section)
        return section.name if section else ""
