"""The trial site gives way to a site that readers know, and stands in no list of the team's then."""

from collections.abc import Iterable
from datetime import timedelta
from pathlib import Path

import pytest
from tests.wordpress.server import WordPress

from newsroom.desk import drafting, publishing, signing, sites, syncing, teamwork
from newsroom.desk.newsroom import LOCAL_SITE, Newsroom
from newsroom.desk.teamwork import Day, Group, TeamRow
from newsroom.domain.article import Draft, State
from newsroom.store.sites import StoredSite

from .conftest import STORY

PAPER = "صحيفة المرفأ"


@pytest.fixture
def paper(tmp_path: Path) -> StoredSite:
    return StoredSite(PAPER, "folder", str(tmp_path / "مرفأ"))


def from_sites(rows: Iterable[TeamRow]) -> set[str]:
    return {row.site for row in rows}


def days(room: Newsroom) -> set[str]:
    today = room.now().date()
    found: tuple[Day, ...] = teamwork.calendar(room, today - timedelta(days=400), today + timedelta(days=1))
    return from_sites(row for day in found for row in day.rows)


def test_the_first_site_beside_the_trial_site_gets_the_new_articles(
    room: Newsroom, paper: StoredSite, tmp_path: Path
) -> None:
    _, changes = sites.add(room, paper, create=True)
    assert changes.posts
    assert drafting.new(room)[0].site == PAPER
    sites.make_default(room, LOCAL_SITE)
    _, changes = sites.add(room, StoredSite("ثالثة", "folder", str(tmp_path / "ثالثة")), create=True)
    assert drafting.new(room)[0].site == LOCAL_SITE, "who has chosen the trial site keeps it"


def test_a_site_on_the_web_gets_the_new_articles_and_says_so(
    room: Newsroom, newest_wordpress: WordPress, secret_service: object
) -> None:
    site = newest_wordpress
    signed, changes = signing.complete(room, PAPER, site.url, "author", site.password("author"))
    assert (signed.preferred, changes.posts, room.default_site()) == (True, True, PAPER)
    signed, _ = signing.complete(room, "ثانية", site.url, "editor", site.password("editor"))
    assert (signed.preferred, room.default_site()) == (False, PAPER)


def test_an_own_folder_that_was_the_only_site_keeps_the_new_articles(room: Newsroom, paper: StoredSite) -> None:
    sites.add(room, paper, create=True)
    sites.remove(room, LOCAL_SITE)
    folder = StoredSite("ثانية", "folder", paper.address)
    sites.add(room, folder)
    assert room.default_site() == PAPER


def test_the_trial_site_is_the_last_to_get_the_new_articles_back(
    room: Newsroom, paper: StoredSite, tmp_path: Path
) -> None:
    last = StoredSite("نشرة الخليج", "folder", str(tmp_path / "نشرة"))
    assert last.name > LOCAL_SITE, "by its name, the trial site would come first"
    assert sites.heir(room, LOCAL_SITE) == ""
    sites.add(room, paper, create=True)
    sites.add(room, last, create=True)
    assert (sites.heir(room, PAPER), sites.heir(room, last.name)) == (last.name, PAPER)
    changes = sites.remove(room, PAPER)[1]
    assert (changes.posts, room.default_site()) == (True, last.name)
    sites.remove(room, last.name)
    assert room.default_site() == LOCAL_SITE


def test_the_teams_lists_leave_the_trial_site_out_while_another_is_the_default(
    room: Newsroom, paper: StoredSite, story: Draft
) -> None:
    publishing.publish(room, story.id)
    assert (from_sites(teamwork.rows(room)), days(room)) == ({LOCAL_SITE}, {LOCAL_SITE})
    sites.add(room, paper, create=True)
    other, _ = drafting.new(room, STORY)
    publishing.publish(room, other.id)
    syncing.pull(room, PAPER)
    assert (from_sites(teamwork.rows(room)), days(room)) == ({PAPER}, {PAPER})
    assert from_sites(teamwork.rows(room, Group.PUBLISHED)) == {PAPER}
    assert {story.id, other.id} <= {row.draft for row in teamwork.rows(room, Group.MINE)}
    everywhere = {row.draft: row.state for row in teamwork.rows(room, everywhere=True)}
    assert everywhere[story.id] is State.PUBLISHED
    sites.make_default(room, LOCAL_SITE)
    assert from_sites(teamwork.rows(room)) == days(room) == {LOCAL_SITE, PAPER}


def test_a_long_trial_site_takes_no_place_in_the_list(room: Newsroom, paper: StoredSite) -> None:
    sites.add(room, paper, create=True)
    assert [row.site for row in teamwork.rows(room, limit=3)] == [PAPER] * 3
