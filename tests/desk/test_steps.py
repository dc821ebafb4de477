"""The steps look at what the site made of an article before readers do."""

from dataclasses import replace
from datetime import timedelta

import pytest

from newsroom.desk import drafting, publishing
from newsroom.desk.newsroom import LOCAL_SITE, Newsroom
from newsroom.domain.article import Article, Draft, State
from newsroom.domain.document import Document, Paragraph, plain, texts
from newsroom.domain.errors import Refused, SiteError
from newsroom.site.site import Post, PostStatus

from .conftest import STORY, remote_id


def test_what_the_sites_filter_took_away_is_told_and_only_what_readers_would_miss_stops(
    room: Newsroom, story: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    site = room.site(LOCAL_SITE)
    real = site.create

    def filtered(key: str, article: Article) -> Post:
        plainer = tuple(Paragraph(plain(piece)) for piece in texts(article.body))
        return real(key, replace(article, body=Document(plainer), tags=article.tags[:1]))

    monkeypatch.setattr(site, "create", filtered)
    outcome, _ = publishing.publish(room, story.id)
    assert outcome.status is State.PUBLISHED
    assert [field for field, _ in outcome.removed] == ["tags", "format"]
    words = dict(outcome.removed)
    assert words["tags"] == "الموانئ"
    assert "مزاد يبدأ قبل الفجر" in words["format"]
    draft, _ = drafting.new(room, replace(STORY, headline="خبر ثانٍ عن سوق السمك الجديد"))

    def cut(key: str, article: Article) -> Post:
        return real(key, replace(article, body=Document(article.body.blocks[:2])))

    monkeypatch.setattr(site, "create", cut)
    with pytest.raises(SiteError, match=r"publish\.differs\.body") as stop:
        publishing.publish(room, draft.id)
    assert "اتحاد الصيادين" in str(stop.value.values["words"])
    assert site.read(remote_id(room, draft.id)).status is PostStatus.DRAFT
    assert room.store.drafts.get(draft.id).article.body == STORY.body


def test_what_a_colleague_has_put_back_and_published_stays_public(room: Newsroom, story: Draft) -> None:
    publishing.publish(room, story.id)
    publishing.bin(room, story.id)
    room.site(LOCAL_SITE).set_status(remote_id(room, story.id), PostStatus.PUBLISHED)
    outcome, _ = publishing.restore(room, story.id)
    assert outcome is not None
    assert outcome.status is State.PUBLISHED
    assert room.site(LOCAL_SITE).read(remote_id(room, story.id)).status is PostStatus.PUBLISHED
    assert room.store.drafts.get(story.id).binned is None


def test_handing_in_again_leaves_the_hour_that_the_desk_has_given(room: Newsroom, story: Draft) -> None:
    publishing.publish(room, story.id, pending=True)
    site, number = room.site(LOCAL_SITE), remote_id(room, story.id)
    hour = (site.clock() + timedelta(days=1)).replace(microsecond=0)
    site.set_status(number, PostStatus.SCHEDULED, hour)
    with pytest.raises(Refused, match=r"publish\.already-scheduled"):
        publishing.publish(room, story.id, pending=True)
    assert (site.read(number).status, site.read(number).at) == (PostStatus.SCHEDULED, hour)
