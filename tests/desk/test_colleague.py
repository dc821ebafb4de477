"""What a colleague does to an article without a word more or less, and what slips in where nobody looks at once."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace

import pytest

from newsroom.desk import drafting, publishing, syncing
from newsroom.desk.newsroom import LOCAL_SITE, Newsroom
from newsroom.domain.article import Article
from newsroom.domain.document import Document, Figure, Mark, Paragraph, Span, inline, plain, texts
from newsroom.domain.errors import NetworkError, Refused
from newsroom.site.site import Post, PostStatus

from .conftest import STORY, illustrated, remote_id, with_last
from .faults import FaultySite
from .gaps import FIRST, between, published, with_first, words_of

BEFORE, BOLD, AFTER = FIRST.partition("سوق السمك")
MARKED = Paragraph(inline([Span(BEFORE), Span(BOLD, frozenset({Mark.STRONG})), Span(AFTER)]))
THEIRS = "وقالت البلدية إن السوق مفتوح للزوار."


def marked(article: Article) -> Article:
    return replace(article, body=Document((MARKED, *article.body.blocks[1:])))


def written_on(room: Newsroom, draft: int) -> None:
    drafting.save(room, draft, with_last(room.store.drafts.get(draft).article, "سطر أخير."))
    publishing.publish(room, draft)


@pytest.mark.parametrize("sync", [True, False])
def test_words_that_a_colleague_made_bold_stay_so(room: Newsroom, sync: bool) -> None:
    draft, post = published(room)
    site = room.site(LOCAL_SITE)
    site.update(post, marked(site.read(post).article))
    if sync:
        syncing.pull(room, LOCAL_SITE)
        assert room.store.drafts.get(draft).article.body.blocks[0] == MARKED
    written_on(room, draft)
    assert site.read(post).article.body.blocks[0] == MARKED


@pytest.mark.parametrize("sync", [True, False])
def test_a_picture_that_a_colleague_put_in_without_a_word_stays(room: Newsroom, sync: bool) -> None:
    site = room.site(LOCAL_SITE)
    other = illustrated(room, drafting.new(room, STORY)[0])
    publishing.publish(room, other.id)
    blocks = site.read(remote_id(room, other.id)).article.body.blocks
    picture = replace(next(block for block in blocks if isinstance(block, Figure)), caption=plain(""), alt="")
    draft, post = published(room)
    site.update(post, replace(site.read(post).article, body=Document((*STORY.body.blocks, picture))))
    if sync:
        syncing.pull(room, LOCAL_SITE)
    written_on(room, draft)
    assert any(isinstance(block, Figure) for block in site.read(post).article.body.blocks)


def test_bold_words_stay_also_after_a_job_that_was_refused(line: tuple[Newsroom, FaultySite]) -> None:
    room, faulty = line
    draft, post = published(room)
    real = faulty._site.update

    def taken_down(number: str, article: Article) -> Post:
        real(number, article)
        faulty._site.update = real  # type: ignore[method-assign]
        faulty._site.set_status(number, PostStatus.DRAFT)
        return faulty._site.read(number)

    faulty._site.update = taken_down  # type: ignore[method-assign]
    with pytest.raises(Refused, match=r"publish\.taken-down"):
        written_on(room, draft)
    faulty._site.update(post, marked(faulty._site.read(post).article))
    publishing.publish(room, draft)
    assert faulty._site.read(post).article.body.blocks[0] == MARKED


@pytest.mark.parametrize("sync", [True, False])
def test_what_slipped_in_is_found_though_the_job_is_cancelled(
    line: tuple[Newsroom, FaultySite], monkeypatch: pytest.MonkeyPatch, sync: bool
) -> None:
    room, faulty = line
    draft, post = published(room)

    def broken(*_asked: object) -> None:
        raise NetworkError("http.broken")

    drafting.save(room, draft, with_first(STORY, FIRST.replace("صباح اليوم", "صباح الأحد")))
    between(faulty, "update", lambda: faulty._site.update(post, with_last(faulty._site.read(post).article, THEIRS)))
    with monkeypatch.context() as patch:
        patch.setattr(faulty._site, "revisions", broken)
        with suppress(NetworkError):
            publishing.publish(room, draft)
    publishing.cancel(room, draft)
    if sync:
        (notice,) = syncing.pull(room, LOCAL_SITE)[1].notices
        assert notice.code == "sync.merged"
        assert THEIRS in list(texts(room.store.drafts.get(draft).article.body))
        assert syncing.pull(room, LOCAL_SITE)[1].notices == ()
    publishing.publish(room, draft)
    assert THEIRS in list(texts(faulty._site.read(post).article.body))
    assert any(THEIRS in version for version in words_of(room, draft))


def test_an_old_text_of_ours_that_comes_over_a_colleagues_is_found_out(line: tuple[Newsroom, FaultySite]) -> None:
    room, faulty = line
    draft, post = published(room)
    first = faulty._site.read(post).article
    faulty._site.update(post, with_last(first, THEIRS))
    syncing.pull(room, LOCAL_SITE)
    faulty._site.update(post, first)
    assert [notice.code for notice in syncing.pull(room, LOCAL_SITE)[1].notices] == ["sync.undone"]
    assert THEIRS in list(texts(room.store.drafts.get(draft).article.body))
