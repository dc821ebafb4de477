"""What the newest paste left out and put right, one line each, and the other ways to bring it in."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from newsroom.ui import theme
from newsroom.ui.sheets.sheet import Sheet


class PastedSheet(Sheet):
    """Lists what was `removed` from a paste of so many `words`, and what was `mended` in it."""

    def __init__(self, parent: QWidget, words: int, removed: Sequence[str], mended: Sequence[str]) -> None:
        super().__init__(parent, self.tr("The paste"), width=480)
        self.set_title(self.tr("The paste"), "clipboard-text")
        self.body.addWidget(_said(self.tr("%n word(s) came in.", "", words)))
        for title, lines in ((self.tr("Removed"), removed), (self.tr("Put right"), mended)):
            if lines:
                part = QVBoxLayout()
                part.setSpacing(0)
                head = QLabel(title)
                head.setProperty("kind", "label")
                part.addWidget(head)
                part.addWidget(_said("\n".join(f"•\u00a0{line}" for line in lines)))
                self.body.addLayout(part)
        if not removed and not mended:
            self.body.addWidget(_said(self.tr("Nothing was removed, and nothing needed to be put right.")))
        self.button(self.tr("Back to writing"), self.dismiss, primary=True)

    def offer(self, label: str, press: Callable[[], object]) -> None:
        """A way to bring the same in otherwise."""

        def go() -> None:
            self.dismiss()
            press()

        button = self.button(label, go)
        self.footer.insertWidget(max(0, self.footer.count() - 3), button)


def _said(text: str) -> QLabel:
    label = QLabel(theme.lined(text, theme.UI))
    label.setWordWrap(True)
    return label
