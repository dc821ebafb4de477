"""Files dropped on the text, through the window as the system hands them in."""

from __future__ import annotations

from pathlib import Path

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QColor, QDragEnterEvent, QDragMoveEvent, QDropEvent, QImage
from PySide6.QtWidgets import QApplication, QWidget
from tests.domain.format.officefiles import odt
from tests.domain.format.test_docx import packed, paragraph
from tests.ui.desk import Desk

from newsroom.domain.document import Figure, Paragraph, plain


def drop(target: QWidget, *files: Path) -> bool:
    """Drag files over `target` and let go; whether anything took them. What a widget refuses goes to its parents."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(file)) for file in files])
    place, action = QPoint(target.width() // 2, 8), Qt.DropAction.CopyAction
    button, modifier = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(place, action, data, button, modifier)
    QApplication.sendEvent(target, enter)
    if not enter.isAccepted():
        return False
    QApplication.sendEvent(target, QDragMoveEvent(place, action, data, button, modifier))
    event = QDropEvent(QPointF(place), action, data, button, modifier)
    QApplication.sendEvent(target, event)
    return event.isAccepted()


@pytest.mark.parametrize("target", ["body", "headline"])
@pytest.mark.parametrize("name", ["مقال.md", "مقال.docx", "مقال.odt", "مقال.rtf"])
def test_an_article_dropped_on_the_text_becomes_a_draft(
    desk_window: Desk, tmp_path: Path, name: str, target: str
) -> None:
    path = tmp_path / name
    made = {
        ".md": "نص من ملف\n".encode(),
        ".docx": packed(paragraph("نص من ملف")),
        ".odt": odt("<text:p>نص من ملف</text:p>"),
        ".rtf": b"{\\rtf1\\ansi\\ansicpg1256 "
        + "".join(f"\\'{b:02x}" for b in "نص من ملف".encode("cp1256")).encode()
        + b"}",
    }
    path.write_bytes(made[path.suffix])
    first = desk_window.add("الأصل")
    desk_window.open(first)
    paper = desk_window.shell.paper
    assert drop(paper.view.viewport() if target == "body" else paper.head.headline.viewport(), path)
    desk_window.wait(lambda: desk_window.draft().id != first.id)
    assert desk_window.draft().article.body.blocks == (Paragraph(plain("نص من ملف")),)
    desk_window.settle()
    assert desk_window.stored(first.id).article == first.article


def test_a_picture_dropped_on_the_text_stands_where_it_fell(desk_window: Desk, tmp_path: Path) -> None:
    path = tmp_path / "ميناء.jpg"
    image = QImage(40, 20, QImage.Format.Format_RGB32)
    image.fill(QColor("teal"))
    image.save(str(path))
    desk_window.open(desk_window.add("الأصل"))
    paper = desk_window.shell.paper
    before = paper.text().body.blocks
    assert drop(paper.view.viewport(), path)
    first, figure, _below = paper.text().body.blocks
    assert (first,) == before
    assert isinstance(figure, Figure)
    assert figure.media.startswith("media:")
    paper.view.undo()
    assert paper.text().body.blocks == before
    desk_window.settle()
