"""The first moment of publishing: what will happen, what is missing, and when."""

from __future__ import annotations

import html
from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QHBoxLayout, QLabel, QRadioButton, QVBoxLayout, QWidget

from newsroom.domain.finding import Finding, Level
from newsroom.language import words
from newsroom.language.direction import isolate, isolate_ltr
from newsroom.ui import theme
from newsroom.ui.panels import card_parts as parts
from newsroom.ui.panels.card_notice import Notice
from newsroom.ui.panels.card_values import readable
from newsroom.ui.panels.findings_words import LOOKS, place_word
from newsroom.ui.sheets.publish_override import Answering
from newsroom.ui.sheets.publish_run import Offer, When
from newsroom.ui.sheets.schedule import Moment, next_hour
from newsroom.ui.theme import Role

if TYPE_CHECKING:
    from newsroom.desk.planning import Part, Plan

AGREE, APART = 2, 60  # seconds: clocks that agree, and clocks of which one is wrong
LATER = timedelta(minutes=10)
SETTLE = 200  # ms after the last change of the time
SHOWN = 6  # findings; the rest is a press away


def rich(pieces: tuple[Part, ...]) -> str:
    """The sentence of a plan for a QLabel, in lines of the sheet's height; names keep their own direction."""
    body = "".join(
        f"<b>{html.escape(isolate(piece.text))}</b>" if piece.strong else html.escape(piece.text) for piece in pieces
    )
    return parts.lined("", theme.SHEET_TEXT).replace("</p>", f"{body}</p>")


class Before(QWidget):
    """The body. `when_changed` asks for another plan; `jump` brings a Finding; `more` opens all findings; `meant` says
    that an hour which is very near is meant."""

    when_changed = Signal()
    meant = Signal()
    jump = Signal(object)
    more = Signal()

    def __init__(self, lang: str, own_zone: str, when: When, now: datetime) -> None:
        super().__init__()
        self._lang, self._own, self._now = lang, own_zone, now
        self._at = when.at
        self.plan: Plan | None = None
        self.moment: Moment | None = None
        self.sentence = QLabel()
        self.sentence.hide()
        self.sentence.setWordWrap(True)
        self.sentence.setFont(theme.SHEET_TEXT.font())
        self._address = parts.Elided(Role.TEXT2, theme.SMALL)
        self._address_row = QWidget()
        self._address_row.hide()
        self.missing = QWidget()
        self._missing_rows = QVBoxLayout(self.missing)
        self._missing_rows.setContentsMargins(0, 0, 0, 0)
        self._missing_rows.setSpacing(4)
        self.answering = Answering(lang)
        self.notice = Notice()
        self.now_choice = QRadioButton(self.tr("Now"))
        self.time_choice = QRadioButton(self.tr("At a time"))
        self.desk_choice = QRadioButton(self.tr("To the desk for review"))
        self._agree = QWidget()
        self._agree_glyph = parts.Glyph("check", Role.OK, 14, drop=2)
        self._agree_text = parts.wrapped("label", theme.SMALL)
        self._moment_place = QVBoxLayout()
        self._settle = QTimer(self, singleShot=True, interval=SETTLE)
        self._settle.timeout.connect(self.when_changed)
        self._lay_out()
        choice = self.desk_choice if when.pending else self.time_choice if when.at else self.now_choice
        choice.setChecked(True)
        for button in (self.now_choice, self.time_choice, self.desk_choice):
            button.toggled.connect(self._chosen)

    def _lay_out(self) -> None:
        address = QHBoxLayout(self._address_row)
        address.setContentsMargins(0, 0, 0, 0)
        address.setSpacing(8)
        address.addWidget(parts.Glyph("globe-simple", Role.TEXT2, 16))
        address.addWidget(self._address, 1)
        choices = QHBoxLayout()
        choices.setSpacing(16)
        for button in (self.now_choice, self.time_choice, self.desk_choice):
            button.setMinimumHeight(parts.LEAST)
            choices.addWidget(button)
        choices.addStretch(1)
        agree = QHBoxLayout(self._agree)
        agree.setContentsMargins(0, 0, 0, 0)
        agree.setSpacing(6)
        agree.addWidget(self._agree_glyph, 0, Qt.AlignmentFlag.AlignTop)
        agree.addWidget(self._agree_text, 1)
        self._agree.hide()
        rows = QVBoxLayout(self)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(8)
        rows.addWidget(self.sentence)
        rows.addWidget(self._address_row)
        rows.addSpacing(4)
        rows.addWidget(self.missing)
        rows.addWidget(self.answering)
        rows.addWidget(self.notice)
        rows.addSpacing(4)
        self._when_label = parts.label(self.tr("When"))
        rows.addWidget(self._when_label)
        rows.addLayout(choices)
        rows.addLayout(self._moment_place)
        rows.addWidget(self._agree)

    def when(self) -> When:
        """What is chosen."""
        at = self._at if self.moment is None else self.moment.at()
        return When(at if self.time_choice.isChecked() else None, pending=self.desk_choice.isChecked())

    def show_away(self) -> None:
        """The site cannot be asked: an hour can be chosen only once its zone is known."""
        self.time_choice.setVisible(self.moment is not None or self._at is not None)

    def show_offer(self, offer: Offer) -> None:
        """Show what the desk says of the choice, and offer only what this user may do on this site."""
        plan = self.plan = offer.plan
        self.notice.hide()
        self.sentence.setText(rich(plan.sentence(self._lang)))
        self.sentence.show()
        self._address_row.show()
        self._address.show_text(isolate_ltr(readable(plan.address)), plan.address)
        self._show_missing(plan)
        self.answering.show_offer(offer)
        self._show_choices(offer)
        if self.moment is None:
            self._make_moment(plan)
        self._place_moment()

    def _show_choices(self, offer: Offer) -> None:
        update = offer.plan.kind == "update"
        self.now_choice.setVisible(offer.may_publish or update)
        self.time_choice.setVisible(offer.may_schedule and not update)
        self.desk_choice.setVisible(not update)
        self._when_label.setVisible(not update and (offer.may_publish or offer.may_schedule))
        if offer.plan.kind == "pending" and not self.desk_choice.isChecked():
            for button in (self.now_choice, self.time_choice, self.desk_choice):  # the plan is this one's already
                button.blockSignals(True)
            self.desk_choice.setChecked(True)
            for button in (self.now_choice, self.time_choice, self.desk_choice):
                button.blockSignals(False)

    def ask_soon(self) -> None:
        """Ask about an hour that is very near, with both answers."""
        assert self.moment is not None
        self.notice.say("clock", Role.WARN, self.tr("A very near hour"), words.say("schedule.soon", self._lang))
        self.notice.add(self.tr("It is meant"), self.meant.emit)
        later = self.notice.add(self.tr("In ten minutes"), self._later, quiet=True)
        later.setToolTip(self.tr("Another hour"))
        self.notice.links()[0].setFocus(Qt.FocusReason.OtherFocusReason)

    def _later(self) -> None:
        assert self.moment is not None
        assert self.plan is not None
        self.notice.hide()
        self.moment.set_at(self.plan.site_now + LATER)
        self.moment.time.setFocus(Qt.FocusReason.OtherFocusReason)

    def _make_moment(self, plan: Plan) -> None:
        self.moment = Moment(plan.zone, self._own, self._lang)
        self.moment.set_at(self._at or next_hour(self._now, plan.zone))
        self.moment.changed.connect(self._settle.start)
        self._moment_place.addWidget(self.moment)

    def _place_moment(self) -> None:
        timed = self.time_choice.isChecked()
        if self.moment is not None:
            self.moment.setVisible(timed)
        self._agree.setVisible(timed and self.plan is not None)
        if self.plan is not None:
            self._show_clocks(self.plan)

    def _show_clocks(self, plan: Plan) -> None:
        seconds = round(plan.apart.total_seconds())
        glyph, role = ("clock", Role.WARN) if seconds >= APART else ("check", Role.OK)
        self._agree_glyph.show_glyph(glyph, role)
        if seconds < AGREE:
            text = self.tr("Both clocks agree, to less than a second or two.")
        elif seconds < APART:
            text = self.tr("The site's clock and this one are %n second(s) apart.", "", seconds)
        else:
            minutes = self.tr("The clocks are %n minute(s) apart.", "", round(seconds / 60))
            here = plan.remarks(self._lang, self._own)[-1]
            early = self.tr("Nothing goes out early.")
            text = f"{minutes} {here} {early}"
        self._agree_text.setText(parts.lined(text, theme.SMALL))

    def _chosen(self, on: bool) -> None:
        if on:
            self._place_moment()
            self.when_changed.emit()

    def _show_missing(self, plan: Plan) -> None:
        _clear(self._missing_rows)
        findings = sorted(plan.findings, key=lambda finding: list(LOOKS).index(finding.level))
        serious = [finding for finding in findings if finding.level is not Level.HINT]
        if serious:
            self._missing_rows.addWidget(parts.label(self.tr("Missing")))
        for finding in serious[:SHOWN]:
            self._missing_rows.addWidget(self._finding(finding))
        if len(serious) > SHOWN:
            more = parts.TextButton(self.tr("%n more", "", len(serious) - SHOWN))
            more.clicked.connect(self.more)
            self._missing_rows.addWidget(more)
        if plan.forbidden:
            self._missing_rows.addWidget(_row("prohibit", Role.DANGER, words.say(plan.forbidden, self._lang), None))
        self._missing_rows.addWidget(self._passed(plan))

    def _passed(self, plan: Plan) -> QWidget:
        number = self.tr("%n condition(s) found sound", "", plan.passed)
        if plan.blocks:
            stop = self.tr("%n finding(s) stop publishing", "", len(plan.blocks))
            return _row("prohibit", Role.DANGER, f"{stop}. {number}.", None)
        return _row("check-circle", Role.OK, self.tr("%1, and nothing stops publishing").replace("%1", number), None)

    def _finding(self, finding: Finding) -> QWidget:
        glyph, role = LOOKS[finding.level]
        go = parts.TextButton(self.tr("Show"))
        sentence = finding.sentence(self._lang)
        go.setAccessibleName(f"{self.tr('Show')}: {sentence}")
        go.setToolTip(self.tr("To its place: %1").replace("%1", place_word(finding.field)))
        go.clicked.connect(lambda: self.jump.emit(finding))
        return _row(glyph, role, sentence, go)


def _row(glyph: str, role: Role, text: str, button: QWidget | None) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 2, 0, 2)
    row.setSpacing(8)
    row.addWidget(parts.Glyph(glyph, role, drop=4), 0, Qt.AlignmentFlag.AlignTop)
    words_of = parts.wrapped("")
    words_of.setText(parts.lined(text, theme.UI))
    row.addWidget(words_of, 1)
    if button is not None:
        row.addWidget(button, 0, Qt.AlignmentFlag.AlignTop)
    return box


def _clear(rows: QVBoxLayout) -> None:
    while (item := rows.takeAt(0)) is not None:
        if (widget := item.widget()) is not None:
            widget.hide()
            widget.deleteLater()
