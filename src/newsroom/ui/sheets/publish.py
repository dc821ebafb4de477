"""The publish sheet: three moments in one place, one after the other.

How the window uses it::

    publication = Publication(work.exchange, Desk(), draft.id, now, window)     # publish_run, publish_desk
    publication.changed.connect(session.take_changes)                           # every Changes of the desk
    sheet = PublishSheet(window, publication, lang="ar", own_zone="Asia/Amman", when=When(draft.schedule))
    sheet.jump.connect(paper_or_card.show_finding)      # the sheet is closed by then
    sheet.findings_wanted.connect(card.show_findings_tab)
    sheet.open_url.connect(open_address)
    sheet.open()

Save the draft first: the sheet asks the desk, and the desk reads the store. The publication goes on when the sheet is
closed; keep it, and give it to a new sheet, which then begins at the moment that was reached. `unpublish()` on an open
sheet takes the article back at once. Errors are said in the sheet.
"""

from __future__ import annotations

from dataclasses import replace
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton, QWidget

from newsroom.domain.article import State
from newsroom.domain.errors import NetworkError, Refused, SignedOut
from newsroom.language import dates
from newsroom.language.direction import isolate_ltr
from newsroom.ui import icons
from newsroom.ui.sheets.publish_after import After, title_of
from newsroom.ui.sheets.publish_before import Before
from newsroom.ui.sheets.publish_during import During
from newsroom.ui.sheets.publish_run import Publication, When
from newsroom.ui.sheets.sheet import Sheet
from newsroom.ui.theme import Role
from newsroom.ui.work import sentence

if TYPE_CHECKING:
    from newsroom.desk.outbox import Outcome
    from newsroom.desk.planning import Plan
    from newsroom.ui.sheets.publish_run import Offer

GLYPHS = {"schedule": "clock", "pending": "eye"}


class PublishSheet(Sheet):
    """The sheet. See the module for how it is used."""

    jump = Signal(object)
    findings_wanted = Signal()
    open_url = Signal(str)
    sign_in_wanted = Signal()

    def __init__(self, parent: QWidget, publication: Publication, *, lang: str, own_zone: str, when: When) -> None:
        super().__init__(parent, "")
        self.publication = publication
        self._lang, self._own, self._zone, self._when = lang, own_zone, own_zone, when
        self._asked = 0
        self.before: Before | None = None
        self.during: During | None = None
        self.after: After | None = None
        self._go: QPushButton | None = None
        publication.progressed.connect(self._progressed)
        publication.finished.connect(self._show_after)
        publication.failed.connect(self._failed)
        publication.stopped.connect(self._stopped)
        if publication.outcome is not None:
            self._show_after(publication.outcome)
        elif publication.running or publication.error is not None:
            self._show_during()
            if publication.error is not None:
                self._failed(publication.error)
        else:
            self._show_before()

    def _clear(self) -> None:
        self.before, self.during, self.after, self._go = None, None, None, None
        self.clear_body()
        self.clear_buttons()
        self.set_end("")

    def first_stop(self, stops: list[QWidget]) -> QWidget:
        return self._go if self._go in stops else super().first_stop(stops)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            if self._go is not None:
                self._go.click()
        else:
            super().keyPressEvent(event)

    # before

    def _show_before(self) -> None:
        self._clear()
        self.set_title(self.tr("Publishing the article"))
        before = self.before = Before(self._lang, self._own, self._when, self.publication.now())
        before.when_changed.connect(self._replan)
        before.jump.connect(self._jump)
        before.more.connect(self._more)
        before.meant.connect(lambda: self._publish(confirmed=True))
        before.answering.changed.connect(self._answered)
        self.body.addWidget(before)
        self.button(self.tr("Cancel"), self.dismiss)
        self._go = self.button(self.tr("Publish now"), self._publish, primary=True, glyph="paper-plane-tilt")
        self._go.setEnabled(False)
        self._replan()

    def _replan(self) -> None:
        if self.before is None:
            return
        self._asked += 1
        number, desk, draft = self._asked, self.publication.desk, self.publication.draft
        when = self._when = self.before.when()
        self.publication.exchange(
            lambda room: desk.plan(room, draft, when),
            lambda offer: self._planned(number, offer),
            lambda error: self._not_planned(number, error),
        )

    def _planned(self, number: int, offer: Offer) -> None:
        if number != self._asked or self.before is None or self._go is None:
            return
        first, plan = self.before.plan is None, offer.plan
        self._zone = plan.zone
        self.before.show_offer(offer)
        self._show_button(plan)
        if first and self._go.isEnabled():
            self._go.setFocus(Qt.FocusReason.OtherFocusReason)
        titles = {
            "schedule": self.tr("Scheduling the article"),
            "pending": self.tr("Handing the article to the desk"),
            "update": self.tr("Updating the published article"),
        }
        self.set_title(titles.get(plan.kind, self.tr("Publishing the article")))

    def _show_button(self, plan: Plan) -> None:
        assert self._go is not None
        hour = isolate_ltr(dates.clock(plan.at, plan.zone)) if plan.at else ""
        texts = {
            "schedule": self.tr("Schedule for %1").replace("%1", hour),
            "pending": self.tr("Hand to the desk"),
            "update": self.tr("Update now"),
        }
        late = plan.at is not None and plan.at <= self.publication.now()
        stopped = bool(plan.blocks) and (self.before is None or self.before.answering.override() is None)
        why = self.tr("Findings stop publishing") if stopped else self.tr("That time has passed") if late else ""
        self._go.setText(texts.get(plan.kind, self.tr("Publish now")))
        icons.put(self._go, GLYPHS.get(plan.kind, "paper-plane-tilt"), Role.ON_ACCENT, 16)
        self._go.setEnabled(not (stopped or plan.forbidden or late))
        self._go.setToolTip(why or f"{self._go.text()} ({isolate_ltr('Ctrl+Enter')})")

    def _answered(self) -> None:
        if self.before is not None and self.before.plan is not None:
            self._show_button(self.before.plan)

    def _not_planned(self, number: int, error: Exception) -> None:
        if number != self._asked or self.before is None or self._go is None:
            return
        notice = self.before.notice
        if isinstance(error, NetworkError):
            text = self.tr("It can go to the outbox now; it waits there and goes out by itself when the site answers.")
            notice.say("wifi-slash", Role.WARN, sentence(error, self._lang), text)
            notice.add(self.tr("Try now"), self._replan)
            self.before.show_away()
            self._go.setText(self.tr("To the outbox"))
            self._go.setEnabled(True)
        else:
            notice.say("warning-octagon", Role.DANGER, sentence(error, self._lang), "")
            if isinstance(error, SignedOut):
                notice.add(self.tr("Sign in again"), self._sign_in)
            self._go.setEnabled(False)

    def _publish(self, *, confirmed: bool = False) -> None:
        if self.before is None:
            return
        when, plan = self.before.when(), self.before.plan
        self._when = when
        if plan is not None and plan.soon and not confirmed:
            self.before.ask_soon()
            return
        steps = plan.steps if plan is not None else ()
        override = self.before.answering.override()
        self.publication.publish(replace(when, confirmed=confirmed, override=override), steps)

    def _sign_in(self) -> None:
        self.dismiss()
        self.sign_in_wanted.emit()

    def _jump(self, finding: object) -> None:
        self.dismiss()
        self.jump.emit(finding)

    def _more(self) -> None:
        self.dismiss()
        self.findings_wanted.emit()

    # during

    def unpublish(self) -> None:
        """Take the article off the site's pages, and show how."""
        self.publication.unpublish()

    def _show_during(self) -> None:
        self._clear()
        self.set_title(self.tr("Being made ready on the site"))
        self.during = During(self.publication, self._lang, self._own)
        self.during.sign_in_wanted.connect(self._sign_in)
        self.body.addWidget(self.during)
        self.button(self.tr("Stop"), self.publication.stop)
        on = self.button(self.tr("Go on writing"), self.dismiss, far=True)
        on.setFocus(Qt.FocusReason.OtherFocusReason)  # a key pressed once too often must not stop it
        self._count()

    def _progressed(self) -> None:
        if self.during is None:
            self._show_during()
        else:
            self.set_title(self.tr("Being made ready on the site"))
            self.during.look()
            self._count()

    def _count(self) -> None:
        if self.during is not None and self.publication.steps:
            done, whole = self.during.done(), len(self.publication.steps)
            self.set_end(self.tr("%1 of %2").replace("%1", str(done)).replace("%2", str(whole)))

    def _failed(self, error: Exception) -> None:
        from newsroom.desk.publishing import Blocked  # long imported by the worker that raised it

        soon = isinstance(error, Refused) and error.code == "schedule.soon"
        if isinstance(error, Blocked) or soon:  # an hour that was far enough when the plan was made: it is asked now
            self._show_before()
            return
        if self.during is None:
            self._show_during()
        assert self.during is not None
        self.during.look()
        if self.during.show_error(error):
            self.set_title(self.tr("On its way"), "tray", Role.WARN)
            return
        self.set_title(self.tr("Publishing stopped"), "warning-octagon", Role.DANGER)
        self.clear_buttons()
        self.button(self.tr("Go on writing"), self.dismiss)
        self.button(self.tr("Back to what is missing"), self._show_before, far=True)

    def _stopped(self) -> None:
        self._show_before()

    # after

    def _show_after(self, outcome: Outcome) -> None:
        self._clear()
        self.set_title(*title_of(outcome))
        self.after = After(outcome, self._lang, self._zone)
        self.after.retry.connect(self._again)
        self.body.addWidget(self.after)
        public = outcome.status is State.PUBLISHED
        if public or outcome.status is State.SCHEDULED:
            self.button(self.tr("Unpublish") if public else self.tr("Take off the schedule"), self.unpublish)
        if public:
            self.button(self.tr("Copy address"), self.after.address.copy_address, far=True, glyph="copy")
            press = partial(self.open_url.emit, outcome.url)
            self._go = self.button(self.tr("Open the page"), press, primary=True, glyph="arrow-square-out")
        else:
            if outcome.status is State.DRAFT:
                self.button(self.tr("Publish it again"), self._again, glyph="arrow-counter-clockwise")
            self._go = self.button(self.tr("Go on writing"), self.dismiss, primary=True)
        self._go.setFocus(Qt.FocusReason.OtherFocusReason)

    def _again(self) -> None:
        self.publication.publish(When(), tuple(step.code for step in self.publication.steps))
