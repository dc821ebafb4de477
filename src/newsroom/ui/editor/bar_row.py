"""The bars of the paper, made when they are first wanted: the first picture of the window shows none of them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING, TypeVar

from PySide6.QtWidgets import QVBoxLayout

if TYPE_CHECKING:
    from newsroom.ui.editor.bars import AddressBar, Bar, PictureBar
    from newsroom.ui.editor.commands import Commands
    from newsroom.ui.editor.find_bar import FindBar
    from newsroom.ui.editor.paper import Paper
    from newsroom.ui.editor.places import PlacesBar
    from newsroom.ui.editor.search import Search

B = TypeVar("B", bound="Bar")


class BarRow:
    """Find, address and picture bar of one paper. `column` has the tool row first and the text after it."""

    def __init__(self, paper: Paper, column: QVBoxLayout) -> None:
        self._paper, self._column = paper, column
        self._made: list[Bar] = []
        self._commands: Commands | None = None

    def serve(self, commands: Commands) -> None:
        """Bring what is given in a bar to these commands."""
        self._commands = commands

    @cached_property
    def search(self) -> Search:
        """What the find bar drives."""
        from newsroom.ui.editor.search import Search

        return Search(self._paper.view, self.find)

    @cached_property
    def find(self) -> FindBar:
        """Between tool row and text."""
        from newsroom.ui.editor.find_bar import FindBar

        return self._add(FindBar(self._paper), 1)

    @cached_property
    def address(self) -> AddressBar:
        """In the place of the find bar."""
        from newsroom.ui.editor.bars import AddressBar

        bar = self._add(AddressBar(self._paper), 1)
        assert self._commands is not None
        bar.given.connect(self._commands.address_given)
        bar.removed.connect(self._commands.link_removed)
        return bar

    @cached_property
    def picture(self) -> PictureBar:
        """Below the text."""
        from newsroom.ui.editor.bars import PictureBar

        bar = self._add(PictureBar(self._paper), self._column.count())
        assert self._commands is not None
        bar.edited.connect(self._commands.picture_words)
        return bar

    @cached_property
    def places(self) -> PlacesBar:
        """Below the text: the outline, or what is not seen."""
        from newsroom.ui.editor.places import PlacesBar

        return self._add(PlacesBar(self._paper.view, self._paper), self._column.count())

    def seek(self) -> None:
        """Open the find bar."""
        self.search.open()

    def seek_next(self) -> None:
        """Go to the next match."""
        self.search.step()

    def seek_previous(self) -> None:
        """Go to the match before."""
        self.search.step(back=True)

    def close(self) -> None:
        """Close what is open."""
        for bar in self._made:
            if not bar.isHidden():
                bar.close_bar()

    def _add(self, bar: B, place: int) -> B:
        self._column.insertWidget(place, bar)
        bar.closed.connect(self._paper.focus_body)
        self._made.append(bar)
        return bar
