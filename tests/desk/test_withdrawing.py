"""What was taken off the site is looked for where readers had it."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import replace

import pytest
from tests.faultline import CutAnswer, Faultline, Instead
from tests.secret_service import SecretService
from tests.wordpress.server import WordPress

from newsroom.desk import drafting, outbox, publishing, signing
from newsroom.desk.changes import Changes
from newsroom.desk.newsroom import Newsroom
from newsroom.desk.outbox import Outcome
from newsroom.domain.article import Draft, State

from .accounts import PAPER
from .conftest import STORY, remote_id

Withdraw = Callable[[Newsroom, int], tuple[Outcome | None, Changes]]
WAYS = pytest.mark.parametrize("withdraw", [publishing.unpublish, publishing.bin])


@pytest.fixture
def line(room: Newsroom, newest_wordpress: WordPress, secret_service: SecretService) -> Iterator[Faultline]:
    with Faultline(newest_wordpress.url) as line:
        signing.complete(room, PAPER, line.url, "editor", newest_wordpress.password("editor"))
        yield line


def published(room: Newsroom) -> Draft:
    draft = drafting.new(room, replace(STORY, byline="", sections=("سياسة",), slug="market"), PAPER)[0]
    assert publishing.publish(room, draft.id)[0].status is State.PUBLISHED
    return draft


def found(outcome: Outcome | None) -> list[tuple[str, bool]]:
    assert outcome is not None
    return [(check.code, check.ok) for check in outcome.checks]


@WAYS
def test_the_page_is_gone_or_still_shown(room: Newsroom, line: Faultline, withdraw: Withdraw) -> None:
    draft = published(room)
    line.forget()
    assert found(withdraw(room, draft.id)[0]) == [("page.gone", True)]
    assert line.count("GET", "^/market") == 1
    other = published(room)
    html = room.site(PAPER).page(remote_id(room, other.id)) or ""
    line.at(1, Instead(200, html), "GET", "^/market", times=9)  # a cache on the way
    outcome, changes = withdraw(room, other.id)
    assert found(outcome) == [("page.gone", False)]
    told = [("outbox.still-shown", STORY.headline)] if withdraw is publishing.bin else []  # who unpublishes is looking
    assert [(notice.code, notice.headline) for notice in changes.notices] == told


@WAYS
def test_it_is_looked_for_also_by_the_run_that_comes_after(room: Newsroom, line: Faultline, withdraw: Withdraw) -> None:
    draft = published(room)
    line.at(1, CutAnswer(0, reset=True), "GET", "^/market", times=9)
    assert found(withdraw(room, draft.id)[0]) == []
    line.forget()
    (outcome,), _changes = outbox.drain(room, force=True)
    assert found(outcome) == [("page.gone", True)]
    assert line.count("GET", "^/market") == 1


def test_what_readers_never_had_is_not_looked_for(room: Newsroom, line: Faultline) -> None:
    draft = drafting.new(room, replace(STORY, byline="", sections=("سياسة",)), PAPER)[0]
    publishing.publish(room, draft.id, pending=True)
    line.forget()
    assert found(publishing.bin(room, draft.id)[0]) == []
    assert line.count("GET") == line.count("GET", "/wp-json/")
