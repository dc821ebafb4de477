"""The change feed of a real WordPress: everything once, then what moved, whatever happens in between."""

from collections.abc import Callable, Iterator
from itertools import islice
from typing import Any

import pytest
from tests.end2end.desktop import until
from tests.faultline import CutAnswer, Faultline
from tests.site.contract import story
from tests.wordpress.server import WordPress as Server

from newsroom.domain.article import State
from newsroom.domain.errors import NetworkError
from newsroom.site.backends.wordpress.wordpress import WordPress
from newsroom.site.site import Change, PostStatus, SiteConfig

LISTS = r"/wp/v2/posts\?"
BARE = """add_filter('rest_pre_serve_request', function ($served) {
    foreach (['X-WP-Total', 'X-WP-TotalPages', 'Link'] as $name) header_remove($name);
    return $served;
});"""


@pytest.fixture
def server(newest_wordpress: Server) -> Server:
    return newest_wordpress


@pytest.fixture
def line(server: Server) -> Iterator[Faultline]:
    with Faultline(server.url) as line:
        yield line


@pytest.fixture
def sign_in(server: Server, line: Faultline) -> Callable[[str], WordPress]:
    return lambda user: WordPress(SiteConfig("الشرق", "wordpress", line.url, user, password=server.password(user)))


SignIn = Callable[[str], WordPress]


def last(changes: list[Change], cursor: str) -> str:
    return changes[-1].cursor if changes else cursor


def ids(server: Server, where: str = "post_status = 'publish'") -> set[str]:
    found = server.sql(f"SELECT ID FROM wp_posts WHERE post_type = 'post' AND {where}")
    return {str(row["ID"]) for row in found}


def moved(server: Server, seconds: int, where: str = "post_type = 'post'") -> None:
    """Let posts have been modified so many seconds ago."""
    ago = f"- INTERVAL {seconds} SECOND"
    times = f"post_modified_gmt = UTC_TIMESTAMP() {ago}, post_modified = UTC_TIMESTAMP() + INTERVAL 4 HOUR {ago}"
    server.sql(f"UPDATE wp_posts SET {times} WHERE {where}")


def publish(site: WordPress, key: str, **fields: Any) -> str:
    made = site.create(key, story(f"خبر {key}", byline="", **fields))
    return site.set_status(made.remote.id, PostStatus.PUBLISHED).remote.id


def test_everything_comes_once_in_few_requests(server: Server, line: Faultline, sign_in: SignIn) -> None:
    server.fill(230)
    site = sign_in("editor")
    changes = list(site.changes(""))
    assert {change.remote_id for change in changes} == ids(server)
    assert len(changes) == 230
    assert line.count("GET", LISTS) == 3
    assert all(change.entry and change.row for change in changes)
    entry = changes[0].entry
    assert entry is not None
    [held] = server.sql("SELECT post_title, post_name FROM wp_posts WHERE ID = ?", changes[0].remote_id)
    assert (entry.headline, entry.site) == (held["post_title"], "الشرق")
    assert held["post_name"] in entry.url
    assert entry.section
    assert entry.tags


def test_the_next_page_is_on_its_way_while_one_is_worked_at(server: Server, line: Faultline, sign_in: SignIn) -> None:
    server.fill(250)
    changes = sign_in("editor").changes("")
    next(changes)
    until(lambda: line.count("GET", LISTS) == 2, "the second page is asked for")
    rest = list(changes)
    assert (len(rest), line.count("GET", LISTS)) == (249, 3)


def test_a_line_that_takes_the_headers_off_loses_no_article(server: Server, sign_in: SignIn) -> None:
    server.fill(130)
    server.plugin(BARE)
    site = sign_in("editor")
    changes = list(site.changes(""))
    assert {change.remote_id for change in changes} == ids(server)
    assert len(changes) == 130


def test_a_poll_where_nothing_moved_is_one_request(server: Server, line: Faultline, sign_in: SignIn) -> None:
    server.fill(120)
    moved(server, 60)
    site = sign_in("editor")
    cursor = last(list(site.changes("")), "")
    site.zone()
    line.forget()
    assert list(site.changes(cursor)) == []
    assert line.count() == 1
    number = publish(site, "جديد")
    line.forget()
    assert [change.remote_id for change in site.changes(cursor)] == [number]
    assert line.count("GET", LISTS) == 1


def test_what_moved_comes_and_comes_to_an_end(server: Server, sign_in: SignIn) -> None:
    server.fill(5)
    site = sign_in("editor")
    cursor = last(list(site.changes("")), "")
    number = publish(site, "a")
    changes = list(site.changes(cursor))
    assert [change.remote_id for change in changes] == [number]
    cursor = last(changes, cursor)
    moved(server, 9, f"ID = {number}")
    cursor = last(list(site.changes(cursor)), cursor)  # a second that has passed
    assert list(site.changes(cursor)) == []
    site.update(number, story("عنوان آخر", byline=""))
    [change] = site.changes(cursor)
    assert change.entry is not None
    assert change.entry.headline == "عنوان آخر"


def test_what_was_told_and_did_not_come_home_is_told_again(server: Server, sign_in: SignIn) -> None:
    server.fill(4)
    site = sign_in("editor")
    cursor = last(list(site.changes("")), "")
    numbers = {publish(site, key) for key in "abc"}
    moved(server, 9)
    first, *_ = site.changes(cursor)
    assert {change.remote_id for change in site.changes(cursor)} >= numbers
    rest = {change.remote_id for change in site.changes(first.cursor)}
    assert numbers - {first.remote_id} <= rest
    assert {change.remote_id for change in sign_in("editor").changes(cursor)} >= numbers


@pytest.mark.parametrize("after", [1, 99, 100, 101, 229])
def test_a_walk_that_was_interrupted_goes_on(server: Server, sign_in: SignIn, after: int) -> None:
    server.fill(230)
    changes = list(islice(sign_in("editor").changes(""), after))
    site = sign_in("editor")
    rest = list(site.changes(changes[-1].cursor))
    assert {change.remote_id for change in [*changes, *rest]} == ids(server)
    assert len(changes) + len(rest) == 230
    assert list(site.changes(rest[-1].cursor)) == []


def test_posts_that_come_and_go_during_a_walk_hide_no_other(server: Server, sign_in: SignIn) -> None:
    server.fill(250)
    site, desk = sign_in("editor"), sign_in("desk")
    there = ids(server)
    walk = site.changes("")
    changes = list(islice(walk, 100))
    new = publish(desk, "new")
    server.php("".join(f"wp_delete_post({change.remote_id}, true);" for change in changes[:30]))
    changes += walk
    assert {change.remote_id for change in changes} - {new} == there
    later = {change.remote_id for change in site.changes(changes[-1].cursor)}
    assert new in later
    assert site.gone(tuple(sorted(there))) == {change.remote_id for change in changes[:30]}


def test_a_line_that_breaks_loses_nothing(server: Server, line: Faultline, sign_in: SignIn) -> None:
    server.fill(230)
    site = sign_in("editor")
    changes: list[Change] = []
    line.at(2, CutAnswer(500), "GET", LISTS, times=1)
    with pytest.raises(NetworkError):
        changes.extend(site.changes(""))
    rest = list(sign_in("editor").changes(last(changes, "")))
    assert {change.remote_id for change in [*changes, *rest]} == ids(server)


def test_a_long_absence_is_made_up_for(server: Server, line: Faultline, sign_in: SignIn) -> None:
    site = sign_in("editor")
    publish(site, "a")
    cursor = last(list(site.changes("")), "")
    server.fill(150)
    moved(server, 0)
    line.forget()
    assert {change.remote_id for change in sign_in("editor").changes(cursor)} == ids(server)


def test_the_hour_that_the_clocks_repeat_loses_nothing(server: Server, sign_in: SignIn) -> None:
    """On the last Thursday of October 2026 the clocks of Cairo showed the hour from 23:00 twice."""
    server.php("update_option('timezone_string', 'Africa/Cairo');")
    site = sign_in("editor")
    number = publish(site, "a")
    at = "UPDATE wp_posts SET post_modified_gmt = ?, post_modified = ? WHERE ID = ?"
    run = f'["{"0" * 8}",0,["2026-10-29T20:52:00+00:00","",0,0,0]]'
    server.sql(at, "2026-10-29 21:10:00", "2026-10-29 23:10:00", number)
    assert [change.remote_id for change in site.changes(run)] == [number]


def test_a_reader_of_the_feed_sees_what_a_reader_may(server: Server, sign_in: SignIn) -> None:
    author, editor = sign_in("author"), sign_in("editor")
    public = publish(editor, "public")
    hidden = editor.create("hidden", story("لم يُنشر", byline="")).remote.id
    draft = author.create("draft", story("مسودتي", byline="")).remote.id
    own = publish(author, "own")
    changes = list(author.changes(""))
    seen = {change.remote_id: change for change in changes}
    assert len(changes) == len(seen)
    assert seen.keys() == {public, draft, own}
    rows = {number: change.row for number, change in seen.items() if change.row}
    assert {number: (row.mine, row.editable, row.state) for number, row in rows.items()} == {
        public: (False, False, State.PUBLISHED),
        own: (True, True, State.PUBLISHED),
        draft: (True, True, State.DRAFT),
    }
    assert rows[public].author == "editor"
    assert [number for number, change in seen.items() if change.entry] in ([public, own], [own, public])
    assert author.gone((public, hidden, draft)) == {hidden}
    cursor = changes[-1].cursor
    editor.set_status(own, PostStatus.TRASHED)
    later = {change.remote_id: change for change in author.changes(cursor)}
    assert (later[own].entry, later[own].row) == (None, None)


def test_a_contributor_still_sees_what_became_of_his_article(server: Server, sign_in: SignIn) -> None:
    contributor, editor = sign_in("contributor"), sign_in("editor")
    number = contributor.create("k", story(byline="")).remote.id
    contributor.set_status(number, PostStatus.PENDING)
    changes = list(contributor.changes(""))
    assert [(change.remote_id, change.row and change.row.state) for change in changes] == [(number, State.PENDING)]
    editor.set_status(number, PostStatus.PUBLISHED)
    change = list(contributor.changes(changes[-1].cursor))[-1]
    assert change.entry is not None
    assert change.row is not None
    assert (change.row.state, change.row.mine, change.row.editable) == (State.PUBLISHED, True, False)


def test_a_cursor_of_another_kind_starts_anew(server: Server, sign_in: SignIn) -> None:
    server.fill(3)
    for cursor in ("", "17", "x", "[]", '["",0,["a"]]'):
        assert len(list(sign_in("editor").changes(cursor))) == 3
