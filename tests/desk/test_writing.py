"""Never over a colleague's words: what was written on the site meanwhile, or in the very gap, is merged in."""

from dataclasses import replace

import pytest

from newsroom.desk import drafting, merging, outbox, publishing
from newsroom.desk.newsroom import LOCAL_SITE, Newsroom
from newsroom.domain.article import Draft, State
from newsroom.domain.document import texts
from newsroom.domain.errors import Conflict, NetworkError, OutcomeUnknown
from newsroom.domain.merge import Choice
from newsroom.site.site import PostStatus

from .conftest import STORY, Clock, with_last
from .faults import UNANSWERED, UNSENT, FaultySite
from .gaps import FIRST, between, published, with_first, words_of


def test_a_fresh_article_costs_two_requests_before_readers_see_it(line: tuple[Newsroom, FaultySite]) -> None:
    room, site = line
    draft, _ = drafting.new(room, replace(STORY, tags=()))
    site.calls.clear()
    publishing.publish(room, draft.id)
    asked = {name: count for name, count in site.calls.items() if name not in ("capabilities", "publish_due")}
    assert asked == {"create": 1, "set_status": 1, "page": 1}


def test_an_update_reads_writes_and_looks_what_it_took_the_place_of(line: tuple[Newsroom, FaultySite]) -> None:
    room, site = line
    draft, _ = published(room)
    drafting.save(room, draft, with_last(STORY, "وأُجّل المزاد."))
    site.calls.clear()
    publishing.publish(room, draft)
    assert site.calls["read"] == site.calls["update"] == site.calls["revisions"] == 1
    assert site.calls["set_status"] == 0


def test_what_a_colleague_wrote_elsewhere_in_the_text_is_merged_and_becomes_the_draft(room: Newsroom) -> None:
    draft, post = published(room)
    theirs = with_last(STORY, "وقالت البلدية إن السوق مفتوح للزوار.")
    room.site(LOCAL_SITE).update(post, theirs)
    mine = with_first(STORY, FIRST.replace("صباح اليوم", "صباح الأحد"))
    drafting.save(room, draft, mine)
    publishing.publish(room, draft)
    held = room.site(LOCAL_SITE).read(post).article
    assert next(texts(held.body)) == FIRST.replace("صباح اليوم", "صباح الأحد")
    assert list(texts(held.body))[-1] == "وقالت البلدية إن السوق مفتوح للزوار."
    assert room.store.drafts.get(draft).article == held
    kept = [room.store.revisions.get(row.id).article for row in drafting.history(room, draft)]
    assert mine in kept
    assert theirs in kept
    assert room.store.drafts.get(draft).state is State.PUBLISHED


def test_tags_of_a_colleague_are_not_taken_away(room: Newsroom) -> None:
    draft, post = published(room)
    room.site(LOCAL_SITE).update(post, replace(STORY, tags=(*STORY.tags, "البلدية")))
    drafting.save(room, draft, with_last(STORY, "وأُجّل المزاد."))
    publishing.publish(room, draft)
    assert set(room.site(LOCAL_SITE).read(post).article.tags) == {*STORY.tags, "البلدية"}


def test_the_same_change_on_both_sides_is_no_conflict(room: Newsroom) -> None:
    draft, post = published(room)
    both = with_last(STORY, "وأُجّل المزاد إلى الغد.")
    room.site(LOCAL_SITE).update(post, both)
    drafting.save(room, draft, both)
    publishing.publish(room, draft)
    assert room.site(LOCAL_SITE).read(post).article == both


def test_words_in_one_place_are_shown_and_the_choice_is_sent(room: Newsroom) -> None:
    draft, post = published(room)
    theirs, mine = replace(STORY, standfirst="مقدمة الزميلة."), replace(STORY, standfirst="مقدمتي أنا.")
    room.site(LOCAL_SITE).update(post, theirs)
    drafting.save(room, draft, mine)
    with pytest.raises(Conflict, match=r"publish\.conflict"):
        publishing.publish(room, draft)
    assert room.store.drafts.get(draft).state is State.CONFLICT
    found = merging.conflict(room, draft)
    (hunk,) = found.conflicts
    assert (hunk.base.text, hunk.mine.text, hunk.theirs.text) == (
        STORY.standfirst, "مقدمتي أنا.", "مقدمة الزميلة.",
    )  # fmt: skip
    settled, changes = merging.settle_conflict(room, draft, {hunk.id: Choice.THEIRS}, found)
    assert (settled.article.standfirst, settled.state) == ("مقدمة الزميلة.", State.PUBLISHED)
    assert changes.drafts == {draft}
    kept = [room.store.revisions.get(row.id).article for row in drafting.history(room, draft)]
    assert {mine, theirs} <= set(kept)
    publishing.publish(room, draft)
    assert room.site(LOCAL_SITE).read(post).article.standfirst == "مقدمة الزميلة."


def test_a_text_written_in_the_gap_is_found_and_merged(line: tuple[Newsroom, FaultySite]) -> None:
    room, site = line
    draft, post = published(room)
    drafting.save(room, draft, with_first(STORY, FIRST.replace("صباح اليوم", "صباح الأحد")))
    inner = site._site
    write = inner.update
    between(site, "update", lambda: write(post, with_last(STORY, "سطر كُتب في الفجوة.")))
    publishing.publish(room, draft)
    held = list(texts(inner.read(post).article.body))
    assert held[0] == FIRST.replace("صباح اليوم", "صباح الأحد")
    assert held[-1] == "سطر كُتب في الفجوة."
    assert room.store.drafts.get(draft).article == inner.read(post).article


def test_a_collision_in_the_gap_stops_and_loses_nothing(line: tuple[Newsroom, FaultySite]) -> None:
    room, site = line
    draft, post = published(room)
    drafting.save(room, draft, replace(STORY, standfirst="مقدمتي أنا."))
    write = site._site.update
    between(site, "update", lambda: write(post, replace(STORY, standfirst="مقدمة في الفجوة.")))
    with pytest.raises(Conflict):
        publishing.publish(room, draft)
    assert {"مقدمة في الفجوة.", "مقدمتي أنا."} <= set(words_of(room, draft))
    (hunk,) = merging.conflict(room, draft).conflicts
    merging.settle_conflict(room, draft, {hunk.id: Choice.BOTH})
    publishing.publish(room, draft)
    assert site._site.read(post).article.standfirst == "مقدمتي أنا. مقدمة في الفجوة."


def test_a_post_that_is_written_again_and_again_is_left_for_a_while(line: tuple[Newsroom, FaultySite]) -> None:
    room, site = line
    draft, post = published(room)
    drafting.save(room, draft, with_first(STORY, FIRST.replace("صباح اليوم", "صباح الأحد")))
    write, read = site._site.update, site._site.read
    lines = [
        "وحضر الافتتاح أهل الحي.",
        "ثم وُزّع الثلج مجانًا.",
        "أما الأسعار فبقيت.",
        "وعاد القارب الأخير.",
        "شكر الرئيس عماله.",
    ]
    left, written = iter(lines), []

    def another() -> None:
        written.append(next(left))
        write(post, with_last(read(post).article, written[-1]))

    between(site, "update", another, times=99)
    with pytest.raises(NetworkError, match=r"publish\.busy-post"):
        publishing.publish(room, draft)
    assert room.store.drafts.get(draft).state is State.OUTBOX
    site._site.update = write
    ((done,), _) = outbox.drain(room, force=True)
    assert done.status is State.PUBLISHED
    held = list(texts(read(post).article.body))
    assert len(written) > 2
    assert set(written) <= set(held)
    assert held[0] == FIRST.replace("صباح اليوم", "صباح الأحد")


@pytest.mark.parametrize("fault", [UNSENT, UNANSWERED])
def test_a_write_whose_answer_was_lost_is_no_colleagues(line: tuple[Newsroom, FaultySite], fault: str) -> None:
    room, site = line
    draft, post = published(room)
    mine = with_last(replace(STORY, standfirst="مقدمة ثانية."), "وأُجّل المزاد.")
    drafting.save(room, draft, mine)
    site.plan("update", fault)
    publishing.publish(room, draft)
    assert site._site.read(post).article == mine
    assert room.store.drafts.get(draft).article == mine


@pytest.mark.parametrize("fault", [UNSENT, UNANSWERED])
def test_a_gap_beside_a_lost_answer_is_found_too(line: tuple[Newsroom, FaultySite], fault: str) -> None:
    room, site = line
    draft, post = published(room)
    drafting.save(room, draft, with_first(STORY, FIRST.replace("صباح اليوم", "صباح الأحد")))
    write = site._site.update
    between(site, "update", lambda: write(post, with_last(STORY, "سطر كُتب في الفجوة.")))
    site.plan("update", fault)
    site.plan("read", "", "down")
    with pytest.raises(OutcomeUnknown):
        publishing.publish(room, draft)
    if fault == UNSENT:
        write(post, with_last(STORY, "سطر كُتب في الفجوة."))
    outbox.drain(room, force=True)
    held = list(texts(site._site.read(post).article.body))
    assert held[0] == FIRST.replace("صباح اليوم", "صباح الأحد")
    assert held[-1] == "سطر كُتب في الفجوة."


def test_what_is_typed_while_a_colleagues_text_comes_in_stays_on_top(line: tuple[Newsroom, FaultySite]) -> None:
    """The window that is being typed in does not know yet what was merged: its next save does not undo it."""
    room, site = line
    draft, post = published(room)
    site._site.update(post, with_last(STORY, "سطر الزميلة."))
    opened = drafting.open(room, draft).article
    publishing.publish(room, draft)
    typed, _ = drafting.save(room, draft, replace(opened, standfirst="كُتبت أثناء الإرسال."))
    assert typed.article.standfirst == "كُتبت أثناء الإرسال."
    assert list(texts(typed.article.body))[-1] == "سطر الزميلة."
    again, _ = drafting.save(room, draft, replace(opened, standfirst="كُتبت بعد ذلك."))
    assert list(texts(again.article.body))[-1] == "سطر الزميلة."
    assert again.article.standfirst == "كُتبت بعد ذلك."
    shown = drafting.open(room, draft).article
    without = replace(shown, body=STORY.body)
    assert drafting.save(room, draft, without)[0].article == without


def test_what_was_written_on_the_text_that_came_in_is_kept_as_it_is(line: tuple[Newsroom, FaultySite]) -> None:
    room, site = line
    draft, post = published(room)
    site._site.update(post, with_last(replace(STORY, standfirst="مقدمة الزميلة."), "سطر الزميلة."))
    publishing.publish(room, draft)
    seen = room.store.drafts.get(draft).article
    typed, _ = drafting.save(room, draft, replace(seen, standfirst="كُتبت على نصّ الزميلة."))
    assert (typed.article, typed.state) == (replace(seen, standfirst="كُتبت على نصّ الزميلة."), State.PUBLISHED)


def test_what_is_typed_into_the_same_words_waits_for_a_decision(line: tuple[Newsroom, FaultySite]) -> None:
    room, site = line
    draft, post = published(room)
    site._site.update(post, replace(STORY, standfirst="مقدمة الزميلة."))
    opened = drafting.open(room, draft).article
    publishing.publish(room, draft)
    assert room.store.drafts.get(draft).article.standfirst == "مقدمة الزميلة."
    typed, _ = drafting.save(room, draft, replace(opened, standfirst="كُتبت أثناء الإرسال."))
    assert (typed.article.standfirst, typed.state) == ("كُتبت أثناء الإرسال.", State.CONFLICT)
    (hunk,) = merging.conflict(room, draft).conflicts
    assert hunk.theirs.text == "مقدمة الزميلة."
    merging.settle_conflict(room, draft, {hunk.id: Choice.MINE})
    publishing.publish(room, draft)
    assert site._site.read(post).article.standfirst == "كُتبت أثناء الإرسال."


def test_a_site_without_a_history_is_written_by_what_it_held(line: tuple[Newsroom, FaultySite]) -> None:
    room, site = line
    draft, post = published(room)
    site._site.revisions = lambda *_: ()  # type: ignore[method-assign]
    site._site.update(post, with_last(STORY, "سطر الزميلة."))
    drafting.save(room, draft, replace(STORY, standfirst="مقدمة ثانية."))
    publishing.publish(room, draft)
    held = site._site.read(post).article
    assert (held.standfirst, list(texts(held.body))[-1]) == ("مقدمة ثانية.", "سطر الزميلة.")


def test_an_article_that_a_colleague_took_down_is_not_put_up_again_by_an_update(room: Newsroom) -> None:
    draft, post = published(room)
    room.site(LOCAL_SITE).set_status(post, PostStatus.DRAFT)
    drafting.save(room, draft, replace(STORY, standfirst="مقدمة ثانية."))
    with pytest.raises(Exception, match=r"publish\.taken-down"):
        publishing.publish(room, draft)
    assert room.site(LOCAL_SITE).read(post).status is PostStatus.DRAFT
    assert publishing.publish(room, draft)[0].status is State.PUBLISHED


def test_a_profile_that_kept_no_base_merges_with_what_was_sent_last(room: Newsroom) -> None:
    draft, post = published(room)
    room.store.drafts.change(draft, base=None)
    room.site(LOCAL_SITE).update(post, with_last(STORY, "سطر الزميلة."))
    drafting.save(room, draft, replace(STORY, standfirst="مقدمة ثانية."))
    publishing.publish(room, draft)
    held = room.site(LOCAL_SITE).read(post).article
    assert (held.standfirst, list(texts(held.body))[-1]) == ("مقدمة ثانية.", "سطر الزميلة.")


def test_a_post_of_ours_that_somebody_found_before_we_did_keeps_their_words(
    line: tuple[Newsroom, FaultySite], clock: Clock
) -> None:
    """The answer to the creation was lost; a colleague writes in the draft before our look-up comes."""
    room, site = line
    draft: Draft = drafting.new(room, STORY)[0]
    site.plan("create", UNANSWERED)
    site.plan("find", "down")
    with pytest.raises(OutcomeUnknown):
        publishing.publish(room, draft.id)
    (job,) = room.store.outbox.of(draft.id)
    found = site._site.find(job.key)
    assert found is not None
    site._site.update(found.remote.id, with_last(STORY, "سطر الزميلة."))
    clock.pass_by(outbox.LONGEST_PAUSE)
    outbox.drain(room)
    assert list(texts(site._site.read(found.remote.id).article.body))[-1] == "سطر الزميلة."
    assert list(texts(room.store.drafts.get(draft.id).article.body))[-1] == "سطر الزميلة."
