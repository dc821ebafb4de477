"""The block editor of a real WordPress, open in a browser."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page
from tests.wordpress.server import WordPress

CHROMIUM = "/usr/bin/chromium"
QUIET = ["--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-component-update"]
PATIENCE_MS = 90_000
_READY = """() => {
  const editor = window.wp && wp.data && wp.data.select('core/editor');
  return editor && editor.getCurrentPostId() && editor.__unstableIsEditorReady();
}"""


@contextmanager
def block_editor(browser: Browser, site: WordPress, post: int, user: str = "desk") -> Iterator[Page]:
    """The site's own editor with a post open in it, for one of the site's users."""
    context = browser.new_context()
    page = context.new_page()
    page.goto(f"{site.url}/wp-login.php")
    page.fill("#user_login", user)
    page.fill("#user_pass", site.login_password(user))
    page.click("#wp-submit")
    page.wait_for_url("**/wp-admin/**", timeout=PATIENCE_MS)
    page.goto(f"{site.url}/wp-admin/post.php?post={post}&action=edit", wait_until="domcontentloaded")
    page.wait_for_function(_READY, timeout=PATIENCE_MS)
    yield page
    context.close()
