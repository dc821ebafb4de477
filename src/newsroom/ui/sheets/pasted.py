"""What the newest paste left out and put right, one line each, and the other ways to bring it in."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QLabel, QWidget

from newsroom.ui import theme
from newsroom.ui.sheets.sheet import Sheet


class PastedSheet(Sheet):
    """Lists what was `removed` from a paste of so many `words`, and what was `mended` in it."""

    def __init__(self, parent: QWidget, words: int, removed: Sequence[str], mended: Sequence[str]) -> None:
        super().__init__(parent, self.tr("The paste"), width=480)
        self.set_title(self.tr("The paste"), "clipboard-text")
        self._say(self.tr("%n word(s) came in.", "", words))
        for title, lines in ((self.tr("Removed"), removed), (self.tr("Put right"), mended)):
            if lines:
                self._say(title, "label")
                self._say("\n".join(f"•\u00a0{line}" for line in lines))
        if not removed and not mended:
            self._say(self.tr("Nothing was removed, and nothing needed to be put right."))
        self.button(self.tr("Back to writing"), self.dismiss, primary=True)

    def _say(self, text: str, kind: str = "") -> None:
        label = QLabel(theme.lined(text, theme.UI if not kind else theme.SMALL))
        label.setWordWrap(True)
        if kind:
            label.setProperty("kind", kind)
        self.body.addWidget(label)

    def offer(self, label: str, press: Callable[[], object]) -> None:
        """A way to bring the same in otherwise."""

        def go() -> None:
            self.dismiss()
            press()

        button = self.button(label, go)
        self.footer.insertWidget(max(0, self.footer.count() - 3), button)
