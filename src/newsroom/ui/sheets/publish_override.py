"""Publishing in spite of findings that stop it: an editor answers by name and reason, which stay with the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from newsroom.domain.article import Override
from newsroom.language import words
from newsroom.ui import theme
from newsroom.ui.panels import card_parts as parts

if TYPE_CHECKING:
    from newsroom.ui.sheets.publish_run import Offer


class Answering(QWidget):
    """A line that opens the two fields; what they say is `override`. `changed` says that it became another."""

    changed = Signal()

    def __init__(self, lang: str) -> None:
        super().__init__()
        self._lang = lang
        self._may = False
        self._why_not = parts.wrapped("quiet", theme.SMALL)
        self.open = parts.TextButton(
            self.tr("Publish all the same, an editor answers for it…"), "caret-down", after=True
        )
        self.open.clicked.connect(self._unfold)
        self.who, self.reason = QLineEdit(), QLineEdit()
        self._fields = QWidget()
        rows = QVBoxLayout(self._fields)
        rows.setContentsMargins(0, 0, 0, 0)
        rows.setSpacing(4)
        for field, name in ((self.who, self.tr("Name of the editor")), (self.reason, self.tr("Reason"))):
            field.setAccessibleName(name)
            field.textChanged.connect(self.changed)
            label = parts.label(name)
            label.setBuddy(field)
            rows.addWidget(label)
            rows.addWidget(field)
        rows.addWidget(parts.label(self.tr("Both stay in the article's history.")))
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(4)
        whole.addWidget(self._why_not)
        whole.addWidget(self.open, 0, Qt.AlignmentFlag.AlignLeading)
        whole.addWidget(self._fields)
        self._fields.hide()
        self.hide()

    def show_offer(self, offer: Offer) -> None:
        """Offer it where something stops the article that this user may answer for."""
        self._may = bool(offer.plan.blocks) and offer.may_override
        denied = bool(offer.plan.blocks) and not offer.may_override
        self.setVisible(self._may or denied)
        text = (
            words.say("override.not-permitted", self._lang)
            if not offer.fixed
            else self.tr(
                "What is missing cannot be answered for: there would be nothing to publish, or no place for it."
            )
        )
        self._why_not.setText(parts.lined(text, theme.SMALL))
        self._why_not.setVisible(denied)
        self.open.setVisible(self._may and self._fields.isHidden())
        if not self._may:
            self._fields.hide()
        if not self.who.text():
            self.who.setText(offer.signer)

    def override(self) -> Override | None:
        """Who answers and why, once both are said."""
        who, reason = self.who.text().strip(), self.reason.text().strip()
        return Override(who, reason) if self._may and not self._fields.isHidden() and who and reason else None

    def _unfold(self) -> None:
        self._fields.show()
        self.open.hide()
        (self.reason if self.who.text() else self.who).setFocus(Qt.FocusReason.OtherFocusReason)
        self.changed.emit()
