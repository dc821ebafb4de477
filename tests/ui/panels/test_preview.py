from __future__ import annotations

import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from textwrap import dedent
from threading import Thread
from typing import Any, ClassVar

import pytest
from PySide6.QtCore import QUrl
from PySide6.QtGui import QDesktopServices, QImage
from pytestqt.qtbot import QtBot

from newsroom.domain.article import Draft
from newsroom.domain.errors import NetworkError
from newsroom.ui.panels import preview as preview_module
from newsroom.ui.panels.preview import Preview, make_page, sandbox_stands, with_base
from newsroom.ui.panels.preview_browser import PlainPage, allowed


@pytest.fixture(autouse=True)
def _no_engine(monkeypatch: pytest.MonkeyPatch) -> None:
    """Without the web engine: it keeps threads and processes of its own, so its test is a program of its own."""
    monkeypatch.setattr(preview_module, "make_page", PlainPage)


@pytest.fixture
def pages(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    def page(_room: object, wanted: preview_module.Wanted) -> tuple[str, str]:
        text = f"<html><head></head><body><p>{wanted.article.headline}</p>{'<p>سطر</p>' * 200}</body></html>"
        return text, QUrl.fromLocalFile(str(tmp_path / "index.html")).toString()

    monkeypatch.setattr(preview_module, "_page", page)
    return tmp_path


def shown(qtbot: QtBot, ask: Any, draft: Draft) -> Preview:
    pane = Preview(ask)
    qtbot.addWidget(pane, before_close_func=lambda widget: widget.close_page())
    pane.resize(472, 600)
    pane.show_article(draft.article, draft.site)
    with qtbot.waitSignal(pane.shown):
        pane.show()
    return pane


def view(pane: Preview) -> PlainPage:
    found = pane.findChild(PlainPage)
    assert found is not None
    return found


def test_nothing_is_asked_or_made_before_the_pane_is_shown(qtbot: QtBot, later: Any, draft: Draft) -> None:
    pane = Preview(later)
    qtbot.addWidget(pane)
    pane.show_article(draft.article, draft.site)
    assert later.waiting == []
    assert pane.findChild(PlainPage) is None


def test_the_page_of_the_newest_change_is_shown(qtbot: QtBot, ask: Any, draft: Draft, pages: Path) -> None:
    pane = shown(qtbot, ask, draft)
    assert draft.article.headline in view(pane).toPlainText()
    with qtbot.waitSignal(pane.shown):
        pane.show_article(replace(draft.article, headline="أول"), draft.site)
        pane.show_article(replace(draft.article, headline="أخير"), draft.site)
    assert view(pane).toPlainText().startswith("أخير")


def test_an_older_page_that_comes_late_is_dropped(qtbot: QtBot, later: Any, draft: Draft, pages: Path) -> None:
    pane = Preview(later)
    qtbot.addWidget(pane)
    pane.show_article(replace(draft.article, headline="قديم"), draft.site)
    pane.show()
    qtbot.waitUntil(lambda: len(later.waiting) == 1)
    pane.show_article(replace(draft.article, headline="جديد"), draft.site)
    qtbot.waitUntil(lambda: len(later.waiting) == 2)
    later.answer(1)
    later.answer(0)
    assert view(pane).toPlainText().startswith("جديد")


def test_the_place_in_the_page_stays_when_it_is_made_anew(qtbot: QtBot, ask: Any, draft: Draft, pages: Path) -> None:
    pane = shown(qtbot, ask, draft)
    view(pane).verticalScrollBar().setValue(300)
    with qtbot.waitSignal(pane.shown):
        pane.show_article(replace(draft.article, headline="آخر"), draft.site)
    assert view(pane).verticalScrollBar().value() == 300


def test_a_phone_is_390_wide_and_a_desktop_as_wide_as_the_pane(
    qtbot: QtBot, ask: Any, draft: Draft, pages: Path
) -> None:
    pane = shown(qtbot, ask, draft)
    assert view(pane).width() == 390
    pane.choose("desktop")
    assert view(pane).width() == pane.frame.width() - 2
    assert pane.devices["desktop"].isChecked()
    assert not pane.devices["phone"].isChecked()


def test_without_the_engine_a_wide_picture_leaves_the_text_in_the_pane(qtbot: QtBot, tmp_path: Path) -> None:
    page = PlainPage()
    qtbot.addWidget(page)
    page.resize(320, 400)
    picture = tmp_path / "صورة.png"
    QImage(960, 540, QImage.Format.Format_RGB32).save(str(picture))
    html = f'<p>سطر</p><img src="{picture.name}" width="960" height="540" alt="">'
    page.show_page(html, QUrl.fromLocalFile(f"{tmp_path}/"), (tmp_path,))
    assert page.document().idealWidth() <= page.viewport().width()


def test_a_page_that_cannot_be_made_says_why(
    qtbot: QtBot, ask: Any, draft: Draft, monkeypatch: pytest.MonkeyPatch
) -> None:
    def fail(_room: object, _wanted: object) -> tuple[str, str]:
        raise NetworkError("publish.gone")

    monkeypatch.setattr(preview_module, "_page", fail)
    pane = Preview(ask)
    qtbot.addWidget(pane, before_close_func=lambda widget: widget.close_page())
    pane.show_article(draft.article, draft.site)
    pane.show()
    qtbot.waitUntil(lambda: "حُذف" in pane.state_words())


def test_the_browser_gets_the_page_with_its_base_and_the_file_goes_with_the_pane(
    qtbot: QtBot, ask: Any, draft: Draft, pages: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[QUrl] = []
    monkeypatch.setattr(QDesktopServices, "openUrl", opened.append)
    pane = shown(qtbot, ask, draft)
    pane.browse.click()
    path = Path(opened[0].toLocalFile())
    text = path.read_text(encoding="utf-8")
    assert draft.article.headline in text
    assert f'<head><base href="{QUrl.fromLocalFile(str(pages / "index.html")).toString()}">' in text
    pane.close_page()
    assert not path.exists()


def test_a_base_with_quotes_cannot_leave_its_attribute() -> None:
    assert '"><script>' not in with_base("<head></head>", '"><script>')


@pytest.mark.parametrize(
    ("url", "may"),
    [
        ("data:image/png;base64,AAAA", True),
        ("file:///{own}/صورة.png", True),
        ("file:///{own}/../secret.txt", False),
        ("file:///etc/passwd", False),
        ("file://server{own}/a.png", False),
        ("http://tracker.example/p.gif", False),
        ("https://tracker.example/p.gif", False),
        ("qrc:/x", False),
    ],
)
def test_a_page_reads_its_own_folders_and_nothing_else(tmp_path: Path, url: str, may: bool) -> None:
    own = tmp_path / "موقع"
    own.mkdir()
    assert allowed(QUrl(url.replace("{own}", str(own).lstrip("/"))), (own,)) is may


def test_as_root_the_engine_is_left_alone_unless_its_sandbox_is_off(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "platform", "linux")
    monkeypatch.delenv("QTWEBENGINE_DISABLE_SANDBOX", raising=False)
    monkeypatch.delenv("QTWEBENGINE_CHROMIUM_FLAGS", raising=False)
    monkeypatch.setattr(os, "geteuid", lambda: 0, raising=False)
    assert not sandbox_stands()
    assert isinstance(make_page(), PlainPage)
    monkeypatch.setenv("QTWEBENGINE_CHROMIUM_FLAGS", "--no-sandbox")
    assert sandbox_stands()
    monkeypatch.setattr(os, "geteuid", lambda: 1000)
    monkeypatch.delenv("QTWEBENGINE_CHROMIUM_FLAGS")
    assert sandbox_stands()


ENGINE = dedent(
    """
    import sys
    from pathlib import Path
    from PySide6.QtCore import QTimer, QUrl
    from PySide6.QtWidgets import QApplication

    app = QApplication([])
    from newsroom.ui.panels.preview_web import WebPage

    folder = Path(sys.argv[1])
    page = WebPage()
    page.resize(390, 600)
    page.show()
    text = "<html><head><title>صفحة</title></head><body>" + "<p>سطر</p>" * 300
    text += "<img src='" + sys.argv[2] + "'><script>document.title = 'script ran'</script></body></html>"
    base = QUrl.fromLocalFile(str(folder / "index.html"))
    rounds = []

    def scrolled():
        if page.page().scrollPosition().y() != 500:  # the engine tells its place a moment later
            QTimer.singleShot(20, scrolled)
            return
        rounds.append("scrolled")
        page.show_page(text.replace("سطر", "سطر آخر"), base, (folder,))

    def loaded(ok):
        assert ok
        assert page.title() == "صفحة", page.title()
        if not rounds:
            page.page().runJavaScript("window.scrollTo(0, 500)", 1, lambda _result: scrolled())
        else:
            QTimer.singleShot(0, look)

    def look():
        if page.page().scrollPosition().y() == 500:
            page.release()
            page.deleteLater()
            QTimer.singleShot(0, app.quit)
        else:
            QTimer.singleShot(20, look)

    page.loadFinished.connect(loaded)
    page.show_page(text, base, (folder,))
    QTimer.singleShot(60000, lambda: app.exit(3))
    sys.exit(app.exec())
    """
)


class Listener(BaseHTTPRequestHandler):
    asked: ClassVar[list[str]] = []

    def do_GET(self) -> None:
        self.asked.append(self.path)
        self.send_error(404)

    def log_message(self, *_arguments: object) -> None:
        """Nothing: the list is what the test reads."""


@pytest.fixture
def listener() -> Iterator[str]:
    """A web server on this machine that would hear any request."""
    server = ThreadingHTTPServer(("127.0.0.1", 0), Listener)
    thread = Thread(target=server.serve_forever)
    thread.start()
    yield f"http://127.0.0.1:{server.server_port}/pixel.png"
    server.shutdown()
    thread.join()
    server.server_close()


def test_the_engine_runs_no_script_asks_no_network_and_keeps_its_place(tmp_path: Path, listener: str) -> None:
    env = {**os.environ, "QTWEBENGINE_DISABLE_SANDBOX": "1", "QT_QPA_PLATFORM": "offscreen"}
    env["PYTHONPATH"] = str(Path(preview_module.__file__).parents[3])
    done = subprocess.run(
        [sys.executable, "-c", ENGINE, str(tmp_path), listener],
        env=env,
        capture_output=True,
        text=True,
        timeout=120,
        check=False,
    )
    assert done.returncode == 0, done.stderr[-2000:]
    assert Listener.asked == []
