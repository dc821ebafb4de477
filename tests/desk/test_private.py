"""What the site keeps for its own people is shown as that: no draft to be published by mistake, and not lost."""

from __future__ import annotations

from dataclasses import replace

import pytest
from tests.secret_service import SecretService
from tests.wordpress.server import WordPress

from newsroom.desk import drafting, publishing, syncing, teamwork
from newsroom.desk.newsroom import Newsroom
from newsroom.domain.article import State
from newsroom.domain.errors import Refused
from newsroom.store.outbox import JobState

from .accounts import PAPER, sign_in
from .conftest import STORY, remote_id


@pytest.fixture
def paper(room: Newsroom, newest_wordpress: WordPress, secret_service: SecretService) -> WordPress:
    sign_in(room, newest_wordpress, "editor")
    syncing.pull(room, PAPER)
    return newest_wordpress


def handed_in(room: Newsroom) -> int:
    draft = drafting.new(room, replace(STORY, byline="", sections=("سياسة",)), PAPER)[0]
    publishing.publish(room, draft.id, pending=True)
    return draft.id


def make_private(paper: WordPress, number: str) -> None:
    paper.php(f"return wp_update_post(['ID' => {number}, 'post_status' => 'private']);")


def standing(paper: WordPress, number: str) -> str:
    return str(paper.sql("SELECT post_status FROM wp_posts WHERE ID = ?", number)[0]["post_status"])


def test_what_was_made_private_is_told_and_stays_so(room: Newsroom, paper: WordPress) -> None:
    draft = handed_in(room)
    number = remote_id(room, draft)
    make_private(paper, number)
    changes = syncing.pull(room, PAPER)[1]
    assert [notice.code for notice in changes.notices] == ["sync.private"]
    assert room.store.drafts.get(draft).state is State.PRIVATE
    for act in (publishing.publish, publishing.plan):
        with pytest.raises(Refused, match=r"publish\.private"):
            act(room, draft)
    with pytest.raises(Refused, match=r"publish\.private"):
        teamwork.send_back(room, draft, "ملاحظة")
    assert standing(paper, number) == "private"


def test_what_was_made_private_a_moment_ago_is_not_published(room: Newsroom, paper: WordPress) -> None:
    draft = handed_in(room)
    number = remote_id(room, draft)
    make_private(paper, number)
    with pytest.raises(Refused, match=r"publish\.private"):
        publishing.publish(room, draft)
    assert standing(paper, number) == "private"
    assert room.store.outbox.of(draft)[-1].state is JobState.REFUSED
    assert room.store.drafts.get(draft).private
    assert publishing.unpublish(room, draft)[0].status is State.DRAFT, "whoever asks for it has a draft again"
    assert standing(paper, number) == "draft"
    assert publishing.publish(room, draft)[0].status is State.PUBLISHED


def test_a_colleagues_private_article_is_listed_and_stays_on_the_site(room: Newsroom, paper: WordPress) -> None:
    number = paper.php(
        "return wp_insert_post(['post_title' => 'مذكرة داخلية', 'post_content' => 'نص', 'post_status' => 'private']);"
    )
    syncing.pull(room, PAPER)
    (row,) = teamwork.rows(room, words="مذكرة")
    assert (row.remote_id, row.state) == (str(number), State.PRIVATE)
    with pytest.raises(Refused, match=r"team\.private"):
        teamwork.take_up(room, PAPER, str(number))
    room.store.posts.remove(PAPER, [str(number)])
    with pytest.raises(Refused, match=r"team\.private"):
        teamwork.take_up(room, PAPER, str(number))
    assert drafting.rows(room, "مذكرة") == []
