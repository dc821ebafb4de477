from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import QMimeData, Qt, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from newsroom.domain.article import Draft
from newsroom.domain.document import Figure, inline_text
from newsroom.domain.errors import BadInput
from newsroom.ui.panels.card_lead import LeadField, picture_of
from newsroom.ui.panels.card_pictures import Pictures
from newsroom.ui.panels.card_values import CardContext, DeskWork

OTHER = "media:" + "b" * 64 + ".png"


@pytest.fixture
def field(qtbot: QtBot, ask: Any, desk: DeskWork, draft: Draft, context: CardContext) -> LeadField:
    made = LeadField(ask, desk, Pictures(ask))
    qtbot.addWidget(made)
    made.show_figure(draft.article.lead, context)
    made.show()
    return made


def heard(field: LeadField) -> list[Figure | None]:
    told: list[Figure | None] = []
    field.changed.connect(told.append)
    return told


def solid(path: Path) -> Path:
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    assert image.save(str(path))
    return path


def test_ticks_say_in_words_whether_alt_and_credit_are_there(field: LeadField, context: CardContext) -> None:
    there = field.alt_tick.accessibleName()
    field.show_figure(Figure(OTHER, credit="هادي قاسم"), context)
    assert field.alt_tick.accessibleName() != there
    assert field.credit_tick.accessibleName() != field.alt_tick.accessibleName()


def test_a_new_picture_drops_the_alt_text_of_the_old_and_asks_for_its_own(field: LeadField) -> None:
    told = heard(field)
    field.take(b"pixels")
    assert [figure.alt for figure in told if figure] == [""]
    assert field.alt.isVisible()
    assert told[0] is not None
    assert told[0].credit == "هادي قاسم"


def test_a_picture_that_is_refused_is_said_and_changes_nothing(
    qtbot: QtBot, ask: Any, desk: DeskWork, draft: Draft, context: CardContext
) -> None:
    def refuse(_room: Any, _picture: object) -> str:
        raise BadInput("filing.no-picture", value="ملف")

    field = LeadField(ask, replace(desk, add_picture=refuse), Pictures(ask))
    qtbot.addWidget(field)
    field.show_figure(draft.article.lead, context)
    told = heard(field)
    field.take(b"no picture")
    assert told == []
    assert "ملف" in field.notice.title()


def test_alt_text_is_told_when_the_keyboard_leaves_or_the_card_is_flushed(
    qtbot: QtBot, field: LeadField, write: Callable[[QWidget, str], None]
) -> None:
    told = heard(field)
    field.open_fields(credit=False)
    field.alt.clear()
    write(field.alt, "مصابيح على الماء")
    assert told == []
    field.flush()
    assert told[-1] is not None
    assert told[-1].alt == "مصابيح على الماء"
    assert inline_text(told[-1].caption) == "قوارب السردين."


def test_what_is_typed_stays_when_the_same_picture_is_shown_again(
    field: LeadField, write: Callable[[QWidget, str], None], draft: Draft, context: CardContext, qtbot: QtBot
) -> None:
    qtbot.waitExposed(field)
    field.activateWindow()
    field.open_fields(credit=False)
    qtbot.waitUntil(field.alt.hasFocus)
    write(field.alt, " قبل المزاد")
    field.show_figure(draft.article.lead, context)
    assert field.alt.text() == "قوارب عند الفجر قبل المزاد"


def test_delete_takes_the_picture_away(qtbot: QtBot, field: LeadField) -> None:
    told = heard(field)
    qtbot.keyClick(field.frame, Qt.Key.Key_Delete)
    assert told == [None]
    assert not field.alt_tick.isVisible()


def test_a_dropped_file_and_pasted_pixels_are_pictures(tmp_path: Path) -> None:
    path = solid(tmp_path / "صورة.png")
    data = QMimeData()
    data.setUrls([QUrl("https://elsewhere.example/x.png"), QUrl.fromLocalFile(str(path))])
    assert picture_of(data) == path
    pixels = QMimeData()
    pixels.setImageData(QImage(str(path)))
    taken = picture_of(pixels)
    assert isinstance(taken, bytes)
    assert taken.startswith(b"\x89PNG")
    assert picture_of(QMimeData()) is None


def test_paste_on_the_picture_puts_the_clipboards_pixels_in(qtbot: QtBot, field: LeadField, tmp_path: Path) -> None:
    given: list[object] = []
    field.frame.given.connect(given.append)
    QGuiApplication.clipboard().setImage(QImage(str(solid(tmp_path / "a.png"))))
    qtbot.keyClick(field.frame, Qt.Key.Key_V, Qt.KeyboardModifier.ControlModifier)
    assert isinstance(given[0], bytes)


def test_the_picture_is_read_by_the_worker_and_then_drawn(
    qtbot: QtBot, later: Any, desk: DeskWork, context: CardContext, draft: Draft
) -> None:
    assert draft.article.lead is not None
    solid(context.media / draft.article.lead.media.removeprefix("media:"))
    field = LeadField(later, desk, Pictures(later))
    qtbot.addWidget(field)
    field.show_figure(draft.article.lead, context)
    assert field.frame.image.isNull()
    later.answer()
    assert field.frame.image.pixelColor(1, 1) == QColor("teal")
