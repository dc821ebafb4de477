"""Publish sheets on a real newsroom, for the tests of their moments."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime

from PySide6.QtWidgets import QPushButton, QWidget

from newsroom.domain.article import Draft
from newsroom.ui.sheets.publish import PublishSheet
from newsroom.ui.sheets.publish_desk import Desk
from newsroom.ui.sheets.publish_run import Publication, When

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)
Exchange = Callable[..., None]


def sheet_of(
    window: QWidget,
    exchange: Exchange,
    draft: Draft,
    *,
    when: When | None = None,
    now: Callable[[], datetime] = lambda: NOW,
) -> PublishSheet:
    publication = Publication(exchange, Desk(), draft.id, now, window)
    sheet = PublishSheet(window, publication, lang="ar", own_zone="Africa/Cairo", when=when or When())
    sheet.open()
    return sheet


def primary(sheet: PublishSheet) -> QPushButton:
    return next(button for button in buttons(sheet) if button.property("kind") == "primary")


def buttons(sheet: PublishSheet) -> list[QPushButton]:
    items = (sheet.footer.itemAt(index) for index in range(sheet.footer.count()))
    return [item.widget() for item in items if item is not None and isinstance(item.widget(), QPushButton)]
