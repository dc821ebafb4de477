from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

from pytestqt.qtbot import QtBot

from newsroom.desk.newsroom import Newsroom
from newsroom.domain.article import Draft, State
from newsroom.ui.sheets.publish_desk import Desk
from newsroom.ui.sheets.publish_run import Publication, When

NOW = datetime(2026, 11, 24, 10, 0, tzinfo=UTC)


def publication(exchange: Callable[..., None], draft: Draft, desk: Any = None) -> Publication:
    return Publication(exchange, desk or Desk(), draft.id, lambda: NOW)


def test_every_step_begins_and_is_done(qtbot: QtBot, exchange: Callable[..., None], draft: Draft) -> None:
    run = publication(exchange, draft)
    seen: list[int] = []
    run.progressed.connect(lambda: seen.append(sum(step.done is not None for step in run.steps)))
    run.publish(When(), ())
    assert run.outcome is not None
    assert seen == sorted(seen)
    assert all(step.begun and step.done for step in run.steps)
    assert not run.running


def test_a_stop_is_heard_before_the_next_step_and_readers_never_see_it(
    qtbot: QtBot, exchange: Callable[..., None], room: Newsroom, draft: Draft
) -> None:
    run = publication(exchange, draft)

    def stop_at_the_text() -> None:
        if any(step.code == "publish.step.content" for step in run.steps):
            run.stop()

    run.progressed.connect(stop_at_the_text)
    with qtbot.waitSignal(run.stopped):
        run.publish(When(), ())
    assert room.store.drafts.get(draft.id).state is State.DRAFT
    assert room.store.outbox.open() == []
    assert not run.running


def test_a_stopped_publication_can_be_sent_again(
    qtbot: QtBot, exchange: Callable[..., None], room: Newsroom, draft: Draft
) -> None:
    run = publication(exchange, draft)
    run.progressed.connect(run.stop)
    run.publish(When(), ())
    run.progressed.disconnect(run.stop)
    run.publish(When(), ())
    assert room.store.drafts.get(draft.id).state is State.PUBLISHED


def test_a_correction_stands_on_the_page(
    qtbot: QtBot, exchange: Callable[..., None], room: Newsroom, draft: Draft
) -> None:
    run = publication(exchange, draft)
    run.publish(When(), ())
    run.correct("ورد أن القوارب ثلاثون، والصحيح أربعون.")
    stored = room.store.drafts.get(draft.id)
    assert stored.remote is not None
    page = room.site(stored.site).page(stored.remote.id)
    assert page is not None
    assert "والصحيح أربعون" in page


def test_an_error_is_kept_for_the_next_sheet(qtbot: QtBot, exchange: Callable[..., None], draft: Draft) -> None:
    class Broken(Desk):
        def publish(self, room: Newsroom, draft: int, when: When, progress: Any) -> Any:
            raise RuntimeError("خلل")

    run = publication(exchange, draft, Broken())
    with qtbot.waitSignals([run.failed, run.changed]):
        run.publish(When(), ())
    assert isinstance(run.error, RuntimeError)
    assert not run.running
