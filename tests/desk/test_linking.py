from dataclasses import replace
from datetime import UTC, datetime

import pytest

from newsroom.desk import drafting, filing, linking, publishing, searching
from newsroom.desk.newsroom import LOCAL_SITE, Newsroom
from newsroom.domain.article import ArchiveEntry, Draft, RelatedLink
from newsroom.domain.errors import BadInput, NotFound, Refused

from .conftest import STORY


def entry(number: int, headline: str, text: str = "") -> ArchiveEntry:
    return ArchiveEntry(
        LOCAL_SITE,
        str(number),
        f"https://marfa.example/2026/{number}",
        headline,
        section="اقتصاد",
        published=datetime(2026, 10, number % 27 + 1, tzinfo=UTC),
        text=text,
    )


@pytest.fixture(autouse=True)
def archive(room: Newsroom) -> None:
    room.store.archive.put(
        [
            entry(900, "سوق السمك القديم يودّع آخر مزاد في الميناء", "البسطات والمزاد في السوق قبل الفجر."),
            entry(901, "مكتبة الحي تعير أدوات النجارة كما تعير الكتب", "أدوات كثيرة للجيران."),
        ]
    )


def test_suggestions_say_which_words_matched(room: Newsroom) -> None:
    found = linking.suggest(room, LOCAL_SITE, STORY)
    words = {suggestion.entry.remote_id: suggestion.words for suggestion in found}
    assert {"السمك", "المزاد"} & set(words["900"])
    assert "901" not in words


def test_what_is_common_on_another_site_is_rare_on_this_one(room: Newsroom) -> None:
    before = linking.suggest(room, LOCAL_SITE, STORY)
    elsewhere = [replace(entry(1000 + n, "سوق السمك والمزاد في الميناء"), site="أخرى") for n in range(60)]
    room.store.archive.put([replace(one, url=f"{one.url}/{one.remote_id}") for one in elsewhere])
    assert linking.suggest(room, LOCAL_SITE, STORY) == before


def test_what_is_linked_already_and_the_article_itself_are_not_suggested(room: Newsroom, story: Draft) -> None:
    publishing.publish(room, story.id)
    linked = replace(STORY, related=(linking.link_id(room, LOCAL_SITE, STORY, "900"),))
    headlines = [one.entry.headline for one in linking.suggest(room, LOCAL_SITE, linked)]
    assert STORY.headline not in headlines
    assert linked.related[0].headline not in headlines


def test_an_article_of_the_archive_is_linked_with_its_section_and_date(room: Newsroom) -> None:
    link = linking.link_url(room, LOCAL_SITE, STORY, " https://www.marfa.example/2026/900/?utm_source=x#top ")
    assert (link.remote_id, link.headline, link.section) == (
        "900",
        "سوق السمك القديم يودّع آخر مزاد في الميناء", "اقتصاد",
    )  # fmt: skip


def test_an_article_elsewhere_is_linked_by_its_address(room: Newsroom) -> None:
    given = linking.link_url(room, LOCAL_SITE, STORY, "https://example.org/a", " تقرير\nعن الصيد ")
    assert given == RelatedLink("https://example.org/a", "تقرير عن الصيد")
    read = linking.link_url(
        room, LOCAL_SITE, STORY, "https://example.org/2026/%D8%B3%D9%88%D9%82-%D8%A7%D9%84%D8%B3%D9%85%D9%83/"
    )
    assert read.headline == "سوق السمك"
    assert linking.link_url(room, LOCAL_SITE, STORY, "https://example.org/123").headline == "example.org"


@pytest.mark.parametrize(
    "url",
    ["", "marfa", "javascript:alert(1)", "ftp://example.org/a", "https://", "https://exa mple.org/", "http://[x/"],
)
def test_what_is_no_address_is_refused(room: Newsroom, url: str) -> None:
    with pytest.raises(BadInput, match=r"link\.no-address"):
        linking.link_url(room, LOCAL_SITE, STORY, url)


def test_a_duplicate_is_refused_however_it_is_written(room: Newsroom) -> None:
    once = replace(STORY, related=(linking.link_id(room, LOCAL_SITE, STORY, "900"),))
    with pytest.raises(Refused, match=r"link\.twice"):
        linking.link_url(room, LOCAL_SITE, once, "http://marfa.example/2026/900/")


def test_the_article_itself_is_refused(room: Newsroom, story: Draft) -> None:
    outcome, _ = publishing.publish(room, story.id)
    (found,) = searching.search(room, STORY.headline, LOCAL_SITE, 1)
    with pytest.raises(Refused, match=r"link\.itself"):
        linking.link_entry(room, LOCAL_SITE, STORY, found)
    with pytest.raises(Refused, match=r"link\.itself"):
        linking.link_url(room, LOCAL_SITE, STORY, outcome.url)


def test_an_address_of_the_site_without_an_article_is_dead(room: Newsroom, story: Draft) -> None:
    outcome, _ = publishing.publish(room, story.id)
    dead = outcome.url.replace(".html", "-x.html") if outcome.url.endswith(".html") else outcome.url.rstrip("/") + "-x"
    with pytest.raises(Refused, match=r"link\.dead"):
        linking.link_url(room, LOCAL_SITE, drafting.new(room)[0].article, dead)


def test_a_link_whose_article_was_taken_off_the_site_is_seen_as_dead(room: Newsroom, story: Draft) -> None:
    publishing.publish(room, story.id)
    (found,) = searching.search(room, STORY.headline, LOCAL_SITE, 1)
    other = replace(STORY, headline="مقال آخر يذكر السوق", related=())
    linked = replace(other, related=(linking.link_entry(room, LOCAL_SITE, other, found),))
    assert linking.dead(room, LOCAL_SITE, linked) == ()
    publishing.unpublish(room, story.id)
    assert linking.dead(room, LOCAL_SITE, linked) == linked.related


def test_an_id_that_the_archive_lacks_is_refused(room: Newsroom) -> None:
    with pytest.raises(NotFound, match=r"link\.no-entry"):
        linking.link_id(room, LOCAL_SITE, STORY, "4711")


def test_related_links_are_checked_when_they_are_set(room: Newsroom, story: Draft) -> None:
    link = linking.link_id(room, LOCAL_SITE, STORY, "900")
    assert filing.set_field(room, story.id, "related", (link,))[0].article.related == (link,)
    with pytest.raises(Refused, match=r"link\.twice"):
        filing.set_field(room, story.id, "related", (link, link))
    with pytest.raises(BadInput, match=r"link\.no-address"):
        filing.set_field(room, story.id, "related", (RelatedLink("javascript:x", "ضار"),))
