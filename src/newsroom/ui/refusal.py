"""What the disk refused, in a box above the text until it is saved: why, what can be done, and a press to try again.

The text stays on the paper and is tried again by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QVBoxLayout

from newsroom.ui.panels.card_notice import Notice
from newsroom.ui.theme import Role

if TYPE_CHECKING:
    from newsroom.ui.shell import Shell


class Refusal(QObject):
    """Shows the box, and takes it away."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self.notice: Notice | None = None
        shell.session.not_saved.connect(self._say)
        shell.session.settled.connect(self._end)

    def _say(self, why: str) -> None:
        if self.notice is None:
            self.notice = Notice()
            column = self._shell.paper.layout()
            assert isinstance(column, QVBoxLayout)
            column.insertWidget(1, self.notice)  # below the tool row
        title = self.tr("What was written last is not on the disk yet. It stays in this window.")
        if self.notice.isHidden() or self.notice.title() != f"{title} {why}":
            self.notice.say("warning-octagon", Role.DANGER, title, why)
            self.notice.add(self.tr("Save now"), self._shell.session.try_again)

    def _end(self) -> None:
        if self.notice is not None:
            self.notice.hide()
