"""The card and the open draft: what the card shows, what it changed, and what the checks find while the text rests."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, QTimeZone, QUrl, Signal
from PySide6.QtGui import QDesktopServices

from newsroom.domain.article import Draft
from newsroom.domain.finding import Finding
from newsroom.ui.beginning import NOWHERE
from newsroom.ui.editor.paper import Paper
from newsroom.ui.panels.card import Card
from newsroom.ui.panels.card_values import CardContext
from newsroom.ui.session import Session
from newsroom.ui.sheets.schedule import next_hour

if TYPE_CHECKING:
    from newsroom.desk.newsroom import Newsroom

CHECK_MS = 800  # the text rests this long before it is checked


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the card shows of a draft beside the draft itself."""

    context: CardContext
    findings: tuple[Finding, ...]


class Filing(QObject):
    """Keeps the card true to the open draft. `noted` carries the surroundings whenever they were looked at anew."""

    noted = Signal(object)  # Surroundings

    def __init__(self, card: Card, paper: Paper, session: Session, lang: str) -> None:
        super().__init__(card)
        self._card, self._paper, self._session, self._lang = card, paper, session, lang
        self.context = CardContext(lang=lang)
        self.findings: tuple[Finding, ...] = ()
        self._zone = bytes(QTimeZone.systemTimeZoneId().data()).decode()
        self._rest = QTimer(self, interval=CHECK_MS, singleShot=True)
        self._rest.timeout.connect(self.check)
        session.opened.connect(self._opened)
        session.placed.connect(self._opened)
        session.leaving.connect(card.flush)
        session.edited.connect(self._rest.start)
        session.redrawn.connect(self._redraw)
        session.arrived.connect(lambda _undoable: self.check())
        card.edited.connect(self._edited)
        card.jump.connect(self.jump)
        card.fix.connect(self._mend)
        card.open_url.connect(open_address)
        self._opened(session.draft)

    def check(self) -> None:
        """Look at the open draft as it stands now, and at its surroundings."""
        draft = self._session.draft
        if draft is None or draft.id == NOWHERE:
            return
        draft = replace(draft, article=self._session.article)
        lang, zone = self._lang, self._zone
        self._session.ask(lambda room: surroundings(room, draft, lang, zone), self._show(draft.id))

    def _opened(self, _draft: Draft | None) -> None:
        self._rest.stop()
        self.check()

    def _redraw(self, draft: Draft) -> None:
        self._card.show_draft(draft, self.context)
        self._rest.start()

    def _edited(self, field: str, value: object) -> None:
        self._session.edit_field(field, value)
        if self._session.draft is not None:
            self._card.show_draft(self._session.draft, self.context)

    def _show(self, draft_id: int) -> Callable[[Surroundings], None]:
        def show(found: Surroundings) -> None:
            draft = self._session.draft
            if draft is None or draft.id != draft_id:
                return
            self.context, self.findings = found.context, found.findings
            self._card.show_draft(replace(draft, article=self._session.article), found.context)
            self._card.show_findings(found.findings)
            self._paper.set_findings(found.findings)
            self.noted.emit(found)

        return show

    def jump(self, finding: Finding) -> None:
        """Bring caret or keyboard to what a finding is about."""
        paper = self._paper
        paper.set_findings(self.findings, finding)
        fields = {"kicker": paper.head.kicker, "headline": paper.head.headline, "standfirst": paper.head.standfirst}
        if finding.field in fields:
            fields[finding.field].setFocus(Qt.FocusReason.OtherFocusReason)
        elif finding.field == "body":
            mark = next((mark for mark in paper.view.painting.marks if mark.open), None)
            if mark is not None:
                paper.view.setTextCursor(mark.cursor)
            paper.focus_body()
        else:
            self._card.focus_field(finding.field)

    def next_hour(self) -> datetime:
        """The next full hour on the site's clock, for a schedule that is only being thought of."""
        return next_hour(datetime.now(UTC), self.context.zone)

    def _mend(self, finding: Finding) -> None:
        from newsroom.domain import check

        before = self._session.article
        mended = check.mend(before, finding)
        if mended != before and self._session.draft is not None:
            self._session.replace_article(mended)
            self.check()


def surroundings(room: Newsroom, draft: Draft, lang: str, own_zone: str) -> Surroundings:
    """What belongs around a draft; asked of the newsroom in the store's worker."""
    from newsroom.desk import checking, filing, sites
    from newsroom.domain import check
    from newsroom.language.slug import slug

    names = tuple(stored.name for stored in sites.all(room))
    if draft.site not in names:  # it was taken off the list: the card still offers the others
        context = CardContext(lang=lang, sites=names, own_zone=own_zone, media=room.store.media.folder)
        return Surroundings(context, checking.check(room, draft))
    site = room.site(draft.site)
    rights = site.capabilities()
    article = draft.article
    context = CardContext(
        lang=lang,
        sections=filing.sections(room, draft.site),
        sites=names,
        bylines=_bylines(room, article.byline),
        zone=site.zone(),
        own_zone=own_zone,
        slug=slug(article.headline),
        address=site.address(article, draft.schedule),
        media=room.store.media.folder,
        copies=room.copies.folder,
        may_make_tags=rights.may_make_tags,
        may_schedule=rights.may_schedule,
        rules=check.conditions(),
    )
    return Surroundings(context, checking.check(room, draft))


def _bylines(room: Newsroom, own: str) -> tuple[str, ...]:
    usual = str(room.store.settings.get("byline"))
    return tuple(dict.fromkeys(name for name in (own, usual) if name))


def open_address(url: str) -> None:
    """Open an address in the browser."""
    QDesktopServices.openUrl(QUrl(url))
