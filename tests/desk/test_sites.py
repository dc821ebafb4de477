"""Taking a site off the list, with drafts that have their articles there, and another that comes by its name."""

from pathlib import Path

import pytest

from newsroom.desk import drafting, publishing, sites, syncing
from newsroom.desk.newsroom import Newsroom
from newsroom.domain.errors import Refused, SiteError
from newsroom.store.sites import StoredSite

from .conftest import PAPER, STORY


@pytest.fixture
def paper(room: Newsroom, tmp_path: Path) -> StoredSite:
    return sites.add(room, StoredSite(PAPER, "folder", str(tmp_path / "موقع")), create=True)[0]


def published(room: Newsroom) -> int:
    draft, _ = drafting.new(room, STORY, PAPER)
    publishing.publish(room, draft.id)
    return draft.id


def test_another_site_takes_no_name_under_which_drafts_have_their_posts(
    room: Newsroom, paper: StoredSite, tmp_path: Path
) -> None:
    published(room)
    sites.remove(room, PAPER)
    other = StoredSite(PAPER, "folder", str(tmp_path / "غيره"))
    with pytest.raises(Refused) as refused:
        sites.add(room, other, create=True)
    assert refused.value.code == "site.name"
    assert sites.add(room, paper)[0] == paper


def test_a_name_that_no_post_stands_under_is_free_again(room: Newsroom, paper: StoredSite, tmp_path: Path) -> None:
    sites.remove(room, PAPER)
    other = StoredSite(PAPER, "folder", str(tmp_path / "غيره"))
    assert sites.add(room, other, create=True)[0] == other


def test_a_name_under_which_something_was_sent_goes_to_no_other_site(
    room: Newsroom, paper: StoredSite, tmp_path: Path
) -> None:
    draft = published(room)
    room.store.drafts.change(draft, remote=None, base=None)  # whatever came of it: pictures of it may lie there
    sites.remove(room, PAPER)
    with pytest.raises(Refused, match=r"site\.name"):
        sites.add(room, StoredSite(PAPER, "folder", str(tmp_path / "غيره")), create=True)


def test_an_article_of_a_site_that_is_off_the_list_comes_out_of_the_bin_here(room: Newsroom, paper: StoredSite) -> None:
    draft = published(room)
    publishing.bin(room, draft)
    sites.remove(room, PAPER)
    assert publishing.restore(room, draft)[0] is None
    assert room.store.drafts.get(draft).binned is None


def test_an_article_of_a_site_that_is_off_the_list_goes_into_the_bin_here(room: Newsroom, paper: StoredSite) -> None:
    draft = published(room)
    sites.remove(room, PAPER)
    outcome, _ = publishing.bin(room, draft)
    assert outcome is None
    assert room.store.drafts.get(draft).binned is not None


def test_a_reading_brings_back_nothing_of_a_site_that_is_off_the_list(
    room: Newsroom, paper: StoredSite, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(syncing, "BATCH", 2)
    room.store.archive.forget(PAPER)
    room.store.posts.forget(PAPER)
    with pytest.raises(SiteError):
        syncing.posts(room, PAPER, lambda read: sites.remove(room, PAPER) if read == 2 else None)
    assert (room.store.posts.count(site=PAPER), room.store.archive.cursor(PAPER)) == (0, "")
