"""Where a text came from, who has read it, and who answers for what is published in spite of findings."""

from dataclasses import replace
from datetime import timedelta
from pathlib import Path

import pytest

from newsroom.desk import checking, drafting, origins, planning, publishing, syncing, teamwork
from newsroom.desk.newsroom import LOCAL_SITE, Newsroom
from newsroom.desk.origins import SecondReader
from newsroom.desk.publishing import Blocked, Override
from newsroom.domain.article import Draft, State, TextOrigin
from newsroom.domain.errors import NotFound, Refused, SiteForbidden
from newsroom.domain.finding import Level

from .conftest import STORY, with_last

WIRE = "وكالة الساحل"
ANSWER = Override("هدى سالم", "قرأت النص ورئيسة القسم معي")


def levels(room: Newsroom, draft_id: int, **how: bool) -> dict[str, Level]:
    found = checking.check(room, room.store.drafts.get(draft_id), **how)
    return {finding.code.removeprefix("check."): finding.level for finding in found if finding.level is not Level.HINT}


@pytest.fixture
def translated(room: Newsroom, story: Draft) -> Draft:
    """A translated text that only its writer has read, on a site that wants a second reader."""
    origins.set_second_reader(room, LOCAL_SITE, SecondReader.REQUIRED)
    return origins.tell(room, story.id, TextOrigin.TRANSLATED, f" {WIRE}\n")[0]


def test_a_long_paste_makes_a_typed_text_a_pasted_one_and_takes_nothing_else_back(room: Newsroom, story: Draft) -> None:
    assert origins.pasted(room, story.id, origins.PASTED_WORDS)[0].origin is TextOrigin.TYPED
    draft, changes = origins.pasted(room, story.id, origins.PASTED_WORDS + 1)
    assert (draft.origin, changes.drafts) == (TextOrigin.PASTED, {story.id})
    origins.tell(room, story.id, TextOrigin.TRANSLATED, WIRE)
    draft, changes = origins.pasted(room, story.id, 500)
    assert (draft.origin, draft.source, bool(changes)) == (TextOrigin.TRANSLATED, WIRE, False)


def test_a_file_that_is_brought_in_is_imported_and_an_article_of_ours_is_not(room: Newsroom, story: Draft) -> None:
    brought = drafting.import_data(room, "# عنوان من ملف\n\nنص من ملف.".encode(), "markdown")[0]
    assert room.store.drafts.get(brought.id).origin is TextOrigin.IMPORTED
    from newsroom.domain.format.stored import write_article

    own = drafting.import_data(room, write_article(STORY).encode(), "json")[0]
    assert room.store.drafts.get(own.id).origin is TextOrigin.TYPED


def test_what_is_said_of_a_text_outlives_saving_and_an_old_version(room: Newsroom, translated: Draft) -> None:
    kept = drafting.keep(room, translated.id)[0]
    assert kept
    drafting.save(room, translated.id, with_last(STORY, "فقرة أخيرة."))
    drafting.restore_revision(room, kept.id)
    draft = room.store.drafts.get(translated.id)
    assert (draft.article, draft.origin, draft.source) == (STORY, TextOrigin.TRANSLATED, WIRE)


@pytest.mark.parametrize("origin", [TextOrigin.IMPORTED, TextOrigin.TRANSLATED])
def test_a_text_from_elsewhere_names_its_source_and_is_read_by_somebody_else(
    room: Newsroom, story: Draft, origin: TextOrigin
) -> None:
    assert levels(room, story.id) == {}
    origins.tell(room, story.id, origin)
    assert levels(room, story.id) == {"source-missing": Level.WARN, "second-reader": Level.WARN}
    origins.tell(room, story.id, origin, WIRE)
    assert levels(room, story.id) == {"second-reader": Level.WARN}
    assert levels(room, story.id, handing_in=True) == {}
    origins.set_second_reader(room, LOCAL_SITE, SecondReader.OFF)
    assert levels(room, story.id) == {}
    origins.set_second_reader(room, LOCAL_SITE, SecondReader.REQUIRED)
    assert levels(room, story.id) == {"second-reader": Level.BLOCK}


def test_what_was_typed_or_pasted_here_asks_for_neither(room: Newsroom, story: Draft) -> None:
    origins.pasted(room, story.id, 500)
    assert levels(room, story.id) == {}


def test_the_rule_is_of_a_site_that_is_there(room: Newsroom) -> None:
    assert origins.second_reader(room, LOCAL_SITE) is SecondReader.WARN
    with pytest.raises(NotFound):
        origins.set_second_reader(room, "غيره", SecondReader.OFF)


def test_an_editor_reads_what_a_journalist_handed_in(room: Newsroom, colleague: Newsroom) -> None:
    draft = drafting.new(colleague, STORY)[0]
    origins.set_second_reader(colleague, draft.site, SecondReader.REQUIRED)
    origins.tell(colleague, draft.id, TextOrigin.TRANSLATED, WIRE)
    assert planning.plan(colleague, draft.id, pending=True).blocks == ()
    outcome = publishing.publish(colleague, draft.id, pending=True)[0]
    assert outcome.status is State.PENDING
    origins.set_second_reader(room, LOCAL_SITE, SecondReader.REQUIRED)
    syncing.pull(room, LOCAL_SITE)
    (row,) = [row for row in room.store.posts.rows(site=LOCAL_SITE) if row.headline == STORY.headline]
    taken = teamwork.take_up(room, LOCAL_SITE, row.remote_id)[0]
    origins.tell(room, taken.id, TextOrigin.TRANSLATED, WIRE)
    assert not origins.is_own(room, room.store.drafts.get(taken.id))
    assert publishing.publish(room, taken.id)[0].status is State.PUBLISHED


def test_nobody_publishes_alone_what_needs_a_second_reader(room: Newsroom, translated: Draft) -> None:
    with pytest.raises(Blocked) as refusal:
        publishing.publish(room, translated.id)
    assert [finding.code for finding in refusal.value.findings] == ["check.second-reader"]
    assert room.store.outbox.of(translated.id) == []


def test_an_editor_answers_for_it_by_name_and_reason_and_the_record_keeps_both(
    room: Newsroom, translated: Draft
) -> None:
    outcome = publishing.publish(room, translated.id, override=ANSWER)[0]
    assert outcome.status is State.PUBLISHED
    (version,) = drafting.history(room, translated.id)
    assert version.override == replace(ANSWER, codes=("check.second-reader",))
    assert (version.reason, room.store.revisions.get(version.id).override) == ("publish", version.override)
    page = room.site(LOCAL_SITE).page(outcome_id(room, translated)) or ""
    assert STORY.headline in page
    assert WIRE not in page
    assert ANSWER.who not in page


def outcome_id(room: Newsroom, draft: Draft) -> str:
    remote = room.store.drafts.get(draft.id).remote
    assert remote is not None
    return remote.id


def test_also_on_an_update_a_correction_and_for_an_hour_to_come(room: Newsroom, translated: Draft) -> None:
    later = room.now() + timedelta(days=1)
    with pytest.raises(Blocked):
        publishing.publish(room, translated.id, at=later)
    assert publishing.publish(room, translated.id, at=later, override=ANSWER)[0].status is State.SCHEDULED
    origins.set_second_reader(room, LOCAL_SITE, SecondReader.OFF)
    publishing.publish(room, translated.id)
    origins.set_second_reader(room, LOCAL_SITE, SecondReader.REQUIRED)
    drafting.save(room, translated.id, with_last(STORY, "تحديث قصير."))
    with pytest.raises(Blocked):
        publishing.publish(room, translated.id)
    publishing.publish(room, translated.id, override=ANSWER)
    with pytest.raises(Blocked):
        publishing.correct(room, translated.id, "ورد أن البسطات سبعون، والصواب ستون.")
    assert room.store.drafts.get(translated.id).article.corrections == ()
    publishing.correct(room, translated.id, "ورد أن البسطات سبعون، والصواب ستون.", override=ANSWER)
    answered = [version.override is not None for version in drafting.history(room, translated.id)]
    assert answered == [True, True, True]


def test_where_nothing_stops_it_nothing_is_answered_for(room: Newsroom, story: Draft) -> None:
    publishing.publish(room, story.id, override=ANSWER)
    assert [version.override for version in drafting.history(room, story.id)] == [None]


@pytest.mark.parametrize("answer", [replace(ANSWER, who=" "), replace(ANSWER, reason="")])
def test_an_answer_has_a_name_and_a_reason(room: Newsroom, translated: Draft, answer: Override) -> None:
    with pytest.raises(Refused, match=r"override\.unsigned"):
        publishing.publish(room, translated.id, override=answer)


def test_nobody_answers_for_what_cannot_be_published(room: Newsroom, translated: Draft) -> None:
    for change, code in (({"headline": ""}, "headline-missing"), ({"sections": ()}, "section-missing")):
        drafting.save(room, translated.id, replace(STORY, **change))
        with pytest.raises(Blocked) as refusal:
            publishing.publish(room, translated.id, override=ANSWER)
        assert [finding.code for finding in refusal.value.findings] == [f"check.{code}"]


def test_a_journalist_answers_for_nothing(colleague: Newsroom) -> None:
    draft = drafting.new(colleague, replace(STORY, headline="error code: 524"))[0]
    with pytest.raises(SiteForbidden, match=r"override\.not-permitted"):
        publishing.publish(colleague, draft.id, pending=True, override=ANSWER)


def test_the_name_of_whoever_sits_here(room: Newsroom, colleague: Newsroom) -> None:
    assert publishing.signer(colleague, colleague.default_site()) == "ليلى"
    assert publishing.signer(room, LOCAL_SITE) == ""
    room.store.settings.set("byline", "هدى سالم")
    assert publishing.signer(room, LOCAL_SITE) == "هدى سالم"


def test_a_list_of_words_with_a_mistake_is_said_and_left_out(room: Newsroom, story: Draft, profile: Path) -> None:
    own = profile / "lexicon"
    own.mkdir()
    (own / "بيتنا.toml").write_text('[[brand]]\nname = "سوق الميناء"\nwrong = ["سوق السمك"]\n', encoding="utf-8")
    (own / "خطأ.toml").write_text("[[brand]]\nname = 3\n", encoding="utf-8")
    found = {finding.code: finding for finding in checking.check(room, story)}
    assert found["check.brand"].values == {"text": "سوق السمك", "other": "سوق الميناء"}
    assert found["check.lexicon"].values == {"name": "خطأ.toml", "where": "[[brand]] 1: name"}
    (own / "خطأ.toml").unlink()
    assert "check.lexicon" not in {finding.code for finding in checking.check(room, story)}
