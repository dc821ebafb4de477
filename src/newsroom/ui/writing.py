"""What helps the hand that writes: typing aids, and everything of the text that comes after the first picture."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, cast

from PySide6.QtCore import QObject

from newsroom.language.typing import QUOTES, Aids, Digits
from newsroom.ui.editor.hand import Hand

if TYPE_CHECKING:
    from newsroom.ui.shell import Shell

AIDS: Final = ("aid_marks", "aid_quotes", "aid_dots", "aid_dashes", "aid_foreign", "digits", "quotes")


class Writing(QObject):
    """Each verb of the table that works on the text is a method here."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        self._arm()

    def changed(self, name: str) -> None:
        """A setting is another now."""
        if name in AIDS:
            self._arm()

    def _arm(self) -> None:
        paper, value = self._shell.paper, self._shell.settings.get
        marks, pairs, dots, dashes, foreign = (bool(value(name, True)) for name in AIDS[:5])
        digits = cast("Digits", value("digits", "typed"))
        quotes = QUOTES[str(value("quotes", "guillemets"))]
        hand = Hand(Aids(marks, pairs, dots, dashes, foreign, digits, quotes))
        paper.view.aids = paper.head.kicker.aids = paper.head.headline.aids = paper.head.standfirst.aids = hand
