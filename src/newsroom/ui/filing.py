"""The card and the open draft: what the card shows, what it changed, and what the checks find while the text rests."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import UTC, datetime
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Qt, QTimer, QTimeZone, QUrl, Signal
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QDesktopServices, QTextCursor

from newsroom.domain.article import Draft
from newsroom.domain.finding import Finding
from newsroom.ui.beginning import NOWHERE
from newsroom.ui.editor.paper import Paper
from newsroom.ui.panels.card import Card
from newsroom.ui.panels.card_values import CardContext
from newsroom.ui.proof import Proof
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
    """Keeps the card true to the open draft. `noted` carries the surroundings whenever they were looked at anew,
    `found` says that the findings were."""

    noted = Signal(object)  # Surroundings
    found = Signal()  # `findings` are others

    def __init__(self, card: Card, paper: Paper, session: Session, lang: str) -> None:
        super().__init__(card)
        self._card, self._paper, self._session, self._lang = card, paper, session, lang
        self.context = CardContext(lang=lang)
        self.findings: tuple[Finding, ...] = ()
        self.proof = Proof(session, lang, self)
        self.proof.found.connect(self._found)
        self._asked = False
        self._zone = bytes(QTimeZone.systemTimeZoneId().data()).decode()
        self._rest = QTimer(self, interval=CHECK_MS, singleShot=True)
        self._rest.timeout.connect(self.check)
        session.opened.connect(lambda _draft: self.again())
        session.placed.connect(lambda _draft: self.again())
        session.leaving.connect(card.flush)
        session.edited.connect(self._moved)
        session.redrawn.connect(self._redraw)
        session.arrived.connect(lambda _undoable: self.again())
        card.edited.connect(self._edited)
        card.jump.connect(self.jump)
        card.findings.opened.connect(self._show_open)
        card.open_url.connect(open_address)
        self.again()

    def check(self) -> None:
        """Look at the open draft as it stands now, and at its surroundings."""
        draft = self._session.draft
        if draft is None or draft.id == NOWHERE:
            return
        self._rest.stop()
        draft = replace(draft, article=self._session.article)
        lang, zone = self._lang, self._zone
        show = partial(self._show, draft, self.proof.turn)
        self._session.ask(lambda room: surroundings(room, draft, lang, zone), show)

    def ask(self) -> None:
        """Look at the draft, since the user wants to know: how many findings there are is said to a screen reader."""
        self._asked = True
        self.check()

    def stop(self) -> None:
        """The window goes: nothing more is looked for."""
        self._rest.stop()
        self.proof.moved()

    def _moved(self) -> None:
        self.proof.moved()
        self._rest.start()

    def again(self) -> None:
        """The text is another, all at once: look at it now."""
        self._rest.stop()
        self.proof.moved()
        self.check()

    def _redraw(self, draft: Draft) -> None:
        self._card.show_draft(draft, self.context)
        self._rest.start()

    def _edited(self, field: str, value: object) -> None:
        self._session.edit_field(field, value)
        if self._session.draft is not None:
            self._card.show_draft(self._session.draft, self.context)

    def _show(self, draft: Draft, turn: int, found: Surroundings) -> None:
        if self._session.draft is None or self._session.draft.id != draft.id:
            return
        self.context = found.context
        self._card.show_draft(replace(self._session.draft, article=self._session.article), found.context)
        self.proof.checked(draft, found.findings, turn)
        self.noted.emit(found)

    def _found(self, findings: tuple[Finding, ...]) -> None:
        self.findings = findings
        self._card.findings.show_note(self.proof.off)
        self._card.show_findings(findings)
        self._paper.set_findings(findings, self._card.findings.current())
        if self._asked:
            self._asked = False
            announce(self._card, self.tr("%n finding(s)", "", len(findings)))
        self.found.emit()

    def _show_open(self, finding: Finding) -> None:
        """The words of the finding that is open are tinted."""
        self._paper.set_findings(self.findings, finding)

    def jump(self, finding: Finding) -> None:
        """Bring caret or keyboard to what a finding is about."""
        paper = self._paper
        paper.set_findings(self.findings, finding)
        at, field = paper.mark_of(finding), paper.head.field_of(finding.field)
        if at is not None:
            editing, mark = at
            behind = QTextCursor(editing.document())  # no selection: it would stay when the keyboard goes on
            behind.setPosition(mark.cursor.selectionEnd())
            editing.setTextCursor(behind)
        if field is not None:
            paper.sheet.show_head()
            field.setFocus(Qt.FocusReason.OtherFocusReason)
        elif finding.field == "body":
            if at is None and finding.item is not None and (block := paper.place(finding.item)) is not None:
                paper.view.setTextCursor(QTextCursor(block))
            paper.focus_body()
            paper.view.ensureCursorVisible()
        elif finding.field != "site":
            self._card.focus_field(finding.field)
        announce(paper, finding.sentence(self._lang))

    def next_hour(self) -> datetime:
        """The next full hour on the site's clock, for a schedule that is only being thought of."""
        return next_hour(datetime.now(UTC), self.context.zone)


def surroundings(room: Newsroom, draft: Draft, lang: str, own_zone: str) -> Surroundings:
    """What belongs around a draft; asked of the newsroom in the store's worker."""
    from newsroom.desk import checking, filing, sites
    from newsroom.domain import check
    from newsroom.domain.whole import whole_words
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
    return Surroundings(context, whole_words(article, checking.check(room, draft)))


def _bylines(room: Newsroom, own: str) -> tuple[str, ...]:
    usual = str(room.store.settings.get("byline"))
    return tuple(dict.fromkeys(name for name in (own, usual) if name))


def open_address(url: str) -> None:
    """Open an address in the browser."""
    QDesktopServices.openUrl(QUrl(url))


def announce(widget: QObject, text: str) -> None:
    """Let a screen reader say something that happened beside what has the keyboard."""
    QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(widget, text))
