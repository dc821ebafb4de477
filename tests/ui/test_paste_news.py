"""The line of the status bar that tells what a paste left out, and the sheet that tells all of it."""

from __future__ import annotations

from pathlib import Path

from PySide6.QtCore import QMimeData
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from newsroom.domain.document import Paragraph, plain
from newsroom.domain.format.dropped import Dropped, Kind
from newsroom.ui.paste_news import PasteNews
from newsroom.ui.sheets.pasted import PastedSheet

from .desk import Desk

DATA = Path(__file__).parents[1] / "data" / "paste"
WORD = (DATA / "word-fonts-colours.html").read_text(encoding="utf-8")


def pasted(desk: Desk, html: str = WORD) -> None:
    desk.open(desk.add("الأصل", ""))
    data = QMimeData()
    data.setHtml(html)
    data.setText("عاجل من دمشق")
    QGuiApplication.clipboard().setMimeData(data)
    desk.shell.paper.view.paste()


def buttons(parent: QWidget) -> dict[str, QPushButton]:
    return {button.text(): button for button in parent.findChildren(QPushButton) if button.isVisible()}


def line(desk: Desk) -> str:
    return " ".join(label.toolTip() for label in desk.shell.window.status._news.findChildren(QLabel))


def test_the_line_tells_what_was_left_out_until_the_text_is_written_on(desk_window: Desk) -> None:
    pasted(desk_window)
    assert line(desk_window) == "أُزيل: 3 ألوان، 3 خطوط، حجم خط، تنسيق \u2068Word\u2069"
    assert {"القائمة", "النص وحده", "كما هو"} <= buttons(desk_window.shell.window.status).keys()
    desk_window.shell.paper.view.insertPlainText("و")
    assert line(desk_window) == ""
    desk_window.settle()


def test_another_draft_takes_the_line_away(desk_window: Desk) -> None:
    pasted(desk_window)
    desk_window.shell.bench.look_again()
    desk_window.settle()
    assert line(desk_window)
    desk_window.open(desk_window.add("غيره"))
    assert line(desk_window) == ""
    desk_window.settle()


def test_a_paste_before_the_window_is_furnished_is_told_then(desk_window: Desk) -> None:
    pasted(desk_window)
    desk_window.shell.window.status.release("paste")
    news = PasteNews(desk_window.shell)
    assert line(desk_window)
    desk_window.settle()
    news.deleteLater()


def test_the_words_alone_take_the_place_of_the_paste(desk_window: Desk) -> None:
    pasted(desk_window)
    buttons(desk_window.shell.window.status)["النص وحده"].click()
    assert desk_window.shell.paper.text().body.blocks == (Paragraph(plain("عاجل من دمشق")),)
    assert line(desk_window) == ""
    desk_window.settle()


def test_the_list_tells_all_of_it_and_offers_the_other_ways(desk_window: Desk) -> None:
    pasted(desk_window)
    buttons(desk_window.shell.window.status)["القائمة"].click()
    (sheet,) = desk_window.shell.window.findChildren(PastedSheet)
    words = " ".join(label.text() for label in sheet.findChildren(QLabel))
    assert "3 ألوان" in words
    assert "تنسيق \u2068Word\u2069" in words
    buttons(sheet)["كما هو"].click()
    assert not sheet.isVisible()
    assert len(desk_window.shell.paper.text().body.blocks) == 1
    desk_window.settle()


def test_a_paste_that_lost_nothing_is_not_told(desk_window: Desk) -> None:
    pasted(desk_window, "<p>نص</p>")
    assert line(desk_window) == ""
    desk_window.shell.actions.trigger("text.paste_report")
    (sheet,) = desk_window.shell.window.findChildren(PastedSheet)
    assert "لم يُزَل شيء" in " ".join(label.text() for label in sheet.findChildren(QLabel))
    sheet.dismiss()
    desk_window.settle()


def test_every_kind_has_its_words_in_every_number(desk_window: Desk) -> None:
    news = desk_window.shell.furnish().paste_news
    for kind in Kind:
        for count in (1, 2, 3, 11, 100):
            said = news.said(Dropped(kind, count))
            assert said
            assert "%" not in said
            assert not said.isascii()
