"""What the sheet shows of a page that should be gone."""

from __future__ import annotations

from pytestqt.qtbot import QtBot

from newsroom.desk.comparing import Check
from newsroom.desk.outbox import Outcome
from newsroom.domain.article import State
from newsroom.ui.sheets.publish_after import After, title_of


def test_a_page_that_readers_still_see_is_an_alarm(qtbot: QtBot) -> None:
    gone, shown = (Outcome(1, "الميناء", State.DRAFT, checks=(Check("page.gone", ok),)) for ok in (True, False))
    unread = Outcome(1, "الميناء", State.DRAFT)
    assert title_of(gone)[1:] != title_of(shown)[1:]
    for outcome in (gone, shown, unread):
        after = After(outcome, "en", "UTC")
        qtbot.addWidget(after)
        assert after.notice.isHidden() is (outcome is not shown)
        assert ("no longer see" in after.sentence.text()) is (outcome is gone)
