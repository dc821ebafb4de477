"""The third moment: where the page is, what stands on it, and the ways on from it."""

from __future__ import annotations

import html
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QGuiApplication, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QVBoxLayout, QWidget

from newsroom.domain.article import State
from newsroom.language import dates, words
from newsroom.language.direction import isolate, isolate_ltr
from newsroom.ui import theme
from newsroom.ui.panels import card_paint as paint
from newsroom.ui.panels import card_parts as parts
from newsroom.ui.panels.card_notice import Notice
from newsroom.ui.panels.card_values import readable
from newsroom.ui.theme import Role

if TYPE_CHECKING:
    from newsroom.desk.outbox import Outcome


class AddressBox(QFrame):
    """The page's address on a raised ground, with a button that copies it."""

    def __init__(self, url: str) -> None:
        super().__init__()
        self._url = url
        shown = parts.Elided(Role.TEXT, theme.UI)
        shown.show_text(isolate_ltr(readable(url)), url)
        self.copy = parts.icon_button("copy", self.tr("Copy the address"), turn=False)
        self.copy.clicked.connect(self.copy_address)
        row = QHBoxLayout(self)
        row.setContentsMargins(12, 3, 6, 3)
        row.setSpacing(8)
        row.addWidget(parts.Glyph("globe-simple", Role.TEXT2, 16))
        row.addWidget(shown, 1)
        row.addWidget(self.copy)
        self.setAccessibleName(url)

    def copy_address(self) -> None:
        """Put the address on the clipboard."""
        QGuiApplication.clipboard().setText(self._url)

    def paintEvent(self, event: QPaintEvent) -> None:
        paint.draw_box(QPainter(self), self.rect(), Role.RAISED, Role.LINE)


MARK = "\ufffc"  # where a sentence takes the words that went


class After(QWidget):
    """The body. `retry` asks to send the article once more. `removed` lists what the site's filter took or changed,
    word by word; it is behind a link where the page lacks something."""

    retry = Signal()

    def __init__(self, outcome: Outcome, lang: str, zone: str) -> None:
        super().__init__()
        self._lang = lang
        self.sentence = QLabel(parts.lined(self._said(outcome, zone), theme.SHEET_TEXT))
        self.sentence.setWordWrap(True)
        self.sentence.setFont(theme.SHEET_TEXT.font())
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(0, 0, 0, 0)
        self._rows.setSpacing(8)
        self._rows.addWidget(self.sentence)
        self.address = AddressBox(outcome.url)
        self._rows.addWidget(self.address)
        self.address.setVisible(bool(outcome.url) and outcome.status in (State.PUBLISHED, State.SCHEDULED))
        self.notice = Notice()
        self.removed = QWidget()
        self._show_checks(outcome)
        self._rows.addWidget(self.notice)
        self._rows.addWidget(self.removed)
        self._show_removed(outcome)

    def _said(self, outcome: Outcome, zone: str) -> str:
        site = isolate(outcome.site)
        if outcome.status is State.PUBLISHED:
            if not outcome.checks:
                return self.tr("Readers have the article on %1. The page is read as soon as the site answers.").replace(
                    "%1", site
                )
            return self.tr(
                "The page on %1 was opened as a reader opens it and compared with the text kept here."
            ).replace("%1", site)
        if outcome.status is State.SCHEDULED and outcome.at is not None:
            time, city = dates.appointment(outcome.at, zone, self._lang), dates.city(zone, self._lang)
            when = words.say("date.in-zone", self._lang, time=time, city=city)
            return self.tr("The article lies on %1 and appears on %2.").replace("%1", site).replace("%2", when)
        if outcome.status is State.OUTBOX:
            return self.tr("The article lies on %1, and goes out from here when its hour comes.").replace("%1", site)
        if outcome.status is State.PENDING:
            return self.tr("The desk of %1 has the article and decides about it.").replace("%1", site)
        if outcome.checks and outcome.checks[0].ok:
            text = self.tr("Readers of %1 no longer see the article. It is a draft again, here and there.")
        else:
            text = self.tr("The article is a draft again, here and on %1.")
        return text.replace("%1", site)

    def _show_checks(self, outcome: Outcome) -> None:
        if not outcome.checks:
            return
        self._rows.addWidget(parts.label(self.tr("On the page")))
        for check in outcome.checks:
            words_of = words.say(check.code if check.ok else f"{check.code}.missing", self._lang)
            glyph, role = ("check", Role.OK) if check.ok else ("warning", Role.DANGER)
            self._rows.addWidget(_line(glyph, role, parts.lined(words_of, theme.UI), words_of))
        wrong = [check for check in outcome.checks if not check.ok]
        if wrong and wrong[0].code == "page.gone":
            lost = words.say("page.gone.missing", self._lang)
            text = self.tr("The site shows it, or a copy kept on the way, which usually passes after a while.")
            self.notice.say("warning-octagon", Role.DANGER, lost, text)
        elif wrong:
            lost = words.say(f"{wrong[0].code}.missing", self._lang)
            title = self.tr("Published, but: %1").replace("%1", isolate(lost))
            text = self.tr("The article here is whole, as it was written.")
            self.notice.say("warning-octagon", Role.DANGER, title, text)
            picture = wrong[0].code == "page.picture"
            again = self.tr("Send the picture again") if picture else self.tr("Send it again")
            self.notice.add(again, self.retry.emit)

    def _show_removed(self, outcome: Outcome) -> None:
        """What the site's filter made otherwise, the words that went struck through."""
        rows = QVBoxLayout(self.removed)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(2)
        self.removed.setVisible(bool(outcome.removed))
        if not outcome.removed:
            return
        rows.addWidget(parts.label(self.tr("What the site made otherwise")))
        for field, went in outcome.removed:
            rows.addWidget(_line("warning", Role.WARN, *_difference(field, went, self._lang)))
        if not self.notice.isHidden():
            self.removed.hide()
            self.notice.add(self.tr("Show the difference"), self._toggle, quiet=True)
        elif outcome.checks:
            self.sentence.setText(parts.lined(self._filtered(outcome), theme.SHEET_TEXT))

    def _filtered(self, outcome: Outcome) -> str:
        text = self.tr("The page on %1 shows the article, and the site has made some of it otherwise.")
        return text.replace("%1", isolate(outcome.site))

    def _toggle(self) -> None:
        self.removed.setVisible(self.removed.isHidden())


def _difference(field: str, went: str, lang: str) -> tuple[str, str]:
    """The sentence of a loss as rich text with its words struck through on their ground, and as it is read aloud."""
    sentence = words.say(f"publish.removed.{field}", lang, words=MARK)
    ground, ink = theme.theme().value(Role.REMOVED), theme.theme().value(Role.TEXT2)
    style = f"background-color:{ground};color:{ink};text-decoration:line-through"
    marked = f'<span style="{style}">{html.escape(isolate(went))}</span>'
    rich = parts.lined(sentence, theme.UI).replace(MARK, marked)
    return rich, sentence.replace(MARK, went)


def _line(glyph: str, role: Role, rich: str, spoken: str) -> QWidget:
    box = QWidget()
    row = QHBoxLayout(box)
    row.setContentsMargins(0, 2, 0, 2)
    row.setSpacing(10)
    row.addWidget(parts.Glyph(glyph, role, 16, drop=5), 0, Qt.AlignmentFlag.AlignTop)
    said = parts.wrapped("")
    said.setText(rich)
    said.setAccessibleName(spoken)
    row.addWidget(said, 1)
    return box


def title_of(outcome: Outcome) -> tuple[str, str, Role]:
    """The title of the sheet, with its glyph and the glyph's colour."""
    if outcome.status is State.PUBLISHED:
        if any(not check.ok for check in outcome.checks):
            return (
                QCoreApplication.translate("After", "Published, but the page lacks something"),
                "warning",
                Role.DANGER,
            )
        if outcome.removed:
            text = QCoreApplication.translate("After", "Published, and the site has changed something")
            return text, "warning", Role.WARN
        if outcome.checks:
            return QCoreApplication.translate("After", "Published, and the page is sound"), "check-circle", Role.OK
        return QCoreApplication.translate("After", "Published"), "check-circle", Role.OK
    if outcome.status is State.SCHEDULED:
        return QCoreApplication.translate("After", "Scheduled"), "clock", Role.ACCENT
    if outcome.status is State.OUTBOX:
        return QCoreApplication.translate("After", "Waits for its hour"), "tray", Role.WARN
    if outcome.status is State.PENDING:
        return QCoreApplication.translate("After", "With the desk"), "eye", Role.OK
    if any(not check.ok for check in outcome.checks):
        text = QCoreApplication.translate("After", "Unpublished, but the page is still there")
        return text, "warning", Role.DANGER
    return QCoreApplication.translate("After", "Unpublished"), "check-circle", Role.OK
