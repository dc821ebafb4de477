"""Consent on the site's real page, in a real browser: by the program's own scheme, and by a port of this machine."""

from __future__ import annotations

import os
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, sync_playwright
from tests.secret_service import SecretService
from tests.wordpress.server import WordPress

from newsroom.desk import signing
from newsroom.desk.newsroom import Newsroom
from newsroom.domain.errors import Refused
from newsroom.store import secrets

PAPER = "بوابة الخليج"
APPROVE, REJECT = "#approve", "#reject"
PATIENCE = 60


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    with sync_playwright() as play:
        started = play.chromium.launch(executable_path="/usr/bin/chromium", args=["--no-sandbox"])
        yield started
        started.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    context = browser.new_context()
    yield context.new_page()
    context.close()


def log_in(page: Page, url: str, user: str, password: str) -> None:
    """Open the site's page, which asks to log in first."""
    page.goto(url)
    page.fill("#user_login", user)
    page.fill("#user_pass", password)
    page.click("#wp-submit")
    page.wait_for_selector(APPROVE)


def consent(page: Page, url: str, site: WordPress, button: str = APPROVE) -> str:
    """Log in as the author and press a button; the address of our scheme that the browser is sent to."""
    log_in(page, url, "author", site.login_password("author"))
    with page.expect_request(lambda request: request.url.startswith("newsroom:")) as sent:
        page.click(button)
    return sent.value.url


def test_consent_comes_back_by_the_scheme(
    page: Page, fresh_wordpress: WordPress, tmp_path: Path, secret_service: SecretService
) -> None:
    site = fresh_wordpress
    room = Newsroom.open(tmp_path)
    found = signing.look(site.url)
    asked = signing.begin(found, signing.SCHEME_ANSWER, room.now())
    callback = consent(page, asked.url, site)
    got = signing.finish(callback, asked)
    assert (got.user, len(got.password)) == ("author", signing.LENGTH)
    signed, _changes = signing.complete(room, PAPER, found.address, got.user, got.password, shown=True)
    assert (signed.who, signed.unkept) == ("author", None)
    assert room.site(PAPER).capabilities().may_publish
    assert secrets.password(site.url, "author") not in (None, got.password)
    assert signing.sign_out(room, PAPER)[0] == ()
    room.close()


def test_a_refusal_comes_back_by_the_scheme(page: Page, fresh_wordpress: WordPress, tmp_path: Path) -> None:
    site = fresh_wordpress
    room = Newsroom.open(tmp_path)
    asked = signing.begin(signing.look(site.url), signing.SCHEME_ANSWER, room.now())
    with pytest.raises(Refused, match=r"signing\.denied"):
        signing.finish(consent(page, asked.url, site, REJECT), asked)
    room.close()


def _a_browser(folder: Path, opened: Path) -> Path:
    """A program that keeps the address which it is to open, for the browser of the test."""
    script = folder / "browser.py"
    script.write_text(f"import sys; open({str(opened)!r}, 'w').write(sys.argv[1])")
    return script


def test_the_command_line_waits_for_a_browser(
    page: Page, fresh_wordpress: WordPress, tmp_path: Path, secret_service: SecretService
) -> None:
    site, opened = fresh_wordpress, tmp_path / "opened"
    environment = {
        **os.environ,
        "PYTHONPATH": os.pathsep.join(path for path in sys.path if path),
        "BROWSER": f"{sys.executable} {_a_browser(tmp_path, opened)} %s",
    }
    command = [sys.executable, "-m", "newsroom", "--profile", str(tmp_path / "p"), "--lang", "ar"]
    program = subprocess.Popen(
        [*command, "site", "add", PAPER, site.url],
        env=environment,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        encoding="utf-8",
    )
    end = time.monotonic() + PATIENCE
    while not (opened.exists() and opened.read_text()) and time.monotonic() < end and program.poll() is None:
        time.sleep(0.05)
    asked = opened.read_text()
    log_in(page, asked, "editor", site.login_password("editor"))
    page.click(APPROVE)
    page.wait_for_url("http://127.0.0.1:*/**")
    page.get_by_text("تم الاتصال").wait_for()
    seen = page.url
    out, told = program.communicate(timeout=PATIENCE)
    assert program.returncode == 0, told
    assert out == f"{PAPER}\n"
    assert asked in told
    assert "editor" in told
    kept = secrets.password(site.url, "editor")
    assert kept
    assert kept not in seen, "what stands in the browser's history is no password any more"
    assert kept not in told + out
    listed = subprocess.run(
        [*command, "site", "list"], env=environment, capture_output=True, check=True, encoding="utf-8"
    )
    assert f"{PAPER}\twordpress\t{site.url}\teditor\tالدخول مسجّل" in listed.stdout
    assert urlsplit(seen).hostname == "127.0.0.1"
