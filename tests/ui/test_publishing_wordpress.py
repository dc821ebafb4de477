"""Publishing from the window to a real WordPress, over a line that breaks after the site has done its work."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from tests.faultline import CutAnswer, Faultline, Instead
from tests.wordpress.server import WordPress

from newsroom.desk import sites, syncing
from newsroom.domain.article import Article, Draft, State
from newsroom.domain.document import Document, Paragraph, plain
from newsroom.store.sites import StoredSite
from newsroom.ui.sheets.outbox import OutboxSheet
from newsroom.ui.sheets.publish import PublishSheet

from .desk import Desk

PAPER = "صحيفة المرفأ"
HEADLINE = "مصابيح السردين تعود إلى الميناء القديم"
CREATE = r"/wp/v2/posts\?"


@pytest.fixture
def line(newest_wordpress: WordPress) -> Iterator[Faultline]:
    with Faultline(newest_wordpress.url) as made:
        yield made


@pytest.fixture
def desk(
    profile: Path, arabic: QApplication, qtbot: QtBot, newest_wordpress: WordPress, line: Faultline
) -> Iterator[Desk]:
    """A window whose site is that WordPress, signed in to as an editor."""
    made = Desk(profile, qtbot)
    room = made.room
    assert room is not None
    paper = StoredSite(PAPER, "wordpress", line.url, "editor")
    room.passwords.hold(paper, newest_wordpress.password("editor"))
    sites.add(room, paper)
    sites.make_default(room, PAPER)
    syncing.terms(room, PAPER)
    yield made
    made.close()


@pytest.fixture
def draft(desk: Desk) -> Draft:
    assert desk.room is not None
    section = desk.room.store.archive.sections(PAPER)[0].name
    body = Document((Paragraph(plain("قبل الفجر بساعة كان رصيف الميناء القديم قد امتلأ بالمصابيح.")),))
    made = desk.room.store.drafts.add(Article(headline=HEADLINE, body=body, sections=(section,)), PAPER)
    desk.open(made)
    desk.settle()
    return made


def posts(server: WordPress) -> list[tuple[str, str]]:
    """The articles that the database itself holds, with their states."""
    rows = server.sql(
        "SELECT post_title, post_status FROM wp_posts WHERE post_type = 'post' AND post_status <> 'auto-draft'"
    )
    return [(row["post_title"], row["post_status"]) for row in rows]


def published(desk: Desk) -> PublishSheet:
    """The sheet after the press on its button."""
    late = desk.shell.furnish()
    late.publish("now")
    desk.wait(
        lambda: isinstance(late._open, PublishSheet) and late._open._go is not None and late._open._go.isEnabled()
    )
    sheet = late._open
    assert isinstance(sheet, PublishSheet)
    assert sheet._go is not None
    sheet._go.click()
    return sheet


def cut_after_the_work(line: Faultline) -> None:
    """The site makes the post, its answer is lost, and it cannot be asked yet whether it did."""
    line.at(1, CutAnswer(0, reset=True), "POST", CREATE)
    line.at(1, Instead(500), "GET", r"slug=nr-", times=9)


def test_a_lost_answer_is_asked_for_and_the_article_is_published_once(
    desk: Desk, draft: Draft, line: Faultline, newest_wordpress: WordPress
) -> None:
    cut_after_the_work(line)
    sheet = published(desk)
    desk.wait(lambda: sheet.during is not None and sheet.during.countdown is not None)
    assert sheet.during is not None
    assert "لا نعرف بعدُ هل وصل" in sheet.during.notice.title()
    assert desk.stored(draft.id).state is State.OUTBOX
    desk.wait(lambda: "1" in desk.shell.window.status._outbox.text())
    assert posts(newest_wordpress) == [(HEADLINE, "draft")]
    line.forget()
    sheet.during.notice.links()[0].click()
    desk.wait(lambda: sheet.after is not None)
    assert posts(newest_wordpress) == [(HEADLINE, "publish")]
    assert line.count("POST", CREATE) == 0  # since the line is whole again
    assert desk.stored(draft.id).state is State.PUBLISHED
    assert sheet.frame.accessibleName() == "نُشر، والصفحة سليمة"
    desk.wait(lambda: "1" not in desk.shell.window.status._outbox.text())


def test_the_outbox_asks_a_site_that_answers_again_and_the_open_sheet_sees_it(
    desk: Desk, draft: Draft, line: Faultline, newest_wordpress: WordPress
) -> None:
    cut_after_the_work(line)
    first = published(desk)
    desk.wait(lambda: first.during is not None and first.during.countdown is not None)
    late = desk.shell.furnish()
    late.outbox()
    desk.wait(lambda: isinstance(late._open, OutboxSheet) and late._open.model.rowCount() == 1)
    sheet = late._open
    assert isinstance(sheet, OutboxSheet)
    assert "لا نعرف بعدُ هل وصل" in sheet.job.title()
    line.forget()
    sheet.go.click()
    desk.wait(lambda: sheet.model.jobs()[0].entry.state == "done")
    assert posts(newest_wordpress) == [(HEADLINE, "publish")]
    assert line.count("POST", CREATE) == 0  # since the line is whole again
    sheet.dismiss()
