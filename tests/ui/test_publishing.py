"""Publishing from the window: when the site is away, and what is taken back."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from newsroom.desk import drafting, publishing
from newsroom.domain.article import State
from newsroom.domain.errors import NetworkError
from newsroom.ui.panels.status import Line
from newsroom.ui.sheets.publish import PublishSheet
from newsroom.ui.sheets.publish_bin import BinSheet

from .desk import Desk


def test_what_waits_in_the_outbox_is_seen_at_once(desk_window: Desk, profile: Path) -> None:
    shell = desk_window.shell
    desk_window.open(desk_window.add("مقال والموقع بعيد"))
    shell.session.edit_field("sections", ("اقتصاد",))
    shell.session.edit_field("byline", "ليلى الحمداني")
    desk_window.settle()
    (profile / "site").rename(profile / "site-away")
    (profile / "site").write_text("", encoding="utf-8")
    late = shell.furnish()
    late.publish("now")
    desk_window.wait(lambda: late._open is not None)
    go = late._open._go  # type: ignore[union-attr]
    desk_window.wait(go.isEnabled)
    go.click()
    desk_window.wait(lambda: "1" in shell.window.status._outbox.text())
    desk_window.wait(lambda: desk_window.draft().state is State.OUTBOX)
    late._open.dismiss()  # type: ignore[union-attr]


def published(desk: Desk) -> int:
    """An article that readers have, open in the window; its draft's id."""
    assert desk.room is not None
    draft = desk.add("بلدية الميناء تفتح سوق السمك")
    article = replace(draft.article, sections=("اقتصاد",), byline="ليلى الحمداني")
    drafting.save(desk.room, draft.id, article)
    publishing.publish(desk.room, draft.id)
    desk.open(draft)
    desk.settle()
    return draft.id


def test_the_bin_of_a_published_article_says_what_it_takes_from_readers_and_has_a_way_back(desk_window: Desk) -> None:
    shell, late = desk_window.shell, desk_window.shell.furnish()
    number = published(desk_window)
    shell.actions.trigger("article.bin")
    desk_window.wait(lambda: isinstance(late._open, BinSheet))
    sheet = late._open
    assert isinstance(sheet, BinSheet)
    assert desk_window.stored(number).binned is None
    sheet.go.click()
    desk_window.wait(lambda: desk_window.stored(number).binned is not None)
    stored = desk_window.stored(number)
    assert stored.remote is not None
    assert stored.remote.status == "trashed"
    desk_window.wait(lambda: shell.session.draft is None)
    desk_window.wait(shell.window.status.undo)
    desk_window.wait(lambda: desk_window.stored(number).binned is None)
    desk_window.wait(lambda: "مسودة" in shell.window.status._news._text.text())
    assert desk_window.stored(number).state is State.DRAFT


def test_a_draft_that_is_on_no_site_goes_to_the_bin_without_a_word(desk_window: Desk) -> None:
    shell = desk_window.shell
    draft = desk_window.add("مسودة لم ترسل")
    desk_window.open(draft)
    shell.actions.trigger("article.bin")
    desk_window.wait(lambda: desk_window.stored(draft.id).binned is not None)
    assert shell.furnish()._open is None
    desk_window.wait(shell.window.status.undo)
    desk_window.wait(lambda: desk_window.stored(draft.id).binned is None)


def test_a_line_that_is_cut_is_told_and_a_press_tries_it_again(desk_window: Desk, profile: Path) -> None:
    shell = desk_window.shell
    status = shell.window.status
    desk_window.wait(lambda: bool(shell.bench._faults))  # the first look is over
    (profile / "site").rename(profile / "site-away")
    (profile / "site").write_text("", encoding="utf-8")
    shell.bench.go_round()
    desk_window.wait(lambda: status._line is Line.OFFLINE)
    (profile / "site").unlink()
    (profile / "site-away").rename(profile / "site")
    status._site.click()
    desk_window.wait(lambda: status._line is Line.HERE)


def test_what_waits_since_an_earlier_run_is_shown_where_it_stands(desk_window: Desk, profile: Path) -> None:
    late = desk_window.shell.furnish()
    number = published(desk_window)
    room = desk_window.room
    assert room is not None
    (profile / "site").rename(profile / "site-away")
    (profile / "site").write_text("", encoding="utf-8")
    with pytest.raises(NetworkError):
        publishing.publish(room, number)
    late.publish("now")
    desk_window.wait(lambda: isinstance(late._open, PublishSheet) and late._open.during is not None)
    sheet = late._open
    assert isinstance(sheet, PublishSheet)
    (profile / "site").unlink()
    (profile / "site-away").rename(profile / "site")
    desk_window.shell.bench.look_again()
    assert sheet.during is not None
    sheet.during.notice.links()[0].click()
    desk_window.wait(lambda: sheet.after is not None)
    sheet.dismiss()
