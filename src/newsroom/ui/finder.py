"""What the command palette finds beyond commands: drafts of this workstation, and articles in the archive of the site
that the open one is for (where none is open, of the default one)."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject

from newsroom.domain.article import ArchiveEntry, DraftRow, RelatedLink
from newsroom.language import dates
from newsroom.ui import painting, states
from newsroom.ui.drafting import Drafting
from newsroom.ui.filing import open_address
from newsroom.ui.session import Session
from newsroom.ui.sheets.palette_rows import Found, Row

if TYPE_CHECKING:
    from newsroom.desk.newsroom import Newsroom

MOST = 6


class Finder(QObject):
    """Asks the store and makes rows of the answer."""

    def __init__(self, session: Session, drafting: Drafting, lang: str) -> None:
        super().__init__(session)
        self._session, self._drafting, self._lang = session, drafting, lang

    def find(self, words: str, answer: Callable[[Sequence[Row]], None]) -> None:
        """Answer with the rows for `words`, on the interface thread."""

        def found(result: tuple[list[DraftRow], list[ArchiveEntry]]) -> None:
            drafts, entries = result
            rows: list[Row] = []
            if drafts:
                rows.append(self.tr("Drafts"))
                rows.extend(map(self._draft, drafts))
            if entries:
                rows.append(self.tr("Archive of the site"))
                rows.extend(map(self._entry, entries))
            answer(rows)

        draft = self._session.draft
        site = draft.site if draft is not None else ""
        self._session.ask(lambda room: _search(room, words, site), found)

    def _draft(self, row: DraftRow) -> Found:
        ago = dates.ago(row.modified, datetime.now().astimezone(), self._lang)
        return Found(
            states.LOOKS[row.state].glyph,
            row.headline or self.tr("No headline yet"),
            lambda: self._session.open(row.id),
            painting.isolated(states.word(row.state), ago),
            other=lambda: self._drafting.duplicate(row.id),
            other_text=self.tr("Duplicate"),
        )

    def _entry(self, entry: ArchiveEntry) -> Found:
        now = datetime.now().astimezone()
        when = dates.ago(entry.published, now, self._lang) if entry.published else ""
        draft = self._session.draft
        linked = draft is not None and any(link.url == entry.url for link in draft.article.related)
        link = None if draft is None or linked else lambda: self._link(entry)
        return Found(
            "link-simple",
            entry.headline,
            lambda: open_address(entry.url),
            painting.isolated(entry.section, when),
            other=link,
            other_text=self.tr("Link to the article"),
        )

    def _link(self, entry: ArchiveEntry) -> None:
        link = RelatedLink(entry.url, entry.headline, entry.section, entry.published, entry.picture, entry.remote_id)
        self._session.edit_field("related", (*self._session.article.related, link))
        if self._session.draft is not None:
            self._session.redrawn.emit(self._session.draft)


def _search(room: Newsroom, words: str, site: str) -> tuple[list[DraftRow], list[ArchiveEntry]]:
    from newsroom.desk import searching

    site = site or room.default_site()
    return searching.drafts(room, words, MOST), searching.search(room, words, site, MOST)
