"""The WordPress that other tests write to is a newsroom's site, forgets what they did, and goes when they go."""

import json
import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
import requests
from tests.faultline import CutAnswer, CutRequest, Faultline
from tests.processes import answers
from tests.wordpress import debian
from tests.wordpress.debian import NoWordPress
from tests.wordpress.server import USERS, WordPress

ROOT = Path(__file__).parents[2]
STORY = {
    "title": "عودة قطار الساحل",
    "content": "<!-- wp:paragraph -->\n<p>وصل القطار الأول صباحًا.</p>\n<!-- /wp:paragraph -->",
    "status": "publish",
    "slug": "coast-train",
}


def ask(site: WordPress, path: str, **options: object) -> requests.Response:
    """GET below /wp-json/wp/v2/ as the administrator."""
    return _send("GET", site, path, options)


def tell(site: WordPress, path: str, **options: object) -> requests.Response:
    """POST below /wp-json/wp/v2/ as the administrator; what was made."""
    answer = _send("POST", site, path, options)
    assert answer.status_code == 201, answer.text
    return answer


def _send(method: str, site: WordPress, path: str, options: dict[str, object]) -> requests.Response:
    options.setdefault("auth", ("desk", site.password("desk")))
    return requests.request(method, f"{site.url}/wp-json/wp/v2/{path}", timeout=30, **options)  # type: ignore[arg-type]


def until(holds: Callable[[], object], what: str) -> None:
    end = time.monotonic() + 20
    while not holds():
        assert time.monotonic() < end, f"waited in vain: {what}"
        time.sleep(0.02)


def test_it_is_an_arabic_newsrooms_site(wordpress: WordPress) -> None:
    described = requests.get(f"{wordpress.url}/wp-json/", timeout=30).json()
    assert described["timezone_string"] == "Asia/Dubai"
    assert "application-passwords" in described["authentication"]
    assert '<html dir="rtl" lang="ar"' in requests.get(wordpress.url, timeout=30).text
    sections = {section["name"] for section in ask(wordpress, "categories?per_page=100").json()}
    assert {"العالم", "سياسة", "رياضة", "كرة القدم"} <= sections
    assert ask(wordpress, "posts?status=any").json() == []
    assert ask(wordpress, "pages?status=any").json() == []
    assert ask(wordpress, "posts/999").json()["message"] == "رقم التدوينة خاطئ."


def test_it_is_the_version_asked_for(wordpress_of: Callable[[str], WordPress]) -> None:
    for version in debian.SUITES:
        site = wordpress_of(version)
        assert site.version.startswith(version)
        assert f'content="WordPress {site.version}"' in requests.get(site.url, timeout=30).text


def test_everybody_may_sign_in(wordpress: WordPress) -> None:
    roles = []
    for user in USERS:
        auth = (user, wordpress.password(user))
        roles.append(*ask(wordpress, "users/me?context=edit", auth=auth).json()["roles"])
        form = {"log": user, "pwd": wordpress.login_password(user)}
        login = requests.post(f"{wordpress.url}/wp-login.php", form, allow_redirects=False, timeout=30)
        assert login.headers["Location"] == f"{wordpress.url}/wp-admin/"
    assert roles == ["administrator", "editor", "author", "contributor"]
    wrong = ask(wordpress, "users/me", auth=("desk", "x" * 24))
    assert wrong.status_code == 401


def test_an_article_is_at_its_address_and_in_the_database(fresh_wordpress: WordPress) -> None:
    made = tell(fresh_wordpress, "posts", json=STORY).json()
    assert made["link"] == f"{fresh_wordpress.url}/coast-train/"
    assert "وصل القطار الأول صباحًا." in requests.get(made["link"], timeout=30).text
    rows = fresh_wordpress.sql("SELECT post_title AS title, post_status FROM wp_posts WHERE ID = ?", made["id"])
    assert rows == [{"title": "عودة قطار الساحل", "post_status": "publish"}]
    assert fresh_wordpress.php(f"return get_post_field('post_name', {made['id']});") == "coast-train"


def test_it_forgets_everything_but_the_passwords(fresh_wordpress: WordPress) -> None:
    tables = "CHECKSUM TABLE wp_posts, wp_postmeta, wp_terms, wp_options, wp_usermeta"
    fresh_wordpress.reset()
    before = fresh_wordpress.sql(tables)
    numbers = []
    for _time in range(2):
        numbers.append(tell(fresh_wordpress, "posts", json=STORY).json()["id"])
        fresh_wordpress.php("update_option('blogname', 'غيرها'); wp_insert_term('وسم', 'post_tag');")
        fresh_wordpress.sql("CREATE TABLE wp_more (id INT)")
        named = {"Content-Disposition": 'attachment; filename="a.gif"', "Content-Type": "image/gif"}
        picture = tell(fresh_wordpress, "media", data=b"GIF89a\1\0\1\0\0\0\0;", headers=named).json()["source_url"]
        assert requests.get(picture, timeout=30).headers["Content-Type"] == "image/gif"
        fresh_wordpress.reset()
        assert fresh_wordpress.sql(tables) == before
        assert requests.get(picture, timeout=30).status_code == 404
        assert fresh_wordpress.sql("SHOW TABLES LIKE 'wp_more'") == []
    assert len(set(numbers)) == 1


def test_it_is_filled_at_once(fresh_wordpress: WordPress) -> None:
    fresh_wordpress.fill(120)
    newest = ask(fresh_wordpress, "posts?per_page=100")
    assert newest.headers["X-WP-Total"] == "120"
    article = newest.json()[0]
    assert len(article["categories"]) == len(article["tags"]) == 1
    assert article["title"]["rendered"] in requests.get(article["link"], timeout=30).text
    sections = ask(fresh_wordpress, "categories?per_page=100&hide_empty=true").json()
    assert sum(section["count"] for section in sections) == 120


def test_cron_runs_on_a_visit_once_it_is_on(fresh_wordpress: WordPress) -> None:
    planned = {**STORY, "status": "future", "date_gmt": "2099-01-01T00:00:00"}
    number = tell(fresh_wordpress, "posts", json=planned).json()["id"]
    due = "global $wpdb; $wpdb->update($wpdb->posts, ['post_date_gmt' => '2020-01-01 00:00:00'], ['ID' => $id]);"
    due += "wp_clear_scheduled_hook('publish_future_post', [$id]);"
    due += "wp_schedule_single_event(time() - 60, 'publish_future_post', [$id]);"
    fresh_wordpress.php(f"$id = {number}; {due}")

    def status() -> object:
        requests.get(fresh_wordpress.url, timeout=30)
        return fresh_wordpress.sql("SELECT post_status FROM wp_posts WHERE ID = ?", number)[0]["post_status"]

    assert status() == status() == "future"
    fresh_wordpress.cron(True)
    until(lambda: status() == "publish", "the planned article is published")


def test_a_plugin_lasts_until_the_reset(fresh_wordpress: WordPress) -> None:
    fresh_wordpress.plugin(
        "add_action('init', fn () => register_taxonomy('region', 'post', ['show_in_rest' => true, 'public' => true]));"
    )
    assert ask(fresh_wordpress, "taxonomies").json().keys() >= {"category", "post_tag", "region"}
    fresh_wordpress.reset()
    assert "region" not in ask(fresh_wordpress, "taxonomies").json()


def test_it_believes_the_address_it_is_asked_by(newest_wordpress: WordPress) -> None:
    headers = {"Host": "proxy.example:8080"}
    link = tell(newest_wordpress, "posts", json=STORY, headers=headers).json()["link"]
    assert link == "http://proxy.example:8080/coast-train/"
    port = newest_wordpress.url.rpartition(":")[2]
    named = f"http://localhost:{port}/coast-train/"
    page = requests.get(named, allow_redirects=False, timeout=30)
    assert page.status_code == 200
    assert f'<link rel="canonical" href="{named}"' in page.text


def test_a_bad_line_in_front_of_it(fresh_wordpress: WordPress) -> None:
    auth = ("author", fresh_wordpress.password("author"))
    with Faultline(fresh_wordpress.url) as line:
        posts = f"{line.url}/wp-json/wp/v2/posts"
        line.at(1, CutRequest(-1), "POST")
        line.at(1, CutAnswer(0, reset=True), "POST")
        for made in (0, 1):
            with pytest.raises(requests.ConnectionError):
                requests.post(posts, json=STORY, auth=auth, timeout=30)
            assert fresh_wordpress.sql("SELECT COUNT(*) AS made FROM wp_posts WHERE post_type = 'post'") == [
                {"made": made}
            ]
        article = requests.get(posts, auth=auth, timeout=30).json()[0]
        assert article["link"] == f"{line.url}/coast-train/"
        assert requests.get(article["link"], timeout=30).status_code == 200
        assert line.count("POST") == line.count("GET") == 2


def test_faults_are_told_in_the_servers_words(newest_wordpress: WordPress) -> None:
    with pytest.raises(RuntimeError, match="Call to undefined function nothing"):
        newest_wordpress.php("nothing();")
    with pytest.raises(RuntimeError, match="nowhere"):
        newest_wordpress.sql("SELECT 1 FROM nowhere")
    assert newest_wordpress.sql("SELECT 'نعم' AS answer") == [{"answer": "نعم"}]


def test_nothing_outlives_a_killed_run() -> None:
    script = (
        "import json, sys, time; from tests.wordpress.server import WordPress; site = WordPress('6.8')\n"
        "print(json.dumps([site.url, str(site.processes.folder)]), flush=True); sys.stdin.read()"
    )
    run = subprocess.Popen([sys.executable, "-c", script], cwd=ROOT, stdin=subprocess.PIPE, stdout=subprocess.PIPE)
    with run:
        assert run.stdout
        url, folder = json.loads(run.stdout.readline())
        address = "127.0.0.1", int(url.rpartition(":")[2])
        assert answers(socket.AF_INET, address)
        assert _naming(folder)
        os.kill(run.pid, signal.SIGKILL)
    until(lambda: not answers(socket.AF_INET, address), "the web server goes")
    until(lambda: not Path(folder).exists(), "its folder goes")
    until(lambda: not _naming(folder), "every process that worked there goes")


def _naming(folder: str) -> list[str]:
    """The processes whose command names a folder."""
    found = []
    for process in Path("/proc").glob("[0-9]*/cmdline"):
        with suppress(FileNotFoundError, ProcessLookupError):
            if folder.encode() in process.read_bytes():
                found.append(process.parent.name)
    return found


@pytest.mark.parametrize(
    ("name", "text", "address"),
    [
        (
            "sources.list",
            "# deb http://old.example/debian x main\ndeb http://a.example/debian/ trixie main\n",
            "http://a.example/debian",
        ),
        (
            "sources.list",
            "deb [arch=amd64 signed-by=/k.gpg] https://b.example/mirror/debian sid main\n",
            "https://b.example/mirror/debian",
        ),
        (
            "sources.list.d/debian.sources",
            "Types: deb\nURIs: http://c.example/debian\nSuites: sid\n",
            "http://c.example/debian",
        ),
        ("sources.list.d/other.list", "deb https://d.example/linux stable main\n", "http://deb.debian.org/debian"),
        ("sources.list.d/security.sources", "URIs: http://e.example/debian-security\n", "http://deb.debian.org/debian"),
        ("sources.list.d/debian.sources.save", "URIs: http://f.example/debian\n", "http://deb.debian.org/debian"),
    ],
)
def test_packages_come_from_the_machines_own_mirror(tmp_path: Path, name: str, text: str, address: str) -> None:
    (tmp_path / "sources.list.d").mkdir()
    (tmp_path / name).write_text(text)
    assert debian.mirror(tmp_path) == address


def test_a_machine_that_cannot_have_it_says_why(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    def mirror() -> str:
        return "file:/nowhere/debian"

    monkeypatch.setattr(debian, "mirror", mirror)
    with pytest.raises(NoWordPress, match=r"could not be fetched: apt-get update: .*nowhere.*Nothing was tested"):
        debian.files("6.8", tmp_path)
    monkeypatch.setattr(debian, "KEYRING", tmp_path / "no.gpg")
    with pytest.raises(NoWordPress, match=r"no\.gpg is missing.*debian-archive-keyring"):
        debian.require_tools()
    monkeypatch.setitem(debian.NEEDED, "php-nowhere", "php-cli")
    with pytest.raises(NoWordPress, match=r"packages are missing here \(php-cli\)"):
        debian.require_tools()
    monkeypatch.setenv("PATH", "")
    with pytest.raises(NoWordPress, match="This is no Debian"):
        debian.require_tools()
