from datetime import timedelta

import pytest

from newsroom.desk import publishing
from newsroom.desk.newsroom import LOCAL_SITE, Newsroom
from newsroom.desk.planning import Part
from newsroom.domain.article import Draft
from newsroom.domain.errors import Refused
from newsroom.store.outbox import JobKind

from .conftest import STORY, illustrated


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


@pytest.mark.parametrize(
    ("count", "words"), [(0, ""), (1, "صورة واحدة"), (2, "صورتان"), (3, "ثلاث صور"), (11, "11 صورة")]
)
def test_things_are_counted_as_arabic_counts(count: int, words: str) -> None:
    from newsroom.desk.planning import _counted

    assert _counted("pictures", count, "ar") == words
