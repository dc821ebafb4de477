"""What stands above the body: kicker, headline, standfirst, their live lengths, and what is wrong with the headline."""

from __future__ import annotations

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QWidget

from newsroom.domain.finding import Finding
from newsroom.ui import icons, theme
from newsroom.ui.editor.fields import Field
from newsroom.ui.editor.look import MARGIN, drop
from newsroom.ui.theme import Role, color

HEADLINE_LIMIT, STANDFIRST_LIMIT = 70, 160
ABOVE, GAP, DIVIDER_ABOVE, DIVIDER_BELOW, COUNTER_GAP = 12, 2, 16, 15, 20
BAR = 12  # what the scroll bar takes of the margin


class Head(QWidget):
    """The fields above the body. Geometry is given by `arrange`, since the column is fixed and the height is theirs."""

    edited = Signal()
    left = Signal()  # down, into the body
    grown = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.kicker = Field(theme.CAPTION, Role.TEXT2, 0, self)
        self.headline = Field(theme.HEADLINE, Role.TEXT, HEADLINE_LIMIT, self)
        self.standfirst = Field(theme.STANDFIRST, Role.TEXT2, STANDFIRST_LIMIT, self)
        self.kicker.hide()
        self._fields = (self.kicker, self.headline, self.standfirst)
        self._counters = {field: QLabel(self) for field in self._fields if field.limit}
        self._fault_icon, self._fault = QLabel(self), QLabel(self)
        self._fault.setProperty("kind", "error")
        self._fault.setWordWrap(True)
        self._fault_icon.hide()
        self._fault.hide()
        self._line = QFrame(self)
        self._line.setProperty("kind", "line")
        self.zoom = 1.0
        for field in self._fields:
            field.edited.connect(self._edited)
            field.grown.connect(self.grown)
            field.left.connect(self._leave)
        for counter in self._counters.values():
            counter.setTextFormat(Qt.TextFormat.PlainText)
        self._say()
        self.recount()

    def _say(self) -> None:
        names = (self.tr("Kicker"), self.tr("Headline"), self.tr("Standfirst"))
        for field, name in zip(self._fields, names, strict=True):
            field.placeholder = name
            field.setAccessibleName(name)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self._say()
            self.recount()

    def _edited(self) -> None:
        self.recount()
        if any(counter.sizeHint().width() > counter.width() for counter in self._counters.values()):
            self.grown.emit()
        self.edited.emit()

    def recount(self) -> None:
        """Show the lengths anew."""
        for field, counter in self._counters.items():
            length = len(field.text().strip())
            counter.setText(QCoreApplication.translate("Paper", "{0} / {1}").format(length, field.limit))
            counter.setFont(theme.SMALL.font(self.zoom))
            palette = counter.palette()
            role = Role.WARN if length > field.limit else Role.TEXT3
            palette.setColor(counter.foregroundRole(), color(role))
            counter.setPalette(palette)
            counter.setAccessibleName(f"{field.accessibleName()}: {counter.text()}")

    def _leave(self, by: int) -> None:
        shown = [field for field in self._fields if not field.isHidden()]
        place = shown.index(self.sender()) + by  # type: ignore[arg-type]
        if place >= len(shown):
            self.left.emit()
        elif place >= 0:
            shown[place].setFocus(Qt.FocusReason.TabFocusReason)

    def set_fault(self, sentence: str) -> None:
        """Say under the headline what keeps it from being published; nothing takes it away."""
        self.headline.set_faulty(bool(sentence))
        self._fault.setText(sentence)
        self._fault.setVisible(bool(sentence))
        self._fault_icon.setVisible(bool(sentence))
        self.grown.emit()

    def field_of(self, name: str) -> Field | None:
        """The field of an article's ``kicker``, ``headline`` or ``standfirst``."""
        return {"kicker": self.kicker, "headline": self.headline, "standfirst": self.standfirst}.get(name)

    def set_findings(self, findings: Sequence[Finding], current: Finding | None) -> None:
        """Mark what the findings are about; the words of `current` are tinted."""
        for name, field in zip(("kicker", "headline", "standfirst"), self._fields, strict=True):
            field.set_findings([finding for finding in findings if finding.field == name], current)

    def renew(self, *texts: str) -> None:
        """Let kicker, headline and standfirst say other words, each in one step of its undo."""
        for field, text in zip(self._fields, texts, strict=True):
            field.renew(text)
        if texts[0]:
            self.kicker.show()
        self.recount()

    def restyle(self, zoom: float) -> None:
        """Take on the look in use."""
        self.zoom = zoom
        for field in self._fields:
            field.restyle(zoom)
        self.recount()

    def arrange(self, x: int, width: int, whole: int) -> int:
        """Place the fields in the column and return the height that they need."""
        y, margin = round(ABOVE * self.zoom), round(MARGIN * self.zoom)
        for field in self._fields:
            if field.isHidden():
                continue
            wide = width + 2 * margin
            height = field.height_for(wide)
            field.setGeometry(x - margin, y - field.overhang(), wide, height + field.overhang())
            if field in self._counters:
                self._place_counter(self._counters[field], field, x, width, whole)
            y += height + round(GAP * self.zoom)
            if field is self.headline and not self._fault.isHidden():
                y += self._place_fault(x, y, width)
        y += round((DIVIDER_ABOVE - GAP) * self.zoom)
        self._line.setGeometry(x, y, width, 1)
        return y + 1 + round(DIVIDER_BELOW * self.zoom) - drop(theme.BODY, self.zoom)

    def _place_counter(self, counter: QLabel, field: Field, x: int, width: int, whole: int) -> None:
        """In the free margin: at the article's reading end in the Arabic window, at its start in the English one."""
        counter.adjustSize()
        at_left = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        room = x - COUNTER_GAP if at_left else whole - x - width - COUNTER_GAP
        counter.setVisible(counter.width() <= room - BAR)
        line = round(field.face.line * self.zoom)
        left = x - COUNTER_GAP - counter.width() if at_left else x + width + COUNTER_GAP
        counter.move(left, field.y() + field.overhang() + (line - counter.height()) // 2 + 2)

    def _place_fault(self, x: int, y: int, width: int) -> int:
        side = 18
        self._fault_icon.setPixmap(icons.pixmap("warning-octagon", Role.DANGER, side))
        height = self._fault.heightForWidth(width - side - 8)
        at_right = self.layoutDirection() == Qt.LayoutDirection.RightToLeft
        self._fault_icon.setGeometry(x + width - side if at_right else x, y + 2, side, side)
        self._fault.setGeometry(x if at_right else x + side + 8, y, width - side - 8, max(height, 20))
        return max(height, 20) + round(GAP * self.zoom)
