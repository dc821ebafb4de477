import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from newsroom.desk import doctor, filing, searching, sites, syncing
from newsroom.desk.newsroom import LOCAL_SITE, Newsroom
from newsroom.domain.errors import NetworkError, NewsroomError, NotFound, Refused, StoreBusy
from newsroom.site.site import PostStatus, SiteConfig, open_site
from newsroom.store.outbox import JobKind
from newsroom.store.sites import StoredSite

from .conftest import STORY


def test_a_first_start_makes_a_site_with_sections_and_articles(furnished: Path, room: Newsroom) -> None:
    assert room.default_site() == LOCAL_SITE
    assert len(filing.sections(room, LOCAL_SITE)) >= 10
    assert room.store.archive.total(LOCAL_SITE) >= 5
    assert (furnished / "site" / "public" / "index.html").is_file()


def test_a_profile_goes_on_after_it_was_moved(profile: Path, tmp_path: Path) -> None:
    moved = Path(shutil.move(profile, tmp_path / "مكان آخر"))
    room = Newsroom.open(moved)
    assert room.site().config.address == str(moved / "site")
    assert syncing.pull(room)[0] == 0
    room.close()


def test_a_start_that_died_in_the_middle_is_taken_up(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def dies(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patch:
        patch.setattr(syncing, "pull", dies)
        with pytest.raises(KeyboardInterrupt):
            Newsroom.open(tmp_path / "p")
    room = Newsroom.open(tmp_path / "p")
    assert room.default_site() == LOCAL_SITE
    assert room.store.archive.total(LOCAL_SITE) >= 5
    room.close()


def test_two_newsrooms_do_not_share_a_profile(room: Newsroom) -> None:
    with pytest.raises(StoreBusy):
        Newsroom.open(room.profile)


def test_a_profile_without_a_site_says_so(room: Newsroom) -> None:
    room.store.sites.remove(LOCAL_SITE)
    with pytest.raises(Refused, match=r"desk\.no-site"):
        room.site()


def test_a_site_is_added_made_and_removed(room: Newsroom, tmp_path: Path) -> None:
    stored = StoredSite("صحيفة المرفأ", "folder", str(tmp_path / "مرفأ"))
    with pytest.raises(NetworkError):
        sites.add(room, stored)
    assert sites.all(room) == (room.store.sites.get(LOCAL_SITE),)
    _, changes = sites.add(room, stored, create=True)
    assert changes.sites
    assert room.store.archive.sections("صحيفة المرفأ")
    with pytest.raises(Refused, match=r"site\.name"):
        sites.add(room, stored)
    sites.make_default(room, "صحيفة المرفأ")
    assert room.default_site() == "صحيفة المرفأ"
    assert searching.search(room, "الميناء", "صحيفة المرفأ")
    sites.remove(room, "صحيفة المرفأ")
    assert room.default_site() == LOCAL_SITE
    assert {entry.site for entry in searching.search(room, "الميناء")} == {LOCAL_SITE}
    assert room.store.archive.sections("صحيفة المرفأ") == ()
    assert (tmp_path / "مرفأ" / "site.json").is_file()
    with pytest.raises(NotFound):
        room.site("صحيفة المرفأ")
    sites.add(room, stored)
    assert searching.search(room, "الميناء", "صحيفة المرفأ"), "it is read anew"


def test_the_last_site_stays(room: Newsroom) -> None:
    with pytest.raises(Refused, match=r"site\.last"):
        sites.remove(room, LOCAL_SITE)
    assert room.default_site() == LOCAL_SITE


def test_what_colleagues_did_on_a_site_is_caught_up_with(room: Newsroom, tmp_path: Path) -> None:
    folder = tmp_path / "مشترك"
    sites.add(room, StoredSite("مشترك", "folder", str(folder)), create=True)
    colleague = open_site(SiteConfig("مشترك", "folder", str(folder), "زميل"))
    post = colleague.create("k", STORY)
    colleague.set_status(post.remote.id, PostStatus.PUBLISHED)
    assert searching.search(room, STORY.headline, "مشترك") == []
    changes = syncing.catch_up(room)
    assert changes.archive
    assert [entry.headline for entry in searching.search(room, STORY.headline, "مشترك")] == [STORY.headline]
    assert not syncing.catch_up(room)
    shutil.rmtree(folder)
    assert not syncing.catch_up(room), "a site that is away stops nobody"


def test_an_unknown_kind_of_site_is_refused(room: Newsroom) -> None:
    with pytest.raises(NotFound, match=r"site\.unknown-kind"):
        sites.add(room, StoredSite("آخر", "gopher", "gopher://example.org"))


def test_a_site_with_work_in_the_outbox_stays(room: Newsroom) -> None:
    draft = room.store.drafts.add(STORY, LOCAL_SITE)
    room.store.outbox.add(draft.id, LOCAL_SITE, JobKind.PUBLISH, STORY)
    with pytest.raises(Refused, match=r"site\.in-use"):
        sites.remove(room, LOCAL_SITE)


def test_search_finds_articles_and_drafts_in_any_spelling(room: Newsroom) -> None:
    newest = room.store.archive.newest(LOCAL_SITE)[0]
    assert newest in searching.search(room, newest.headline.replace("أ", "ا").replace("ة", "ه"))
    draft = room.store.drafts.add(STORY, LOCAL_SITE)
    assert [row.id for row in searching.drafts(room, "بلديه الميناء")] == [draft.id]


def test_the_report_names_programs_database_and_sites(room: Newsroom) -> None:
    points = {point.code: point for point in doctor.report(room, "ar", thorough=True)}
    assert {"newsroom", "python", "qt", "keyring", "disk", "database", "site", "clock", "outbox"} <= points.keys()
    assert points["database"].ok
    assert LOCAL_SITE in points["site"].value


def test_the_report_tells_of_a_site_that_cannot_be_reached(room: Newsroom) -> None:
    shutil.move(room.profile / "site", room.profile / "elsewhere")
    (site,) = [point for point in doctor.report(room, "ar") if point.code == "site"]
    assert not site.ok


def test_the_desk_loads_no_qt() -> None:
    script = (
        "import sys, pkgutil, importlib, newsroom.desk as d;"
        "[importlib.import_module(m.name) for m in pkgutil.iter_modules(d.__path__, 'newsroom.desk.')];"
        "sys.exit(any(n.split('.')[0] in ('PySide6', 'shiboken6') for n in sys.modules))"
    )
    assert subprocess.run([sys.executable, "-c", script], check=False).returncode == 0


def test_errors_of_the_desk_have_sentences() -> None:
    from newsroom.language.words import say

    for error in (Refused("publish.under-way"), NotFound("link.no-entry", id="7")):
        assert isinstance(error, NewsroomError)
        assert say(error.code, "ar", **error.values) != error.code
