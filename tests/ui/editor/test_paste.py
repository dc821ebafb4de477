"""What comes in by paste and drop, and what goes out by copy, through the real clipboard."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QImage, QTextDocument
from pytestqt.qtbot import QtBot

from newsroom.domain.document import (
    Document,
    Embed,
    Figure,
    Heading,
    Link,
    List,
    ListItem,
    Mark,
    Paragraph,
    Quote,
    Span,
    Table,
    plain,
)
from newsroom.domain.errors import BadInput
from newsroom.ui.editor.paper import Paper

from .documents import paragraphs

Write = Callable[..., Paper]
REFERENCE = "media:" + "c" * 64 + ".png"
WORD = """<html><head><style>p.MsoNormal{mso-style-parent:""}</style></head><body>
<p class=MsoNormal dir=RTL><b><span style='font-family:"Simplified Arabic";color:red;font-size:16pt'>عنوان</span></b>
<span style='mso-spacerun:yes'> نص</span><o:p></o:p></p><script>alert(1)</script>
<p class=MsoNormal dir=RTL>فقرة <a href="https://example.org">رابط</a></p>
<img src="file:///etc/clip_image001.png"></body></html>"""


def put(paper: Paper, *, html: str = "", text: str = "", urls: list[QUrl] | None = None, image: QImage | None = None):
    data = QMimeData()
    if html:
        data.setHtml(html)
    if text:
        data.setText(text)
    if urls:
        data.setUrls(urls)
    if image is not None:
        data.setImageData(image)
    QGuiApplication.clipboard().setMimeData(data)
    paper.view.paste()


def blocks(paper: Paper) -> tuple:
    return paper.text().body.blocks


def test_a_page_from_word_comes_in_clean(write: Write) -> None:
    paper = write(Document())
    put(paper, html=WORD, text="عنوان نص")
    strong = frozenset({Mark.STRONG})
    assert blocks(paper)[0].content[0] == Span("عنوان", strong)
    assert blocks(paper)[1].content == (Span("فقرة "), Span("رابط", frozenset(), Link("https://example.org")))
    assert not any(isinstance(block, Figure) for block in blocks(paper))
    assert "alert" not in paper.view.toPlainText()
    assert "Simplified" not in paper.view.toHtml()


def test_plain_text_is_a_paragraph_a_line(write: Write) -> None:
    paper = write("قبل  بعد", at=(0, 4))
    put(paper, text="أول\n\nثانٍ")
    assert blocks(paper) == paragraphs("قبل أول", "ثانٍ بعد").blocks


def test_one_line_goes_into_the_line(write: Write) -> None:
    paper = write("قبل  بعد", at=(0, 4))
    put(paper, text="وسط")
    assert blocks(paper) == paragraphs("قبل وسط بعد").blocks


def test_broken_letters_are_repaired(write: Write) -> None:
    paper = write(Document())
    put(paper, text="\u202eﻻ إله\u202c")
    assert blocks(paper) == paragraphs("لا إله").blocks


def test_no_word_stays_stretched(write: Write) -> None:
    paper = write(Document())
    put(paper, html="<p>سوريـــا عام 1447 هـ</p>", text="سوريـــا عام 1447 هـ")
    put(paper, text="، سوريـــا")
    assert blocks(paper) == paragraphs("سوريا عام 1447 هـ، سوريا").blocks
    paper.head.headline.paste()
    assert paper.text().headline.endswith("، سوريا")


def test_an_address_on_a_selection_makes_a_link(write: Write) -> None:
    paper = write("جدول الرسوّ", at=(0, 0), to=(0, 4))
    put(paper, text="https://example.org/x")
    link = Link("https://example.org/x")
    assert blocks(paper)[0].content == (Span("جدول", frozenset(), link), Span(" الرسوّ"))


def test_writing_goes_on_behind_a_link_whichever_way_it_was_selected(write: Write) -> None:
    paper = write("انظر جدول", at=(0, 9), to=(0, 5))
    put(paper, text="https://example.org/x")
    assert paper.view.textCursor().position() == paper.view.document().characterCount() - 1


def test_an_address_alone_is_a_link_or_a_card(write: Write) -> None:
    paper = write("انظر ")
    put(paper, text="https://example.org/x")
    assert blocks(paper)[0].content[1].link == Link("https://example.org/x")
    paper = write("")
    put(paper, text="https://www.youtube.com/watch?v=abc")
    assert blocks(paper)[0] == Embed("https://www.youtube.com/watch?v=abc", "youtube.com")


def test_a_copied_table_or_list_in_a_cell_is_letters(write: Write) -> None:
    paper = write(Document((Table(((plain("أ"),),)),)), at=(1, -1))
    put(paper, text="ب\nج")
    assert blocks(paper) == (Table(((plain("أب\nج"),),)),)


def test_plain_paste_takes_the_words_alone(write: Write) -> None:
    paper = write(Document())
    data = QMimeData()
    data.setHtml("<h2>عنوان</h2>")
    data.setText("عنوان")
    QGuiApplication.clipboard().setMimeData(data)
    paper.commands()["paste_plain"]()
    assert blocks(paper) == paragraphs("عنوان").blocks


def test_copy_and_paste_keep_everything(write: Write) -> None:
    body = Document(
        (
            Heading(2, plain("عنوان")),
            Paragraph(
                (Span("غليظ", frozenset({Mark.STRONG})), Span(" و"), Span("ر", frozenset(), Link("https://e.x")))
            ),
            List((ListItem(plain("أول"), (List((ListItem(plain("تحته")),), True),)),)),
            Quote((Paragraph(plain("قول")),), plain("قائله")),
            Figure(REFERENCE, "بديل", plain("شرح"), "مصدر"),
            Table(((plain("1"), plain("2")),), True),
        )
    )
    paper = write(body)
    paper.commands()["select_all"]()
    paper.commands()["copy"]()
    clipboard = QGuiApplication.clipboard().mimeData()
    assert '<h2 dir="rtl">عنوان</h2>' in clipboard.html()
    assert "غليظ" in clipboard.text()
    paper = write(Document())
    paper.commands()["paste"]()
    assert blocks(paper) == body.blocks


def test_a_pasted_picture_is_stored_and_shown(write: Write) -> None:
    paper = write("قبل")
    stored: list[bytes | Path] = []

    def add(data: bytes | Path) -> str:
        stored.append(data)
        return REFERENCE

    paper.add_picture = add
    image = QImage(4, 4, QImage.Format.Format_RGB32)
    image.fill(QColor("red"))
    put(paper, image=image)
    assert isinstance(stored[0], bytes)
    assert stored[0].startswith(b"\x89PNG")
    assert Figure(REFERENCE) in blocks(paper)


def test_dropped_files_are_pictures(write: Write, tmp_path: Path) -> None:
    paper = write("قبل")
    paper.add_picture = lambda path: REFERENCE
    put(paper, urls=[QUrl.fromLocalFile(str(tmp_path / "صورة.jpg"))])
    assert blocks(paper)[:2] == (*paragraphs("قبل").blocks, Figure(REFERENCE))


@pytest.mark.parametrize(("at", "then"), [((0, -1), "التالية بعد"), ((-1, -1), "التالية")])
def test_writing_goes_on_below_a_pasted_picture(write: Write, tmp_path: Path, at: tuple[int, int], then: str) -> None:
    paper = write(*(("قبل", "بعد") if at[0] == 0 else ("قبل",)), at=at)
    before = blocks(paper)
    paper.add_picture = lambda path: REFERENCE
    put(paper, urls=[QUrl.fromLocalFile(str(tmp_path / name)) for name in ("أولى.jpg", "ثانية.jpg")])
    paper.view.insertPlainText(then.removesuffix("بعد"))
    assert blocks(paper) == (
        *paragraphs("قبل").blocks,
        Figure(REFERENCE),
        Figure(REFERENCE),
        *paragraphs(then).blocks,
    )
    for _ in range(3):
        paper.commands()["undo"]()
    assert blocks(paper) == before


def test_a_refused_picture_is_said_and_nothing_changes(write: Write, qtbot: QtBot, tmp_path: Path) -> None:
    paper = write("قبل")
    error = BadInput("media.unreadable")

    def refuse(_data: bytes | Path) -> str:
        raise error

    paper.add_picture = refuse
    with qtbot.waitSignal(paper.failed) as said:
        put(paper, urls=[QUrl.fromLocalFile(str(tmp_path / "x.png"))])
    assert said.args == [error]
    assert blocks(paper) == paragraphs("قبل").blocks


@pytest.mark.parametrize("name", ["file:///etc/passwd", "https://example.org/x.png", "media:../../x", "x.png"])
def test_nothing_outside_the_media_folder_is_read(write: Write, tmp_path: Path, name: str) -> None:
    paper = write(Document())
    paper.set_media_folder(tmp_path)
    assert paper.view.loadResource(QTextDocument.ResourceType.ImageResource.value, QUrl(name)) is None


def test_a_picture_of_the_media_folder_is_read(write: Write, tmp_path: Path) -> None:
    paper = write(Document())
    paper.set_media_folder(tmp_path)
    QImage(4, 4, QImage.Format.Format_RGB32).save(str(tmp_path / REFERENCE.removeprefix("media:")))
    kind = QTextDocument.ResourceType.ImageResource.value
    assert isinstance(paper.view.loadResource(kind, QUrl(REFERENCE)), QImage)


def test_paste_is_one_step_of_undo(write: Write) -> None:
    paper = write("قبل", "بعد", at=(0, 2), to=(1, 1))
    put(paper, text="أ\nب\nج")
    paper.commands()["undo"]()
    assert blocks(paper) == paragraphs("قبل", "بعد").blocks
