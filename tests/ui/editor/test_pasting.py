"""One paste in three ways, its pictures, RTF alone on the clipboard, and what other programs get of a copy."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QByteArray, QMimeData
from PySide6.QtGui import QColor, QGuiApplication, QImage
from pytestqt.qtbot import QtBot

from newsroom.domain.document import Document, Figure, Heading, Link, Mark, Paragraph, Span, plain
from newsroom.domain.errors import BadInput
from newsroom.domain.format import html
from newsroom.domain.format.dropped import Kind
from newsroom.ui.editor.paper import Paper
from newsroom.ui.editor.paste import Way

from .documents import paragraphs

Write = Callable[..., Paper]
DATA = Path(__file__).parents[2] / "data" / "paste"
REFERENCE = "media:" + "d" * 64 + ".png"
PAGE = '<h2 style="color:red">عنوان</h2><p>ســـوق <a href="https://example.org/a?utm_source=x">رابط</a></p>'
HREF = "https://example.org/a"


def put(paper: Paper, **forms: str | bytes) -> None:
    data = QMimeData()
    for form, content in forms.items():
        raw = content.encode() if isinstance(content, str) else content
        data.setData(f"text/{form}", QByteArray(raw))
    QGuiApplication.clipboard().setMimeData(data)
    paper.view.paste()


def blocks(paper: Paper) -> tuple:
    return paper.text().body.blocks


def clean(word: str, href: str) -> tuple:
    return (Heading(2, plain("عنوان")), Paragraph((Span(f"{word} "), Span("رابط", frozenset(), Link(href)))))


def test_what_was_left_out_is_told_with_the_words_that_came_in(write: Write, qtbot: QtBot) -> None:
    paper = write(Document())
    with qtbot.waitSignal(paper.view.pasting.came) as told:
        put(paper, html=PAGE)
    came = told.args[0]
    assert came.words == 3
    assert {one.kind: one.count for one in came.dropped} == {Kind.COLOURS: 1, Kind.TRACKERS: 1, Kind.KASHIDA: 3}
    assert blocks(paper) == clean("سوق", HREF)


def test_the_same_paste_in_another_way_takes_its_place_as_one_step(write: Write) -> None:
    paper = write("قبل بعد", at=(0, 4), to=(0, 7))
    put(paper, html=PAGE, plain="عنوان\nســـوق رابط")
    pasting = paper.view.pasting
    assert pasting.again(Way.PLAIN)
    assert blocks(paper) == paragraphs("قبل عنوان", "سوق رابط").blocks
    assert pasting.again(Way.AS_IS)
    assert blocks(paper)[1:] == clean("ســـوق", f"{HREF}?utm_source=x")
    assert pasting.again(Way.CLEAN)
    paper.commands()["undo"]()
    assert blocks(paper) == paragraphs("قبل بعد").blocks


def test_a_paste_that_brought_nothing_takes_nothing_back(write: Write) -> None:
    paper = write(paragraphs("نص"))
    cursor = paper.view.textCursor()
    cursor.movePosition(cursor.MoveOperation.End)
    cursor.insertText(" مهم")
    paper.view.setTextCursor(cursor)
    put(paper, html='<script>x</script><img src="file:///c:/a.emz">', plain=" ")
    for way in (Way.AS_IS, Way.PLAIN):
        paper.view.pasting.again(way)
        assert "نص مهم" in paper.view.toPlainText()


def test_a_text_that_was_written_on_is_left_alone(write: Write) -> None:
    paper = write(Document())
    put(paper, plain="نص")
    paper.view.insertPlainText(" آخر")
    assert not paper.view.pasting.again(Way.PLAIN)
    assert blocks(paper) == paragraphs("نص آخر").blocks


def test_rtf_alone_is_enough(write: Write) -> None:
    paper = write(Document())
    put(paper, rtf=(DATA / "wordpad-1256.rtf").read_bytes())
    assert blocks(paper) == (
        Paragraph(plain("وصل القطار إلى المحطة")),
        Paragraph((Span("بعد ساعة", frozenset({Mark.STRONG})), Span(" (BBC)"))),
    )
    assert paper.view.pasting.again(Way.PLAIN)
    assert blocks(paper) == paragraphs("وصل القطار إلى المحطة", "بعد ساعة (BBC)").blocks


def test_a_page_without_plain_text_comes_in(write: Write) -> None:
    paper = write(Document())
    put(paper, html="<h2>عنوان</h2>")
    assert blocks(paper) == (Heading(2, plain("عنوان")),)


def test_a_picture_in_the_page_is_stored(write: Write) -> None:
    paper = write(Document())
    stored: list[bytes | Path] = []

    def add(data: bytes | Path) -> str:
        stored.append(data)
        return REFERENCE

    paper.add_picture = add
    put(paper, html=(DATA / "word-picture-data.html").read_bytes())
    assert Figure(REFERENCE, "رصيف الميناء") in blocks(paper)
    assert isinstance(stored[0], bytes)


def test_a_picture_that_is_refused_is_told_and_the_words_come(write: Write, qtbot: QtBot) -> None:
    paper = write(Document())
    error = BadInput("store.picture-damaged")

    def refuse(_data: bytes | Path) -> str:
        raise error

    paper.add_picture = refuse
    with qtbot.waitSignal(paper.failed) as said:
        put(paper, html=(DATA / "word-picture-data.html").read_bytes())
    assert said.args == [error]
    assert blocks(paper) == paragraphs("صورة ضمن النص:").blocks
    assert paper.view.pasting.newest is not None
    assert Kind.PICTURES in {one.kind for one in paper.view.pasting.newest.dropped}


@pytest.mark.parametrize(("way", "href"), [("paste", HREF), ("paste_as_is", f"{HREF}?utm_source=x")])
def test_an_address_alone_loses_what_counts_its_reader(write: Write, way: str, href: str) -> None:
    paper = write("انظر ")
    QGuiApplication.clipboard().setText(f"{HREF}?utm_source=x")
    paper.commands()[way]()
    assert blocks(paper)[0].content[1].link == Link(href)


def test_other_programs_get_pages_from_right_to_left_with_their_pictures(write: Write, tmp_path: Path) -> None:
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    image.save(str(tmp_path / REFERENCE.removeprefix("media:")))
    gone = REFERENCE.replace("d", "e")
    body = Document((Heading(2, plain("عنوان")), Figure(REFERENCE, "بديل"), Figure(gone), Paragraph(plain("نص"))))
    paper = write(body)
    paper.set_media_folder(tmp_path)
    paper.commands()["select_all"]()
    paper.commands()["copy"]()
    page = QGuiApplication.clipboard().mimeData().html()
    assert '<p dir="rtl">نص</p>' in page
    assert 'src="data:image/png;base64,' in page
    assert "media:" not in page
    assert str(tmp_path) not in page
    assert html.read(page).blocks == (Heading(2, plain("عنوان")), Paragraph(plain("نص")))
