from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from tests.secret_service import SecretService
from tests.wordpress.server import WordPress

from newsroom.desk import checking, drafting, filing, publishing, signing, sites, syncing, teamwork
from newsroom.desk.newsroom import LOCAL_SITE, Newsroom
from newsroom.desk.planning import Part
from newsroom.domain.article import Draft
from newsroom.domain.errors import Refused
from newsroom.language import dates
from newsroom.store.outbox import JobKind

from .conftest import STORY, Clock, illustrated, remote_id


def said(parts: tuple[Part, ...]) -> str:
    return "".join(part.text for part in parts)


def test_the_plan_says_what_will_happen(room: Newsroom, story: Draft) -> None:
    illustrated(room, story)
    plan = publishing.plan(room, story.id)
    assert said(plan.sentence("ar")) == (
        f"يظهر «{STORY.headline}» على المكتب المحلي الآن، في قسم اقتصاد، باسم ليلى الحمداني، "
        "ومعه صورتان ومقال واحد ذو صلة."
    )
    assert Part(STORY.headline, strong=True) in plan.sentence("ar")
    assert said(plan.sentence("en")).endswith("by ليلى الحمداني, with two pictures and one related article.")
    assert plan.kind is JobKind.PUBLISH
    assert plan.steps[0] == "publish.step.media"
    assert plan.blocks == ()
    assert plan.passed > 0
    assert plan.apart < timedelta(seconds=5)


def test_the_address_of_the_plan_is_the_one_it_gets(room: Newsroom, story: Draft) -> None:
    assert publishing.plan(room, story.id).address == publishing.publish(room, story.id)[0].url


def test_a_time_is_said_in_the_sites_zone(room: Newsroom, story: Draft) -> None:
    now = room.now()
    tomorrow = now + timedelta(days=1)
    plan = publishing.plan(room, story.id, at=tomorrow)
    assert plan.kind is JobKind.SCHEDULE
    assert "غدًا" in said(plan.sentence("ar"))
    far = publishing.plan(room, story.id, at=now + timedelta(days=40))
    assert "بتوقيت الموقع" in said(far.sentence("ar"))
    assert far.zone == room.site(LOCAL_SITE).zone()


def test_publishing_again_is_an_update(room: Newsroom, story: Draft) -> None:
    publishing.publish(room, story.id)
    plan = publishing.plan(room, story.id)
    assert plan.kind is JobKind.UPDATE
    assert said(plan.sentence("ar")).startswith("يُحدَّث")
    with pytest.raises(Refused, match=r"publish\.already-public"):
        publishing.plan(room, story.id, pending=True)


def test_both_hours_are_said_where_the_zones_differ_and_both_clocks_where_one_is_wrong(
    room: Newsroom, story: Draft, clock: Clock
) -> None:
    at = datetime(2031, 3, 9, 7, 30, tzinfo=UTC)
    plan = publishing.plan(room, story.id, at=at)
    assert plan.remarks("ar", plan.zone) == ()
    (hours,) = plan.remarks("ar", "Europe/London")
    assert "10:30" in hours
    assert "7:30" in hours.partition("هذا الجهاز")[2]
    clock.pass_by(timedelta(minutes=7))
    plan = publishing.plan(room, story.id)
    (clocks,) = plan.remarks("en", "UTC")
    assert dates.clock(plan.site_now, "UTC") in clocks
    assert dates.clock(plan.own_now, "UTC") in clocks
    assert plan.apart > timedelta(minutes=6)


def test_an_hour_that_will_be_asked_about_is_known_beforehand(room: Newsroom, story: Draft) -> None:
    assert publishing.plan(room, story.id, at=room.now() + timedelta(seconds=90)).soon
    assert not publishing.plan(room, story.id, at=room.now() + timedelta(minutes=5)).soon
    assert not publishing.plan(room, story.id).soon


def test_the_plan_says_who_is_locked_out(room: Newsroom, story: Draft) -> None:
    publishing.publish(room, story.id)
    (row,) = room.store.posts.rows(STORY.headline)
    room.store.posts.put([replace(row, editable=False)])
    assert publishing.plan(room, story.id).forbidden == "publish.locked-out"
    room.store.posts.put([replace(row, editable=False, mine=False)])
    assert publishing.plan(room, story.id).forbidden == "publish.not-yours"


def test_a_site_that_names_the_author_itself_lacks_no_byline(
    room: Newsroom, fresh_wordpress: WordPress, secret_service: SecretService
) -> None:
    url, numbers = fresh_wordpress.url, {}
    for user in ("author", "editor"):
        signing.complete(room, user, url, user, fresh_wordpress.password(user))
        room.forget(user)
        draft = drafting.new(room, replace(STORY, byline="", sections=("سياسة",)), user)[0]
        assert "check.byline-missing" not in [finding.code for finding in checking.check(room, draft)], "also offline"
        assert room.opened(user) is None
        plan = publishing.plan(room, draft.id)
        assert (plan.byline, "check.byline-missing" in [one.code for one in plan.findings]) == (user, False)
        assert f"باسم {user}" in said(plan.sentence("ar"))
        numbers[user] = draft.id
    filing.set_field(room, numbers["author"], "byline", "ليلى الحمداني")
    assert publishing.plan(room, numbers["author"]).byline == "author", "an author names nobody else"
    filing.set_field(room, numbers["editor"], "byline", "ليلى الحمداني")
    assert publishing.plan(room, numbers["editor"]).byline == "ليلى الحمداني"
    publishing.publish(room, numbers["author"], pending=True)
    syncing.pull(room, "editor")
    taken = teamwork.take_up(room, "editor", remote_id(room, numbers["author"]))[0]
    filing.set_field(room, taken.id, "byline", "")
    assert publishing.plan(room, taken.id).byline == "author", "whose article it is already"
    sites.remove(room, "author")
    assert room.store.sites.byline("author") == ""


@pytest.mark.parametrize(
    ("count", "words"), [(0, ""), (1, "صورة واحدة"), (2, "صورتان"), (3, "ثلاث صور"), (11, "11 صورة")]
)
def test_things_are_counted_as_arabic_counts(count: int, words: str) -> None:
    from newsroom.desk.planning import _counted

    assert _counted("pictures", count, "ar") == words
