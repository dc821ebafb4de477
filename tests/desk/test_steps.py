"""The steps look at what the site made of an article before readers do."""

from dataclasses import replace

import pytest

from newsroom.desk import drafting, publishing
from newsroom.desk.newsroom import LOCAL_SITE, Newsroom
from newsroom.domain.article import Article, Draft, State
from newsroom.domain.document import Document, Paragraph, plain, texts
from newsroom.domain.errors import SiteError
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
