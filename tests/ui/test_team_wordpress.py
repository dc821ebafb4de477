"""An editor's window on a real WordPress: a contributor's article is taken up, scheduled, moved, and sent back with a
note that travels."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from tests.secret_service import SecretService
from tests.wordpress.server import WordPress

from newsroom.desk import drafting, publishing, signing, syncing, teamwork
from newsroom.desk.newsroom import Newsroom
from newsroom.domain.article import Article, State
from newsroom.domain.document import Document, Paragraph, plain
from newsroom.ui.panels.drafts_model import Row, Title
from newsroom.ui.sheets.send_back import SendBackSheet

from .desk import Desk

PAPER = "بوابة الخليج"
HEADLINE = "خط الترام الثالث يبلغ الجامعة"


def _sign_in(room: Newsroom, site: WordPress, user: str) -> None:
    signing.complete(room, PAPER, site.url, user, site.password(user))
    room.store.sites.set_default(PAPER)
    syncing.pull(room)


@pytest.fixture
def colleague(tmp_path: Path, newest_wordpress: WordPress, secret_service: SecretService) -> Iterator[Newsroom]:
    opened = Newsroom.open(tmp_path / "زميلة")
    _sign_in(opened, newest_wordpress, "contributor")
    yield opened
    opened.close()


@pytest.fixture
def post(colleague: Newsroom) -> str:
    """The id of a contributor's post that is with the desk."""
    section = colleague.store.archive.sections(PAPER)[0].name
    body = Document((Paragraph(plain("قالت البلدية إن القطارات الأولى تسير عند السادسة.")),))
    draft, _ = drafting.new(colleague, Article(HEADLINE, body=body, sections=(section,)))
    publishing.publish(colleague, draft.id, pending=True)
    remote = colleague.store.drafts.get(draft.id).remote
    assert remote is not None
    return remote.id


@pytest.fixture
def editor(desk_window: Desk, post: str, newest_wordpress: WordPress) -> Desk:
    """The editor's window, signed in, with what has been read of the site."""
    assert desk_window.room is not None
    _sign_in(desk_window.room, newest_wordpress, "editor")
    desk_window.shell.bench.look_again()
    desk_window.wait(lambda: desk_window.shell.panel.switch is not None)
    return desk_window


def _rows(desk: Desk) -> list[Row]:
    return [item for item in desk.shell.panel.model._items if not isinstance(item, Title)]


def test_an_article_is_sent_back_and_its_note_goes_along(editor: Desk, colleague: Newsroom, post: str) -> None:
    shell = editor.shell
    shell.panel.show_team(team=True)
    editor.wait(lambda: HEADLINE in [row.headline for row in _rows(editor)])
    shell.panel.choose(next(row for row in _rows(editor) if row.headline == HEADLINE))
    team = shell.furnish().team
    editor.wait(lambda: team.known is not None and team.known.travels)
    shell.actions.trigger("article.return")
    sheet = shell.furnish()._open
    assert isinstance(sheet, SendBackSheet)
    assert not sheet.stays.isVisible()
    sheet.note.setPlainText("المصدر ناقص في الفقرة الأولى.")
    sheet.go.click()
    editor.wait(lambda: "ومعه الملاحظة" in shell.window.status._news._news)
    syncing.pull(colleague)
    (row,) = drafting.rows(colleague)
    assert (row.headline, row.state) == (HEADLINE, State.RETURNED)
    (note,) = teamwork.notes(colleague, row.id)
    assert note.text == "المصدر ناقص في الفقرة الأولى."
    editor.wait(lambda: team.beside is not None and "المصدر ناقص" in team.beside.notes.title())


def test_an_article_is_moved_on_the_calendar_and_on_the_site(
    editor: Desk, post: str, newest_wordpress: WordPress
) -> None:
    shell, room = editor.shell, editor.room
    assert room is not None
    at = (datetime.now(UTC) + timedelta(days=2)).replace(minute=0, second=0, microsecond=0)
    draft, _ = teamwork.take_up(room, PAPER, post)
    publishing.publish(room, draft.id, at=at)
    shell.actions.trigger("view.calendar")
    calendar = shell.furnish().scheduling.calendar
    assert calendar is not None
    calendar.go_to(at.date())
    editor.settle()
    shown = [place.entry for place in calendar.grid.places.entries]
    entry = next(entry for entry in shown if (entry.row.site, entry.row.remote_id) == (PAPER, post))
    assert entry.movable
    calendar.moved.emit(entry, entry.day + timedelta(days=1))
    editor.wait(lambda: shell.window.status._news._undo is not None)
    (there,) = newest_wordpress.sql("select post_status, post_date_gmt from wp_posts where ID = ?", int(post))
    assert there["post_status"] == "future"
    assert str(there["post_date_gmt"]) == f"{at + timedelta(days=1):%Y-%m-%d %H:%M:%S}"
