"""A colleague's article is seen with its pictures: they come from the site while it is open, and stay."""

from __future__ import annotations

import io
import threading
from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from PIL import Image
from PySide6.QtCore import QUrl
from PySide6.QtGui import QImage, QTextCursor, QTextDocument
from pytestqt.qtbot import QtBot

from newsroom.desk import drafting, pictures, publishing, syncing
from newsroom.desk.newsroom import LOCAL_SITE, Newsroom
from newsroom.domain.article import Article
from newsroom.domain.document import Document, Figure, Gallery, Paragraph, plain
from newsroom.domain.elsewhere import references
from newsroom.domain.errors import NetworkError
from newsroom.ui.fetching import Fetching
from newsroom.ui.work import COPIES

from .desk import Desk

WAY, THERE = "الصورة في الطريق من الموقع", "الصورة محفوظة على الموقع"
LINE = "تصل الحافلات الجديدة إلى الأحياء الشرقية مع بداية الشهر، وتعمل من السادسة صباحًا."


def picture(room: Newsroom, colour: str) -> Figure:
    out = io.BytesIO()
    Image.new("RGB", (1200, 800), colour).save(out, "PNG")
    return Figure(pictures.add(room, out.getvalue()), "حافلة في الشارع")


@pytest.fixture
def post(desk_window: Desk, colleague: Newsroom) -> str:
    """The id of a colleague's article that is with the desk: a lead, a picture and a gallery between the lines."""
    lead, one, two, three = (picture(colleague, colour) for colour in ("teal", "navy", "olive", "maroon"))
    lines = [Paragraph(plain(LINE)) for _ in range(12)]
    body = Document((lines[0], one, *lines[1:6], Gallery((two, three)), *lines[6:]))
    article = Article("حافلات جديدة للأحياء الشرقية", body=body, lead=lead, sections=("اقتصاد",))
    draft, _ = drafting.new(colleague, article)
    publishing.publish(colleague, draft.id, pending=True)
    assert desk_window.room is not None
    syncing.pull(desk_window.room)
    remote = colleague.store.drafts.get(draft.id).remote
    assert remote is not None
    return remote.id


class Line:
    """The line to the editor's site, held or cut by the test."""

    def __init__(self, room: Newsroom) -> None:
        self.go, self.cut = threading.Event(), False
        self.asked: list[str] = []
        self.given_up = 0
        site = room.site(LOCAL_SITE)
        self._picture = site.picture
        site.picture = self.picture  # type: ignore[method-assign]

    def picture(self, reference: str, wanted: Callable[[], bool]) -> bytes:
        self.asked.append(reference)
        while not self.go.wait(0.005):
            if not wanted():
                self.given_up += 1
                raise NetworkError("http.broken", host="x")
        if self.cut:
            raise NetworkError("http.broken", host="x")
        return self._picture(reference, wanted)


@pytest.fixture
def line(desk_window: Desk) -> Iterator[Line]:
    assert desk_window.room is not None
    made = Line(desk_window.room)
    yield made
    made.go.set()


@pytest.fixture
def taken_up(desk_window: Desk, post: str, line: Line) -> Desk:
    """The editor has opened the article; its first picture is on its way."""
    desk_window.shell.furnish().team.take_up(LOCAL_SITE, post)
    desk_window.wait(lambda: bool(line.asked))
    desk_window.settle()
    return desk_window


def fetching(desk: Desk) -> Fetching:
    return desk.shell.furnish().fetching


def is_over(desk: Desk) -> Callable[[], bool]:
    return lambda: not fetching(desk)._waiting and not fetching(desk)._under_way


def lead_image(desk: Desk) -> QImage:
    return desk.shell.furnish().card.page.lead.frame.image


def shown(desk: Desk) -> list[bool]:
    """Of each picture, whether the paper can draw it."""
    view = desk.shell.paper.view.pictures
    return [view.pixmap(one, 100, 1.0) is not None for one in references(desk.draft().article)]


def heights(desk: Desk) -> list[int]:
    """How tall the paper shows each block of the text."""
    document = desk.shell.paper.view.document()
    layout, block, found = document.documentLayout(), document.begin(), []
    while block.isValid():
        found.append(round(layout.blockBoundingRect(block).height()))
        block = block.next()
    return found


def test_the_folder_of_the_copies_is_the_desks(desk_window: Desk) -> None:
    assert desk_window.room is not None
    assert desk_window.room.copies.folder == desk_window.work.profile.absolute() / COPIES


def test_pictures_come_while_the_article_is_open_and_change_nothing(taken_up: Desk, line: Line) -> None:
    desk, lead = taken_up, taken_up.shell.furnish().card.page.lead
    before, stored = desk.draft(), desk.stored()
    assert shown(desk) == [False] * 4
    assert lead.frame.text() == WAY
    assert desk.shell.paper.view.pictures.coming == frozenset(references(before.article))
    low = heights(desk)
    line.go.set()
    desk.wait(is_over(desk))
    desk.wait(lambda: not lead_image(desk).isNull())
    assert shown(desk) == [True] * 4
    assert desk.shell.paper.view.pictures.coming == frozenset()
    assert heights(desk)[1] > low[1] + 250
    assert heights(desk)[7] == low[7]  # a gallery has one height
    assert desk.shell.session.is_settled()
    assert not desk.shell.paper.view.document().isUndoAvailable()
    desk.settle()
    assert desk.stored().article == stored.article == before.article
    assert [block.origin for block in desk.stored().article.body.blocks] == [
        block.origin for block in stored.article.body.blocks
    ]
    assert desk.stored().modified == stored.modified


def test_afterwards_they_are_there_without_a_line_and_nobody_asks_again(taken_up: Desk, line: Line) -> None:
    desk = taken_up
    line.go.set()
    desk.wait(is_over(desk))
    asked, article = len(line.asked), desk.draft()
    line.cut = True
    desk.open(desk.add("خبر آخر"))
    desk.open(article)
    assert shown(desk) == [True] * 4
    desk.settle()
    desk.wait(lambda: not lead_image(desk).isNull())
    assert len(line.asked) == asked


def test_where_the_line_fails_it_is_said_and_tried_at_the_next_opening(taken_up: Desk, line: Line) -> None:
    desk, lead = taken_up, taken_up.shell.furnish().card.page.lead
    line.cut = True
    line.go.set()
    desk.wait(is_over(desk))
    assert lead.frame.text() == THERE
    assert len(line.asked) == 1  # the others would not come either
    assert desk.shell.paper.view.pictures.coming == frozenset()
    article = desk.draft()
    desk.shell.session.redrawn.emit(article)
    desk.settle()
    assert len(line.asked) == 1
    line.cut = False
    desk.open(desk.add("خبر آخر"))
    desk.open(article)
    desk.wait(lambda: not lead_image(desk).isNull())
    desk.wait(is_over(desk))
    assert shown(desk) == [True] * 4


def test_another_article_that_is_opened_gives_it_up(taken_up: Desk, line: Line) -> None:
    desk = taken_up
    desk.open(desk.add("خبر آخر"))
    desk.wait(lambda: line.given_up == 1)
    desk.wait(is_over(desk))
    assert len(line.asked) == 1
    assert desk.shell.paper.view.pictures.coming == frozenset()


def test_what_is_being_read_stays_where_it_is(taken_up: Desk, line: Line) -> None:
    desk, paper = taken_up, taken_up.shell.paper
    end = QTextCursor(paper.view.document())
    end.movePosition(QTextCursor.MoveOperation.End)
    paper.view.setTextCursor(end)
    paper.view.ensureCursorVisible()
    height, scrolled = paper.sheet.height_of(end), paper.sheet.bar.value()
    line.go.set()
    desk.wait(is_over(desk))
    assert paper.sheet.bar.value() > scrolled + 250
    assert abs(paper.sheet.height_of(end) - height) <= 1


def test_a_pasted_address_reads_no_file_but_a_copy(taken_up: Desk, line: Line) -> None:
    desk, image = taken_up, QTextDocument.ResourceType.ImageResource.value
    line.go.set()
    desk.wait(is_over(desk))
    view = desk.shell.paper.view
    first = references(desk.draft().article)[0]
    assert isinstance(view.loadResource(image, QUrl(first)), QImage)
    copy = next((desk.work.profile / COPIES).iterdir())
    for address in (copy.as_uri(), f"media:{copy.name}", "http://paper.example/1.jpg", "media:../../1.jpg"):
        assert view.loadResource(image, QUrl(address)) is None


def test_a_window_that_closes_waits_for_none(desk_window: Desk, post: str, line: Line, qtbot: QtBot) -> None:
    desk_window.shell.furnish().team.take_up(LOCAL_SITE, post)
    desk_window.wait(lambda: bool(line.asked))
    desk_window.shell.window.close()
    desk_window.wait(lambda: line.given_up == 1)


def test_a_picture_that_the_site_does_not_have_is_said_and_the_others_come(
    desk_window: Desk, post: str, line: Line
) -> None:
    assert desk_window.room is not None
    line.go.set()
    site = desk_window.room.site(LOCAL_SITE)
    found = site.read(post)
    lead = replace(found.article.lead or Figure(""), media="https://elsewhere.invalid/1.jpg")
    site.update(post, replace(found.article, lead=lead))
    desk_window.shell.furnish().team.take_up(LOCAL_SITE, post)
    desk_window.wait(lambda: len(line.asked) == 4)
    desk_window.wait(is_over(desk_window))
    assert shown(desk_window) == [False, True, True, True]
    assert desk_window.shell.furnish().card.page.lead.frame.text() == THERE
